"""Explanations: every sentence in both languages, every fact readable, what is missing really helps."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from backend.matching.explanation import ExplainedMatch, explain, explain_exclusion
from backend.matching.graph.records import Credential, Good, MarketRecords, Skill
from backend.matching.recall import DIRECTIONS, Direction
from tests.matching.markets import (
    FORGE,
    OUTER,
    TODAY,
    WORKS,
    firm,
    forging_town,
    market,
    match_of,
    proposals,
)
from tests.matching.strategies import FIRMS, markets, patiently


def explained(records: MarketRecords, buyer: int = WORKS, seller: int = FORGE) -> ExplainedMatch:
    return explain(match_of(proposals(records, buyer), seller))


def lacks(records: MarketRecords, buyer: int = WORKS, seller: int = FORGE) -> set[str]:
    return {one.kind for one in explained(records, buyer, seller).missing}


@patiently
@given(markets(), st.sampled_from(FIRMS), st.sampled_from(DIRECTIONS))
def test_everything_is_said_in_both_languages(
    records: MarketRecords, asked: int, direction: Direction
) -> None:
    found = proposals(records, asked, direction)
    for match in found.matches:
        said = explain(match)
        texts = [one.text for one in said.contributions] + [one.text for one in said.missing]
        texts += [fact.text for one in said.contributions for fact in one.facts]
        assert all(text.zh and text.en for text in texts)
        assert all(one.facts or not one.value for one in said.contributions)
    for one in found.excluded:
        explained_exclusion = explain_exclusion(one)
        assert explained_exclusion.exclusion.text.zh
        assert explained_exclusion.exclusion.text.en


def test_the_chain_runs_from_the_sellers_goods_to_the_buyers() -> None:
    assert [step.id for step in explained(forging_town()).chain] == ["E3"]


def test_two_steps_are_shown_where_one_does_not_do() -> None:
    """MILL sells bar; WORKS turns forgings; the blank and the forging between them are other firms' work."""
    records = market(
        firms=(firm(1), firm(2)),
        goods=(Good(1, 1, "forging.blank"), Good(2, 2, "flange.pipe")),
    )
    assert [step.id for step in explained(records, 2, 1).chain] == ["E2", "E3"]


def test_a_sentence_names_the_grades_in_common_and_how_far_they_reach() -> None:
    [fit] = [one for one in explained(forging_town()).contributions if one.criterion == "specification_fit"]
    assert "316L" in fit.text.en
    assert "F22" not in fit.text.en
    assert "%" in fit.text.en


def test_grades_nobody_states_are_named_as_missing() -> None:
    [missing] = [one for one in explained(forging_town()).missing if one.kind == "grades_unmet"]
    assert "F22" in missing.text.zh


def test_stating_the_missing_grade_raises_suitability_and_ends_the_complaint() -> None:
    records = forging_town()
    better = replace(records, goods=(*records.goods, Good(99, FORGE, "forging.die", "锻件", grades=("F22",))))
    assert explained(better).suitability > explained(records).suitability
    assert "grades_unmet" not in lacks(better)


def test_an_expired_certificate_is_missing_until_it_is_renewed() -> None:
    records = forging_town()
    assert "certificate_expired" in lacks(records)
    renewed = replace(
        records,
        credentials=(*records.credentials, Credential(9, FORGE, "CLASS", TODAY + timedelta(days=90))),
    )
    assert "certificate_expired" not in lacks(renewed)
    assert explained(renewed).suitability > explained(records).suitability


def test_a_mandatory_certificate_that_is_not_on_file_is_missing() -> None:
    records = replace(forging_town(), credentials=())
    assert "certificate_missing" in lacks(records)
    licensed = replace(records, credentials=(Credential(1, FORGE, "LICENCE", date(2030, 1, 1)),))
    assert explained(licensed).suitability > explained(records).suitability


def test_unknown_equipment_and_output_are_missing() -> None:
    records = replace(forging_town(), skills=())
    assert "capability_unknown" in lacks(records)
    equipped = replace(records, skills=(Skill(1, FORGE, "press", ("forging.die",)),))
    assert {"capability_unknown", "capacity_unknown"} & lacks(equipped) == {"capacity_unknown"}
    assert explained(equipped).suitability > explained(records).suitability


def test_goods_made_but_not_offered_are_missing_as_an_offering() -> None:
    records = forging_town()
    unlisted = replace(records, goods=tuple(good for good in records.goods if good.firm != FORGE))
    assert "offering_missing" in lacks(unlisted)


def test_terms_not_stated_are_missing() -> None:
    records = forging_town()
    silent = replace(
        records,
        goods=tuple(replace(good, states_terms=False) for good in records.goods),
    )
    assert "terms_missing" in lacks(silent)
    assert explained(records).suitability > explained(silent).suitability


def test_an_unknown_place_is_missing() -> None:
    records = forging_town()
    lost = replace(
        records, firms=tuple(replace(one, place="") if one.id == FORGE else one for one in records.firms)
    )
    assert "place_unknown" in lacks(lost)
    assert explained(records).suitability > explained(lost).suitability


def test_a_size_outside_the_equipment_is_not_claimed() -> None:
    """The press takes 100 to 350 mm; flanges of 400 mm are beyond it, those of 220 mm are not."""
    records = forging_town()
    huge = replace(
        records,
        goods=tuple(
            replace(good, sizes=((OUTER, 400.0),)) if good.firm == WORKS else good for good in records.goods
        ),
    )
    assert "outside diameter" in str([one.text.en for one in explained(records).contributions])
    assert "outside diameter" not in str([one.text.en for one in explained(huge).contributions])
