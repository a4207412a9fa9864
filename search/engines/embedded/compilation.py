"""The neutral query tree in tantivy's query objects.

Queries are built from tantivy's classes only. Its query parser never sees user text: there is no syntax to
get wrong, and the parser dies of deeply nested brackets.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import tantivy
from tantivy import Occur

from search.analysis import Analyzer
from search.documents import encodable, plain_number
from search.engines.embedded.mapping import INDEX_OPTION, stream_name
from search.query import Bool, Boost, Exists, MatchAll, MatchNone, Query, Range, Scalar, Terms, Text
from search.relevance import Leaf, Planner, TextPlan, described
from search.schema import BooleanField, KeywordField, Schema

Clause = tuple[Occur, tantivy.Query]


@dataclass(frozen=True, slots=True)
class ScoredLeaf:
    """One source of relevance: a query and the field and term to call it by in an explanation."""

    field: str
    term: str
    query: tantivy.Query


class Compiler:
    """Compiles queries over one schema, cut by one analyzer."""

    def __init__(self, schema: Schema, mapped: tantivy.Schema, analyzer: Analyzer) -> None:
        self._schema = schema
        self._mapped = mapped
        self._planner = Planner(schema, analyzer)

    def comparison_offset(self, query: Query) -> float:
        """See `search.relevance.Planner.comparison_offset`."""
        return self._planner.comparison_offset(query)

    def compile(self, query: Query) -> tantivy.Query:
        """Compile *query*, which must have passed `check_query`."""
        match query:
            case MatchAll():
                return tantivy.Query.const_score_query(tantivy.Query.all_query(), 1.0)
            case MatchNone():
                return tantivy.Query.empty_query()
            case Text():
                return self._text(query)
            case Terms():
                return tantivy.Query.const_score_query(self._terms(query), 1.0)
            case Range():
                return tantivy.Query.const_score_query(self._range(query), 1.0)
            case Exists():
                return tantivy.Query.const_score_query(tantivy.Query.exists_query(query.field), 1.0)
            case Bool():
                return self._bool(query)
            case Boost():
                return tantivy.Query.boost_query(self.compile(query.query), query.factor)

    def narrowed(self, query: tantivy.Query, filters: Iterable[tantivy.Query]) -> tantivy.Query:
        """*query* with *filters* that must match and add nothing to relevance."""
        clauses: list[Clause] = [(Occur.Must, without_score(item)) for item in filters]
        return tantivy.Query.boolean_query([(Occur.Must, query), *clauses]) if clauses else query

    def leaf_query(self, leaf: Leaf) -> tantivy.Query:
        """The BM25 query of one token in one stream."""
        term = tantivy.Query.term_query(
            self._mapped, stream_name(leaf.field, leaf.stream), leaf.token, index_option=INDEX_OPTION
        )
        return tantivy.Query.boost_query(term, leaf.weight)

    def scored_leaves(self, query: Query, factor: float = 1.0) -> list[ScoredLeaf]:
        """Everything in *query* that can add to relevance, each as a query of its own.

        For a hit of *query* the scores of these sum to its relevance.
        """
        match query:
            case Text():
                return [
                    ScoredLeaf(leaf.field, leaf.token, _boosted(self.leaf_query(leaf), factor))
                    for leaf in self._planner.plan(query).leaves
                ]
            case Boost():
                return self.scored_leaves(query.query, factor * query.factor)
            case Bool():
                return self._bool_leaves(query, factor)
            case MatchNone():
                return []
            case MatchAll() | Terms() | Range() | Exists():
                field, term = described(query)
                return [ScoredLeaf(field, term, _boosted(self.compile(query), factor))]

    def _bool_leaves(self, query: Bool, factor: float) -> list[ScoredLeaf]:
        leaves: list[ScoredLeaf] = []
        for child in query.must:
            leaves += self.scored_leaves(child, factor)
        for child in query.should:
            # An optional part counts only where all of it matches, not where one of its leaves does.
            guard = [self.compile(child)] if isinstance(child, Bool | Boost | Text) else []
            leaves += [
                ScoredLeaf(leaf.field, leaf.term, self.narrowed(leaf.query, guard))
                for leaf in self.scored_leaves(child, factor)
            ]
        return leaves

    def _text(self, query: Text) -> tantivy.Query:
        planned = self._planner.plan(query)
        if not planned.leaves:
            return tantivy.Query.empty_query()
        scoring = tantivy.Query.boolean_query(
            [(Occur.Should, self.leaf_query(leaf)) for leaf in planned.leaves]
        )
        if planned.required == 0:
            return scoring
        return tantivy.Query.boolean_query(
            [(Occur.Must, without_score(self._required_units(planned))), (Occur.Must, scoring)]
        )

    def _required_units(self, planned: TextPlan) -> tantivy.Query:
        units: list[Clause] = []
        for unit in planned.units:
            ways: list[Clause] = []
            for tokens in unit:
                together = [(Occur.Must, self._anywhere(token, planned.fields)) for token in tokens]
                ways.append((Occur.Should, tantivy.Query.boolean_query(together)))
            units.append((Occur.Should, tantivy.Query.boolean_query(ways)))
        return tantivy.Query.boolean_query(units, minimum_number_should_match=planned.required)

    def _anywhere(self, token: str, fields: tuple[str, ...]) -> tantivy.Query:
        places: list[Clause] = []
        for field in fields:
            places.append((Occur.Should, self.leaf_query(Leaf(field, "units", token, 1.0))))
            places.append((Occur.Should, self.leaf_query(Leaf(field, "pairs", token, 1.0))))
        return tantivy.Query.boolean_query(places)

    def _terms(self, query: Terms) -> tantivy.Query:
        field = self._schema.field(query.field)
        values: list[Scalar] = []
        for value in query.values:
            if isinstance(field, KeywordField):
                values.append(encodable(str(value)))
            elif isinstance(field, BooleanField):
                values.append(int(value))
            else:
                number = plain_number(value)
                if number is not None:
                    values.append(number)
        if not values:
            return tantivy.Query.empty_query()
        if len(values) == 1:
            return tantivy.Query.term_query(self._mapped, query.field, values[0], index_option="basic")
        return tantivy.Query.term_set_query(self._mapped, query.field, values)

    def _range(self, query: Range) -> tantivy.Query:
        lower = max((bound for bound in (query.gte, query.gt) if bound is not None), default=None)
        upper = min((bound for bound in (query.lte, query.lt) if bound is not None), default=None)
        if lower is None and upper is None:
            return tantivy.Query.exists_query(query.field)
        return tantivy.Query.range_query(
            self._mapped,
            query.field,
            tantivy.FieldType.Float,
            lower_bound=None if lower is None else float(lower),
            upper_bound=None if upper is None else float(upper),
            include_lower=query.gt is None or lower != query.gt,
            include_upper=query.lt is None or upper != query.lt,
        )

    def _bool(self, query: Bool) -> tantivy.Query:
        clauses: list[Clause] = [(Occur.Must, self.compile(child)) for child in query.must]
        clauses += [(Occur.Must, without_score(self.compile(child))) for child in query.filter]
        clauses += [(Occur.MustNot, self.compile(child)) for child in query.must_not]
        required = query.minimum_should_match
        if required is None:
            required = 0 if query.must or query.filter else min(1, len(query.should))
        if not query.must and not query.filter and required == 0:
            clauses.append((Occur.Must, without_score(tantivy.Query.all_query())))
        if required > len(query.should):
            return tantivy.Query.empty_query()
        should: list[Clause] = [(Occur.Should, self.compile(child)) for child in query.should]
        if required:
            return tantivy.Query.boolean_query(clauses + should, minimum_number_should_match=required)
        return tantivy.Query.boolean_query(clauses + should)


def without_score(query: tantivy.Query) -> tantivy.Query:
    """*query* contributing nothing to relevance."""
    return tantivy.Query.const_score_query(query, 0.0)


def _boosted(query: tantivy.Query, factor: float) -> tantivy.Query:
    return query if factor == 1.0 else tantivy.Query.boost_query(query, factor)
