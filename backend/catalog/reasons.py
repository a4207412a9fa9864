"""Why an offering was found: one short statement per thing asked, from the rows that decide."""

from typing import Any

from backend.catalog.constraints import RATINGS, Constraint, Wish
from backend.catalog.labels import certificate_label, place_label, stored_value
from backend.catalog.models import Offering
from backend.catalog.service_limits import KEY, service_why
from backend.catalog.wording import asked_text, key_label, money, stated_text, with_unit
from backend.core.errors import Bilingual
from backend.industry import knowledge

Why = dict[str, Any]


def _why(kind: str, key: str, text: Bilingual) -> Why:
    return {"kind": kind, "key": key, "text": text.as_dict()}


def reasons(offering: Offering, wish: Wish, given_up: tuple[Constraint, ...], words: str) -> list[Why]:
    """Return the reasons for one hit: what is met, what is not stated, what differs since it was given up.

    Kinds: ``exact``, ``not_stated``, ``differs``, ``text``, ``terms``. *words* are those of the query that
    the text of the offering holds.
    """
    found: list[Why] = []
    for constraint in sorted(wish.constraints, key=_place):
        if not constraint.negated and (why := _met(offering, constraint)):
            found.append(why)
    if judged := service_why(offering.product.specification, wish):
        found.append(_why(judged[0], KEY, judged[1]))
    for constraint in given_up:
        stated = _stated(offering, constraint.key)
        if stated is not None:
            asked = asked_text(constraint)
            text = Bilingual(f"{stated.zh}，所求 {asked.zh}", f"{stated.en}, asked for {asked.en}")
            found.append(_why("differs", constraint.key, text))
    if words:
        found.append(_why("text", "text", Bilingual(f"文字匹配「{words}」", f"text matches “{words}”")))
    return found + _model(offering, wish) + _terms(offering, wish)


def _place(constraint: Constraint) -> int:
    """The attribute's place in a specification table; terms of trade come after the goods."""
    attribute = knowledge().attributes.get(constraint.key)
    return attribute.order if attribute else 10_000


def _met(offering: Offering, constraint: Constraint) -> Why | None:
    key = constraint.key
    if key in ("category", KEY):
        return None
    if key == "cert":
        text = Bilingual("持有 ", "holds ")
        names = [certificate_label(str(kind)) for kind in constraint.values]
        return _why(
            "exact",
            key,
            Bilingual(
                text.zh + "、".join(name.zh for name in names), text.en + ", ".join(name.en for name in names)
            ),
        )
    if key in ("price", "lead_time"):
        return _limit(offering, constraint)
    stated = _stated(offering, key)
    if stated is not None:
        return _why("exact", key, stated)
    if key in RATINGS or key == "material_family":
        return None
    label = key_label(key)
    return _why("not_stated", key, Bilingual(f"未注明{label.zh}", f"{label.en} not stated"))


def _stated(offering: Offering, key: str) -> Bilingual | None:
    if key == "place":
        return place_label(offering.supplier.place)
    if key == "supplier":
        return Bilingual(offering.supplier.name_zh, offering.supplier.name_en or offering.supplier.name_zh)
    value = offering.product.specification.get(key)
    return None if value is None else stated_text(key, stored_value(value))


def _limit(offering: Offering, constraint: Constraint) -> Why | None:
    asked = asked_text(constraint)
    if constraint.key == "price":
        if offering.price is None:
            return _why("not_stated", "price", Bilingual("价格面议", "price on request"))
        per = with_unit(1, offering.unit)
        shown = money(offering.price, offering.currency)
        text = Bilingual(
            f"{shown}/{per.zh.removeprefix('1 ')}，所求 {asked.zh}",
            f"{shown} per {per.en.removeprefix('1 ')}, asked for {asked.en}",
        )
        return _why("terms", "price", text)
    if offering.lead_time_days is None:
        return _why("not_stated", "lead_time", Bilingual("交期未注明", "lead time not stated"))
    days = offering.lead_time_days
    return _why("terms", "lead_time", Bilingual(f"交期 {days} 天", f"{days} days"))


def _model(offering: Offering, wish: Wish) -> list[Why]:
    model = wish.informative.get("model")
    if not isinstance(model, str):
        return []
    product = offering.product
    stated = f"{product.specification.get('model', '')} {product.name_zh} {product.name_en}".casefold()
    if model.casefold() not in stated:
        return [_why("not_stated", "model", Bilingual(f"未注明型号 {model}", f"model {model} not stated"))]
    return [_why("exact", "model", Bilingual(f"型号 {model}", f"model {model}"))]


def _terms(offering: Offering, wish: Wish) -> list[Why]:
    quantity = wish.informative.get("qty")
    if not isinstance(quantity, int | float) or offering.minimum_order is None:
        return []
    unit = wish.informative.get("qty_unit", offering.unit)
    if unit != offering.unit:
        return []
    least = with_unit(offering.minimum_order, offering.unit)
    if offering.minimum_order <= quantity:
        return [_why("terms", "moq", Bilingual(f"起订 {least.zh}，数量足够", f"MOQ {least.en} is reached"))]
    return [
        _why(
            "differs",
            "moq",
            Bilingual(f"起订 {least.zh}，高于所求数量", f"MOQ {least.en} is above your quantity"),
        )
    ]
