"""Grammar between lexemes: names and comparisons of figures, 'each', and what the query excludes."""

from backend.industry.understand.lexemes import Lexeme, Measure, Sense

_LINKS = frozenset(":=(~-")
_DENIED_ON = frozenset(("material_family", "facing", "material"))
"""What a denial spreads to within one compound: 不要304不锈钢."""
_SEPARATORS = frozenset(",、/+&|")


def attach(lexemes: list[Lexeme]) -> None:
    """Give each measure its name (外径 560), comparison (不超过, 以内, ≤) and 各; the words are claimed."""
    for index, lexeme in enumerate(lexemes):
        if isinstance(lexeme, Measure):
            _attach_before(lexemes, index, lexeme)
            _attach_after(lexemes, index, lexeme)


def _attach_before(lexemes: list[Lexeme], index: int, measure: Measure) -> None:
    at = index - 1
    fillers = 0
    while at >= 0:
        word = lexemes[at]
        if isinstance(word, Measure) or word.claimed:
            return
        if word.kind == "mark":
            if word.text in "≤<":
                measure.bound = measure.bound or "max"
            elif word.text in "≥>":
                measure.bound = measure.bound or "min"
            elif word.text not in _LINKS:
                return
            word.claimed = True
            at -= 1
            continue
        label = tuple(sense for sense in word.senses if sense.key == "label")
        if label and not _takes(measure, label):
            return
        bound = word.sense("bound_before")
        each = word.sense("each")
        if label and not measure.label:
            if lexemes[at + 1 : index] and any(item.gap for item in lexemes[at + 2 : index + 1]) and fillers:
                return
            measure.label = label
            word.claimed = True
            measure.start = min(measure.start, word.start)
        elif bound is not None and not measure.bound:
            measure.bound = str(bound.value)
            word.claimed = True
            measure.start = min(measure.start, word.start)
        elif each is not None:
            measure.each = True
            word.claimed = True
        elif word.sense("filler") is not None and fillers < 1 and not measure.label:
            fillers += 1
        else:
            return
        at -= 1


def _attach_after(lexemes: list[Lexeme], index: int, measure: Measure) -> None:
    at = index + 1
    while at < len(lexemes) and at <= index + 3:
        word = lexemes[at]
        if word.kind != "term" or (word.gap and not word.text.isascii()):
            return
        if word.text == "的" and at == index + 1:
            at += 1
            continue
        bound = word.sense("bound")
        if bound is not None and not measure.bound:
            measure.bound = str(bound.value)
            word.claimed = True
            measure.end = word.end
            at += 1
            continue
        label = tuple(sense for sense in word.senses if sense.key == "label")
        if not label or measure.label or measure.prefix not in ("", "phi") or word.gap:
            return
        follower = lexemes[at + 1] if at + 1 < len(lexemes) else None
        if (
            follower is not None
            and follower.kind == "mark"
            and follower.text in ":="
            and at + 2 < len(lexemes)
        ):
            follower = lexemes[at + 2]
        ahead = at + 1
        while (
            follower is not None
            and not follower.gap
            and (
                follower.sense("bound_before") is not None
                or (follower.kind == "mark" and follower.text in "≤≥<>")
            )
        ):
            ahead += 1
            follower = lexemes[ahead] if ahead < len(lexemes) else None
        if isinstance(follower, Measure) and not follower.gap and _takes(follower, label):
            return
        if any(sense.key == "category" for sense in word.senses):
            return
        measure.label = label
        word.claimed = True
        measure.end = word.end
        return


def _takes(measure: Measure, label: tuple[Sense, ...]) -> bool:
    """Whether a named quantity can have this figure: 口径 is no PN16, an angle no 159×530."""
    values = {str(sense.value) for sense in label}
    if all(value == "dn" or value.endswith("_mm") for value in values):
        return measure.prefix not in ("pn", "class") and measure.unit not in _NO_LENGTHS
    return not (measure.operator == "×" and values <= {"trough_angle_deg", "ratio"})


_LENGTHS = frozenset(
    ("dn", "od_mm", "id_mm", "bore_mm", "height_mm", "thickness_mm", "length_mm", "width_mm")
)
_NO_LENGTHS = frozenset(("mpa", "bar", "kgf", "kg", "t", "celsius", "kw", "lb", "k", "piece", "cny"))


def deny(lexemes: list[Lexeme]) -> None:
    """Mark what is excluded: 不要X, 非X, 除X以外, X除外, except X; lists (X和Y) are excluded together."""
    for index, lexeme in enumerate(lexemes):
        if lexeme.kind != "term":
            continue
        roles = {sense.value for sense in lexeme.senses if sense.key == "neg"}
        if not roles or lexeme.claimed:
            continue
        lexeme.claimed = True
        after = index + 1 < len(lexemes)
        if "except" in roles and _deny_until_end(lexemes, index):
            continue
        if "prefix" in roles:
            if after and not lexemes[index + 1].gap:
                lexemes[index + 1].denied = True
            continue
        if "end" in roles and "post" not in roles:
            continue
        if "post" in roles and _follows(lexemes, index):
            lexemes[index - 1].denied = True
            continue
        if after:
            _deny_following(lexemes, index + 1)


def _follows(lexemes: list[Lexeme], index: int) -> bool:
    """Whether a word such as 不要 or 除外 excludes what stands before it rather than after."""
    if index == 0 or lexemes[index - 1].kind in ("mark", "word"):
        return False
    lexeme = lexemes[index]
    if lexeme.sense("neg") is not None and all(s.value != "pre" for s in lexeme.senses if s.key == "neg"):
        return True
    if all(
        item.sense("filler") is not None or item.kind == "mark" for item in lexemes[index + 1 : index + 4]
    ):
        return True
    return not lexeme.gap and (lexemes[index + 1].gap or lexemes[index + 1].kind == "mark")


def _deny_until_end(lexemes: list[Lexeme], index: int) -> bool:
    for at in range(index + 1, min(index + 9, len(lexemes))):
        ends = any(sense.key == "neg" and sense.value == "end" for sense in lexemes[at].senses)
        if ends and at > index + 1:
            for item in lexemes[index + 1 : at]:
                item.denied = item.kind != "mark"
            lexemes[at].claimed = True
            return True
    return False


def _deny_following(lexemes: list[Lexeme], at: int) -> None:
    size = len(lexemes)
    while at < size and (lexemes[at].sense("filler") is not None or lexemes[at].kind == "mark"):
        at += 1
    if at >= size:
        return
    first = lexemes[at]
    first.denied = True
    at += 1
    while at < size:
        word = lexemes[at]
        connects = word.sense("list") is not None or (word.kind == "mark" and word.text in _SEPARATORS)
        if connects and at + 1 < size:
            if word.text in (",",) or not _alike(first, lexemes[at + 1]):
                return
            lexemes[at + 1].denied = True
            at += 2
            continue
        if word.gap or isinstance(word, Measure) or word.kind != "term":
            return
        if not any(sense.key in _DENIED_ON for sense in word.senses):
            return
        if not (_numbered(first) or any(sense.key in _DENIED_ON for sense in first.senses)):
            return
        word.denied = True
        at += 1


def _alike(one: Lexeme, other: Lexeme) -> bool:
    if isinstance(one, Measure) or isinstance(other, Measure):
        return _numbered(one) and _numbered(other)
    return not {s.key for s in one.senses}.isdisjoint({s.key for s in other.senses})


def _numbered(lexeme: Lexeme) -> bool:
    return isinstance(lexeme, Measure) or any(s.key in ("material", "grade_number") for s in lexeme.senses)
