"""The Elasticsearch engine keeps the contract of all engines."""

from pathlib import Path

import pytest

from search.analysis import Analyzer
from search.engine import SearchEngine
from search.schema import Schema
from tests.search.contract import EngineContract
from tests.search.contract.base import SCHEMA
from tests.search.elastic.conftest import OpenEngine


class TestElasticEngine(EngineContract):
    @pytest.fixture
    def ground(self, open_engine: OpenEngine) -> None:
        self._open = open_engine

    def open(self, folder: Path, schema: Schema = SCHEMA, analyzer: Analyzer | None = None) -> SearchEngine:
        return self._open(folder, schema, analyzer)
