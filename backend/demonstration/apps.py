"""Registers the demonstration app."""

from django.apps import AppConfig


class DemonstrationConfig(AppConfig):
    """Makes the demonstration market; production refuses it."""

    name = "backend.demonstration"
    label = "demonstration"

    def ready(self) -> None:
        """Register the system check."""
        from backend.demonstration import checks

        assert checks
