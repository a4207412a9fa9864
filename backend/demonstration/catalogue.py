"""Which goods a firm offers and on what terms."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from backend.demonstration.casting_goods import casting_goods
from backend.demonstration.coal_goods import coal_goods
from backend.demonstration.firms import Firm
from backend.demonstration.flange_goods import flange_goods
from backend.demonstration.goods import Goods, Kind
from backend.demonstration.other_goods import other_goods
from backend.demonstration.prices import tidy
from backend.demonstration.randomness import log_uniform, stream, two_digits, weighted_sample
from backend.demonstration.wine_goods import wine_goods

TARGETS: Mapping[Kind, int] = {"flange": 10_400, "coal": 1_600, "casting": 1_600, "wine": 600, "other": 1_300}
"""Offerings of each kind in a block, before the small categories run out of goods."""
_LEAST = 2
_SMALL_CATEGORY = 12
"""Of a category with so few goods a firm offers most."""
_WHOLE_TURN = 60
"""A firm offers all that is in its turn, unless that is more."""
_MOST_IN_CATEGORY = 260
_ON_REQUEST = 0.28
_SCARCE_TONNES_PER_MONTH = 3.0
_LARGEST_PRICE = 40_000_000


@dataclass(frozen=True, slots=True)
class Offer:
    """A good at a firm; ``price`` in CNY per unit, ``None`` on request."""

    goods: Goods
    price: float | None
    minimum_order: float
    lead_days: int
    capacity_per_month: float | None


@lru_cache(maxsize=1)
def pools() -> Mapping[str, Sequence[Goods]]:
    """Return the goods of every category but pipe and blind flanges, which are made line by line."""
    pools: dict[str, Sequence[Goods]] = {}
    for source in (coal_goods(), casting_goods(), wine_goods(), other_goods()):
        for category, goods in source.items():
            pools[category] = (*pools.get(category, ()), *goods)
    return pools


def kind_of(category: str) -> Kind:
    """Return the kind of trade *category* is counted under."""
    root = category.split(".")[0]
    kinds: Mapping[str, Kind] = {"flange": "flange", "coal": "coal", "casting": "casting", "wine": "wine"}
    return kinds.get(root, "other")


def shares(firms: Sequence[Firm]) -> dict[str, dict[str, int]]:
    """Return how many goods each firm (by code) shall offer of each category it makes.

    Every category of a firm gets at least two; the rest of a kind's target goes by size and by how much
    choice the category has.
    """
    weights: dict[Kind, list[tuple[str, str, float]]] = {}
    for firm in firms:
        for category in firm.role.makes:
            rng = stream("share", firm.serial, category)
            choice = 400.0 if category in ("flange.pipe", "flange.blind") else len(pools()[category])
            appetite = 0.3 if category == "flange.blind" else 1.0
            appetite *= firm.size**0.8 * log_uniform(rng, 0.5, 2.0) * choice**0.75
            weights.setdefault(kind_of(category), []).append((firm.code, category, appetite))
    found: dict[str, dict[str, int]] = {firm.code: {} for firm in firms}
    for kind, rows in weights.items():
        total = sum(weight for *_, weight in rows)
        for code, category, weight in rows:
            wanted = round(TARGETS[kind] * weight / total)
            small = min(_SMALL_CATEGORY, len(pools().get(category, ())))
            found[code][category] = min(_MOST_IN_CATEGORY, max(small * 2 // 3, _LEAST, wanted))
    return found


def offers_of(firm: Firm, wanted: Mapping[str, int]) -> Iterator[Offer]:
    """Yield the offers of *firm*: *wanted* goods of each category, or as many as there are."""
    seen = set()
    for category in firm.role.makes:
        rng = stream("offers", firm.serial, category)
        for goods in _chosen(firm, category, wanted[category], rng):
            if goods.code not in seen:
                seen.add(goods.code)
                yield _offer(firm, goods, rng)


def _chosen(firm: Firm, category: str, count: int, rng: Random) -> list[Goods]:
    made: list[Goods] = []
    if category in ("flange.pipe", "flange.blind") and not (firm.focus.types and category == "flange.blind"):
        made = flange_goods(firm.focus, category, rng, count, firm.serial)
    pool = pools().get(category, ())
    if category == "flange.pipe" and not firm.focus.types:
        return made
    # Every good of a category is in the turn of one firm of a role, so that little is offered by nobody.
    turn = pool[firm.number :: firm.role.count]
    wanted = max(_LEAST, count - len(made), len(turn) if len(turn) <= _WHOLE_TURN else 0)
    in_turn = len(turn) if wanted >= len(turn) else (wanted * 2 + 2) // 3
    first = weighted_sample(rng, turn, [goods.weight for goods in turn], in_turn)
    taken = {goods.code for goods in first}
    rest = [goods for goods in pool if goods.code not in taken]
    return made + first + weighted_sample(rng, rest, [goods.weight for goods in rest], wanted - len(first))


def _offer(firm: Firm, goods: Goods, rng: Random) -> Offer:
    price = goods.price
    if price is not None:
        price = tidy(price * firm.price_level * log_uniform(rng, 0.95, 1.06)) or goods.price
    if price is not None and (rng.random() < _ON_REQUEST or price > _LARGEST_PRICE):
        price = None
    minimum = (
        goods.minimum_order * (1 if firm.size < 1.5 else 2)
        if rng.random() < 0.85
        else goods.minimum_order / 2
    )
    lead = max(1, round(goods.lead_days * log_uniform(rng, 0.6, 1.7)))
    return Offer(goods, price, max(1.0, round(minimum)), lead, _capacity(firm, goods, rng))


def _capacity(firm: Firm, goods: Goods, rng: Random) -> float | None:
    if rng.random() < 0.2 or goods.category.startswith("service."):
        return None
    tonnes = _SCARCE_TONNES_PER_MONTH * firm.size * log_uniform(rng, 0.6, 4.0)
    if goods.unit == "tonne":
        return two_digits(tonnes * 20)
    if goods.mass_kg:
        return max(1.0, float(two_digits(tonnes * 1_000 / goods.mass_kg)))
    return max(2.0, float(two_digits(goods.minimum_order * 8 * firm.size)))
