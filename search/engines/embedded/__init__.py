"""The embedded engine: an index on disk in this process's reach, no server to run."""

from search.engines.embedded.engine import EmbeddedEngine

__all__ = ["EmbeddedEngine"]
