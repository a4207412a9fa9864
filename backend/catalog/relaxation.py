"""What to give up when nothing meets everything asked, and in which order.

Least important first: other words of the query, place, certificate, delivery time, price, then what
describes a product without deciding whether it fits (inspection, surface, heat treatment …), process,
standard, facing, the remaining attributes, and last the grade (first widened to grades of the same family).
Category, type, DN and rating are never given up: another size or rating is another part. Neither is what
was chosen by parameter, nor that a rating suffices for the service conditions. Everything given up is
reported with its reason; nothing is relaxed silently.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from backend.catalog.constraints import LENIENT, RATINGS, Constraint, Wish
from backend.catalog.indexing import families_of, field_of
from backend.catalog.labels import value_label
from backend.catalog.wording import asked_text, key_label
from backend.core.errors import Bilingual
from backend.industry import knowledge
from search.query import Terms

NEVER = frozenset({"category", "type", "dn", "supplier", "service", *RATINGS})
_FIRST = ("place", "cert", "lead_time", "price")
_LAST = ("process", "standard", "facing")


@dataclass(frozen=True, slots=True)
class Relaxed:
    """A constraint given up, with the sentence that says so."""

    constraint: Constraint
    text: Bilingual


def importance(constraint: Constraint) -> int:
    """Return the place in the order of giving up, 0 first."""
    key = constraint.key
    if key in _FIRST:
        return _FIRST.index(key)
    if key in LENIENT and key not in _LAST:
        return 10
    if key in _LAST:
        return 20 + _LAST.index(key)
    return 40 if key in ("material", "material_family") else 30


def relaxable(wish: Wish) -> list[Constraint]:
    """Return what may be given up, least important first."""
    may = [one for one in wish.constraints if not one.explicit and not one.negated and one.key not in NEVER]
    return sorted(may, key=importance)


def attempts(wish: Wish) -> Iterator[tuple[Wish, tuple[Relaxed, ...]]]:
    """Yield ever wider wishes: each single constraint given up, then more and more of them together."""
    order = relaxable(wish)
    singles = [(wish.without([one]), (_given_up(one),)) for one in order if one.key != "material"]
    yield from singles
    material = next((one for one in order if one.key == "material"), None)
    widened = _same_family(material) if material else None
    if material and widened:
        yield _replaced(wish, material, widened), (_other_grade(material),)
    if material:
        yield wish.without([material]), (_given_up(material),)
    for count in range(2, len(order) + 1):
        dropped = order[:count]
        relaxed = tuple(_given_up(one) for one in dropped)
        yield wish.without(dropped), relaxed


def widest_that_matches(
    wish: Wish, matches: Callable[[Wish], bool]
) -> tuple[Wish, tuple[Relaxed, ...]] | None:
    """Return the first attempt that *matches*, or ``None``; at most twice as many calls as constraints."""
    return next(((wider, relaxed) for wider, relaxed in attempts(wish) if matches(wider)), None)


def _replaced(wish: Wish, old: Constraint, new: Constraint) -> Wish:
    kept = wish.without([old])
    return Wish((*kept.constraints, new), kept.informative, kept.out_of_scope)


def _same_family(material: Constraint) -> Constraint | None:
    families = tuple(dict.fromkeys(one for value in material.values for one in families_of(str(value))))
    if not families:
        return None
    query = Terms(field_of("material_family"), families)
    return Constraint("material_family", families, query, query)


def _given_up(constraint: Constraint) -> Relaxed:
    label, asked = key_label(constraint.key), asked_text(constraint)
    zh = f"没有同时满足「{asked.zh}」的供应；以下结果不限{label.zh}。"
    en = f"Nothing meets “{asked.en}” as well; {label.en} is left open below."
    if constraint.key == "material":
        zh += "不同材质不能互换，请核对。"
        en += " Another grade is not a replacement: check it."
    if constraint.key == "standard" and (later := _successors(constraint)):
        zh += later.zh
        en += f" {later.en}"
    return Relaxed(constraint, Bilingual(zh, en))


def _other_grade(material: Constraint) -> Relaxed:
    asked = asked_text(material)
    first = next(one for value in material.values for one in families_of(str(value)))
    family = value_label("material_family", first)
    zh = f"没有 {asked.zh} 的供应；以下为{family.zh}的其他牌号，并非等同材质，请核对。"
    en = f"Nothing in {asked.en}; below are other grades of {family.en}. They are no equivalents: check them."
    return Relaxed(material, Bilingual(zh, en))


def _successors(constraint: Constraint) -> Bilingual | None:
    known = (knowledge().standards.get(str(value)) for value in constraint.values)
    replaced = [(one.designation, one.replaced_by) for one in known if one and one.replaced_by]
    if not replaced:
        return None
    zh = ";".join(f"{old} 已由 {new} 代替" for old, new in replaced)
    en = "; ".join(f"{old} was replaced by {new}" for old, new in replaced)
    return Bilingual(f"{zh}。", f"{en}.")
