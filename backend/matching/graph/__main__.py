"""Command line of the supplier graph: `links TASK --out-rank RUN.tsv --out-pairs PAIRS.tsv [--top 100]`."""

import argparse
import os
import sys
from pathlib import Path

# Sums split over threads differ in their last digits: one thread, so that a task has one answer anywhere.
# Read when numpy is loaded, which is why the imports follow.
os.environ["OPENBLAS_NUM_THREADS"] = "1"

from backend.matching.graph.links.proposals import answer
from backend.matching.graph.links.task import TaskError, read_task


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; the exit code is 0, or 2 with a sentence on stderr."""
    parser = argparse.ArgumentParser(
        prog="python -m backend.matching.graph", description="The supplier graph / 供应网络"
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="{links}")
    links = commands.add_parser(
        "links", help="who could trade with whom, learnt from the network itself / 由网络自身推断谁能与谁交易"
    )
    links.add_argument("task", type=Path, metavar="TASK", help="folder of gzipped tables / 压缩表所在文件夹")
    links.add_argument("--out-rank", type=Path, required=True, metavar="RUN.tsv")
    links.add_argument("--out-pairs", type=Path, required=True, metavar="PAIRS.tsv")
    links.add_argument(
        "--top", type=_positive, default=100, metavar="N", help="proposals a query / 每个查询的数量"
    )
    chosen = parser.parse_args(arguments)
    try:
        answer(read_task(chosen.task), chosen.out_rank, chosen.out_pairs, chosen.top)
    except TaskError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(
            f"无法写入 {error.filename}: {error.strerror}。",
            f"Cannot write {error.filename}: {error.strerror}.",
            sep="\n",
            file=sys.stderr,
        )
        return 2
    return 0


def _positive(text: str) -> int:
    if not text.isdigit() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"应为正整数, 实为 {text!r} / a whole number above 0, not {text!r}")
    return int(text)


if __name__ == "__main__":
    raise SystemExit(main())
