"""Kinds of capability (processes a supplier can have) with their typical ranges."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from backend.industry.errors import Bilingual
from backend.industry.tables import Confidence, Row, items, plain_number, table, text

PROCESS_KINDS = table(
    "process_kinds",
    text("code", required=True),
    text("zh", required=True),
    text("en", required=True),
    items("variants"),
    items("parameters", required=True),
    items("equipment_zh"),
    items("equipment_en"),
    items("categories", required=True, references="categories"),
    items("typical_certificates", references="certificates"),
    items("clusters", required=True, references="clusters"),
    unique=("code",),
)
PARAMETER_LABELS = table(
    "parameter_labels",
    text("name", required=True),
    text("zh", required=True),
    text("en", required=True),
    unique=("name",),
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A figure of a capability with the range typical in the trade (not a limit), in *unit*.

    Where the range is not numeric (grades I-III), *low* and *high* are None and *values* holds the wording.
    """

    name: str
    zh: str
    en: str
    unit: str
    low: float | None
    high: float | None
    values: str


@dataclass(frozen=True, slots=True)
class ProcessKind:
    """A manufacturing or service capability: what it is called, its parameters and what it makes."""

    code: str
    zh: str
    en: str
    variants: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    equipment_zh: tuple[str, ...]
    equipment_en: tuple[str, ...]
    categories: tuple[str, ...]
    typical_certificates: tuple[str, ...]
    clusters: tuple[str, ...]
    source: str
    confidence: Confidence


_PARAMETER = Bilingual(
    "以 | 分隔的 名称:单位:最小:最大（名称在 parameter_labels、单位在 units 中）",
    "name:unit:low:high separated by | (name of parameter_labels, unit of units)",
)


def process_kinds(
    rows: Iterable[Row], labels: Iterable[Row], units: Mapping[str, object]
) -> dict[str, ProcessKind]:
    """Kinds by code. Raises PackError where a parameter is malformed, unlabelled or in an unknown unit."""
    names = {row.cells["name"]: row.cells for row in labels}
    found = {}
    for row in rows:
        parameters = []
        for cell in row.cells["parameters"]:
            parts = cell.split(":")
            if len(parts) not in (3, 4) or parts[0] not in names or parts[1] not in units:
                raise row.error("parameters", _PARAMETER)
            name, unit, *values = parts
            low = high = None
            if len(values) == 2:
                try:
                    low, high = plain_number(values[0]), plain_number(values[1])
                except ValueError as error:
                    raise row.error("parameters", _PARAMETER) from error
                if low > high:
                    raise row.error("parameters", _PARAMETER)
            wording = values[0] if len(values) == 1 else ""
            label = names[name]
            parameters.append(Parameter(name, label["zh"], label["en"], unit, low, high, wording))
        fields = {**row.cells, "parameters": tuple(parameters)}
        found[row.cells["code"]] = ProcessKind(**fields)
    return found
