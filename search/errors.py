"""What can go wrong in a search, as values a caller can tell apart.

Every error carries one English and one Chinese sentence that say what was expected and what to do, so that
an interface may show either without knowing the engine.
"""

from __future__ import annotations


class SearchError(Exception):
    """Base of all errors of this library.

    `message` and `message_zh` say the same thing; `field` names the schema field concerned, if one is.
    """

    def __init__(self, message: str, message_zh: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.message_zh = message_zh
        self.field = field


class InvalidSchema(SearchError):
    """The schema itself contradicts itself: a name twice, a bad name, a weight that is not positive."""


class InvalidDocument(SearchError):
    """A document does not fit the schema. Nothing of its batch was written."""


class InvalidQuery(SearchError):
    """A request cannot be answered whatever the data: the wrong kind of field, a window too deep, …"""


class UnknownField(InvalidQuery):
    """A query, facet, sort or highlight names a field that the schema does not have."""

    def __init__(self, field: str, known: tuple[str, ...]) -> None:
        super().__init__(
            f"There is no field {field!r}; the schema has: {', '.join(known)}.",
            f"没有字段 {field!r}；可用字段：{'、'.join(known)}。",
            field=field,
        )


class Unsupported(InvalidQuery):
    """The engine does not declare the capability that the request needs."""


class EngineUnavailable(SearchError):
    """The engine cannot answer now: the server is down, the index is missing or unreadable."""


class IndexMissing(EngineUnavailable):
    """There is no index of this schema and analyzer yet; a writer has to fill one with `rebuild()`."""


class WriterBusy(SearchError):
    """Another process (or another engine object of this one) already holds the only writer's place."""


class ReadOnly(SearchError):
    """A write was asked of an engine that was opened as a reader."""
