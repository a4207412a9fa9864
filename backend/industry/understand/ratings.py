"""Pressure ratings: PN, MPa and 公斤 as PN, Class in all its spellings, JIS K, API psi."""

from backend.industry.understand.lexemes import Measure, plain
from backend.industry.understand.reading import Reading

PN = frozenset((2.5, 6, 10, 16, 25, 40, 63, 100, 160, 250, 320, 400))
CLASSES = frozenset((75, 150, 300, 400, 600, 900, 1500, 2500, 3000, 6000, 9000))
K = frozenset((2, 5, 10, 16, 20, 30, 40, 63))
NOMINAL_CLASS = {20: 150, 50: 300, 110: 600, 150: 900, 260: 1500, 420: 2500}
_RATED = ("flange", "fitting", "casting.valve_body", "casting.pipe_fitting", "casting.pipe_di", "steel.tube")
_WEIGHT_WORDS = ("weight", "monthly", "qty", "delivery", "unit_price", "price", "budget")


def read_ratings(reading: Reading) -> None:
    """Fill pn, class and k. Ratings are read only where goods are rated (or none are known)."""
    rated = not reading.category or reading.about(*_RATED)
    if any(part.unit == "k" for item in reading.measures() for part in item.parts):
        _read_k(reading)
    _jis_named(reading)
    for item in reading.measures():
        if item.label and not any(s.value == "pressure" for s in item.label):
            continue
        if item.prefix == "pn" or (item.label and rated and not item.prefix and not item.unit):
            _read_pn(reading, item)
        elif item.prefix == "class" or (item.prefix == "hash" and item.value in CLASSES and not item.unit):
            _put_class(reading, item)
        elif item.unit == "lb" and rated and not reading.under("casting.dumbbell", "casting.kettlebell"):
            if all(part.value in CLASSES for part in item.parts):
                _put_class(reading, item)
        elif item.unit == "level" and rated and item.value in CLASSES and item.value >= 75:
            _put_class(reading, item)
        elif (item.unit in ("mpa", "bar", "kgf", "kg") and rated and not item.operator) or (
            item.unit in ("mpa", "bar", "kgf") and rated and item.operator in ("/", "、")
        ):
            _read_pressure(reading, item)
        elif item.unit == "psi":
            reading.put("attr.pressure_psi", plain(item.value), item)


def _jis_named(reading: Reading) -> None:
    if reading.top.get("k") and not any(s.startswith(("JIS", "KS")) for s in reading.top.get("standard", ())):
        reading.top.setdefault("standard", []).append("JIS B2220")


def _read_k(reading: Reading) -> None:
    for item in reading.measures():
        if item.unit == "k" and not item.prefix and not item.label and all(p.value in K for p in item.parts):
            if reading.category and not reading.under(*_RATED) and not item.denied:
                continue
            for part in item.parts:
                reading.put("k", plain(part.value), item)


def _read_pn(reading: Reading, item: Measure) -> None:
    for part in item.parts:
        bar = part.value
        if part.unit == "mpa" or (part.decimal and bar != 2.5):
            bar = round(bar * 10, 3)
        bar = 63 if bar == 64 else bar
        if bar in NOMINAL_CLASS and bar not in PN:
            reading.put("class", NOMINAL_CLASS[int(bar)], item)
        elif bar in PN:
            reading.put("pn", plain(bar), item)
            if bar == 2.5:
                reading.doubt(
                    item,
                    "PN2.5 是 2.5 bar;旧图纸上也可能指 2.5 MPa(PN25)",
                    "PN2.5 is 2.5 bar; on old drawings it may stand for 2.5 MPa (PN25)",
                    [{"pn": [2.5]}, {"pn": [25]}],
                )
        else:
            reading.doubt(
                item,
                f"PN{plain(part.value)} 不是标准的压力等级",
                f"PN{plain(part.value)} is no standard rating",
                [],
            )


def _read_pressure(reading: Reading, item: Measure) -> None:
    """1.6MPa and 16公斤 beside a flange are PN16; 2.0, 5.0 … MPa are Class with a Class standard."""
    for part in item.parts:
        bar = round(part.value * (10 if item.unit == "mpa" else 1), 3)
        bar = 63 if bar == 64 else bar
        if (
            item.unit == "mpa"
            and bar in NOMINAL_CLASS
            and (bar not in PN)
            and (part.decimal or reading.class_context)
        ):
            reading.put("class", NOMINAL_CLASS[int(bar)], item)
            if not reading.class_context:
                reading.doubt(
                    item,
                    "这个兆帕数是 Class 的公称压力标记",
                    "this MPa figure is the label of a Class",
                    [{"class": [NOMINAL_CLASS[int(bar)]]}],
                )
        elif bar in PN and (item.unit != "kg" or (reading.under("flange") and _is_rating(reading, item))):
            reading.put("pn", plain(bar), item)
            if item.unit == "kg":
                reading.doubt(
                    item,
                    "法兰旁的“公斤”按压力等级理解,也可能是重量",
                    "kilograms beside a flange are read as the pressure rating; a weight is possible",
                    [{"pn": [plain(bar)]}, {"attr": {"weight_kg": plain(part.value)}}],
                )


def _is_rating(reading: Reading, item: Measure) -> bool:
    """公斤 beside a flange is a rating unless a rating is given already or the query words it as weight."""
    others = any(
        other is not item
        and isinstance(other, Measure)
        and (
            other.prefix in ("pn", "class", "hash")
            or other.unit in ("lb", "k")
            or other.unit in ("mpa", "kgf")
        )
        for other in reading.lexemes
    )
    return not others and not item.each


def _put_class(reading: Reading, item: Measure) -> None:
    if reading.text.startswith("美标", item.start):
        reading.put("standard", "ASME B16.5", item, token=False)
    for part in item.parts:
        if part.value in CLASSES:
            reading.put("class", plain(part.value), item)
            continue
        reading.doubt(
            item,
            f"Class {plain(part.value)} 不是钢法兰的压力等级",
            f"Class {plain(part.value)} is no steel flange class",
            [],
        )
