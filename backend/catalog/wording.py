"""Sentences about what was asked and how an offering meets it, in both languages.

They are made from the constraints and rows that decide, never kept beside them.
"""

from decimal import Decimal
from typing import Any

from backend.catalog.constraints import Constraint, members
from backend.catalog.labels import (
    Scalar,
    attribute_label,
    category_label,
    certificate_label,
    place_label,
    unit_label,
    value_label,
)
from backend.core.errors import Bilingual
from backend.industry import knowledge

_SELF_TELLING = frozenset({"dn", "pn", "class", "k"})
_CURRENCY = {"CNY": "¥"}
_OUT_OF_SCOPE = Bilingual("不在本市场范围内", "outside this market")
_TRADE = {
    "price": Bilingual("价格", "price"),
    "lead_time": Bilingual("交期", "lead time"),
    "cert": Bilingual("资质证书", "certificate"),
    "place": Bilingual("产地", "place"),
    "category": Bilingual("品类", "category"),
    "supplier": Bilingual("企业", "supplier"),
    "text": Bilingual("其他文字", "other words"),
}


def join(parts: list[Bilingual], zh: str = " 或 ", en: str = " or ") -> Bilingual:
    """Return several texts as one."""
    return Bilingual(zh.join(part.zh for part in parts), en.join(part.en for part in parts))


def number_text(value: float | Decimal) -> str:
    """Return a number as a person writes it: thousands separated, no empty fraction."""
    shown = f"{value:,.3f}".rstrip("0").rstrip(".")
    return shown or "0"


def money(amount: float | Decimal, currency: str = "CNY") -> str:
    """Return an amount with its currency."""
    sign = _CURRENCY.get(currency)
    shown = f"{amount:,.2f}".removesuffix(".00")
    return f"{sign}{shown}" if sign else f"{shown} {currency}"


def key_label(key: str) -> Bilingual:
    """Return what a key is called: an attribute's name, or a term of trade."""
    return _TRADE.get(key) or attribute_label(key)


def value_text(key: str, value: Any) -> Bilingual:
    """Return one asked value with as much of its key's name as it takes to be understood alone."""
    if key == "category":
        return _OUT_OF_SCOPE if value == "out_of_scope" else category_label(str(value))
    if key == "place":
        place = knowledge().place_named(str(value))
        return place_label(place.code) if place else Bilingual(str(value), str(value))
    if key == "cert":
        name = certificate_label(str(value))
        return Bilingual(f"{value} · {name.zh}", f"{value} · {name.en}")
    if key == "qty" and isinstance(value, int | float):
        return Bilingual(f"数量 {number_text(value)}", f"quantity {number_text(value)}")
    if key == "delivery_days" and isinstance(value, int | float):
        return Bilingual(f"{number_text(value)} 天内交货", f"delivered within {number_text(value)} days")
    for ending, zh, en in (("_max", "≤ ", "≤ "), ("_min", "≥ ", "≥ "), ("_about", "约 ", "about ")):
        base = key.removesuffix(ending)
        if base != key and key not in knowledge().attributes and isinstance(value, int | float):
            if base == "price":
                return Bilingual(zh + money(value), en + money(value))
            inner = value_text(base, value)
            return Bilingual(zh + inner.zh, en + inner.en)
    shown = value_label(key, value)
    attribute = knowledge().attribute(key)
    if attribute is None or key in _SELF_TELLING:
        return shown
    if attribute.kind == "boolean":
        return (
            Bilingual(attribute.zh, attribute.en)
            if value
            else Bilingual(f"非{attribute.zh}", f"not {attribute.en}")
        )
    if attribute.kind == "number":
        return Bilingual(f"{attribute.zh} {shown.zh}", f"{attribute.en} {shown.en}")
    return shown


def asked_text(constraint: Constraint) -> Bilingual:
    """Return what a constraint asks: ``4″ · DN 100``, ``≤ ¥100``, ``not carbon steel``."""
    low, high = constraint.bounds
    parts: list[Bilingual] = [value_text(constraint.key, value) for value in constraint.values]
    if constraint.key == "price":
        parts += [Bilingual(f"≥ {money(low)}", f"≥ {money(low)}")] if low is not None else []
        parts += [Bilingual(f"≤ {money(high)}", f"≤ {money(high)}")] if high is not None else []
        text = join(parts, " 且 ", " and ")
    elif constraint.key == "lead_time" and high is not None:
        text = value_text("delivery_days", high)
    elif not constraint.values:
        parts += [value_text(f"{constraint.key}_min", low)] if low is not None else []
        parts += [value_text(f"{constraint.key}_max", high)] if high is not None else []
        text = join(parts, " 且 ", " and ")
    else:
        text = join(parts)
    return Bilingual(f"非 {text.zh}", f"not {text.en}") if constraint.negated else text


def stated_text(key: str, value: Any) -> Bilingual:
    """Return a value that an offering states."""
    return join([value_text(key, one) for one in members(value)], "、", ", ")


def with_unit(quantity: float | Decimal, unit: str) -> Bilingual:
    """Return a quantity with its unit of trade."""
    label = unit_label(unit)
    return Bilingual(f"{number_text(quantity)} {label.zh}", f"{number_text(quantity)} {label.en}")


def all_labels(key: str, values: tuple[Scalar, ...]) -> Bilingual:
    """Return several values of one key as alternatives."""
    return join([value_text(key, value) for value in values])
