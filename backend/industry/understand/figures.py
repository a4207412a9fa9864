"""Figures of goods: named (外径 560), with a telling unit (160kW), or known by place (an idler's 108×380)."""

from backend.industry.language import MeasureForm, UnitReading
from backend.industry.understand.lexemes import Measure, in_scope, plain
from backend.industry.understand.reading import Reading

_MM = {"mm": 1.0, "": 1.0, "cm": 10.0, "dm": 100.0, "m": 1000.0, "in": 25.4}
_KG = {"kg": 1.0, "t": 1000.0, "g": 0.001, "jin": 0.5, "lb": 0.4536, "liang": 0.05, "kgf": 1.0}
_ML = {"ml": 1.0, "l": 1000.0, "jin": 500.0, "kg": 1000.0, "": 1.0, "liang": 50.0, "jin_pack": 500.0}
_LONGEST_BAR_M = 12
_WEIGHED = ("casting", "forging", "flange", "coal", "fitting", "steel", "aero")
_GOODS_BY_WEIGHT = ("food", "agri", "recycling", "raw", "wine", "steel", "coal.anchor")


def read_prefixed(reading: Reading) -> None:
    """Figures behind a sign: M20, B1000, Sch40, PVG1000S, R23, CT10, №6.0, table 1000/3."""
    for item in reading.measures():
        handler = _PREFIXED.get(item.prefix)
        if handler is not None:
            handler(reading, item)
    if "SANS 1123" in reading.top.get("standard", ()):
        for item in reading.measures():
            if item.operator == "/" and not item.prefix and not item.unit:
                _table(reading, item)
    for item in reading.measures():
        if item.label and any(s.value == "thread" for s in item.label):
            _thread(reading, item)


def _thread(reading: Reading, item: Measure) -> None:
    reading.put("attr.thread", f"M{plain(item.value)}", item)
    if item.operator == "×" and len(item.parts) > 1 and item.parts[-1].value > 6:
        reading.put("attr.length_mm", plain(item.parts[-1].value * _MM.get(item.parts[-1].unit, 1)), item)


def _belt_width(reading: Reading, item: Measure) -> None:
    if item.value >= 300 and (reading.under("coal", "service") or not reading.category):
        reading.put("attr.belt_width_mm", plain(item.value), item)


def _schedule(reading: Reading, item: Measure) -> None:
    reading.put("attr.schedule", f"{plain(item.value)}", item)


def _belt_strength(reading: Reading, item: Measure) -> None:
    kind = reading.text[item.start : item.start + 3]
    belt = next((name for name in ("pvg", "pvc", "st", "ep", "nn") if kind.startswith(name)), "")
    if not reading.under("coal.belt", "coal.belt_conveyor"):
        return
    reading.put("attr.belt_type", belt.upper(), item)
    reading.put("attr.strength_n_mm", plain(item.value), item)


def _ring(reading: Reading, item: Measure) -> None:
    if reading.under("fitting.gasket", "flange"):
        sign = reading.text[item.start : item.start + 2]
        name = next((s for s in ("rx", "bx") if sign == s), "r").upper()
        reading.put("attr.ring_no", f"{name}{plain(item.value)}", item)


def _tolerance(reading: Reading, item: Measure) -> None:
    if 1 <= item.value <= 16:
        reading.put("attr.tolerance", f"CT{plain(item.value)}", item)


def _number(reading: Reading, item: Measure) -> None:
    if reading.under("coal.fan_local"):
        reading.put("attr.impeller_dm", plain(item.value), item)


def _table(reading: Reading, item: Measure) -> None:
    """SANS 1123 names its table by kPa and type: 1600/3 is PN16."""
    standards = reading.top.get("standard", ())
    if item.value < 250 or not (reading.under("flange") or standards):
        return
    figures = "/".join(str(plain(part.value)) for part in item.parts)
    reading.put("attr.table", figures, item)
    if "SANS 1123" not in standards and item.operator == "/":
        reading.put("standard", "SANS 1123", item, token=False)
    reading.put("pn", plain(item.value / 100), item)


_PREFIXED = {
    "thread": _thread,
    "belt_width": _belt_width,
    "sch": _schedule,
    "belt_strength": _belt_strength,
    "ring_no": _ring,
    "tolerance": _tolerance,
    "number": _number,
    "table": _table,
}


def read_named(reading: Reading) -> None:
    """Figures with a name: the name's sense that fits the goods decides, the unit converts."""
    for item in reading.measures():
        if item.label:
            sense = next((s for s in item.label if in_scope(reading.subject, s)), None)
            if sense is not None:
                _put_named(reading, item, str(sense.value))


