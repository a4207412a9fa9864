"""The specialised towns: their step on the ladder and the public facts about them, read from data files.

A town is a cluster of the industry packs in its place; what the files of this app add are facts with their
source and a query that shows the town at work. Firms, prices and capacities are never among these facts.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from backend.core.errors import Bilingual
from backend.industry import knowledge

DATA = Path(__file__).parent / "data"
LADDER: Mapping[str, Bilingual] = {
    "provincial": Bilingual("省级专业镇", "provincial town"),
    "municipal": Bilingual("市级专业镇", "municipal town"),
    "reserve": Bilingual("储备", "reserve"),
}
"""The steps of the ladder of specialised towns, highest first."""


@dataclass(frozen=True, slots=True)
class TownFact:
    """A public fact; *cluster* is empty where it is about all towns together."""

    cluster: str
    kind: str
    year: int
    text: Bilingual
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Town:
    """A specialised town; *code* is that of its cluster in the packs."""

    code: str
    name: Bilingual
    place: str
    ladder: str
    example_query: str
    facts: tuple[TownFact, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A query worth trying, and what it shows."""

    query: str
    text: Bilingual


class TownDataError(ValueError):
    """A row of the towns' files is not as it should be; names file, line and column."""


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows of *path* with their line; every one of *columns* must be filled."""
    with path.open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.DictReader(file), start=2):
            for column in columns:
                if not (row.get(column) or "").strip():
                    raise TownDataError(f"{path.name} line {line}, {column}: expected a value, found none")
            yield line, {name: (value or "").strip() for name, value in row.items() if name}


def read_facts(path: Path = DATA / "facts.csv") -> tuple[TownFact, ...]:
    """Return the facts in the file's order; raises TownDataError."""
    clusters = knowledge().clusters
    facts = []
    for line, row in _rows(path, ("kind", "year", "zh", "en", "source", "confidence")):
        if row["cluster"] and row["cluster"] not in clusters:
            raise TownDataError(
                f"{path.name} line {line}, cluster: no cluster {row['cluster']!r} in the packs"
            )
        if not row["year"].isdigit():
            raise TownDataError(f"{path.name} line {line}, year: expected a year, found {row['year']!r}")
        text = Bilingual(row["zh"], row["en"])
        facts.append(
            TownFact(row["cluster"], row["kind"], int(row["year"]), text, row["source"], row["confidence"])
        )
    return tuple(facts)


def read_towns(path: Path = DATA / "towns.csv") -> tuple[Town, ...]:
    """Return the towns in the file's order with their facts; raises TownDataError."""
    clusters = knowledge().clusters
    facts = read_facts()
    towns = []
    for line, row in _rows(path, ("cluster", "example_query")):
        cluster = clusters.get(row["cluster"])
        if cluster is None:
            raise TownDataError(
                f"{path.name} line {line}, cluster: no cluster {row['cluster']!r} in the packs"
            )
        towns.append(
            Town(
                cluster.code,
                Bilingual(cluster.zh, cluster.en),
                cluster.place,
                cluster.ladder,
                row["example_query"],
                tuple(fact for fact in facts if fact.cluster == cluster.code),
            )
        )
    return tuple(towns)


@lru_cache(maxsize=1)
def towns() -> tuple[Town, ...]:
    """Return the towns; read once."""
    return read_towns()


@lru_cache(maxsize=1)
def examples() -> tuple[Example, ...]:
    """Return the queries worth trying; read once. Raises TownDataError."""
    columns = ("query", "zh", "en")
    return tuple(
        Example(row["query"], Bilingual(row["zh"], row["en"]))
        for _, row in _rows(DATA / "examples.csv", columns)
    )


@lru_cache(maxsize=1)
def region_facts() -> tuple[TownFact, ...]:
    """Return the facts about all towns together."""
    return tuple(fact for fact in read_facts() if not fact.cluster)
