"""What the scanner hands to the readers: words with their senses, and measures (numbers and their units)."""

from typing import NamedTuple, TypeAlias

Scalar: TypeAlias = str | int | float | bool
Value: TypeAlias = Scalar | tuple[Scalar, ...]


class Sense(NamedTuple):
    """One thing a word can stand for: an interpretation key (or a grammatical role) and its value.

    *scope* lists category prefixes under which the sense holds (empty: everywhere); a prefix in *barred*
    forbids it. *rank* orders senses of one key, lower first (grades: the strength of the relation).
    """

    key: str
    value: Value
    scope: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()
    rank: int = 0


class Lexeme:
    """A stretch of the folded query [start, end) and what it may be.

    *kind* is 'term', 'measure', 'model', 'standard', 'word' or 'mark'. *gap* is true when something (a
    space, a comma) separates it from the lexeme before. *denied* marks what the query excludes, *claimed*
    what a reader has understood.
    """

    __slots__ = ("claimed", "denied", "end", "gap", "kind", "senses", "start", "text")

    def __init__(
        self, kind: str, start: int, end: int, text: str, senses: tuple[Sense, ...], gap: bool
    ) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.text = text
        self.senses = senses
        self.gap = gap
        self.denied = False
        self.claimed = False

    def __repr__(self) -> str:
        return f"<{self.kind} {self.text!r} {[(s.key, s.value) for s in self.senses]}>"

    def sense(self, key: str) -> Sense | None:
        """The first sense with this key, whatever its scope."""
        for sense in self.senses:
            if sense.key == key:
                return sense
        return None


class Part(NamedTuple):
    """One number of a measure: its value, unit ('' without) and whether it has a decimal point."""

    value: float
    unit: str
    decimal: bool
    prefix: str


class Measure(Lexeme):
    """One or several numbers that belong together, with their unit, the sign before and the comparison.

    *operator* is '' for a single number, '×' for dimensions, '/' for figures side by side, '~' for a range
    and '、' for a list. *prefix* is the sign in front (dn, pn, phi, …). *label* is the sense of the word
    that names the quantity (外径, 单价), *bound* is 'max', 'min', 'about' or ''. *each* is true after 各 or
    每.
    """

    __slots__ = ("bound", "each", "label", "operator", "parts", "prefix")

    def __init__(
        self,
        start: int,
        end: int,
        text: str,
        senses: tuple[Sense, ...],
        gap: bool,
        parts: tuple[Part, ...],
        operator: str,
        prefix: str,
    ) -> None:
        super().__init__("measure", start, end, text, senses, gap)
        self.parts = parts
        self.operator = operator
        self.prefix = prefix
        self.label: tuple[Sense, ...] = ()
        self.bound = ""
        self.each = False

    @property
    def value(self) -> float:
        """The first (or only) number."""
        return self.parts[0].value

    @property
    def unit(self) -> str:
        """The unit of the last number that has one: in 50-80mm it belongs to both."""
        for part in reversed(self.parts):
            if part.unit:
                return part.unit
        return ""


def in_scope(category: str, sense: Sense) -> bool:
    """Whether *sense* holds for goods of *category* ('' when none is known)."""
    if sense.barred and _under(category, sense.barred):
        return False
    return not sense.scope or _under(category, sense.scope)


def _under(category: str, prefixes: tuple[str, ...]) -> bool:
    for prefix in prefixes:
        if prefix == "none":
            if not category:
                return True
        elif category == prefix or category.startswith(prefix + "."):
            return True
    return False


def plain(value: float) -> int | float:
    """A whole number as int, anything else rounded to six decimals (float noise of conversions goes)."""
    rounded = round(value, 6)
    whole = int(rounded)
    return whole if whole == rounded else rounded
