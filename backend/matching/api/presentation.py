"""Turns what the selectors return into the API's answers."""

from collections.abc import Mapping
from typing import Any

from backend.core.errors import Bilingual
from backend.matching.explanation import ExplainedContribution, ExplainedExclusion, ExplainedMatch
from backend.matching.facts import Fact
from backend.matching.graph.build import RELATIONS, SupplierGraph
from backend.matching.graph.neighbourhood import Neighbourhood
from backend.matching.graph.records import Step
from backend.matching.selectors import PartnerProposals


def _coded(code: str, name: Bilingual) -> dict[str, str]:
    return {"code": code, **name.as_dict()}


def _firm_name(graph: SupplierGraph, firm: int) -> dict[str, Any]:
    record = graph.firms[firm]
    return {"id": record.id, "name": record.name_zh, "name_en": record.name_en}


def _partner(graph: SupplierGraph, firm: int) -> dict[str, Any]:
    record = graph.firms[firm]
    place = graph.places.get(record.place)
    return {
        **_firm_name(graph, firm),
        "place": _coded(record.place, place.name if place else Bilingual(record.place, record.place)),
        "verification": record.verification,
        "is_demo": record.is_demo,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {"id": fact.id, "kind": fact.kind, "text": fact.text.as_dict()}


def _contribution(contribution: ExplainedContribution) -> dict[str, Any]:
    return {
        "criterion": contribution.criterion,
        "label": contribution.label.as_dict(),
        "weight": contribution.weight,
        "value": contribution.value,
        "points": contribution.points,
        "text": contribution.text.as_dict(),
        "facts": [_fact(fact) for fact in contribution.facts],
    }


def _step(graph: SupplierGraph, step: Step) -> dict[str, Any]:
    return {
        "edge_id": step.id,
        "activity": _coded(step.activity, step.name),
        "input": _coded(step.input, graph.category_name(step.input)),
        "output": _coded(step.output, graph.category_name(step.output)),
        "relation": step.relation,
        "source": step.source,
        "confidence": step.confidence,
    }


def _match(graph: SupplierGraph, match: ExplainedMatch) -> dict[str, Any]:
    return {
        "supplier": _partner(graph, match.partner),
        "suitability": match.suitability,
        "contributions": [_contribution(one) for one in match.contributions],
        "chain": [_step(graph, step) for step in match.chain],
        "missing": [{"kind": one.kind, "text": one.text.as_dict()} for one in match.missing],
    }


def _left_out(graph: SupplierGraph, excluded: ExplainedExclusion) -> dict[str, Any]:
    return {
        "supplier": _partner(graph, excluded.partner),
        "constraint": excluded.exclusion.constraint,
        "text": excluded.exclusion.text.as_dict(),
        "facts": [_fact(fact) for fact in excluded.facts],
    }


def matches_answer(proposals: PartnerProposals, took_ms: float) -> dict[str, Any]:
    """Return the answer of ``GET suppliers/{id}/matches``."""
    graph = proposals.graph
    return {
        "supplier": _firm_name(graph, proposals.firm),
        "direction": proposals.direction,
        "snapshot": graph.version,
        "took_ms": took_ms,
        "considered": proposals.considered,
        "results": [_match(graph, match) for match in proposals.matches],
        "excluded": [_left_out(graph, one) for one in proposals.excluded],
    }


def graph_answer(around: Neighbourhood) -> dict[str, Any]:
    """Return the answer of ``GET graph``."""
    labels: Mapping[str, dict[str, str]] = {code: label.as_dict() for code, label in RELATIONS.items()}
    return {
        "nodes": [
            {
                "id": node.id,
                "kind": node.kind,
                "name": node.name,
                "name_en": node.name_en,
                "place": node.place,
                "cluster": node.cluster,
                "focus": node.focus,
                "degree": node.degree,
                "is_demo": node.is_demo,
            }
            for node in around.nodes
        ],
        "edges": [
            {
                "source": tie.source,
                "target": tie.target,
                "relation": tie.relation,
                "label": labels[tie.relation],
                "weight": tie.weight,
            }
            for tie in around.ties
        ],
        "truncated": around.truncated,
    }
