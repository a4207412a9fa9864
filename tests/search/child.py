"""A process of its own that writes or reads an index on command, one line of standard input at a time.

`python -m tests.search.child writer|reader FOLDER`. Commands: `write FROM TO` (documents FROM..TO-1),
`rebuild N` (documents 0..N-1), `endless` (write batch after batch, saying `written N` after each), `ask`
(answers `TOTAL FACET_SUM`), `limit BYTES|none` (no file may grow larger), `quit`.
"""

import resource
import sys

from search.engines.embedded import EmbeddedEngine
from search.errors import SearchError
from search.query import SearchRequest, TermsFacet, Text
from search.schema import Document, KeywordField, NumberField, Schema, TextField

SCHEMA = Schema("goods", 1, (TextField("title"), KeywordField("kind"), NumberField("size")))


def document(number: int) -> Document:
    """Return the document of that number."""
    return {"id": f"d{number}", "title": f"法兰 DN{number}", "kind": "ab"[number % 2], "size": number}


def say(*words: object) -> None:
    """Answer the test."""
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


def serve(engine: EmbeddedEngine) -> None:
    """Carry out commands until `quit` or the end of input."""
    for line in sys.stdin:
        match line.split():
            case ["write", first, last]:
                try:
                    engine.write([document(number) for number in range(int(first), int(last))])
                    say("done")
                except SearchError as error:
                    say(type(error).__name__, error.message)
            case ["rebuild", size]:
                with engine.rebuild() as building:
                    building.write(document(number) for number in range(int(size)))
                say("done")
            case ["endless"]:
                for start in range(0, 1_000_000, 10):
                    engine.write([document(number) for number in range(start, start + 10)])
                    say("written", start + 10)
            case ["ask"]:
                results = engine.search(SearchRequest(Text("法兰"), facets=(TermsFacet("kind"),)))
                say(results.total, sum(bucket.count for bucket in results.facets["kind"].buckets))
            case ["limit", size]:
                limit = resource.RLIM_INFINITY if size == "none" else int(size)
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
                say("done")
            case ["quit"]:
                break


def main() -> int:
    """Open the engine, say `ready` or the name of the error, and serve."""
    role, folder = sys.argv[1:]
    engine = EmbeddedEngine(folder, SCHEMA, role="writer" if role == "writer" else "reader")
    try:
        engine.prepare()
    except SearchError as error:
        say(type(error).__name__, error.message)
        return 3
    say("ready")
    serve(engine)
    engine.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
