"""Figures that only specifications carry: hole patterns, wall and pipe, markings of HG/T 20592.

Queries hardly ever say these things, so query understanding has no words for them. They are taken out of the
text here and what remains is read as a query would be.
"""

import re
from dataclasses import dataclass

_NUMBER = r"(\d{1,4}(?:\.\d{1,2})?)"
_HOLES = re.compile(
    r"(?<![A-Za-z0-9.])(\d{1,2}) ?(?:bolt ?)?(?:holes?\b|bolts\b|个?螺?栓?孔)|孔数 ?[=:：]? ?(\d{1,2})(?!\d)"
    r"|([四八])个?螺?栓?孔",
    re.I,
)
_COUNTS = {"四": 4, "八": 8}
_HOLES_OF_DIAMETER = re.compile(
    r"(?<![A-Za-z0-9.])(\d{1,2}) ?[-x×*] ?[dφøΦØ] ?(\d{1,2}(?:\.\d)?)(?![\d.])", re.I
)
_HOLES_FOR_BOLTS = re.compile(r"(?<![A-Za-z0-9.])(\d{1,2}) ?[x×*-] ?(?=M\d{2}(?!\d))", re.I)
_HOLES_BY_SIZE = re.compile(
    r"(?<![A-Za-z0-9.])(4|8|12|16|20|24|28|32|36|40|44|48|52|56|60) ?[-x×*] ?(\d{2}(?:\.\d)?)(?![\d./A-Za-z])"
)
_BOLT_CIRCLE = re.compile(
    rf"(?:\bPCD|\bBCD|\bbolt circle|螺?栓?孔?中心圆(?:直径)?|孔心距|\bK ?=) ?[=:：φ]? ?{_NUMBER}(?: ?mm)?"
    r"|\bK(\d{3,4})(?![\w.])",
    re.I,
)
_OUTSIDE = re.compile(rf"\bD ?= ?{_NUMBER}(?: ?mm)?|\bD(\d{{3,4}})(?![\w.])")
_IRON_CLASS = re.compile(
    r"(?:\bclass|\bcl\.?) ?(25|125|250)(?![\d.])|(?<![A-Za-z0-9.])(125|250) ?(?:#|lbs?\b|磅)"
    r"|(?<!\w)#(125|250)(?![\d.])",
    re.I,
)
_SCHEDULE = re.compile(
    r"(?:\bS ?= ?)?\bsch(?:edule)?\.? ?(\d{1,3}S?|STD|XXS|XS)(?![A-Z0-9])|\bS[/-](\d{2,3}S?)(?![A-Z0-9])",
    re.I,
)
_WALL = re.compile(rf"(?:(?<!\w)[Sδ]|壁厚) ?[=:：] ?{_NUMBER}(?: ?mm)?", re.I)
_PIPE = re.compile(rf"(?<![A-Za-z0-9.]){_NUMBER} ?(?:mm)? ?(?:od )?(?:pipe\b|(?:钢|接)管(?!法兰))", re.I)
_PIPE_WALL = re.compile(
    r"(?:[φΦøØ] ?(\d{2,4}(?:\.\d{1,2})?)|(?<![A-Za-z0-9.])(\d{3,4}|\d{2,4}\.\d)) ?[x×*] ?"
    r"(\d{1,2}(?:\.\d{1,2})?)(?: ?mm)?(?![\d.])"
)
_MARK = re.compile(
    r"(?<![A-Za-z])(WN|SO|PL|SW|TH|BL|IF|LWN|PJ/SE|PJ/RJ|LF/SE) ?(\d{2,4}) ?(?:[(（]([AB])[)）])? ?- ?"
    r"(\d{1,4}(?:\.\d)?)(?![\d.])",
    re.I,
)
_SIZE_SERIES = re.compile(r"(?<=\d) ?[(（]([AB])[)）]")
_FINE_FACE = re.compile(r"(?:\b(?:form|facing|face|type) ?)?(?<![A-Za-z0-9])B2(?![A-Za-z0-9])", re.I)
_PLAIN_FACE = re.compile(r"(?:\b(?:form|facing|face|type) ?)?(?<![A-Za-z0-9])B1(?![A-Za-z0-9])", re.I)
_FACE_LETTER = re.compile(
    r"(?<!(?i:series ))(?<!(?i:class ))(?<!(?i:table ))(?<!(?i:type ))(?<!(?i:level ))(?<!(?i:grade ))"
    r"(?:(?<=[ ,;，；(（])|^)(M|FM|T|G|F|A|C|D|E|H)(?=[ ,;，；)）]|$)"
)
_OLD_DRAWING = re.compile(r"[旧老]图纸?|old drawing", re.I)
_UNUSUAL = re.compile(
    r"非标|特殊|定制|异形|异型|偏心|腰形?孔|长圆孔|钻孔|打孔|drill|slotted|"
    r"毛坯|半成品|粗车|粗加工|黑皮|\brough|\bdrawing|按图|来图|图纸|"
    r"non-?standard|\bcustom|\bspecial|eccentric|swivel|rotatable|"
    r"PVC|FRP|GRP|HDPE|塑料|玻璃钢|铝合?金?|铜|bronze|brass|alumini|"
    r"以上|以下|不超过|不低于|不小于|不大于|至少|或|除|[≥≤<>]|"
    r"\bmax|\bmin\b|at least|up to|\bor\b|except|without",
    re.I,
)
"""Words that keep a flange from being the plain one of its standard, or from being one at all."""
_EXTRA = re.compile(
    r"水压试验|压力试验|探伤|无损检测|热处理|第三方|监造|见证|检验|试验|检测|铸(?!铁)|锻|衬\w|二手|旧|翻新|"
    r"带\w{0,4}(?:垫片|螺栓|螺柱)|with (?:bolts|gaskets?|studs)|\bcast(?! iron| steel)|forged|lined|tested|"
    r"inspect\w*|\bNDT|witness\w*|\bused\b",
    re.I,
)
"""Requirements beside the dimensions: they do not hinder mating, but a flange without them is another."""
_STEEL = re.compile(r"(?<![铸灰球墨])钢|\bsteel\b", re.I)
_WITH_PARTS = re.compile(r"带\w{0,4}(?:垫片|螺栓|螺柱)|with (?:bolts|gaskets?|studs)", re.I)
_SPELLINGS = (
    (re.compile(r"(\bEN ?1092-\d) ?/ ?(\d{2})(?!\d)", re.I), r"\1 type \2 "),
    (re.compile(r"(?<=\dK)-(?=\d)"), " "),
    (re.compile(r"(B16\.47|20623|13402)[ -]([AB])(?![A-Za-z0-9])", re.I), r"\1 series \2"),
    (re.compile(r"(?<=[a-z\"寸]) ?[x×] ?(?=\d{2,4} ?(?:#|lb|磅))", re.I), " "),
)
"""Spellings of catalogues written out as query understanding reads them."""
_WIDTH = {0x3000: " "} | {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


@dataclass(frozen=True, slots=True)
class Notation:
    """The figures found, None or '' where not written; *rest* is the text without them. Lengths in mm."""

    rest: str
    holes: int | None = None
    hole_dia_mm: float | None = None
    bolt_circle_mm: float | None = None
    od_mm: float | None = None
    iron_class: float | None = None
    schedule: str = ""
    wall_mm: float | None = None
    pipe_od_mm: float | None = None
    pipe_series: str = ""
    face_b1: bool = False
    face_b2: bool = False
    face_letter: str = ""
    old_drawing: bool = False
    unusual: str = ""
    extras: frozenset[str] = frozenset()
    steel: bool = False


def read_notation(text: str) -> Notation:
    """Take the figures out of *text*. Every pattern is bounded: linear in the length of the text."""
    rest = " ".join(text.translate(_WIDTH).split()).replace(" / ", ", ")
    steel = _STEEL.search(rest) is not None
    rest, old = _take(_OLD_DRAWING, rest)
    unusual = _UNUSUAL.search(rest)
    extras = frozenset(found.casefold() for found in _EXTRA.findall(rest))
    rest = _WITH_PARTS.sub(" ", rest)
    for pattern, written_out in _SPELLINGS:
        rest = pattern.sub(written_out, rest)
    rest, series = _marking(rest)
    rest, wall_pair = _take(_PIPE_WALL, rest)
    rest, with_diameter = _take(_HOLES_OF_DIAMETER, rest)
    rest, for_bolts = _take(_HOLES_FOR_BOLTS, rest)
    rest, counted = _take(_HOLES, rest)
    if not with_diameter:
        rest, with_diameter = _take(_HOLES_BY_SIZE, rest)
    rest, circle = _take(_BOLT_CIRCLE, rest)
    rest, outside = _take(_OUTSIDE, rest)
    rest, iron = _take(_IRON_CLASS, rest)
    rest, schedule = _take(_SCHEDULE, rest)
    rest, wall = _take(_WALL, rest)
    rest, pipe = _take(_PIPE, rest)
    rest, bracket = _take(_SIZE_SERIES, rest)
    rest, fine = _take(_FINE_FACE, rest)
    rest, plain = _take(_PLAIN_FACE, rest)
    rest, letter = _take(_FACE_LETTER, rest)
    holes = with_diameter[:1] or for_bolts or counted
    return Notation(
        rest=" ".join(rest.split()),
        holes=_COUNTS.get(holes[0]) or int(holes[0]) if holes else None,
        hole_dia_mm=float(with_diameter[1]) if with_diameter else None,
        bolt_circle_mm=float(circle[0]) if circle else None,
        od_mm=float(outside[0]) if outside else None,
        iron_class=float(iron[0]) if iron else None,
        schedule=schedule[0].upper() if schedule else "",
        wall_mm=float(wall_pair[1]) if wall_pair else float(wall[0]) if wall else None,
        pipe_od_mm=float(wall_pair[0]) if wall_pair else float(pipe[0]) if pipe else None,
        pipe_series=series or (bracket[0].upper() if bracket else ""),
        face_b1=bool(plain) or "B1" in rest.upper().split(),
        face_b2=bool(fine),
        face_letter=letter[0] if letter else "",
        old_drawing=bool(old),
        unusual=unusual[0] if unusual else "",
        extras=extras,
        steel=steel,
    )


def _take(pattern: re.Pattern[str], text: str) -> tuple[str, tuple[str, ...]]:
    """*text* without the first match of *pattern*, and the groups of that match which took part."""
    found = pattern.search(text)
    if found is None:
        return text, ()
    groups = tuple(group for group in found.groups() if group is not None)
    return f"{text[: found.start()]} {text[found.end() :]}", groups or (found[0],)


def _marking(text: str) -> tuple[str, str]:
    """WN 100(B)-16, the marking of HG/T 20592, written out: WN DN100 PN16, and series B beside it."""
    found = _MARK.search(text)
    if found is None:
        return text, ""
    kind, size, series, rating = found.groups()
    by_class = "20615" in text or "9124.2" in text
    written = f"{kind} DN{size} {'Class ' if by_class else 'PN'}{rating} "
    return f"{text[: found.start()]}{written}{text[found.end() :]}", (series or "").upper()
