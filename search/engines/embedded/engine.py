"""The embedded engine: one writer process, any number of reader processes, one folder."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import tantivy

from search.analysis import Analyzer
from search.documents import Checked, check_document, encodable
from search.engine import Capability
from search.engines.embedded.answering import Snapshot
from search.engines.embedded.layout import Layout
from search.engines.embedded.mapping import ID, open_index, tantivy_document, tantivy_schema
from search.errors import EngineUnavailable, ReadOnly, WriterBusy
from search.query import SearchRequest
from search.results import Results
from search.schema import Document, Schema, index_identity
from search.validation import check_request

_LIVE_HEAP = 20_000_000
_REBUILD_HEAP = 40_000_000
_ATTEMPTS = 8

# What tantivy raises for a damaged, vanished or full index.
_ENGINE_FAULTS = (OSError, ValueError, RuntimeError)


class EmbeddedEngine:
    """A `SearchEngine` on tantivy. See `search.engine` for what its methods promise.

    `directory` may be shared by engines of several schemas, but has one writer in all. A `writer` holds that
    place from `prepare()` to `close()`; a `reader` follows the writer's commits and rebuilds with each
    request. Open engines after a fork, not before. Memory: 20 MB while writing, 40 MB more in a rebuild; the
    index itself is memory-mapped.
    """

    capabilities: frozenset[Capability] = frozenset(Capability) - {Capability.VERSIONS}

    def __init__(
        self,
        directory: str | Path,
        schema: Schema,
        analyzer: Analyzer | None = None,
        role: Literal["writer", "reader"] = "writer",
    ) -> None:
        self._schema = schema
        self._analyzer = analyzer or Analyzer()
        self._mapped = tantivy_schema(schema)
        self._layout = Layout(Path(directory), index_identity(schema, self._analyzer.version))
        self._is_writer = role == "writer"
        self._index: tantivy.Index | None = None
        self._writer: tantivy.IndexWriter | None = None
        self._stamp: tuple[int, int] | None = None
        self._rebuild: _Rebuild | None = None
        self._opening = threading.Lock()
        self._writing = threading.RLock()

    @property
    def schema(self) -> Schema:
        """The schema of all documents here."""
        return self._schema

    @property
    def analyzer(self) -> Analyzer:
        """What cuts text, in documents and in queries alike."""
        return self._analyzer

    def prepare(self) -> bool:
        """Open or create the index; whether a rebuild of it was ever completed. See `SearchEngine`."""
        if self._is_writer:
            with self._writing:
                self._layout.directory.mkdir(parents=True, exist_ok=True)
                self._layout.lock.acquire()
                if self._layout.stamp() is None:
                    generation = self._layout.new_generation()
                    open_index(self._mapped, self._layout.generation(generation), create=True)
                    self._layout.publish(generation, filled=False)
                elif self._rebuild is None:
                    self._layout.sweep(keep=self._layout.pointer().generation, other_identities=False)
        self._snapshot()
        return self._layout.pointer().filled

    def write(
        self,
        upserts: Iterable[Document] = (),
        deletes: Iterable[str] = (),
        versions: Mapping[str, int] | None = None,
    ) -> None:
        """Add, replace and delete as one step, durable when it returns. See `SearchEngine`.

        The only writer's order decides, so *versions* are not looked at.
        """
        self._check_writer()
        gone = {document_id for document_id in deletes if encodable(document_id) == document_id}
        checked = {
            document.id: document for document in (check_document(self._schema, item) for item in upserts)
        }
        kept = [document for document in checked.values() if document.id not in gone]
        prepared = [
            (document.id, tantivy_document(self._schema, document, self._analyzer)) for document in kept
        ]
        if not prepared and not gone:
            return
        with self._writing:
            writer = self._open_writer()
            try:
                _replace(writer, prepared, gone)
                writer.commit()
            except _ENGINE_FAULTS as error:
                self._undo(writer)
                raise _unavailable(self._layout, error) from error
            if self._rebuild is not None:
                self._rebuild.follow(prepared, gone)

    def search(self, request: SearchRequest) -> Results:
        """Answer *request*. See `SearchEngine`."""
        check_request(request, self._schema, self.capabilities)
        return self._snapshot().answer(request)

    def get(self, document_id: str) -> Document | None:
        """Return the document as written, with its id, or None."""
        if encodable(document_id) != document_id:
            return None
        return self._snapshot().get(document_id)

    def count(self) -> int:
        """Return the number of documents."""
        return self._snapshot().count()

    @contextmanager
    def rebuild(self, version: int = 0) -> Iterator[_Rebuild]:
        """Fill a new index beside the live one, then swap. See `SearchEngine`."""
        self._check_writer()
        with self._writing:
            if self._rebuild is not None:
                raise WriterBusy("A rebuild of this index is already under way.", "此索引正在重建中。")
            self._layout.lock.acquire()
            generation = self._layout.new_generation()
            folder = self._layout.generation(generation)
            building = _Rebuild(self._schema, self._analyzer, open_index(self._mapped, folder, create=True))
            self._rebuild = building
        try:
            yield building
            with self._writing:
                building.finish()
                self._close_writer()
                self._layout.publish(generation, filled=True)
        finally:
            with self._writing:
                self._rebuild = None
                current = self._layout.pointer().generation
                if current != generation:
                    building.abandon()
                self._layout.sweep(keep=current, other_identities=current == generation)

    def close(self) -> None:
        """Give back files, memory and the writer's place. Closing twice is no error."""
        with self._writing, self._opening:
            self._close_writer()
            self._index = None
            self._stamp = None
            self._layout.lock.release()

    def _check_writer(self) -> None:
        if not self._is_writer:
            raise ReadOnly(
                "This engine was opened as a reader; write through the writer process.",
                "此引擎以只读方式打开；请通过写入进程写入。",
            )

    def _open_writer(self) -> tantivy.IndexWriter:
        if self._writer is None:
            self._layout.lock.acquire()
            self._snapshot()
            if self._index is None:
                raise AssertionError("a snapshot opens the index")
            try:
                self._writer = self._index.writer(heap_size=_LIVE_HEAP, num_threads=1)
            except _ENGINE_FAULTS as error:
                raise _unavailable(self._layout, error) from error
        return self._writer

    def _undo(self, writer: tantivy.IndexWriter) -> None:
        """Forget the changes of a write that failed, with a new writer if this one is past help."""
        try:
            writer.rollback()
        except _ENGINE_FAULTS:
            self._writer = None

    def _close_writer(self) -> None:
        if self._writer is not None:
            self._writer.wait_merging_threads()
            self._writer = None

    def _snapshot(self) -> Snapshot:
        """The newest state of the index, following commits and swaps of other processes."""
        last: Exception | None = None
        for _ in range(_ATTEMPTS):
            try:
                index = self._current_index()
                index.reload()
                return Snapshot(index.searcher(), self._schema, self._mapped, self._analyzer)
            except _ENGINE_FAULTS as error:
                # A swap may remove the folder between reading the pointer and opening it: look again.
                last = error
                with self._opening:
                    self._stamp = None
        raise _unavailable(self._layout, last) from last

    def _current_index(self) -> tantivy.Index:
        index = self._index
        if index is not None and self._layout.stamp() == self._stamp:
            return index
        with self._opening:
            pointer = self._layout.pointer()
            if self._index is None or pointer.stamp != self._stamp:
                folder = self._layout.generation(pointer.generation)
                self._index = open_index(self._mapped, folder, create=False)
                self._stamp = pointer.stamp
            return self._index


