"""What excludes a candidate, and that it says why."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from backend.matching.constraints import exclusion
from backend.matching.graph.build import build_graph
from backend.matching.graph.records import Credential, Good, Link, MarketRecords
from backend.matching.recall import DIRECTIONS, Recall
from backend.matching.suitability import Proposals
from tests.matching.markets import (
    FORGE,
    RIVAL,
    TODAY,
    WORKS,
    firm,
    forging_town,
    market,
    partners,
    proposals,
)


def reasons(found: Proposals) -> dict[int, str]:
    return {one.partner: one.exclusion.constraint for one in found.excluded}


def test_nobody_is_proposed_to_itself() -> None:
    """A firm that both forges and turns could supply itself; it is no candidate, and no match if asked."""
    records = market(firms=(firm(1),), goods=(Good(1, 1, "forging.die"), Good(2, 1, "flange.pipe")))
    for direction in DIRECTIONS:
        found = proposals(records, 1, direction)
        assert not found.matches
        assert not found.excluded
    reason = exclusion(Recall(build_graph(records)).candidate(1, 1))
    assert reason is not None
    assert reason.constraint == "self_supply"


def test_a_known_partner_is_named_as_known_with_its_links() -> None:
    found = proposals(forging_town(), WORKS)
    assert reasons(found) == {4: "known_partner"}
    assert found.excluded[0].exclusion.facts == ("link:1",)


def test_whom_one_supplies_is_no_known_supplier() -> None:
    """A link from WORKS to FORGE does not make FORGE a known supplier of WORKS."""
    records = forging_town()
    back = replace(records, links=(*records.links, Link(9, WORKS, FORGE, "flange.pipe")))
    assert FORGE in partners(proposals(back, WORKS, "upstream"))


def licensed(*credentials: Credential) -> MarketRecords:
    return replace(forging_town(), credentials=credentials)


@pytest.mark.parametrize("until", [TODAY, TODAY + timedelta(days=1), None])
def test_a_mandatory_certificate_stands_through_its_last_day(until: date | None) -> None:
    assert FORGE in partners(proposals(licensed(Credential(1, FORGE, "LICENCE", until)), WORKS))


def test_an_expired_mandatory_certificate_excludes_and_is_cited() -> None:
    records = licensed(Credential(1, FORGE, "LICENCE", TODAY - timedelta(days=1)))
    found = proposals(records, WORKS)
    assert reasons(found)[FORGE] == "certificate_expired"
    [excluded] = [one for one in found.excluded if one.partner == FORGE]
    assert excluded.exclusion.facts == ("certificate:1",)
    assert FORGE in partners(proposals(records.without("certificate:1"), WORKS))


def test_a_renewed_certificate_lifts_the_exclusion() -> None:
    records = licensed(
        Credential(1, FORGE, "LICENCE", TODAY - timedelta(days=1)),
        Credential(2, FORGE, "LICENCE", TODAY + timedelta(days=365)),
    )
    assert FORGE in partners(proposals(records, WORKS))


def test_a_certificate_never_recorded_does_not_exclude() -> None:
    assert FORGE in partners(proposals(licensed(), WORKS))


def test_an_expired_certificate_for_other_goods_does_not_exclude() -> None:
    """CLASS concerns all goods but is not mandatory; it may lapse."""
    records = licensed(Credential(1, FORGE, "CLASS", TODAY - timedelta(days=1)))
    assert FORGE in partners(proposals(records, WORKS))


def test_goods_that_need_no_certificate_are_still_traded() -> None:
    """FORGE's licence for forgings has lapsed; its steel bar may still go to a firm that saws."""
    records = market(
        firms=(firm(1), firm(2)),
        goods=(
            Good(1, 1, "forging.die"),
            Good(2, 1, "steel.bar"),
            Good(3, 2, "forging.blank"),
            Good(4, 2, "flange.pipe"),
        ),
        credentials=(Credential(1, 1, "LICENCE", TODAY - timedelta(days=1)),),
    )
    found = proposals(records, 2)
    [match] = found.matches
    assert {path.category for path in match.candidate.chain} == {"steel.bar"}


def test_firms_that_nothing_ties_are_no_candidates() -> None:
    recall = Recall(build_graph(forging_town()))
    reason = exclusion(recall.candidate(7, WORKS))
    assert reason is not None
    assert reason.constraint == "no_path"
    assert 7 not in partners(proposals(forging_town(), WORKS))


def test_self_supply_and_unknown_firms_in_links_are_ignored() -> None:
    records = forging_town()
    wrong = replace(
        records,
        links=(*records.links, Link(90, WORKS, WORKS, "flange.pipe"), Link(91, 77, WORKS, "steel.bar")),
    )
    before, after = proposals(records, WORKS), proposals(wrong, WORKS)
    assert [(one.partner, one.suitability) for one in before.matches] == [
        (one.partner, one.suitability) for one in after.matches
    ]
    assert reasons(after) == {RIVAL: "known_partner"}
