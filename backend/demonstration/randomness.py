"""Random choices that come out the same on every machine.

Every stage draws from a generator of its own, seeded with text, so that a change in one stage leaves the
others as they were. Nothing here or in the generators iterates over a set.
"""

import random
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import TypeVar

Item = TypeVar("Item")

SEED = "xinlian-demonstration-1"


def stream(*names: object) -> random.Random:
    """Return the generator of the stage called *names*; equal names give equal draws."""
    return random.Random("/".join([SEED, *(str(name) for name in names)]))


def weighted_sample(
    rng: random.Random, items: Sequence[Item], weights: Sequence[float], count: int
) -> list[Item]:
    """Return up to *count* distinct *items*, likelier where *weights* are greater, in their given order.

    Efraimidis and Spirakis (2006), algorithm A-ES: the greatest of u^(1/w) win. Time O(n log n).
    """
    keys = sorted(
        ((rng.random() ** (1.0 / weight), index) for index, weight in enumerate(weights) if weight > 0),
        reverse=True,
    )
    return [items[index] for index in sorted(index for _, index in keys[:count])]


class WeightedChoice:
    """Draws one of several items in proportion to its weight, in O(log n)."""

    def __init__(self, weights: Sequence[float]) -> None:
        self._sums = list(accumulate(weights))

    def draw(self, rng: random.Random) -> int:
        """Return the index of the item drawn; raises IndexError where there are none."""
        return min(bisect_left(self._sums, rng.random() * self._sums[-1]), len(self._sums) - 1)


def log_uniform(rng: random.Random, low: float, high: float) -> float:
    """Return a number between *low* and *high* (both above 0) whose logarithm is evenly spread."""
    return float(low * (high / low) ** rng.random())


def two_digits(value: float) -> float:
    """Round to two significant digits, as people state sizes and quantities."""
    if value == 0:
        return 0.0
    digits = 1
    magnitude = abs(value)
    while magnitude >= 10:
        magnitude /= 10
        digits -= 1
    while magnitude < 1:
        magnitude *= 10
        digits += 1
    return round(value, digits)
