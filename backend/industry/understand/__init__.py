"""Understanding what a buyer types: query text ▶ Interpretation, specification text ▶ Specification.

The query is folded, scanned once from left to right into words and measures, related by a little grammar, and
then read subject by subject in the light of the goods it is about. Words and what they mean come from the
packs; only grammar lives here. Time is linear in the length of the query.
"""

from typing import Any

from backend.industry.specification import Specification
from backend.industry.understand import (
    categories,
    figures,
    flanges,
    grammar,
    materials,
    ratings,
    sizes,
    trade,
    words,
)
from backend.industry.understand.interpretation import Interpretation, Token
from backend.industry.understand.lexicon import Lexicon, lexicon
from backend.industry.understand.reading import Reading
from backend.industry.understand.scanner import Scanner

__all__ = ["Interpretation", "Token", "parse_specification", "understand"]


def understand(text: str) -> Interpretation:
    """What *text* asks for. Never raises, whatever the text; O(n), only the first 4,000 code points count."""
    words_known = lexicon()
    folded, origin = words_known.folder.fold(text)
    lexemes = words_known.speller.repair(folded, Scanner(words_known).scan(folded))
    reading = Reading(text, folded, origin, lexemes, words_known)
    _read(reading)
    return _result(reading)


def parse_specification(text: str) -> Specification:
    """The goods *text* specifies, without quantities, prices and places.

    Raises SpecificationError if the words give a value that an attribute cannot take.
    """
    found = understand(text).interpretation
    values: dict[str, Any] = {}
    for key, value in {**found, **found.get("attr", {})}.items():
        if key in _SPECIFYING or key in found.get("attr", {}):
            values[key] = value[0] if isinstance(value, list) and len(value) == 1 else value
    return Specification.from_mapping(values)


_SPECIFYING = frozenset(
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
        "process",
        "model",
    )
)


def _read(reading: Reading) -> None:
    grammar.attach(reading.lexemes)
    if "neg" in reading.keys:
        grammar.deny(reading.lexemes)
    reading.class_context = flanges.class_context(reading)
    categories.decide(reading)
    flanges.read_standards(reading)
    flanges.read_numbered_types(reading)
    flanges.read_types(reading)
    flanges.read_facings(reading)
    words.read_words(reading)
    words.read_part_code(reading)
    words.read_bearing(reading)
    figures.read_prefixed(reading)
    sizes.read_marking(reading)
    sizes.read_sizes(reading)
    ratings.read_ratings(reading)
    materials.read_materials(reading)
    materials.dual_grades(reading)
    trade.read_trade(reading)
    figures.read_named(reading)
    figures.read_units(reading)
    figures.read_weights(reading)
    trade.read_quantity(reading)
    figures.read_forms(reading)
    flanges.implied_by_standard(reading)
    words.finish(reading)


def _result(reading: Reading) -> Interpretation:
    found: dict[str, Any] = {}
    free = _free_text(reading)
    if reading.category:
        found["category"] = reading.category
    elif _out_of_scope(reading):
        found["category"] = "out_of_scope"
        return Interpretation(reading.query, found, (), free, ())
    if reading.intent:
        found["intent"] = reading.intent
    found.update(reading.top)
    if reading.attributes:
        found["attr"] = reading.attributes
    if reading.denied:
        found["not"] = reading.denied
    tokens = []
    for start, end, key, value in sorted(reading.tokens, key=lambda token: token[:2]):
        first, last = reading.span(start, end)
        tokens.append(Token(reading.query[first:last], first, last, key, value))
    return Interpretation(reading.query, found, tuple(tokens), free, tuple(reading.unsure))


_SILENT = frozenset(
    (
        "filler",
        "list",
        "bound",
        "bound_before",
        "each",
        "neg",
        "drawing",
        "forming",
        "property",
        "target",
        "intent",
    )
)
_GRAMMAR = _SILENT | {"free", "label", "unit", "prefix", "subcontract", "task", "type_context"}


def _free_text(reading: Reading) -> str:
    pieces: list[str] = []
    for item in reading.lexemes:
        if item.claimed or item.kind == "mark":
            continue
        if item.kind == "term" and not _SILENT.isdisjoint(sense.key for sense in item.senses):
            continue
        first, last = reading.span(item.start, item.end)
        written = reading.query[first:last]
        if pieces and not item.gap and item.kind == "word" and not written.isascii():
            pieces[-1] += written
        else:
            pieces.append(written)
    if len(reading.query) > len(reading.text) and reading.lexemes:
        pieces.append(reading.query[len(reading.text) :].strip())
    return " ".join(piece for piece in pieces if piece)


def _out_of_scope(reading: Reading) -> bool:
    """Whether a query without goods is about something else: another drink, or words no pack knows."""
    if any(item.sense("out") or item.sense("other_goods") for item in reading.lexemes):
        return True
    if not _SPECIFYING.isdisjoint(reading.top) or reading.denied:
        return False
    return any(
        item.kind in ("word", "term")
        and (not item.text.isascii() or len(item.text) > 2)
        and any(char.isalpha() for char in item.text)
        and _GRAMMAR.isdisjoint(sense.key for sense in item.senses)
        for item in reading.lexemes
        if not item.claimed
    )


def preload() -> Lexicon:
    """Build the vocabulary now rather than at the first query."""
    return lexicon()
