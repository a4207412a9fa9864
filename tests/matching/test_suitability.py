"""What suitability promises: exact sums, cited facts that count, an order others cannot buy or upset."""

from dataclasses import replace
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.matching.criteria import CRITERIA
from backend.matching.graph.records import Good, Link, MarketRecords, Role, Skill, Span
from backend.matching.recall import DIRECTIONS, Direction
from backend.matching.suitability import Match, Proposals
from tests.matching.markets import (
    FORGE,
    FURNACE,
    OUTER,
    PEER,
    RIVAL,
    WORKS,
    firm,
    forging_town,
    market,
    match_of,
    partners,
    proposals,
)
from tests.matching.strategies import FIRMS, GRADES, markets, patiently

_directions = st.sampled_from(DIRECTIONS)
_firms = st.sampled_from(FIRMS)


def suitabilities(found: Proposals) -> dict[int, float]:
    return {match.partner: match.suitability for match in found.matches}


def cited(match: Match) -> list[str]:
    return sorted({fact for one in match.contributions for fact in one.citation.facts})


def test_weights_add_up_to_one() -> None:
    assert sum(Fraction(criterion.weight) for criterion in CRITERIA) == 1


@patiently
@given(markets(), _firms, _directions)
def test_contributions_add_up_exactly_in_any_order(
    records: MarketRecords, asked: int, direction: Direction
) -> None:
    for match in proposals(records, asked, direction).matches:
        points = [one.points for one in match.contributions]
        exact = sum(Fraction(one.criterion.weight) * Fraction(one.value) for one in match.contributions)
        assert match.suitability == sum(points) == sum(reversed(points)) == exact
        assert 0 <= match.suitability <= 1


def test_removing_any_cited_fact_changes_suitability() -> None:
    records = forging_town()
    checked = 0
    for direction in DIRECTIONS:
        for asked in (one.id for one in records.firms):
            for match in proposals(records, asked, direction).matches:
                for fact in cited(match):
                    if fact == f"supplier:{asked}":
                        continue
                    after = suitabilities(proposals(records.without(fact), asked, direction))
                    assert after.get(match.partner) != match.suitability, fact
                    checked += 1
    assert checked > 80


@patiently
@given(markets(), _firms, _directions)
def test_removing_a_cited_fact_changes_suitability_in_any_market(
    records: MarketRecords, asked: int, direction: Direction
) -> None:
    for match in proposals(records, asked, direction).matches[:2]:
        for fact in cited(match):
            if fact != f"supplier:{asked}":
                after = suitabilities(proposals(records.without(fact), asked, direction))
                assert after.get(match.partner) != match.suitability, fact


@patiently
@given(markets(), st.randoms(use_true_random=False), _firms, _directions)
def test_insertion_order_is_irrelevant(
    records: MarketRecords, random: Random, asked: int, direction: Direction
) -> None:
    def shuffled(rows: tuple[object, ...]) -> tuple[object, ...]:
        rows_again = list(rows)
        random.shuffle(rows_again)
        return tuple(rows_again)

    names = ("firms", "goods", "roles", "skills", "credentials", "links", "steps", "categories")
    changes: dict[str, Any] = {name: shuffled(getattr(records, name)) for name in names}
    again = replace(records, **changes)
    before, after = proposals(records, asked, direction), proposals(again, asked, direction)
    assert before.snapshot == after.snapshot
    assert [(match.partner, match.suitability, cited(match)) for match in before.matches] == [
        (match.partner, match.suitability, cited(match)) for match in after.matches
    ]
    assert [one.partner for one in before.excluded] == [one.partner for one in after.excluded]


@patiently
@given(markets(), _firms, _directions)
def test_adding_an_irrelevant_firm_changes_no_ones_order(
    records: MarketRecords, asked: int, direction: Direction
) -> None:
    newcomer = 99
    more = replace(
        records,
        firms=(*records.firms, firm(newcomer)),
        goods=(*records.goods, Good(990, newcomer, "wine.base", "原酒")),
        roles=(*records.roles, Role(990, newcomer, "town", "brew")),
    )
    assert suitabilities(proposals(records, asked, direction)) == suitabilities(
        proposals(more, asked, direction)
    )


@patiently
@given(markets(), _firms, st.sampled_from(GRADES), st.data())
def test_a_better_specification_fit_never_lowers_suitability(
    records: MarketRecords, asked: int, grade: str, data: st.DataObject
) -> None:
    found = proposals(records, asked)
    if not found.matches:
        return
    seller = data.draw(st.sampled_from([match.partner for match in found.matches]))
    before = match_of(found, seller)
    improved = replace(
        records,
        goods=tuple(
            replace(good, grades=tuple(sorted({*good.grades, grade}))) if good.firm == seller else good
            for good in records.goods
        ),
        skills=tuple(
            replace(
                skill,
                grades=tuple(sorted({*skill.grades, grade})),
                spans=tuple(Span(span.aspect, 0.0, span.high * 2) for span in skill.spans),
            )
            if skill.firm == seller
            else skill
            for skill in records.skills
        ),
    )
    assert match_of(proposals(improved, asked), seller).suitability >= before.suitability


