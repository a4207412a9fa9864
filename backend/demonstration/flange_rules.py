"""Which flanges the standards have: types by rating and size, facings by rating, usual grades.

From the tables of types and facings of HG/T 20592-2009, HG/T 20615-2009, GB/T 9124.1/.2-2019, EN 1092-1:2018,
ASME B16.5-2020 and JIS B 2220:2012, from knowledge and kept narrow: a pairing left out here is not offered.
Sizes and ratings are further cut to the dimension tables of the flange pack.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from backend.industry.dimensions import Dimensions

Range = tuple[tuple[float, ...], int, int]
"""Ratings, smallest DN, greatest DN."""

_CHINESE_PN: Mapping[str, tuple[Range, ...]] = {
    "WN": (((10, 16), 10, 1200), ((25, 40), 10, 600), ((63,), 10, 400), ((100,), 10, 350)),
    "PL": (((2.5,), 10, 1200), ((6, 10, 16, 25, 40), 10, 600)),
    "SO": (((6,), 10, 300), ((10, 16, 25, 40), 10, 600)),
    "SW": (((10, 16, 25, 40, 63, 100), 10, 50),),
    "TH": (((6, 10, 16, 25, 40), 10, 150),),
    "BL": (((2.5, 6, 10, 16), 10, 1200), ((25, 40), 10, 600), ((63,), 10, 400), ((100,), 10, 350)),
    "LJ_SE": (((6, 10, 16, 25, 40), 10, 600),),
    "LJ_RJ": (((6, 10, 16), 10, 600),),
}
_EN_PN: Mapping[str, tuple[Range, ...]] = {
    "WN": (((10, 16), 10, 1200), ((25, 40), 10, 600), ((63,), 10, 400), ((100,), 10, 350)),
    "PL": (((2.5, 6, 10, 16, 25, 40), 10, 600),),
    "SO": (((6,), 10, 300), ((10, 16, 25, 40), 10, 600)),
    "TH": (((6, 10, 16, 25, 40), 10, 150),),
    "BL": (((6, 10, 16), 10, 1200), ((25, 40), 10, 600), ((63,), 10, 400), ((100,), 10, 350)),
    "LJ_SE": (((10, 16, 25, 40), 10, 600),),
}
_CLASS: Mapping[str, tuple[Range, ...]] = {
    "WN": (((150, 300, 600, 900, 1500), 15, 600), ((2500,), 15, 300)),
    "SO": (((150, 300, 600, 900), 15, 600), ((1500,), 15, 65)),
    "SW": (((150, 300, 600), 15, 80), ((900, 1500), 15, 65)),
    "TH": (((150, 300, 600), 15, 150),),
    "BL": (((150, 300, 600, 900, 1500), 15, 600), ((2500,), 15, 300)),
    "LJ_SE": (((150, 300, 600), 15, 600),),
}
_JIS: Mapping[str, tuple[Range, ...]] = {
    "PL": (((5, 10), 10, 600),),
    "SO": (((5,), 450, 600), ((10,), 250, 600), ((16, 20), 10, 600)),
    "SW": (((10, 16, 20), 15, 50),),
    "TH": (((10, 16, 20), 15, 150),),
    "WN": (((10, 16, 20), 15, 600),),
    "BL": (((5, 10, 16, 20), 10, 600),),
}
_LINE_BLANKS = ("SPEC", "SPADE", "SPACER")
BLIND_TYPES = ("BL", "LBL", *_LINE_BLANKS)
PIPE_TYPES = ("WN", "PL", "SO", "SW", "LJ_SE", "LJ_RJ", "LWN", "ORI")
"""Types whose bore or weld end is made to a pipe's outside diameter."""

Usual = tuple[str, float, tuple[str, ...], float]
"""Grade group, how common, types it is made in (empty: any), lowest rating it is worth."""

