"""One flange as a specification states it: every fact single-valued, '' or None where it is not stated."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from backend.industry.interchange import standards
from backend.industry.interchange.grades import Grade
from backend.industry.interchange.verdict import Reason
from backend.industry.specification import Value

BOLTED_TYPES = frozenset(
    (
        "WN",
        "PL",
        "SO",
        "SW",
        "TH",
        "BL",
        "IF",
        "LWN",
        "LBL",
        "LJ_SE",
        "LJ_RJ",
        "LJ_LAP",
    )
)
"""Types that carry the drilling of their standard and seal by their facing."""

OTHER_KINDS = {
    "VES_A": "vessel",
    "VES_B": "vessel",
    "VES_WN": "vessel",
    "WIND": "wind tower",
    "SAE": "hydraulic",
}
"""Types that are no pipe flanges: their drilling is another even at equal size and rating."""


@dataclass(frozen=True, slots=True)
class Flange:
    """One reading of a specification. Lengths in mm.

    *system* is PN, Class or K and *rating* its number. *series* is the pipe series of PN flanges (A, B) or
    the series of ASME B16.47. *metal* is steel, iron or ductile. *open_reason* says why a fact cannot be
    read, *others* are remaining attributes and *words* what nothing understood: both keep two flanges from
    being one.
    """

    dn: float | None = None
    system: str = ""
    rating: float | None = None
    standard: str = ""
    type: str = ""
    facing: str = ""
    fine_face: bool = False
    grade: Grade | None = None
    metal: str = ""
    series: str = ""
    pipe_od_mm: float | None = None
    schedule: str = ""
    wall_mm: float | None = None
    ring: str = ""
    holes: int | None = None
    hole_dia_mm: float | None = None
    bolt_circle_mm: float | None = None
    od_mm: float | None = None
    thread: str = ""
    unusual: str = ""
    open_reason: Reason | None = None
    others: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    words: frozenset[str] = frozenset()

    @property
    def kind(self) -> str:
        """pipe, vessel, wind tower or hydraulic; '' where neither type nor standard says."""
        if standards.is_vessel(self.standard):
            return "vessel"
        if self.type:
            return OTHER_KINDS.get(self.type, "pipe")
        return "pipe" if self.standard else ""

    @property
    def rating_text(self) -> str:
        """PN 16, Class 150, 10K; '' where no rating is stated."""
        if self.rating is None:
            return ""
        return f"{self.rating:g}K" if self.system == "K" else f"{self.system} {self.rating:g}"

    @property
    def name(self) -> str:
        """PN 16 DN 100."""
        return f"{self.rating_text} {self.size_text}".strip()

    @property
    def size_text(self) -> str:
        """DN 100, or '' where no size is stated."""
        return "" if self.dn is None else f"DN {self.dn:g}"


@dataclass(frozen=True, slots=True)
class Goods:
    """Goods that are no flanges: their category ('' if not said) and what is stated of them."""

    category: str
    values: Mapping[str, object]


Stated = tuple[Flange, ...] | Goods
"""All readings of a flange specification, or other goods."""
