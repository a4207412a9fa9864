"""Suitability: the sum of weight × value over the criteria, exactly, and the order it gives."""

from dataclasses import dataclass, replace

from backend.matching.constraints import Exclusion, exclusion, permitted
from backend.matching.criteria import CRITERIA, Citation, Criterion, quantised
from backend.matching.recall import Candidate, Direction, Recall


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one criterion adds: *points* are its weight times its value, without rounding."""

    criterion: Criterion
    value: float
    candidate: Candidate

    @property
    def points(self) -> float:
        """Weight × value, exact in floating point."""
        return self.criterion.weight * self.value

    @property
    def citation(self) -> Citation:
        """The facts that the value rests on."""
        return self.criterion.cite(self.candidate)


@dataclass(frozen=True, slots=True)
class Match:
    """A scored candidate; *partner* is the firm proposed to the one that asked."""

    partner: int
    candidate: Candidate
    suitability: float
    contributions: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class Excluded:
    """A candidate that is no match, with the reason."""

    partner: int
    candidate: Candidate
    exclusion: Exclusion


@dataclass(frozen=True, slots=True)
class Proposals:
    """Partners for *firm*, best first, of *found* in all, and the candidates that were excluded, by id."""

    firm: int
    direction: Direction
    snapshot: str
    found: int
    matches: tuple[Match, ...]
    excluded: tuple[Excluded, ...]


def scored(candidate: Candidate, partner: int) -> Match:
    """Return the match that *candidate* is; its suitability in [0, 1] is the exact sum of its points."""
    contributions = tuple(
        Contribution(criterion, quantised(criterion.measure(candidate)), candidate) for criterion in CRITERIA
    )
    return Match(partner, candidate, sum(one.points for one in contributions), contributions)


def _suitability(candidate: Candidate) -> float:
    """Return the suitability of *candidate*: the sum that its contributions make up, without making them."""
    return sum(criterion.weight * quantised(criterion.measure(candidate)) for criterion in CRITERIA)


def propose(recall: Recall, firm: int, direction: Direction, limit: int | None = None) -> Proposals:
    """Return the partners proposed for *firm*, best first (the best *limit*, or all); ties break on the id.

    The suitability of a trade depends on its two sides alone: it is the same asked from either, and other
    firms change it only by the links they share with it. Raises UnknownFirm. O(candidates × evidence).
    """
    ranked: list[tuple[float, int, Candidate]] = []
    excluded: list[Excluded] = []
    for candidate in recall.candidates(firm, direction):
        partner = candidate.seller if direction == "upstream" else candidate.buyer
        reason = exclusion(candidate)
        if reason is not None:
            excluded.append(Excluded(partner, candidate, reason))
        else:
            allowed = permitted(candidate)
            ranked.append((-_suitability(allowed), partner, allowed))
    ranked.sort(key=lambda one: one[:2])
    best = ranked[:limit]
    traces = recall.traces(firm, direction, [partner for _, partner, _ in best])
    matches = tuple(
        scored(replace(candidate, traces=tuple(traces[partner])), partner) for _, partner, candidate in best
    )
    return Proposals(firm, direction, recall.graph.version, len(ranked), matches, tuple(excluded))
