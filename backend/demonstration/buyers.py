"""Buyers and what they ask for, from the packs' demand profiles, written the way buyers write."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Any

from backend.demonstration.flange_goods import RATING_KEY, cells, lines
from backend.demonstration.goods import Value, plain, written
from backend.demonstration.names import buyer_name
from backend.demonstration.randomness import WeightedChoice, log_uniform, stream, two_digits
from backend.demonstration.wording import order_line
from backend.industry import knowledge
from backend.industry.demand import DemandProfile

BUYERS_PER_BLOCK = 60
_PLACES: Mapping[str, tuple[str, ...]] = {
    "coal_mine": ("yuanping", "ningwu", "hequ", "baode", "datong", "shuozhou", "jincheng"),
    "coal_prep": ("yuanping", "ningwu", "shuozhou", "baode"), "coal_oem": ("yuanping", "taiyuan", "datong"),
    "petrochem_epc": ("beijing", "shanghai", "xian", "zhengzhou"), "chemical": ("taiyuan", "jinan",
    "luliang"),
    "pressure_vessel": ("taiyuan", "jinan", "zhengzhou"), "power": ("shuozhou", "datong", "xinfu"),
    "shipyard": ("qingdao", "shanghai", "guangzhou"), "wind_tower": ("datong", "ordos", "tangshan"),
    "water": ("xinfu", "taiyuan", "shijiazhuang"), "exporter": ("tianjin", "ningbo", "qingdao"),
    "machine_builder": ("taiyuan", "shenyang", "jinan"), "gym_brand": ("shenzhen", "qingdao", "ningbo"),
    "municipal": ("xinfu", "yuanping", "taiyuan"), "elevator": ("shanghai", "tianjin"), "auto": ("xian",
    "jinan"),
    "restaurant": ("xinfu", "taiyuan", "daixian"), "liquor_dealer": ("taiyuan", "xian", "beijing"),
    "gift_tourism": ("daixian", "wutai", "xinfu"), "winery": ("daixian",), "foundry": ("fanshi",),
}  # fmt: skip
_TRADE_ZH = {
    "exporter": "进出口公司", "gym_brand": "健身用品公司", "gift_tourism": "文旅公司", "winery": "黄酒厂",
    "foundry": "铸造厂",
    "restaurant": "餐饮公司", "auto": "车桥公司", "municipal": "市政工程公司", "liquor_dealer": "酒类商行",
}  # fmt: skip
_TRADE_EN = {
    "exporter": "Import and Export", "gym_brand": "Fitness", "gift_tourism": "Culture and Tourism",
    "winery": "Winery", "foundry": "Foundry", "restaurant": "Catering",
}  # fmt: skip
_QUANTITY_ZH = {
    "piece": "件", "set": "套", "tonne": "吨", "kg": "公斤", "metre": "米", "bottle": "瓶", "carton": "箱",
    "jar": "坛", "pair": "副",
}  # fmt: skip
_QUANTITY_EN = {"piece": "pcs", "set": "sets", "tonne": "t", "metre": "m", "carton": "cartons", "jar": "jars"}
_SHORT_ZH = {
    "MA": "煤安证", "MILL_31": "3.1材质证书", "TS_PIPE": "TS证", "SC_FOOD": "SC证", "CLASS_CCS": "CCS认可",
}  # fmt: skip
_SHORT_EN = {"MILL_31": "EN 10204 3.1 certificates", "CLASS_CCS": "CCS approval", "ISO9001": "ISO 9001"}
_OPENINGS_ZH = ("求购：", "采购：", "急需：", "询价：", "长期采购：", "")
_OPENINGS_EN = ("Looking for: ", "Enquiry: ", "We need: ", "")


@dataclass(frozen=True, slots=True)
class Wish:
    """One requirement of a buyer, as they wrote it and as it is understood."""

    code: str
    text: str
    category: str
    specification: dict[str, Value]
    quantity: float
    unit: str
    needed_within_days: int
    place: str
    certificates: tuple[str, ...]
    price_limit: float | None


@dataclass(frozen=True, slots=True)
class Buyer:
    """An invented buying organisation with its requirements; *trade* is a buyer type of the profiles."""

    code: str
    name_zh: str
    name_en: str
    trade: str
    place: str
    wishes: tuple[Wish, ...]


@lru_cache(maxsize=1)
def _profiles() -> Mapping[str, tuple[DemandProfile, ...]]:
    found: dict[str, list[DemandProfile]] = {}
    for profile in knowledge().demand_profiles.values():
        found.setdefault(profile.buyer_type, []).append(profile)
    return {trade: tuple(profiles) for trade, profiles in found.items()}


def buyers_of(block: int) -> list[Buyer]:
    """Return the buyers of *block* (from 0): every trade of the profiles at least once, then by weight."""
    rng = stream("buyers", block)
    trades = sorted(_profiles())
    # Square root: mines have many profiles, and still a market of buyers should be mixed.
    choice = WeightedChoice(
        [sum(profile.weight for profile in _profiles()[trade]) ** 0.5 for trade in trades]
    )
    kinds = trades + [trades[choice.draw(rng)] for _ in range(BUYERS_PER_BLOCK - len(trades))]
    return [_buyer(block * BUYERS_PER_BLOCK + index, trade) for index, trade in enumerate(kinds)]


def _buyer(serial: int, trade: str) -> Buyer:
    rng = stream("buyer", serial)
    facts = knowledge()
    profiles = _profiles()[trade]
    place = facts.places[rng.choice(_PLACES[trade])]
    name = buyer_name(
        serial,
        (place.zh, place.en),
        (_TRADE_ZH.get(trade, profiles[0].zh.split("/")[0]), _TRADE_EN.get(trade, profiles[0].en.title())),
    )
    code = f"demo-buyer-{serial + 1:04d}"
    language = "en" if trade in ("exporter", "shipyard") and rng.random() < 0.5 else "zh"
    choice = WeightedChoice([profile.weight for profile in profiles])
    wishes = tuple(
        _wish(f"{code}-{number + 1}", profiles[choice.draw(rng)], language, rng)
        for number in range(rng.randint(2, 5))
    )
    return Buyer(code, name.zh, name.en, trade, place.code, wishes)


def _wish(code: str, profile: DemandProfile, language: str, rng: Random) -> Wish:
    flat = {**profile.specification, **profile.specification.get("attr", {})}
    wanted_place = knowledge().place_named(str(flat.pop("place", "")))
    choices = {
        key: value
        for key, value in flat.items()
        if key not in ("attr", "intent") and key in knowledge().attributes
    }
    specification = _flange_wish(choices, rng) or {key: _chosen(value, rng) for key, value in choices.items()}
    _sort_out(specification)
    quantity = max(
        profile.quantity_min, two_digits(log_uniform(rng, profile.quantity_min, profile.quantity_max))
    )
    days = rng.randint(profile.lead_days_min, profile.lead_days_max)
    certificates = profile.required_certificates if rng.random() < 0.8 else profile.required_certificates[:1]
    text = _text(profile, specification, quantity, days, certificates, language, rng)
    return Wish(
        code=code,
        text=text,
        category=profile.category,
        specification=specification,
        quantity=plain(quantity),
        unit=profile.quantity_unit,
        needed_within_days=days,
        place=wanted_place.code if wanted_place else "",
        certificates=certificates,
        price_limit=None,
    )


def _chosen(value: Any, rng: Random) -> Value:
    """Choose from a profile's value: one of a list, a rounded figure of a range, else the value itself."""
    if isinstance(value, list | tuple):
        chosen: Value = rng.choice(list(value))
        return chosen
    if isinstance(value, Mapping):
        return plain(two_digits(log_uniform(rng, float(value["min"]), float(value["max"]))))
    single: Value = value
    return single


