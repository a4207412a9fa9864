"""Small markets drawn by hand, of plain records; a test names only what it is about.

The chain of all of them::

    steel.bar --E1 saw--> forging.blank --E2 forge--> forging.die --E3 turn--> flange.pipe
    service.heat_treatment --E4 treat--> forging.die
    flange.pipe --E5 sell--> demand.pipeline            (final demand: no firm)
    agri.millet --E6 brew--> wine.base                  (another trade)
"""

from dataclasses import replace
from datetime import date
from typing import Any

from backend.core.errors import Bilingual
from backend.matching.graph.build import build_graph
from backend.matching.graph.records import (
    Category,
    CertificateKind,
    Credential,
    Firm,
    Good,
    Link,
    MarketRecords,
    Place,
    Role,
    Skill,
    Span,
    Step,
)
from backend.matching.recall import Direction, Recall
from backend.matching.suitability import Match, Proposals, propose

TODAY = date(2025, 6, 1)
OUTER = "outer_diameter_mm"


def named(code: str) -> Bilingual:
    return Bilingual(f"{code}之名", f"name of {code}")


def step(id: str, activity: str, input: str, output: str, relation: str = "material_input") -> Step:
    return Step(id, "town", activity, named(activity), input, output, relation, "drawn by hand")


CATEGORIES = tuple(
    Category(code, named(code), code.rpartition(".")[0])
    for code in (
        "steel",
        "steel.bar",
        "forging",
        "forging.blank",
        "forging.die",
        "flange",
        "flange.pipe",
        "service",
        "service.heat_treatment",
        "demand",
        "demand.pipeline",
        "agri",
        "agri.millet",
        "wine",
        "wine.base",
    )
)
STEPS = (
    step("E1", "saw", "steel.bar", "forging.blank"),
    step("E2", "forge", "forging.blank", "forging.die"),
    step("E3", "turn", "forging.die", "flange.pipe"),
    step("E4", "treat", "service.heat_treatment", "forging.die", "service"),
    step("E5", "sell", "flange.pipe", "demand.pipeline", "demand"),
    step("E6", "brew", "agri.millet", "wine.base"),
)
PLACES = (
    Place("here", named("here"), 38.47, 112.96),
    Place("there", named("there"), 38.73, 112.71),
    Place("afar", named("afar"), 31.23, 121.47),
)
KINDS = (
    CertificateKind("LICENCE", named("LICENCE"), ("forging",), "mandatory"),
    CertificateKind("ISO9001", named("ISO9001"), ("forging", "flange"), "optional"),
    CertificateKind("CLASS", named("CLASS"), ("*",), "conditional"),
)


def market(**records: Any) -> MarketRecords:
    """Return a market of the chain above and the given records."""
    return replace(
        MarketRecords(TODAY, steps=STEPS, categories=CATEGORIES, places=PLACES, certificate_kinds=KINDS),
        **records,
    )


def firm(id: int, **values: Any) -> Firm:
    return Firm(id, **({"name_zh": f"企业{id}", "name_en": f"Firm {id}", "place": "here"} | values))


FORGE, WORKS, PEER, RIVAL, FURNACE, MILL, BREWER = 1, 2, 3, 4, 5, 6, 7


def forging_town() -> MarketRecords:
    """Return the market most tests use.

    ::

        MILL(6) steel.bar          FURNACE(5) service.heat_treatment
        FORGE(1) forging.die  ~~E3~~>  WORKS(2) flange.pipe       (to be proposed)
        RIVAL(4) forging.die  --l1-->  WORKS(2)                   (known)
        RIVAL(4)              --l2-->  PEER(3) flange.pipe
        FORGE(1)              --l3-->  PEER(3)                    (so FORGE – PEER – RIVAL – WORKS)
        BREWER(7) wine.base                                       (has no part in it)
    """
    return market(
        firms=(
            firm(FORGE, verification="site_visited"),
            firm(WORKS, place="there"),
            firm(PEER),
            firm(RIVAL),
            firm(FURNACE, place="there"),
            firm(MILL, place="afar"),
            firm(BREWER),
        ),
        goods=(
            Good(
                10, FORGE, "forging.die", "锻件", grades=("316L",), sizes=((OUTER, 220.0),), states_terms=True
            ),
            Good(11, FORGE, "forging.die", "锻件", grades=("304",), sizes=((OUTER, 300.0),)),
            Good(12, RIVAL, "forging.die", "锻件", grades=("316L",)),
            Good(20, WORKS, "flange.pipe", "法兰", grades=("316L",), sizes=((OUTER, 220.0),)),
            Good(21, WORKS, "flange.pipe", "法兰", grades=("F22",), sizes=((OUTER, 400.0),)),
            Good(30, PEER, "flange.pipe", "法兰", grades=("304",)),
            Good(50, FURNACE, "service.heat_treatment", "热处理"),
            Good(60, MILL, "steel.bar", "圆钢", grades=("316L",)),
            Good(70, BREWER, "wine.base", "原酒"),
        ),
        roles=(
            Role(1, FORGE, "town", "forge"),
            Role(2, WORKS, "town", "turn"),
            Role(3, PEER, "town", "turn"),
            Role(4, RIVAL, "town", "forge"),
            Role(5, FURNACE, "town", "treat"),
            Role(7, BREWER, "town", "brew"),
        ),
        skills=(
            Skill(1, FORGE, "press", ("forging.die",), ("316L",), (Span(OUTER, 100.0, 350.0),), 5000.0),
            Skill(2, WORKS, "lathe", ("flange.pipe",), (), (), 2000.0),
            Skill(5, FURNACE, "quench", ("service.heat_treatment", "forging.die")),
        ),
        credentials=(
            Credential(1, FORGE, "LICENCE", date(2026, 1, 1)),
            Credential(2, FORGE, "ISO9001", date(2025, 6, 1)),
            Credential(3, FORGE, "CLASS", date(2025, 5, 31)),
        ),
        links=(
            Link(1, RIVAL, WORKS, "forging.die"),
            Link(2, RIVAL, PEER, "forging.die"),
            Link(3, FORGE, PEER, "forging.die"),
        ),
    )


def proposals(records: MarketRecords, firm: int, direction: Direction = "upstream") -> Proposals:
    return propose(Recall(build_graph(records)), firm, direction)


def match_of(found: Proposals, partner: int) -> Match:
    """Return the match with *partner*; a KeyError where it is not proposed."""
    return {match.partner: match for match in found.matches}[partner]


def partners(found: Proposals) -> list[int]:
    return [match.partner for match in found.matches]
