"""Paths through the chain of activities between a firm that provides and a firm that needs.

A forge → *turning and drilling* → a flange works:

    seller --provides--> forging.die --E017--> flange.pipe <--makes-- buyer

The category on offer may be the step's input, a kind of it or something broader. A path of two steps goes
through goods in between that neither firm need provide (bar → blank → die forging). Final demand is no firm
of the market; a step that leads to it ends at the merchant who performs it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from backend.matching.graph.build import SupplierGraph
from backend.matching.graph.profiles import Need, Provision
from backend.matching.graph.records import Step
from backend.matching.graph.strength import accumulated

RELATION_STRENGTHS: Mapping[str, float] = {
    "material_input": 1.0,
    "component": 1.0,
    "product_output": 0.9,
    "service": 0.85,
    "demand": 0.7,
    "equipment": 0.6,
    "byproduct": 0.6,
    "energy_input": 0.5,
    "complement": 0.5,
}
"""How much a tie of each relation makes two firms partners: what goes into the goods counts most."""
OTHER_RELATION = 0.5
CONFIDENCE_STRENGTHS: Mapping[str, float] = {"high": 1.0, "medium": 0.85}
OTHER_CONFIDENCE = 0.7
SECOND_STEP = 1 - 0.5**0.5
"""What one more step in between leaves of a path's strength, about 0.29.

Irrational, so that no path of two steps weighs exactly what one of a single step does: a fact whose loss
turns the one into the other still changes the number.
"""
_WALKED_TWICE = frozenset({"material_input", "component"})


Strands = dict[str, list[float]]
"""The strengths of the paths between two firms, by the category at the seller's end."""


class ChainPath(NamedTuple):
    """One reason why *seller* may supply *buyer*: the steps from its goods, and how strong it is.

    Each of its facts has a part in *strength*, which is in (0, 1).
    """

    seller: int
    buyer: int
    steps: tuple[Step, ...]
    strength: float
    need: Need
    provision: Provision

    @property
    def category(self) -> str:
        """What the seller provides."""
        return self.provision.category

    @property
    def facts(self) -> tuple[str, ...]:
        """The edges, what shows the buyer's need, what shows the seller's provision."""
        return (*(f"edge:{step.id}" for step in self.steps), *self.need.facts, *self.provision.facts)

    @property
    def order(self) -> tuple[float, int, tuple[str, ...], str]:
        """The key that sorts paths best first, ties by name."""
        return (-self.strength, len(self.steps), tuple(step.id for step in self.steps), self.category)


def step_strength(step: Step) -> float:
    """Return the strength of a chain edge by its relation and its confidence, in (0, 1]."""
    relation = RELATION_STRENGTHS.get(step.relation, OTHER_RELATION)
    return relation * CONFIDENCE_STRENGTHS.get(step.confidence, OTHER_CONFIDENCE)


@dataclass(frozen=True, slots=True)
class _Offer:
    provision: Provision
    fit: float


@dataclass(frozen=True, slots=True)
class _Wish:
    """That what a step makes would serve a firm's needs: how much, and the best of those needs."""

    strength: float
    need: Need


