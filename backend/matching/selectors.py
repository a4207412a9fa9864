"""Reads of matching: proposals for a firm, and the part of the supplier graph around it.

Every firm of the catalogue is public, and so is who could trade with whom: nothing depends on the viewer.
"""

from dataclasses import dataclass

from backend.core.errors import Bilingual, NotFound
from backend.matching.explanation import (
    ExplainedExclusion,
    ExplainedMatch,
    explain,
    explain_exclusion,
)
from backend.matching.graph.build import SupplierGraph, UnknownFirm, supplier_node
from backend.matching.graph.neighbourhood import Neighbourhood, neighbourhood
from backend.matching.recall import Direction
from backend.matching.snapshot import MARKET
from backend.matching.suitability import propose

LARGEST_EXCLUDED = 50
"""Candidates left out that one answer names; known partners come first, as they are asked for most."""


@dataclass(frozen=True, slots=True)
class PartnerProposals:
    """The partners proposed to *firm*, in words, and which candidates were left out and why.

    *considered* counts all candidates, shown or not.
    """

    graph: SupplierGraph
    firm: int
    direction: Direction
    considered: int
    matches: tuple[ExplainedMatch, ...]
    excluded: tuple[ExplainedExclusion, ...]


def current_graph() -> SupplierGraph:
    """Return the newest snapshot of the supplier graph."""
    return MARKET.current().graph


def _no_such_supplier(supplier_id: int) -> NotFound:
    return NotFound(
        Bilingual(
            f"没有编号为 {supplier_id} 的企业。", f"There is no supplier {supplier_id}; check the address."
        )
    )


def proposals_for(supplier_id: int, direction: Direction, limit: int) -> PartnerProposals:
    """Return the best *limit* suppliers (upstream) or customers (downstream) proposed for a firm, best first.

    Raises NotFound. Tens of milliseconds for 300 firms once the snapshot stands.
    """
    recall = MARKET.current()
    try:
        proposals = propose(recall, supplier_id, direction, limit)
    except UnknownFirm:
        raise _no_such_supplier(supplier_id) from None
    known_first = sorted(
        proposals.excluded, key=lambda one: (one.exclusion.constraint != "known_partner", one.partner)
    )
    return PartnerProposals(
        recall.graph,
        supplier_id,
        direction,
        proposals.found + len(proposals.excluded),
        tuple(explain(match) for match in proposals.matches),
        tuple(explain_exclusion(one) for one in known_first[:LARGEST_EXCLUDED]),
    )


def graph_around(supplier_id: int, depth: int) -> Neighbourhood:
    """Return what ties a firm to the market within *depth* ties, small enough to draw. Raises NotFound."""
    network = current_graph().network
    try:
        return neighbourhood(network, supplier_node(supplier_id), depth)
    except KeyError:
        raise _no_such_supplier(supplier_id) from None
