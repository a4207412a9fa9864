"""The towns' data files: complete, sourced, and refused by name where they are not."""

from pathlib import Path

import pytest

from backend.clusters.towns import (
    LADDER,
    TownDataError,
    examples,
    read_facts,
    read_towns,
    region_facts,
    towns,
)
from backend.industry import knowledge


def test_every_cluster_of_the_packs_is_a_town() -> None:
    assert {town.code for town in towns()} == set(knowledge().clusters)


def test_towns_stand_in_order_of_the_ladder() -> None:
    steps = list(LADDER)
    order = [steps.index(town.ladder) for town in towns()]
    assert order == sorted(order)


def test_every_fact_has_its_source_and_both_languages() -> None:
    for fact in read_facts():
        assert fact.source
        assert fact.confidence in {"high", "medium"}
        assert fact.text.zh
        assert fact.text.en
        assert fact.year in {2024, 2025}
    assert region_facts()


def test_examples_are_explained_in_both_languages() -> None:
    assert len(examples()) >= 4
    assert all(one.query and one.text.zh and one.text.en for one in examples())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("cluster,example_query\nfanshi_bag,\n", "line 2, example_query: expected a value"),
        ("cluster,example_query\natlantis,法兰\n", "line 2, cluster: no cluster 'atlantis'"),
        ("cluster,example\nfanshi_bag,法兰\n", "line 2, example_query: expected a value"),
    ],
)
def test_a_broken_file_is_refused_by_line_and_column(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "towns.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(TownDataError) as refused:
        read_towns(path)
    assert f"towns.csv {said}" in str(refused.value)
