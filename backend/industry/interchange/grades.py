"""Whether two named grades are one grade, and whether a flange is of steel or of iron."""

import re
from dataclasses import dataclass
from functools import lru_cache

from backend.industry.loading import knowledge
from backend.industry.materials import Designation

_STRONG = frozenset(("exact", "alias", "old_name"))
_PRODUCT_STANDARD = re.compile(r"(?:astm|asme)?(s?a\d{3})?(?=[a-z])")


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade as it was written; *key* is the writing without case and spaces.

    *row* is the table row of that writing, None where the group has no such name.
    """

    group: str
    written: str
    key: str
    row: Designation | None

    @property
    def name(self) -> str:
        """The grade as written; the group's own label where only the group was given."""
        return self.written or knowledge().grades[self.group].display_en

    @property
    def source(self) -> str:
        """The table row behind the grade."""
        found = self.row or knowledge().grades[self.group]
        return f"materials.csv {self.group}: {found.source} ({found.confidence})"


def grade(group: str, written: str = "") -> Grade:
    """The grade *group* as *written* in a specification; without a text the group itself is meant."""
    rows = _rows().get(_key(written), ())
    return Grade(group, written, _key(written), next((row for owner, row in rows if owner == group), None))


def bare_grade(written: str) -> Grade | None:
    """The grade a bare figure names (20, 45), where the table has it as the very name of one group."""
    found = [item for item in _rows().get(_key(written), ()) if item[1].relation == "exact"]
    return Grade(found[0][0], written, _key(written), found[0][1]) if len(found) == 1 else None


def same_grade(a: Grade, b: Grade) -> bool:
    """Whether one grade may replace the other.

    True for one designation in two spellings, and for two names that both belong to the group as its own
    (exact, alias, old name). A nearest grade, and two exact designations of one system (A105, A105N), do not.
    """
    if a.group != b.group:
        return False
    if a.key == b.key or _one_designation(a.key, b.key):
        return True
    if not a.key or not b.key:
        return all(not item.key or _own_name(item) for item in (a, b))
    if a.row is None or b.row is None or not (_own_name(a) and _own_name(b)):
        return False
    return not (a.row.relation == b.row.relation == "exact" and a.row.system == b.row.system)


def metal_of(group: str) -> str:
    """'steel', 'iron' (grey or not said) or 'ductile' for a grade; '' for other metals."""
    known = knowledge()
    family = known.grades[group].family
    families = known.grade_families[family].query_families
    if "ductile_iron" in families:
        return "ductile"
    if "cast_iron" in families:
        return "iron"
    return "" if family in ("aluminium", "titanium", "pig_iron", "bolting") else "steel"


def _own_name(item: Grade) -> bool:
    return item.row is not None and item.row.relation in _STRONG and item.row.confidence == "high"


def _key(written: str) -> str:
    return "".join(char for char in written.casefold() if char not in " -_.")


def _one_designation(a: str, b: str) -> bool:
    """F304L and A182 F304L: one name, its product standard said once; A182 and A965 are two."""
    first, second = _PRODUCT_STANDARD.match(a), _PRODUCT_STANDARD.match(b)
    if first is None or second is None or a[first.end() :] != b[second.end() :]:
        return False
    return first[1] == second[1] or not (first[1] and second[1])


@lru_cache(maxsize=1)
def _rows() -> dict[str, tuple[tuple[str, Designation], ...]]:
    found: dict[str, tuple[tuple[str, Designation], ...]] = {}
    for group in knowledge().grades.values():
        for row in group.designations:
            key = _key(row.designation)
            found[key] = (*found.get(key, ()), (group.id, row))
    return found
