"""The embedded engine keeps the contract of all engines."""

from pathlib import Path

from search.analysis import Analyzer
from search.engine import Capability, SearchEngine
from search.engines.embedded import EmbeddedEngine
from search.schema import Schema
from tests.search.contract import EngineContract
from tests.search.contract.base import SCHEMA


class TestEmbeddedEngine(EngineContract):
    def open(self, folder: Path, schema: Schema = SCHEMA, analyzer: Analyzer | None = None) -> SearchEngine:
        return EmbeddedEngine(folder, schema, analyzer)


def test_every_capability_an_engine_can_declare_is_proved() -> None:
    proved = {
        capability
        for name in dir(EngineContract)
        for capability in getattr(getattr(EngineContract, name), "proves", ())
    }
    # Several processes are this engine's own business: tests/search/test_embedded_processes.py.
    assert proved | {Capability.MANY_READERS} == set(Capability)
