"""Flange types, facings and standards: narrowest type, what a standard fixes, the system of the rating."""

import re
from functools import lru_cache

from backend.industry.understand.lexemes import Lexeme, Measure, Sense
from backend.industry.understand.reading import Reading

_CLASS_SYSTEMS = frozenset(("Class",))
_IMPLIED_TYPE = re.compile(r"type ([A-Z_]+)")
_IMPLIED_PN = re.compile(r"PN(\d+(?:\.\d+)?)(?:/(\d+))?(?![-\d])")
_TYPE_KEYS = frozenset(("type", "ring", "nonstandard"))
_EN_FACES = {"a": "FF", "b1": "RF", "b2": "RF", "b": "RF", "c": "T", "d": "G", "e": "M", "f": "FM"}
_EN_FACE = re.compile(r"(?:form|facing|face|type|型式)? ?(b1|b2)(?![a-z0-9])")


def read_types(reading: Reading) -> None:
    """Fill `type` from all type words together; side by side they give several."""
    if reading.keys.isdisjoint(_TYPE_KEYS):
        return
    groups: list[tuple[set[str], list[Lexeme], tuple[str, ...]]] = []
    lexicon = reading.lexicon
    for index, item in enumerate(reading.lexemes):
        sense = item.sense("type")
        if sense is None:
            ring = item.sense("ring")
            if ring is not None and reading.under("flange") and not item.denied:
                reading.put("type", "RING", item)
            odd = item.sense("nonstandard")
            if odd is not None and reading.under("flange") and not item.denied:
                groups.append(({"NONSTD"}, [item], ("NONSTD",)))
            continue
        word = lexicon.types[str(sense.value)]
        reading_alone = word.class_reading if reading.class_context and not item.denied else word.reading
        if item.denied:
            members = word.reading
            reading.put("type", tuple(members), item)
            continue
        if not reading.under("flange"):
            continue
        if item.text.isascii() and len(item.text) <= 2 and not _code_like(reading, item):
            continue
        single = str(sense.value)
        if single == "NONSTD":
            groups.append(({"NONSTD"}, [item], ("NONSTD",)))
            continue
        listed = _listed(reading.lexemes, index)
        for group in reversed(groups):
            common = group[0] & word.may
            if _whole(reading, sense) and all(_whole(reading, other.sense("type")) for other in group[1]):
                common &= {*group[2], *reading_alone}
            if common and not (listed and set(group[2]) != set(reading_alone)):
                alone = (
                    tuple(t for t in reading_alone if t in common)
                    or tuple(t for t in group[2] if t in common)
                    or tuple(sorted(common))
                )
                narrower = tuple(t for t in group[2] if t in common and t in alone) or alone
                groups[groups.index(group)] = (common, [*group[1], item], narrower)
                break
        else:
            groups.append((set(word.may), [item], reading_alone))
    fixed = _fixed_types(reading) if groups else set()
    for common, items, types in groups:
        if len(common & fixed) == 1 and len(types) <= 2:
            types = tuple(common & fixed)
        for item in items:
            item.claimed = True
        reading.put("type", types, items[0], token=False)
        for item in items:
            reading.tokens.append(
                (item.start, item.end, "type", types[0] if len(types) == 1 else list(types))
            )
        if len(types) > 1:
            reading.doubt(
                items[0],
                "单写“平焊”可能是板式平焊(PL)或带颈平焊(SO)" if "PL" in types else "这个词可指几种型式",
                "a bare slip-on may be a plate (PL) or a hubbed (SO) flange"
                if "PL" in types
                else "this word may mean several types",
                [{"type": [one]} for one in types],
            )


def _whole(reading: Reading, sense: Sense | None) -> bool:
    """Whether a type word names a whole type rather than a feature of several (平焊, 松套)."""
    return sense is not None and str(sense.value) in reading.lexicon.whole_types


def _code_like(reading: Reading, item: Lexeme) -> bool:
    start, end = reading.span(item.start, item.end)
    written = reading.query[start:end]
    return written.isupper() or not written.isalpha() or len(reading.lexemes) > 2


def _listed(lexemes: list[Lexeme], index: int) -> bool:
    """Whether a list word or sign (和, 、, /) stands right before this lexeme."""
    if not index:
        return False
    before = lexemes[index - 1]
    return before.sense("list") is not None or (before.kind == "mark" and before.text in "、/,&+")


def read_standards(reading: Reading) -> None:
    """Fill `standard`, and the type and PN that a standard fixes by itself."""
    for item in reading.lexemes:
        if item.kind == "standard":
            item.claimed = True
        for sense in item.senses:
            if sense.key == "standard" and sense.value:
                reading.put("standard", sense.value, item)
                break
            if sense.key == "standard_family" and item.denied:
                for standard in _family(reading, str(sense.value)):
                    reading.put("standard", standard, item, token=False)
            elif sense.key == "standard_family":
                item.claimed = True
        series = item.sense("attr.series")
        if series is not None and reading.under("flange"):
            reading.put("attr.series", series.value, item)


