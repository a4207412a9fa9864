"""Rows of the catalogue as the JSON a client sees; labels in both languages come from the industry packs."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from backend.catalog.drawing import drawing_of
from backend.catalog.labels import (
    attribute_label,
    category_label,
    certificate_label,
    cluster_label,
    place_label,
    process_label,
    stored_value,
    value_label,
)
from backend.catalog.models import Capability, Certificate, Offering, Product, Supplier
from backend.core.errors import Bilingual
from backend.industry import knowledge, specification_rows

EXPIRES_SOON = timedelta(days=90)
_MOST_COLUMNS = 8


def coded(code: str, label: Bilingual) -> dict[str, str]:
    """Return a code with its names."""
    return {"code": code, "zh": label.zh, "en": label.en}


def plain(number: Decimal | None) -> float | int | None:
    """Return a decimal as a JSON number."""
    if number is None:
        return None
    return int(number) if number == int(number) else float(number)


def supplier_summary(supplier: Supplier) -> dict[str, Any]:
    """Return a firm as it stands beside what it offers."""
    return {
        "id": supplier.pk,
        "name": supplier.name_zh,
        "name_en": supplier.name_en,
        "place": coded(supplier.place, place_label(supplier.place)),
        "verification": supplier.verification,
        "is_demo": supplier.is_demo,
    }


def offering_terms(offering: Offering) -> dict[str, Any]:
    """Return ``price``, ``moq`` and ``lead_time_days``; ``price: null`` means on request."""
    price, least = offering.price, offering.minimum_order
    return {
        "price": None
        if price is None
        else {"amount": f"{price:.2f}", "currency": offering.currency, "unit": offering.unit},
        "moq": None if least is None else {"quantity": plain(least), "unit": offering.unit},
        "lead_time_days": offering.lead_time_days,
    }


def specification_columns(product: Product) -> list[dict[str, Any]]:
    """Return the first attributes of a product, in the order of a specification table, labelled."""
    stated = sorted(
        (attribute.order, key)
        for key in product.specification
        if (attribute := knowledge().attributes.get(key)) is not None
    )
    return [
        {
            "key": key,
            "label": attribute_label(key).as_dict(),
            "display": value_label(key, stored_value(product.specification[key])).as_dict(),
        }
        for _, key in stated[:_MOST_COLUMNS]
    ]


def product_in_json(product: Product) -> dict[str, Any]:
    """Return ``GET products/{id}``; the product's offerings are loaded and visible."""
    path = knowledge().category_path(product.category) if product.category in knowledge().categories else ()
    return {
        "id": product.pk,
        "name": product.name_zh,
        "name_en": product.name_en,
        "category": {
            **coded(product.category, category_label(product.category)),
            "path": [coded(code, category_label(code)) for code in path],
        },
        "specs": product.specification,
        "specification": specification_in_json(product),
        "drawing": drawing_of(product.specification),
        "offerings": [
            {
                "id": offering.pk,
                "supplier": supplier_summary(offering.supplier),
                **offering_terms(offering),
                "capacity_per_month": plain(offering.capacity_per_month),
                "capacity_unit": None if offering.capacity_per_month is None else offering.unit,
                "is_demo": offering.is_demo,
            }
            for offering in product.offerings.all()
        ],
        "is_demo": product.is_demo,
    }


def specification_in_json(product: Product) -> list[dict[str, Any]]:
    """Return the specification table: each attribute with its value, names of a grade and their sources."""
    values = {key: stored_value(value) for key, value in product.specification.items()}
    rows = []
    for row in specification_rows(values):
        attribute = row.attribute
        rows.append(
            {
                "key": attribute.key,
                "label": {"zh": attribute.zh, "en": attribute.en},
                "value": product.specification[attribute.key],
                "display": {"zh": row.display.zh, "en": row.display.en},
                "unit": attribute.unit or None,
                "equivalents": _equivalents(attribute.key, row.value),
                "source": attribute.source or None,
                "confidence": attribute.confidence or None,
            }
        )
    return rows


