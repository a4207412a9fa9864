"""The errors of industry knowledge: a broken pack, an impossible specification, an unknown unit.

Each says in Chinese and English what was found, what was expected and what to do, because packs are edited
by people who know flanges, not Python.
"""

from dataclasses import dataclass
from typing import NamedTuple


class Bilingual(NamedTuple):
    """One sentence or label in the two languages of the product."""

    zh: str
    en: str


class IndustryError(Exception):
    """Base of everything backend.industry raises on purpose."""


@dataclass(eq=False)
class PackError(IndustryError):
    """A pack file cannot be used. Row 1 is the header; row 0 means the whole file."""

    file: str
    row: int
    column: str
    found: str
    expected: Bilingual

    def __str__(self) -> str:
        place_zh, place_en = f"知识包文件 {self.file}", f"Pack file {self.file}"
        if self.row:
            place_zh += f" 第 {self.row} 行"
            place_en += f", row {self.row}"
        if self.column:
            place_zh += f" “{self.column}” 列"
            place_en += f", column “{self.column}”"
        found = self.found if len(self.found) <= 120 else self.found[:117] + "…"
        return (
            f"{place_zh}：内容为 “{found}”，应为{self.expected.zh}。请改正该处后重新启动。\n"
            f"{place_en}: found “{found}”, expected {self.expected.en}. Correct it there and start again."
        )


@dataclass(eq=False)
class SpecificationError(IndustryError, ValueError):
    """A specification names an unknown attribute or a value the attribute cannot take."""

    key: str
    found: str
    expected: Bilingual

    def __str__(self) -> str:
        return (
            f"规格 “{self.key}” 的值 “{self.found}” 不可用，应为{self.expected.zh}。\n"
            f"Specification “{self.key}”: “{self.found}” is not usable, expected {self.expected.en}."
        )


@dataclass(eq=False)
class UnitError(IndustryError, ValueError):
    """A unit is unknown, a quantity cannot be read, or two units measure different things."""

    found: str
    expected: Bilingual

    def __str__(self) -> str:
        return f"“{self.found}”：应为{self.expected.zh}。\n“{self.found}”: expected {self.expected.en}."
