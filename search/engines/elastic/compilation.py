"""The neutral query tree in Elasticsearch's query language, as `elasticsearch.dsl` objects.

User text only ever stands in term queries: there is no syntax in it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from elasticsearch.dsl import query as dsl

from search.documents import encodable, plain_number
from search.engines.elastic.mapping import stream_name
from search.query import Bool, Boost, Exists, MatchAll, MatchNone, Query, Range, Scalar, Terms, Text
from search.relevance import STREAMS, Planner, Stream, TextPlan, described
from search.schema import KeywordField, Schema

_GREATEST_BOOST = 1e30


@dataclass(frozen=True, slots=True)
class NamedLeaf:
    """One source of relevance, under the name its query got.

    It counts for a hit that its query and all queries called *guards* match.
    """

    name: str
    field: str
    term: str
    guards: tuple[str, ...]


class Compiler:
    """Compiles the queries of one request. With `naming`, every source of relevance gets a name by which the
    server reports its part of a hit's score; they are listed in `leaves`."""

    def __init__(self, schema: Schema, planner: Planner, *, naming: bool = False) -> None:
        self._schema = schema
        self._planner = planner
        self._naming = naming
        self._names = 0
        self.leaves: list[NamedLeaf] = []

    def scoring(self, query: Query, factor: float = 1.0, guards: tuple[str, ...] = ()) -> dsl.Query:
        """Compile *query*, which must have passed `check_query`, for relevance times *factor*."""
        match query:
            case MatchNone():
                return dsl.MatchNone()
            case Text():
                return self._text(query, factor, guards)
            case Boost():
                return self.scoring(query.query, factor * query.factor, guards)
            case Bool():
                return self._scoring_bool(query, factor, guards)
            case MatchAll() | Terms() | Range() | Exists():
                field, term = described(query)
                name = self._leaf(field, term, guards)
                return dsl.ConstantScore(filter=self.filtering(query), boost=_boost(factor), **name)

    def filtering(self, query: Query) -> dsl.Query:
        """Compile *query* as a condition."""
        match query:
            case MatchAll():
                return dsl.MatchAll()
            case MatchNone():
                return dsl.MatchNone()
            case Text():
                return self._text_condition(self._planner.plan(query))
            case Terms():
                return self._terms(query)
            case Range():
                return _range(query)
            case Exists():
                return dsl.Exists(field=query.field)
            case Boost():
                return self.filtering(query.query)
            case Bool():
                return self._filtering_bool(query)

    def _leaf(self, field: str, term: str, guards: tuple[str, ...]) -> dict[str, str]:
        if not self._naming:
            return {}
        name = self._name()
        self.leaves.append(NamedLeaf(name, field, term, guards))
        return {"_name": name}

    def _name(self) -> str:
        self._names += 1
        return str(self._names)

    def _text(self, query: Text, factor: float, guards: tuple[str, ...]) -> dsl.Query:
        planned = self._planner.plan(query)
        if not planned.leaves:
            return dsl.MatchNone()
        guard = self._name() if self._naming and planned.required else None
        if guard:
            guards = (*guards, guard)
        leaves: list[dsl.Query] = []
        for leaf in planned.leaves:
            points: dict[str, Any] = {
                "value": leaf.token,
                "boost": _boost(leaf.weight * factor),
                **self._leaf(leaf.field, leaf.token, guards),
            }
            leaves.append(dsl.Term(stream_name(leaf.field, leaf.stream), points))
        if not planned.required:
            return leaves[0] if len(leaves) == 1 else dsl.Bool(should=leaves)
        scored = dsl.Bool(filter=[_required_units(planned)], should=leaves, minimum_should_match=1)
        return dsl.Bool(must=[scored], _name=guard) if guard else scored

    def _scoring_bool(self, query: Bool, factor: float, guards: tuple[str, ...]) -> dsl.Query:
        required = _required(query)
        if required > len(query.should):
            return dsl.MatchNone()
        must = [self.scoring(child, factor, guards) for child in query.must]
        should = [self._optional(child, factor, guards) for child in query.should]
        filters = [self.filtering(child) for child in query.filter]
        excluded = [self.filtering(child) for child in query.must_not]
        if len(must) == 1 and not (should or filters or excluded):
            return must[0]
        if not must and not filters and not required:
            filters = [dsl.MatchAll()]
        return dsl.Bool(
            must=must, should=should, filter=filters, must_not=excluded, minimum_should_match=required
        )

    def _optional(self, child: Query, factor: float, guards: tuple[str, ...]) -> dsl.Query:
        """An optional part counts only where all of it matches, not where one of its leaves does."""
        if not (self._naming and isinstance(child, Bool)):
            return self.scoring(child, factor, guards)
        guard = self._name()
        return dsl.Bool(must=[self.scoring(child, factor, (*guards, guard))], _name=guard)

    def _filtering_bool(self, query: Bool) -> dsl.Query:
        required = _required(query)
        if required > len(query.should):
            return dsl.MatchNone()
        filters = [self.filtering(child) for child in (*query.must, *query.filter)]
        should = [self.filtering(child) for child in query.should] if required else []
        excluded = [self.filtering(child) for child in query.must_not]
        if len(filters) == 1 and not (should or excluded):
            return filters[0]
        if not (filters or should):
            filters = [dsl.MatchAll()]
        return dsl.Bool(filter=filters, should=should, must_not=excluded, minimum_should_match=required)

    def _text_condition(self, planned: TextPlan) -> dsl.Query:
        if not planned.leaves:
            return dsl.MatchNone()
        if planned.required:
            return _required_units(planned)
        return _any_of([_term(leaf.field, leaf.stream, leaf.token) for leaf in planned.leaves])

    def _terms(self, query: Terms) -> dsl.Query:
        field = self._schema.field(query.field)
        values: list[Scalar] = []
        for value in query.values:
            if isinstance(field, KeywordField):
                values.append(encodable(str(value)))
            elif isinstance(value, bool):
                values.append(value)
            elif (number := plain_number(value)) is not None:
                values.append(number)
        return dsl.Terms(query.field, values) if values else dsl.MatchNone()


