"""Grades: the group a designation means (the strongest relation wins), families where none is named."""

from backend.industry.understand.lexemes import Lexeme, Measure, Sense
from backend.industry.understand.reading import Reading

_NUMBERS_AS_GRADES = (
    "flange",
    "fitting",
    "forging",
    "steel",
    "casting",
    "recycling",
    "service",
    "coal.screen_panel",
    "coal.hose",
)
_PLAIN_STEELS = frozenset((20, 25, 35, 45))
_DUAL = {frozenset(("SS-304", "SS-304L")): "SS-304DUAL", frozenset(("SS-316", "SS-316L")): "SS-316DUAL"}


def read_materials(reading: Reading) -> None:
    """Fill `material` and `material_family`."""
    for item in reading.lexemes:
        senses = [s for s in item.senses if s.key == "material"]
        if senses:
            _put_grade(reading, item, senses)
        fixed = item.sense("material_of")
        if fixed is not None:
            reading.put("material", fixed.value, item)
        if isinstance(item, Measure) and not item.claimed and not item.label:
            _read_number(reading, item)
    _read_families(reading)


def _put_grade(reading: Reading, item: Lexeme, senses: list[Sense]) -> None:
    best = min(sense.rank for sense in senses)
    groups = tuple(dict.fromkeys(str(s.value) for s in senses if s.rank == best))
    start, end = reading.span(item.start, item.end)
    cased = reading.lexicon.cased.get(reading.query[start:end])
    if cased is not None:
        groups = (cased,)
    if reading.under("fitting.gasket") and item.text in ("304", "316"):
        return
    reading.put("material", groups, item)
    if len(groups) > 1 and not item.denied:
        reading.doubt(
            item,
            "这个牌号对应几个材质组",
            "this designation belongs to several grades",
            [{"material": [group]} for group in groups],
        )


def _read_number(reading: Reading, item: Measure) -> None:
    """304, 2205: a bare number that is a grade, unless the goods or the notation make it a size."""
    if (
        item.prefix
        or item.operator not in ("", "/", "、")
        or any(part.unit or part.decimal for part in item.parts)
    ):
        return
    if not (
        item.denied
        or not reading.category
        or reading.under(*_NUMBERS_AS_GRADES)
        or _after_material_word(reading, item)
    ):
        return
    words = reading.lexicon.words
    if item.value in _PLAIN_STEELS and not item.operator and _after_material_word(reading, item):
        senses = [s for s in words.get(f"{item.value:g}#", ()) if s.key == "material"]
        if senses:
            _put_grade(reading, item, senses)
        return
    numbers = [words.get(f"{part.value:g}", ()) for part in item.parts]
    found: list[list[Sense]] = [[s for s in senses if s.key == "grade_number"] for senses in numbers]
    if not all(found):
        return
    if item.value == 630 and not ("dn" in reading.top and reading.under("flange")):
        return
    if reading.under("fitting.gasket"):
        for part in item.parts:
            name = f"SS{part.value:g}"
            if name in ("SS304", "SS316"):
                reading.put("attr.gasket_material", name, item)
        return
    for senses in found:
        _put_grade(reading, item, senses)


def _after_material_word(reading: Reading, item: Measure) -> bool:
    """Whether 材质, 牌号 or the like stands before the number."""
    before = reading.text[max(0, item.start - 6) : item.start].rstrip(" :=为")
    return before.endswith(("材质", "材料", "牌号", "钢号", "material", "grade", "不锈钢"))


def _read_families(reading: Reading) -> None:
    if "material_family" not in reading.keys:
        return
    families = [x for x in reading.lexemes if x.sense("material_family") is not None]
    named = set(reading.top.get("material", ()))
    wanted = {str(s.value) for x in families if not x.denied for s in x.senses if s.key == "material_family"}
    listed = len(wanted) > 1 and any(
        x.sense("list") is not None or (x.kind == "mark" and x.text in "/、") for x in reading.lexemes
    )
    gasket = reading.under("fitting.gasket")
    for item in families:
        sense = item.sense("material_family")
        if sense is None or gasket:
            continue
        family = str(sense.value)
        if not item.denied and _named_within(reading, item):
            continue
        if item.text in ("ss", "cs", "ci", "di") and not _capitals(reading, item):
            continue
        members = reading.lexicon.family_members.get(family, frozenset())
        if not (item.denied or listed) and any(
            members > reading.lexicon.family_members.get(other, members) for other in wanted
        ):
            item.claimed = True
            continue
        if item.denied:
            reading.put("material_family", family, item)
        elif named & members or (family == "alloy" and named):
            item.claimed = True
        else:
            reading.put("material_family", family, item)


def _named_within(reading: Reading, item: Lexeme) -> bool:
    """Whether the family word is part of the category's own name (球墨铸铁管) and so says nothing more."""
    category = item.sense("category")
    return category is not None and item.text in reading.lexicon.category_names.get(str(category.value), "")


def _capitals(reading: Reading, item: Lexeme) -> bool:
    start, end = reading.span(item.start, item.end)
    return reading.query[start:end].isupper()


def dual_grades(reading: Reading) -> None:
    """F316/F316L written together, or any two of a pair with 双证, is the dual-certified group."""
    named = reading.top.get("material", [])
    if len(named) < 2:
        return
    for pair, dual in _DUAL.items():
        if pair <= set(named) and ("双证" in reading.text or _written_together(reading, pair)):
            reading.top["material"] = [dual, *(group for group in named if group not in pair)]


def _written_together(reading: Reading, pair: frozenset[str]) -> bool:
    lexemes = reading.lexemes
    for one, slash, other in zip(lexemes, lexemes[1:], lexemes[2:], strict=False):
        if slash.text == "/" and not slash.gap and not other.gap:
            groups = {
                str(item.senses[0].value) for item in (one, other) if item.sense("material") is not None
            }
            if groups == pair:
                return True
    return False
