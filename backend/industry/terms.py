"""Words of the trade: how buyers write what the packs call by a canonical id (`type:WN`, `coal.afc`, …)."""

from dataclasses import dataclass

from backend.industry.tables import Confidence, choice, table, text

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
