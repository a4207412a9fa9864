"""How schema and documents look inside tantivy.

A text field becomes two of whitespace-cut token streams (`name__units`, `name__pairs`), booleans become 0/1,
and three fields are the engine's own: `id__`, `tie__` (the order of equals) and `source__` (the document).
Positions are not kept: pairs do the work of phrases at a fraction of the size.
"""

from __future__ import annotations

from pathlib import Path

import tantivy

from search.analysis import Analyzer
from search.documents import Checked, tie_break
from search.relevance import Stream, indexed_streams
from search.schema import BooleanField, KeywordField, NumberField, Schema, TextField

ID, TIE, SOURCE = "id__", "tie__", "source__"
INDEX_OPTION = "freq"
_TOKENIZER = "tokens"


def stream_name(field: str, stream: Stream) -> str:
    """Name of one token stream of a text field."""
    return f"{field}__{stream}"


def tantivy_schema(schema: Schema) -> tantivy.Schema:
    """The tantivy schema for *schema*."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field(ID, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field(TIE, indexed=True, fast=True)
    builder.add_bytes_field(SOURCE, stored=True)
    for field in schema.fields:
        match field:
            case TextField():
                for stream in ("units", "pairs"):
                    name = stream_name(field.name, stream)
                    builder.add_text_field(name, tokenizer_name=_TOKENIZER, index_option=INDEX_OPTION)
            case KeywordField():
                builder.add_text_field(field.name, fast=True, tokenizer_name="raw", index_option="basic")
            case NumberField():
                builder.add_float_field(field.name, indexed=True, fast=True)
            case BooleanField():
                builder.add_unsigned_field(field.name, indexed=True, fast=True)
            case _:
                pass
    return builder.build()


def open_index(schema: tantivy.Schema, folder: Path, *, create: bool) -> tantivy.Index:
    """Open (or create) the tantivy index in *folder* with its tokenizer, which tantivy does not keep."""
    index = tantivy.Index(schema, path=str(folder)) if create else tantivy.Index.open(str(folder))
    splitter = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer(_TOKENIZER, splitter)
    return index


def tantivy_document(schema: Schema, checked: Checked, analyzer: Analyzer) -> tantivy.Document:
    """Cut and lay out one checked document."""
    document = tantivy.Document()
    document.add_text(ID, checked.id)
    document.add_unsigned(TIE, tie_break(checked.id))
    document.add_bytes(SOURCE, checked.source)
    for field in schema.text_fields:
        for stream, tokens in indexed_streams(checked.texts.get(field.name, ()), analyzer).items():
            document.add_text(stream_name(field.name, stream), tokens)
    for name, keywords in checked.keywords.items():
        for keyword in keywords:
            document.add_text(name, keyword)
    for name, numbers in checked.numbers.items():
        for number in numbers:
            document.add_float(name, number)
    for name, boolean in checked.booleans.items():
        document.add_unsigned(name, int(boolean))
    return document
