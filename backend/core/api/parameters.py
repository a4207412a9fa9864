"""Reading the query string where its parameters are few: each is known, and what is wrong is named."""

from collections.abc import Sequence

from django.http import QueryDict

from backend.core.errors import Bilingual, InvalidInput


def refuse_others(given: QueryDict, known: Sequence[str]) -> None:
    """Raise InvalidInput naming the parameters that are not among *known*, with those that are."""
    listed = ", ".join(known)
    reason = Bilingual(f"没有这个参数。可用:{listed}。", f"there is no such parameter. Known: {listed}.")
    fields = {name[:64]: [reason] for name in given if name not in known}
    if fields:
        shown = ", ".join(fields)
        raise InvalidInput(Bilingual(f"未知参数:{shown}。", f"Unknown parameter: {shown}."), fields)


def one_of(name: str, text: str, allowed: Sequence[str]) -> str:
    """Return *text* where it is among *allowed*; raises InvalidInput naming the parameter and what is."""
    if text not in allowed:
        listed = ", ".join(allowed)
        raise InvalidInput.of(name, Bilingual(f"应为以下之一:{listed}。", f"expected one of {listed}."))
    return text
