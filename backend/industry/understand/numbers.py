"""Numbers as people write them: 1,000 · 1-1/2 · 2½ · 二十 · 两万 · 半."""

import re

_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})*,\d{2}0(?!\d)")
_FRACTION = re.compile(r"(?:(\d{1,2})[- .]{1,2})?(\d{1,2})/(2|4|8|16|32)(?![\d/])")
_DIGITS = {
    "零": 0,
    "〇": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_TENS = {"十": 10, "百": 100, "千": 1000}


def plain_number(text: str, at: int, grouped: bool = False) -> tuple[float, int, bool]:
    """The decimal number at *at*: value, end, and whether it has a decimal point. *at* must be a digit.

    With *grouped*, 1,000 is one number; only round figures are, so that 304,316 stays two grades.
    """
    found = (_GROUPED.match(text, at) if grouped else None) or _PLAIN.match(text, at)
    assert found is not None
    written = found[0].replace(",", "")
    if len(written) > 15:
        return float("inf"), found.end(), False
    return float(written), found.end(), "." in written


def fraction(text: str, at: int) -> tuple[float, int] | None:
    """A common fraction with or without a whole part (1-1/2, 1 1/2, 3/4) at *at*, or None."""
    found = _FRACTION.match(text, at)
    if found is None:
        return None
    above, below = int(found[2]), int(found[3])
    if above >= below or above % 2 == 0:
        return None
    return (int(found[1]) if found[1] else 0) + above / below, found.end()


def chinese_number(text: str, at: int) -> tuple[float, int] | None:
    """A Chinese numeral up to 99,999,999 (二十, 一百零五, 两万, 三千五) at *at*, or None. Linear."""
    total = section = digit = 0
    end = at
    last_unit = 1
    seen = False
    size = min(len(text), at + 12)
    while end < size:
        char = text[end]
        if char in _DIGITS:
            digit = _DIGITS[char]
            seen = True
        elif char in _TENS:
            section += (digit or (1 if not section else 0)) * _TENS[char]
            last_unit = _TENS[char]
            digit, seen = 0, True
        elif char == "万" and seen:
            total = (total + section + digit) * 10000
            section = digit = 0
            last_unit = 10000
        else:
            break
        end += 1
    if not seen:
        return None
    if digit and last_unit >= 100 and text[end - 2] in "百千万":
        digit *= last_unit // 10
    return float(total + section + digit), end
