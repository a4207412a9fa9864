"""Dimension and rating tables obey what flanges obey, and abstain where they say nothing."""

from itertools import groupby, pairwise

import pytest

from backend.industry import knowledge

SERIES = {
    (system, rating): sorted(rows, key=lambda row: row.dn)
    for (system, rating), rows in groupby(
        sorted(knowledge().dimensions, key=lambda row: (row.system, row.rating)),
        key=lambda row: (row.system, row.rating),
    )
}
CURVES = {
    key: sorted(rows, key=lambda row: row.temp_c)
    for key, rows in groupby(
        sorted(
            knowledge().pressure_temperature,
            key=lambda row: (row.standard, row.rating, row.material_group),
        ),
        key=lambda row: (row.standard, row.rating, row.material_group),
    )
}


@pytest.mark.parametrize("series", SERIES, ids=lambda series: f"{series[0]}{series[1]}")
def test_larger_sizes_are_never_smaller_flanges(series: tuple[str, float]) -> None:
    for smaller, larger in pairwise(SERIES[series]):
        if series == ("Class", 900) and smaller.dn == 65:
            # ASME B16.5 takes Class 900 up to NPS 2-1/2 from Class 1500, so the step to NPS 3 goes down.
            source = knowledge().dimensions.lookup("Class", 1500, 65)
            assert source is not None
            assert source.flange_od_mm == smaller.flange_od_mm
            continue
        assert smaller.flange_od_mm < larger.flange_od_mm
        assert smaller.bolt_circle_mm < larger.bolt_circle_mm
        assert smaller.bolt_holes <= larger.bolt_holes


def test_bolts_come_in_fours() -> None:
    assert all(row.bolt_holes % 4 == 0 for row in knowledge().dimensions)


def test_holes_lie_between_the_pipe_and_the_rim() -> None:
    known = knowledge()
    for row in known.dimensions:
        assert row.bolt_circle_mm + row.bolt_hole_dia_mm < row.flange_od_mm
        outside = known.pipe_sizes[row.dn].od_asme_mm or known.pipe_sizes[row.dn].od_series_a_mm
        assert outside is not None
        assert row.bolt_circle_mm - row.bolt_hole_dia_mm > outside


def test_lookup_gives_the_row_of_the_standard() -> None:
    row = knowledge().dimensions.lookup("PN", 16, 100)
    assert row is not None
    assert (row.flange_od_mm, row.bolt_circle_mm, row.bolt_holes, row.bolt_thread) == (220, 180, 8, "M16")
    row = knowledge().dimensions.lookup("Class", 150, 100)
    assert row is not None
    assert (row.flange_od_mm, row.bolt_circle_mm, row.bolt_holes, row.bolt_thread) == (
        230,
        190.5,
        8,
        "5/8 in",
    )
    assert knowledge().dimensions.lookup("K", 10, 100) is not None


def test_pn16_and_class_150_never_bolt_together() -> None:
    known = knowledge()
    for row in SERIES["PN", 16]:
        other = known.dimensions.lookup("Class", 150, row.dn)
        if other is not None:
            assert (row.bolt_circle_mm, row.bolt_thread) != (other.bolt_circle_mm, other.bolt_thread)


@pytest.mark.parametrize(("rating", "dn"), [(16, 101), (17, 100), (16, 100.5)])
def test_lookup_outside_the_tables_gives_nothing(rating: float, dn: float) -> None:
    assert knowledge().dimensions.lookup("PN", rating, dn) is None
    assert knowledge().bodies.lookup("PN", rating, dn, "WN") is None


def test_bodies_fit_inside_their_flange() -> None:
    known = knowledge()
    for body in known.bodies:
        row = known.dimensions.lookup(body.system, body.rating, body.dn)
        assert row is not None
        for inner in (body.raised_face_dia_mm, body.hub_dia_mm):
            assert inner is None or inner < row.bolt_circle_mm
        assert body.total_length_mm is None or body.total_length_mm >= (body.flange_thickness_mm or 0)


@pytest.mark.parametrize("curve", CURVES, ids=lambda curve: f"{curve[0]}-{curve[1]}-{curve[2]}")
def test_hotter_flanges_carry_no_more_and_never_more_than_cold(curve: tuple[str, float, str]) -> None:
    for cooler, hotter in pairwise(CURVES[curve]):
        assert hotter.pressure_bar <= cooler.pressure_bar


def test_pressure_on_a_row_is_the_row() -> None:
    for row in knowledge().pressure_temperature:
        found = knowledge().pressure_at(row.system, row.rating, row.material_group, row.temp_c, row.standard)
        assert found is not None
        assert found.pressure_bar == row.pressure_bar
        assert found.rows == (row,)


def test_pressure_between_rows_lies_between_them_and_names_both() -> None:
    found = knowledge().pressure_at("Class", 150, "SS-316L", 175)
    assert found is not None
    lower, upper = found.rows
    assert (lower.temp_c, upper.temp_c) == (150, 200)
    assert upper.pressure_bar < found.pressure_bar < lower.pressure_bar
    assert found.pressure_bar == pytest.approx((lower.pressure_bar + upper.pressure_bar) / 2)


def test_cold_range_is_that_of_the_standard() -> None:
    known = knowledge()
    for temp_c in (-29, 0, 38):
        found = known.pressure_at("Class", 150, "CS-A105", temp_c)
        assert found is not None
        assert found.pressure_bar == 19.6
    assert known.pressure_at("Class", 150, "CS-A105", -30) is None
    found = known.pressure_at("PN", 16, "SS-304", 50)
    assert found is not None
    assert found.pressure_bar == 16
    assert known.pressure_at("PN", 16, "SS-304", -11) is None


@pytest.mark.parametrize(
    ("system", "rating", "material", "temp_c"),
    [
        ("Class", 150, "CS-A105", 2000),
        ("Class", 150, "HT-250", 20),
        ("Class", 151, "CS-A105", 20),
        ("PN", 16, "CS-A105", 20),
        ("K", 10, "CS-A105", 20),
        ("Class", 150, "CS-A105", float("nan")),
    ],
)
def test_pressure_is_not_guessed(system: str, rating: float, material: str, temp_c: float) -> None:
    assert knowledge().pressure_at(system, rating, material, temp_c) is None


def test_answer_is_as_sure_as_its_weakest_row() -> None:
    known = knowledge()
    found = known.pressure_at("PN", 16, "SS-304", 120)
    assert found is not None
    assert found.confidence == "medium"
    assert "medium" in {row.confidence for row in found.rows}


def test_one_size_has_different_pipes_in_different_series() -> None:
    size = knowledge().pipe_sizes[100]
    assert (size.od_series_a_mm, size.od_series_b_mm) == (114.3, 108)
