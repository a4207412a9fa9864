"""The errors a service may raise for what a person asked, in both languages.

Services and selectors raise these; :mod:`backend.core.api.errors` turns them into the one error shape. They
name what was wrong, what was expected and what to do; nothing else reaches a client.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One sentence or name in both languages of the product."""

    zh: str
    en: str

    def as_dict(self) -> dict[str, str]:
        """Return the JSON form ``{"zh": …, "en": …}``."""
        return {"zh": self.zh, "en": self.en}

    def both(self) -> str:
        """Return one line a reader of either language understands."""
        return f"{self.en} {self.zh}"


class ApplicationError(Exception):
    """Something a person asked for that cannot be done, with its reason."""

    code = "error"
    status = 400

    def __init__(self, message: Bilingual, fields: Mapping[str, Sequence[Bilingual]] | None = None) -> None:
        super().__init__(message.en)
        self.message = message
        self.fields = dict(fields or {})


class InvalidInput(ApplicationError):
    """A field's value is not what was expected."""

    code = "invalid"

    @classmethod
    def of(cls, field: str, reason: Bilingual) -> "InvalidInput":
        """Return the error for one *field*."""
        return cls(
            Bilingual(f"「{field}」有误：{reason.zh}", f"“{field}” is not valid: {reason.en}"),
            {field: [reason]},
        )


class NotFound(ApplicationError):
    """The thing does not exist, or not for this viewer."""

    code = "not_found"
    status = 404


class Conflict(ApplicationError):
    """The thing's state changed meanwhile, or does not allow this."""

    code = "conflict"
    status = 409


class Unavailable(ApplicationError):
    """A part of the service is down; asking again later may succeed."""

    code = "unavailable"
    status = 503
