"""The candidates worth a closer look for each query, and all evidence on them as one table."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.matching.graph.links.evidence import Compiled, Dense, rows, setting
from backend.matching.graph.links.task import Nodes
from backend.matching.graph.links.wording import Matrix

BATCH = 64
DEEP = 60

Allowed = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Pool:
    """*nodes* stand before the query *node*; *values* (nodes, evidence), *best* what any candidate reached.

    *setting* (nodes, 3) describes nodes whatever the query.
    """

    node: int
    nodes: Nodes
    values: Dense
    best: Dense
    setting: Dense


def pools(
    compiled: Compiled, asking: Nodes, candidates: Nodes, chosen: Callable[[int], Nodes] | None = None
) -> Iterator[Pool]:
    """Yield, for each of *asking*, the candidates that lead in any evidence, known partners left out.

    With *chosen* it is those nodes that are measured instead, candidates or not.
    """
    wanted = np.zeros(compiled.size, dtype=bool)
    wanted[candidates] = True
    strength = np.zeros(compiled.size, dtype=np.float32)
    for start in range(0, len(asking), BATCH):
        batch = asking[start : start + BATCH]
        found = list(rows(compiled, batch).values())
        for at, node in enumerate(batch.tolist()):
            allowed = wanted.copy()
            allowed[node] = False
            allowed[compiled.known(node)] = False
            nodes = _leading(compiled, found, at, allowed) if chosen is None else chosen(node)
            values = np.zeros((len(nodes), len(found)), dtype=np.float32)
            best = np.zeros(len(found), dtype=np.float32)
            for column, matrix in enumerate(found):
                ends = slice(matrix.indptr[at], matrix.indptr[at + 1])
                reached = matrix.indices[ends]
                strength[reached] = matrix.data[ends]
                values[:, column] = strength[nodes]
                best[column] = strength[reached].max(initial=0, where=allowed[reached])
                strength[reached] = 0
            yield Pool(node, nodes, values, best, setting(compiled, node, nodes))


def _leading(compiled: Compiled, found: list[Matrix], row: int, allowed: Allowed) -> Nodes:
    popular = compiled.popular[allowed[compiled.popular]]
    leading = [popular[:DEEP]]
    for matrix in found:
        ends = slice(matrix.indptr[row], matrix.indptr[row + 1])
        nodes, values = matrix.indices[ends], matrix.data[ends]
        kept = allowed[nodes] & (values > 0)
        nodes, values = nodes[kept], values[kept]
        if len(nodes) > DEEP:
            nodes = nodes[np.argpartition(-values, DEEP)[:DEEP]]
        leading.append(nodes.astype(np.int64))
    return np.unique(np.concatenate(leading))
