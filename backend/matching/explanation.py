"""Says why a partner is proposed and what would make it a better one.

Every sentence is made from what the number was measured on; nothing is written beside it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from backend.core.errors import Bilingual
from backend.matching.constraints import Exclusion
from backend.matching.facts import Fact, firm_name, grades_listed, listed, process_name, read_fact
from backend.matching.graph.records import Step
from backend.matching.missing import Missing, missing
from backend.matching.recall import Candidate
from backend.matching.sizes import ASPECTS
from backend.matching.suitability import Excluded, Match


@dataclass(frozen=True, slots=True)
class ExplainedContribution:
    """A contribution with its sentence and its facts in words."""

    criterion: str
    label: Bilingual
    weight: float
    value: float
    points: float
    text: Bilingual
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ExplainedMatch:
    """A proposed partner with all its reasons; *chain* are the steps of the best path, seller first."""

    partner: int
    suitability: float
    contributions: tuple[ExplainedContribution, ...]
    chain: tuple[Step, ...]
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class ExplainedExclusion:
    """A candidate left out, with the constraint and its facts in words."""

    partner: int
    exclusion: Exclusion
    facts: tuple[Fact, ...]


def _chain_text(candidate: Candidate, said: Mapping[str, Any]) -> Bilingual:
    if not candidate.chain:
        return Bilingual("产业链上没有已知路径。", "No known path in the chain.")
    graph = candidate.graph
    best = candidate.chain[0]
    seller, buyer = firm_name(graph, candidate.seller), firm_name(graph, candidate.buyer)
    goods = graph.category_name(best.category)
    made = graph.category_name(best.steps[-1].output)
    zh, en = (
        " → ".join(names) for names in zip(*((one.name.zh, one.name.en) for one in best.steps), strict=True)
    )
    if best.steps[-1].relation == "demand":
        return Bilingual(
            f"{seller.zh}的{goods.zh}经{buyer.zh}“{zh}”供给{made.zh}。",
            f"{goods.en} of {seller.en} reaches {made.en} by “{en}” of {buyer.en}.",
        )
    return Bilingual(
        f"{seller.zh}的{goods.zh}经“{zh}”用于{buyer.zh}的{made.zh}。",
        f"{goods.en} of {seller.en} goes by “{en}” into {made.en} of {buyer.en}.",
    )


def _specification_text(candidate: Candidate, said: Mapping[str, Any]) -> Bilingual:
    zh: list[str] = []
    en: list[str] = []
    if said["grades"]:
        grades = grades_listed(candidate.graph, said["grades"])
        zh.append(f"材质相符：{grades.zh}，覆盖 {said['share']:.0%}")
        en.append(f"grades in common: {grades.en}, covering {said['share']:.0%}")
    if said["sizes"]:
        sizes = listed(ASPECTS.get(aspect, Bilingual(aspect, aspect)) for aspect in said["sizes"])
        zh.append(f"尺寸相符：{sizes.zh}")
        en.append(f"sizes in common: {sizes.en}")
    if not zh:
        return Bilingual("没有可比较的材质或尺寸。", "No grades or sizes in common are known.")
    sentence = "; ".join(en)
    return Bilingual("；".join(zh) + "。", f"{sentence[0].upper()}{sentence[1:]}.")


def _network_text(candidate: Candidate, said: Mapping[str, Any]) -> Bilingual:
    if not said["paths"]:
        return Bilingual("没有同类企业的供货佐证。", "No trade of similar firms is known.")
    peers = listed(firm_name(candidate.graph, peer) for peer in said["peers"])
    count = said["paths"]
    return Bilingual(
        f"同类企业已有此类供货（{count} 条路径），如{peers.zh}。",
        f"Similar firms trade this way ({count} {'path' if count == 1 else 'paths'}), such as {peers.en}.",
    )


def _capability_text(candidate: Candidate, said: Mapping[str, Any]) -> Bilingual:
    if not said["processes"]:
        return Bilingual("没有登记相关设备能力。", "No relevant equipment is on file.")
    processes = listed(process_name(candidate.graph, code) for code in said["processes"])
    if not said["tonnes"]:
        return Bilingual(
            f"供方具备{processes.zh}，产能未知。", f"The seller has {processes.en}; capacity unknown."
        )
    tonnes = f"{said['tonnes']:,.0f}"
    return Bilingual(
        f"供方具备{processes.zh}，年产能共 {tonnes} 吨。",
        f"The seller has {processes.en}, {tonnes} t a year.",
    )


def _distance_text(candidate: Candidate, said: Mapping[str, Any]) -> Bilingual:
    if "kilometres" not in said:
        return Bilingual("至少一方位置未知。", "At least one position is unknown.")
    kilometres = f"{said['kilometres']:.0f}"
    return Bilingual(f"相距约 {kilometres} 公里。", f"About {kilometres} km apart.")


def _certificates_text(candidate: Candidate, said: Mapping[str, Any]) -> Bilingual:
    if not said["kinds"]:
        return Bilingual(
            "供方没有相关的有效证书。", "The seller has no valid certificate that concerns this."
        )
    kinds = listed(candidate.graph.certificate_kinds[kind].name for kind in said["kinds"])
    return Bilingual(f"供方持有有效的{kinds.zh}。", f"The seller holds {kinds.en}, valid today.")


def _standing_text(candidate: Candidate, said: Mapping[str, Any]) -> Bilingual:
    count = said["with_terms"]
    offerings = "offering states" if count == 1 else "offerings state"
    zh, en = f"{count} 项供应标明价格和交期", f"{count} {offerings} price and lead time"
    if not said["checked"]:
        return Bilingual(f"双方均为自行申报；{zh}。", f"Both firms are self-declared; {en}.")
    names = listed(firm_name(candidate.graph, firm) for firm in said["checked"])
    return Bilingual(f"平台已核验{names.zh}；{zh}。", f"Checked by the platform: {names.en}; {en}.")


_TEXTS: Mapping[str, Callable[[Candidate, Mapping[str, Any]], Bilingual]] = {
    "chain_fit": _chain_text,
    "specification_fit": _specification_text,
    "network_evidence": _network_text,
    "capability_fit": _capability_text,
    "distance": _distance_text,
    "certificates": _certificates_text,
    "standing": _standing_text,
}


def explain(match: Match) -> ExplainedMatch:
    """Return *match* with its reasons in words and with what is missing. O(facts cited)."""
    candidate = match.candidate
    graph = candidate.graph
    return ExplainedMatch(
        match.partner,
        match.suitability,
        tuple(
            ExplainedContribution(
                one.criterion.code,
                one.criterion.label,
                one.criterion.weight,
                one.value,
                one.points,
                _TEXTS[one.criterion.code](candidate, citation.particulars),
                tuple(read_fact(graph, fact) for fact in citation.facts),
            )
            for one, citation in ((one, one.citation) for one in match.contributions)
        ),
        candidate.chain[0].steps if candidate.chain else (),
        missing(match),
    )


def explain_exclusion(excluded: Excluded) -> ExplainedExclusion:
    """Return why a candidate was left out, in words."""
    graph = excluded.candidate.graph
    facts = tuple(read_fact(graph, fact) for fact in excluded.exclusion.facts)
    return ExplainedExclusion(excluded.partner, excluded.exclusion, facts)
