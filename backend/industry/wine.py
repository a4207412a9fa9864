"""Yellow wine (huangjiu): sugar classes, styles, grains, packaging, label and licence rules, inputs."""

from dataclasses import dataclass

from backend.industry.tables import Confidence, choice, date, items, number, table, text

WINE = table(
    "wine",
    choice(
        "record_type",
        "sugar_class",
        "style",
        "raw_material",
        "alcohol",
        "term",
        "dates",
        "packaging",
        "regional",
        "food_medicine_ingredient",
        "standard",
        "trap",
    ),
    text("code", required=True),
    text("zh", required=True),
    text("en", required=True),
    text("parameter"),
    number("minimum", positive=False),
    number("maximum", positive=False),
    text("unit", references="units"),
    date("date"),
    items("variants"),
    text("note"),
    unique=("code", "record_type"),
)
WINE_ATTRIBUTES = table(
    "wine_attributes",
    text("section", required=True),
    text("key", required=True),
    text("zh", required=True),
    text("en", required=True),
    items("allowed_values"),
    number("minimum", positive=False),
    number("maximum", positive=False),
    text("unit", references="units"),
    text("condition"),
    text("standard"),
    text("note"),
    unique=("section", "key", "zh", "en", "condition", "allowed_values", "minimum"),
)


@dataclass(frozen=True, slots=True)
class WineFact:
    """A class, style, grain, package or local fact; *minimum* and *maximum* bound *parameter* in *unit*."""

    record_type: str
    code: str
    zh: str
    en: str
    parameter: str
    minimum: float | None
    maximum: float | None
    unit: str
    date: str
    variants: tuple[str, ...]
    note: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class WineAttribute:
    """An attribute value, label or licence rule, tasting word or input specification (`input:category`)."""

    section: str
    key: str
    zh: str
    en: str
    allowed_values: tuple[str, ...]
    minimum: float | None
    maximum: float | None
    unit: str
    condition: str
    standard: str
    note: str
    source: str
    confidence: Confidence
