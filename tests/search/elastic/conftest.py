"""The server these tests run on: that of the whole run, or one of their own."""

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest

from search.analysis import Analyzer
from search.engines.elastic import ElasticEngine
from search.schema import Schema
from tests.search.contract.base import SCHEMA
from tests.services import MissingService, elasticsearch, required

OpenEngine = Callable[..., ElasticEngine]


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    """Return the address of a server that all tests share; nobody may stop it."""
    shared = os.environ.get("ELASTICSEARCH_TEST_URL")
    if shared:
        yield shared
        return
    try:
        with elasticsearch() as (node,):
            yield node.url
    except MissingService as missing:
        if required():
            raise
        pytest.skip(f"no real Elasticsearch: {missing}")


@pytest.fixture
def open_engine(server_url: str) -> Iterator[OpenEngine]:
    """Open engines whose documents are deleted after the test; equal folders mean equal documents."""
    opened: list[ElasticEngine] = []
    used: dict[tuple[str, Schema, str], ElasticEngine] = {}

    def begin(
        folder: Path,
        schema: Schema = SCHEMA,
        analyzer: Analyzer | None = None,
        role: Literal["writer", "reader"] = "writer",
    ) -> ElasticEngine:
        prefix = "test-" + hashlib.sha256(str(folder).encode()).hexdigest()[:12]
        engine = ElasticEngine(server_url, schema, analyzer, role, prefix)
        opened.append(engine)
        used[prefix, schema, engine.analyzer.version] = ElasticEngine(
            server_url, schema, analyzer, prefix=prefix
        )
        return engine

    yield begin
    for engine in used.values():
        engine.remove()
    for engine in (*opened, *used.values()):
        engine.close()
