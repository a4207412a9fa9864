"""Suitability: the sum of weight × value over the criteria, exactly, and the order it gives."""

from dataclasses import dataclass

from backend.matching.constraints import Exclusion, exclusion, permitted
from backend.matching.criteria import CRITERIA, Assessment, Criterion, quantised
from backend.matching.recall import Candidate, Direction, Recall


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one criterion adds: *points* are its weight times its value, without rounding."""

    criterion: Criterion
    value: float
    assessment: Assessment

    @property
    def points(self) -> float:
        """Weight × value, exact in floating point."""
        return self.criterion.weight * self.value


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
    """Partners for *firm*, best first, and the candidates that were excluded, by id."""

    firm: int
    direction: Direction
    snapshot: str
    matches: tuple[Match, ...]
    excluded: tuple[Excluded, ...]


def scored(candidate: Candidate, partner: int) -> Match:
    """Return the match that *candidate* is; its suitability in [0, 1] is the exact sum of its points."""
    contributions = []
    for criterion in CRITERIA:
        assessment = criterion.assess(candidate)
        contributions.append(Contribution(criterion, quantised(assessment.value), assessment))
    suitability = sum(contribution.points for contribution in contributions)
    return Match(partner, candidate, suitability, tuple(contributions))


def propose(recall: Recall, firm: int, direction: Direction) -> Proposals:
    """Return all partners proposed for *firm*, best first; ties break on the partner's id.

    The suitability of a trade depends on its two sides alone: it is the same asked from either, and other
    firms change it only by the links they share with it. Raises UnknownFirm. O(candidates × evidence).
    """
    matches: list[Match] = []
    excluded: list[Excluded] = []
    for candidate in recall.candidates(firm, direction):
        partner = candidate.seller if direction == "upstream" else candidate.buyer
        reason = exclusion(candidate)
        if reason is not None:
            excluded.append(Excluded(partner, candidate, reason))
        else:
            matches.append(scored(permitted(candidate), partner))
    matches.sort(key=lambda match: (-match.suitability, match.partner))
    return Proposals(firm, direction, recall.graph.version, tuple(matches), tuple(excluded))
