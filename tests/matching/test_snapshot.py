"""From rows to records, and a snapshot that follows the rows."""

import threading
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection

from backend.catalog.models import Capability, Offering, Supplier
from backend.industry import knowledge
from backend.matching.graph.records import Span
from backend.matching.loading import read_market
from backend.matching.sizes import OUTER, sizes_of_goods, spans_of_capability
from backend.matching.snapshot import MARKET, SnapshotCache, market_fingerprint
from tests.builders import (
    build_capability,
    build_certificate,
    build_link,
    build_offering,
    build_product,
)
from tests.matching.markets import TODAY


@pytest.mark.django_db
def test_reading_the_market_costs_seven_queries(django_assert_num_queries: Any) -> None:
    for _ in range(3):
        build_link(build_offering().supplier, build_capability().supplier)
        build_certificate()
    with django_assert_num_queries(7):
        records = read_market(knowledge(), TODAY)
    assert (len(records.goods), len(records.links), len(records.credentials)) == (3, 3, 3)


@pytest.mark.django_db
def test_withdrawn_offerings_are_not_in_the_market() -> None:
    build_offering(status=Offering.Status.WITHDRAWN)
    assert read_market(knowledge(), TODAY).goods == ()


@pytest.mark.django_db
def test_a_flange_is_as_large_as_its_dimension_table_says() -> None:
    build_offering(product=build_product(specification={"dn": 100, "pn": 16, "material": "SS-316L"}))
    [good] = read_market(knowledge(), TODAY).goods
    assert good.grades == ("SS-316L",)
    assert dict(good.sizes) == {OUTER: 220.0, "dn": 100.0}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "rows",
    [
        {"ranges": {"max_dia": "broad"}, "materials": "316L"},
        {"ranges": {"max_dia": {"low": "x", "high": None, "unit": "mm"}}, "materials": [1, None]},
        {"ranges": {"max_dia": {"low": 1, "high": 2, "unit": "furlong"}}, "materials": []},
        {"ranges": [], "materials": {}, "process": "cap.unheard_of", "tonnes_per_year": Decimal("0")},
    ],
)
def test_capabilities_written_oddly_are_read_as_far_as_they_go(rows: dict[str, Any]) -> None:
    build_capability(**rows)
    [skill] = read_market(knowledge(), TODAY).skills
    assert skill.spans == ()


@pytest.mark.parametrize(
    ("ranges", "spans"),
    [
        ({"max_od": {"low": 1, "high": 5, "unit": "m"}}, (Span(OUTER, 1000.0, 5000.0),)),
        ({"max_mass": {"low": 0.5, "high": 20, "unit": "t"}}, (Span("weight_kg", 500.0, 20_000.0),)),
        ({"volume": {"low": 0.5, "high": 1, "unit": "L"}}, (Span("volume_ml", 500.0, 1000.0),)),
        ({"bore": {"high": 200, "unit": "mm"}}, (Span("bore_mm", 0.0, 200.0),)),
        ({"max_temp": {"low": 600, "high": 900, "unit": "°C"}}, ()),
    ],
)
def test_ranges_become_sizes_in_one_unit(ranges: dict[str, Any], spans: tuple[Span, ...]) -> None:
    assert spans_of_capability(ranges) == spans


@pytest.mark.parametrize("value", ["100", True, None, -5, {"min": 1}, [["x"]]])
def test_what_is_no_size_is_left_out(value: object) -> None:
    assert sizes_of_goods(knowledge(), {"bore_mm": value}) == ()


def _change_supplier() -> None:
    supplier = Supplier.objects.get()
    supplier.verification = Supplier.Verification.SITE_VISITED
    supplier.save()


def _change_capability() -> None:
    capability = Capability.objects.get()
    capability.materials = ["CS-20"]
    capability.save()


def _bulk() -> None:
    Supplier.objects.bulk_create([Supplier(code="bulk", name_zh="批量", tier="upstream")])


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change",
    [
        _change_supplier,
        _change_capability,
        build_offering,
        build_certificate,
        lambda: Capability.objects.get().delete(),
    ],
)
def test_a_snapshot_follows_every_saved_row_at_once(change: Any) -> None:
    build_capability()
    before = MARKET.current()
    assert MARKET.current() is before
    change()
    assert MARKET.current().graph.version != before.graph.version


@pytest.mark.django_db
def test_a_fingerprint_tells_bulk_changes() -> None:
    before = market_fingerprint()
    assert market_fingerprint() == before
    _bulk()
    assert market_fingerprint() != before


@pytest.mark.django_db
def test_an_unchanged_market_is_not_built_again() -> None:
    build_offering()
    cache = SnapshotCache()
    first = cache.current()
    cache._checked_at = float("-inf")
    assert cache.current() is first


@pytest.mark.django_db(transaction=True)
def test_many_threads_get_one_snapshot() -> None:
    build_offering()
    cache = SnapshotCache()
    found: list[object] = []

    def ask() -> None:
        try:
            found.append(cache.current())
        finally:
            connection.close()

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert len(set(map(id, found))) == 1