def _equivalents(key: str, value: Any) -> list[dict[str, str]]:
    if key != "material" or value not in knowledge().grades:
        return []
    return [
        {
            "designation": one.designation,
            "system": one.system,
            "standard": one.standard,
            "relation": one.relation,
            "source": one.source,
            "confidence": one.confidence,
        }
        for one in knowledge().equivalents_of(value)
    ]


def supplier_row(supplier: Supplier, offerings_count: int) -> dict[str, Any]:
    """Return a firm as one row of a list."""
    return {
        **supplier_summary(supplier),
        "cluster": coded(supplier.cluster, cluster_label(supplier.cluster)),
        "tier": supplier.tier,
        "offerings_count": offerings_count,
    }


def supplier_in_json(supplier: Supplier, categories: list[tuple[str, int]]) -> dict[str, Any]:
    """Return ``GET suppliers/{id}``; *categories* are ``(code, active offerings)``, most first."""
    return {
        **supplier_row(supplier, sum(count for _, count in categories)),
        "description": {"zh": supplier.description_zh, "en": supplier.description_en},
        "founded_year": supplier.founded_year,
        "employees": supplier.employees,
        "activities": _activities(supplier),
        "capabilities": [capability_in_json(one) for one in supplier.capabilities.all()],
        "certificates": [certificate_in_json(one) for one in supplier.certificates.all()],
        "categories": [{**coded(code, category_label(code)), "count": count} for code, count in categories],
    }


def _activities(supplier: Supplier) -> list[dict[str, str]]:
    named = {edge.activity: Bilingual(edge.activity_zh, edge.activity_en) for edge in knowledge().chain}
    codes = dict.fromkeys(one.activity for one in supplier.activities.all())
    return [coded(code, named.get(code, Bilingual(code, code))) for code in codes]


def capability_in_json(capability: Capability) -> dict[str, Any]:
    """Return what a firm's equipment can do, each range beside the one typical of the trade."""
    kind = knowledge().process_kinds.get(capability.process)
    typical = {parameter.name: parameter for parameter in kind.parameters} if kind else {}
    ranges = []
    for name, limits in capability.ranges.items():
        usual = typical.get(name)
        label = Bilingual(usual.zh, usual.en) if usual else Bilingual(name, name)
        ranges.append(
            {
                "name": name,
                "label": label.as_dict(),
                "unit": str(limits.get("unit") or (usual.unit if usual else "")),
                "low": limits.get("low"),
                "high": limits.get("high"),
                "typical_low": usual.low if usual else None,
                "typical_high": usual.high if usual else None,
            }
        )
    return {
        "id": capability.pk,
        "process": coded(capability.process, process_label(capability.process)),
        "ranges": ranges,
        "materials": [coded(code, value_label("material", code)) for code in capability.materials],
        "tonnes_per_year": plain(capability.tonnes_per_year),
        "is_demo": capability.is_demo,
    }


def certificate_in_json(certificate: Certificate) -> dict[str, Any]:
    """Return a certificate with its standing today."""
    return {
        "id": certificate.pk,
        "kind": coded(certificate.kind, certificate_label(certificate.kind)),
        "number": certificate.number,
        "issuer": certificate.issuer,
        "issued_on": certificate.issued_on,
        "valid_until": certificate.valid_until,
        "status": certificate_status(certificate.valid_until, timezone.localdate()),
        "is_demo": certificate.is_demo,
    }


def certificate_status(valid_until: date | None, today: date) -> str:
    """Return ``valid``, ``expiring`` (within 90 days) or ``expired``; without a date it stays valid."""
    if valid_until is None:
        return "valid"
    if valid_until < today:
        return "expired"
    return "expiring" if valid_until - today <= EXPIRES_SOON else "valid"


def offering_of_supplier(offering: Offering) -> dict[str, Any]:
    """Return one row of ``GET suppliers/{id}/offerings``."""
    product = offering.product
    return {
        "id": offering.pk,
        "product": {
            "id": product.pk,
            "name": product.name_zh,
            "name_en": product.name_en,
            "category": coded(product.category, category_label(product.category)),
            "columns": specification_columns(product),
        },
        **offering_terms(offering),
        "is_demo": offering.is_demo,
    }
