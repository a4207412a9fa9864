"""Writes of the catalogue: each checks what it is given, and what changes a document writes its events.

Codes and specification keys are those of the industry packs. All arguments are keyword-only; InvalidInput
names the argument that is wrong.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import translation

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
from backend.catalog.outbox import record_changes
from backend.core.errors import Bilingual, Conflict, InvalidInput
from backend.industry import Specification, SpecificationError, knowledge

_PER_STATEMENT = 500


def create_supplier(
    *,
    code: str,
    name_zh: str,
    place: str,
    cluster: str,
    tier: str,
    organisation: Organisation | None = None,
    is_demo: bool = False,
    **details: Any,
) -> Supplier:
    """Create a firm; *details* are further fields of the model (names, descriptions, position …)."""
    _require_known("place", place, knowledge().places)
    _require_known("cluster", cluster, knowledge().clusters)
    supplier = Supplier(
        code=code,
        name_zh=name_zh,
        place=place,
        cluster=cluster,
        tier=tier,
        organisation=organisation,
        is_demo=is_demo,
        **details,
    )
    _save_checked(supplier)
    return supplier


def update_supplier(*, supplier: Supplier, **changes: Any) -> Supplier:
    """Change fields of a firm; the documents of all its offerings follow."""
    if "place" in changes:
        _require_known("place", changes["place"], knowledge().places)
    if "cluster" in changes:
        _require_known("cluster", changes["cluster"], knowledge().clusters)
    with transaction.atomic():
        _assign(supplier, changes)
        _save_checked(supplier)
        record_changes(_active_offerings(supplier=supplier))
    return supplier


def create_product(
    *,
    code: str,
    category: str,
    name_zh: str,
    name_en: str = "",
    specification: Mapping[str, Any],
    is_demo: bool = False,
) -> Product:
    """Create a kind of good; its specification's keys must be attributes of the packs."""
    _require_known("category", category, knowledge().categories)
    product = Product(
        code=code,
        category=category,
        name_zh=name_zh,
        name_en=name_en,
        specification=checked_specification(specification),
        is_demo=is_demo,
    )
    _save_checked(product)
    return product


def update_product(*, product: Product, **changes: Any) -> Product:
    """Change fields of a product; the documents of all its offerings follow."""
    if "category" in changes:
        _require_known("category", changes["category"], knowledge().categories)
    if "specification" in changes:
        changes["specification"] = checked_specification(changes["specification"])
    with transaction.atomic():
        _assign(product, changes)
        _save_checked(product)
        record_changes(_active_offerings(product=product))
    return product


def publish_offering(
    *,
    supplier: Supplier,
    product: Product,
    price: Decimal | None = None,
    currency: str = "CNY",
    unit: str = "piece",
    minimum_order: Decimal | None = None,
    lead_time_days: int | None = None,
    capacity_per_month: Decimal | None = None,
    is_demo: bool = False,
) -> Offering:
    """Offer *product* at *supplier*; ``price=None`` means on request.

    A withdrawn offering of the same product is put on sale again with these terms. Raises Conflict where an
    active one exists.
    """
    with transaction.atomic():
        offering = Offering.objects.select_for_update().filter(supplier=supplier, product=product).first()
        if offering is None:
            offering = Offering(supplier=supplier, product=product, is_demo=is_demo)
        elif offering.status == Offering.Status.ACTIVE:
            raise Conflict(
                Bilingual(
                    "该企业已在供应此产品；请修改现有供应信息。",
                    "This firm offers this product already; revise that offering instead.",
                )
            )
        offering.price = price
        offering.currency = currency
        offering.unit = unit
        offering.minimum_order = minimum_order
        offering.lead_time_days = lead_time_days
        offering.capacity_per_month = capacity_per_month
        offering.status = Offering.Status.ACTIVE
        _save_checked(offering)
        record_changes([offering.pk])
    return offering


def revise_offering(*, offering: Offering, **terms: Any) -> Offering:
    """Change the terms of an offering (price, unit, minimum_order, lead_time_days …)."""
    fixed = {"supplier", "product", "status", "id"} & terms.keys()
    if fixed:
        raise InvalidInput.of(
            sorted(fixed)[0],
            Bilingual("不能通过修改条款变更。", "it is not one of the terms that can be revised."),
        )
    with transaction.atomic():
        _assign(offering, terms)
        _save_checked(offering)
        record_changes([offering.pk])
    return offering


def withdraw_offering(*, offering: Offering) -> Offering:
    """Take an offering off sale; it leaves the index, and withdrawing it twice changes nothing."""
    with transaction.atomic():
        offering.status = Offering.Status.WITHDRAWN
        offering.save(update_fields=["status", "updated_at"])
        record_changes([offering.pk])
    return offering


