"""Writing many documents in few requests, and what the server says to each of them."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from search.engines.elastic.connection import Connection
from search.engines.elastic.mapping import action
from search.errors import EngineUnavailable, InvalidDocument, SearchError

_CHUNK_BYTES = 4_000_000
_CHUNK_WRITES = 2_000
PATIENCE_S = 5.0
"""How long a write waits that the server cannot take for the moment."""
SHORT_PATIENCE_S = 0.3
_FIRST_PAUSE_S = 0.02
_LONGEST_PAUSE_S = 0.5

_CONFLICT, _HELD, _NO_INDEX = 409, 403, 404
_LATER = frozenset({_HELD, _NO_INDEX, 429, 503})
"""Held for a swap, swapped away, or overloaded: the same write may be taken a moment later."""


class WritesHeld(EngineUnavailable):
    """The index takes no writes: it is being replaced, or a rebuild ended just before it was."""


@dataclass(frozen=True, slots=True)
class Write:
    """One document's new body. It is left out where a newer *version* is there already."""

    document_id: str
    body: bytes
    version: int | None


def chunks(writes: Iterable[Write]) -> Iterator[list[Write]]:
    """Cut *writes* into requests of a few megabytes."""
    chunk: list[Write] = []
    size = 0
    for write in writes:
        chunk.append(write)
        size += len(write.body)
        if len(chunk) >= _CHUNK_WRITES or size >= _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def send(
    connection: Connection,
    index: str,
    writes: Sequence[Write],
    *,
    to_alias: bool,
    visible: bool,
    patience_s: float = PATIENCE_S,
) -> None:
    """Write *writes* to *index* in one request, durable when it returns; `visible` to readers too.

    What the server cannot take for the moment is sent again for `patience_s`. Raises EngineUnavailable (of
    which WritesHeld, IndexMissing), then some may have been written; sending them all again is harmless.
    """
    started = time.monotonic()
    pause = _FIRST_PAUSE_S
    left = list(writes)
    while left:
        answers = _request(connection, index, left, to_alias=to_alias, visible=visible)
        refused = [
            (write, answer) for write, answer in zip(left, answers, strict=True) if answer["status"] >= 300
        ]
        left = []
        for write, answer in refused:
            if answer["status"] == _CONFLICT and write.version is not None:
                continue
            patience = SHORT_PATIENCE_S if answer["status"] == _NO_INDEX else patience_s
            if answer["status"] not in _LATER or time.monotonic() - started > patience:
                raise _refusal(connection, write, answer)
            left.append(write)
        if left:
            time.sleep(pause * random.uniform(0.5, 1.0))
            pause = min(2 * pause, _LONGEST_PAUSE_S)


def _request(
    connection: Connection, index: str, writes: Sequence[Write], *, to_alias: bool, visible: bool
) -> list[dict[str, Any]]:
    lines = [line for write in writes for line in (action(write.document_id, write.version), write.body)]
    answer = connection.tell(
        lambda client: client.perform_request(
            "POST",
            f"/{index}/_bulk",
            params={
                "require_alias": to_alias,
                "refresh": visible,
                "filter_path": "items.*.status,items.*.error",
            },
            headers={"content-type": "application/x-ndjson", "accept": "application/json"},
            body=lines,
        )
    )
    return [item["index"] for item in answer.body["items"]]


def _refusal(connection: Connection, write: Write, answer: dict[str, Any]) -> SearchError:
    error = answer.get("error", {})
    reason = f"{error.get('type')}: {error.get('reason')}"[:300]
    if answer["status"] == 400:
        return InvalidDocument(
            f"Elasticsearch does not take the document {write.document_id!r}: {reason}.",
            f"Elasticsearch 不接受文档 {write.document_id!r}：{reason}。",
        )
    if answer["status"] == _NO_INDEX:
        return connection.no_index(reason)
    if answer["status"] == _HELD:
        held = connection.unavailable(reason)
        return WritesHeld(held.message, held.message_zh)
    return connection.unavailable(reason)
