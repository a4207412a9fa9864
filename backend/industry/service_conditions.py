"""Service conditions: the pressure and temperature a flange must carry, and the ratings that suffice there.

``20bar 300℃ 蒸汽 DN100`` asks for no rating but for whatever carries 20 bar at 300 °C. An Interpretation goes
in; what comes out are the conditions read from it and, for every rating and material group of the
pressure–temperature tables, whether its pressure at that temperature suffices. Outside the tables nothing is
claimed. A bare rating (``PN16``, ``16公斤法兰``) is no service condition: it takes a temperature beside the
pressure, or a word that says which pressure is meant.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from backend.industry.errors import Bilingual
from backend.industry.loading import knowledge
from backend.industry.pressure import AllowedPressure
from backend.industry.understand import Interpretation, Token

_ATMOSPHERE_BAR = 1.01325
_HIGHEST_BAR = 10_000.0
_UNITS = {
    "bar": "bar",
    "巴": "bar",
    "mpa": "MPa",
    "兆帕": "MPa",
    "kpa": "kPa",
    "千帕": "kPa",
    "psi": "psi",
    "公斤": "kgf/cm2",
    "kg": "kgf/cm2",
    "kgf": "kgf/cm2",
}
_PRESSURE = re.compile(
    r"(?<![0-9.a-z])(\d{1,5}(?:\.\d{1,3})?) ?"
    r"(bar|巴|mpa|兆帕|kpa|千帕|psi|公斤|kgf?(?=/ ?cm))(?:力)?"
    r"(?:/ ?(?:cm2|cm²|平方厘米|平方公分))?(?: ?\(?([ag])\)?(?![a-z]))?(?![a-z0-9])"
)
_WORD = (
    r"(?:设计|設計|工作|操作|使用|运行|運行|介质|介質|最高|最大)?(?:压力|壓力)"
    r"|(?:design|working|operating|service|max(?:imum)?)? ?pressure"
)
_SAID_BEFORE = re.compile(rf"(?:{_WORD})[ :：=为為是]{{0,3}}(?:of )?$")
_RATING_BEFORE = re.compile(
    r"(?:pn|公称压力|公稱壓力|压力等级|壓力等級|试验压力|試驗壓力|test pressure|nominal pressure|class)"
    r"[ :：=为為是]{0,3}$"
)
_FAHRENHEIT = re.compile(r"(?<![0-9.a-z])(\d{2,4}) ?(?:°f|℉|f(?![a-z0-9])|华氏度|華氏度)")
_PRESSURE_KEYS = frozenset({"pn", "class", "k"})
_MEDIA: tuple[tuple[str, Bilingual], ...] = (
    (r"(?:饱和|过热|過熱|飽和)?(?:蒸汽|蒸氣|水蒸气|水蒸氣)|\bsteam\b", Bilingual("蒸汽", "steam")),
    (r"导热油|導熱油|\bthermal oil\b|\bheat transfer oil\b", Bilingual("导热油", "thermal oil")),
    (r"热水|熱水|\bhot water\b", Bilingual("热水", "hot water")),
    (r"冷却水|循环水|冷卻水|\bcooling water\b|\bwater\b", Bilingual("水", "water")),
    (r"天然气|天然氣|燃气|煤气|\bnatural gas\b", Bilingual("燃气", "natural gas")),
    (r"压缩空气|壓縮空氣|空气|空氣|\bcompressed air\b|\bair\b", Bilingual("空气", "air")),
    (r"氮气|氮氣|\bnitrogen\b", Bilingual("氮气", "nitrogen")),
    (r"氧气|氧氣|\boxygen\b", Bilingual("氧气", "oxygen")),
    (r"氢气|氫氣|\bhydrogen\b", Bilingual("氢气", "hydrogen")),
    (r"液氨|氨气|氨氣|\bammonia\b", Bilingual("氨", "ammonia")),
)
_MEDIUM = tuple((re.compile(pattern), name) for pattern, name in _MEDIA)
_LEFT_OVER = re.compile(rf"{_WORD}|(?:设计|設計|工作|操作|使用)?(?:温度|溫度)|工况|工況|\btemperature\b")


@dataclass(frozen=True, slots=True)
class ServiceConditions:
    """What a flange must carry: gauge pressure in bar at a temperature in °C, and the medium if named.

    *temp_c* is None where only a pressure is stated, in words that say it is one of service; no table answers
    then. *pressure_tokens* are the tokens the pressure had been taken for (a rating) and *words* the free
    text without what the conditions say.
    """

    pressure_bar: float
    temp_c: float | None
    medium: Bilingual | None
    pressure_tokens: tuple[Token, ...]
    words: str

    @property
    def text(self) -> Bilingual:
        """20 bar · 300 °C · steam."""
        parts = [f"{self.pressure_bar:.4g} bar"]
        if self.temp_c is not None:
            parts.append(f"{self.temp_c:.4g} °C")
        zh, en = list(parts), list(parts)
        if self.medium is not None:
            zh.append(self.medium.zh)
            en.append(self.medium.en)
        return Bilingual(" · ".join(zh), " · ".join(en))


@dataclass(frozen=True, slots=True)
class RatingInService:
    """A rating of a material group at the temperature of service: what the table allows, and whether it
    suffices. *grades* are the grade groups the material group names."""

    system: str
    rating: float
    grades: tuple[str, ...]
    allowed: AllowedPressure
    suffices: bool

    @property
    def name(self) -> str:
        """PN 40, Class 300."""
        return f"{self.system} {self.rating:g}"

    @property
    def text(self) -> Bilingual:
        """The table row as a sentence, with its confidence where that is not high."""
        allowed, rows = self.allowed, self.allowed.rows
        zh = (
            f"{self.name} 在 {allowed.temp_c:g} °C 许用 {allowed.pressure_bar:g} bar"
            f"（{allowed.standard} {allowed.material_group} 组"
        )
        en = (
            f"{self.name} carries {allowed.pressure_bar:g} bar at {allowed.temp_c:g} °C "
            f"({allowed.standard}, group {allowed.material_group}"
        )
        if len(rows) > 1:
            zh += f"，按 {rows[0].high_c:g} 与 {rows[1].low_c:g} °C 线性内插"
            en += f", interpolated between {rows[0].high_c:g} and {rows[1].low_c:g} °C"
        if allowed.confidence != "high":
            weak = "中等" if allowed.confidence == "medium" else "低"
            zh += f"；数据把握{weak}，请核对标准"
            en += f"; {allowed.confidence} confidence, check the standard"
        return Bilingual(f"{zh}）", f"{en})")

    @property
    def source(self) -> str:
        """Where the rows come from."""
        return " | ".join(dict.fromkeys(row.source for row in self.allowed.rows))


def service_conditions(found: Interpretation) -> ServiceConditions | None:
    """The service conditions of an interpreted query, or None where it states none.

    Of several pressures the highest counts, absolute ones less one atmosphere; of several temperatures the
    highest. Time linear in the length of the query.
    """
    text = _folded(found.query)
    pressures = list(_pressures(text, found.tokens))
    if not pressures:
        return None
    temp_c = _temperature(found, text)
    if temp_c is None:
        pressures = [one for one in pressures if one.said]
    if not pressures:
        return None
    medium = next((name for pattern, name in _MEDIUM if pattern.search(text)), None)
    taken = tuple(token for one in pressures for token in one.tokens)
    return ServiceConditions(
        max(one.bar for one in pressures), temp_c, medium, tuple(dict.fromkeys(taken)), _rest(found.free_text)
    )


@lru_cache(maxsize=512)
def ratings_in_service(pressure_bar: float, temp_c: float) -> tuple[RatingInService, ...]:
    """Every rating and material group the tables answer for at *temp_c*, lowest ratings first in each group.

    Where two standards of one system name the same grade, the first in the pack answers for it. Time
    O(groups × ratings).
    """
    tables = knowledge().pressure_temperature
    rated = sorted({(row.system, row.rating, row.standard, row.material_group) for row in tables})
    answered: set[tuple[str, float, str]] = set()
    found: list[RatingInService] = []
    for group in tables.groups:
        for system, rating, standard, name in rated:
            if (system, standard, name) != (group.system, group.standard, group.material_group):
                continue
            allowed = tables.pressure_at(system, rating, name, temp_c, standard)
            grades = tuple(one for one in group.grades if (system, rating, one) not in answered)
            if allowed is None or not grades:
                continue
            answered.update((system, rating, one) for one in grades)
            suffices = allowed.pressure_bar >= pressure_bar
            found.append(RatingInService(system, rating, grades, allowed, suffices))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Pressure:
    bar: float
    said: bool
    tokens: tuple[Token, ...]


def _pressures(text: str, tokens: tuple[Token, ...]) -> Iterator[_Pressure]:
    units = knowledge().units
    for match in _PRESSURE.finditer(text):
        start, end = match.span()
        before = text[max(0, start - 24) : start]
        if _RATING_BEFORE.search(before):
            continue
        covering = tuple(token for token in tokens if token.start < end and start < token.end)
        if not all(token.as_ in _PRESSURE_KEYS or "pressure" in token.as_ for token in covering):
            continue
        bar = float(units.convert(float(match[1]), _UNITS[match[2]], "bar"))
        if match[3] == "a":
            bar -= _ATMOSPHERE_BAR
        if 0 < bar <= _HIGHEST_BAR:
            yield _Pressure(round(bar, 4), _SAID_BEFORE.search(before) is not None, covering)


def _temperature(found: Interpretation, text: str) -> float | None:
    stated = found.interpretation.get("attr", {}).get("temp_c")
    values = [float(one) for one in _several(stated) if isinstance(one, int | float)]
    if values:
        return max(values)
    for match in _FAHRENHEIT.finditer(text):
        if not any(token.start < match.end() and match.start() < token.end for token in found.tokens):
            values.append(round((float(match[1]) - 32) / 1.8, 1))
    return max(values, default=None)


def _several(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, list | tuple) else (value,)


def _rest(free_text: str) -> str:
    left = _folded(free_text)
    for pattern in (_PRESSURE, _FAHRENHEIT, *(pattern for pattern, _ in _MEDIUM), _LEFT_OVER):
        left = pattern.sub(lambda match: " " * len(match[0]), left)
    kept = "".join(
        character if folded != " " else " " for character, folded in zip(free_text, left, strict=True)
    )
    return " ".join(kept.split()).strip(" ,，、;；/")


def _folded(text: str) -> str:
    """Full-width characters as plain ones, in lower case; offsets stay."""
    plain = (unicodedata.normalize("NFKC", one).lower() for one in text)
    return "".join(
        new if len(new) == 1 else old.lower() if len(old.lower()) == 1 else old
        for old, new in zip(text, plain, strict=True)
    )
