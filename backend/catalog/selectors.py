"""Reads of the catalogue, each scoped to who looks.

Everybody sees active offerings. A firm's members and platform staff also see the withdrawn ones of the firm
(staff: of all firms). Nothing else in the product queries these tables for display.
"""

from typing import TypeAlias

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from backend.accounts.models import Membership, User
from backend.catalog.models import Offering, Product, Supplier

Viewer: TypeAlias = User | AnonymousUser | None

_SHOWN_OF_A_HIT = (
    "price",
    "currency",
    "unit",
    "minimum_order",
    "lead_time_days",
    "is_demo",
    "product__category",
    "product__name_zh",
    "product__name_en",
    "product__specification",
    "supplier__name_zh",
    "supplier__name_en",
    "supplier__place",
    "supplier__verification",
    "supplier__is_demo",
)

LARGEST_ID = 2**63 - 1
"""Ids beyond a signed 64-bit integer exist in no row, and no database takes them as a parameter."""


def _is_staff(viewer: Viewer) -> bool:
    return isinstance(viewer, User) and viewer.platform_role != User.PlatformRole.NONE


def visible_offerings(viewer: Viewer) -> QuerySet[Offering]:
    """Return the offerings *viewer* may see."""
    offerings = Offering.objects.all()
    if _is_staff(viewer):
        return offerings
    active = Q(status=Offering.Status.ACTIVE)
    if not isinstance(viewer, User):
        return offerings.filter(active)
    own = Membership.objects.filter(user=viewer, organisation=OuterRef("supplier__organisation"))
    return offerings.filter(active | Exists(own))


def offerings_on_sale(viewer: Viewer) -> QuerySet[Offering]:
    """Return the active offerings *viewer* may see: what a search or a price comparison shows."""
    return visible_offerings(viewer).filter(status=Offering.Status.ACTIVE)


def visible_products(viewer: Viewer) -> QuerySet[Product]:
    """Return the products *viewer* may see: those that somebody visibly offers."""
    if _is_staff(viewer):
        return Product.objects.all()
    return Product.objects.filter(Exists(visible_offerings(viewer).filter(product=OuterRef("pk"))))


def visible_suppliers(viewer: Viewer) -> QuerySet[Supplier]:
    """Return the firms *viewer* may see; every firm of the catalogue is public."""
    return Supplier.objects.all()


def suppliers_listed(viewer: Viewer) -> QuerySet[Supplier]:
    """Return visible firms in the order of their ids, with ``active_offerings`` counted."""
    return (
        visible_suppliers(viewer)
        .annotate(active_offerings=Count("offerings", filter=Q(offerings__status=Offering.Status.ACTIVE)))
        .order_by("id")
    )


def supplier_in_detail(viewer: Viewer, supplier_id: int) -> Supplier | None:
    """Return one visible firm with its activities, capabilities and certificates loaded, or ``None``."""
    if not 0 < supplier_id <= LARGEST_ID:
        return None
    return (
        visible_suppliers(viewer)
        .prefetch_related("activities", "capabilities", "certificates")
        .filter(pk=supplier_id)
        .first()
    )


def offering_counts_by_category(viewer: Viewer, supplier: Supplier) -> list[tuple[str, int]]:
    """Return ``(category, active offerings)`` of *supplier*, most first."""
    rows = (
        offerings_on_sale(viewer)
        .filter(supplier=supplier)
        .values_list("product__category")
        .annotate(count=Count("pk"))
        .order_by("-count", "product__category")
    )
    return [(str(category), int(count)) for category, count in rows]


def product_in_detail(viewer: Viewer, product_id: int) -> Product | None:
    """Return one visible product with its visible active offerings and their firms loaded, or ``None``."""
    if not 0 < product_id <= LARGEST_ID:
        return None
    offerings = offerings_on_sale(viewer).select_related("supplier").order_by("price", "id")
    return (
        visible_products(viewer)
        .prefetch_related(Prefetch("offerings", queryset=offerings))
        .filter(pk=product_id)
        .first()
    )


def offerings_of_supplier(viewer: Viewer, supplier_id: int) -> QuerySet[Offering]:
    """Return the active offerings of one firm with their products, in a stable order."""
    return (
        offerings_on_sale(viewer)
        .filter(supplier_id=supplier_id)
        .select_related("product", "supplier")
        .order_by("product__category", "id")
    )


def offerings_for_hits(viewer: Viewer, offering_ids: list[int]) -> dict[int, Offering]:
    """Return the visible active ones among *offering_ids*, with product and firm; one query."""
    found = (
        offerings_on_sale(viewer)
        .select_related("product", "supplier")
        .only(*_SHOWN_OF_A_HIT)
        .filter(pk__in=offering_ids)
        .order_by()
    )
    return {offering.pk: offering for offering in found}
