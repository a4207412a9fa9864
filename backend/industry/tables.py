"""Pack tables: a declared set of columns, read from CSV and checked cell by cell.

Every table of a pack is described once by a `Table`; reading, checking and the wording of errors follow from
that description, so a new table costs a declaration and no code. Rows of a table that several packs carry are
merged in the order of the packs.
"""

import csv
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

from backend.industry.errors import Bilingual, PackError

Confidence = Literal["high", "medium", "low"]
"""How sure a fact is: high = certain, medium = probable and shown as such, low = a hint."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: how a cell is read and what an error says it should have been.

    *references* names the table whose keys the value (or each value of a list) must be among; *also* lists
    values allowed beside those keys.
    """

    name: str
    read: Callable[[str], Any]
    expected: Bilingual
    required: bool = False
    empty: Any = None
    references: str = ""
    also: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Row:
    """A checked row and where it stood: *cells* maps column name to value."""

    pack: str
    file: str
    number: int
    cells: Mapping[str, Any]

    def error(self, column: str, expected: Bilingual) -> PackError:
        """The error that points at one cell of this row."""
        found = self.cells.get(column, "")
        if isinstance(found, tuple):
            found = "|".join(str(item) for item in found)
        return PackError(self.file, self.number, column, str(found), expected)


@dataclass(frozen=True, slots=True)
class Table:
    """A kind of pack file: its name (file stem), columns, and the columns that make a row unique."""

    name: str
    columns: tuple[Column, ...]
    unique: tuple[str, ...]

    @property
    def reference_key(self) -> str:
        """The column other tables refer to: the first of *unique*."""
        return self.unique[0]


def _same(cell: str) -> str:
    return cell


def text(name: str, *, required: bool = False, references: str = "", also: Iterable[str] = ()) -> Column:
    """A cell of text; empty reads as ''. With *references* it must be a key of that table."""
    expected = Bilingual("文字", "text")
    if references:
        expected = Bilingual(f"表 {references} 中已有的代码", f"a code that table {references} has")
    elif required:
        expected = Bilingual("非空文字", "text that is not empty")
    return Column(name, _same, expected, required, "", references, frozenset(also))


def choice(name: str, *allowed: str, required: bool = True) -> Column:
    """One of a few fixed words."""
    words = frozenset(allowed)

    def read(cell: str) -> str:
        if cell not in words:
            raise ValueError
        return cell

    listed = "、".join(allowed)
    return Column(name, read, Bilingual(f"以下之一：{listed}", "one of " + ", ".join(allowed)), required, "")


def flag(name: str) -> Column:
    """y or n."""

    def read(cell: str) -> bool:
        if cell not in ("y", "n"):
            raise ValueError
        return cell == "y"

    return Column(name, read, Bilingual("y 或 n", "y or n"), True, False)


def plain_number(cell: str) -> int | float:
    """'100' → 100, '12.5' → 12.5. Raises ValueError on anything but a plain finite decimal."""
    if not re.fullmatch(r"-?\d{1,15}(\.\d{1,15})?", cell, re.ASCII):
        raise ValueError
    value = float(cell)
    return int(value) if value.is_integer() else value


def number(name: str, *, required: bool = False, positive: bool = True) -> Column:
    """A plain decimal number (12, 12.5); whole numbers read as int. Empty reads as None."""

    def read(cell: str) -> int | float:
        value = plain_number(cell)
        if positive and value < 0:
            raise ValueError
        return value

    if positive:
        expected = Bilingual("不小于 0 的数字（如 12 或 12.5）", "a number of 0 or more (such as 12 or 12.5)")
    else:
        expected = Bilingual("数字（如 12 或 -12.5）", "a number (such as 12 or -12.5)")
    return Column(name, read, expected, required, None)


def whole(name: str, *, required: bool = False, references: str = "") -> Column:
    """A whole number of 0 or more; with *references* it must be a key of that table."""

    def read(cell: str) -> int:
        if not re.fullmatch(r"\d{1,15}", cell, re.ASCII):
            raise ValueError
        return int(cell)

    expected = Bilingual("不小于 0 的整数", "a whole number of 0 or more")
    if references:
        expected = Bilingual(f"表 {references} 中已有的整数", f"a whole number that table {references} has")
    return Column(name, read, expected, required, None, references)


def ratio(name: str, *, required: bool = True) -> Column:
    """An exact number: a decimal or a fraction such as 254/10000."""

    def read(cell: str) -> Fraction:
        if not re.fullmatch(r"-?\d{1,30}(\.\d{1,30})?|-?\d{1,30}/[1-9]\d{0,29}", cell, re.ASCII):
            raise ValueError
        return Fraction(cell)

    expected = Bilingual("精确数值（如 0.5 或 127/5000）", "an exact number (0.5 or 127/5000)")
    return Column(name, read, expected, required)


def items(name: str, *, references: str = "", also: Iterable[str] = (), required: bool = False) -> Column:
    """Several values separated by |, read as a tuple of text."""

    def read(cell: str) -> tuple[str, ...]:
        values = tuple(part.strip() for part in cell.split("|"))
        if "" in values:
            raise ValueError
        return values

    expected = Bilingual("以 | 分隔、没有空项的列表", "a list separated by | without empty items")
    if references:
        expected = Bilingual(
            f"以 | 分隔的、表 {references} 中已有的代码", f"codes that table {references} has, separated by |"
        )
    return Column(name, read, expected, required, (), references, frozenset(also))


