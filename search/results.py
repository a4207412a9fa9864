"""What an engine answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from search.query import Scalar


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a field's original text; joined in order, the segments give the text back."""

    text: str
    hit: bool


@dataclass(frozen=True, slots=True)
class Contribution:
    """`points` that one term of the query added to a hit's relevance through one field.

    `term` is the token as indexed (a stem, a character, a pair) for text, else a readable condition.
    """

    field: str
    term: str
    points: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Where a hit's relevance comes from, largest part first; the points sum to the relevance (to within
    float32 rounding), for they come from the same scorer."""

    relevance: float
    contributions: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """One document found.

    `stored` is the document as written (without its id). `relevance` is comparable within one answer only.
    `highlights` has the requested text fields in which something matched, one tuple of segments per value.
    """

    id: str
    relevance: float
    stored: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    highlights: Mapping[str, tuple[tuple[Segment, ...], ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    explanation: Explanation | None = None


@dataclass(frozen=True, slots=True)
class Bucket:
    """`count` documents with `value`: a term (whole numbers as int), a `(from, to)` pair of a range facet,
    or the lower bound of a histogram interval."""

    value: Scalar | tuple[float | None, float | None]
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """The buckets of one requested facet. A terms facet leaves out values with no document."""

    name: str
    buckets: tuple[Bucket, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """One answer. `total` is exact and counts all pages; `took_ms` is the time within the engine call."""

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, Facet]
    took_ms: float
