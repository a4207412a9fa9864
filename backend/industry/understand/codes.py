"""Codes read by shape: model codes of coal machinery and numbers of standards.

Both match only at the place asked for, on a window of bounded length, with patterns that have no nested
repetition, so a hostile query costs no more than a friendly one.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from backend.industry.coal import CoalMachine, ModelFamily
from backend.industry.flanges import Standard
from backend.industry.understand.lexemes import Scalar, plain

_WINDOW = 48
_DECODED = frozenset(
    (
        "coal.afc",
        "coal.stage_loader",
        "coal.shearer",
        "coal.roof_support",
        "coal.prop",
        "coal.belt_conveyor",
        "coal.belt_conveyor.dtii",
        "coal.pump",
        "coal.fan_local",
    )
)
_ATTRIBUTES: Mapping[str, tuple[str, float]] = {
    "trough_width_mm": ("trough_width_mm", 1),
    "power_kw": ("power_kw", 1),
    "cutting_power_kw": ("cutting_power_kw", 1),
    "working_resistance_kn": ("working_resistance_kn", 1),
    "height_min_dm": ("height_min_dm", 1),
    "height_max_dm": ("height_max_dm", 1),
    "max_height_dm": ("max_height_dm", 1),
    "rated_load_kn": ("rated_load_kn", 1),
    "rated_load_tf": ("rated_load_kn", 10),
    "bore_mm": ("bore_mm", 1),
    "belt_width_cm": ("belt_width_mm", 10),
    "belt_width_mm": ("belt_width_mm", 1),
    "capacity_10t_h": ("capacity_t_h", 10),
    "flow_l_min": ("flow_l_min", 1),
    "pressure_mpa": ("pressure_mpa", 1),
    "pressure_kgf_cm2": ("pressure_mpa", 0.1),
    "impeller_dm": ("impeller_dm", 1),
}
_UNDECODED_FAMILIES = frozenset(("RX",))
_PART_CODES = frozenset(("coal.reducer.general", "coal.reducer", "coal.valve", "coal.hose", "coal.cable"))
_CODE_CHARS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-/×*.№()+ⅰⅱⅲ")
_UNLIKELY = re.compile(r"[dp]n ?\d+(?![\d.]*[-/])|\d{1,3}(?![\djz])")
"""Sizes and ratings (DN100, PN16) and plain numbers, which are most of what starts like a model code."""
_JOINTS = frozenset("/×*-+№")


class Model(NamedTuple):
    """A model code: as a catalogue writes it, its category and the attributes its figures stand for."""

    code: str
    category: str
    attributes: tuple[tuple[str, Scalar], ...]
    end: int


class _Family(NamedTuple):
    name: str
    category: str
    pattern: re.Pattern[str]


class ModelCodes:
    """Finds model codes at a place of the folded query."""

    def __init__(self, families: Iterable[ModelFamily], machines: Iterable[CoalMachine]) -> None:
        self._by_first: dict[str, list[_Family]] = {}
        for row in families:
            pattern = row.pattern.removeprefix("^").removesuffix("$").replace(".*", r"[0-9A-Z×+.()-]*")
            family = _Family(row.family, row.category, re.compile(pattern))
            for char in _first_characters(row.pattern) | {
                row.example_1[0],
                row.example_2[:1] or row.example_1[0],
            }:
                self._by_first.setdefault(char.lower(), []).append(family)
        for machine in machines:
            if machine.category not in _PART_CODES:
                continue
            stem = re.match(r"\^\(([A-Z|]+)\)", machine.model_pattern)
            if stem:
                pattern = f"(?:{stem[1]})-?\\d[0-9A-Z×+./-]*"
                for char in {part[0] for part in stem[1].split("|")}:
                    self._by_first.setdefault(char.lower(), []).append(
                        _Family("", machine.category, re.compile(pattern))
                    )
            if machine.category == "coal.reducer":
                for char in "123456789":
                    self._by_first.setdefault(char, []).append(
                        _Family("", machine.category, re.compile(r"\d{2,3}JS[0-9A-Z-]*"))
                    )
                self._by_first.setdefault("j", []).append(
                    _Family("", machine.category, re.compile(r"JS-?\d{2,4}[A-Z]*"))
                )

    def match(self, text: str, start: int) -> Model | None:
        """The longest model code at *start*, or None."""
        families = self._by_first.get(text[start])
        if families is None or _UNLIKELY.match(text, start):
            return None
        window, ends = _compact(text, start)
        window = window.rstrip("-/.+×")
        if len(window) < 3:
            return None
        best: Model | None = None
        for family in families:
            found = family.pattern.match(window)
            if found is None:
                continue
            stop = found.end()
            if family.name == "P" and not ("-" in window[:stop] or "B" in window[:stop]):
                continue
            if stop < len(window) and (window[stop].isalnum() or window[stop] in "/×"):
                continue
            while stop and window[stop - 1] in "-/.+×":
                stop -= 1
            end = ends[stop - 1]
            if best is None or end > best.end:
                groups = found.groupdict() if family.name not in _UNDECODED_FAMILIES else {}
                best = Model(
                    window[:stop].replace("ⅱ", "Ⅱ"), family.category, _decode(family.category, groups), end
                )
        return best


def _compact(text: str, start: int) -> tuple[str, list[int]]:
    """The code at *start* in capitals without the spaces people put inside, and where each character ends."""
    chars: list[str] = []
    ends: list[int] = []
    at, size = start, min(len(text), start + _WINDOW)
    digits = False
    while at < size:
        char = text[at]
        if char == " ":
            after = at
            while after < size and text[after] == " ":
                after += 1
            if after == size or not chars:
                break
            follower, before = text[after], chars[-1]
            if follower == "n" and not digits and text.startswith(("no.", "no"), after):
                at = after
                continue
            joined = (
                before in _JOINTS
                or follower in "/×*-"
                or (not digits and before.isalpha() and (follower.isdigit() or follower == "№"))
            )
            if not joined or follower not in _CODE_CHARS:
                break
            at = after
            continue
        if char not in _CODE_CHARS:
            break
        if char == "*" or (
            char == "x" and chars and chars[-1].isdigit() and at + 1 < size and text[at + 1].isdigit()
        ):
            char = "×"
        elif char == "n" and text.startswith(("no.", "no"), at) and not digits:
            step = 3 if text.startswith("no.", at) else 2
            if at + step < size and (text[at + step].isdigit() or text[at + step] == " "):
                chars.append("№")
                ends.append(at + step)
                at += step
                continue
        digits = digits or char.isdigit()
        chars.append(char.upper() if char not in "ⅰⅱⅲ" else char)
        ends.append(at + 1)
        at += 1
    return "".join(chars), ends


def _first_characters(pattern: str) -> set[str]:
    """The characters a family's codes can start with, from the head of its pattern."""
    body = pattern.removeprefix("^")
    if body.startswith("("):
        inner = re.sub(r"^\((?:\?:|\?P<\w+>)", "", body)
        alternatives = inner.split(")")[0].split("|")
        heads = {part[0] for part in alternatives if part and part[0].isalnum()}
        if inner.startswith("\\d"):
            heads |= set("0123456789")
        rest = body[body.index(")") + 1 :]
        if rest.startswith("?"):
            heads.add(rest[1])
        return heads
    return {body[0]}


