"""Goods between the four trades: forgings, steel, seals and bolts, special flanges, and ``plain_goods``."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product

from backend.demonstration.goods import Goods, Kind, Value
from backend.demonstration.plain_goods import plain_goods
from backend.demonstration.prices import by_mass, tidy
from backend.demonstration.wording import order_line
from backend.industry import knowledge

_KG_PER_MM3 = 7.85e-6
_FORGED = ("CS-20", "CS-35", "CS-45", "CS-16MNII", "LA-42CRMO", "LA-40CR", "LA-35CRMO")
_RING_GRADES = ("CS-16MNII", "CS-Q355NE", "LA-15CRMO", "LA-42CRMO", "SS-304")
_6B = {
    2000: ("2-1/16", "2-9/16", "3-1/8", "4-1/16", "7-1/16", "9", "11"),
    3000: ("2-1/16", "2-9/16", "3-1/8", "4-1/16", "7-1/16", "9", "11"),
    5000: ("2-1/16", "2-9/16", "3-1/8", "4-1/16", "7-1/16", "9", "11"),
}
"""Nominal bores of API 6A type 6B flanges by rated pressure in psi."""


@lru_cache(maxsize=1)
def other_goods() -> Mapping[str, tuple[Goods, ...]]:
    """Return the goods of this module and of ``plain_goods`` by category, in a fixed order."""
    found: dict[str, dict[str, Goods]] = {}
    for goods in (*_forgings(), *_special_flanges(), *_seals(), *_bolts(), *_steel(), *plain_goods()):
        found.setdefault(goods.category, {})[goods.code] = goods
    return {category: tuple(goods.values()) for category, goods in found.items()}


def _made(
    kind: Kind, category: str, zh: str, en: str, spec: Mapping[str, Value], mass: float, grade: str,
    labour: float = 1.0, unit: str = "piece", minimum_order: float = 1, lead: int = 15,
) -> Goods:  # fmt: skip
    name_en = f"{en} {order_line(spec, 'en')}".strip()
    return Goods(
        kind, category, f"{zh} {order_line(spec, 'zh')}".strip(), name_en[0].upper() + name_en[1:],
        dict(spec),
        unit, by_mass(mass, grade, labour, 5.0), round(mass, 2), 1.0, minimum_order, lead,
    )  # fmt: skip


def _forgings() -> Iterator[Goods]:
    for dia, length, grade in product(
        (100, 150, 200, 300, 450), (800, 1500, 3000, 5000), ("LA-42CRMO", "CS-45", "CS-35", "LA-40CR")
    ):
        if length / dia > 20:
            continue
        mass = 0.785 * dia**2 * length * _KG_PER_MM3 * 1.27
        for treatment in ("quench_temper", "normalize"):
            spec: dict[str, Value] = {
                "dia_mm": dia, "length_mm": length, "material": grade, "heat_treatment": treatment,
            }  # fmt: skip
            yield _made("other", "forging.shaft", "锻件 轴", "Forged shaft", spec, mass, grade, 1.05, lead=25)
    for od, height, grade in product((600, 1000, 1500, 2200, 3000, 4500), (120, 250, 400), _RING_GRADES):
        mass = 0.785 * (od**2 - (od * 0.78) ** 2) * height * _KG_PER_MM3
        spec = {"od_mm": od, "id_mm": round(od * 0.78), "height_mm": height, "material": grade}
        if grade != "SS-304":
            spec["heat_treatment"] = "normalize"
        yield _made("other", "forging.ring", "环锻件", "Rolled ring forging", spec, mass, grade, 1.0, lead=25)
    for weight, grade in product((50, 200, 800, 2500, 6000), _FORGED):
        spec = {"weight_kg": weight, "material": grade, "heat_treatment": "quench_temper"}
        yield _made(
            "other", "forging.open", "自由锻件", "Open-die forging", spec, weight, grade, 0.95, lead=20
        )
    for weight, grade in product((1, 4, 12, 40), ("CS-A105", "CS-45", "LA-42CRMO", "LA-40CR")):
        spec = {"weight_kg": weight, "material": grade}
        yield _made(
            "other",
            "forging.die",
            "模锻件",
            "Closed-die forging",
            spec,
            weight,
            grade,
            1.25,
            "piece",
            200,
            25,
        )
    for dia, grade in product((120, 200, 300, 450), ("CS-20", "CS-A105", "SS-304", "SS-316L", "LA-42CRMO")):
        spec = {"dia_mm": dia, "material": grade}
        yield _made(
            "other",
            "forging.blank",
            "法兰锻造坯料",
            "Sawn forging blank",
            spec,
            1000,
            grade,
            0.62,
            "tonne",
            5,
            5,
        )
    for dn, rating, (zh, en) in product(
        (15, 20, 25, 32, 40, 50),
        (3000, 6000),
        (("90°承插弯头", "socket-weld elbow"), ("承插三通", "socket-weld tee")),
    ):
        for grade in ("CS-A105", "SS-304", "SS-316L"):
            spec = {"dn": dn, "class": rating, "material": grade, "standard": "ASME B16.11"}
            mass = dn**1.7 * 0.002 * rating / 3000
            yield _made("other", "fitting.forged", zh, en.capitalize(), spec, mass, grade, 2.0, "piece", 50)


def _special_flanges() -> Iterator[Goods]:
    for od, form, ndt in product((3200, 3600, 4000, 4300, 4500, 5000, 5600, 6300), ("L", "T"), ("UT",)):
        spec: dict[str, Value] = {
            "type": "WIND", "od_mm": od, "flange_form": form, "material": "CS-Q355NE", "ndt_method": ndt,
            "standard": "JB/T11218",
        }  # fmt: skip
        mass = od * (1.15 if form == "T" else 0.62)
        yield _made("flange", "flange.wind", "", "", spec, mass, "CS-Q355NE", 1.25, "piece", 3, 45)
    for (kind, standard), od, grade in product(
        (("VES_A", "NB/T47021"), ("VES_B", "NB/T47022"), ("VES_WN", "NB/T47023")),
        (515, 715, 915, 1130, 1330, 1760, 2160), ("CS-16MNII", "SS-304", "SS-316L"),
    ):  # fmt: skip
        spec = {"type": kind, "od_mm": od, "material": grade, "standard": standard}
        mass = od**1.9 * (0.000_55 if kind == "VES_WN" else 0.000_3)
        yield _made("flange", "flange.vessel", "", "", spec, mass, grade, 1.3, "piece", 1, 30)
    for (od, bore, thickness), grade in product(
        ((240, 110, 28), (330, 160, 32), (420, 220, 36), (540, 310, 42), (720, 430, 50), (950, 600, 60)),
        ("CS-Q235", "CS-Q355", "CS-20", "SS-304"),
    ):
        spec = {"type": "NONSTD", "od_mm": od, "id_mm": bore, "thickness_mm": thickness, "material": grade}
        mass = 0.785 * (od**2 - bore**2) * thickness * _KG_PER_MM3
        yield _made(
            "flange", "flange.non_std", "来图加工", "To drawing:", spec, mass, grade, 1.5, "piece", 2, 15
        )
    for psi, bores in _6B.items():
        for nominal in bores:
            well: dict[str, Value] = {
                "type": "API",
                "nominal_bore_in": nominal,
                "pressure_psi": psi,
                "facing": "RJ",
                "standard": "API 6A",
            }
            yield _made("flange", "flange.pipe", "", "", well, psi / 55, "LA-35CRMO", 3.0, "piece", 1, 35)


def _seals() -> Iterator[Goods]:
    sizes = (15, 25, 40, 50, 80, 100, 150, 200, 250, 300)
    for dn, pn, (kind, material, zh, standard) in product(
        sizes, (10, 16, 25, 40),
        (
            ("flat", "PTFE", "四氟垫片", "HG/T20606"), ("flat", "rubber", "橡胶垫片", "HG/T20606"),
            ("flat", "asbestos_free", "无石棉垫片", "HG/T20606"), ("spiral_wound", "graphite",
                "石墨缠绕垫", "HG/T20610"),
            ("jacketed", "graphite", "金属包覆垫片", "HG/T20609"),
        ),
    ):  # fmt: skip
        spec: dict[str, Value] = {
            "gasket_type": kind, "gasket_material": material, "dn": dn, "pn": pn, "standard": standard,
        }  # fmt: skip
        yield _seal(spec, zh, dn)
    for dn, rating in product(sizes, (150, 300, 600)):
        spec = {"gasket_type": "spiral_wound", "gasket_material": "graphite", "dn": dn, "class": rating}
        yield _seal(spec | {"standard": "ASME B16.20"}, "石墨缠绕垫", dn)
    for row in knowledge().gaskets_bolting:
        if row.record_type == "ring_number" and row.id.startswith("R") and row.id[1:].isdigit():
            spec = {"gasket_type": "ring_joint", "ring_no": row.id, "gasket_material": "soft_iron"}
            yield _seal(spec | {"standard": "ASME B16.20"}, "八角垫", 20 + int(row.id[1:]) * 4)


def _seal(spec: Mapping[str, Value], zh: str, size: float) -> Goods:
    rest = {key: value for key, value in spec.items() if key not in ("gasket_type", "gasket_material")}
    en = " ".join(
        knowledge().attributes[key].by_value[str(spec[key])].en for key in ("gasket_material", "gasket_type")
    )
    return Goods(
        "other", "fitting.gasket", f"{zh} {order_line(rest, 'zh')}",
        f"{en[0].upper()}{en[1:]} gasket {order_line(rest, 'en')}", dict(spec), "piece",
        tidy(1 + size * 0.06 * (3 if spec["gasket_type"] == "ring_joint" else 1)), 0.1,
        3.0 if size in (50, 80, 100, 150) else 1.0, 100, 5,
    )  # fmt: skip


def _bolts() -> Iterator[Goods]:
    for thread, length, (grade, zh, en) in product(
        (12, 16, 20, 24, 27, 30), (70, 80, 90, 100, 110, 120, 140, 160),
        (("BT-B7", "B7双头螺柱", "B7 stud bolt"), ("BT-B8", "B8双头螺柱", "B8 stud bolt")),
    ):  # fmt: skip
        spec: dict[str, Value] = {"thread": f"M{thread}", "length_mm": length, "material": grade}
        mass = 0.785 * thread**2 * length * _KG_PER_MM3
        yield Goods(
            "other", "fitting.fastener", f"{zh} M{thread}×{length}", f"{en} M{thread}×{length}", spec, "set",
            by_mass(mass, grade, 1.8, 0.5), mass, 1.0, 200, 5,
        )  # fmt: skip
    for thread in (12, 16, 20, 24, 27, 30):
        spec = {"thread": f"M{thread}", "material": "BT-2H"}
        yield Goods(
            "other", "fitting.fastener", f"2H重型六角螺母 M{thread}", f"2H heavy hex nut M{thread}", spec,
            "piece",
            tidy(0.4 + thread**2 * 0.006), 0.1, 1.0, 500, 5,
        )  # fmt: skip


def _steel() -> Iterator[Goods]:
    for dia, grade in product((80, 120, 160, 200, 250, 300, 400), ("CS-20", "CS-45", "CS-16MNII")):
        yield _made(
            "other", "steel.round_bar", "圆钢", "Round bar", {"dia_mm": dia, "material": grade}, 1000,
            grade, 0.52,
            "tonne", 5, 5,
        )  # fmt: skip
    for dia, grade in product((100, 160, 250, 350), ("LA-42CRMO", "LA-40CR", "LA-F22", "LA-15CRMO")):
        yield _made(
            "other", "steel.alloy_bar", "合金圆钢", "Alloy round bar", {"dia_mm": dia, "material": grade},
            1000, grade,
            0.58, "tonne", 3, 7,
        )  # fmt: skip
    for dia, grade in product((100, 160, 250), ("SS-304", "SS-304L", "SS-316L", "SS-321")):
        yield _made(
            "other", "steel.stainless", "不锈钢圆钢", "Stainless round bar", {"dia_mm": dia,
            "material": grade}, 1000,
            grade, 0.66, "tonne", 2, 7,
        )  # fmt: skip
    for category, zh, en, grades in (
        ("steel.plate", "钢板", "Steel plate", ("CS-Q235", "CS-Q355", "CS-Q345R")),
        ("steel.wear_plate", "耐磨钢板", "Wear plate", ("WR-NM360", "WR-NM400", "WR-NM450")),
    ):
        for thickness, grade in product((10, 16, 20, 30, 40, 50), grades):
            spec: dict[str, Value] = {"thickness_mm": thickness, "material": grade}
            yield _made("other", category, zh, en, spec, 1000, grade, 0.6, "tonne", 5, 5)
