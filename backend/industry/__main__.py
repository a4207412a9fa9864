"""Command line of industry knowledge: `python -m backend.industry understand [FILE]`."""

import argparse
import json
import sys
from collections.abc import Iterable
from typing import BinaryIO

from backend.industry.errors import PackError
from backend.industry.understand import preload, understand


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; the exit code is 0, or 2 with a sentence on stderr."""
    parser = argparse.ArgumentParser(
        prog="python -m backend.industry",
        description="Industry knowledge on the command line / 行业知识命令行",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="{understand}")
    reader = commands.add_parser(
        "understand", help="one query a line in, one JSON object a line out / 每行一条查询,每行一个 JSON"
    )
    reader.add_argument("file", nargs="?", metavar="FILE", help="queries, UTF-8; without it stdin is read")
    chosen = parser.parse_args(arguments)
    try:
        preload()
        if chosen.file is None:
            _answer(sys.stdin.buffer)
        else:
            with open(chosen.file, "rb") as stream:
                _answer(stream)
    except OSError as error:
        print(
            f"无法读取 {chosen.file}: {error.strerror}。\nCannot read {chosen.file}: {error.strerror}.",
            file=sys.stderr,
        )
        return 2
    except PackError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _answer(stream: BinaryIO) -> None:
    """One JSON object for each line, in order, each flushed; bytes that are no UTF-8 become U+FFFD."""
    out = sys.stdout
    for query in _queries(stream):
        out.write(json.dumps(understand(query).as_dict(), ensure_ascii=False) + "\n")
        out.flush()


def _queries(stream: BinaryIO) -> Iterable[str]:
    for line in stream:
        yield (
            line.decode("utf-8", errors="replace")
            .removesuffix("\n")
            .removesuffix("\r")
            .removeprefix("\ufeff")
        )


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
