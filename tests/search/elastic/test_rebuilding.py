"""Rebuilds between several engines on one server: nothing lost, nothing left behind, one at a time."""

import threading
from pathlib import Path

import pytest
from elasticsearch import Elasticsearch

from search.engines.elastic import ElasticEngine
from search.engines.elastic.rebuilding import Rebuilding
from search.errors import IndexMissing, ReadOnly, WriterBusy
from search.query import MatchAll, SearchRequest, Text
from search.schema import Schema
from tests.search.child import SCHEMA, document
from tests.search.elastic.conftest import OpenEngine

Indexes = list[str]


def indexes(server_url: str, engine: ElasticEngine) -> Indexes:
    """Return the names of all indexes of *engine* on the server."""
    with Elasticsearch(server_url) as client:
        return sorted(client.indices.get_mapping(index=f"{engine.alias}-*").body)


def test_writes_of_other_engines_during_a_rebuild_are_kept(open_engine: OpenEngine, tmp_path: Path) -> None:
    engine, other = open_engine(tmp_path, SCHEMA), open_engine(tmp_path, SCHEMA)
    engine.prepare()
    engine.write([document(number) for number in range(3)])
    with engine.rebuild() as building:
        building.write([document(0), document(1)])
        other.write([{**document(1), "kind": "new"}, document(7)], deletes=["d0"])
    assert {hit.id for hit in other.search(SearchRequest(MatchAll())).hits} == {"d1", "d7"}
    assert (other.get("d1") or {})["kind"] == "new"


def test_nothing_is_lost_while_rebuilding_writing_and_searching(
    open_engine: OpenEngine, tmp_path: Path
) -> None:
    engine, other = open_engine(tmp_path, SCHEMA), open_engine(tmp_path, SCHEMA)
    engine.prepare()
    truth: dict[str, int] = {}
    faults: list[Exception] = []
    ended = threading.Event()

    def keep_writing() -> None:
        version = 0
        try:
            while not ended.is_set():
                version += 1
                changed = {f"d{number % 40}": version for number in range(version, version + 4)}
                truth.update(changed)
                written = [{"id": name, "title": "法兰", "size": version} for name in changed]
                other.write(written, versions=changed)
        except Exception as fault:  # noqa: BLE001  # whatever it is, the test must report it
            faults.append(fault)

    def keep_asking() -> None:
        try:
            while not ended.is_set():
                results = other.search(SearchRequest(Text("法兰"), limit=100))
                assert len(results.hits) == results.total
        except Exception as fault:  # noqa: BLE001  # whatever it is, the test must report it
            faults.append(fault)

    threads = [threading.Thread(target=keep_writing), threading.Thread(target=keep_asking)]
    for thread in threads:
        thread.start()
    for _ in range(4):
        seen = dict(truth)
        with engine.rebuild(version=min(seen.values(), default=0)) as building:
            building.write([{"id": name, "title": "法兰", "size": size} for name, size in seen.items()])
    ended.set()
    for thread in threads:
        thread.join()
    assert faults == []
    found = {hit.id: hit.stored["size"] for hit in engine.search(SearchRequest(limit=100)).hits}
    assert found == truth


def test_only_the_current_index_is_left_and_older_schemas_go(
    open_engine: OpenEngine, server_url: str, tmp_path: Path
) -> None:
    older = open_engine(tmp_path, Schema("goods", 0, SCHEMA.fields))
    older.prepare()
    engine = open_engine(tmp_path, SCHEMA)
    engine.prepare()
    for _ in range(2):
        with engine.rebuild() as building:
            building.write([document(1)])
    assert len(indexes(server_url, engine)) == 1
    assert indexes(server_url, older) == []
    with pytest.raises(IndexMissing):
        older.write([document(1)])
    with pytest.raises(IndexMissing):
        older.count()


def test_a_swap_whose_answer_was_lost_is_a_swap(open_engine: OpenEngine, tmp_path: Path) -> None:
    """A call without an answer is made again: the second finds the work done and destroys nothing."""
    engine = open_engine(tmp_path, SCHEMA)
    engine.prepare()
    indices = engine.indices
    old = indices.current().name
    new = indices.begin()
    for _ in range(2):
        indices.swap(old, new)
    indices.abandon(new)
    assert indices.current().name == new
    assert engine.count() == 0


def test_a_second_rebuild_is_refused_while_the_first_lives(open_engine: OpenEngine, tmp_path: Path) -> None:
    first, second = open_engine(tmp_path, SCHEMA), open_engine(tmp_path, SCHEMA)
    first.prepare()
    with first.rebuild() as building:
        with pytest.raises(WriterBusy), second.rebuild():
            pass
        with pytest.raises(WriterBusy), first.rebuild():
            pass
        building.write([document(1)])
    assert first.count() == 1
    with second.rebuild():
        pass
    assert first.count() == 0


def test_what_a_killed_rebuild_left_is_cleared_by_the_next(
    open_engine: OpenEngine, server_url: str, tmp_path: Path
) -> None:
    engine = open_engine(tmp_path, SCHEMA)
    engine.prepare()
    engine.write([document(1)])
    with Elasticsearch(server_url) as client:
        # As a process leaves things that is killed, long ago, just before its swap.
        (current,) = indexes(server_url, engine)
        client.indices.create(index=f"{engine.alias}-00000000000000000001-dead")
        client.indices.add_block(index=current, block="write")
    engine.write([document(2)])
    assert engine.count() == 2
    with engine.rebuild() as building:
        building.write([document(3)])
    assert len(indexes(server_url, engine)) == 1
    assert engine.count() == 1


def test_a_rebuild_that_lost_its_index_fails_and_makes_none_up(
    open_engine: OpenEngine, server_url: str, tmp_path: Path
) -> None:
    engine = open_engine(tmp_path, SCHEMA)
    engine.prepare()
    engine.write([document(1)])

    def lose(building: Rebuilding) -> None:
        with Elasticsearch(server_url) as client:
            client.indices.delete(index=building.name)
        building.write([document(2)])

    with pytest.raises(IndexMissing), engine.rebuild() as building:
        lose(building)
    assert engine.count() == 1
    assert len(indexes(server_url, engine)) == 1


def test_readers_neither_write_nor_find_what_nobody_made(open_engine: OpenEngine, tmp_path: Path) -> None:
    writer = open_engine(tmp_path, SCHEMA)
    reader = open_engine(tmp_path, SCHEMA, role="reader")
    with pytest.raises(IndexMissing):
        reader.prepare()
    with pytest.raises(IndexMissing):
        reader.search(SearchRequest())
    with pytest.raises(IndexMissing):
        reader.get("d1")
    with pytest.raises(IndexMissing):
        writer.write([document(1)])
    writer.prepare()
    assert reader.prepare() is False
    writer.write([document(1)])
    assert reader.count() == 1
    with pytest.raises(ReadOnly):
        reader.write([document(2)])
    with pytest.raises(ReadOnly), reader.rebuild():
        pass
    with pytest.raises(ReadOnly):
        reader.remove()


def test_the_index_takes_no_field_that_the_schema_has_not(
    open_engine: OpenEngine, server_url: str, tmp_path: Path
) -> None:
    engine = open_engine(tmp_path, SCHEMA)
    engine.prepare()
    (name,) = indexes(server_url, engine)
    with Elasticsearch(server_url) as client:
        answer = client.options(ignore_status=400).index(index=name, document={"colour": "red"})
        assert answer.meta.status == 400
        assert client.indices.get_mapping(index=name).body[name]["mappings"]["dynamic"] == "strict"
