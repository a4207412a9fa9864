"""What excludes a candidate, each with its reason and the facts behind it.

Known partners are left out of the proposals and listed as known. A certificate that the goods must have and
that has expired shuts the goods out; one that was never recorded does not (it is unknown, and is listed as
missing), for an absent record proves nothing.
"""

from dataclasses import dataclass, replace

from backend.core.errors import Bilingual
from backend.matching.recall import Candidate


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Why a candidate is no match: the constraint, in words, with the facts it rests on."""

    constraint: str
    text: Bilingual
    facts: tuple[str, ...]


def _self_supply(candidate: Candidate) -> Exclusion | None:
    if candidate.seller != candidate.buyer:
        return None
    text = Bilingual("企业不能作自己的伙伴。", "A firm is no partner of itself.")
    return Exclusion("self_supply", text, (f"supplier:{candidate.seller}",))


def _known_partner(candidate: Candidate) -> Exclusion | None:
    links = candidate.graph.sales[candidate.seller].get(candidate.buyer)
    if not links:
        return None
    traded = [candidate.graph.category_name(code) for code in sorted({link.category for link in links})]
    zh, en = "、".join(one.zh for one in traded), ", ".join(one.en for one in traded)
    text = Bilingual(f"已有供货关系（{zh}）。", f"Already supplies it ({en}).")
    return Exclusion("known_partner", text, tuple(f"link:{link.id}" for link in links))


def _nothing_to_trade(candidate: Candidate) -> Exclusion | None:
    if candidate.strands or candidate.support.weights:
        return None
    text = Bilingual("产业链和供货网络中均无路径相连。", "No path of the chain or of known supply ties them.")
    return Exclusion("no_path", text, ())


def _certificates(candidate: Candidate) -> Exclusion | None:
    """Return the exclusion where every category that could be traded lacks a valid mandatory certificate."""
    expired = {code: candidate.graph.lapsed(candidate.seller, code) for code in candidate.categories}
    if not expired or not all(expired.values()):
        return None
    credentials = {one.id: one for found in expired.values() for one in found}
    kinds = [candidate.graph.certificate_kinds[one.kind].name for _, one in sorted(credentials.items())]
    zh, en = (
        "、".join(dict.fromkeys(one.zh for one in kinds)),
        ", ".join(dict.fromkeys(one.en for one in kinds)),
    )
    text = Bilingual(f"供方必备证书已过期：{zh}。", f"The seller's mandatory certificate has expired: {en}.")
    return Exclusion("certificate_expired", text, tuple(f"certificate:{one}" for one in sorted(credentials)))


_CONSTRAINTS = (_self_supply, _known_partner, _nothing_to_trade, _certificates)


def exclusion(candidate: Candidate) -> Exclusion | None:
    """Return the first constraint that excludes *candidate*, or ``None``."""
    return next((found for rule in _CONSTRAINTS if (found := rule(candidate)) is not None), None)


def permitted(candidate: Candidate) -> Candidate:
    """Return *candidate* without the goods that an expired mandatory certificate shuts out."""
    barred = frozenset(
        code for code in candidate.categories if candidate.graph.lapsed(candidate.seller, code)
    )
    if not barred:
        return candidate
    strands = {code: found for code, found in candidate.strands.items() if code not in barred}
    return replace(candidate, strands=strands, barred=barred)
