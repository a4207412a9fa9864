"""Which goods or service a query is about.

Rules, in order: a leading treatment or a subcontract word makes a service; an overhaul always does; a part
wins over the machine it is for; a word that is a property of other goods named is no goods; specific beats
generic; within one compound the last noun is the head, otherwise the first one named.
"""

from typing import NamedTuple

from backend.industry.understand.hints import (
    fitting_code,
    goods_of_properties,
    has_forged_class,
    has_size_or_rating,
    liner_code,
    named_grades,
)
from backend.industry.understand.lexemes import Lexeme, Measure, in_scope
from backend.industry.understand.reading import Reading

_PASSING = frozenset(("filler", "neg", "list", "each", "place", "intent", "free", "bound", "target"))
_GENERIC = frozenset(
    (
        "forging",
        "forging.blank",
        "forging.open",
        "forging.other",
        "casting.general",
        "casting.wear",
        "casting.mine",
        "coal.part",
        "coal.machine",
        "coal.fabricated",
        "agri.coarse_grain",
        "coal.wash",
        "coal.hydraulic",
        "raw.resin",
    )
)


_SERVICE_KEYS = frozenset(("overhaul", "subcontract", "task", "service"))
_ACTS = ("加工", "处理", "探伤", "检测", "检验", "试验")
"""Endings of what is done rather than how goods are: 磁粉探伤法兰 asks for the test."""


class _Candidate(NamedTuple):
    place: int
    lexeme: Lexeme
    code: str
    rank: int


def decide(reading: Reading) -> None:
    """Set the category and intent of *reading* ('' when the query names no goods)."""
    lexemes = reading.lexemes
    if "intent" in reading.keys and any(
        item.sense("intent") is not None and not item.denied for item in lexemes
    ):
        reading.intent = "sell"
    goods = _goods(reading)
    service = _service(reading, goods)
    reading.subject = goods or service
    if service:
        reading.category, reading.intent = service, "service"
        return
    reading.category = goods


def _service(reading: Reading, goods: str) -> str:
    if reading.keys.isdisjoint(_SERVICE_KEYS):
        return ""
    lexemes = reading.lexemes
    for item in lexemes:
        overhaul = item.sense("overhaul")
        if overhaul is not None and not item.denied:
            reading.put("category", "coal.overhaul", item)
            return "coal.overhaul"
    outside = next((x for x in lexemes if x.sense("subcontract") is not None and not x.denied), None)
    first = next((i for i, x in enumerate(lexemes) if _content(x)), None)
    made = goods.partition(".")[0] in ("wine", "food", "bag", "packaging", "agri")
    if outside is not None and not made and _subcontracts(lexemes, outside, first):
        return _subcontracted(reading, outside)
    if first is None:
        return ""
    lead = lexemes[first]
    task = _task(lexemes)
    if task is not None:
        wanted = task.sense("service")
        if wanted is not None:
            reading.put("category", wanted.value, task)
            return str(wanted.value)
    sense = lead.sense("service")
    if sense is not None and not (goods and _is_state(lexemes, first)):
        reading.put("category", sense.value, lead)
        return str(sense.value)
    if not goods and not _looks_like_flange(reading):
        for item in lexemes:
            sense = item.sense("service")
            if sense is not None and not item.denied:
                reading.put("category", sense.value, item)
                return str(sense.value)
    return ""


def _task(lexemes: list[Lexeme]) -> Lexeme | None:
    """A service that is no state of goods (报关, 井盖模具): wanted itself, also after the goods."""
    for index, item in enumerate(lexemes):
        task = item.sense("task")
        if task is None or item.denied:
            continue
        if task.value == "free" or (index and not item.gap and lexemes[index - 1].kind == "term"):
            return item
    return None


def _content(item: Lexeme) -> bool:
    if item.denied or item.kind == "mark":
        return False
    if isinstance(item, Measure):
        return item.unit not in ("piece", "set", "pair", "t", "t_month", "kg") or bool(item.prefix)
    if item.kind == "word":
        return False
    if any(sense.key == "attr.third_party" for sense in item.senses) and item.sense("service") is None:
        return False
    return not any(sense.key in _PASSING for sense in item.senses) or item.sense("service") is not None


