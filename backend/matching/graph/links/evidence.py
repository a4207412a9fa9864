"""What speaks for a pair: paths, walks and likeness, each measured for one asking node and every other node.

A path is written as the relations it takes: ``trade·trade'·trade`` are the partners of nodes that share a
partner with the asking one (length three, degree-normalised as in Kovács et al., 2019); ``alike·trade`` the
partners of nodes named alike. A walk is personalised PageRank, cut off after a few steps.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from backend.matching.graph.links.relations import Background, joined, scaled, toward
from backend.matching.graph.links.task import Direction, Nodes
from backend.matching.graph.links.wording import Matrix

Dense = NDArray[np.float32]

STEPS = 6
WALKED = 0.7
RESTARTS = (0.15, 0.5)
SHARPNESS = (1.0, 3.0)


@dataclass(frozen=True, slots=True)
class Compiled:
    """The paths of one direction, named, each as the matrices to multiply, and the networks to walk on."""

    trade: Matrix
    kinds: Nodes
    paths: dict[str, tuple[Matrix, ...]]
    walks: dict[str, Matrix]
    joint_degree: Dense
    popularity: Dense
    popular: Nodes

    @property
    def size(self) -> int:
        """How many nodes the network has."""
        return int(self.trade.shape[0])

    @property
    def width(self) -> int:
        """How many kinds of evidence ``rows`` measures."""
        return len(self.paths) + 2 * len(self.walks) * len(RESTARTS)

    def known(self, node: int) -> Nodes:
        """Return the partners *node* has in this direction."""
        return np.asarray(
            self.trade.indices[self.trade.indptr[node] : self.trade.indptr[node + 1]], dtype=np.int64
        )


def compiled(background: Background, trade: Matrix, direction: Direction) -> Compiled:
    """Prepare *trade* (n × n, supplier to buyer) and *background* for the queries of *direction*."""
    partners = toward(trade, direction)
    back = csr_array(partners.T)
    joint = joined([trade, *background.side.values()], background.size)
    # Every node but the last divides by the square root of its degree, so that hubs on the way do not win;
    # how far a popular partner is to be preferred is learnt.
    there, again, around = scaled(partners, 0.5, 0), scaled(back, 0.5, 0), scaled(joint, 0.5, 0)
    paths: dict[str, tuple[Matrix, ...]] = {
        "trade·trade'·trade": (there, again, there),
        "trade·trade'·trade, walked": (
            scaled(partners, 1, 0),
            scaled(back, 1, 0),
            scaled(partners, 1, 0),
        ),
        "joint³": (around, around, around),
        "joint³, even": (around, around, scaled(joint, 0.5, 0.5)),
        "joint²": (around, around),
        "trade'": (back,),
    }
    for name, matrix in (*background.side.items(), *background.contains.items()):
        for mark, turned in (("", matrix), ("'", csr_array(matrix.T))):
            relation, opposite = scaled(turned, 0.5, 0.5), scaled(csr_array(turned.T), 0.5, 0.5)
            paths[f"{name}{mark}"] = (relation,)
            paths[f"{name}{mark}·trade"] = (relation, there)
            paths[f"trade·{name}{mark}"] = (there, relation)
            paths[f"{name}{mark}·back·trade"] = (relation, opposite, there)
            paths[f"trade·{name}{mark}·back"] = (there, relation, opposite)
    for name, matrix in background.alike.items():
        paths[f"{name} alike"] = (matrix,)
        paths[f"{name} alike·trade, even"] = (matrix, scaled(partners, 0.5, 0.5))
        paths[f"{name} alike·trade·alike"] = (matrix, there, csr_array(matrix.T))
        for power in SHARPNESS:
            near = matrix.copy()
            near.data = near.data**power
            paths[f"{name} alike^{power:g}·trade"] = (near, partners)
            paths[f"trade·{name} alike^{power:g}"] = (scaled(partners, 0.5, 0), csr_array(near.T))
    wide = joined(
        [*background.contains.values(), *(_strongest(one) for one in background.alike.values())],
        background.size,
    )
    degree = np.asarray(joint.sum(axis=1), dtype=np.float32)
    return Compiled(
        trade=partners,
        kinds=background.kinds,
        paths=paths,
        walks={
            "joint": csr_array(scaled(joint, 1, 0).T),
            "wide": csr_array(
                scaled(csr_array(2 * scaled(joint, 0.5, 0.5) + scaled(wide, 0.5, 0.5)), 1, 0).T
            ),
        },
        joint_degree=degree,
        popularity=np.asarray(partners.sum(axis=0), dtype=np.float32),
        popular=np.argsort(-partners.sum(axis=0), kind="stable"),
    )


def rows(compiled: Compiled, nodes: Nodes) -> dict[str, Matrix]:
    """Return, by name of the evidence, its strength between each of *nodes* and every node."""
    size = compiled.trade.shape[0]
    found: dict[str, Matrix] = {}
    started: dict[tuple[int, ...], Matrix] = {}
    for name, path in compiled.paths.items():
        row = path[0][nodes]
        for at, matrix in enumerate(path[1:], 2):
            key = tuple(id(step) for step in path[:at])
            if key not in started:
                started[key] = csr_array(row @ matrix)
            row = started[key]
        found[name] = row
    one = np.zeros((size, len(nodes)), dtype=np.float32)
    one[nodes, np.arange(len(nodes))] = 1
    root = np.sqrt(np.maximum(compiled.joint_degree, 1))[:, None]
    for name, walk in compiled.walks.items():
        for restart, total in _walked(walk, one).items():
            found[f"{name} walk {restart}"] = _rows_of(total)
            found[f"{name} walk {restart}, even"] = _rows_of((total / root).astype(np.float32))
    return found


def _walked(walk: Matrix, start: Dense) -> dict[float, Dense]:
    """Return, by probability of restart, where walkers from the columns of *start* are found."""
    at = start
    total: dict[float, Dense] = {restart: (restart * start).astype(np.float32) for restart in RESTARTS}
    for step in range(1, STEPS + 1):
        at = np.asarray(walk @ at, dtype=np.float32)
        for restart in RESTARTS:
            total[restart] += np.float32(restart * (1 - restart) ** step) * at
    return total


def _rows_of(columns: Dense) -> Matrix:
    dense = np.ascontiguousarray(columns.T)
    wide = np.arange(0, dense.size + 1, dense.shape[1])
    at = np.tile(np.arange(dense.shape[1]), dense.shape[0])
    return csr_array((dense.ravel(), at, wide), shape=dense.shape)


def setting(compiled: Compiled, node: int, nodes: Nodes) -> Dense:
    """Return, for each of *nodes*, its partners, its ties of any kind (logarithms), how usual its type is.

    Usual among the partners *node* has.
    """
    known = compiled.kinds[compiled.known(node)]
    usual = np.bincount(known, minlength=int(compiled.kinds.max(initial=0)) + 1) / max(1, len(known))
    return np.stack(
        [
            np.log1p(compiled.popularity[nodes]),
            np.log1p(compiled.joint_degree[nodes]),
            usual[compiled.kinds[nodes]],
        ],
        axis=1,
    ).astype(np.float32)


def _strongest(alike: Matrix) -> Matrix:
    """Keep each row's ties that are at least half as strong as its best: a walk has no use for the rest."""
    best = np.maximum(alike.max(axis=1).toarray().ravel(), 1e-9) * WALKED
    kept = alike.copy()
    kept.data[kept.data < np.repeat(best, np.diff(alike.indptr))] = 0
    kept.eliminate_zeros()
    return kept
