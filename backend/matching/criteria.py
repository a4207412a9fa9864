"""What speaks for a trade, criterion by criterion, each in [0, 1] with a documented weight.

A value is computed from the facts it cites: take one away and the value changes. Nothing a firm pays for is
among them. Weights are thirty-seconds and values multiples of 2⁻⁴⁰, so that products and sums of them are
exact in floating point and contributions add up to suitability to the last bit.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice
from math import asin, cos, fsum, radians, sin, sqrt
from typing import Any

from backend.core.errors import Bilingual
from backend.matching.graph.build import SupplierGraph
from backend.matching.graph.records import Skill
from backend.matching.graph.strength import accumulated, covered, saturated
from backend.matching.recall import Candidate

QUANTUM = 2.0**40
PARTS = 32

GRADES = 0.85
"""Most that grades in common prove, and…"""
SIZES = 0.65
"""…sizes in common, aspect by aspect."""
SKILL_EVIDENCE = 4
"""Equipment that takes a grade or size counts as four goods on offer in it."""
EVIDENCE_HALF = 0.5
SKILL = 0.5
OUTPUT_SHARE = 0.4
UNKNOWN_BUYER_TONNES = 1000.0
EVIDENCE_SCALE = 0.4
NEAR_KM = 50.0
CERTIFICATE_STRENGTHS: Mapping[str, float] = {"mandatory": 0.6, "conditional": 0.3, "optional": 0.15}
VERIFICATION_STRENGTHS: Mapping[str, float] = {"site_visited": 1.0, "documents_seen": 0.6}
SELLER_CHECKED, BUYER_CHECKED, TERMS_STATED = 0.4, 0.2, 0.4
_CITED_PATHS = 3
_CITED_GRADES = 3
_CITED_SIZES = 2
_CITED_GOODS = 2
_EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Assessment:
    """A criterion's value, the facts it cites, and the particulars its sentence names."""

    value: float
    facts: tuple[str, ...] = ()
    particulars: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Criterion:
    """A named reason with its *weight* (a multiple of 1/32; all weights together make 1)."""

    code: str
    label: Bilingual
    weight: float
    assess: Callable[[Candidate], Assessment]


def quantised(value: float) -> float:
    """Return *value* as the nearest multiple of 2⁻⁴⁰ in [0, 1]."""
    return round(min(1.0, max(0.0, value)) * QUANTUM) / QUANTUM


def chain_fit(candidate: Candidate) -> Assessment:
    """How directly the chain leads from what the seller provides to what the buyer needs."""
    paths = candidate.chain
    facts = dict.fromkeys(chain.from_iterable(path.facts for path in paths[:_CITED_PATHS]))
    return Assessment(accumulated(path.strength for path in paths), tuple(facts), {"paths": len(paths)})


def relevant_skills(candidate: Candidate) -> list[Skill]:
    """Return the seller's equipment that serves what would be traded, or kin of it, in order of id."""
    kin = {code for category in candidate.categories for code in candidate.graph.tree.kin(category)}
    return [skill for skill in candidate.selling.skills if kin.intersection(skill.categories)]


def _grade_fit(candidate: Candidate, skills: list[Skill]) -> tuple[float, list[str], list[str]]:
    """Return how far the seller can serve the grades of the buyer's products, facts, grades in common."""
    demand = candidate.buying.grades
    if not demand:
        return 0.0, [], []
    stocks = [
        candidate.selling.stock[code] for code in candidate.categories if code in candidate.selling.stock
    ]
    met: list[tuple[float, str, list[str]]] = []
    needs: list[tuple[int, float]] = []
    for grade, wanted in demand.items():
        goods = [stock.grades[grade] for stock in stocks if grade in stock.grades]
        able = [skill for skill in skills if grade in skill.grades]
        share = saturated(sum(map(len, goods)) + SKILL_EVIDENCE * len(able), EVIDENCE_HALF)
        needs.append((len(wanted), share))
        if share:
            shown = f"capability:{able[0].id}" if able else f"offering:{goods[0][0]}"
            met.append((-share * len(wanted), grade, [f"offering:{wanted[0]}", shown]))
    met.sort()
    facts = [fact for _, _, cited in met[:_CITED_GRADES] for fact in cited]
    return covered(sorted(needs)), facts, [grade for _, grade, _ in met]


def _size_fits(candidate: Candidate, skills: list[Skill]) -> list[tuple[float, str, list[str]]]:
    """Return, best first, how far the seller covers each aspect of size of the buyer's products."""
    fits: list[tuple[float, str, list[str]]] = []
    stocks = [
        candidate.selling.stock[code] for code in candidate.categories if code in candidate.selling.stock
    ]
    for aspect, wanted in candidate.buying.sizes.items():
        spans = [(span, skill) for skill in skills for span in skill.spans if span.aspect == aspect]
        goods = [stock.sizes[aspect] for stock in stocks if aspect in stock.sizes]
        if not spans and not goods:
            continue
        needs: list[tuple[int, float]] = []
        shown = ""
        for size, count in sorted(wanted.items()):
            same = [counted[size] for counted in goods if size in counted]
            able = [skill for span, skill in spans if span.low <= size <= span.high]
            share = saturated(sum(map(len, same)) + SKILL_EVIDENCE * len(able), EVIDENCE_HALF)
            needs.append((count, share))
            if share and not shown:
                shown = f"capability:{able[0].id}" if able else f"offering:{same[0][0]}"
        if shown:
            example = f"offering:{candidate.buying.size_examples[aspect]}"
            fits.append((covered(needs), aspect, [example, shown]))
    return sorted(fits, key=lambda fit: (-fit[0], fit[1]))


