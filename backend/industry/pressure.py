"""Pressure–temperature ratings: what a flange of a material may carry when hot (bar, °C)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from backend.industry.tables import Confidence, Row, choice, items, number, table, text

PRESSURE_GROUPS = table(
    "pressure_groups",
    text("standard", required=True),
    choice("system", "PN", "Class"),
    text("material_group", required=True),
    items("typical_grades", required=True),
    items("grades", references="grade_groups"),
    text("note"),
    unique=("standard", "material_group"),
)
PRESSURE_TEMPERATURE = table(
    "pressure_temperature",
    text("standard", required=True),
    choice("system", "PN", "Class"),
    number("rating", required=True),
    text("material_group", required=True),
    number("temp_c", required=True, positive=False),
    number("pressure_bar", required=True),
    number("valid_from_c", positive=False),
    number("valid_to_c", positive=False),
    text("note"),
    unique=("standard", "rating", "material_group", "temp_c"),
)


@dataclass(frozen=True, slots=True)
class PressureGroup:
    """A material group of a rating standard, with the grade groups whose leading designation it names."""

    standard: str
    system: str
    material_group: str
    typical_grades: tuple[str, ...]
    grades: tuple[str, ...]
    note: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class PressureRow:
    """Allowed pressure at one temperature; it also holds from *valid_from_c* to *valid_to_c* where given."""

    standard: str
    system: str
    rating: float
    material_group: str
    temp_c: float
    pressure_bar: float
    valid_from_c: float | None
    valid_to_c: float | None
    note: str
    source: str
    confidence: Confidence

    @property
    def low_c(self) -> float:
        """Lowest temperature this row's pressure holds for."""
        return self.temp_c if self.valid_from_c is None else self.valid_from_c

    @property
    def high_c(self) -> float:
        """Highest temperature this row's pressure holds for."""
        return self.temp_c if self.valid_to_c is None else self.valid_to_c


@dataclass(frozen=True, slots=True)
class AllowedPressure:
    """The answer of pressure_at: the pressure, and the one or two table rows it rests on."""

    pressure_bar: float
    temp_c: float
    standard: str
    material_group: str
    rows: tuple[PressureRow, ...]

    @property
    def confidence(self) -> Confidence:
        """The weakest confidence among the rows."""
        return max((row.confidence for row in self.rows), key=("high", "medium", "low").index)


class PressureTables:
    """Pressure–temperature tables of all standards; iterates over all rows."""

    def __init__(self, groups: Iterable[Row], rows: Iterable[Row]) -> None:
        self.groups = tuple(PressureGroup(**row.cells) for row in groups)
        self._rows = tuple(PressureRow(**row.cells) for row in rows)
        self._curves: dict[tuple[str, float, str, str], list[PressureRow]] = {}
        for row in self._rows:
            self._curves.setdefault((row.system, row.rating, row.material_group, row.standard), []).append(
                row
            )
        for curve in self._curves.values():
            curve.sort(key=lambda row: row.temp_c)

    def __iter__(self) -> Iterator[PressureRow]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def pressure_at(
        self, system: str, rating: float, material: str, temp_c: float, standard: str = ""
    ) -> AllowedPressure | None:
        """Allowed pressure of e.g. ('Class', 150, 'SS-316L', 200), or None outside the tables.

        *material* is a material group of the standard ('2.3', '13E0') or a grade group id. Between two rows
        the pressure is interpolated linearly, as ASME B16.5 and EN 1092-1 permit; beyond the last row, below
        the range of the first, or for a material no table names, nothing is guessed. Where several standards
        answer, the first in the pack (current before withdrawn) does, unless *standard* says. O(groups).
        """
        for group in self.groups:
            named = material == group.material_group or material in group.grades
            if group.system != system or not named or (standard and group.standard != standard):
                continue
            curve = self._curves.get((system, rating, group.material_group, group.standard))
            found = _on_curve(curve, temp_c) if curve else None
            if found:
                pressure, rows = found
                return AllowedPressure(pressure, temp_c, group.standard, group.material_group, rows)
        return None


def _on_curve(curve: list[PressureRow], temp_c: float) -> tuple[float, tuple[PressureRow, ...]] | None:
    for row in curve:
        if row.low_c <= temp_c <= row.high_c:
            return row.pressure_bar, (row,)
    for lower, upper in pairwise(curve):
        if lower.high_c < temp_c < upper.low_c:
            share = (temp_c - lower.high_c) / (upper.low_c - lower.high_c)
            pressure = lower.pressure_bar + share * (upper.pressure_bar - lower.pressure_bar)
            return round(pressure, 3), (lower, upper)
    return None
