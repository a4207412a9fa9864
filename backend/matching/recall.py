"""Candidates: the pairs worth scoring, recalled by paths through the chain and by links of similar firms."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import fsum
from typing import Literal

from backend.matching.graph.build import SupplierGraph
from backend.matching.graph.length_three import EvidencePath, LengthThree, Trace
from backend.matching.graph.paths import ChainPath, ChainPaths
from backend.matching.graph.profiles import Profile
from backend.matching.supply import Supply, supply_of

Direction = Literal["upstream", "downstream"]
DIRECTIONS: tuple[Direction, ...] = ("upstream", "downstream")


@dataclass(frozen=True)
class Candidate:
    """A possible trade: *seller* to *buyer*, with the paths of chain and known trade that speak for it.

    It reads the same from either end: what is upstream for the buyer is downstream for the seller. *barred*
    are categories that a constraint shuts out; the chain holds none of them.
    """

    recall: "Recall"
    seller: int
    buyer: int
    chain: tuple[ChainPath, ...]
    traces: tuple[Trace, ...]
    barred: frozenset[str] = frozenset()

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
        of_chain = {path.category for path in self.chain}
        of_evidence = () if of_chain else (trace.category for trace in self.traces if trace.category)
        return tuple(sorted({*of_chain, *of_evidence} - self.barred))

    @cached_property
    def supply(self) -> Supply:
        """What the seller brings to it."""
        return self.recall.supply(self.seller, self.categories)

    @cached_property
    def best_chain(self) -> tuple[ChainPath, ...]:
        """The paths of the chain, best first."""
        return tuple(sorted(self.chain, key=lambda path: path.order))

    def best_evidence(self, number: int) -> list[EvidencePath]:
        """Return the heaviest *number* of paths over known trade of similar firms, best first."""
        return self.recall.best_evidence(self.traces, number)

    @property
    def evidence_weight(self) -> float:
        """The sum of the weights of the traces, correctly rounded whatever their order."""
        return fsum(trace.weight for trace in self.traces)


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

    def candidates(self, firm: int, direction: Direction) -> list[Candidate]:
        """Return the candidates for *firm*'s suppliers (upstream) or customers (downstream), by id.

        Neither constraints nor known trade are looked at here. Raises UnknownFirm.
        """
        chain: dict[int, list[ChainPath]]
        traces: Mapping[int, list[Trace]]
        if direction == "upstream":
            chain = {paths[0].seller: paths for paths in self._chain.into(firm)}
            traces = self._evidence.into(firm)
        else:
            chain = {paths[0].buyer: paths for paths in self._chain.out_of(firm)}
            traces = self._evidence.out_of(firm)
        return [
            Candidate(
                self,
                other if direction == "upstream" else firm,
                firm if direction == "upstream" else other,
                tuple(chain.get(other, ())),
                tuple(traces.get(other, ())),
            )
            for other in sorted({*chain, *traces})
        ]

    def candidate(self, seller: int, buyer: int) -> Candidate:
        """Return one pair with all that speaks for it, be it nothing; raises UnknownFirm."""
        return Candidate(
            self,
            seller,
            buyer,
            tuple(self._chain.between(seller, buyer)),
            tuple(self._evidence.between(seller, buyer)),
        )
