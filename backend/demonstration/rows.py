"""Turns the generated market into unsaved rows; no database access."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from backend.accounts.models import Organisation
from backend.catalog.models import (
    Capability,
    Certificate,
    Offering,
    Product,
    Supplier,
    SupplierActivity,
    SupplyLink,
)
from backend.demonstration.buyers import Buyer
from backend.demonstration.catalogue import Offer
from backend.demonstration.firms import Firm
from backend.demonstration.goods import Goods
from backend.demonstration.links import Link
from backend.industry import Specification
from backend.matching.models import Requirement


def supplier_row(firm: Firm) -> Supplier:
    """Return the row of a firm."""
    return Supplier(
        code=firm.code,
        name_zh=firm.name_zh,
        name_en=firm.name_en,
        place=firm.place,
        cluster=firm.role.cluster,
        tier=firm.role.tier,
        verification=firm.verification,
        description_zh=firm.description_zh,
        description_en=firm.description_en,
        founded_year=firm.founded_year,
        employees=firm.employees,
        latitude=firm.latitude,
        longitude=firm.longitude,
        is_demo=True,
    )


def activity_rows(firm: Firm, supplier: Supplier) -> Iterable[SupplierActivity]:
    """Return the steps of the chain a firm takes."""
    for cluster, activity in firm.activities:
        yield SupplierActivity(supplier=supplier, cluster=cluster, activity=activity)


def capability_rows(firm: Firm, supplier: Supplier) -> Iterable[Capability]:
    """Return what a firm's equipment can do."""
    for held in firm.capabilities:
        yield Capability(
            supplier=supplier,
            process=held.process,
            ranges={
                name: {"low": limits.low, "high": limits.high, "unit": limits.unit}
                for name, limits in held.ranges.items()
            },
            materials=list(held.materials),
            tonnes_per_year=_decimal(held.tonnes_per_year),
            is_demo=True,
        )


def certificate_rows(firm: Firm, supplier: Supplier) -> Iterable[Certificate]:
    """Return what a firm holds."""
    for held in firm.certificates:
        yield Certificate(
            supplier=supplier,
            kind=held.kind,
            number=held.number,
            issuer=held.issuer,
            issued_on=held.issued_on,
            valid_until=held.valid_until,
            is_demo=True,
        )


def product_row(goods: Goods) -> Product:
    """Return the row of a good; raises SpecificationError for a value no pack knows."""
    return Product(
        code=goods.code,
        category=goods.category,
        name_zh=goods.name_zh,
        name_en=goods.name_en,
        specification=Specification.from_mapping(goods.specification).as_dict(),
        is_demo=True,
    )


def offering_row(offer: Offer, supplier_id: int, product: Product) -> Offering:
    """Return the row of an offer; *product* may still be unsaved."""
    return Offering(
        supplier_id=supplier_id,
        product=product,
        price=_decimal(offer.price),
        unit=offer.goods.unit,
        minimum_order=_decimal(offer.minimum_order),
        lead_time_days=offer.lead_days,
        capacity_per_month=_decimal(offer.capacity_per_month),
        is_demo=True,
    )


def link_row(link: Link, supplier_ids: Mapping[str, int]) -> SupplyLink:
    """Return the row of a supply link; *supplier_ids* are by code."""
    return SupplyLink(
        supplier_id=supplier_ids[link.supplier],
        customer_id=supplier_ids[link.customer],
        category=link.category,
        chain_edge=link.edge,
        evidence=link.evidence,
        since_year=link.since_year,
        tonnes_per_year=_decimal(link.tonnes_per_year),
        is_demo=True,
    )


def buyer_row(buyer: Buyer) -> Organisation:
    """Return the organisation of a buyer."""
    return Organisation(
        code=buyer.code,
        kind=Organisation.Kind.BUYER,
        name_zh=buyer.name_zh,
        name_en=buyer.name_en,
        trade=buyer.trade,
        place=buyer.place,
        is_demo=True,
    )


def requirement_rows(buyer: Buyer, organisation: Organisation) -> Iterable[Requirement]:
    """Return the requirements of a buyer."""
    for wish in buyer.wishes:
        yield Requirement(
            buyer=organisation,
            code=wish.code,
            text=wish.text,
            category=wish.category,
            specification=Specification.from_mapping(wish.specification).as_dict(),
            quantity=_decimal(wish.quantity),
            unit=wish.unit,
            needed_within_days=wish.needed_within_days,
            place=wish.place,
            certificates=list(wish.certificates),
            price_limit=_decimal(wish.price_limit),
            is_demo=True,
        )


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))
