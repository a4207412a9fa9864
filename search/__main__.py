"""Command line: `python -m search rank`, which ranks any collection without domain knowledge."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path

from search.analysis import Analyzer
from search.engines import SCRATCH_ENGINES
from search.errors import SearchError
from search.evaluation import fill, parse_fields, read_documents, read_queries, write_run
from search.query import MAX_LIMIT
from search.schema import Schema, TextField


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m search", description="Domain-free search.")
    commands = parser.add_subparsers(dest="command", required=True)
    rank = commands.add_parser("rank", help="rank the documents of a collection for each of its queries")
    rank.add_argument("--engine", choices=sorted(SCRATCH_ENGINES), default="embedded")
    rank.add_argument("--fields", required=True, help="fields to search with weights, as in title^3,body")
    rank.add_argument(
        "--top", type=int, default=100, help=f"documents per query, 1 to {MAX_LIMIT} (default 100)"
    )
    rank.add_argument("documents", type=Path, metavar="DOCS.jsonl")
    rank.add_argument("queries", type=Path, metavar="QUERIES.tsv")
    rank.add_argument("--out", type=Path, required=True, metavar="RUN.tsv")
    return parser


def _rank(arguments: argparse.Namespace) -> None:
    if not 1 <= arguments.top <= MAX_LIMIT:
        raise SearchError(f"--top must be 1 to {MAX_LIMIT}.", f"--top 应为 1 至 {MAX_LIMIT}。")
    fields = parse_fields(arguments.fields)
    schema = Schema("collection", 1, tuple(TextField(field.name, field.weight) for field in fields))
    queries = list(read_queries(arguments.queries))
    with SCRATCH_ENGINES[arguments.engine](schema, Analyzer()) as engine:
        engine.prepare()
        taken = fill(engine, read_documents(arguments.documents, fields))
        with arguments.out.open("w", encoding="utf-8") as out:
            asked = write_run(engine, queries, arguments.top, out)
    print(f"{asked} queries over {taken} documents ▶ {arguments.out}", file=sys.stderr)


def main(argv: list[str] | None = None) -> int:
    """Run the command line; 0 on success, 2 with a sentence on stderr for what cannot be done, 130 after
    ctrl-C, nothing left behind."""
    arguments = _parser().parse_args(argv)
    try:
        _rank(arguments)
    except SearchError as error:
        print(f"{error.message} {error.message_zh}", file=sys.stderr)
        return 2
    except (OSError, UnicodeDecodeError) as error:
        print(f"Cannot read or write a file 无法读写文件: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped; nothing is left behind. 已中止，未留下任何索引。", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(main())
