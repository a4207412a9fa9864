"""Who supplies whom: links along edges of the chain, nearer and better-known partners more often."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, exp, radians, sqrt
from random import Random

from backend.demonstration.firms import Firm
from backend.demonstration.randomness import WeightedChoice, log_uniform, stream, two_digits
from backend.industry import knowledge
from backend.industry.chain import ChainEdge

TARGET = 1_500
MOST_PER_FIRM = 58
_REACH_KM = 45.0
_EVIDENCE = ("declared", "declared", "declared", "public")
_ATTEMPTS_PER_LINK = 40


@dataclass(frozen=True, slots=True)
class Link:
    """*supplier* supplies *customer* (codes) with *category*, along *edge* of the chain."""

    supplier: str
    customer: str
    category: str
    edge: str
    evidence: str
    since_year: int
    tonnes_per_year: float | None


def links_among(firms: Sequence[Firm], block: int, year: int, target: int = TARGET) -> list[Link]:
    """Return about *target* links among *firms* up to *year*, each along an edge of the chain.

    Every firm that can take part is tried first, once as customer and once as supplier; then links go where
    links are. No firm has more than ``MOST_PER_FIRM``. Time O(target × firms of an edge).
    """
    rng = stream("links", block)
    makers: dict[str, list[Firm]] = {}
    takers: dict[tuple[str, str], list[Firm]] = {}
    for firm in firms:
        for category in firm.role.makes:
            makers.setdefault(category, []).append(firm)
        for step in firm.activities:
            takers.setdefault(step, []).append(firm)
    edges = [
        edge for edge in knowledge().chain if edge.input in makers and (edge.cluster, edge.activity) in takers
    ]
    web = _Web(rng, year)
    for firm in firms:
        inputs = [edge for edge in edges if (edge.cluster, edge.activity) in firm.activities]
        if inputs:
            edge = rng.choice(inputs)
            web.connect(edge, makers[edge.input], [firm])
        outputs = [edge for edge in edges if edge.input in firm.role.makes]
        if outputs:
            edge = rng.choice(outputs)
            web.connect(edge, [firm], takers[edge.cluster, edge.activity])
    weights = [
        sqrt(len(makers[edge.input]) * len(takers[edge.cluster, edge.activity])) * _frequency(edge)
        for edge in edges
    ]
    choice = WeightedChoice(weights)
    for _ in range(target * _ATTEMPTS_PER_LINK):
        if len(web.links) >= target:
            break
        edge = edges[choice.draw(rng)]
        web.connect(edge, makers[edge.input], takers[edge.cluster, edge.activity])
    return web.links


def _frequency(edge: ChainEdge) -> float:
    return {"material_input": 1.6, "component": 1.5, "demand": 0.5, "byproduct": 0.6}.get(edge.relation, 1.0)


class _Web:
    """The links so far and how many each firm has."""

    def __init__(self, rng: Random, year: int) -> None:
        self._year = year
        self.links: list[Link] = []
        self._rng = rng
        self._degree: dict[str, int] = {}
        self._known: set[tuple[str, str, str]] = set()

    def connect(self, edge: ChainEdge, suppliers: Sequence[Firm], customers: Sequence[Firm]) -> None:
        """Add one link along *edge* if two of the firms can still take one."""
        customer = self._draw(customers, {})
        if customer is None:
            return
        near = {
            firm.code: exp(-distance_km(firm, customer) / _REACH_KM) + 0.03
            for firm in suppliers
            if firm.code != customer.code and (firm.code, customer.code, edge.input) not in self._known
        }
        supplier = self._draw([firm for firm in suppliers if firm.code in near], near)
        if supplier is None:
            return
        rng = self._rng
        self._known.add((supplier.code, customer.code, edge.input))
        for firm in (supplier, customer):
            self._degree[firm.code] = self._degree.get(firm.code, 0) + 1
        start = max(supplier.founded_year, customer.founded_year)
        bulk = edge.relation in ("material_input", "byproduct", "component")
        tonnes = (
            two_digits(60 * min(supplier.size, customer.size) * log_uniform(rng, 0.3, 12)) if bulk else None
        )
        self.links.append(
            Link(
                supplier=supplier.code,
                customer=customer.code,
                category=edge.input,
                edge=edge.id,
                evidence=rng.choice(_EVIDENCE),
                since_year=start + int((self._year - start) * rng.random()),
                tonnes_per_year=tonnes,
            )
        )

    def _draw(self, firms: Sequence[Firm], near: Mapping[str, float]) -> Firm | None:
        free = [firm for firm in firms if self._degree.get(firm.code, 0) < MOST_PER_FIRM]
        if not free:
            return None
        weights = [
            (1 + self._degree.get(firm.code, 0)) ** 0.75 * firm.size**0.6 * near.get(firm.code, 1.0)
            for firm in free
        ]
        return free[WeightedChoice(weights).draw(self._rng)]


def distance_km(one: Firm, other: Firm) -> float:
    """Return the distance between two firms in km, on the flat: they are within 150 km of one another."""
    north = (one.latitude - other.latitude) * 111.2
    east = (one.longitude - other.longitude) * 111.2 * cos(radians((one.latitude + other.latitude) / 2))
    return sqrt(north**2 + east**2)
