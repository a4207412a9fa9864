"""Proposals and the graph over HTTP: the shape the schema states, and clear answers to bad questions."""

from fractions import Fraction
from typing import Any

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.catalog.models import Supplier, SupplierActivity
from tests.builders import (
    build_capability,
    build_certificate,
    build_link,
    build_offering,
    build_product,
    build_supplier,
)
from tests.catalog.schema import check_answer

MATCHES = "/api/v1/suppliers/{supplier_id}/matches"


@pytest.fixture
def works(db: None) -> Supplier:
    """A flange works that turns die forgings, with a forge it could buy from and one it buys from already."""
    works = build_supplier(name_zh="法兰厂")
    build_offering(supplier=works)
    SupplierActivity.objects.create(supplier=works, cluster="dingxiang_flange", activity="turn_drill")
    for name in ("新锻造厂", "老锻造厂"):
        forge = build_supplier(name_zh=name, verification=Supplier.Verification.SITE_VISITED)
        forging = build_product(
            category="forging.die", name_zh="316L 模锻件", specification={"material": "SS-316L", "od_mm": 230}
        )
        build_offering(supplier=forge, product=forging)
        build_capability(
            supplier=forge,
            process="cap.die_forging",
            materials=["SS-316L"],
            ranges={"max_mass": {"low": 1, "high": 50, "unit": "kg"}},
            tonnes_per_year="800",
        )
        build_certificate(supplier=forge)
    build_link(Supplier.objects.get(name_zh="老锻造厂"), works, category="forging.die")
    return works


def get(api: APIClient, address: str, **parameters: Any) -> Any:
    response = api.get(f"/api/v1/{address}", parameters)
    assert response.status_code == 200, response.content.decode()
    return response.json()


def error(api: APIClient, address: str, status: int) -> dict[str, Any]:
    response = api.get(f"/api/v1/{address}")
    assert response.status_code == status, response.content.decode()
    found = response.json()["error"]
    assert found["message"]
    assert found["message_zh"]
    return dict(found)


@pytest.mark.parametrize("direction", ["upstream", "downstream"])
def test_matches_answer_as_the_schema_says(api: APIClient, works: Supplier, direction: str) -> None:
    for supplier in Supplier.objects.all():
        check_answer(get(api, f"suppliers/{supplier.pk}/matches", direction=direction), MATCHES)


def test_a_forge_is_proposed_with_its_reasons(api: APIClient, works: Supplier) -> None:
    answer = get(api, f"suppliers/{works.pk}/matches", direction="upstream")
    assert answer["supplier"]["name"] == "法兰厂"
    [match] = answer["results"]
    assert match["supplier"]["name"] == "新锻造厂"
    assert match["supplier"]["place"] == {"code": "dingxiang", "zh": "定襄", "en": "Dingxiang"}
    assert [step["edge_id"] for step in match["chain"]] == ["E017"]
    assert match["chain"][0]["confidence"] == "high"
    points = [Fraction(one["points"]) for one in match["contributions"]]
    assert Fraction(match["suitability"]) == sum(points)
    for one in match["contributions"]:
        assert Fraction(one["points"]) == Fraction(one["weight"]) * Fraction(one["value"])
        assert one["text"]["zh"]
        assert one["text"]["en"]
        assert not one["value"] or one["facts"], one["criterion"]


def test_a_known_partner_is_left_out_and_named_as_known(api: APIClient, works: Supplier) -> None:
    [excluded] = get(api, f"suppliers/{works.pk}/matches")["excluded"]
    assert excluded["supplier"]["name"] == "老锻造厂"
    assert excluded["constraint"] == "known_partner"
    assert [fact["kind"] for fact in excluded["facts"]] == ["link"]


def test_a_match_is_found_from_the_forge_too(api: APIClient, works: Supplier) -> None:
    forge = Supplier.objects.get(name_zh="新锻造厂")
    [upstream] = get(api, f"suppliers/{works.pk}/matches", direction="upstream")["results"]
    [downstream] = get(api, f"suppliers/{forge.pk}/matches", direction="downstream")["results"]
    assert downstream["supplier"]["id"] == works.pk
    assert downstream["suitability"] == upstream["suitability"]


