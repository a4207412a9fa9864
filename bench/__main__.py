"""``python -m bench``: every benchmark, one table, ``bench/latest.json``.

The market is seeded into a folder of its own and served by the real server; nothing of ``var/`` is touched.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench import links, proposals, search_http, search_library, server, understand
from bench.rows import Row, keep, table

LATEST = Path(__file__).parent / "latest.json"


def main() -> int:
    """Measure, print, keep."""
    subprocess.run([sys.executable, "-m", "compileall", "-q", "backend", "search"], check=False)
    rows: list[Row] = []

    def add(name: str, measured: Sequence[Row]) -> None:
        print(f"… {name}: {len(measured)} figures", flush=True)
        rows.extend(measured)

    add("understanding", understand.run())
    add("search library", search_library.run())
    with tempfile.TemporaryDirectory(prefix="xinlian-bench-") as folder:
        data_dir = Path(folder)
        add("seeding and indexing", server.seeding(data_dir))
        with server.measured_site(data_dir) as (site, started):
            add("start", started)
            add("search over HTTP", search_http.run(site.url))
            add("proposals over HTTP", proposals.run(site.url))
            add("memory", server.memory(site.pid))
        add("supplier graph", proposals.snapshot(data_dir))
    add("links", links.run())
    print(table(rows))
    keep(rows, LATEST)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
