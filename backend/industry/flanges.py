"""Flange vocabulary: types, facings and the standards that name them."""

from collections.abc import Iterable
from dataclasses import dataclass

from backend.industry.tables import Confidence, Row, choice, items, number, table, text

FLANGE_TYPES = table(
    "flange_types",
    text("id", required=True),
    text("zh", required=True),
    text("en", required=True),
    items("variants"),
    unique=("id",),
)
FLANGE_TYPE_CODES = table(
    "flange_type_codes",
    text("type_id", required=True, references="flange_types"),
    text("standard", required=True),
    text("code"),
    text("note"),
    unique=("type_id", "standard", "code"),
)
FACINGS = table(
    "facings",
    text("id", required=True),
    text("zh", required=True),
    text("en", required=True),
    items("variants"),
    unique=("id",),
)
FACING_CODES = table(
    "facing_codes",
    text("facing_id", required=True, references="facings"),
    text("standard", required=True),
    text("code", required=True),
    text("note"),
    unique=("facing_id", "standard", "code"),
)
STANDARDS = table(
    "standards",
    text("id", required=True),
    text("designation", required=True),
    number("year"),
    text("zh", required=True),
    text("en", required=True),
    text("system", required=True),
    choice("status", "current", "superseded", "withdrawn", "obsolete", "check"),
    text("replaces"),
    text("replaced_by"),
    text("size_range"),
    text("pressure_range"),
    items("variants"),
    text("note"),
    unique=("id",),
)


@dataclass(frozen=True, slots=True)
class StandardCode:
    """How one standard writes a type or facing (EN 1092-1: 11 for a welding neck)."""

    standard: str
    code: str
    note: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class FlangeType:
    """A flange type (WN, PL, SO, …): its names, trade wordings and codes by standard."""

    id: str
    zh: str
    en: str
    variants: tuple[str, ...]
    source: str
    confidence: Confidence
    codes: tuple[StandardCode, ...]


@dataclass(frozen=True, slots=True)
class Facing:
    """A sealing face (RF, FF, M, …): its names, trade wordings and codes by standard."""

    id: str
    zh: str
    en: str
    variants: tuple[str, ...]
    source: str
    confidence: Confidence
    codes: tuple[StandardCode, ...]


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard that goods are made or rated to; *variants* are its spellings in enquiries."""

    id: str
    designation: str
    year: int | None
    zh: str
    en: str
    system: str
    status: str
    replaces: str
    replaced_by: str
    size_range: str
    pressure_range: str
    variants: tuple[str, ...]
    note: str
    source: str
    confidence: Confidence


def _codes(rows: Iterable[Row], owner: str) -> dict[str, list[StandardCode]]:
    codes: dict[str, list[StandardCode]] = {}
    for row in rows:
        fields = dict(row.cells)
        codes.setdefault(fields.pop(owner), []).append(StandardCode(**fields))
    return codes


def flange_types(rows: Iterable[Row], code_rows: Iterable[Row]) -> dict[str, FlangeType]:
    """Flange types by id, with their codes."""
    codes = _codes(code_rows, "type_id")
    return {
        row.cells["id"]: FlangeType(**row.cells, codes=tuple(codes.get(row.cells["id"], ()))) for row in rows
    }


def facings(rows: Iterable[Row], code_rows: Iterable[Row]) -> dict[str, Facing]:
    """Facings by id, with their codes."""
    codes = _codes(code_rows, "facing_id")
    return {row.cells["id"]: Facing(**row.cells, codes=tuple(codes.get(row.cells["id"], ()))) for row in rows}
