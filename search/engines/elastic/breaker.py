"""Not asking a server again and again that has just failed to answer."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

_FAILURES = 3
_FIRST_PAUSE_S = 1.0
_LONGEST_PAUSE_S = 5.0


class Breaker:
    """Opens after three failures in a row; then, after a pause, one call at a time may try again.

    The pause doubles with each failed trial, from one second to five. Safe to share between threads.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._failures = 0
        self._pause = _FIRST_PAUSE_S
        self._closed_until = 0.0

    def may_try(self) -> bool:
        """Return whether a call may be made now; where it may as a trial, no other may until the next."""
        with self._lock:
            if self._failures < _FAILURES:
                return True
            if self._clock() < self._closed_until:
                return False
            self._closed_until = self._clock() + self._pause
            return True

    def succeeded(self) -> None:
        """Note that the server answered."""
        if self._failures:
            with self._lock:
                self._failures = 0
                self._pause = _FIRST_PAUSE_S

    def failed(self) -> None:
        """Note that it did not."""
        with self._lock:
            self._failures += 1
            if self._failures >= _FAILURES:
                self._closed_until = self._clock() + self._pause
                self._pause = min(2 * self._pause, _LONGEST_PAUSE_S)
