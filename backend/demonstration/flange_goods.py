"""Pipe flanges of the demonstration market: only what their standard has, named as the trade names them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from math import pi
from random import Random

from backend.demonstration.flange_rules import (
    BLIND_TYPES,
    PIPE_TYPES,
    STANDARD_RULES,
    StandardRule,
    facings_of,
    ratings_of,
    sizes_of,
)
from backend.demonstration.goods import Goods, Value, written
from backend.demonstration.prices import by_mass
from backend.demonstration.randomness import WeightedChoice, weighted_sample
from backend.industry import knowledge
from backend.industry.dimensions import Dimension
from backend.industry.ratings import PipeSize

RATING_KEY = {"PN": "pn", "Class": "class", "K": "k"}
_STEEL_KG_PER_MM3 = 7.85e-6
_SIZE_WEIGHT = {
    10: 0.6, 15: 4, 20: 4, 25: 6, 32: 4, 40: 5, 50: 10, 65: 6, 80: 9, 100: 11, 125: 5, 150: 9, 200: 8, 250: 6,
    300: 6, 350: 3, 400: 3.5, 450: 2, 500: 2.5, 600: 2.5,
}  # fmt: skip
_RATING_WEIGHT = {
    ("PN", 2.5): 0.3, ("PN", 6): 1.5, ("PN", 10): 6, ("PN", 16): 10, ("PN", 25): 5, ("PN", 40): 5, ("PN",
        63): 1.6,
    ("PN", 100): 0.9, ("Class", 150): 10, ("Class", 300): 7, ("Class", 600): 3.5, ("Class", 900): 2,
    ("Class", 1500): 1, ("Class", 2500): 0.3, ("K", 5): 3, ("K", 10): 8, ("K", 16): 3, ("K", 20): 2,
}  # fmt: skip
_TYPE_WEIGHT = {
    "WN": 10, "SO": 7, "PL": 7, "BL": 6, "TH": 2.5, "SW": 3, "LJ_SE": 2, "LJ_RJ": 0.8, "LBL": 0.3, "LWN": 0.7,
    "ORI": 1.2, "SPEC": 1.4, "SPADE": 0.5, "SPACER": 0.5,
}  # fmt: skip
_LABOUR = {
    "WN": 1.15, "SO": 1.05, "PL": 0.95, "BL": 0.9, "TH": 1.4, "SW": 1.5, "LJ_SE": 1.2, "LJ_RJ": 1.1,
    "LBL": 1.8,
    "LWN": 1.6, "ORI": 1.9,
}  # fmt: skip
_MASS_OF_TYPE = {
    "WN": 1.45,
    "LWN": 3.0,
    "ORI": 1.9,
    "SO": 1.08,
    "TH": 1.12,
    "SW": 1.15,
    "LJ_SE": 1.1,
    "LJ_RJ": 1.1,
}
_STYLE_SYSTEMS = {"ASTM": ("ASTM",), "EN": ("EN number",), "JIS": ("JIS",)}
_CROWDING = 1.5
"""How much more often common goods are made than their share says: makers crowd where demand is."""
_CROWDING_OF_SIZES = 2.0
_TURNS = 24
"""How many makers share the lines out among them."""
_LOW_TEMPERATURE_C = {"CS-LF2": -46, "CS-LF3": -101}
"""Impact-test temperatures of ASTM A350 LF2 class 1 and LF3 class 1."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A range of flanges alike but for rating and size: what a shop sets itself up for."""

    rule: StandardRule
    type_id: str
    grade: str
    facing: str
    pipes: str
    weight: float
    lowest_rating: float


@dataclass(frozen=True, slots=True)
class Focus:
    """What a flange maker works in: query families of steel, rating systems, the greatest DN it turns."""

    families: frozenset[str]
    systems: frozenset[str]
    greatest_dn: int
    types: frozenset[str] = frozenset()

    def covers(self, line: Line) -> bool:
        """Whether the maker works in *line* at all."""
        families = knowledge().grades[line.grade].family
        return (
            line.rule.system in self.systems
            and (not self.types or line.type_id in self.types)
            and any(family in self.families for family in STEEL_FAMILIES[families])
        )


STEEL_FAMILIES = {
    "carbon_steel": ("carbon",), "pipeline_steel": ("carbon",), "low_alloy_steel": ("alloy",),
    "stainless_austenitic": ("stainless",), "stainless_superaustenitic": ("special",),
    "stainless_duplex": ("special",), "nickel_alloy": ("special",), "titanium": ("special",),
}  # fmt: skip


