"""Completions while one types: specifications in stock, words of the trade, categories, firms, products.

Words, categories and firms are matched in memory by characters, pinyin (whole or initials) and English;
they are read again when the market changed. Specifications (``DN100 P`` → PN16, PN10 …) come from the facet
counts of what is typed so far, those in stock most often first, and products from the index: what is
suggested can be found.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from pypinyin import Style, lazy_pinyin

from backend.catalog import facets
from backend.catalog.chips import kept
from backend.catalog.constraints import Wish, flat, wish_of
from backend.catalog.firms import Firm, firms
from backend.catalog.labels import Scalar, category_label, place_label, value_label
from backend.catalog.plan import Plan, plan_request
from backend.catalog.remembering import Remembered
from backend.catalog.search import read_query, reading_engine
from backend.catalog.selectors import Viewer, offerings_for_hits
from backend.catalog.wording import key_label
from backend.core.errors import Bilingual
from backend.industry import knowledge
from search.engine import SearchEngine
from search.folding import fold
from search.query import SearchRequest, Text
from search.results import Bucket

LONGEST = 120
"""Characters of the text that are completed; longer text is a query, not a beginning."""

_MOST = 10
_MOST_SPECS, _MOST_PRODUCTS = 6, 3
_LOOKED_AT = 9
_LAST_PIECE = re.compile(r"[^\s,，;；、]*$")
_WORDS_OF = ("type", "facing", "proc", "style", "sugar")
_SPEC_ORDER = ("dn", "pn", "class", "k", "type", "material", "facing", "standard")


_stock: Remembered[list[tuple[str, tuple[Bucket, ...]]]] = Remembered()


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be suggested, with the spellings it is found by, folded and joined by newlines."""

    kind: str
    text: str
    text_en: str
    detail: Bilingual
    spellings: str
    query: str | None = None
    id: int | None = None
    code: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {
            "kind": self.kind,
            "text": self.text,
            "text_en": self.text_en,
            "detail": self.detail.as_dict(),
            "query": self.query,
            "id": self.id,
            "code": self.code,
        }


def folded(text: str) -> str:
    """Return *text* as it is compared: case, width, traditional characters and spaces folded."""
    return " ".join(fold(text)[0].split())


@lru_cache(maxsize=20_000)
def _spellings_of(text: str) -> tuple[str, ...]:
    plain = folded(text)
    if not any("\u3400" <= character <= "\u9fff" for character in plain):
        return (plain,)
    whole = "".join(lazy_pinyin(plain)).replace(" ", "")
    initials = "".join(lazy_pinyin(plain, style=Style.FIRST_LETTER)).replace(" ", "")
    return (plain, whole, initials)


def _spellings(texts: Iterable[str]) -> str:
    found: dict[str, None] = {}
    for text in texts:
        if text:
            found.update(dict.fromkeys(_spellings_of(text)))
    return "\n" + "\n".join(found)


@lru_cache(maxsize=1)
def _trade_entries() -> tuple[Entry, ...]:
    """Categories, and the types, facings, processes and styles that have names of their own."""
    known = knowledge()
    names: dict[str, list[str]] = {}
    titles: dict[str, Bilingual] = {}
    for term in known.terms:
        if term.kind in ("unit", "typo"):
            continue
        names.setdefault(term.canonical_id, []).append(term.text)
        if term.zh:
            titles.setdefault(term.canonical_id, Bilingual(term.zh, term.en or term.zh))
    entries: list[Entry] = []
    for code, category in known.categories.items():
        if code.startswith("demand"):
            continue
        parent = category_label(category.parent) if category.parent else Bilingual("品类", "category")
        spellings = _spellings([category.zh, category.en, *names.get(code, ())])
        entries.append(
            Entry("category", category.zh, category.en, parent, spellings, query=category.zh, code=code)
        )
    for canonical, title in titles.items():
        family = canonical.partition(":")[0].partition(".")[0]
        if family in _WORDS_OF and canonical not in known.categories:
            spellings = _spellings([title.zh, title.en, *names[canonical]])
            detail = Bilingual("搜索", "search")
            entries.append(Entry("query", title.zh, title.en, detail, spellings, query=title.zh))
    return tuple(entries)


@lru_cache(maxsize=2)
def _firm_entries(known: tuple[Firm, ...]) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            "supplier",
            firm.name_zh,
            firm.name_en,
            place_label(firm.place),
            _spellings([firm.name_zh, firm.name_en]),
            id=firm.id,
        )
        for firm in known
    )


def suggestions(viewer: Viewer, text: str) -> list[dict[str, Any]]:
    """Return up to ten completions of *text*, best first; empty text and long text have none."""
    typed = text.strip()
    wanted = folded(typed)
    if not wanted or len(text) > LONGEST:
        return []
    with reading_engine() as engine:
        specs = list(_specifications(engine, text))
        products = _products(engine, viewer, typed)
    words = _matching(_trade_entries(), wanted, limit=4)
    found_firms = _matching(_firm_entries(firms.all()), wanted, limit=3)
    is_specification = any(folded(one.text).startswith(wanted) for one in specs)
    ordered = (
        [*specs, *words, *found_firms, *products]
        if is_specification
        else [*words, *found_firms, *products, *specs]
    )
    unique: dict[tuple[str, str], Entry] = {}
    for entry in ordered:
        unique.setdefault((entry.kind, entry.text), entry)
    return [entry.as_dict() for entry in list(unique.values())[:_MOST]]


