"""Character folding: which spellings of a character count as the same one.

Full-width and compatibility forms (NFKC), case, accents on Latin letters, dashes and quotes, and traditional
against simplified Chinese are folded one code point at a time, without looking at its neighbours. So the
same folding holds in a query and in a document whatever stands around, and offsets stay simple. The
traditional–simplified table is OpenCC's `t2s` for single characters; phrases are not needed, because both
sides are folded alike.
"""

from __future__ import annotations

import functools
import hashlib
import unicodedata

import opencc

CJK = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Inside of a regular expression's character class: scripts written without spaces between words."""

_HAN_RANGES = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FA1F))
_SAME = {
    **dict.fromkeys("‐‑‒–—―−﹣", "-"),
    **dict.fromkeys("’‘ʼ′`´", "'"),
    **dict.fromkeys("“”″〃", '"'),
    **dict.fromkeys("×✕✖∗", "*"),
    "ø": "φ",
    "∅": "φ",
    "⌀": "φ",
    "Ø": "φ",
}


@functools.cache
def _simplified() -> dict[str, str]:
    """Traditional characters to simplified ones, one to one (about 4,500; 20 ms, once per process)."""
    characters = [chr(code) for low, high in _HAN_RANGES for code in range(low, high + 1)]
    converted = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
    table = {a: b for a, b in zip(characters, converted, strict=True) if a != b and len(b) == 1}
    return {a: table.get(b, b) for a, b in table.items()}  # 薴 ▶ 苧 ▶ 苎: folding twice changes nothing


def _fold_character(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cc", "Cs", "Cn", "Co", "Zs", "Zl", "Zp"):
        return " "
    if category == "Cf" or "\u0300" <= character <= "\u036f" or "\ufe00" <= character <= "\ufe0f":
        return ""
    folded: list[str] = []
    compatible = _SAME.get(character) or unicodedata.normalize("NFKC", character)
    if "\u2044" in compatible:  # ½: the space keeps 1½ from reading as 11/2
        compatible = " " + compatible.replace("\u2044", "/")
    for part in compatible:
        part = _SAME.get(part, part)
        if part <= "\u024f" or "\u1e00" <= part <= "\u1eff":
            part = unicodedata.normalize("NFD", part)[0]
        for lower in part.casefold():
            if "\u0300" <= lower <= "\u036f":
                continue
            lower = _SAME.get(lower, lower)
            folded.append(_simplified().get(lower, lower))
    return "".join(folded)


class _Table(dict[str, str]):
    """Folded form of each character met so far; at most one entry per assigned code point."""

    def __missing__(self, character: str) -> str:
        folded = self[character] = _fold_character(character)
        return folded


_TABLE = _Table()


def fold(text: str) -> tuple[str, list[int] | None]:
    """Return *text* folded, and for each folded character the offset of its origin in *text*.

    The offsets are None when both have the same characters at the same places, the usual case. Works for
    any str, lone surrogates and control characters included (they become spaces). Linear.
    """
    if text.isascii() and text.isprintable():
        return text.lower().replace("`", "'"), None
    table = _TABLE
    parts = [table[character] for character in text]
    folded = "".join(parts)
    if len(folded) == len(text) and "" not in parts:
        return folded, None
    origins: list[int] = []
    for offset, part in enumerate(parts):
        if len(part) == 1:
            origins.append(offset)
        elif part:
            origins.extend([offset] * len(part))
    return folded, origins


@functools.cache
def table_version() -> str:
    """A hash of the foreign tables folding rests on (Unicode, OpenCC): new tables mean other tokens."""
    pairs = "".join(a + b for a, b in sorted(_simplified().items()))
    return hashlib.sha256((unicodedata.unidata_version + pairs).encode()).hexdigest()[:8]
