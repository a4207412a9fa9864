"""The engines, by name. An engine library is imported when its engine is asked for."""

from __future__ import annotations

import contextlib
import os
import tempfile
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from types import MappingProxyType

from search.analysis import Analyzer
from search.engine import SearchEngine
from search.errors import EngineUnavailable
from search.schema import Schema

_PATIENCE_S = 60.0
"""A ranking is no page that somebody waits for."""

OpenScratch = Callable[[Schema, Analyzer], AbstractContextManager[SearchEngine]]


@contextlib.contextmanager
def _embedded(schema: Schema, analyzer: Analyzer) -> Iterator[SearchEngine]:
    from search.engines.embedded import EmbeddedEngine

    with tempfile.TemporaryDirectory(prefix="scratch-index-") as folder:
        engine = EmbeddedEngine(folder, schema, analyzer)
        try:
            yield engine
        finally:
            engine.close()


@contextlib.contextmanager
def _elastic(schema: Schema, analyzer: Analyzer) -> Iterator[SearchEngine]:
    from search.engines.elastic import ElasticEngine

    urls = os.environ.get("ELASTICSEARCH_URL")
    if not urls:
        raise EngineUnavailable(
            "The elastic engine needs the address of a server in ELASTICSEARCH_URL, as http://localhost:9200.",
            "elastic 引擎需要在环境变量 ELASTICSEARCH_URL 中给出服务器地址，例如 http://localhost:9200。",
        )
    prefix = f"scratch-{uuid.uuid4().hex}"
    engine = ElasticEngine(urls, schema, analyzer, prefix=prefix, search_timeout_s=_PATIENCE_S)
    try:
        yield engine
    finally:
        try:
            engine.remove()
        finally:
            engine.close()


SCRATCH_ENGINES: Mapping[str, OpenScratch] = MappingProxyType({"embedded": _embedded, "elastic": _elastic})
"""Openers of an engine over a throw-away index, by the engine's name on the command line. Nothing of the
index is left when the block ends, however it ends."""
