"""What the market trades: a good with its specification, before any firm offers it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Value = float | int | str | bool | list[str]
Specification = Mapping[str, Value]
Kind = Literal["flange", "coal", "casting", "wine", "other"]


@dataclass(frozen=True, slots=True)
class Goods:
    """One good or service; ``price`` is what a unit usually costs in CNY, ``None`` if always on request.

    ``weight`` says how common it is (1 = ordinary), ``mass_kg`` what a unit weighs (0: unknown, a service).
    """

    kind: Kind
    category: str
    name_zh: str
    name_en: str
    specification: Specification
    unit: str = "piece"
    price: float | None = None
    mass_kg: float = 0.0
    weight: float = 1.0
    minimum_order: float = 1.0
    lead_days: int = 10

    @property
    def code(self) -> str:
        """A code that follows from what the good is, equal in every run."""
        said = json.dumps(
            [self.category, self.name_zh, self.specification], ensure_ascii=False, sort_keys=True
        )
        return f"demo-{self.kind}-{hashlib.sha256(said.encode()).hexdigest()[:16]}"


def plain(value: float) -> int | float:
    """Return a whole number as ``int``, anything else as it is: 100.0 is written 100."""
    return int(value) if float(value).is_integer() else value


def written(value: float) -> str:
    """Write a number the way a catalogue does, without a trailing ``.0``."""
    return str(plain(value))
