"""Whether either flange replaces the other: every fact stated, equal, and dimensioned by one table."""

from typing import Literal

from backend.industry.interchange import standards
from backend.industry.interchange.flange import Flange
from backend.industry.interchange.grades import same_grade
from backend.industry.interchange.verdict import Reason
from backend.industry.loading import knowledge

Replacement = Literal["yes", "no", "open"]
"""'no': a stated fact differs. 'open': nothing differs, but a fact is missing or not sure enough."""

_STATED = "specifications as given"
_BORED_BY_WALL = frozenset(("WN", "LWN", "LJ_SE", "SW"))
_WELDED_ENDS = frozenset(("WN", "LWN", "LJ_SE", "LJ_LAP"))
_UNDEFINED_PAIRS = frozenset(("MFM", "TG", "OR", "LENS"))

_Finding = tuple[Replacement, Reason]


def replacement(a: Flange, b: Flange) -> tuple[Replacement, tuple[Reason, ...]]:
    """Whether *a* and *b*, of one size and drilling, replace each other; what speaks against it, or for."""
    findings = [
        finding
        for check in (_rating, _type, _facing, _standard, _grade, _bore, _rest)
        for finding in check(a, b)
    ]
    for wanted in ("no", "open"):
        against = tuple(reason for answer, reason in findings if answer == wanted)
        if against:
            return ("no" if wanted == "no" else "open"), against
    return "yes", tuple(reason for _, reason in findings)


def _rating(a: Flange, b: Flange) -> list[_Finding]:
    if (a.system, a.rating) == (b.system, b.rating):
        return []
    low, high = sorted((a, b), key=lambda flange: _pressure(flange, a.system == b.system))
    return [
        (
            "no",
            Reason(
                f"等级不同，连接只能按较低的 {low.rating_text} 使用，它不能当作 {high.rating_text}。",
                f"The joint carries the lower rating: {low.rating_text} does not replace {high.rating_text}.",
                "ratings.csv",
            ),
        )
    ]


def _pressure(flange: Flange, one_system: bool) -> float:
    """What orders ratings: the number within a system, the nominal pressure across systems."""
    if one_system:
        return flange.rating or 0.0
    rows = (row for row in knowledge().ratings if (row.system, row.rating) == (flange.system, flange.rating))
    return next((row.pressure_bar or 0.0 for row in rows), 0.0)


def _type(a: Flange, b: Flange) -> list[_Finding]:
    if not a.type or not b.type:
        return [("open", Reason("法兰类型没有都写明。", "The type is not stated on both sides.", _STATED))]
    if a.type != b.type:
        return [
            (
                "no",
                Reason(
                    f"类型不同：{a.type} 与 {b.type}，与管子的连接不同。",
                    f"Different types, {a.type} and {b.type}: they join the pipe differently.",
                    f"flange_types.csv {a.type}, {b.type}",
                ),
            )
        ]
    return []


def _facing(a: Flange, b: Flange) -> list[_Finding]:
    if not a.facing or not b.facing or {a.facing, b.facing} & _UNDEFINED_PAIRS:
        return [("open", Reason("密封面没有逐一写明。", "The facing is not stated on each side.", _STATED))]
    if a.facing != b.facing or a.fine_face != b.fine_face:
        return [
            (
                "no",
                Reason(
                    f"密封面不同：{_face(a)} 与 {_face(b)}。",
                    f"Different faces, {_face(a)} and {_face(b)}.",
                    "facing_codes.csv",
                ),
            )
        ]
    if a.ring and b.ring and a.ring != b.ring:
        return [("no", Reason("环号不同。", "Different ring numbers.", "gaskets_bolting.csv"))]
    return []


def _face(flange: Flange) -> str:
    return f"{flange.facing} (B2)" if flange.fine_face else flange.facing


def _standard(a: Flange, b: Flange) -> list[_Finding]:
    """One standard, or none beside the default one; two only where a sure row covers both (blinds)."""
    if a.standard == b.standard or {a.standard, b.standard} == {"", standards.DEFAULT_STANDARD.get(a.system)}:
        return []
    shared = _shared_blind(a, b)
    if shared is not None:
        return [("yes", shared)]
    return [
        (
            "open",
            Reason(
                "标准不同，颈部或厚度可能有小差别，不能断定可以互相代替。",
                "Two standards: hub or thickness may differ a little, so neither surely replaces the other.",
                f"standards.csv {a.standard or a.rating_text}, {b.standard or b.rating_text}",
            ),
        )
    ]


def _shared_blind(a: Flange, b: Flange) -> Reason | None:
    """The row that gives a blind flange of both standards its thickness, if it is sure."""
    if not a.type == b.type == "BL" or a.system != "PN" or a.rating is None or a.dn is None:
        return None
    body = knowledge().bodies.lookup(a.system, a.rating, a.dn, "BL")
    if body is None or body.confidence != "high" or body.flange_thickness_mm is None:
        return None
    named = {name.replace(" ", "") for name in body.standard.split(" / ")}
    if not {a.standard.replace(" ", ""), b.standard.replace(" ", "")} <= named:
        return None
    thick = body.flange_thickness_mm
    return Reason(
        f"法兰盖没有孔径，两个标准的尺寸相同（厚 {thick:g} mm）。",
        f"A blind has no bore and both standards share its dimensions ({thick:g} mm thick).",
        f"bodies.csv {body.standard} {a.name} BL: {body.source} ({body.confidence})",
    )


