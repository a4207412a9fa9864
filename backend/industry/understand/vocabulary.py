"""Gathering the words of the packs into one vocabulary with senses.

Phrases are the authority; a term, variant or designation of another table adds senses where no phrase
speaks of the same word under the same key.
"""

import re
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from backend.industry.knowledge import Knowledge
from backend.industry.understand.codes import StandardNumbers
from backend.industry.understand.folding import Folder
from backend.industry.understand.lexemes import Sense, Value

Words: TypeAlias = Mapping[str, tuple[Sense, ...]]

_RELATIONS = ("exact", "alias", "old_name", "nearest", "cast_counterpart")
_TERM_KEYS = {
    "facing": "facing",
    "sugar": "attr.sugar_class",
    "style": "attr.style",
    "proc": "process",
    "class": "attr.load_class",
}
_FAMILIES = {
    "castiron": "cast_iron",
    "ductile": "ductile_iron",
    "grey": "grey_iron",
    "caststeel": "cast_steel",
}
_BARE_RANGE = re.compile(r"\d{3}-\d{3}")
_FACED_CODE = re.compile(r"(WN|SO|PL|BL|SW|TH|LJ|LWN)[- ]?(RF|FF)|FFSO")
_CODE_SPACE = re.compile(r"([a-z]{2,})(\d.*)")
_NUMBERED = {"attr.volume_ml", "attr.stages", "age"}
_LISTED = {"cert", "facing", "process", "attr.ingredients"}


def vocabulary(known: Knowledge, folder: Folder) -> tuple[Words, Words]:
    """Words and units: folded text → senses, the stronger first."""
    book = _Book(folder)
    units = _Book(folder)
    for phrase in known.phrases:
        if phrase.key == "unit":
            for text in phrase.texts:
                units.add(text, Sense("unit", phrase.value, *_scopes(phrase.scope)))
            continue
        sense = Sense(phrase.key, _value(phrase.key, phrase.value), *_scopes(phrase.scope))
        for text in phrase.texts:
            book.add(text, sense)
    book.close()
    _add_terms(book, known)
    _add_flange_words(book, known)
    _add_grades(book, known)
    for certificate in known.certificates.values():
        for text in certificate.variants if not certificate.id.startswith("CLASS_") else ():
            if len(text) > 2 or not text.isascii() or text in ("SC", "QS", "CE"):
                book.add(text, Sense("cert", (certificate.id,)))
    for place in known.places.values():
        if place.region == "xinzhou" and place.zh in _QUERY_PLACES:
            for text in (
                place.zh,
                place.zh + "县",
                place.zh + "市",
                place.zh + "区",
                place.en,
                *place.variants,
            ):
                if text != "忻州":
                    book.add(text, Sense("place", place.zh))
    for fact in known.wine:
        if fact.record_type == "food_medicine_ingredient":
            for text in (fact.zh, *fact.variants):
                book.add(text, Sense("attr.ingredients", (fact.code,), ("wine",)))
    for row in known.gaskets_bolting:
        if row.record_type == "ring_number":
            for text in (row.id, row.id.replace("R", "R-", 1)):
                book.add(text, Sense("attr.ring_no", row.id, ("fitting.gasket", "flange")))
    book.add_families({code: row.zh for code, row in known.categories.items()})
    return book.words(), units.words()


_QUERY_PLACES = frozenset(("定襄", "原平", "繁峙", "代县", "忻府", "静乐", "岢岚"))


