"""Made price levels of the demonstration market, in CNY per tonne of finished goods, by grade group.

They are plausible, not quoted: nothing here is a market fact, and every offering priced by it is ``is_demo``.
"""

from collections.abc import Mapping

CNY_PER_TONNE: Mapping[str, float] = {
    "CS-20": 8_500, "CS-25": 8_800, "CS-35": 8_700, "CS-45": 8_800, "CS-Q235": 7_000, "CS-Q355": 7_600,
    "CS-A105": 9_000, "CS-P250GH": 9_500, "CS-16MNII": 9_200, "CS-Q345R": 8_200, "CS-Q245R": 7_900,
    "CS-LF2": 11_500, "CS-LF3": 24_000, "CS-Q355NE": 9_800,
    "PL-F42": 10_800, "PL-F46": 11_000, "PL-F52": 11_500, "PL-F56": 12_000, "PL-F60": 12_500,
    "PL-F65": 13_500, "PL-F70": 14_500,
    "LA-15CRMO": 12_500, "LA-12CR1MOV": 14_500, "LA-F5": 19_000, "LA-F9": 26_000, "LA-F11": 14_500,
    "LA-F22": 17_000, "LA-F91": 32_000, "LA-F92": 46_000, "LA-35CRMO": 10_500, "LA-42CRMO": 11_000,
    "LA-40CR": 9_600, "LA-40CRNIMO": 16_000, "LA-20CRMNTI": 10_200, "LA-18CRNIMO": 19_000,
    "LA-27SIMN": 9_800, "LA-30CRMNSI": 11_500, "LA-23MNNIMOCR": 15_500,
    "WR-NM360": 6_800, "WR-NM400": 7_400, "WR-NM450": 8_200, "WR-NM500": 9_300,
    "WR-MN13": 12_500, "WR-BTMCR15": 15_500, "WR-BTMCR26": 19_500,
    "SS-304": 25_000, "SS-304L": 26_000, "SS-316": 37_000, "SS-316L": 39_000, "SS-316TI": 45_000,
    "SS-321": 29_000, "SS-347": 42_000, "SS-317L": 52_000, "SS-310S": 52_000, "SS-904L": 98_000,
    "DX-2205": 43_000, "DX-2507": 68_000, "NI-625": 390_000, "NI-C276": 420_000, "NI-400": 260_000,
    "TI-GR2": 180_000,
    "ZG-200": 11_000, "ZG-230": 11_200, "ZG-270": 11_500, "ZG-310": 12_000, "ZG-WCB": 13_500,
    "ZG-WCC": 14_000, "ZG-LCB": 16_500, "ZG-WC6": 21_000, "CSS-CF8": 46_000, "CSS-CF8M": 62_000,
    "CSS-CF3M": 66_000,
    "HT-100": 5_600, "HT-150": 5_800, "HT-200": 6_200, "HT-250": 6_700, "HT-300": 7_400,
    "QT-350-22L": 11_500, "QT-400-18L": 10_800, "QT-400-15": 7_900, "QT-450-10": 7_600, "QT-500-7": 7_500,
    "QT-600-3": 8_000, "RUT-350": 9_500, "KTH-300": 9_000, "KTH-350": 9_400,
    "BT-B7": 14_000, "BT-2H": 12_500, "BT-B8": 42_000,
}  # fmt: skip
_OTHERWISE = 9_000.0


def by_mass(mass_kg: float, grade: str, factor: float = 1.0, per_piece: float = 0.0) -> float | None:
    """Return a plausible price in CNY of a piece of *mass_kg* of *grade*; ``None`` where the mass is unknown.

    *factor* says how laborious the shape is, *per_piece* what handling one piece costs.
    """
    if mass_kg <= 0:
        return None
    return tidy(mass_kg * CNY_PER_TONNE.get(grade, _OTHERWISE) / 1_000 * factor + per_piece)


def tidy(price: float) -> float:
    """Round a price the way a price list does: 0.1 below 100 CNY, 1 below 10,000, else 10."""
    step = 0.1 if price < 100 else 1.0 if price < 10_000 else 10.0
    return round(round(price / step) * step, 2)
