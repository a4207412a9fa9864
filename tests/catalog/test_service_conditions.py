"""Searching by service conditions: only ratings that suffice by the tables, each with its row."""

from collections.abc import Mapping
from typing import Any

import pytest

from backend.catalog import services
from backend.catalog.chips import ignored_of
from backend.catalog.models import Offering
from backend.catalog.outbox import drain_outbox
from backend.catalog.search import Question, search_offerings
from search.engine import SearchEngine
from tests.catalog.market import Market


def _ask(text: str, *ignore: str) -> Any:
    return search_offerings(None, Question(text=text, ignored=ignored_of(list(ignore))))


def _found(answer: Mapping[str, Any]) -> set[int]:
    return {row["offering_id"] for row in answer["results"]}


def _why(answer: Mapping[str, Any], offering: Offering) -> dict[str, str]:
    row = next(row for row in answer["results"] if row["offering_id"] == offering.pk)
    return {why["kind"]: why["text"]["en"] for why in row["why"] if why["key"] == "service"}


@pytest.fixture
def class_300(market: Market, writer: SearchEngine) -> Offering:
    """Return a Class 300 flange of 316L, DN 100, offered beside the market's Class 150 ones."""
    product = services.create_product(
        code="wn-316l-300",
        category="flange.pipe",
        name_zh="带颈对焊法兰 DN100 Class300 RF 316L",
        name_en="Welding neck flange DN100 Class 300 RF 316L",
        specification={
            "type": "WN",
            "dn": 100,
            "class": 300,
            "facing": "RF",
            "material": "SS-316L",
            "standard": "ASME B16.5",
        },
    )
    offering = services.publish_offering(supplier=market.ruida, product=product, price=None)
    while drain_outbox(writer):
        pass
    return offering


def test_only_ratings_that_suffice_at_the_temperature_stay(market: Market, class_300: Offering) -> None:
    answer = _ask("20bar 300℃ 蒸汽 DN100")
    assert _found(answer) == {class_300.pk}
    assert _why(answer, class_300) == {
        "exact": "Class 300 carries 26.1 bar at 300 °C (ASME B16.5, group 2.3)"
    }
    service = answer["service"]
    assert (service["pressure_bar"], service["temp_c"], service["medium"]["zh"]) == (20, 300, "蒸汽")
    assert answer["relaxed"] == []


def test_a_lower_pressure_admits_the_lower_rating_too(market: Market, class_300: Offering) -> None:
    found = _found(_ask("8bar 300℃ DN100 法兰 316L"))
    assert found == {
        class_300.pk,
        market.stainless.pk,
        market.stainless_on_request.pk,
        market.stainless_bare.pk,
    }


def test_a_pressure_of_service_is_no_rating_and_no_chip(market: Market, class_300: Offering) -> None:
    answer = _ask("2.0MPa 300℃ DN100 法兰")
    assert _found(answer) == {class_300.pk}
    assert "class" not in {chip["key"] for chip in answer["chips"]}


def test_the_rows_shown_are_the_lowest_sufficient_rating_of_the_grade_asked(
    market: Market, class_300: Offering
) -> None:
    rows = _ask("20bar 300℃ DN100 法兰 316L")["service"]["rows"]
    assert {(row["system"], row["rating"]) for row in rows} == {("Class", 300), ("PN", 40)}
    assert all(row["allowed_bar"] >= 20 for row in rows)
    medium = next(row for row in rows if row["system"] == "PN")
    assert medium["confidence"] == "medium"
    assert "medium confidence" in medium["text"]["en"]


def test_a_grade_outside_the_tables_is_shown_unchecked_and_said_to_be(market: Market) -> None:
    answer = _ask("10bar 200℃ DN50 法兰 20#")
    assert _found(answer) == {market.plate.pk}
    assert answer["service"]["rows"] == []
    assert "outside the tables" in answer["service"]["text"]["en"]
    assert "do not cover" in _why(answer, market.plate)["not_stated"]


def test_where_nothing_tabled_suffices_what_is_known_to_fail_stays_out(market: Market) -> None:
    answer = _ask("10bar 200℃ DN50 法兰")
    assert _found(answer) == {market.plate.pk}
    assert [one["key"] for one in answer["relaxed"]] == ["service"]
    assert _ask("20bar 300℃ DN100 法兰")["count"] == 0


@pytest.mark.parametrize("query", ["DN50 PN16 法兰", "DN50 16公斤法兰"])
def test_a_bare_rating_stays_a_rating(market: Market, query: str) -> None:
    answer = _ask(query)
    assert answer["service"] is None
    assert _found(answer) == {market.plate.pk}


def test_without_a_temperature_the_rating_as_read_stays_and_the_line_asks_for_it(market: Market) -> None:
    answer = _ask("DN50 法兰 工作压力1.6MPa")
    assert _found(answer) == {market.plate.pk}
    assert answer["service"]["temp_c"] is None
    assert "no temperature" in answer["service"]["text"]["en"]


def test_leaving_the_temperature_out_drops_the_conditions(market: Market) -> None:
    answer = _ask("1.6MPa 300℃ DN50 法兰", "temp_c")
    assert answer["service"] is None
    assert _found(answer) == {market.plate.pk}


def test_goods_other_than_flanges_have_no_service_conditions(market: Market) -> None:
    assert _ask("黄酒 2bar 80℃")["service"] is None
