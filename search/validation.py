"""Checking a request against schema and capabilities before an engine sees it, with sentences that help."""

from __future__ import annotations

import math
from collections.abc import Iterable

from search.documents import plain_number
from search.engine import Capability
from search.errors import InvalidQuery, Unsupported
from search.query import (
    MAX_DEPTH,
    MAX_LIMIT,
    MAX_TERMS,
    MAX_WINDOW,
    RELEVANCE,
    Bool,
    Boost,
    Exists,
    FacetRequest,
    HistogramFacet,
    Query,
    Range,
    RangeFacet,
    SearchRequest,
    Sort,
    Terms,
    TermsFacet,
    Text,
    facet_name,
)
from search.schema import BooleanField, Field, KeywordField, NumberField, Schema, TextField


def check_request(request: SearchRequest, schema: Schema, capabilities: frozenset[Capability]) -> None:
    """Raise UnknownField, InvalidQuery or Unsupported for what cannot be answered."""
    window = request.offset + request.limit
    if request.offset < 0 or not 0 <= request.limit <= MAX_LIMIT or window > MAX_WINDOW:
        raise InvalidQuery(
            f"offset must be ≥ 0, limit 0 to {MAX_LIMIT}, and both together at most {MAX_WINDOW}.",
            f"offset 不得为负，limit 为 0 至 {MAX_LIMIT}，两者之和不超过 {MAX_WINDOW}。",
        )
    check_query(request.query, schema)
    for selection in request.post_filters.values():
        check_query(selection, schema)
    _check_facets(request, schema)
    _check_sort(request.sort, schema)
    for name in request.highlight:
        _typed(schema, name, (TextField,), "highlight")
    _need(request, capabilities)


def check_query(query: Query, schema: Schema, depth: int = 0) -> None:
    """Raise for a query that does not fit *schema*, is malformed or nests deeper than MAX_DEPTH."""
    if depth > MAX_DEPTH:
        raise InvalidQuery(
            f"A query may nest {MAX_DEPTH} deep at most.", f"查询嵌套不得超过 {MAX_DEPTH} 层。"
        )
    match query:
        case Text():
            _check_text(query, schema)
        case Terms():
            _check_terms(query, schema)
        case Range():
            _typed(schema, query.field, (NumberField,), "Range")
            if not all(map(_is_bound, (query.gte, query.gt, query.lte, query.lt))):
                raise InvalidQuery(
                    f"The bounds of {query.field!r} must be numbers.",
                    f"字段 {query.field!r} 的上下限必须是数值。",
                    field=query.field,
                )
        case Exists():
            _typed(schema, query.field, (KeywordField, NumberField, BooleanField), "Exists")
        case Bool():
            for child in (*query.must, *query.should, *query.filter, *query.must_not):
                check_query(child, schema, depth + 1)
        case Boost():
            if not 0 <= query.factor < math.inf:
                raise InvalidQuery("A boost must be finite and ≥ 0.", "加权系数必须有限且不小于 0。")
            check_query(query.query, schema, depth + 1)
        case _:
            pass


def _typed(schema: Schema, name: str, kinds: tuple[type[Field], ...], what: str) -> Field:
    field = schema.field(name)
    if not isinstance(field, kinds):
        wanted = " / ".join(kind.kind for kind in kinds)
        raise InvalidQuery(
            f"{what} needs a {wanted} field; {name!r} is a {field.kind} field.",
            f"{what} 需要 {wanted} 类型的字段；{name!r} 是 {field.kind} 类型。",
            field=name,
        )
    return field


def _is_bound(value: object) -> bool:
    """Whether *value* may bound a range: None, a finite number or an infinity."""
    return value is None or value in (math.inf, -math.inf) or plain_number(value) is not None


def _check_text(query: Text, schema: Schema) -> None:
    for item in query.fields or ():
        name, weight = (item, 1.0) if isinstance(item, str) else item
        _typed(schema, name, (TextField,), "Text")
        if not 0 <= weight < math.inf:
            raise InvalidQuery(
                f"The weight of {name!r} must be finite and ≥ 0.",
                f"字段 {name!r} 的权重必须有限且不小于 0。",
                field=name,
            )
    share = query.minimum_should_match
    if share is not None and not 0 < share <= 1:
        raise InvalidQuery(
            "minimum_should_match is a share above 0 and up to 1.",
            "minimum_should_match 是大于 0、不超过 1 的比例。",
        )


