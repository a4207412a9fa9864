"""Cutting of Latin text: words, numbers and the codes of trade.

A *chunk* is what stands between spaces and CJK characters: `flanges`, `DN100`, `SGZ764/630`, `1-1/4"`,
`6061-T6`, `women's`. A code is kept whole and in parts, in one canonical form, so that people who write
`6061T6`, `6061-T6` or `6061 T6` find one another.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

import snowballstemmer

from search.folding import CJK

MAX_TOKEN = 64
"""Longest token in characters; longer runs are cut there."""

ALNUM = rf"[^\W_{CJK}]"
JOINERS = r"[-/.,*+&'_°]"
# Possessive quantifiers: no run is ever read twice, whatever the input.
CHUNK = rf"{ALNUM}++(?:{JOINERS}{ALNUM}++)*+\"?+"

_PART = re.compile(rf"{ALNUM}++")
_GROUP = re.compile(r"[^\W\d_]*+\d++(?:\.\d++)*+|[^\W\d_]++")
_DIGITS = "0123456789."
_MAX_PARTS = 8


@dataclass(frozen=True, slots=True)
class Piece:
    """One token of a chunk: `start` and `end` count within the chunk."""

    text: str
    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Unit:
    """Something that counts as one word: its whole form first, then parts and other spellings."""

    text: str
    start: int
    end: int
    pieces: tuple[Piece, ...]

    @functools.cached_property
    def texts(self) -> tuple[str, ...]:
        """The texts of all pieces."""
        return tuple(piece.text for piece in self.pieces)


@functools.cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


@functools.lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """English stem of a folded word; anything but ASCII letters stays as it is."""
    if len(word) < 3 or len(word) > MAX_TOKEN or not word.isascii() or not word.isalpha():
        return word[:MAX_TOKEN]
    stemmed: str = _stemmer().stemWord(word)
    return stemmed


def pair(first: str, second: str) -> str:
    """Join two neighbouring units to one token: `dn` + `100` is `dn100` (as it is written without the
    space), `1` + `1/4` is `1-1/4`, other words keep a bar between them."""
    if first.isdigit() and "/" in second and second[0].isdigit():
        return f"{first}-{second}"[:MAX_TOKEN]
    if first[-1].isdigit() != second[0].isdigit():
        return (first + second)[:MAX_TOKEN]
    return f"{first}_{second}"[:MAX_TOKEN]


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        return self.text[0].isdigit() and self.text.replace(".", "").isdigit()


def _parts(chunk: str) -> tuple[list[_Part], list[str]]:
    """Alphanumeric parts and the joiners between them, numbers with `.` and `,` put back together."""
    parts: list[_Part] = []
    joiners: list[str] = []
    for match in _PART.finditer(chunk):
        part = _Part(match[0], match.start(), match.end())
        if parts:
            previous, joiner = parts[-1], chunk[part.start - 1]
            merged = _number(chunk, previous.text, joiner, part.text)
            if merged is not None:
                parts[-1] = _Part(merged, previous.start, part.end)
                continue
            joiners.append(joiner)
        parts.append(part)
    return parts, joiners


def _number(chunk: str, before: str, joiner: str, after: str) -> str | None:
    """Put `5,5kw`, `1,000` and `9124.1` back together; None where the joiner parts two things.

    A comma is a decimal one only if it is the chunk's only comma: `50,65,80` is a list.
    """
    if not (before[-1].isdigit() and after[0].isdigit()):
        return None
    if joiner == ".":
        return f"{before}.{after}"
    if joiner == "," and before.isdigit():
        if len(after) == 3 and after.isdigit():
            return before + after
        if chunk.count(",") == 1:
            return f"{before}.{after}"
    return None


def _whole(parts: list[_Part], joiners: list[str]) -> str:
    """Canonical spelling: `-`, `.`, `_` go where they only part letters from digits."""
    text = parts[0].text
    for joiner, part in zip(joiners, parts[1:], strict=True):
        if joiner in "/*+" or (text[-1].isdigit() and part.text[0].isdigit()):
            text += joiner
        text += part.text
    return text


def _word_unit(part: _Part) -> Unit:
    text = stem(part.text)
    return Unit(text, part.start, part.end, (Piece(text, part.start, part.end, "word"),))


def _single(part: _Part) -> Unit:
    """One part: a word, a number, or a code such as `dn100` with its letter and digit groups."""
    text = part.text[:MAX_TOKEN]
    if not any(character.isdigit() for character in text):
        return _word_unit(part)
    if part.is_number:
        piece = Piece(text, part.start, part.end, "word")
        return Unit(text, part.start, part.end, (piece, *_integer(text, part.start)))
    pieces = [Piece(text, part.start, part.end, "code")]
    pieces += _groups(part)
    return Unit(text, part.start, part.end, tuple(pieces))


def _integer(number: str, start: int) -> list[Piece]:
    """`9124.1` ▶ 9124: the figures before the point name a standard, in `5.5` they name nothing."""
    whole = number.partition(".")[0]
    if len(whole) < 3 or whole == number:
        return []
    return [Piece(whole, start, start + len(whole), "part")]


def _groups(part: _Part) -> list[Piece]:
    """`dn100` ▶ dn, 100; `06cr19ni10` ▶ 06, cr19, ni10; `304l` ▶ 304; `t6` ▶ nothing (lone letters and
    figures say nothing)."""
    text = part.text[:MAX_TOKEN]
    groups = [match.span() for match in _GROUP.finditer(text)]
    if len(groups) == 1:
        cut_at = len(text.rstrip(_DIGITS))
        groups = [(0, cut_at), (cut_at, len(text))]
    bare = len(groups) == 2 and groups[0][1] == 1
    pieces: list[Piece] = []
    for low, high in groups:
        group = text[low:high]
        if len(group) > 1 or (group.isdigit() and not bare):
            start = part.start + low
            pieces.append(Piece(group, start, min(part.start + high, part.end), "part"))
            pieces += _integer(group, start) if group[0].isdigit() else []
    return pieces


def _code(chunk: str, parts: list[_Part], joiners: list[str]) -> list[Unit]:
    """Several parts with a digit among them: one unit, whole and in parts; very long ones in parts only."""
    start, end = parts[0].start, parts[-1].end
    if len(parts) > _MAX_PARTS:
        return [_single(part) for part in parts]
    text = _whole(parts, joiners)[:MAX_TOKEN]
    pieces = [Piece(text, start, end, "code")]
    fraction = joiners[-1] == "/" and all(part.is_number and len(part.text) < 3 for part in parts)
    if not fraction:
        for part in parts:
            single = _single(part)
            pieces.append(Piece(single.text, single.start, single.end, "part"))
            pieces += [piece for piece in single.pieces if piece.kind == "part"]
    return [Unit(text, start, end, tuple(pieces))]


def cut(chunk: str) -> tuple[Unit, ...]:
    """Cut one folded chunk (a match of CHUNK) into units, in order. Linear; short chunks are remembered."""
    if len(chunk) <= MAX_TOKEN:
        return _cut(chunk)
    return tuple(_single(_Part(match[0], match.start(), match.end())) for match in _PART.finditer(chunk))


@functools.lru_cache(maxsize=1 << 16)
def _cut(chunk: str) -> tuple[Unit, ...]:
    inches = chunk.endswith('"')
    parts, joiners = _parts(chunk)
    has_digit = any(character.isdigit() for character in chunk)
    if len(parts) == 1:
        units = [_single(parts[0])]
    elif has_digit:
        units = _code(chunk, parts, joiners)
    elif all(len(part.text) == 1 for part in parts) and set(joiners) <= {".", "&"}:
        text = "".join(part.text for part in parts)[:MAX_TOKEN]
        start, end = parts[0].start, parts[-1].end
        units = [Unit(text, start, end, (Piece(text, start, end, "word"),))]
    else:
        units = _words(parts, joiners)
    if inches and units[-1].text[-1].isdigit():
        units[-1] = _with_inches(units[-1], len(chunk))
    return tuple(units)


def _words(parts: list[_Part], joiners: list[str]) -> list[Unit]:
    """Joined words: each by itself, and `t-shirt` also as `tshirt`; the genitive's `s` goes."""
    kept = [parts[0]]
    for joiner, part in zip(joiners, parts[1:], strict=True):
        if not (joiner == "'" and part.text == "s"):
            kept.append(part)
    units = [_word_unit(part) for part in kept]
    if len(kept) == 2 and joiners[0] in "-'":
        joined = stem("".join(part.text for part in kept))
        first = units[0]
        other = Piece(joined, kept[0].start, kept[-1].end, "joined")
        units[0] = Unit(first.text, first.start, first.end, (*first.pieces, other))
    return units


def _with_inches(unit: Unit, end: int) -> Unit:
    """`1/4"` ▶ also `1/4in`, as `1/4in` and `1/4 in` are written."""
    return Unit(
        unit.text,
        unit.start,
        end,
        (*unit.pieces, Piece(f"{unit.text}in"[:MAX_TOKEN], unit.start, end, "joined")),
    )
