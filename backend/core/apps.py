"""Registers the core app."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """The core app; it has no models."""

    name = "backend.core"
    label = "core"
