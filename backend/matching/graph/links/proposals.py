"""From a task to its answers: learn the mix of evidence on hidden trade, rank candidates, judge pairs."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from backend.matching.graph.links.evidence import Dense, compiled
from backend.matching.graph.links.hiding import folds
from backend.matching.graph.links.model import Hits, Mix, Sample, columns, learn_likelihood, learn_order
from backend.matching.graph.links.pool import Pool, pools
from backend.matching.graph.links.relations import Background, background, links
from backend.matching.graph.links.task import Direction, Nodes, Task

SEED = 20240
LEARN_FROM = 900
OTHERS = 6
SETTING = 3


@dataclass(frozen=True, slots=True)
class Proposal:
    """*node* (an id) as a partner for the query, 1 is the best rank."""

    query: str
    node: str
    rank: int
    score: float


@dataclass(frozen=True, slots=True)
class Learnt:
    """One mix to order candidates in each direction, and one to judge pairs (None: nothing to learn from)."""

    order: Mapping[Direction, Mix]
    pair: Mix | None


def learn(task: Task, known: Background) -> Learnt:
    """Learn from the trade of *task* alone. Deterministic; time grows with nodes and relations."""
    samples: dict[Direction, list[Sample]] = {direction: [] for direction in Direction}
    tables: list[Dense] = []
    truths: list[Hits] = []
    parts = list(folds(task.trade, SEED))
    for at, fold in enumerate(parts):
        random = np.random.default_rng((SEED, at))
        trade = links(fold.shown, known.size)
        for direction in Direction:
            network = compiled(known, trade, direction)
            hidden = _partners(fold.hidden, direction)
            asking = np.array(sorted(hidden), dtype=np.int64)
            most = -(-LEARN_FROM // len(parts))
            if len(asking) > most:
                asking = np.sort(random.choice(asking, most, replace=False))
            for pool in pools(network, asking, task.candidates[direction]):
                hits = np.isin(pool.nodes, hidden[pool.node])
                samples[direction].append(Sample(columns(pool.values, pool.setting), hits))
            if direction is not Direction.FIND_SUPPLIERS:
                continue
            others = {node: _others(fold.shown, task, hidden[node], random) for node in asking.tolist()}
            for pool in pools(network, asking, task.candidates[direction], others.__getitem__):
                tables.append(_judged(pool))
                truths.append(np.isin(pool.nodes, hidden[pool.node]))
    width = compiled(known, links(task.trade, known.size), Direction.FIND_SUPPLIERS).width
    order = {
        direction: learn_order(samples[direction], width, 2 * width + SETTING) for direction in Direction
    }
    if not tables:
        return Learnt(order, None)
    return Learnt(order, learn_likelihood(np.vstack(tables), np.concatenate(truths)))


def _partners(trade: Nodes, direction: Direction) -> dict[int, Nodes]:
    asking, wanted = (0, 1) if direction is Direction.FIND_BUYERS else (1, 0)
    found: dict[int, list[int]] = {}
    for ends in trade.tolist():
        found.setdefault(ends[asking], []).append(ends[wanted])
    return {node: np.array(partners, dtype=np.int64) for node, partners in found.items()}


def _others(shown: Nodes, task: Task, hidden: Nodes, random: np.random.Generator) -> Nodes:
    """Return *hidden* suppliers with wrong ones: some as popular as real ones are, some any candidate."""
    popular = shown[random.integers(len(shown), size=OTHERS * len(hidden)), 0]
    everyone = task.candidates[Direction.FIND_SUPPLIERS]
    anyone = everyone[random.integers(len(everyone), size=len(hidden))]
    wrong = np.concatenate([popular, anyone])
    return np.concatenate([hidden, wrong[~np.isin(wrong, hidden)]])


def _judged(pool: Pool) -> Dense:
    """Return the columns that can be compared across queries: strength, share of the best, setting."""
    share = pool.values / np.where(pool.best > 0, pool.best, 1)
    return np.hstack(
        [np.sqrt(pool.values), np.sqrt(np.minimum(share, 2)), pool.values > 0, pool.setting]
    ).astype(np.float32)


def ranked(task: Task, known: Background, learnt: Learnt, top: int) -> Iterator[Proposal]:
    """Yield the *top* proposals of each query of *task*, best first, ties by the node's number."""
    trade = links(task.trade, known.size)
    for direction in Direction:
        network = compiled(known, trade, direction)
        queries = [query for query in task.queries if query.direction is direction]
        asking = np.array([query.node for query in queries], dtype=np.int64)
        found = pools(network, asking, task.candidates[direction])
        for query, pool in zip(queries, found, strict=True):
            score = learnt.order[direction].score(columns(pool.values, pool.setting))
            for rank, at in enumerate(np.lexsort((pool.nodes, -score))[:top], 1):
                yield Proposal(query.id, task.ids[pool.nodes[at]], rank, float(score[at]))


def judged(task: Task, known: Background, learnt: Learnt) -> list[float]:
    """Return how likely each pair of *task* is to trade, as log-odds among pairs like those learnt from."""
    network = compiled(known, links(task.trade, known.size), Direction.FIND_SUPPLIERS)
    places: dict[int, list[int]] = {}
    for at, (_, buyer) in enumerate(task.pairs.tolist()):
        places.setdefault(buyer, []).append(at)
    asking = np.array(sorted(places), dtype=np.int64)
    scores = np.zeros(len(task.pairs))
    sellers = task.pairs[:, 0]
    found = pools(
        network, asking, task.candidates[Direction.FIND_SUPPLIERS], lambda node: sellers[places[node]]
    )
    for pool in found:
        table = _judged(pool)
        scores[places[pool.node]] = table.mean(axis=1) if learnt.pair is None else learnt.pair.score(table)
    return scores.tolist()


def answer(task: Task, out_rank: Path, out_pairs: Path, top: int) -> None:
    """Write both answers to *task* as tab-separated tables."""
    known = background(task)
    learnt = learn(task, known)
    proposals = ranked(task, known, learnt, top)
    _write(out_rank, ((one.query, one.node, one.rank, repr(one.score)) for one in proposals))
    scores = zip(task.pair_ids, judged(task, known, learnt), strict=True)
    _write(out_pairs, ((pair, "-", 0, repr(score)) for pair, score in scores))


def _write(path: Path, lines: Iterable[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(
            stream, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None
        ).writerows(lines)
