"""Registers the clusters app."""

from django.apps import AppConfig


class ClustersConfig(AppConfig):
    """The towns' public face; its facts come from the packs and from the apps below."""

    name = "backend.clusters"
    label = "clusters"
