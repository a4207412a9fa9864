"""The one pass over the folded query, left to right: words, codes, standards and measures.

At each place the longest reading wins; what nothing reads becomes a 'word' lexeme for the typo reader and
free text. Linear in the length of the query: every lookup is bounded.
"""

import re

from backend.industry.understand.lexemes import Lexeme, Measure, Part, Scalar, Sense
from backend.industry.understand.lexicon import LEAF, Lexicon, Node
from backend.industry.understand.numbers import chinese_number, fraction, plain_number

MOST_LEXEMES = 160
_LARGEST = 1e9
_MARKS = frozenset(",、/+&|:=()<>≤≥~-_.*×\"'@%^$#°^±;\u200b")
_JOIN = re.compile(r" ?(×|\*|x|/|-{1,2}|~|到|至|、|\+)[ ]?(?=[φ\d.#]|dn|pn|m\d|cl)")
_LATIN = re.compile(r"[a-zа-яё][a-zа-яё'’]*")
_ALNUM = re.compile(r"[a-z0-9][a-z0-9_.-]*")
_CODED = re.compile(r"[a-z]+[\d(№]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_PREFIX_GAP = re.compile(r"[ ]?[:=.≥≤<>]?[ ]?(?=[\d.])")
_INCH_AFTER = re.compile(r" ?(\"|''|'|寸|吋|英寸|in(?![a-z])|inch)")
_SIZE = re.compile(r"\d{1,2}(?!\d)(?:[-. ]?\d{1,2}/\d{1,2}|\.\d)? ?(?:\"|''|寸|吋|英寸|in(?![a-z])|inch)")
"""A size in inches: behind ANSI or 美标 it is no Class."""
_UNIT_TRAPS = ("支架", "台阶", "块状", "套筒", "套管")
_UNIT_FOLLOWERS = frozenset(("label", "bound", "filler", "list", "each"))


_UNITLESS = frozenset(("thread", "belt_width", "sch", "ring_no", "table", "tolerance"))
_SHARED_UNITS = frozenset(("mm", "cm", "m", "in", "lb", "k", "mpa", "bar", "jis_a"))
"""Units that the last figure of a list lends to those before it: 108、133mm."""
_LARGEST_INCH = 80
_COUNTED_BY_TWO = tuple("百千万个片件套根周天年月台付副只支吨箱瓶")
"""What 两 counts where it is no unit of weight: 两周, 两片."""
_RATING_UNITS = frozenset(("k", "lb", "mpa", "bar", "kgf", "psi"))


class Scanner:
    """Turns a folded query into lexemes, with the words of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def scan(self, text: str) -> list[Lexeme]:
        """The lexemes of *text* in order; at most MOST_LEXEMES (the rest of the text stays unread)."""
        found: list[Lexeme] = []
        at, size = 0, len(text)
        gap = False
        longest = self._lexicon.longest
        while at < size and len(found) < MOST_LEXEMES:
            char = text[at]
            if char == " ":
                at += 1
                gap = True
                continue
            if "0" <= char <= "9":
                lexeme = self._digits(text, at, gap)
            elif char == "φ" or char == "#" or char == "¥":
                lexeme = self._signed(text, at, gap)
            elif "a" <= char <= "z" or "а" <= char <= "я":
                lexeme = self._letters(text, at, gap)
            elif char >= "\u3400" and not char > "\u9fff":
                lexeme = self._characters(text, at, gap)
            elif char == "-" and at + 1 < size and text[at + 1].isdigit() and self._is_sign(text, at, gap):
                lexeme = self._measure(text, at + 1, gap, sign=-1)
                lexeme.start = at
            else:
                end, senses = longest(text, at)
                if senses:
                    lexeme = Lexeme("term", at, end, text[at:end], senses, gap)
                else:
                    lexeme = Lexeme("mark", at, at + 1, char, (), gap)
            found.append(lexeme)
            at = lexeme.end
            gap = False
        return found

    def _is_sign(self, text: str, at: int, gap: bool) -> bool:
        """Whether the dash at *at* is a minus: at the start of a word, or before degrees (法兰-46℃)."""
        if gap or not at or text[at - 1] in ",;、:=(":
            return True
        _, end, _ = plain_number(text, at + 1)
        return not text[at - 1].isdigit() and self._unit(text, end)[1] in ("celsius", "degree")

    def _digits(self, text: str, at: int, gap: bool) -> Lexeme:
        end, senses = self._lexicon.longest(text, at)
        model = self._lexicon.models.match(text, at)
        if model is not None and model.end > end:
            return _model(text, at, model.code, model.category, model.attributes, model.end, gap)
        if senses:
            _, number_end, _ = plain_number(text, at)
            if end > number_end:
                measure = None
                if text[number_end : number_end + 1] in ("'", '"') or senses[0].key in ("unit",):
                    measure = self._measure(text, at, gap)
                if measure is None:
                    return Lexeme("term", at, end, text[at:end], senses, gap)
                return measure
            if end < number_end:
                senses = ()
            elif senses[0].key != "grade_number" and not self._unit(text, number_end)[1]:
                return Lexeme("term", at, end, text[at:end], senses, gap)
        return self._measure(text, at, gap, senses=senses)

    def _signed(self, text: str, at: int, gap: bool) -> Lexeme:
        end, senses = self._lexicon.longest(text, at)
        if senses and end > at + 1:
            return Lexeme("term", at, end, text[at:end], senses, gap)
        prefix = {"φ": "phi", "#": "hash", "¥": "cny"}[text[at]]
        follow = _PREFIX_GAP.match(text, at + 1)
        if follow is not None and text[follow.end()].isdigit():
            return self._measure(text, follow.end(), gap, prefix=prefix, start=at)
        return Lexeme("mark", at, at + 1, text[at], (), gap)

    def _letters(self, text: str, at: int, gap: bool) -> Lexeme:
        lexicon = self._lexicon
        end, senses = lexicon.longest(text, at)
        standard = lexicon.standards.match(text, at)
        if standard is not None and not standard.id and self._prefix(text, at)[0]:
            standard = None
        if standard is not None and (standard.end > end or (standard.id and standard.end == end)):
            found = [Sense("standard", standard.id)] if standard.id else []
            if standard.series:
                found.append(Sense("attr.series", standard.series))
            return Lexeme("standard", at, standard.end, text[at : standard.end], tuple(found), gap)
        if _CODED.match(text, at) or " " in text[at : at + 6] or "-" in text[at : at + 8]:
            model = lexicon.models.match(text, at)
            if model is not None and model.end > end:
                return _model(text, at, model.code, model.category, model.attributes, model.end, gap)
        prefix, after = self._prefix(text, at)
        if prefix and after >= end:
            return self._measure(text, after, gap, prefix=prefix, start=at)
        if senses:
            return Lexeme("term", at, end, text[at:end], senses, gap)
        return self._unknown_letters(text, at, gap)

    def _prefix(self, text: str, at: int) -> tuple[str, int]:
        """A sign such as dn, pn, class before a number: its role and where the number starts."""
        node: Node = self._lexicon.trie
        place, size = at, min(len(text), at + 16)
        best = ("", at)
        while place < size:
            step = node.get(text[place])
            if step is None:
                break
            node = step
            place += 1
            senses = node.get(LEAF)
            if senses is None:
                continue
            for sense in senses:
                if sense.key == "prefix":
                    follow = _PREFIX_GAP.match(text, place)
                    if follow is not None and text[follow.end()].isdigit():
                        if len(text[at:place]) == 1 and follow.end() > place and sense.value != "phi":
                            continue
                        if sense.value == "class" and _SIZE.match(text, follow.end()):
                            continue
                        best = (str(sense.value), follow.end())
        return best

    def _unknown_letters(self, text: str, at: int, gap: bool) -> Lexeme:
        run = _LATIN.match(text, at)
        assert run is not None
        end = run.end()
        pieces = self._pieces(text, at, end)
        if pieces is not None:
            stop, senses = pieces
            return Lexeme("term", at, stop, text[at:stop], senses, gap)
        if end < len(text) and text[end].isdigit():
            code = _ALNUM.match(text, at)
            assert code is not None
            end = code.end()
        return Lexeme("word", at, end, text[at:end], (), gap)

    def _pieces(self, text: str, at: int, end: int) -> tuple[int, tuple[Sense, ...]] | None:
        """The first of several known words written as one run of letters (wnrf316l, lbwn), or None."""
        words = self._lexicon.words
        for stop in range(min(end, at + 12), at + 1, -1):
            senses = words.get(text[at:stop])
            if senses and not any(s.key in ("filler", "free", "list", "label") for s in senses):
                rest = text[stop:end]
                if (
                    not rest
                    or rest in words
                    or (rest in ("dn", "pn", "cl") and text[end : end + 1].isdigit())
                ):
                    return stop, senses
        return None

    def _characters(self, text: str, at: int, gap: bool) -> Lexeme:
        end, senses = self._lexicon.longest(text, at)
        number = chinese_number(text, at)
        if number is not None and number[1] >= end:
            unit_end, unit = self._unit(text, number[1])
            if unit and not (number[1] - at == 1 and unit in ("mpa",)):
                return self._chinese_measure(text, at, number[0], number[1], gap)
        if text.startswith("寸", at) and text[at + 1 : at + 2] in ("半", "二", "2"):
            value = 1.5 if text[at + 1] == "半" else 1.25
            return Measure(at, at + 2, text[at : at + 2], (), gap, (Part(value, "in", False, ""),), "", "")
        if text.startswith("半寸", at):
            return Measure(at, at + 2, "半寸", (), gap, (Part(0.5, "in", False, ""),), "", "")
        if text.startswith("半", at) and text[at + 1 : at + 2] in ("斤", "年", "吨", "米"):
            unit_end, unit = self._unit(text, at + 1)
            if unit and unit_end >= end:
                return Measure(
                    at, unit_end, text[at:unit_end], (), gap, (Part(0.5, unit, False, ""),), "", ""
                )
        if text.startswith("半个月", at):
            return Measure(at, at + 3, "半个月", (), gap, (Part(0.5, "month", False, ""),), "", "")
        if senses:
            prefix, after = self._prefix(text, at)
            if prefix and after >= end:
                return self._measure(text, after, gap, prefix=prefix, start=at)
            return Lexeme("term", at, end, text[at:end], senses, gap)
        return Lexeme("word", at, at + 1, text[at], (), gap)

    def _chinese_measure(self, text: str, at: int, value: float, end: int, gap: bool) -> Lexeme:
        unit_end, unit = self._unit(text, end)
        if unit == "in" and text[unit_end : unit_end + 1] in ("半", "二"):
            value += 0.5 if text[unit_end] == "半" else 0.25
            unit_end += 1
        return Measure(at, unit_end, text[at:unit_end], (), gap, (Part(value, unit, False, ""),), "", "")

    def _measure(
        self,
        text: str,
        at: int,
        gap: bool,
        *,
        prefix: str = "",
        start: int | None = None,
        sign: int = 1,
        senses: tuple[Sense, ...] = (),
    ) -> Lexeme:
        start = at if start is None else start
        part, end = self._part(text, at, prefix, sign)
        parts = [part]
        operator = ""
        while len(parts) < 12:
            joined = _JOIN.match(text, end)
            if joined is None:
                break
            sign_between = {"*": "×", "x": "×", "-": "~", "--": "~", "到": "~", "至": "~", "+": ""}.get(
                joined[1], joined[1]
            )
            if sign_between == "" or (operator and sign_between != operator):
                break
            if joined[1] == "x" and self._lexicon.longest(text, joined.start(1))[1]:
                break
            after = joined.end()
            after, inner = self._inner_prefix(text, after, prefix)
            if after < 0 or self._belongs_elsewhere(text, after, sign_between, parts[-1]):
                break
            part, part_end = self._part(text, after, inner or prefix, 1)
            if _size_beside_rating(parts[-1], part) or self._apart(
                parts[-1], part, "、" if joined[0].startswith(" /") else sign_between
            ):
                break
            if part.prefix in _UNITLESS and sign_between in "、/" and self._unit(text, part_end)[1]:
                break
            operator, end = sign_between, part_end
            parts.append(part)
        if len(parts) > 1:
            senses = ()
        if any(abs(one.value) > _LARGEST for one in parts):
            return Lexeme("word", start, end, text[start:end], (), gap)
        measure = Measure(start, end, text[start:end], senses, gap, tuple(parts), operator, prefix)
        if start < at:
            sign_before = text[start:at]
            measure.bound = (
                "min"
                if "≥" in sign_before or ">" in sign_before
                else ("max" if "≤" in sign_before or "<" in sign_before else "")
            )
        return measure

    def _inner_prefix(self, text: str, at: int, prefix: str) -> tuple[int, str]:
        """Where the next number of a measure starts: after φ, # or the sign used before; -1 if none does."""
        if at < len(text) and text[at] in "φ#":
            return (
                (at + 1, "phi" if text[at] == "φ" else prefix)
                if text[at + 1 : at + 2].isdigit()
                else (-1, "")
            )
        if at < len(text) and text[at].isalpha():
            found, after = self._prefix(text, at)
            return (after, found) if found and found == prefix else (-1, "")
        return (at, "") if text[at : at + 1].isdigit() else (-1, "")

    def _apart(self, one: Part, other: Part, operator: str) -> bool:
        """Whether figures beside 、 or / are about different things (DN80、304, 10年陈、500ml), no list."""
        if operator not in ("、", "/"):
            return False
        if not other.unit and self._is_grade(other) and not self._is_grade(one):
            return True
        if one.unit == other.unit or (operator == "/" and not (one.unit and other.unit)):
            return False
        if one.unit or one.prefix:
            return True
        return other.unit not in _SHARED_UNITS or (other.unit == "in" and one.value > _LARGEST_INCH)

    def _is_grade(self, part: Part) -> bool:
        senses = self._lexicon.words.get(f"{part.value:g}", ())
        return any(sense.key == "grade_number" for sense in senses)

    def _belongs_elsewhere(self, text: str, at: int, operator: str, before: Part) -> bool:
        """Whether the number at *at* starts a word of its own (304/316L, 16/20#) rather than the measure."""
        end, senses = self._lexicon.longest(text, at)
        _, number_end, _ = plain_number(text, at)
        if not senses or end <= number_end:
            return False
        return any(s.key in ("material", "type", "category") for s in senses)

    def _part(self, text: str, at: int, prefix: str, sign: int) -> tuple[Part, int]:
        mixed = fraction(text, at) if prefix in ("", "nps", "phi") else None
        if mixed is not None and (
            prefix == "nps" or _INCH_AFTER.match(text, mixed[1]) or text[mixed[1] : mixed[1] + 1] != ""
        ):
            inch = _INCH_AFTER.match(text, mixed[1])
            if inch is not None or prefix == "nps" or mixed[0] != int(mixed[0]):
                end = inch.end() if inch is not None else mixed[1]
                return Part(mixed[0], "in", False, prefix), end
        if mixed is not None:
            return Part(mixed[0], "in", False, prefix), mixed[1]
        value, end, decimal = plain_number(text, at, grouped=prefix in ("", "cny"))
        if prefix in _UNITLESS:
            unit_end, unit = end, ""
            if prefix == "belt_width":
                unit_end, unit = self._unit(text, end)
                if unit not in ("mm", "cm"):
                    unit_end, unit = end, ""
        else:
            unit_end, unit = self._unit(text, end)
        if unit == "wan_cny" and text[unit_end - 1] == "万":
            after_end, after = self._unit(text, unit_end)
            if after and after not in ("wan_cny",):
                value, unit, unit_end = value * 10000, after, after_end
        odd = text[unit_end : unit_end + 1]
        if (
            unit == "in"
            and odd in ("半", "2", "二")
            and text[unit_end - 1] == "寸"
            and (odd == "半" or (value in (1, 2) and self._stands_alone(text, unit_end + 1)))
        ):
            value += 0.5 if odd == "半" else 0.25
            unit_end += 1
        return Part(sign * value, unit, decimal, prefix), unit_end

    def _stands_alone(self, text: str, at: int) -> bool:
        """Whether a digit that ends at *at* is a figure's last and has no unit (the 2 of 1寸2)."""
        return text[at : at + 1] not in tuple("0123456789.") and not self._unit(text, at)[1]

    def _unit(self, text: str, at: int) -> tuple[int, str]:
        """The unit that follows a number at *at*: its end and code, or (at, '')."""
        size = len(text)
        start = at
        if start < size and text[start] == " ":
            start += 1
            if start < size and text[start] in "#'¥":
                return at, ""
        node: Node = self._lexicon.units
        place = start
        best: tuple[int, str] = (at, "")
        while place < size:
            step = node.get(text[place])
            if step is None:
                break
            node = step
            place += 1
            senses = node.get(LEAF)
            if senses is not None and self._unit_ends(text, place, size, start == at):
                best = (place, senses[0].value)
        if (
            best[1]
            and start > at
            and best[1] in ("k", "jis_a", "jis_b", "belt_s", "denier", "celsius", "fen")
            and best[0] == start + 1
        ):
            return at, ""
        if best[1] == "liang" and (start > at or text[best[0] : best[0] + 1] in _COUNTED_BY_TWO):
            return at, ""
        if best[1] and (start > at or not text[start].isascii()):
            end, senses = self._lexicon.longest(text, start)
            if end > best[0] and not any(s.key in _UNIT_FOLLOWERS for s in senses):
                return at, ""
            if text.startswith(_UNIT_TRAPS, start):
                return at, ""
        return best

    def _unit_ends(self, text: str, at: int, size: int, joined: bool) -> bool:
        if at >= size:
            return True
        before, after = text[at - 1], text[at]
        if before == "¥" and after.isdigit():
            return False
        if before.isascii() and before.isalpha() and after.isascii():
            if after == "x" and text[at + 1 : at + 2].isdigit():
                return True
            if after.isalpha():
                run = _LATIN.match(text, at)
                return joined and run is not None and before in "bms#" and run[0] in self._lexicon.words
            return not after.isdigit()
        return True


def _size_beside_rating(one: Part, other: Part) -> bool:
    """Whether two joined figures are a size and a rating (4寸-150磅, 5K-150A, DN100-10K), no range."""
    if one.unit == other.unit:
        return False
    if not other.unit or not (one.unit or one.prefix):
        return False
    return one.unit in _RATING_UNITS or other.unit in _RATING_UNITS


def _model(
    text: str,
    at: int,
    code: str,
    category: str,
    attributes: tuple[tuple[str, Scalar], ...],
    end: int,
    gap: bool,
) -> Lexeme:
    senses = [Sense("model", code), Sense("category", category)]
    senses += [Sense(f"attr.{key}", value) for key, value in attributes]
    return Lexeme("model", at, end, text[at:end], tuple(senses), gap)
