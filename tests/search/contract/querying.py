"""Which documents a query finds."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.engine import Capability, SearchEngine
from search.errors import InvalidQuery, UnknownField
from search.query import (
    MAX_DEPTH,
    MAX_LIMIT,
    MAX_WINDOW,
    RELEVANCE,
    Bool,
    Boost,
    Exists,
    HistogramFacet,
    MatchAll,
    MatchNone,
    Query,
    Range,
    RangeFacet,
    SearchRequest,
    Sort,
    Terms,
    TermsFacet,
    Text,
)
from tests.search.contract.base import ContractPart, ids, proves, ranked
from tests.search.contract.reference import DOCUMENTS, matches, queries

EVERYTHING = {"wn100", "wn50", "so100", "bl80", "agv", "wine", "bare"}
FLANGES = {"wn100", "wn50", "so100", "bl80"}


class QueryingContract(ContractPart):
    """Text, filters and their combinations."""

    @proves(Capability.TEXT)
    @pytest.mark.parametrize(
        ("text", "best"),
        [
            ("对焊法兰 DN50", "wn50"),
            ("對焊法蘭ＤＮ５０", "wn50"),
            ("法兰 dn 50", "wn50"),
            ("Slip on flange", "so100"),
            ("盲板", "bl80"),
            ("6061 T6", "bl80"),
            ("6061t6", "bl80"),
            ("sgz764", "agv"),
            ("SGZ764／630", "agv"),
            ("conveyors", "agv"),
            ("工作面", "agv"),
            ("黄酒 半甜", "wine"),
            ("500ml", "wine"),
        ],
    )
    def test_text_finds_what_a_person_means(self, filled: SearchEngine, text: str, best: str) -> None:
        assert ranked(filled, Text(text))[0] == best

    @proves(Capability.TEXT)
    def test_any_word_finds_but_more_words_rank_higher(self, filled: SearchEngine) -> None:
        found = ranked(filled, Text("stainless welding flange"))
        assert set(found) == FLANGES
        assert set(found[:2]) == {"wn100", "wn50"}

    @proves(Capability.TEXT)
    def test_and_asks_for_every_unit_in_any_field(self, filled: SearchEngine) -> None:
        assert ids(filled, Text("对焊 stainless dn100", operator="and")) == {"wn100"}
        assert ids(filled, Text("对焊 carbon", operator="and")) == set()

    @proves(Capability.TEXT)
    def test_share_of_units_is_rounded_down_but_at_least_one(self, filled: SearchEngine) -> None:
        text = "stainless welding neck conveyor"
        assert ids(filled, Text(text, minimum_should_match=0.75)) == {"wn100", "wn50"}
        assert ids(filled, Text(text, minimum_should_match=0.1)) == {"wn100", "wn50", "agv"}
        assert ids(filled, Text(text, minimum_should_match=1.0)) == set()

    @proves(Capability.TEXT)
    def test_fields_of_weight_zero_are_searched_only_when_named(self, filled: SearchEngine) -> None:
        assert ids(filled, Text("中秋礼盒")) == set()
        assert ids(filled, Text("中秋礼盒", fields=("note",))) == {"wine"}
        assert ids(filled, Text("welding", fields=("title",))) == set()

    @proves(Capability.TEXT)
    def test_a_heavier_field_ranks_higher(self, engine: SearchEngine) -> None:
        engine.write(
            [{"id": "a", "title": "甲 pump", "body": "乙"}, {"id": "b", "title": "甲", "body": "乙 pump"}]
        )
        assert ranked(engine, Text("pump", fields=(("title", 5.0), ("body", 1.0)))) == ["a", "b"]
        assert ranked(engine, Text("pump", fields=(("title", 1.0), ("body", 5.0)))) == ["b", "a"]

    @proves(Capability.TEXT)
    def test_text_without_a_word_finds_nothing(self, filled: SearchEngine) -> None:
        for text in ("", "   ", "(((", "🍷", "\x00\ud800"):
            assert ids(filled, Text(text)) == set()

    @proves(Capability.TEXT)
    @pytest.mark.parametrize(
        "text",
        [
            "(" * 3_000,
            '"' * 3_000 + "法兰",
            "法兰 AND NOT (",
            "title:[* TO",
            "法兰" * 5_000,
            "a" * 10_000,
            "\ud800\udc00\x00\x1b法兰",
            "*?~^" * 100,
            " ".join(f"w{number}" for number in range(3_000)),
        ],
    )
    def test_no_text_is_syntax(self, filled: SearchEngine, text: str) -> None:
        results = filled.search(SearchRequest(Text(text), highlight=("title",), explain=True))
        assert 0 <= results.total <= len(EVERYTHING)

    @proves(Capability.TEXT)
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80, deadline=None)
    @given(text=st.text(st.characters(), max_size=80), operator=st.sampled_from(["or", "and"]))
    def test_any_string_is_a_query(self, filled: SearchEngine, text: str, operator: str) -> None:
        query = Text(text, operator="and" if operator == "and" else "or")
        results = filled.search(SearchRequest(query, highlight=("title", "body"), explain=True))
        assert len(results.hits) == results.total

    @proves(Capability.FILTER)
    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            (MatchAll(), EVERYTHING),
            (MatchNone(), set()),
            (Terms("kind", ("WN", "BL")), {"wn100", "wn50", "bl80"}),
            (Terms("kind", ("wn",)), set()),
            (Terms("kind", ()), set()),
            (Terms("kind", ("\ud800", "a\x00b")), set()),
            (Terms("marks", ("ma", "ped")), {"wn100", "so100", "agv"}),
            (Terms("size", (100, 80.0)), {"wn100", "so100", "bl80"}),
            (Terms("price", (80.5,)), {"wn50"}),
            (Terms("stock", (False,)), {"wn50", "agv"}),
            (Range("size", gte=80, lt=100), {"bl80"}),
            (Range("size", gt=80), {"wn100", "so100"}),
            (Range("size", gte=100, lte=100), {"wn100", "so100"}),
            (Range("size", gte=100, gt=100), set()),
            (Range("size", gte=60, lte=40), set()),
            (Range("size"), FLANGES),
            (Range("size", gte=-float("inf")), FLANGES),
            (Range("sizes", gt=3, lt=50), {"wn100", "so100"}),
            (Exists("price"), {"wn100", "wn50", "so100", "agv", "wine"}),
            (Exists("marks"), {"wn100", "wn50", "so100", "agv"}),
            (Exists("stock"), {"wn100", "wn50", "so100", "bl80", "agv"}),
        ],
    )
    def test_filters_are_exact(self, filled: SearchEngine, query: Query, expected: set[str]) -> None:
        assert ids(filled, query) == expected
        assert ids(filled, Bool(filter=(query,))) == expected
        assert ids(filled, Bool(must_not=(query,))) == EVERYTHING - expected

    @proves(Capability.FILTER)
    def test_empty_bool_is_everything(self, filled: SearchEngine) -> None:
        assert ids(filled, Bool()) == EVERYTHING

    @proves(Capability.FILTER)
    def test_should_is_optional_beside_must_and_filter_only(self, filled: SearchEngine) -> None:
        wanted = Terms("kind", ("WN",))
        assert ids(filled, Bool(should=(wanted,))) == {"wn100", "wn50"}
        assert ids(filled, Bool(should=(wanted,), filter=(Exists("size"),))) == FLANGES
        assert ids(filled, Bool(should=(wanted,), must_not=(Terms("size", (50,)),))) == {"wn100"}

    @proves(Capability.FILTER)
    def test_minimum_should_match_counts_clauses(self, filled: SearchEngine) -> None:
        clauses = (Terms("kind", ("WN",)), Terms("size", (100,)), Terms("stock", (True,)))
        assert ids(filled, Bool(should=clauses, minimum_should_match=2)) == {"wn100", "so100"}
        assert ids(filled, Bool(should=clauses, minimum_should_match=0)) == EVERYTHING
        assert ids(filled, Bool(should=clauses, minimum_should_match=4)) == set()
        both = Bool(must=(Exists("price"),), should=clauses, minimum_should_match=3)
        assert ids(filled, both) == {"wn100"}

    @proves(Capability.FILTER)
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
    @given(query=queries())
    def test_filters_agree_with_plain_reading(self, random_goods: SearchEngine, query: Query) -> None:
        expected = {document["id"] for document in DOCUMENTS if matches(query, document)}
        results = random_goods.search(SearchRequest(query, limit=MAX_LIMIT))
        assert {hit.id for hit in results.hits} == expected
        assert results.total == len(expected)

    @pytest.fixture
    def random_goods(self, engine: SearchEngine) -> SearchEngine:
        """Return an engine with the documents of the plain reading, written in several batches."""
        for start in range(0, len(DOCUMENTS), 25):
            engine.write(DOCUMENTS[start : start + 25])
        return engine

    @proves(Capability.TEXT, Capability.FILTER)
    def test_filters_add_nothing_to_relevance(self, filled: SearchEngine) -> None:
        text = Text("法兰")
        plain = {hit.id: hit.relevance for hit in filled.search(SearchRequest(text)).hits}
        query = Bool(must=(text,), filter=(Terms("kind", ("WN",)),), must_not=(Terms("size", (50,)),))
        (hit,) = filled.search(SearchRequest(query)).hits
        assert hit.relevance == pytest.approx(plain["wn100"], rel=1e-5)

    @proves(Capability.FILTER)
    def test_conditions_that_count_add_their_boost(self, filled: SearchEngine) -> None:
        query = Bool(
            must=(MatchAll(),), should=(Boost(Terms("kind", ("WN",)), 2.5), Boost(Range("size", gte=90), 4))
        )
        found = {hit.id: hit.relevance for hit in filled.search(SearchRequest(query)).hits}
        assert found["wn100"] == pytest.approx(7.5)
        assert found["wn50"] == pytest.approx(3.5)
        assert found["wine"] == pytest.approx(1.0)

    @proves(Capability.FILTER)
    @pytest.mark.parametrize("query", [MatchAll(), Terms("kind", ("WN",)), Bool(must=(Exists("size"),))])
    def test_a_condition_alone_counts_one_and_selections_nothing(
        self, filled: SearchEngine, query: Query
    ) -> None:
        selections = {"size": Terms("size", (100,)), "kind": Terms("kind", ("WN",))}
        for sort in ((Sort(RELEVANCE),), (Sort("price"),)):
            (hit,) = filled.search(SearchRequest(query, selections, sort=sort, explain=True)).hits
            assert hit.relevance == pytest.approx(1.0)
            assert hit.explanation is not None
            assert [part.points for part in hit.explanation.contributions] == [pytest.approx(1.0)]

    @pytest.mark.parametrize(
        ("make", "error"),
        [
            (lambda: SearchRequest(Terms("colour", ("red",))), UnknownField),
            (lambda: SearchRequest(Text("x", fields=("colour",))), UnknownField),
            (lambda: SearchRequest(facets=(TermsFacet("colour"),)), UnknownField),
            (lambda: SearchRequest(sort=(Sort("colour"),)), UnknownField),
            (lambda: SearchRequest(highlight=("colour",)), UnknownField),
            (lambda: SearchRequest(Text("x", fields=("kind",))), InvalidQuery),
            (lambda: SearchRequest(Terms("size", ("abc",))), InvalidQuery),
            (lambda: SearchRequest(Terms("size", (float("nan"),))), InvalidQuery),
            (lambda: SearchRequest(Terms("stock", (1,))), InvalidQuery),
            (lambda: SearchRequest(Range("kind", gte=1)), InvalidQuery),
            (lambda: SearchRequest(Range("size", gte=float("nan"))), InvalidQuery),
            (lambda: SearchRequest(Range("size", gte=10**400)), InvalidQuery),
            (lambda: SearchRequest(facets=(RangeFacet("size", ((None, float("nan")),)),)), InvalidQuery),
            (lambda: SearchRequest(facets=(HistogramFacet("sizes", 1),)), InvalidQuery),
            (lambda: SearchRequest(facets=(HistogramFacet("price", 0),)), InvalidQuery),
            (lambda: SearchRequest(Exists("title")), InvalidQuery),
            (lambda: SearchRequest(Exists("extra")), InvalidQuery),
            (lambda: SearchRequest(sort=(Sort("marks"),)), InvalidQuery),
            (lambda: SearchRequest(sort=(Sort("title"),)), InvalidQuery),
            (lambda: SearchRequest(sort=(Sort("size"), Sort("kind"))), InvalidQuery),
            (lambda: SearchRequest(offset=-1), InvalidQuery),
            (lambda: SearchRequest(limit=-1), InvalidQuery),
            (lambda: SearchRequest(limit=MAX_LIMIT + 1), InvalidQuery),
            (lambda: SearchRequest(offset=MAX_WINDOW), InvalidQuery),
            (lambda: SearchRequest(Boost(MatchAll(), float("inf"))), InvalidQuery),
            (lambda: SearchRequest(Text("x", minimum_should_match=0)), InvalidQuery),
            (lambda: SearchRequest(post_filters={"kind": Terms("colour", ())}), UnknownField),
            (lambda: SearchRequest(facets=(TermsFacet("kind"), TermsFacet("kind"))), InvalidQuery),
            (lambda: SearchRequest(facets=(TermsFacet("kind", size=0),)), InvalidQuery),
        ],
    )
    def test_a_wrong_request_is_refused_in_two_languages(
        self, filled: SearchEngine, make: "type[SearchRequest]", error: type[InvalidQuery]
    ) -> None:
        with pytest.raises(error) as caught:
            filled.search(make())
        assert caught.value.message.isascii() or "≥" in caught.value.message
        assert not caught.value.message_zh.isascii()

    def test_nesting_is_bounded(self, filled: SearchEngine) -> None:
        query: Query = MatchAll()
        for _ in range(MAX_DEPTH):
            query = Bool(must=(query,))
        assert ids(filled, query) == EVERYTHING
        with pytest.raises(InvalidQuery):
            ids(filled, Bool(must=(query,)))
