"""Markets that nobody drew: firms, goods, roles, skills, certificates, links at random on the same chain."""

from datetime import date

from hypothesis import settings
from hypothesis import strategies as st

from backend.matching.graph.records import Credential, Good, Link, MarketRecords, Role, Skill, Span
from tests.matching.markets import OUTER, firm, market

TRADED = ("steel.bar", "forging.blank", "forging.die", "forging", "flange.pipe", "service.heat_treatment")
GRADES = ("316L", "304", "F22")
SIZES = (50.0, 220.0, 300.0, 900.0)
FIRMS = range(1, 7)

patiently = settings(deadline=None, max_examples=40)
"""Whole markets take a while to build; how long is no matter of these tests."""

_firm_id = st.sampled_from(FIRMS)
_grades = st.lists(st.sampled_from(GRADES), unique=True, max_size=2).map(lambda found: tuple(sorted(found)))
_sizes = st.lists(st.sampled_from(SIZES), unique=True, max_size=2).map(
    lambda found: tuple((OUTER, size) for size in sorted(found))
)
_category = st.sampled_from(TRADED)


@st.composite
def markets(draw: st.DrawFn) -> MarketRecords:
    """Return a market of six firms with a handful of everything."""
    goods = draw(
        st.lists(st.tuples(_firm_id, _category, _grades, _sizes, st.booleans()), min_size=3, max_size=12)
    )
    roles = draw(
        st.lists(
            st.tuples(_firm_id, st.sampled_from(("saw", "forge", "turn", "treat"))), unique=True, max_size=6
        )
    )
    skills = draw(
        st.lists(
            st.tuples(_firm_id, _category, _grades, st.sampled_from(SIZES), st.none() | st.just(800.0)),
            max_size=5,
        )
    )
    held = draw(
        st.lists(
            st.tuples(
                _firm_id,
                st.sampled_from(("LICENCE", "ISO9001", "CLASS")),
                st.sampled_from((None, date(2025, 5, 1), date(2026, 5, 1))),
            ),
            max_size=6,
        )
    )
    links = draw(
        st.lists(
            st.tuples(_firm_id, _firm_id, _category).filter(lambda link: link[0] != link[1]),
            unique=True,
            max_size=10,
        )
    )
    places = draw(st.lists(st.sampled_from(("here", "there", "afar", "")), min_size=6, max_size=6))
    checked = draw(st.lists(st.sampled_from(("self_declared", "site_visited")), min_size=6, max_size=6))
    return market(
        firms=tuple(
            firm(id, place=place, verification=seen)
            for id, place, seen in zip(FIRMS, places, checked, strict=True)
        ),
        goods=tuple(
            Good(id, maker, category, "货", grades=grades, sizes=sizes, states_terms=terms)
            for id, (maker, category, grades, sizes, terms) in enumerate(goods, start=1)
        ),
        roles=tuple(Role(id, maker, "town", activity) for id, (maker, activity) in enumerate(roles, start=1)),
        skills=tuple(
            Skill(id, maker, "press", (category,), grades, (Span(OUTER, 40.0, high),), tonnes)
            for id, (maker, category, grades, high, tonnes) in enumerate(skills, start=1)
        ),
        credentials=tuple(
            Credential(id, maker, kind, until) for id, (maker, kind, until) in enumerate(held, start=1)
        ),
        links=tuple(
            Link(id, seller, buyer, category) for id, (seller, buyer, category) in enumerate(links, start=1)
        ),
    )
