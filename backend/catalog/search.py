"""Searching the market: query text and chosen facets in, explained offerings out.

Text is understood by the industry packs; what was understood becomes constraints (:mod:`constraints` says
how strict each is), the rest is searched as words. When nothing fits, constraints are given up in a
documented order (:mod:`relaxation`) and every one of them is reported.

The order of results is relevance, and nothing in it can be bought:

- how well the remaining words match (BM25; names count most, then firm, category, specification),
- a tenth of how well the name matches the words that named the category (三通 among pipe fittings),
- +1 for each lenient constraint that is stated and met, +2 for the model named,
- +0.3 for a stated price, +0.3 for a minimum order within the quantity asked,

Hits that nothing distinguishes come in a fixed lot, stated prices first.

What is shown of an offering is read from the database, scoped to the viewer: a document only finds it.
"""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from backend.catalog import facets
from backend.catalog.chips import Ignored, chips_of, is_ignored, kept
from backend.catalog.constraints import Wish, wish_of
from backend.catalog.firms import Named, firms
from backend.catalog.labels import category_label
from backend.catalog.models import Offering
from backend.catalog.near_misses import (
    FEW,
    AskedFlange,
    asked_flange,
    gave_up_goods,
    interchange_text,
    near_misses,
    verdict_on,
)
from backend.catalog.plan import NAMES, Plan, Words, plan_request, relaxed_in_json
from backend.catalog.presentation import offering_terms, specification_columns, supplier_summary
from backend.catalog.reasons import reasons
from backend.catalog.relaxation import widest_that_matches
from backend.catalog.selectors import Viewer, offerings_for_hits
from backend.catalog.service_limits import (
    conditions_of,
    left_open,
    service_in_json,
    with_service,
    without_pressure,
)
from backend.core.engine import close_engine, configured_engine
from backend.core.errors import Bilingual, Unavailable
from backend.industry import Interpretation, knowledge, understand
from search.engine import SearchEngine
from search.errors import EngineUnavailable
from search.query import (
    MAX_WINDOW,
    Sort,
)
from search.results import Hit, Results

LONGEST_QUERY = 1_000
"""Characters of a query that are understood and searched; what follows is reported as unread."""

SORTS: Mapping[str, tuple[Sort, ...]] = {
    "relevance": (),
    "price": (Sort("price"),),
    "-price": (Sort("price", descending=True),),
    "lead_time": (Sort("lead_time_days"),),
    "name": (Sort("name_key"),),
}
_ONLY_NAMED = frozenset({"category", "place", "process"})


@dataclass(frozen=True, slots=True)
class Question:
    """What a person asks: words, values chosen by parameter, chips left out, page and order."""

    text: str = ""
    chosen: Mapping[str, Any] = field(default_factory=dict)
    ignored: Ignored = frozenset()
    page: int = 1
    page_size: int = 25
    sort: str = "relevance"


def read_query(text: str) -> Interpretation:
    """Return what *text* means; text beyond the limit counts as unread."""
    return understand(text[:LONGEST_QUERY])


def read_with_firm(text: str) -> tuple[Interpretation, Named | None]:
    """Return what *text* means besides the name of a firm that stands in it, and that firm.

    A firm's name is full of words of the trade (定襄恒通锻造), which say nothing about the goods sought.
    """
    read = text[:LONGEST_QUERY]
    named = firms.named_in(read)
    if named is None:
        return understand(read), None
    blanked = read[: named.start] + " " * (named.end - named.start) + read[named.end :]
    return replace(understand(blanked), query=read), named


@contextmanager
def reading_engine() -> Iterator[SearchEngine]:
    """Give the reading engine; raises Unavailable where there is no index to read, or no longer."""
    try:
        yield configured_engine("reader")
    except EngineUnavailable as fault:
        close_engine("reader")
        raise Unavailable(
            Bilingual(
                "搜索索引正在建立，请稍后再试。", "The search index is being built; try again in a moment."
            )
        ) from fault


def search_offerings(viewer: Viewer, question: Question) -> dict[str, Any]:
    """Answer *question* for *viewer* as the JSON of ``GET search/products``.

    A page beyond :func:`last_page` has no rows. Raises Unavailable while there is no index. Typically two
    questions to the engine and one to the database.
    """
    with reading_engine() as engine:
        return _answered(engine, viewer, question)