def _flange_wish(choices: Mapping[str, Any], rng: Random) -> dict[str, Value]:
    """Choose a flange that its standard has, where the profile leaves one; empty where it does not.

    A profile lists types, sizes and ratings apart; picked apart they may name a flange nobody can make.
    """
    if "dn" not in choices or "type" not in choices or not {"pn", "class", "k"} & choices.keys():
        return {}
    allowed = {key: _several(value) for key, value in choices.items()}
    fitting = [
        (line, rating, dn, weight)
        for line in lines()
        if line.type_id in allowed["type"]
        and line.grade in allowed.get("material", (line.grade,))
        and line.rule.standard in allowed.get("standard", (line.rule.standard,))
        and line.facing in allowed.get("facing", (line.facing,))
        and RATING_KEY[line.rule.system] in allowed
        for rating, dn, weight in cells(line)
        if rating in allowed[RATING_KEY[line.rule.system]] and dn in allowed["dn"]
    ]
    if not fitting:
        return {}
    line, rating, dn, _ = fitting[
        WeightedChoice([weight * line.weight for line, _, _, weight in fitting]).draw(rng)
    ]
    found: dict[str, Value] = {"type": line.type_id, "dn": dn, RATING_KEY[line.rule.system]: plain(rating)}
    found |= {"facing": line.facing} if line.facing and rng.random() < 0.8 else {}
    found |= {"material": line.grade, "standard": line.rule.standard}
    return found | {
        key: _chosen(value, rng) for key, value in choices.items() if key in ("surface", "temp_c")
    }


