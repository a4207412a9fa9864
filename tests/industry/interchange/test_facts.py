"""Every published pair gets its published verdict, in either order, with reasons a person can check."""

import csv
from pathlib import Path

import pytest

from backend.industry.interchange import compare

FACTS = list(
    csv.DictReader(
        (Path(__file__).parent.parent / "data/interchange_facts.csv").read_text(encoding="utf-8").splitlines()
    )
)


def test_there_are_facts_of_every_verdict() -> None:
    assert len(FACTS) == 84
    assert {fact["verdict"] for fact in FACTS} == {
        "identical",
        "mates",
        "same_rating_only",
        "not_interchangeable",
        "unknown",
    }


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact['a']} / {fact['b']}")
def test_published_pair_has_its_verdict_in_either_order(fact: dict[str, str]) -> None:
    assert compare(fact["a"], fact["b"]).verdict == fact["verdict"]
    assert compare(fact["b"], fact["a"]).verdict == fact["verdict"]


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact['a']} / {fact['b']}")
def test_every_verdict_says_why_in_both_languages_and_from_where(fact: dict[str, str]) -> None:
    reasons = compare(fact["a"], fact["b"]).as_dict()["reasons"]
    assert reasons
    assert all(reason["zh"] and reason["en"] and reason["source"] for reason in reasons)


def test_a_mating_verdict_names_bolt_circle_and_table_rows() -> None:
    verdict = compare("GB/T 9124.1 DN100 PN10 PL RF", "GB/T 9124.1 DN100 PN16 PL RF")
    drilling = verdict.reasons[0]
    assert "K180 8×18 (M16)" in drilling.en
    assert "PN 10 DN 100" in drilling.source
    assert "PN 16 DN 100" in drilling.source
