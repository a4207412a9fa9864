"""The state of one reading: the query, its lexemes, and what has been understood so far."""

from typing import Any

from backend.industry.understand.lexemes import Lexeme, Measure, Scalar, Sense, Value, in_scope
from backend.industry.understand.lexicon import Lexicon

LIST_KEYS = frozenset(
    (
        "type",
        "facing",
        "dn",
        "pn",
        "class",
        "k",
        "material",
        "material_family",
        "standard",
        "process",
        "cert",
        "attr.ingredients",
    )
)


class Reading:
    """Collects the interpretation of one query; readers add to it and mark lexemes as claimed."""

    __slots__ = (
        "attributes",
        "category",
        "class_context",
        "denied",
        "figures",
        "intent",
        "keys",
        "lexemes",
        "lexicon",
        "origin",
        "query",
        "subject",
        "text",
        "tokens",
        "top",
        "unsure",
    )

    def __init__(
        self, query: str, text: str, origin: list[int] | None, lexemes: list[Lexeme], lexicon: Lexicon
    ):
        self.query = query
        self.text = text
        self.origin = origin
        self.lexemes = lexemes
        self.keys = {sense.key for item in lexemes for sense in item.senses}
        """What the words can say at all: a reader whose key is missing has nothing to read."""
        self.figures = [item for item in lexemes if isinstance(item, Measure)]
        self.lexicon = lexicon
        self.category = ""
        self.subject = ""
        self.intent = ""
        self.class_context = False
        self.top: dict[str, Any] = {}
        self.attributes: dict[str, Any] = {}
        self.denied: dict[str, list[Scalar]] = {}
        self.tokens: list[tuple[int, int, str, Any]] = []
        self.unsure: list[dict[str, Any]] = []

    def put(
        self, key: str, value: Value, lexeme: Lexeme, *, token: bool = True, replace: bool = False
    ) -> None:
        """Record that *lexeme* says *key* = *value* (or, where the lexeme is denied, that it is excluded)."""
        lexeme.claimed = True
        bare = key.removeprefix("attr.")
        if lexeme.denied:
            if key == "attr.underground":
                self.attributes["underground"] = not value
                bare = ""
            else:
                members = self.denied.setdefault(bare, [])
                for item in value if isinstance(value, tuple) else (value,):
                    if item not in members:
                        members.append(item)
        elif key in LIST_KEYS:
            target = self.attributes if key.startswith("attr.") else self.top
            found = target.setdefault(bare, [])
            for item in value if isinstance(value, tuple) else (value,):
                if item not in found:
                    found.append(item)
        elif key.startswith("attr."):
            if replace or bare not in self.attributes:
                self.attributes[bare] = value
        elif replace or key not in self.top:
            self.top[key] = value
        if token:
            shown = list(value) if isinstance(value, tuple) else value
            name = f"not.{bare}" if lexeme.denied and bare else key
            self.tokens.append((lexeme.start, lexeme.end, name, shown))

    def doubt(self, lexeme: Lexeme, zh: str, en: str, alternatives: list[dict[str, Any]]) -> None:
        """Record something a person should confirm; the likelier alternative comes first."""
        start, end = self.span(lexeme.start, lexeme.end)
        self.unsure.append(
            {
                "text": self.query[start:end],
                "start": start,
                "end": end,
                "reason": {"zh": zh, "en": en},
                "alternatives": alternatives,
            }
        )

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Code points of the query as given for a stretch of the folded text."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1

    def sense(self, lexeme: Lexeme, key: str) -> Sense | None:
        """The sense of *lexeme* under *key* that holds for the category found."""
        for sense in lexeme.senses:
            if sense.key == key and in_scope(self.category, sense):
                return sense
        return None

    def measures(self) -> list[Measure]:
        """The measures nothing has claimed yet."""
        return [item for item in self.figures if not item.claimed]

    def about(self, *prefixes: str) -> bool:
        """As `under`, for the goods a service is done on where the query is about a service."""
        subject = self.subject or self.category
        return any(subject == prefix or subject.startswith(prefix + ".") for prefix in prefixes)

    def under(self, *prefixes: str) -> bool:
        """Whether the goods are of one of these categories or below."""
        category = self.category
        return any(category == prefix or category.startswith(prefix + ".") for prefix in prefixes)
