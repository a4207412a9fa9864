"""A plain reading of filters in a few lines of Python, to hold engines against, with random goods."""

import random
from typing import Any

from hypothesis import strategies as st

from search.query import Bool, Exists, MatchAll, MatchNone, Query, Range, Terms

KINDS = ("WN", "SO", "BL", "钢", "a b", "")
MARKS = ("iso", "ped", "ma", "ce")
SIZES = (-5.0, 0.0, 0.1, 50.0, 100.0, 1e9)


def _document(source: random.Random, number: int) -> dict[str, Any]:
    document: dict[str, Any] = {"id": f"g{number}"}
    if source.random() < 0.8:
        document["kind"] = source.choice(KINDS)
    if source.random() < 0.7:
        document["marks"] = source.sample(MARKS, source.randint(0, 3))
    if source.random() < 0.8:
        document["size"] = source.choice(SIZES)
    if source.random() < 0.7:
        document["sizes"] = source.sample(SIZES, source.randint(1, 3))
    if source.random() < 0.7:
        document["price"] = float(source.randint(1, 9))
    if source.random() < 0.7:
        document["stock"] = source.random() < 0.5
    if source.random() < 0.6:
        document["title"] = source.choice(("法兰", "法兰 DN50", "flange", "wine"))
    return document


DOCUMENTS = tuple(_document(random.Random(number), number) for number in range(120))


def values(document: dict[str, Any], field: str) -> list[Any]:
    """Return the values of *field* in *document* as a list."""
    value = document.get(field)
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def matches(query: Query, document: dict[str, Any]) -> bool:
    """Return whether *document* is a hit of *query*, a tree without text."""
    match query:
        case MatchAll():
            return True
        case Terms():
            return any(value in query.values for value in values(document, query.field))
        case Exists():
            return bool(values(document, query.field))
        case Range():
            return any(
                (query.gte is None or value >= query.gte)
                and (query.gt is None or value > query.gt)
                and (query.lte is None or value <= query.lte)
                and (query.lt is None or value < query.lt)
                for value in values(document, query.field)
            )
        case Bool():
            least = query.minimum_should_match
            if least is None:
                least = 0 if query.must or query.filter else min(1, len(query.should))
            return (
                all(matches(child, document) for child in (*query.must, *query.filter))
                and not any(matches(child, document) for child in query.must_not)
                and sum(matches(child, document) for child in query.should) >= least
            )
        case _:
            return False


def _some(choices: tuple[Any, ...]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(st.sampled_from(choices), max_size=3).map(tuple)


_BOUND = st.none() | st.sampled_from((*SIZES, 49.5, 2.0))
_LEAVES: st.SearchStrategy[Query] = st.one_of(
    st.just(MatchAll()),
    st.just(MatchNone()),
    st.builds(Terms, st.just("kind"), _some(KINDS)),
    st.builds(Terms, st.just("marks"), _some(MARKS)),
    st.builds(Terms, st.sampled_from(["size", "sizes"]), _some(SIZES)),
    st.builds(Terms, st.just("stock"), _some((True, False))),
    st.builds(Range, st.sampled_from(["size", "sizes", "price"]), _BOUND, _BOUND, _BOUND, _BOUND),
    st.builds(Exists, st.sampled_from(["kind", "marks", "size", "sizes", "price", "stock"])),
)


def queries() -> st.SearchStrategy[Query]:
    """Random filter trees."""

    def inner(children: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
        several = st.lists(children, max_size=3).map(tuple)
        return st.builds(
            Bool,
            must=several,
            should=several,
            filter=several,
            must_not=several,
            minimum_should_match=st.none() | st.integers(0, 3),
        )

    return st.recursive(_LEAVES, inner, max_leaves=8)
