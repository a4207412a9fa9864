"""What the supplier graph is made of: plain, frozen records, read from the database or drawn by a test.

Identifiers are those of the rows; codes are those of the industry packs. Nothing here is derived.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property
from typing import Any, Literal, NamedTuple

from backend.core.errors import Bilingual

CertificateLevel = Literal["mandatory", "conditional", "optional"]


class Span(NamedTuple):
    """The sizes equipment takes: *aspect* (``bore_mm`` …) from *low* to *high*, both included."""

    aspect: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Firm:
    """A supplier; coordinates in degrees, ``None`` where only the place is known."""

    id: int
    name_zh: str
    name_en: str = ""
    place: str = ""
    cluster: str = ""
    latitude: float | None = None
    longitude: float | None = None
    verification: str = "self_declared"
    is_demo: bool = False


@dataclass(frozen=True, slots=True)
class Good:
    """An active offering: what a firm sells, with what decides whether it fits a neighbour in the chain."""

    id: int
    firm: int
    category: str
    name_zh: str = ""
    name_en: str = ""
    grades: tuple[str, ...] = ()
    sizes: tuple[tuple[str, float], ...] = ()
    states_terms: bool = False


@dataclass(frozen=True, slots=True)
class Role:
    """A step of the chain that a firm says it performs."""

    id: int
    firm: int
    cluster: str
    activity: str


@dataclass(frozen=True, slots=True)
class Skill:
    """What a firm's equipment can do; *categories* are the goods and services its process serves."""

    id: int
    firm: int
    process: str
    categories: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    tonnes_per_year: float | None = None


@dataclass(frozen=True, slots=True)
class Credential:
    """A certificate a firm holds; without an end date it does not expire."""

    id: int
    firm: int
    kind: str
    valid_until: date | None = None

    def is_valid(self, day: date) -> bool:
        """Return whether the certificate still stands on *day* (the last day included)."""
        return self.valid_until is None or self.valid_until >= day


@dataclass(frozen=True, slots=True)
class Link:
    """Who is known to supply whom, with goods of which category."""

    id: int
    seller: int
    buyer: int
    category: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """An edge of the packs' chain: an activity that turns *input* into *output*, as *relation* says."""

    id: str
    cluster: str
    activity: str
    name: Bilingual
    input: str
    output: str
    relation: str
    source: str = ""
    confidence: str = "high"


@dataclass(frozen=True, slots=True)
class Category:
    """A product category and its place in the tree."""

    code: str
    name: Bilingual
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A town, in degrees (WGS 84)."""

    code: str
    name: Bilingual
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class CertificateKind:
    """A kind of certificate: the categories it applies to (``*`` for all) and how binding it is there."""

    code: str
    name: Bilingual
    applies_to: tuple[str, ...]
    level: CertificateLevel


@dataclass(frozen=True, slots=True)
class Process:
    """A kind of equipment or treatment."""

    code: str
    name: Bilingual


@dataclass(frozen=True)
class MarketRecords:
    """Everything a snapshot is built from, as of one day (certificates expire)."""

    as_of: date
    firms: tuple[Firm, ...] = ()
    goods: tuple[Good, ...] = ()
    roles: tuple[Role, ...] = ()
    skills: tuple[Skill, ...] = ()
    credentials: tuple[Credential, ...] = ()
    links: tuple[Link, ...] = ()
    steps: tuple[Step, ...] = ()
    categories: tuple[Category, ...] = ()
    places: tuple[Place, ...] = ()
    certificate_kinds: tuple[CertificateKind, ...] = ()
    processes: tuple[Process, ...] = ()
    grade_names: tuple[tuple[str, str], ...] = ()

    @cached_property
    def version(self) -> str:
        """The digest of all records, whatever their order: equal versions give equal answers."""
        digest = hashlib.sha256(self.as_of.isoformat().encode())
        for field in fields(self):
            if field.name != "as_of":
                digest.update(field.name.encode())
                for line in sorted(map(repr, getattr(self, field.name))):
                    digest.update(line.encode())
        return digest.hexdigest()[:16]

    def without(self, fact: str) -> "MarketRecords":
        """Return the records without the one that a *fact* (``link:88``, ``edge:E017`` …) cites.

        Raises KeyError where no record bears that identifier: a fact that cites nothing is no fact.
        """
        kind, _, identifier = fact.partition(":")
        name, attribute = FACT_RECORDS[kind]
        before: Iterable[object] = getattr(self, name)
        after = tuple(record for record in before if str(getattr(record, attribute)) != identifier)
        if len(after) == len(getattr(self, name)):
            raise KeyError(fact)
        changes: dict[str, Any] = {name: after}
        return replace(self, **changes)


FACT_RECORDS = {
    "supplier": ("firms", "id"),
    "offering": ("goods", "id"),
    "activity": ("roles", "id"),
    "capability": ("skills", "id"),
    "certificate": ("credentials", "id"),
    "link": ("links", "id"),
    "edge": ("steps", "id"),
    "place": ("places", "code"),
}
"""The kinds of facts an explanation may cite → where the cited record is, and what identifies it."""
