"""What the services refuse, and in which words."""

from decimal import Decimal

import pytest

from backend.catalog import services
from backend.catalog.models import Certificate, Offering, Product, Supplier
from backend.core.errors import Conflict, InvalidInput
from tests.builders import build_offering, build_product, build_supplier


def test_a_specification_key_no_pack_knows_is_refused_by_name(db: None) -> None:
    with pytest.raises(InvalidInput) as refused:
        services.create_product(
            code="x", category="flange.pipe", name_zh="法兰", specification={"colour_of_sky": 1}
        )
    assert list(refused.value.fields) == ["specification.colour_of_sky"]
    assert not Product.objects.exists()


@pytest.mark.parametrize(
    ("specification", "field"),
    [
        ({"dn": "hundred"}, "dn"),
        ({"type": "NOPE"}, "type"),
        ({"dn": float("nan")}, "dn"),
        ({"lock": 1}, "lock"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(db: None, specification: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        services.create_product(code="x", category="flange.pipe", name_zh="法兰", specification=specification)
    assert list(refused.value.fields) == [f"specification.{field}"]


def test_specifications_are_kept_in_their_canonical_form(db: None) -> None:
    product = services.create_product(
        code="x",
        category="flange.pipe",
        name_zh="法兰",
        specification={"pn": 16.0, "dn": [100], "type": "WN"},
    )
    assert product.specification == {"type": "WN", "dn": 100, "pn": 16}


def test_codes_no_pack_knows_are_refused(db: None) -> None:
    with pytest.raises(InvalidInput) as refused:
        services.create_supplier(
            code="a", name_zh="甲", place="atlantis", cluster="dingxiang_flange", tier="midstream"
        )
    assert list(refused.value.fields) == ["place"]
    with pytest.raises(InvalidInput):
        services.create_product(code="x", category="unicorn", name_zh="x", specification={})
    with pytest.raises(InvalidInput):
        services.declare_capability(supplier=build_supplier(), process="cap.magic", ranges={})
    with pytest.raises(InvalidInput):
        services.record_certificate(supplier=build_supplier(), kind="NOPE")
    assert not Certificate.objects.exists()


def test_a_product_is_offered_once_per_firm(db: None) -> None:
    offering = build_offering()
    with pytest.raises(Conflict):
        services.publish_offering(supplier=offering.supplier, product=offering.product)


def test_a_code_is_taken_once(db: None) -> None:
    build_product(code="same")
    with pytest.raises(Conflict):
        services.create_product(code="same", category="flange.pipe", name_zh="法兰", specification={})


def test_a_negative_price_is_refused_and_nothing_changes(db: None) -> None:
    offering = build_offering(price=Decimal(5))
    with pytest.raises(Conflict):
        services.revise_offering(offering=offering, price=Decimal(-1))
    assert Offering.objects.get().price == 5


def test_terms_cannot_move_an_offering_to_another_firm(db: None) -> None:
    offering = build_offering()
    with pytest.raises(InvalidInput):
        services.revise_offering(offering=offering, supplier=build_supplier())


def test_a_second_statement_of_a_capability_replaces_the_first(db: None) -> None:
    supplier = build_supplier()
    services.declare_capability(supplier=supplier, process="cap.open_die_press", ranges={})
    services.declare_capability(
        supplier=supplier,
        process="cap.open_die_press",
        ranges={"max_mass": {"low": 1, "high": 20, "unit": "t"}},
    )
    (capability,) = supplier.capabilities.all()
    assert capability.ranges["max_mass"]["high"] == 20


def test_a_firm_needs_a_name(db: None) -> None:
    with pytest.raises(InvalidInput) as refused:
        services.create_supplier(
            code="a", name_zh="", place="dingxiang", cluster="dingxiang_flange", tier="midstream"
        )
    assert list(refused.value.fields) == ["name_zh"]
    assert not Supplier.objects.exists()