@patiently
@given(markets(), _firms)
def test_a_trade_is_as_suitable_asked_from_either_end(records: MarketRecords, buyer: int) -> None:
    for match in proposals(records, buyer, "upstream").matches:
        seen_from_seller = match_of(proposals(records, match.partner, "downstream"), buyer)
        assert seen_from_seller.suitability == match.suitability


@patiently
@given(markets(), _firms, _directions)
def test_best_first_and_ties_break_on_the_id(
    records: MarketRecords, asked: int, direction: Direction
) -> None:
    order = [(-match.suitability, match.partner) for match in proposals(records, asked, direction).matches]
    assert order == sorted(order)


def test_equal_firms_are_equally_suitable_whatever_their_names() -> None:
    """Two forges alike in everything but name: the lower id comes first, with the same suitability."""
    records = market(
        firms=(firm(1, name_zh="甲"), firm(2, name_zh="乙"), firm(3)),
        goods=(
            Good(1, 1, "forging.die"),
            Good(2, 2, "forging.die"),
            Good(3, 3, "flange.pipe"),
        ),
    )
    found = proposals(records, 3)
    assert partners(found) == [1, 2]
    assert len({match.suitability for match in found.matches}) == 1


def test_the_forge_with_the_grade_and_the_size_is_preferred() -> None:
    records = market(
        firms=(firm(1), firm(2), firm(3)),
        goods=(
            Good(1, 1, "forging.die", grades=("304",), sizes=((OUTER, 50.0),)),
            Good(2, 2, "forging.die", grades=("316L",), sizes=((OUTER, 220.0),)),
            Good(3, 3, "flange.pipe", grades=("316L",), sizes=((OUTER, 220.0),)),
        ),
    )
    assert partners(proposals(records, 3)) == [2, 1]


def test_a_hub_does_not_win_over_a_focused_firm() -> None:
    """Both supply one firm like the buyer; the hub's likeness runs over a peer that buys from everybody.

    ::

        FOCUSED(1) --> PEER(3)            performs turn, as the BUYER(5) does
        HUB(2)     --> CROWD(4), 20 more  performs turn, buys from 20 others besides
    """
    crowd = range(10, 30)
    records = market(
        firms=tuple(firm(id) for id in (1, 2, 3, 4, 5, *crowd)),
        roles=(Role(3, 3, "town", "turn"), Role(4, 4, "town", "turn"), Role(5, 5, "town", "turn")),
        goods=(Good(1, 1, "forging.die"), Good(2, 2, "forging.die")),
        links=(
            Link(1, 1, 3, "forging.die"),
            Link(2, 2, 4, "forging.die"),
            *(Link(100 + other, other, 4, "forging.die") for other in crowd),
            *(Link(200 + other, 2, other, "forging.die") for other in crowd),
        ),
    )
    found = proposals(records, 5)
    by_code = {
        match.partner: {one.criterion.code: one.value for one in match.contributions}
        for match in found.matches
    }
    assert by_code[1]["network_evidence"] > by_code[2]["network_evidence"]
    assert partners(found)[0] == 1


@pytest.mark.parametrize("removed", ["link:1", "link:2", "link:3"])
def test_network_evidence_falls_when_a_link_of_its_only_path_goes(removed: str) -> None:
    """FORGE → PEER ← RIVAL → WORKS is the one path over known trade alone."""
    records = replace(forging_town(), roles=())

    def evidence(of: MarketRecords) -> float:
        match = suitability_of(of)
        return next(one.value for one in match.contributions if one.criterion.code == "network_evidence")

    def suitability_of(of: MarketRecords) -> Match:
        return match_of(proposals(of, WORKS), FORGE)

    assert evidence(records) > 0
    assert evidence(records.without(removed)) == 0


def test_a_furnace_is_proposed_to_the_forges_it_could_serve_and_to_nobody_else() -> None:
    assert partners(proposals(forging_town(), FURNACE, "downstream")) == [FORGE, RIVAL]
    assert FURNACE not in partners(proposals(forging_town(), PEER, "upstream"))


def test_skills_that_serve_other_goods_prove_nothing() -> None:
    records = forging_town()
    with_winery = replace(
        records, skills=(*records.skills, Skill(99, FORGE, "press", ("wine.base",), ("316L",)))
    )
    assert suitabilities(proposals(records, WORKS)) == suitabilities(proposals(with_winery, WORKS))
