"""The dimension drawing of a flange: the figures of the tables behind its specification.

Connection dimensions come from the packs' dimension tables by rating system, rating and DN; thickness, hub
and raised face from the bodies of its type where they are tabulated. What no table states is ``None``,
never guessed. Lengths in mm.
"""

from collections.abc import Mapping
from typing import Any

from backend.industry import knowledge

_SYSTEMS = (("class", "Class"), ("pn", "PN"), ("k", "K"))
_ROUND = frozenset({"WN", "SO", "PL", "BL", "SW", "TH", "LJ_SE", "LJ_RJ", "LJ_LAP", "IF", "LWN", "LBL"})
"""Types whose connection is the round pattern of the tables; spectacle blinds, spacers and others are not."""


def drawing_of(specification: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the figures to draw, with source and confidence, or ``None`` where the tables have no row."""
    type_id, dn = specification.get("type"), specification.get("dn")
    rating = next(((system, specification[key]) for key, system in _SYSTEMS if key in specification), None)
    if type_id not in _ROUND or not isinstance(dn, int | float) or rating is None:
        return None
    system, figure = rating
    if not isinstance(figure, int | float):
        return None
    known = knowledge()
    connection = known.dimensions.lookup(system, figure, dn)
    if connection is None:
        return None
    body = known.bodies.lookup(system, figure, dn, type_id)
    size = known.pipe_sizes.get(int(dn))
    pipe_od = None
    if size is not None:
        pipe_od = {"PN": size.od_series_a_mm, "Class": size.od_asme_mm, "K": size.od_jis_mm}[system]
    confidences = [connection.confidence] + ([body.confidence] if body else [])
    sources = dict.fromkeys([connection.source] + ([body.source] if body else []))
    notes = [note for note in (connection.note, body.note if body else "") if note]
    return {
        "kind": "flange",
        "type": type_id,
        "values": {
            "flange_od_mm": connection.flange_od_mm,
            "bolt_circle_mm": connection.bolt_circle_mm,
            "bolt_holes": connection.bolt_holes,
            "bolt_hole_dia_mm": connection.bolt_hole_dia_mm,
            "bolt_thread": connection.bolt_thread,
            "thickness_mm": body.flange_thickness_mm if body else None,
            "raised_face_dia_mm": body.raised_face_dia_mm if body else None,
            "raised_face_height_mm": body.raised_face_height_mm if body else None,
            "hub_dia_mm": body.hub_dia_mm if body else None,
            "total_length_mm": body.total_length_mm if body else None,
            "pipe_od_mm": pipe_od,
        },
        "source": "; ".join(sources),
        "confidence": max(confidences, key=("high", "medium", "low").index),
        "note": "; ".join(notes) or None,
    }
