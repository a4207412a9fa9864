"""The firms' names in memory: to complete what is typed, and to know a firm when a query names it.

Read from the database and read again when a firm was added or changed, looked at every few seconds.
"""

import re
import threading
import time
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max

from backend.catalog.selectors import visible_suppliers
from search.folding import fold

_LOOK_AGAIN_SECONDS = 5.0
_SHORTEST = {"zh": 4, "en": 8}
_BRACKETED = re.compile(r"\s*[((].*?[))]\s*$")


@dataclass(frozen=True, slots=True)
class Firm:
    """One firm and its names as they are compared: folded, without a remark in brackets."""

    id: int
    name_zh: str
    name_en: str
    place: str
    compared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A firm named in a query, and where (code points)."""

    firm: Firm
    start: int
    end: int


class Firms:
    """All visible firms; asks the database at most every few seconds."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._firms: tuple[Firm, ...] = ()
        self._state: tuple[Any, ...] = ()
        self._look_again = 0.0

    def all(self) -> tuple[Firm, ...]:
        """Return the firms; the same tuple as long as none changed."""
        if time.monotonic() < self._look_again:
            return self._firms
        with self._lock:
            if time.monotonic() < self._look_again:
                return self._firms
            rows = visible_suppliers(None)
            found = rows.aggregate(count=Count("pk"), last=Max("updated_at"), highest=Max("pk"))
            state = tuple(found.values())
            if state != self._state:
                named = rows.order_by("pk").values_list("pk", "name_zh", "name_en", "place")
                self._firms = tuple(_firm(*row) for row in named)
                self._state = state
            self._look_again = time.monotonic() + _LOOK_AGAIN_SECONDS
            return self._firms

    def forget(self) -> None:
        """Read the firms again at the next call."""
        self._look_again, self._state = 0.0, ()

    def named_in(self, text: str) -> Named | None:
        """Return the firm whose whole name stands in *text*, the longest name first; ``None`` for none."""
        folded, origins = fold(text)
        best: tuple[int, Firm, int] | None = None
        for firm in self.all():
            for name in firm.compared:
                if name in folded and (best is None or len(name) > best[0]):
                    best = (len(name), firm, folded.index(name))
        if best is None:
            return None
        length, firm, start = best
        last = start + length - 1
        if origins is None:
            return Named(firm, start, last + 1)
        return Named(firm, origins[start], origins[last] + 1)


def _firm(pk: int, name_zh: str, name_en: str, place: str) -> Firm:
    compared = []
    for name, language in ((name_zh, "zh"), (name_en, "en")):
        plain = fold(_BRACKETED.sub("", name))[0].strip()
        if len(plain) >= _SHORTEST[language]:
            compared.append(plain)
    return Firm(pk, name_zh, name_en or name_zh, place, tuple(compared))


firms: Firms = Firms()
"""The one register of this process."""
