"""Units and exact conversion. The table is `units.csv`; arithmetic is in fractions, so nothing drifts.

Factors are exact by definition (1 in = 25.4 mm, 1 lb = 0.45359237 kg, 1 kgf/cm² = 98066.5 Pa), so converting
there and back gives the same number. Only the last step, to a float, rounds (relative error below 2⁻⁵³).
A query's text is never evaluated: a quantity is a plain number followed by a unit of the table.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from backend.industry.errors import Bilingual, UnitError
from backend.industry.tables import Confidence, Row, items, ratio, table, text

UNITS = table(
    "units",
    text("symbol", required=True),
    text("dimension", required=True),
    ratio("factor"),
    ratio("offset"),
    text("zh", required=True),
    text("en", required=True),
    text("format_zh", required=True),
    text("format_en", required=True),
    items("variants"),
    unique=("symbol",),
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: value in the dimension's base unit = value × *factor* + *offset*.

    *format_zh* and *format_en* show a number with it ({} is the number): '{} mm', 'DN {}', '{}K'.
    """

    symbol: str
    dimension: str
    factor: Fraction
    offset: Fraction
    zh: str
    en: str
    format_zh: str
    format_en: str
    variants: tuple[str, ...]
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit."""

    value: Fraction
    unit: Unit


_QUANTITY = re.compile(
    r"\s*([+-]?)((?:[0-9]{1,6}[- ])?[0-9]{1,6}/[0-9]{1,6}|[0-9]{1,15}(?:\.[0-9]{1,15})?)\s*(\S.{0,23}?)\s*",
    re.S,
)


def plain(value: Fraction) -> int | float:
    """The nearest float, or the int if it is one."""
    return int(value) if value.denominator == 1 else float(value)


class Units:
    """The white list of units, found by symbol or by one of their written variants."""

    def __init__(self, rows: Iterable[Row]) -> None:
        rows = list(rows)
        self.by_symbol = {row.cells["symbol"]: Unit(**row.cells) for row in rows}
        self._written: dict[str, Unit] = dict(self.by_symbol)
        for row in rows:
            unit = self.by_symbol[row.cells["symbol"]]
            if not unit.factor:
                raise row.error("factor", Bilingual("不为 0 的系数", "a factor other than 0"))
            for column in ("format_zh", "format_en"):
                if row.cells[column].count("{}") != 1:
                    raise row.error(column, Bilingual("含一个 {} 的格式", "a format with one {}"))
            for variant in unit.variants:
                other = self._written.setdefault(variant, unit)
                if other is not unit:
                    raise row.error(
                        "variants",
                        Bilingual(
                            f"不与单位 {other.symbol} 重复的写法",
                            f"a spelling not used by unit {other.symbol}",
                        ),
                    )

    def find(self, written: str) -> Unit:
        """The unit written so. Raises UnitError for anything not in the table."""
        unit = self._written.get(written)
        if unit is None:
            raise UnitError(written[:40], Bilingual("单位表中的单位", "a unit of the unit table"))
        return unit

    def convert(self, value: float | Fraction, source: str, target: str) -> Fraction:
        """*value* of *source* units in *target* units, exactly; floats are read as written (0.1 = 1/10).

        Raises UnitError for unknown units, unlike dimensions, or a value that is not finite.
        """
        a, b = self.find(source), self.find(target)
        if a.dimension != b.dimension:
            raise UnitError(
                f"{source} → {target}", Bilingual("同一种量的单位", "two units of the same dimension")
            )
        try:
            exact = value if isinstance(value, Fraction) else Fraction(str(value))
        except ValueError as error:
            raise UnitError(repr(value), Bilingual("有限的数值", "a finite number")) from error
        return (exact * a.factor + a.offset - b.offset) / b.factor

    def parse(self, written: str) -> Quantity:
        """Read '4 in', '1-1/4"', '1.6MPa' as a quantity. Raises UnitError; never evaluates the text."""
        expected = Bilingual("数字加单位（如 25.4 mm）", "a number with a unit (such as 25.4 mm)")
        match = _QUANTITY.fullmatch(written[:80])
        if match is None or len(written) > 80:
            raise UnitError(written[:40], expected)
        sign, digits, unit = match.groups()
        try:
            if "/" in digits:
                head, _, tail = digits.replace(" ", "-").rpartition("-")
                value = Fraction(tail) + (int(head) if head else 0)
            else:
                value = Fraction(digits)
        except ZeroDivisionError as error:
            raise UnitError(written[:40], expected) from error
        return Quantity(-value if sign == "-" else value, self.find(unit))