@lru_cache(maxsize=1)
def lines() -> tuple[Line, ...]:
    """Return every line the standards allow, in a fixed order."""
    found = []
    for rule in STANDARD_RULES:
        for type_id in rule.types:
            facings: dict[str, float] = {}
            for rating in ratings_of(rule, type_id):
                for facing, weight in facings_of(rule, type_id, rating):
                    facings[facing] = max(weight, facings.get(facing, 0))
            for grade, common, types, lowest in rule.grades:
                if types and type_id not in types:
                    continue
                pipes = rule.pipes if type_id in PIPE_TYPES else ("",)
                for facing, share in (facings or {"": 10.0}).items():
                    found += [
                        Line(
                            rule, type_id, grade, facing, series,
                            rule.weight * _TYPE_WEIGHT[type_id] * common * share / len(pipes), lowest,
                        )
                        for series in pipes
                    ]  # fmt: skip
    return tuple(found)


@cache
def cells(line: Line) -> tuple[tuple[float, int, float], ...]:
    """Return the ratings and DNs of *line* with how common each is."""
    dimensions = knowledge().dimensions
    return tuple(
        (rating, dn, _RATING_WEIGHT[line.rule.system, rating] * _SIZE_WEIGHT.get(dn, 0.8))
        for rating in ratings_of(line.rule, line.type_id)
        if rating >= line.lowest_rating
        and (not line.facing or line.facing in dict(facings_of(line.rule, line.type_id, rating)))
        for dn in sizes_of(line.rule, line.type_id, rating, dimensions)
        if not line.pipes or _pipe_diameter(knowledge().pipe_sizes[dn], line.pipes) is not None
        if not line.grade.startswith("PL-") or dn >= 150
    )


def flange_goods(focus: Focus, category: str, rng: Random, count: int, turn: int) -> list[Goods]:
    """Return up to *count* flanges of *category* for a maker with *focus*: few lines, many sizes.

    Every other line is in the maker's *turn*, so that between them makers cover what is common; the rest are
    drawn by how common they are, so that common goods have many makers.
    """
    blind = category == "flange.blind"
    own = [line for line in lines() if (line.type_id in BLIND_TYPES) == blind and focus.covers(line)]
    dealt = _one_of_each_in_turn(own)
    choice = WeightedChoice([line.weight**_CROWDING for line in own]) if own else None
    goods: dict[str, Goods] = {}
    attempts = 0
    while choice and len(goods) < count and attempts < 60:
        in_turn = turn % _TURNS + attempts // 2 * _TURNS
        line = dealt[in_turn] if attempts % 2 == 0 and in_turn < len(own) else own[choice.draw(rng)]
        attempts += 1
        possible = [cell for cell in cells(line) if cell[1] <= focus.greatest_dn]
        wanted = min(count - len(goods), rng.randint(8, 16))
        weights = [common**_CROWDING_OF_SIZES for _, _, common in possible]
        for rating, dn, _ in weighted_sample(rng, possible, weights, wanted):
            made = flange(line, rating, dn)
            goods[made.code] = made
    return list(goods.values())


def _one_of_each_in_turn(own: Iterable[Line]) -> list[Line]:
    """Order lines: first the commonest of every system, type and grade, then the second of each, …

    A standard of one type alone (DIN 2633, GB/T 9119) is a group of its own: its number is what buyers write.
    """
    groups: dict[tuple[str, str, str], list[Line]] = {}
    for line in own:
        rule = line.rule
        alone = len(rule.types) == 1
        key = (rule.standard, "", "") if alone else (rule.system, line.type_id, line.grade)
        groups.setdefault(key, []).append(line)
    ranked = [
        (rank, -line.weight, number, line)
        for number, group in enumerate(groups.values())
        for rank, line in enumerate(sorted(group, key=lambda line: -line.weight))
    ]
    return [line for *_, line in sorted(ranked, key=lambda entry: entry[:3])]


@lru_cache(maxsize=65_536)
def flange(line: Line, rating: float, dn: int) -> Goods:
    """Return the flange of *line* at *rating* and *dn*; raises LookupError outside the dimension tables."""
    facts = knowledge()
    row = facts.dimensions.lookup(line.rule.system, rating, dn)
    if row is None:
        raise LookupError(f"{line.rule.system} {rating} DN{dn} has no dimension row")
    size = facts.pipe_sizes[dn]
    specification: dict[str, Value] = {
        "type": line.type_id, "dn": dn, RATING_KEY[line.rule.system]: rating, "material": line.grade,
        "standard": line.rule.standard,
    }  # fmt: skip
    if line.facing:
        specification["facing"] = line.facing
    diameter = _pipe_diameter(size, line.pipes) if line.pipes else None
    if diameter is not None:
        specification["pipe_od_mm"] = diameter
    if line.grade in _LOW_TEMPERATURE_C:
        specification["temp_c"] = _LOW_TEMPERATURE_C[line.grade]
    mass = flange_mass_kg(row, line.type_id, size)
    name_zh, name_en = flange_name(line, rating, dn, diameter)
    return Goods(
        kind="flange",
        category="flange.blind" if line.type_id in BLIND_TYPES else "flange.pipe",
        name_zh=name_zh,
        name_en=name_en,
        specification=specification,
        price=by_mass(mass, line.grade, _LABOUR.get(line.type_id, 1.0), per_piece=4.0),
        mass_kg=mass,
        minimum_order=1 if mass > 60 else 5 if mass > 8 else 20,
        lead_days=7 if line.grade in ("CS-20", "CS-A105", "CS-Q235", "CS-P250GH") else 14,
    )


