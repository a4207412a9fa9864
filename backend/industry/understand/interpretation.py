"""What a query was understood to mean, and the words it was understood from."""

from dataclasses import dataclass
from typing import Any, NamedTuple


class Token(NamedTuple):
    """A stretch [start, end) of the query in code points and the interpretation key and value it gave."""

    text: str
    start: int
    end: int
    as_: str
    value: Any

    def as_dict(self) -> dict[str, Any]:
        """The token as the contract writes it."""
        return {"text": self.text, "start": self.start, "end": self.end, "as": self.as_, "value": self.value}


@dataclass(frozen=True, slots=True)
class Interpretation:
    """One query understood.

    *interpretation* has the keys and value forms of the query schema and only what the query says or what a
    named standard or model fixes. *free_text* is what nothing understood, in order. *unsure* lists what a
    person should confirm: text, start, end, bilingual reason and alternatives, the likelier first.
    """

    query: str
    interpretation: dict[str, Any]
    tokens: tuple[Token, ...]
    free_text: str
    unsure: tuple[dict[str, Any], ...]

    def as_dict(self) -> dict[str, Any]:
        """The contract's JSON object."""
        return {
            "query": self.query,
            "interpretation": self.interpretation,
            "tokens": [token.as_dict() for token in self.tokens],
            "free_text": self.free_text,
            "unsure": list(self.unsure),
        }