def _answered(engine: SearchEngine, viewer: Viewer, question: Question) -> dict[str, Any]:
    began = time.perf_counter()
    understood, named = read_with_firm(question.text)
    asked = kept(understood.interpretation, question.ignored)
    asked_as_written = _as_written(understood.query, named, question)
    chips = chips_of(understood, named, question.ignored, frozenset(question.chosen))
    if named is not None and not is_ignored("supplier", named.firm.id, question.ignored):
        asked["supplier"] = str(named.firm.id)
    wish = wish_of(asked, question.chosen)
    read = understood
    service = conditions_of(understood, wish, question.ignored)
    if service is not None:
        asked = without_pressure(asked, service, understood)
        wish = with_service(wish_of(asked, question.chosen), service)
        read = replace(understood, free_text=service.words)
        asked_as_written = None
        chips = [chip for chip in chips if chip["key"] in asked or chip["ignored"]]
    plan, results, keys = _answer(engine, _first_plan(engine, wish, read, question), question)
    shown_facets, described = facets.shown(results, keys, plan.wish)
    flange = asked_flange(wish, read, asked_as_written)
    return {
        "count": results.total,
        "page": question.page,
        "page_size": question.page_size,
        "results": _rows(viewer, results, plan, flange),
        "facets": shown_facets,
        "facet_attributes": described,
        "interpretation": understood.interpretation,
        "understanding": understanding(understood, question.text),
        "chips": chips,
        "relaxed": relaxed_in_json(plan),
        "near_misses": _near_misses(engine, viewer, flange, plan, results, question),
        "service": None if service is None else service_in_json(service, wish),
        "took_ms": round((time.perf_counter() - began) * 1000, 2),
    }


