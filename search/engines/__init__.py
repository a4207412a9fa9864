"""The engines, by name. An engine library is imported when its engine is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from search.analysis import Analyzer
from search.engine import SearchEngine
from search.errors import EngineUnavailable
from search.schema import Schema

OpenScratch = Callable[[Schema, Analyzer, Path], SearchEngine]


def _embedded(schema: Schema, analyzer: Analyzer, folder: Path) -> SearchEngine:
    from search.engines.embedded import EmbeddedEngine

    return EmbeddedEngine(folder, schema, analyzer)


def _elastic(schema: Schema, analyzer: Analyzer, folder: Path) -> SearchEngine:
    raise EngineUnavailable(
        "The elastic engine is not part of this version; use --engine embedded.",
        "本版本不含 elastic 引擎；请用 --engine embedded。",
    )


SCRATCH_ENGINES: Mapping[str, OpenScratch] = MappingProxyType({"embedded": _embedded, "elastic": _elastic})
"""Openers of an engine for one run over a throw-away index, by the engine's name on the command line."""
