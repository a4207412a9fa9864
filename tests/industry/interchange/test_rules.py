"""The rules of interchange, each shown on a pair of specifications."""

import pytest

from backend.industry import Specification
from backend.industry.interchange import compare

PAIRS = {
    "an old name and the number of one grade are one grade": (
        "GB/T 9124.1 DN100 PN16 BL RF 0Cr18Ni9",
        "GB/T 9124.1 DN100 PN16 BL RF S30408",
        "identical",
    ),
    "a nearest grade does not replace": (
        "GB/T 9124.1 DN100 PN16 BL RF F304",
        "GB/T 9124.1 DN100 PN16 BL RF 06Cr19Ni10",
        "mates",
    ),
    "a normalized grade is not the plain one": (
        "ASME B16.5 NPS 4 Class 150 BL RF A105",
        "ASME B16.5 NPS 4 Class 150 BL RF A105N",
        "mates",
    ),
    "the product standard before a grade says nothing new": (
        "ASME B16.5 NPS 4 Class 150 BL RF A182 F304L",
        '4" 150# blind RF F304L',
        "identical",
    ),
    "a welding neck without schedule is not known to be one bore": (
        "ASME B16.5 NPS 4 Class 150 WN RF A105",
        '4" 150# WN RF A105',
        "mates",
    ),
    "a welding neck of one pipe series replaces its like": (
        "HG/T 20592 法兰 WN 100(B)-16 RF S=4mm 20#",
        "HG/T 20592 DN100 PN16 WN RF φ108×4 20",
        "identical",
    ),
    "the pipe stated on one side only leaves the bore open": (
        "HG/T 20592 DN100 PN16 WN RF B系列 20",
        "HG/T 20592 DN100 PN16 WN RF 20",
        "mates",
    ),
    "two standards mate but are not declared identical": (
        "HG/T 20592 DN100 PN16 WN RF A系列 20",
        "GB/T 9124.1 DN100 PN16 WN RF A系列 20",
        "mates",
    ),
    "a blind of two standards is identical only on a sure row": (
        "GB/T 9124.1 DN100 PN10 BL RF 20",
        "EN 1092-1 DN100 PN10 type 05 B1 20",
        "mates",
    ),
    "a withdrawn standard keeps the drilling of its successor": (
        "DIN 2633 DN100 RF",
        "EN 1092-1 DN100 PN16 type 11 B1",
        "mates",
    ),
    "DN65 of an old standard may have four holes": (
        "DIN 2633 DN65 RF",
        "EN 1092-1 DN65 PN16 type 11 B1",
        "unknown",
    ),
    "stated holes settle DN65": ("DN65 PN16 WN RF 4孔", "EN 1092-1 DN65 PN16 WN RF", "not_interchangeable"),
    "a figure against the table row is a doubt": (
        "DN100 PN16 WN RF PCD 190",
        "GB/T 9124.1 DN100 PN16 WN RF",
        "unknown",
    ),
    "figures of the table row change nothing": (
        "DN100 PN16 WN RF D=220 K=180 8-φ18",
        "GB/T 9124.1 DN100 PN16 WN RF",
        "mates",
    ),
    "the standard meaning of 凸面 is the male face": (
        "HG/T 20592 DN50 PN40 WN 凸面",
        "HG/T 20592 DN50 PN40 WN 凹面",
        "mates",
    ),
    "凸面 without a standard may be a raised face": ("DN50 PN40 WN 凸面", "DN50 PN40 WN RF", "unknown"),
    "EN code letters are faces": (
        "EN 1092-1 DN50 PN40 type 11 E",
        "EN 1092-1 DN50 PN40 type 11 F",
        "mates",
    ),
    "a finer face is another flange that still mates": (
        "EN 1092-1 DN50 PN40 type 05 B1 P250GH",
        "EN 1092-1 DN50 PN40 type 05 B2 P250GH",
        "mates",
    ),
    "two male faces do not mate but one replaces the other": (
        "HG/T 20592 DN50 PN40 WN M A系列 20",
        "HG/T 20592 DN50 PN40 带颈对焊 凸面 A系列 20#",
        "identical",
    ),
    "two male faces with open facts are unknown": (
        "HG/T 20592 DN50 PN40 WN M",
        "HG/T 20592 DN50 PN40 WN M",
        "unknown",
    ),
    "a pair named without its half is unknown": (
        "HG/T 20592 DN50 PN40 WN MFM",
        "HG/T 20592 DN50 PN40 WN FM",
        "unknown",
    ),
    "halves of two standards are outside the tables": (
        "HG/T 20592 DN50 PN40 WN M",
        "GB/T 9124.1 DN50 PN40 WN FM",
        "unknown",
    ),
    "ASME has large and small male faces": (
        "ASME B16.5 NPS 3 Class 300 WN LM",
        "ASME B16.5 NPS 3 Class 300 WN SF",
        "not_interchangeable",
    ),
    "ring joints mate on one ring": (
        "ASME B16.5 NPS 3 Class 300 WN RTJ",
        "ASME B16.5 NPS 3 Class 600 WN RTJ",
        "mates",
    ),
    "a stated ring against the table is a doubt": (
        "ASME B16.5 NPS 4 Class 600 WN RTJ R39",
        "ASME B16.5 NPS 4 Class 600 WN RTJ",
        "unknown",
    ),
    "a raised face on flat ductile iron is left to a person": (
        "EN 1092-2 DN100 PN16 FF ductile iron",
        "EN 1092-1 DN100 PN16 WN RF",
        "unknown",
    ),
    "raised on flat needs both known to be steel": ("DN100 PN16 SO RF", "DN100 PN16 SO FF", "unknown"),
    "iron Class 250 mates with steel Class 300": (
        "ASME B16.1 NPS 8 Class 250 FF cast iron",
        "ASME B16.5 NPS 8 Class 300 SO FF steel",
        "mates",
    ),
    "series A of B16.47 is the former SP-44": (
        "ASME B16.47 Series A NPS 36 Class 150 WN RF",
        "MSS SP-44 NPS 36 Class 150 WN RF",
        "mates",
    ),
    "large flanges need their series": (
        "ASME B16.47 NPS 36 Class 150 WN RF",
        "ASME B16.47 Series A NPS 36 Class 150 WN RF",
        "unknown",
    ),
    "a drilling outside the tables is unknown": (
        "JB/T 81 DN100 PN16 RF Q235B",
        "GB/T 9124.1 DN100 PN16 PL RF Q235B",
        "unknown",
    ),
    "a vessel flange is no pipe flange": (
        "NB/T 47023 DN600 PN1.6MPa 长颈对焊 RF",
        "GB/T 9124.1 DN600 PN16 WN RF",
        "not_interchangeable",
    ),
    "a rating its standard lacks is a contradiction": (
        "ASME B16.5 DN100 PN16 WN RF",
        "GB/T 9124.1 DN100 PN16 WN RF",
        "unknown",
    ),
    "rows of medium confidence do not decide": (
        "GB/T 9124.1 DN500 PN2.5 PL RF",
        "GB/T 9124.1 DN500 PN6 PL RF",
        "unknown",
    ),
    "PN2.5 without a standard may be 2.5 MPa": (
        "DN25 PN2.5 对焊 RF",
        "GB/T 9124.1 DN25 PN25 WN RF",
        "unknown",
    ),
    "a pressure in kgf names no rating system": (
        "DN100 16公斤 对焊法兰 RF",
        "GB/T 9124.1 DN100 PN16 WN RF",
        "unknown",
    ),
    "a bare slip-on mates whichever it is": (
        "DN100 PN16 平焊法兰 RF Q235B",
        "GB/T 9124.1 DN100 PN16 PL RF Q235B",
        "mates",
    ),
    "type must be stated": ("GB/T 9124.1 DN100 PN16 RF", "GB/T 9124.1 DN100 PN16 WN RF", "unknown"),
    "facing must be stated": ("GB/T 9124.1 DN100 PN16 WN", "GB/T 9124.1 DN100 PN16 WN RF", "unknown"),
    "sizes that differ decide although nothing else is stated": (
        "DN100 法兰",
        "DN125 法兰",
        "not_interchangeable",
    ),
    "a range is no specification of one flange": (
        "DN50-DN200 PN16 WN RF",
        "DN100 PN16 WN RF",
        "unknown",
    ),
    "a flange drilled otherwise is unknown": (
        "DN100 PN16 WN RF drilled to Class 150",
        "DN100 PN16 WN RF",
        "unknown",
    ),
    "an undrilled blank is unknown": ("DN100 PN16 WN RF 毛坯", "DN100 PN16 WN RF", "unknown"),
    "a stated coating is another flange that still mates": (
        "DN100 PN16 PL RF Q235B 镀锌",
        "DN100 PN16 PL RF Q235B",
        "mates",
    ),
    "an inspection stated on one side is another flange": (
        "DN100 PN16 PL RF Q235B 探伤",
        "DN100 PN16 PL RF Q235B",
        "mates",
    ),
    "a spectacle blind does not bolt up by itself": (
        "DN100 PN16 8字盲板 RF",
        "DN100 PN16 WN RF",
        "unknown",
    ),
    "a gasket is no flange": ("DN100 PN16 WN RF", "缠绕垫 DN100 PN16", "not_interchangeable"),
    "gaskets of two sizes differ": ("缠绕垫 DN100 PN16", "缠绕垫 DN80 PN16", "not_interchangeable"),
    "one model of two makers is left to the drawing": ("SGZ764/630", "SGZ764/630 刮板输送机", "unknown"),
    "other goods differ": ("黄酒 500ml", "DN100 PN16 WN RF", "not_interchangeable"),
}


