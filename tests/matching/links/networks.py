"""Small networks drawn by hand, written as the folder of tables the command line takes."""

import csv
import gzip
from collections.abc import Sequence
from pathlib import Path

COLUMNS = {
    "nodes": ("id", "type", "name", "extra"),
    "train_edges": ("src", "dst"),
    "side_edges": ("src", "rel", "dst"),
    "candidates": ("direction", "id"),
    "queries": ("query_id", "direction", "node_id"),
    "pairs": ("pair_id", "src", "dst"),
}

Table = Sequence[Sequence[str]]


def write_network(folder: Path, **tables: Table) -> Path:
    """Write *tables*, those not given being empty."""
    folder.mkdir(exist_ok=True)
    for table, columns in COLUMNS.items():
        with gzip.open(folder / f"{table}.csv.gz", "wt", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([columns, *tables.get(table, ())])
    return folder


def flanges_and_jars(folder: Path) -> Path:
    """Two trades that never mix: forges f0-f5 sell flanges p0-p5, potteries j0-j5 jars w0-w5.

    Every maker sells the goods of its own number, the two next and none of the other trade. Hidden from the
    network: f0 sells p3, j0 sells w3 (each would close a ring of forges, of potteries).
    """
    nodes, trade, candidates = [], [], []
    for maker, kind, name, goods in (("f", "p", "法兰", "flange"), ("j", "w", "酒坛", "jar")):
        for at in range(6):
            nodes.append((f"{maker}{at}", "company", f"{'锻造' if maker == 'f' else '陶器'}{at}厂", ""))
            nodes.append((f"{kind}{at}", "product", f"{'甲乙丙丁戊己'[at]}型{name}", f"{goods} of type {at}"))
            trade += [(f"{maker}{at}", f"{kind}{(at + step) % 6}") for step in range(3)]
            candidates += [("find_suppliers", f"{maker}{at}"), ("find_buyers", f"{kind}{at}")]
    return write_network(
        folder,
        nodes=nodes,
        train_edges=trade,
        side_edges=[("p0", "is_type_of", "p3"), ("w0", "is_type_of", "w3")],
        candidates=candidates,
        queries=[("s0", "find_suppliers", "p3"), ("s1", "find_suppliers", "w3"), ("b0", "find_buyers", "f0")],
        pairs=[("t0", "f0", "p3"), ("t1", "j0", "p3"), ("t2", "j0", "w3"), ("t3", "f0", "w3")],
    )
