"""Counting facets: all that share the same filters in one pass, a selected one in a pass of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

import tantivy

from search.engines.embedded.compilation import Compiler
from search.engines.embedded.ranking import count_hits
from search.errors import InvalidQuery
from search.query import (
    FacetRequest,
    HistogramFacet,
    Query,
    Range,
    RangeFacet,
    Scalar,
    TermsFacet,
    facet_name,
)
from search.results import Bucket, Facet
from search.schema import BooleanField, NumberField, Schema

_LEAST_COUNTED = 1_000
"""Terms facets look at so many values at least, so that the commonest are exact and ties settled by value."""


class FacetCounter:
    """Counts the facets of one request in one snapshot."""

    def __init__(self, searcher: tantivy.Searcher, schema: Schema, compiler: Compiler) -> None:
        self._searcher = searcher
        self._schema = schema
        self._compiler = compiler

    def count(
        self, base: tantivy.Query, selections: Mapping[str, Query], facets: Iterable[FacetRequest]
    ) -> dict[str, Facet]:
        """Return all *facets* over *base*, each with the *selections* of every other name."""
        compiled = {name: self._compiler.compile(query) for name, query in selections.items()}
        groups: dict[str | None, list[FacetRequest]] = {}
        order: list[str] = []
        for facet in facets:
            name = facet_name(facet)
            order.append(name)
            groups.setdefault(name if name in compiled else None, []).append(facet)
        counted: dict[str, Facet] = {}
        for own, members in groups.items():
            others = [query for name, query in compiled.items() if name != own]
            counted |= self._pass(self._compiler.narrowed(base, others), members)
        return {name: counted[name] for name in order}

    def _pass(self, query: tantivy.Query, facets: list[FacetRequest]) -> dict[str, Facet]:
        wanted: dict[str, Any] = {}
        counted: dict[str, Facet] = {}
        for facet in facets:
            name = facet_name(facet)
            if isinstance(facet, RangeFacet):
                if self._is_many(facet.field):
                    counted[name] = self._ranges_one_by_one(query, facet)
                elif edges := _edges(facet):
                    wanted[name] = {"range": {"field": facet.field, "ranges": _disjoint(edges)}}
                else:
                    wanted[name] = {"stats": {"field": facet.field}}
            elif isinstance(facet, TermsFacet):
                size = max(facet.size, _LEAST_COUNTED)
                wanted[name] = {"terms": {"field": facet.field, "size": size, "segment_size": size}}
            else:
                wanted[name] = {
                    "histogram": {"field": facet.field, "interval": facet.interval, "min_doc_count": 1}
                }
        found = self._aggregate(query, wanted) if wanted else {}
        for facet in facets:
            name = facet_name(facet)
            if name not in counted:
                counted[name] = Facet(name, self._buckets(facet, found[name]))
        return counted

    def _aggregate(self, query: tantivy.Query, wanted: dict[str, Any]) -> dict[str, Any]:
        try:
            found: dict[str, Any] = self._searcher.aggregate(query, wanted)
        except ValueError as error:
            raise InvalidQuery(
                f"The facets {', '.join(wanted)} cannot be counted together: {error}.",
                f"无法同时统计分面 {'、'.join(wanted)}：{error}。",
            ) from error
        return found

    def _buckets(self, facet: FacetRequest, found: Mapping[str, Any]) -> tuple[Bucket, ...]:
        match facet:
            case TermsFacet():
                buckets = [
                    Bucket(self._value(facet.field, item["key"]), int(item["doc_count"]))
                    for item in found["buckets"]
                ]
                buckets.sort(key=lambda bucket: (-bucket.count, bucket.value))
                return tuple(buckets[: facet.size])
            case HistogramFacet():
                return tuple(
                    Bucket(_whole(item["key"]), int(item["doc_count"]))
                    for item in found["buckets"]
                    if item["doc_count"]
                )
            case RangeFacet():
                return _range_buckets(facet, found)

    def _value(self, field: str, key: Any) -> Scalar:
        kind = self._schema.field(field)
        if isinstance(kind, BooleanField):
            return bool(key)
        return _whole(key) if isinstance(kind, NumberField) else str(key)

    def _is_many(self, field: str) -> bool:
        return bool(getattr(self._schema.field(field), "many", False))

    def _ranges_one_by_one(self, query: tantivy.Query, facet: RangeFacet) -> Facet:
        """A document with several values counts once in a range, which an aggregation would not do."""
        buckets: list[Bucket] = []
        for low, high in facet.ranges:
            within = self._compiler.compile(Range(facet.field, gte=low, lt=high))
            count = count_hits(self._searcher, self._compiler.narrowed(query, [within]))
            buckets.append(Bucket((low, high), count))
        return Facet(facet_name(facet), tuple(buckets))


def _whole(value: Any) -> float | int:
    number = float(value)
    return int(number) if number.is_integer() else number


def _edges(facet: RangeFacet) -> list[float]:
    return sorted({float(bound) for ends in facet.ranges for bound in ends if bound is not None})


def _disjoint(edges: list[float]) -> list[dict[str, float]]:
    """tantivy refuses overlapping ranges, so count the stretches between all bounds and add them up."""
    inner = [{"from": low, "to": high} for low, high in pairwise(edges)]
    return [{"to": edges[0]}, *inner, {"from": edges[-1]}]


def _range_buckets(facet: RangeFacet, found: Mapping[str, Any]) -> tuple[Bucket, ...]:
    if "buckets" not in found:
        return tuple(Bucket(ends, int(found["count"])) for ends in facet.ranges)
    stretches = [
        (item.get("from", float("-inf")), item.get("to", float("inf")), int(item["doc_count"]))
        for item in found["buckets"]
    ]
    buckets: list[Bucket] = []
    for low, high in facet.ranges:
        start = float("-inf") if low is None else low
        stop = float("inf") if high is None else high
        buckets.append(
            Bucket(
                (low, high), sum(count for begin, end, count in stretches if start <= begin and end <= stop)
            )
        )
    return tuple(buckets)
