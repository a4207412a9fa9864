"""Keeps the index in step with the rows: events written with a change, drained after its commit.

A service calls :func:`record_changes` inside the transaction that changes what a document shows; a
rolled-back change leaves no event. :func:`drain_outbox` reads offerings as they are *then*, writes their
documents and deletes the events only when the engine's write is durable: a crash in between repeats
harmlessly.
"""

import threading
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import islice

from django.db import transaction

from backend.catalog.indexing import documents_of
from backend.catalog.models import Certificate, IndexEvent, Offering
from search.engine import SearchEngine

BATCH = 2_000
"""Events drained per write of the engine; a write costs a commit of the index."""

_PER_STATEMENT = 500
_one_drain = threading.Lock()
_listeners: list[Callable[[], None]] = []


def batches(values: Iterable[int], size: int) -> Iterator[list[int]]:
    """Yield *values* in lists of at most *size*."""
    rest = iter(values)
    while batch := list(islice(rest, size)):
        yield batch


def record_changes(offering_ids: Iterable[int]) -> int:
    """Write one event per offering and return how many; to be called inside the changing transaction.

    Raises TransactionManagementError outside one: an event without its change, or the reverse, is
    exactly what an outbox exists to prevent.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("an index event belongs into its change's transaction")
    events = IndexEvent.objects.bulk_create(
        [IndexEvent(offering_id=offering_id) for offering_id in offering_ids], batch_size=_PER_STATEMENT
    )
    if events:
        transaction.on_commit(_announce, robust=True)
    return len(events)


def on_new_events(listener: Callable[[], None]) -> None:
    """Have *listener* called after each commit of this process that wrote events."""
    _listeners.append(listener)


def forget_listener(listener: Callable[[], None]) -> None:
    """Undo :func:`on_new_events`."""
    _listeners.remove(listener)


def _announce() -> None:
    for listener in tuple(_listeners):
        listener()


def pending_events() -> int:
    """Return how many events wait to be drained."""
    return IndexEvent.objects.count()


def drain_outbox(engine: SearchEngine, *, limit: int = BATCH) -> int:
    """Bring the documents of the oldest *limit* events up to date; returns how many events were settled.

    Offerings that are active become documents, all others leave the index. One drain at a time per process;
    the engine's writer lock keeps other processes out. Raises what the engine or the database raises; the
    events then stay.
    """
    with _one_drain:
        events = list(IndexEvent.objects.order_by("id").values_list("id", "offering_id")[:limit])
        if not events:
            return 0
        offering_ids = sorted({offering_id for _, offering_id in events})
        documents = documents_of(offering_ids)
        present = {str(document["id"]) for document in documents}
        engine.write(documents, [str(one) for one in offering_ids if str(one) not in present])
        settle(event_id for event_id, _ in events)
        return len(events)


def settle(event_ids: Iterable[int]) -> None:
    """Delete events whose documents are durably written."""
    for batch in batches(event_ids, _PER_STATEMENT):
        IndexEvent.objects.filter(id__in=batch).delete()


def record_expired_certificates(today: date, *, days: int = 7) -> int:
    """Note the offerings of firms whose certificate ran out in the last *days* days; returns how many.

    A certificate expires without any row changing, and an expired one must no longer be found by its kind.
    """
    with transaction.atomic():
        suppliers = Certificate.objects.filter(
            valid_until__lt=today, valid_until__gte=today - timedelta(days=days)
        ).values("supplier_id")
        return record_changes(
            Offering.objects.filter(supplier_id__in=suppliers, status=Offering.Status.ACTIVE)
            .order_by("id")
            .values_list("id", flat=True)
        )
