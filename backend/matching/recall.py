"""Candidates: the pairs worth scoring, recalled by paths through the chain and by links of similar firms."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from backend.matching.graph.build import SupplierGraph
from backend.matching.graph.length_three import NO_SUPPORT, EvidencePath, LengthThree, Support, Trace
from backend.matching.graph.paths import ChainPath, ChainPaths, Strands
from backend.matching.graph.profiles import Profile
from backend.matching.supply import Supply, supply_of

Direction = Literal["upstream", "downstream"]
DIRECTIONS: tuple[Direction, ...] = ("upstream", "downstream")


@dataclass(frozen=True)
class Candidate:
    """A possible trade: *seller* to *buyer*, with what of the chain and of known trade speaks for it.

    It reads the same from either end: what is upstream for the buyer is downstream for the seller. *strands*
    and *support* are enough to score it; *traces* are filled in where it is to be explained. *barred* are
    categories that a constraint shuts out; the strands hold none of them.
    """

    recall: "Recall"
    seller: int
    buyer: int
    strands: Strands
    support: Support
    barred: frozenset[str] = frozenset()
    traces: tuple[Trace, ...] = ()

    @property
    def graph(self) -> SupplierGraph:
        """The snapshot."""
        return self.recall.graph

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
        """What would be traded: what the chain's paths begin with, else what similar firms trade; by code."""
        return tuple(sorted((self.strands.keys() or self.support.categories) - self.barred))

    @cached_property
    def supply(self) -> Supply:
        """What the seller brings to it."""
        return self.recall.supply(self.seller, self.categories)

    @cached_property
    def chain(self) -> tuple[ChainPath, ...]:
        """The paths of the chain, best first."""
        return tuple(path for path in self.recall.chain_paths(self) if path.category in self.strands)

    def best_evidence(self, number: int) -> list[EvidencePath]:
        """Return the heaviest *number* of paths over known trade of similar firms, best first."""
        return self.recall.best_evidence(self.traces, number)


class Recall:
    """Finds the candidates of one snapshot; built once, read by many threads.

    What sellers bring is kept once worked out; a thread that finds it missing works it out again, alike.
    """

    def __init__(self, graph: SupplierGraph) -> None:
        self.graph = graph
        self._chain = ChainPaths(graph)
        self._evidence = LengthThree(graph)
        self.best_evidence = self._evidence.best
        self._supplies: dict[tuple[int, tuple[str, ...]], Supply] = {}

    def supply(self, seller: int, categories: tuple[str, ...]) -> Supply:
        """Return what *seller* brings to a trade in *categories*; raises UnknownFirm."""
        key = (seller, categories)
        found = self._supplies.get(key)
        if found is None:
            found = self._supplies[key] = supply_of(self.graph, seller, categories)
        return found

    def chain_paths(self, candidate: Candidate) -> list[ChainPath]:
        """Return the paths of the chain between the two, best first."""
        return self._chain.between(candidate.seller, candidate.buyer)

    def candidates(self, firm: int, direction: Direction) -> list[Candidate]:
        """Return the candidates for *firm*'s suppliers (upstream) or customers (downstream), by id.

        Neither constraints nor known trade are looked at here. Raises UnknownFirm.
        """
        upstream = direction == "upstream"
        strands = dict(self._chain.into(firm) if upstream else self._chain.out_of(firm))
        support = self._evidence.into(firm) if upstream else self._evidence.out_of(firm)
        return [
            Candidate(
                self,
                other if upstream else firm,
                firm if upstream else other,
                strands.get(other, {}),
                support.get(other, NO_SUPPORT),
            )
            for other in sorted({*strands, *support})
        ]

    def candidate(self, seller: int, buyer: int) -> Candidate:
        """Return one pair with all that speaks for it, be it nothing; raises UnknownFirm."""
        strands = self._chain.strands(seller, buyer)
        support = self._evidence.into(buyer).get(seller, NO_SUPPORT)
        traces = tuple(self._evidence.traces_into(buyer, [seller])[seller])
        return Candidate(self, seller, buyer, strands, support, traces=traces)

    def traces(self, firm: int, direction: Direction, partners: Collection[int]) -> dict[int, list[Trace]]:
        """Return the single paths of network evidence for some of *firm*'s candidates, by partner."""
        if direction == "upstream":
            return self._evidence.traces_into(firm, partners)
        return self._evidence.traces_out_of(firm, partners)
