"""What names and texts imply: nodes worded alike, and nodes whose wording contains another's name.

Names are cut into Chinese characters and runs of two or three, Latin words and their letters by three and
four, with marks at the ends, because Chinese names keep their head at the end. Both languages may mix.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from scipy.sparse import coo_array, csr_array, diags_array

Matrix = csr_array[np.float32]

PIECES = re.compile(r"[\u3400-\u9fff]+|[^\W\d_\u3400-\u9fff]+|\d+")
COMMON_SHARE = 0.05
BLOCK = 512
SHORTEST_MENTION = {True: 2, False: 3}
LONGEST_MENTION = 8


def pieces(text: str) -> list[str]:
    """Return runs of Chinese, Latin words and numbers of *text*, in order, compatibility forms folded."""
    return PIECES.findall(unicodedata.normalize("NFKC", text).casefold())


def is_chinese(piece: str) -> bool:
    """Whether *piece*, one of ``pieces``, is a Chinese run."""
    return "\u3400" <= piece[0] <= "\u9fff"


def name_grams(text: str) -> Iterator[str]:
    """Yield the features of a short name, repeated as they occur."""
    for piece in pieces(text):
        marked = f"^{piece}$"
        if is_chinese(piece):
            yield from piece
            for size in (2, 3):
                yield from (marked[at : at + size] for at in range(len(marked) - size + 1))
        else:
            yield f"={piece}"
            for size in (3, 4):
                yield from (marked[at : at + size] for at in range(len(marked) - size + 1))


def text_grams(text: str) -> Iterator[str]:
    """Yield the features of a description: words, pairs of words, Chinese pairs."""
    words: list[str] = []
    for piece in pieces(text):
        words += [a + b for a, b in pairwise(piece)] if is_chinese(piece) else [piece]
    yield from words
    yield from (f"{a} {b}" for a, b in pairwise(words))


def weighted_grams(documents: Sequence[list[str]]) -> Matrix:
    """Return the TF-IDF rows of *documents*, length 1; features in one or in too many are left out."""
    vocabulary: dict[str, int] = {}
    columns: list[int] = []
    starts = [0]
    for grams in documents:
        columns += [vocabulary.setdefault(gram, len(vocabulary)) for gram in grams]
        starts.append(len(columns))
    counts = csr_array(
        (np.ones(len(columns), dtype=np.float32), columns, starts), shape=(len(documents), len(vocabulary))
    )
    counts.sum_duplicates()
    held = np.bincount(counts.indices, minlength=len(vocabulary))
    most = max(COMMON_SHARE * len(documents), 10.0)
    idf = np.where((held > 1) & (held <= most), np.log((1 + len(documents)) / (1 + held)), 0.0)
    counts.data = np.sqrt(counts.data) * idf[counts.indices].astype(np.float32)
    counts.eliminate_zeros()
    length = np.sqrt(counts.multiply(counts).sum(axis=1))
    return csr_array(diags_array((1 / np.where(length > 0, length, 1)).astype(np.float32)) @ counts)


def alike(weights: Matrix, nearest: int) -> Matrix:
    """Return, for each row of *weights*, its *nearest* other rows and the cosine, ties by number."""
    rows, columns, values = [], [], []
    turned = csr_array(weights.T)
    for start in range(0, weights.shape[0], BLOCK):
        block = csr_array(weights[start : start + BLOCK] @ turned)
        for at in range(block.shape[0]):
            ends = slice(block.indptr[at], block.indptr[at + 1])
            found, cosine = block.indices[ends], block.data[ends]
            other = found != start + at
            found, cosine = found[other], cosine[other]
            if len(found) > nearest:
                edge = np.partition(cosine, len(cosine) - nearest)[len(cosine) - nearest]
                near = cosine >= edge
                found, cosine = found[near], cosine[near]
            order = np.lexsort((found, -cosine))[:nearest]
            rows.append(np.full(len(order), start + at))
            columns.append(found[order])
            values.append(cosine[order])
    shape = (weights.shape[0], weights.shape[0])
    if not rows:
        return csr_array(np.zeros(shape, dtype=np.float32))
    flat = np.concatenate(rows), np.concatenate(columns)
    nearest_of: Matrix = coo_array((np.concatenate(values).astype(np.float32), flat), shape=shape).tocsr()
    return nearest_of


def mentions(texts: Sequence[str], names: Sequence[str]) -> Matrix:
    """Return 1 at (i, j) where the i-th text contains the j-th name, whole words of it, i ≠ j."""
    called: dict[str, list[int]] = {}
    longest = 1
    for at, name in enumerate(names):
        cut = pieces(name)
        key = "".join(cut) if len(cut) == 1 else " ".join(cut)
        if cut and len(key) >= SHORTEST_MENTION[is_chinese(cut[0])]:
            called.setdefault(key, []).append(at)
            longest = max(longest, min(len(cut), LONGEST_MENTION))
    rows: list[int] = []
    columns: list[int] = []
    for at, text in enumerate(texts):
        found: set[int] = set()
        cut = pieces(text)
        for start, piece in enumerate(cut):
            for size in range(1, min(longest, len(cut) - start) + 1):
                found.update(called.get(" ".join(cut[start : start + size]), ()))
            if is_chinese(piece):
                for first in range(len(piece)):
                    for last in range(first + 2, min(len(piece), first + LONGEST_MENTION) + 1):
                        found.update(called.get(piece[first:last], ()))
        found.discard(at)
        rows += [at] * len(found)
        columns += sorted(found)
    shape = (len(texts), len(names))
    found_at = np.array(rows, dtype=np.int64), np.array(columns, dtype=np.int64)
    held: Matrix = coo_array((np.ones(len(rows), dtype=np.float32), found_at), shape=shape).tocsr()
    return held
