"""What a search asks of offerings: constraints, made from an interpretation and from URL parameters.

How strict each key is, and why:

- **Hard** — category, type, DN, rating (PN, Class, K), grade, and every attribute not listed below. An
  offering that does not state them is not found. Ratings are exact on their system: Class 150 is never PN
  20. Where a query names several systems (``PN16 or 150LB``) one of them is enough, since no flange has
  two.
- **Lenient** — facing, standard, process, surface, heat treatment and their like (``LENIENT``), price,
  delivery time. Worded in a query they exclude offerings that state something else, never those that state
  nothing: firms often leave them out. What is stated and right ranks first, and ``why`` says what is not
  stated.
- **Strict by parameter** — given as a URL parameter (a facet was chosen), every key is hard, so that the
  count beside a facet's value is the count one gets.
- **Informative** — quantity, temperature, model: they rank and explain, and exclude nothing. A part wanted
  for a machine seldom repeats the machine's model.
- **Negated** (``not``) — excludes what states the value.

Numbers of attributes are equal within 0.5 % (a drawing's 457.2 mm is sold as 457), weights within 10 %; DN
and ratings are exact.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from backend.catalog.indexing import field_of
from backend.catalog.labels import Scalar
from backend.industry import knowledge
from search.query import Bool, Exists, MatchAll, MatchNone, Query, Range, Terms

LENIENT = frozenset(
    {
        "ageing",
        "coating",
        "colour",
        "customised",
        "facing",
        "hand",
        "heat_treatment",
        "lagging",
        "lock",
        "ndt_method",
        "pipe_od_mm",
        "process",
        "schedule",
        "series",
        "standard",
        "surface",
        "table",
        "third_party",
        "tolerance",
        "underground",
    }
)
INFORMATIVE = frozenset({"intent", "model", "price_unit", "qty", "qty_unit", "temp_c"})
EXACT_NUMBERS = frozenset({"class", "dn", "k", "pn", "stages", "pack_bottles", "grooves", "age_years"})
RATINGS = ("pn", "class", "k")
_TOLERANCE = {"weight_kg": 0.10}
_USUAL_TOLERANCE = 0.005
_ABOUT = 0.20
_FIELD_OF_TRADE = {"category": "category", "cert": "cert", "place": "place", "supplier": "supplier"}
_PRICED_PER = {
    "CNY/piece": ("piece", "set", "pair"),
    "CNY/t": ("tonne",),
    "CNY/bottle": ("bottle",),
    "CNY/m": ("metre",),
}


@dataclass(frozen=True, slots=True)
class Constraint:
    """One thing asked: *query* finds the documents that may stay.

    *key* is flat (``volume_ml``), *values* what was asked in canonical form, *bounds* the limits of a range.
    *facet* names the facet whose counts ignore it. *met* finds the documents that state it (used to rank);
    equal to *query* where the key is not lenient.
    """

    key: str
    values: tuple[Scalar, ...]
    query: Query
    met: Query
    facet: str | None = None
    bounds: tuple[float | None, float | None] = (None, None)
    negated: bool = False
    explicit: bool = False

    @property
    def name(self) -> str:
        """The key as chips and ``ignore`` name it: ``not.material`` where negated."""
        return f"not.{self.key}" if self.negated else self.key


@dataclass(frozen=True, slots=True)
class Wish:
    """All that is asked: constraints, the informative rest, and what stands outside the market's scope."""

    constraints: tuple[Constraint, ...] = ()
    informative: Mapping[str, Any] = field(default_factory=dict)
    out_of_scope: bool = False

    def without(self, dropped: Iterable[Constraint]) -> "Wish":
        """Return the wish with some constraints given up."""
        gone = set(map(id, dropped))
        left = tuple(one for one in self.constraints if id(one) not in gone)
        return Wish(left, self.informative, self.out_of_scope)

    def of(self, key: str) -> Constraint | None:
        """Return the first constraint on *key* that is not negated."""
        return next((one for one in self.constraints if one.key == key and not one.negated), None)


