"""How several pieces of evidence become one strength in [0, 1].

Two demands shape this: every piece must count (what an explanation cites, it must depend on), and many weak
pieces must not outweigh a strong one, so that large firms do not win by size alone.
"""

from collections.abc import Iterable


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
