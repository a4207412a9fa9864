"""Words that say an attribute by themselves: 调质, 包胶, 半甜, D400, 煤安证, places, processes, models."""

from backend.industry.understand.lexemes import Lexeme, Measure, in_scope
from backend.industry.understand.reading import Reading

_SKIPPED = frozenset(
    (
        "type",
        "facing",
        "material",
        "material_of",
        "material_family",
        "standard",
        "grade_number",
        "category",
        "prefix",
        "unit",
        "label",
    )
)
_GIVEN = frozenset(("cert", "process", "place"))
_CERT_AS_STANDARD = {"EN10204": "MILL_31"}


def read_words(reading: Reading) -> None:
    """Fill what single words say, by the sense that holds for the category."""
    for item in reading.lexemes:
        if isinstance(item, Measure):
            continue
        if item.kind == "model":
            _read_model(reading, item)
            continue
        given: set[str] = set()
        for sense in item.senses:
            key = sense.key
            if key in _SKIPPED or key in given or not in_scope(reading.category, sense):
                continue
            if key.startswith("attr."):
                if key == "attr.awwa_class" and "AWWA C207" not in reading.top.get("standard", ()):
                    continue
                if key == "attr.packaging" and _is_head(reading, item):
                    continue
                if key == "attr.table" and not _table_standard(reading):
                    continue
                if key == "attr.sugar_class" and len(item.text) == 1 and not _wine_word(reading, item):
                    continue
                reading.put(key, sense.value, item)
                given.add(key)
            elif key in _GIVEN:
                reading.put(key, sense.value, item)
                given.add(key)
            elif key == "section":
                reading.put("attr.section", "U" + "".join(c for c in item.text if c.isdigit()), item)


def read_part_code(reading: Reading) -> None:
    """The short code of a part (U95 of a pick) that means nothing away from its goods."""
    pattern = reading.lexicon.part_codes.get(reading.category)
    if pattern is None or "model" in reading.top:
        return
    for item in reading.lexemes:
        if item.kind == "word" and not item.claimed and pattern.fullmatch(item.text.upper()):
            reading.put("model", item.text.upper(), item)
            return


def _is_head(reading: Reading, item: Lexeme) -> bool:
    """Whether a packaging word is the goods wanted (陶坛 as goods) rather than how a wine comes."""
    return reading.under("packaging")


def _table_standard(reading: Reading) -> bool:
    return reading.under("flange")


def _wine_word(reading: Reading, item: Lexeme) -> bool:
    return reading.under("wine")


def _read_model(reading: Reading, item: Lexeme) -> None:
    model = item.senses[0]
    category = item.senses[1]
    start, end = reading.span(item.start, item.end)
    code = str(model.value)
    if "Ⅱ" in reading.query[start:end]:
        code = code.replace("II", "Ⅱ", 1)
    reading.put("model", code, item)
    if str(category.value) != reading.category:
        return
    for sense in item.senses[2:]:
        reading.put(sense.key, sense.value, item, token=False)


def read_bearing(reading: Reading) -> None:
    """轴承 6305, or in short trade form 305."""
    lexemes = reading.lexemes
    for index, item in enumerate(lexemes if "bearing" in reading.keys else ()):
        if item.sense("bearing") is None:
            continue
        item.claimed = True
        for other in lexemes[max(0, index - 1) : index + 2]:
            if isinstance(other, Measure) and not other.claimed and not other.prefix and not other.operator:
                number = int(other.value)
                if 200 <= number <= 320:
                    number += 6000
                if 6000 <= number <= 6420:
                    reading.put("attr.bearing", str(number), other)
                    break
    if reading.under("coal.idler"):
        for item2 in reading.measures():
            if not item2.prefix and not item2.unit and not item2.operator and 6203 <= item2.value <= 6320:
                reading.put("attr.bearing", f"{int(item2.value)}", item2)


def finish(reading: Reading) -> None:
    """What follows from the rest: the sweetness from g/L, packaging left out beside bottles per carton."""
    attributes = reading.attributes
    sugar = attributes.get("total_sugar_g_l")
    if sugar is not None and "sugar_class" not in attributes and reading.under("wine"):
        attributes["sugar_class"] = (
            "dry" if sugar <= 15 else "semi_dry" if sugar <= 40 else "semi_sweet" if sugar <= 100 else "sweet"
        )
    if "pack_bottles" in attributes and attributes.get("packaging") in ("carton", "bottle"):
        del attributes["packaging"]
    if "awwa_class" in attributes:
        reading.top.pop("class", None)
