"""Everything known of a network as sparse relations over all nodes, trade among them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, diags_array

from backend.matching.graph.links.task import Direction, Nodes, Task
from backend.matching.graph.links.wording import (
    Matrix,
    alike,
    mentions,
    name_grams,
    text_grams,
    weighted_grams,
)

NEAREST = 40
OWN_RELATIONS = 4


@dataclass(frozen=True, slots=True)
class Background:
    """All that does not change when trade is hidden; every matrix is n × n.

    *side* are the relations given, each from its source to its target; *wording* those implied by names and
    texts; *kinds* numbers the types of nodes.
    """

    size: int
    side: Mapping[str, Matrix]
    contains: Mapping[str, Matrix]
    alike: Mapping[str, Matrix]
    kinds: Nodes


def background(task: Task) -> Background:
    """Return what is known of *task* beside trade; the rarest relations are taken together."""
    size = len(task.ids)
    names = sorted(task.side, key=lambda name: (-len(task.side[name]), name))
    side = {name: links(task.side[name], size) for name in names[:OWN_RELATIONS]}
    if names[OWN_RELATIONS:]:
        side["other"] = links(np.concatenate([task.side[name] for name in names[OWN_RELATIONS:]]), size)
    wording = {
        "name": weighted_grams([list(name_grams(name)) for name in task.names]),
        "text": weighted_grams([list(text_grams(text)) for text in task.texts]),
    }
    contains = {"name": mentions(task.names, task.names), "text": mentions(task.texts, task.names)}
    types = {name: at for at, name in enumerate(dict.fromkeys(task.types))}
    return Background(
        size=size,
        side=side,
        contains={name: matrix for name, matrix in contains.items() if matrix.nnz},
        alike={name: alike(grams, NEAREST) for name, grams in wording.items() if grams.nnz},
        kinds=np.array([types[name] for name in task.types], dtype=np.int64),
    )


def links(ends: Nodes, size: int) -> Matrix:
    """Return 1 at (source, target) for each of *ends*."""
    matrix = csr_array((np.ones(len(ends), dtype=np.float32), (ends[:, 0], ends[:, 1])), shape=(size, size))
    matrix.sum_duplicates()
    matrix.data[:] = 1
    return matrix


def joined(matrices: Sequence[Matrix], size: int) -> Matrix:
    """Return the sum of *matrices* and their transposes: one undirected network."""
    total: Matrix = links(np.zeros((0, 2), dtype=np.int64), size)
    for matrix in matrices:
        total = csr_array(total + matrix + matrix.T)
    return total


def scaled(matrix: Matrix, rows: float, columns: float) -> Matrix:
    """Divide each entry by its row's sum to the power *rows* and its column's to *columns*."""
    left, right = _power(matrix.sum(axis=1), -rows), _power(matrix.sum(axis=0), -columns)
    return csr_array(diags_array(left) @ matrix @ diags_array(right))


def _power(sums: NDArray[np.float32], power: float) -> NDArray[np.float32]:
    return (np.where(sums > 0, sums, 1) ** power).astype(np.float32)


def toward(trade: Matrix, direction: Direction) -> Matrix:
    """Return *trade* from the nodes that ask to the partners wanted."""
    return trade if direction is Direction.FIND_BUYERS else csr_array(trade.T)
