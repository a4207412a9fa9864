"""The search library alone, without HTTP: 12,000 made-up goods in each engine, our calls beside raw ones.

A raw call asks the engine itself for the same: Elasticsearch gets the very body that our call would send,
tantivy the compiled query and the aggregations. The ratio is what the library adds.
"""

import contextlib
import json
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import tantivy
from elasticsearch import Elasticsearch

from bench.rows import Row, quantile
from search.engine import SearchEngine
from search.engines.elastic import ElasticEngine
from search.engines.elastic.answering import Question
from search.engines.embedded import EmbeddedEngine
from search.engines.embedded.compilation import Compiler
from search.engines.embedded.layout import Layout
from search.engines.embedded.mapping import open_index, tantivy_schema
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
from search.schema import BooleanField, KeywordField, NumberField, Schema, TextField, index_identity
from tests.services import MissingService, elasticsearch

PART = "search library"
DOCUMENTS = 12_000
ROUNDS = 200

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


Request = Callable[[int], SearchRequest]
Raw = Callable[[SearchRequest], Callable[[], object]]
"""Makes ready the raw call for a request; only the call itself is measured."""


def _times(engine: SearchEngine, raw: Raw, request: Request) -> tuple[list[float], list[float]]:
    """Milliseconds of ROUNDS searches of ours and of as many raw ones, taking turns at going first."""
    ours: list[float] = []
    bare: list[float] = []
    for number in range(ROUNDS):
        asked = request(number)
        calls: list[tuple[list[float], Callable[[], object]]] = [
            (ours, partial(engine.search, asked)),
            (bare, raw(asked)),
        ]
        for taken, call in calls if number % 2 else reversed(calls):
            started = time.perf_counter()
            call()
            taken.append((time.perf_counter() - started) * 1000)
    return ours, bare


def _measure(
    name: str, engine: SearchEngine, raw: Callable[[], Raw], documents: list[dict[str, Any]]
) -> list[Row]:
    aims = {"embedded": ("≥ 8,000", "≤ 10", ""), "elastic": ("≥ 3,000", "", "≤ 1.3")}[name]
    rows: list[Row] = []
    engine.prepare()
    _warm_up(engine, documents)
    started = time.perf_counter()
    with engine.rebuild() as building:
        building.write(documents)
    speed = DOCUMENTS / (time.perf_counter() - started)
    rows.append(Row(PART, f"{name}: indexing", speed, "documents/s", aims[0]))
    bare_call = raw()
    for what, request in _requests().items():
        ours, bare = _times(engine, bare_call, request)
        ratio = quantile(ours, 0.5) / quantile(bare, 0.5)
        rows.append(Row(PART, f"{name}: {what}, p50", quantile(ours, 0.5), "ms"))
        aim = aims[1] if "facets" in what else ""
        rows.append(Row(PART, f"{name}: {what}, p99", quantile(ours, 0.99), "ms", aim))
        rows.append(Row(PART, f"{name}: {what}, ours over raw, p50", ratio, "×", aims[2]))
    writes: list[float] = []
    for number in range(20):
        started = time.perf_counter()
        engine.write([documents[number]])
        writes.append((time.perf_counter() - started) * 1000)
    rows.append(Row(PART, f"{name}: one document written and visible, p50", quantile(writes, 0.5), "ms"))
    return rows


def _warm_up(engine: SearchEngine, documents: list[dict[str, Any]]) -> None:
    """A server that has just started compiles itself while it works."""
    with engine.rebuild() as building:
        building.write(documents)
    for request in _requests().values():
        for number in range(ROUNDS // 4):
            engine.search(request(number))


def _raw_embedded(folder: Path, engine: EmbeddedEngine) -> Raw:
    layout = Layout(folder, index_identity(SCHEMA, engine.analyzer.version))
    mapped = tantivy_schema(SCHEMA)
    index = open_index(mapped, layout.generation(layout.pointer().generation), create=False)
    compiler = Compiler(SCHEMA, mapped, engine.analyzer)
    counted = {
        facet.field: {"terms": {"field": facet.field, "size": 1_000}}
        for facet in _FACETS
        if isinstance(facet, TermsFacet)
    }

    def ready(request: SearchRequest) -> Callable[[], object]:
        base = compiler.compile(request.query)
        query = compiler.narrowed(base, map(compiler.compile, request.post_filters.values()))
        first = request.sort[0].field

        def call() -> object:
            searcher = index.searcher()
            found = searcher.search(
                query,
                limit=request.limit,
                count=True,
                order_by_field=None if first == RELEVANCE else first,
                order=tantivy.Order.Desc if first == RELEVANCE else tantivy.Order.Asc,
            )
            facets = searcher.aggregate(query, counted) if request.facets else None
            return [searcher.doc(place) for _, place in found.hits], facets

        return call

    return ready


def _raw_elastic(url: str, engine: ElasticEngine) -> Raw:
    client = Elasticsearch(url)

    def ready(request: SearchRequest) -> Callable[[], object]:
        body = json.dumps(Question(request, SCHEMA, engine.analyzer).body(1_400)).encode()
        params: dict[str, Any] = {"preference": engine.alias}
        if request.explain:
            params["include_named_queries_score"] = True
        headers = {"content-type": "application/json", "accept": "application/json"}
        target = f"/{engine.alias}/_search"
        return lambda: client.perform_request("POST", target, params=params, headers=headers, body=body)

    return ready


@contextlib.contextmanager
def _server() -> Iterator[str | None]:
    """Yield the address of a real Elasticsearch, or None where there can be none."""
    with contextlib.ExitStack() as stack:
        try:
            (node,) = stack.enter_context(elasticsearch(quick=False))
        except MissingService as missing:
            print(f"  elastic not measured: {missing}")
            yield None
        else:
            yield node.url


def run() -> list[Row]:
    """Measure both engines, the embedded one in this process."""
    source = random.Random(3)
    documents = [_document(source, number) for number in range(DOCUMENTS)]
    with tempfile.TemporaryDirectory(prefix="bench-index-") as folder:
        embedded = EmbeddedEngine(folder, SCHEMA)
        rows = _measure("embedded", embedded, lambda: _raw_embedded(Path(folder), embedded), documents)
        embedded.close()
    with _server() as url:
        if url is not None:
            elastic = ElasticEngine(url, SCHEMA)
            rows += _measure("elastic", elastic, lambda: _raw_elastic(url, elastic), documents)
            elastic.close()
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
