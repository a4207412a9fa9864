"""How goods are worded in enquiries: phrases, readings of figures, type words, characters and their sounds.

Comes from the language tables of the packs; goes to `understand`, which holds only the grammar.
"""

from dataclasses import dataclass

from backend.industry.tables import Confidence, choice, items, ratio, table, text

PHRASES = table(
    "phrases",
    items("texts", required=True),
    text("key", required=True),
    text("value", required=True),
    items("scope"),
    unique=("texts", "key", "value", "scope"),
)
TYPE_READINGS = table(
    "type_readings",
    text("word", required=True),
    items("may", required=True, references="flange_types"),
    items("reading", required=True, references="flange_types"),
    items("class_reading", required=True, references="flange_types"),
    unique=("word",),
)
MEASURE_FORMS = table(
    "measure_forms",
    items("scope", required=True),
    choice("form", "phi", "phi_ab", "bare", "ab", "abc"),
    items("keys", required=True),
    unique=("scope", "form"),
)
UNIT_READINGS = table(
    "unit_readings",
    text("unit", required=True),
    items("scope", required=True),
    text("key", required=True),
    ratio("factor"),
    unique=("unit", "scope"),
)
CHARACTERS = table(
    "characters",
    text("reading", required=True),
    text("characters", required=True),
    text("also"),
    text("traditional"),
    text("simplified"),
    unique=("reading",),
)
LOOK_ALIKES = table("look_alikes", text("characters", required=True), unique=("characters",))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Wordings that mean the same: an interpretation key or grammatical role and its value.

    *scope* lists category prefixes under which it holds ('none' = no category known, '-x' = not under x);
    empty means everywhere.
    """

    texts: tuple[str, ...]
    key: str
    value: str
    scope: tuple[str, ...]
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class TypeReading:
    """A word for flange types: the types it *may* be part of, and what it means alone (*class_reading* when
    the rating is a Class)."""

    word: str
    may: tuple[str, ...]
    reading: tuple[str, ...]
    class_reading: tuple[str, ...]
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class MeasureForm:
    """What unnamed dimensions of goods under *scope* mean: φd, φd×L, a bare number, A×B, A×B×C.

    *keys* are attribute keys in order; max:, mid: and min: sort the figures first, '-' leaves one out.
    """

    scope: tuple[str, ...]
    form: str
    keys: tuple[str, ...]
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class UnitReading:
    """What a figure with this unit and no name means for goods under *scope*: value × *factor* is *key*."""

    unit: str
    scope: tuple[str, ...]
    key: str
    factor: float
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class CharacterReading:
    """Characters with one sound: their usual reading for *characters*, a rarer one for *also*.

    *traditional* and *simplified* are aligned, character by character.
    """

    reading: str
    characters: str
    also: str
    traditional: str
    simplified: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class LookAlikes:
    """Characters that are mistaken for one another by their shape."""

    characters: str
    source: str
    confidence: Confidence
