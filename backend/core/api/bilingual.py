"""Texts in both languages, as the API's schema states them."""

from typing import Any

from rest_framework import serializers


class BilingualText(serializers.Serializer[Any]):
    """A text in both languages."""

    zh = serializers.CharField()
    en = serializers.CharField()


class NamedCode(BilingualText):
    """A code of the industry packs with its names."""

    code = serializers.CharField()
