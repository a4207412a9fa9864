"""The shapes of the supplier graph's answers, as the API's schema states them.

Answers are built as plain data by :mod:`backend.matching.api.presentation`; a test holds them to this schema.
"""

from typing import Any

from rest_framework import serializers

from backend.core.api.bilingual import BilingualText, NamedCode
from backend.matching.facts import VERIFICATIONS
from backend.matching.graph.build import NODE_KINDS, RELATIONS
from backend.matching.graph.records import FACT_RECORDS
from backend.matching.recall import DIRECTIONS


class FirmName(serializers.Serializer[Any]):
    """A firm by name."""

    id = serializers.IntegerField()
    name = serializers.CharField()
    name_en = serializers.CharField()


class Partner(FirmName):
    """A proposed firm."""

    place = NamedCode()
    verification = serializers.ChoiceField(choices=list(VERIFICATIONS))
    is_demo = serializers.BooleanField()


class Fact(serializers.Serializer[Any]):
    """A row or an edge of the chain on which a number rests; without it the number would be another."""

    id = serializers.CharField(help_text="kind:identifier, e.g. link:88 or edge:E017")
    kind = serializers.ChoiceField(choices=list(FACT_RECORDS))
    text = BilingualText()


class Contribution(serializers.Serializer[Any]):
    """What one criterion adds: points = weight × value, exactly."""

    criterion = serializers.CharField()
    label = BilingualText()  # type: ignore[assignment]  # DRF takes declared fields out of the class
    weight = serializers.FloatField(min_value=0, max_value=1)
    value = serializers.FloatField(min_value=0, max_value=1)
    points = serializers.FloatField(min_value=0, max_value=1)
    text = BilingualText()
    facts = Fact(many=True)


class ChainStep(serializers.Serializer[Any]):
    """A step of the chain on the way from seller to buyer."""

    edge_id = serializers.CharField()
    activity = NamedCode()
    input = NamedCode()
    output = NamedCode()
    relation = serializers.CharField()
    source = serializers.CharField()  # type: ignore[assignment]  # as label above
    confidence = serializers.CharField()


class MissingThing(serializers.Serializer[Any]):
    """Something that would raise suitability if it were there."""

    kind = serializers.CharField()
    text = BilingualText()


class ProposedMatch(serializers.Serializer[Any]):
    """A proposed partner; suitability is the exact sum of its contributions' points."""

    supplier = Partner()
    suitability = serializers.FloatField(min_value=0, max_value=1)
    contributions = Contribution(many=True)
    chain = ChainStep(many=True)
    missing = MissingThing(many=True)


class LeftOut(serializers.Serializer[Any]):
    """A candidate that is no match, with the constraint that excludes it."""

    supplier = Partner()
    constraint = serializers.CharField()
    text = BilingualText()
    facts = Fact(many=True)


class MatchesOutput(serializers.Serializer[Any]):
    """The partners proposed to a firm, best first, and the candidates left out."""

    supplier = FirmName()
    direction = serializers.ChoiceField(choices=list(DIRECTIONS))
    snapshot = serializers.CharField(help_text="Version of the market this was computed from.")
    took_ms = serializers.FloatField()
    considered = serializers.IntegerField(help_text="Candidates looked at, shown or not.")
    results = ProposedMatch(many=True)
    excluded = LeftOut(many=True)


class GraphNode(serializers.Serializer[Any]):
    """A node of the supplier graph; degree counts its ties in the whole graph."""

    id = serializers.CharField()
    kind = serializers.ChoiceField(choices=list(NODE_KINDS))
    name = serializers.CharField()
    name_en = serializers.CharField()
    place = serializers.CharField(allow_blank=True)
    cluster = serializers.CharField(allow_blank=True)
    focus = serializers.BooleanField()
    degree = serializers.IntegerField()
    is_demo = serializers.BooleanField()


class GraphEdge(serializers.Serializer[Any]):
    """A tie between two nodes shown."""

    source = serializers.CharField()  # type: ignore[assignment]  # as label above
    target = serializers.CharField()
    relation = serializers.ChoiceField(choices=list(RELATIONS))
    label = BilingualText()  # type: ignore[assignment]  # DRF takes declared fields out of the class
    weight = serializers.FloatField()


class GraphOutput(serializers.Serializer[Any]):
    """The neighbourhood of a firm; truncated says that there was more than is shown."""

    nodes = GraphNode(many=True)
    edges = GraphEdge(many=True)
    truncated = serializers.BooleanField()
