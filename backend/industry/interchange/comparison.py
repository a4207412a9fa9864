"""The interchange verdict: size, drilling, replacement, sealing, in this order; the open stays unknown."""

import itertools
import re
from collections.abc import Mapping

from backend.industry.interchange import standards
from backend.industry.interchange.drilling import Drilling, compare_drilling, drilling, is_comparable
from backend.industry.interchange.flange import BOLTED_TYPES, Flange, Goods
from backend.industry.interchange.reading import read
from backend.industry.interchange.replacement import replacement
from backend.industry.interchange.sealing import sealing
from backend.industry.interchange.verdict import Reason, Relation, Verdict
from backend.industry.specification import Specification

_STATED = "specifications as given"
_SELF_MATING = frozenset(("RF", "FF", "RJ"))
_MEASURES = ("dn", "model", "ring_no", "thread", "length_mm", "gasket_type", "grade", "bearing")
_FIGURE = re.compile(r"\d+(?:[.\-/x×*]\d+)*(?:mm)?")


def compare(a: Specification | str, b: Specification | str) -> Verdict:
    """How two specifications stand to each other, with the facts and table rows that decide.

    A text may leave a fact open or ambiguous: the verdict holds for every reading of it, or is unknown. The
    verdict is symmetric. Raises NoSpecification for a text that names no goods. O(length of the texts).
    """
    first, second = read(a), read(b)
    if isinstance(first, Goods) or isinstance(second, Goods):
        return _goods(first, second)
    verdicts = [compare_flanges(x, y) for x, y in itertools.product(first, second)]
    found = {verdict.verdict for verdict in verdicts}
    if len(found) == 1:
        return verdicts[0]
    if found == {"identical", "mates"} and all(x.facing in _SELF_MATING for x in (*first, *second)):
        return next(verdict for verdict in verdicts if verdict.verdict == "mates")
    reason = Reason(
        "规格有几种读法，结论不同：" + "、".join(sorted(found)) + "。请写明其中一种。",
        "The specification can be read in several ways with different verdicts: "
        + ", ".join(sorted(found))
        + ". State one of them.",
        _STATED,
    )
    return Verdict("unknown", (reason, *(verdict.reasons[-1] for verdict in verdicts[:4])))


def compare_flanges(a: Flange, b: Flange) -> Verdict:
    """The verdict on two single readings of flanges; symmetric."""
    if a.kind and b.kind and a.kind != b.kind:
        return _verdict(
            "not_interchangeable",
            Reason(
                "用途不同的法兰（管道、设备、风电或液压），尺寸体系不同。",
                "Flanges of different kinds (pipe, vessel, wind tower, hydraulic), dimensioned apart.",
                f"flange_types.csv {a.type or a.standard}, {b.type or b.standard}",
            ),
        )
    if a.dn is not None and b.dn is not None and a.dn != b.dn:
        return _verdict(
            "not_interchangeable",
            Reason(
                f"公称尺寸不同：{a.size_text} 与 {b.size_text}。",
                f"Different nominal sizes, {a.size_text} and {b.size_text}.",
                "pipe_sizes.csv",
            ),
        )
    unusual = a.unusual or b.unusual
    if unusual:
        return _verdict(
            "unknown",
            Reason(
                f"写有“{unusual}”，可能不是标准法兰，须按图纸核对。",
                f"“{unusual}” is stated: it may not be the flange of the standard, check the drawing.",
                _STATED,
            ),
        )
    first, second = drilling(a), drilling(b)
    missing = tuple(item for item in (first, second) if isinstance(item, Reason))
    if isinstance(first, Reason) or isinstance(second, Reason):
        return Verdict("unknown", tuple(dict.fromkeys(missing)))
    agreement, figures = compare_drilling(first, second)
    if agreement == "different":
        return _different(first, second, figures)
    if agreement == "open":
        return _verdict("unknown", figures)
    return _drilled_alike(a, b, figures)


