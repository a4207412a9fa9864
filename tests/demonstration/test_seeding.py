"""Loading the market: finishes after an interruption, spares real rows, is refused where real firms trade."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from pydantic import SecretStr

from backend.accounts.models import Membership, Organisation, User
from backend.catalog.models import (
    Certificate,
    IndexEvent,
    Offering,
    Product,
    Supplier,
    SupplierActivity,
    SupplyLink,
)
from backend.config.environment import Environment
from backend.demonstration.checks import demonstration_users_are_absent
from backend.demonstration.models import SeedRun, SeedStage
from backend.demonstration.services import ensure_market
from backend.demonstration.users import ADDRESSES, BUYER, PASSWORD, SUPPLIER, NotInProduction
from backend.matching.models import Requirement
from tests.builders import build_offering
from tests.demonstration.conftest import Block

pytestmark = pytest.mark.django_db


def stop_after(reports: int) -> Callable[[str], None]:
    """Return a listener to progress that presses ctrl-C at the given report."""
    heard: list[str] = []

    def report(sentence: str) -> None:
        heard.append(sentence)
        if len(heard) == reports:
            raise KeyboardInterrupt

    return report


def production() -> Environment:
    return Environment(
        deployment="production",
        secret_key=SecretStr("x" * 40),
        allowed_hosts="example.org",
        database_url="postgresql://nobody@localhost/none",
    )


def test_interrupted_seeding_is_finished_by_the_next(block: Block) -> None:
    real = build_offering()
    with pytest.raises(KeyboardInterrupt):
        ensure_market(1, stop_after(4))
    part = Offering.objects.filter(is_demo=True).count()
    assert 0 < part < len(block.offers)
    with pytest.raises(KeyboardInterrupt):
        ensure_market(1, stop_after(2))

    said: list[str] = []
    assert ensure_market(1, said.append)

    assert Supplier.objects.filter(is_demo=True).count() == len(block.firms)
    assert Offering.objects.filter(is_demo=True).count() == len(block.offers)
    assert SupplyLink.objects.count() == len(block.links)
    assert Requirement.objects.count() == sum(len(buyer.wishes) for buyer in block.buyers)
    assert SupplierActivity.objects.count() == sum(len(firm.activities) for firm in block.firms)
    assert Certificate.objects.count() == sum(len(firm.certificates) for firm in block.firms)
    assert set(IndexEvent.objects.values_list("offering_id", flat=True)) == set(
        Offering.objects.filter(is_demo=True).values_list("id", flat=True)
    )
    assert any("1,500 / 1,500" in sentence for sentence in said)
    assert Offering.objects.filter(pk=real.pk, is_demo=False).exists()

    assert not ensure_market(1, said.append)
    assert not ensure_market(None, said.append)


def test_complete_market_costs_one_query(django_assert_num_queries: Any) -> None:
    with pytest.raises(KeyboardInterrupt):
        ensure_market(1, stop_after(1))
    run = SeedRun.objects.get()
    SeedRun.objects.update(finished_at=run.started_at)
    with django_assert_num_queries(1):
        assert not ensure_market(1, lambda _: None)


def test_shrinking_drops_the_last_block_and_spares_real_rows(block: Block) -> None:
    mine = build_offering()
    with pytest.raises(KeyboardInterrupt):
        ensure_market(2, stop_after(1))
    # As if the first block had its offerings: the second begins at once.
    for stage in ("offerings", "links"):
        SeedStage.objects.create(block=0, stage=stage, finished=True)
    with pytest.raises(KeyboardInterrupt):
        ensure_market(2, stop_after(3))
    assert Supplier.objects.filter(is_demo=True).count() == 2 * len(block.firms)
    assert Offering.objects.filter(is_demo=True).exists()
    gone = set(Offering.objects.filter(is_demo=True).values_list("id", flat=True))
    IndexEvent.objects.all().delete()

    assert ensure_market(1, lambda _: None)

    assert set(Supplier.objects.filter(is_demo=True).values_list("code", flat=True)) == {
        firm.code for firm in block.firms
    }
    assert list(Offering.objects.values_list("id", flat=True)) == [mine.pk]
    assert list(Product.objects.values_list("id", flat=True)) == [mine.product_id]
    assert set(IndexEvent.objects.values_list("offering_id", flat=True)) >= gone


def test_demonstration_users_sign_in_and_belong_to_their_firms(block: Block) -> None:
    with pytest.raises(KeyboardInterrupt):
        ensure_market(1, stop_after(1))
    for stage in ("offerings", "links"):
        SeedStage.objects.create(block=0, stage=stage, finished=True)
    ensure_market(1, lambda _: None)

    for address in ADDRESSES:
        user = authenticate(username=address, password=PASSWORD)
        assert isinstance(user, User)
        assert user.is_demo
    roles = dict(User.objects.filter(email__in=ADDRESSES).values_list("email", "platform_role"))
    assert roles == {
        "buyer@demo.test": "none",
        "supplier@demo.test": "none",
        "broker@demo.test": "broker",
        "admin@demo.test": "administrator",
    }
    assert Membership.objects.get(user__email=BUYER).organisation.kind == Organisation.Kind.BUYER
    firm = Supplier.objects.get(organisation__memberships__user__email=SUPPLIER)
    assert firm.code == block.firms[0].code
    assert Requirement.objects.filter(buyer__memberships__user__email=BUYER).count() >= 2


def test_production_refuses_the_market(settings: Any) -> None:
    settings.ENVIRONMENT = production()
    with pytest.raises(NotInProduction, match="production"):
        ensure_market(1, lambda _: None)
    with pytest.raises(CommandError, match="生产环境"):
        call_command("seed")
    assert not Supplier.objects.exists()


def test_production_does_not_start_with_demonstration_users(settings: Any) -> None:
    User.objects.create_user(BUYER, PASSWORD, is_demo=True)
    assert demonstration_users_are_absent(None, databases=["default"]) == []
    settings.ENVIRONMENT = production()
    (error,) = demonstration_users_are_absent(None, databases=["default"])
    assert error.id == "demonstration.E001"
    assert BUYER in error.msg
    User.objects.all().delete()
    assert demonstration_users_are_absent(None, databases=["default"]) == []


@pytest.mark.parametrize("scale", ["0", "-1", "1.5", "many", "101", "１", ""])
def test_scale_that_is_no_number_of_blocks_is_refused(scale: str) -> None:
    with pytest.raises(CommandError, match="SCALE"):
        call_command("seed", f"--scale={scale}")


def test_scale_of_the_environment_is_checked_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCALE", "huge")
    with pytest.raises(CommandError, match="huge"):
        call_command("seed")
