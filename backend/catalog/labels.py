"""How codes and specification values are read by a person, in both languages.

Wordings come from the industry packs; a value the packs do not list is shown as it stands with its unit.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeAlias

from backend.core.errors import Bilingual
from backend.industry import knowledge

Scalar: TypeAlias = str | int | float | bool

_BEFORE = {"dn": "DN", "pn": "PN", "class": "Class"}
_CODED = frozenset({"type", "facing"})
_YES, _NO = Bilingual("是", "yes"), Bilingual("否", "no")

UNITS: Mapping[str, Bilingual] = {
    "piece": Bilingual("件", "piece"),
    "pair": Bilingual("副", "pair"),
    "set": Bilingual("套", "set"),
    "tonne": Bilingual("吨", "tonne"),
    "kg": Bilingual("千克", "kg"),
    "bottle": Bilingual("瓶", "bottle"),
    "carton": Bilingual("箱", "carton"),
    "jar": Bilingual("坛", "jar"),
    "metre": Bilingual("米", "metre"),
}
"""The units offerings are counted in."""


def plain_number(value: float) -> str:
    """Return *value* without an empty fraction: ``100``, ``31.5``."""
    return str(int(value)) if float(value).is_integer() else f"{value:g}"


def attribute_label(key: str) -> Bilingual:
    """Return the name of a specification attribute, or of a term of trade a query may name."""
    attribute = knowledge().attributes.get(key)
    return Bilingual(attribute.zh, attribute.en) if attribute else Bilingual(key, key)


@lru_cache(maxsize=16_384)
def value_label(key: str, value: Scalar) -> Bilingual:
    """Return one value of attribute *key* as shown: ``DN 100``, ``突面 RF``, ``316L (022Cr17Ni12Mo2)``."""
    if isinstance(value, bool):
        return _YES if value else _NO
    attribute = knowledge().attributes.get(key)
    if isinstance(value, int | float):
        number = plain_number(value)
        if key in _BEFORE:
            return Bilingual(f"{_BEFORE[key]} {number}", f"{_BEFORE[key]} {number}")
        if key == "k":
            return Bilingual(f"{number}K", f"{number}K")
        unit = attribute.unit if attribute else ""
        shown = f"{number} {unit}" if unit else number
        return Bilingual(shown, shown)
    choice = attribute.by_value.get(value) if attribute else None
    if choice is None:
        return Bilingual(value, value)
    if key in _CODED and "_" not in value:
        return Bilingual(f"{choice.zh} {value}", f"{choice.en} {value}")
    return Bilingual(choice.zh, choice.en)


def value_list_label(key: str, value: Any) -> Bilingual:
    """Return a value or a list of values as one text."""
    members = value if isinstance(value, list | tuple) else (value,)
    labels = [value_label(key, member) for member in members]
    return Bilingual("、".join(label.zh for label in labels), ", ".join(label.en for label in labels))


@lru_cache(maxsize=2_048)
def category_label(code: str) -> Bilingual:
    """Return a category's name; an unknown code names itself."""
    category = knowledge().categories.get(code)
    return Bilingual(category.zh, category.en) if category else Bilingual(code, code)


@lru_cache(maxsize=512)
def place_label(code: str) -> Bilingual:
    """Return a place's short name."""
    place = knowledge().places.get(code)
    return Bilingual(place.zh, place.en) if place else Bilingual(code, code)


@lru_cache(maxsize=512)
def cluster_label(code: str) -> Bilingual:
    """Return a cluster's name."""
    cluster = knowledge().clusters.get(code)
    return Bilingual(cluster.zh, cluster.en) if cluster else Bilingual(code, code)


@lru_cache(maxsize=512)
def certificate_label(kind: str) -> Bilingual:
    """Return the name of a kind of certificate."""
    certificate = knowledge().certificates.get(kind)
    return Bilingual(certificate.zh, certificate.en) if certificate else Bilingual(kind, kind)


@lru_cache(maxsize=512)
def process_label(code: str) -> Bilingual:
    """Return the name of a kind of capability."""
    kind = knowledge().process_kinds.get(code)
    return Bilingual(kind.zh, kind.en) if kind else Bilingual(code, code)


def unit_label(unit: str) -> Bilingual:
    """Return the name of a unit of trade."""
    return UNITS.get(unit, Bilingual(unit, unit))
