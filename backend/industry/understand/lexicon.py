"""The vocabulary of queries: every word of the packs with its senses, in a trie, and the tables readers use.

Built once from `knowledge()`; immutable afterwards.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

from backend.industry.knowledge import Knowledge
from backend.industry.language import MeasureForm, UnitReading
from backend.industry.loading import knowledge
from backend.industry.understand.codes import ModelCodes, StandardNumbers
from backend.industry.understand.folding import Folder
from backend.industry.understand.lexemes import Sense
from backend.industry.understand.typos import Speller
from backend.industry.understand.vocabulary import vocabulary

Node: TypeAlias = dict[str, Any]
"""A place in a trie: the next characters, and under LEAF the senses of the word that ends here."""
LEAF = ""


@dataclass(frozen=True, slots=True)
class TypeWord:
    """What a word for flange types may be part of, and what it means alone (with a Class rating)."""

    may: frozenset[str]
    reading: tuple[str, ...]
    class_reading: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Everything `understand` looks up. *words* maps folded text to senses; *trie* and *units* index it."""

    folder: Folder
    speller: Speller
    words: Mapping[str, tuple[Sense, ...]]
    trie: Node
    units: Node
    models: ModelCodes
    standards: StandardNumbers
    types: Mapping[str, TypeWord]
    whole_types: frozenset[str]
    numbered_types: Mapping[str, str]
    forms: Mapping[str, tuple[MeasureForm, ...]]
    unit_readings: Mapping[str, tuple[UnitReading, ...]]
    pipe_od: Mapping[float, int]
    inch_dn: Mapping[float, int]
    family_members: Mapping[str, frozenset[str]]
    grade_families: Mapping[str, tuple[str, ...]]
    cased: Mapping[str, str]
    machines: frozenset[str]
    part_codes: Mapping[str, re.Pattern[str]]
    category_names: Mapping[str, str]

    def longest(self, text: str, start: int) -> tuple[int, tuple[Sense, ...]]:
        """The longest word of the vocabulary at *start*: its end and senses, or (start, ())."""
        node: Node = self.trie
        best: tuple[int, tuple[Sense, ...]] = (start, ())
        at, size = start, len(text)
        while at < size:
            found = node.get(text[at])
            if found is None:
                break
            node = found
            at += 1
            senses = node.get(LEAF)
            if senses is not None and _word_ends(text, at, size):
                best = (at, senses)
            elif node.get(" ") is not None:
                while at + 1 < size and text[at] == " " and text[at + 1] == " ":
                    at += 1
        return best


def _word_ends(text: str, at: int, size: int) -> bool:
    """Whether a word may end before *at*: not inside a run of Latin letters, nor inside a number."""
    if at >= size:
        return True
    before, after = text[at - 1], text[at]
    if before.isascii() and before.isalpha():
        return not (after.isascii() and after.isalpha())
    if before.isascii() and before.isdigit():
        if after.isascii() and after.isdigit():
            return False
        return not (after == "." and at + 1 < size and text[at + 1].isdigit())
    return True


def make_trie(words: Mapping[str, tuple[Sense, ...]]) -> Node:
    """A trie of nested dictionaries; the senses of a word lie under LEAF."""
    root: Node = {}
    for word, senses in words.items():
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[LEAF] = senses
    return root


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon of the project's packs, built at the first call (raises PackError with a broken pack)."""
    known = knowledge()
    simplified = {
        old: new for row in known.characters for old, new in zip(row.traditional, row.simplified, strict=True)
    }
    folder = Folder(simplified)
    words, units = vocabulary(known, folder)
    types = {
        type_id: TypeWord(frozenset((type_id,)), (type_id,), (type_id,)) for type_id in known.flange_types
    }
    types |= {
        word: TypeWord(frozenset(row.may), row.reading, row.class_reading)
        for word, row in known.type_readings.items()
    }
    forms: dict[str, list[MeasureForm]] = {}
    for form in known.measure_forms:
        forms.setdefault(form.form, []).append(form)
    readings: dict[str, list[UnitReading]] = {}
    for reading in known.unit_readings:
        readings.setdefault(reading.unit, []).append(reading)
    pipe_od: dict[float, int] = {}
    for size in known.pipe_sizes.values():
        for od in (size.od_series_b_mm, size.od_series_a_mm, size.od_asme_mm, size.od_jis_mm):
            if od:
                pipe_od.setdefault(float(od), size.dn)
    for size in known.pipe_sizes.values():
        for od in (size.od_series_a_mm, size.od_asme_mm, size.od_jis_mm):
            if od:
                pipe_od.setdefault(float(int(od)), size.dn)
                pipe_od.setdefault(float(round(od)), size.dn)
    inch_dn = {float(size.nps_inch): size.dn for size in known.pipe_sizes.values() if size.nps_inch}
    families: dict[str, set[str]] = {}
    grade_families: dict[str, tuple[str, ...]] = {}
    for group in known.grades.values():
        names = known.grade_families[group.family].query_families
        grade_families[group.id] = names
        for name in names:
            families.setdefault(name, set()).add(group.id)
    return Lexicon(
        folder=folder,
        speller=Speller(words, known.characters, known.look_alikes),
        words=words,
        trie=make_trie(words),
        units=make_trie(units),
        models=ModelCodes(known.model_families.values(), known.coal_machines.values()),
        standards=StandardNumbers(known.standards.values()),
        types=types,
        whole_types=frozenset(known.flange_types),
        numbered_types={
            code.code: kind.id
            for kind in known.flange_types.values()
            for code in kind.codes
            if code.standard == "EN 1092-1" and code.code.isdigit()
        },
        forms={form: tuple(sorted(rows, key=_precision)) for form, rows in forms.items()},
        unit_readings={unit: tuple(sorted(rows, key=_precision)) for unit, rows in readings.items()},
        pipe_od=pipe_od,
        inch_dn=inch_dn,
        family_members={name: frozenset(members) for name, members in families.items()},
        grade_families=grade_families,
        cased=_cased_designations(known),
        machines=frozenset(row.category for row in known.coal_machines.values() if row.kind == "machine"),
        part_codes={
            row.category: re.compile(row.model_pattern.removeprefix("^"))
            for row in known.coal_machines.values()
            if row.kind == "part" and row.model_pattern.startswith("^(")
        },
        category_names={code: row.zh for code, row in known.categories.items()},
    )


def _cased_designations(known: Knowledge) -> dict[str, str]:
    """Designations that differ from one of another grade only in case (20G and 20g): as written → grade."""
    groups: dict[str, dict[str, str]] = {}
    for group in known.grades.values():
        for item in group.designations:
            groups.setdefault(item.designation.lower(), {}).setdefault(item.designation, group.id)
    return {
        written: group
        for spellings in groups.values()
        if len(set(spellings.values())) > 1 and len(spellings) > 1
        for written, group in spellings.items()
    }


def _precision(row: MeasureForm | UnitReading) -> int:
    """Narrow scopes first: a code of two levels before one of one level, '*' last."""
    return -max(0 if scope == "*" else scope.count(".") + 1 for scope in row.scope)
