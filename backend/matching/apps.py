"""Registers the matching app."""

from django.apps import AppConfig


class MatchingConfig(AppConfig):
    """Requirements and the supplier graph's proposals."""

    name = "backend.matching"
    label = "matching"
