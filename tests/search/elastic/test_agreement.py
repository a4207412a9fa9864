"""Both engines give the same hits in the same order, with the same facets and reasons, whatever is asked."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.analysis import Analyzer
from search.engine import SearchEngine
from search.engines.elastic import ElasticEngine
from search.engines.embedded import EmbeddedEngine
from search.query import (
    RELEVANCE,
    Bool,
    Boost,
    HistogramFacet,
    Query,
    RangeFacet,
    SearchRequest,
    Sort,
    Terms,
    TermsFacet,
    Text,
)
from search.results import Results
from tests.search.contract.base import SCHEMA
from tests.search.contract.reference import KINDS, MARKS, queries

WORDS = (
    "法兰", "对焊法兰", "平焊法兰", "法兰盖", "盲板", "不锈钢", "316L",
    "304", "20#", "DN100", "DN50", "PN16", "PN10", "flange",
    "flanges", "welding", "neck", "stainless", "steel", "SGZ764/630", "刮板输送机",
    "黄酒", "半甜", "500ml*6", "6061-T6", '1-1/4"', "GB/T9124.1", "煤矿",
    "steel",
)  # fmt: skip
VOCABULARY = ("对焊法兰", "不锈钢", "刮板输送机")
Pair = tuple[SearchEngine, SearchEngine]


def _text(source: random.Random, longest: int) -> str:
    return " ".join(source.choices(WORDS, k=source.randint(1, longest)))


def _document(source: random.Random, number: int) -> dict[str, Any]:
    document: dict[str, Any] = {"id": f"a{number}", "title": _text(source, 6)}
    if source.random() < 0.7:
        document["body"] = [_text(source, 30) for _ in range(source.randint(1, 3))]
    if source.random() < 0.3:
        document["note"] = _text(source, 4)
    if source.random() < 0.8:
        document["kind"] = source.choice(KINDS)
    document["marks"] = source.sample(MARKS, source.randint(0, 3))
    if source.random() < 0.8:
        document["price"] = float(source.randint(1, 9))
    document["size"] = source.choice((0.5, 50, 100))
    document["sizes"] = source.sample((1, 2, 3.5), source.randint(0, 2))
    return document


DOCUMENTS = tuple(_document(random.Random(number), number) for number in range(700))

TEXTS: st.SearchStrategy[Query] = st.builds(
    Text,
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join),
    fields=st.none() | st.just((("title", 2.5), "note")),
    operator=st.sampled_from(["or", "or", "or", "and"]),
    minimum_should_match=st.none() | st.sampled_from([0.3, 0.7]),
)
QUESTIONS = st.one_of(
    TEXTS,
    st.builds(
        Bool,
        must=TEXTS.map(lambda text: (text,)),
        should=st.lists(TEXTS | queries().map(lambda query: Boost(query, 0.7)), max_size=2).map(tuple),
        filter=st.lists(queries(), max_size=1).map(tuple),
    ),
    queries(),
)
SORTS = st.sampled_from(
    [
        (Sort(RELEVANCE, descending=True),),
        (Sort("price"), Sort(RELEVANCE)),
        (Sort("kind", descending=True), Sort("size"), Sort(RELEVANCE)),
        (Sort(RELEVANCE), Sort("price", descending=True)),
    ]
)
FACETS = (
    TermsFacet("kind"),
    TermsFacet("marks", size=3),
    TermsFacet("sizes"),
    RangeFacet("price", ((None, 3), (3, 7), (2, None))),
    RangeFacet("sizes", ((None, None), (2, 3)), name="wide"),
    HistogramFacet("price", 2.5, name="steps"),
)


@pytest.fixture(scope="module")
def both(server_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    """Return both engines with the same documents, written alike."""
    analyzer = Analyzer(VOCABULARY)
    folder = tmp_path_factory.mktemp("index")
    elastic = ElasticEngine(server_url, SCHEMA, analyzer, prefix=f"test-{folder.name}-{id(analyzer)}")
    embedded = EmbeddedEngine(folder, SCHEMA, analyzer)
    for engine in (elastic, embedded):
        engine.prepare()
        with engine.rebuild() as building:
            building.write(DOCUMENTS)
    yield elastic, embedded
    elastic.remove()
    elastic.close()
    embedded.close()


def answers(both: Pair, request: SearchRequest) -> tuple[Results, Results]:
    """Return both engines' answers."""
    return both[0].search(request), both[1].search(request)


@settings(max_examples=150, deadline=None)
@given(query=QUESTIONS, sort=SORTS, offset=st.sampled_from([0, 0, 30]), limit=st.sampled_from([1, 20, 300]))
def test_hits_come_in_the_same_order(
    both: Pair, query: Query, sort: tuple[Sort, ...], offset: int, limit: int
) -> None:
    elastic, embedded = answers(both, SearchRequest(query, sort=sort, offset=offset, limit=limit))
    assert elastic.total == embedded.total
    assert [hit.id for hit in elastic.hits] == [hit.id for hit in embedded.hits]
    assert [hit.stored for hit in elastic.hits] == [hit.stored for hit in embedded.hits]


@settings(max_examples=60, deadline=None)
@given(query=QUESTIONS, selected=st.lists(st.sampled_from(KINDS), max_size=2).map(tuple), by_size=queries())
def test_facets_count_the_same(both: Pair, query: Query, selected: tuple[str, ...], by_size: Query) -> None:
    selections: dict[str, Query] = {"kind": Terms("kind", selected), "sizes": by_size, "other": by_size}
    elastic, embedded = answers(both, SearchRequest(query, selections, FACETS, limit=0))
    assert elastic.facets == embedded.facets
    assert elastic.total == embedded.total


@settings(max_examples=60, deadline=None)
@given(query=QUESTIONS)
def test_relevance_has_the_same_parts_and_texts_the_same_marks(both: Pair, query: Query) -> None:
    elastic, embedded = answers(
        both, SearchRequest(query, explain=True, highlight=("title", "body"), limit=10)
    )
    for one, other in zip(elastic.hits, embedded.hits, strict=True):
        assert one.highlights == other.highlights
        assert one.explanation is not None
        assert other.explanation is not None
        parts = {(part.field, part.term): part.points for part in one.explanation.contributions}
        assert parts == pytest.approx(
            {(part.field, part.term): part.points for part in other.explanation.contributions}, rel=1e-4
        )
        assert one.relevance == pytest.approx(other.relevance, rel=1e-4)
