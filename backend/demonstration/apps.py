"""Registers the demonstration app."""

from django.apps import AppConfig


class DemonstrationConfig(AppConfig):
    """Makes the demonstration market; production never loads it."""

    name = "backend.demonstration"
    label = "demonstration"
