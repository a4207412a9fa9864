"""Which facets a result has, and their values as shown.

A facet is offered where the goods found state it: its attribute is in at least a tenth of the offerings of
the found category, or of the results where no category was understood. Counts are disjunctive: choosing one
value leaves the counts of its neighbours. Facets with a single value that nobody chose say nothing and are
left out.
"""

from collections.abc import Callable, Sequence
from typing import Any

from backend.catalog.constraints import Constraint, Wish, narrower_types, widened
from backend.catalog.indexing import field_of
from backend.catalog.labels import category_label, certificate_label, place_label, value_label
from backend.catalog.remembering import Remembered
from backend.catalog.wording import key_label
from backend.core.errors import Bilingual
from backend.industry import knowledge
from search.engine import SearchEngine
from search.query import Bool, FacetRequest, MatchAll, Query, SearchRequest, Terms, TermsFacet
from search.results import Bucket, Facet, Results

_SHARE = 0.10
_MOST_ATTRIBUTES = 12
_MOST_VALUES = 60
_OF_TRADE = {"category": "own_category", "place": "place", "cert": "cert"}
_LABELS = {"category": category_label, "place": place_label, "cert": certificate_label}

_shares: Remembered[dict[str, float]] = Remembered()


def stated_shares(engine: SearchEngine, request: SearchRequest) -> dict[str, float]:
    """Return which share of the hits of *request* states each attribute."""
    results = engine.search(
        SearchRequest(
            query=request.query,
            post_filters=request.post_filters,
            facets=(TermsFacet("stated", size=200),),
            limit=0,
        )
    )
    if not results.total:
        return {}
    return {str(bucket.value): bucket.count / results.total for bucket in results.facets["stated"].buckets}


def shares_for(engine: SearchEngine, wish: Wish, request: SearchRequest, words: str = "") -> dict[str, float]:
    """Return the shares that decide which facets fit *request*.

    Those of the category as a whole where one was understood (so that facets stay while one narrows down), of
    the whole market where nothing was asked; both are remembered for some seconds. Else those of the hits.
    """
    category = wish.of("category")
    if category is not None and len(category.values) == 1:
        return _shares_of_category(engine, widened(str(category.values[0])))
    if not wish.constraints and not words:
        return _shares_of_category(engine, "")
    return stated_shares(engine, request)


def _shares_of_category(engine: SearchEngine, category: str) -> dict[str, float]:
    query: Query = Terms("category", (category,)) if category else MatchAll()
    return _shares.get(engine, category, lambda: stated_shares(engine, SearchRequest(query=query)))


def fitting_attributes(shares: dict[str, float], wish: Wish) -> list[str]:
    """Return the attributes to offer as facets, in display order; what was chosen is always among them."""
    chosen = {one.key for one in wish.constraints if one.facet}
    attributes = knowledge().attributes
    wanted = [
        key
        for key, attribute in attributes.items()
        if attribute.facet and (key in chosen or shares.get(key, 0.0) >= _SHARE)
    ]
    if len(wanted) > _MOST_ATTRIBUTES:
        ranked = sorted(wanted, key=lambda key: (key not in chosen, -shares.get(key, 0.0)))
        kept = set(ranked[:_MOST_ATTRIBUTES])
        wanted = [key for key in wanted if key in kept]
    return wanted


def requests_for(keys: Sequence[str]) -> tuple[FacetRequest, ...]:
    """Return what to ask of the engine for *keys* and the facets of trade."""
    of_goods = [TermsFacet(field_of(key), size=_MOST_VALUES, name=key) for key in keys]
    of_trade = [TermsFacet(name, size=_MOST_VALUES, name=key) for key, name in _OF_TRADE.items()]
    return (*of_goods, *of_trade)


def selections(wish: Wish) -> dict[str, Query]:
    """Return the post-filters: one query per facet that something was chosen in."""
    chosen: dict[str, Query] = {}
    for constraint in wish.constraints:
        if constraint.facet is not None:
            before = chosen.get(constraint.facet)
            chosen[constraint.facet] = (
                Bool(filter=(before, constraint.query)) if before is not None else constraint.query
            )
    return chosen


def shown(results: Results, keys: Sequence[str], wish: Wish) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return the ``facets`` and ``facet_attributes`` of a page, in order of display."""
    facets: dict[str, Any] = {}
    described: list[dict[str, Any]] = []
    for key in ("category", *keys, "place", "cert"):
        facet = results.facets.get(key)
        if facet is None:
            continue
        constraint = wish.of(key)
        values = _values(facet, key, constraint)
        if len(values) < 2 and not any(value["selected"] for value in values):
            continue
        attribute = knowledge().attributes.get(key)
        facets[key] = values
        described.append(
            {
                "key": key,
                "label": key_label(key).as_dict(),
                "unit": attribute.unit or None if attribute else None,
                "kind": attribute.kind if attribute else "text",
            }
        )
    return facets, described


def _values(facet: Facet, key: str, constraint: Constraint | None) -> list[dict[str, Any]]:
    buckets: list[Bucket] = list(facet.buckets)
    attribute = knowledge().attributes.get(key)
    if attribute is not None and attribute.kind == "number":
        buckets.sort(key=lambda bucket: _as_number(bucket.value))
    is_selected = _selected(key, constraint)
    return [
        {
            "value": _value(bucket, key),
            "label": _label(key, bucket).as_dict(),
            "count": bucket.count,
            "selected": is_selected(bucket.value),
        }
        for bucket in buckets
    ]


def _as_number(value: Any) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _value(bucket: Bucket, key: str) -> Any:
    attribute = knowledge().attributes.get(key)
    if attribute is not None and attribute.kind == "boolean":
        return bucket.value in (True, 1, "true")
    return bucket.value


def _label(key: str, bucket: Bucket) -> Bilingual:
    if key in _LABELS:
        return _LABELS[key](str(bucket.value))
    return value_label(key, _value(bucket, key))


def _selected(key: str, constraint: Constraint | None) -> Callable[[Any], bool]:
    """Return the test whether a value of facet *key* is among what was chosen."""
    if constraint is None:
        return lambda value: False
    low, high = constraint.bounds
    if (low, high) != (None, None):
        return lambda value: (low is None or value >= low) and (high is None or value <= high)
    chosen: set[Any] = set(constraint.values)
    if key == "type":
        chosen = set(narrower_types(constraint.values))
    elif key == "place":
        places = (knowledge().place_named(str(one)) for one in constraint.values)
        chosen = {place.code for place in places if place is not None}
    return chosen.__contains__