def flat(interpretation: Mapping[str, Any]) -> dict[str, Any]:
    """Return an interpretation with ``attr`` and ``not`` folded in: ``volume_ml``, ``not.material``."""
    folded = {key: value for key, value in interpretation.items() if key not in ("attr", "not")}
    folded |= interpretation.get("attr", {})
    folded |= {f"not.{key}": value for key, value in interpretation.get("not", {}).items()}
    return folded


def members(value: Any) -> tuple[Scalar, ...]:
    """Return a value or a list of values as a tuple."""
    return tuple(value) if isinstance(value, list | tuple) else (value,)


def wish_of(asked: Mapping[str, Any], explicit: Mapping[str, Any]) -> Wish:
    """Return the constraints of a flat interpretation *asked* and of URL parameters *explicit*.

    Both map keys to values in canonical form; ``KEY_min`` and ``KEY_max`` bound a number. A key given by
    parameter replaces what the words said about it.
    """
    replaced = {_base(key) for key in explicit}
    spoken = {key: value for key, value in asked.items() if _base(key) not in replaced}
    made: list[Constraint] = []
    informative: dict[str, Any] = {}
    out_of_scope = spoken.get("category") == "out_of_scope"
    for is_explicit, source in ((False, spoken), (True, explicit)):
        for key, value in source.items():
            if key in INFORMATIVE and not is_explicit:
                informative[key] = value
            elif not key.endswith(("_min", "_max", "_about")) or key in knowledge().attributes:
                made += _constraint(key, members(value), explicit=is_explicit)
        made += _ranges(source, spoken, explicit=is_explicit)
    if "delivery_days" in spoken:
        made.append(_delivery(float(spoken["delivery_days"]), explicit=False))
    return Wish(tuple(_one_rating_is_enough(made)), informative, out_of_scope)


def _base(key: str) -> str:
    if key in knowledge().attributes:
        return key
    for ending in ("_min", "_max", "_about"):
        if key.endswith(ending):
            return key.removesuffix(ending)
    return {"delivery_days": "lead_time"}.get(key, key)


def _constraint(key: str, values: tuple[Scalar, ...], *, explicit: bool) -> list[Constraint]:
    negated = key.startswith("not.")
    key = key.removeprefix("not.")
    if key == "delivery_days" or (key == "category" and "out_of_scope" in values):
        return []
    met = _states(key, values)
    if met is None:
        return []
    if negated:
        return [
            Constraint(key, values, Bool(must_not=(met,)), MatchAll(), None, negated=True, explicit=explicit)
        ]
    facet = key if key in _FIELD_OF_TRADE or knowledge().attributes[key].facet else None
    if key == "category" and not explicit:
        facet = None
    lenient = key in LENIENT and not explicit
    query = Bool(should=(met, Bool(must_not=(Terms("stated", (key,)),)))) if lenient else met
    return [Constraint(key, values, query, met, facet, explicit=explicit)]


def _states(key: str, values: tuple[Scalar, ...]) -> Query | None:
    """The documents that state one of *values*; ``None`` for a key that no document has."""
    if key in _FIELD_OF_TRADE:
        return Terms(_FIELD_OF_TRADE[key], tuple(_codes(key, values)))
    attribute = knowledge().attributes.get(key)
    if attribute is None:
        return None
    name = field_of(key)
    if attribute.kind == "number":
        numbers = [float(value) for value in values if isinstance(value, int | float)]
        if key in EXACT_NUMBERS:
            return Terms(name, tuple(numbers)) if numbers else MatchNone()
        ranges = [_near(name, key, number) for number in numbers]
        return ranges[0] if len(ranges) == 1 else Bool(should=tuple(ranges))
    if key == "type":
        return Terms(name, narrower_types(values))
    return Terms(name, values)


def _near(name: str, key: str, number: float) -> Query:
    if key.endswith("_max_pct"):
        return Range(name, lte=number)
    if key.endswith("_min_pct"):
        return Range(name, gte=number)
    margin = abs(number) * _TOLERANCE.get(key, _USUAL_TOLERANCE)
    return Range(name, gte=number - margin, lte=number + margin)


