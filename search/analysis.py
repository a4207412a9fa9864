"""Cutting text into tokens, once, in Python, for queries and documents on every engine.

Engines only ever see the finished tokens, joined by spaces, in two streams per field: *units* (words, codes
and their parts, single CJK characters, vocabulary words) and *pairs* (two neighbouring CJK characters, two
neighbouring words). Characters give recall on any Chinese text without a dictionary, pairs give precision
and proximity. Tokens hold no white space and remember where they stood in the original text, so that a hit
can be shown where it was written.
"""

from __future__ import annotations

import hashlib
import operator
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from search.chunks import CHUNK, cut, pair
from search.folding import CJK, fold, table_version

MAX_CHARACTERS = 100_000
"""Longer texts are analysed up to here."""

PAIR_KINDS = frozenset({"pair", "phrase", "compound"})
"""Kinds of token that go into the stream of pairs."""

_CODE_VERSION = 2
_SCAN = re.compile(rf"(?P<cjk>[{CJK}]++)|(?P<chunk>{CHUNK})")
_ONLY_SPACES = re.compile(r"[ \-,.]{0,3}")
_LONGEST_WORD = 12


class Tok(NamedTuple):
    """One token.

    `start` and `end` are code points of the original text. `kind`: *word* and *char* stand for themselves;
    *code* is a whole code and *part* a piece of it; *joined* is another spelling of what stands there;
    *pair* is two neighbouring CJK characters (or a number and its CJK unit), *phrase* two neighbouring words,
    *compound* two that make a code (`DN 100`); *term* is a word of the caller's vocabulary. `unit` numbers
    the word, code or character that the token belongs to or begins with, from 0.
    """

    text: str
    start: int
    end: int
    kind: str
    unit: int


class Analyzer:
    """Cuts text. `vocabulary`: CJK words (2 to 12 characters) to keep whole besides characters and pairs.

    Immutable and safe to share between threads.
    """

    def __init__(self, vocabulary: Iterable[str] = ()) -> None:
        words = {fold(word)[0].strip() for word in vocabulary}
        self._words = frozenset(word for word in words if 2 <= len(word) <= _LONGEST_WORD and _all_cjk(word))
        self._lengths = tuple(sorted({len(word) for word in self._words if len(word) > 2}))
        digest = hashlib.sha256("\n".join(sorted(self._words)).encode()).hexdigest()[:8]
        self.version = f"{_CODE_VERSION}-{table_version()}-{digest}"
        """Changes whenever the same text may give other tokens; part of an index's identity."""

    def tokens(self, text: str) -> list[Tok]:
        """Cut *text*, which may be any str. Starts never decrease. Linear; about 1 µs a character."""
        folded, origins = fold(text[:MAX_CHARACTERS])
        folded = folded[:MAX_CHARACTERS]  # some characters fold to many
        found: list[Tok] = []
        unit = 0
        previous = ""  # text of the last unit, when the next one may pair with it
        previous_start = previous_end = 0
        for match in _SCAN.finditer(folded):
            start, end = match.span()
            if match.lastgroup == "cjk":
                run = match[0]
                if previous and previous_end == start and previous[-1].isdigit():
                    found.append(Tok(previous + run[0], previous_start, start + 1, "pair", unit - 1))
                unit = self._cut_cjk(run, start, unit, found)
                previous = ""
                continue
            if previous and not _ONLY_SPACES.fullmatch(folded, previous_end, start):
                previous = ""
            for piece_unit in cut(match[0]):
                unit_start = start + piece_unit.start
                if previous:
                    joined = pair(previous, piece_unit.text)
                    kind = "phrase" if "_" in joined else "compound"
                    found.append(Tok(joined, previous_start, start + piece_unit.end, kind, unit - 1))
                for piece in piece_unit.pieces:
                    found.append(Tok(piece.text, start + piece.start, start + piece.end, piece.kind, unit))
                previous, previous_start = piece_unit.text, unit_start
                unit += 1
            previous_end = end
        found.sort(key=lambda token: token.start)
        if origins is None:
            return found
        return [token._replace(start=origins[token.start], end=origins[token.end - 1] + 1) for token in found]

    def streams(self, text: str) -> tuple[list[str], list[str]]:
        """Return the texts of *text*'s unit tokens and of its pair tokens: what engines index.

        The same texts as of `tokens`, at a third of its cost, for without offsets.
        """
        folded = fold(text[:MAX_CHARACTERS])[0][:MAX_CHARACTERS]
        units: list[str] = []
        pairs: list[str] = []
        previous = ""
        previous_end = 0
        for match in _SCAN.finditer(folded):
            start, end = match.span()
            piece = match[0]
            if match.lastgroup == "cjk":
                if previous and previous_end == start and previous[-1].isdigit():
                    pairs.append(previous + piece[0])
                units.extend(piece)
                pairs.extend(map(operator.add, piece, piece[1:]))
                if self._words:
                    units.extend(word for word, _ in self._words_in(piece))
                previous = ""
                continue
            if previous and not _ONLY_SPACES.fullmatch(folded, previous_end, start):
                previous = ""
            for unit in cut(piece):
                if previous:
                    pairs.append(pair(previous, unit.text))
                units.extend(unit.texts)
                previous = unit.text
            previous_end = end
        return units, pairs

    def _words_in(self, run: str) -> Iterator[tuple[str, int]]:
        """Vocabulary words in *run* with their offsets, overlapping ones included."""
        words, last = self._words, len(run)
        for at in range(last):
            for length in self._lengths:
                if at + length > last:
                    break
                if run[at : at + length] in words:
                    yield run[at : at + length], at

    def _cut_cjk(self, run: str, start: int, unit: int, found: list[Tok]) -> int:
        last = len(run)
        for index, character in enumerate(run):
            at = start + index
            found.append(Tok(character, at, at + 1, "char", unit + index))
            if index + 1 < last:
                found.append(Tok(run[index : index + 2], at, at + 2, "pair", unit + index))
        if self._words:
            for word, index in self._words_in(run):
                at = start + index
                found.append(Tok(word, at, at + len(word), "term", unit + index))
        return unit + last


def _all_cjk(word: str) -> bool:
    match = _SCAN.fullmatch(word)
    return match is not None and match.lastgroup == "cjk"
