"""Over every row of the dimension tables: flanges mate exactly where sure rows give one drilling."""

import itertools

import pytest

from backend.industry import knowledge
from backend.industry.dimensions import Dimension
from backend.industry.interchange import compare

STANDARDS = {"PN": "GB/T 9124.1", "Class": "ASME B16.5", "K": "JIS B 2220"}
COMPARABLE = {
    frozenset(pair)
    for pair in (
        ("PN16", "Class150"),
        ("PN40", "Class300"),
        ("PN100", "Class600"),
        ("K5", "PN6"),
        ("K10", "PN10"),
        ("K10", "PN16"),
        ("K10", "Class150"),
        ("K20", "Class300"),
    )
}
SIZES = sorted({row.dn for row in knowledge().dimensions})


def written(row: Dimension) -> str:
    rating = f"{row.rating:g}K" if row.system == "K" else f"{row.system} {row.rating:g}"
    return f"{STANDARDS[row.system]} DN{row.dn} {rating} WN RF"


def expected(a: Dimension, b: Dimension) -> str:
    """The verdict on two bare welding necks, worked out from the rows alone."""
    if (a.system, a.rating) == (b.system, b.rating):
        return "mates"
    one = (a.bolt_circle_mm, a.bolt_holes, a.bolt_thread) == (b.bolt_circle_mm, b.bolt_holes, b.bolt_thread)
    if one and (a.system == b.system or "Class" not in (a.system, b.system)):
        return "mates" if a.confidence == b.confidence == "high" else "unknown"
    ratings = frozenset((f"{a.system}{a.rating:g}", f"{b.system}{b.rating:g}"))
    return "same_rating_only" if ratings in COMPARABLE else "not_interchangeable"


@pytest.mark.parametrize("dn", SIZES)
def test_flanges_of_one_size_mate_exactly_where_sure_rows_share_a_drilling(dn: int) -> None:
    rows = [row for row in knowledge().dimensions if row.dn == dn]
    wrong = [
        (written(a), written(b), expected(a, b), verdict)
        for a, b in itertools.combinations_with_replacement(rows, 2)
        if (verdict := compare(written(a), written(b)).verdict) != expected(a, b)
    ]
    assert wrong == []


def test_pn_and_class_never_bolt_together_whatever_the_standard_and_face() -> None:
    ratings = [row for row in knowledge().dimensions if row.dn == 100]
    pn = [row for row in ratings if row.system == "PN"]
    by_class = [row for row in ratings if row.system == "Class"]
    for a, b in itertools.product(pn, by_class):
        for standard, face in itertools.product(("", "HG/T 20592", "EN 1092-1"), ("RF", "FF", "RJ")):
            verdict = compare(
                f"{standard} DN100 PN{a.rating:g} SO {face}", f"NPS 4 Class {b.rating:g} SO {face}"
            )
            assert verdict.verdict in ("same_rating_only", "not_interchangeable")


def test_flanges_of_different_sizes_are_not_interchangeable_even_with_one_drilling() -> None:
    known = knowledge().dimensions
    small, large = known.lookup("PN", 63, 25), known.lookup("PN", 10, 32)
    assert small is not None
    assert large is not None
    assert small.bolt_circle_mm == large.bolt_circle_mm
    assert compare(written(small), written(large)).verdict == "not_interchangeable"