class ChainPaths:
    """Finds the paths of one snapshot; built once, read by many threads."""

    def __init__(self, graph: SupplierGraph) -> None:
        self._graph = graph
        self._strengths = {step.id: step_strength(step) for step in graph.steps.values()}
        self._offers: dict[int, dict[str, list[_Offer]]] = {firm: {} for firm in graph.firms}
        for step in graph.steps.values():
            for firm, provision, fit in graph.providers[step.input]:
                self._offers[firm].setdefault(step.id, []).append(_Offer(provision, fit))
        before = self._successions()
        self._wishes = {firm: self._wished(profile.needs, before) for firm, profile in graph.profiles.items()}
        self._sellers = self._holders(self._offers)
        self._buyers = self._holders({firm: profile.needs for firm, profile in graph.profiles.items()})
        self._wishers = self._holders(self._wishes)

    def _successions(self) -> dict[str, list[tuple[Step, float]]]:
        """Return, for each step, the steps whose output is its input or kin, with how near."""
        by_output: defaultdict[str, list[Step]] = defaultdict(list)
        for step in self._graph.steps.values():
            if step.relation in _WALKED_TWICE:
                by_output[step.output].append(step)
        return {
            last.id: [
                (first, fit)
                for made, fit in sorted(self._graph.tree.kin(last.input).items())
                for first in by_output.get(made, ())
                if first.id != last.id and first.input != last.output
            ]
            for last in self._graph.steps.values()
            if last.relation in _WALKED_TWICE
        }

    def _wished(
        self, needs: Mapping[str, Need], before: Mapping[str, list[tuple[Step, float]]]
    ) -> dict[str, _Wish]:
        evidence: defaultdict[str, list[tuple[float, Need]]] = defaultdict(list)
        for need in needs.values():
            strength = self._strengths[need.step] * need.strength
            for first, fit in before.get(need.step, ()):
                evidence[first.id].append((fit * strength, need))
        return {
            first: _Wish(
                accumulated(strength for strength, _ in ranked),
                min(ranked, key=lambda one: (-one[0], one[1].step))[1],
            )
            for first, ranked in evidence.items()
        }

    @staticmethod
    def _holders(by_firm: Mapping[int, Mapping[str, object]]) -> dict[str, list[int]]:
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for firm, steps in by_firm.items():
            for step in steps:
                holders[step].append(firm)
        return dict(holders)

    def into(self, buyer: int) -> Iterator[tuple[int, Strands]]:
        """Yield the sellers with paths to *buyer*, by id, and their strands; raises UnknownFirm."""
        needs = self._graph.profile(buyer).needs
        reached = {firm for step in (*needs, *self._wishes[buyer]) for firm in self._sellers.get(step, ())}
        for seller in sorted(reached - {buyer}):
            if strands := self.strands(seller, buyer):
                yield seller, strands

    def out_of(self, seller: int) -> Iterator[tuple[int, Strands]]:
        """Yield the buyers with paths from *seller*, by id, and their strands; raises UnknownFirm."""
        self._graph.profile(seller)
        reached = {
            firm
            for step in self._offers[seller]
            for holders in (self._buyers, self._wishers)
            for firm in holders.get(step, ())
        }
        for buyer in sorted(reached - {seller}):
            if strands := self.strands(seller, buyer):
                yield buyer, strands

    def strands(self, seller: int, buyer: int) -> Strands:
        """Return the strengths of the paths from *seller* to *buyer*; raises UnknownFirm.

        The paths are those of :meth:`between`, without their particulars.
        """
        strands: Strands = {}
        for _, _, provision, strength in self._walk(seller, buyer):
            strands.setdefault(provision.category, []).append(strength)
        return strands

    def between(self, seller: int, buyer: int) -> list[ChainPath]:
        """Return the paths from *seller* to *buyer*, best first; raises UnknownFirm.

        Two steps are walked only where one does not do. O(steps the seller can begin).
        """
        paths = [
            ChainPath(
                seller,
                buyer,
                tuple(self._graph.steps[step] for step in dict.fromkeys((first, need.step))),
                strength,
                need,
                provision,
            )
            for first, need, provision, strength in self._walk(seller, buyer)
        ]
        return sorted(paths, key=lambda path: path.order)

    def _walk(self, seller: int, buyer: int) -> Iterator[tuple[str, Need, Provision, float]]:
        """Yield each path as its first step, the need at its end, what is provided, and its strength."""
        needs = self._graph.profile(buyer).needs
        self._graph.profile(seller)
        is_direct = False
        for step, offered in self._offers[seller].items():
            need = needs.get(step)
            if need is not None:
                is_direct = True
                base = self._strengths[step] * need.strength
                for offer in offered:
                    yield step, need, offer.provision, base * offer.fit * offer.provision.strength
        if is_direct:
            return
        wishes = self._wishes[buyer]
        for step, offered in self._offers[seller].items():
            wish = wishes.get(step)
            if wish is not None:
                base = SECOND_STEP * self._strengths[step] * wish.strength
                for offer in offered:
                    yield step, wish.need, offer.provision, base * offer.fit * offer.provision.strength
