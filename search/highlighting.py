"""Showing where in a text a query matched, from the analyzer's offsets; never any HTML."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from search.analysis import PAIR_KINDS, Analyzer
from search.query import Bool, Boost, Query, Text
from search.results import Segment
from search.schema import Schema

_EVIDENT = frozenset({"word", "code", "joined", "term"}) | PAIR_KINDS


def marked_tokens(query: Query, schema: Schema, analyzer: Analyzer) -> dict[str, frozenset[str]]:
    """Return, for each text field, the tokens of *query* worth marking in it.

    A lone CJK character is worth it only where it stands alone in the query: marking each 法 and each 兰 of
    a text because the query says 法兰 would mark noise.
    """
    marked: dict[str, set[str]] = {}
    for text in _texts(query):
        tokens = analyzer.tokens(text.text)
        evident = {token.text for token in tokens if token.kind in _EVIDENT}
        evident |= {token.text for token in tokens if token.kind == "part" and len(token.text) > 1}
        paired = {token.unit + step for token in tokens if token.kind == "pair" for step in (0, 1)}
        evident |= {token.text for token in tokens if token.kind == "char" and token.unit not in paired}
        names = (
            [field.name for field in schema.text_fields]
            if text.fields is None
            else [item if isinstance(item, str) else item[0] for item in text.fields]
        )
        for name in names:
            marked.setdefault(name, set()).update(evident)
    return {name: frozenset(tokens) for name, tokens in marked.items()}


def _texts(query: Query) -> Iterable[Text]:
    if isinstance(query, Text):
        yield query
    elif isinstance(query, Boost):
        yield from _texts(query.query)
    elif isinstance(query, Bool):
        for child in (*query.must, *query.should, *query.filter):
            yield from _texts(child)


def highlight_value(
    value: object, marked: Collection[str], analyzer: Analyzer
) -> tuple[tuple[Segment, ...], ...]:
    """Segments of each text in a stored field's *value* that has a hit."""
    texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    found = (highlight(text, marked, analyzer) for text in texts)
    return tuple(segments for segments in found if segments is not None)


def highlight(text: str, marked: Collection[str], analyzer: Analyzer) -> tuple[Segment, ...] | None:
    """Cut *text* into segments, those made of *marked* tokens as hits; None if there is no hit."""
    spans = sorted((token.start, token.end) for token in analyzer.tokens(text) if token.text in marked)
    if not spans:
        return None
    segments: list[Segment] = []
    position = 0
    start, end = spans[0]
    for next_start, next_end in [*spans[1:], (len(text) + 1, len(text) + 1)]:
        if next_start <= end:
            end = max(end, next_end)
            continue
        if start > position:
            segments.append(Segment(text[position:start], hit=False))
        segments.append(Segment(text[start:end], hit=True))
        position, start, end = end, next_start, next_end
    if position < len(text):
        segments.append(Segment(text[position:], hit=False))
    return tuple(segments)
