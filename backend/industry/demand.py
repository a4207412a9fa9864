"""Demand profiles: what kinds of buyers ask for (authored, for the demonstration market)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from backend.industry.tables import Confidence, items, json_object, number, table, text, whole

DEMAND_PROFILES = table(
    "demand_profiles",
    text("id", required=True),
    text("buyer_type", required=True),
    text("zh", required=True),
    text("en", required=True),
    text("category", required=True, references="categories"),
    json_object("specification"),
    number("quantity_min", required=True),
    number("quantity_max", required=True),
    text("quantity_unit", required=True, references="units"),
    items("required_certificates", references="certificates"),
    whole("lead_days_min", required=True),
    whole("lead_days_max", required=True),
    number("weight", required=True),
    unique=("id",),
)


@dataclass(frozen=True, slots=True)
class DemandProfile:
    """A buyer archetype and one thing it buys.

    *specification* uses the keys of a query: a list is a choice, {"min", "max"} a range, `attr` holds the
    flat attributes. *weight* is the relative frequency.
    """

    id: str
    buyer_type: str
    zh: str
    en: str
    category: str
    specification: Mapping[str, Any]
    quantity_min: float
    quantity_max: float
    quantity_unit: str
    required_certificates: tuple[str, ...]
    lead_days_min: int
    lead_days_max: int
    weight: float
    source: str
    confidence: Confidence
