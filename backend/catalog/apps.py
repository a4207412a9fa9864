"""Registers the catalogue app."""

from django.apps import AppConfig


class CatalogConfig(AppConfig):
    """Suppliers, products, offerings, capabilities, certificates, supply links, the index."""

    name = "backend.catalog"
    label = "catalog"

    def ready(self) -> None:
        """Tell the engine's builder what the index holds."""
        from backend.catalog.indexing import index_definition
        from backend.core.engine import declare_index

        declare_index(index_definition)
