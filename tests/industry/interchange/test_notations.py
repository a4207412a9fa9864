"""A verdict depends on what two specifications say, not on how: random flanges in random notations."""

from dataclasses import dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from backend.industry import knowledge
from backend.industry.dimensions import Dimension
from backend.industry.interchange import NoSpecification, compare

ROWS = [row for row in knowledge().dimensions if row.dn <= 600 and row.dn != 65]
TYPES = {
    "WN": ("WN", "对焊", "带颈对焊法兰", "高颈法兰", "welding neck"),
    "SO": ("SO", "带颈平焊法兰", "slip on"),
    "PL": ("PL", "板式平焊法兰"),
    "BL": ("BL", "盲板", "法兰盖", "blind flange"),
}
FACES = {
    "RF": ("RF", "突面", "raised face"),
    "FF": ("FF", "全平面", "flat face"),
    "RJ": ("RJ", "RTJ", "环连接面"),
    "M": ("M", "凸面"),
    "FM": ("FM", "凹面"),
    "T": ("T", "榫面"),
    "G": ("G", "槽面"),
}
GRADES = {
    "CS-20": ("20#", "20钢"),
    "CS-A105": ("A105", "ASTM A105"),
    "SS-304": ("06Cr19Ni10", "0Cr18Ni9", "S30408"),
    "F304L": ("F304L", "A182 F304L"),
    "CS-Q235": ("Q235B",),
}
STANDARDS = {
    "GB/T9124.1": ("GB/T 9124.1", "GB/T9124.1-2019", "GB 9124.1"),
    "HG/T20592": ("HG/T 20592", "HG/T20592-2009", "HG20592"),
    "ASME B16.5": ("ASME B16.5", "ANSI B16.5", "B16.5"),
    "HG/T20615": ("HG/T 20615", "HG20615"),
    "JIS B2220": ("JIS B 2220", "JIS B2220"),
    "": ("",),
}
OF_SYSTEM = {
    "PN": ("GB/T9124.1", "HG/T20592", ""),
    "Class": ("ASME B16.5", "HG/T20615", ""),
    "K": ("JIS B2220",),
}
SERIES = {"A": ("A系列", "series A"), "B": ("B系列", "series B"), "": ("",)}
SCHEDULES = {"40": ("SCH40", "Sch 40", "sch.40"), "80": ("SCH80", "SCH 80"), "": ("",)}
HALVES = ({"M", "FM"}, {"T", "G"})


@dataclass(frozen=True)
class Drawn:
    """A specification before it is written."""

    row: Dimension
    standard: str
    kind: str
    face: str
    grade: str
    series: str
    schedule: str


@st.composite
def drawn(draw: st.DrawFn) -> Drawn:
    row = draw(st.sampled_from(ROWS))
    standard = draw(st.sampled_from(OF_SYSTEM[row.system]))
    faces = list(FACES) if standard in ("GB/T9124.1", "HG/T20592") else ["RF", "FF", "RJ"]
    return Drawn(
        row,
        standard,
        draw(st.sampled_from(sorted(TYPES))),
        draw(st.sampled_from(faces)),
        draw(st.sampled_from([*GRADES, ""])),
        draw(st.sampled_from(["", "A", "B"])) if row.system == "PN" else "",
        draw(st.sampled_from(["", "40", "80"])) if row.system == "Class" else "",
    )


def sizes(row: Dimension) -> tuple[str, ...]:
    plain = (f"DN{row.dn}", f"DN {row.dn}", f"dn{row.dn}")
    if row.system == "Class":
        return (*plain, f"NPS {row.nps}", f'{row.nps}"', f"{row.nps}寸")
    return (*plain, f"{row.dn}A") if row.system == "K" else plain


def ratings(row: Dimension) -> tuple[str, ...]:
    number = f"{row.rating:g}"
    if row.system == "PN":
        mpa = "0.25" if row.rating == 2.5 else f"{row.rating / 10:.1f}"
        return (f"PN{number}", f"PN {number}", f"pn{number}", f"PN{mpa}MPa")
    if row.system == "Class":
        return (f"Class {number}", f"CL{number}", f"{number}#", f"{number}LB", f"{number}磅")
    return (f"{number}K", f"JIS {number}K")


