"""Checking a document against its schema, once, before any engine sees it."""

from __future__ import annotations

import hashlib
import json
import math
import numbers
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from search.errors import InvalidDocument
from search.schema import BooleanField, Document, KeywordField, NumberField, Schema, TextField

MAX_ID_BYTES = 512
MAX_KEYWORD_BYTES = 8_192


@dataclass(frozen=True, slots=True)
class Checked:
    """A document that fits its schema.

    `texts`, `keywords`, `numbers` and `booleans` hold only fields with values, keywords and numbers without
    repetition; `source` is the whole document as JSON.
    """

    id: str
    texts: Mapping[str, tuple[str, ...]]
    keywords: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, tuple[float, ...]]
    booleans: Mapping[str, bool]
    source: bytes


def encodable(text: str) -> str:
    """Return *text* with lone surrogates replaced by `?`, so that it can be written as UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode(errors="replace").decode()
    return text


def tie_break(document_id: str) -> int:
    """Return the 63-bit number that orders documents of equal rank: a hash of the id, so the order is the
    same on each run and engine and favours neither old nor new records."""
    digest = hashlib.blake2b(document_id.encode(errors="replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def plain_number(value: object) -> float | None:
    """Return *value* as a finite float, or None if it is no finite real number (a bool is none)."""
    if isinstance(value, bool) or not isinstance(value, numbers.Real | Decimal):
        return None
    try:
        number = float(value) + 0.0  # -0.0 becomes 0.0: they are one value
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def check_document(schema: Schema, document: Document) -> Checked:
    """Check *document*. Raises InvalidDocument, naming the field and what was expected."""
    document_id = document.get("id")
    if not isinstance(document_id, str) or not document_id:
        raise InvalidDocument(
            "A document needs a non-empty string 'id'.", "文档必须有非空字符串 id。", field="id"
        )
    if encodable(document_id) != document_id or len(document_id.encode()) > MAX_ID_BYTES:
        raise InvalidDocument(
            f"An id may have at most {MAX_ID_BYTES} bytes of valid UTF-8.",
            f"id 必须是不超过 {MAX_ID_BYTES} 字节的有效 UTF-8。",
            field="id",
        )
    texts: dict[str, tuple[str, ...]] = {}
    keywords: dict[str, tuple[str, ...]] = {}
    found_numbers: dict[str, tuple[float, ...]] = {}
    booleans: dict[str, bool] = {}
    for name, value in document.items():
        if name == "id" or value is None:
            continue
        field = schema.by_name.get(name)
        if field is None:
            raise InvalidDocument(
                f"Document {document_id!r} has a field {name!r} that the schema {schema.name!r} has not.",
                f"文档 {document_id!r} 的字段 {name!r} 不在模式 {schema.name!r} 中。",
                field=name,
            )
        if isinstance(field, TextField):
            texts[name] = _strings(document_id, name, value, many=True)
        elif isinstance(field, KeywordField):
            keywords[name] = _keywords(document_id, field, value)
        elif isinstance(field, NumberField):
            found_numbers[name] = _numbers(document_id, field, value)
        elif isinstance(field, BooleanField):
            if not isinstance(value, bool):
                raise _expected(document_id, name, "True or False", "True 或 False", value)
            booleans[name] = value
    return Checked(
        id=document_id,
        texts={name: values for name, values in texts.items() if values},
        keywords={name: values for name, values in keywords.items() if values},
        numbers={name: values for name, values in found_numbers.items() if values},
        booleans=booleans,
        source=_source(document_id, document),
    )


def _expected(document_id: str, name: str, english: str, chinese: str, value: object) -> InvalidDocument:
    shown = repr(value)[:80]
    return InvalidDocument(
        f"Document {document_id!r}, field {name!r}: expected {english}, got {shown}.",
        f"文档 {document_id!r} 字段 {name!r}：应为{chinese}，收到 {shown}。",
        field=name,
    )


def _items(value: object) -> Iterable[Any] | None:
    return value if isinstance(value, list | tuple | set | frozenset) else None


def _strings(document_id: str, name: str, value: object, *, many: bool) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    items = _items(value) if many else None
    if items is None or not all(isinstance(item, str) for item in items):
        english, chinese = ("strings", "若干字符串") if many else ("a string", "字符串")
        raise _expected(document_id, name, english, chinese, value)
    return tuple(items)


def _keywords(document_id: str, field: KeywordField, value: object) -> tuple[str, ...]:
    values = _strings(document_id, field.name, value, many=field.many)
    for item in values:
        if len(item.encode(errors="replace")) > MAX_KEYWORD_BYTES:
            raise _expected(
                document_id,
                field.name,
                f"at most {MAX_KEYWORD_BYTES} bytes",
                f"不超过 {MAX_KEYWORD_BYTES} 字节",
                item,
            )
    return tuple(sorted({encodable(item) for item in values}))


def _numbers(document_id: str, field: NumberField, value: object) -> tuple[float, ...]:
    items = _items(value)
    if items is not None and not field.many:
        raise _expected(document_id, field.name, "one finite number", "一个有限数值", value)
    converted = [plain_number(item) for item in ([value] if items is None else items)]
    if any(number is None for number in converted):
        raise _expected(document_id, field.name, "finite numbers", "有限数值", value)
    return tuple(sorted({number for number in converted if number is not None}))


def _json_default(value: object) -> object:
    if isinstance(value, set | frozenset):
        return sorted(value)
    number = plain_number(value)
    if number is None:
        raise TypeError(f"{type(value).__name__} is no JSON value")
    return int(number) if number.is_integer() else number


def _json(document: Document, *, ensure_ascii: bool) -> str:
    return json.dumps(
        dict(document),
        allow_nan=False,
        separators=(",", ":"),
        default=_json_default,
        ensure_ascii=ensure_ascii,
    )


def _source(document_id: str, document: Document) -> bytes:
    try:
        try:
            return _json(document, ensure_ascii=False).encode()
        except UnicodeEncodeError:  # a lone surrogate, which only an escape can carry
            return _json(document, ensure_ascii=True).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidDocument(
            f"Document {document_id!r} cannot be stored as JSON: {error}.",
            f"文档 {document_id!r} 不能存为 JSON：{error}。",
        ) from error