def specification_fit(candidate: Candidate) -> Assessment:
    """How far what the seller offers or can make meets the grades and sizes of the buyer's own products.

    Grades agree by their group alone: *nearest* grades of two standards are not the same. What neither side
    states counts for nothing, never against: more known fit cannot lower the value.
    """
    skills = relevant_skills(candidate)
    grade_share, facts, grades = _grade_fit(candidate, skills)
    sizes = _size_fits(candidate, skills)
    value = accumulated([GRADES * grade_share, *(SIZES * share for share, _, _ in sizes)])
    facts += [fact for _, _, cited in sizes[:_CITED_SIZES] for fact in cited]
    particulars = {"grades": grades, "share": grade_share, "sizes": [aspect for _, aspect, _ in sizes]}
    return Assessment(value, tuple(dict.fromkeys(facts)), particulars)


def capability_fit(candidate: Candidate) -> Assessment:
    """Whether the seller has the equipment, and how its yearly output compares with the buyer's."""
    skills = relevant_skills(candidate)
    tonnes = sum(skill.tonnes_per_year or 0.0 for skill in skills)
    equipped = accumulated(SKILL for _ in skills)
    output = saturated(tonnes, candidate.buying.tonnes_per_year or UNKNOWN_BUYER_TONNES)
    return Assessment(
        (1.0 - OUTPUT_SHARE) * equipped + OUTPUT_SHARE * output,
        tuple(f"capability:{skill.id}" for skill in skills),
        {"processes": [skill.process for skill in skills], "tonnes": tonnes},
    )


def network_evidence(candidate: Candidate) -> Assessment:
    """How strongly known trade of similar firms supports this one: paths of length three by degree."""
    paths = candidate.evidence
    facts = dict.fromkeys(chain.from_iterable(path.facts for path in paths[:_CITED_PATHS]))
    value = saturated(fsum(path.weight for path in paths), EVIDENCE_SCALE)
    peers = list(dict.fromkeys((path.peer, path.resembles) for path in paths))
    return Assessment(value, tuple(facts), {"peers": peers, "paths": len(paths)})


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


def nearness(candidate: Candidate) -> Assessment:
    """How near the two are: 1 at the door, ½ at 50 km, falling with distance; 0 where a place is unknown."""
    here = _position(candidate.graph, candidate.seller)
    there = _position(candidate.graph, candidate.buyer)
    if here is None or there is None:
        return Assessment(0.0)
    kilometres = distance_km(*here[:2], *there[:2])
    facts = tuple(dict.fromkeys((here[2], there[2])))
    return Assessment(NEAR_KM / (NEAR_KM + kilometres), facts, {"kilometres": kilometres})


def certificates(candidate: Candidate) -> Assessment:
    """Which certificates the seller holds today that concern what would be traded."""
    graph = candidate.graph
    concerned = {kind for category in candidate.categories for kind in graph.certificates_for(category)}
    held = [
        one for one in candidate.selling.credentials if one.kind in concerned and one.is_valid(graph.as_of)
    ]
    value = accumulated(CERTIFICATE_STRENGTHS[graph.certificate_kinds[one.kind].level] for one in held)
    kinds = list(dict.fromkeys(one.kind for one in held))
    return Assessment(value, tuple(f"certificate:{one.id}" for one in held), {"kinds": kinds})


def standing(candidate: Candidate) -> Assessment:
    """How far both firms were checked, and whether the seller states price and lead time."""
    graph = candidate.graph
    facts: list[str] = []
    value = 0.0
    for firm, share in ((candidate.seller, SELLER_CHECKED), (candidate.buyer, BUYER_CHECKED)):
        checked = VERIFICATION_STRENGTHS.get(graph.firms[firm].verification, 0.0)
        if checked:
            value += share * checked
            facts.append(f"supplier:{firm}")
    stocks = [
        candidate.selling.stock[code] for code in candidate.categories if code in candidate.selling.stock
    ]
    with_terms = sum(stock.with_terms for stock in stocks)
    value += TERMS_STATED * saturated(with_terms, 1.0)
    stated = chain.from_iterable(stock.ids_with_terms for stock in stocks)
    facts += [f"offering:{one}" for one in islice(stated, _CITED_GOODS)]
    return Assessment(value, tuple(facts), {"with_terms": with_terms})


CRITERIA: tuple[Criterion, ...] = (
    Criterion("chain_fit", Bilingual("产业链契合", "Fit in the chain"), 9 / PARTS, chain_fit),
    Criterion("specification_fit", Bilingual("规格契合", "Specification fit"), 7 / PARTS, specification_fit),
    Criterion("network_evidence", Bilingual("供货网络佐证", "Network evidence"), 5 / PARTS, network_evidence),
    Criterion(
        "capability_fit", Bilingual("能力与产能", "Capability and capacity"), 4 / PARTS, capability_fit
    ),
    Criterion("distance", Bilingual("距离", "Distance"), 3 / PARTS, nearness),
    Criterion("certificates", Bilingual("有效证书", "Valid certificates"), 3 / PARTS, certificates),
    Criterion("standing", Bilingual("核验与报价条件", "Verification and terms"), 1 / PARTS, standing),
)
"""All criteria, heaviest first; their weights add up to 1."""