class _Book:
    """Words being gathered. After `close`, a sense is added only where its key is new for the word."""

    def __init__(self, folder: Folder) -> None:
        self._fold = folder
        self._words: dict[str, list[Sense]] = {}
        self._settled: dict[str, frozenset[str]] = {}

    def close(self) -> None:
        self._settled = {word: frozenset(s.key for s in senses) for word, senses in self._words.items()}

    def has(self, text: str, key: str) -> bool:
        return any(sense.key == key for sense in self._words.get(self._fold.fold(text)[0], ()))

    def add(self, text: str, sense: Sense) -> None:
        folded = " ".join(self._fold.fold(text)[0].split())
        if not folded:
            return
        for word in _spellings(folded):
            if sense.key in self._settled.get(word, ()):
                continue
            senses = self._words.setdefault(word, [])
            if sense not in senses:
                senses.append(sense)

    def add_families(self, names: Mapping[str, str]) -> None:
        """A compound of a family and a noun says both: 铸铁皮带轮 is a pulley of cast iron.

        Not where the category's own name has the family (铸铁锅).
        """
        families = {
            word: sense
            for word, senses in self._words.items()
            for sense in senses
            if sense.key == "material_family" and len(word) > 1 and not word.isascii()
        }
        for word, senses in self._words.items():
            kinds = {sense.value for sense in senses if sense.key == "category"}
            if not kinds or any(sense.key == "material_family" for sense in senses):
                continue
            for size in range(2, len(word) - 1):
                family = families.get(word[:size])
                noun = self._words.get(word[size:], ())
                if family is None or any(word[:size] in names.get(str(kind), "") for kind in kinds):
                    continue
                if any(s.key == "category" and s.value in kinds for s in noun):
                    senses.append(family)
                    break

    def words(self) -> Words:
        return {word: tuple(sorted(senses, key=_strength)) for word, senses in self._words.items()}


def _strength(sense: Sense) -> tuple[int, int]:
    return (sense.rank, 0 if sense.scope else 1)


def _spellings(word: str) -> Iterable[str]:
    """The word with its spaces and hyphens written in the usual other ways (not between digits)."""
    yield word
    if not word.isascii():
        return
    for old, new in ((" ", ""), (" ", "-"), ("-", " "), ("-", "")):
        other = re.sub(rf"(?<=[a-z0-9.]){re.escape(old)}(?=[a-z0-9])", new, word)
        if other != word and not re.search(r"\d[ -]\d", word):
            yield other