def declare_capability(
    *,
    supplier: Supplier,
    process: str,
    ranges: Mapping[str, Mapping[str, Any]],
    materials: Sequence[str] = (),
    tonnes_per_year: Decimal | None = None,
    is_demo: bool = False,
) -> Capability:
    """State what a firm's equipment can do; a second statement for a process replaces the first."""
    _require_known("process", process, knowledge().process_kinds)
    for material in materials:
        _require_known("materials", material, knowledge().grades)
    capability, _ = Capability.objects.update_or_create(
        supplier=supplier,
        process=process,
        defaults={
            "ranges": {name: dict(limits) for name, limits in ranges.items()},
            "materials": list(materials),
            "tonnes_per_year": tonnes_per_year,
            "is_demo": is_demo,
        },
    )
    return capability


def record_certificate(
    *,
    supplier: Supplier,
    kind: str,
    number: str = "",
    issuer: str = "",
    issued_on: date | None = None,
    valid_until: date | None = None,
    is_demo: bool = False,
) -> Certificate:
    """Record a certificate a firm holds; buyers can then filter its offerings by the kind."""
    _require_known("kind", kind, knowledge().certificates)
    with transaction.atomic():
        certificate = Certificate(
            supplier=supplier,
            kind=kind,
            number=number,
            issuer=issuer,
            issued_on=issued_on,
            valid_until=valid_until,
            is_demo=is_demo,
        )
        _save_checked(certificate)
        record_changes(_active_offerings(supplier=supplier))
    return certificate


def load_offerings(
    *,
    suppliers: Iterable[Supplier] = (),
    products: Iterable[Product] = (),
    offerings: Iterable[Offering] = (),
    activities: Iterable[SupplierActivity] = (),
    capabilities: Iterable[Capability] = (),
    certificates: Iterable[Certificate] = (),
    supply_links: Iterable[SupplyLink] = (),
    progress: Callable[[str, int], None] | None = None,
) -> int:
    """Insert unsaved rows in bulk with their index events, all or nothing; returns the offerings inserted.

    Rows may refer to one another as unsaved instances; they are inserted in the order of their references.
    Codes and specifications are taken as checked by the caller: made from the packs, or validated by an
    import. *progress* hears ``(table, rows so far)`` after each thousand.
    """
    with transaction.atomic():
        _insert(suppliers, progress)
        _insert(products, progress)
        inserted = _insert(offerings, progress)
        _insert(activities, progress)
        _insert(capabilities, progress)
        _insert(certificates, progress)
        _insert(supply_links, progress)
        record_changes(row.pk for row in inserted)
        return len(inserted)


def checked_specification(specification: Mapping[str, Any]) -> dict[str, Any]:
    """Return *specification* in its canonical stored form; raises InvalidInput naming the key at fault."""
    try:
        return Specification.from_mapping(specification).as_dict()
    except SpecificationError as fault:
        raise InvalidInput.of(
            f"specification.{fault.key}",
            Bilingual(
                f"「{fault.found}」不可用，应为{fault.expected.zh}。",
                f"“{fault.found}” is not usable, expected {fault.expected.en}.",
            ),
        ) from fault


def _insert(rows: Iterable[Any], progress: Callable[[str, int], None] | None) -> list[Any]:
    given = list(rows)
    for start in range(0, len(given), 1_000):
        chunk = given[start : start + 1_000]
        chunk[0]._meta.model.objects.bulk_create(chunk, batch_size=_PER_STATEMENT)
        if progress is not None:
            progress(chunk[0]._meta.model_name, start + len(chunk))
    return given


def _active_offerings(**of: models.Model) -> list[int]:
    active = Offering.objects.filter(status=Offering.Status.ACTIVE, **of)
    return list(active.order_by("id").values_list("id", flat=True))


def _require_known(field: str, code: str, known: Mapping[str, Any]) -> None:
    if code not in known:
        raise InvalidInput.of(
            field, Bilingual(f"行业知识包中没有「{code}」。", f"no industry pack knows “{code}”.")
        )


def _assign(row: models.Model, changes: Mapping[str, Any]) -> None:
    for name, value in changes.items():
        row._meta.get_field(name)
        setattr(row, name, value)


def _save_checked(row: models.Model) -> None:
    try:
        row.full_clean(validate_unique=False, validate_constraints=False)
    except ValidationError as invalid:
        with translation.override("zh-hans"):
            zh = invalid.message_dict
        with translation.override("en"):
            en = invalid.message_dict
        raise InvalidInput(
            Bilingual("有字段填写有误。", "Some fields are not valid."),
            {name: [Bilingual(" ".join(zh[name]), " ".join(en[name]))] for name in zh},
        ) from invalid
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as clash:
        raise Conflict(
            Bilingual(
                "已存在相同的记录，或取值超出允许范围。", "It exists already, or a value is out of range."
            )
        ) from clash
