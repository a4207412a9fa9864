"""Reading the query string: every parameter is known, and what is wrong is named."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from django.http import QueryDict

from backend.core.errors import Bilingual, InvalidInput


def refuse_unknown(given: QueryDict, known: Iterable[str]) -> None:
    """Raise InvalidInput naming the parameters that are not among *known*, with what is."""
    names = list(known)
    fields: dict[str, list[Bilingual]] = {}
    for name in given:
        if name in names:
            continue
        close = get_close_matches(name[:64], names, n=3)
        listed = ", ".join(close or names[:60]) + ("" if close or len(names) <= 60 else " …")
        fields[name[:64]] = [
            Bilingual(f"没有这个参数。可用：{listed}。", f"there is no such parameter. Known: {listed}.")
        ]
    if fields:
        shown = ", ".join(fields)
        raise InvalidInput(Bilingual(f"未知参数：{shown}。", f"Unknown parameter: {shown}."), fields)


def one_of(name: str, text: str, allowed: Sequence[str]) -> str:
    """Return *text* where it is among *allowed*; raises InvalidInput naming the parameter and what is."""
    if text not in allowed:
        listed = ", ".join(allowed)
        raise InvalidInput.of(name, Bilingual(f"应为以下之一：{listed}。", f"expected one of {listed}."))
    return text
