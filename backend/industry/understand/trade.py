"""What the deal is about: quantity, price and its unit, delivery time."""

from backend.industry.understand.lexemes import Measure, plain
from backend.industry.understand.reading import Reading

_COUNTS = frozenset(("piece", "pair", "set", "bottle", "carton", "jar"))
_MONEY = {
    "cny": (1.0, ""),
    "wan_cny": (10000.0, ""),
    "cny_piece": (1.0, "CNY/piece"),
    "cny_t": (1.0, "CNY/t"),
    "cny_bottle": (1.0, "CNY/bottle"),
    "cny_m": (1.0, "CNY/m"),
}
_DAYS = {"day": 1, "week": 7, "month": 30}
_PER_PIECE = {
    "piece": "CNY/piece",
    "bottle": "CNY/bottle",
    "t": "CNY/t",
    "m": "CNY/m",
    "set": "CNY/piece",
    "pair": "CNY/piece",
}
_BY_METRE = (
    "coal.chain",
    "coal.compact_chain",
    "coal.belt",
    "coal.cable",
    "coal.rail",
    "steel",
    "casting.pipe_di",
    "casting.pipe_drain",
    "bag.fabric",
    "bag.leather",
    "bag.lining",
)


def read_trade(reading: Reading) -> None:
    """Fill price_*, price_unit, delivery_days, qty and qty_unit."""
    for item in reading.measures():
        roles = {str(sense.value) for sense in item.label}
        written = reading.text[item.start : item.end]
        if item.unit == "wan_cny" and written.endswith("块") and not item.bound and not roles:
            item.parts = tuple(part._replace(value=part.value * 10000, unit="piece") for part in item.parts)
        if item.unit == "piece" and item.bound and "块" in written:
            item.parts = tuple(part._replace(unit="cny") for part in item.parts)
        worth = bool(item.bound) and not (item.unit or item.prefix or item.operator or roles)
        if worth and _per_word(reading, item):
            roles = {"price"}
        if item.unit in _MONEY or item.prefix == "cny" or roles & {"unit_price", "price", "budget"}:
            _price(reading, item, roles)
        elif item.unit in _DAYS and (
            item.unit != "month" or item.bound or roles or not reading.under("wine")
        ):
            if "monthly" not in roles:
                _delivery(reading, item)
        elif "delivery" in roles and not item.unit:
            _delivery(reading, item)


def _price(reading: Reading, item: Measure, roles: set[str]) -> None:
    factor, per = _MONEY.get(item.unit, (1.0, ""))
    if item.unit in ("piece", "bottle", "t", "m") and not roles & {"unit_price", "price", "budget"}:
        return
    if item.unit not in ("", *_MONEY) and item.prefix != "cny" and not roles & {"unit_price", "price"}:
        return
    values = [part.value * factor for part in item.parts]
    if item.operator == "~" and len(values) == 2:
        reading.put("price_min", plain(min(values)), item)
        reading.put("price_max", plain(max(values)), item)
    else:
        key = {"min": "price_min", "about": "price_about"}.get(item.bound, "price_max")
        if not item.bound and not roles & {"budget"}:
            key = "price_max"
        reading.put(key, plain(values[0]), item)
    if "unit_price" in roles and not per:
        per = "CNY/piece"
    if "budget" in roles:
        per = "CNY_total"
    if not per:
        per = _per_word(reading, item)
    if per:
        reading.put("price_unit", per, item, token=False)


def _per_word(reading: Reading, item: Measure) -> str:
    """每吨 4500 元, 一瓶 30 元: the unit named before the figure."""
    at = reading.lexemes.index(item)
    for other in reading.lexemes[max(0, at - 3) : at]:
        if isinstance(other, Measure) and other.value == 1 and other.unit in _PER_PIECE and not other.claimed:
            other.claimed = True
            return _PER_PIECE[other.unit]
    for other in reading.lexemes[at + 1 : at + 3]:
        if isinstance(other, Measure) and other.value == 1 and other.unit in _PER_PIECE and not other.gap:
            other.claimed = True
            return _PER_PIECE[other.unit]
    before = reading.text[max(0, item.start - 6) : item.start]
    for word, per in (
        ("每吨", "CNY/t"),
        ("吨价", "CNY/t"),
        ("每瓶", "CNY/bottle"),
        ("每米", "CNY/m"),
        ("每片", "CNY/piece"),
        ("每件", "CNY/piece"),
        ("每个", "CNY/piece"),
        ("每只", "CNY/piece"),
        ("per ton", "CNY/t"),
    ):
        if word in before:
            return per
    return ""


def _delivery(reading: Reading, item: Measure) -> None:
    days = max(part.value for part in item.parts) * _DAYS.get(item.unit, 1)
    reading.put("delivery_days", plain(days), item)


def read_quantity(reading: Reading) -> None:
    """Fill qty and qty_unit; runs last, on what no other reader claimed."""
    for item in reading.measures():
        roles = {str(sense.value) for sense in item.label}
        if item.denied or item.prefix or item.operator not in ("", "×", "~"):
            continue
        unit = item.unit
        value = item.parts[-1].value if item.operator == "×" else item.value
        if item.operator and not (item.operator == "×" and unit in _COUNTS):
            continue
        if unit == "t_month" or ("monthly" in roles and unit == "t"):
            _put(reading, item, value, "tonne_per_month")
        elif unit in _COUNTS:
            _put(reading, item, value, unit)
        elif unit == "t":
            if reading.under("casting", "forging") and not roles & {"qty"}:
                reading.put("attr.weight_kg", plain(value * 1000), item)
            else:
                _put(reading, item, value, "tonne")
        elif unit == "kg" and ("qty" in roles or not reading.under("casting", "forging", "flange")):
            _put(reading, item, value, "kg")
        elif unit == "jin":
            _put(reading, item, value / 2, "kg")
        elif unit == "m":
            _put(reading, item, value, "metre")
        elif "qty" in roles and not unit:
            reading.put("qty", plain(value), item)


def _put(reading: Reading, item: Measure, value: float, unit: str) -> None:
    if "qty" in reading.top and "qty_unit" in reading.top:
        return
    reading.put("qty", plain(value), item)
    reading.put("qty_unit", unit, item, token=False)
