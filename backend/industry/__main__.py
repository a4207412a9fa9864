"""Command line of industry knowledge: `python -m backend.industry understand [FILE]`, `compare [A B]`."""

import argparse
import json
import sys
from collections.abc import Iterable
from typing import BinaryIO

from backend.industry.errors import PackError
from backend.industry.interchange import NoSpecification, compare
from backend.industry.understand import preload, understand


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; the exit code is 0, or 2 with a sentence on stderr."""
    parser = argparse.ArgumentParser(
        prog="python -m backend.industry",
        description="Industry knowledge on the command line / 行业知识命令行",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="{understand,compare}")
    reader = commands.add_parser(
        "understand", help="one query a line in, one JSON object a line out / 每行一条查询，每行一个 JSON"
    )
    reader.add_argument("file", nargs="?", metavar="FILE", help="queries, UTF-8; without it stdin is read")
    comparer = commands.add_parser(
        "compare",
        help="the interchange verdict on two specifications, or on A<TAB>B lines of stdin / 两个规格能否互换",
    )
    comparer.add_argument("a", nargs="?", metavar="A", help="a specification text / 规格")
    comparer.add_argument("b", nargs="?", metavar="B", help="the other one / 另一个规格")
    chosen = parser.parse_args(arguments)
    try:
        preload()
        if chosen.command == "compare":
            return _compare(chosen.a, chosen.b)
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


def _compare(a: str | None, b: str | None) -> int:
    """The verdict on *a* and *b*, or without them one object for each A<TAB>B line of stdin."""
    if a is None:
        for line in _queries(sys.stdin.buffer):
            sys.stdout.write(json.dumps(_verdict_on(line), ensure_ascii=False) + "\n")
            sys.stdout.flush()
        return 0
    if b is None:
        print("缺少第二个规格。\nThe second specification is missing.", file=sys.stderr)
        return 2
    try:
        print(json.dumps(compare(_text(a), _text(b)).as_dict(), ensure_ascii=False))
    except NoSpecification as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _text(argument: str) -> str:
    """The argument with bytes that are no UTF-8 as U+FFFD, as `_queries` reads them."""
    return argument.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _verdict_on(line: str) -> dict[str, object]:
    a, tab, b = line.partition("\t")
    if not tab or "\t" in b:
        return {"error": "每行应为两个规格，以制表符隔开。 A line holds two specifications parted by a tab."}
    try:
        return compare(a, b).as_dict()
    except NoSpecification as error:
        return {"error": str(error).replace("\n", " ")}


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
