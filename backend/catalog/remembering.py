"""Answers of an engine kept for some seconds: counts that change slowly and are asked at every key."""

import time
from collections.abc import Callable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from search.engine import SearchEngine

SECONDS = 20.0

V = TypeVar("V")


class Remembered(Generic[V]):
    """At most *most* answers per engine, each for *seconds*; they go when their engine goes."""

    def __init__(self, *, most: int = 500, seconds: float = SECONDS) -> None:
        self._most = most
        self._seconds = seconds
        self._of_engine: WeakKeyDictionary[SearchEngine, dict[str, tuple[float, V]]] = WeakKeyDictionary()

    def get(self, engine: SearchEngine, key: str, ask: Callable[[], V]) -> V:
        """Return the kept answer to *key*, or ask and keep it."""
        kept = self._of_engine.setdefault(engine, {})
        now = time.monotonic()
        known = kept.get(key)
        if known is not None and known[0] > now:
            return known[1]
        answer = ask()
        if len(kept) >= self._most:
            kept.clear()
        kept[key] = (now + self._seconds, answer)
        return answer