def read_numbered_types(reading: Reading) -> None:
    """type 11, Typ 01: the numbered types of EN 1092-1 (or of GOST 33259 where that is named)."""
    lexemes = reading.lexemes
    for index, item in enumerate(lexemes[:-1]):
        number = lexemes[index + 1]
        if isinstance(item, Measure) and number.text.startswith("型") and not number.gap:
            if not _numbers_types(reading):
                continue
            item, number = number, item
        elif item.text not in _NUMBERED:
            continue
        if not isinstance(number, Measure) or number.claimed:
            continue
        code = reading.text[number.start : number.end].strip().zfill(2)
        types = reading.lexicon.numbered_types.get(code)
        if types is None or number.prefix or number.operator:
            continue
        number.start = min(number.start, item.start)
        number.claimed = item.claimed = True
        reading.put("type", types, number)
        if not reading.category:
            reading.category = "flange"
        if not _numbers_types(reading):
            reading.put("standard", "EN 1092-1", number, token=False)


def _numbers_types(reading: Reading) -> bool:
    """Whether a standard is named that numbers its types, so that 11型 is one of them."""
    return any(s.startswith(("EN ", "GOST")) for s in reading.top.get("standard", ()))


_NUMBERED = frozenset(("type", "typ", "类型", "型式", "тип", "type no", "ty"))


def _family(reading: Reading, prefix: str) -> list[str]:
    from backend.industry.loading import knowledge

    return [
        row.id
        for row in knowledge().standards.values()
        if row.id.startswith(prefix) and row.system in ("PN", "Class", "PN+Class", "K")
    ]


def _fixed_types(reading: Reading) -> set[str]:
    """The types that the standards named fix: words beside them that leave it open mean that type."""
    return {kind for standard in reading.top.get("standard", ()) if (kind := _only_type(standard))}


def implied_by_standard(reading: Reading) -> None:
    """A standard for one type fills it (GB 9119 ⇒ PL); a DIN number also fills its PN (DIN 2633 ⇒ PN16)."""
    if "standard" not in reading.top or not reading.under("flange"):
        return
    from backend.industry.loading import knowledge

    known = knowledge()
    for standard_id in reading.top.get("standard", ()):
        row = known.standards.get(standard_id)
        if row is None:
            continue
        if "type" not in reading.top:
            implied = _only_type(standard_id)
            if implied:
                reading.top["type"] = [implied]
        if standard_id.startswith("DIN ") and "pn" not in reading.top and "implies" in row.note:
            pressure = _IMPLIED_PN.search(row.note)
            if pressure:
                values = [float(part) for part in pressure.groups() if part]
                reading.top["pn"] = [63 if v == 64 else int(v) if v == int(v) else v for v in values]


_ONE_TYPE = {
    "NB/T47021": "VES_A",
    "NB/T47022": "VES_B",
    "NB/T47023": "VES_WN",
    "JB/T11218": "WIND",
    "API 6A": "API",
    "ISO 6162": "SAE",
    "ASME B16.36": "ORI",
}


@lru_cache(maxsize=256)
def _only_type(standard_id: str) -> str:
    """The one type a standard is for, by its row or its title; '' if it covers several."""
    from backend.industry.loading import knowledge

    known = knowledge()
    row = known.standards.get(standard_id)
    found = _IMPLIED_TYPE.search(row.note) if row is not None else None
    if found and found[1] in known.flange_types:
        return found[1]
    return _ONE_TYPE.get(standard_id, "")


def class_context(reading: Reading) -> bool:
    """Whether the query rates by Class: a Class figure, or a standard of the Class system."""
    from backend.industry.loading import knowledge

    standards = knowledge().standards
    for item in reading.lexemes:
        if isinstance(item, Measure) and not item.denied:
            if item.prefix == "class" or (item.unit == "lb" and item.value >= 75) or item.prefix == "hash":
                return True
            if item.prefix == "pn" and item.value in (20, 50, 110, 150, 260, 420):
                return True
        for sense in item.senses:
            if sense.key == "standard" and sense.value and not item.denied:
                row = standards.get(str(sense.value))
                if row is not None and row.system in _CLASS_SYSTEMS:
                    return True
    return False


def read_facings(reading: Reading) -> None:
    """Fill `facing` from its words; EN 1092-1 letters only beside that standard."""
    flange = reading.under("flange", "fitting")
    for item in reading.lexemes if "facing" in reading.keys else ():
        sense = reading.sense(item, "facing")
        if sense is None or not (flange or item.denied):
            continue
        if reading.under("fitting.gasket") and item.sense("attr.gasket_type") is not None:
            continue
        start, end = reading.span(item.start, item.end)
        written = reading.query[start:end]
        if len(written) == 1 and not written.isupper():
            continue
        reading.put("facing", sense.value, item)
        if item.text == "凸面":
            reading.doubt(
                item,
                "“凸面”按标准是凹凸面中的凸面(M),行内也常指突面(RF)",
                "凸面 is the male face (M) by the standard; shops often write it for a raised face (RF)",
                [{"facing": ["M"]}, {"facing": ["RF"]}],
            )
    if flange and "EN 1092-1" in reading.top.get("standard", ()):
        for item in reading.lexemes:
            if not item.claimed:
                found = _EN_FACE.fullmatch(item.text)
                if found:
                    reading.put("facing", (_EN_FACES[found[1]],), item)
