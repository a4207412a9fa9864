"""What a comparison answers: a verdict with the reasons that led to it, each with its source."""

from dataclasses import dataclass
from typing import Any, Literal

from backend.industry.errors import Bilingual, IndustryError

Relation = Literal["identical", "mates", "same_rating_only", "not_interchangeable", "unknown"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One fact that decided, in both languages; *source* names the table row or rule behind it."""

    zh: str
    en: str
    source: str

    def as_dict(self) -> dict[str, str]:
        """The reason as the contract writes it."""
        return {"zh": self.zh, "en": self.en, "source": self.source}


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two specifications stand to each other.

    *identical*: either replaces the other. *mates*: they bolt together and seal, at the lower rating.
    *same_rating_only*: comparable pressure level, different drilling. *unknown*: a fact that would decide is
    not stated, contradictory, outside the tables or not sure enough.
    """

    verdict: Relation
    reasons: tuple[Reason, ...]

    def as_dict(self) -> dict[str, Any]:
        """The contract's JSON object."""
        return {"verdict": self.verdict, "reasons": [reason.as_dict() for reason in self.reasons]}


@dataclass(eq=False)
class NoSpecification(IndustryError, ValueError):
    """A text names no goods that could be compared."""

    text: str
    expected: Bilingual

    def __str__(self) -> str:
        shown = self.text if len(self.text) <= 60 else self.text[:57] + "…"
        return f"“{shown}” 不是规格：{self.expected.zh}。\n“{shown}” is no specification: {self.expected.en}."
