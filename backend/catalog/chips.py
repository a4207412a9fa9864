"""A query read back: each thing understood as a chip that can be left out, with where it stood."""

from collections.abc import Mapping
from typing import Any

from backend.catalog.constraints import flat, members
from backend.catalog.firms import Named
from backend.catalog.wording import value_text
from backend.core.errors import Bilingual
from backend.industry import Interpretation

Ignored = frozenset[tuple[str, str | None]]
"""What is left out: ``(key, None)`` for a whole key, ``(key, value)`` for one of its values."""

_UNITLESS = frozenset({"intent", "qty_unit", "price_unit"})


def flat_key(name: str) -> str:
    """Return a key without the interpretation's nesting: ``attr.volume_ml`` → ``volume_ml``."""
    if name.startswith("not.attr."):
        return "not." + name.removeprefix("not.attr.")
    return name.removeprefix("attr.")


def ignored_of(given: list[str]) -> Ignored:
    """Read ``ignore`` parameters: ``key`` or ``key:value``; a key may itself be written with ``attr.``."""
    read = (one.partition(":") for one in given)
    return frozenset((flat_key(key.strip()), value if colon else None) for key, colon, value in read)


def is_ignored(key: str, value: Any, ignored: Ignored) -> bool:
    """Return whether a chip of *key* and *value* is left out."""
    return (key, None) in ignored or (key, _written(value)) in ignored


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:g}" if isinstance(value, float) else str(value)


def kept(interpretation: Mapping[str, Any], ignored: Ignored) -> dict[str, Any]:
    """Return the flat interpretation without what is ignored."""
    left: dict[str, Any] = {}
    for key, value in flat(interpretation).items():
        values = [one for one in members(value) if not is_ignored(key, one, ignored)]
        if values:
            left[key] = values if isinstance(value, list | tuple) else values[0]
    return left


def chips_of(
    understood: Interpretation, named: Named | None, ignored: Ignored, overridden: frozenset[str]
) -> list[dict[str, Any]]:
    """Return the chips in the order of the query; what a standard or model implied comes last, without place.

    A firm that the query names comes first.
    *overridden* are the flat keys that a URL parameter decides instead; their chips count as ignored.
    """
    asked = flat(understood.interpretation)
    doubtful = {(one.get("start"), one.get("end")) for one in understood.unsure}
    chips: list[dict[str, Any]] = []
    if named is not None:
        name = understood.query[named.start : named.end]
        chips.append(
            _chip("supplier", named.firm.id, name, named.start, named.end, True, ignored, overridden)
            | {"label": Bilingual(named.firm.name_zh, named.firm.name_en).as_dict()}
        )
    seen: set[tuple[str, str]] = set()
    for token in understood.tokens:
        key = flat_key(token.as_)
        if key not in asked:
            continue
        for value in members(token.value):
            mark = (key, _written(value))
            if mark in seen:
                continue
            seen.add(mark)
            sure = (token.start, token.end) not in doubtful
            chips.append(_chip(key, value, token.text, token.start, token.end, sure, ignored, overridden))
    for key, wanted in asked.items():
        for value in members(wanted):
            if (key, _written(value)) not in seen and key not in _UNITLESS:
                chips.append(_chip(key, value, "", 0, 0, True, ignored, overridden))
    return chips


def _chip(
    key: str,
    value: Any,
    text: str,
    start: int,
    end: int,
    sure: bool,
    ignored: Ignored,
    overridden: frozenset[str],
) -> dict[str, Any]:
    label = value_text(key.removeprefix("not."), value)
    if key.startswith("not."):
        label = Bilingual(f"非 {label.zh}", f"not {label.en}")
    return {
        "key": key,
        "value": value,
        "label": label.as_dict(),
        "text": text,
        "start": start,
        "end": end,
        "sure": sure,
        "ignored": is_ignored(key, value, ignored) or key in overridden,
    }