def _different(a: Drilling, b: Drilling, figures: Reason) -> Verdict:
    if not is_comparable(a, b):
        return _verdict("not_interchangeable", figures)
    first, second = a.flange.rating_text, b.flange.rating_text
    return _verdict(
        "same_rating_only",
        figures,
        Reason(
            f"{first} 与 {second} 压力水平相近，但只是等级可比，不能对接。",
            f"{first} and {second} are on a comparable pressure level only: they do not bolt together.",
            "ratings.csv; comparable levels: PN16–Class 150, PN40–Class 300, PN100–Class 600, 5K–PN6, "
            "10K–PN10/PN16/Class 150, 20K–Class 300",
        ),
    )


def _drilled_alike(a: Flange, b: Flange, figures: Reason) -> Verdict:
    replaces, grounds = replacement(a, b)
    if replaces == "yes":
        return _verdict(
            "identical",
            figures,
            *grounds,
            Reason(
                "写明的各项都相同，可以互相代替。",
                "Every stated fact agrees: either replaces the other.",
                _STATED,
            ),
        )
    seals, face = sealing(a, b)
    if seals == "does_not":
        if a.facing == b.facing and replaces == "open":
            return _verdict("unknown", figures, face, *grounds)
        return _verdict("not_interchangeable", figures, face)
    doubts = _doubts(a, b)
    if seals == "open" or doubts:
        return _verdict("unknown", figures, *([face] if seals == "open" else []), *doubts)
    return _verdict("mates", figures, face, *grounds)


def _doubts(a: Flange, b: Flange) -> list[Reason]:
    """What keeps two flanges of one drilling and matching faces from being said to mate."""
    found = []
    for flange in (a, b):
        if not flange.type and flange.standard not in standards.IRON:
            found.append(Reason("法兰类型没有写明。", "The type of flange is not stated.", _STATED))
        elif flange.type and flange.type not in BOLTED_TYPES:
            found.append(
                Reason(
                    f"{flange.type} 不是按标准钻孔、靠密封面直接对接的管法兰，须按图纸核对。",
                    f"{flange.type} does not bolt up as a pipe flange does: check the drawing.",
                    f"flange_types.csv {flange.type}",
                )
            )
    figures = sorted(word for word in a.words ^ b.words if _FIGURE.fullmatch(word))
    if figures:
        found.append(
            Reason(
                f"数字“{', '.join(figures)}”的含义不明。",
                f"The figure “{', '.join(figures)}” is not understood.",
                _STATED,
            )
        )
    return list(dict.fromkeys(found))


def _goods(a: tuple[Flange, ...] | Goods, b: tuple[Flange, ...] | Goods) -> Verdict:
    """Goods other than flanges: told apart by kind or size, otherwise left to the drawing."""
    if isinstance(a, Goods) and isinstance(b, Goods):
        if a.category and b.category and not _kin(a.category, b.category):
            return _other_goods(a.category, b.category)
        differing = [key for key in _MEASURES if _differ(a.values, b.values, key)]
        if differing:
            return _verdict(
                "not_interchangeable",
                Reason(
                    f"写明的规格不同：{', '.join(differing)}。",
                    f"Stated facts differ: {', '.join(differing)}.",
                    _STATED,
                ),
            )
    else:
        goods = a if isinstance(a, Goods) else b
        if isinstance(goods, Goods) and goods.category:
            return _other_goods("flange", goods.category)
    return _verdict(
        "unknown",
        Reason(
            "互换表只收录法兰；此类货物须按图纸或样本核对。",
            "The tables of interchange cover flanges only: check such goods by drawing or catalogue.",
            "dimensions.csv",
        ),
    )


def _other_goods(a: str, b: str) -> Verdict:
    return _verdict(
        "not_interchangeable",
        Reason(f"不是同类货物：{a} 与 {b}。", f"Different goods: {a} and {b}.", "categories.csv"),
    )


def _kin(a: str, b: str) -> bool:
    return a == b or a.startswith(f"{b}.") or b.startswith(f"{a}.")


def _differ(a: Mapping[str, object], b: Mapping[str, object], key: str) -> bool:
    return key in a and key in b and a[key] != b[key]


def _verdict(relation: Relation, *reasons: Reason) -> Verdict:
    return Verdict(relation, tuple(dict.fromkeys(reasons)))
