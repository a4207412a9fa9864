"""Candidates: the pairs worth scoring, recalled by paths through the chain and by links of similar firms."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from backend.matching.graph.build import SupplierGraph
from backend.matching.graph.length_three import EvidencePath, LengthThree
from backend.matching.graph.paths import ChainPath, ChainPaths
from backend.matching.graph.profiles import Profile

Direction = Literal["upstream", "downstream"]
DIRECTIONS: tuple[Direction, ...] = ("upstream", "downstream")


@dataclass(frozen=True)
class Candidate:
    """A possible trade: *seller* to *buyer*, with the paths that speak for it, best first.

    It reads the same from either end: what is upstream for the buyer is downstream for the seller.
    """

    graph: SupplierGraph
    seller: int
    buyer: int
    chain: tuple[ChainPath, ...]
    evidence: tuple[EvidencePath, ...]

    @property
    def selling(self) -> Profile:
        """The seller's profile."""
        return self.graph.profiles[self.seller]

    @property
    def buying(self) -> Profile:
        """The buyer's profile."""
        return self.graph.profiles[self.buyer]

    @cached_property
    def categories(self) -> tuple[str, ...]:
        """What would be traded: the categories at the seller's end of the paths, in order of code."""
        of_chain = {path.category for path in self.chain}
        return tuple(sorted(of_chain or {path.category for path in self.evidence if path.category}))


class Recall:
    """Finds the candidates of one snapshot; built once, read by many threads."""

    def __init__(self, graph: SupplierGraph) -> None:
        self.graph = graph
        self._chain = ChainPaths(graph)
        self._evidence = LengthThree(graph)

    def candidates(self, firm: int, direction: Direction) -> list[Candidate]:
        """Return the candidates for *firm*'s suppliers (upstream) or customers (downstream), by id.

        Neither constraints nor known trade are looked at here. Raises UnknownFirm.
        """
        upstream = direction == "upstream"
        paths = self._chain.into(firm) if upstream else self._chain.out_of(firm)
        chain = {(found[0].seller if upstream else found[0].buyer): found for found in paths}
        evidence = self._evidence.into(firm) if upstream else self._evidence.out_of(firm)
        return [
            Candidate(
                self.graph,
                other if upstream else firm,
                firm if upstream else other,
                tuple(chain.get(other, ())),
                tuple(evidence.get(other, ())),
            )
            for other in sorted({*chain, *evidence})
        ]

    def candidate(self, seller: int, buyer: int) -> Candidate:
        """Return one pair with all that speaks for it, be it nothing; raises UnknownFirm."""
        return Candidate(
            self.graph,
            seller,
            buyer,
            tuple(self._chain.between(seller, buyer)),
            tuple(self._evidence.between(seller, buyer)),
        )
