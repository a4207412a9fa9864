"""Seeding, start-up and memory of the whole product in its embedded shape."""

import contextlib
import os
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil

from bench.rows import Row
from tests.site import Site, running_site

QUERY = "4寸 150磅 对焊法兰 316L"


def _manage(data_dir: Path, *command: str) -> float:
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "backend.manage", *command],
        env={**os.environ, "DATA_DIR": str(data_dir)},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.perf_counter() - start


def seeding(data_dir: Path) -> list[Row]:
    """Load the demonstration market and index it, each as a whole process."""
    _manage(data_dir, "migrate", "-v", "0")
    seeded = _manage(data_dir, "seed")
    indexed = _manage(data_dir, "sync_index")
    return [
        Row("market", "seed, whole process", seeded, "s"),
        Row("market", "index, whole process", indexed, "s"),
        Row("market", "seed and index", seeded + indexed, "s", "≤ 60 s"),
    ]


@contextlib.contextmanager
def measured_site(data_dir: Path) -> Iterator[tuple[Site, list[Row]]]:
    """Serve a prepared market; the rows say how long it took to answer the first search."""
    start = time.perf_counter()
    with running_site(data_dir) as site:
        address = f"{site.url}/api/v1/search/products?q={urllib.parse.quote(QUERY)}"
        with urllib.request.urlopen(address) as answer:
            answer.read()
        seconds = time.perf_counter() - start
        yield site, [Row("server", "start to first answered search, prepared", seconds, "s", "≤ 10 s")]


def memory(pid: int) -> list[Row]:
    """Resident memory of the server after what was asked of it so far."""
    resident = psutil.Process(pid).memory_info().rss / 2**20
    return [Row("server", "resident memory after the load", resident, "MiB", "≤ 400 MB")]
