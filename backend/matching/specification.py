"""How far what a seller can serve meets the grades and sizes of the buyer's own products.

Evidence is counted in whole units, so that sums are exact whatever their order: the same specification always
gives the same fit, and more evidence never a lower one.
"""

from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import pairwise

from backend.matching.graph.profiles import Profile, SizeDemand
from backend.matching.supply import SizeRange, Supply

SKILL_EVIDENCE = 4
"""Equipment that takes a grade or size counts as four goods on offer in it."""
EVIDENCE_HALF = 0.5
UNIT = 2**40
"""A need met for certain; what evidence proves is a share of it."""
UNKNOWN_NEEDS = 0.5**0.5
"""What stands for the needs that nobody stated.

It makes a need that is met matter even where all others are met too; being irrational, it leaves no two
different sets of needs with the same quotient.
"""


@lru_cache(maxsize=4096)
def evidence_units(goods: int, skills: int) -> int:
    """Return what goods on offer and equipment prove together, in units: n / (n + ½), never certain."""
    evidence = goods + SKILL_EVIDENCE * skills
    return round(UNIT * evidence / (evidence + EVIDENCE_HALF))


def grade_units(supply: Supply, grade: str) -> int:
    """Return how sure it is that the seller serves *grade*, in units."""
    return evidence_units(*supply.grades.get(grade, (0, 0)))


def grade_share(buying: Profile, supply: Supply) -> float:
    """Return how far the seller serves the grades of the buyer's products, in [0, 1)."""
    met = sum(
        len(wanted) * grade_units(supply, grade)
        for grade, wanted in buying.grades.items()
        if grade in supply.grades
    )
    return met / UNIT / (UNKNOWN_NEEDS + buying.graded)


def size_share(wanted: SizeDemand, able: SizeRange) -> float:
    """Return how far the seller covers the sizes of the buyer's products, in [0, 1).

    Equipment is counted over whole stretches of sizes, goods at the sizes they have: O(spans² + goods).
    """
    edges = {0, len(wanted.sizes)}
    stretches = [
        (bisect_left(wanted.sizes, low), bisect_right(wanted.sizes, high)) for low, high in able.spans
    ]
    edges.update(edge for stretch in stretches for edge in stretch)
    met = 0
    ordered = sorted(edges)
    for start, end in pairwise(ordered):
        skills = sum(first <= start and end <= last for first, last in stretches)
        if skills:
            met += (wanted.running[end] - wanted.running[start]) * evidence_units(0, skills)
    for size, goods in able.goods.items():
        count = wanted.counts.get(size)
        if count:
            skills = able.skills_for(size)
            met += count * (evidence_units(goods, skills) - evidence_units(0, skills))
    return met / UNIT / (UNKNOWN_NEEDS + wanted.total)


def size_shares(buying: Profile, supply: Supply) -> dict[str, float]:
    """Return how far the seller covers each aspect of size that the two have in common."""
    return {
        aspect: size_share(buying.sizes[aspect], able)
        for aspect, able in supply.sizes.items()
        if aspect in buying.sizes
    }
