"""The one place where search engines are built: which engine, where it keeps its index, who may write.

The app that owns the documents declares its schema and analyzer once at start (:func:`declare_index`);
everybody else asks :func:`configured_engine`. Engines are kept per process and role; threads share them.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from django.conf import settings

from search.analysis import Analyzer
from search.engine import SearchEngine
from search.engines.embedded import EmbeddedEngine
from search.errors import SearchError
from search.schema import Schema

logger = logging.getLogger(__name__)

Role = Literal["reader", "writer"]


@dataclass(frozen=True, slots=True)
class IndexDefinition:
    """What an index holds and how its text is cut."""

    schema: Schema
    analyzer: Analyzer


_lock = threading.RLock()
_engines: dict[Role, SearchEngine] = {}
_declared: Callable[[], IndexDefinition] | None = None


def declare_index(definition: Callable[[], IndexDefinition]) -> None:
    """Say what the index holds; *definition* is called when an engine is first needed, not before."""
    global _declared
    _declared = definition


def index_directory() -> Path:
    """Return the folder below ``DATA_DIR`` that the embedded engine keeps its index in."""
    return Path(settings.DATA_DIR) / "index"


def configured_engine(role: Role = "reader") -> SearchEngine:
    """Return this process's prepared engine of *role*, building it at first use.

    Raises WriterBusy where another process writes, IndexMissing where a reader finds no index yet; both may
    be asked again later. A writer's caller finds out by :func:`needs_rebuild` whether documents are complete.
    """
    with _lock:
        engine = _engines.get(role)
        if engine is None:
            engine = _built(role)
            _engines[role] = engine
        return engine


def _built(role: Role) -> SearchEngine:
    if _declared is None:
        raise RuntimeError("no app has declared an index: declare_index() belongs into its AppConfig.ready()")
    if settings.ENVIRONMENT.elasticsearch_url:
        logger.warning(
            "ELASTICSEARCH_URL is set, but this version answers from the embedded engine below %s",
            index_directory(),
        )
    definition = _declared()
    engine = EmbeddedEngine(index_directory(), definition.schema, definition.analyzer, role=role)
    try:
        complete = engine.prepare()
    except SearchError:
        engine.close()
        raise
    _complete[role] = complete
    return engine


_complete: dict[Role, bool] = {}


def needs_rebuild() -> bool:
    """Return whether the writer's index was never completed for the declared schema and analyzer."""
    configured_engine("writer")
    return not _complete["writer"]


def mark_complete() -> None:
    """Note that the writer's index has just been rebuilt."""
    _complete["writer"] = True


def close_engine(role: Role) -> None:
    """Close one engine of this process, giving back the writer's place; the next call builds it again."""
    with _lock:
        engine = _engines.pop(role, None)
        if engine is not None:
            engine.close()


def close_engines() -> None:
    """Close all engines of this process."""
    close_engine("reader")
    close_engine("writer")


def engine_health() -> dict[str, Any]:
    """Return ``{"ok", "kind", "documents"}`` of the reading engine, or why it cannot answer."""
    health: dict[str, Any] = {"ok": True, "kind": "embedded"}
    if settings.ENVIRONMENT.elasticsearch_url:
        health["note"] = "ELASTICSEARCH_URL is set; this version answers from the embedded engine"
    try:
        health["documents"] = configured_engine("reader").count()
    except SearchError as fault:
        health |= {"ok": False, "reason": type(fault).__name__, "message": fault.message}
    return health
