"""The mix of evidence: linear, learnt on trade the network hid from itself, pulled toward plain rank fusion.

Evidence comes in twice: by its rank among the query's candidates, which no scale can distort, and by its
share of the query's best. Little training leaves the weights near their start, where every evidence has the
same say (reciprocal rank fusion, Cormack et al., 2009); much training moves them where the hidden trade is.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from backend.matching.graph.links.evidence import Dense

Weights = NDArray[np.float64]
Hits = NDArray[np.bool_]

FUSION = 0.3
PULL = 300.0
RANK_OFFSET = 10.0
MOST_HITS = 5
ROUNDS = 40
LIKELIHOOD_PULL = 30.0


@dataclass(frozen=True, slots=True)
class Sample:
    """One query to learn from: *columns* (candidates, features) and which candidates were hidden."""

    columns: Dense
    hits: Hits


@dataclass(frozen=True, slots=True)
class Mix:
    """Weights of columns after taking away *mean* and dividing by *spread*."""

    mean: Weights
    spread: Weights
    weights: Weights
    offset: float = 0.0

    def score(self, columns: Dense) -> Weights:
        """Return one number a row, higher is likelier."""
        scores: Weights = ((columns - self.mean) / self.spread) @ self.weights + self.offset
        return scores


def columns(values: Dense, setting: Dense) -> Dense:
    """Return ranks and shares of the evidence *values* (candidates, evidence), with *setting* as it is."""
    order = np.argsort(-values, axis=0, kind="stable")
    rank = np.empty(values.shape, dtype=np.float32)
    np.put_along_axis(rank, order, np.arange(len(values), dtype=np.float32)[:, None], axis=0)
    fused = np.where(values > 0, RANK_OFFSET / (rank + RANK_OFFSET), 0)
    best = values.max(axis=0, initial=0)
    share = np.sqrt(values / np.where(best > 0, best, 1))
    return np.hstack([fused, share, setting]).astype(np.float32)


def learn_order(samples: Sequence[Sample], evidence: int, width: int) -> Mix:
    """Return the mix of *width* columns, *evidence* of them ranks, that best puts hits before the rest.

    Maximises the likelihood of each hit among its query's candidates (a softmax), L2 toward the start.
    Without samples it is rank fusion. Deterministic.
    """
    start = np.zeros(width)
    samples = [sample for sample in samples if sample.hits.any()]
    if not samples:
        start[:evidence] = FUSION
        return Mix(np.zeros(width), np.ones(width), start)
    table = np.vstack([sample.columns for sample in samples]).astype(np.float64)
    mean, spread = table.mean(axis=0), table.std(axis=0) + 1e-6
    table = ((table - mean) / spread).astype(np.float32)
    start[:evidence] = FUSION * spread[:evidence]
    hits = np.concatenate([sample.hits for sample in samples]).astype(np.float64)
    lengths = np.array([len(sample.hits) for sample in samples])
    first = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    query = np.repeat(np.arange(len(samples)), lengths)
    many = np.add.reduceat(hits, first)
    say = np.minimum(many, MOST_HITS) / many

    def loss(weights: Weights) -> tuple[float, Weights]:
        score = (table @ weights.astype(np.float32)).astype(np.float64)
        top = np.maximum.reduceat(score, first)
        exp = np.exp(score - top[query])
        total = np.add.reduceat(exp, first)
        likelihood = np.add.reduceat(hits * score, first) - many * (top + np.log(total))
        slope = (hits - many[query] * exp / total[query]) * say[query]
        away = weights - start
        value = PULL * float(away @ away) - float((likelihood * say).sum())
        return value, 2 * PULL * away - (slope.astype(np.float32) @ table).astype(np.float64)

    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS})
    return Mix(mean, spread, np.asarray(found.x))


def learn_likelihood(table: Dense, hits: Hits) -> Mix:
    """Return the mix that tells hits from the rest across queries: L2-regularised logistic regression."""
    width = table.shape[1]
    wide = table.astype(np.float64)
    mean, spread = wide.mean(axis=0), wide.std(axis=0) + 1e-6
    wide = (wide - mean) / spread
    sign = np.where(hits, 1.0, -1.0)

    def loss(weights: Weights) -> tuple[float, Weights]:
        margin = sign * (wide @ weights[:-1] + weights[-1])
        slope = -sign / (1 + np.exp(np.clip(margin, -50, 50)))
        value = float(np.logaddexp(0, -margin).sum()) + 0.5 * LIKELIHOOD_PULL * float(
            weights[:-1] @ weights[:-1]
        )
        return value, np.append(slope @ wide + LIKELIHOOD_PULL * weights[:-1], slope.sum())

    found = minimize(loss, np.zeros(width + 1), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return Mix(mean, spread, np.asarray(found.x[:-1]), float(found.x[-1]))
