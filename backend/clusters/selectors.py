"""Reads of the market as a whole and of its towns; all of it is public."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from backend.accounts.models import Organisation
from backend.catalog.models import Offering
from backend.clusters.towns import Example, Town, examples, towns
from backend.matching.graph.build import SupplierGraph
from backend.matching.graph.gaps import Gap, gaps
from backend.matching.models import Requirement
from backend.matching.selectors import current_graph


@dataclass(frozen=True, slots=True)
class TownInMarket:
    """A town with the firms and active offerings of its cluster."""

    town: Town
    suppliers: int
    offerings: int


@dataclass(frozen=True, slots=True)
class Market:
    """What is in the market now; *gaps* counts inputs of local activities that no local firm provides."""

    offerings: int
    products: int
    suppliers: int
    buyers: int
    requirements: int
    gaps: int
    is_demo: bool
    towns: tuple[TownInMarket, ...]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class _Counts:
    offerings: int
    products: int
    gaps: tuple[Gap, ...]
    is_demo: bool
    towns: tuple[TownInMarket, ...]


@lru_cache(maxsize=1)
def _counts(graph: SupplierGraph) -> _Counts:
    """Count what a snapshot holds; kept for the newest, so that the home page costs two small queries."""
    suppliers: Counter[str] = Counter()
    offerings: Counter[str] = Counter()
    for firm in graph.firms.values():
        suppliers[firm.cluster] += 1
        offerings[firm.cluster] += sum(stock.offerings for stock in graph.profiles[firm.id].stock.values())
    on_sale = Offering.objects.filter(status=Offering.Status.ACTIVE)
    return _Counts(
        offerings.total(),
        on_sale.values("product").distinct().count(),
        gaps(graph),
        any(firm.is_demo for firm in graph.firms.values()),
        tuple(TownInMarket(town, suppliers[town.code], offerings[town.code]) for town in towns()),
    )


def market() -> Market:
    """Return the figures of the market, at most a second old."""
    graph = current_graph()
    counts = _counts(graph)
    return Market(
        counts.offerings,
        counts.products,
        len(graph.firms),
        Organisation.objects.filter(kind=Organisation.Kind.BUYER).count(),
        Requirement.objects.filter(status=Requirement.Status.OPEN).count(),
        len(counts.gaps),
        counts.is_demo,
        counts.towns,
        examples(),
    )


def chain_gaps() -> tuple[Gap, ...]:
    """Return the missing links of the chain, those that most firms feel first."""
    return _counts(current_graph()).gaps
