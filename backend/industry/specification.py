"""Specification: what goods are, as canonical attribute values to be compared, stored, keyed and shown."""

import hashlib
import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from backend.industry.attributes import Attribute, Choice
from backend.industry.errors import Bilingual, SpecificationError
from backend.industry.knowledge import Knowledge
from backend.industry.loading import knowledge

Scalar = str | int | float | bool
Value = Scalar | tuple[Scalar, ...]
Language = Literal["zh", "en"]

_LONGEST_TEXT = 200


class Specification(Mapping[str, Value]):
    """An immutable mapping from attribute key to value, in the order of a specification table.

    Values are canonical: whole numbers are int, several values of one attribute are a sorted tuple, one is a
    scalar. So two specifications that say the same are equal and have the same `key`. Build one with
    `from_mapping`, which checks it against the attributes of the packs.
    """

    __slots__ = ("_key", "_values")

    def __init__(self, values: Mapping[str, Value]) -> None:
        """Trusts *values* to be canonical; use `from_mapping` for anything from outside."""
        self._values: dict[str, Value] = dict(values)
        self._key = ""

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> "Specification":
        """Canonical specification of *values* (as JSON gives them: numbers, text, booleans, lists).

        None and empty lists are left out. Raises SpecificationError for a key that describes no goods, a
        value of the wrong kind, or one outside a closed list of choices. O(n log n).
        """
        known = knowledge().attributes
        checked: list[tuple[int, str, Value]] = []
        for key, value in values.items():
            attribute = known.get(key)
            if attribute is None:
                raise SpecificationError(
                    str(key)[:60],
                    _shown(value),
                    Bilingual("知识包中已有的属性", "an attribute that the packs have"),
                )
            canonical = _canonical(attribute, value)
            if canonical is not None:
                checked.append((attribute.order, key, canonical))
        checked.sort(key=lambda item: item[:2])
        return cls({key: value for _, key, value in checked})

    def __getitem__(self, key: str) -> Value:
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Specification) and self._values == other._values

    def __hash__(self) -> int:
        return hash(self.key)

    def __repr__(self) -> str:
        return f"Specification({self._values!r})"

    def as_dict(self) -> dict[str, Any]:
        """JSON-ready copy: tuples become lists."""
        return {
            key: list(value) if isinstance(value, tuple) else value for key, value in self._values.items()
        }

    @property
    def key(self) -> str:
        """A short stable hash: equal specifications have equal keys on every machine and in every run."""
        if not self._key:
            text = json.dumps(self.as_dict(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            self._key = hashlib.blake2b(text.encode(), digest_size=12).hexdigest()
        return self._key

    def display(self, lang: Language) -> str:
        """One line for a person: `4″ · DN 100, Class 150, …`."""
        rows = specification_rows(self)
        if lang == "zh":
            return "，".join(_phrase(row, row.attribute.zh, row.display.zh) for row in rows)
        return ", ".join(_phrase(row, row.attribute.en, row.display.en) for row in rows)


@dataclass(frozen=True, slots=True)
class SpecificationRow:
    """One line of a specification table."""

    attribute: Attribute
    value: Value
    display: Bilingual

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The pack rows behind the value (grade, size, standard, …), each with source and confidence."""
        values = self.value if isinstance(self.value, tuple) else (self.value,)
        return tuple(choice for item in values if (choice := self.attribute.by_value.get(item)) is not None)


def specification_rows(specification: Mapping[str, Value]) -> list[SpecificationRow]:
    """The lines of a specification table in attribute order; keys no pack knows are left out. O(n log n)."""
    known = knowledge()
    rows = [
        SpecificationRow(attribute, value, display_value(attribute, value, known))
        for key, value in specification.items()
        if (attribute := known.attribute(key)) is not None
    ]
    return sorted(rows, key=lambda row: (row.attribute.order, row.attribute.key))


def display_value(attribute: Attribute, value: Value, known: Knowledge | None = None) -> Bilingual:
    """How a person reads *value*: `4″ · DN 100`, `Class 150`, `PN 16`, `316L (022Cr17Ni12Mo2)`, `500 mL`."""
    known = known or knowledge()
    if isinstance(value, tuple):
        parts = [display_value(attribute, item, known) for item in value]
        return Bilingual(" / ".join(part.zh for part in parts), " / ".join(part.en for part in parts))
    if attribute.kind == "boolean":
        return Bilingual("是", "yes") if value else Bilingual("否", "no")
    choice = attribute.by_value.get(value)
    if choice is not None:
        return Bilingual(choice.zh, choice.en)
    number = str(value)
    unit = known.units.by_symbol.get(attribute.unit)
    if unit is None:
        return Bilingual(number, number)
    return Bilingual(unit.format_zh.format(number), unit.format_en.format(number))


def _phrase(row: SpecificationRow, label: str, shown: str) -> str:
    """A value as it reads without its table: named where its unit alone does not say what it measures."""
    if row.value is True:
        return label
    if row.attribute.kind == "boolean":
        return f"{label}: {shown}"
    if (
        row.attribute.kind == "number"
        and not row.attribute.choices
        and row.attribute.unit not in _telling_units()
    ):
        return f"{label} {shown}"
    return shown


@lru_cache(maxsize=1)
def _telling_units() -> frozenset[str]:
    """Units that only one attribute of goods has: 'PN 16' or '500 mL' needs no label, '220 mm' does."""
    uses = Counter(attribute.unit for attribute in knowledge().attributes.values())
    return frozenset(unit for unit, count in uses.items() if unit and count == 1)


def _canonical(attribute: Attribute, value: Any) -> Value | None:
    if value is None:
        return None
    if isinstance(value, list | tuple | set | frozenset):
        items = {_scalar(attribute, item) for item in value}
        ordered: Iterable[Scalar] = sorted(items, key=lambda item: (isinstance(item, str), item))
        found = tuple(ordered)
        if not attribute.many and len(found) > 1:
            raise SpecificationError(attribute.key, _shown(value), Bilingual("单个值", "a single value"))
        return (found if len(found) > 1 else found[0]) if found else None
    return _scalar(attribute, value)


def _scalar(attribute: Attribute, value: Any) -> Scalar:
    if attribute.kind == "boolean":
        if not isinstance(value, bool):
            raise SpecificationError(attribute.key, _shown(value), Bilingual("是或否", "true or false"))
        return value
    if attribute.kind == "number":
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            unit = f" {attribute.unit}" if attribute.unit else ""
            raise SpecificationError(
                attribute.key, _shown(value), Bilingual(f"数字{unit}", f"a number{unit}")
            )
        found: Scalar = int(value) if float(value).is_integer() else float(value)
    else:
        if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST_TEXT:
            raise SpecificationError(
                attribute.key,
                _shown(value),
                Bilingual(f"1 至 {_LONGEST_TEXT} 字的文字", f"text of 1 to {_LONGEST_TEXT} characters"),
            )
        found = value.strip()
    if attribute.closed and found not in attribute.by_value:
        allowed = [str(choice.value) for choice in attribute.choices]
        listed = ", ".join(allowed[:12]) + (" …" if len(allowed) > 12 else "")
        raise SpecificationError(
            attribute.key, _shown(value), Bilingual(f"以下之一：{listed}", f"one of {listed}")
        )
    return found


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= 80 else text[:77] + "…"
