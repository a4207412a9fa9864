"""Product categories: one tree over all packs, from raw material to end use."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from backend.industry.errors import Bilingual
from backend.industry.tables import Confidence, Row, table, text

CATEGORIES = table(
    "categories",
    text("code", required=True),
    text("parent", references="categories"),
    text("zh", required=True),
    text("en", required=True),
    unique=("code",),
)


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of goods or service; *parent* is '' at the root, *pack* the industry that brought it."""

    code: str
    parent: str
    zh: str
    en: str
    source: str
    confidence: Confidence
    pack: str


@dataclass(frozen=True, slots=True)
class CategoryTree:
    """The tree with its paths worked out once."""

    by_code: Mapping[str, Category]
    paths: Mapping[str, tuple[str, ...]]
    families: Mapping[str, tuple[str, ...]]


def category_tree(rows: Iterable[Row]) -> CategoryTree:
    """Build the tree. Raises PackError where a category is its own ancestor."""
    rows = list(rows)
    by_code = {row.cells["code"]: Category(**row.cells, pack=row.pack) for row in rows}
    paths: dict[str, tuple[str, ...]] = {}
    families: dict[str, list[str]] = {code: [] for code in by_code}
    for row in rows:
        code = row.cells["code"]
        path = [code]
        while parent := by_code[path[-1]].parent:
            if parent in path:
                raise row.error(
                    "parent",
                    Bilingual(
                        "不形成循环的上级品类", "a parent that does not lead back to the category itself"
                    ),
                )
            path.append(parent)
        paths[code] = tuple(reversed(path))
        for ancestor in path:
            families[ancestor].append(code)
    return CategoryTree(by_code, paths, {code: tuple(found) for code, found in families.items()})
