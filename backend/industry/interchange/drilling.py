"""Whether two flanges have one drilling: bolt circle, holes and bolts, from the dimension tables."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from backend.industry.dimensions import Dimension
from backend.industry.interchange import standards
from backend.industry.interchange.flange import Flange
from backend.industry.interchange.verdict import Reason
from backend.industry.loading import knowledge

Agreement = Literal["same", "different", "open"]

COMPARABLE = frozenset(
    frozenset(pair)
    for pair in (
        (("PN", 16.0), ("Class", 150.0)),
        (("PN", 40.0), ("Class", 300.0)),
        (("PN", 100.0), ("Class", 600.0)),
        (("K", 5.0), ("PN", 6.0)),
        (("K", 10.0), ("PN", 10.0)),
        (("K", 10.0), ("PN", 16.0)),
        (("K", 10.0), ("Class", 150.0)),
        (("K", 20.0), ("Class", 300.0)),
    )
)
"""Ratings of different systems on a comparable pressure level (the definition of `same_rating_only`)."""

_TABLE = "dimensions.csv"
_SYSTEMS_RULE = (
    "rating systems: PN, Class and K are drilled to tables of their own (ratings.csv, dimensions.csv)"
)
_OTHER_COUNT = re.compile(r"older flanges\b.* may have (\d+) holes")


@dataclass(frozen=True, slots=True)
class Drilling:
    """The drilling of one flange. *holes* is None where the standard leaves it open; *doubt* says what is."""

    flange: Flange
    family: str
    rating: float
    row: Dimension | None
    holes: int | None
    doubt: Reason | None

    @property
    def text(self) -> str:
        """OD 220, bolt circle 180, 8×18 (M16)."""
        if self.row is None:
            return ""
        holes = "?" if self.holes is None else str(self.holes)
        return (
            f"D{self.row.flange_od_mm:g} K{self.row.bolt_circle_mm:g} {holes}×{self.row.bolt_hole_dia_mm:g} "
            f"({self.row.bolt_thread})"
        )

    @property
    def source(self) -> str:
        """The table row the figures are from."""
        if self.row is None:
            return f"standards.csv {self.flange.standard}" if self.flange.standard else _SYSTEMS_RULE
        row = self.row
        name = f"{row.rating:g}K" if row.system == "K" else f"{row.system} {row.rating:g}"
        return f"{_TABLE} {row.standard} {name} DN {row.dn}: {row.source} ({row.confidence})"


def drilling(flange: Flange) -> Drilling | Reason:
    """The drilling of *flange*, or why it has none: no size or rating, or a rating its standard lacks."""
    if flange.rating is None or flange.dn is None:
        return flange.open_reason or Reason(
            f"没有写明{'压力等级' if flange.rating is None else '公称尺寸'}。",
            f"The {'pressure rating' if flange.rating is None else 'nominal size'} is not stated.",
            "specification as given",
        )
    if not standards.rates_by(flange.standard, flange.system):
        return Reason(
            f"{flange.standard} 没有 {flange.rating_text} 这个压力等级，规格自相矛盾。",
            f"{flange.standard} has no rating {flange.rating_text}: the specification contradicts itself.",
            f"standards.csv {flange.standard}",
        )
    if flange.system == "PN":
        size = knowledge().pipe_sizes.get(int(flange.dn))
        if size is None or not size.in_pn_flange_series:
            return Reason(
                f"{flange.size_text} 不在 PN 系列法兰的尺寸系列中。",
                f"{flange.size_text} is no size of the PN flange series.",
                f"pipe_sizes.csv {flange.size_text}",
            )
    family = standards.family(flange.standard, flange.system, flange.dn, flange.series)
    rating = _pattern_rating(flange)
    row = (
        knowledge().dimensions.lookup(flange.system, rating, flange.dn)
        if family in standards.TABULATED
        else None
    )
    if row is None:
        return Drilling(flange, family, rating, None, flange.holes, _outside(flange, family, rating))
    return Drilling(flange, family, rating, row, _holes(flange, row), _contradiction(flange, row))


def compare_drilling(a: Drilling, b: Drilling) -> tuple[Agreement, Reason]:
    """Whether *a* and *b* bolt together, and the figures that say so. Flanges are of one nominal size."""
    if a.flange.system != b.flange.system and "Class" in (a.flange.system, b.flange.system):
        return "different", _figures(
            a, b, "不同压力体系，钻孔不同，不能对接", "different rating systems, other drilling"
        )
    if (
        a.holes is not None
        and b.holes is not None
        and a.holes != b.holes
        and a.row is not None
        and a.row is b.row
    ):
        return "different", _figures(a, b, "螺栓孔数不同", "different numbers of holes")
    doubt = a.doubt or b.doubt
    if a.flange.system == b.flange.system and a.rating == b.rating:
        return _one_rating(a, b, doubt)
    if a.row is None or b.row is None:
        return "open", doubt or _unlisted(a if a.row is None else b)
    if doubt is not None:
        return "open", doubt
    if a.row.bolt_circle_mm != b.row.bolt_circle_mm or a.row.bolt_thread != b.row.bolt_thread:
        return "different", _figures(a, b, "螺栓孔中心圆或螺栓不同", "different bolt circle or bolts")
    if a.holes is None or b.holes is None:
        return "open", _count_open(a if a.holes is None else b)
    if a.holes != b.holes:
        return "different", _figures(a, b, "螺栓孔数不同", "different numbers of holes")
    if a.row.confidence != "high" or b.row.confidence != "high":
        return "open", _figures(
            a,
            b,
            "表中数据的可信度只有中等，不足以断定可以对接",
            "the rows are only of medium confidence, too little to say that they mate",
        )
    return "same", _figures(a, b, "中心圆、孔数和螺栓都相同", "bolt circle, number of holes and bolts agree")


def is_comparable(a: Drilling, b: Drilling) -> bool:
    """Whether different drillings are at least on a comparable pressure level."""
    if a.flange.system == b.flange.system:
        return a.rating == b.rating and bool(standards.large_series(a.family))
    return frozenset(((a.flange.system, a.flange.rating), (b.flange.system, b.flange.rating))) in COMPARABLE


def _one_rating(a: Drilling, b: Drilling, doubt: Reason | None) -> tuple[Agreement, Reason]:
    """Equal rating and size: one drilling within a family, whatever the figures; unknown across families."""
    first, second = standards.large_series(a.family), standards.large_series(b.family)
    if first and second and first != second:
        return "different", Reason(
            f"大直径法兰 {first} 系列与 {second} 系列的中心圆和孔数不同。",
            f"Series {first} and {second} of large flanges have different bolt circles and numbers of holes.",
            "standards.csv ASME B16.47: series A = former MSS SP-44, series B = former API 605",
        )
    if doubt is not None:
        return "open", doubt
    if not a.family or a.family != b.family:
        return "open", _unlisted(b if a.family in standards.TABULATED else a)
    if a.row is None and a.flange.standard != b.flange.standard and not first:
        return "open", _unlisted(a)
    if a.row is not None and (a.holes is None or b.holes is None):
        return "open", _count_open(a if a.holes is None else b)
    return "same", _figures(a, b, "同一压力等级的同一钻孔", "one drilling of one rating")


def _pattern_rating(flange: Flange) -> float:
    """The rating whose drilling the flange has: iron Class 125 and 250 mate with steel Class 150 and 300."""
    if flange.system == "Class":
        return _mating().get(float(flange.rating or 0), float(flange.rating or 0))
    return float(flange.rating or 0)


@lru_cache(maxsize=1)
def _mating() -> dict[float, float]:
    return {
        row.rating: row.equivalent_rating
        for row in knowledge().ratings
        if row.system == "Class" and row.relation == "mating" and row.equivalent_rating is not None
    }


def _holes(flange: Flange, row: Dimension) -> int | None:
    """The number of holes: stated, or the row's where the standard is one the row is made from."""
    if flange.holes is not None:
        return flange.holes
    other = _OTHER_COUNT.search(row.note)
    current = flange.standard in standards.names_in_rows(row.system) and flange.metal == "steel"
    return row.bolt_holes if other is None or current else None


