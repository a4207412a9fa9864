"""Registers the matching app."""

from django.apps import AppConfig


class MatchingConfig(AppConfig):
    """Requirements and the supplier graph's proposals."""

    name = "backend.matching"
    label = "matching"

    def ready(self) -> None:
        """Watch the market, so that proposals follow what this process changes."""
        from backend.matching.snapshot import watch_market

        watch_market()
