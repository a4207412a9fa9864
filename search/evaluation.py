"""Measuring a ranking: collections in, run files out, and NDCG against judgements.

Formats: documents are JSON lines with an `id`; queries are `query_id<TAB>text`; a run is
`query_id<TAB>doc_id<TAB>rank<TAB>score`, rank from 1; judgements are `query_id<TAB>doc_id<TAB>grade`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from search.engine import SearchEngine
from search.errors import SearchError
from search.query import SearchRequest, Text
from search.schema import Document

_BATCH = 5_000


@dataclass(frozen=True, slots=True)
class RankedField:
    """A field of the documents to rank by: its name there, the name it gets in the schema, its weight."""

    source: str
    name: str
    weight: float


def _broken(path: Path, line: int, english: str, chinese: str) -> SearchError:
    return SearchError(f"{path}, line {line}: {english}", f"{path} 第 {line} 行：{chinese}")


def parse_fields(text: str) -> tuple[RankedField, ...]:
    """Parse `title^3,body`. Raises SearchError for an empty or repeated name or a weight that is not > 0."""
    fields: list[RankedField] = []
    for position, item in enumerate(text.split(",")):
        name, caret, weight_text = item.strip().rpartition("^")
        if not caret:
            name, weight_text = item.strip(), "1"
        try:
            weight = float(weight_text)
        except ValueError:
            weight = math.nan
        if not name or not 0 < weight < math.inf or any(field.source == name for field in fields):
            raise SearchError(
                f"Cannot read the field {item!r}: give each name once, with a weight above 0, "
                "as in title^3,body.",
                f"无法理解字段 {item!r}：每个名称写一次，权重大于 0，例如 title^3,body。",
            )
        fields.append(RankedField(name, f"field{position}", weight))
    return tuple(fields)


def read_documents(path: Path, fields: Sequence[RankedField]) -> Iterator[Document]:
    """Yield the documents of a JSON-lines file with the wanted fields; values that are neither strings nor
    lists of strings are left out. Raises SearchError naming the line."""
    with path.open(encoding="utf-8-sig") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError as error:
                raise _broken(
                    path, number, f"this is no JSON ({error}).", f"不是 JSON（{error}）。"
                ) from error
            if not isinstance(row, dict) or not isinstance(row.get("id"), str | int) or row["id"] == "":
                raise _broken(path, number, "expected an object with an 'id'.", "应为带 id 的对象。")
            document: dict[str, object] = {"id": str(row["id"])}
            for field in fields:
                value = row.get(field.source)
                if isinstance(value, list):
                    document[field.name] = [item for item in value if isinstance(item, str)]
                elif isinstance(value, str):
                    document[field.name] = value
            yield document


def read_queries(path: Path) -> Iterator[tuple[str, str]]:
    """Yield `(query_id, text)`. Raises SearchError naming the line."""
    with path.open(encoding="utf-8-sig") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            query_id, tab, text = line.rstrip("\r\n").partition("\t")
            if not tab or not query_id:
                raise _broken(path, number, "expected query_id<TAB>text.", "应为 query_id<TAB>查询文字。")
            yield query_id, text


def fill(engine: SearchEngine, documents: Iterable[Document]) -> int:
    """Rebuild *engine* from *documents*, return how many."""
    taken = 0
    with engine.rebuild() as building:
        batch: list[Document] = []
        for document in documents:
            batch.append(document)
            if len(batch) >= _BATCH:
                taken += building.write(batch)
                batch = []
        taken += building.write(batch)
    return taken


def write_run(engine: SearchEngine, queries: Iterable[tuple[str, str]], top: int, out: TextIO) -> int:
    """Rank *top* documents for each query into *out*, best first; return the number of queries."""
    asked = 0
    for query_id, text in queries:
        results = engine.search(SearchRequest(Text(text), limit=top))
        for rank, hit in enumerate(results.hits, 1):
            out.write(f"{query_id}\t{hit.id}\t{rank}\t{hit.relevance:.6g}\n")
        asked += 1
    return asked


def ndcg(ranked: Sequence[str], grades: Mapping[str, float], depth: int = 10) -> float:
    """Normalised discounted cumulative gain at *depth*, gain = grade, in [0, 1]; 0 where nothing is relevant.

    Järvelin and Kekäläinen, ACM TOIS 20(4), 2002, with the discount 1/log2(rank + 1).
    """
    gained = sum(grades.get(item, 0.0) / math.log2(rank + 2) for rank, item in enumerate(ranked[:depth]))
    best = sorted((grade for grade in grades.values() if grade > 0), reverse=True)[:depth]
    ideal = sum(grade / math.log2(rank + 2) for rank, grade in enumerate(best))
    return gained / ideal if ideal else 0.0


def mean_ndcg(
    run: Mapping[str, Sequence[str]], judgements: Mapping[str, Mapping[str, float]], depth: int = 10
) -> float:
    """Mean of `ndcg` over all judged queries; a query without an answer counts 0."""
    if not judgements:
        return 0.0
    return sum(ndcg(run.get(query, ()), grades, depth) for query, grades in judgements.items()) / len(
        judgements
    )
