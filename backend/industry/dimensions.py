"""Connection dimensions and bodies of flanges by rating system, rating and DN (mm; ASME bolts in inch)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from backend.industry.tables import Confidence, Row, choice, number, table, text, whole

SYSTEMS = ("PN", "Class", "K")
DIMENSIONS = table(
    "dimensions",
    text("standard", required=True),
    choice("system", *SYSTEMS),
    number("rating", required=True),
    whole("dn", required=True, references="pipe_sizes"),
    text("nps"),
    number("flange_od_mm", required=True),
    number("bolt_circle_mm", required=True),
    whole("bolt_holes", required=True),
    number("bolt_hole_dia_mm", required=True),
    text("bolt_thread", required=True),
    text("note"),
    unique=("system", "rating", "dn", "standard"),
)
BODIES = table(
    "bodies",
    text("standard", required=True),
    choice("system", *SYSTEMS),
    number("rating", required=True),
    whole("dn", required=True, references="pipe_sizes"),
    text("type_id", required=True, references="flange_types"),
    number("flange_thickness_mm"),
    number("raised_face_dia_mm"),
    number("raised_face_height_mm"),
    number("hub_dia_mm"),
    number("total_length_mm"),
    text("bore_note"),
    number("approx_mass_kg"),
    text("note"),
    unique=("system", "rating", "dn", "type_id"),
)


@dataclass(frozen=True, slots=True)
class Dimension:
    """What must agree for two flanges to bolt together. Lengths in mm; *bolt_thread* M16 or 5/8 in."""

    standard: str
    system: str
    rating: float
    dn: int
    nps: str
    flange_od_mm: float
    bolt_circle_mm: float
    bolt_holes: int
    bolt_hole_dia_mm: float
    bolt_thread: str
    note: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Body:
    """Thickness, hub and mass of one type (mm, kg). None = not known.

    PN thickness includes the raised face, Class thickness does not.
    """

    standard: str
    system: str
    rating: float
    dn: int
    type_id: str
    flange_thickness_mm: float | None
    raised_face_dia_mm: float | None
    raised_face_height_mm: float | None
    hub_dia_mm: float | None
    total_length_mm: float | None
    bore_note: str
    approx_mass_kg: float | None
    note: str
    source: str
    confidence: Confidence


class Dimensions:
    """The connection dimensions; iterates over all rows."""

    def __init__(self, rows: Iterable[Row]) -> None:
        found = [Dimension(**row.cells) for row in rows]
        self._rows = {(row.system, row.rating, row.dn): row for row in found}

    def lookup(self, system: str, rating: float, dn: float) -> Dimension | None:
        """The row for e.g. ('PN', 16, 100), or None outside the tables. O(1)."""
        return self._rows.get((system, rating, int(dn))) if dn == int(dn) else None

    def __iter__(self) -> Iterator[Dimension]:
        return iter(self._rows.values())

    def __len__(self) -> int:
        return len(self._rows)


class Bodies:
    """The bodies; iterates over all rows."""

    def __init__(self, rows: Iterable[Row]) -> None:
        found = [Body(**row.cells) for row in rows]
        self._rows = {(row.system, row.rating, row.dn, row.type_id): row for row in found}

    def lookup(self, system: str, rating: float, dn: float, type_id: str) -> Body | None:
        """The row for e.g. ('Class', 150, 100, 'WN'), or None outside the tables. O(1)."""
        return self._rows.get((system, rating, int(dn), type_id)) if dn == int(dn) else None

    def __iter__(self) -> Iterator[Body]:
        return iter(self._rows.values())

    def __len__(self) -> int:
        return len(self._rows)
