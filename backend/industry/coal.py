"""Coal machinery: machines, what their model codes mean, and the sizes of their parts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from backend.industry.tables import Confidence, choice, items, json_object, pattern, table, text

COAL_MACHINES = table(
    "coal_machines",
    text("category", required=True, references="categories"),
    choice("kind", "machine", "part", "service"),
    text("zh", required=True),
    text("en", required=True),
    pattern("model_pattern"),
    text("model_example"),
    text("example_decoding"),
    items("parameters"),
    text("typical_values"),
    text("standard"),
    choice("safety_mark", "y", "n", "component"),
    items("variants"),
    text("note"),
    unique=("category",),
)
MODEL_FAMILIES = table(
    "model_families",
    text("family", required=True),
    text("zh", required=True),
    text("en", required=True),
    text("category", required=True, references="categories"),
    pattern("pattern"),
    items("group_meanings"),
    text("example_1", required=True),
    json_object("decoded_1"),
    text("example_2"),
    json_object("decoded_2"),
    text("standard"),
    text("note"),
    unique=("family",),
)
COAL_PARTS = table(
    "coal_parts",
    text("part_type", required=True),
    text("category", required=True, references="categories"),
    text("code", required=True),
    text("zh", required=True),
    text("en", required=True),
    json_object("dimensions"),
    text("matching"),
    text("standard"),
    text("note"),
    unique=("part_type", "code", "zh", "dimensions"),
)


@dataclass(frozen=True, slots=True)
class CoalMachine:
    """A machine or part; *parameters* are name:unit, *safety_mark* (y, n, component) says if MA is due."""

    category: str
    kind: str
    zh: str
    en: str
    model_pattern: str
    model_example: str
    example_decoding: str
    parameters: tuple[str, ...]
    typical_values: str
    standard: str
    safety_mark: str
    variants: tuple[str, ...]
    note: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class ModelFamily:
    """A family of model codes: *pattern* is a regex with named groups, *group_meanings* name=meaning:unit."""

    family: str
    zh: str
    en: str
    category: str
    pattern: str
    group_meanings: tuple[str, ...]
    example_1: str
    decoded_1: Mapping[str, Any]
    example_2: str
    decoded_2: Mapping[str, Any]
    standard: str
    note: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class CoalPart:
    """A size, strength or pairing of a part; keys of *dimensions* end in their unit, lists are choices."""

    part_type: str
    category: str
    code: str
    zh: str
    en: str
    dimensions: Mapping[str, Any]
    matching: str
    standard: str
    note: str
    source: str
    confidence: Confidence