def _decode(category: str, groups: Mapping[str, str | None]) -> tuple[tuple[str, Scalar], ...]:
    if category not in _DECODED:
        return ()
    found: list[tuple[str, Scalar]] = []
    for name, raw in groups.items():
        if not raw:
            continue
        if name == "motors":
            count, _, power = re.sub("[xX*]", "×", raw).partition("×")
            if power:
                found.append(("motors", f"{count}x{power}"))
                found.append(("power_kw", plain(float(count) * float(power))))
            else:
                found.append(("power_kw", plain(float(count))))
        elif name in _ATTRIBUTES:
            key, factor = _ATTRIBUTES[name]
            found.append((key, plain(float(raw) * factor)))
    return tuple(found)


_STANDARD = re.compile(
    r"(?P<body>din ?-?en|bs ?-?en|gb ?/? ?t|gb|hg ?/? ?t|hg|jb ?/? ?t|jb|sh ?/? ?t|sh|nb ?/? ?t|nb|sy ?/? ?t"
    r"|cj ?/? ?t|cj|qb ?/? ?t|mt ?/? ?t|mt|yb ?/? ?t|jis ?-?b?|ks ?-?b?|asme|ansi|api(?: ?spec)?|awwa"
    r"|mss ?-?sp|sp|iso|en|din|bs|as|sans|sabs|gost|гост|sae ?j|(?=b16\.))"
    r"[ ./:-]{0,2}(?P<number>[bc]? ?\d{1,5}a?(?![a-z]))"
    r"(?P<tail>(?:[-.:/](?:\d{4}|\d{1,2})(?!\d)){0,3})(?P<series>[ab](?![a-z0-9]))?"
)
_BODIES = {
    "dinen": "en",
    "bsen": "en",
    "gbt": "gb",
    "hgt": "hg",
    "jbt": "jb",
    "sht": "sh",
    "nbt": "nb",
    "syt": "sy",
    "cjt": "cj",
    "qbt": "qb",
    "mtt": "mt",
    "ybt": "yb",
    "jisb": "jis",
    "ksb": "ks",
    "apispec": "api",
    "msssp": "mss",
    "sp": "mss",
    "sabs": "sans",
    "гост": "gost",
    "ansi": "asme",
    "": "asme",
    "saej": "sae",
}
_KNOWN_ISSUERS = frozenset(
    ("gb", "hg", "jb", "sh", "nb", "sy", "cj", "qb", "mt", "yb", "iso", "en", "din", "asme")
)


