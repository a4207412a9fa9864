"""The part of the supplier graph around one node, small enough to draw."""

from collections.abc import Iterator
from dataclasses import dataclass

from backend.matching.graph.build import RELATIONS, Network

LARGEST = 80
"""Nodes in one picture unless the caller says otherwise."""
_RANK = {relation: rank for rank, relation in enumerate(RELATIONS)}
_LEAVES = frozenset({"place", "process"})


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the picture; *degree* counts its ties in the whole graph."""

    id: str
    kind: str
    name: str
    name_en: str
    place: str
    cluster: str
    focus: bool
    degree: int
    is_demo: bool


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties two nodes of the picture; parallel ties of one relation are one, their weights added."""

    source: str
    target: str
    relation: str
    weight: float


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Nodes by distance from the focus, the ties among them, and whether some had to be left out."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    truncated: bool


def _neighbours(network: Network, node: str) -> Iterator[tuple[int, str]]:
    """Yield each neighbour with the rank of its tie; who else does or offers the same comes last."""
    for _, target, data in network.out_edges(node, data=True):
        yield _RANK[data["relation"]], target
    for source, _, data in network.in_edges(node, data=True):
        alike = data["relation"] != "supplies" and network.nodes[source]["kind"] == "supplier"
        yield _RANK[data["relation"]] + (len(_RANK) if alike else 0), source


def neighbourhood(network: Network, focus: str, depth: int, largest: int = LARGEST) -> Neighbourhood:
    """Return what lies within *depth* ties of *focus*, at most *largest* nodes.

    Places and processes are shown but not walked through: half the market is one step beyond them. Where
    there is no room for all, supply goes before activities, goods, equipment and places, firms that merely
    do or offer the same come last, and quiet nodes go before hubs; ties of rank break on the node's name, so
    repeated calls agree. Raises KeyError for an unknown node. O(nodes and ties within reach).
    """
    if focus not in network:
        raise KeyError(focus)
    chosen: dict[str, None] = {focus: None}
    layer = [focus]
    truncated = False
    for _ in range(depth):
        reached: dict[str, int] = {}
        for node in layer:
            if node != focus and network.nodes[node]["kind"] in _LEAVES:
                continue
            for rank, other in _neighbours(network, node):
                if other not in chosen:
                    reached[other] = min(rank, reached.get(other, rank))
        order = sorted(reached, key=lambda node: (reached[node], network.degree(node), node))
        room = max(0, largest - len(chosen))
        truncated = truncated or len(order) > room
        layer = order[:room]
        chosen.update(dict.fromkeys(layer))
    return Neighbourhood(
        tuple(_node(network, node, focus) for node in chosen), tuple(_ties(network, chosen)), truncated
    )


def _node(network: Network, node: str, focus: str) -> Node:
    data = network.nodes[node]
    return Node(
        node,
        data["kind"],
        data["name"],
        data["name_en"],
        data["place"],
        data["cluster"],
        node == focus,
        network.degree(node),
        data["is_demo"],
    )


def _ties(network: Network, chosen: dict[str, None]) -> Iterator[Tie]:
    weights: dict[tuple[str, str, str], float] = {}
    for source in chosen:
        for _, target, data in network.out_edges(source, data=True):
            if target in chosen:
                key = (source, target, data["relation"])
                weights[key] = weights.get(key, 0.0) + data["weight"]
    for (source, target, relation), weight in sorted(weights.items()):
        yield Tie(source, target, relation, weight)