class _Rebuild:
    """The index under construction; see `search.engine.Rebuild`."""

    def __init__(self, schema: Schema, analyzer: Analyzer, index: tantivy.Index) -> None:
        self._schema = schema
        self._analyzer = analyzer
        self._writer: tantivy.IndexWriter | None = index.writer(heap_size=_REBUILD_HEAP, num_threads=1)
        self._lock = threading.Lock()
        self._newer: set[str] = set()

    def write(self, documents: Iterable[Document]) -> int:
        """Add or replace *documents*, return how many were taken. See `search.engine.Rebuild`."""
        taken = 0
        for document in documents:
            checked: Checked = check_document(self._schema, document)
            prepared = tantivy_document(self._schema, checked, self._analyzer)
            with self._lock:
                if checked.id not in self._newer:
                    _replace(self._open(), [(checked.id, prepared)], ())
                    taken += 1
        return taken

    def follow(self, prepared: list[tuple[str, tantivy.Document]], deletes: set[str]) -> None:
        """Repeat a live write here, and hold its ids against older copies."""
        with self._lock:
            self._newer |= {document_id for document_id, _ in prepared} | deletes
            _replace(self._open(), prepared, deletes)

    def finish(self) -> None:
        """Commit everything and let go of the index."""
        with self._lock:
            writer = self._open()
            writer.commit()
            writer.wait_merging_threads()
            self._writer = None

    def abandon(self) -> None:
        """Drop everything and let go of the index."""
        with self._lock:
            if self._writer is not None:
                self._writer.rollback()
                self._writer = None

    def _open(self) -> tantivy.IndexWriter:
        if self._writer is None:
            raise ReadOnly("This rebuild has ended.", "此次重建已结束。")
        return self._writer


def _replace(
    writer: tantivy.IndexWriter, prepared: Iterable[tuple[str, tantivy.Document]], deletes: Iterable[str]
) -> None:
    for document_id in deletes:
        writer.delete_documents_by_term(ID, document_id)
    for document_id, document in prepared:
        writer.delete_documents_by_term(ID, document_id)
        writer.add_document(document)


def _unavailable(layout: Layout, error: Exception | None) -> EngineUnavailable:
    return EngineUnavailable(
        f"The search index in {layout.home} does not answer: {error}. "
        "If it persists, delete the folder and rebuild.",
        f"{layout.home} 中的搜索索引无法使用：{error}。若持续出现，请删除该目录后重建。",
    )
