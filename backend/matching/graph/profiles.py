"""What each firm provides and needs, aggregated once per snapshot.

A firm *provides* a category because it offers goods of it, performs an activity that makes it, or (services
only) has the equipment. It *needs* the input of a step because it performs the step's activity, or because it
provides the step's output and so must get the input somewhere.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, islice

from backend.matching.graph.records import Credential, Good, MarketRecords, Role, Skill, Step
from backend.matching.graph.strength import accumulated, saturated
from backend.matching.graph.tree import NARROWER, CategoryTree

GOODS = 0.9
"""Most that goods on offer prove that a firm provides their category."""
PERFORMS = 0.6
"""What an activity that makes a category proves."""
EQUIPPED = 0.35
"""What equipment proves that could render a service nobody has offered yet."""
DECLARED_NEED = 0.8
IMPLIED_NEED = 0.5
"""An input is needed for certain by who performs the step; by who provides its output, perhaps."""
UNLISTED = 0.3
"""What is left of either where the firm lists goods, but not the ones the activity makes."""
MAKES_ITSELF = 0.5
"""How far a firm's own provision of an input lessens its need of a partner for it."""
GOODS_HALF = 0.5
CITED = 2
"""Facts of each kind that stand for all that show a provision; all of them count."""
SERVICE_ROOT = "service"
DEMAND_ROOT = "demand"


@dataclass(frozen=True, slots=True)
class Provision:
    """That a firm provides a category: how sure, and the first of the facts that say so."""

    category: str
    strength: float
    offerings: int
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Need:
    """That a firm needs the input of a step: how sure, and the facts behind it.

    *declared* says that the firm performs the step for goods that it lists or takes in itself.
    """

    step: str
    strength: float
    declared: bool
    facts: tuple[str, ...]


@dataclass(slots=True)
class Stock:
    """The goods a firm offers in one category, counted by grade and by size."""

    offerings: int = 0
    with_terms: int = 0
    ids: list[int] = field(default_factory=list)
    ids_with_terms: list[int] = field(default_factory=list)
    grades: dict[str, list[int]] = field(default_factory=dict)
    sizes: dict[str, dict[float, list[int]]] = field(default_factory=dict)

    def add(self, good: Good) -> None:
        """Count *good*; goods come in order of id."""
        self.offerings += 1
        self.ids.append(good.id)
        if good.states_terms:
            self.with_terms += 1
            self.ids_with_terms.append(good.id)
        for grade in dict.fromkeys(good.grades):
            self.grades.setdefault(grade, []).append(good.id)
        for aspect, size in good.sizes:
            at_size = self.sizes.setdefault(aspect, {}).setdefault(size, [])
            if not at_size or at_size[-1] != good.id:
                at_size.append(good.id)


@dataclass(frozen=True, slots=True)
class SizeDemand:
    """The sizes of one aspect among a firm's own goods, ascending, with how many goods have each.

    ``running[i]`` counts the goods of the first *i* sizes; *example* is the id of a good.
    """

    sizes: tuple[float, ...]
    counts: Mapping[float, int]
    running: tuple[int, ...]
    example: int

    @property
    def total(self) -> int:
        """How many goods state the aspect."""
        return self.running[-1]


@dataclass(slots=True)
class Profile:
    """One firm as matching sees it; all sequences in order of id."""

    stock: dict[str, Stock] = field(default_factory=dict)
    skills: list[Skill] = field(default_factory=list)
    credentials: list[Credential] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    activities: dict[tuple[str, str], Role] = field(default_factory=dict)
    made: set[str] = field(default_factory=set)
    provisions: dict[str, Provision] = field(default_factory=dict)
    needs: dict[str, Need] = field(default_factory=dict)
    grades: dict[str, list[int]] = field(default_factory=dict)
    graded: int = 0
    sizes: dict[str, SizeDemand] = field(default_factory=dict)
    tonnes_per_year: float = 0.0


def _gather(records: MarketRecords) -> dict[int, Profile]:
    profiles = {firm.id: Profile() for firm in sorted(records.firms, key=lambda firm: firm.id)}
    for good in sorted(records.goods, key=lambda good: good.id):
        if (profile := profiles.get(good.firm)) is not None:
            profile.stock.setdefault(good.category, Stock()).add(good)
    for role in sorted(records.roles, key=lambda role: role.id):
        if (profile := profiles.get(role.firm)) is not None:
            profile.roles.append(role)
            profile.activities.setdefault((role.cluster, role.activity), role)
    for skill in sorted(records.skills, key=lambda skill: skill.id):
        if (profile := profiles.get(skill.firm)) is not None:
            profile.skills.append(skill)
    for credential in sorted(records.credentials, key=lambda credential: credential.id):
        if (profile := profiles.get(credential.firm)) is not None:
            profile.credentials.append(credential)
    for profile in profiles.values():
        _total(profile)
    return profiles


def _total(profile: Profile) -> None:
    """Sum the firm's own products over its categories: what it asks of those who supply it."""
    sizes: defaultdict[str, dict[float, int]] = defaultdict(dict)
    examples: dict[str, int] = {}
    for _, stock in sorted(profile.stock.items()):
        for grade, ids in stock.grades.items():
            profile.grades.setdefault(grade, []).extend(ids)
            profile.graded += len(ids)
        for aspect, counted in stock.sizes.items():
            for size, ids in counted.items():
                sizes[aspect][size] = sizes[aspect].get(size, 0) + len(ids)
                examples.setdefault(aspect, ids[0])
    for aspect, counts in sizes.items():
        order = tuple(sorted(counts))
        running = tuple(accumulate((counts[size] for size in order), initial=0))
        profile.sizes[aspect] = SizeDemand(order, counts, running, examples[aspect])
    profile.tonnes_per_year = sum(skill.tonnes_per_year or 0.0 for skill in profile.skills)


