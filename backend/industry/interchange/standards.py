"""Which standards share one drilling, from the dimension tables and the table of standards.

A family is the set of standards whose connection dimensions are one table. The rows name the current ones; a
withdrawn or superseded standard belongs to the family of what replaced it.
"""

import re
from functools import lru_cache

from backend.industry.loading import knowledge

PN_FAMILY = "PN"
CLASS_FAMILY = "Class"
K_FAMILY = "K"
TABULATED = frozenset((PN_FAMILY, CLASS_FAMILY, K_FAMILY))
"""Families whose rows are in the dimension tables."""

IRON = {
    "ASME B16.1": "iron",
    "GB/T17241.6": "iron",
    "EN 1092-2": "iron",
    "ASME B16.42": "ductile",
    "JIS B2239": "iron",
}
"""Standards of iron flanges, cast in one piece with the part, and their metal where no grade is named."""

DEFAULT_STANDARD = {"PN": "GB/T9124.1", "Class": "ASME B16.5", "K": "JIS B2220"}
"""What a rating without a standard is made to."""

_SAME_DRILLING = {
    PN_FAMILY: ("ISO 7005-1", "EN 1092-2", "GB/T17241.6"),
    CLASS_FAMILY: ("ISO 7005-1", "EN 1759-1", "ASME B16.1", "ASME B16.42"),
}
_LARGE = {"ASME B16.47": "", "MSS SP-44": "A", "API 605": "B", "HG/T20623": "", "GB/T13402": ""}
_LARGEST_SMALL_DN = 600
_DIMENSIONAL = frozenset(("PN", "Class", "PN+Class", "K", "Table", "kPa", "psi", "PN(MPa)", "bar"))


def is_large(dn: float) -> bool:
    """Whether a Class flange is beyond ASME B16.5, in the range of B16.47 with its series A and B."""
    return dn > _LARGEST_SMALL_DN


def is_vessel(standard: str) -> bool:
    """Whether the standard is one of vessel flanges, which share no dimensions with pipe flanges."""
    return standard.startswith("NB/T4702")


def is_dimensional(standard: str) -> bool:
    """Whether the standard fixes dimensions of flanges (and is not one of materials or definitions)."""
    row = knowledge().standards.get(standard)
    return row is not None and row.system in _DIMENSIONAL


def rates_by(standard: str, system: str) -> bool:
    """Whether the standard has ratings of *system* at all; a standard not named has every one."""
    row = knowledge().standards.get(standard)
    return (
        row is None
        or row.system in ("PN+Class", system)
        or (row.system in ("PN(MPa)", "kPa") and system == "PN")
    )


def family(standard: str, system: str, dn: float, series: str) -> str:
    """The drilling family of a flange, '' where it cannot be told. O(1).

    B16.47 and its forerunners give 'B16.47A' or 'B16.47B'; a standard that shares its drilling with no table
    here is a family of its own.
    """
    if system == "Class" and (standard in _LARGE or (not standard and is_large(dn))):
        fixed = _LARGE.get(standard, "") or series
        large = "B16.47" if standard in ("", "ASME B16.47", "MSS SP-44", "API 605") else standard
        return f"{large}{fixed}" if fixed in ("A", "B") and is_large(dn) else ""
    if not standard:
        return system
    if system == "Class" and is_large(dn):
        return ""
    return system if standard in _families().get(system, ()) else standard


def large_series(name: str) -> str:
    """A or B for a family of large Class flanges, '' for others."""
    return name[-1] if name.startswith(("B16.47", "HG/T20623", "GB/T13402")) else ""


def names_in_rows(system: str) -> frozenset[str]:
    """The standards that the dimension rows of *system* were made from; others follow them."""
    return _named()[system]


@lru_cache(maxsize=1)
def _families() -> dict[str, frozenset[str]]:
    known = knowledge()
    found: dict[str, frozenset[str]] = {}
    for system, named in _named().items():
        designations = [known.standards[standard].designation for standard in named]
        members = set(named) | set(_SAME_DRILLING.get(system, ()))
        for standard, row in known.standards.items():
            replaced = row.replaced_by.split(" + ") if row.status in ("superseded", "withdrawn") else ()
            if any(name and any(full.startswith(name) for full in designations) for name in replaced):
                members.add(standard)
        found[system] = frozenset(members)
    return found


@lru_cache(maxsize=1)
def _named() -> dict[str, frozenset[str]]:
    """By system, the ids of standards that the rows name as theirs or as their source."""
    known = knowledge()
    by_key = {_key(standard): standard for standard in known.standards}
    found: dict[str, set[str]] = {}
    for row in known.dimensions:
        names = found.setdefault(row.system, set())
        for name in re.split(r" / |;", f"{row.standard} / {row.source}"):
            words = re.match(r"\s*([A-Z/]+ ?[A-Z]? ?[\d.]+(?:-\d(?!\d))?)", name)
            standard = by_key.get(_key(words[1])) if words else None
            if standard is not None and known.standards[standard].system == row.system:
                names.add(standard)
    return {system: frozenset(names) for system, names in found.items()}


def _key(name: str) -> str:
    return name.replace(" ", "").upper()
