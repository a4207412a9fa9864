"""Words of the trade: how buyers write what the packs call by a canonical id (`type:WN`, `coal.afc`, …)."""

from dataclasses import dataclass

from backend.industry.tables import Confidence, choice, items, table, text

TERMS = table(
    "terms",
    text("canonical_id", required=True),
    text("zh"),
    text("en"),
    text("text", required=True),
    choice("lang", "zh", "en"),
    choice("kind", "exact", "slang", "abbrev", "typo", "ambiguous", "hyponym", "unit", "term"),
    text("domain", required=True),
    text("note"),
    unique=("canonical_id", "text"),
)
PHRASES = table(
    "phrases",
    items("texts", required=True),
    text("key", required=True),
    text("value", required=True),
    text("scope"),
    unique=("key", "value", "scope", "texts"),
)
CHARACTERS = table(
    "characters",
    text("character", required=True),
    text("simplified"),
    items("readings"),
    unique=("character",),
)


@dataclass(frozen=True, slots=True)
class Term:
    """One wording (*text*) for a canonical id; the same wording may stand for several ids."""

    canonical_id: str
    zh: str
    en: str
    text: str
    lang: str
    kind: str
    domain: str
    note: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Phrase:
    """Wordings (*texts*, any of them) that say *key* = *value*, within category *scope* if given."""

    texts: tuple[str, ...]
    key: str
    value: str
    scope: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Character:
    """A Chinese character: its simplified form ('' if it is one) and its readings in pinyin without tones."""

    character: str
    simplified: str
    readings: tuple[str, ...]
    source: str
    confidence: Confidence
