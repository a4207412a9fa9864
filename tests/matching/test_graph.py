"""The supplier graph: a typed, versioned snapshot; its paths, its neighbourhoods, its gaps."""

from dataclasses import replace

import networkx as nx
import pytest
from hypothesis import given

from backend.matching.graph.build import RELATIONS, UnknownFirm, build_graph, supplier_node
from backend.matching.graph.gaps import gaps
from backend.matching.graph.length_three import LengthThree
from backend.matching.graph.neighbourhood import neighbourhood
from backend.matching.graph.paths import ChainPaths
from backend.matching.graph.records import Category, Good, Link, MarketRecords, Role
from backend.matching.graph.tree import BROADER, NARROWER, SAME, CategoryTree
from tests.matching.markets import (
    BREWER,
    CATEGORIES,
    FORGE,
    FURNACE,
    MILL,
    PEER,
    RIVAL,
    WORKS,
    firm,
    forging_town,
    market,
    named,
)
from tests.matching.strategies import FIRMS, markets, patiently


def test_every_tie_is_of_a_known_relation_and_every_node_of_a_kind() -> None:
    network = build_graph(forging_town()).network
    assert {data["relation"] for _, _, data in network.edges(data=True)} <= set(RELATIONS)
    kinds = {node.partition(":")[0] for node in network}
    assert kinds == {"supplier", "activity", "category", "process", "place"}
    assert all(data["kind"] == node.partition(":")[0] for node, data in network.nodes(data=True))


def test_a_snapshot_cannot_be_changed() -> None:
    network = build_graph(forging_town()).network
    with pytest.raises(nx.NetworkXError):
        network.add_edge("supplier:1", "supplier:2")


def test_versions_tell_markets_apart() -> None:
    records = forging_town()
    assert build_graph(records).version == build_graph(forging_town()).version
    assert records.version != records.without("link:1").version
    assert records.version != replace(records, as_of=records.as_of.replace(year=2026)).version


def test_an_unknown_firm_is_refused_by_name() -> None:
    graph = build_graph(forging_town())
    with pytest.raises(UnknownFirm):
        ChainPaths(graph).between(99, WORKS)
    with pytest.raises(UnknownFirm):
        LengthThree(graph).into(99)


def test_a_kind_of_the_needed_goods_will_do_and_something_broader_may() -> None:
    tree = CategoryTree(CATEGORIES)
    assert tree.fit("forging", "forging.die") == NARROWER
    assert tree.fit("forging.die", "forging") == BROADER
    assert tree.fit("forging.die", "forging.die") == SAME
    assert tree.fit("forging.die", "forging.blank") == 0
    assert tree.fit("never.heard", "never.heard") == SAME


def test_a_tree_that_runs_in_a_circle_ends() -> None:
    tree = CategoryTree((Category("a", named("a"), "b"), Category("b", named("b"), "a")))
    assert tree.fit("a", "b") > 0
    assert build_graph(market(categories=(Category("a", named("a"), "b"), Category("b", named("b"), "a"))))


def test_what_is_offered_nearer_to_the_need_makes_the_stronger_path() -> None:
    """Three sellers to one turner: of die forgings, of forgings at large, of blanks (two steps away)."""
    records = market(
        firms=(firm(1), firm(2), firm(3), firm(4)),
        goods=(
            Good(1, 1, "forging.die"),
            Good(2, 2, "forging"),
            Good(3, 3, "forging.blank"),
            Good(4, 4, "flange.pipe"),
        ),
    )
    paths = ChainPaths(build_graph(records))
    exact, broader, two_steps = (
        max(path.strength for path in paths.between(seller, 4)) for seller in (1, 2, 3)
    )
    assert exact > broader > two_steps > 0


def test_final_demand_is_no_partner_but_the_merchant_is() -> None:
    records = market(
        firms=(firm(1), firm(2)),
        goods=(Good(1, 1, "flange.pipe"),),
        roles=(Role(1, 2, "town", "sell"),),
    )
    [path] = ChainPaths(build_graph(records)).between(1, 2)
    assert [step.id for step in path.steps] == ["E5"]


def test_who_renders_a_service_does_not_need_it() -> None:
    """The furnace performs *treat* by treating; the forge performs it by having its forgings treated."""
    records = forging_town()
    records = replace(records, roles=(*records.roles, Role(9, FORGE, "town", "treat")))
    graph = build_graph(records)
    assert "E4" not in graph.profiles[FURNACE].needs
    assert graph.profiles[FORGE].needs["E4"].declared
    assert "forging.die" not in graph.profiles[FURNACE].provisions


