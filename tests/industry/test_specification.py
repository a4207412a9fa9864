"""Specifications are canonical: what means the same is equal, and what cannot be is refused by name."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.industry import Attribute, Specification, SpecificationError, knowledge, specification_rows

FLANGE = {"dn": 100, "class": 150, "type": "WN", "facing": "RF", "material": "SS-316L"}


def values_of(attribute: Attribute) -> st.SearchStrategy[Any]:
    """Values the attribute may take."""
    one: st.SearchStrategy[Any]
    if attribute.kind == "boolean":
        one = st.booleans()
    elif attribute.choices:
        one = st.sampled_from([choice.value for choice in attribute.choices])
    elif attribute.kind == "number":
        one = st.one_of(
            st.integers(0, 10**6), st.floats(0, 10**6, allow_nan=False).map(lambda number: round(number, 3))
        )
    else:
        one = st.text("ABCxyz0123456789-/×法兰", min_size=1, max_size=12)
    return st.one_of(one, st.lists(one, min_size=1, max_size=3)) if attribute.many else one


ANY = st.fixed_dictionaries(
    {}, optional={key: values_of(attribute) for key, attribute in knowledge().attributes.items()}
)


@given(ANY)
def test_specification_survives_json(values: dict[str, Any]) -> None:
    specification = Specification.from_mapping(values)
    again = Specification.from_mapping(json.loads(json.dumps(specification.as_dict())))
    assert again == specification
    assert again.key == specification.key


@given(ANY, st.randoms(use_true_random=False))
def test_order_of_writing_does_not_matter(values: dict[str, Any], random: Any) -> None:
    items = list(values.items())
    random.shuffle(items)
    shuffled = {key: value[::-1] if isinstance(value, list) else value for key, value in items}
    assert Specification.from_mapping(shuffled).key == Specification.from_mapping(values).key


@given(ANY)
def test_every_value_reads_in_both_languages_in_attribute_order(values: dict[str, Any]) -> None:
    specification = Specification.from_mapping(values)
    rows = specification_rows(specification)
    assert [row.attribute.key for row in rows] == list(specification)
    assert [row.attribute.order for row in rows] == sorted(row.attribute.order for row in rows)
    assert all(row.display.zh and row.display.en for row in rows)


def test_what_means_the_same_is_equal() -> None:
    a = Specification.from_mapping(
        {"dn": 100.0, "pn": 16, "ingredients": ["大枣", "枸杞子", "大枣"], "k": None}
    )
    b = Specification.from_mapping({"pn": 16.0, "ingredients": ["枸杞子", "大枣"], "dn": [100]})
    assert a == b
    assert hash(a) == hash(b)
    assert len({a, b}) == 1


def test_what_differs_has_another_key() -> None:
    keys = {
        Specification.from_mapping({**FLANGE, **change}).key
        for change in ({}, {"dn": 80}, {"facing": "FF"}, {"underground": True}, {"underground": False})
    }
    assert len(keys) == 5


def test_key_is_the_same_on_every_machine() -> None:
    assert Specification.from_mapping(FLANGE).key == "b1c228d9d6b1b595dd06a307"


@pytest.mark.parametrize(
    ("key", "value", "zh", "en"),
    [
        ("dn", 100, "4″ · DN 100", "4″ · DN 100"),
        ("class", 150, "Class 150", "Class 150"),
        ("pn", 16, "PN 16", "PN 16"),
        ("pn", 2.5, "PN 2.5", "PN 2.5"),
        ("k", 10, "10K", "10K"),
        ("material", "SS-316L", "316L (022Cr17Ni12Mo2)", "316L (022Cr17Ni12Mo2)"),
        ("material", "CS-20", "20#", "20# (GB)"),
        ("type", "WN", "带颈对焊法兰 WN", "welding neck flange WN"),
        ("sugar_class", "semi_sweet", "半甜型黄酒", "semi-sweet huangjiu"),
        ("volume_ml", 500, "500 mL", "500 mL"),
        ("alcohol_pct", 12.5, "12.5% vol", "12.5% vol"),
        ("age_years", 5, "5 年", "5 years"),
        ("underground", True, "是", "yes"),
        ("load_class", "D400", "D400 城市主路、公路、高等级公路", "D400 urban roads and highways"),
    ],
)
def test_values_read_as_the_trade_writes_them(key: str, value: Any, zh: str, en: str) -> None:
    (row,) = specification_rows(Specification.from_mapping({key: value}))
    assert (row.display.zh, row.display.en) == (zh, en)


def test_line_names_what_a_unit_alone_does_not_say() -> None:
    specification = Specification.from_mapping({**FLANGE, "od_mm": 230, "underground": False})
    assert specification.display("en") == (
        "welding neck flange WN, 4″ · DN 100, Class 150, raised face RF, 316L (022Cr17Ni12Mo2), "
        "outside diameter 230 mm, for underground use: no"
    )
    assert "外径 230 mm" in specification.display("zh")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("no_such_key", 1),
        ("place", "定襄"),
        ("dn", "100"),
        ("dn", True),
        ("dn", 101),
        ("pn", float("nan")),
        ("pn", [16, 25]),
        ("type", "XX"),
        ("type", ["WN", "SO"]),
        ("material", "unobtainium"),
        ("underground", "yes"),
        ("model", ""),
        ("model", "x" * 10_000),
        ("model", {"a": 1}),
        ("volume_ml", {"min": 1}),
    ],
)
def test_impossible_values_are_refused_and_named(key: str, value: Any) -> None:
    with pytest.raises(SpecificationError) as caught:
        Specification.from_mapping({key: value})
    assert caught.value.key == key
    assert len(str(caught.value)) < 1000
    assert "应为" in str(caught.value)
    assert "expected" in str(caught.value)


def test_specification_cannot_be_changed() -> None:
    specification = Specification.from_mapping(FLANGE)
    specification.as_dict()["dn"] = 200
    assert specification["dn"] == 100
    assert not hasattr(specification, "__setitem__")


def test_value_leads_to_the_rows_behind_it() -> None:
    rows = {row.attribute.key: row for row in specification_rows(Specification.from_mapping(FLANGE))}
    (grade,) = rows["material"].choices
    assert (grade.value, grade.confidence) == ("SS-316L", "high")
    assert grade.source
    assert rows["class"].choices == ()
