"""Writing, replacing, deleting, rebuilding, and what survives."""

import threading
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from search.analysis import Analyzer
from search.engine import Capability, SearchEngine
from search.errors import InvalidDocument
from search.query import MatchAll, SearchRequest, Terms, TermsFacet, Text
from search.schema import KeywordField, Schema, TextField
from tests.search.contract.base import CORPUS, SCHEMA, ContractPart, ids, proves


class WritingContract(ContractPart):
    """Changes and their durability."""

    def test_a_write_is_visible_when_it_returns(self, engine: SearchEngine) -> None:
        assert engine.count() == 0
        engine.write([{"id": "a", "title": "法兰"}])
        assert ids(engine, Text("法兰")) == {"a"}
        engine.write([{"id": "a", "title": "阀门", "kind": "V"}])
        assert ids(engine, Text("法兰")) == set()
        assert ids(engine, Terms("kind", ("V",))) == {"a"}
        engine.write(deletes=["a", "never-there", "\ud800", ""])
        assert engine.get("\ud800") is None
        assert engine.count() == 0

    def test_within_a_batch_the_last_copy_wins_and_a_delete_beats_it(self, engine: SearchEngine) -> None:
        engine.write([{"id": "a", "kind": "1"}, {"id": "a", "kind": "2"}, {"id": "b"}], deletes=["b"])
        assert engine.get("a") == {"id": "a", "kind": "2"}
        assert engine.count() == 1

    @pytest.mark.parametrize(
        "broken",
        [
            {},
            {"id": ""},
            {"id": 7},
            {"id": "\ud800"},
            {"id": "x" * 600},
            {"id": "x", "colour": "red"},
            {"id": "x", "kind": 7},
            {"id": "x", "kind": ["two", "kinds"]},
            {"id": "x", "kind": "k" * 10_000},
            {"id": "x", "size": "100"},
            {"id": "x", "size": True},
            {"id": "x", "size": float("nan")},
            {"id": "x", "size": 10**400},
            {"id": "x", "size": [1, 2]},
            {"id": "x", "stock": 1},
            {"id": "x", "title": {"zh": "法兰"}},
            {"id": "x", "extra": {"when": object()}},
            {"id": "x", "extra": float("inf")},
        ],
    )
    def test_a_broken_document_stops_its_whole_batch(
        self, filled: SearchEngine, broken: dict[str, Any]
    ) -> None:
        with pytest.raises(InvalidDocument) as caught:
            filled.write([{"id": "new"}, broken], deletes=["wine"])
        assert not caught.value.message_zh.isascii()
        assert filled.get("new") is None
        assert filled.count() == len(CORPUS)

    def test_odd_values_are_kept(self, engine: SearchEngine) -> None:
        odd: dict[str, Any] = {
            "id": "ü 编号/1\x00",
            "title": ["\ud800法兰", "", "🍷" * 40],
            "kind": "a\x00b \n",
            "marks": ("x", "x", ""),
            "size": Decimal("0.5"),
            "sizes": [3, 3.0],
            "stock": None,
            "extra": {"深": [1, None, {"x": "\ud800"}]},
        }
        engine.write([odd])
        assert ids(engine, Text("法兰")) == {odd["id"]}
        assert ids(engine, Terms("kind", ("a\x00b \n",))) == {odd["id"]}
        assert ids(engine, Terms("size", (0.5,))) == {odd["id"]}
        facet = engine.search(SearchRequest(facets=(TermsFacet("marks"),))).facets["marks"]
        assert [(bucket.value, bucket.count) for bucket in facet.buckets] == [("", 1), ("x", 1)]
        kept = engine.get(odd["id"])
        assert kept is not None
        assert kept["extra"] == odd["extra"]
        engine.write(deletes=[odd["id"]])
        assert engine.count() == 0

    @proves(Capability.DURABLE)
    def test_what_was_written_survives_closing(self, filled: SearchEngine, tmp_path: Path) -> None:
        before = [hit.id for hit in filled.search(SearchRequest(Text("法兰 dn100"))).hits]
        filled.close()
        filled.close()
        again = self.open(tmp_path / "index")
        again.prepare()
        try:
            assert again.count() == len(CORPUS)
            assert [hit.id for hit in again.search(SearchRequest(Text("法兰 dn100"))).hits] == before
            again.write([{"id": "later"}])
            assert again.count() == len(CORPUS) + 1
        finally:
            again.close()

    @proves(Capability.REBUILD)
    def test_prepare_says_whether_the_index_was_ever_completed(
        self, engine: SearchEngine, tmp_path: Path
    ) -> None:
        assert engine.prepare() is False
        engine.write(CORPUS)
        assert engine.prepare() is False
        with engine.rebuild() as building:
            assert building.write(CORPUS) == len(CORPUS)
        assert engine.prepare() is True
        engine.close()
        again = self.open(tmp_path / "index")
        assert again.prepare() is True
        assert again.count() == len(CORPUS)
        again.close()

    @proves(Capability.REBUILD)
    def test_the_old_index_answers_until_the_swap(self, filled: SearchEngine) -> None:
        with filled.rebuild() as building:
            building.write([{"id": "new", "title": "法兰"}])
            assert filled.count() == len(CORPUS)
            assert "new" not in ids(filled, Text("法兰"))
        assert ids(filled, MatchAll()) == {"new"}

    @proves(Capability.REBUILD)
    def test_a_broken_rebuild_leaves_the_old_index(self, filled: SearchEngine) -> None:
        documents = [{"id": "new"}, {"id": "", "title": "broken"}]
        with pytest.raises(InvalidDocument), filled.rebuild() as building:
            building.write(documents)
        assert filled.count() == len(CORPUS)
        filled.write([{"id": "still-writable"}])
        with filled.rebuild() as building:
            building.write([{"id": "new"}])
        assert ids(filled, MatchAll()) == {"new"}

    @proves(Capability.REBUILD)
    def test_writes_during_a_rebuild_win_over_older_copies(self, filled: SearchEngine) -> None:
        with filled.rebuild() as building:
            building.write([{"id": "a", "kind": "old"}, {"id": "gone", "kind": "old"}])
            filled.write([{"id": "a", "kind": "new"}, {"id": "b", "kind": "new"}], deletes=["gone", "wine"])
            taken = building.write([{"id": "b", "kind": "old"}, {"id": "wine"}, {"id": "c"}])
            assert taken == 1
        assert ids(filled, MatchAll()) == {"a", "b", "c"}
        assert ids(filled, Terms("kind", ("new",))) == {"a", "b"}

    @proves(Capability.REBUILD)
    def test_searching_goes_on_while_rebuilding(self, filled: SearchEngine) -> None:
        totals: set[int] = set()
        faults: list[Exception] = []
        stop = threading.Event()

        def ask() -> None:
            while not stop.is_set():
                try:
                    totals.add(filled.search(SearchRequest(Text("法兰"), facets=(TermsFacet("kind"),))).total)
                except Exception as fault:  # noqa: BLE001  # whatever it is, the test must report it
                    faults.append(fault)
                    return

        asking = [threading.Thread(target=ask) for _ in range(2)]
        for thread in asking:
            thread.start()
        for size in (3, 5, 8):
            with filled.rebuild() as building:
                building.write([{"id": f"f{number}", "title": "法兰"} for number in range(size)])
        stop.set()
        for thread in asking:
            thread.join()
        assert faults == []
        assert totals <= {4, 3, 5, 8}

    @proves(Capability.VERSIONS)
    def test_a_late_write_changes_nothing(self, engine: SearchEngine) -> None:
        engine.write([{"id": "a", "kind": "5"}, {"id": "b", "kind": "5"}], versions={"a": 5, "b": 5})
        engine.write([{"id": "a", "kind": "4"}, {"id": "b", "kind": "6"}], versions={"a": 4, "b": 6})
        assert ids(engine, Terms("kind", ("4",))) == set()
        assert ids(engine, Terms("kind", ("5",))) == {"a"}
        assert ids(engine, Terms("kind", ("6",))) == {"b"}
        engine.write(deletes=["b"], versions={"b": 5})
        assert engine.count() == 2

    @proves(Capability.VERSIONS)
    def test_the_same_version_may_be_written_again(self, engine: SearchEngine) -> None:
        for kind in ("first", "again"):
            engine.write([{"id": "a", "kind": kind}], versions={"a": 7})
        assert engine.get("a") == {"id": "a", "kind": "again"}

    @proves(Capability.VERSIONS)
    def test_a_late_write_never_brings_back_a_deleted_document(self, engine: SearchEngine) -> None:
        engine.write([{"id": "a", "title": "法兰"}], versions={"a": 1})
        engine.write(deletes=["a", "unseen"], versions={"a": 3, "unseen": 8})
        late = [{"id": "a", "title": "法兰"}, {"id": "unseen", "title": "法兰"}]
        for _ in range(2):
            engine.write(late, versions={"a": 2, "unseen": 7})
            assert (engine.count(), engine.get("a"), engine.get("unseen")) == (0, None, None)
            assert engine.search(SearchRequest(facets=(TermsFacet("kind"),))).total == 0
            with engine.rebuild(version=8):
                pass
        engine.write([{"id": "a", "title": "法兰"}], versions={"a": 9})
        assert ids(engine, Text("法兰")) == {"a"}

    @proves(Capability.VERSIONS, Capability.REBUILD)
    def test_what_a_rebuild_read_is_not_older_than_its_version(self, engine: SearchEngine) -> None:
        engine.write([{"id": "a", "kind": "10"}], versions={"a": 10})
        with engine.rebuild(version=20) as building:
            engine.write([{"id": "b", "kind": "21"}], deletes=["c"], versions={"b": 21, "c": 21})
            engine.write([{"id": "d", "kind": "15"}], versions={"d": 15})
            building.write([{"id": name, "kind": "20"} for name in "abcd"])
        engine.write([{"id": "a", "kind": "late"}, {"id": "c", "kind": "late"}], versions={"a": 19, "c": 20})
        found = {hit.id: hit.stored["kind"] for hit in engine.search(SearchRequest()).hits}
        assert found["a"] == "20"
        assert found["b"] == "21"
        assert "c" not in found

    @proves(Capability.REBUILD)
    def test_another_schema_or_vocabulary_is_another_index(
        self, filled: SearchEngine, tmp_path: Path
    ) -> None:
        filled.close()
        others = (
            (Schema("goods", 2, SCHEMA.fields), Analyzer()),
            (Schema("goods", 1, (*SCHEMA.fields, KeywordField("colour"))), Analyzer()),
            (SCHEMA, Analyzer(["对焊法兰"])),
        )
        for schema, analyzer in others:
            engine = self.open(tmp_path / "index", schema, analyzer)
            assert engine.prepare() is False
            assert engine.count() == 0
            engine.close()

    @proves(Capability.REBUILD)
    def test_another_weight_is_the_same_index(self, filled: SearchEngine, tmp_path: Path) -> None:
        filled.close()
        fields = (TextField("title", weight=9.0), *SCHEMA.fields[1:])
        engine = self.open(tmp_path / "index", Schema("goods", 1, fields))
        engine.prepare()
        assert engine.count() == len(CORPUS)
        engine.close()
