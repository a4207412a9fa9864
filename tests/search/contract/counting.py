"""Facets: counts per value, range and interval, disjunctive where something is selected."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings

from search.engine import Capability, SearchEngine
from search.query import (
    Bool,
    HistogramFacet,
    MatchNone,
    Query,
    Range,
    RangeFacet,
    SearchRequest,
    Terms,
    TermsFacet,
    Text,
)
from search.results import Bucket
from tests.search.contract.base import ContractPart, proves
from tests.search.contract.reference import DOCUMENTS, matches, queries, values


def counts(engine: SearchEngine, request: SearchRequest, name: str) -> list[tuple[object, int]]:
    """Return the buckets of the facet *name* as pairs."""
    return [(bucket.value, bucket.count) for bucket in engine.search(request).facets[name].buckets]


class CountingContract(ContractPart):
    """Facets of every kind."""

    @proves(Capability.TERMS_FACET)
    def test_terms_are_counted_commonest_first_then_by_value(self, filled: SearchEngine) -> None:
        request = SearchRequest(facets=(TermsFacet("kind"), TermsFacet("size"), TermsFacet("stock")), limit=0)
        results = filled.search(request)
        assert results.hits == ()
        assert results.total == 7
        assert counts(filled, request, "kind") == [("WN", 2), ("BL", 1), ("SGZ", 1), ("SO", 1), ("wine", 1)]
        assert counts(filled, request, "size") == [(100, 2), (50, 1), (80, 1)]
        assert counts(filled, request, "stock") == [(True, 3), (False, 2)]
        assert all(type(value) is int for value, _ in counts(filled, request, "size"))

    @proves(Capability.TERMS_FACET)
    def test_terms_size_cuts_after_ordering(self, filled: SearchEngine) -> None:
        request = SearchRequest(facets=(TermsFacet("kind", size=2),))
        assert counts(filled, request, "kind") == [("WN", 2), ("BL", 1)]

    @proves(Capability.TERMS_FACET)
    def test_a_document_counts_once_for_each_of_its_values(self, filled: SearchEngine) -> None:
        request = SearchRequest(facets=(TermsFacet("marks"),))
        assert counts(filled, request, "marks") == [("iso", 3), ("ma", 2), ("ped", 1)]

    @proves(Capability.RANGE_FACET)
    def test_ranges_include_from_but_not_to_and_may_overlap(self, filled: SearchEngine) -> None:
        ranges = ((None, 80), (80, 100), (100, None), (50, 100), (None, None))
        for field, expected in (("size", [1, 1, 2, 2, 4]), ("sizes", [4, 1, 2, 2, 4])):
            request = SearchRequest(facets=(RangeFacet(field, ranges),))
            assert counts(filled, request, field) == list(zip(ranges, expected, strict=True))

    @proves(Capability.RANGE_FACET)
    def test_one_unbounded_range_counts_documents_with_a_value(self, filled: SearchEngine) -> None:
        request = SearchRequest(facets=(RangeFacet("price", ((None, None),)),))
        assert counts(filled, request, "price") == [((None, None), 5)]

    @proves(Capability.HISTOGRAM_FACET)
    def test_histogram_leaves_empty_intervals_out(self, filled: SearchEngine) -> None:
        request = SearchRequest(facets=(HistogramFacet("price", 50, name="steps"),))
        assert counts(filled, request, "steps") == [(50, 3), (100, 1), (980_000, 1)]

    @proves(Capability.TERMS_FACET)
    def test_facets_of_no_hits_are_empty_and_present(self, filled: SearchEngine) -> None:
        facets = (TermsFacet("kind"), RangeFacet("size", ((None, 80),)), HistogramFacet("price", 10))
        results = filled.search(SearchRequest(MatchNone(), facets=facets))
        assert results.facets["kind"].buckets == ()
        assert results.facets["size"].buckets == (Bucket((None, 80), 0),)
        assert results.facets["price"].buckets == ()

    @proves(Capability.TERMS_FACET)
    def test_an_empty_index_answers(self, engine: SearchEngine) -> None:
        facets = (TermsFacet("kind"), RangeFacet("size", ((None, 80),)), HistogramFacet("price", 10))
        results = engine.search(SearchRequest(Text("法兰"), facets=facets))
        assert (results.total, results.hits) == (0, ())
        assert results.facets["kind"].buckets == ()

    @proves(Capability.DISJUNCTIVE_COUNTS)
    def test_a_selected_facet_still_shows_its_siblings(self, filled: SearchEngine) -> None:
        request = SearchRequest(
            Text("法兰"),
            post_filters={"kind": Terms("kind", ("WN",)), "size": Terms("size", (100,))},
            facets=(TermsFacet("kind"), TermsFacet("size"), TermsFacet("marks")),
        )
        results = filled.search(request)
        assert [hit.id for hit in results.hits] == ["wn100"]
        assert counts(filled, request, "kind") == [("SO", 1), ("WN", 1)]
        assert counts(filled, request, "size") == [(50, 1), (100, 1)]
        assert counts(filled, request, "marks") == [("iso", 1), ("ped", 1)]

    @proves(Capability.DISJUNCTIVE_COUNTS)
    def test_a_selection_without_a_facet_narrows_everything(self, filled: SearchEngine) -> None:
        request = SearchRequest(
            post_filters={"price": Range("price", lt=100), "kind": Terms("kind", ("WN",))},
            facets=(TermsFacet("kind"),),
        )
        assert counts(filled, request, "kind") == [("SO", 1), ("WN", 1), ("wine", 1)]

    @proves(Capability.TERMS_FACET, Capability.DISJUNCTIVE_COUNTS)
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
    @given(query=queries(), by_kind=queries(), by_size=queries())
    def test_counts_agree_with_plain_reading(
        self, random_goods: SearchEngine, query: Query, by_kind: Query, by_size: Query
    ) -> None:
        request = SearchRequest(
            query,
            post_filters={"kind": by_kind, "sizes": by_size},
            facets=(TermsFacet("kind"), TermsFacet("sizes"), TermsFacet("marks")),
        )
        results = random_goods.search(request)
        for name, others in (
            ("kind", (by_size,)),
            ("sizes", (by_kind,)),
            ("marks", (by_kind, by_size)),
        ):
            whole = Bool(filter=(query, *others))
            expected = Counter(
                value
                for document in DOCUMENTS
                if matches(whole, document)
                for value in set(values(document, name))
            )
            found = {bucket.value: bucket.count for bucket in results.facets[name].buckets}
            assert found == dict(expected)
        both = Bool(filter=(query, by_kind, by_size))
        assert results.total == sum(matches(both, document) for document in DOCUMENTS)

    @pytest.fixture
    def random_goods(self, engine: SearchEngine) -> SearchEngine:
        """Return an engine with the documents of the plain reading."""
        engine.write(DOCUMENTS)
        return engine