def test_limit_takes_the_best(api: APIClient, works: Supplier) -> None:
    for number in range(3):
        build_offering(
            supplier=build_supplier(name_zh=f"锻造厂{number}"),
            product=build_product(category="forging.die", specification={}),
        )
    everything = get(api, f"suppliers/{works.pk}/matches", limit=100)["results"]
    assert len(everything) == 4
    assert get(api, f"suppliers/{works.pk}/matches", limit=2)["results"] == everything[:2]


def test_the_same_market_gives_the_same_answer(api: APIClient, works: Supplier) -> None:
    def answer() -> Any:
        found = get(api, f"suppliers/{works.pk}/matches")
        found.pop("took_ms")
        return found

    assert answer() == answer()


def test_a_new_offering_shows_at_once(api: APIClient, works: Supplier) -> None:
    before = get(api, f"suppliers/{works.pk}/matches")
    newcomer = build_supplier(name_zh="新来的")
    build_offering(supplier=newcomer, product=build_product(category="forging.die", specification={}))
    after = get(api, f"suppliers/{works.pk}/matches")
    assert after["snapshot"] != before["snapshot"]
    assert newcomer.pk in [match["supplier"]["id"] for match in after["results"]]


@pytest.mark.parametrize("persona", ["alice", "bob", "carol", None])
def test_everybody_sees_the_same_proposals(
    api: APIClient, works: Supplier, persona: str | None, request: pytest.FixtureRequest
) -> None:
    if persona:
        user = request.getfixturevalue(persona)
        assert isinstance(user, User)
        api.force_login(user)
    assert len(get(api, f"suppliers/{works.pk}/matches")["results"]) == 1


@pytest.mark.parametrize(
    ("parameters", "field"),
    [
        ("direction=sideways", "direction"),
        ("direction=", "direction"),
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=ten", "limit"),
        ("limit=-1", "limit"),
        ("limit=9999999999999999999999", "limit"),
        ("limit=٣", "limit"),
        ("depth=2", "depth"),
        ("direction=upstream&%00=1", "\x00"),
    ],
)
def test_a_bad_question_about_matches_is_named(
    api: APIClient, works: Supplier, parameters: str, field: str
) -> None:
    found = error(api, f"suppliers/{works.pk}/matches?{parameters}", 400)
    assert field in found["fields"]


@pytest.mark.parametrize(
    ("parameters", "field"),
    [
        ("", "around"),
        ("around=", "around"),
        ("around=supplier:", "around"),
        ("around=supplier:x", "around"),
        ("around=supplier:1%0A", "around"),
        ("around=category:flange", "around"),
        ("around=" + "9" * 10_000, "around"),
        ("around=supplier:1&depth=0", "depth"),
        ("around=supplier:1&depth=4", "depth"),
        ("around=supplier:1&depth=deep", "depth"),
        ("around=supplier:1&limit=3", "limit"),
    ],
)
def test_a_bad_question_about_the_graph_is_named(
    api: APIClient, works: Supplier, parameters: str, field: str
) -> None:
    found = error(api, f"graph?{parameters}", 400)
    assert field in found["fields"]


def test_allowed_values_are_named(api: APIClient, works: Supplier) -> None:
    [sentence] = error(api, f"suppliers/{works.pk}/matches?direction=up", 400)["fields"]["direction"]
    assert "upstream, downstream" in sentence


@pytest.mark.parametrize(
    "address",
    [
        "suppliers/999999999/matches",
        "suppliers/99999999999999999999999999/matches",
        "suppliers/999999999/matches?direction=downstream",
        "graph?around=supplier:999999999",
        "graph?around=supplier:999999999999999999",
    ],
)
def test_an_absent_supplier_is_not_found(api: APIClient, works: Supplier, address: str) -> None:
    assert error(api, address, 404)["code"] == "not_found"


def test_an_empty_market_answers_not_found(api: APIClient, db: None) -> None:
    error(api, "suppliers/1/matches", 404)
    error(api, "graph?around=supplier:1", 404)


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_the_graph_answers_as_the_schema_says(api: APIClient, works: Supplier, depth: int) -> None:
    answer = get(api, "graph", around=f"supplier:{works.pk}", depth=depth)
    check_answer(answer, "/api/v1/graph")
    ids = [node["id"] for node in answer["nodes"]]
    assert ids[0] == f"supplier:{works.pk}"
    assert len(ids) == len(set(ids))
    assert [node["id"] for node in answer["nodes"] if node["focus"]] == ids[:1]
    for edge in answer["edges"]:
        assert {edge["source"], edge["target"]} <= set(ids)