def last_page(answer: Mapping[str, Any]) -> int:
    """Return the number of the last page that can be shown of an answer."""
    reachable: int = min(answer["count"], MAX_WINDOW)
    pages: int = -(-reachable // answer["page_size"])
    return max(1, pages)


def understanding(understood: Interpretation, text: str) -> dict[str, Any]:
    """Return how *text* was read: tokens, the other words, and what a person should confirm."""
    read = understood.as_dict()
    unsure = list(read["unsure"])
    if len(text) > LONGEST_QUERY:
        reason = Bilingual(
            f"查询过长，只读取了前 {LONGEST_QUERY} 个字符。",
            f"The query is too long; only its first {LONGEST_QUERY} characters were read.",
        )
        unsure.append(
            {
                "text": text[LONGEST_QUERY : LONGEST_QUERY + 20],
                "start": LONGEST_QUERY,
                "end": len(text),
                "reason": reason.as_dict(),
                "alternatives": [],
            }
        )
    return {"query": text, "tokens": read["tokens"], "free_text": read["free_text"], "unsure": unsure}


def interpretation_of(text: str) -> dict[str, Any]:
    """Return the contract's object of *Understanding a query*."""
    understood = read_query(text)
    return {**understanding(understood, text), "interpretation": understood.interpretation}


def _first_plan(engine: SearchEngine, wish: Wish, understood: Interpretation, question: Question) -> Plan:
    words = understood.free_text.strip()
    if words and not engine.analyzer.tokens(words):
        words = ""
    nothing = bool(question.text.strip()) and not (words or understood.interpretation or wish.constraints)
    return Plan(wish, words, _category_words(wish, understood), nothing_readable=nothing)


def _category_words(wish: Wish, understood: Interpretation) -> str:
    """The query's own words for its category (三通 among 管件): what is called so comes first."""
    category = wish.of("category")
    if category is None or category.explicit:
        return ""
    code = str(category.values[0])
    if code not in knowledge().categories or len(knowledge().descendants(code)) > 1:
        return ""
    return " ".join(token.text for token in understood.tokens if token.as_ == "category")


def _answer(engine: SearchEngine, plan: Plan, question: Question) -> tuple[Plan, Results, list[str]]:
    """Ask for the plan's page; where nothing fits, for that of the first wider plan that finds anything."""
    results, keys = _ask(engine, plan, question)
    if results.total or plan.nothing_readable:
        return plan, results, keys
    for wider in _wider_plans(engine, plan, question.text):
        return wider, *_ask(engine, wider, question)
    return plan, results, keys


def _wider_plans(engine: SearchEngine, plan: Plan, text: str) -> Iterator[Plan]:
    def matches(wider: Plan) -> bool:
        return engine.search(plan_request(wider, limit=0)).total > 0

    spoken = [one for one in plan.wish.constraints if not one.explicit]
    if plan.wish.out_of_scope or (spoken and {one.key for one in spoken} <= _ONLY_NAMED):
        # What reads as a kind of goods may be a part of a firm's or product's own name.
        as_words = Plan(Wish(plan.wish.without(spoken).constraints), text[:LONGEST_QUERY], read_as_words=True)
        yield from filter(matches, (as_words,))
    if plan.wish.out_of_scope:
        return
    if plan.words and not plan.wish.constraints:
        yield from filter(matches, (replace(plan, use=Words.MOST), replace(plan, use=Words.ANY)))
        return
    open_words = replace(plan, use=Words.ORDER_ONLY)
    if plan.words and matches(open_words):
        yield open_words
    found = widest_that_matches(plan.wish, lambda wish: matches(replace(open_words, wish=wish)))
    if found is not None:
        wish, relaxed = found
        yield replace(open_words, wish=wish, relaxed=relaxed)
        return
    if (outside := left_open(plan.wish)) is not None:
        yield from filter(matches, (replace(open_words, wish=outside[0], relaxed=(outside[1],)),))


def _ask(engine: SearchEngine, plan: Plan, question: Question) -> tuple[Results, list[str]]:
    request = plan_request(plan)
    keys = facets.fitting_attributes(facets.shares_for(engine, plan.wish, request, plan.words), plan.wish)
    offset = (question.page - 1) * question.page_size
    is_reachable = offset + question.page_size <= MAX_WINDOW
    asked = replace(
        request,
        facets=facets.requests_for(keys),
        sort=SORTS[question.sort] or request.sort,
        offset=offset if is_reachable else 0,
        limit=question.page_size if is_reachable else 0,
        highlight=NAMES if plan.words else (),
    )
    return engine.search(asked), keys


def _as_written(text: str, named: Named | None, question: Question) -> str | None:
    """Return the query without a firm's name; ``None`` if a part of it is left out or overridden."""
    if question.ignored or any(key in knowledge().attributes for key in question.chosen):
        return None
    return text if named is None else f"{text[: named.start]} {text[named.end :]}"


def _rows(viewer: Viewer, results: Results, plan: Plan, asked: AskedFlange | None) -> list[dict[str, Any]]:
    offerings = offerings_for_hits(viewer, [int(hit.id) for hit in results.hits])
    words = plan.words if plan.use is Words.ALL else ""
    judges = asked is not None and gave_up_goods(plan)
    rows = []
    for hit in results.hits:
        offering = offerings.get(int(hit.id))
        if offering is None:
            continue
        why = reasons(offering, plan.wish, plan.given_up, words)
        if asked is not None and judges and (verdict := verdict_on(asked, offering.product)):
            text = interchange_text(verdict).as_dict()
            why.append({"kind": "differs", "key": "interchange", "text": text})
        rows.append(_row(offering, hit.relevance, why, _highlights(hit)))
    return rows


def _near_misses(
    engine: SearchEngine,
    viewer: Viewer,
    asked: AskedFlange | None,
    plan: Plan,
    results: Results,
    question: Question,
) -> list[dict[str, Any]]:
    """Return the near-misses of a first page that has nothing exact or little; none in all other cases."""
    if asked is None or question.page > 1 or not (plan.relaxed or results.total <= FEW):
        return []
    shown = frozenset(int(hit.id) for hit in results.hits)
    return [
        {
            **_row(one.offering, one.relevance, reasons(one.offering, one.met, one.unmet, ""), {}),
            "verdict": one.verdict.verdict,
            "reasons": [
                {"text": {"zh": reason.zh, "en": reason.en}, "source": reason.source}
                for reason in one.verdict.reasons
            ],
            "section": one.section.as_dict(),
        }
        for one in near_misses(engine, viewer, asked, plan, shown)
    ]


def _row(
    offering: Offering, relevance: float, why: list[dict[str, Any]], highlights: dict[str, Any]
) -> dict[str, Any]:
    product = offering.product
    return {
        "id": product.pk,
        "offering_id": offering.pk,
        "name": product.name_zh,
        "name_en": product.name_en,
        "supplier": supplier_summary(offering.supplier),
        "category": product.category,
        "category_label": category_label(product.category).as_dict(),
        "specs": product.specification,
        "columns": specification_columns(product),
        "relevance": round(relevance, 4),
        "why": why,
        "highlights": highlights,
        **offering_terms(offering),
        "is_demo": offering.is_demo,
    }


def _highlights(hit: Hit) -> dict[str, Any]:
    return {
        shown: [{"text": segment.text, "hit": segment.hit} for segment in hit.highlights[name][0]]
        for name, shown in (("name_zh", "name"), ("name_en", "name_en"))
        if name in hit.highlights
    }
