"""The market's figures over HTTP: live, and counted as they say."""

from typing import Any

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import Organisation
from backend.catalog.models import Offering, SupplierActivity
from backend.matching.models import Requirement
from tests.builders import build_offering, build_organisation, build_product, build_supplier
from tests.catalog.schema import check_answer


@pytest.fixture
def market(api: APIClient, db: None) -> Any:
    """Return a function that asks for the figures."""

    def ask() -> dict[str, Any]:
        response = api.get("/api/v1/market")
        assert response.status_code == 200, response.content.decode()
        return dict(response.json())

    return ask


def test_the_answer_is_as_the_schema_says(market: Any) -> None:
    build_offering()
    check_answer(market(), "/api/v1/market")


def test_an_empty_market_counts_nothing(market: Any) -> None:
    found = market()
    assert [
        found[key] for key in ("offerings", "products", "suppliers", "buyers", "requirements", "gaps")
    ] == [0] * 6
    assert not found["is_demo"]
    assert len(found["towns"]) == 8
    assert found["examples"]


def test_counts_are_of_what_buyers_see(market: Any) -> None:
    works = build_supplier()
    flange = build_product()
    build_offering(supplier=works, product=flange)
    build_offering(product=flange)
    build_offering(supplier=works, status=Offering.Status.WITHDRAWN)
    build_organisation(kind=Organisation.Kind.ENTERPRISE)
    buyer = build_organisation()
    for number, status in enumerate(("open", "open", "closed")):
        Requirement.objects.create(
            buyer=buyer, code=f"r{number}", text="法兰", category="flange.pipe", status=status
        )
    found = market()
    assert (found["offerings"], found["products"], found["suppliers"]) == (2, 1, 2)
    assert (found["buyers"], found["requirements"]) == (1, 2)
    [dingxiang] = [town for town in found["towns"] if town["code"] == "dingxiang_flange"]
    assert (dingxiang["suppliers"], dingxiang["offerings"]) == (2, 2)
    assert dingxiang["place"]["zh"] == "定襄"


def test_figures_follow_a_change(market: Any) -> None:
    assert market()["offerings"] == 0
    build_offering()
    assert market()["offerings"] == 1


def test_a_demonstration_market_says_so(market: Any) -> None:
    build_supplier(is_demo=True)
    assert market()["is_demo"]


def test_a_gap_is_an_input_that_nobody_here_provides(market: Any) -> None:
    """Filling takes bottles, caps, labels and cartons; one firm offers labels, so three are missing."""
    winery = build_supplier(cluster="daizhou_yellow_wine", place="daixian")
    SupplierActivity.objects.create(supplier=winery, cluster="daizhou_yellow_wine", activity="bottle")
    before = market()["gaps"]
    build_offering(product=build_product(category="packaging.label", specification={}))
    assert (before, market()["gaps"]) == (4, 3)


def test_an_unknown_parameter_is_named(api: APIClient, db: None) -> None:
    response = api.get("/api/v1/market?town=x")
    assert response.status_code == 400
    assert "town" in response.json()["error"]["fields"]
