"""Sorting, paging and the stable order of equals."""

import random
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pytest

from search.documents import tie_break
from search.engine import Capability, SearchEngine
from search.query import RELEVANCE, Bool, MatchAll, Query, SearchRequest, Sort, Terms, Text
from tests.search.contract.base import ContractPart, proves
from tests.search.contract.reference import DOCUMENTS

RICH: tuple[dict[str, Any], ...] = tuple(
    {
        "id": f"r{number}",
        "title": ("法兰 DN100", "法兰 DN100 PN16 对焊", "flange")[number % 3],
        "price": float(number % 7) if number % 5 else None,
        "size": float(number % 4),
        "kind": "abc"[number % 3] if number % 4 else None,
    }
    for number in range(600)
)


class OrderingContract(ContractPart):
    """The total order of hits."""

    @pytest.fixture
    def rich(self, engine: SearchEngine) -> SearchEngine:
        """Return an engine with many equals, spread over several commits, some of them rewritten."""
        shuffled = random.Random(5).sample(RICH, len(RICH))
        for start in range(0, len(shuffled), 100):
            engine.write(shuffled[start : start + 100])
        engine.write(shuffled[50:90])
        return engine

    @proves(Capability.SORT)
    @pytest.mark.parametrize("descending", [False, True])
    @pytest.mark.parametrize("field", ["price", "size", "kind"])
    def test_fields_sort_with_missing_values_last(
        self, rich: SearchEngine, field: str, descending: bool
    ) -> None:
        results = rich.search(SearchRequest(sort=(Sort(field, descending),), limit=len(RICH)))
        found = [hit.stored.get(field) for hit in results.hits]
        present = [value for value in found if value is not None]
        assert len(found) == len(RICH)
        assert present == sorted(present, reverse=descending)
        assert found == present + [None] * (len(found) - len(present))

    @proves(Capability.SORT)
    def test_booleans_sort_false_before_true(self, filled: SearchEngine) -> None:
        results = filled.search(SearchRequest(sort=(Sort("stock"),)))
        stock = [hit.stored.get("stock") for hit in results.hits]
        assert stock == [False, False, True, True, True, None, None]

    @proves(Capability.SORT)
    def test_later_keys_decide_among_equals(self, rich: SearchEngine) -> None:
        sort = (Sort("size", descending=True), Sort("price"))
        for limit in (len(RICH), 200, 7):
            hits = rich.search(SearchRequest(sort=sort, limit=limit)).hits
            expected = sorted((-item["size"], _price_or_last(item)) for item in RICH)[:limit]
            assert [(-hit.stored["size"], _price_or_last(hit.stored)) for hit in hits] == expected

    @proves(Capability.SORT, Capability.TEXT)
    def test_relevance_decides_among_equal_prices(self, rich: SearchEngine) -> None:
        query = Text("法兰 对焊")
        hits = rich.search(SearchRequest(query, sort=(Sort("price"), Sort(RELEVANCE)), limit=60)).hits
        assert len({hit.stored["price"] for hit in hits}) <= 2
        for before, after in pairwise(hits):
            if before.stored["price"] == after.stored["price"]:
                assert before.relevance >= after.relevance * 0.9999
        assert hits[0].relevance > 0

    @pytest.mark.parametrize(
        ("query", "sort"),
        [
            (MatchAll(), (Sort(RELEVANCE, descending=True),)),
            (Text("法兰"), (Sort(RELEVANCE, descending=True),)),
            (Text("法兰 对焊 flange"), (Sort(RELEVANCE, descending=True),)),
            (
                Bool(must=(Text("法兰"),), should=(Terms("kind", ("a",)),), filter=(Terms("size", (1, 2)),)),
                (Sort(RELEVANCE, descending=True),),
            ),
            (MatchAll(), (Sort("price"),)),
            (MatchAll(), (Sort("kind", descending=True), Sort("price"))),
            (Text("法兰"), (Sort("price", descending=True), Sort(RELEVANCE))),
        ],
    )
    @proves(Capability.SORT, Capability.TEXT)
    def test_pages_of_any_size_give_the_same_order(
        self, rich: SearchEngine, query: Query, sort: tuple[Sort, ...]
    ) -> None:
        whole = [hit.id for hit in rich.search(SearchRequest(query, sort=sort, limit=1_000)).hits]
        assert len(set(whole)) == len(whole)
        for size in (7, 50):
            paged: list[str] = []
            while len(paged) < len(whole):
                request = SearchRequest(query, sort=sort, offset=len(paged), limit=size)
                page = rich.search(request).hits
                assert page
                paged += [hit.id for hit in page]
            assert paged == whole

    def test_order_of_equals_survives_rewriting_and_does_not_follow_age(self, engine: SearchEngine) -> None:
        engine.write(DOCUMENTS)
        first = [hit.id for hit in engine.search(SearchRequest(limit=200)).hits]
        for document in reversed(DOCUMENTS):
            if document["id"].endswith("7"):
                engine.write([document])
        assert [hit.id for hit in engine.search(SearchRequest(limit=200)).hits] == first
        assert first != [document["id"] for document in DOCUMENTS]

    @proves(Capability.TEXT)
    @pytest.mark.parametrize("best", [3, 300, 1_500])
    def test_thousands_of_equals_come_in_the_order_of_their_fingerprints(
        self, engine: SearchEngine, best: int
    ) -> None:
        names = [f"e{number}" for number in range(3_000)]
        titles = {name: "法兰 法兰" if number < best else "法兰 阀门" for number, name in enumerate(names)}
        engine.write([{"id": name, "title": title} for name, title in titles.items()])
        expected = sorted(names[:best], key=tie_break) + sorted(names[best:], key=tie_break)
        for offset, limit in ((0, 2), (0, 20), (290, 20), (1_495, 10), (2_990, 20)):
            hits = engine.search(SearchRequest(Text("法兰"), offset=offset, limit=limit)).hits
            assert [hit.id for hit in hits] == expected[offset : offset + limit]

    def test_beyond_the_last_page_is_empty(self, filled: SearchEngine) -> None:
        results = filled.search(SearchRequest(offset=7, limit=10))
        assert (results.total, results.hits) == (7, ())

    @proves(Capability.SORT)
    def test_sorted_hits_know_their_relevance(self, filled: SearchEngine) -> None:
        query = Text("法兰 DN100")
        by_rank = {hit.id: hit.relevance for hit in filled.search(SearchRequest(query)).hits}
        by_price = {
            hit.id: hit.relevance for hit in filled.search(SearchRequest(query, sort=(Sort("price"),))).hits
        }
        assert by_price == pytest.approx(by_rank, rel=1e-5)


def _price_or_last(document: Mapping[str, Any]) -> float:
    price = document.get("price")
    return float("inf") if price is None else float(price)