def narrowed(query: dsl.Query, filters: list[dsl.Query]) -> dsl.Query:
    """*query* with *filters* that must match and add nothing to relevance."""
    return dsl.Bool(must=[query], filter=filters) if filters else query


def _required(query: Bool) -> int:
    if query.minimum_should_match is not None:
        return query.minimum_should_match
    return 0 if query.must or query.filter else min(1, len(query.should))


def _boost(factor: float) -> float:
    return min(factor, _GREATEST_BOOST)


def _any_of(queries: list[dsl.Query]) -> dsl.Query:
    return queries[0] if len(queries) == 1 else dsl.Bool(should=queries, minimum_should_match=1)


def _required_units(planned: TextPlan) -> dsl.Query:
    units: list[dsl.Query] = []
    for unit in planned.units:
        ways: list[dsl.Query] = []
        for tokens in unit:
            together = [_anywhere(token, planned.fields) for token in tokens]
            ways.append(together[0] if len(together) == 1 else dsl.Bool(filter=together))
        units.append(_any_of(ways))
    return dsl.Bool(should=units, minimum_should_match=planned.required)


def _anywhere(token: str, fields: tuple[str, ...]) -> dsl.Query:
    return _any_of([_term(field, stream, token) for field in fields for stream in STREAMS])


def _term(field: str, stream: Stream, token: str) -> dsl.Query:
    return dsl.Term(stream_name(field, stream), {"value": token})


def _range(query: Range) -> dsl.Query:
    """JSON knows no infinities: an unbounded side is left out, an impossible one matches nothing."""
    lower = max((float(bound) for bound in (query.gte, query.gt) if bound is not None), default=-math.inf)
    upper = min((float(bound) for bound in (query.lte, query.lt) if bound is not None), default=math.inf)
    if lower == math.inf or upper == -math.inf or lower > upper:
        return dsl.MatchNone()
    bounds: dict[str, float] = {}
    if lower > -math.inf:
        bounds["gt" if query.gt is not None and lower == query.gt else "gte"] = lower
    if upper < math.inf:
        bounds["lt" if query.lt is not None and upper == query.lt else "lte"] = upper
    return dsl.Range(query.field, bounds) if bounds else dsl.Exists(field=query.field)
