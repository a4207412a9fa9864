"""Attributes: the vocabulary of specifications, with units, allowed values and the categories described."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from backend.industry.tables import Confidence, choice, flag, items, table, text, whole

ATTRIBUTES = table(
    "attributes",
    text("key", required=True),
    choice("scope", "goods", "query"),
    choice("kind", "number", "text", "boolean"),
    text("unit", references="units"),
    text("zh", required=True),
    text("en", required=True),
    text("choices_from"),
    flag("closed"),
    flag("many"),
    flag("facet"),
    whole("display_order", required=True),
    items("categories", references="categories", also=("*",)),
    text("rule"),
    unique=("key",),
)
ATTRIBUTE_CHOICES = table(
    "attribute_choices",
    text("attribute", required=True, references="attributes"),
    text("value", required=True),
    text("zh", required=True),
    text("en", required=True),
    unique=("attribute", "value"),
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A value an attribute may take, how a person reads it, and where that comes from."""

    value: str | float
    zh: str
    en: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, eq=False)
class Attribute:
    """One property of goods (scope 'goods') or of a wish (scope 'query': place, price, …).

    *kind* is number, text or boolean; *unit* a symbol of units.csv or ''. If *closed*, only *choices* are
    allowed. *many* says that one product may carry several values. *categories* are those it describes, with
    everything below them ('*' = all). *order* is the place in a specification table.
    """

    key: str
    scope: str
    kind: str
    unit: str
    zh: str
    en: str
    choices: tuple[Choice, ...]
    closed: bool
    many: bool
    facet: bool
    order: int
    categories: tuple[str, ...]
    rule: str
    source: str
    confidence: Confidence
    by_value: Mapping[str | float, Choice]


def attributes(
    rows: Iterable[Mapping[str, Any]], choices: Mapping[str, tuple[Choice, ...]]
) -> dict[str, Attribute]:
    """Attributes by key in display order, each with the choices listed for it."""
    found: list[Attribute] = []
    for cells in rows:
        fields = {
            name: value for name, value in cells.items() if name not in ("choices_from", "display_order")
        }
        own = choices.get(cells["key"], ())
        by_value = {item.value: item for item in own}
        found.append(Attribute(**fields, choices=own, by_value=by_value, order=cells["display_order"]))
    found.sort(key=lambda attribute: (attribute.order, attribute.key))
    return {attribute.key: attribute for attribute in found}
