"""Kinds of certificate: who issues them, what they apply to, the form of their numbers."""

from dataclasses import dataclass

from backend.industry.tables import Confidence, items, number, pattern, table, text

CERTIFICATES = table(
    "certificates",
    text("id", required=True),
    text("zh", required=True),
    text("en", required=True),
    text("issuer", required=True),
    items("applies_to", required=True, references="categories", also=("*",)),
    text("mandatory", required=True),
    pattern("id_pattern"),
    text("id_example"),
    number("validity_years"),
    items("variants"),
    text("note"),
    unique=("id",),
)


@dataclass(frozen=True, slots=True)
class CertificateKind:
    """A certificate; *id_pattern* is a regex for its number where known, *validity_years* its usual term."""

    id: str
    zh: str
    en: str
    issuer: str
    applies_to: tuple[str, ...]
    mandatory: str
    id_pattern: str
    id_example: str
    validity_years: float | None
    variants: tuple[str, ...]
    note: str
    source: str
    confidence: Confidence
