"""Castings: the products of the casting pack in their usual grades, sizes, coatings and processes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from backend.demonstration.goods import Goods, Value
from backend.demonstration.prices import by_mass
from backend.demonstration.wording import order_line
from backend.industry import knowledge
from backend.industry.castings import CastingProductParameter


@dataclass(frozen=True, slots=True)
class Series:
    """Goods made of one product of the pack: every combination of *axes*, each in its usual grades.

    A good weighs ``weight_kg`` where it states that, else *mass* × the figure named by *mass_by* ** *power*.
    """

    code: str
    axes: Mapping[str, tuple[Value, ...]]
    grades: tuple[str, ...] = ()
    processes: tuple[str, ...] = ()
    zh: str = ""
    en: str = ""
    labour: float = 1.0
    unit: str = "piece"
    minimum_order: float = 20
    mass: float = 0.0
    mass_by: str = ""
    power: float = 2.0
    fixed: Mapping[str, Value] | None = None


_KG = (1.25, 2.5, 5, 10, 15, 20, 25)
_DN = (50, 80, 100, 150, 200, 250, 300)
_FITTINGS = (
    ("三通", "tee"), ("90°弯头", "90° elbow"), ("45°弯头", "45° elbow"), ("异径管", "reducer"),
    ("刚性卡箍", "rigid coupling"), ("沟槽法兰", "grooved flange adapter"),
)  # fmt: skip
_GRATES: tuple[tuple[float, float], ...] = (
    (300, 500),
    (400, 600),
    (450, 750),
    (500, 800),
    (380, 680),
    (200, 300),
)
_PLATES: tuple[tuple[float, float], ...] = (
    (500, 800), (1000, 1000), (1000, 1500), (1500, 2000), (1500, 3000), (2000, 4000), (3000, 6000),
)  # fmt: skip
_BED_PARTS = (
    ("床身", "bed"),
    ("底座", "base"),
    ("立柱", "column"),
    ("横梁", "cross rail"),
    ("工作台", "table"),
)

SERIES: tuple[Series, ...] = (
    Series("fit.plate_olympic", {"weight_kg": _KG, "coating": ("paint", "rubber", "enamel", "powder")},
        ("HT-150",),
           labour=1.25, fixed={"bore_mm": 50}, minimum_order=500),
    Series("fit.plate_standard", {"weight_kg": (1.25, 2.5, 5, 10, 15, 20), "coating": ("paint", "rubber",
        "plated")},
           ("HT-100",), labour=1.2, fixed={"bore_mm": 28}, minimum_order=500),
    Series("fit.dumbbell", {"weight_kg": (2.5, 5, 7.5, 10, 12.5, 15, 20, 25, 30, 40), "coating": ("paint",
        "rubber")},
           ("HT-150",), labour=1.5, minimum_order=300),
    Series("fit.kettlebell", {"weight_kg": (4, 8, 12, 16, 20, 24, 28, 32), "coating": ("powder", "paint",
        "enamel")},
           ("HT-200",), labour=1.4, minimum_order=300),
    Series("cw.solid", {"weight_kg": (50, 100, 250, 500, 1000, 2000, 3500, 6000), "surface": ("painted",)},
           labour=0.85, minimum_order=5),
    Series("cw.elevator", {"weight_kg": (15, 20, 25, 30, 40, 50), "surface": ("painted",)}, labour=0.85,
           minimum_order=200),
    Series("mc.round", {"load_class": ("A15", "B125", "C250", "D400", "E600"),
                        "clear_opening_mm": (500, 600, 700, 800)}, ("QT-500-7",), ("proc.green_sand",),
                        unit="set",
           mass=0.000_15, mass_by="clear_opening_mm", minimum_order=50, fixed={"standard": "GB/T 23858"}),
    Series("mc.round", {"load_class": ("B125", "C250", "D400"), "clear_opening_mm": (600, 700, 800),
        "lock": (True,)},
           ("QT-500-7",), ("proc.green_sand",), "防盗球墨铸铁井盖", "lockable ductile-iron manhole cover",
               1.1, "set",
           50, 0.000_15, "clear_opening_mm", fixed={"standard": "GB/T 23858"}),
    Series("mc.round", {"load_class": ("B125", "C250", "D400"), "clear_opening_mm": (600,)}, ("QT-500-7",),
           ("proc.green_sand",), "出口球墨铸铁井盖", "ductile-iron manhole cover for export", 1.15, "set",
               200,
           0.000_15, "clear_opening_mm", fixed={"standard": "EN 124"}),
    Series("mc.square", {"load_class": ("B125", "C250", "D400"), "clear_opening_mm": (500, 600, 700)},
        unit="set",
           mass=0.000_18, mass_by="clear_opening_mm", minimum_order=50),
    Series("pipe.drain", {"dn": (50, 100, 125, 150, 200)}, unit="metre", mass=0.9, mass_by="dn", power=0.75,
           minimum_order=100),
    Series("auto.drum", {"dia_mm": (220, 310, 400, 410, 420)}, mass=0.000_3, mass_by="dia_mm",
        minimum_order=200,
           labour=1.2),
    Series("auto.disc", {"dia_mm": (240, 258, 280, 300, 330, 360, 430)}, mass=0.000_11, mass_by="dia_mm",
           minimum_order=200, labour=1.3),
    Series("auto.hub", {"weight_kg": (8, 12, 18, 25, 35, 45, 60)}, labour=1.15, minimum_order=200),
    Series("mt.plate", {}, labour=1.35),
    Series("valve.iron", {"dn": _DN, "pn": (10, 16)}, ("HT-250", "QT-450-10"), ("proc.green_sand",),
        mass=0.002,
           mass_by="dn", power=1.9, labour=1.2),
    Series("valve.steel", {"dn": (25, 50, 80, 100, 150, 200), "class": (150, 300, 600)},
           ("ZG-WCB", "CSS-CF8", "CSS-CF8M"), ("proc.investment", "proc.waterglass_sand"), mass=0.003,
               mass_by="dn",
           power=1.9, labour=1.3, minimum_order=5),
    Series("stove.grate_bar", {"length_mm": (120, 250, 400, 600, 900)}, mass=0.006, mass_by="length_mm",
        power=1.0,
           minimum_order=200, processes=("proc.green_sand",)),
    Series("stove.cookware", {"dia_mm": (200, 240, 260, 280, 300, 320), "coating": ("enamel",)}, ("HT-150",),
           mass=0.000_04, mass_by="dia_mm", labour=3.0, minimum_order=500),
    Series("rail.plate", {"weight_kg": (6, 8, 12)}, labour=1.1, minimum_order=500),
    Series("gen.gearbox", {"weight_kg": (40, 90, 180, 350, 700, 1500, 3000)}, labour=1.25, minimum_order=5),
    Series("gen.motor_frame", {"weight_kg": (12, 25, 45, 80, 150, 300)}, labour=1.2),
    Series("gen.flywheel", {"dia_mm": (300, 450, 600, 900, 1200)}, mass=0.000_12, mass_by="dia_mm",
        labour=1.2),
    Series("wind.hub", {"weight_kg": (8000, 15000, 22000), "ndt_method": ("UT",)}, labour=1.2,
        minimum_order=1),
    Series("agri.parts", {"weight_kg": (1.5, 4, 9, 20)}, labour=1.05, minimum_order=300),
    Series("gen.casting", {"weight_kg": (2, 8, 25, 80, 250, 900), "tolerance": ("CT9", "CT10", "CT12")},
           processes=("proc.green_sand", "proc.resin_sand"), labour=1.05),
)  # fmt: skip


@lru_cache(maxsize=1)
def casting_goods() -> Mapping[str, tuple[Goods, ...]]:
    """Return all castings by category, in a fixed order."""
    found: dict[str, dict[str, Goods]] = {}
    for goods in (*_by_series(), *_beds(), *_pulleys(), *_by_hand()):
        found.setdefault(goods.category, {})[goods.code] = goods
    return {category: tuple(goods.values()) for category, goods in found.items()}


@lru_cache(maxsize=1)
def _products() -> Mapping[str, CastingProductParameter]:
    products: dict[str, CastingProductParameter] = {}
    for row in knowledge().casting_products:
        products.setdefault(row.code, row)
    return products


def _by_series() -> Iterator[Goods]:
    for series in SERIES:
        row = _products()[series.code]
        processes = series.processes or row.processes[:2]
        for values in product(*series.axes.values()):
            axes = dict(zip(series.axes, values, strict=True))
            if not axes:
                continue
            for grade in series.grades or row.grades:
                for process in _suited(processes, grade, axes):
                    spec = {**axes, **(series.fixed or {}), "material": grade, "process": process}
                    yield casting(
                        row.category, series.zh or row.zh, series.en or row.en, spec, _mass(series, axes),
                        series.labour, series.unit, series.minimum_order,
                    )  # fmt: skip


def _suited(processes: tuple[str, ...], grade: str, axes: Mapping[str, Value]) -> Iterable[str]:
    """Precision casting is for small stainless pieces; sodium-silicate sand for steel of any size."""
    dn = axes.get("dn")
    for process in processes:
        small = not isinstance(dn, int) or dn <= 100
        if process == "proc.investment" and not (grade.startswith(("CSS-", "ZG-")) and small):
            continue
        yield process


def _mass(series: Series, axes: Mapping[str, Value]) -> float:
    given = axes.get("weight_kg")
    if isinstance(given, int | float):
        return float(given)
    figure = axes.get(series.mass_by)
    return round(series.mass * float(figure) ** series.power, 2) if isinstance(figure, int | float) else 0.0


def _beds() -> Iterator[Goods]:
    row = _products()["mt.bed"]
    for zh, en in _BED_PARTS:
        # Guideways ask for HT250 and up; a base without any is commonly HT200.
        grades = ("HT-200", *row.grades) if en in ("base", "bed") else row.grades
        for weight, process, grade in product((300, 800, 1500, 3000, 6000, 12000), row.processes, grades):
            if process == "proc.lost_foam" and weight > 5000:
                continue
            for aged in (True,) if weight > 800 else (True, False):
                spec: dict[str, Value] = {"weight_kg": weight, "material": grade, "process": process}
                if aged:
                    spec["ageing"] = True
                yield casting(row.category, f"机床{zh}", f"machine-tool {en}", spec, weight, 1.3, "piece", 1)
    plate = _products()["mt.plate"]
    for (width, length), grade in product(_PLATES, plate.grades):
        spec = {"length_mm": length, "width_mm": width, "material": grade, "process": "proc.resin_sand"}
        mass = length * width * 0.000_42
        yield casting(plate.category, plate.zh, plate.en, spec, mass, 1.35, "piece", 1)


def _pulleys() -> Iterator[Goods]:
    smallest = {
        row.code.removeprefix("pulley."): row.minimum
        for row in knowledge().casting_products
        if row.parameter == "min_datum_dia_mm" and row.minimum
    }
    known = knowledge().attributes["profile"].by_value
    for profile, least in smallest.items():
        if profile not in known:
            continue
        for factor, grooves, grade in product(
            (1.25, 2.0, 3.2, 5.0), (1, 2, 3, 4, 5, 6), ("HT-200", "HT-250")
        ):
            if factor > 2.5 and grooves == 1:
                continue
            dia = round(least * factor / 10) * 10
            spec: dict[str, Value] = {
                "profile": profile,
                "grooves": grooves,
                "dia_mm": dia,
                "material": grade,
            }
            mass = round(dia**2 * (grooves + 1) * 0.000_05, 2)
            yield casting("casting.pulley", "皮带轮", "V-belt pulley", spec, mass, 1.5, "piece", 50)


def _by_hand() -> Iterator[Goods]:
    """Castings whose size stands in two figures or in the name."""
    for (short, long), load in product(_GRATES, ("B125", "C250", "D400")):
        spec: dict[str, Value] = {
            "load_class": load, "length_mm": long, "width_mm": short, "material": "QT-500-7",
            "process": "proc.green_sand",
        }  # fmt: skip
        yield casting("casting.gully_grate", "球墨铸铁雨水箅子", "ductile-iron gully grate", spec,
                      short * long * 0.000_17, 1.05, "set", 50)  # fmt: skip
    for (zh, en), dn, pn in product(_FITTINGS, _DN, (10, 16, 25)):
        spec = {"dn": dn, "pn": pn, "material": "QT-450-10"}
        yield casting("casting.pipe_fitting", f"沟槽{zh}" if zh != "沟槽法兰" else zh, f"grooved {en}", spec,
                      0.004 * dn**1.6, 1.35, "piece", 50)  # fmt: skip
    for row in knowledge().casting_products:
        if row.parameter == "wall_k9_mm" and row.minimum:
            dn = int(row.code.rsplit("dn", 1)[1])
            if dn <= 1200:
                mass = 3.1416 * (dn * 1.03 + 12) * row.minimum * 7.05e-3
                yield casting(row.category, "球墨铸铁管 K9", "ductile iron pipe K9", {"dn": dn}, mass,
                0.85, "metre", 60,
                              "QT-400-15")  # fmt: skip
    for zh, en in (("颚板", "jaw plate"), ("锤头", "crusher hammer"), ("球磨机衬板", "mill liner")):
        for grade, weight in product(("WR-MN13", "WR-BTMCR26", "WR-BTMCR15"), (30, 90, 250, 800)):
            spec = {"weight_kg": weight, "material": grade, "process": "proc.waterglass_sand"}
            yield casting("casting.wear_liner", zh, en, spec, weight, 1.1, "piece", 10)
    for width, treatment in product((630, 730, 764, 800, 880, 1000, 1200), ("quench_temper", "normalize")):
        spec = {"trough_width_mm": width, "heat_treatment": treatment, "process": "proc.resin_sand"}
        yield casting("casting.mine", "刮板机铸造槽帮", "cast conveyor side rail", spec, width * 0.55,
        1.15, "piece", 20,
                      "ZG-310")  # fmt: skip
    for grade, weight in product(("ZG-270", "ZG-310"), (40, 120, 350, 900)):
        spec = {"weight_kg": weight, "material": grade, "process": "proc.waterglass_sand"}
        yield casting(
            "casting.gear_blank", "铸钢齿轮毛坯", "cast steel gear blank", spec, weight, 1.1, "piece", 10
        )


def casting(
    category: str, zh: str, en: str, spec: Mapping[str, Value], mass: float, labour: float, unit: str,
    minimum_order: float, grade: str = "",
) -> Goods:  # fmt: skip
    """Compose one casting; its name is the product and its order line."""
    material = grade or str(spec["material"])
    return Goods(
        kind="casting",
        category=category,
        name_zh=f"{zh} {order_line(spec, 'zh')}",
        name_en=f"{en[0].upper()}{en[1:]} {order_line(spec, 'en')}",
        specification=dict(spec),
        unit=unit,
        price=by_mass(mass, material, labour, 3.0),
        mass_kg=round(mass, 2),
        weight=1.0,
        minimum_order=minimum_order,
        lead_days=20 if mass < 500 else 35,
    )