def _put_named(reading: Reading, item: Measure, role: str) -> None:
    unit, value = item.unit, item.value
    put = reading.put
    if role == "support_height":
        if item.operator == "~" and len(item.parts) == 2:
            low, high = sorted(_dm(part.value, unit) for part in item.parts)
            put("attr.height_min_dm", plain(low), item)
            put("attr.height_max_dm", plain(high), item)
        else:
            put("attr.height_max_dm", plain(_dm(value, unit)), item)
    elif role in ("support_max", "support_min", "prop_height"):
        key = {"support_max": "height_max_dm", "support_min": "height_min_dm"}.get(role, "max_height_dm")
        if reading.under("coal.prop"):
            key = "max_height_dm"
        put(f"attr.{key}", plain(_dm(item.parts[-1].value, unit)), item)
    elif role == "weight" or role in ("qty", "monthly"):
        if role == "weight" and unit in _KG:
            kilos = value * _KG[unit]
            put("attr.weight_kg", plain(round(kilos, 1) if unit == "lb" else kilos), item)
    elif role == "pressure":
        if unit in ("mpa", ""):
            put("attr.pressure_mpa", plain(value), item)
        elif unit == "bar":
            put("attr.pressure_mpa", plain(value / 10), item)
    elif role == "volume_ml":
        if unit in _ML:
            put("attr.volume_ml", plain(value * _ML[unit]), item)
    elif role == "length_m":
        if unit in ("m", "", "km", "mm"):
            put("attr.length_m", plain(value * {"km": 1000, "mm": 0.001}.get(unit, 1)), item)
    elif role == "impeller":
        metres = {"mm": 0.01, "m": 10.0}.get(unit, 1.0)
        put("attr.impeller_dm", plain(value * metres), item)
    elif role == "thread":
        _thread(reading, item)
    elif role.endswith("_mm"):
        if unit in _MM:
            put(f"attr.{role}", plain(value * _MM[unit]), item)
            if item.operator == "×" and role in ("od_mm", "dia_mm") and len(item.parts) == 2:
                put("attr.length_mm", plain(item.parts[1].value), item)
    elif role in ("power_kw", "cutting_power_kw"):
        _put_power(reading, item, role)
    elif role in ("unit_price", "price", "budget", "delivery"):
        return
    elif unit in _FITTING_UNITS.get(role, ("",)):
        put(f"attr.{role}", plain(item.parts[-1].value if item.operator == "~" else value), item)


_FITTING_UNITS: dict[str, tuple[str, ...]] = {
    "temp_c": ("celsius", "degree", ""),
    "alcohol_pct": ("degree", "pct", "pct_vol", ""),
    "total_sugar_g_l": ("g_l", "", "g"),
    "age_years": ("year", ""),
    "moisture_max_pct": ("pct", ""),
    "purity_min_pct": ("pct", ""),
    "ratio": ("",),
    "flow_l_min": ("l_min", ""),
    "mesh": ("mesh", ""),
    "capacity_t_h": ("t_h", "", "t"),
    "working_resistance_kn": ("kn", ""),
    "rated_load_kn": ("kn", ""),
    "pack_bottles": ("bottle", "", "jar", "piece"),
    "strength_n_mm": ("n_mm", "", "belt_s"),
    "trough_angle_deg": ("degree", ""),
    "grooves": ("grooves", ""),
}


def _dm(value: float, unit: str) -> float:
    if unit == "m" or (not unit and value < 8):
        return value * 10
    return value * {"mm": 0.01, "cm": 0.1}.get(unit, 1.0) if unit or value < 100 else value * 0.01


def _put_power(reading: Reading, item: Measure, key: str) -> None:
    if item.unit not in ("kw", ""):
        return
    if item.operator == "×" and len(item.parts) == 2:
        count, each = item.parts[0].value, item.parts[1].value
        reading.put("attr.motors", f"{plain(count)}x{plain(each)}", item)
        reading.put(f"attr.{key}", plain(count * each), item)
    else:
        reading.put(f"attr.{key}", plain(item.value), item)


def read_units(reading: Reading) -> None:
    """Figures whose unit tells what they are, by the goods: kW, 目, ml, 度, 年, 斤装."""
    for item in reading.measures():
        if item.label and not any(in_scope(reading.subject, s) for s in item.label):
            item.label = ()
        if item.operator == "×" and item.unit in ("ml", "l", "jin", "kg", "g", "bottle", "carton"):
            _read_pack(reading, item)
            continue
        if item.unit == "m" and not item.label and _read_metres(reading, item):
            continue
        row = _unit_row(reading, item.unit)
        if row is None or item.label:
            continue
        if row.key == "power_kw" or row.key == "cutting_power_kw":
            _put_power(reading, item, row.key)
        elif item.operator in ("", "~") and not (row.key == "pack_bottles" and item.value > 48):
            value = item.parts[-1].value if item.operator == "~" else item.value
            reading.put(f"attr.{row.key}", plain(value * float(row.factor)), item)
            if item.operator == "~" and row.key == "volume_ml":
                item.claimed = True


