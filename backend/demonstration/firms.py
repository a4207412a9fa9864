"""The suppliers of one block of the market: names, places, what they can make, hold and take part in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from backend.demonstration.certificates import HeldCertificate, hold
from backend.demonstration.flange_goods import STEEL_FAMILIES, Focus
from backend.demonstration.flange_rules import STANDARD_RULES
from backend.demonstration.names import MARK_EN, MARK_ZH, firm_name
from backend.demonstration.prices import CNY_PER_TONNE
from backend.demonstration.randomness import log_uniform, stream, two_digits
from backend.demonstration.roles import FIRMS_PER_BLOCK, ROLES, Role
from backend.industry import knowledge
from backend.industry.capabilities import Parameter
from backend.industry.chain import CROSS_CLUSTER

_VERIFICATIONS = ("self_declared", "documents_seen", "site_visited")


@dataclass(frozen=True, slots=True)
class Range:
    """What a firm's equipment does for one parameter of a process, in the parameter's unit."""

    low: float
    high: float
    unit: str


@dataclass(frozen=True, slots=True)
class HeldCapability:
    """A process a firm masters, with its ranges, grades and yearly tonnage."""

    process: str
    ranges: dict[str, Range]
    materials: tuple[str, ...]
    tonnes_per_year: float | None


@dataclass(frozen=True, slots=True)
class Firm:
    """An invented supplier: ``serial`` numbers a market's firms, ``number`` those of a role in a block.

    ``size`` is 1 for about 60 people.
    """

    serial: int
    number: int
    role: Role
    code: str
    name_zh: str
    name_en: str
    place: str
    latitude: float
    longitude: float
    verification: str
    founded_year: int
    employees: int
    description_zh: str
    description_en: str
    size: float
    price_level: float
    focus: Focus
    activities: tuple[tuple[str, str], ...]
    capabilities: tuple[HeldCapability, ...]
    certificates: tuple[HeldCertificate, ...]


def firms_of(block: int, market_date: date) -> list[Firm]:
    """Return the firms of *block* (from 0), always the same for the same block and day. Time O(firms)."""
    serial = block * FIRMS_PER_BLOCK
    found = []
    for role in ROLES:
        for number in range(role.count):
            found.append(_firm(serial, number, role, market_date))
            serial += 1
    return found


def _firm(serial: int, number: int, role: Role, market_date: date) -> Firm:
    rng = stream("firm", serial)
    facts = knowledge()
    cluster = facts.clusters[role.cluster]
    place = facts.places[role.place or cluster.place]
    trade = role.trades[number % len(role.trades)]
    name = firm_name(serial, (place.zh, place.en), trade, role.form)
    size = role.size * log_uniform(rng, 0.35, 3.2)
    founded = 1992 + int(31 * rng.random() ** 0.7)
    employees = max(4, int(two_digits(60 * size * log_uniform(rng, 0.7, 1.5))))
    focus = _focus(role, size, rng)
    categories_zh = "、".join(facts.categories[code].zh for code in role.makes[:4])
    categories_en = ", ".join(facts.categories[code].en for code in role.makes[:4])
    held = tuple(
        hold(kind, place.code, role.makes[0], market_date, rng)
        for index, kind in enumerate(role.certificates)
        if index < 2 or rng.random() < min(0.92, 0.45 + 0.2 * size)
    )
    return Firm(
        serial=serial,
        number=number,
        role=role,
        code=f"demo-{place.code}-{serial + 1:05d}",
        name_zh=name.zh,
        name_en=name.en,
        place=place.code,
        latitude=round(place.latitude + rng.uniform(-0.055, 0.055), 5),
        longitude=round(place.longitude + rng.uniform(-0.07, 0.07), 5),
        verification=_VERIFICATIONS[min(2, int(rng.random() * 2.2 * min(1.4, 0.6 + size / 2)))],
        founded_year=founded,
        employees=employees,
        description_zh=(
            f"{MARK_ZH}{founded}年建于{place.zh}，约{employees}人，主营{categories_zh}。本企业与数据均为演示所编。"
        ),
        description_en=(
            f"{MARK_EN} Founded in {founded} in {place.en}, about {employees} people; makes {categories_en}. "
            "The firm and its data are made up for demonstration."
        ),
        size=size,
        price_level=log_uniform(rng, 0.88, 1.16),
        focus=focus,
        activities=_activities(role, rng),
        capabilities=tuple(_capability(process, role, focus, size, rng) for process in role.processes),
        certificates=held,
    )


def _activities(role: Role, rng: Random) -> tuple[tuple[str, str], ...]:
    """Return a firm's steps: the first of its role always, of the others most, shared services less often."""
    steps = []
    for index, step in enumerate(role.activities):
        cluster, _, activity = step.partition(":")
        chance = 0.55 if cluster == CROSS_CLUSTER else 0.85
        if index < 3 or role.count <= 4 or rng.random() < chance:
            steps.append((cluster, activity))
    return tuple(steps)


