"""The thread that keeps the index in step while a server of the embedded shape runs.

It is woken by commits of its own process and looks every half second for events of others. Exactly one
process writes the index: a worker that finds the writer's place taken leaves the work to its holder and asks
again from time to time, so that the work goes on when the holder ends.
"""

import logging
import threading
from datetime import date

from django.db import DatabaseError, close_old_connections, connection
from django.utils import timezone

from backend.catalog.outbox import (
    drain_outbox,
    forget_listener,
    on_new_events,
    record_expired_certificates,
)
from backend.catalog.upkeep import rebuild_index
from backend.core.engine import close_engine, configured_engine, needs_rebuild
from search.errors import SearchError, WriterBusy

logger = logging.getLogger(__name__)

POLL_SECONDS = 0.5
BUSY_SECONDS = 5.0
_LONGEST_PAUSE_SECONDS = 30.0


class IndexWorker:
    """One background thread draining the outbox; ``start`` and ``stop`` belong to the server's life."""

    def __init__(self) -> None:
        self._wake = threading.Event()
        self._idle = threading.Event()
        self._news = threading.Lock()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._certificates_seen: date | None = None

    def start(self) -> None:
        """Start the thread; starting a running worker changes nothing."""
        if self._thread is not None:
            return
        self._stopping.clear()
        on_new_events(self._hear)
        self._thread = threading.Thread(target=self._run, name="index-worker", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop after the batch at hand, give back the writer's place and wait for the thread's end."""
        if self._thread is None:
            return
        self._stopping.set()
        self._wake.set()
        self._thread.join()
        self._thread = None
        forget_listener(self._hear)

    def wait_until_idle(self, seconds: float) -> bool:
        """Wait until all events committed by this process before the call are settled; whether they are."""
        return self._idle.wait(seconds)

    def _hear(self) -> None:
        with self._news:
            self._idle.clear()
            self._wake.set()

    def _rest(self) -> None:
        with self._news:
            if not self._wake.is_set():
                self._idle.set()

    def _run(self) -> None:
        pause, failures = 0.0, 0
        while not self._stopping.is_set():
            if self._wake.wait(pause):
                self._wake.clear()
            if self._stopping.is_set():
                break
            try:
                settled = self._step()
                pause, failures = (0.0 if settled else POLL_SECONDS), 0
                if not settled:
                    self._rest()
            except WriterBusy:
                pause = BUSY_SECONDS
            except (DatabaseError, SearchError, OSError):
                failures += 1
                delay = min(_LONGEST_PAUSE_SECONDS, POLL_SECONDS * 2**failures)
                logger.exception("the index could not be brought in step; next attempt in %.0f s", delay)
                close_engine("writer")
                self._stopping.wait(delay)
                pause = 0.0
            finally:
                close_old_connections()
        close_engine("writer")
        connection.close()

    def _step(self) -> int:
        engine = configured_engine("writer")
        engine.count()  # raises where the index was deleted beneath us; the next step then makes it again
        if needs_rebuild():
            rebuild_index(engine)
        today = timezone.localdate()
        if self._certificates_seen != today:
            record_expired_certificates(today)
            self._certificates_seen = today
        return drain_outbox(engine)
