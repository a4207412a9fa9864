"""Rules of service conditions: what is one, what is none, and which ratings suffice by the tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.industry import knowledge, understand
from backend.industry.service_conditions import (
    RatingInService,
    ServiceConditions,
    ratings_in_service,
    service_conditions,
)


def _read(text: str) -> ServiceConditions | None:
    return service_conditions(understand(text))


def _stated(text: str) -> ServiceConditions:
    found = _read(text)
    assert found is not None, text
    return found


@pytest.mark.parametrize(
    ("query", "bar", "celsius", "medium"),
    [
        ("20bar 300℃ 蒸汽 DN100", 20, 300, "steam"),
        ("２０ｂａｒ　３００℃ 蒸汽 DN100", 20, 300, "steam"),
        ("DN100 法兰 1.6MPa 蒸汽 200℃", 16, 200, "steam"),
        ("20 bar 300°C steam DN100 flange 316L", 20, 300, "steam"),
        ("温度300度 压力2MPa 导热油 DN80", 20, 300, "thermal oil"),
        ("DN100法兰 工况2.5MPa/350℃ 316L", 25, 350, None),
        ("设计压力16公斤 设计温度200℃ DN100 法兰", 15.6906, 200, None),
        ("300psi 400F WN flange 4in", 20.6843, 204.4, None),
        ("DN50 法兰 设计压力2.5MPa 工作压力1.6MPa 200℃", 25, 200, None),
        ("DN50 法兰 10bara 200℃", 8.9868, 200, None),
        ("DN100 法兰 工作压力1.6MPa", 16, None, None),
    ],
)
def test_a_pressure_with_a_temperature_or_a_word_for_it_is_a_service_condition(
    query: str, bar: float, celsius: float | None, medium: str | None
) -> None:
    found = _stated(query)
    assert found.pressure_bar == pytest.approx(bar)
    assert found.temp_c == celsius
    assert (found.medium.en if found.medium else None) == medium


@pytest.mark.parametrize(
    "query",
    [
        "PN16",
        "16公斤法兰",
        "DN100 法兰 1.6MPa",
        "PN16 DN100 法兰 300℃",
        "PN1.6MPa 200℃ DN50 法兰",
        "公称压力1.6MPa 200℃ DN50 法兰",
        "Class 150 DN100 flange 200℃",
        "DN100 法兰 300℃",
        "20bar",
        "",
    ],
)
def test_a_bare_rating_is_no_service_condition(query: str) -> None:
    assert _read(query) is None


def test_what_the_conditions_say_is_taken_out_of_the_free_text() -> None:
    assert _stated("20bar 300℃ 蒸汽 DN100 鑫旺").words == "鑫旺"
    assert _stated("20 bar 300°C steam DN100 flange").words == ""


def test_the_tokens_that_had_been_taken_for_a_rating_are_named() -> None:
    (token,) = _stated("2.0MPa 350度 DN100 法兰").pressure_tokens
    assert (token.text, token.as_) == ("2.0MPa", "class")


@given(st.text(max_size=60))
def test_any_text_is_read_without_failing(text: str) -> None:
    found = _read(text)
    assert found is None or found.pressure_bar > 0


def _row(rows: tuple[RatingInService, ...], system: str, rating: float, grade: str) -> RatingInService | None:
    return next(
        (one for one in rows if (one.system, one.rating) == (system, rating) and grade in one.grades), None
    )


def test_a_rating_suffices_where_its_table_value_does() -> None:
    rows = ratings_in_service(20, 300)
    class_150, class_300 = _row(rows, "Class", 150, "SS-316L"), _row(rows, "Class", 300, "SS-316L")
    assert class_150 is not None
    assert class_300 is not None
    assert (class_150.suffices, class_150.allowed.pressure_bar) == (False, 10.0)
    assert (class_300.suffices, class_300.allowed.pressure_bar) == (True, 26.1)


@given(st.floats(0.5, 150), st.floats(-40, 700))
def test_every_judgement_rests_on_the_rows_it_names(pressure_bar: float, temp_c: float) -> None:
    for one in ratings_in_service(pressure_bar, temp_c):
        low = min(row.pressure_bar for row in one.allowed.rows)
        high = max(row.pressure_bar for row in one.allowed.rows)
        assert low - 0.001 <= one.allowed.pressure_bar <= high + 0.001
        assert one.suffices == (one.allowed.pressure_bar >= pressure_bar)
        assert one.allowed.rows[0].low_c <= temp_c <= one.allowed.rows[-1].high_c


def test_between_two_rows_the_sentence_says_that_it_is_interpolated() -> None:
    row = _row(ratings_in_service(10, 225), "Class", 150, "CS-A105")
    assert row is not None
    assert len(row.allowed.rows) == 2
    assert "interpolated between 200 and 250 °C" in row.text.en
    assert "线性内插" in row.text.zh


def test_a_row_of_medium_confidence_says_so() -> None:
    for row in ratings_in_service(20, 300):
        assert (row.allowed.confidence == "high") == ("confidence" not in row.text.en)


def test_outside_the_tables_nothing_is_claimed() -> None:
    assert ratings_in_service(1, 900) == ()
    assert _row(ratings_in_service(1, 200), "PN", 16, "CS-20") is None
    assert {row.system for row in ratings_in_service(1, 200)} <= {one.system for one in knowledge().ratings}
