"""How several pieces of evidence become one strength in [0, 1].

Two demands shape this: every piece must count (what an explanation cites, it must depend on), and many weak
pieces must not outweigh a strong one, so that large firms do not win by size alone.
"""

from collections.abc import Iterable

UNKNOWN_NEEDS = 0.5**0.5


def accumulated(strengths: Iterable[float]) -> float:
    """Return the joint strength of pieces of evidence, each in [0, 1]; 0 for none.

    The strongest counts in full, the j-th strongest with a j-th of its strength: 1 − Π(1 − sⱼ/j). Raising or
    adding a piece never lowers the result, and removing one of positive strength always lowers it unless the
    strongest is 1. The order given is irrelevant.
    """
    doubt = 1.0
    for rank, strength in enumerate(sorted(strengths, reverse=True), start=1):
        doubt *= 1.0 - strength / rank
    return 1.0 - doubt


def saturated(amount: float, half: float) -> float:
    """Return amount / (amount + half): 0 at nothing, ½ at *half*, never 1; strictly increasing."""
    return amount / (amount + half) if amount > 0 else 0.0


def covered(needed: Iterable[tuple[int, float]]) -> float:
    """Return how far counted needs are met: Σ count·met / (1/√2 + Σ count), for (count, met in [0, 1]).

    What is added below stands for needs not known. It makes a need that is met matter even where all others
    are met too; being irrational, it leaves no two different sets of needs with the same quotient.
    """
    total = UNKNOWN_NEEDS
    met_in_all = 0.0
    for count, met in needed:
        total += count
        met_in_all += count * met
    return met_in_all / total
