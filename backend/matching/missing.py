"""What a match lacks: what would raise its suitability if it were there, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from backend.core.errors import Bilingual
from backend.matching.facts import grades_listed, listed
from backend.matching.recall import Candidate
from backend.matching.suitability import Match


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that would raise suitability if it were there."""

    kind: str
    text: Bilingual


def _missing_certificates(candidate: Candidate) -> Iterable[Missing]:
    graph = candidate.graph
    concerned = {kind for category in candidate.categories for kind in graph.certificates_for(category)}
    held: dict[str, bool] = {}
    for credential in candidate.selling.credentials:
        held[credential.kind] = held.get(credential.kind, False) or credential.is_valid(graph.as_of)
    for code in sorted(concerned):
        kind = graph.certificate_kinds[code]
        if held.get(code) is False:
            yield Missing(
                "certificate_expired",
                Bilingual(f"供方的{kind.name.zh}已过期。", f"The seller's {kind.name.en} has expired."),
            )
        elif code not in held and kind.level == "mandatory":
            yield Missing(
                "certificate_missing",
                Bilingual(
                    f"供方未登记必备的{kind.name.zh}。", f"The mandatory {kind.name.en} is not on file."
                ),
            )


def _missing_capability(candidate: Candidate) -> Iterable[Missing]:
    skills = candidate.supply.skills
    if not skills:
        yield Missing(
            "capability_unknown",
            Bilingual("供方未登记相关设备能力。", "The seller has no relevant equipment on file."),
        )
    elif not any(skill.tonnes_per_year for skill in skills):
        yield Missing(
            "capacity_unknown", Bilingual("供方年产能未知。", "The seller's yearly output is unknown.")
        )


def _missing_specification(candidate: Candidate, met: set[str]) -> Iterable[Missing]:
    wanted = sorted(candidate.buying.grades.items(), key=lambda item: (-len(item[1]), item[0]))
    unmet = [grade for grade, _ in wanted if grade not in met]
    if unmet and candidate.supply.grades:
        grades = grades_listed(candidate.graph, unmet)
        yield Missing(
            "grades_unmet",
            Bilingual(
                f"供方未注明可供材质：{grades.zh}。", f"The seller does not state these grades: {grades.en}."
            ),
        )


def _missing_terms(candidate: Candidate) -> Iterable[Missing]:
    stocks = candidate.supply.stocks
    if not stocks:
        goods = listed(candidate.graph.category_name(code) for code in candidate.categories)
        if goods.zh:
            yield Missing(
                "offering_missing",
                Bilingual(
                    f"供方尚未发布{goods.zh}的供应。", f"The seller has published no offering of {goods.en}."
                ),
            )
    elif not any(stock.with_terms for stock in stocks):
        yield Missing("terms_missing", Bilingual("未标价格或交期。", "No price with lead time is stated."))


def _missing_standing(candidate: Candidate) -> Iterable[Missing]:
    for role, firm in (
        (Bilingual("供方", "seller"), candidate.seller),
        (Bilingual("需方", "buyer"), candidate.buyer),
    ):
        record = candidate.graph.firms[firm]
        if record.verification == "self_declared":
            yield Missing(
                "not_verified",
                Bilingual(
                    f"{role.zh}尚未经平台核验。", f"The {role.en} has not been checked by the platform."
                ),
            )
        if record.latitude is None and record.place not in candidate.graph.places:
            yield Missing(
                "place_unknown", Bilingual(f"{role.zh}位置未知。", f"The {role.en}'s place is unknown.")
            )


def missing(match: Match) -> tuple[Missing, ...]:
    """Return what *match* lacks, certificates first; only what the seller or the buyer could supply."""
    candidate = match.candidate
    met = {
        grade
        for one in match.contributions
        if one.criterion.code == "specification_fit"
        for grade in one.citation.particulars["grades"]
    }
    return (
        *_missing_certificates(candidate),
        *_missing_capability(candidate),
        *_missing_specification(candidate, met),
        *_missing_terms(candidate),
        *_missing_standing(candidate),
    )
