"""``python -m backend.manage seed``: make the demonstration market, or finish making it."""

import os
import time
from argparse import ArgumentTypeError
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from backend.catalog.models import Offering, Supplier
from backend.demonstration.models import SeedRun
from backend.demonstration.services import ensure_market
from backend.demonstration.users import NotInProduction

LARGEST_SCALE = 100


def _scale(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= LARGEST_SCALE:
        raise ArgumentTypeError(
            f"SCALE must be a whole number from 1 to {LARGEST_SCALE}, not {text!r}. "
            f"SCALE 应为 1 到 {LARGEST_SCALE} 的整数。"
        )
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise ArgumentTypeError(f"expected YYYY-MM-DD, not {text!r}. 应为 YYYY-MM-DD。") from wrong


class Command(BaseCommand):
    help = (
        "Load the demonstration market, or finish loading it after an interruption; all its rows are marked "
        "as demonstration data. 装载演示市场；中断后再次运行会继续完成。"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--scale",
            type=_scale,
            help="n times the size; without it a market keeps its size and a new one takes SCALE, or 1",
        )
        parser.add_argument("--market-date", type=_day, help="the day certificates are dated around")
        parser.add_argument("--anew", action="store_true", help="delete the market and make it again")

    def handle(self, *args: Any, **options: Any) -> None:
        began = time.monotonic()
        if SeedRun._meta.db_table not in connection.introspection.table_names():
            raise CommandError(
                "The database has no tables yet; run `python -m backend.manage migrate` first. "
                "数据库尚未建表，请先运行 migrate。"
            )
        try:
            scale = options["scale"] or self._scale_of_a_new_market()
            made = ensure_market(
                scale, self._report, market_date=options["market_date"], anew=options["anew"]
            )
        except NotInProduction as refusal:
            raise CommandError(str(refusal)) from refusal
        except KeyboardInterrupt:
            self.stderr.write(
                "\nInterrupted; what is done is kept and the next start finishes the market. "
                "已中断：已完成的部分保留，下次启动会继续。"
            )
            raise SystemExit(130) from None
        suppliers = Supplier.objects.filter(is_demo=True).count()
        offerings = Offering.objects.filter(is_demo=True).count()
        state = "loaded 已装载" if made else "complete already 已完整"
        self._report(
            f"demonstration market {state}: {suppliers:,} firms, {offerings:,} offerings "
            f"({time.monotonic() - began:.1f} s)"
        )

    def _scale_of_a_new_market(self) -> int | None:
        if SeedRun.objects.exists():
            return None
        try:
            return _scale(os.environ.get("SCALE", "") or "1")
        except ArgumentTypeError as wrong:
            raise CommandError(str(wrong)) from wrong

    def _report(self, sentence: str) -> None:
        self.stdout.write(sentence)
        self.stdout.flush()
