"""Nominal sizes: DN, inches, 寸 and 分, JIS A sizes, and the pipe a flange is to fit."""

from backend.industry.understand.lexemes import Measure, plain
from backend.industry.understand.reading import Reading

_TRADE_INCHES = {1.2: 1.25}
_FEN = {3: 10, 4: 15, 6: 20, 2: 8}


def read_sizes(reading: Reading) -> None:
    """Fill dn, or dn_min and dn_max for a range, and pipe_od_mm with its dn."""
    well_head = "API" in reading.top.get("type", ()) or "API 6A" in reading.top.get("standard", ())
    luggage = reading.under("bag")
    for item in reading.measures():
        if item.label and not _names_pipe_size(item):
            if any(s.value == "pipe_od_mm" for s in item.label) and reading.under("flange", "fitting", ""):
                _pipe(reading, item)
            continue
        if item.prefix == "dn":
            _put_sizes(reading, item, [part.value for part in item.parts])
        elif item.prefix == "nps" or item.unit == "in":
            if luggage:
                continue
            if well_head:
                _bore(reading, item)
                continue
            if item.operator == "×" and any(part.unit != "in" for part in item.parts):
                continue
            _put_sizes(reading, item, [_inch(reading, part.value, item) for part in item.parts])
        elif item.unit == "jis_a":
            _put_sizes(reading, item, [part.value for part in item.parts])
        elif item.unit == "jis_b":
            _put_sizes(reading, item, [_inch(reading, part.value, item) for part in item.parts])
        elif item.unit == "fen":
            sizes = [_FEN.get(int(part.value)) for part in item.parts]
            if all(sizes):
                _put_sizes(reading, item, [float(size) for size in sizes if size])
        elif item.prefix == "phi" and reading.under("flange") and item.operator in ("", "×"):
            types = reading.top.get("type", ())
            if not {"WIND", "RING", "NONSTD"} & set(types) and item.value in reading.lexicon.pipe_od:
                _pipe(reading, item)
        elif well_head and not item.prefix and not item.unit and item.operator == "~":
            _bore(reading, item)


def _names_pipe_size(item: Measure) -> bool:
    return item.prefix in ("dn", "nps") or item.unit in ("in", "jis_a", "fen")


def _inch(reading: Reading, inches: float, item: Measure) -> float:
    inches = _TRADE_INCHES.get(inches, inches)
    dn = reading.lexicon.inch_dn.get(inches)
    return float(dn) if dn is not None else round(inches * 25)


def _put_sizes(reading: Reading, item: Measure, sizes: list[float]) -> None:
    if item.operator == "~" and len(sizes) == 2 and not item.denied:
        low, high = sorted(sizes)
        reading.put("dn_min", plain(low), item)
        reading.put("dn_max", plain(high), item)
    elif item.bound in ("min", "max") and len(sizes) == 1 and not item.denied:
        reading.put("dn_min" if item.bound == "min" else "dn_max", plain(sizes[0]), item)
    else:
        for size in sizes:
            reading.put("dn", plain(size), item, token=False)
        shown = [plain(size) for size in sizes]
        key = "not.dn" if item.denied else "dn"
        reading.tokens.append((item.start, item.end, key, shown[0] if len(shown) == 1 else shown))


def _bore(reading: Reading, item: Measure) -> None:
    """API 6A bores stay as written (4-1/16); they are no DN."""
    start, end = item.start, item.end
    text = reading.text[start:end].strip("\"'寸吋 ").replace("nps", "").strip()
    for unit in ("inch", "in", "英寸"):
        text = text.removesuffix(unit).strip()
    reading.put("attr.nominal_bore_in", text.replace(" ", "-"), item)


def _pipe(reading: Reading, item: Measure) -> None:
    """A pipe outside diameter gives the size too: φ108 is DN100 in the domestic series."""
    od = item.value * {"cm": 10, "m": 1000}.get(item.unit, 1)
    reading.put("attr.pipe_od_mm", plain(od), item)
    dn = reading.lexicon.pipe_od.get(od)
    if dn is None:
        dn = next((size for known, size in reading.lexicon.pipe_od.items() if abs(known - od) <= 0.5), None)
    if dn is not None and not item.denied:
        reading.put("dn", dn, item)
