"""Models of coal machinery that the demonstration market trades, by code family.

The codes are of the families of the coal machinery pack (a test matches every one against its pattern); which
of the possible models appear, and their price levels, is made for the demonstration.
"""

from dataclasses import dataclass

Part = tuple[str, str, str, str, float]
"""Category, name in Chinese and English, usual grade, mass in kg."""


@dataclass(frozen=True, slots=True)
class Models:
    """Models of one family; a price is ``base + per × (product of the attributes price_by)``, in CNY.

    Where the code states none of those, its greatest number stands in.
    """

    family: str
    models: tuple[str, ...]
    base: float
    per: float
    price_by: tuple[str, ...] = ()
    unit: str = "set"
    lead_days: int = 45
    underground: bool | None = None
    zh: str = ""
    en: str = ""
    parts: tuple[Part, ...] = ()


def _each(pattern: str, *values: object) -> tuple[str, ...]:
    return tuple(pattern.format(value) for value in values)


_DRUM: Part = ("coal.shearer_drum", "采煤机滚筒", "Shearer drum", "CS-Q355", 3_200)
_PICK: Part = ("coal.pick", "掘进机截齿", "Cutting pick", "LA-42CRMO", 1.9)
_LEG: Part = ("coal.leg", "液压支架立柱", "Hydraulic leg", "LA-27SIMN", 620)
_JACK: Part = ("coal.jack", "推移千斤顶", "Push ram", "LA-27SIMN", 140)
_HOLDER: Part = ("coal.pick_holder", "掘进机齿座", "Pick holder", "LA-42CRMO", 4.5)

