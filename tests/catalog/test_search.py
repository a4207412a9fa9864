"""What a search finds, in which order, and what it says about it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from backend.accounts.models import Membership, User
from backend.catalog import services
from backend.catalog.chips import ignored_of
from backend.catalog.models import Offering
from backend.catalog.outbox import drain_outbox
from backend.catalog.search import Question, search_offerings
from search.engine import SearchEngine
from tests.builders import build_organisation
from tests.catalog.market import Market


def _ask(text: str = "", *, ignore: tuple[str, ...] = (), sort: str = "relevance", **chosen: Any) -> Any:
    question = Question(text=text, chosen=chosen, ignored=ignored_of(list(ignore)), sort=sort)
    return search_offerings(None, question)


def _found(answer: Mapping[str, Any]) -> list[int]:
    return [row["offering_id"] for row in answer["results"]]


def _facet(answer: Mapping[str, Any], key: str) -> dict[Any, int]:
    return {value["value"]: value["count"] for value in answer["facets"].get(key, [])}


def _why(answer: Mapping[str, Any], offering: Offering) -> dict[tuple[str, str], str]:
    row = next(row for row in answer["results"] if row["offering_id"] == offering.pk)
    return {(why["kind"], why["key"]): why["text"]["en"] for why in row["why"]}


def test_the_buyers_query_finds_the_offerings_that_fit_and_no_other(market: Market) -> None:
    answer = _ask("4寸 150磅 对焊法兰 316L")
    assert set(_found(answer)) == {
        market.stainless.pk,
        market.stainless_on_request.pk,
        market.stainless_bare.pk,
    }
    assert answer["count"] == 3
    assert answer["relaxed"] == []
    why = _why(answer, market.stainless)
    assert why[("exact", "dn")] == "4″ · DN 100"
    assert why[("exact", "class")] == "Class 150"


def test_a_size_written_in_inches_is_shown_with_its_dn(market: Market) -> None:
    chips = {chip["key"]: chip for chip in _ask("4寸 150磅 对焊法兰 316L")["chips"]}
    assert chips["dn"]["label"]["zh"] == "4″ · DN 100"
    assert (chips["dn"]["text"], chips["dn"]["start"], chips["dn"]["end"]) == ("4寸", 0, 2)


def test_class_150_is_never_pn_20(market: Market) -> None:
    assert _ask(dn=[100], pn=[20])["count"] == 0
    assert market.stainless.pk not in _found(_ask("DN100 PN16 对焊法兰"))


def test_an_unstated_facing_does_not_exclude_but_ranks_behind_and_is_said(market: Market) -> None:
    answer = _ask("DN100 150磅 对焊法兰 316L RF")
    found = _found(answer)
    assert market.stainless_bare.pk in found
    assert found.index(market.stainless.pk) < found.index(market.stainless_bare.pk)
    assert _why(answer, market.stainless_bare)[("not_stated", "facing")] == "facing not stated"


def test_a_facing_chosen_by_parameter_is_strict_and_counts_do_not_lie(market: Market) -> None:
    open_question = _ask("DN100 150磅 对焊法兰 316L")
    promised = _facet(open_question, "facing").get("RF", 2)
    chosen = _ask("DN100 150磅 对焊法兰 316L", facing=["RF"])
    assert chosen["count"] == promised == 2


def test_another_facing_than_the_worded_one_is_excluded(market: Market) -> None:
    answer = _ask("DN100 150磅 对焊法兰 316L FF")
    assert market.stainless.pk not in _found(answer)
    assert market.stainless_bare.pk in _found(answer)


def test_a_family_of_types_covers_its_members(market: Market) -> None:
    assert _found(_ask(type=["LJ"])) == [market.lap_joint.pk]


def test_choosing_a_value_leaves_its_neighbours_counts(market: Market) -> None:
    answer = _ask(category=["flange"], dn=[50])
    assert _found(answer) == [market.plate.pk]
    assert _facet(answer, "dn") == {50: 1, 80: 1, 100: 4}
    selected = [value["value"] for value in answer["facets"]["dn"] if value["selected"]]
    assert selected == [50]


def test_every_facet_count_is_what_choosing_it_gives(market: Market) -> None:
    answer = _ask("法兰")
    for key, values in answer["facets"].items():
        for value in values:
            chosen: dict[str, Any] = {key: [value["value"]]}
            narrowed = _ask("法兰", **chosen)
            assert narrowed["count"] == value["count"], (key, value)


def test_facets_fit_the_goods_found(market: Market) -> None:
    wine = _ask("黄酒")
    assert "sugar_class" in wine["facets"]
    assert not {"pn", "facing", "type"} & wine["facets"].keys()
    flange = _ask("法兰")
    assert "sugar_class" not in flange["facets"]
    order = [one["key"] for one in flange["facet_attributes"]]
    assert order.index("type") < order.index("dn") < order.index("pn")


def test_a_range_of_sizes(market: Market) -> None:
    answer = _ask("DN50-DN80 法兰")
    assert set(_found(answer)) == {market.plate.pk, market.lap_joint.pk}
    assert set(_found(_ask(dn_min=60, dn_max=90))) == {market.lap_joint.pk}


def test_an_ignored_chip_no_longer_constrains(market: Market) -> None:
    answer = _ask("DN100 PN16 对焊法兰 304", ignore=("pn:16", "material"))
    assert answer["count"] == 4
    chips = {chip["key"]: chip["ignored"] for chip in answer["chips"]}
    assert chips["pn"]
    assert chips["material"]
    assert not chips["dn"]


def test_a_parameter_overrides_what_the_words_say(market: Market) -> None:
    answer = _ask("DN100 PN16 法兰", dn=[50])
    assert _found(answer) == [market.plate.pk]
    assert next(chip for chip in answer["chips"] if chip["key"] == "dn")["ignored"]


def test_negation_excludes(market: Market) -> None:
    answer = _ask("DN100 法兰 不要304")
    assert market.stainless_304.pk not in _found(answer)
    assert market.stainless.pk in _found(answer)


def test_a_worded_price_keeps_offerings_on_request_and_a_parameter_does_not(market: Market) -> None:
    worded = _ask("DN100 150磅 对焊法兰 316L 400元以内")
    assert set(_found(worded)) == {market.stainless_on_request.pk, market.stainless_bare.pk}
    assert ("not_stated", "price") in _why(worded, market.stainless_on_request)
    assert _found(_ask("DN100 150磅 对焊法兰 316L", price_max=400)) == [market.stainless_bare.pk]


def test_delivery_time_excludes_what_takes_longer_only(market: Market) -> None:
    found = _found(_ask("DN100 150磅 对焊法兰 316L 20天交货"))
    assert market.stainless_bare.pk not in found
    assert {market.stainless.pk, market.stainless_on_request.pk} == set(found)


def test_a_quantity_excludes_nothing_and_explains_the_minimum_order(market: Market) -> None:
    answer = _ask("100个 DN100 150磅 对焊法兰 316L")
    assert answer["count"] == 3
    assert _why(answer, market.stainless)[("terms", "moq")] == "MOQ 1 piece is reached"
    assert _why(answer, market.stainless_bare)[("differs", "moq")] == "MOQ 500 piece is above your quantity"


def test_a_valid_certificate_is_a_filter_and_an_expired_one_is_not(market: Market) -> None:
    assert set(_found(_ask(cert=["ISO9001"]))) == {
        market.stainless.pk,
        market.stainless_304.pk,
        market.plate.pk,
    }
    assert _ask(cert=["MA"])["count"] == 0


def test_a_place_filters_by_its_trade_name(market: Market) -> None:
    assert set(_found(_ask("代州黄酒"))) == {market.semi_sweet.pk, market.dry.pk}
    assert set(_found(_ask("原平 法兰"))) == {
        market.stainless_on_request.pk,
        market.stainless_bare.pk,
        market.lap_joint.pk,
    }


def test_wine_by_class_and_volume(market: Market) -> None:
    assert _found(_ask("半甜黄酒 500ml")) == [market.semi_sweet.pk]


def test_what_nobody_has_is_relaxed_one_thing_at_a_time_and_said(market: Market) -> None:
    answer = _ask("DN50 PN16 板式平焊法兰 20# 原平")
    assert _found(answer) == [market.plate.pk]
    assert [one["key"] for one in answer["relaxed"]] == ["place"]
    assert ("differs", "place") in _why(answer, market.plate)


def test_another_grade_is_offered_with_a_warning_never_as_the_same(market: Market) -> None:
    answer = _ask("DN100 PN16 对焊法兰 316L")
    assert _found(answer) == [market.stainless_304.pk]
    (relaxed,) = answer["relaxed"]
    assert relaxed["key"] == "material"
    assert "no equivalents" in relaxed["text"]["en"]


@pytest.mark.parametrize("query", ["DN65 PN16 板式平焊法兰", "DN50 PN40 板式平焊法兰", "DN50 PN16 螺纹法兰"])
def test_size_rating_and_type_are_never_relaxed(market: Market, query: str) -> None:
    answer = _ask(query)
    assert answer["count"] == 0
    assert answer["relaxed"] == []


def test_chosen_parameters_are_never_relaxed(market: Market) -> None:
    assert _ask("DN50 法兰", place=["daixian"])["count"] == 0


def test_a_firms_name_is_found_in_either_language(market: Market) -> None:
    by_name = _ask("恒通锻造")
    assert {row["supplier"]["name"] for row in by_name["results"]} == {"定襄恒通锻造"}
    in_english = _ask("Ruida")
    assert {row["supplier"]["name_en"] for row in in_english["results"]} == {"Yuanping Ruida Flanges"}


def test_words_nobody_has_only_affect_the_order_and_that_is_said(market: Market) -> None:
    answer = _ask("DN50 PN16 法兰 鑫旺牌")
    assert market.plate.pk in _found(answer)
    assert [one["key"] for one in answer["relaxed"]] == ["text"]


def test_a_search_outside_the_markets_scope_finds_nothing_and_shows_how_it_was_read(market: Market) -> None:
    answer = _ask("苹果手机")
    assert answer["count"] == 0
    assert answer["interpretation"] == {"category": "out_of_scope"}


@pytest.mark.parametrize("text", ["!!!", "😀😀", "((((", '"""', "\x00\x01", "？？"])
def test_what_holds_no_word_finds_nothing(market: Market, text: str) -> None:
    assert _ask(text)["count"] == 0


