"""Partners proposed on a made-up network of firms and goods: time, and hits beside length-three paths alone.

Goods belong to families whose word is in their name; a firm trades mostly in one or two families. A part of
the trade is hidden and asked for.
"""

import csv
import gzip
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from backend.matching.graph.links.evidence import compiled, rows
from backend.matching.graph.links.proposals import answer
from backend.matching.graph.links.relations import background, links
from backend.matching.graph.links.task import Direction, read_task
from bench.rows import Row

FIRMS, GOODS, FAMILIES, TRADES, ASKED = 3000, 6000, 300, 15000, 300


def run() -> list[Row]:
    """Measure in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="xinlian-links-") as name:
        folder = Path(name)
        hidden = _draw(folder)
        started = time.perf_counter()
        answer(read_task(folder), folder / "run.tsv", folder / "pairs.tsv", 100)
        seconds = time.perf_counter() - started
        proposed: dict[str, list[str]] = defaultdict(list)
        with (folder / "run.tsv").open(encoding="utf-8") as stream:
            for query, node, *_ in csv.reader(stream, delimiter="\t"):
                proposed[query].append(node)
        ours, plain = _hits(proposed, hidden), _hits(_length_three(folder), hidden)
    note = f"{FIRMS + GOODS:,} nodes, {TRADES:,} trades"
    return [
        Row("links", "learn and answer", seconds, "s", note=note),
        Row("links", "find_suppliers hits@10", ours, "share", f"≥ {1.3 * plain:.3f}"),
        Row("links", "find_suppliers hits@10, length-three paths", plain, "share"),
    ]


def _hits(proposed: dict[str, list[str]], hidden: Sequence[tuple[str, str]]) -> float:
    return float(np.mean([partner in proposed[goods][:10] for goods, partner in hidden]))


def _length_three(folder: Path) -> dict[str, list[str]]:
    """Return the ten best suppliers of each query by degree-normalised paths of length three alone."""
    task = read_task(folder)
    known = background(task)
    network = compiled(known, links(task.trade, known.size), Direction.FIND_SUPPLIERS)
    asking = np.array([query.node for query in task.queries], dtype=np.int64)
    paths = rows(network, asking)["trade·trade'·trade"].toarray()
    proposed = {}
    for query, strength in zip(task.queries, paths, strict=True):
        strength[network.known(query.node)] = 0
        proposed[query.id] = [task.ids[at] for at in np.argsort(-strength, kind="stable")[:10]]
    return proposed


def _draw(folder: Path) -> list[tuple[str, str]]:
    """Write a network and return the hidden (goods, firm)."""
    random = np.random.default_rng(7)
    words = ["".join(chr(0x4E00 + at) for at in random.integers(0, 2000, 2)) for _ in range(FAMILIES)]
    family = random.integers(FAMILIES, size=GOODS)
    by_family = [np.flatnonzero(family == one) for one in range(FAMILIES)]
    focus = random.integers(FAMILIES, size=(FIRMS, 2))
    trade: set[tuple[int, int]] = set()
    while len(trade) < TRADES:
        firm = int(FIRMS * random.random() ** 2)
        goods = by_family[focus[firm, random.integers(2)]] if random.random() < 0.8 else np.arange(GOODS)
        if len(goods):
            trade.add((firm, int(random.choice(goods))))
    pairs = sorted(trade)
    count = np.bincount([goods for _, goods in pairs], minlength=GOODS)
    hidden: dict[int, int] = {}
    for at in random.permutation(len(pairs)).tolist():
        firm, goods = pairs[at]
        if len(hidden) < ASKED and count[goods] > 1 and goods not in hidden:
            hidden[goods] = firm
    shown = [pair for pair in pairs if hidden.get(pair[1]) != pair[0]]
    _write(folder, "nodes", ("id", "type", "name", "extra"), [
        *((f"f{at}", "firm", f"厂{at}", "") for at in range(FIRMS)),
        *((f"g{at}", "goods", f"{chr(0x5000 + at % 997)}{words[family[at]]}", "") for at in range(GOODS)),
    ])  # fmt: skip
    _write(folder, "train_edges", ("src", "dst"), [(f"f{firm}", f"g{goods}") for firm, goods in shown])
    _write(folder, "side_edges", ("src", "rel", "dst"), [])
    _write(folder, "candidates", ("direction", "id"), [("find_suppliers", f"f{at}") for at in range(FIRMS)])
    _write(folder, "queries", ("query_id", "direction", "node_id"),
           [(f"g{goods}", "find_suppliers", f"g{goods}") for goods in hidden])  # fmt: skip
    _write(folder, "pairs", ("pair_id", "src", "dst"), [])
    return [(f"g{goods}", f"f{firm}") for goods, firm in hidden.items()]


def _write(folder: Path, table: str, columns: Sequence[str], lines: Iterable[Sequence[str]]) -> None:
    with gzip.open(folder / f"{table}.csv.gz", "wt", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([columns, *lines])