@lru_cache(maxsize=256)
def narrower_types(values: tuple[Scalar, ...]) -> tuple[str, ...]:
    """Return the types and their sub-types: ``LJ`` stands for ``LJ_SE``, ``LJ_RJ``, ``LJ_LAP``."""
    known = knowledge().flange_types
    found: dict[str, None] = {}
    for value in map(str, values):
        found[value] = None
        found.update(dict.fromkeys(code for code in known if code.startswith(f"{value}_")))
    return tuple(found)


def _codes(key: str, values: tuple[Scalar, ...]) -> list[str]:
    if key == "place":
        places = (knowledge().place_named(str(value)) for value in values)
        return [place.code for place in places if place]
    if key == "category":
        return [widened(str(value)) for value in values]
    return [str(value) for value in values]


def widened(code: str) -> str:
    """Return the parent of a category that is only a name for "any of its siblings" (铸件 below 铸件)."""
    category = knowledge().categories.get(code)
    parent = knowledge().categories.get(category.parent) if category else None
    return parent.code if category and parent and category.zh == parent.zh else code


def _ranges(source: Mapping[str, Any], spoken: Mapping[str, Any], *, explicit: bool) -> list[Constraint]:
    bounds: dict[str, list[float | None]] = {}
    for key, value in source.items():
        if key in knowledge().attributes or not isinstance(value, int | float):
            continue
        if key.endswith("_min"):
            bounds.setdefault(key.removesuffix("_min"), [None, None])[0] = float(value)
        elif key.endswith("_max"):
            bounds.setdefault(key.removesuffix("_max"), [None, None])[1] = float(value)
        elif key == "price_about":
            bounds["price"] = [float(value) * (1 - _ABOUT), float(value) * (1 + _ABOUT)]
    made: list[Constraint] = []
    for key, (low, high) in bounds.items():
        if key == "price":
            made += _price(low, high, spoken, explicit=explicit)
        elif key == "lead_time":
            if high is not None:
                made.append(_delivery(high, explicit=explicit))
        elif key in knowledge().attributes:
            met = Range(field_of(key), gte=low, lte=high)
            facet = key if knowledge().attributes[key].facet else None
            made.append(Constraint(key, (), met, met, facet, (low, high), explicit=explicit))
    return made


def _price(
    low: float | None, high: float | None, spoken: Mapping[str, Any], *, explicit: bool
) -> list[Constraint]:
    per = spoken.get("price_unit")
    if per == "CNY_total":
        quantity = spoken.get("qty")
        if not isinstance(quantity, int | float) or quantity <= 0:
            return []
        low, high = (None if limit is None else limit / quantity for limit in (low, high))
    met: Query = Range("price", gte=low, lte=high)
    unstated: list[Query] = [Bool(must_not=(Exists("price"),))]
    if units := _PRICED_PER.get(str(per)):
        met = Bool(filter=(met, Terms("unit", units)))
        unstated.append(Bool(must_not=(Terms("unit", units),)))
    query = met if explicit else Bool(should=(met, *unstated))
    return [Constraint("price", (), query, met, None, (low, high), explicit=explicit)]


def _delivery(days: float, *, explicit: bool) -> Constraint:
    met = Range("lead_time_days", lte=days)
    query = met if explicit else Bool(should=(met, Bool(must_not=(Exists("lead_time_days"),))))
    return Constraint("lead_time", (), query, met, None, (None, days), explicit=explicit)


def _one_rating_is_enough(made: list[Constraint]) -> list[Constraint]:
    ratings = [one for one in made if one.key in RATINGS and not one.negated]
    if len({one.key for one in ratings}) < 2:
        return made
    either = Bool(should=tuple(one.query for one in ratings))
    joined = [
        Constraint(one.key, one.values, either, one.met, None, one.bounds, explicit=one.explicit)
        for one in ratings
    ]
    return [one for one in made if one not in ratings] + joined
