"""What the parts of the contract share: opening engines, the corpus, and marks of capability."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest

from search.analysis import Analyzer
from search.engine import Capability, SearchEngine
from search.query import Query, SearchRequest
from search.schema import (
    BooleanField,
    KeywordField,
    NumberField,
    Schema,
    StoredField,
    TextField,
)

SCHEMA = Schema(
    "goods",
    1,
    (
        TextField("title", weight=3.0),
        TextField("body"),
        TextField("note", weight=0),
        KeywordField("kind"),
        KeywordField("marks", many=True),
        NumberField("size"),
        NumberField("sizes", many=True),
        NumberField("price"),
        BooleanField("stock"),
        StoredField("extra"),
    ),
)

CORPUS: tuple[dict[str, Any], ...] = (
    {
        "id": "wn100",
        "title": "对焊法兰 WN DN100 PN16 316L",
        "body": "welding neck flange, stainless steel",
        "kind": "WN",
        "marks": ["iso", "ped"],
        "size": 100,
        "sizes": [100, 4],
        "price": 120,
        "stock": True,
        "extra": {"supplier": 7},
    },
    {
        "id": "wn50",
        "title": "对焊法兰 WN DN50 PN16 316L",
        "body": "welding neck flange, stainless steel",
        "kind": "WN",
        "marks": ["iso"],
        "size": 50,
        "sizes": [50, 2],
        "price": 80.5,
        "stock": False,
    },
    {
        "id": "so100",
        "title": "平焊法兰 SO DN100 PN10 20#",
        "body": "slip-on flanges of carbon steel",
        "kind": "SO",
        "marks": ["iso", "ma"],
        "size": 100,
        "sizes": [100, 4],
        "price": 60,
        "stock": True,
    },
    {
        "id": "bl80",
        "title": "法兰盖 盲板 DN80 PN16",
        "body": "blind flange for 6061-T6 piping",
        "kind": "BL",
        "size": 80,
        "sizes": [80, 3],
        "stock": True,
    },
    {
        "id": "agv",
        "title": "刮板输送机 SGZ764/630",
        "body": ["armoured face conveyor", "煤矿综采工作面用"],
        "kind": "SGZ",
        "marks": ["ma"],
        "price": 980_000,
        "stock": False,
    },
    {
        "id": "wine",
        "title": "半甜黄酒 500ml*6",
        "body": "semi-sweet yellow rice wine",
        "note": "中秋礼盒",
        "kind": "wine",
        "price": 60,
    },
    {"id": "bare"},
)

Test = TypeVar("Test", bound=Callable[..., None])


def proves(*capabilities: Capability) -> Callable[[Test], Test]:
    """Mark a test as one that shows *capabilities*; it is skipped for an engine that declares fewer."""

    def mark(test: Test) -> Test:
        test.proves = capabilities  # type: ignore[attr-defined]  # read back by the fixture and the census
        return test

    return mark


class ContractPart:
    """Base of the parts; an engine's test class says how to open one."""

    def open(self, folder: Path, schema: Schema = SCHEMA, analyzer: Analyzer | None = None) -> SearchEngine:
        """Return a writing engine over *folder*, not prepared yet."""
        raise NotImplementedError

    @pytest.fixture(autouse=True)
    def _only_what_is_declared(self, request: pytest.FixtureRequest, engine: SearchEngine) -> None:
        needed = getattr(request.function, "proves", ())
        missing = [capability for capability in needed if capability not in engine.capabilities]
        if missing:
            pytest.skip(f"not declared: {missing}")

    @pytest.fixture
    def ground(self) -> None:
        """Make ready what `open` stands on; an engine that needs a server overrides it."""

    @pytest.fixture
    def engine(self, ground: None, tmp_path: Path) -> Iterator[SearchEngine]:
        """Return an empty, prepared engine."""
        engine = self.open(tmp_path / "index")
        engine.prepare()
        yield engine
        engine.close()

    @pytest.fixture
    def filled(self, engine: SearchEngine) -> SearchEngine:
        """Return an engine that holds CORPUS."""
        engine.write(CORPUS)
        return engine


def ids(engine: SearchEngine, query: Query) -> set[str]:
    """Return the ids of all hits of *query*."""
    return {hit.id for hit in engine.search(SearchRequest(query, limit=100)).hits}


def ranked(engine: SearchEngine, query: Query) -> list[str]:
    """Return the ids of the hits of *query*, best first."""
    return [hit.id for hit in engine.search(SearchRequest(query, limit=100)).hits]
