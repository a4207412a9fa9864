"""Queries with the interpretation they must have, and how two interpretations are compared."""

import csv
import json
from pathlib import Path
from typing import Any, NamedTuple

PUBLIC = Path(__file__).parent.parent / "data" / "search_queries_public.csv"
AUTHORED = Path(__file__).parent / "data" / "authored_queries.csv"
EXAMINED = Path(__file__).parent / "data" / "examined_queries.csv"


class Query(NamedTuple):
    id: str
    text: str
    expected: dict[str, Any]


def read(path: Path) -> list[Query]:
    with path.open(encoding="utf-8", newline="") as stream:
        return [
            Query(row["id"], row["query"], json.loads(row["expected_json"])) for row in csv.DictReader(stream)
        ]


def canonical(value: Any) -> Any:
    """Lists are OR-sets: their order says nothing."""
    if isinstance(value, dict):
        return {key: canonical(item) for key, item in value.items()}
    if isinstance(value, list):
        return sorted(json.dumps(item, sort_keys=True, ensure_ascii=False) for item in value)
    return value