def _scopes(scope: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return (
        tuple(item for item in scope if not item.startswith("-")),
        tuple(item[1:] for item in scope if item.startswith("-")),
    )


def _value(key: str, text: str) -> Value:
    if key in _LISTED:
        return tuple(text.split("|"))
    if text in ("true", "false"):
        return text == "true"
    if key in _NUMBERED:
        return int(text)
    return text


def _add_terms(book: _Book, known: Knowledge) -> None:
    for term in known.terms:
        kind, _, value = term.canonical_id.partition(":")
        if kind == "class" and term.text.startswith("EN"):
            continue
        if kind in _TERM_KEYS and value:
            key = _TERM_KEYS[kind]
            scope = {"attr.sugar_class": ("wine", "none"), "attr.style": ("wine", "none")}.get(key, ())
            book.add(term.text, Sense(key, (value,) if key in _LISTED else value, scope))
        elif kind == "material" and value.startswith("family:"):
            family = value.removeprefix("family:")
            book.add(term.text, Sense("material_family", _FAMILIES.get(family, family)))
        elif not value and kind in known.categories and len(term.text) > 2:
            rank = 1 if term.lang == "en" and term.kind != "exact" else 0
            if kind == "coal.overhaul" and book.has(term.text, "service"):
                continue
            if kind.startswith("service.") and book.has(term.text, "category"):
                continue
            if kind == "service.forging" and book.has(term.text, "forming"):
                continue
            if kind.startswith("service.") or kind == "coal.overhaul":
                book.add(term.text, Sense("service" if kind != "coal.overhaul" else "overhaul", kind))
            else:
                book.add(term.text, Sense("category", kind, rank=rank))
    for category in known.categories.values():
        root = category.code.partition(".")[0]
        if root == "demand" or category.code in _UNNAMED:
            continue
        key = {"service": "service"}.get(root, "category")
        if category.code == "coal.overhaul":
            key = "overhaul"
        for text in (*re.sub(r"\(.*?\)", "", category.zh).split("/"), category.en):
            if len(text) > 1:
                book.add(text, Sense(key, category.code))


_UNNAMED = frozenset(
    (
        "raw",
        "steel",
        "fitting",
        "coal",
        "agri",
        "food",
        "wine",
        "packaging",
        "bag",
        "aero",
        "equip",
        "energy",
        "service",
        "recycling",
        "fitting.pipe",
        "casting",
        "demand",
        "coal.wear_liner",
        "energy.steam",
        "energy.gas",
        "energy.power",
        "casting.wear_liner",
        "bag.hardware",
        "food.coarse_pack",
        "packaging.carton",
        "flange.wind",
        "flange.vessel",
        "flange.pipe",
        "flange.blind",
        "flange.non_std",
        "service.galvanizing",
    )
)


def _add_flange_words(book: _Book, known: Knowledge) -> None:
    for flange_type in known.flange_types.values():
        texts = [flange_type.zh, flange_type.en, *flange_type.variants]
        texts += [
            part for code in flange_type.codes for part in code.code.split("|") if part and not part.isdigit()
        ]
        for text in texts:
            for part in text.split("/") if "法兰/" in text or "件/" in text else (text,):
                if flange_type.id == "RING" and "法兰" not in part:
                    continue
                book.add(part, Sense("type", flange_type.id))
                if _FACED_CODE.fullmatch(part):
                    book.add(part, Sense("facing", ("FF" if "FF" in part else "RF",)))
        for code in ("WN", "SO", "PL", "BL", "SW", "TH", "LJ", "LWN"):
            if flange_type.id == code or (code == "LJ" and flange_type.id == "LJ_SE"):
                for face, seal in (("RF", "RF"), ("FF", "FF"), ("RTJ", "RJ"), ("RJ", "RJ"), ("MFM", "MFM")):
                    book.add(code + face, Sense("type", flange_type.id))
                    book.add(code + face, Sense("facing", (seal,)))
    for facing in known.facings.values():
        for text in (facing.zh, *facing.variants):
            book.add(text, Sense("facing", (facing.id,)))
    numbers = StandardNumbers(known.standards.values())
    for standard in known.standards.values():
        for text in standard.variants:
            folded = text.lower()
            if text.endswith("PSI") or text.startswith(("TABLE", "SERIES", "T1")):
                continue
            found = numbers.match(folded, 0)
            if found is None or found.end < len(folded):
                book.add(text, Sense("standard", standard.id))


def _add_grades(book: _Book, known: Knowledge) -> None:
    names = {item.designation for group in known.grades.values() for item in group.designations}
    for group in known.grades.values():
        for item in group.designations:
            text = item.designation
            if item.relation == "nearest" and text.endswith("锻件") and text.removesuffix("锻件") in names:
                continue
            if _BARE_RANGE.fullmatch(text) or (text.isdigit() and len(text) < 3):
                continue
            rank = _RELATIONS.index(item.relation)
            bare = text.isdigit()
            sense = Sense("grade_number" if bare else "material", group.id, rank=rank)
            folded = text.lower()
            book.add(text, sense)
            match = _CODE_SPACE.fullmatch(folded)
            if match:
                book.add(f"{match[1]} {match[2]}", sense)
                book.add(f"{match[1]}-{match[2]}", sense)
            if folded.endswith("#"):
                book.add(f"#{folded[:-1]}", sense)
                book.add(f"{folded}钢", sense)
                book.add(f"#{folded[:-1]}钢", sense)
                book.add(f"{folded[:-1]}号", sense)
            if bare:
                for form in (f"{text}不锈钢", f"{text}ss", f"{text}材质", f"{text}钢"):
                    book.add(form, Sense("material", group.id, rank=rank))