@patiently
@given(markets())
def test_paths_are_the_same_seen_from_either_end(records: MarketRecords) -> None:
    graph = build_graph(records)
    chain, evidence = ChainPaths(graph), LengthThree(graph)
    for buyer in FIRMS:
        strands, support = dict(chain.into(buyer)), evidence.into(buyer)
        for seller in FIRMS:
            if seller != buyer:
                assert strands.get(seller) == dict(chain.out_of(seller)).get(buyer)
                mirrored = evidence.out_of(seller)
                assert (seller in support) == (buyer in mirrored)
                if seller in support:
                    assert sorted(support[seller].weights) == sorted(mirrored[buyer].weights)
                    assert support[seller].categories == mirrored[buyer].categories
                    into = evidence.traces_into(buyer, [seller])[seller]
                    assert sorted(into, key=str) == sorted(
                        evidence.traces_out_of(seller, [buyer])[buyer], key=str
                    )


@patiently
@given(markets())
def test_strands_are_the_strengths_of_the_paths(records: MarketRecords) -> None:
    chain = ChainPaths(build_graph(records))
    for buyer in FIRMS:
        for seller in FIRMS:
            by_category: dict[str, list[float]] = {}
            for path in chain.between(seller, buyer):
                by_category.setdefault(path.category, []).append(path.strength)
            strands = chain.strands(seller, buyer)
            assert {code: sorted(found) for code, found in strands.items()} == {
                code: sorted(found) for code, found in by_category.items()
            }


def plain_length_three(records: MarketRecords, seller: int, buyer: int) -> int:
    """Count simple paths seller → peer ← maker → buyer over trade by trying all, as the definition says."""
    trade = {(link.seller, link.buyer) for link in records.links}
    firms = {one.id for one in records.firms}
    return sum(
        peer not in (seller, buyer)
        and maker not in (seller, buyer)
        and {(seller, peer), (maker, peer), (maker, buyer)} <= trade
        for peer in firms
        for maker in firms
        if peer != maker
    )


@patiently
@given(markets())
def test_paths_of_length_three_are_those_of_the_definition(records: MarketRecords) -> None:
    evidence = LengthThree(build_graph(records))
    for buyer in FIRMS:
        found = evidence.traces_into(buyer, FIRMS)
        for seller in FIRMS:
            if seller != buyer:
                over_trade = [trace for trace in found[seller] if trace.activity is None]
                assert len(over_trade) == plain_length_three(records, seller, buyer)


def test_a_neighbourhood_holds_the_nearest_and_says_when_there_is_more() -> None:
    network = build_graph(forging_town()).network
    focus = supplier_node(WORKS)
    around = neighbourhood(network, focus, 1)
    ids = [node.id for node in around.nodes]
    assert ids[0] == focus
    assert around.nodes[0].focus
    assert not around.truncated
    assert set(ids[1:]) == set(nx.all_neighbors(network, focus))
    few = neighbourhood(network, focus, 1, largest=2)
    assert [node.id for node in few.nodes] == [focus, supplier_node(RIVAL)]
    assert few.truncated


def test_places_are_shown_but_not_walked_through() -> None:
    """MILL is afar and FURNACE is there, as WORKS is; the place alone does not bring them together."""
    around = neighbourhood(build_graph(forging_town()).network, supplier_node(WORKS), 2)
    ids = {node.id for node in around.nodes}
    assert "place:there" in ids
    assert supplier_node(FURNACE) not in ids
    assert supplier_node(BREWER) not in ids
    assert supplier_node(PEER) in ids


def test_two_links_between_the_same_firms_are_drawn_as_one_tie() -> None:
    records = forging_town()
    twice = replace(records, links=(*records.links, Link(9, RIVAL, WORKS, "forging")))
    around = neighbourhood(build_graph(twice).network, supplier_node(WORKS), 1)
    [tie] = [tie for tie in around.ties if tie.relation == "supplies"]
    assert (tie.source, tie.weight) == (supplier_node(RIVAL), 2.0)


def test_a_neighbourhood_of_nothing_is_refused() -> None:
    with pytest.raises(KeyError):
        neighbourhood(build_graph(forging_town()).network, "supplier:99", 1)


def test_a_gap_is_what_activities_take_in_and_nobody_provides() -> None:
    """FORGE takes in blanks nobody offers; WORKS takes in forgings that FORGE offers."""
    found = gaps(build_graph(forging_town()))
    assert [(gap.category, gap.firms) for gap in found] == [
        ("forging.blank", (FORGE, RIVAL)),
        ("agri.millet", (BREWER,)),
    ]


def test_an_offer_closes_a_gap() -> None:
    records = forging_town()
    closed = replace(records, goods=(*records.goods, Good(99, MILL, "forging.blank")))
    assert [gap.category for gap in gaps(build_graph(closed))] == ["agri.millet"]


def test_an_empty_market_has_a_graph_without_firms() -> None:
    graph = build_graph(market())
    assert not graph.firms
    assert not gaps(graph)
