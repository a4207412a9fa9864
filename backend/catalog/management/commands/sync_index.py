"""``python -m backend.manage sync_index``: bring the search index in step with the rows."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from backend.catalog.outbox import drain_outbox, pending_events
from backend.catalog.upkeep import compare_index, rebuild_index, repair_index
from backend.core.engine import close_engine, configured_engine, needs_rebuild
from search.engine import SearchEngine
from search.errors import SearchError, WriterBusy


class Command(BaseCommand):
    help = (
        "Drain the outbox into the search index; an index that is missing, incomplete or of another schema "
        "is rebuilt first. 使搜索索引与数据库一致。"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rebuild", action="store_true", help="make the whole index again")
        parser.add_argument(
            "--verify", action="store_true", help="compare every document with its row and repair differences"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            engine = configured_engine("writer")
        except WriterBusy:
            self.stdout.write(
                f"Another process keeps the index and will settle the {pending_events()} waiting changes. "
                "索引由另一个进程维护，待处理的变更由它完成。"
            )
            return
        except SearchError as fault:
            raise CommandError(f"{fault.message} {fault.message_zh}") from fault
        try:
            self._bring_in_step(engine, rebuild=options["rebuild"], verify=options["verify"])
        except SearchError as fault:
            raise CommandError(f"{fault.message} {fault.message_zh}") from fault
        finally:
            close_engine("writer")

    def _bring_in_step(self, engine: SearchEngine, *, rebuild: bool, verify: bool) -> None:
        began = time.monotonic()
        if rebuild or needs_rebuild():
            written = rebuild_index(engine, progress=self._progress("indexed 已索引"))
            self._say(f"index rebuilt 索引已重建: {written:,} documents", began)
        waiting = pending_events()
        settled = 0
        while count := drain_outbox(engine):
            settled += count
            self._progress("settled 已处理")(settled, max(waiting, settled))
        if verify:
            difference = compare_index(engine, progress=self._progress("compared 已比对"))
            repair_index(engine, difference)
            self._say(
                f"verified 已核对: {len(difference.lost)} lost 缺失, {len(difference.stale)} stale 过期, "
                f"{len(difference.ghosts)} ghosts 多余; "
                + ("in step 一致" if difference.is_empty else "repaired 已修复"),
                began,
            )
        self._say(f"index in step 索引一致: {engine.count():,} documents, {settled:,} changes settled", began)

    def _progress(self, label: str) -> Any:
        def say(done: int, total: int) -> None:
            self.stdout.write(f"  {label} {done:,} / {total:,}")
            self.stdout.flush()

        return say

    def _say(self, sentence: str, began: float) -> None:
        self.stdout.write(f"{sentence} ({time.monotonic() - began:.1f} s)")
