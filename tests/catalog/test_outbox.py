"""The index follows the rows: no event without its change, no change without its event."""

import shutil
from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from backend.catalog import services
from backend.catalog.indexing import index_definition
from backend.catalog.models import Offering, Supplier
from backend.catalog.outbox import (
    drain_outbox,
    pending_events,
    record_changes,
    record_expired_certificates,
)
from backend.catalog.upkeep import compare_index, rebuild_index, repair_index
from backend.catalog.worker import IndexWorker
from backend.core.engine import close_engines, configured_engine
from search.engine import SearchEngine
from search.engines.embedded import EmbeddedEngine
from search.errors import EngineUnavailable
from search.query import SearchRequest, Terms
from search.schema import Document
from tests.builders import build_offering, build_product, build_supplier
from tests.catalog.market import Market


def _indexed(engine: SearchEngine) -> set[int]:
    return {int(hit.id) for hit in engine.search(SearchRequest(limit=1000)).hits}


class _Refused(Exception):
    pass


def test_a_rolled_back_change_leaves_no_event(db: None) -> None:
    offering = build_offering()

    def withdraw_and_fail() -> None:
        with transaction.atomic():
            services.withdraw_offering(offering=offering)
            raise _Refused

    with pytest.raises(_Refused):
        withdraw_and_fail()
    assert pending_events() == 0
    assert Offering.objects.get().status == Offering.Status.ACTIVE


@pytest.mark.django_db(transaction=True)
def test_an_event_outside_a_transaction_is_refused() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        record_changes([1])


def test_published_offering_is_found_and_withdrawn_one_leaves(writer: SearchEngine) -> None:
    offering = services.publish_offering(supplier=build_supplier(), product=build_product())
    drain_outbox(writer)
    assert _indexed(writer) == {offering.pk}
    services.withdraw_offering(offering=offering)
    drain_outbox(writer)
    assert _indexed(writer) == set()


def test_withdrawn_offering_can_be_published_again(writer: SearchEngine) -> None:
    offering = services.publish_offering(supplier=build_supplier(), product=build_product())
    services.withdraw_offering(offering=offering)
    again = services.publish_offering(
        supplier=offering.supplier, product=offering.product, price=Decimal("9.50")
    )
    drain_outbox(writer)
    assert again.pk == offering.pk
    document = writer.get(str(offering.pk))
    assert document is not None
    assert document["price"] == 9.5


def test_revised_terms_reach_the_document(writer: SearchEngine) -> None:
    offering = services.publish_offering(supplier=build_supplier(), product=build_product())
    drain_outbox(writer)
    services.revise_offering(offering=offering, price=Decimal("12.00"), lead_time_days=9)
    drain_outbox(writer)
    document = writer.get(str(offering.pk))
    assert document is not None
    assert (document["price"], document["lead_time_days"]) == (12.0, 9)


def test_a_firms_change_reaches_all_its_offerings(writer: SearchEngine) -> None:
    supplier = build_supplier(place="dingxiang")
    for _ in range(3):
        services.publish_offering(supplier=supplier, product=build_product())
    other = services.publish_offering(supplier=build_supplier(), product=build_product())
    drain_outbox(writer)
    services.update_supplier(supplier=supplier, place="yuanping")
    drain_outbox(writer)
    moved = writer.search(SearchRequest(query=Terms("place", ("yuanping",))))
    assert moved.total == 3
    assert str(other.pk) not in {hit.id for hit in moved.hits}


def test_a_products_change_reaches_all_its_offerings(writer: SearchEngine) -> None:
    product = build_product()
    offerings = [services.publish_offering(supplier=build_supplier(), product=product) for _ in range(2)]
    drain_outbox(writer)
    services.update_product(product=product, specification={"type": "BL", "dn": 80})
    drain_outbox(writer)
    found = writer.search(SearchRequest(query=Terms("spec_type", ("BL",))))
    assert {int(hit.id) for hit in found.hits} == {offering.pk for offering in offerings}


def test_draining_settles_all_events_and_a_second_drain_none(writer: SearchEngine) -> None:
    offering = services.publish_offering(supplier=build_supplier(), product=build_product())
    services.revise_offering(offering=offering, price=Decimal(1))
    assert drain_outbox(writer) == 2
    assert drain_outbox(writer) == 0
    assert _indexed(writer) == {offering.pk}


def test_a_drain_takes_no_more_than_its_limit(writer: SearchEngine) -> None:
    for _ in range(3):
        services.publish_offering(supplier=build_supplier(), product=build_product())
    assert drain_outbox(writer, limit=2) == 2
    assert pending_events() == 1
    assert writer.count() == 2


class _DiesAfterWriting:
    """An engine whose process ends between its durable write and the deletion of the events."""

    def __init__(self, engine: SearchEngine) -> None:
        self._engine = engine

    def write(self, upserts: Iterable[Document] = (), deletes: Iterable[str] = ()) -> None:
        self._engine.write(upserts, deletes)
        raise KeyboardInterrupt

    def __getattr__(self, name: str) -> object:
        return getattr(self._engine, name)


class _CannotWrite(_DiesAfterWriting):
    def write(self, upserts: Iterable[Document] = (), deletes: Iterable[str] = ()) -> None:
        raise EngineUnavailable("disk full", "磁盘已满")


def test_a_crash_between_write_and_deletion_repeats_harmlessly(writer: SearchEngine) -> None:
    offering = services.publish_offering(supplier=build_supplier(), product=build_product())
    with pytest.raises(KeyboardInterrupt):
        drain_outbox(_DiesAfterWriting(writer))  # type: ignore[arg-type]  # the protocol is met by delegation
    assert pending_events() == 1
    assert drain_outbox(writer) == 1
    assert _indexed(writer) == {offering.pk}