def _matching(entries: Iterable[Entry], wanted: str, *, limit: int) -> list[Entry]:
    """Entries whose spelling begins with *wanted*, then those that hold it elsewhere; shorter names first."""
    compact = wanted.replace(" ", "")
    begins = (f"\n{wanted}", f"\n{compact}")
    ranked: list[tuple[int, int, str, Entry]] = []
    for entry in entries:
        if begins[0] in entry.spellings or begins[1] in entry.spellings:
            rank = 0
        elif f" {wanted}" in entry.spellings:
            rank = 1
        elif len(wanted) > 1 and wanted in entry.spellings:
            rank = 2
        else:
            continue
        ranked.append((rank, len(entry.text), entry.text, entry))
    ranked.sort(key=lambda one: one[:3])
    return [entry for *_, entry in ranked[:limit]]


def _specifications(engine: SearchEngine, text: str) -> Iterator[Entry]:
    """Values in stock that continue *text*: those beginning with its last piece, given what stands before."""
    last = _LAST_PIECE.search(text)
    piece = last.group() if last else ""
    head = text[: len(text) - len(piece)]
    if not piece and not head.strip():
        return
    given = 0
    for key, buckets in _in_stock(engine, head):
        of_key = 0
        for bucket in buckets:
            if not isinstance(bucket.value, str | int | float):
                continue
            forms = (form for form in as_written(key, bucket.value) if _continues(form, piece))
            written = next(forms, None)
            if written is None or (not piece and of_key >= 2):
                continue
            query = f"{head.rstrip()} {written}".strip()
            if key not in flat(read_query(query).interpretation):
                continue
            label, value = key_label(key), value_label(key, bucket.value)
            detail = Bilingual(
                f"{label.zh} {value.zh} · {bucket.count} 条供应",
                f"{label.en} {value.en} · {bucket.count} offerings",
            )
            yield Entry("spec", query, query, detail, "", query=query)
            given, of_key = given + 1, of_key + 1
            if given >= _MOST_SPECS:
                return


def _in_stock(engine: SearchEngine, head: str) -> list[tuple[str, tuple[Bucket, ...]]]:
    """What is in stock of what *head* asks, by attribute: remembered while one types on behind it."""
    return _stock.get(engine, head, lambda: _counted(engine, head))


def _counted(engine: SearchEngine, head: str) -> list[tuple[str, tuple[Bucket, ...]]]:
    understood = read_query(head)
    wish = wish_of(kept(understood.interpretation, frozenset()), {})
    if wish.out_of_scope or (understood.free_text.strip() and not wish.constraints):
        return []
    request = plan_request(Plan(wish, ""))
    shares = facets.shares_for(engine, wish, request)
    chosen = {one.key for one in wish.constraints}
    keys = [key for key in facets.fitting_attributes(shares, Wish()) if key not in chosen]
    counted = engine.search(replace(request, facets=facets.requests_for(keys), limit=0))
    keys.sort(key=lambda key: _SPEC_ORDER.index(key) if key in _SPEC_ORDER else len(_SPEC_ORDER))
    return [(key, counted.facets[key].buckets) for key in keys]


@lru_cache(maxsize=8_192)
def as_written(key: str, value: Scalar) -> tuple[str, ...]:
    """Return a value as buyers type it, the usual form first: ``DN100``, ``4"``; ``Class150``, ``150LB``."""
    known = knowledge()
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = f"{value:g}"
        if key == "dn":
            size = known.pipe_sizes.get(int(value))
            inches = (f'{size.nps}"', f"{size.nps}寸") if size and size.nps else ()
            return (f"DN{number}", *inches)
        if key == "class":
            return (f"Class{number}", f"{number}LB", f"{number}磅")
        if key in ("pn", "k"):
            return (f"PN{number}",) if key == "pn" else (f"{number}K",)
        shown = value_label(key, value).zh.replace(" ", "")
        return (f"{known.attributes[key].zh}{shown}", shown)
    if key == "material":
        grade = known.grades.get(str(value))
        return (grade.label,) if grade else (str(value),)
    if key == "type":
        flange = known.flange_types.get(str(value))
        return (flange.zh, str(value)) if flange else (str(value),)
    label = value_label(key, value)
    is_a_code = any(one.isdigit() for one in str(value)) and "_" not in str(value)
    return (str(value),) if key == "facing" or is_a_code else (label.zh, label.en)


def _continues(written: str, piece: str) -> bool:
    if not piece:
        return True
    wanted = folded(piece)
    return any(one.startswith(wanted) and one != wanted for one in _spellings_of(written))


def _products(engine: SearchEngine, viewer: Viewer, text: str) -> list[Entry]:
    """Products on sale whose name holds all that is typed, one per name."""
    request = SearchRequest(query=Text(text, fields=("name_zh", "name_en"), operator="and"), limit=_LOOKED_AT)
    found: dict[str, int] = {}
    for hit in engine.search(request).hits:
        found.setdefault(str(hit.stored["name_zh"]), int(hit.id))
    offerings = offerings_for_hits(viewer, list(found.values())[:_MOST_PRODUCTS])
    products = [offerings[number].product for number in found.values() if number in offerings]
    return [
        Entry(
            "product",
            product.name_zh,
            product.name_en or product.name_zh,
            category_label(product.category),
            "",
            id=product.pk,
        )
        for product in products
    ]