def _is_state(lexemes: list[Lexeme], index: int) -> bool:
    """Whether the leading treatment is an adjective of the goods that follow (镀锌法兰, forged ring)."""
    lead = lexemes[index]
    if lead.text.isascii():
        return lead.text.endswith("ed") or (" " in lead.text.strip() and lead.text.split()[-1].endswith("ed"))
    if index + 1 >= len(lexemes):
        return False
    after = lexemes[index + 1]
    if after.gap or after.kind == "mark":
        return False
    if lead.text.endswith(_ACTS):
        return False
    state = any(sense.key.startswith("attr.") or sense.key == "property" for sense in lead.senses)
    return state and (
        isinstance(after, Measure)
        or any(
            s.key
            in (
                "category",
                "type",
                "material",
                "filler",
                "casting_noun",
                "facing",
                "material_family",
                "fitting",
                "ring",
            )
            for s in after.senses
        )
    )


def _subcontracts(lexemes: list[Lexeme], word: Lexeme, first: int | None) -> bool:
    sense = word.sense("subcontract")
    if sense is None or sense.value != "weak":
        return True
    at = lexemes.index(word)
    if first is not None and at <= first:
        return True
    before = lexemes[at - 1]
    return not word.gap and any(
        s.key in ("category", "service", "forming_service", "type") for s in before.senses
    )


def _subcontracted(reading: Reading, word: Lexeme) -> str:
    for key in ("service", "forming_service"):
        for item in reading.lexemes:
            sense = item.sense(key)
            if sense is not None and not item.denied:
                reading.put("category", sense.value, item)
                word.claimed = True
                return str(sense.value)
    reading.put("category", "service.machining", word)
    return "service.machining"


def _goods(reading: Reading) -> str:
    found = _candidates(reading)
    if not found:
        return goods_of_properties(reading)
    codes = {item.code for item in found}
    found = _without_targets(reading, found)
    if "flange" in codes:
        found = [c for c in found if c.code != "steel.tube"] or found
    parts = [c for c in found if c.code.startswith("coal.") and c.code not in reading.lexicon.machines]
    if parts:
        found = [c for c in found if c.code not in reading.lexicon.machines]
    found = _without_properties(found)
    specific = [c for c in found if c.code not in _GENERIC]
    found = specific or found
    chosen = found[0]
    for after in found[1:]:
        if chosen.code.startswith(after.code + "."):
            continue
        if after.code == chosen.code:
            chosen = after if after.lexeme.kind == "model" else chosen
        elif (
            _compound(reading.lexemes, chosen.place, after.place)
            or after.code.startswith(chosen.code + ".")
            or after.rank < chosen.rank
        ):
            chosen = after
    code = _refined(reading, chosen.code, codes, chosen.lexeme)
    for item in found:
        if item.code in (chosen.code, code) or code.startswith(item.code + "."):
            item.lexeme.claimed = True
    if chosen.lexeme.kind != "model":
        reading.tokens.append((chosen.lexeme.start, chosen.lexeme.end, "category", code))
    return code


def _candidates(reading: Reading) -> list[_Candidate]:
    found: list[_Candidate] = []
    for index, item in enumerate(reading.lexemes):
        if item.denied or item.kind not in ("term", "model"):
            continue
        for sense in item.senses:
            if sense.key == "category":
                rank = 5 if item.claimed else sense.rank
                found.append(_Candidate(index, item, str(sense.value), rank))
                break
            if item.claimed:
                continue
            if sense.key == "fitting" and item.text == "reducer" and not has_size_or_rating(reading):
                found.append(_Candidate(index, item, "coal.reducer", 0))
                break
            if sense.key == "fitting":
                found.append(_Candidate(index, item, fitting_code(reading), 0))
                break
            if sense.key == "liner":
                found.append(_Candidate(index, item, liner_code(reading), 0))
                break
            if sense.key == "casting_noun":
                found.append(_Candidate(index, item, "casting.general", 2))
                break
            if sense.key == "type" and _types_flange(reading, item):
                found.append(_Candidate(index, item, "flange", 0 if _says_flange(item) else 3))
                break
    return found


