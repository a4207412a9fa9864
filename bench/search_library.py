"""The search library alone, without HTTP: indexing and searching 12,000 made-up goods in one process."""

import random
import tempfile
import time
from collections.abc import Callable
from typing import Any

from bench.rows import Row, quantile
from search.engines.embedded import EmbeddedEngine
from search.query import (
    RELEVANCE,
    Bool,
    FacetRequest,
    RangeFacet,
    SearchRequest,
    Sort,
    Terms,
    TermsFacet,
    Text,
)
from search.schema import BooleanField, KeywordField, NumberField, Schema, TextField

PART = "search library"
DOCUMENTS = 12_000
ROUNDS = 400

_KEYWORDS = {
    "type": ("WN", "SO", "BL", "TH", "LJ"),
    "material": ("316L", "304", "Q235B", "A105", "20#"),
    "place": ("a", "b", "c", "d"),
    "facing": ("RF", "FF", "RTJ"),
    "standard": ("GB/T 9124.1", "ASME B16.5", "EN 1092-1"),
}
_NAMES = {"WN": "对焊法兰", "SO": "平焊法兰", "BL": "法兰盖", "TH": "螺纹法兰", "LJ": "松套法兰"}
_TEXTS = (
    "对焊法兰 316L",
    "DN100 PN16 法兰",
    "weld neck flange stainless",
    "定襄 平焊法兰 304 DN50",
    "flange",
)

SCHEMA = Schema(
    "bench",
    1,
    (
        TextField("title", 3.0),
        TextField("body"),
        *(KeywordField(name) for name in _KEYWORDS),
        KeywordField("certificates", many=True),
        NumberField("dn"),
        NumberField("pn"),
        NumberField("price"),
        BooleanField("stock"),
    ),
)
_FACETS: tuple[FacetRequest, ...] = (
    *(TermsFacet(name) for name in (*_KEYWORDS, "dn", "pn", "certificates")),
    RangeFacet("price", ((None, 100), (100, 300), (300, None))),
)


def _document(source: random.Random, number: int) -> dict[str, Any]:
    chosen = {name: source.choice(values) for name, values in _KEYWORDS.items()}
    dn, pn = source.choice((15, 25, 40, 50, 80, 100, 150, 200, 300)), source.choice((10, 16, 25, 40, 63))
    name = _NAMES[chosen["type"]]
    return {
        "id": f"o{number}",
        "title": f"{name} {chosen['type']} DN{dn} PN{pn} {chosen['material']}",
        "body": f"第{number % 300}锻造有限公司 {name} forged flange {chosen['standard']} stainless steel",
        "certificates": source.sample(("iso9001", "ped", "ma", "ce"), 2),
        "dn": dn,
        "pn": pn,
        "price": source.randint(10, 500),
        "stock": number % 2 == 0,
        **chosen,
    }


def _times(engine: EmbeddedEngine, request: Callable[[int], SearchRequest]) -> tuple[float, float]:
    """Median and 99th percentile of ROUNDS searches in milliseconds."""
    taken: list[float] = []
    for number in range(ROUNDS):
        asked = request(number)
        started = time.perf_counter()
        engine.search(asked)
        taken.append((time.perf_counter() - started) * 1000)
    return quantile(taken, 0.5), quantile(taken, 0.99)


def run() -> list[Row]:
    """Measure the embedded engine in this process."""
    source = random.Random(3)
    documents = [_document(source, number) for number in range(DOCUMENTS)]
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="bench-index-") as folder:
        engine = EmbeddedEngine(folder, SCHEMA)
        engine.prepare()
        started = time.perf_counter()
        with engine.rebuild() as building:
            building.write(documents)
        rows.append(Row(PART, "indexing", DOCUMENTS / (time.perf_counter() - started), "documents/s"))
        for name, request in _requests().items():
            median, tail = _times(engine, request)
            aim = "≤ 10" if "facets" in name else ""
            rows.append(Row(PART, f"{name}, p50", median, "ms"))
            rows.append(Row(PART, f"{name}, p99", tail, "ms", aim))
        started = time.perf_counter()
        for number in range(20):
            engine.write([documents[number]])
        rows.append(Row(PART, "one document written and visible", (time.perf_counter() - started) * 50, "ms"))
        engine.close()
    return rows


def _requests() -> dict[str, Callable[[int], SearchRequest]]:
    def text(number: int) -> Text:
        return Text(_TEXTS[number % len(_TEXTS)])

    selected = {"type": Terms("type", ("WN",)), "material": Terms("material", ("316L", "304"))}
    return {
        "text": lambda number: SearchRequest(text(number)),
        "text, filter, 2 selections, 9 facets, highlights": lambda number: SearchRequest(
            Bool(must=(text(number),), filter=(Terms("dn", (50, 100)),)),
            post_filters=selected,
            facets=_FACETS,
            highlight=("title",),
        ),
        "text, 9 facets, explained": lambda number: SearchRequest(text(number), facets=_FACETS, explain=True),
        "text by price": lambda number: SearchRequest(text(number), sort=(Sort("price"), Sort(RELEVANCE))),
    }
