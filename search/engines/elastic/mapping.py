"""How schema and documents look inside Elasticsearch.

A text field becomes an object of two white-space cut token streams (`name.units`, `name.pairs`); three
properties, whose hyphens no schema's field can have, are the engine's own. Only the document's JSON is kept
for retrieval: everything else can be cut from it again. Needs nothing but the server's core: no plugin, no
script.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from elasticsearch.dsl import Boolean, Double, Keyword, Long, Object, Text
from elasticsearch.dsl import Mapping as IndexMapping

from search.analysis import Analyzer
from search.documents import Checked, tie_break
from search.query import MAX_WINDOW
from search.relevance import Stream, indexed_streams
from search.schema import BooleanField, KeywordField, NumberField, Schema, TextField

TIE, SOURCE, DELETED = "tie-break", "source-json", "deleted-at"

NOT_DELETED: Mapping[str, Any] = {"bool": {"must_not": [{"exists": {"field": DELETED}}]}}
"""Filter of the alias that searches go through: leaves tombstones out."""

_FIELDS_ALLOWED = 1_000


def stream_name(field: str, stream: Stream) -> str:
    """Name of one token stream of a text field."""
    return f"{field}.{stream}"


def mapping(schema: Schema) -> IndexMapping:
    """The explicit mapping of *schema*; a document with anything else is refused."""
    mapped = IndexMapping()
    mapped.meta("dynamic", "strict")
    mapped.meta("_source", includes=[SOURCE, DELETED])
    mapped.field(TIE, Long())
    mapped.field(SOURCE, Keyword(index=False, doc_values=False))
    mapped.field(DELETED, Long())
    for field in schema.fields:
        match field:
            case TextField():
                tokens = Text(analyzer="whitespace", index_options="freqs")
                mapped.field(
                    field.name, Object(dynamic="strict", properties={"units": tokens, "pairs": tokens})
                )
            case KeywordField():
                mapped.field(field.name, Keyword())
            case NumberField():
                mapped.field(field.name, Double())
            case BooleanField():
                mapped.field(field.name, Boolean())
            case _:
                pass
    return mapped


def template(schema: Schema, alias: str) -> dict[str, Any]:
    """The index template for every index behind *alias*.

    One shard, so that counts and word frequencies are those of the whole index; a copy of it as soon as there
    is a second node. Refreshed by writes only: a batch shows whole or not at all. A missing index is never
    made up by a write that came too late.
    """
    properties = 2 * len(schema.fields) + 3
    return {
        "index_patterns": [alias, f"{alias}-*"],
        "priority": 500,
        "allow_auto_create": False,
        "template": {
            "settings": {
                "number_of_shards": 1,
                "auto_expand_replicas": "0-1",
                "refresh_interval": -1,
                "max_result_window": MAX_WINDOW,
                "mapping.total_fields.limit": max(_FIELDS_ALLOWED, 2 * properties),
            },
            "mappings": mapping(schema).to_dict(),
        },
    }


def index_body(schema: Schema, checked: Checked, analyzer: Analyzer) -> bytes:
    """Cut and lay out one checked document as JSON."""
    body: dict[str, Any] = {SOURCE: checked.source.decode(), TIE: tie_break(checked.id)}
    for field in schema.text_fields:
        body[field.name] = indexed_streams(checked.texts.get(field.name, ()), analyzer)
    body |= checked.keywords
    body |= checked.numbers
    body |= checked.booleans
    return _json(body)


def tombstone_body(deleted_at: int) -> bytes:
    """What takes a deleted document's place, so that its version is remembered.

    `deleted_at`: milliseconds since 1970, or 0 for a deletion without a version.
    """
    return _json({DELETED: deleted_at})


def action(document_id: str, version: int | None) -> bytes:
    """The line of a bulk request that announces a body; *version* must not be older than what is there."""
    described: dict[str, Any] = {"_id": document_id}
    if version is not None:
        described |= {"version": version, "version_type": "external_gte"}
    return _json({"index": described})


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
