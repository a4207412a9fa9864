"""A flange specification written in any usual notation and word order reads back as itself."""

from hypothesis import given, settings
from hypothesis import strategies as st

from backend.industry import Specification, knowledge, parse_specification

TYPES = {
    "WN": ["对焊法兰", "带颈对焊法兰", "高颈法兰", "WN", "weld neck flange", "對焊法蘭", "高径法兰"],
    "SO": ["带颈平焊法兰", "SO", "slip-on flange"],
    "PL": ["板式平焊法兰", "板式法兰", "PL", "plate flange"],
    "BL": ["法兰盖", "盲板", "盲法兰", "BL", "blind flange"],
    "SW": ["承插焊法兰", "承插法兰", "SW"],
    "TH": ["螺纹法兰", "丝扣法兰", "threaded flange"],
    "LJ_SE": ["对焊环松套法兰", "松套法兰", "lap joint flange"],
}
FACINGS = {
    "RF": ["RF", "突面", "RF面"],
    "FF": ["FF", "全平面"],
    "MFM": ["MFM", "凹凸面", "M/F"],
    "TG": ["榫槽面", "T/G"],
    "RJ": ["RTJ", "RJ", "环连接面"],
    "FM": ["FM", "凹面"],
}
GRADES = {
    "SS-316L": ["316L", "022Cr17Ni12Mo2", "00Cr17Ni14Mo2", "F316L", "SUS316L", "1.4404", "S31603"],
    "SS-304": ["304", "06Cr19Ni10", "0Cr18Ni9", "F304", "SUS304", "1.4301", "304不锈钢"],
    "CS-A105": ["A105", "A105N", "SA105", "K03504"],
    "CS-20": ["20#", "20钢", "20号钢"],
    "CS-LF2": ["A350 LF2", "LF2"],
    "DX-2205": ["2205", "F51", "S31803", "1.4462"],
    "LA-F22": ["A182 F22", "F22"],
}
PN = {
    10: ["PN10", "1.0MPa", "10公斤", "PN1.0", "PN 10"],
    16: ["PN16", "1.6MPa", "16公斤", "PN1.6", "pn16"],
    25: ["PN25", "2.5MPa", "25公斤"],
    40: ["PN40", "4.0MPa", "PN4.0", "40bar"],
    63: ["PN63", "6.3MPa", "PN64", "6.4MPa"],
    100: ["PN100", "10MPa", "10.0MPa"],
}
CLASSES = {
    value: [
        f"{value}磅",
        f"{value}LB",
        f"{value}#",
        f"CL{value}",
        f"Class {value}",
        f"#{value}",
        f"class{value}",
    ]
    for value in (150, 300, 600, 900, 1500, 2500)
}
INCHES = {
    15: "1/2",
    20: "3/4",
    25: "1",
    32: "1-1/4",
    40: "1-1/2",
    50: "2",
    65: "2-1/2",
    80: "3",
    100: "4",
    150: "6",
}


def sizes(dn: int) -> list[str]:
    found = [f"DN{dn}", f"dn{dn}", f"DN {dn}"]
    if dn in INCHES:
        found += [f'{INCHES[dn]}"', f"{INCHES[dn]}寸", f"{INCHES[dn]}英寸", f"NPS {INCHES[dn]}"]
    return found


def full_width(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)


@st.composite
def written(draw: st.DrawFn) -> tuple[Specification, str]:
    """A specification and one way to write it."""
    values: dict[str, object] = {}
    words: list[str] = []

    def say(key: str, value: object, wordings: list[str]) -> None:
        values[key] = value
        words.append(draw(st.sampled_from(wordings)))

    kind = draw(st.sampled_from(sorted(TYPES)))
    say("type", kind, TYPES[kind])
    dn = draw(st.sampled_from([15, 20, 25, 32, 40, 50, 65, 80, 100, 125, 150, 200, 300, 500]))
    say("dn", dn, sizes(dn))
    if draw(st.booleans()):
        rating = draw(st.sampled_from(sorted(PN)))
        say("pn", rating, PN[rating])
    else:
        rating = draw(st.sampled_from(sorted(CLASSES)))
        say("class", rating, CLASSES[rating])
    if draw(st.booleans()):
        grade = draw(st.sampled_from(sorted(GRADES)))
        say("material", grade, GRADES[grade])
    if draw(st.booleans()):
        face = draw(st.sampled_from(sorted(FACINGS)))
        say("facing", face, FACINGS[face])
    text = draw(st.sampled_from([" ", "  ", ", ", ";"])).join(draw(st.permutations(words)))
    if draw(st.booleans()):
        text = full_width(text)
    return Specification.from_mapping(values), text


@settings(max_examples=400, deadline=None)
@given(written())
def test_specification_in_any_notation_reads_back(case: tuple[Specification, str]) -> None:
    specification, text = case
    assert parse_specification(text) == specification


@given(st.sampled_from(sorted(knowledge().model_families)))
def test_example_codes_of_every_model_family_are_found_as_written(family: str) -> None:
    from backend.industry import understand

    row = knowledge().model_families[family]
    found = understand(row.example_1).interpretation
    assert found["model"].replace("II", "Ⅱ") == row.example_1.replace("II", "Ⅱ")
    assert found["category"] == row.category