@pytest.mark.parametrize(("a", "b", "verdict"), PAIRS.values(), ids=PAIRS.keys())
def test_rule_holds_in_either_order(a: str, b: str, verdict: str) -> None:
    assert compare(a, b).verdict == verdict
    assert compare(b, a).verdict == verdict


def test_specification_of_the_catalogue_compares_like_its_text() -> None:
    values = {
        "type": "SO",
        "facing": "RF",
        "dn": 100,
        "pn": 16,
        "material": "CS-20",
        "standard": "GB/T9124.1",
    }
    text = "GB/T 9124.1 DN100 PN16 SO RF 20"
    specification = Specification.from_mapping(values)
    assert compare(specification, text).verdict == "identical"
    assert compare(specification, specification).verdict == "identical"
    stainless = Specification.from_mapping({**values, "material": "SS-304"})
    assert compare(specification, stainless).verdict == "mates"


def test_a_grade_written_by_its_nearest_name_is_not_the_group_itself() -> None:
    values = {
        "type": "BL",
        "facing": "RF",
        "dn": 100,
        "pn": 16,
        "material": "SS-304",
        "standard": "GB/T9124.1",
    }
    verdict = compare(Specification.from_mapping(values), "GB/T 9124.1 DN100 PN16 BL RF F304")
    assert verdict.verdict == "mates"


def test_the_joint_of_two_ratings_is_said_to_carry_the_lower() -> None:
    verdict = compare("ASME B16.1 NPS 6 Class 125 FF cast iron", "ASME B16.5 NPS 6 Class 150 SO FF steel")
    assert any("Class 125 does not replace Class 150" in reason.en for reason in verdict.reasons)


def test_a_grade_known_by_its_group_alone_is_named_in_the_reason() -> None:
    known = Specification.from_mapping(
        {"type": "WN", "dn": 100, "pn": 16, "facing": "RF", "material": "SS-304", "standard": "GB/T9124.1"}
    )
    verdict = compare(known, "GB/T 9124.1 DN100 PN16 WN RF 304")
    assert any("304 (06Cr19Ni10) 与 304 " in reason.zh for reason in verdict.reasons)