def pattern(name: str) -> Column:
    """A regular expression, kept as text (it is compiled where it is used, most never are)."""

    def read(cell: str) -> str:
        try:
            re.compile(cell)
        except re.error as error:
            raise ValueError from error
        return cell

    return Column(name, read, Bilingual("有效的正则表达式", "a valid regular expression"), False, "")


def _no_constant(word: str) -> float:
    raise ValueError(word)


def json_object(name: str) -> Column:
    """A JSON object; empty reads as {}."""

    def read(cell: str) -> dict[str, Any]:
        value = json.loads(cell, parse_constant=_no_constant)
        if not isinstance(value, dict):
            raise ValueError
        return value

    return Column(name, read, Bilingual("JSON 对象", "a JSON object"), False, {})


def date(name: str) -> Column:
    """A calendar date written 2019-04-01, kept as text."""

    def read(cell: str) -> str:
        if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", cell):
            raise ValueError
        return cell

    return Column(name, read, Bilingual("日期（如 2019-04-01）", "a date such as 2019-04-01"), False, "")


FACT: tuple[Column, ...] = (text("source", required=True), choice("confidence", "high", "medium", "low"))
"""The two columns that every table ends with: where the fact comes from and how sure it is."""


def table(name: str, *columns: Column, unique: tuple[str, ...]) -> Table:
    """Declare a table; `source` and `confidence` are added to every one."""
    return Table(name, (*columns, *FACT), unique)


_READ_ERRORS = (ValueError, RecursionError)


def read_table(spec: Table, path: Path, pack: str, file: str) -> list[Row]:
    """Read and check one CSV file. *file* is its name in errors. Raises PackError at the first bad cell.

    References to other tables are not checked here: those tables may come from packs read later.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            lines = list(csv.reader(stream, strict=True))
    except OSError as error:
        raise PackError(
            file, 0, "", error.strerror or "", Bilingual("可读的文件", "a file that can be read")
        ) from error
    except UnicodeDecodeError as error:
        raise PackError(
            file,
            0,
            "",
            str(error.object[error.start : error.start + 8]),
            Bilingual("UTF-8 编码的文件", "a file in UTF-8"),
        ) from error
    except csv.Error as error:
        raise PackError(
            file, 0, "", str(error), Bilingual("引号成对的 CSV", "CSV with balanced quotation marks")
        ) from error
    names = [column.name for column in spec.columns]
    header = lines[0] if lines else []
    if header != names:
        at = next((i for i, name in enumerate(names) if i >= len(header) or header[i] != name), len(names))
        raise PackError(
            file,
            1,
            names[at] if at < len(names) else header[at],
            ",".join(header),
            Bilingual(f"表头 {','.join(names)}", f"the header {','.join(names)}"),
        )
    rows = []
    for number_, line in enumerate(lines[1:], start=2):
        if not line:
            continue
        if len(line) != len(names):
            raise PackError(
                file,
                number_,
                "",
                f"{len(line)}",
                Bilingual(f"{len(names)} 列（与表头一致）", f"{len(names)} cells, as the header has"),
            )
        rows.append(Row(pack, file, number_, _cells(spec, file, number_, line)))
    return rows


def _cells(spec: Table, file: str, number_: int, line: list[str]) -> dict[str, Any]:
    cells: dict[str, Any] = {}
    for column, raw in zip(spec.columns, line, strict=True):
        cell = raw.strip()
        if not cell:
            if column.required:
                raise PackError(file, number_, column.name, "", column.expected)
            cells[column.name] = column.empty
            continue
        try:
            cells[column.name] = column.read(cell)
        except _READ_ERRORS as error:
            raise PackError(file, number_, column.name, cell, column.expected) from error
    return cells


def check_unique(spec: Table, rows: Iterable[Row]) -> None:
    """Raise PackError where two rows, of one pack or of several, have the same key."""
    seen: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        key = tuple(_hashable(row.cells[name]) for name in spec.unique)
        first = seen.setdefault(key, row)
        if first is not row:
            raise row.error(
                spec.unique[0],
                Bilingual(
                    f"不重复的 {'+'.join(spec.unique)}（{first.file} 第 {first.number} 行已有）",
                    f"a {'+'.join(spec.unique)} not used yet (it stands in {first.file}, row {first.number})",
                ),
            )


def _hashable(value: Any) -> Any:
    return json.dumps(value, sort_keys=True) if isinstance(value, dict) else value


def check_references(spec: Table, rows: Iterable[Row], keys: Mapping[str, frozenset[Any]]) -> None:
    """Raise PackError where a cell names something its table does not have."""
    referring = [column for column in spec.columns if column.references]
    for row in rows:
        for column in referring:
            value = row.cells[column.name]
            if value in ("", None):
                continue
            known = keys[column.references]
            for item in value if isinstance(value, tuple) else (value,):
                if item not in known and item not in column.also:
                    raise PackError(row.file, row.number, column.name, str(item), column.expected)