def grade_name(grade: str, style: str) -> str:
    """Return how goods of *style* (GB, ASTM, EN, JIS) name *grade*: 06Cr19Ni10, A182 F304, 1.4301, SUS304."""
    group = knowledge().grades[grade]
    if style == "GB":
        return group.gb or group.label
    own = [
        one.designation
        for one in group.designations
        if one.system in _STYLE_SYSTEMS[style] and one.relation in ("exact", "alias", "nearest")
    ]
    exact = {one.designation for one in group.designations if one.relation == "exact"}
    if group.family in ("carbon_steel", "low_alloy_steel", "pipeline_steel") and style != "ASTM":
        return group.gb or group.label
    prefixed = [
        one for one in own if one.startswith(("A182 ", "A350 ", "A694 ")) and not one.endswith("F60 ")
    ]
    preferred = prefixed or [one for one in own if one in exact] or own
    return preferred[0] if preferred else group.gb or group.label


def flange_name(line: Line, rating: float, dn: int, pipe_od_mm: float | None) -> tuple[str, str]:
    """Return the flange's name in Chinese and English, as an order line writes it."""
    facts = knowledge()
    kind = facts.flange_types[line.type_id]
    standard = facts.standards[line.rule.standard].designation
    standard = standard.rsplit("-", 1)[0] if standard[-5:-4] == "-" else standard.rsplit(":", 1)[0]
    nps = facts.pipe_sizes[dn].nps
    inch = f'({nps}")' if nps and line.rule.system == "Class" else ""
    level = {"PN": f"PN{written(rating)}", "Class": f"Class{written(rating)}", "K": f"{written(rating)}K"}
    grade = grade_name(line.grade, line.rule.style)
    # Only a bore for series B pipe is worth saying: series A is what a drawing means when it says nothing.
    series_b = line.pipes == "B" and pipe_od_mm is not None
    called = kind.en.split(" (")[0]
    rest = [level[line.rule.system], line.facing, grade, standard]
    zh = [f"{kind.zh} DN{dn}{inch}", *rest]
    en = [f"{called[0].upper()}{called[1:]} DN{dn}{inch}", *rest]
    if series_b and pipe_od_mm is not None:
        zh.append(f"B系列管外径{written(pipe_od_mm)}")
        en.append(f"for series B pipe OD {written(pipe_od_mm)}")
    return _joined(zh), _joined(en)


def flange_mass_kg(row: Dimension, type_id: str, size: PipeSize) -> float:
    """Return the mass of a flange in kg: the table's where it has one, else estimated from its ring."""
    body = knowledge().bodies.lookup(row.system, row.rating, row.dn, type_id)
    if body and body.approx_mass_kg:
        return body.approx_mass_kg
    thickness = body.flange_thickness_mm if body and body.flange_thickness_mm else _thickness_mm(row)
    bore = 0.0 if type_id in BLIND_TYPES else size.od_series_a_mm or row.dn
    ring = pi / 4 * (row.flange_od_mm**2 - bore**2 - row.bolt_holes * row.bolt_hole_dia_mm**2)
    factor = (
        0.75
        if type_id in ("SPADE", "SPACER")
        else 1.6
        if type_id == "SPEC"
        else _MASS_OF_TYPE.get(type_id, 1.0)
    )
    return round(ring * thickness * _STEEL_KG_PER_MM3 * factor, 2)


def _thickness_mm(row: Dimension) -> float:
    bar = {"PN": row.rating, "Class": row.rating * 50 / 300, "K": row.rating}[row.system]
    return float(8 + row.bolt_circle_mm * 0.028 * (1 + bar / 40) ** 0.6 + row.bolt_hole_dia_mm * 0.35)


def _pipe_diameter(size: PipeSize, series: str) -> float | None:
    return {
        "A": size.od_series_a_mm, "B": size.od_series_b_mm, "ASME": size.od_asme_mm, "JIS": size.od_jis_mm,
    }[series]  # fmt: skip


def _joined(parts: Iterable[str]) -> str:
    return " ".join(part for part in parts if part)
