"""Writes the demonstration market into the database, block by block; an interruption loses at most one step.

Each step is one transaction that also notes how far it came, so the next start goes on there. What exists is
skipped, so a step may be repeated. Only rows marked ``is_demo`` with codes of the market are ever deleted.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import TypeVar

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import Organisation
from backend.catalog.models import Offering, Product, Supplier, SupplyLink
from backend.catalog.outbox import record_changes
from backend.catalog.services import load_offerings
from backend.demonstration import rows
from backend.demonstration.catalogue import Offer
from backend.demonstration.firms import Firm
from backend.demonstration.market import MARKET_DATE, VERSION, DemonstrationMarket
from backend.demonstration.models import SeedRun, SeedStage
from backend.demonstration.roles import FIRMS_PER_BLOCK
from backend.demonstration.users import create_demonstration_users, refuse_in_production
from backend.matching.models import Requirement

Report = Callable[[str], None]
Item = TypeVar("Item")

STAGES = ("suppliers", "offerings", "links", "buyers")
_LABELS = {
    "suppliers": "suppliers 企业", "offerings": "offerings 供应信息 (firms 企业)",
    "links": "supply links 供应关系",
    "buyers": "buyers 采购方",
}  # fmt: skip
_OFFERINGS_PER_STEP = 1_500
_ROWS_PER_STATEMENT = 500
_RUN = 1


def ensure_market(
    scale: int | None, report: Report, *, market_date: date | None = None, anew: bool = False
) -> bool:
    """Make the demonstration market complete at *scale* and return whether anything was done.

    ``scale=None`` keeps the size the market has (1 for a new one). A complete market costs one query. Growing
    adds blocks, shrinking deletes the last ones; another version, another day or *anew* makes it again from
    nothing. *report* hears sentences of progress. Raises NotInProduction, ValueError for a scale below 1.
    """
    refuse_in_production()
    run = SeedRun.objects.filter(pk=_RUN).first()
    size = scale or (run.scale if run else 1)
    day = market_date or (run.market_date if run and run.version == VERSION else MARKET_DATE)
    current = run is not None and run.version == VERSION and run.market_date == day and not anew
    if current and run is not None and run.scale == size and run.finished_at is not None:
        return False
    market = DemonstrationMarket(size, day)
    if run is not None and not current:
        report("the market is of another version or day and is made again 演示市场版本或日期不同，重新生成")
        _drop_blocks(0, report)
        SeedRun.objects.filter(pk=_RUN).delete()
    elif run is not None and run.scale > size:
        _drop_blocks(size, report)
    SeedRun.objects.update_or_create(
        pk=_RUN, defaults={"version": VERSION, "scale": size, "market_date": day, "finished_at": None}
    )
    for block in range(size):
        _make_block(market, block, report)
    _make_users(market)
    SeedRun.objects.filter(pk=_RUN).update(finished_at=timezone.now())
    return True


@dataclass
class _Meter:
    """Says how far a stage is, how fast it goes and how long it has taken."""

    label: str
    total: int
    report: Report
    began: float = field(default_factory=time.monotonic)
    started_at: int | None = None

    def say(self, done: int, rows_made: int) -> None:
        """Report *done* of the stage's units and *rows_made* rows so far."""
        took = time.monotonic() - self.began
        rate = f"{rows_made / took:,.0f} rows/s" if took > 0.05 and rows_made else "—"
        self.report(f"  {self.label} {done:,} / {self.total:,} · {rate} · {took:.1f} s")


def _make_block(market: DemonstrationMarket, block: int, report: Report) -> None:
    finished = set(SeedStage.objects.filter(block=block, finished=True).values_list("stage", flat=True))
    if finished.issuperset(STAGES):
        return
    prefix = f"[{block + 1}/{market.scale}] " if market.scale > 1 else ""
    firms = market.firms(block)
    if "suppliers" not in finished:
        _make_suppliers(block, firms, _Meter(prefix + _LABELS["suppliers"], len(firms), report))
    if "offerings" not in finished:
        _make_offerings(market, block, firms, _Meter(prefix + _LABELS["offerings"], len(firms), report))
    if "links" not in finished:
        _make_links(market, block, firms, _Meter(prefix + _LABELS["links"], 0, report))
    if "buyers" not in finished:
        _make_buyers(market, block, _Meter(prefix + _LABELS["buyers"], 0, report))


@contextmanager
def _step(block: int, stage: str) -> Iterator[SeedStage]:
    """One transaction of a stage; other seedings of this database wait for it."""
    with transaction.atomic():
        SeedRun.objects.select_for_update().get(pk=_RUN)
        state, _ = SeedStage.objects.get_or_create(block=block, stage=stage)
        yield state
        state.save()


def _make_suppliers(block: int, firms: Sequence[Firm], meter: _Meter) -> None:
    with _step(block, "suppliers") as state:
        present = _supplier_ids(firms)
        made = [(firm, rows.supplier_row(firm)) for firm in firms if firm.code not in present]
        load_offerings(
            suppliers=[supplier for _, supplier in made],
            activities=(row for firm, supplier in made for row in rows.activity_rows(firm, supplier)),
            capabilities=(row for firm, supplier in made for row in rows.capability_rows(firm, supplier)),
            certificates=(row for firm, supplier in made for row in rows.certificate_rows(firm, supplier)),
        )
        state.done, state.finished = len(firms), True
    meter.say(len(firms), len(made))


