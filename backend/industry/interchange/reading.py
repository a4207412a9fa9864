"""Specification text ▶ flange facts: query understanding, plus what only specifications say.

A word with several meanings gives several readings; the comparison holds only what is true of all of them.
"""

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from backend.industry.errors import Bilingual
from backend.industry.interchange import standards
from backend.industry.interchange.flange import Flange, Goods, Stated
from backend.industry.interchange.grades import Grade, bare_grade, grade, metal_of
from backend.industry.interchange.notation import Notation, read_notation
from backend.industry.interchange.verdict import NoSpecification, Reason
from backend.industry.loading import knowledge
from backend.industry.specification import Specification, Value
from backend.industry.understand import Interpretation, understand

LONGEST_TEXT = 500
_MOST_READINGS = 12
_SOURCE = "specification text as given"
_FACTS = frozenset(
    (
        "type",
        "facing",
        "dn",
        "pn",
        "class",
        "k",
        "material",
        "material_family",
        "standard",
        "series",
        "pipe_od_mm",
        "schedule",
        "ring_no",
        "od_mm",
        "thread",
    )
)
_SYSTEMS = (("pn", "PN"), ("class", "Class"), ("k", "K"))
_METALS = {
    "grey_iron": "iron",
    "cast_iron": "iron",
    "ductile_iron": "ductile",
    "carbon": "steel",
    "stainless": "steel",
    "alloy": "steel",
    "duplex": "steel",
    "cast_steel": "steel",
}
_HALVES = {"MFM": ("M", "FM"), "TG": ("T", "G")}
_SILENT_WORDS = frozenset(
    (
        "阀门",
        "管",
        "valve",
        "flange",
        "flanges",
        "法兰",
        "steel",
        "钢",
        "钢制",
        "of",
        "for",
        "with",
        "material",
        "材质",
        "材料",
        "size",
        "规格",
        "standard",
        "标准",
    )
)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A specification on its way to readings: stated values and the notation beside them."""

    values: Mapping[str, tuple[Any, ...]]
    notation: Notation
    grades: tuple[Grade, ...]
    words: tuple[str, ...]
    unusual: str
    loose: Reason | None


def read(specification: Specification | str) -> Stated:
    """The readings of a flange specification, or other goods.

    Raises NoSpecification for a text that names no goods or is longer than LONGEST_TEXT. Time linear in the
    length of the text.
    """
    if isinstance(specification, Specification):
        return _of_values(specification)
    return _of_text(specification)


def _of_values(specification: Specification) -> Stated:
    values = {key: value if isinstance(value, tuple) else (value,) for key, value in specification.items()}
    if not values:
        raise NoSpecification("", Bilingual("没有任何规格项", "it states nothing"))
    if not values.keys() & {"type", "facing", "pn", "class", "k"}:
        return Goods("", specification)
    grades = tuple(grade(str(group)) for group in values.get("material", ()))
    return _readings(_Draft(values, Notation(""), grades, (), "", None))


@lru_cache(maxsize=4096)
def _of_text(text: str) -> Stated:
    if len(text) > LONGEST_TEXT:
        raise NoSpecification(
            text, Bilingual(f"超过 {LONGEST_TEXT} 字", f"it is longer than {LONGEST_TEXT} characters")
        )
    notation = read_notation(text)
    found = understand(notation.rest)
    stated = found.interpretation
    category = str(stated.get("category", ""))
    values = {
        key: _several(value) for key, value in {**stated, **stated.get("attr", {})}.items() if key in _FACTS
    }
    if category == "out_of_scope" or not (values or category or notation.iron_class):
        raise NoSpecification(
            text,
            Bilingual(
                "请写出货物及其规格，例如 DN100 PN16 WN RF 20",
                "name the goods and their sizes, for example DN100 PN16 WN RF 20",
            ),
        )
    is_flange = category == "flange" or category.startswith("flange.")
    if not is_flange and (category or not values.keys() & {"type", "facing", "pn", "class", "k"}):
        return Goods(category, MappingProxyType({**stated, **stated.get("attr", {})}))
    written = [token for token in found.tokens if token.as_ == "material"]
    together = " ".join(token.text for token in written)
    grades = tuple(
        grade(str(group), next((t.text for t in written if group in _several(t.value)), together))
        for group in values.get("material", ())
    )
    extra = {key: _several(value) for key, value in stated.get("attr", {}).items()}
    extra |= {key: _several(stated[key]) for key in ("process", "cert", "model") if key in stated}
    words = (*((notation.face_letter,) if notation.face_letter else ()), *found.free_text.split())
    draft = _Draft(
        {**values, **extra}, notation, grades, words, _unusual(notation, stated), _loose(found, values)
    )
    return _readings(_with_bare_words(draft))


def _several(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, list | tuple) else (value,)


def _unusual(notation: Notation, stated: Mapping[str, Any]) -> str:
    if notation.unusual:
        return notation.unusual
    return ", ".join(sorted(stated["not"])) if "not" in stated else ""


def _loose(found: Interpretation, values: Mapping[str, tuple[Any, ...]]) -> Reason | None:
    """Why a pressure names no rating system: 16公斤, or MPa beside an inch size, without any standard."""
    if any(standards.is_dimensional(str(name)) for name in values.get("standard", ())):
        return None
    by_inch = any(
        token.as_ == "dn" and not re.search(r"dn|\d ?a$", token.text, re.I) for token in found.tokens
    )
    for token in found.tokens:
        written = token.text.casefold()
        if token.as_ != "pn" or "pn" in written or not re.search(r"[a-z公巴兆]", written):
            continue
        if by_inch or not re.search(r"mpa|兆帕", written):
            return Reason(
                f"“{token.text}” 只是压力数字，没有说明压力等级体系（PN、Class 或 K），须先问清标准。",
                f"“{token.text}” is only a pressure: the rating system (PN, Class or K) is not stated, "
                "so the standard must be asked first.",
                "pressure ratings of the packs (ratings.csv)",
            )
    return None


def _with_bare_words(draft: _Draft) -> _Draft:
    """Facing letters, a bare grade figure and a bare pipe diameter among the words nothing understood."""
    values, grades, words = dict(draft.values), draft.grades, []
    pipe_od = draft.notation.pipe_od_mm
    outside = values.get("od_mm", ())
    if pipe_od is None and outside and _is_pipe_od(f"{outside[0]}", values.get("dn", ())):
        pipe_od = float(values.pop("od_mm")[0])
    for word in draft.words:
        plain = word.strip("()（）[],;，；.")
        stated = values.get("facing", ())
        facings = _facing_code(plain, values.get("standard", ())) if set(stated) <= _HALVES.keys() else ()
        if facings:
            values["facing"] = (*stated, *facings)
            continue
        named = bare_grade(plain) if not grades and plain.isdigit() and len(plain) == 2 else None
        if named is not None and "material_family" not in values:
            grades = (named,)
            continue
        if pipe_od is None and _is_pipe_od(plain, values.get("dn", ())):
            pipe_od = float(plain)
            continue
        if plain and plain.casefold() not in _SILENT_WORDS:
            words.append(plain.casefold())
    if pipe_od is not None:
        values["pipe_od_mm"] = (pipe_od,)
    return _Draft(values, draft.notation, grades, tuple(words), draft.unusual, draft.loose)


def _is_pipe_od(word: str, sizes: tuple[Any, ...]) -> bool:
    if not re.fullmatch(r"\d{2,4}\.\d|1\d\d|[2-9]\d\d", word):
        return False
    known = knowledge().pipe_sizes
    rows = [known[int(size)] for size in sizes if int(size) in known]
    return any(
        float(word) in (row.od_series_a_mm, row.od_asme_mm, row.od_series_b_mm, row.od_jis_mm) for row in rows
    )


def _facing_code(word: str, named: tuple[Any, ...]) -> tuple[str, ...]:
    """The facing a code letter means in the named standards; T and G also in their plain sense."""
    if not word.isupper() or len(word) > 3:
        return ()
    codes = _codes()
    found: set[str] = set()
    for standard in named:
        found |= codes.get(str(standard), {}).get(word, set())
    if not found or (word == "G" and "OR" in found):
        found |= codes[""].get(word, set())
    return tuple(sorted(found))


@lru_cache(maxsize=1)
def _codes() -> dict[str, dict[str, set[str]]]:
    """By standard id, what its facing codes mean; under '' those of HG/T 20592, which the trade uses."""
    known = knowledge()
    ids = {row.designation: name for name, row in known.standards.items()}
    ids |= {name: name for name in known.standards} | {"JIS B 2220": "JIS B2220"}
    found: dict[str, dict[str, set[str]]] = {"": {}}
    for facing in known.facings.values():
        for code in facing.codes:
            named = [ids[part] for part in code.standard.split(" / ") if part in ids]
            plain = [""] if "HG/T20592" in named else []
            for standard in [*named, *plain]:
                for letter in re.split(r", |/", code.code):
                    meant = letter if facing.id in _HALVES and standard == "ASME B16.5" else facing.id
                    found.setdefault(standard, {}).setdefault(letter, set()).add(meant)
    return found


def _readings(draft: _Draft) -> Stated:
    values = draft.values
    named = tuple(str(item) for item in values.get("standard", ()) if standards.is_dimensional(str(item)))
    ratings = _ratings(draft, bool(named))
    choices: list[tuple[Any, ...]] = [
        values.get("dn", ()) or (None,),
        ratings or (("", None),),
        named or ("",),
        values.get("type", ()) or ("",),
        _facings(draft, named) or ("",),
        draft.grades or (None,),
    ]
    total = 1
    for options in choices:
        total *= len(options)
    if total > _MOST_READINGS:
        several = "Many alternatives are listed: state one specification."
        return (Flange(open_reason=Reason("列了很多可选值，请只写一个规格。", several, _SOURCE)),)
    return tuple(_reading(draft, *options) for options in itertools.product(*choices))


def _ratings(draft: _Draft, standard_named: bool) -> tuple[tuple[str, float], ...]:
    """Each stated rating. A bare PN2.5 may be the 2.5 MPa (PN 25) of old drawings."""
    if draft.loose is not None:
        return ()
    found = [(system, float(value)) for key, system in _SYSTEMS for value in draft.values.get(key, ())]
    if draft.notation.iron_class is not None:
        found.append(("Class", draft.notation.iron_class))
    if ("PN", 2.5) in found and (draft.notation.old_drawing or not standard_named):
        old = [("PN", 25.0)]
        found = old if draft.notation.old_drawing and not standard_named else [*found, *old]
    return tuple(dict.fromkeys(found))


def _facings(draft: _Draft, named: tuple[str, ...]) -> tuple[str, ...]:
    """Stated facings: a pair and its half are the half; 凸面 without a standard may also mean RF."""
    found = tuple(dict.fromkeys(str(item) for item in draft.values.get("facing", ())))
    for pair, halves in _HALVES.items():
        if pair in found and len(found) > 1:
            return tuple(item for item in found if item in halves) or found
    if not found and (draft.notation.face_b1 or draft.notation.face_b2):
        return ("RF",)
    if found == ("M",) and "凸面" in draft.notation.rest and not named:
        return ("M", "RF")
    return found


def _reading(
    draft: _Draft,
    dn: float | None,
    rating: tuple[str, float | None],
    standard: str,
    kind: str,
    facing: str,
    named_grade: Grade | None,
) -> Flange:
    values, notation = draft.values, draft.notation
    system, number = rating
    pipe_od = values.get("pipe_od_mm", (None,))[0]
    return Flange(
        dn=dn,
        system=system,
        rating=number,
        standard=standard,
        type=kind,
        facing=facing,
        fine_face=notation.face_b2,
        grade=named_grade,
        metal=_metal(draft, named_grade, standard),
        series=_series(values, notation, dn, system, pipe_od),
        pipe_od_mm=pipe_od,
        schedule=notation.schedule or str(values.get("schedule", ("",))[0]),
        wall_mm=notation.wall_mm,
        ring=str(values.get("ring_no", ("",))[0]).upper().replace("-", ""),
        holes=notation.holes,
        hole_dia_mm=notation.hole_dia_mm,
        bolt_circle_mm=notation.bolt_circle_mm,
        od_mm=notation.od_mm or values.get("od_mm", (None,))[0],
        thread=str(values.get("thread", ("",))[0]),
        unusual=draft.unusual,
        open_reason=draft.loose or _sizes_open(draft, dn),
        others=_others(values),
        words=frozenset(draft.words) | notation.extras,
    )


def _sizes_open(draft: _Draft, dn: float | None) -> Reason | None:
    if dn is not None or "dn" in draft.values:
        return None
    return Reason("没有写明一个公称尺寸。", "No single nominal size is stated.", _SOURCE)


def _others(values: Mapping[str, tuple[Any, ...]]) -> Mapping[str, Value]:
    return MappingProxyType({key: value for key, value in values.items() if key not in _FACTS})


def _metal(draft: _Draft, named: Grade | None, standard: str) -> str:
    if named is not None:
        return metal_of(named.group)
    for name in draft.values.get("material_family", ()):
        return _METALS.get(str(name), "")
    if standard in standards.IRON:
        return standards.IRON[standard]
    row = knowledge().standards.get(standard)
    if draft.notation.steel or (row is not None and ("钢" in row.zh or "steel" in row.en.casefold())):
        return "steel"
    return (
        "steel"
        if standard and any(standard in standards.names_in_rows(s) for s in ("PN", "Class", "K"))
        else ""
    )


def _series(
    values: Mapping[str, tuple[Any, ...]],
    notation: Notation,
    dn: float | None,
    system: str,
    pipe_od: float | None,
) -> str:
    """The stated series, or the pipe series whose outside diameter is stated; A where both series agree."""
    stated = notation.pipe_series or str(values.get("series", ("",))[0])
    size = knowledge().pipe_sizes.get(int(dn)) if dn is not None else None
    if stated or pipe_od is None or size is None or system != "PN":
        return stated
    if pipe_od in (size.od_series_a_mm, size.od_asme_mm):
        return "A"
    return "B" if pipe_od == size.od_series_b_mm else f"{pipe_od:g} mm"
