"""The generated market as a whole: repeatable, marked, of the promised size, true to the chain."""

import os
import re
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta

import pytest

from backend.demonstration.links import MOST_PER_FIRM
from backend.demonstration.market import MARKET_DATE, DemonstrationMarket
from backend.demonstration.names import MARK_EN, MARK_ZH, brand
from backend.industry import Specification, knowledge
from tests.demonstration.conftest import Block, make_block
from tests.demonstration.digest import digest

GAPS = {
    ("cross_cluster", "energy_in"),
    ("daizhou_yellow_wine", "brew_equip"),
    ("daizhou_yellow_wine", "cap_machine"),
    ("dingxiang_flange", "melt"),
    ("dingxiang_flange", "press_equip"),
    ("dingxiang_flange", "sell_nuclear"),
    ("fanshi_bag", "sew"),
    ("fanshi_casting", "wind_cast"),
    ("jingle_quinoa", "deep2"),
    ("jingle_quinoa", "mill_equip"),
    ("kelan_aerospace", "mach"),
    ("xinfu_recycling", "haz"),
    ("yuanping_coal_machinery", "hyd_tube"),
    ("yuanping_coal_machinery", "shearer_part"),
}
SEVEN_TOWNS = {"dingxiang", "yuanping", "fanshi", "daixian", "xinfu", "jingle", "kelan"}


def test_same_market_whatever_the_process_hashes(block: Block) -> None:
    made = subprocess.run(
        [sys.executable, "-m", "tests.demonstration.digest"],
        env=os.environ | {"PYTHONHASHSEED": "4711"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert made.stdout == digest(block)


def test_blocks_share_no_firm_and_no_buyer(block: Block) -> None:
    other = make_block(1)
    for attribute in ("code", "name_zh", "name_en"):
        firms = [getattr(firm, attribute) for firm in (*block.firms, *other.firms)]
        buyers = [getattr(buyer, attribute) for buyer in (*block.buyers, *other.buyers)]
        assert len(set(firms)) == len(firms)
        assert len(set(buyers)) == len(buyers)


def test_no_brand_is_given_twice() -> None:
    brands = [brand(serial) for serial in range(40_000)]
    assert len({zh for zh, _ in brands}) == len(brands)


def test_market_has_the_promised_size(block: Block) -> None:
    kinds = Counter(offer.goods.kind for _, offer in block.offers)
    assert len(block.offers) >= 12_000
    assert len(block.firms) == pytest.approx(300, abs=20)
    assert len(block.links) == 1_500
    assert len(block.buyers) == 60
    assert kinds["flange"] >= 8_500
    assert min(kinds["coal"], kinds["casting"]) >= 1_500
    assert min(kinds["wine"], kinds["other"]) >= 500


def test_every_firm_offers_something_of_each_category_it_makes(block: Block) -> None:
    offered = {(firm.code, offer.goods.category) for firm, offer in block.offers}
    assert [
        (firm.code, category)
        for firm in block.firms
        for category in firm.role.makes
        if (firm.code, category) not in offered
    ] == []


def test_firms_live_in_the_seven_towns_and_are_marked(block: Block) -> None:
    assert {firm.place for firm in block.firms} == SEVEN_TOWNS
    names = [(firm.name_zh, firm.name_en) for firm in block.firms]
    names += [(buyer.name_zh, buyer.name_en) for buyer in block.buyers]
    for zh, en in names:
        assert zh.endswith(MARK_ZH)
        assert en.endswith(MARK_EN)
    for firm in block.firms:
        assert MARK_ZH in firm.description_zh
        assert MARK_EN in firm.description_en


def test_about_three_in_ten_prices_are_on_request(block: Block) -> None:
    on_request = sum(offer.price is None for _, offer in block.offers) / len(block.offers)
    assert 0.24 <= on_request <= 0.36
    assert all(offer.price is None or offer.price > 0 for _, offer in block.offers)


def test_activities_are_of_the_chain_and_the_gaps_are_the_intended_ones(block: Block) -> None:
    steps = {(edge.cluster, edge.activity) for edge in knowledge().chain}
    taken = {step for firm in block.firms for step in firm.activities}
    assert taken <= steps
    assert steps - taken == GAPS


def test_every_link_follows_an_edge_of_the_chain(block: Block) -> None:
    edges = {edge.id: edge for edge in knowledge().chain}
    firms = {firm.code: firm for firm in block.firms}
    for link in block.links:
        edge, supplier, customer = edges[link.edge], firms[link.supplier], firms[link.customer]
        assert link.category == edge.input
        assert edge.input in supplier.role.makes
        assert (edge.cluster, edge.activity) in customer.activities
        assert supplier is not customer


def test_links_are_unlike_and_spread_unevenly_without_a_giant(block: Block) -> None:
    assert len({(link.supplier, link.customer, link.category) for link in block.links}) == len(block.links)
    degrees = Counter(code for link in block.links for code in (link.supplier, link.customer))
    assert max(degrees.values()) <= MOST_PER_FIRM
    assert max(degrees.values()) > 3 * sum(degrees.values()) / len(degrees)


def test_numbers_of_certificates_have_the_right_form(block: Block) -> None:
    kinds = knowledge().certificates
    for firm in block.firms:
        for held in firm.certificates:
            pattern = kinds[held.kind].id_pattern
            assert not pattern or re.search(pattern, held.number), f"{held.kind} {held.number}"
            assert MARK_ZH in held.issuer


def test_some_certificates_have_expired_and_some_soon_will() -> None:
    day = date(2031, 3, 15)
    held = [
        one for firm in DemonstrationMarket(1, day).firms(0) for one in firm.certificates if one.valid_until
    ]
    expired = sum(one.valid_until < day for one in held if one.valid_until)
    soon = sum(day <= one.valid_until <= day + timedelta(days=60) for one in held if one.valid_until)
    assert 0.02 < expired / len(held) < 0.15
    assert 0.03 < soon / len(held) < 0.2
    assert all(one.issued_on < day for one in held)


def test_capabilities_are_ranges_of_known_processes(block: Block) -> None:
    facts = knowledge()
    for firm in block.firms:
        for held in firm.capabilities:
            parameters = {one.name: one for one in facts.process_kinds[held.process].parameters}
            assert set(held.materials) <= facts.grades.keys()
            for name, limits in held.ranges.items():
                assert limits.low <= limits.high
                assert limits.unit == parameters[name].unit


def test_requirements_say_what_buyers_of_their_trade_want(block: Block) -> None:
    profiles = {(one.buyer_type, one.category) for one in knowledge().demand_profiles.values()}
    assert {buyer.trade for buyer in block.buyers} == {trade for trade, _ in profiles}
    for buyer in block.buyers:
        assert 2 <= len(buyer.wishes) <= 5
        for wish in buyer.wishes:
            assert (buyer.trade, wish.category) in profiles
            assert Specification.from_mapping(wish.specification).keys() == wish.specification.keys()
            assert wish.text
            assert wish.quantity > 0


def test_a_market_without_blocks_is_refused() -> None:
    with pytest.raises(ValueError, match="scale"):
        DemonstrationMarket(0, MARKET_DATE)
