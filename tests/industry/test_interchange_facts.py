"""The dimension tables agree with the published verdicts on which flanges bolt together."""

import csv
import re
from pathlib import Path

import pytest

from backend.industry import knowledge
from backend.industry.dimensions import Dimension

FACTS = list(
    csv.DictReader(
        (Path(__file__).parent / "data/interchange_facts.csv").read_text(encoding="utf-8").splitlines()
    )
)
COMPUTED = [fact for fact in FACTS if fact["source"].startswith("computed")]

SYSTEMS = {"PN": r"DN(?P<dn>\d+) PN(?P<rating>[\d.]+)", "K": r"(?P<dn>\d+)A (?P<rating>\d+)K"}
INCH = r"NPS (?P<nps>[\d/-]+) Class (?P<rating>\d+)"


def row_of(flange: str) -> Dimension | None:
    """The dimension row of e.g. 'GB/T 9124.1 DN100 PN16 WN RF'."""
    known = knowledge()
    for system, pattern in SYSTEMS.items():
        if match := re.search(pattern, flange):
            return known.dimensions.lookup(system, float(match["rating"]), int(match["dn"]))
    if match := re.search(INCH, flange):
        dn = next(size.dn for size in known.pipe_sizes.values() if size.nps == match["nps"])
        return known.dimensions.lookup("Class", float(match["rating"]), dn)
    return None


def test_there_are_facts_of_every_kind_to_check() -> None:
    assert {fact["verdict"] for fact in COMPUTED} >= {"mates", "same_rating_only", "not_interchangeable"}


@pytest.mark.parametrize("fact", COMPUTED, ids=lambda fact: f"{fact['a']} / {fact['b']}")
def test_drilling_agrees_exactly_where_flanges_mate(fact: dict[str, str]) -> None:
    a, b = row_of(fact["a"]), row_of(fact["b"])
    assert a is not None
    assert b is not None
    same = (a.bolt_circle_mm, a.bolt_holes, a.bolt_thread) == (b.bolt_circle_mm, b.bolt_holes, b.bolt_thread)
    assert same == (fact["verdict"] in ("identical", "mates"))