def _focus(role: Role, size: float, rng: Random) -> Focus:
    greatest = 150 if size < 0.5 else 300 if size < 0.9 else 600 if size < 2.4 else 1200
    systems = {"PN", "Class"} if rng.random() < 0.6 else {"PN"} if rng.random() < 0.55 else {"Class"}
    if rng.random() < 0.3:
        systems.add("K")
    families = set(role.families)
    if len(families) > 1 and rng.random() < 0.35:
        families.discard(role.families[-1])
    return Focus(frozenset(families), frozenset(systems), greatest, frozenset(role.types))


def _capability(process: str, role: Role, focus: Focus, size: float, rng: Random) -> HeldCapability:
    kind = knowledge().process_kinds[process]
    ranges = {
        parameter.name: Range(*_range(parameter.low, parameter.high, parameter, size, rng), parameter.unit)
        for parameter in kind.parameters
        if parameter.low is not None and parameter.high is not None
    }
    tonnes = two_digits(900 * size * log_uniform(rng, 0.5, 4.0)) if _works_metal(role) else None
    return HeldCapability(process, ranges, tuple(_grades(role, focus)), tonnes)


def _range(low: float, high: float, parameter: Parameter, size: float, rng: Random) -> tuple[float, float]:
    """A firm's own range inside or a little beyond the typical one: larger firms reach further."""
    if low <= 0 or high / low < 3 or parameter.name.startswith(("max_temp", "temp", "impact")):
        return low, high
    reach = min(1.15, 0.28 + 0.3 * size * log_uniform(rng, 0.7, 1.4))
    own_high = two_digits(low * (high / low) ** min(1.0, reach) * (1.05 if reach > 1 else 1.0))
    own_low = two_digits(low * log_uniform(rng, 0.9, 1.6))
    return (own_low, own_high) if own_low < own_high else (low, max(own_high, low))


def _works_metal(role: Role) -> bool:
    return role.makes[0].split(".")[0] in ("flange", "forging", "casting", "coal", "steel", "recycling")


def _grades(role: Role, focus: Focus) -> Iterator[str]:
    """Grade groups a firm of this role works, in a fixed order."""
    grades = knowledge().grades
    if role.families:
        usual = dict.fromkeys(grade for rule in STANDARD_RULES for grade, *_ in rule.grades)
        yield from (
            grade
            for grade in usual
            if any(family in focus.families for family in STEEL_FAMILIES[grades[grade].family])
        )
        return
    root = role.makes[0].split(".")[0]
    prefixes: tuple[str, ...] = {
        "casting": ("HT-", "QT-") if role.code != "steel_casting" else ("ZG-", "CSS-", "WR-"),
        "forging": ("CS-", "LA-"), "coal": ("CS-Q", "WR-NM", "LA-27", "LA-42", "LA-40"), "steel": ("CS-",
        "LA-4"),
        "service": ("CS-", "LA-", "SS-3") if role.cluster == "dingxiang_flange" else ("CS-", "LA-4"),
    }.get(root, ())  # fmt: skip
    if role.code == "ring_roller":
        prefixes = ("CS-", "LA-", "SS-304", "SS-316")
    yield from (grade for grade in CNY_PER_TONNE if prefixes and grade.startswith(prefixes))
