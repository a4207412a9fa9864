"""Sizes that carry over along the chain: a blank is as large as the flange cut from it, a jar holds the wine.

Turns the specification of goods and the ranges of capabilities into the same few aspects, so that the two
can be compared. Other figures (wall thickness, power, price) say nothing about what a partner must make.
"""

from collections.abc import Iterable, Mapping

from backend.core.errors import Bilingual
from backend.industry import Knowledge
from backend.matching.graph.records import Span

OUTER = "outer_diameter_mm"
ASPECTS: Mapping[str, Bilingual] = {
    OUTER: Bilingual("外径", "outside diameter"),
    "dn": Bilingual("公称通径", "nominal size"),
    "bore_mm": Bilingual("缸径", "bore"),
    "chain_dia_mm": Bilingual("链径", "chain diameter"),
    "belt_width_mm": Bilingual("带宽", "belt width"),
    "trough_width_mm": Bilingual("槽宽", "trough width"),
    "roller_dia_mm": Bilingual("辊径", "roller diameter"),
    "volume_ml": Bilingual("容量", "volume"),
    "weight_kg": Bilingual("单重", "piece mass"),
}
"""The aspects compared, with their names."""

_DIAMETERS = ("od_mm", "dia_mm")
_SYSTEMS = (("pn", "PN"), ("class", "Class"), ("k", "K"))
_PARAMETERS: Mapping[str, str] = {
    "max_dia": OUTER,
    "max_od": OUTER,
    "max_workpiece_dia": OUTER,
    "dia": OUTER,
    "bore": "bore_mm",
    "bar_dia": "chain_dia_mm",
    "belt_width": "belt_width_mm",
    "trough_width": "trough_width_mm",
    "volume": "volume_ml",
    "max_mass": "weight_kg",
    "piece_mass": "weight_kg",
}
"""Parameters of processes that limit the piece itself → the aspect they limit."""
_FACTORS: Mapping[str, float] = {"mm": 1.0, "mL": 1.0, "kg": 1.0, "m": 1000.0, "L": 1000.0, "t": 1000.0}
"""Units of ranges → how many of the aspect's own unit (mm, mL, kg) one is."""


def _numbers(value: object) -> list[float]:
    if isinstance(value, list | tuple):
        return [number for item in value for number in _numbers(item)]
    if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
        return []
    return [float(value)]


def _outer_diameters(knowledge: Knowledge, specification: Mapping[str, object]) -> list[float]:
    """Return the piece's outside diameters in mm: as stated, else a flange's from the dimension tables."""
    stated = [number for key in _DIAMETERS for number in _numbers(specification.get(key))]
    if stated:
        return stated
    found: list[float] = []
    for key, system in _SYSTEMS:
        for rating in _numbers(specification.get(key)):
            for dn in _numbers(specification.get("dn")):
                row = knowledge.dimensions.lookup(system, rating, dn)
                if row is not None:
                    found.append(row.flange_od_mm)
    return found


def sizes_of_goods(
    knowledge: Knowledge, specification: Mapping[str, object]
) -> tuple[tuple[str, float], ...]:
    """Return the sizes a specification states, as (aspect, value) in order; what is no number is left out."""
    sizes = {(OUTER, diameter) for diameter in _outer_diameters(knowledge, specification)}
    for aspect in ASPECTS:
        if aspect in specification:
            sizes.update((aspect, number) for number in _numbers(specification[aspect]))
    return tuple(sorted(sizes))


def spans_of_capability(ranges: Mapping[str, object]) -> tuple[Span, ...]:
    """Return the sizes that *ranges* (parameter → {low, high, unit}) admit; unknown units are left out."""
    spans: set[Span] = set()
    for parameter, given in ranges.items():
        aspect = _PARAMETERS.get(parameter)
        if aspect is None or not isinstance(given, Mapping):
            continue
        factor = _FACTORS.get(str(given.get("unit", "")))
        high = _numbers(given.get("high"))
        low = _numbers(given.get("low"))
        if factor and high:
            lowest = low[0] if low else 0.0
            spans.add(Span(aspect, lowest * factor, high[0] * factor))
    return tuple(sorted(spans))


def grades_of_goods(specification: Mapping[str, object]) -> tuple[str, ...]:
    """Return the grade groups a specification names under ``material``, sorted."""
    return tuple(sorted(set(texts(specification.get("material")))))


def texts(value: object) -> Iterable[str]:
    """Yield the strings of a JSON value that is a string or a list of them; anything else yields nothing."""
    if isinstance(value, str) and value:
        yield value
    elif isinstance(value, list | tuple):
        yield from (item for item in value if isinstance(item, str) and item)
