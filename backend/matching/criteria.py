"""What speaks for a trade, criterion by criterion, each in [0, 1] with a documented weight.

A value is measured on the facts that it cites: take one away and the value changes. Nothing a firm pays for
is among them. Weights are thirty-seconds and values multiples of 2⁻⁴⁰, so that products and sums of them are
exact in floating point and contributions add up to suitability to the last bit.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice
from math import asin, cos, radians, sin, sqrt
from typing import Any

from backend.core.errors import Bilingual
from backend.matching.graph.build import SupplierGraph
from backend.matching.graph.strength import accumulated, saturated
from backend.matching.recall import Candidate
from backend.matching.specification import grade_share, grade_units, size_shares

QUANTUM = 2.0**40
PARTS = 32

GRADES = 0.85
"""Most that grades in common prove, and…"""
SIZES = 0.65
"""…sizes in common, aspect by aspect."""
SKILL = 0.5
OUTPUT_SHARE = 0.4
UNKNOWN_BUYER_TONNES = 1000.0
EVIDENCE_SCALE = 1.0
NEAR_KM = 50.0
VERIFICATION_STRENGTHS: Mapping[str, float] = {"site_visited": 1.0, "documents_seen": 0.6}
SELLER_CHECKED, BUYER_CHECKED, TERMS_STATED = 0.4, 0.2, 0.4
_CITED_PATHS = 3
_CITED_GRADES = 3
_CITED_SIZES = 2
_CITED_GOODS = 2
_EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Citation:
    """The facts that a criterion's value rests on, and the particulars its sentence names."""

    facts: tuple[str, ...] = ()
    particulars: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Criterion:
    """A named reason with its *weight* (a multiple of 1/32; all weights together make 1).

    *measure* gives the value in [0, 1], *cite* the facts it was measured on.
    """

    code: str
    label: Bilingual
    weight: float
    measure: Callable[[Candidate], float]
    cite: Callable[[Candidate], Citation]


def quantised(value: float) -> float:
    """Return *value* as the nearest multiple of 2⁻⁴⁰ in [0, 1]."""
    return round(value * QUANTUM) / QUANTUM


def chain_fit(candidate: Candidate) -> float:
    """Return how directly the chain leads from what the seller provides to what the buyer needs."""
    return accumulated(chain.from_iterable(candidate.strands.values()))


def _cite_chain(candidate: Candidate) -> Citation:
    facts = chain.from_iterable(path.facts for path in candidate.chain[:_CITED_PATHS])
    return Citation(tuple(dict.fromkeys(facts)))


def specification_fit(candidate: Candidate) -> float:
    """Return how far the seller's goods and equipment meet the grades and sizes of the buyer's own products.

    Grades agree by their group alone: *nearest* grades of two standards are not the same. What neither side
    states counts for nothing, never against: more known fit cannot lower the value.
    """
    grades = GRADES * grade_share(candidate.buying, candidate.supply)
    sizes = size_shares(candidate.buying, candidate.supply)
    return accumulated([grades, *(SIZES * share for share in sizes.values())])


def _cite_specification(candidate: Candidate) -> Citation:
    supply, wanted = candidate.supply, candidate.buying.grades
    grades = sorted(
        (grade for grade in wanted if grade in supply.grades),
        key=lambda grade: (-len(wanted[grade]) * grade_units(supply, grade), grade),
    )
    facts = [
        fact
        for grade in grades[:_CITED_GRADES]
        for fact in (f"offering:{wanted[grade][0]}", supply.fact_for_grade(grade))
    ]
    shares = {aspect: share for aspect, share in size_shares(candidate.buying, supply).items() if share}
    aspects = sorted(shares, key=lambda aspect: (-shares[aspect], aspect))
    for aspect in aspects[:_CITED_SIZES]:
        demand = candidate.buying.sizes[aspect]
        served = (supply.fact_for_size(aspect, size) for size in demand.sizes)
        facts += [f"offering:{demand.example}", next(fact for fact in served if fact)]
    share = grade_share(candidate.buying, supply)
    return Citation(tuple(dict.fromkeys(facts)), {"grades": grades, "share": share, "sizes": aspects})


def capability_fit(candidate: Candidate) -> float:
    """Return whether the seller has the equipment, and how its yearly output compares with the buyer's."""
    equipped = accumulated(SKILL for _ in candidate.supply.skills)
    buyer_tonnes = candidate.buying.tonnes_per_year or UNKNOWN_BUYER_TONNES
    output = saturated(candidate.supply.tonnes_per_year, buyer_tonnes)
    return (1.0 - OUTPUT_SHARE) * equipped + OUTPUT_SHARE * output


def _cite_capability(candidate: Candidate) -> Citation:
    skills = candidate.supply.skills
    return Citation(
        tuple(f"capability:{skill.id}" for skill in skills),
        {"processes": [skill.process for skill in skills], "tonnes": candidate.supply.tonnes_per_year},
    )


