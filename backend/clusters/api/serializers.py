"""The shape of the market's figures, as the API's schema states it."""

from typing import Any

from rest_framework import serializers

from backend.clusters.towns import LADDER
from backend.core.api.bilingual import BilingualText, NamedCode


class TownFactOutput(serializers.Serializer[Any]):
    """A public fact about a town."""

    kind = serializers.CharField()
    year = serializers.IntegerField()
    text = BilingualText()
    source = serializers.CharField()  # type: ignore[assignment]  # a field of the answer
    confidence = serializers.CharField()


class TownLadder(BilingualText):
    """A step of the ladder of specialised towns."""

    code = serializers.ChoiceField(choices=list(LADDER))


class TownOutput(serializers.Serializer[Any]):
    """A specialised town in the market."""

    code = serializers.CharField()
    name = serializers.CharField()
    name_en = serializers.CharField()
    place = NamedCode()
    cluster = serializers.CharField()
    ladder = TownLadder()
    suppliers = serializers.IntegerField()
    offerings = serializers.IntegerField()
    example_query = serializers.CharField()
    facts = TownFactOutput(many=True)


class ExampleQuery(BilingualText):
    """A query worth trying, and what it shows."""

    q = serializers.CharField()


class MarketOutput(serializers.Serializer[Any]):
    """What is in the market now."""

    offerings = serializers.IntegerField()
    products = serializers.IntegerField()
    suppliers = serializers.IntegerField()
    buyers = serializers.IntegerField()
    requirements = serializers.IntegerField(help_text="Open requirements.")
    gaps = serializers.IntegerField(help_text="Inputs of local activities that no local firm provides.")
    is_demo = serializers.BooleanField()
    towns = TownOutput(many=True)
    examples = ExampleQuery(many=True)
