"""How codes and specification values are read by a person, in both languages.

Wordings come from the industry packs; a value the packs do not list is shown as it stands with its unit.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeAlias

from backend.core.errors import Bilingual
from backend.industry import display_value, knowledge

Scalar: TypeAlias = str | int | float | bool

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


def attribute_label(key: str) -> Bilingual:
    """Return the name of an attribute of goods, or of what else a query may name (place, price …)."""
    attribute = knowledge().attribute(key)
    return Bilingual(attribute.zh, attribute.en) if attribute else Bilingual(key, key)


@lru_cache(maxsize=16_384)
def value_label(key: str, value: Scalar | tuple[Scalar, ...]) -> Bilingual:
    """Return a value of attribute *key* as shown: ``4″ · DN 100``, ``突面 RF``, ``500 mL``."""
    attribute = knowledge().attribute(key)
    if attribute is None:
        return Bilingual(str(value), str(value))
    shown = display_value(attribute, value)
    return Bilingual(shown.zh, shown.en)


def stored_value(value: Any) -> Any:
    """Return a specification value as stored in a row in the form labels and comparisons take."""
    return tuple(value) if isinstance(value, list) else value


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