def network_evidence(candidate: Candidate) -> float:
    """Return how strongly known trade of similar firms supports this one: paths of length three by degree."""
    return saturated(candidate.support.weight, EVIDENCE_SCALE)


def _cite_network(candidate: Candidate) -> Citation:
    facts = chain.from_iterable(path.facts for path in candidate.best_evidence(_CITED_PATHS))
    heaviest = sorted(candidate.traces, key=lambda trace: (-trace.weight, trace.peer))
    peers = list(dict.fromkeys(trace.peer for trace in heaviest))
    return Citation(tuple(dict.fromkeys(facts)), {"peers": peers, "paths": len(candidate.traces)})


def _position(graph: SupplierGraph, firm: int) -> tuple[float, float, str] | None:
    """Return a firm's latitude and longitude in degrees and the fact that says so."""
    record = graph.firms[firm]
    if record.latitude is not None and record.longitude is not None:
        return record.latitude, record.longitude, f"supplier:{firm}"
    place = graph.places.get(record.place)
    return None if place is None else (place.latitude, place.longitude, f"place:{place.code}")


def distance_km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Return the great-circle distance of two positions in degrees (haversine, a sphere of 6,371 km)."""
    north, other_north = radians(latitude), radians(other_latitude)
    half_chord = (
        sin((other_north - north) / 2) ** 2
        + cos(north) * cos(other_north) * sin(radians(other_longitude - longitude) / 2) ** 2
    )
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(half_chord)))


def _kilometres(candidate: Candidate) -> float | None:
    here = _position(candidate.graph, candidate.seller)
    there = _position(candidate.graph, candidate.buyer)
    return distance_km(*here[:2], *there[:2]) if here and there else None


def nearness(candidate: Candidate) -> float:
    """Return how near the two are: 1 at the door, ½ at 50 km, falling; 0 where a place is unknown."""
    kilometres = _kilometres(candidate)
    return 0.0 if kilometres is None else NEAR_KM / (NEAR_KM + kilometres)


def _cite_distance(candidate: Candidate) -> Citation:
    here = _position(candidate.graph, candidate.seller)
    there = _position(candidate.graph, candidate.buyer)
    if not here or not there:
        return Citation()
    return Citation(tuple(dict.fromkeys((here[2], there[2]))), {"kilometres": _kilometres(candidate)})


def certificates(candidate: Candidate) -> float:
    """Return which certificates the seller holds today that concern what would be traded."""
    return accumulated(candidate.supply.certificate_strengths)


def _cite_certificates(candidate: Candidate) -> Citation:
    held = candidate.supply.credentials
    return Citation(tuple(f"certificate:{one.id}" for one in held), {"kinds": [one.kind for one in held]})


def standing(candidate: Candidate) -> float:
    """Return how far both firms were checked, and whether the seller states price and lead time."""
    firms = candidate.graph.firms
    seller_checked = VERIFICATION_STRENGTHS.get(firms[candidate.seller].verification, 0.0)
    buyer_checked = VERIFICATION_STRENGTHS.get(firms[candidate.buyer].verification, 0.0)
    return (
        SELLER_CHECKED * seller_checked
        + BUYER_CHECKED * buyer_checked
        + TERMS_STATED * saturated(candidate.supply.with_terms, 1.0)
    )


def _cite_standing(candidate: Candidate) -> Citation:
    firms = candidate.graph.firms
    checked = [
        firm
        for firm in (candidate.seller, candidate.buyer)
        if firms[firm].verification in VERIFICATION_STRENGTHS
    ]
    stated = chain.from_iterable(stock.ids_with_terms for stock in candidate.supply.stocks)
    facts = [f"supplier:{firm}" for firm in checked]
    facts += [f"offering:{one}" for one in islice(stated, _CITED_GOODS)]
    return Citation(tuple(facts), {"checked": checked, "with_terms": candidate.supply.with_terms})


CRITERIA: tuple[Criterion, ...] = (
    Criterion("chain_fit", Bilingual("产业链契合", "Fit in the chain"), 9 / PARTS, chain_fit, _cite_chain),
    Criterion(
        "specification_fit",
        Bilingual("规格契合", "Specification fit"),
        7 / PARTS,
        specification_fit,
        _cite_specification,
    ),
    Criterion(
        "network_evidence",
        Bilingual("供货网络佐证", "Network evidence"),
        5 / PARTS,
        network_evidence,
        _cite_network,
    ),
    Criterion(
        "capability_fit",
        Bilingual("能力与产能", "Capability and capacity"),
        4 / PARTS,
        capability_fit,
        _cite_capability,
    ),
    Criterion("distance", Bilingual("距离", "Distance"), 3 / PARTS, nearness, _cite_distance),
    Criterion(
        "certificates",
        Bilingual("有效证书", "Valid certificates"),
        3 / PARTS,
        certificates,
        _cite_certificates,
    ),
    Criterion(
        "standing", Bilingual("核验与报价条件", "Verification and terms"), 1 / PARTS, standing, _cite_standing
    ),
)
"""All criteria, heaviest first; their weights add up to 1."""