def _make_offerings(market: DemonstrationMarket, block: int, firms: list[Firm], meter: _Meter) -> None:
    supplier_ids = _supplier_ids(firms)
    already = (
        SeedStage.objects.filter(block=block, stage="offerings").values_list("done", flat=True).first() or 0
    )
    steps = _of_size(islice(market.offers(firms), already, None), _OFFERINGS_PER_STEP)
    done, made = already, 0
    for step in steps:
        with _step(block, "offerings") as state:
            if state.done == done:
                made += _load_step(step, supplier_ids)
                state.done = done + len(step)
                state.finished = state.done == len(firms)
            done += len(step)
        meter.say(done, made)


def _of_size(
    offers: Iterable[tuple[Firm, list[Offer]]], size: int
) -> Iterator[list[tuple[Firm, list[Offer]]]]:
    """Gather whole firms until a step has about *size* offers."""
    step: list[tuple[Firm, list[Offer]]] = []
    gathered = 0
    for firm, own in offers:
        step.append((firm, own))
        gathered += len(own)
        if gathered >= size:
            yield step
            step, gathered = [], 0
    if step:
        yield step


def _load_step(step: Sequence[tuple[Firm, list[Offer]]], supplier_ids: dict[str, int]) -> int:
    codes = sorted({offer.goods.code for _, own in step for offer in own})
    products = {
        product.code: product
        for batch in _batches(codes, _ROWS_PER_STATEMENT)
        for product in Product.objects.filter(code__in=batch).only("id", "code")
    }
    new: dict[str, Product] = {}
    for _, own in step:
        for offer in own:
            if offer.goods.code not in products and offer.goods.code not in new:
                new[offer.goods.code] = rows.product_row(offer.goods)
    products |= new
    of_step = [supplier_ids[firm.code] for firm, _ in step]
    present = set(
        Offering.objects.filter(supplier_id__in=of_step).values_list("supplier_id", "product__code")
    )
    return load_offerings(
        products=new.values(),
        offerings=(
            rows.offering_row(offer, supplier_ids[firm.code], products[offer.goods.code])
            for firm, own in step
            for offer in own
            if (supplier_ids[firm.code], offer.goods.code) not in present
        ),
    )


def _make_links(market: DemonstrationMarket, block: int, firms: list[Firm], meter: _Meter) -> None:
    links = market.links(firms, block)
    supplier_ids = _supplier_ids(firms)
    meter.total = len(links)
    with _step(block, "links") as state:
        present = set(
            SupplyLink.objects.filter(supplier_id__in=supplier_ids.values()).values_list(
                "supplier_id", "customer_id", "category"
            )
        )
        made = [
            row
            for row in (rows.link_row(link, supplier_ids) for link in links)
            if (row.supplier_id, row.customer_id, row.category) not in present
        ]
        load_offerings(supply_links=made)
        state.done, state.finished = len(links), True
    meter.say(len(links), len(made))


def _make_buyers(market: DemonstrationMarket, block: int, meter: _Meter) -> None:
    buyers = market.buyers(block)
    meter.total = len(buyers)
    with _step(block, "buyers") as state:
        present = set(
            Organisation.objects.filter(code__startswith="demo-buyer-").values_list("code", flat=True)
        )
        made = [(buyer, rows.buyer_row(buyer)) for buyer in buyers if buyer.code not in present]
        Organisation.objects.bulk_create(organisation for _, organisation in made)
        wishes = [row for buyer, organisation in made for row in rows.requirement_rows(buyer, organisation)]
        Requirement.objects.bulk_create(wishes, batch_size=_ROWS_PER_STATEMENT)
        state.done, state.finished = len(buyers), True
    meter.say(len(buyers), len(made) + len(wishes))


def _make_users(market: DemonstrationMarket) -> None:
    epc = next(buyer for buyer in market.buyers(0) if buyer.trade == "petrochem_epc")
    with transaction.atomic():
        create_demonstration_users(
            buyer=Organisation.objects.get(code=epc.code),
            supplier=Supplier.objects.get(code=market.firms(0)[0].code),
        )


def _drop_blocks(first: int, report: Report) -> None:
    """Delete the demonstration rows of block *first* and after, with an index event for each offering."""
    last_kept = first * FIRMS_PER_BLOCK
    suppliers = [
        pk
        for pk, code in Supplier.objects.filter(is_demo=True, code__startswith="demo-").values_list(
            "id", "code"
        )
        if int(code.rsplit("-", 1)[1]) > last_kept
    ]
    buyers = [
        organisation.pk
        for block in range(first, _blocks_made())
        for buyer in DemonstrationMarket(block + 1).buyers(block)
        for organisation in Organisation.objects.filter(is_demo=True, code=buyer.code)
    ]
    report(f"  deleting {len(suppliers):,} demonstration firms 删除演示企业")
    with transaction.atomic():
        for batch in _batches(suppliers, _ROWS_PER_STATEMENT):
            offerings = Offering.objects.filter(supplier_id__in=batch)
            record_changes(offerings.values_list("id", flat=True))
            offerings.delete()
            Supplier.objects.filter(id__in=batch).delete()
        Product.objects.filter(is_demo=True, code__startswith="demo-", offerings=None).delete()
        Organisation.objects.filter(id__in=buyers).delete()
        SeedStage.objects.filter(block__gte=first).delete()


def _blocks_made() -> int:
    last = SeedStage.objects.order_by("-block").values_list("block", flat=True).first()
    return 0 if last is None else last + 1


def _supplier_ids(firms: Sequence[Firm]) -> dict[str, int]:
    found: dict[str, int] = {}
    for batch in _batches([firm.code for firm in firms], _ROWS_PER_STATEMENT):
        found |= dict(Supplier.objects.filter(code__in=batch).values_list("code", "id"))
    return found


def _batches(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