def write(draw: st.DrawFn, item: Drawn) -> str:
    """*item* in a random notation: any spelling of each fact, facts after the standard in any order."""
    facts = [
        draw(st.sampled_from(choices))
        for choices in (
            sizes(item.row),
            ratings(item.row),
            TYPES[item.kind],
            FACES[item.face],
            GRADES.get(item.grade, ("",)),
            SERIES[item.series],
            SCHEDULES[item.schedule],
        )
    ]
    ordered = draw(st.permutations([fact for fact in facts if fact]))
    head = [name for name in (draw(st.sampled_from(STANDARDS[item.standard])),) if name]
    return draw(st.sampled_from((" ", " ", ", ", " / "))).join([*head, *ordered])


@st.composite
def related(draw: st.DrawFn) -> tuple[Drawn, Drawn]:
    """Two specifications of one size that share most facts, so that every verdict comes up."""
    a, other = draw(drawn()), draw(drawn())
    b = a
    for name in draw(st.lists(st.sampled_from(("kind", "face", "grade", "series", "schedule")), max_size=2)):
        b = replace(b, **{name: getattr(other, name)})
    if draw(st.booleans()):
        row = draw(st.sampled_from([row for row in ROWS if row.dn == a.row.dn]))
        if row.system == a.row.system:
            b = replace(b, row=row)
    if b.row.system != "PN":
        b = replace(b, series="")
    if b.row.system != "Class":
        b = replace(b, schedule="")
    if b.face not in ("RF", "FF", "RJ") and b.standard not in ("GB/T9124.1", "HG/T20592"):
        b = replace(b, face="RF")
    return a, b


@st.composite
def twice_written(draw: st.DrawFn) -> tuple[Drawn, Drawn, list[tuple[str, str]]]:
    a, b = draw(related())
    return a, b, [(write(draw, a), write(draw, b)) for _ in range(2)]


@settings(max_examples=300, deadline=None)
@given(twice_written())
def test_verdict_is_symmetric_and_independent_of_notation(
    case: tuple[Drawn, Drawn, list[tuple[str, str]]],
) -> None:
    _, _, texts = case
    verdicts = {compare(a, b).verdict for a, b in texts} | {compare(b, a).verdict for a, b in texts}
    assert len(verdicts) == 1, texts


@settings(max_examples=300, deadline=None)
@given(twice_written())
def test_no_flange_is_called_mating_or_identical_wrongly(
    case: tuple[Drawn, Drawn, list[tuple[str, str]]],
) -> None:
    a, b, texts = case
    verdict = compare(*texts[0]).verdict
    if verdict == "mates":
        assert one_drilling(a.row, b.row), texts
        faces = {a.face, b.face}
        assert faces in HALVES or faces <= {"RF", "FF"} or faces == {"RJ"}, texts
    if verdict == "identical":
        assert (a.row, a.kind, a.face, a.grade) == (b.row, b.kind, b.face, b.grade), texts
        assert a.grade, texts
        assert a.kind == "BL" or (a.series, a.schedule) == (b.series, b.schedule), texts
        assert a.kind != "WN" or a.series or a.schedule, texts


def one_drilling(a: Dimension, b: Dimension) -> bool:
    drillings = {(row.bolt_circle_mm, row.bolt_holes, row.bolt_thread) for row in (a, b)}
    return a == b or (len(drillings) == 1 and a.confidence == b.confidence == "high")


def complete(item: Drawn) -> bool:
    """Grade stated, no bore left open, and no PN2.5 without a standard (it may mean 2.5 MPa)."""
    ambiguous = item.row.system == "PN" and item.row.rating == 2.5 and not item.standard
    return bool(item.grade) and item.kind != "WN" and not ambiguous


@settings(max_examples=200, deadline=None)
@given(drawn().filter(complete), st.data())
def test_a_complete_specification_is_identical_to_itself(item: Drawn, data: st.DataObject) -> None:
    written = st.composite(write)(item)
    assert compare(data.draw(written), data.draw(written)).verdict == "identical"


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_gives_a_verdict_or_a_plain_refusal(a: str, b: str) -> None:
    try:
        found = compare(a, b).verdict
    except NoSpecification:
        found = "unknown"
    assert found not in ("identical", "mates")
