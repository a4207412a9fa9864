"""Filling a new index while the old one takes writes, and taking those writes along.

Each write to the old index has a sequence number. After the caller has filled the new index, documents and
tombstones written since the rebuild began are copied with their versions; then writes are held for as long
as the rest takes to copy, and the alias moves. Nothing is lost whichever process wrote it.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from search.analysis import Analyzer
from search.documents import check_document
from search.engines.elastic.bulk import Write, chunks, send
from search.engines.elastic.connection import Connection
from search.engines.elastic.indices import Indices
from search.engines.elastic.mapping import DELETED, SOURCE, index_body, tombstone_body
from search.errors import ReadOnly
from search.schema import Document, Schema

_PAGE = 1_000
_FEW = 1_000
_ROUNDS = 10
_SIGN_OF_LIFE_S = 10.0
_REMEMBERED_S = 7 * 24 * 3600
"""How long after a deletion a late write of the same document is still recognised as late."""


class Rebuilding:
    """An index under construction; see `search.engine.Rebuild`."""

    def __init__(
        self, connection: Connection, indices: Indices, schema: Schema, analyzer: Analyzer, version: int
    ) -> None:
        self._connection = connection
        self._indices = indices
        self._schema = schema
        self._analyzer = analyzer
        self._version = version
        self._newer: set[str] = set()
        self._open = True
        self._sender = ThreadPoolExecutor(1, thread_name_prefix="rebuild")
        self._lock = threading.Lock()
        self._old = indices.current().name
        self._since = self._completed()
        self.name = indices.begin()
        self._last_sign = time.monotonic()

    def write(self, documents: Iterable[Document]) -> int:
        """Add or replace *documents*, return how many were taken. See `search.engine.Rebuild`."""
        with self._lock:
            if not self._open:
                raise ReadOnly("This rebuild has ended.", "此次重建已结束。")
            taken = 0
            pending: Future[None] | None = None
            # One request is on its way while the next one's documents are cut.
            for chunk in chunks(self._prepared(documents)):
                if pending is not None:
                    pending.result()
                pending = self._sender.submit(self._send, chunk)
                taken += len(chunk)
            if pending is not None:
                pending.result()
            return taken

    def follow(self, ids: Iterable[str]) -> None:
        """Hold *ids*, just written to the live index, against older copies."""
        self._newer.update(ids)

    def finish(self) -> None:
        """Take along what was written meanwhile and let the new index answer."""
        with self._lock:
            self._open = False
            self._remember_deletions()
            since = self._since
            for _ in range(_ROUNDS):
                completed = self._completed()
                copied = self._copy({"range": {"_seq_no": {"gt": since}}})
                since = completed
                if copied <= _FEW:
                    break
            self._connection.tell(lambda client: client.indices.refresh(index=self.name))
            self._indices.stay_alive(self.name)
            self._indices.hold_writes(self._old)
            try:
                self._copy({"range": {"_seq_no": {"gt": since}}})
                self._connection.tell(lambda client: client.indices.refresh(index=self.name))
                self._indices.swap(self._old, self.name)
            except BaseException:
                self._indices.free_writes(self._old)
                raise

    def close(self) -> None:
        """Let go of the sender; nothing can be written any more."""
        self._open = False
        self._sender.shutdown(cancel_futures=True)

    def _prepared(self, documents: Iterable[Document]) -> Iterator[Write]:
        for document in documents:
            checked = check_document(self._schema, document)
            if checked.id not in self._newer:
                yield Write(checked.id, index_body(self._schema, checked, self._analyzer), self._version)

    def _send(self, chunk: list[Write]) -> None:
        if time.monotonic() - self._last_sign > _SIGN_OF_LIFE_S:
            self._indices.stay_alive(self.name)
            self._last_sign = time.monotonic()
        send(self._connection, self.name, chunk, to_alias=False, visible=False)

    def _completed(self) -> int:
        """The sequence number up to which every write to the old index has ended; -1 before the first."""
        answer = self._connection.tell(
            lambda client: client.indices.stats(index=self._old, metric="docs", level="shards")
        )
        copies = answer.body["indices"][self._old]["shards"]["0"]
        primary = next(copy for copy in copies if copy["routing"]["primary"])
        return int(primary["seq_no"]["local_checkpoint"])

    def _remember_deletions(self) -> None:
        recent = int((time.time() - _REMEMBERED_S) * 1000)
        self._copy({"range": {DELETED: {"gt": recent}}})

    def _copy(self, query: dict[str, Any]) -> int:
        """Copy what *query* finds in the old index, with its versions; return how many."""
        self._connection.tell(lambda client: client.indices.refresh(index=self._old))
        copied = 0
        after: list[Any] | None = None
        while hits := self._page(query, after):
            for chunk in chunks(map(self._copied, hits)):
                self._send(chunk)
            copied += len(hits)
            after = hits[-1]["sort"]
        return copied

    def _page(self, query: dict[str, Any], after: list[Any] | None) -> list[Any]:
        answer = self._connection.tell(
            lambda client: client.search(
                index=self._old,
                query=query,
                sort=[{"_seq_no": "asc"}],
                size=_PAGE,
                search_after=after,
                version=True,
                track_total_hits=False,
                allow_partial_search_results=False,
            )
        )
        hits: list[Any] = answer.body["hits"]["hits"]
        return hits

    def _copied(self, hit: dict[str, Any]) -> Write:
        source = hit["_source"]
        if DELETED in source:
            return Write(hit["_id"], tombstone_body(source[DELETED]), hit["_version"])
        checked = check_document(self._schema, json.loads(source[SOURCE]))
        return Write(hit["_id"], index_body(self._schema, checked, self._analyzer), hit["_version"])
