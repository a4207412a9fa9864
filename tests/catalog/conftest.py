"""A search index of each test's own, and a small market to look for things in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from backend.catalog.firms import firms
from backend.catalog.outbox import drain_outbox
from backend.catalog.upkeep import rebuild_index
from backend.core.engine import close_engines, configured_engine
from search.engine import SearchEngine
from tests.catalog.market import Market, build_market


@pytest.fixture
def index_folder(settings: Settings, tmp_path: Path) -> Iterator[Path]:
    """Keep the embedded engine's index in a folder of this test alone."""
    close_engines()
    settings.DATA_DIR = tmp_path
    firms.forget()
    yield tmp_path / "index"
    close_engines()
    firms.forget()


@pytest.fixture
def writer(index_folder: Path, db: None) -> SearchEngine:
    """Return this process's writing engine, its index empty and complete."""
    engine = configured_engine("writer")
    rebuild_index(engine)
    return engine


@pytest.fixture
def market(writer: SearchEngine) -> Market:
    """Return a small market, indexed."""
    built = build_market()
    while drain_outbox(writer):
        pass
    return built
