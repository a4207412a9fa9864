"""Near-misses: flanges that are not what was asked, each with its interchange verdict and the reasons for it.

Where nothing fits, something was given up, or hardly anything is on offer, flanges of the asked size with
another rating, type, face, grade or standard are looked up and compared with what was asked
(:mod:`backend.industry.interchange`). Best verdict first; one that only shares the pressure level, or whose
verdict is unknown, is headed so and never stands for the part asked. Whatever the query says beyond its
specification keeps a verdict from being *identical* or *mates*, since nobody compared it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from backend.catalog.constraints import RATINGS, Constraint, Wish, members, narrower_types
from backend.catalog.indexing import field_of
from backend.catalog.labels import stored_value
from backend.catalog.models import Offering, Product
from backend.catalog.plan import Plan
from backend.catalog.selectors import Viewer, offerings_for_hits
from backend.core.errors import Bilingual
from backend.industry import Interpretation, Specification, SpecificationError, knowledge
from backend.industry.interchange import NoSpecification, Reason, Relation, Verdict, compare
from backend.industry.interchange.notation import read_notation
from search.engine import SearchEngine
from search.query import BY_RELEVANCE, Bool, Boost, MatchAll, Query, SearchRequest, Terms

FEW = 3
"""Up to so many hits are few: their near-misses are looked up too."""

_ORDER: tuple[Relation, ...] = ("identical", "mates", "same_rating_only", "unknown", "not_interchangeable")
_MOST_ALIKE: Mapping[Relation, int] = {
    "identical": 3,
    "mates": 3,
    "same_rating_only": 2,
    "unknown": 3,
    "not_interchangeable": 2,
}
_MOST_SHOWN = 8
_WEIGHT = {"type": 2, **dict.fromkeys(RATINGS, 0)}
"""What a difference weighs among near-misses of one verdict: another type joins the pipe differently."""

_ASKED_FOR = 12
_SYSTEMS = {"pn": "PN", "class": "Class", "k": "K"}
_SAFE = ("identical", "mates")
_WORTH_ASKING: tuple[Relation, ...] = ("mates", "same_rating_only")
_STATED = "specifications as given"
_NOT_COMPARED = Reason(
    "查询里还有规格以外的要求或读法不确定，没有一并比较，须核对。",
    "The query says more than its specification, or can be read in several ways: check it.",
    _STATED,
)


@dataclass(frozen=True, slots=True)
class AskedFlange:
    """A flange as asked: one size and one rating at least.

    *text* is the whole query where nothing of it was left out or overridden; *says_more* whether it holds
    anything besides a specification.
    """

    specification: Specification
    dn: float
    rating_key: str
    rating: float
    goods: tuple[Constraint, ...]
    text: str | None
    says_more: bool


def asked_flange(wish: Wish, understood: Interpretation, text: str | None) -> AskedFlange | None:
    """Return the flange *wish* asks for; ``None`` for other goods, or where size or rating is open.

    *text* is the query if it is asked just as written.
    """
    category = wish.of("category")
    codes = map(str, category.values) if category else ()
    if wish.out_of_scope or not all(code.split(".")[0] == "flange" for code in codes):
        return None
    goods = tuple(
        one
        for one in wish.constraints
        if one.key in knowledge().attributes and one.values and not one.negated
    )
    sizes = [value for one in goods if one.key == "dn" for value in one.values]
    ratings = [(one.key, value) for one in goods if one.key in RATINGS for value in one.values]
    if len(sizes) != 1 or len(ratings) != 1:
        return None
    stated = {one.key: one.values[0] for one in goods if len(one.values) == 1}
    try:
        specification = Specification.from_mapping(stated)
    except SpecificationError:
        return None
    says_more = bool(understood.free_text.strip() or understood.unsure or "not" in understood.interpretation)
    key, rating = ratings[0]
    return AskedFlange(specification, float(sizes[0]), key, float(rating), goods, text, says_more)


def verdict_on(asked: AskedFlange, product: Product) -> Verdict | None:
    """Return how *product* stands to what was asked, or ``None`` if its specification cannot be compared."""
    stated = {key: stored_value(value) for key, value in product.specification.items()}
    try:
        offered = Specification.from_mapping(stated)
        verdict = compare(asked.specification, offered)
        if asked.text is not None and verdict.verdict != "not_interchangeable":
            as_written = compare(asked.text, offered)
            # The text knows what no attribute holds (16公斤 names no system); the weaker verdict counts.
            if _ORDER.index(as_written.verdict) > _ORDER.index(verdict.verdict):
                verdict = as_written
    except (SpecificationError, NoSpecification):
        return None
    if verdict.verdict in _SAFE and asked.text is None and asked.says_more:
        return Verdict("unknown", (_NOT_COMPARED, *verdict.reasons))
    if verdict.verdict in _SAFE and (unusual := _unusual(product)):
        reason = Reason(
            f"产品名称写有“{unusual}”，可能不是标准法兰，须按图纸核对。",
            f"“{unusual}” stands in the product's name: it may not be the flange of the standard.",
            _STATED,
        )
        return Verdict("unknown", (reason, *verdict.reasons))
    return verdict


def _unusual(product: Product) -> str:
    return read_notation(f"{product.name_zh} {product.name_en}").unusual


@dataclass(frozen=True, slots=True)
class NearMiss:
    """An offering that is not what was asked, and its verdict; *met* and *unmet* is what was asked."""

    offering: Offering
    relevance: float
    verdict: Verdict
    section: Bilingual
    met: Wish
    unmet: tuple[Constraint, ...]


def near_misses(
    engine: SearchEngine, viewer: Viewer, asked: AskedFlange, plan: Plan, shown: frozenset[int]
) -> list[NearMiss]:
    """Return near-misses, best verdict first, at most one offering per product and none of those *shown*.

    Up to four questions to the engine and one to the database.
    """
    found: dict[int, float] = {}
    for request in _requests(asked, plan):
        found |= {int(hit.id): hit.relevance for hit in engine.search(request).hits}
    if not found:
        found = {int(hit.id): hit.relevance for hit in engine.search(_any_rating(asked, plan)).hits}
    offerings = offerings_for_hits(viewer, [one for one in found if one not in shown])
    judged: dict[int, NearMiss] = {}
    for number in sorted(offerings, key=lambda one: (-found[one], one)):
        offering = offerings[number]
        if offering.product_id in judged:
            continue
        verdict = verdict_on(asked, offering.product)
        if verdict is not None:
            judged[offering.product_id] = _near_miss(asked, plan.wish, offering, found[number], verdict)
    return _best(asked, judged.values())


def interchange_text(verdict: Verdict) -> Bilingual:
    """Return a verdict in a few words with the reason that weighs most."""
    label, reason = _LABELS[verdict.verdict], verdict.reasons[-1]
    return Bilingual(f"{label.zh}：{reason.zh}", f"{label.en}: {reason.en}")


def gave_up_goods(plan: Plan) -> bool:
    """Return whether a plan gave up something about the goods themselves, so that its hits are others."""
    return any(one.key in knowledge().attributes for one in plan.given_up)


_LABELS: Mapping[Relation, Bilingual] = {
    "identical": Bilingual("可互相代替", "interchangeable"),
    "mates": Bilingual("可对接，不是同一件", "mates, not the same part"),
    "same_rating_only": Bilingual("只是压力等级相近，不能对接", "same pressure level only, does not bolt up"),
    "unknown": Bilingual("能否互换不明", "interchange unknown"),
    "not_interchangeable": Bilingual("不能互换", "not interchangeable"),
}
_SECTIONS: Mapping[Relation, Bilingual] = {
    "identical": Bilingual("写法不同，可互相代替", "Stated otherwise, interchangeable"),
    "mates": Bilingual(
        "螺栓孔相同、等级相同，类型、材质或标准不同",
        "Same bolt pattern and rating; type, grade or standard differs",
    ),
    "same_rating_only": Bilingual(
        "只是压力等级相近，螺栓孔不同，不能对接",
        "Same pressure level only: other bolt pattern, does not mate",
    ),
    "unknown": Bilingual("能否互换不明，须核对", "Interchange unknown: check before use"),
    "not_interchangeable": Bilingual("不能互换，仅供参考", "Not interchangeable, for reference only"),
}
_HIGHER = Bilingual("螺栓孔相同，等级更高", "Same bolt pattern, higher rating")
_LOWER = Bilingual(
    "螺栓孔相同，等级较低，只能按较低等级使用", "Same bolt pattern, lower rating: carries less pressure"
)


def _section(asked: AskedFlange, product: Product, verdict: Verdict) -> Bilingual:
    if verdict.verdict == "mates":
        rating = product.specification.get(asked.rating_key)
        if isinstance(rating, int | float) and rating != asked.rating:
            return _HIGHER if rating > asked.rating else _LOWER
        if rating is None:
            return Bilingual("螺栓孔相同，等级体系不同", "Same bolt pattern, another rating system")
    return _SECTIONS[verdict.verdict]


def _near_miss(
    asked: AskedFlange, wish: Wish, offering: Offering, relevance: float, verdict: Verdict
) -> NearMiss:
    unmet = tuple(one for one in asked.goods if not _meets(offering.product, one))
    missed = {one.name for one in unmet}
    met = tuple(one for one in wish.constraints if one.name not in missed)
    section = _section(asked, offering.product, verdict)
    return NearMiss(
        offering, relevance, verdict, section, Wish(met, wish.informative, wish.out_of_scope), unmet
    )


def _meets(product: Product, constraint: Constraint) -> bool:
    """Whether a product states one of the values asked; what it does not state is reported as such."""
    stated = product.specification.get(constraint.key)
    if stated is None:
        return constraint.key not in RATINGS
    values: set[Any] = set(constraint.values)
    if constraint.key == "type":
        values = set(narrower_types(constraint.values))
    return not values.isdisjoint(members(stored_value(stated)))


def _best(asked: AskedFlange, found: Iterable[NearMiss]) -> list[NearMiss]:
    """The best of each section: sufficient ratings before lower ones, those alike in all else first."""

    def place(one: NearMiss) -> tuple[int, bool, int, float, float, int]:
        rating = one.offering.product.specification.get(asked.rating_key)
        step = float(rating) - asked.rating if isinstance(rating, int | float) else 0.0
        verdict = _ORDER.index(one.verdict.verdict)
        others = sum(_WEIGHT.get(constraint.key, 1) for constraint in one.unmet)
        return verdict, step < 0, others, abs(step), -one.relevance, one.offering.pk

    shown: list[NearMiss] = []
    for one in sorted(found, key=place):
        alike = sum(other.section == one.section for other in shown)
        if alike < _MOST_ALIKE[one.verdict.verdict] and len(shown) < _MOST_SHOWN:
            shown.append(one)
    return shown


def _requests(asked: AskedFlange, plan: Plan) -> Iterator[SearchRequest]:
    """Other ratings that bolt to the one asked, ratings of its pressure level, and its own in other goods."""
    related = _related_ratings(asked.dn, _SYSTEMS[asked.rating_key], asked.rating)
    for relation in _WORTH_ASKING:
        if relation in related:
            yield _request(asked, plan, Bool(should=tuple(_has_ratings(related[relation]))))
    if not gave_up_goods(plan):
        own = Terms(field_of(asked.rating_key), (asked.rating,))
        exact = Bool(filter=tuple(one.query for one in asked.goods))
        yield _request(asked, plan, Bool(filter=(own,), must_not=(exact,)))


def _any_rating(asked: AskedFlange, plan: Plan) -> SearchRequest:
    own = Terms(field_of(asked.rating_key), (asked.rating,))
    return _request(asked, plan, Bool(filter=(MatchAll(),), must_not=(own,)))


def _has_ratings(ratings: Iterable[tuple[str, float]]) -> Iterator[Query]:
    for key, system in _SYSTEMS.items():
        values = tuple(rating for name, rating in ratings if name == system)
        if values:
            yield Terms(field_of(key), values)


def _request(asked: AskedFlange, plan: Plan, rated: Query) -> SearchRequest:
    """Flanges of the asked size that are *rated* so, those that agree in more first.

    What is asked of the trade by parameter, and what is excluded, holds for near-misses too.
    """
    held = tuple(
        one.query
        for one in plan.wish.constraints
        if one.negated or (one.explicit and one.key not in knowledge().attributes and one.key != "category")
    )
    alike = tuple(Boost(one.met, 1.0) for one in asked.goods if one.key not in (*RATINGS, "dn"))
    size = Terms(field_of("dn"), (asked.dn,))
    return SearchRequest(
        query=Bool(filter=(Terms("category", ("flange",)), size, rated, *held, MatchAll()), should=alike),
        sort=BY_RELEVANCE,
        limit=_ASKED_FOR,
    )


@lru_cache(maxsize=2_048)
def _related_ratings(
    dn: float, system: str, rating: float
) -> Mapping[Relation, tuple[tuple[str, float], ...]]:
    """How every other rating stands to one of a size, like in all else."""
    related: dict[Relation, tuple[tuple[str, float], ...]] = {}
    asked = _of_rating(dn, system, rating)
    for other in dict.fromkeys((row.system, row.rating) for row in knowledge().ratings):
        if other[0] in _SYSTEMS.values() and other != (system, rating):
            verdict = compare(asked, _of_rating(dn, *other)).verdict
            related[verdict] = (*related.get(verdict, ()), other)
    return related


def _of_rating(dn: float, system: str, rating: float) -> Specification:
    key = next(key for key, name in _SYSTEMS.items() if name == system)
    return Specification.from_mapping({"type": "WN", "facing": "RF", "dn": dn, key: rating})