def test_an_empty_query_browses_the_market(market: Market) -> None:
    assert _ask("")["count"] == 8


def test_full_width_and_traditional_text_find_the_same(market: Market) -> None:
    plain = _found(_ask("DN100 PN16 对焊法兰"))
    assert plain
    assert _found(_ask("ＤＮ１００　ＰＮ１６ 對焊法蘭")) == plain


def test_sorting(market: Market) -> None:
    cheapest = _ask("法兰", sort="price")
    prices = [row["price"] for row in cheapest["results"]]
    assert [Decimal(price["amount"]) for price in prices[:-1]] == sorted(
        Decimal(price["amount"]) for price in prices[:-1]
    )
    assert prices[-1] is None
    dearest = _ask("法兰", sort="-price")
    assert dearest["results"][0]["offering_id"] == market.stainless.pk
    assert _ask("法兰", sort="lead_time")["results"][0]["offering_id"] == market.stainless.pk


def test_a_withdrawn_offering_is_not_shown_even_before_the_index_knows(market: Market) -> None:
    services.withdraw_offering(offering=market.plate)
    assert market.plate.pk not in _found(_ask("DN50 法兰"))


def test_the_shown_price_is_the_rows_not_the_documents(market: Market) -> None:
    services.revise_offering(offering=market.plate, price=Decimal("61.50"))
    (row,) = _ask("DN50 PN16 法兰")["results"]
    assert row["price"] == {"amount": "61.50", "currency": "CNY", "unit": "piece"}


def test_own_withdrawn_offerings_do_not_reach_a_members_search(market: Market, writer: SearchEngine) -> None:
    member = User.objects.create_user("ling@example.test", "a long password")
    organisation = build_organisation(kind="enterprise")
    Membership.objects.create(user=member, organisation=organisation)
    services.update_supplier(supplier=market.hengtong, organisation=organisation)
    services.withdraw_offering(offering=market.plate)
    drain_outbox(writer)
    answer = search_offerings(member, Question(text="DN50 法兰"))
    assert answer["count"] == 0
