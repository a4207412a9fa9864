"""Who sees which rows."""

from backend.accounts.models import Membership, User
from backend.catalog import services
from backend.catalog.selectors import (
    product_in_detail,
    visible_offerings,
    visible_products,
    visible_suppliers,
)
from tests.builders import build_offering, build_organisation


def test_visitors_and_buyers_see_active_offerings_only(db: None, alice: User) -> None:
    active = build_offering()
    withdrawn = services.withdraw_offering(offering=build_offering())
    for viewer in (None, alice):
        assert set(visible_offerings(viewer)) == {active}
        assert withdrawn.product not in visible_products(viewer)
        assert product_in_detail(viewer, withdrawn.product_id) is None


def test_members_see_the_withdrawn_offerings_of_their_own_firm_only(db: None, bob: User, alice: User) -> None:
    own = build_offering()
    own.supplier.organisation = bob.organisations.get()
    own.supplier.save()
    services.withdraw_offering(offering=own)
    foreign = services.withdraw_offering(offering=build_offering())
    assert set(visible_offerings(bob)) == {own}
    assert set(visible_offerings(alice)) == set()
    assert foreign not in visible_offerings(bob)


def test_a_member_of_two_organisations_sees_both_and_each_row_once(db: None, bob: User) -> None:
    offering = build_offering()
    organisation = build_organisation(kind="enterprise")
    Membership.objects.create(user=bob, organisation=organisation)
    offering.supplier.organisation = organisation
    offering.supplier.save()
    assert list(visible_offerings(bob)) == [offering]


def test_brokers_see_all_offerings(db: None, carol: User) -> None:
    active = build_offering()
    withdrawn = services.withdraw_offering(offering=build_offering())
    assert set(visible_offerings(carol)) == {active, withdrawn}


def test_every_firm_is_public(db: None) -> None:
    offering = build_offering()
    assert list(visible_suppliers(None)) == [offering.supplier]
