"""The first hits in a total order: by the sort keys, then by the tie-break number of the id.

tantivy orders by one key and leaves equals in the order they lie on disk, which changes with each merge. So
a few more hits than needed are fetched, and the group of equals that the window's end would cut through is
resolved on its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy
import numpy.typing
import tantivy
from tantivy import Occur

from search.engines.embedded.compilation import without_score
from search.engines.embedded.mapping import TIE
from search.query import RELEVANCE, Sort

Address = tuple[int, int]
Column = numpy.typing.NDArray[numpy.float64]

_MARGIN = 64
_LARGE = 1_000
_SCANNED = (128, 1_024)
"""A group of more than _LARGE equals is looked for among so many of all hits, first in order."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """One hit's place on disk; `relevance` is None where the order did not need it."""

    place: tantivy.DocAddress
    relevance: float | None


def address(place: tantivy.DocAddress) -> Address:
    """A hashable form of *place*."""
    return place.segment_ord, place.doc


class Ranker:
    """Ranks the hits of one query in one snapshot of the index."""

    def __init__(
        self,
        searcher: tantivy.Searcher,
        mapped: tantivy.Schema,
        query: tantivy.Query,
        constant: bool,
        comparison_offset: float,
    ) -> None:
        self._searcher = searcher
        self._mapped = mapped
        self._query = query
        self._constant = constant
        self._offset = comparison_offset
        self._total: int | None = None

    def first(self, sort: tuple[Sort, ...], need: int) -> list[Ranked]:
        """Return the first *need* hits by *sort*, then by tie-break number."""
        return self._first(self._query, list(sort), need)

    def total(self) -> int:
        """Return the exact number of hits; free after `first`."""
        if self._total is None:
            self._total = count_hits(self._searcher, self._query)
        return self._total

    def relevances(
        self, places: list[tantivy.DocAddress], query: tantivy.Query | None = None
    ) -> dict[Address, float]:
        """Return the scores that *query* (by default the ranked one) gives to *places*, where it matches."""
        if not places:
            return {}
        narrowed = tantivy.Query.boolean_query(
            [(Occur.Must, self._only(places)), (Occur.Must, query or self._query)]
        )
        found = self._searcher.search(narrowed, limit=len(places) + _MARGIN, count=False)
        return {address(place): float(score) for score, place in found.hits}

    def _search(
        self, query: tantivy.Query, limit: int, key: Sort | None = None
    ) -> list[tuple[Any, tantivy.DocAddress]]:
        """Up to *limit* hits by relevance or by one field, counting all in passing if that is still to do."""
        counting = query is self._query and self._total is None
        found = self._searcher.search(
            query,
            limit=limit,
            count=counting,
            order_by_field=key.field if key else None,
            order=tantivy.Order.Desc if key is None or key.descending else tantivy.Order.Asc,
        )
        if counting:
            self._total = _counted(found)
        return found.hits

    def _only(self, places: list[tantivy.DocAddress]) -> tantivy.Query:
        """Just *places*, by tie-break number. A union of terms costs a twentieth of a term set here."""
        ties = self._searcher.fast_field_values(TIE, places)
        terms = [tantivy.Query.term_query(self._mapped, TIE, tie, index_option="basic") for tie in ties]
        return without_score(tantivy.Query.boolean_query([(Occur.Should, term) for term in terms]))

    def _first(self, query: tantivy.Query, sort: list[Sort], need: int) -> list[Ranked]:
        if need <= 0:
            return []
        if not sort or (self._constant and all(key.field == RELEVANCE for key in sort)):
            by_tie = self._search(query, need, Sort(TIE))
            return [Ranked(place, None) for _, place in by_tie]
        if sort[0].field == RELEVANCE:
            return self._by_relevance(query, sort[1:], need)
        return self._by_field(query, sort[0], sort[1:], need)

    def _by_relevance(self, query: tantivy.Query, rest: list[Sort], need: int) -> list[Ranked]:
        limit = need + _MARGIN
        while True:
            hits = self._search(query, limit)
            keys = self._compared([score for score, _ in hits])
            if len(hits) < limit or keys[need - 1] > keys[-1]:
                break
            if limit > _LARGE and not rest:
                first = self._first_of_equals(query, hits, keys, need)
                if first:
                    return first
            limit *= 16
        if len(hits) > need:
            keep = int(numpy.count_nonzero(keys >= keys[need - 1]))
            hits, keys = hits[:keep], keys[:keep]
        order = self._order([place for _, place in hits], -keys, rest)
        return [Ranked(hits[at][1], float(hits[at][0])) for at in order[:need]]

    def _first_of_equals(
        self, query: tantivy.Query, hits: list[tuple[Any, tantivy.DocAddress]], keys: Column, need: int
    ) -> list[Ranked]:
        """The first *need* hits where the window's end cuts through a group of equals, or none.

        Common words make groups of most of the index. The first of such a group are soon met among the first
        of all hits by tie-break number; those of a small one may not be, and it is fetched whole instead.
        """
        border = keys[need - 1]
        above = int(numpy.count_nonzero(keys > border))
        order = self._order([place for _, place in hits[:above]], -keys[:above], [])
        ranked = [Ranked(hits[at][1], float(hits[at][0])) for at in order]
        taken = {address(found.place) for found in ranked}
        for size in _SCANNED:
            scanned = [place for _, place in self._search(query, size, Sort(TIE))]
            scores = self.relevances(scanned, query)
            equals = [
                Ranked(place, score)
                for place in scanned
                if address(place) not in taken
                and self._compared([score := scores.get(address(place), 0.0)])[0] == border
            ]
            if len(equals) >= need - above:
                return ranked + equals[: need - above]
        return []

    def _by_field(self, query: tantivy.Query, key: Sort, rest: list[Sort], need: int) -> list[Ranked]:
        present = tantivy.Query.boolean_query(
            [(Occur.Must, query), (Occur.Must, without_score(tantivy.Query.exists_query(key.field)))]
        )
        limit = need + _MARGIN
        hits = self._search(present, limit, key)
        values = [value for value, _ in hits]
        if len(values) < limit or values[need - 1] != values[-1]:
            whole, boundary = len(values), None
            if len(values) > need:
                whole = next((at for at in range(need, len(values)) if values[at] != values[need - 1]), whole)
        else:
            boundary = values[-1]
            whole = values.index(boundary)
        places = [place for _, place in hits[:whole]]
        steps = [at > 0 and values[at] != values[at - 1] for at in range(whole)]
        order = self._order(places, numpy.cumsum(steps, dtype=numpy.float64), rest)
        result = [Ranked(places[at], None) for at in order]
        if boundary is not None:
            equal = self._equal(query, key.field, boundary)
            result += self._first(equal, rest, need - len(result))
        elif len(values) < need:
            missing = tantivy.Query.boolean_query(
                [(Occur.Must, query), (Occur.MustNot, tantivy.Query.exists_query(key.field))]
            )
            result += self._first(missing, rest, need - len(result))
        return result[:need]

    def _equal(self, query: tantivy.Query, field: str, value: object) -> tantivy.Query:
        same = tantivy.Query.term_query(self._mapped, field, value, index_option="basic")
        return tantivy.Query.boolean_query([(Occur.Must, query), (Occur.Must, without_score(same))])

    def _order(self, places: list[tantivy.DocAddress], groups: Column, rest: list[Sort]) -> list[int]:
        """Positions of *places* by group, then by *rest*, then by tie-break number."""
        ties = numpy.asarray(self._searcher.fast_field_values(TIE, places), dtype=numpy.uint64)
        columns = [self._column(places, key) for key in rest]
        order: list[int] = numpy.lexsort((ties, *reversed(columns), groups)).tolist()
        return order

    def _compared(self, scores: list[float]) -> Column:
        """Relevances as they are compared; see `search.relevance.Planner.comparison_offset`."""
        sums = numpy.asarray(scores, dtype=numpy.float64) + self._offset
        return sums.astype(numpy.float32).astype(numpy.float64)

    def _column(self, places: list[tantivy.DocAddress], key: Sort) -> Column:
        """Numbers that sort *places* by *key* ascending, missing values last."""
        if key.field == RELEVANCE:
            scores = self.relevances(places)
            return -self._compared([scores.get(address(place), 0.0) for place in places])
        sign = -1.0 if key.descending else 1.0
        values = self._searcher.fast_field_values(key.field, places)
        return numpy.asarray([float("inf") if value is None else sign * value for value in values])


def count_hits(searcher: tantivy.Searcher, query: tantivy.Query) -> int:
    """Return the exact number of hits of *query*."""
    return _counted(searcher.search(query, limit=1, count=True))


def _counted(found: tantivy.SearchResult) -> int:
    return int(found.count)  # type: ignore[attr-defined]  # tantivy's stubs forget it