def _contradiction(flange: Flange, row: Dimension) -> Reason | None:
    """A stated figure that is not the row's: the flange is drilled otherwise than its rating says."""
    other = _OTHER_COUNT.search(row.note)
    counts = {row.bolt_holes, int(other[1])} if other else {row.bolt_holes}
    metric = re.search(r"practice (M\d+)", row.note)
    wrong = [
        text
        for text, stated, expected in (
            ("PCD", flange.bolt_circle_mm, {row.bolt_circle_mm}),
            ("n", flange.holes, counts),
            ("d", flange.hole_dia_mm, {row.bolt_hole_dia_mm, round(row.bolt_hole_dia_mm)}),
            ("OD", flange.od_mm, {row.flange_od_mm}),
            ("M", flange.thread or None, {row.bolt_thread, metric[1] if metric else ""}),
        )
        if stated is not None and stated not in expected
    ]
    if not wrong:
        return None
    return Reason(
        f"写明的尺寸（{', '.join(wrong)}）与 {flange.name} 的表列尺寸不符，须先核对图纸。",
        f"Stated figures ({', '.join(wrong)}) differ from the table row of {flange.name}: "
        "check the drawing first.",
        f"{_TABLE} {row.standard}: {row.source} ({row.confidence})",
    )


def _outside(flange: Flange, family: str, rating: float) -> Reason | None:
    """Why a missing row leaves the drilling open; None where equal standard, rating and size settle it."""
    if not family:
        return Reason(
            f"{flange.name} 的钻孔系列（标准，或 A/B 系列）没有写明。",
            f"The standard, or series A or B, that drills {flange.name} is not stated.",
            "standards.csv ASME B16.47; dimensions.csv",
        )
    listed = {
        item.dn for item in knowledge().dimensions if (item.system, item.rating) == (flange.system, rating)
    }
    if family == standards.CLASS_FAMILY and listed:
        return Reason(
            f"尺寸表中没有 {flange.name}。",
            f"The dimension tables have no {flange.name}.",
            f"{_TABLE}: no such row",
        )
    return None


def _unlisted(item: Drilling) -> Reason:
    name = item.flange.standard or item.flange.rating_text
    return Reason(
        f"{name} 在 {item.flange.name} 的钻孔不在尺寸表内。",
        f"The drilling of {name} at {item.flange.name} is outside the dimension tables.",
        f"{_TABLE}: no row for {name}",
    )


def _count_open(item: Drilling) -> Reason:
    note = item.row.note if item.row else ""
    return Reason(
        f"{item.flange.name} 有 4 孔和 8 孔两种，孔数没有写明。",
        f"{item.flange.name} exists with 4 and with 8 holes, which is not stated ({note}).",
        item.source,
    )


def _figures(a: Drilling, b: Drilling, zh: str, en: str) -> Reason:
    first = f"{a.flange.name} {a.text}".strip()
    second = f"{b.flange.name} {b.text}".strip()
    sources = dict.fromkeys((a.source, b.source))
    return Reason(f"{first} 对 {second}：{zh}。", f"{first} against {second}: {en}.", " | ".join(sources))
