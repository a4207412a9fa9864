"""The Elasticsearch engine: one index on a server, any number of writing and reading processes."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

from search.analysis import Analyzer
from search.documents import check_document, encodable
from search.engine import Capability
from search.engines.elastic.answering import Question
from search.engines.elastic.bulk import PATIENCE_S, SHORT_PATIENCE_S, Write, WritesHeld, chunks, send
from search.engines.elastic.connection import SEARCH_TIMEOUT_S, Connection
from search.engines.elastic.indices import Indices
from search.engines.elastic.mapping import DELETED, SOURCE, index_body, tombstone_body
from search.engines.elastic.rebuilding import Rebuilding
from search.errors import EngineUnavailable, ReadOnly, WriterBusy
from search.query import SearchRequest
from search.results import Results
from search.schema import Document, Schema
from search.validation import check_request


class ElasticEngine:
    """A `SearchEngine` on Elasticsearch 8. See `search.engine` for what its methods promise.

    `urls`: one or several servers of a cluster, separated by commas; `prefix` begins the names of all that is
    kept there. A search without an answer within `search_timeout_s` is refused. A *writer* may make and
    rebuild the index; any number of processes may write. Needs 8.8 for explanations, else any 8, without
    plugins.
    """

    capabilities: frozenset[Capability] = frozenset(Capability)

    def __init__(
        self,
        urls: str,
        schema: Schema,
        analyzer: Analyzer | None = None,
        role: Literal["writer", "reader"] = "writer",
        prefix: str = "xinlian",
        search_timeout_s: float = SEARCH_TIMEOUT_S,
    ) -> None:
        self._schema = schema
        self._analyzer = analyzer or Analyzer()
        self._is_writer = role == "writer"
        self._connection = Connection(urls, search_timeout_s)
        self.indices = Indices(self._connection, schema, self._analyzer, prefix)
        """Where the documents lie on the server."""
        self.alias = self.indices.alias
        """Name under which the server knows the documents; the names of all indexes begin with it."""
        self._rebuilding: Rebuilding | None = None
        self._lock = threading.Lock()
        # The server gives up a little sooner, so that it says so itself.
        self._server_timeout_ms = max(int(search_timeout_s * 1000) - 100, 1)

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
        if not self._is_writer:
            return self.indices.current().filled
        current = self.indices.prepare()
        if self._rebuilding is None:
            self.indices.free_abandoned()
        return current.filled

    def write(
        self,
        upserts: Iterable[Document] = (),
        deletes: Iterable[str] = (),
        versions: Mapping[str, int] | None = None,
    ) -> None:
        """Add, replace and delete, durable and visible when it returns. See `SearchEngine`.

        A deleted document leaves a tombstone with its version, so a late write cannot bring it back. After
        EngineUnavailable some of a large batch may be there; writing it again completes it.
        """
        self._check_writer()
        known = versions or {}
        now = int(time.time() * 1000)
        gone = dict.fromkeys(item for item in deletes if encodable(item) == item and item)
        checked = {item.id: item for item in (check_document(self._schema, item) for item in upserts)}
        writes = [
            Write(item.id, index_body(self._schema, item, self._analyzer), known.get(item.id))
            for item in checked.values()
            if item.id not in gone
        ]
        writes += [Write(item, tombstone_body(now if item in known else 0), known.get(item)) for item in gone]
        if not writes:
            return
        try:
            self._send(writes, SHORT_PATIENCE_S)
        except WritesHeld:
            self.indices.free_abandoned()
            self._send(writes, PATIENCE_S)
        if self._rebuilding is not None:
            self._rebuilding.follow(write.document_id for write in writes)

    def search(self, request: SearchRequest) -> Results:
        """Answer *request*, or refuse, within two seconds. See `SearchEngine`."""
        started = time.perf_counter()
        check_request(request, self._schema, self.capabilities)
        question = Question(request, self._schema, self._analyzer)
        options: dict[str, Any] = {"include_named_queries_score": True} if request.explain else {}
        body = question.body(self._server_timeout_ms)
        answer = self._connection.ask(
            lambda client: client.search(
                index=self.alias,
                body=body,
                preference=self.alias,
                allow_partial_search_results=False,
                **options,
            )
        ).body
        if answer["timed_out"]:
            raise self._connection.unavailable("the search took too long")
        return question.results(answer, (time.perf_counter() - started) * 1000)

    def get(self, document_id: str) -> Document | None:
        """Return the document as written, with its id, or None."""
        if encodable(document_id) != document_id or not document_id:
            return None
        answer = self._connection.ask(lambda client: client.mget(index=self.alias, ids=[document_id]))
        found = answer.body["docs"][0]
        if "error" in found:
            raise self._connection.no_index(self.alias)
        if not found["found"] or DELETED in found["_source"]:
            return None
        document: dict[str, Any] = json.loads(found["_source"][SOURCE])
        return document

    def count(self) -> int:
        """Return the number of documents."""
        return int(self._connection.ask(lambda client: client.count(index=self.alias)).body["count"])

    @contextlib.contextmanager
    def rebuild(self, version: int = 0) -> Iterator[Rebuilding]:
        """Fill a new index beside the live one, then swap. See `SearchEngine`."""
        self._check_writer()
        with self._lock:
            if self._rebuilding is not None:
                raise WriterBusy("A rebuild of this index is already under way.", "此索引正在重建中。")
            building = Rebuilding(self._connection, self.indices, self._schema, self._analyzer, version)
            self._rebuilding = building
        swapped = False
        try:
            yield building
            building.finish()
            swapped = True
        finally:
            self._rebuilding = None
            building.close()
            # What cannot be cleared away now, the next rebuild clears.
            with contextlib.suppress(EngineUnavailable):
                if swapped:
                    self.indices.sweep()
                else:
                    self.indices.abandon(building.name)

    def remove(self) -> None:
        """Delete everything that this engine keeps on the server: documents, indexes, template."""
        self._check_writer()
        self.indices.remove()

    def close(self) -> None:
        """Give back connections. Closing twice is no error."""
        self._connection.close()

    def _send(self, writes: list[Write], patience_s: float) -> None:
        pieces = list(chunks(writes))
        for number, piece in enumerate(pieces, 1):
            send(
                self._connection,
                self.alias,
                piece,
                to_alias=True,
                visible=number == len(pieces),
                patience_s=patience_s,
            )

    def _check_writer(self) -> None:
        if not self._is_writer:
            raise ReadOnly(
                "This engine was opened as a reader; open it as a writer to write.",
                "此引擎以只读方式打开；如需写入请以写入方式打开。",
            )
