"""What a seller brings to a trade in given categories: goods, equipment, grades, sizes, certificates.

It depends on the seller and the categories alone, so each is worked out once per snapshot and serves every
candidate of that seller.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from backend.matching.graph.build import SupplierGraph
from backend.matching.graph.profiles import Stock
from backend.matching.graph.records import Credential, Skill

CERTIFICATE_STRENGTHS: Mapping[str, float] = {"mandatory": 0.6, "conditional": 0.3, "optional": 0.15}
"""What a valid certificate is worth by how binding its kind is."""


@dataclass(frozen=True, slots=True)
class SizeRange:
    """The sizes of one aspect: from–to of each equipment, and how many goods are on offer at each size."""

    spans: tuple[tuple[float, float], ...]
    goods: Mapping[float, int]

    def skills_for(self, size: float) -> int:
        """Return how many spans take *size*."""
        return sum(low <= size <= high for low, high in self.spans)


@dataclass(frozen=True, slots=True)
class Supply:
    """Goods and equipment relevant to some categories; all sequences in order of id.

    *grades* counts the goods and the skills for each grade. *credentials* are the valid certificates that
    concern the categories, *certificate_strengths* what each is worth; *with_terms* counts the goods that
    state price and lead time.
    """

    stocks: tuple[Stock, ...]
    skills: tuple[Skill, ...]
    tonnes_per_year: float
    grades: Mapping[str, tuple[int, int]]
    sizes: Mapping[str, SizeRange]
    credentials: tuple[Credential, ...]
    certificate_strengths: tuple[float, ...]
    with_terms: int

    def fact_for_grade(self, grade: str) -> str:
        """Return the first fact that says the seller serves *grade*, equipment before goods."""
        for skill in self.skills:
            if grade in skill.grades:
                return f"capability:{skill.id}"
        return f"offering:{next(stock.grades[grade][0] for stock in self.stocks if grade in stock.grades)}"

    def fact_for_size(self, aspect: str, size: float) -> str | None:
        """Return the first fact that says the seller serves *size*, equipment before goods, if any does."""
        for skill in self.skills:
            if any(span.aspect == aspect and span.low <= size <= span.high for span in skill.spans):
                return f"capability:{skill.id}"
        for stock in self.stocks:
            if size in stock.sizes.get(aspect, ()):
                return f"offering:{stock.sizes[aspect][size][0]}"
        return None


def _grades(stocks: Sequence[Stock], skills: Sequence[Skill]) -> dict[str, tuple[int, int]]:
    counts: dict[str, tuple[int, int]] = {}
    for stock in stocks:
        for grade, ids in stock.grades.items():
            goods, able = counts.get(grade, (0, 0))
            counts[grade] = goods + len(ids), able
    for skill in skills:
        for grade in dict.fromkeys(skill.grades):
            goods, able = counts.get(grade, (0, 0))
            counts[grade] = goods, able + 1
    return counts


def _sizes(stocks: Sequence[Stock], skills: Sequence[Skill]) -> dict[str, SizeRange]:
    goods: dict[str, dict[float, int]] = {}
    spans: dict[str, list[tuple[float, float]]] = {}
    for stock in stocks:
        for aspect, counted in stock.sizes.items():
            at_aspect = goods.setdefault(aspect, {})
            for size, ids in counted.items():
                at_aspect[size] = at_aspect.get(size, 0) + len(ids)
    for skill in skills:
        for span in skill.spans:
            spans.setdefault(span.aspect, []).append((span.low, span.high))
    return {
        aspect: SizeRange(tuple(spans.get(aspect, ())), goods.get(aspect, {}))
        for aspect in sorted({*goods, *spans})
    }


def supply_of(graph: SupplierGraph, seller: int, categories: Sequence[str]) -> Supply:
    """Return what *seller* brings to a trade in *categories*, equipment for their kin included."""
    profile = graph.profile(seller)
    kin = {code for category in categories for code in graph.tree.kin(category)}
    concerned = {kind for category in categories for kind in graph.certificates_for(category)}
    stocks = tuple(profile.stock[code] for code in categories if code in profile.stock)
    skills = tuple(skill for skill in profile.skills if kin.intersection(skill.categories))
    credentials = tuple(
        one for one in profile.credentials if one.kind in concerned and one.is_valid(graph.as_of)
    )
    return Supply(
        stocks,
        skills,
        sum(skill.tonnes_per_year or 0.0 for skill in skills),
        _grades(stocks, skills),
        _sizes(stocks, skills),
        credentials,
        tuple(CERTIFICATE_STRENGTHS[graph.certificate_kinds[one.kind].level] for one in credentials),
        sum(stock.with_terms for stock in stocks),
    )
