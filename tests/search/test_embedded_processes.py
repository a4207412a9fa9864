"""The embedded engine between real processes: one writer, many readers, and a writer that is killed."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from search.engines.embedded import EmbeddedEngine
from search.errors import IndexMissing, ReadOnly, WriterBusy
from search.query import MatchAll, SearchRequest, Text
from tests.search.child import SCHEMA, document

ROOT = Path(__file__).parents[2]


class Child:
    """A process at the other end of a pipe."""

    def __init__(self, role: str, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.search.child", role, str(folder)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.greeting = self.hear()

    def tell(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def hear(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def ask(self, line: str) -> str:
        self.tell(line)
        return self.hear()

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


Start = Callable[[str, Path], Child]


@pytest.fixture
def start() -> Iterator[Start]:
    children: list[Child] = []

    def begin(role: str, folder: Path) -> Child:
        children.append(Child(role, folder))
        return children[-1]

    yield begin
    for child in children:
        child.end()


def test_only_one_process_writes_and_the_second_is_told_who(start: Start, tmp_path: Path) -> None:
    first = start("writer", tmp_path)
    assert first.greeting == "ready"
    second = start("writer", tmp_path)
    assert second.greeting.startswith("WriterBusy")
    assert str(first.process.pid) in second.greeting
    with pytest.raises(WriterBusy):
        EmbeddedEngine(tmp_path, SCHEMA).prepare()
    first.tell("quit")
    first.process.wait()
    assert start("writer", tmp_path).greeting == "ready"


def test_readers_in_other_processes_see_each_commit_and_rebuild(start: Start, tmp_path: Path) -> None:
    writer = start("writer", tmp_path)
    readers = [start("reader", tmp_path) for _ in range(3)]
    assert [reader.greeting for reader in readers] == ["ready"] * 3
    for command, expected in (
        ("write 0 10", 10),
        ("write 5 20", 20),
        ("rebuild 50", 50),
        ("write 50 51", 51),
        ("rebuild 7", 7),
    ):
        assert writer.ask(command) == "done"
        assert [reader.ask("ask") for reader in readers] == [f"{expected} {expected}"] * 3


def test_readers_never_fail_or_see_half_a_batch_while_the_writer_works(start: Start, tmp_path: Path) -> None:
    writer = start("writer", tmp_path)
    assert writer.ask("rebuild 10") == "done"
    readers = [start("reader", tmp_path) for _ in range(2)]
    for size in (20, 30, 40, 50):
        writer.tell(f"rebuild {size}")
        for _ in range(15):
            for reader in readers:
                total, facet_sum = reader.ask("ask").split()
                assert total == facet_sum
                assert int(total) in (size - 10, size)
        assert writer.hear() == "done"


def test_a_killed_writer_leaves_an_index_that_opens_with_every_finished_batch(
    start: Start, tmp_path: Path
) -> None:
    for rounds in range(3):
        writer = start("writer", tmp_path)
        assert writer.greeting == "ready"
        writer.tell("endless")
        written = 0
        while written < 60 + 40 * rounds:
            written = int(writer.hear().split()[1])
        writer.end()
        engine = EmbeddedEngine(tmp_path, SCHEMA)
        engine.prepare()
        total = engine.count()
        assert total % 10 == 0
        assert total >= written
        assert engine.search(SearchRequest(Text("法兰"))).total == total
        engine.write([document(0)])
        assert engine.count() == total
        engine.close()


def test_a_full_disk_fails_the_batch_whole_and_the_next_one_works(start: Start, tmp_path: Path) -> None:
    writer = start("writer", tmp_path)
    assert writer.ask("write 0 10") == "done"
    assert writer.ask("limit 200") == "done"
    assert writer.ask("write 10 2000").startswith("EngineUnavailable")
    assert writer.ask("limit none") == "done"
    assert writer.ask("ask") == "10 10"
    assert writer.ask("write 2000 2005") == "done"
    assert writer.ask("ask") == "15 15"


def test_a_writer_killed_in_a_rebuild_leaves_the_old_index_and_no_litter(
    start: Start, tmp_path: Path
) -> None:
    writer = start("writer", tmp_path)
    assert writer.ask("rebuild 30") == "done"
    reader = start("reader", tmp_path)
    writer.tell("rebuild 2000000")
    home = next(path for path in tmp_path.iterdir() if path.is_dir())
    while len([path for path in home.iterdir() if path.is_dir()]) < 2:
        assert writer.process.poll() is None
    assert reader.ask("ask") == "30 30"
    writer.end()
    assert reader.ask("ask") == "30 30"
    engine = EmbeddedEngine(tmp_path, SCHEMA)
    assert engine.prepare() is True
    assert engine.count() == 30
    assert len([path for path in home.iterdir() if path.is_dir()]) == 1
    engine.close()


def test_a_reader_before_any_index_says_so_and_works_once_there_is_one(tmp_path: Path) -> None:
    reader = EmbeddedEngine(tmp_path, SCHEMA, role="reader")
    with pytest.raises(IndexMissing):
        reader.prepare()
    with pytest.raises(IndexMissing):
        reader.search(SearchRequest())
    writer = EmbeddedEngine(tmp_path, SCHEMA)
    writer.prepare()
    assert reader.search(SearchRequest()).total == 0
    writer.write([document(1)])
    assert reader.count() == 1
    writer.close()


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    reader = EmbeddedEngine(tmp_path, SCHEMA, role="reader")
    with pytest.raises(ReadOnly):
        reader.write([document(1)])
    with pytest.raises(ReadOnly), reader.rebuild():
        pass


def test_a_completed_rebuild_removes_indexes_of_older_schemas(tmp_path: Path) -> None:
    old = EmbeddedEngine(tmp_path, type(SCHEMA)("goods", 0, SCHEMA.fields))
    old.prepare()
    old.close()
    (tmp_path / "not-an-index").mkdir()
    engine = EmbeddedEngine(tmp_path, SCHEMA)
    assert engine.prepare() is False
    with engine.rebuild() as building:
        building.write([document(1)])
    folders = sorted(path.name.split("-v")[0] for path in tmp_path.iterdir() if path.is_dir())
    assert folders == ["goods", "not-an-index"]
    assert engine.search(SearchRequest(MatchAll())).total == 1
    engine.close()
