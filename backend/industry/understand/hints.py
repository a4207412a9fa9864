"""Hints at the goods: grades, families and ratings named, and what properties alone say of them."""

from backend.industry.understand.lexemes import Measure
from backend.industry.understand.reading import Reading

_IRON = ("HT-", "QT-", "RUT-", "KTH-")
_CAST = (*_IRON, "ZG-", "CSS-", "WR-MN", "WR-BTM")
_CASTING_FAMILIES = frozenset(("cast_iron", "grey_iron", "ductile_iron", "cast_steel"))
_FORGED_CLASSES = (2000, 3000, 6000, 9000)


def named_grades(reading: Reading) -> set[str]:
    """Grade groups the query names: for each designation the strongest."""
    found: set[str] = set()
    for item in reading.lexemes:
        if not item.denied:
            ranks = [s for s in item.senses if s.key in ("material", "material_of", "grade_number")]
            if ranks:
                found.add(str(ranks[0].value))
    return found


def named_families(reading: Reading) -> set[str]:
    """Families of material the query wants."""
    return {
        str(s.value) for x in reading.lexemes if not x.denied for s in x.senses if s.key == "material_family"
    }


def has_forged_class(reading: Reading) -> bool:
    """Whether a rating of forged fittings (3000, 6000, 9000) is given."""
    return any(
        isinstance(item, Measure)
        and item.value in _FORGED_CLASSES[1:]
        and (item.unit == "lb" or item.prefix in ("class", "hash"))
        for item in reading.lexemes
    )


def has_size_or_rating(reading: Reading) -> bool:
    """Whether the query gives a nominal size or a rating."""
    return any(
        isinstance(other, Measure)
        and (
            other.prefix in ("dn", "pn", "nps", "class", "hash")
            or other.unit in ("in", "lb", "k", "jis_a", "mpa")
        )
        for other in reading.lexemes
    )


def fitting_code(reading: Reading) -> str:
    """弯头, 三通: forged with a fitting class, socket or thread; iron with an iron grade; else of pipe."""
    if has_forged_class(reading) or any(
        s.key == "type" and s.value in ("SW", "TH") for x in reading.lexemes for s in x.senses
    ):
        return "fitting.forged"
    if any(m.startswith(_IRON) for m in named_grades(reading)) or named_families(reading) & {
        "cast_iron",
        "grey_iron",
        "ductile_iron",
    }:
        return "casting.pipe_fitting"
    return "fitting.pipe"


def liner_code(reading: Reading) -> str:
    """衬板: of a wear plate grade for coal handling, otherwise a casting."""
    if any(m.startswith("WR-NM") for m in named_grades(reading)):
        return "coal.wear_liner"
    return "casting.wear_liner"


def goods_of_properties(reading: Reading) -> str:
    """The goods that only their properties tell: sizes and ratings, threads, sweetness, load classes."""
    prefixes: set[str] = set()
    units: set[str] = set()
    keys: set[str] = set()
    for item in reading.lexemes:
        if item.denied:
            continue
        if isinstance(item, Measure):
            prefixes.add(item.prefix)
            units.add(item.unit)
        keys.update(sense.key for sense in item.senses)
    materials = named_grades(reading)
    if "thread" in prefixes or any(m.startswith("BT-") for m in materials):
        return "fitting.fastener"
    if has_forged_class(reading):
        return "fitting.forged"
    rated = prefixes & {"pn", "class"} or units & {"lb", "mpa", "k", "bar", "kgf"} or "hash" in prefixes
    sized = prefixes & {"dn", "nps"} or units & {"in", "jis_a"}
    named = any(
        sense.key == "standard"
        for item in reading.lexemes
        for sense in item.senses
        if not str(sense.value).startswith(("EN 124", "GB/T 23858", "GB/T 13662"))
    )
    if "facing" in keys or (rated and sized) or (named and (rated or sized)) or prefixes & {"pn"}:
        return "flange"
    if "attr.sugar_class" in keys:
        return "wine.huangjiu"
    if "attr.load_class" in keys:
        return "casting.manhole_cover"
    if "belt_strength" in prefixes:
        return "coal.belt"
    if "section" in keys:
        return "coal.u_steel"
    if "category_hint" in keys:
        return "casting.pulley"
    if any(m.startswith(_CAST) for m in materials) or named_families(reading) & _CASTING_FAMILIES:
        return "casting.general"
    if "process" in keys:
        return "casting.general"
    if named:
        return "flange"
    for item in reading.lexemes:
        alone = item.sense("category_alone")
        if alone is not None and not item.denied:
            item.claimed = True
            return str(alone.value)
    return ""
