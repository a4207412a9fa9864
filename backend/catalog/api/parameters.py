"""Reading the query string: every parameter is known, every value has its kind, and what is wrong is
named."""

import math
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from django.http import QueryDict

from backend.catalog.chips import ignored_of
from backend.catalog.constraints import members
from backend.catalog.labels import Scalar
from backend.catalog.search import SORTS, Question, read_query
from backend.core.api.pagination import LARGEST_PAGE, PAGE_SIZE, whole_number
from backend.core.api.parameters import refuse_unknown
from backend.core.errors import Bilingual, InvalidInput
from backend.industry import Attribute, knowledge

LARGEST_NUMBER = 1e12
_OF_SEARCH = ("q", "page", "page_size", "sort", "ignore")
_OF_TRADE = ("category", "place", "supplier", "cert")
_LIMITS = ("price_min", "price_max", "lead_time_max")
_YES = {"true", "1", "yes", "是"}
_NO = {"false", "0", "no", "否"}


def search_parameters() -> list[str]:
    """Return the names of all parameters of a product search."""
    names = [*_OF_SEARCH, *_OF_TRADE, *_LIMITS]
    for key, attribute in knowledge().attributes.items():
        names.append(key)
        if attribute.kind == "number":
            names += [f"{key}_min", f"{key}_max"]
    return names


def read_question(given: QueryDict) -> Question:
    """Return the question a query string asks; raises InvalidInput naming each parameter at fault."""
    refuse_unknown(given, search_parameters())
    sort = given.get("sort") or "relevance"
    if sort not in SORTS:
        listed = ", ".join(SORTS)
        raise InvalidInput.of("sort", Bilingual(f"应为以下之一：{listed}。", f"expected one of {listed}."))
    return Question(
        text=given.get("q", ""),
        chosen=_chosen(given),
        ignored=ignored_of(given.getlist("ignore")[:200]),
        page=whole_number("page", given.get("page", "1"), low=1, high=999_999_999),
        page_size=whole_number("page_size", given.get("page_size", str(PAGE_SIZE)), low=1, high=LARGEST_PAGE),
        sort=sort,
    )


def _chosen(given: QueryDict) -> dict[str, Any]:
    chosen: dict[str, Any] = {}
    attributes = knowledge().attributes
    for name in given:
        values = [text.strip() for text in given.getlist(name) if text.strip()][:200]
        if not values or name in _OF_SEARCH:
            continue
        if name in attributes:
            chosen[name] = [one for text in values for one in _attribute_values(name, attributes[name], text)]
        elif name in _OF_TRADE:
            chosen[name] = [_code(name, text) for text in values]
        else:
            chosen[name] = number(name, values[-1])
    return chosen


def number(name: str, text: str) -> float:
    """Return *text* as a finite number; raises InvalidInput naming the parameter."""
    attribute = knowledge().attributes.get(name.removesuffix("_min").removesuffix("_max"))
    unit = f" ({attribute.unit})" if attribute and attribute.unit else ""
    try:
        value = float(text) if len(text) <= 40 and "_" not in text else math.nan
    except ValueError:
        value = math.nan
    if not math.isfinite(value) or abs(value) > LARGEST_NUMBER:
        raise InvalidInput.of(name, Bilingual(f"应为数字{unit}。", f"expected a number{unit}."))
    return int(value) if value.is_integer() else value


def _attribute_values(name: str, attribute: Attribute, text: str) -> tuple[Scalar, ...]:
    if attribute.kind == "number":
        return (number(name, text),)
    if attribute.kind == "boolean":
        if text.lower() in _YES | _NO:
            return (text.lower() in _YES,)
        raise InvalidInput.of(name, Bilingual("应为 true 或 false。", "expected true or false."))
    if text in attribute.by_value:
        return (text,)
    folded = text.casefold()
    for choice in attribute.choices:
        if folded in (str(choice.value).casefold(), choice.zh.casefold(), choice.en.casefold()):
            return (choice.value,)
    understood = read_query(text).interpretation
    value = understood.get(name, understood.get("attr", {}).get(name))
    if value is not None:
        return members(value)
    if attribute.closed:
        raise _not_among(name, text, [str(choice.value) for choice in attribute.choices])
    return (text,)


def _code(name: str, text: str) -> str:
    known = knowledge()
    if name == "supplier":
        if text.isascii() and text.isdigit() and len(text) <= 19:
            return str(int(text))
        raise InvalidInput.of(name, Bilingual("应为企业编号。", "expected the id of a supplier."))
    if name == "place":
        place = known.place_named(text)
        if place is None:
            raise _not_among(name, text, list(known.places))
        return place.code
    codes: Mapping[str, Any] = known.categories if name == "category" else known.certificates
    if text not in codes:
        raise _not_among(name, text, list(codes))
    return text


def known_code(name: str, text: str, codes: Mapping[str, Any]) -> str:
    """Return *text* where it is among *codes*; raises InvalidInput naming the parameter."""
    if text not in codes:
        raise _not_among(name, text, list(codes))
    return text


def _not_among(name: str, text: str, codes: list[str]) -> InvalidInput:
    close = get_close_matches(text[:64], codes, n=5, cutoff=0.4) or codes[:12]
    listed = ", ".join(close) + (" …" if len(codes) > len(close) else "")
    shown = text if len(text) <= 40 else text[:39] + "…"
    return InvalidInput.of(
        name,
        Bilingual(f"没有「{shown}」。例如：{listed}。", f"“{shown}” is not known. For example: {listed}."),
    )