def _read_metres(reading: Reading, item: Measure) -> bool:
    """Metres that are no length: 1米皮带 is a width, 1.9-3.8m of a support heights, 100米 of tube sold."""
    if reading.about("coal.belt", "coal.belt_conveyor") and item.value <= 2.4 and not item.operator:
        at = reading.lexemes.index(item)
        after = reading.lexemes[at + 1] if at + 1 < len(reading.lexemes) else None
        if after is not None and not after.gap and after.sense("category") is not None:
            reading.put("attr.belt_width_mm", plain(item.value * 1000), item)
            return True
    if reading.about("coal.roof_support") and item.operator == "~":
        _put_named(reading, item, "support_height")
        return True
    return reading.about("steel") and item.value > _LONGEST_BAR_M


def _unit_row(reading: Reading, unit: str) -> UnitReading | None:
    for row in reading.lexicon.unit_readings.get(unit, ()):
        if any(scope == "*" or reading.about(scope) for scope in row.scope):
            return row
    return None


def _read_pack(reading: Reading, item: Measure) -> None:
    """500ml*6: the volume of one and the number in a carton."""
    volumes = [part for part in item.parts if part.unit in ("ml", "l")]
    others = [part for part in item.parts if part.unit not in ("ml", "l")]
    if volumes:
        part = volumes[0]
        reading.put("attr.volume_ml", plain(part.value * (1000 if part.unit == "l" else 1)), item)
        if others:
            reading.put("attr.pack_bottles", plain(others[0].value), item)
    elif reading.under("wine", "packaging") and item.parts[0].unit == "jin":
        reading.put("attr.volume_ml", plain(item.parts[0].value * 500), item)
        reading.put("attr.pack_bottles", plain(item.parts[-1].value), item)
    elif item.parts[0].unit in ("kg", "g", "jin"):
        reading.put("attr.pack_kg", plain(item.parts[0].value * _KG[item.parts[0].unit]), item)


def read_weights(reading: Reading) -> None:
    """A bare weight is that of one piece for what is cast, forged or machined."""
    for item in reading.measures():
        if item.label or item.prefix or item.operator:
            continue
        if item.unit == "kg" and reading.under(*_WEIGHED) and not reading.under(*_GOODS_BY_WEIGHT):
            reading.put("attr.weight_kg", plain(item.value), item)
        elif item.unit == "lb" and reading.category and not reading.about("flange", "fitting"):
            reading.put("attr.weight_kg", round(item.value * 0.4536, 1), item)
        elif item.unit == "g" and reading.under("casting"):
            reading.put("attr.weight_kg", plain(item.value / 1000), item)


def read_forms(reading: Reading) -> None:
    """Figures with neither name nor telling unit: φ200×1500, 108×380, 700 of a manhole cover."""
    for item in reading.measures():
        if item.prefix not in ("", "phi") or item.label or item.unit not in _MM or item.unit == "in":
            continue
        keys = _form(reading, item)
        if not keys:
            continue
        scale = _MM[item.unit]
        figures = [
            part.value * (_MM[part.unit] if part.unit in _MM and part.unit else scale) for part in item.parts
        ]
        ordered = sorted(figures)
        position = 0
        for key in keys:
            order, _, name = key.rpartition(":")
            if order:
                value = ordered[{"max": -1, "mid": len(ordered) // 2, "min": 0}[order]]
            else:
                value = figures[position]
                position += 1
            if name != "-":
                reading.put(f"attr.{name}", plain(value), item)
        item.claimed = True


def _form(reading: Reading, item: Measure) -> tuple[str, ...]:
    phi = item.prefix == "phi" or any(part.prefix == "phi" for part in item.parts)
    count = len(item.parts)
    if item.operator in ("×", "/") and count == 2 and (item.operator == "×" or phi):
        forms = ("phi_ab", "ab") if phi else ("ab",)
    elif (item.operator == "×" and count == 3) or (phi and count == 3):
        forms = ("abc",)
    elif not item.operator and phi:
        forms = ("phi",)
    elif not item.operator:
        if not item.unit and (item.value < 10 or item.bound):
            return ()
        forms = ("bare",)
    else:
        return ()
    rows = [row for form in forms if (row := _form_row(reading, form)) is not None]
    if not rows:
        return ()
    best = min(rows, key=lambda row: -max(0 if s == "*" else s.count(".") + 1 for s in row.scope))
    return best.keys


def _form_row(reading: Reading, form: str) -> MeasureForm | None:
    for row in reading.lexicon.forms.get(form, ()):
        if any(scope == "*" or reading.about(scope) for scope in row.scope):
            if "*" in row.scope and not reading.subject:
                return None
            return row
    return None
