"""What a seller brings to a trade in given categories: goods, equipment, grades, sizes, certificates.

It depends on the seller and the categories alone, so each is worked out once per snapshot and serves every
candidate of that seller.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from backend.matching.graph.build import SupplierGraph
from backend.matching.graph.profiles import Stock
from backend.matching.graph.records import Credential, Skill, Span
from backend.matching.graph.strength import saturated

SKILL_EVIDENCE = 4
"""Equipment that takes a grade or size counts as four goods on offer in it."""
EVIDENCE_HALF = 0.5
CERTIFICATE_STRENGTHS: Mapping[str, float] = {"mandatory": 0.6, "conditional": 0.3, "optional": 0.15}
"""What a valid certificate is worth by how binding its kind is."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """How sure it is, in [0, 1), that the seller serves a grade or size, and the first fact that says so."""

    strength: float
    fact: str


@dataclass(frozen=True, slots=True)
class SizeRange:
    """The sizes of one aspect: what equipment spans, and what is on offer exactly."""

    spans: Sequence[tuple[Span, Skill]]
    goods: Mapping[float, Sequence[int]]
    _known: dict[float, Evidence | None] = field(default_factory=dict)

    def evidence(self, size: float) -> Evidence | None:
        """Return how sure it is that the seller can serve *size*; ``None`` where nothing says so."""
        if size not in self._known:
            able = [skill for span, skill in self.spans if span.low <= size <= span.high]
            self._known[size] = evidence_of(able, self.goods.get(size, ()))
        return self._known[size]


@dataclass(frozen=True, slots=True)
class Supply:
    """Goods and equipment relevant to some categories; all sequences in order of id.

    *credentials* are the valid certificates that concern the categories, *certificate_strengths* what each is
    worth; *with_terms* counts the goods that state price and lead time.
    """

    stocks: tuple[Stock, ...]
    skills: tuple[Skill, ...]
    tonnes_per_year: float
    grades: Mapping[str, Evidence]
    sizes: Mapping[str, SizeRange]
    credentials: tuple[Credential, ...]
    certificate_strengths: tuple[float, ...]
    with_terms: int


def evidence_of(skills: Sequence[Skill], goods: Sequence[int]) -> Evidence | None:
    """Return the joint evidence of equipment and of goods (by id); each piece more makes it stronger."""
    if not skills and not goods:
        return None
    strength = saturated(len(goods) + SKILL_EVIDENCE * len(skills), EVIDENCE_HALF)
    return Evidence(strength, f"capability:{skills[0].id}" if skills else f"offering:{goods[0]}")


def _grades(stocks: Sequence[Stock], skills: Sequence[Skill]) -> dict[str, Evidence]:
    goods: dict[str, list[int]] = {}
    able: dict[str, list[Skill]] = {}
    for stock in stocks:
        for grade, ids in stock.grades.items():
            goods.setdefault(grade, []).extend(ids)
    for skill in skills:
        for grade in dict.fromkeys(skill.grades):
            able.setdefault(grade, []).append(skill)
    found = {
        grade: evidence_of(able.get(grade, ()), goods.get(grade, ())) for grade in sorted({*goods, *able})
    }
    return {grade: evidence for grade, evidence in found.items() if evidence is not None}


def _sizes(stocks: Sequence[Stock], skills: Sequence[Skill]) -> dict[str, SizeRange]:
    goods: dict[str, dict[float, list[int]]] = {}
    spans: dict[str, list[tuple[Span, Skill]]] = {}
    for stock in stocks:
        for aspect, counted in stock.sizes.items():
            at_aspect = goods.setdefault(aspect, {})
            for size, ids in counted.items():
                at_aspect.setdefault(size, []).extend(ids)
    for skill in skills:
        for span in skill.spans:
            spans.setdefault(span.aspect, []).append((span, skill))
    return {
        aspect: SizeRange(spans.get(aspect, []), goods.get(aspect, {})) for aspect in sorted({*goods, *spans})
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
