"""What a document looks like: named, typed fields, the same for every engine.

A document is a mapping with a string `"id"` and values for some of the schema's fields; a missing key, None
and an empty list all mean "no value". An index belongs to one schema *and* one analyzer: change either and
`index_identity` changes, which makes engines build a new index beside the old one.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any, ClassVar

from search.errors import InvalidSchema, UnknownField

Document = Mapping[str, Any]

_LAYOUT = 2
"""Raised whenever engines lay out the same tokens differently."""
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,63}")


@dataclass(frozen=True, slots=True)
class TextField:
    """Words to search in. Values: str or a sequence of str.

    `weight` multiplies the field's part of the relevance; 0 leaves it out unless a query names the field.
    """

    kind: ClassVar[str] = "text"
    name: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class KeywordField:
    """An exact string (a code, a status, an identifier), compared whole and case-sensitively.

    With `many`, a sequence of them; only single-valued fields can be sorted by.
    """

    kind: ClassVar[str] = "keyword"
    name: str
    many: bool = False


@dataclass(frozen=True, slots=True)
class NumberField:
    """A finite number (int, float, Decimal; kept as a 64-bit float). With `many`, a sequence of them."""

    kind: ClassVar[str] = "number"
    name: str
    many: bool = False


@dataclass(frozen=True, slots=True)
class BooleanField:
    """True, False or no value."""

    kind: ClassVar[str] = "boolean"
    name: str


@dataclass(frozen=True, slots=True)
class StoredField:
    """Any JSON value that comes back with a hit and is never searched."""

    kind: ClassVar[str] = "stored"
    name: str


Field = TextField | KeywordField | NumberField | BooleanField | StoredField


@dataclass(frozen=True)
class Schema:
    """The fields of one kind of document.

    Raises InvalidSchema for a duplicate or malformed name (letters, digits, `_`; `id` is taken; `__` is
    kept for engines) and for a negative weight.
    """

    name: str
    version: int
    fields: tuple[Field, ...]

    def __post_init__(self) -> None:
        seen: set[str] = set()
        for name in (self.name, *(field.name for field in self.fields)):
            if not _NAME.fullmatch(name) or "__" in name or name == "id":
                raise InvalidSchema(
                    f"{name!r} is no name: use letters, digits and single underscores, not 'id'.",
                    f"{name!r} 不能作名称：只能用字母、数字和单个下划线，且不能是 id。",
                    field=name,
                )
        for field in self.fields:
            if field.name in seen:
                raise InvalidSchema(
                    f"The field {field.name!r} is defined twice.",
                    f"字段 {field.name!r} 定义了两次。",
                    field=field.name,
                )
            seen.add(field.name)
            if isinstance(field, TextField) and not 0 <= field.weight < float("inf"):
                raise InvalidSchema(
                    f"The weight of {field.name!r} must be 0 or more, not {field.weight}.",
                    f"字段 {field.name!r} 的权重必须不小于 0，不能是 {field.weight}。",
                    field=field.name,
                )

    @cached_property
    def by_name(self) -> Mapping[str, Field]:
        """Fields by their name."""
        return {field.name: field for field in self.fields}

    def field(self, name: str) -> Field:
        """Return the field called *name*; raises UnknownField."""
        try:
            return self.by_name[name]
        except KeyError:
            raise UnknownField(name, tuple(self.by_name)) from None

    @cached_property
    def text_fields(self) -> tuple[TextField, ...]:
        """The text fields, in order."""
        return tuple(field for field in self.fields if isinstance(field, TextField))

    @cached_property
    def fingerprint(self) -> str:
        """A short hash of everything that decides how documents are indexed (weights are not: they only
        matter when a query is made)."""
        parts: list[object] = [self.name, self.version]
        for field in self.fields:
            described = {"kind": field.kind, **asdict(field)}
            described.pop("weight", None)
            parts.append(described)
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:16]


def index_identity(schema: Schema, analyzer_version: str) -> str:
    """Name of the index that holds documents of *schema* cut by that analyzer: a file-name-safe string."""
    joined = hashlib.sha256(f"{schema.fingerprint}|{analyzer_version}|{_LAYOUT}".encode()).hexdigest()[:12]
    return f"{schema.name.lower()}-v{schema.version}-{joined}"
