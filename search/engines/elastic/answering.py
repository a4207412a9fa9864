"""From a request to a search body, and from the server's answer to results."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import numpy
from elasticsearch.dsl import query as dsl

from search.analysis import Analyzer
from search.engines.elastic.compilation import Compiler, narrowed
from search.engines.elastic.facets import Facets
from search.engines.elastic.mapping import SOURCE, TIE
from search.highlighting import highlight_value, marked_tokens
from search.query import (
    BY_RELEVANCE,
    RELEVANCE,
    Bool,
    Boost,
    MatchNone,
    Query,
    SearchRequest,
    Sort,
    is_constant,
)
from search.relevance import Planner
from search.results import Contribution, Explanation, Hit, Results
from search.schema import Schema


class Question:
    """One checked request: its body for the server, and the reading of what comes back.

    Relevance is compared, and so reported, in steps of the request's comparison offset: the server adds the
    offset to each score and leaves the rounding to float32 (see `search.relevance.Planner`).
    """

    def __init__(self, request: SearchRequest, schema: Schema, analyzer: Analyzer) -> None:
        self._request = request
        self._schema = schema
        self._analyzer = analyzer
        planner = Planner(schema, analyzer)
        self._compiler = Compiler(schema, planner, naming=request.explain)
        scoring = self._compiler.scoring(request.query)
        self._facets = Facets(schema, request.facets, request.post_filters, self._compiler.filtering)
        self._constant = constant_relevance(request.query) if is_constant(request.query) else None
        self._offset = planner.comparison_offset(request.query)
        self._query = narrowed(scoring, self._facets.narrowing)
        if self._constant is None:
            self._query = dsl.FunctionScore(query=self._query, weight=self._offset, boost_mode="sum")

    def body(self, timeout_ms: int) -> dict[str, Any]:
        """The search body; the server gives up after `timeout_ms`."""
        request = self._request
        body: dict[str, Any] = {
            "query": self._query.to_dict(),
            "sort": self._sort(request.sort or BY_RELEVANCE),
            "from": request.offset,
            "size": request.limit,
            "track_total_hits": True,
            "track_scores": self._constant is None,
            "timeout": f"{timeout_ms}ms",
        }
        if request.facets:
            body["aggs"] = self._facets.request()
        if self._facets.selecting:
            body["post_filter"] = dsl.Bool(filter=self._facets.selecting).to_dict()
        return body

    def results(self, answer: Mapping[str, Any], took_ms: float) -> Results:
        """Read the server's answer."""
        request = self._request
        marked = marked_tokens(request.query, self._schema, self._analyzer) if request.highlight else {}
        hits = tuple(self._hit(found, marked) for found in answer["hits"]["hits"])
        facets = self._facets.answers(answer["aggregations"]) if request.facets else {}
        return Results(answer["hits"]["total"]["value"], hits, facets, took_ms)

    def _sort(self, keys: tuple[Sort, ...]) -> list[dict[str, Any]]:
        order: list[dict[str, Any]] = []
        for key in keys:
            direction = "desc" if key.descending else "asc"
            if key.field != RELEVANCE:
                order.append({key.field: {"order": direction, "missing": "_last"}})
            elif self._constant is None:
                order.append({"_score": {"order": "desc"}})
        return [*order, {TIE: {"order": "asc"}}]

    def _hit(self, found: Mapping[str, Any], marked: Mapping[str, frozenset[str]]) -> Hit:
        source: dict[str, Any] = json.loads(found["_source"][SOURCE])
        document_id = source.pop("id")
        relevance = self._constant
        if relevance is None:
            relevance = float(numpy.float32(found["_score"])) - self._offset
        explanation = None
        if self._request.explain:
            explanation = self._explained(found.get("matched_queries") or {})
            relevance = explanation.relevance
        highlights = {
            name: segments
            for name in self._request.highlight
            if (segments := highlight_value(source.get(name), marked.get(name, frozenset()), self._analyzer))
        }
        return Hit(document_id, relevance, source, highlights, explanation)

    def _explained(self, scores: Mapping[str, float]) -> Explanation:
        points: dict[tuple[str, str], float] = {}
        for leaf in self._compiler.leaves:
            score = scores.get(leaf.name, 0.0)
            if score and all(guard in scores for guard in leaf.guards):
                key = (leaf.field, leaf.term)
                points[key] = points.get(key, 0.0) + score
        parts = [Contribution(field, term, score) for (field, term), score in points.items()]
        return Explanation(sum(points.values()), tuple(sorted(parts, key=lambda part: -part.points)))


def constant_relevance(query: Query) -> float:
    """The relevance of every hit of a query that is the same for all."""
    match query:
        case Boost():
            return query.factor * constant_relevance(query.query)
        case Bool():
            return float(sum(constant_relevance(child) for child in query.must))
        case MatchNone():
            return 0.0
        case _:
            return 1.0
