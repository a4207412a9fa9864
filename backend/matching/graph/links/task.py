"""A network as it is handed in: a folder of gzipped tables, read into arrays of node numbers."""

import csv
import gzip
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Nodes = NDArray[np.int64]


class Direction(StrEnum):
    """Which end of a trade is looked for."""

    FIND_SUPPLIERS = "find_suppliers"
    FIND_BUYERS = "find_buyers"


class TaskError(ValueError):
    """A table is missing, lacks a column or names what does not exist; says so in zh and en."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{zh}\n{en}")


@dataclass(frozen=True, slots=True)
class Query:
    """Partners are wanted for *node*."""

    id: str
    direction: Direction
    node: int


@dataclass(frozen=True, slots=True)
class Task:
    """Nodes are numbered from 0 in the order of their table; *trade* is (m, 2): supplier, buyer.

    *side* maps the name of a relation to its (k, 2) ends; *candidates* are sorted node numbers.
    """

    ids: Sequence[str]
    types: Sequence[str]
    names: Sequence[str]
    texts: Sequence[str]
    trade: Nodes
    side: Mapping[str, Nodes]
    candidates: Mapping[Direction, Nodes]
    queries: Sequence[Query]
    pair_ids: Sequence[str]
    pairs: Nodes


def read_task(folder: Path) -> Task:
    """Read the tables in *folder*; repeated trades count once. Raises TaskError."""
    nodes = list(_rows(folder, "nodes", ("id", "type", "name", "extra")))
    number = {row["id"]: at for at, row in enumerate(nodes)}

    def node(table: str, line: int, given: str) -> int:
        if given not in number:
            raise TaskError(
                f"{table} 第 {line} 行: 节点 {given!r} 不在 nodes 表中。",
                f"{table}, line {line}: node {given!r} is not in the nodes table.",
            )
        return number[given]

    def direction(table: str, line: int, given: str) -> Direction:
        if given not in tuple(Direction):
            raise TaskError(
                f"{table} 第 {line} 行: direction 应为 find_suppliers 或 find_buyers, 实为 {given!r}。",
                f"{table}, line {line}: direction is find_suppliers or find_buyers, not {given!r}.",
            )
        return Direction(given)

    trade: list[tuple[int, int]] = []
    for line, row in enumerate(_rows(folder, "train_edges", ("src", "dst")), 2):
        trade.append((node("train_edges", line, row["src"]), node("train_edges", line, row["dst"])))
    side: dict[str, list[tuple[int, int]]] = {}
    for line, row in enumerate(_rows(folder, "side_edges", ("src", "rel", "dst")), 2):
        ends = node("side_edges", line, row["src"]), node("side_edges", line, row["dst"])
        side.setdefault(row["rel"], []).append(ends)
    candidates: dict[Direction, set[int]] = {either: set() for either in Direction}
    for line, row in enumerate(_rows(folder, "candidates", ("direction", "id")), 2):
        candidates[direction("candidates", line, row["direction"])].add(node("candidates", line, row["id"]))
    queries = [
        Query(
            row["query_id"],
            direction("queries", line, row["direction"]),
            node("queries", line, row["node_id"]),
        )
        for line, row in enumerate(_rows(folder, "queries", ("query_id", "direction", "node_id")), 2)
    ]
    pair_ids: list[str] = []
    pairs: list[tuple[int, int]] = []
    for line, row in enumerate(_rows(folder, "pairs", ("pair_id", "src", "dst")), 2):
        pair_ids.append(row["pair_id"])
        pairs.append((node("pairs", line, row["src"]), node("pairs", line, row["dst"])))
    return Task(
        ids=[row["id"] for row in nodes],
        types=[row["type"] for row in nodes],
        names=[row["name"] for row in nodes],
        texts=[row["extra"] for row in nodes],
        trade=_ends(sorted(set(trade))),
        side={name: _ends(sorted(set(side[name]))) for name in sorted(side)},
        candidates={either: np.array(sorted(found), dtype=np.int64) for either, found in candidates.items()},
        queries=queries,
        pair_ids=pair_ids,
        pairs=_ends(pairs),
    )


def _ends(pairs: Sequence[tuple[int, int]]) -> Nodes:
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def _rows(folder: Path, table: str, columns: Sequence[str]) -> Iterator[dict[str, str]]:
    path = folder / f"{table}.csv.gz"
    try:
        with gzip.open(path, "rt", encoding="utf-8", newline="") as stream:
            reader = csv.DictReader(stream, restval="")
            missing = [column for column in columns if column not in (reader.fieldnames or ())]
            if missing:
                raise TaskError(
                    f"{path.name} 缺少列: {', '.join(missing)}。",
                    f"{path.name} lacks columns: {', '.join(missing)}.",
                )
            yield from reader
    except (OSError, EOFError, UnicodeDecodeError, csv.Error) as error:
        raise TaskError(f"无法读取 {path}: {error}。", f"Cannot read {path}: {error}.") from error
