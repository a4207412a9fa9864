"""One way to ask the engine: what is constrained, how the other words are used, what was given up for it."""

from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal

from backend.catalog import facets
from backend.catalog.constraints import Constraint, Wish
from backend.catalog.relaxation import Relaxed
from backend.core.errors import Bilingual
from search.query import (
    BY_RELEVANCE,
    Bool,
    Boost,
    Exists,
    MatchAll,
    MatchNone,
    Query,
    Range,
    SearchRequest,
    Sort,
    Text,
)

_PRICED = 0.3
_ORDER_SMALL_ENOUGH = 0.3
_MODEL_NAMED = 2.0
_MOST_WORDS = 0.6
_NAMED_AS = 0.1
NAMES = ("name_zh", "name_en")


class Words(Enum):
    """How the words that were not understood are used."""

    ALL = "all"
    MOST = "most"
    ANY = "any"
    ORDER_ONLY = "order only"


@dataclass(frozen=True, slots=True)
class Plan:
    """One way to ask the engine: constraints, how the other words are used, what was given up for it.

    *named_as* are the words by which the query named a category that has none below it.
    """

    wish: Wish
    words: str
    named_as: str = ""
    use: Words = Words.ALL
    relaxed: tuple[Relaxed, ...] = ()
    nothing_readable: bool = False
    read_as_words: bool = False

    @property
    def given_up(self) -> tuple[Constraint, ...]:
        """The constraints given up."""
        return tuple(one.constraint for one in self.relaxed)


def plan_request(plan: Plan, *, limit: int = 20) -> SearchRequest:
    """Return what a plan asks of the engine, without facets, best first.

    Where nothing distinguishes the hits they come by ``standing`` (:mod:`indexing`).
    """
    wish, words = plan.wish, plan.words
    if wish.out_of_scope or plan.nothing_readable:
        return SearchRequest(query=MatchNone(), limit=limit)
    must: list[Query] = []
    should: list[Query] = []
    if words:
        if plan.use is Words.ORDER_ONLY:
            should.append(Text(words))
        else:
            operator: Literal["and", "or"] = "and" if plan.use is Words.ALL else "or"
            share = _MOST_WORDS if plan.use is Words.MOST else None
            must.append(Text(words, operator=operator, minimum_should_match=share))
    if plan.named_as:
        should.append(Boost(Text(plan.named_as, fields=NAMES), _NAMED_AS))
    should += [one.met for one in wish.constraints if not one.negated and one.met != one.query]
    quantity, model = wish.informative.get("qty"), wish.informative.get("model")
    if isinstance(quantity, int | float):
        should.append(Boost(Range("minimum_order", lte=float(quantity)), _ORDER_SMALL_ENOUGH))
    if isinstance(model, str):
        named = Text(model, fields=(*NAMES, "specification_text"), operator="and")
        should.append(Bool(filter=(named,), should=(Boost(MatchAll(), _MODEL_NAMED),)))
    if must or should:
        should.append(Boost(Exists("price"), _PRICED))
    always = tuple(one.query for one in wish.constraints if one.facet is None)
    return SearchRequest(
        query=Bool(must=tuple(must), should=tuple(should), filter=(*always, MatchAll())),
        post_filters=facets.selections(wish),
        sort=BY_RELEVANCE if must or should else (Sort("standing", descending=True),),
        limit=limit,
    )


_READ_AS_WORDS = Bilingual(
    "没有符合所理解品类的供应；以下按文字查找。",
    "Nothing fits the category as understood; below is what contains the words.",
)
_WORDS_LEFT = {
    Words.ORDER_ONLY: Bilingual(
        "没有供应同时含有「{}」；这些文字只影响排序。",
        "No fitting offering contains “{}”; these words only affect the order.",
    ),
    Words.MOST: Bilingual(
        "没有供应含有「{}」的全部文字；以下含有其中大部分。",
        "No offering contains all of “{}”; those below contain most of it.",
    ),
    Words.ANY: Bilingual(
        "没有供应含有「{}」的全部文字；以下含有其中一部分。",
        "No offering contains all of “{}”; those below contain a part of it.",
    ),
}


def relaxed_in_json(plan: Plan) -> list[dict[str, Any]]:
    """Return what a plan gave up, each with the sentence that says so."""
    said: list[dict[str, Any]] = []
    if plan.read_as_words:
        said.append({"key": "category", "value": None, "text": _READ_AS_WORDS.as_dict()})
    if plan.words and plan.use is not Words.ALL:
        sentence = _WORDS_LEFT[plan.use]
        text = Bilingual(sentence.zh.format(plan.words), sentence.en.format(plan.words))
        said.append({"key": "text", "value": plan.words, "text": text.as_dict()})
    for one in plan.relaxed:
        values = one.constraint.values
        said.append(
            {
                "key": one.constraint.name,
                "value": values[0] if len(values) == 1 else list(values),
                "text": one.text.as_dict(),
            }
        )
    return said
