"""How fast queries are understood: queries a second on the public queries, and the slowest hostile query.

Run: python -m bench.understand [--seconds 5]
"""

import argparse
import csv
import time
from pathlib import Path

from backend.industry import understand
from backend.industry.understand import preload
from bench.rows import Row, table

QUERIES = Path(__file__).parent.parent / "tests" / "industry" / "data" / "search_queries_public.csv"
HOSTILE = {
    "10,000 letters": "a" * 10_000,
    "10,000 digits": "9" * 10_000,
    "10,000 Chinese characters": "铘" * 10_000,
    "10,000 known words": "对焊法兰 DN100 PN16 316L " * 400,
    "10,000 misspelt words": "对汗法篮 " * 2_000,
    "10,000 fractions": "1-1/2" * 2_000,
    "10,000 slashes": "/" * 10_000,
    "10,000 model heads": "SGZ764/" * 1_430,
    "10,000 standard heads": "GB/T 9119-2010." * 660,
    "10,000 numerals": "十百千万" * 2_500,
    "10,000 emoji": "🔩" * 10_000,
    "10,000 negations": "不要" * 5_000,
    "10,000 Latin words": "weldd neckk flangee " * 500,
}


def run(seconds: float = 3.0) -> list[Row]:
    """Queries a second over the public queries for about *seconds*, and the slowest hostile query.

    Times are those of the processor, so that what else the machine does is not counted.
    """
    started = time.perf_counter()
    preload()
    loading = time.perf_counter() - started
    with QUERIES.open(encoding="utf-8", newline="") as stream:
        texts = [row["query"] for row in csv.DictReader(stream)]
    for text in texts:
        understand(text)
    done = 0
    started = time.process_time()
    while (elapsed := time.process_time() - started) < seconds:
        for text in texts:
            understand(text)
        done += len(texts)
    slowest, name = max((min(_once(text) for _ in range(3)) * 1000, name) for name, text in HOSTILE.items())
    part = "understanding"
    return [
        Row(
            part,
            "queries, one core",
            done / elapsed,
            "1/s",
            "≥ 10,000",
            f"{len(texts)} public queries repeated",
        ),
        Row(part, "slowest hostile query", slowest, "ms", "≤ 20", name),
        Row(part, "loading packs and vocabulary", loading, "s", "", "once a process"),
    ]


def _once(text: str) -> float:
    started = time.process_time()
    understand(text)
    return time.process_time() - started


def main() -> None:
    """Print the figures as a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=5.0)
    print(table(run(parser.parse_args().seconds)))


if __name__ == "__main__":
    main()
