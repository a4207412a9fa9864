"""`python -m search rank` as a person runs it, and the measures behind it."""

import json
from pathlib import Path

import pytest

from search.__main__ import main
from search.evaluation import mean_ndcg, ndcg, parse_fields

DOCUMENTS = [
    {"id": "1", "title": "对焊法兰 DN100", "body": ["steel flange", "第二段"], "price": 7},
    {"id": 2, "title": "盲板", "body": "flange, blind", "tags": {"a": 1}},
    {"id": "three", "产品": "黄酒", "title": None, "body": ["ok", 5]},
]


@pytest.fixture
def files(tmp_path: Path) -> Path:
    lines = "\n".join(json.dumps(document) for document in DOCUMENTS)
    (tmp_path / "docs.jsonl").write_text(lines + "\n\n", encoding="utf-8")
    (tmp_path / "queries.tsv").write_text("q1\t法兰 dn 100\nq2\tFlanges\nq3\t(((\n", encoding="utf-8")
    return tmp_path


def rank(files: Path, fields: str = "title^3,body", *options: str) -> int:
    paths = [str(files / "docs.jsonl"), str(files / "queries.tsv"), "--out", str(files / "run.tsv")]
    return main(["rank", "--fields", fields, *options, *paths])


def test_run_has_ranks_from_one_and_falling_scores(files: Path) -> None:
    assert rank(files) == 0
    rows = [line.split("\t") for line in (files / "run.tsv").read_text(encoding="utf-8").splitlines()]
    assert [row[:3] for row in rows if row[0] == "q1"] == [["q1", "1", "1"]]
    found = [row for row in rows if row[0] == "q2"]
    assert {row[1] for row in found} == {"1", "2"}
    assert [row[2] for row in found] == ["1", "2"]
    assert float(found[0][3]) >= float(found[1][3]) > 0
    assert not [row for row in rows if row[0] == "q3"]


def test_fields_may_have_any_name_and_top_cuts(files: Path) -> None:
    (files / "queries.tsv").write_text("a\t黃酒\nb\tflange", encoding="utf-8")
    assert rank(files, "产品,body^0.5", "--top", "1") == 0
    rows = [line.split("\t")[:3] for line in (files / "run.tsv").read_text(encoding="utf-8").splitlines()]
    assert rows[0] == ["a", "three", "1"]
    assert len(rows) == 2


@pytest.mark.parametrize(
    ("fields", "options"),
    [
        ("title^0", []),
        ("title^x", []),
        ("", []),
        ("title,title", []),
        ("title", ["--top", "0"]),
        ("title", ["--engine", "elastic"]),
    ],
)
def test_a_wrong_command_line_is_answered_with_a_sentence(
    files: Path, capsys: pytest.CaptureFixture[str], fields: str, options: list[str]
) -> None:
    assert rank(files, fields, *options) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("docs.jsonl", '{"id": "1"}\nnot json\n'),
        ("docs.jsonl", '{"id": "1"}\n[1]\n'),
        ("docs.jsonl", '{"id": "1"}\n{"title": "x"}\n'),
        ("queries.tsv", "q1\tok\nno tab\n"),
    ],
)
def test_a_broken_file_is_named_with_its_line(
    files: Path, capsys: pytest.CaptureFixture[str], name: str, content: str
) -> None:
    (files / name).write_text(content, encoding="utf-8")
    assert rank(files) == 2
    complaint = capsys.readouterr().err
    assert name in complaint
    assert "line 2" in complaint


def test_a_missing_file_is_a_sentence(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (files / "docs.jsonl").unlink()
    assert rank(files) == 2
    assert "docs.jsonl" in capsys.readouterr().err


def test_field_weights_default_to_one() -> None:
    assert [(field.source, field.weight) for field in parse_fields("a^2.5, b")] == [("a", 2.5), ("b", 1.0)]


def test_ndcg_rewards_better_grades_earlier() -> None:
    grades = {"a": 2.0, "b": 1.0}
    assert ndcg(["a", "b"], grades) == pytest.approx(1.0)
    assert ndcg(["b", "a"], grades) == pytest.approx(
        (1 + 2 / 1.584962500721156) / (2 + 1 / 1.584962500721156)
    )
    assert ndcg(["x", "y"], grades) == 0.0
    assert ndcg(["a"], {"a": 0.0}) == 0.0
    assert mean_ndcg({"q": ["a", "b"]}, {"q": grades, "unanswered": grades}) == pytest.approx(0.5)
    assert mean_ndcg({}, {}) == 0.0
