"""One measured figure, and how several of them are shown and kept."""

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """A figure with its unit and, where an aim is set, the aim as a person would write it."""

    part: str
    figure: str
    value: float
    unit: str
    aim: str = ""
    note: str = ""


def quantile(values: Sequence[float], share: float) -> float:
    """Return the nearest-rank quantile of *values* (not empty), e.g. ``share=0.99``."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def table(rows: Sequence[Row]) -> str:
    """Return *rows* as an aligned table."""
    cells = [("part", "figure", "value", "unit", "aim", "note")]
    cells += [(row.part, row.figure, f"{row.value:,.4g}" if abs(row.value) < 1000 else f"{row.value:,.0f}",
               row.unit, row.aim, row.note) for row in rows]  # fmt: skip
    widths = [max(len(line[column]) for line in cells) for column in range(6)]
    return "\n".join("  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip()
                     for line in cells)  # fmt: skip


def keep(rows: Sequence[Row], path: Path) -> None:
    """Write *rows* with what machine they were measured on."""
    kept = {
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": {
            "cpus": os.cpu_count(),
            "system": platform.platform(),
            "python": platform.python_version(),
        },
        "rows": [asdict(row) for row in rows],
    }
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
