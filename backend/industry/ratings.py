"""Pipe sizes and pressure ratings: DN ↔ NPS with outside diameters, PN, Class, K and API psi."""

from dataclasses import dataclass

from backend.industry.tables import Confidence, choice, flag, items, number, table, text, whole

PIPE_SIZES = table(
    "pipe_sizes",
    whole("dn", required=True),
    text("nps"),
    number("nps_inch"),
    number("od_series_a_mm"),
    number("od_asme_mm"),
    number("od_series_b_mm"),
    number("od_jis_mm"),
    flag("in_pn_flange_series"),
    items("trade_sizes"),
    text("note"),
    unique=("dn",),
)
RATINGS = table(
    "ratings",
    text("id", required=True),
    choice("system", "PN", "Class", "K", "API_psi"),
    number("rating", required=True),
    number("pressure_bar"),
    choice("equivalent_system", "PN", "Class", required=False),
    number("equivalent_rating"),
    choice("relation", "self", "nominal", "nearest", "mating", "not_a_flange_class"),
    items("variants", required=True),
    text("note"),
    unique=("id",),
)


@dataclass(frozen=True, slots=True)
class PipeSize:
    """A nominal size: DN, its NPS, and the outside diameters (mm) of the pipe series that use it.

    DN 100 is 114.3 mm in series A and 108 mm in series B: a size alone never fixes the pipe.
    """

    dn: int
    nps: str
    nps_inch: float | None
    od_series_a_mm: float | None
    od_asme_mm: float | None
    od_series_b_mm: float | None
    od_jis_mm: float | None
    in_pn_flange_series: bool
    trade_sizes: tuple[str, ...]
    note: str
    source: str
    confidence: Confidence

    @property
    def display(self) -> str:
        """4″ · DN 100, or DN 100 where no inch size belongs to it."""
        return f"{self.nps}″ · DN {self.dn}" if self.nps else f"DN {self.dn}"


@dataclass(frozen=True, slots=True)
class Rating:
    """A pressure rating; *relation* says how it stands to the equivalent one: only 'mating' bolts."""

    id: str
    system: str
    rating: float
    pressure_bar: float | None
    equivalent_system: str
    equivalent_rating: float | None
    relation: str
    variants: tuple[str, ...]
    note: str
    source: str
    confidence: Confidence
