"""From a request to results, over one snapshot of an index."""

from __future__ import annotations

import json
import time
from typing import Any

import tantivy

from search.analysis import Analyzer
from search.engines.embedded.compilation import Compiler
from search.engines.embedded.facets import FacetCounter
from search.engines.embedded.mapping import ID, SOURCE
from search.engines.embedded.ranking import Address, Ranked, Ranker, address
from search.highlighting import highlight_value, marked_tokens
from search.query import BY_RELEVANCE, Query, SearchRequest, is_constant
from search.results import Contribution, Explanation, Hit, Results
from search.schema import Schema


class Snapshot:
    """An index as it is at one moment; it stays so while it answers."""

    def __init__(
        self, searcher: tantivy.Searcher, schema: Schema, mapped: tantivy.Schema, analyzer: Analyzer
    ) -> None:
        self._searcher = searcher
        self._schema = schema
        self._mapped = mapped
        self._analyzer = analyzer
        self._compiler = Compiler(schema, mapped, analyzer)

    def count(self) -> int:
        """Return the number of documents."""
        return self._searcher.num_docs

    def get(self, document_id: str) -> dict[str, Any] | None:
        """Return the document as written, or None."""
        query = tantivy.Query.term_query(self._mapped, ID, document_id, index_option="basic")
        hits = self._searcher.search(query, limit=1, count=False).hits
        return self._source(hits[0][1]) if hits else None

    def answer(self, request: SearchRequest) -> Results:
        """Answer a request that has been checked."""
        started = time.perf_counter()
        base = self._compiler.compile(request.query)
        selections = [self._compiler.compile(query) for query in request.post_filters.values()]
        narrowed = self._compiler.narrowed(base, selections)
        ranker = Ranker(
            self._searcher,
            self._mapped,
            narrowed,
            is_constant(request.query),
            self._compiler.comparison_offset(request.query),
        )
        page: list[Ranked] = []
        if request.limit:
            page = ranker.first(request.sort or BY_RELEVANCE, request.offset + request.limit)[
                request.offset :
            ]
        facets = FacetCounter(self._searcher, self._schema, self._compiler).count(
            base, request.post_filters, request.facets
        )
        hits = self._hits(request, page, ranker)
        return Results(ranker.total(), hits, facets, (time.perf_counter() - started) * 1000)

    def _hits(self, request: SearchRequest, page: list[Ranked], ranker: Ranker) -> tuple[Hit, ...]:
        unscored = [hit.place for hit in page if hit.relevance is None]
        relevances = ranker.relevances(unscored)
        explanations: dict[Address, list[Contribution]] = {}
        if request.explain:
            explanations = self._contributions(request.query, [hit.place for hit in page], ranker)
        marked = marked_tokens(request.query, self._schema, self._analyzer) if request.highlight else {}
        hits: list[Hit] = []
        for ranked in page:
            where = address(ranked.place)
            relevance = relevances.get(where, 0.0) if ranked.relevance is None else ranked.relevance
            source = self._source(ranked.place)
            document_id = source.pop("id")
            explanation = None
            if request.explain:
                found = sorted(explanations.get(where, ()), key=lambda item: -item.points)
                explanation = Explanation(relevance, tuple(found))
            highlights = {
                name: segments
                for name in request.highlight
                if (
                    segments := highlight_value(
                        source.get(name), marked.get(name, frozenset()), self._analyzer
                    )
                )
            }
            hits.append(Hit(document_id, relevance, source, highlights, explanation))
        return tuple(hits)

    def _source(self, place: tantivy.DocAddress) -> dict[str, Any]:
        stored = self._searcher.doc(place).get_first(SOURCE)
        if stored is None:
            raise AssertionError("every document is written with its source")
        document: dict[str, Any] = json.loads(bytes(stored))
        return document

    def _contributions(
        self, query: Query, places: list[tantivy.DocAddress], ranker: Ranker
    ) -> dict[Address, list[Contribution]]:
        """What each scored leaf of *query* gives to each of *places*, from the scorer itself."""
        points: dict[Address, dict[tuple[str, str], float]] = {}
        for leaf in self._compiler.scored_leaves(query):
            for where, score in ranker.relevances(places, leaf.query).items():
                if score:
                    of_hit = points.setdefault(where, {})
                    key = (leaf.field, leaf.term)
                    of_hit[key] = of_hit.get(key, 0.0) + score
        return {
            where: [Contribution(field, term, score) for (field, term), score in of_hit.items()]
            for where, of_hit in points.items()
        }
