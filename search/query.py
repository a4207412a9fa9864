"""The neutral query tree: what is wanted, in no engine's language.

Meaning of relevance, the same on every engine: `Text` contributes BM25 over its weighted fields;
`MatchAll`, `Terms`, `Range` and `Exists` contribute exactly 1.0 where a match counts (`must`, `should`) and
nothing in `filter` and `must_not`; `Boost` multiplies. Everything is frozen and compares by value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

Scalar = str | float | int | bool

MAX_WINDOW = 100_000
"""Deepest hit (`offset + limit`) that a request may ask for."""
MAX_LIMIT = 1_000
"""Most hits in one answer."""
MAX_DEPTH = 20
"""Deepest nesting of `Bool` and `Boost`; Elasticsearch takes 30 levels, of which a `Text` needs up to 8."""
MAX_TERMS = 10_000
"""Most values in one `Terms`."""


@dataclass(frozen=True, slots=True)
class MatchAll:
    """Every document."""


@dataclass(frozen=True, slots=True)
class MatchNone:
    """No document."""


@dataclass(frozen=True, slots=True)
class Text:
    """Free text, cut by the engine's analyzer; any string is allowed and none is syntax.

    `fields`: None for every text field with its weight in the schema, or names, or `(name, weight)` pairs.
    `operator`: "or" — at least `minimum_should_match` of the text's units must occur (in any of the fields;
    a unit is a Latin word, a code or a CJK character); "and" — all of them.
    `minimum_should_match`: a share in (0, 1] of the units, rounded down, at least one; None means one unit.
    Text without a single unit (empty, punctuation only) matches nothing.
    """

    text: str
    fields: tuple[str | tuple[str, float], ...] | None = None
    operator: Literal["or", "and"] = "or"
    minimum_should_match: float | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """Documents of which *field* (keyword, number or boolean) has at least one of *values*."""

    field: str
    values: tuple[Scalar, ...]


@dataclass(frozen=True, slots=True)
class Range:
    """Documents of which *field* (number) has at least one value within the bounds; None is unbounded."""

    field: str
    gte: float | None = None
    gt: float | None = None
    lte: float | None = None
    lt: float | None = None


@dataclass(frozen=True, slots=True)
class Exists:
    """Documents that have any value in *field* (keyword, number or boolean)."""

    field: str


@dataclass(frozen=True, slots=True)
class Bool:
    """Queries joined. `must` and `filter` all match, `must_not` none.

    At least `minimum_should_match` of `should` match: by default 0 when there is a `must` or `filter`,
    else 1. A Bool of nothing, or of `must_not` alone, starts from all documents.
    """

    must: tuple[Query, ...] = ()
    should: tuple[Query, ...] = ()
    filter: tuple[Query, ...] = ()
    must_not: tuple[Query, ...] = ()
    minimum_should_match: int | None = None


@dataclass(frozen=True, slots=True)
class Boost:
    """The same matches as *query*, its relevance multiplied by *factor* (finite, ≥ 0)."""

    query: Query
    factor: float


Query = MatchAll | MatchNone | Text | Terms | Range | Exists | Bool | Boost


def is_constant(query: Query) -> bool:
    """Whether all hits of *query* have the same relevance, so that ranking by it needs no scores."""
    match query:
        case Text():
            return False
        case Boost():
            return is_constant(query.query)
        case Bool():
            return not query.should and all(is_constant(child) for child in query.must)
        case _:
            return True


@dataclass(frozen=True, slots=True)
class TermsFacet:
    """Counts per value of a keyword, number or boolean field: commonest first, then by value."""

    field: str
    size: int = 50
    name: str | None = None


@dataclass(frozen=True, slots=True)
class RangeFacet:
    """Counts per range of a number field, in the given order. A range is `(from, to)`: from ≤ value < to,
    None is unbounded; ranges may overlap."""

    field: str
    ranges: tuple[tuple[float | None, float | None], ...]
    name: str | None = None


@dataclass(frozen=True, slots=True)
class HistogramFacet:
    """Counts per interval of a single-valued number field, ascending, empty intervals left out.

    Bucket k covers [k·interval, (k+1)·interval).
    """

    field: str
    interval: float
    name: str | None = None


FacetRequest = TermsFacet | RangeFacet | HistogramFacet


def facet_name(facet: FacetRequest) -> str:
    """Key of the facet in results and in `post_filters`: its own name, else its field's."""
    return facet.name or facet.field


RELEVANCE = "_relevance"


@dataclass(frozen=True, slots=True)
class Sort:
    """One key of the order: a single-valued field, or RELEVANCE. Documents without a value come last.

    A keyword field can only be the first key. Whatever is still equal is ordered by a fixed fingerprint of
    the id: the same on each run and engine, without favouring old records.
    """

    field: str = RELEVANCE
    descending: bool = False


BY_RELEVANCE: tuple[Sort, ...] = (Sort(RELEVANCE, descending=True),)


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """One question to an engine.

    `post_filters` are the selections made in facets, by facet name: hits pass all of them, while each
    facet's counts ignore the selection of its own name (disjunctive counts). A key that is no requested
    facet's name narrows everything. `highlight` names text fields; `explain` fills `Hit.explanation`.
    `offset + limit` may reach MAX_WINDOW; limit 0 asks for total and facets only.
    """

    query: Query = field(default_factory=MatchAll)
    post_filters: Mapping[str, Query] = field(default_factory=lambda: MappingProxyType({}))
    facets: tuple[FacetRequest, ...] = ()
    sort: tuple[Sort, ...] = BY_RELEVANCE
    offset: int = 0
    limit: int = 20
    highlight: tuple[str, ...] = ()
    explain: bool = False