def _grade(a: Flange, b: Flange) -> list[_Finding]:
    if a.grade is None or b.grade is None:
        if a.metal and b.metal and a.metal != b.metal:
            return [("no", Reason("材料不同。", "Different metals.", _STATED))]
        return [("open", Reason("材质牌号没有都写明。", "The grade is not stated on both sides.", _STATED))]
    sources = " | ".join(dict.fromkeys((a.grade.source, b.grade.source)))
    if same_grade(a.grade, b.grade):
        return [("yes", Reason(f"同一材质 {a.grade.group}。", f"One grade, {a.grade.group}.", sources))]
    if a.grade.group == b.grade.group:
        return [
            (
                "no",
                Reason(
                    f"{a.grade.name} 与 {b.grade.name} 只是相近牌号，不能直接代用。",
                    f"{a.grade.name} and {b.grade.name} are only near each other: no replacement.",
                    sources,
                ),
            )
        ]
    return [
        (
            "no",
            Reason(
                f"材质不同：{a.grade.group} 与 {b.grade.group}，未经工程同意不能代用。",
                f"Different grades, {a.grade.group} and {b.grade.group}: no replacement without consent.",
                sources,
            ),
        )
    ]


def _bore(a: Flange, b: Flange) -> list[_Finding]:
    """The pipe a flange fits: series (outside diameter) and, for a weld end or socket, the wall."""
    if a.type == b.type == "BL":
        return []
    found: list[_Finding] = []
    for zh, en, first, second, needed in (
        ("配管系列", "pipe series", *_pipe_series(a, b), a.system == "PN" and a.type in _WELDED_ENDS),
        (
            "管表号",
            "schedule",
            a.schedule,
            b.schedule,
            a.system != "PN" and a.type in _BORED_BY_WALL and not a.wall_mm,
        ),
        ("壁厚", "wall", a.wall_mm, b.wall_mm, a.system == "PN" and a.type == "SW" and not a.schedule),
        ("配管外径", "pipe diameter", a.pipe_od_mm, b.pipe_od_mm, False),
    ):
        if first and second and first != second:
            found.append(
                (
                    "no",
                    Reason(
                        f"{zh}不同：{first} 与 {second}{_ends(a, zh)}，焊接端不能互换。",
                        f"Different {en}, {first} and {second}{_ends(a, zh)}: no replacement at the pipe.",
                        _pipe_source(a),
                    ),
                )
            )
        elif (en != "pipe diameter" and bool(first) != bool(second)) or (needed and not first):
            found.append(
                (
                    "open",
                    Reason(
                        f"{zh}没有都写明，焊接端或孔径未定。",
                        f"The {en} is not stated on both sides, so the bore is open.",
                        _STATED,
                    ),
                )
            )
    if a.type == b.type == "TH" and a.system != "Class":
        found.append(
            ("open", Reason("管螺纹种类没有写明。", "The kind of pipe thread is not stated.", _STATED))
        )
    return found


def _pipe_series(a: Flange, b: Flange) -> tuple[str, str]:
    """The pipe series; of large Class flanges the series is that of the drilling, which agrees already."""
    large = a.system == "Class" and standards.is_large(a.dn or 0)
    return ("", "") if large else (a.series, b.series)


def _ends(flange: Flange, zh: str) -> str:
    size = knowledge().pipe_sizes.get(int(flange.dn or 0))
    if zh != "配管系列" or size is None or size.od_series_b_mm is None:
        return ""
    return f" ({size.dn}: A {size.od_series_a_mm:g} mm, B {size.od_series_b_mm:g} mm)"


def _pipe_source(flange: Flange) -> str:
    size = knowledge().pipe_sizes.get(int(flange.dn or 0))
    return f"pipe_sizes.csv DN {size.dn}: {size.source} ({size.confidence})" if size else "pipe_sizes.csv"


def _rest(a: Flange, b: Flange) -> list[_Finding]:
    """Whatever else is stated: other attributes and words not understood."""
    found: list[_Finding] = []
    if dict(a.others) != dict(b.others):
        keys = sorted(key for key in {*a.others, *b.others} if a.others.get(key) != b.others.get(key))
        found.append(
            (
                "no",
                Reason(
                    f"其他要求不同：{', '.join(keys)}。",
                    f"Other requirements differ: {', '.join(keys)}.",
                    _STATED,
                ),
            )
        )
    if a.words != b.words or a.thread != b.thread:
        words = ", ".join(sorted(a.words ^ b.words) or sorted({a.thread, b.thread} - {""}))
        found.append(
            (
                "open",
                Reason(
                    f"只有一方写了“{words}”，无法判断其影响。",
                    f"Only one side says “{words}”, whose effect is not known.",
                    _STATED,
                ),
            )
        )
    return found
