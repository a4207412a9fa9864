"""Near-misses: what nearly fits is shown with its verdict, and never as the part that was asked for."""

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

ORDER = ["identical", "mates", "same_rating_only", "unknown", "not_interchangeable"]


def _ask(text: str = "", *, ignore: tuple[str, ...] = (), page_size: int = 25, **chosen: Any) -> Any:
    question = Question(text=text, chosen=chosen, ignored=ignored_of(list(ignore)), page_size=page_size)
    return search_offerings(None, question)


def _verdicts(answer: Mapping[str, Any]) -> dict[int, str]:
    return {one["offering_id"]: one["verdict"] for one in answer["near_misses"]}


def _offer(market: Market, code: str, **specification: Any) -> Offering:
    name = " ".join(str(value) for value in specification.values())
    product = services.create_product(
        code=code, category="flange.pipe", name_zh=f"法兰 {name}", name_en="", specification=specification
    )
    return services.publish_offering(supplier=market.ruida, product=product, price=None)


@pytest.fixture
def higher(market: Market, writer: SearchEngine) -> Offering:
    """Return a PN 40 plate flange DN 50 of carbon steel, drilled like the market's PN 16 one."""
    offering = _offer(market, "pl-40", type="PL", dn=50, pn=40, facing="RF", material="CS-20")
    while drain_outbox(writer):
        pass
    return offering


def test_the_next_rating_of_one_bolt_pattern_is_a_near_miss_that_mates(
    market: Market, higher: Offering
) -> None:
    answer = _ask("DN50 PN25 板式平焊法兰 RF 20#")
    assert answer["count"] == 0
    assert _verdicts(answer) == {higher.pk: "mates", market.plate.pk: "mates"}
    first, second = answer["near_misses"]
    assert first["offering_id"] == higher.pk
    assert first["section"]["en"] == "Same bolt pattern, higher rating"
    assert "lower rating" in second["section"]["en"]
    assert all(reason["source"] for reason in first["reasons"])
    assert ("differs", "pn") in {(why["kind"], why["key"]) for why in first["why"]}
    assert ("exact", "pn") not in {(why["kind"], why["key"]) for why in first["why"]}


def test_another_system_of_the_same_pressure_level_never_passes_for_the_part(market: Market) -> None:
    answer = _ask("DN100 PN16 对焊法兰 316L RF")
    by_offering = {one["offering_id"]: one for one in answer["near_misses"]}
    class_150 = by_offering[market.stainless.pk]
    assert class_150["verdict"] == "same_rating_only"
    assert "does not mate" in class_150["section"]["en"]


def test_what_is_not_stated_leaves_the_verdict_unknown(market: Market, higher: Offering) -> None:
    answer = _ask("DN50 PN25 板式平焊法兰")
    assert set(_verdicts(answer).values()) == {"unknown"}
    assert answer["near_misses"][0]["section"]["en"] == "Interchange unknown: check before use"


@pytest.mark.parametrize("query", ["DN50 25公斤 板式平焊法兰 RF 20#", "非标 DN50 PN25 板式平焊法兰 RF 20#"])
def test_a_query_that_says_no_certain_standard_part_has_no_near_miss_that_mates(
    market: Market, higher: Offering, query: str
) -> None:
    assert not {"identical", "mates"} & set(_verdicts(_ask(query)).values())
    facet_chosen = _ask(query.replace(" RF", ""), facing=["RF"])
    assert not {"identical", "mates"} & set(_verdicts(facet_chosen).values())


def test_a_product_whose_name_says_it_is_special_does_not_mate(market: Market, writer: SearchEngine) -> None:
    product = services.create_product(
        code="pl-special",
        category="flange.pipe",
        name_zh="非标板式平焊法兰 DN50 PN40",
        name_en="",
        specification={"type": "PL", "dn": 50, "pn": 40, "facing": "RF", "material": "CS-20"},
    )
    special = services.publish_offering(supplier=market.ruida, product=product, price=None)
    while drain_outbox(writer):
        pass
    assert _verdicts(_ask("DN50 PN25 板式平焊法兰 RF 20#"))[special.pk] == "unknown"


def test_the_best_verdict_comes_first(market: Market, higher: Offering) -> None:
    for answer in (_ask("DN50 PN25 对焊法兰 RF 316L"), _ask("DN100 PN10 对焊法兰 304 RF")):
        found = [ORDER.index(one["verdict"]) for one in answer["near_misses"]]
        assert found
        assert found == sorted(found)


def test_near_misses_are_other_offerings_than_the_hits(market: Market, higher: Offering) -> None:
    answer = _ask("DN50 PN16 板式平焊法兰 RF 20#")
    assert [row["offering_id"] for row in answer["results"]] == [market.plate.pk]
    assert _verdicts(answer) == {higher.pk: "mates"}


def test_hits_of_another_grade_say_how_they_stand_to_the_one_asked(market: Market) -> None:
    answer = _ask("DN100 PN16 对焊法兰 316L RF")
    (row,) = answer["results"]
    said = {why["key"]: why["text"]["en"] for why in row["why"]}
    assert said["interchange"].startswith("mates, not the same part: ")


def test_near_misses_answer_parameters_too_and_keep_to_a_chosen_place(
    market: Market, higher: Offering
) -> None:
    chosen: dict[str, Any] = {"type": ["PL"], "dn": [50], "pn": [25], "facing": ["RF"], "material": ["CS-20"]}
    assert _verdicts(_ask(**chosen)) == {higher.pk: "mates", market.plate.pk: "mates"}
    assert _verdicts(_ask(**chosen, place=["dingxiang"])) == {market.plate.pk: "mates"}


@pytest.mark.parametrize(
    "query", ["DN100 法兰", "DN50-DN80 PN16 法兰", "PN16 法兰", "半甜黄酒 500ml", "苹果手机", ""]
)
def test_what_asks_no_single_size_and_rating_of_a_flange_has_no_near_misses(
    market: Market, query: str
) -> None:
    assert _ask(query)["near_misses"] == []


def test_a_withdrawn_offering_is_no_near_miss(market: Market, higher: Offering) -> None:
    services.withdraw_offering(offering=higher)
    assert higher.pk not in _verdicts(_ask("DN50 PN16 板式平焊法兰 RF 20#"))


def test_the_next_rating_alike_in_all_else_comes_before_another_grade_of_the_same_rating(
    market: Market, higher: Offering, writer: SearchEngine
) -> None:
    for number, grade in enumerate(["SS-304", "SS-316L", "SS-304L", "CS-A105", "CS-P250GH"]):
        _offer(market, f"pl-25-{number}", type="PL", dn=50, pn=25, facing="RF", material=grade)
    while drain_outbox(writer):
        pass
    answer = _ask("DN50 PN25 板式平焊法兰 RF", material=["CS-20"])
    assert answer["near_misses"][0]["offering_id"] == higher.pk
    sections = [one["section"]["en"] for one in answer["near_misses"]]
    assert len(set(sections)) == 3
