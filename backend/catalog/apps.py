"""Registers the catalogue app."""

from django.apps import AppConfig


class CatalogConfig(AppConfig):
    """Suppliers, products, offerings, capabilities, certificates, supply links, the index."""

    name = "backend.catalog"
    label = "catalog"
