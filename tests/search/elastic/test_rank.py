"""`python -m search rank --engine elastic`: the embedded engine's order, and nothing left on the server."""

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from elasticsearch import Elasticsearch

from search.__main__ import main
from tests.search.elastic.test_agreement import DOCUMENTS, WORDS

ROOT = Path(__file__).parents[3]


def left_behind(server_url: str) -> set[str]:
    """Return the names of scratch indexes and templates on the server."""
    with Elasticsearch(server_url) as client:
        indexes = set(client.indices.get_mapping(index="scratch-*").body)
        templates = client.indices.get_index_template().body["index_templates"]
        return indexes | {found["name"] for found in templates if found["name"].startswith("scratch-")}


@pytest.fixture
def files(tmp_path: Path, server_url: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ELASTICSEARCH_URL", server_url)
    lines = "\n".join(json.dumps(document) for document in DOCUMENTS)
    (tmp_path / "docs.jsonl").write_text(lines, encoding="utf-8")
    source = random.Random(1)
    queries = (" ".join(source.choices(WORDS, k=source.randint(1, 5))) for _ in range(100))
    rows = (f"q{number}\t{query}\n" for number, query in enumerate(queries))
    (tmp_path / "queries.tsv").write_text("".join(rows), encoding="utf-8")
    return tmp_path


def arguments(files: Path, engine: str) -> list[str]:
    options = ["rank", "--engine", engine, "--fields", "title^3,body", "--out", str(files / f"{engine}.tsv")]
    return [*options, str(files / "docs.jsonl"), str(files / "queries.tsv")]


def test_the_run_is_that_of_the_embedded_engine(files: Path, server_url: str) -> None:
    runs = []
    for engine in ("elastic", "embedded"):
        assert main(arguments(files, engine)) == 0
        rows = (files / f"{engine}.tsv").read_text(encoding="utf-8").splitlines()
        runs.append([row.split("\t") for row in rows])
    elastic, embedded = runs
    assert len(embedded) > 1_000
    assert [row[:3] for row in elastic] == [row[:3] for row in embedded]
    scores = [[float(row[3]) for row in run] for run in runs]
    assert scores[0] == pytest.approx(scores[1], rel=1e-3)
    assert left_behind(server_url) == set()


def test_a_broken_file_leaves_nothing_behind(files: Path, server_url: str) -> None:
    with (files / "docs.jsonl").open("a", encoding="utf-8") as file:
        file.write("\nno json\n")
    assert main(arguments(files, "elastic")) == 2
    assert left_behind(server_url) == set()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_run_leaves_nothing_behind(files: Path, server_url: str, number: signal.Signals) -> None:
    (files / "docs.jsonl").unlink()
    os.mkfifo(files / "docs.jsonl")
    with subprocess.Popen(
        [sys.executable, "-m", "search", *arguments(files, "elastic")], cwd=ROOT, stderr=subprocess.PIPE
    ) as running:
        # It has made its index and waits for documents.
        while not left_behind(server_url):
            assert running.poll() is None
        running.send_signal(number)
        _, complaint = running.communicate()
        assert running.returncode == 130
    assert len(complaint.decode().splitlines()) == 1
    assert left_behind(server_url) == set()


def test_no_server_is_a_sentence(
    files: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ELASTICSEARCH_URL", "http://127.0.0.1:1")
    assert main(arguments(files, "elastic")) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