MODELS: tuple[Models, ...] = (
    Models(
        "SGZ",
        (
            "SGZ630/220", "SGZ630/264", "SGZ730/264", "SGZ730/320", "SGZ764/400", "SGZ764/500", "SGZ764/630",
            "SGZ764/2×250", "SGZ764/2×315", "SGZ800/800", "SGZ800/2×400", "SGZ880/2×400", "SGZ900/2×525",
            "SGZ1000/2×525", "SGZ1000/2×700", "SGZ1000/2×855", "SGZ1200/2×1000",
        ),
        250_000, 3_600, ("power_kw",), lead_days=75, underground=True,
        parts=(
            ("coal.transition_pan", "过渡槽", "Transition pan", "WR-NM450", 900),
            ("coal.ramp_plate", "挡煤板", "Spill plate", "CS-Q355", 210),
        ),
    ),
    Models(
        "SGB", ("SGB420/22", "SGB420/30", "SGB620/40T", "SGB620/55", "SGB620/80T", "SGB630/150C",
        "SGB630/220"),
        60_000, 2_400, ("power_kw",), lead_days=40, underground=True,
    ),
    Models("SGD", ("SGD630/75", "SGD630/110", "SGD630/180", "SGD730/180"), 70_000, 2_500, ("power_kw",),
        lead_days=40),
    Models(
        "SZZ", ("SZZ630/110", "SZZ730/132", "SZZ764/132", "SZZ764/160", "SZZ764/200", "SZZ800/250",
        "SZZ1000/400"),
        180_000, 3_200, ("power_kw",), lead_days=60, underground=True,
    ),
    Models("SZB", ("SZB730/75", "SZB730/110", "SZB764/132"), 120_000, 2_800, ("power_kw",), lead_days=60),
    Models("PCM", _each("PCM{}", 110, 132, 160, 200, 250, 315), 120_000, 1_500),
    Models("PLM", _each("PLM{}", 1000, 1500, 2000, 3000), 160_000, 180),
    Models(
        "MG",
        (
            "MG100/238-WD", "MG132/320-WD", "MG150/375-WD", "MG160/380-WD", "MG200/500-WD", "MG250/600-WD",
            "MG300/700-WD", "MG400/930-WD", "MG2×160/710-WD", "MG500/1180-WD", "MG650/1620-WD",
        ),
        900_000, 5_600, ("power_kw",), lead_days=120, parts=(_DRUM,),
    ),
    Models(
        "ZY",
        (
            "ZY2400/14/28", "ZY3200/13/32", "ZY4000/16/36", "ZY5000/18/38", "ZY6400/17/37", "ZY6800/14/32",
            "ZY6800/19/38", "ZY7600/20/42", "ZY8600/19/40D", "ZY10000/22/45D", "ZY12000/28/64D",
        ),
        40_000, 26, ("working_resistance_kn",), "piece", 120, parts=(_LEG, _JACK),
    ),
    Models(
        "ZZ", ("ZZ4000/17/35", "ZZ5600/17/35", "ZZ6000/18/38", "ZZ7200/20/40", "ZZ9900/29.5/50"),
        42_000, 25, ("working_resistance_kn",), "piece", 120, parts=(_LEG,),
    ),
    Models(
        "ZF", ("ZF4800/17/28", "ZF5600/17/32", "ZF6400/18/33", "ZF8000/20/35", "ZF10000/20/38",
        "ZF15000/28/52"),
        45_000, 25, ("working_resistance_kn",), "piece", 120, parts=(_LEG, _JACK),
    ),
    Models(
        "ZFG", ("ZFG5600/17/32", "ZFG10000/22/38"), 48_000, 26, ("working_resistance_kn",), "piece", 120,
    ),
    Models("ZT", ("ZT6500/19.5/34", "ZT9600/18/35"), 48_000, 25, ("working_resistance_kn",), "piece", 120),
    Models("ZQL", ("ZQL2×3200/18/35", "ZQL2×4000/20.6/45D"), 60_000, 45, ("working_resistance_kn",),
        "set", 120),
    Models(
        "DW",
        (
            "DW18-300/100", "DW20-300/100", "DW22-300/100", "DW25-250/100", "DW25-300/100", "DW28-250/100",
            "DW28-250/110", "DW31.5-200/100", "DW31.5-250/110", "DW35-200/110", "DW40-200/110",
        ),
        120, 11, ("max_height_dm",), "piece", 15, underground=True,
    ),
    Models("DWX", ("DWX25-300/110", "DWX28-300/110", "DWX35-300/110"), 200, 14, ("max_height_dm",),
        "piece", 15),
    Models("HDJA", _each("HDJA-{}", 800, 1000, 1200), 60, 0.2, unit="piece", lead_days=12),
    Models(
        "EBZ", _each("EBZ{}", "100", "132", "160", "200", "220", "260H"), 600_000, 9_500,
        lead_days=120, parts=(_PICK, _HOLDER),
    ),
    Models("EBH", ("EBH132", "EBH315"), 700_000, 9_800, lead_days=120, parts=(_PICK,)),
    Models(
        "DSJ",
        (
            "DSJ65/20/2×22", "DSJ80/40/2×40", "DSJ80/40/2×55", "DSJ80/40/2×75", "DSJ100/63/2×75",
            "DSJ100/63/2×110",
            "DSJ100/80/2×125", "DSJ100/80/2×160", "DSJ120/120/2×200", "DSJ120/150/3×315", "DSJ140/180/3×400",
        ),
        90_000, 1_900, ("power_kw",), lead_days=60, underground=True,
    ),
    Models(
        "DTL", ("DTL65/20/2×30", "DTL80/40/2×55", "DTL100/63/2×132", "DTL100/80/2×160", "DTL120/120/3×355"),
        80_000, 1_800, ("power_kw",), lead_days=60, underground=True,
    ),
    Models("DTII(A)", _each("DTII(A){}", 500, 650, 800, 1000, 1200, 1400), 20_000, 110, lead_days=45,
        underground=False),
    Models(
        "BRW",
        (
            "BRW80/31.5", "BRW125/31.5", "BRW200/31.5", "BRW315/31.5", "BRW400/31.5", "BRW400/37.5",
            "BRW500/31.5",
            "BRW630/37.5",
        ),
        40_000, 520, ("flow_l_min",), lead_days=45,
    ),
    Models("RX", ("RX200/16A", "RX400/25"), 12_000, 60, ("flow_l_min",), lead_days=40),
    Models("BPW", ("BPW200/6.3", "BPW315/6.3", "BPW315/16", "BPW400/16", "BPW516/13.2"), 30_000, 320,
        lead_days=40),
    Models(
        "FBD",
        (
            "FBD№5.0/2×5.5", "FBD№5.6/2×11", "FBD№6.0/2×15", "FBD№6.3/2×22", "FBD№6.3/2×30", "FBD№7.1/2×37",
            "FBD№7.1/2×45", "FBD№8.0/2×55",
        ),
        6_000, 620, ("power_kw",), "piece", 25, underground=True,
    ),
    Models("JD", ("JD-1", "JD-1.6", "JD-2.5", "JD-4", "JD-11.4", "JD-25", "JD-40"), 8_000, 900,
        unit="piece", lead_days=25),
    Models("JYB", ("JYB-40×1.25", "JYB-50×1.4", "JYB-60×1.25"), 30_000, 1_100, unit="piece", lead_days=30),
    Models("JSDB", ("JSDB-10", "JSDB-13", "JSDB-16", "JSDB-19", "JSDB-25"), 45_000, 3_800, unit="piece",
        lead_days=30),
    Models("JH", ("JH-5", "JH-8", "JH-14", "JH-20", "JH2-20"), 9_000, 2_300, unit="piece", lead_days=25),
    Models("MQT", ("MQT-120/2.7", "MQT-130/3.2"), 4_000, 30, unit="piece", lead_days=15),
    Models("P", ("P-30B", "P-60B", "P-90B", "P-120B"), 40_000, 1_500, lead_days=40),
    Models("QBZ", ("QBZ-80N/660", "QBZ-80/1140", "QBZ-120/1140", "QBZ-200/1140"), 900, 1.6, unit="piece",
        lead_days=15),
    Models("KBZ", ("KBZ-200/1140", "KBZ-400/1140", "KBZ-630/1140"), 3_000, 5.5, unit="piece", lead_days=15),
    Models("KBSGZY", ("KBSG-315/6", "KBSGZY-500/10", "KBSGZY-630/10", "KBSGZY-1000/10"), 50_000, 210,
        lead_days=40),
    Models(
        "YBS", _each("YBS-{}", 22, 40, 55, 75, 90, 110, 132, 160, 200, 250, 315), 2_000, 260,
        unit="piece", lead_days=20,
    ),
    Models("YBSD", ("YBSD-160/80-4/8", "YBSD-200/100-4/8", "YBSSD-315/160-4/8"), 5_000, 420, unit="piece",
        lead_days=30),
    Models(
        "MYP",
        (
            "MYP-0.66/1.14-3×25+1×16", "MYP-0.66/1.14-3×35+1×16", "MYP-0.66/1.14-3×50+1×16",
            "MYP-0.66/1.14-3×70+1×25", "MYP-0.66/1.14-3×95+1×25", "MCP-0.66/1.14-3×95+1×25",
        ),
        30, 1.9, unit="metre", lead_days=10,
    ),
    Models(
        "DCY",
        (
            *(f"DCY{size}-{ratio}" for size in (200, 224, 250, 280, 315, 355, 400) for ratio in ("25",
            "31.5", "40")),
            "DBY250-10", "DCY315", "DCY280", "DCY250",
        ),
        4_000, 95, unit="piece", lead_days=25,
    ),
    Models(
        "ZSY", ("ZSY224-31.5", "ZSY280-40", "ZSY355-45", "ZLY224-10", "ZLY280-12.5"), 4_000, 80,
        unit="piece", lead_days=25,
    ),
    Models("ZKX", ("ZK1236", "ZK1548", "ZK1848", "ZK2448", "YK1536", "YK1848", "YK2160"), 40_000, 55,
        lead_days=45),
    Models("ZJ", ("50ZJ-I-A33", "65ZJ-I-A30", "80ZJ-I-A36", "100ZJ-I-A42", "150ZJ-I-A60"), 9_000, 260,
        lead_days=30),
    Models(
        "MSGLW", ("MSGLW-335/20×2000", "MSGLW-500/20×2200", "MSGLW-500/22×2400"), 18, 0.012, unit="set",
        lead_days=7,
    ),
    Models("SKP", ("SKP18-1/1860", "SKP22-1/1860-6300"), 60, 0.02, unit="set", lead_days=7),
)  # fmt: skip
