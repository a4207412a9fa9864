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
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import sqrt

from backend.matching.graph.build import SupplierGraph
from backend.matching.graph.records import Link
from backend.matching.graph.strength import saturated

LINKS_HALF = 0.5


@dataclass(frozen=True, slots=True)
class EvidencePath:
    """One path of length three; *peer* is the firm that resembles the buyer or the seller.

    *category* is what the link at the peer trades; *links* and *roles* are the ids the path rests on.
    """

    seller: int
    buyer: int
    peer: int
    resembles: str
    weight: float
    category: str
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


def _tie(links: list[Link]) -> float:
    """Return the strength of a known trade tie: each further link between the two adds a little."""
    return saturated(len(links), LINKS_HALF)


class LengthThree:
    """Finds the evidence of one snapshot; reads only."""

    def __init__(self, graph: SupplierGraph) -> None:
        self._graph = graph

    def into(self, buyer: int) -> dict[int, list[EvidencePath]]:
        """Return the evidence that others should supply *buyer*, by seller; O(paths). Raises UnknownFirm."""
        return _grouped(self._into(buyer), lambda path: path.seller)

    def out_of(self, seller: int) -> dict[int, list[EvidencePath]]:
        """Return the evidence that *seller* should supply others, by buyer; O(paths). Raises UnknownFirm."""
        return _grouped(self._out_of(seller), lambda path: path.buyer)

    def between(self, seller: int, buyer: int) -> list[EvidencePath]:
        """Return the evidence for one pair, best first; raises UnknownFirm."""
        self._graph.profile(seller)
        return self.into(buyer).get(seller, [])

    def _into(self, buyer: int) -> Iterator[EvidencePath]:
        graph = self._graph
        activities = graph.profile(buyer).activities
        for maker in graph.purchases[buyer]:
            for peer in graph.sales[maker]:
                for seller in graph.purchases[peer]:
                    if peer != buyer and seller not in (maker, buyer):
                        yield self._over_maker(seller, peer, maker, buyer)
            for activity in graph.profiles[maker].activities:
                for seller in graph.performers[activity]:
                    if seller not in (maker, buyer):
                        yield self._over_seller_alike(seller, activity, maker, buyer)
        for activity in activities:
            for peer in graph.performers[activity]:
                for seller in graph.purchases[peer]:
                    if peer != buyer and seller != buyer:
                        yield self._over_buyer_alike(seller, peer, activity, buyer)

    def _out_of(self, seller: int) -> Iterator[EvidencePath]:
        graph = self._graph
        activities = graph.profile(seller).activities
        for peer in graph.sales[seller]:
            for maker in graph.purchases[peer]:
                for buyer in graph.sales[maker]:
                    if maker != seller and buyer not in (peer, seller):
                        yield self._over_maker(seller, peer, maker, buyer)
            for activity in graph.profiles[peer].activities:
                for buyer in graph.performers[activity]:
                    if buyer not in (peer, seller):
                        yield self._over_buyer_alike(seller, peer, activity, buyer)
        for activity in activities:
            for peer in graph.performers[activity]:
                for buyer in graph.sales[peer]:
                    if peer != seller and buyer != seller:
                        yield self._over_seller_alike(seller, activity, peer, buyer)

    def _over_maker(self, seller: int, peer: int, maker: int, buyer: int) -> EvidencePath:
        sales, purchases = self._graph.sales, self._graph.purchases
        to_buyer, shared, to_peer = sales[maker][buyer], sales[maker][peer], sales[seller][peer]
        weight = _tie(to_buyer) * _tie(shared) * _tie(to_peer)
        weight /= sqrt(len(sales[maker]) * len(purchases[peer]))
        links = (to_peer[0].id, shared[0].id, to_buyer[0].id)
        return EvidencePath(seller, buyer, peer, "buyer", weight, to_peer[0].category, links, ())

    def _over_buyer_alike(
        self, seller: int, peer: int, activity: tuple[str, str], buyer: int
    ) -> EvidencePath:
        graph = self._graph
        links = graph.sales[seller][peer]
        degrees = len(graph.performers[activity]) * len(graph.purchases[peer])
        roles = tuple(graph.profiles[firm].activities[activity].id for firm in (peer, buyer))
        weight = _tie(links) / sqrt(degrees)
        return EvidencePath(seller, buyer, peer, "buyer", weight, links[0].category, (links[0].id,), roles)

    def _over_seller_alike(
        self, seller: int, activity: tuple[str, str], peer: int, buyer: int
    ) -> EvidencePath:
        graph = self._graph
        links = graph.sales[peer][buyer]
        degrees = len(graph.performers[activity]) * len(graph.sales[peer])
        roles = tuple(graph.profiles[firm].activities[activity].id for firm in (seller, peer))
        weight = _tie(links) / sqrt(degrees)
        return EvidencePath(seller, buyer, peer, "seller", weight, links[0].category, (links[0].id,), roles)


def _grouped(
    paths: Iterable[EvidencePath], key: Callable[[EvidencePath], int]
) -> dict[int, list[EvidencePath]]:
    grouped: defaultdict[int, list[EvidencePath]] = defaultdict(list)
    for path in paths:
        grouped[key(path)].append(path)
    for found in grouped.values():
        found.sort(key=lambda path: path.order)
    return dict(grouped)