def _check_terms(query: Terms, schema: Schema) -> None:
    field = _typed(schema, query.field, (KeywordField, NumberField, BooleanField), "Terms")
    if len(query.values) > MAX_TERMS:
        raise InvalidQuery(
            f"At most {MAX_TERMS} values for {query.field!r}.",
            f"字段 {query.field!r} 最多 {MAX_TERMS} 个值。",
            field=query.field,
        )
    for value in query.values:
        fits = (
            isinstance(value, str)
            if isinstance(field, KeywordField)
            else isinstance(value, bool)
            if isinstance(field, BooleanField)
            else plain_number(value) is not None
        )
        if not fits:
            raise InvalidQuery(
                f"{query.field!r} is a {field.kind} field; {str(value)[:80]!r} is no {field.kind}.",
                f"字段 {query.field!r} 是 {field.kind} 类型；{str(value)[:80]!r} 不是。",
                field=query.field,
            )


def _check_facets(request: SearchRequest, schema: Schema) -> None:
    names = [facet_name(facet) for facet in request.facets]
    for name in names:
        if names.count(name) > 1:
            raise InvalidQuery(f"Two facets are called {name!r}.", f"有两个分面同名 {name!r}。", field=name)
    for facet in request.facets:
        match facet:
            case TermsFacet():
                _typed(schema, facet.field, (KeywordField, NumberField, BooleanField), "TermsFacet")
                fits = 1 <= facet.size <= MAX_LIMIT
            case RangeFacet():
                _typed(schema, facet.field, (NumberField,), "RangeFacet")
                fits = all(_is_bound(bound) for ends in facet.ranges for bound in ends)
            case HistogramFacet():
                field = _typed(schema, facet.field, (NumberField,), "HistogramFacet")
                fits = 0 < facet.interval < math.inf and not getattr(field, "many", False)
        if not fits:
            raise InvalidQuery(
                f"The facet {facet_name(facet)!r} is malformed: size 1 to {MAX_LIMIT}, number ranges, an "
                "interval above 0 on a single-valued field.",
                f"分面 {facet_name(facet)!r} 有误：size 为 1 至 {MAX_LIMIT}，区间为数值，"
                "直方图间隔大于 0 且字段为单值。",
                field=facet.field,
            )


def _check_sort(sort: Iterable[Sort], schema: Schema) -> None:
    for position, key in enumerate(sort):
        if key.field == RELEVANCE:
            continue
        field = _typed(schema, key.field, (KeywordField, NumberField, BooleanField), "Sort")
        if getattr(field, "many", False) or (position > 0 and isinstance(field, KeywordField)):
            raise InvalidQuery(
                f"Cannot sort by {key.field!r}: only by single-valued fields, and by a keyword field "
                "only as the first key.",
                f"不能按 {key.field!r} 排序：只能按单值字段，关键词字段只能是第一排序键。",
                field=key.field,
            )


_FACET_NEEDS: dict[type[FacetRequest], Capability] = {
    TermsFacet: Capability.TERMS_FACET,
    RangeFacet: Capability.RANGE_FACET,
    HistogramFacet: Capability.HISTOGRAM_FACET,
}


def _need(request: SearchRequest, capabilities: frozenset[Capability]) -> None:
    needed = {_FACET_NEEDS[type(facet)] for facet in request.facets}
    if request.highlight:
        needed.add(Capability.HIGHLIGHT)
    if request.explain:
        needed.add(Capability.EXPLAIN)
    if any(key.field != RELEVANCE for key in request.sort):
        needed.add(Capability.SORT)
    if any(facet_name(facet) in request.post_filters for facet in request.facets):
        needed.add(Capability.DISJUNCTIVE_COUNTS)
    missing = sorted(needed - capabilities)
    if missing:
        raise Unsupported(
            f"This engine cannot do: {', '.join(missing)}.", f"此引擎不支持：{'、'.join(missing)}。"
        )
