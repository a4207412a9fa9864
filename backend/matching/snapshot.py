"""Keeps the current snapshot of the supplier graph: built when first asked for, and again after a change.

Changes made by this process through models are noticed at once, by signal; those of other processes and of
bulk statements within a second, by a fingerprint of the tables (counts, newest ids and times). An update in
bulk, by another process, of rows that carry no time of change shows with the next other change.
"""

import gc
import threading
import time
from collections.abc import Mapping
from typing import Any

from django.db.models import Aggregate, Count, Max, Model, Sum
from django.db.models.signals import post_delete, post_save
from django.utils import timezone

from backend.catalog.models import (
    Capability,
    Certificate,
    Offering,
    Product,
    Supplier,
    SupplierActivity,
    SupplyLink,
)
from backend.industry import knowledge
from backend.matching.graph.build import build_graph
from backend.matching.loading import read_market
from backend.matching.recall import Recall

CHECK_EVERY_SECONDS = 1.0
Fingerprint = tuple[object, ...]

_CHANGES: Mapping[type[Model], Mapping[str, Aggregate]] = {
    Supplier: {"changed": Max("updated_at")},
    Product: {},
    Offering: {"changed": Max("updated_at")},
    SupplierActivity: {},
    Capability: {"tonnes": Sum("tonnes_per_year")},
    Certificate: {"valid": Max("valid_until")},
    SupplyLink: {},
}
"""The tables a snapshot is read from, with what beside count and newest id tells that one has changed."""


def market_fingerprint() -> Fingerprint:
    """Return what differs when the market does; seven aggregate queries, a few milliseconds."""
    seen: list[object] = []
    for model, aggregates in _CHANGES.items():
        manager: Any = model._default_manager
        found = manager.aggregate(rows=Count("pk"), newest=Max("pk"), **aggregates)
        seen.append(tuple(found.values()))
    return tuple(seen)


class SnapshotCache:
    """The newest snapshot; any number of threads may ask.

    While one thread builds, the others get the previous snapshot; only the first ever keeps them waiting.
    """

    def __init__(self) -> None:
        self._building = threading.Lock()
        self._recall: Recall | None = None
        self._fingerprint: Fingerprint = ()
        self._generation = 0
        self._built_generation = -1
        self._checked_at = 0.0

    def expire(self) -> None:
        """Have the next call build anew."""
        self._generation += 1

    def current(self) -> Recall:
        """Return the snapshot, at most a second behind the database."""
        recall = self._recall
        stale = self._generation != self._built_generation
        if recall is not None and not stale and time.monotonic() - self._checked_at < CHECK_EVERY_SECONDS:
            return recall
        if not self._building.acquire(blocking=recall is None):
            return recall if recall is not None else self.current()
        try:
            return self._refreshed()
        finally:
            self._building.release()

    def _refreshed(self) -> Recall:
        generation = self._generation
        today = timezone.localdate()
        fingerprint = (today, *market_fingerprint())
        changed = generation != self._built_generation or fingerprint != self._fingerprint
        if self._recall is None or changed:
            # A full collection over a market that never changes would stop every request for long; what
            # is frozen now is looked at again when the next snapshot is built.
            gc.unfreeze()
            self._recall = Recall(build_graph(read_market(knowledge(), today)))
            gc.freeze()
            self._fingerprint = fingerprint
            self._built_generation = generation
        self._checked_at = time.monotonic()
        return self._recall


MARKET = SnapshotCache()
"""This process's snapshot of the market."""


def _expire(**_: object) -> None:
    MARKET.expire()


def watch_market() -> None:
    """Have every saved or deleted row of the market expire the snapshot; called once at start."""
    for model in _CHANGES:
        for signal in (post_save, post_delete):
            signal.connect(_expire, sender=model, dispatch_uid=f"matching-{model.__name__}")
