"""Gaskets, ring numbers, bolts, nuts and the pairing rules between them."""

from dataclasses import dataclass

from backend.industry.tables import Confidence, choice, items, table, text

GASKETS_BOLTING = table(
    "gaskets_bolting",
    choice(
        "record_type",
        "gasket",
        "ring_number",
        "bolt_grade",
        "nut_grade",
        "fastener_form",
        "pairing",
        "stud_length",
    ),
    text("id", required=True),
    text("zh", required=True),
    text("en", required=True),
    items("variants"),
    items("standards"),
    text("class_rating"),
    text("nps"),
    text("dn"),
    text("value"),
    text("unit"),
    items("facings", references="facings"),
    text("pairing"),
    text("note"),
    unique=("id", "record_type", "class_rating", "nps"),
)


@dataclass(frozen=True, slots=True)
class GasketOrBolting:
    """One row of the sealing and bolting table; *value* is in *unit*, both as the standard writes them."""

    record_type: str
    id: str
    zh: str
    en: str
    variants: tuple[str, ...]
    standards: tuple[str, ...]
    class_rating: str
    nps: str
    dn: str
    value: str
    unit: str
    facings: tuple[str, ...]
    pairing: str
    note: str
    source: str
    confidence: Confidence
