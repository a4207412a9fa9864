"""Writes a specification the way an order line does: `DN200 PN16 QT450-10`, `半甜 500ml 12度`.

Used for names of goods and texts of requirements; flanges have an order of their own (``flange_goods``).
"""

from collections.abc import Callable, Iterable
from typing import Literal

from backend.demonstration.goods import Specification, Value, written
from backend.industry import knowledge

Language = Literal["zh", "en"]

_FORMS: dict[str, tuple[str, str]] = {
    "dn": ("DN{}", "DN{}"), "pn": ("PN{}", "PN{}"), "class": ("Class{}", "Class{}"), "k": ("{}K", "{}K"),
    "model": ("{}", "{}"), "facing": ("{}", "{}"), "thread": ("{}", "{}"), "section": ("{}", "{}"),
    "od_mm": ("外径{}mm", "OD {} mm"), "id_mm": ("内径{}mm", "ID {} mm"), "height_mm": ("高{}mm",
    "height {} mm"),
    "thickness_mm": ("厚{}mm", "{} mm thick"), "length_mm": ("长{}mm", "length {} mm"),
    "width_mm": ("宽{}mm", "width {} mm"), "dia_mm": ("φ{}", "dia {} mm"), "bore_mm": ("孔径{}mm",
    "bore {} mm"),
    "length_m": ("长{}m", "length {} m"), "weight_kg": ("{}kg", "{} kg"), "pack_kg": ("{}kg装", "{} kg pack"),
    "temp_c": ("{}℃", "{} °C"), "mesh": ("{}目", "{} mesh"), "purity_min_pct": ("纯度≥{}%", "purity ≥ {} %"),
    "moisture_max_pct": ("水分≤{}%", "moisture ≤ {} %"), "belt_width_mm": ("带宽{}mm", "belt width {} mm"),
    "trough_width_mm": ("槽宽{}mm", "pan width {} mm"), "chain_dia_mm": ("链径{}mm", "chain dia {} mm"),
    "chain_pitch_mm": ("节距{}mm", "pitch {} mm"), "roller_dia_mm": ("辊径{}mm", "roller dia {} mm"),
    "roller_len_mm": ("辊长{}mm", "roller length {} mm"), "drum_face_mm": ("筒长{}mm", "face {} mm"),
    "drum_width_mm": ("截深{}mm", "web {} mm"), "chamber_dia_mm": ("工作腔{}mm", "chamber {} mm"),
    "power_kw": ("{}kW", "{} kW"), "cutting_power_kw": ("截割{}kW", "cutting {} kW"),
    "capacity_t_h": ("{}t/h", "{} t/h"), "working_resistance_kn": ("{}kN", "{} kN"),
    "height_min_dm": ("最低{}dm", "min {} dm"), "height_max_dm": ("最高{}dm", "max {} dm"),
    "max_height_dm": ("最大高度{}dm", "max height {} dm"), "rated_load_kn": ("{}kN", "{} kN"),
    "strength_n_mm": ("{}N/mm", "{} N/mm"), "ratio": ("速比{}", "ratio {}"), "flow_l_min": ("{}L/min",
    "{} L/min"),
    "pressure_mpa": ("{}MPa", "{} MPa"), "impeller_dm": ("№{}", "No. {}"), "bearing": ("轴承{}",
    "bearing {}"),
    "clear_opening_mm": ("净开孔{}mm", "clear opening {} mm"), "load_class": ("{}", "{}"),
    "grooves": ("{}槽", "{} grooves"), "tolerance": ("{}", "{}"), "alcohol_pct": ("{}度", "{} % vol"),
    "age_years": ("{}年陈", "aged {} years"), "volume_ml": ("{}ml", "{} ml"), "size_in": ("{}寸", "{} inch"),
    "total_sugar_g_l": ("总糖{}g/L", "total sugar {} g/L"), "pack_bottles": ("×{}瓶", "× {} bottles"),
    "denier": ("{}D", "{}D"), "ring_no": ("{}", "{}"), "nominal_bore_in": ("{}in", "{} in"),
    "pressure_psi": ("{}psi", "{} psi"), "pipe_od_mm": ("管外径{}mm", "pipe OD {} mm"), "stages": ("{}级",
    "{} stages"),
    "trough_angle_deg": ("槽角{}°", "trough angle {}°"), "motors": ("{}kW", "{} kW"),
}  # fmt: skip
_TRUE = {
    "lock": ("带锁", "lockable"), "lagging": ("包胶", "lagged"), "ageing": ("时效处理",
    "aged for stress relief"),
    "customised": ("可定制", "made to order"), "underground": ("井下用", "for underground use"),
}  # fmt: skip
_FALSE = {"underground": ("地面用", "for surface use")}


def order_line(specification: Specification, language: Language, leave_out: Iterable[str] = ()) -> str:
    """Write the values of *specification*, in its order, each with its unit or name, without *leave_out*."""
    skipped = set(leave_out)
    phrases = [phrase(key, value, language) for key, value in specification.items() if key not in skipped]
    return " ".join(text for text in phrases if text)


def phrase(key: str, value: Value, language: Language) -> str:
    """Write one value: ``phrase("pn", 16, "zh")`` is ``PN16``."""
    index = 0 if language == "zh" else 1
    if isinstance(value, bool):
        return (_TRUE if value else _FALSE).get(key, ("", ""))[index]
    if isinstance(value, list):
        return "、".join(phrase(key, one, "zh") for one in value) if index == 0 else ", ".join(
            phrase(key, one, "en") for one in value
        )  # fmt: skip
    special = _BY_TABLE.get(key)
    if special is not None and isinstance(value, str):
        return special(value, language)
    text = value if isinstance(value, str) else written(value)
    if key in _FORMS:
        return _FORMS[key][index].format(text)
    attribute = knowledge().attributes[key]
    choice = attribute.by_value.get(value)
    return (choice.zh if language == "zh" else choice.en) if choice else text


def _material(value: str, language: Language) -> str:
    group = knowledge().grades[value]
    return (group.gb or group.label) if language == "zh" else (group.gb or group.label_en)


def _standard(value: str, language: Language) -> str:
    known = knowledge().standards.get(value)
    if known is None:
        return value
    designation = known.designation
    return designation[: -len(str(known.year)) - 1] if known.year else designation


def _flange_type(value: str, language: Language) -> str:
    known = knowledge().flange_types[value]
    return known.zh if language == "zh" else known.en.split(" (")[0]


def _process(value: str, language: Language) -> str:
    known = knowledge().casting_processes[value]
    return known.zh if language == "zh" else known.en


_BY_TABLE: dict[str, Callable[[str, Language], str]] = {
    "material": _material, "standard": _standard, "type": _flange_type, "process": _process,
}  # fmt: skip
