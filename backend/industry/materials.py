"""Material grades: groups of designations, each related to its group with a source.

A relation other than exact or alias is a likeness, never permission to replace (see equivalents_of).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from backend.industry.errors import Bilingual
from backend.industry.tables import Confidence, Row, choice, items, table, text

GRADE_FAMILIES = table(
    "grade_families",
    text("id", required=True),
    text("zh", required=True),
    text("en", required=True),
    items("query_families"),
    unique=("id",),
)
GRADE_GROUPS = table(
    "grade_groups",
    text("id", required=True),
    text("family", required=True, references="grade_families"),
    text("zh", required=True),
    text("en", required=True),
    text("label", required=True),
    text("label_en", required=True),
    text("gb"),
    unique=("id",),
)
MATERIALS = table(
    "materials",
    text("group_id", required=True, references="grade_groups"),
    text("designation", required=True),
    text("system", required=True),
    text("standard"),
    choice("relation", "exact", "alias", "old_name", "nearest", "cast_counterpart"),
    text("note"),
    unique=("group_id", "designation", "system", "standard"),
)


@dataclass(frozen=True, slots=True)
class GradeFamily:
    """A family of grades; *query_families* are the values of `material_family` that include it."""

    id: str
    zh: str
    en: str
    query_families: tuple[str, ...]
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Designation:
    """One name of a grade in one system, and its relation to the group it stands in."""

    designation: str
    system: str
    standard: str
    relation: str
    note: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class GradeGroup:
    """A grade with all its names: *label* is the short trade name, *gb* the Chinese one if it differs."""

    id: str
    family: str
    zh: str
    en: str
    label: str
    label_en: str
    gb: str
    source: str
    confidence: Confidence
    designations: tuple[Designation, ...]

    @property
    def display_zh(self) -> str:
        """Short name with the Chinese designation: 316L (022Cr17Ni12Mo2)."""
        return f"{self.label} ({self.gb})" if self.gb else self.label

    @property
    def display_en(self) -> str:
        """As display_zh, with the name used in English trade."""
        return f"{self.label_en} ({self.gb})" if self.gb else self.label_en


def grade_groups(groups: Iterable[Row], designations: Iterable[Row]) -> dict[str, GradeGroup]:
    """Groups by id with their designations. Raises PackError for a group without any."""
    names: dict[str, list[Designation]] = {}
    for row in designations:
        fields = dict(row.cells)
        names.setdefault(fields.pop("group_id"), []).append(Designation(**fields))
    found = {}
    for row in groups:
        group_id = row.cells["id"]
        if group_id not in names:
            raise row.error(
                "id",
                Bilingual("在 materials 表中至少有一个牌号", "at least one designation in table materials"),
            )
        found[group_id] = GradeGroup(**row.cells, designations=tuple(names[group_id]))
    return found
