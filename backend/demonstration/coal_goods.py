"""Coal machinery and parts: models their code family allows, parts in the sizes of the parts table."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from backend.demonstration.coal_models import MODELS, Models
from backend.demonstration.goods import Goods, Value, plain
from backend.demonstration.prices import by_mass, tidy
from backend.demonstration.wording import order_line, phrase
from backend.industry import knowledge
from backend.industry.coal import CoalPart

_DECODED: Mapping[str, tuple[str, float]] = {
    "belt_width_cm": ("belt_width_mm", 10), "capacity_10t_h": ("capacity_t_h", 10),
    "rated_load_tf": ("rated_load_kn", 10),
}  # fmt: skip
_COMPLETE = frozenset(
    {
        "coal.afc", "coal.stage_loader", "coal.shearer", "coal.roof_support", "coal.prop",
        "coal.belt_conveyor",
        "coal.pump", "coal.fan_local",
    }
)  # fmt: skip
"""Machines whose model is decoded into attributes; of all others the model alone says what they are."""
_FROM_TABLE = (
    "round_link_chain_strength", "compact_chain", "chain_connector", "flight_bar", "haulage_rack", "pick",
    "leg_bore", "jack_bore", "hose_1sn", "hose_4sp", "gearbox", "fluid_coupling", "valve", "rock_bolt",
    "u_steel", "belt_solid_woven", "belt_steel_cord", "drive_pulley", "idler_trough", "idler_flat", "idler_v",
    "line_pan_plate", "rail", "seal", "tube",
)  # fmt: skip


_SHORT_NAMES = {
    "hose_1sn": ("矿用高压胶管(钢丝编织)", "Wire-braid hydraulic hose"),
    "hose_4sp": ("矿用高压胶管(钢丝缠绕)", "Wire-spiral hydraulic hose"),
    "gearbox": ("刮板输送机减速器", "Scraper-conveyor reducer"),
    "fluid_coupling": ("液力偶合器", "Fluid coupling"),
}  # fmt: skip


@lru_cache(maxsize=1)
def coal_goods() -> Mapping[str, tuple[Goods, ...]]:
    """Return all coal machinery goods by category, in a fixed order."""
    found: dict[str, dict[str, Goods]] = {}
    for goods in (*_machines(), *_parts(), *_matched_parts()):
        found.setdefault(goods.category, {})[goods.code] = goods
    return {category: tuple(goods.values()) for category, goods in found.items()}


def decode(category: str, family: str, model: str) -> dict[str, Value]:
    """Return the attributes the code of *model* states; raises ValueError if the family does not allow it."""
    match = re.fullmatch(knowledge().model_families[family].pattern, model)
    if match is None:
        raise ValueError(f"{model} is no model of family {family}")
    found: dict[str, Value] = {"model": model}
    if category not in _COMPLETE:
        return found
    for group, text in match.groupdict().items():
        if not text or group in ("suffix", "series", "groups", "design", "volume_100l", "pressure_kgf_cm2"):
            continue
        if group == "motors":
            count, _, power = text.replace("×", "x").rpartition("x")
            found["power_kw"] = plain(float(power) * int(count or 1))
            if count:
                found["motors"] = f"{count}x{power}"
        elif group == "cutting_motors":
            continue
        else:
            key, factor = _DECODED.get(group, (group, 1))
            found[key] = plain(round(float(text) * factor, 3))
    return {key: value for key, value in found.items() if key in knowledge().attributes}


def _machines() -> Iterator[Goods]:
    facts = knowledge()
    for entry in MODELS:
        family = facts.model_families[entry.family]
        for model in entry.models:
            specification = decode(family.category, entry.family, model)
            if entry.underground is not None:
                specification["underground"] = entry.underground
            yield Goods(
                kind="coal",
                category=family.category,
                name_zh=f"{model} {entry.zh or family.zh}",
                name_en=f"{model} {entry.en or family.en}",
                specification=specification,
                unit=entry.unit,
                price=_machine_price(entry, specification),
                lead_days=entry.lead_days,
                weight=1.5 if model in (family.example_1, family.example_2) else 1.0,
            )


def _machine_price(entry: Models, specification: Mapping[str, Value]) -> float:
    measures = [specification.get(key) for key in entry.price_by]
    size = 1.0
    for measure in measures:
        size *= float(measure) if isinstance(measure, int | float) else 1.0
    if not any(isinstance(measure, int | float) for measure in measures):
        numbers = [float(text) for text in re.findall(r"\d+(?:\.\d+)?", str(specification["model"]))]
        size = max(numbers, default=1.0)
    return tidy(entry.base + entry.per * size)


def _parts() -> Iterator[Goods]:
    for part in knowledge().coal_parts:
        if part.part_type in _FROM_TABLE:
            yield from _part(part)


def _part(part: CoalPart) -> Iterator[Goods]:
    known = knowledge().attributes
    base: dict[str, Value] = {
        key: value for key, value in part.dimensions.items() if key in known and not isinstance(value, list)
    }
    sizes = part.dimensions
    match part.part_type:
        case "round_link_chain_strength":
            zh, en = f"矿用高强度圆环链 {part.code}级", f"Mining round link chain {part.code} grade"
            mass = _CHAIN_KG_PER_M * sizes["chain_dia_mm"] ** 2
            yield _good(part, zh, en, base, "metre", by_mass(mass, "LA-23MNNIMOCR", 1.1), weight=2)
        case "compact_chain":
            mass = _CHAIN_KG_PER_M * sizes["chain_dia_mm"] ** 2
            name = (f"矿用紧凑链 {part.code}", f"Mining compact chain {part.code}")
            yield _good(part, *name, base, "metre", by_mass(mass, "LA-23MNNIMOCR", 1.4))
        case "chain_connector":
            name = (f"圆环链接链环 {part.code}", f"Chain connector {part.code}")
            yield _good(part, *name, base, "piece", tidy(0.09 * sizes["chain_dia_mm"] ** 2))
        case "belt_solid_woven" | "belt_steel_cord":
            for width in (650, 800, 1000, 1200, 1400):
                wide = base | {"belt_width_mm": width}
                name = (
                    f"阻燃输送带 {part.code} 宽{width}mm",
                    f"Fire-resistant belt {part.code} width {width} mm",
                )
                price = tidy(width / 1000 * (60 + 0.16 * sizes["strength_n_mm"]))
                common = 3 if width in (800, 1000, 1200) and sizes["strength_n_mm"] <= 1600 else 1
                yield _good(part, *name, wide, "metre", price, common)
        case "idler_trough" | "idler_flat" | "idler_v":
            size = f"{sizes['roller_dia_mm']}×{sizes['roller_len_mm']}"
            price = tidy(12 + sizes["roller_dia_mm"] * sizes["roller_len_mm"] / 1300)
            for underground, zh, en in ((True, "煤矿用", "underground"), (False, "", "surface")):
                name = (f"{zh}{part.zh} {size}", f"{part.en[0].upper()}{part.en[1:]} {size} ({en})")
                yield _good(part, *name, base | {"underground": underground}, "piece", price, weight=2)
        case "drive_pulley":
            size = f"φ{sizes['dia_mm']}×{sizes['drum_face_mm']}"
            price = tidy(sizes["dia_mm"] * sizes["drum_face_mm"] / 90)
            for lagged in (True, False):
                lag = ("包胶", "lagged") if lagged else ("光面", "bare")
                name = (f"{lag[0]}传动滚筒 {size}", f"Drive pulley {size}, {lag[1]}")
                yield _good(part, *name, base | {"lagging": lagged}, "piece", price)
        case "line_pan_plate":
            for grade in sizes["material"]:
                name = (
                    f"耐磨中板 {phrase('material', grade, 'zh')} 厚{sizes['thickness_mm']}mm",
                    f"Wear deck plate {phrase('material', grade, 'en')} {sizes['thickness_mm']} mm",
                )
                plate = {"material": grade, "thickness_mm": sizes["thickness_mm"]}
                yield _good(part, *name, plate, "tonne", by_mass(1000, grade, 1.15))
        case "rail" | "u_steel":
            per_tonne = by_mass(1000, "CS-Q235" if part.part_type == "rail" else "CS-Q355", 0.75)
            yield _good(part, f"{part.zh} {part.code}", f"{part.en} {part.code}", base, "tonne", per_tonne)
        case "leg_bore" | "jack_bore":
            name = (f"液压支架{part.zh[:-2]} {part.code}", f"Support {part.en.split()[0]} bore {part.code}")
            yield _good(part, *name, base, "piece", tidy(0.16 * sizes["bore_mm"] ** 2 + 900))
        case "tube":
            name = (f"27SiMn无缝钢管 {part.code}", f"27SiMn seamless tube {part.code}")
            yield _good(part, *name, base, "tonne", by_mass(1000, "LA-27SIMN", 0.95))
        case _:
            code = "" if part.code in part.zh or not part.code.isascii() else part.code
            base.pop("material", None)
            zh, en = _SHORT_NAMES.get(part.part_type, (part.zh, part.en))
            name = (f"{zh} {code or order_line(base, 'zh')}", f"{en} {code or order_line(base, 'en')}")
            yield _good(part, name[0].strip(), name[1].strip(), base, "piece", _small_part_price(part))


def _small_part_price(part: CoalPart) -> float:
    sizes = part.dimensions
    width = float(sizes.get("trough_width_mm", 0))
    power, chamber = float(sizes.get("power_kw", 0)), float(sizes.get("chamber_dia_mm", 0))
    return tidy(
        25
        + width * 0.25
        + power * 260
        + chamber * 8
        + 1.1 * float(sizes.get("bore_mm", 0))
        + float(sizes.get("flow_l_min", 0))
    )


_CHAIN_KG_PER_M = 0.0203
"""Mass of round link chain per metre and square millimetre of bar: 13.7 kg/m at 26 mm in the parts table."""


def _matched_parts() -> Iterator[Goods]:
    """Parts that are ordered for a machine, and the sizes that follow from two tables at once."""
    facts = knowledge()
    for entry in MODELS:
        for category, zh, en, grade, mass in entry.parts:
            for model in entry.models:
                yield Goods(
                    "coal", category, f"{model} {zh}", f"{en} for {model}", {"model": model},
                    "piece", by_mass(mass, grade, 2.2), mass, 0.8, lead_days=20,
                )  # fmt: skip
    for row in facts.coal_parts:
        if row.part_type == "trough_chain_match":
            width, chain = row.dimensions["trough_width_mm"], f"{row.dimensions['chain_dia_mm']}×"
            chain += str(row.dimensions["chain_pitch_mm"])
            for length in row.dimensions["pan_length_mm"]:
                spec: dict[str, Value] = {"length_mm": length, "width_mm": width}
                mass = length * width * 0.0011
                yield Goods(
                    "coal", "coal.line_pan", f"中部槽 {length}×{width} 配{chain}链",
                    f"Line pan {length}×{width} for {chain} chain", spec, "piece",
                    by_mass(mass, "WR-NM450", 2.0), mass, 1.0, 10, 25,
                )  # fmt: skip
            for teeth in (5, 6, 7):
                size = {
                    "chain_dia_mm": row.dimensions["chain_dia_mm"],
                    "chain_pitch_mm": row.dimensions["chain_pitch_mm"],
                }
                yield Goods(
                    "coal", "coal.sprocket", f"{width}刮板机{teeth}齿链轮组件 {chain}",
                    f"Sprocket assembly, {teeth} teeth, {chain}, {width} conveyor", {**size,
                    "material": "LA-42CRMO"},
                    "set", tidy(5_000 + width * 22), width * 0.6, 0.8, 1, 25,
                )  # fmt: skip
    bores = [
        row.dimensions["bore_mm"] for row in facts.coal_parts if row.part_type in ("leg_bore", "jack_bore")
    ]
    for bore in sorted(set(bores)):
        tube: dict[str, Value] = {"material": "LA-27SIMN", "dia_mm": bore}
        yield Goods(
            "coal", "coal.tube_27simn", f"27SiMn珩磨管 φ{bore}", f"27SiMn honed tube, bore {bore} mm", tube,
            "metre", tidy(bore * 4.6), 0.0, 1.0, 6, 15,
        )  # fmt: skip


def _good(
    part: CoalPart, zh: str, en: str, specification: Mapping[str, Value], unit: str, price: float | None,
    weight: float = 1.0,
) -> Goods:  # fmt: skip
    return Goods(
        kind="coal", category=part.category, name_zh=zh, name_en=en, specification=dict(specification),
        unit=unit,
        price=price, weight=weight, minimum_order=10 if unit in ("piece", "metre") else 1,
    )  # fmt: skip


def described(category: str, specification: Mapping[str, Value]) -> tuple[str, str]:
    """Name a good by its category and order line in Chinese and English."""
    known = knowledge().categories[category]
    return (
        f"{known.zh} {order_line(specification, 'zh')}".strip(),
        f"{known.en[0].upper()}{known.en[1:]} {order_line(specification, 'en')}".strip(),
    )
