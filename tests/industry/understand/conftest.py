"""The vocabulary is built before the first test, so that no property's deadline pays for it."""

from backend.industry.understand import preload

preload()