_STEM = ("WN", "BL", "SO")
_CHINESE_GRADES: tuple[Usual, ...] = (
    ("CS-20", 10, (), 0), ("CS-A105", 4, (), 0), ("CS-16MNII", 3, (), 25), ("SS-304", 6, (), 0),
    ("SS-304L", 3, (), 0), ("SS-316", 2.5, (), 0), ("SS-316L", 4, (), 0), ("SS-321", 1.5, (), 0),
    ("DX-2205", 0.9, (*_STEM, "LJ_SE"), 10), ("LA-15CRMO", 1, ("WN", "BL"), 40),
    ("LA-12CR1MOV", 0.6, ("WN", "BL"), 40), ("LA-F5", 0.3, ("WN", "BL"), 40), ("SS-310S", 0.3, ("WN",
        "PL"), 6),
    ("SS-904L", 0.2, ("WN", "LJ_SE"), 10), ("NI-C276", 0.15, ("WN", "LJ_SE"), 10),
    ("TI-GR2", 0.3, ("WN", "PL", "LJ_SE"), 6), ("CS-Q235", 5, ("PL", "LJ_SE", "LJ_RJ", *_LINE_BLANKS), 0),
)  # fmt: skip
_EN_GRADES: tuple[Usual, ...] = (
    ("CS-P250GH", 10, (), 0), ("CS-A105", 2, (), 0), ("SS-304", 3, (), 0), ("SS-304L", 4, (), 0),
    ("SS-316L", 4, (), 0), ("SS-316TI", 2, (), 0), ("SS-321", 2, (), 0), ("DX-2205", 1, _STEM, 10),
)  # fmt: skip
_ASTM_GRADES: tuple[Usual, ...] = (
    ("CS-A105", 10, (), 0), ("SS-304", 3, (), 0), ("SS-304L", 4, (), 0), ("SS-316", 2.5, (), 0),
    ("SS-316L", 5, (), 0), ("SS-321", 1.5, (), 0), ("SS-347", 0.5, _STEM, 0), ("SS-317L", 0.2, ("WN",
        "BL"), 0),
    ("CS-LF2", 2.5, (), 0), ("CS-LF3", 0.3, ("WN", "BL"), 0), ("LA-F11", 1.4, ("WN", "BL", "SW"), 300),
    ("LA-F22", 1.4, ("WN", "BL", "SW"), 300), ("LA-F91", 0.6, ("WN", "BL"), 600), ("PL-F52", 0.8, ("WN",
        "BL"), 0),
    ("PL-F60", 0.8, ("WN", "BL"), 0), ("PL-F65", 0.6, ("WN", "BL"), 0), ("DX-2205", 1.5, _STEM, 0),
    ("DX-2507", 0.6, ("WN", "BL"), 0), ("SS-904L", 0.2, ("WN", "BL"), 0), ("NI-625", 0.2, ("WN", "BL"), 0),
    ("NI-400", 0.15, ("WN", "BL"), 0),
)  # fmt: skip
_CHINESE_CLASS_GRADES = (("CS-20", 6.0, (), 0.0), ("CS-16MNII", 2.0, (), 300.0), *_ASTM_GRADES[:9])
_JIS_GRADES: tuple[Usual, ...] = (
    ("CS-Q235", 5, ("PL", "BL", "SO"), 0), ("CS-20", 3, (), 0), ("CS-A105", 3, (), 0), ("SS-304", 2, (), 0),
    ("SS-316", 1, (), 0), ("SS-316L", 1.5, (), 0),
)  # fmt: skip
_LEGACY_GRADES: tuple[Usual, ...] = (("CS-20", 10, (), 0), ("SS-304", 3, (), 0), ("SS-316L", 2, (), 0))
_DIN_GRADES: tuple[Usual, ...] = (
    ("CS-P250GH", 10, (), 0), ("SS-304", 3, (), 0), ("SS-316TI", 3, (), 0), ("SS-321", 2, (), 0),
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class StandardRule:
    """What one standard offers: its system, the types with their ranges, usual grades, how common it is.

    *style* says how its goods name a grade (GB, ASTM, EN, JIS); *pipes* names the series of pipe diameters.
    """

    standard: str
    system: str
    style: str
    pipes: tuple[str, ...]
    types: Mapping[str, tuple[Range, ...]]
    grades: tuple[Usual, ...]
    weight: float
    without_dn: tuple[int, ...] = ()


def _only(ranges: Mapping[str, tuple[Range, ...]], *types: str) -> dict[str, tuple[Range, ...]]:
    return {type_id: ranges[type_id] for type_id in types}


def _din(number: int, type_id: str, rating: float, weight: float) -> StandardRule:
    # DIN drilled DN65 PN16 with four holes, EN with eight: the table's row would not be a DIN flange.
    types = {type_id: (((rating,), 10, 500),)}
    return StandardRule(f"DIN {number}", "PN", "EN", ("A",), types, _DIN_GRADES, weight, without_dn=(65,))


STANDARD_RULES: tuple[StandardRule, ...] = (
    StandardRule(
        "HG/T20592", "PN", "GB", ("A", "B"),
        {**_CHINESE_PN, "LBL": (((6, 10, 16, 25, 40), 40, 600),)}, _CHINESE_GRADES, 10,
    ),
    StandardRule("GB/T9124.1", "PN", "GB", ("A", "B"), _CHINESE_PN, _CHINESE_GRADES, 6),
    StandardRule("EN 1092-1", "PN", "EN", ("A",), _EN_PN, _EN_GRADES, 7),
    StandardRule("ASME B16.5", "Class", "ASTM", ("ASME",), _CLASS, _ASTM_GRADES, 11),
    StandardRule(
        "HG/T20615", "Class", "GB", ("A",), {**_CLASS, "LWN": (((150, 300, 600), 15, 300),)},
        _CHINESE_CLASS_GRADES, 4,
    ),
    StandardRule("GB/T9124.2", "Class", "GB", ("A",), _CLASS, _CHINESE_CLASS_GRADES, 2.5),
    StandardRule("JIS B2220", "K", "JIS", ("JIS",), _JIS, _JIS_GRADES, 3.5),
    StandardRule("GB/T9115", "PN", "GB", ("A", "B"), _only(_CHINESE_PN, "WN"), _LEGACY_GRADES, 3.0),
    StandardRule("GB/T9116", "PN", "GB", ("A", "B"), _only(_CHINESE_PN, "SO"), _LEGACY_GRADES, 1.5),
    StandardRule(
        "GB/T9119", "PN", "GB", ("A", "B"), _only(_CHINESE_PN, "PL"),
        (*_LEGACY_GRADES, ("CS-Q235", 8.0, (), 0.0)), 4.0,
    ),
    StandardRule("GB/T9123", "PN", "GB", (), _only(_CHINESE_PN, "BL"), _LEGACY_GRADES, 1.5),
    _din(2631, "WN", 6, 0.15), _din(2632, "WN", 10, 0.35), _din(2633, "WN", 16, 0.8),
    _din(2634, "WN", 25, 0.3), _din(2635, "WN", 40, 0.4), _din(2573, "PL", 6, 0.2), _din(2576, "PL", 10, 0.4),
    StandardRule(
        "ASME B16.36", "Class", "ASTM", ("ASME",), {"ORI": (((300, 600, 900), 25, 600),)},
        _ASTM_GRADES[:8], 0.6,
    ),
    StandardRule(
        "ASME B16.48", "Class", "ASTM", (), dict.fromkeys(_LINE_BLANKS, (((150, 300, 600), 15, 600),)),
        _ASTM_GRADES[:6], 0.6,
    ),
    StandardRule(
        "HG/T21547", "PN", "GB", (), dict.fromkeys(_LINE_BLANKS, (((10, 16, 25, 40), 15, 600),)),
        _CHINESE_GRADES, 1.0,
    ),
)  # fmt: skip


def sizes_of(rule: StandardRule, type_id: str, rating: float, dimensions: Dimensions) -> list[int]:
    """Return the DNs *rule* has *type_id* in at *rating*, each with a row in the dimension tables."""
    sizes = {
        row.dn
        for ratings, low, high in rule.types.get(type_id, ())
        if rating in ratings
        for row in dimensions
        if row.system == rule.system and row.rating == rating and low <= row.dn <= high
    }
    return sorted(sizes.difference(rule.without_dn))


def ratings_of(rule: StandardRule, type_id: str) -> list[float]:
    """Return the ratings *rule* has *type_id* in, ascending."""
    return sorted({rating for ratings, _, _ in rule.types.get(type_id, ()) for rating in ratings})


def facings_of(rule: StandardRule, type_id: str, rating: float) -> list[tuple[str, float]]:
    """Return the facings possible, each with how common it is; empty where the type has none of its own."""
    if type_id in _LINE_BLANKS or (rule.system == "Class" and type_id == "LJ_SE"):
        return []
    if rule.system == "K":
        return [("RF", 6.0), ("FF", 4.0)] if rating <= 10 else [("RF", 6.0)]
    if rule.system == "Class":
        return _class_facings(type_id, rating)
    facings = [("RF", 10.0)]
    if rating <= 16 and type_id in ("PL", "SO", "WN", "TH", "BL"):
        facings.append(("FF", 1.5))
    if rule.style == "GB" and rating >= 10 and type_id in ("SO", "WN", "SW", "BL", "LJ_SE", "LJ_RJ"):
        facings += [("MFM", 1.4), ("TG", 0.6)]
    if rule.style == "EN" and rating >= 10 and type_id == "WN":
        facings += [("M", 0.4), ("FM", 0.4)]
    if rule.style == "GB" and rating >= 63 and type_id in ("WN", "BL"):
        facings.append(("RJ", 3.0))
    return facings


def _class_facings(type_id: str, rating: float) -> list[tuple[str, float]]:
    facings = [("RF", 10.0)]
    if rating == 150 and type_id in ("WN", "SO", "TH", "BL"):
        facings.append(("FF", 1.2))
    if rating >= 300 and type_id in ("WN", "BL", "LWN", "ORI"):
        facings.append(("RJ", 2.0 if rating < 900 else 14.0))
    if rating >= 300 and type_id in ("WN", "BL"):
        facings += [("MFM", 0.6), ("TG", 0.4)]
    return facings
