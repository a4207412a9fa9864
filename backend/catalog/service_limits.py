"""Searching by service conditions: ``20bar 300℃ 蒸汽 DN100`` keeps the flanges whose rating suffices there.

An offering is judged by the pressure–temperature row of its rating and grade. *Strict*, only what a row says
suffices stays; *lenient*, only what a row says does not suffice goes, which is how it is asked where the
tables have nothing sufficient for the grade asked, or where nothing strict is found.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from backend.catalog.chips import Ignored, flat_key, is_ignored
from backend.catalog.constraints import Constraint, Wish, members
from backend.catalog.indexing import field_of
from backend.catalog.labels import stored_value, value_label
from backend.catalog.relaxation import Relaxed
from backend.core.errors import Bilingual
from backend.industry import Interpretation, knowledge
from backend.industry.service_conditions import (
    RatingInService,
    ServiceConditions,
    ratings_in_service,
    service_conditions,
)
from search.query import Bool, Query, Terms

KEY = "service"
_SYSTEM_KEYS = {"PN": "pn", "Class": "class"}


def conditions_of(understood: Interpretation, wish: Wish, ignored: Ignored) -> ServiceConditions | None:
    """Return the service conditions of a query for flanges, or ``None``; an ignored chip drops them."""
    category = wish.of("category")
    codes = map(str, category.values) if category else ()
    if wish.out_of_scope or not all(code.split(".")[0] == "flange" for code in codes):
        return None
    found = service_conditions(understood)
    if found is None:
        return None
    if found.temp_c is not None and any(key == "temp_c" for key, _ in ignored):
        return None
    taken = [
        (flat_key(token.as_), value) for token in found.pressure_tokens for value in members(token.value)
    ]
    return None if any(is_ignored(key, value, ignored) for key, value in taken) else found


def without_pressure(
    asked: Mapping[str, Any], conditions: ServiceConditions, understood: Interpretation
) -> dict[str, Any]:
    """Return *asked* without the ratings that the pressure of service was taken for.

    Without a temperature the rating as understood stays: nothing says which other one would suffice.
    """
    others = [token for token in understood.tokens if token not in conditions.pressure_tokens]
    stay = {(flat_key(token.as_), value) for token in others for value in members(token.value)}
    left = dict(asked)
    for token in conditions.pressure_tokens:
        key = flat_key(token.as_)
        if key not in left or (conditions.temp_c is None and "pressure" not in key):
            continue
        gone = set(members(token.value)) - {value for name, value in stay if name == key}
        values = [value for value in members(left.pop(key)) if value not in gone]
        if values:
            left[key] = values
    return left


def with_service(wish: Wish, conditions: ServiceConditions) -> Wish:
    """Return *wish* with what the conditions ask added."""
    informative = {**wish.informative, KEY: conditions}
    rated = _rated(conditions)
    if conditions.temp_c is None:
        return replace(wish, informative=informative)
    constraint = _strict(rated) if _lowest_sufficient(rated, wish) else _lenient(rated)
    return Wish((*wish.constraints, constraint), informative, wish.out_of_scope)


def left_open(wish: Wish) -> tuple[Wish, Relaxed] | None:
    """Return the wish that also admits what the tables do not cover, and what to say of it."""
    conditions = wish.informative.get(KEY)
    strict = wish.of(KEY)
    if strict is None or not isinstance(conditions, ServiceConditions):
        return None
    said = conditions.text
    text = Bilingual(
        f"没有按压力–温度表能满足「{said.zh}」的供应；以下是表中没有列出的，须查其标准核定。",
        f"Nothing on offer is tabled as sufficient for “{said.en}”; those below are outside the tables: "
        "check their standard.",
    )
    kept = wish.without([strict])
    lenient = _lenient(_rated(conditions))
    return Wish((*kept.constraints, lenient), wish.informative, wish.out_of_scope), Relaxed(strict, text)


def service_why(specification: Mapping[str, Any], wish: Wish) -> tuple[str, Bilingual] | None:
    """Return the kind of reason and the table row for an offering, or ``None`` without such conditions."""
    conditions = wish.informative.get(KEY)
    if not isinstance(conditions, ServiceConditions) or conditions.temp_c is None:
        return None
    rows = [one for one in _rated(conditions) if _is_of(specification, one)]
    if not rows:
        text = Bilingual(
            f"压力–温度表没有此等级与材质在 {conditions.temp_c:g} °C 的数据，须核定",
            f"the tables do not cover this rating and grade at {conditions.temp_c:g} °C: check it",
        )
        return "not_stated", text
    row = min(rows, key=lambda one: one.suffices)
    stated = knowledge().standards.get(str(specification.get("standard", "")))
    zh, en = row.text
    if stated is None or not stated.designation.startswith(row.allowed.standard):
        name = stated.designation if stated else ""
        zh += f"；此处没有 {name} 的表，仅供参考" if name else "；供方未注明标准"
        en += f"; no table of {name} here, for comparison only" if name else "; standard not stated"
    return ("exact" if row.suffices else "differs"), Bilingual(zh, en)


def service_in_json(conditions: ServiceConditions, wish: Wish) -> dict[str, Any]:
    """Return the ``service`` of an answer: the conditions, and the lowest sufficient rating per group."""
    rows = _lowest_sufficient(_rated(conditions), wish)
    said, medium = conditions.text, conditions.medium
    return {
        "pressure_bar": conditions.pressure_bar,
        "temp_c": conditions.temp_c,
        "medium": None if medium is None else {"zh": medium.zh, "en": medium.en},
        "text": _sentence(conditions, Bilingual(said.zh, said.en), bool(rows), wish).as_dict(),
        "rows": [
            {
                "system": row.system,
                "rating": row.rating,
                "standard": row.allowed.standard,
                "material_group": row.allowed.material_group,
                "grades": [{"code": one, **value_label("material", one).as_dict()} for one in row.grades],
                "allowed_bar": row.allowed.pressure_bar,
                "confidence": row.allowed.confidence,
                "source": row.source,
                "text": {"zh": row.text.zh, "en": row.text.en},
            }
            for row in rows
        ],
    }


def _sentence(conditions: ServiceConditions, said: Bilingual, has_rows: bool, wish: Wish) -> Bilingual:
    if conditions.temp_c is None:
        return Bilingual(
            f"{said.zh}：没有写温度，未按压力–温度表核定；请补上设计温度。",
            f"{said.en}: no temperature is stated, so the rating is not checked against the tables; add it.",
        )
    if has_rows:
        return Bilingual(
            f"{said.zh}：只列出压力–温度表中许用压力足够的法兰；各材质的最低等级：",
            f"{said.en}: only flanges whose tabled pressure suffices; lowest rating of each grade:",
        )
    material = wish.of("material")
    names = [value_label("material", value) for value in material.values] if material else []
    grades = Bilingual("、".join(name.zh for name in names), ", ".join(name.en for name in names))
    return Bilingual(
        f"{said.zh}：超出所收压力–温度表{f'（{grades.zh}）' if names else ''}，以下未经核定，须查标准。",
        f"{said.en}: outside the tables{f' for {grades.en}' if names else ''}; what follows is not checked, "
        "consult the standard.",
    )


def _rated(conditions: ServiceConditions) -> tuple[RatingInService, ...]:
    if conditions.temp_c is None:
        return ()
    return ratings_in_service(conditions.pressure_bar, conditions.temp_c)


def _lowest_sufficient(rated: Iterable[RatingInService], wish: Wish) -> list[RatingInService]:
    """The lowest sufficient rating per standard and group, for the grades and systems asked."""
    material = wish.of("material")
    lowest: dict[tuple[str, str], RatingInService] = {}
    for row in rated:
        asked = material is None or not set(map(str, material.values)).isdisjoint(row.grades)
        if row.suffices and asked:
            lowest.setdefault((row.allowed.standard, row.allowed.material_group), row)
    return list(lowest.values())


def _is_of(specification: Mapping[str, Any], row: RatingInService) -> bool:
    grades = set(map(str, members(stored_value(specification.get("material", "")))))
    rating = specification.get(_SYSTEM_KEYS[row.system])
    return rating == row.rating and not grades.isdisjoint(row.grades)


def _strict(rated: Iterable[RatingInService]) -> Constraint:
    query = Bool(should=_of_rows(row for row in rated if row.suffices))
    return Constraint(KEY, (), query, query)


def _lenient(rated: Iterable[RatingInService]) -> Constraint:
    query = Bool(must_not=_of_rows(row for row in rated if not row.suffices))
    return Constraint(KEY, (), query, query)


def _of_rows(rows: Iterable[RatingInService]) -> tuple[Query, ...]:
    """The documents of some rows: grades that share their ratings are asked in one."""
    ratings: dict[tuple[str, str], list[float]] = {}
    for row in rows:
        for grade in row.grades:
            ratings.setdefault((row.system, grade), []).append(float(row.rating))
    grades: dict[tuple[str, tuple[float, ...]], list[str]] = {}
    for (system, grade), found in ratings.items():
        grades.setdefault((system, tuple(found)), []).append(grade)
    return tuple(
        Bool(
            filter=(
                Terms(field_of("material"), tuple(named)),
                Terms(field_of(_SYSTEM_KEYS[system]), found),
            )
        )
        for (system, found), named in grades.items()
    )