def _sells(profile: Profile, category: str, tree: CategoryTree) -> bool:
    return any(tree.fit(category, sold) >= NARROWER for sold in profile.stock)


def _is_sale(step: Step, tree: CategoryTree) -> bool:
    return tree.root(step.output) == DEMAND_ROOT


def _serves(profile: Profile, step: Step, tree: CategoryTree) -> bool:
    """Return whether the firm stands at the input side of a step it performs.

    A laboratory performs *ultrasonic testing* by rendering the service, a flange works by having its flanges
    tested: who sells the input and nothing of the output renders it. A merchant sells on what it takes in.
    """
    return (
        not _is_sale(step, tree)
        and _sells(profile, step.input, tree)
        and not _sells(profile, step.output, tree)
    )


def _lists(profile: Profile, category: str, tree: CategoryTree) -> bool:
    """Return whether the firm offers *category* or kin of it, or offers nothing that could be compared."""
    return not profile.stock or any(tree.fit(category, sold) for sold in profile.stock)


def _provisions(
    profile: Profile, by_activity: Mapping[tuple[str, str], Sequence[Step]], tree: CategoryTree
) -> dict[str, Provision]:
    evidence: defaultdict[str, list[float]] = defaultdict(list)
    goods, roles, skills = (defaultdict[str, list[str]](list) for _ in range(3))
    for category, stock in profile.stock.items():
        evidence[category].append(GOODS * saturated(stock.offerings, GOODS_HALF))
        goods[category] = [f"offering:{one}" for one in islice(stock.ids, CITED)]
    for role in profile.roles:
        made = {
            step.input if _serves(profile, step, tree) else step.output
            for step in by_activity.get((role.cluster, role.activity), ())
        }
        profile.made.update(made)
        for category in sorted(made):
            evidence[category].append(PERFORMS * (1.0 if _lists(profile, category, tree) else UNLISTED))
            roles[category].append(f"activity:{role.id}")
    for skill in profile.skills:
        for category in dict.fromkeys(skill.categories):
            if tree.root(category) == SERVICE_ROOT:
                evidence[category].append(EQUIPPED)
                skills[category].append(f"capability:{skill.id}")
    return {
        category: Provision(
            category,
            accumulated(evidence[category]),
            profile.stock[category].offerings if category in profile.stock else 0,
            tuple(fact for facts in (goods, roles, skills) for fact in facts[category][:CITED]),
        )
        for category in sorted(evidence)
        if tree.root(category) != DEMAND_ROOT
    }


def _own(profile: Profile, step: Step, tree: CategoryTree) -> float:
    """Return how far the firm provides a step's input itself; what a merchant offers is bought, not made."""
    sale = _is_sale(step, tree)
    return max(
        (
            fit * provision.strength
            for category, fit in tree.kin(step.input).items()
            if (provision := profile.provisions.get(category)) is not None
            and (category in profile.made or not sale)
        ),
        default=0.0,
    )


def _taken_in(profile: Profile, steps: Sequence[Step], tree: CategoryTree) -> set[str]:
    """Return what the firm's activities take in, with kin: what else it makes may be for them."""
    return {
        code
        for step in steps
        if (step.cluster, step.activity) in profile.activities
        for code in tree.kin(step.input)
    }


def _needs(profile: Profile, steps: Sequence[Step], tree: CategoryTree) -> dict[str, Need]:
    needs: dict[str, Need] = {}
    taken_in = _taken_in(profile, steps, tree)
    for step in steps:
        evidence: list[float] = []
        facts: list[str] = []
        role = profile.activities.get((step.cluster, step.activity))
        declared = False
        if role is not None and not _serves(profile, step, tree):
            declared = _is_sale(step, tree) or step.output in taken_in or _lists(profile, step.output, tree)
            evidence.append(DECLARED_NEED if declared else DECLARED_NEED * UNLISTED)
            facts.append(f"activity:{role.id}")
        for category, fit in tree.kin(step.output).items():
            if (provision := profile.provisions.get(category)) is not None:
                evidence.append(IMPLIED_NEED * fit * provision.strength)
                facts.extend(islice(provision.facts, CITED))
        if evidence:
            strength = accumulated(evidence) * (1.0 - MAKES_ITSELF * _own(profile, step, tree))
            needs[step.id] = Need(step.id, strength, declared, tuple(dict.fromkeys(facts)))
    return needs


def build_profiles(records: MarketRecords, steps: Sequence[Step], tree: CategoryTree) -> dict[int, Profile]:
    """Return every firm's profile by id, from *records* and the tradable *steps* of the chain.

    Records of firms that are not there are left out. O(goods + firms × steps).
    """
    by_activity: defaultdict[tuple[str, str], list[Step]] = defaultdict(list)
    for step in steps:
        by_activity[step.cluster, step.activity].append(step)
    profiles = _gather(records)
    for profile in profiles.values():
        profile.provisions = _provisions(profile, by_activity, tree)
        profile.needs = _needs(profile, steps, tree)
    return profiles
