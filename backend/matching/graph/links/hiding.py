"""Trade hidden from a network, to learn which evidence would have found it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from backend.matching.graph.links.task import Nodes

HIDDEN_SHARE = 0.1
ENOUGH_HIDDEN = 6000
FOLDS = (2, 10)


@dataclass(frozen=True, slots=True)
class Fold:
    """Two parts of the trade of a network, each (k, 2): supplier, buyer."""

    shown: Nodes
    hidden: Nodes


def folds(trade: Nodes, seed: int) -> Iterator[Fold]:
    """Yield ways to hide a tenth of *trade*; every node keeps one partner on each end it had any.

    The fewer the trades, the more folds. One trade may be hidden by several folds or by none.
    """
    if not len(trade):
        return
    wanted = max(1, int(HIDDEN_SHARE * len(trade)))
    for fold in range(int(np.clip(-(-ENOUGH_HIDDEN // wanted), *FOLDS))):
        random = np.random.default_rng((seed, fold))
        left = [np.bincount(trade[:, end], minlength=int(trade.max()) + 1) for end in (0, 1)]
        hidden = np.zeros(len(trade), dtype=bool)
        count = 0
        for at in random.permutation(len(trade)):
            seller, buyer = trade[at]
            if left[0][seller] > 1 and left[1][buyer] > 1:
                left[0][seller] -= 1
                left[1][buyer] -= 1
                hidden[at] = True
                count += 1
                if count == wanted:
                    break
        if count:
            yield Fold(shown=trade[~hidden], hidden=trade[hidden])
