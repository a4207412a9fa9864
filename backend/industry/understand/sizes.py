"""Nominal sizes: DN, inches, 寸 and 分, JIS A sizes, and the pipe a flange is to fit."""

from backend.industry.understand.lexemes import Measure, plain
from backend.industry.understand.ratings import PN
from backend.industry.understand.reading import Reading

_SMALLEST = 6
_LOWEST_PN = 2.5
"""The one PN written with a decimal point; any other decimal is a pressure in MPa (PL100-1.6)."""

_TRADE_INCHES = {1.2: 1.25}
_FEN = {3: 10, 4: 15, 6: 20, 2: 8}


def read_sizes(reading: Reading) -> None:
    """Fill dn, or dn_min and dn_max for a range, and pipe_od_mm with its dn."""
    well_head = "API" in reading.top.get("type", ()) or "API 6A" in reading.top.get("standard", ())
    luggage = reading.under("bag")
    for item in reading.measures():
        if any(s.value == "dn" for s in item.label) and not item.prefix and item.unit in ("", "mm"):
            if reading.subject == "" or reading.about("flange", "fitting", "casting"):
                _put_sizes(reading, item, [part.value for part in item.parts])
            continue
        if item.label and not _names_pipe_size(item):
            if (
                any(s.value == "pipe_od_mm" for s in item.label) and reading.under("flange", "fitting", "")
            ) or (reading.about("flange") and _is_outside(item) and _of_pipe(reading, item)):
                _pipe(reading, item)
            continue
        if item.prefix == "dn":
            _put_dn(reading, item)
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
        elif item.prefix in ("", "phi") and reading.about("flange") and _of_pipe(reading, item):
            _pipe(reading, item)
        elif item.prefix == "phi" and reading.under("flange") and item.operator in ("", "×"):
            types = reading.top.get("type", ())
            if not {"WIND", "RING", "NONSTD"} & set(types) and item.value in reading.lexicon.pipe_od:
                _pipe(reading, item)
        elif well_head and not item.prefix and not item.unit and item.operator == "~":
            _bore(reading, item)


def _of_pipe(reading: Reading, item: Measure) -> bool:
    """Whether a pipe is what the figure is said of: 325的管子, 219钢管, 管子133."""
    at = reading.lexemes.index(item) + 1
    before = reading.lexemes[at - 2] if at > 1 else None
    if before is not None and not (item.gap or item.unit or item.operator):
        pipe = before.sense("category")
        if pipe is not None and pipe.value == "steel.tube" and item.value in reading.lexicon.pipe_od:
            before.claimed = True
            return True
    after = reading.lexemes[at : at + 2]
    if after and after[0].text == "的":
        after = after[1:]
    found = (
        bool(after)
        and not item.unit
        and any(sense.key == "category" and sense.value == "steel.tube" for sense in after[0].senses)
    )
    if found:
        after[0].claimed = True
    return found


def _is_outside(item: Measure) -> bool:
    return any(sense.value in ("od_mm", "dia_mm") for sense in item.label)


def _put_dn(reading: Reading, item: Measure) -> None:
    """DN100, DN50-DN200, DN100×80; DN100-16 is a size and a PN, DN50×2 a size and a count."""
    values = [part.value for part in item.parts]
    if item.operator == "~" and len(values) == 2 and values[1] < values[0] and values[1] in PN:
        _put_sizes_and_rating(reading, item, values)
    elif item.operator == "×" and min(values[1:]) < _SMALLEST:
        item.operator = ""
        _put_sizes(reading, item, values[:1])
    else:
        _put_sizes(reading, item, values)


def _put_sizes_and_rating(reading: Reading, item: Measure, values: list[float]) -> None:
    reading.put("dn", plain(values[0]), item)
    reading.put("pn", plain(values[1]), item)


def read_marking(reading: Reading) -> None:
    """The marking of HG/T 20592: WN100(B)-16, PL50-16 (type, size, pipe series, PN)."""
    lexemes = reading.lexemes
    if any(isinstance(item, Measure) and (item.prefix == "dn" or item.unit == "in") for item in lexemes):
        return
    for at, item in enumerate(lexemes[1:], 1):
        code = lexemes[at - 1]
        if not isinstance(item, Measure) or item.gap or item.prefix or item.unit or item.claimed:
            continue
        if code.kind != "term" or not code.text.isascii() or code.sense("type") is None:
            continue
        values = [part.value for part in item.parts]
        if item.operator == "~" and item.parts[-1].decimal and values[1] != _LOWEST_PN:
            values[1] = round(values[1] * 10, 3)
        if item.operator == "~" and len(values) == 2 and values[1] in PN:
            _put_sizes_and_rating(reading, item, values)
        elif not item.operator and values[0] >= _SMALLEST:
            reading.put("dn", plain(values[0]), item)
            rest = lexemes[at + 1 : at + 6]
            for after in rest:
                if after.gap:
                    break
                if isinstance(after, Measure) and not after.prefix and after.value in PN:
                    reading.put("pn", plain(after.value), after)
                    for between in rest[: rest.index(after)]:
                        between.claimed = True
                    break


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
