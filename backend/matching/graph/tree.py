"""The tree of product categories: how near a category on offer is to the one that is needed."""

from collections.abc import Iterable, Mapping

from backend.matching.graph.records import Category

SAME = 1.0
NARROWER = 0.7
BROADER = 0.5


class CategoryTree:
    """Kinship in the category tree; categories without a record have none but themselves."""

    def __init__(self, categories: Iterable[Category]) -> None:
        self._parents: dict[str, str] = {one.code: one.parent for one in categories if one.parent}
        self._kin: dict[str, dict[str, float]] = {}
        for code in sorted({*self._parents, *self._parents.values()}):
            for ancestor in self._ancestors(code):
                self._kin.setdefault(ancestor, {})[code] = NARROWER
                self._kin.setdefault(code, {})[ancestor] = BROADER

    def _ancestors(self, code: str) -> list[str]:
        found: list[str] = []
        while (parent := self._parents.get(code)) is not None and parent not in found:
            found.append(parent)
            code = parent
        return found

    def kin(self, needed: str) -> Mapping[str, float]:
        """Return every category that can stand for *needed* → how well, in (0, 1].

        The category itself counts 1, one below it (a kind or a part of it) 0.7, one above it (it may be
        that) 0.5; siblings do not count.
        """
        return {needed: SAME, **self._kin.get(needed, {})}

    def fit(self, needed: str, offered: str) -> float:
        """Return how well *offered* stands for *needed*, 0 where it does not."""
        return SAME if needed == offered else self._kin.get(needed, {}).get(offered, 0.0)

    def parent(self, code: str) -> str:
        """Return the category above *code*, empty at the top."""
        return self._parents.get(code, "")

    def is_within(self, code: str, above: str) -> bool:
        """Return whether *code* is *above* or somewhere below it."""
        return code == above or above in self._ancestors(code)

    def root(self, code: str) -> str:
        """Return the top of the tree above *code*."""
        ancestors = self._ancestors(code)
        return ancestors[-1] if ancestors else code
