"""What the list of firms can be narrowed by, as parameters of ``GET suppliers``."""

from collections.abc import Mapping
from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet

from backend.catalog.api.parameters import known_code
from backend.catalog.models import Capability, Certificate, Supplier
from backend.catalog.selectors import offerings_on_sale
from backend.industry import knowledge

_LONGEST_TEXT = 200
_MOST_WORDS = 12

Suppliers = QuerySet[Supplier]


class SupplierFilters(django_filters.FilterSet):  # type: ignore[misc]  # django-filter has no types
    """Conditions on firms; all given ones must hold. A code no pack knows raises InvalidInput."""

    q = django_filters.CharFilter(method="with_words")
    place = django_filters.CharFilter(method="in_place")
    cluster = django_filters.CharFilter(method="of_cluster")
    category = django_filters.CharFilter(method="offering_category")
    process = django_filters.CharFilter(method="with_process")
    cert = django_filters.CharFilter(method="holding_certificate")

    def with_words(self, firms: Suppliers, name: str, text: str) -> Suppliers:
        """Keep firms whose Chinese or English name or description holds every word."""
        for word in text.replace("\0", " ")[:_LONGEST_TEXT].split()[:_MOST_WORDS]:
            firms = firms.filter(
                Q(name_zh__icontains=word)
                | Q(name_en__icontains=word)
                | Q(description_zh__icontains=word)
                | Q(description_en__icontains=word)
            )
        return firms

    def in_place(self, firms: Suppliers, name: str, text: str) -> Suppliers:
        """Keep firms of a place, given by its code or name."""
        place = knowledge().place_named(text)
        return firms.filter(place=place.code if place else known_code(name, text, knowledge().places))

    def of_cluster(self, firms: Suppliers, name: str, text: str) -> Suppliers:
        """Keep firms of a cluster."""
        return firms.filter(cluster=known_code(name, text, knowledge().clusters))

    def offering_category(self, firms: Suppliers, name: str, text: str) -> Suppliers:
        """Keep firms that offer goods of a category or of one below it."""
        below = knowledge().descendants(known_code(name, text, knowledge().categories))
        viewer = self.request.user
        offered = offerings_on_sale(viewer).filter(supplier=OuterRef("pk"), product__category__in=below)
        return firms.filter(Exists(offered))

    def with_process(self, firms: Suppliers, name: str, text: str) -> Suppliers:
        """Keep firms that have a process."""
        return self._holding(firms, Capability, process=known_code(name, text, knowledge().process_kinds))

    def holding_certificate(self, firms: Suppliers, name: str, text: str) -> Suppliers:
        """Keep firms that hold a certificate of a kind."""
        return self._holding(firms, Certificate, kind=known_code(name, text, knowledge().certificates))

    @staticmethod
    def _holding(firms: Suppliers, model: Any, **conditions: str) -> Suppliers:
        held: Mapping[str, Any] = {"supplier": OuterRef("pk"), **conditions}
        return firms.filter(Exists(model.objects.filter(**held)))
