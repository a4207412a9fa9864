"""Folding of a query: one spelling for what people type in many, with the way back to the characters given.

Full-width forms, traditional characters, case, dashes, quotation marks and multiplication signs are folded,
so that the vocabulary needs each word once. Every folded character knows the code point of the query it
came from.
"""

import unicodedata
from collections.abc import Mapping

LONGEST = 4000
"""Code points of a query that are read; the rest goes to free text unread (no request needs more)."""

_SIGNS = {
    "″": '"',
    "”": '"',
    "“": '"',
    "〃": '"',
    "‟": '"',
    "＂": '"',
    "′": "'",
    "’": "'",
    "‘": "'",
    "`": "'",
    "－": "-",
    "–": "-",
    "—": "-",
    "―": "-",
    "−": "-",
    "‐": "-",
    "‑": "-",
    "﹣": "-",
    "ー": "-",
    "～": "~",
    "〜": "~",
    "∼": "~",
    "∽": "~",
    "×": "×",
    "✕": "×",
    "✖": "×",
    "╳": "×",
    "＊": "*",
    "∗": "*",
    "·": "·",
    "•": "·",
    "Φ": "φ",
    "φ": "φ",
    "Ø": "φ",
    "ø": "φ",
    "∅": "φ",
    "⌀": "φ",
    "ф": "φ",
    "Ф": "φ",
    "ϕ": "φ",
    "。": ";",
    "；": ";",
    "，": ";",
    "！": ";",
    "？": ";",
    "!": ";",
    "?": ";",
    "【": "(",
    "】": ")",
    "［": "(",
    "］": ")",
    "[": "(",
    "]": ")",
    "〔": "(",
    "〕": ")",
    "｛": "(",
    "｝": ")",
    "《": " ",
    "》": " ",
    "「": '"',
    "」": '"',
    "℃": "℃",
    "°": "°",
    "º": "°",
    "˚": "°",
    "㎡": "㎡",
    "№": "№",
    "￥": "¥",
    "∕": "/",
    "⁄": "/",
    "／": "/",
    "＼": "/",
    "\\": "/",
    "㎜": "mm",
    "㎏": "kg",
    "Ⅰ": "i",
    "Ⅱ": "ii",
    "Ⅲ": "iii",
    "½": " 1/2",
    "¼": " 1/4",
    "¾": " 3/4",
    "⅛": " 1/8",
    "⅜": " 3/8",
    "⅝": " 5/8",
    "⅞": " 7/8",
    "²": "2",
    "³": "3",
    "\u3000": " ",
    "\u00a0": " ",
    "≦": "≤",
    "≧": "≥",
    "〇": "〇",
}


class _Folds(dict[int, str]):
    """A translation table that works out a character when it first meets it."""

    def __missing__(self, point: int) -> str:
        char = chr(point)
        kind = unicodedata.category(char)
        if kind[0] in "CZ":
            folded = " "
        else:
            folded = unicodedata.normalize("NFKC", char).lower()
            if not folded or folded.isspace():
                folded = " "
        if point < 0x10000:
            self[point] = folded
        return folded


class Folder:
    """Folds text with the character table of the packs (traditional → simplified)."""

    def __init__(self, simplified: Mapping[str, str]) -> None:
        self._table = _Folds({ord(char): base for char, base in simplified.items()})
        self._table.update({ord(char): sign for char, sign in _SIGNS.items()})

    def fold(self, text: str) -> tuple[str, list[int] | None]:
        """The folded text and, where folding changed lengths, the code point each folded character came from.

        None stands for "position i came from code point i". At most LONGEST code points are read. Linear.
        """
        read = text[:LONGEST]
        folded = read.translate(self._table)
        if "  " in folded:
            return self._squeezed(read)
        if len(folded) == len(read):
            return folded, None
        table = self._table
        origin: list[int] = []
        for at, char in enumerate(read):
            origin.extend([at] * len(table[ord(char)]))
        return folded, origin

    def _squeezed(self, read: str) -> tuple[str, list[int]]:
        """As `fold`, with every run of spaces folded to one."""
        table = self._table
        pieces: list[str] = []
        origin: list[int] = []
        for at, char in enumerate(read):
            for piece in table[ord(char)]:
                if piece != " " or not pieces or pieces[-1] != " ":
                    pieces.append(piece)
                    origin.append(at)
        return "".join(pieces), origin
