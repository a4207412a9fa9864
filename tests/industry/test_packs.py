"""The project's own packs keep the rules that every fact must keep."""

import csv
import re
from itertools import pairwise
from pathlib import Path

import pytest

from backend.industry import knowledge
from backend.industry.packs import PACKS_DIRECTORY

TABLE_FILES = sorted(PACKS_DIRECTORY.glob("*/*.csv"))


@pytest.mark.parametrize("path", TABLE_FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_fact_has_a_source_and_a_confidence(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows
    for row in rows:
        assert row["source"].strip()
        assert row["confidence"] in {"high", "medium", "low"}


def test_four_leading_industries_and_the_small_ones_are_there() -> None:
    codes = {pack.code for pack in knowledge().packs}
    assert {"flange", "coal_machinery", "casting", "yellow_wine"} <= codes
    assert {"forging", "recycling", "quinoa", "luggage", "aerospace"} <= codes


def test_every_cluster_lives_in_a_county_of_xinzhou() -> None:
    known = knowledge()
    for cluster in known.clusters.values():
        assert known.places[cluster.place].region == "xinzhou"


def test_path_of_a_category_starts_at_a_root_and_ends_at_itself() -> None:
    known = knowledge()
    for code in known.categories:
        path = known.category_path(code)
        assert path[-1] == code
        assert known.categories[path[0]].parent == ""
        for parent, child in pairwise(path):
            assert known.categories[child].parent == parent


def test_descendants_are_exactly_those_whose_path_passes_through() -> None:
    known = knowledge()
    for code in ("flange", "coal.belt_conveyor", "wine.huangjiu"):
        expected = {other for other in known.categories if code in known.category_path(other)}
        assert set(known.descendants(code)) == expected


def test_every_model_family_recognises_its_own_examples() -> None:
    for family in knowledge().model_families.values():
        for example in (family.example_1, family.example_2):
            if example:
                assert re.fullmatch(family.pattern, example), (family.family, example)


def test_every_number_a_certificate_gives_as_example_has_the_form_it_states() -> None:
    checked = 0
    for kind in knowledge().certificates.values():
        if kind.id_pattern and kind.id_example.endswith("(form only)"):
            continue
        if kind.id_pattern and kind.id_example and " " not in kind.id_example:
            assert re.fullmatch(kind.id_pattern, kind.id_example), kind.id
            checked += 1
    assert checked


def test_every_word_has_a_reading_and_leads_somewhere() -> None:
    known = knowledge()
    for term in known.terms:
        prefix, _, rest = term.canonical_id.partition(":")
        if not rest and "." in prefix:
            assert term.canonical_id in known.categories
        if prefix == "type":
            assert rest in known.flange_types


def test_no_grade_is_equivalent_without_saying_how() -> None:
    relations = {
        designation.relation for group in knowledge().grades.values() for designation in group.designations
    }
    assert relations == {"exact", "alias", "old_name", "nearest", "cast_counterpart"}


def test_equivalents_keep_the_cited_relation_of_a_likeness() -> None:
    by_name = {item.designation: item for item in knowledge().equivalents_of("CS-A105")}
    assert by_name["A105"].relation == "exact"
    assert by_name["WCB"].relation == "cast_counterpart"


def test_chain_can_be_walked_from_either_end() -> None:
    known = knowledge()
    for edge in known.chain:
        assert edge in known.activities_producing(edge.output)
        assert edge in known.activities_consuming(edge.input)
    assert known.activities_producing("no.such.category") == ()


def test_every_attribute_speaks_both_languages_and_describes_something() -> None:
    for attribute in knowledge().attributes.values():
        assert re.search(r"[\u4e00-\u9fff]|DN|PN", attribute.zh), attribute.key
        assert not re.search(r"[\u4e00-\u9fff]", attribute.en), attribute.key
        assert attribute.categories, attribute.key


def test_closed_attributes_have_choices() -> None:
    for attribute in knowledge().attributes.values():
        assert not attribute.closed or attribute.choices, attribute.key


def test_attributes_of_a_category_include_those_of_its_ancestors_only() -> None:
    known = knowledge()
    pipe_flange = {attribute.key for attribute in known.attributes_of("flange.pipe")}
    wine = {attribute.key for attribute in known.attributes_of("wine.huangjiu")}
    assert {"dn", "type", "facing", "material"} <= pipe_flange
    assert {"sugar_class", "volume_ml"} <= wine
    assert not pipe_flange & {"sugar_class", "belt_width_mm"}


def test_places_are_found_by_any_of_their_names() -> None:
    known = knowledge()
    assert known.place_named("定襄") is known.place_named("定襄县") is known.places["dingxiang"]
    assert known.place_named("代州") is known.places["daixian"]
    assert known.place_named("没有这个地方") is None


def test_knowledge_is_read_once() -> None:
    assert knowledge() is knowledge()