def _several(value: Any) -> Sequence[Any]:
    return tuple(value) if isinstance(value, list | tuple) else (value,)


_ORDERED = (("height_min_dm", "height_max_dm"), ("id_mm", "od_mm"), ("width_mm", "length_mm"))
_PAIRED_CHAINS = {10: 40, 14: 50, 18: 64, 22: 86, 24: 86, 26: 92, 30: 108, 34: 126, 38: 137, 42: 146}


def _sort_out(specification: dict[str, Value]) -> None:
    """Mend pairs that were chosen apart: the smaller figure first, the pitch that goes with the chain."""
    for low, high in _ORDERED:
        smaller, greater = specification.get(low), specification.get(high)
        if isinstance(smaller, int | float) and isinstance(greater, int | float) and smaller > greater:
            specification[low], specification[high] = greater, smaller
    volume = specification.get("volume_ml")
    if specification.get("packaging") in ("bottle", "jug") and isinstance(volume, int):
        specification["packaging"] = "bottle" if volume < 1_000 else "jug"
    diameter = specification.get("chain_dia_mm")
    if isinstance(diameter, int) and "chain_pitch_mm" in specification:
        specification["chain_pitch_mm"] = _PAIRED_CHAINS[diameter]


def _text(
    profile: DemandProfile, specification: Mapping[str, Value], quantity: float, days: int,
    certificates: Sequence[str], language: str, rng: Random,
) -> str:  # fmt: skip
    facts = knowledge()
    category = facts.categories[profile.category]
    if language == "en":
        goods = f"{category.en} {order_line(specification, 'en')}".strip()
        unit = _QUANTITY_EN.get(profile.quantity_unit, profile.quantity_unit)
        held = (
            f", with {' and '.join(_SHORT_EN.get(one, one) for one in certificates)}" if certificates else ""
        )
        return f"{rng.choice(_OPENINGS_EN)}{goods}, {written(quantity)} {unit}, within {days} days{held}."
    # Words that say the category themselves: a flange's type, a wine's class.
    named = "type" in specification or "sugar_class" in specification
    goods = f"{'' if named else category.zh + ' '}{order_line(specification, 'zh')}".strip()
    unit = _QUANTITY_ZH.get(profile.quantity_unit, profile.quantity_unit)
    held = f"，需{'、'.join(_SHORT_ZH.get(one, one) for one in certificates)}" if certificates else ""
    return f"{rng.choice(_OPENINGS_ZH)}{goods}，{written(quantity)}{unit}，{days}天内交货{held}"
