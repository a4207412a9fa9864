"""Network evidence: paths of three ties between a firm that sells and one that might buy from it.

Two firms that trade seldom share partners (a forge's customers do not sell forgings), so common neighbours
say nothing. Firms that *resemble* a known partner do (Kovács et al., "Network-based prediction of protein
interactions", 2019): the pair (seller, buyer) is supported by every

    seller --supplies--> peer <--supplies-- maker --supplies--> buyer
    seller --supplies--> peer --performs--> activity <--performs-- buyer
    seller --performs--> activity <--performs-- peer --supplies--> buyer

each divided by the square root of the degrees of its two inner nodes, so that hubs do not win.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import fsum, sqrt
from typing import NamedTuple

from backend.matching.graph.build import SupplierGraph
from backend.matching.graph.strength import saturated

LINKS_HALF = 0.5


@dataclass(frozen=True, slots=True)
class EvidencePath:
    """One path of length three; *peer* is the firm that resembles the buyer or the seller.

    *links* and *roles* are the ids the path rests on.
    """

    seller: int
    buyer: int
    peer: int
    weight: float
    links: tuple[int, ...]
    roles: tuple[int, ...]

    @property
    def facts(self) -> tuple[str, ...]:
        """The links and activities without which the path would not be."""
        return (*(f"link:{link}" for link in self.links), *(f"activity:{role}" for role in self.roles))

    @property
    def order(self) -> tuple[float, tuple[int, ...], tuple[int, ...]]:
        """The key that sorts paths best first, ties by what they cite."""
        return (-self.weight, self.links, self.roles)


class Trace(NamedTuple):
    """A path as it is found; *category* is what the link at the peer trades.

    Without an *activity* it runs over trade alone, through *maker*. On a path over an activity *maker* is the
    seller itself (its peer is like the buyer), or the peer (which is like the seller).
    """

    weight: float
    seller: int
    peer: int
    maker: int
    activity: tuple[str, str] | None
    buyer: int
    category: str


_Found = tuple[float, int, int, int, tuple[str, str] | None, int, str]
"""A trace without the names, which cost more than finding the path; thousands are only added up."""


class Support:
    """The weights of the paths that support a pair, and what the firms on them trade."""

    __slots__ = ("categories", "weights")

    def __init__(self) -> None:
        self.weights: list[float] = []
        self.categories: set[str] = set()

    def add(self, weight: float, category: str) -> None:
        """Count a path."""
        self.weights.append(weight)
        if category:
            self.categories.add(category)

    @property
    def weight(self) -> float:
        """The sum of the weights, correctly rounded whatever their order."""
        return fsum(self.weights)


NO_SUPPORT = Support()
"""What supports a pair that no path ties; nothing is ever added to it."""


class LengthThree:
    """Finds the evidence of one snapshot; reads only. A pair's is the same from whichever end one asks."""

    def __init__(self, graph: SupplierGraph) -> None:
        self._graph = graph
        self._ties: dict[tuple[int, int], tuple[float, str]] = {
            (seller, buyer): (saturated(len(links), LINKS_HALF), links[0].category)
            for seller, sales in graph.sales.items()
            for buyer, links in sales.items()
        }

    def into(self, buyer: int) -> dict[int, Support]:
        """Return what supports others as suppliers of *buyer*, by seller; O(paths). Raises UnknownFirm."""
        found: defaultdict[int, Support] = defaultdict(Support)
        for weight, seller, _, _, _, _, category in self._into(buyer):
            found[seller].add(weight, category)
        return dict(found)

    def out_of(self, seller: int) -> dict[int, Support]:
        """Return what supports others as customers of *seller*, by buyer; O(paths). Raises UnknownFirm."""
        found: defaultdict[int, Support] = defaultdict(Support)
        for weight, _, _, _, _, buyer, category in self._out_of(seller):
            found[buyer].add(weight, category)
        return dict(found)

    def traces_into(self, buyer: int, sellers: Collection[int]) -> dict[int, list[Trace]]:
        """Return the single paths from *sellers* to *buyer*, by seller; O(paths). Raises UnknownFirm."""
        found: dict[int, list[Trace]] = {seller: [] for seller in sellers}
        for path in self._into(buyer):
            if path[1] in found:
                found[path[1]].append(Trace(*path))
        return found

    def traces_out_of(self, seller: int, buyers: Collection[int]) -> dict[int, list[Trace]]:
        """Return the single paths from *seller* to *buyers*, by buyer; O(paths). Raises UnknownFirm."""
        found: dict[int, list[Trace]] = {buyer: [] for buyer in buyers}
        for path in self._out_of(seller):
            if path[5] in found:
                found[path[5]].append(Trace(*path))
        return found

    def best(self, traces: Sequence[Trace], number: int) -> list[EvidencePath]:
        """Return the heaviest *number* of *traces* with the links and roles they rest on, best first."""
        least = min(nlargest(number, (trace.weight for trace in traces)), default=0.0)
        paths = [self._path(trace) for trace in traces if trace.weight >= least]
        return sorted(paths, key=lambda path: path.order)[:number]

    def _into(self, buyer: int) -> Iterator[_Found]:
        graph, ties = self._graph, self._ties
        activities = graph.profile(buyer).activities
        for maker in graph.purchases[buyer]:
            bought, goods = ties[maker, buyer]
            for peer in graph.sales[maker]:
                if peer == buyer:
                    continue
                shared = ties[maker, peer][0]
                degrees = sqrt(len(graph.sales[maker]) * len(graph.purchases[peer]))
                for seller in graph.purchases[peer]:
                    if seller not in (maker, buyer):
                        sold, category = ties[seller, peer]
                        weight = bought * shared * sold / degrees
                        yield (weight, seller, peer, maker, None, buyer, category)
            for activity in graph.profiles[maker].activities:
                performers = graph.performers[activity]
                weight = bought / sqrt(len(performers) * len(graph.sales[maker]))
                for seller in performers:
                    if seller not in (maker, buyer):
                        yield (weight, seller, maker, maker, activity, buyer, goods)
        for activity in activities:
            performers = graph.performers[activity]
            for peer in performers:
                if peer == buyer:
                    continue
                degrees = sqrt(len(performers) * len(graph.purchases[peer]))
                for seller in graph.purchases[peer]:
                    if seller != buyer:
                        sold, category = ties[seller, peer]
                        yield (sold / degrees, seller, peer, seller, activity, buyer, category)

    def _out_of(self, seller: int) -> Iterator[_Found]:
        graph, ties = self._graph, self._ties
        activities = graph.profile(seller).activities
        for peer in graph.sales[seller]:
            sold, category = ties[seller, peer]
            for maker in graph.purchases[peer]:
                if maker == seller:
                    continue
                shared = ties[maker, peer][0]
                degrees = sqrt(len(graph.sales[maker]) * len(graph.purchases[peer]))
                for buyer in graph.sales[maker]:
                    if buyer not in (peer, seller):
                        weight = ties[maker, buyer][0] * shared * sold / degrees
                        yield (weight, seller, peer, maker, None, buyer, category)
            for activity in graph.profiles[peer].activities:
                performers = graph.performers[activity]
                weight = sold / sqrt(len(performers) * len(graph.purchases[peer]))
                for buyer in performers:
                    if buyer not in (peer, seller):
                        yield (weight, seller, peer, seller, activity, buyer, category)
        for activity in activities:
            performers = graph.performers[activity]
            for peer in performers:
                if peer == seller:
                    continue
                degrees = sqrt(len(performers) * len(graph.sales[peer]))
                for buyer in graph.sales[peer]:
                    if buyer != seller:
                        bought, goods = ties[peer, buyer]
                        yield (bought / degrees, seller, peer, peer, activity, buyer, goods)

    def _path(self, trace: Trace) -> EvidencePath:
        """Return a trace with the links and roles it rests on."""
        graph = self._graph
        links: tuple[tuple[int, int], ...]
        firms: tuple[int, ...]
        if trace.activity is None:
            links = (trace.seller, trace.peer), (trace.maker, trace.peer), (trace.maker, trace.buyer)
            firms = ()
        elif trace.maker == trace.seller:
            links, firms = ((trace.seller, trace.peer),), (trace.peer, trace.buyer)
        else:
            links, firms = ((trace.peer, trace.buyer),), (trace.seller, trace.peer)
        return EvidencePath(
            trace.seller,
            trace.buyer,
            trace.peer,
            trace.weight,
            tuple(graph.sales[seller][buyer][0].id for seller, buyer in links),
            tuple(graph.profiles[firm].activities[trace.activity].id for firm in firms if trace.activity),
        )
