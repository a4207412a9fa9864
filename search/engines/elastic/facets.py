"""Facets as aggregations of one request, and their answers as facets.

The request's query holds every selection that no facet is about; the selections of facets are a post filter,
and each facet is counted behind a filter of all selections but its own.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from elasticsearch.dsl import aggs
from elasticsearch.dsl import query as dsl

from search.query import FacetRequest, HistogramFacet, Query, RangeFacet, Scalar, TermsFacet, facet_name
from search.results import Bucket, Facet
from search.schema import BooleanField, NumberField, Schema


class Facets:
    """The facets of one request.

    `narrowing` are the selections that narrow everything, `selecting` those made in one of the facets.
    """

    def __init__(
        self,
        schema: Schema,
        facets: tuple[FacetRequest, ...],
        selections: Mapping[str, Query],
        compiled: Callable[[Query], dsl.Query],
    ) -> None:
        self._schema = schema
        names = {facet_name(facet) for facet in facets}
        own = {name: compiled(query) for name, query in selections.items() if name in names}
        self.narrowing = [compiled(query) for name, query in selections.items() if name not in names]
        self.selecting = list(own.values())
        self._groups: list[tuple[list[dsl.Query], list[FacetRequest]]] = []
        self._order = [facet_name(facet) for facet in facets]
        members: dict[str | None, list[FacetRequest]] = {}
        for facet in facets:
            members.setdefault(facet_name(facet) if facet_name(facet) in own else None, []).append(facet)
        for selected, group in members.items():
            self._groups.append(([query for name, query in own.items() if name != selected], group))

    def request(self) -> dict[str, Any]:
        """The `aggs` of the search body. Facets' own names may hold anything, so they get plain ones."""
        wanted: dict[str, Any] = {}
        for number, (filters, group) in enumerate(self._groups):
            behind = dsl.Bool(filter=filters) if filters else dsl.MatchAll()
            counted = {str(at): _aggregation(facet) for at, facet in enumerate(group)}
            wanted[str(number)] = aggs.Filter(behind, aggs=counted).to_dict()
        return wanted

    def answers(self, found: Mapping[str, Any]) -> dict[str, Facet]:
        """Read the facets, in the order they were asked for, from the answer's `aggregations`."""
        counted: dict[str, Facet] = {}
        for number, (_, group) in enumerate(self._groups):
            answer = found[str(number)]
            for at, facet in enumerate(group):
                name = facet_name(facet)
                counted[name] = Facet(name, self._buckets(facet, answer[str(at)]["buckets"]))
        return {name: counted[name] for name in self._order}

    def _buckets(self, facet: FacetRequest, found: Any) -> tuple[Bucket, ...]:
        match facet:
            case TermsFacet():
                return tuple(
                    Bucket(self._value(facet.field, item["key"]), item["doc_count"]) for item in found
                )
            case HistogramFacet():
                return tuple(Bucket(_whole(item["key"]), item["doc_count"]) for item in found)
            case RangeFacet():
                # A range that can hold nothing was not asked for.
                return tuple(
                    Bucket(ends, found[str(at)]["doc_count"] if str(at) in found else 0)
                    for at, ends in enumerate(facet.ranges)
                )

    def _value(self, field: str, key: Any) -> Scalar:
        kind = self._schema.field(field)
        if isinstance(kind, BooleanField):
            return bool(key)
        return _whole(key) if isinstance(kind, NumberField) else str(key)


def _aggregation(facet: FacetRequest) -> dict[str, Any]:
    match facet:
        case TermsFacet():
            return aggs.Terms(
                field=facet.field, size=facet.size, order=[{"_count": "desc"}, {"_key": "asc"}]
            ).to_dict()
        case HistogramFacet():
            return aggs.Histogram(field=facet.field, interval=facet.interval, min_doc_count=1).to_dict()
        case RangeFacet():
            filters = {
                str(at): wanted
                for at, ends in enumerate(facet.ranges)
                if (wanted := _within(facet.field, *ends)) is not None
            }
            return aggs.Filters(filters=filters or {"none": dsl.MatchNone()}).to_dict()


def _within(field: str, low: float | None, high: float | None) -> dsl.Query | None:
    """A filter counts a document once however many of its values lie within, and ranges may overlap."""
    if low == math.inf or high == -math.inf:
        return None
    bounds: dict[str, float] = {}
    if low is not None and low > -math.inf:
        bounds["gte"] = float(low)
    if high is not None and high < math.inf:
        bounds["lt"] = float(high)
    return dsl.Range(field, bounds) if bounds else dsl.Exists(field=field)


def _whole(value: Any) -> float | int:
    number = float(value)
    return int(number) if number.is_integer() else number