def _says_flange(item: Lexeme) -> bool:
    return "法兰" in item.text or "flange" in item.text


def _types_flange(reading: Reading, item: Lexeme) -> bool:
    """Whether a type word makes flanges of the goods: 盲板 does, 螺纹 only beside a size or rating."""
    if item.text.isascii() and len(item.text) == 1:
        return False
    return item.sense("weak_type") is None or has_size_or_rating(reading)


def _without_targets(reading: Reading, found: list[_Candidate]) -> list[_Candidate]:
    """Leave out goods that are only what the wanted ones are for (法兰用垫片, for pump)."""
    lexemes = reading.lexemes
    kept: list[_Candidate] = []
    for item in found:
        after = lexemes[item.place + 1] if item.place + 1 < len(lexemes) else None
        before = lexemes[item.place - 1] if item.place else None
        used = (
            after is not None
            and not after.gap
            and any(s.key == "target" and s.value == "post" for s in after.senses)
        )
        used = used or (
            before is not None and any(s.key == "target" and s.value == "pre" for s in before.senses)
        )
        if not used:
            kept.append(item)
    return kept or found


def _without_properties(found: list[_Candidate]) -> list[_Candidate]:
    """Leave out words that are a property of other goods named: 礼盒 of a wine, 红枣 in it."""
    kept = []
    for item in found:
        property_of = any(
            other.code != item.code
            and any(
                sense.key.startswith("attr.") and sense.scope and in_scope(other.code, sense)
                for sense in item.lexeme.senses
            )
            for other in found
        )
        if not property_of:
            kept.append(item)
    return kept or found


def _compound(lexemes: list[Lexeme], first: int, last: int) -> bool:
    """Whether two nouns are written as one compound, in which the later one is the head."""
    for at in range(first + 1, last + 1):
        item = lexemes[at]
        if item.gap and not item.text.isascii():
            return False
        if item.gap and item.text.isascii() and at != first + 1:
            return False
        if at < last and not any(
            s.key in ("filler", "type", "material", "target", "facing") for s in item.senses
        ):
            return False
    return True


def _refined(reading: Reading, code: str, named: set[str], lexeme: Lexeme) -> str:
    """The code that the context makes of a word with several trades."""
    if "flange" in named and code == "forging.ring":
        return "flange"
    if code == "coal.conveyor_pulley" and "coal.shearer" in named:
        return "coal.shearer_drum"
    if (
        code == "casting.pulley"
        and lexeme.text.isascii()
        and ("coal.belt_conveyor" in named or any(x.sense("attr.lagging") for x in reading.lexemes))
    ):
        return "coal.conveyor_pulley"
    if code == "coal.reducer" and named & {
        "coal.belt_conveyor",
        "coal.belt_conveyor.dtii",
        "coal.reducer.general",
    }:
        return "coal.reducer.general"
    if (
        code in ("coal.roof_support", "steel.section")
        and any(x.sense("section") for x in reading.lexemes)
        and (code == "coal.roof_support" or "coal.roof_support" in named)
    ):
        return "coal.u_steel"
    if code in ("flange", "") and has_forged_class(reading):
        return "fitting.forged"
    if code == "fitting.forged":
        return code
    materials = named_grades(reading)
    if code in ("steel.round_bar", "steel.billet"):
        if any(m.startswith(("SS-", "CSS-")) for m in materials):
            return "steel.stainless"
        if any(m.startswith(("NI-", "DX-")) for m in materials):
            return "steel.nickel"
        if code == "steel.round_bar" and any(m.startswith("LA-") for m in materials):
            return "steel.alloy_bar"
    if code == "steel.plate" and any(m.startswith("WR-NM") for m in materials):
        return "steel.wear_plate"
    if code == "forging" and any(m.startswith("aero") for m in named):
        return "aero.ring"
    return code


def _looks_like_flange(reading: Reading) -> bool:
    return any(item.sense("type") is not None for item in reading.lexemes)
