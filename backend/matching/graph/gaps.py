"""Missing links of the chain: what local activities take in and no local firm provides."""

from collections import defaultdict
from dataclasses import dataclass

from backend.matching.graph.build import SupplierGraph
from backend.matching.graph.tree import NARROWER


@dataclass(frozen=True, slots=True)
class Gap:
    """A category that firms need and nobody here provides: who needs it, for which steps of the chain."""

    category: str
    firms: tuple[int, ...]
    steps: tuple[str, ...]


def gaps(graph: SupplierGraph) -> tuple[Gap, ...]:
    """Return the gaps, those that most firms feel first; ties by category.

    Only needs that firms declared count. A narrower category closes a gap, a broader one does not; what an
    activity yields as a by-product is no input. O(needs × providers).
    """
    firms: defaultdict[str, set[int]] = defaultdict(set)
    steps: defaultdict[str, set[str]] = defaultdict(set)
    for firm, profile in graph.profiles.items():
        for need in profile.needs.values():
            step = graph.steps[need.step]
            if need.declared and step.relation != "byproduct":
                firms[step.input].add(firm)
                steps[step.input].add(step.id)
    provided = {
        category
        for category, offers in graph.providers.items()
        if any(fit >= NARROWER for _, _, fit in offers)
    }
    found = [
        Gap(category, tuple(sorted(needing)), tuple(sorted(steps[category])))
        for category, needing in firms.items()
        if category not in provided
    ]
    return tuple(sorted(found, key=lambda gap: (-len(gap.firms), gap.category)))
