"""Whether two facings seal against each other: equal flat or raised faces, the halves of a pair, one ring."""

from typing import Literal

from backend.industry.gaskets import GasketOrBolting
from backend.industry.interchange.flange import Flange
from backend.industry.interchange.verdict import Reason
from backend.industry.loading import knowledge

Sealing = Literal["seals", "does_not", "open"]

_PAIRS = {
    frozenset(pair)
    for pair in (("M", "FM"), ("T", "G"), ("LM", "LF"), ("SM", "SF"), ("LT", "LG"), ("ST", "SG"))
}
_HALF_OF = {
    "M": "MFM",
    "FM": "MFM",
    "T": "TG",
    "G": "TG",
    "LM": "MFM",
    "LF": "MFM",
    "SM": "MFM",
    "SF": "MFM",
    "LT": "TG",
    "LG": "TG",
    "ST": "TG",
    "SG": "TG",
}
_UNDECIDED = frozenset(("OR", "LENS"))
_SOURCE = "facing_codes.csv"


def sealing(a: Flange, b: Flange) -> tuple[Sealing, Reason]:
    """Whether *a* seals on *b*, both drilled alike; symmetric."""
    if not a.facing or not b.facing:
        return "open", Reason("密封面没有写明。", "The facing is not stated.", "specification as given")
    faces = frozenset((a.facing, b.facing))
    if faces == {"RJ"}:
        return _rings(a, b)
    if faces in ({"RF"}, {"FF"}):
        return "seals", _reason(a, b, "密封面相同，加垫片即可密封", "equal faces seal with a gasket", _SOURCE)
    if faces == {"RF", "FF"}:
        return _raised_on_flat(a, b)
    if faces in _PAIRS:
        return _halves(a, b)
    if len(faces) == 1 and a.facing in _HALF_OF:
        return "does_not", _reason(a, b, "两个相同的半面不能配对", "two like halves do not pair", _SOURCE)
    pairs = {_HALF_OF.get(face, face) for face in faces}
    if len(pairs) == 1 and faces & {"MFM", "TG"}:
        return "open", _reason(
            a, b, "只写了成对的密封面，没有写明是哪一半", "a pair is named, not which half", _SOURCE
        )
    if len(faces) == 1 and faces & _UNDECIDED:
        return "open", _reason(
            a, b, "此类密封面须按图纸核对", "such faces must be checked by drawing", _SOURCE
        )
    return "does_not", _reason(
        a, b, "密封面不配对，没有垫片能同时密封两者", "no gasket seals both faces", _SOURCE
    )


def _raised_on_flat(a: Flange, b: Flange) -> tuple[Sealing, Reason]:
    """Steel on steel seals inside the bolt circle; a raised face bends and cracks flat grey iron."""
    metals = {a.metal, b.metal}
    source = "gaskets_bolting.csv pairing P1 (FF cast iron flange)"
    if "iron" in metals:
        return "does_not", _reason(
            a,
            b,
            "突面压在全平面铸铁法兰上会把铸铁法兰压弯压裂，钢法兰须改为全平面",
            "a raised face on flat cast iron can crack the iron flange: the steel face must be flat",
            source,
        )
    if metals == {"steel"}:
        return "seals", _reason(
            a,
            b,
            "都是钢法兰，用螺栓孔内侧的垫片可密封",
            "steel to steel seals with a gasket inside the bolt circle",
            source,
        )
    return "open", _reason(
        a,
        b,
        "突面对全平面，须先知道两者都是钢",
        "a raised on a flat face: both must be known to be steel",
        source,
    )


def _halves(a: Flange, b: Flange) -> tuple[Sealing, Reason]:
    """Two halves of one pair seal where one standard and one rating give both their size."""
    if a.standard != b.standard or (a.system, a.rating) != (b.system, b.rating):
        return "open", _reason(
            a,
            b,
            "两半出自不同标准或压力等级，配合尺寸不在表内",
            "halves of two standards or ratings: their fit is outside the tables",
            _SOURCE,
        )
    if a.standard == "ASME B16.5" and a.facing in ("M", "FM", "T", "G"):
        return "open", _reason(
            a,
            b,
            "ASME B16.5 有大小两种凹凸和榫槽面，没有写明",
            "ASME B16.5 has large and small such faces, not stated which",
            _SOURCE,
        )
    return "seals", _reason(a, b, "两半正好配对", "the two halves of one pair", _SOURCE)


def _rings(a: Flange, b: Flange) -> tuple[Sealing, Reason]:
    """Ring joints seal on one ring number."""
    rows = [_ring_row(flange) for flange in (a, b)]
    for flange, row in zip((a, b), rows, strict=True):
        if flange.ring and row is not None and flange.ring != row.id:
            return "open", _reason(
                a,
                b,
                f"写明的环号 {flange.ring} 与表列 {row.id} 不符",
                f"stated ring {flange.ring} is not the {row.id} of the table",
                f"gaskets_bolting.csv {row.id}: {row.source} ({row.confidence})",
            )
    numbers = [flange.ring or (row.id if row else "") for flange, row in zip((a, b), rows, strict=True)]
    source = (
        " | ".join(
            dict.fromkeys(
                f"gaskets_bolting.csv {row.id} Class {row.class_rating}: {row.source} ({row.confidence})"
                for row in rows
                if row
            )
        )
        or _SOURCE
    )
    if all(numbers):
        if numbers[0] == numbers[1]:
            return "seals", _reason(a, b, f"同一环号 {numbers[0]}", f"one ring, {numbers[0]}", source)
        return "does_not", _reason(
            a,
            b,
            f"环号不同：{numbers[0]} 与 {numbers[1]}",
            f"different rings, {numbers[0]} and {numbers[1]}",
            source,
        )
    if a.standard == b.standard and (a.system, a.rating) == (b.system, b.rating):
        return "seals", _reason(
            a, b, "同一标准同一等级的环槽", "the groove of one standard and rating", source
        )
    return "open", _reason(a, b, "环号不在表内", "the ring number is outside the tables", source)


def _ring_row(flange: Flange) -> GasketOrBolting | None:
    if flange.system != "Class" or flange.dn is None or flange.rating is None:
        return None
    wanted = (f"{flange.rating:g}", f"{flange.dn:g}")
    return next(
        (
            row
            for row in knowledge().gaskets_bolting
            if row.record_type == "ring_number" and (row.class_rating, row.dn) == wanted
        ),
        None,
    )


def _reason(a: Flange, b: Flange, zh: str, en: str, source: str) -> Reason:
    return Reason(f"{a.facing} 对 {b.facing}：{zh}。", f"{a.facing} on {b.facing}: {en}.", source)
