"""The promise every engine makes, and the list of what it may or may not be able to do.

One contract suite (`tests/search/contract`) holds every engine to it: a declared capability is a tested one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from enum import StrEnum
from typing import Protocol, runtime_checkable

from search.analysis import Analyzer
from search.query import SearchRequest
from search.results import Results
from search.schema import Document, Schema


class Capability(StrEnum):
    """Something a request or a caller may ask of an engine that declares it."""

    TEXT = "text"
    FILTER = "filter"
    TERMS_FACET = "terms_facet"
    RANGE_FACET = "range_facet"
    HISTOGRAM_FACET = "histogram_facet"
    DISJUNCTIVE_COUNTS = "disjunctive_counts"
    SORT = "sort"
    HIGHLIGHT = "highlight"
    EXPLAIN = "explain"
    REBUILD = "rebuild"
    DURABLE = "durable"
    MANY_READERS = "many_readers"
    VERSIONS = "versions"


class Rebuild(Protocol):
    """An index under construction; nobody reads it before the swap."""

    def write(self, documents: Iterable[Document]) -> int:
        """Add or replace *documents*, return how many were taken.

        Leaves out ids that were written or deleted through the live engine since the rebuild began: the
        live write is newer. Raises InvalidDocument.
        """
        ...


@runtime_checkable
class SearchEngine(Protocol):
    """Keeps documents of one schema and answers requests about them. Safe to share between threads."""

    @property
    def schema(self) -> Schema:
        """The schema of all documents here."""
        ...

    @property
    def analyzer(self) -> Analyzer:
        """What cuts text, in documents and in queries alike."""
        ...

    @property
    def capabilities(self) -> frozenset[Capability]:
        """What this engine can do."""
        ...

    def prepare(self) -> bool:
        """Open the index of this schema and analyzer, a writer making an empty one where there is none.

        True when a `rebuild()` of exactly this schema and analyzer has been completed, so the index can be
        kept up by writes; False when the caller should `rebuild()` first. Needed once before all else.
        Raises WriterBusy, IndexMissing (reader only), EngineUnavailable.
        """
        ...

    def write(
        self,
        upserts: Iterable[Document] = (),
        deletes: Iterable[str] = (),
        versions: Mapping[str, int] | None = None,
    ) -> None:
        """Add or replace *upserts* by id and remove *deletes* (unknown ids are no error), as one step.

        Durable and visible to every reader's next request when it returns; after InvalidDocument nothing of
        it is, after EngineUnavailable it may be in part on an engine that is a server, and writing it again
        completes it. A later document of the same id wins; an id both upserted and deleted is deleted. Costs
        a commit, so write in batches.

        `versions`: for each id a number that grows with every change of its document (from 0), such as the
        number of the event that told of it. Where VERSIONS is declared, what is older than what was written
        or deleted before is left out, whichever process comes late; the same number may be written again.
        Without VERSIONS there is only one writer, whose order counts. Give versions always or never.
        Raises InvalidDocument, ReadOnly, EngineUnavailable.
        """
        ...

    def search(self, request: SearchRequest) -> Results:
        """Answer *request*. Raises InvalidQuery, UnknownField, Unsupported, EngineUnavailable."""
        ...

    def get(self, document_id: str) -> Document | None:
        """Return the document as written, with its id, or None."""
        ...

    def count(self) -> int:
        """Return the number of documents."""
        ...

    def rebuild(self, version: int = 0) -> AbstractContextManager[Rebuild]:
        """Fill a new index while the old one goes on answering and taking writes, then swap atomically.

        The swap happens when the block ends without an exception; with one, the old index stays. Writes made
        through `write()` in the meantime are in the new index too. `version`: where writes have versions,
        the highest that the rebuild's documents are sure to include, noted before they are read.
        Raises ReadOnly, WriterBusy, EngineUnavailable.
        """
        ...

    def close(self) -> None:
        """Give back files, memory and the writer's place. Closing twice is no error."""
        ...
