"""Proposals over HTTP for every supplier of the market, both ways, and the making of their snapshot."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx

from bench.rows import Row, quantile

LIMIT = 10
BUILDS = 3
# Each build in a process of its own: what one leaves in memory must not slow or speed the next.
_BUILD = """
import json, time, django
django.setup()
from django.utils import timezone
from backend.industry import knowledge
from backend.matching.graph.build import build_graph
from backend.matching.loading import read_market
from backend.matching.recall import Recall
packs = knowledge()
start = time.perf_counter()
records = read_market(packs, timezone.localdate())
read = time.perf_counter()
Recall(build_graph(records))
print(json.dumps([read - start, time.perf_counter() - read]))
"""


def _suppliers(client: httpx.Client) -> Iterator[int]:
    address: str | None = "/api/v1/suppliers?page_size=100"
    while address:
        page = client.get(address).raise_for_status().json()
        yield from (supplier["id"] for supplier in page["results"])
        address = page["next"]


def run(url: str) -> list[Row]:
    """Ask for the partners of every supplier, upstream and downstream, one request after the other.

    Each is asked for once before it counts: the market is warm.
    """
    waits: list[float] = []
    computed: list[float] = []
    graphs: list[float] = []
    with httpx.Client(base_url=url, timeout=30) as client:
        suppliers = list(_suppliers(client))
        questions = [(supplier, way) for supplier in suppliers for way in ("upstream", "downstream")]
        for counted in (False, True):
            for supplier, way in questions:
                start = time.perf_counter()
                answer = client.get(
                    f"/api/v1/suppliers/{supplier}/matches", params={"direction": way, "limit": LIMIT}
                )
                waited = (time.perf_counter() - start) * 1000
                if counted:
                    waits.append(waited)
                    computed.append(answer.raise_for_status().json()["took_ms"])
        for supplier in suppliers:
            start = time.perf_counter()
            client.get(
                "/api/v1/graph", params={"around": f"supplier:{supplier}", "depth": 2}
            ).raise_for_status()
            graphs.append((time.perf_counter() - start) * 1000)
    note = f"{len(waits)} requests, every supplier both ways, limit {LIMIT}"
    return [
        Row("proposals", "matches over HTTP, p50", quantile(waits, 0.5), "ms", "", note),
        Row("proposals", "matches over HTTP, p99", quantile(waits, 0.99), "ms", "≤ 50 ms"),
        Row("proposals", "of it computing, p50", quantile(computed, 0.5), "ms"),
        Row("proposals", "of it computing, p99", quantile(computed, 0.99), "ms"),
        Row("proposals", "graph around a supplier, depth 2, p99", quantile(graphs, 0.99), "ms"),
    ]


def snapshot(data_dir: Path) -> list[Row]:
    """Make the snapshot of the market in *data_dir* from nothing; the median of three processes."""
    environment = {
        **os.environ,
        "DATA_DIR": str(data_dir),
        "DJANGO_SETTINGS_MODULE": "backend.config.settings",
    }
    builds = [
        json.loads(
            subprocess.run(
                [sys.executable, "-c", _BUILD], env=environment, check=True, capture_output=True, text=True
            ).stdout
        )
        for _ in range(BUILDS)
    ]
    return [
        Row("proposals", "snapshot: read the market", quantile([read for read, _ in builds], 0.5), "s"),
        Row("proposals", "snapshot: build the graph", quantile([build for _, build in builds], 0.5), "s"),
    ]
