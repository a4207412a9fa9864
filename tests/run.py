"""``make test``: everything, once in the embedded shape and once on PostgreSQL, Redis and Elasticsearch.

The second run takes the tests that touch database, cache, channel layer or the Elasticsearch engine; the
embedded engine's own contract and the pure packages do not change with the database and are not run twice.
"""

import os
import signal
import subprocess
import sys
import tempfile

from tests.services import MissingService, required, services

ON_ELASTICSEARCH = "tests/search/elastic"
ON_REAL_SERVICES = [
    "tests/accounts",
    "tests/catalog",
    "tests/clusters",
    "tests/core",
    "tests/demonstration",
    "tests/matching",
    ON_ELASTICSEARCH,
]


def _pytest(*arguments: str, **environment: str) -> int:
    with tempfile.TemporaryDirectory(prefix="xinlian-run-") as data_dir:
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
        return subprocess.run(command, env={**os.environ, "DATA_DIR": data_dir, **environment}).returncode


def main() -> int:
    """Run both; return the first failure's status."""
    print("— embedded shape: SQLite, embedded engine, in-process channels", flush=True)
    embedded = _pytest("-n", "2", "--dist", "loadfile", f"--ignore={ON_ELASTICSEARCH}", "tests")
    try:
        with services() as real:
            print("— production shape: PostgreSQL, Redis and Elasticsearch", flush=True)
            production = _pytest(
                "-n",
                "2",
                "--dist",
                "loadfile",
                *ON_REAL_SERVICES,
                DATABASE_URL=real.database_url,
                REDIS_URL=real.redis_url,
                ELASTICSEARCH_TEST_URL=real.elasticsearch_url,
            )
    except MissingService as missing:
        if required():
            print(f"FAILED: {missing}", flush=True)
            return 1
        print(f"NOT RUN: the tests on PostgreSQL, Redis and Elasticsearch ({missing})", flush=True)
        production = 0
    return embedded or production


if __name__ == "__main__":
    # However the run is stopped, its servers are.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    raise SystemExit(main())