def test_events_stay_while_the_engine_cannot_write(writer: SearchEngine) -> None:
    services.publish_offering(supplier=build_supplier(), product=build_product())
    with pytest.raises(EngineUnavailable):
        drain_outbox(_CannotWrite(writer))  # type: ignore[arg-type]  # the protocol is met by delegation
    assert pending_events() == 1


def test_bulk_loading_writes_rows_and_events_together_or_not_at_all(writer: SearchEngine) -> None:
    supplier = Supplier(
        code="a", name_zh="甲", place="dingxiang", cluster="dingxiang_flange", tier="midstream"
    )
    product = build_product()
    heard: list[tuple[str, int]] = []
    loaded = services.load_offerings(
        suppliers=[supplier],
        offerings=[Offering(supplier=supplier, product=product)],
        progress=lambda table, done: heard.append((table, done)),
    )
    assert (loaded, pending_events(), heard) == (1, 1, [("supplier", 1), ("offering", 1)])
    twin = Supplier(code="b", name_zh="乙", place="dingxiang", cluster="dingxiang_flange", tier="midstream")
    doubled = [Offering(supplier=twin, product=product), Offering(supplier=twin, product=product)]
    with pytest.raises(IntegrityError), transaction.atomic():
        services.load_offerings(suppliers=[twin], offerings=doubled)
    assert pending_events() == 1
    assert not Supplier.objects.filter(code="b").exists()


def test_a_certificate_that_ran_out_is_no_longer_found(writer: SearchEngine) -> None:
    supplier = build_supplier()
    offering = services.publish_offering(supplier=supplier, product=build_product())
    today = timezone.localdate()
    certificate = services.record_certificate(supplier=supplier, kind="MA", valid_until=today)
    drain_outbox(writer)
    wanted = SearchRequest(query=Terms("cert", ("MA",)))
    assert writer.search(wanted).total == 1
    type(certificate).objects.update(valid_until=today - timedelta(days=1))
    assert record_expired_certificates(today) == 1
    drain_outbox(writer)
    assert writer.search(wanted).total == 0
    assert _indexed(writer) == {offering.pk}


def test_verifying_finds_lost_stale_and_ghost_documents(market: Market, writer: SearchEngine) -> None:
    assert compare_index(writer).is_empty
    ghost = writer.get(str(market.plate.pk))
    assert ghost is not None
    writer.write([{**ghost, "id": "987654", "offering_id": 987654}], [str(market.dry.pk)])
    Offering.objects.filter(pk=market.stainless.pk).update(price=Decimal(1))
    difference = compare_index(writer)
    assert difference.lost == (market.dry.pk,)
    assert difference.stale == (market.stainless.pk,)
    assert difference.ghosts == (987654,)
    repair_index(writer, difference)
    assert compare_index(writer).is_empty


def test_rebuilding_settles_the_events_that_waited(writer: SearchEngine) -> None:
    offering = services.publish_offering(supplier=build_supplier(), product=build_product())
    build_offering(status=Offering.Status.WITHDRAWN)
    assert rebuild_index(writer) == 1
    assert pending_events() == 0
    assert _indexed(writer) == {offering.pk}


@pytest.mark.django_db(transaction=True)
def test_the_worker_indexes_what_is_committed_while_it_runs(index_folder: Path) -> None:
    build_offering()
    worker = IndexWorker()
    worker.start()
    try:
        published = services.publish_offering(supplier=build_supplier(), product=build_product())
        assert worker.wait_until_idle(60), "the worker did not settle its events"
        assert pending_events() == 0
    finally:
        worker.stop()
    assert _indexed(configured_engine("reader")) == set(Offering.objects.values_list("pk", flat=True))
    assert published.pk in _indexed(configured_engine("reader"))


@pytest.mark.django_db(transaction=True)
def test_the_worker_makes_a_deleted_index_again(index_folder: Path) -> None:
    offering = build_offering()
    worker = IndexWorker()
    worker.start()
    try:
        assert worker.wait_until_idle(60)
        shutil.rmtree(index_folder)
        published = services.publish_offering(supplier=build_supplier(), product=build_product())
        assert worker.wait_until_idle(60)
    finally:
        worker.stop()
    assert _indexed(configured_engine("reader")) == {offering.pk, published.pk}


@pytest.mark.django_db(transaction=True)
def test_a_second_process_leaves_the_index_to_the_first(index_folder: Path) -> None:
    definition = index_definition()
    first = EmbeddedEngine(index_folder, definition.schema, definition.analyzer, role="writer")
    first.prepare()
    services.publish_offering(supplier=build_supplier(), product=build_product())
    said = StringIO()
    call_command("sync_index", stdout=said)
    assert "Another process" in said.getvalue()
    assert pending_events() == 1
    first.close()
    call_command("sync_index", stdout=said)
    assert pending_events() == 0
    assert "1 documents" in said.getvalue()


def test_the_command_verifies_and_repairs(market: Market, writer: SearchEngine) -> None:
    writer.write((), [str(market.dry.pk)])
    close_engines()
    said = StringIO()
    call_command("sync_index", "--verify", stdout=said)
    assert "1 lost" in said.getvalue()
    call_command("sync_index", "--verify", stdout=said)
    assert "in step" in said.getvalue()
    call_command("sync_index", "--rebuild", stdout=said)
    assert market.dry.pk in _indexed(configured_engine("reader"))


@pytest.mark.django_db(transaction=True)
def test_a_stopped_worker_gives_back_the_writers_place(index_folder: Path) -> None:
    worker = IndexWorker()
    worker.start()
    worker.start()
    worker.stop()
    worker.stop()
    assert configured_engine("writer").prepare() in (True, False)