class StandardNumber(NamedTuple):
    """A standard's number at some place: its id ('' if no pack knows it), a B16.47 series letter, its end."""

    id: str
    series: str
    end: int


class StandardNumbers:
    """Finds standards by number, with or without slash, space, year, edition and part."""

    def __init__(self, standards: Iterable[Standard]) -> None:
        self._ids: dict[tuple[str, str], str] = {}
        rows = list(standards)
        for row in rows:
            self._learn(row.id, row.id, own=True)
        for row in rows:
            for text in (row.designation, *row.variants):
                self._learn(text, row.id)

    def _learn(self, text: str, standard: str, own: bool = False) -> None:
        found = _STANDARD.match(text.lower())
        if found is not None:
            for key in _keys(found)[: 1 if own else None]:
                self._ids.setdefault(key, standard)

    def match(self, text: str, start: int) -> StandardNumber | None:
        """The standard whose number stands at *start*, or None."""
        found = _STANDARD.match(text, start)
        if found is None:
            return None
        keys = _keys(found)
        for key in keys:
            standard = self._ids.get(key)
            if standard is not None:
                return StandardNumber(standard, (found["series"] or "").upper(), found.end())
        body, number = keys[-1]
        if body in _KNOWN_ISSUERS and len(number) >= 3 and number[-1].isdigit():
            return StandardNumber("", "", found.end())
        return None


def _keys(found: re.Match[str]) -> list[tuple[str, str]]:
    """(issuer, number) from the most precise to the bare number."""
    body = re.sub(r"[ /-]", "", found["body"])
    body = _BODIES.get(body, body)
    number = found["number"].replace(" ", "")
    pieces = re.findall(r"[-.:/]\d+", found["tail"])
    if body == "asme" and number in ("16", "b16") and pieces:
        number = "b16." + pieces[0][1:]
        pieces = pieces[1:]
    return [
        (body, number + "".join(pieces[:count]).replace(":", "-")) for count in range(len(pieces), -1, -1)
    ]
