"""Castings: processes, tolerances, load classes, grades and the products with their usual parameters."""

from dataclasses import dataclass

from backend.industry.tables import Confidence, choice, items, number, table, text, whole

CASTING_PROCESSES = table(
    "casting_processes",
    text("id", required=True),
    text("zh", required=True),
    text("en", required=True),
    items("variants"),
    text("typical_material"),
    text("size"),
    unique=("id",),
)
PROCESS_TOLERANCES = table(
    "process_tolerances",
    text("process", required=True, references="casting_processes"),
    text("zh", required=True),
    whole("best_grade", required=True),
    whole("worst_grade", required=True),
    text("standard", required=True),
    unique=("process", "zh"),
)
CASTING_TOLERANCES = table(
    "casting_tolerances",
    whole("grade", required=True),
    number("over_mm", required=True),
    number("up_to_mm", required=True),
    number("tolerance_mm", required=True),
    text("standard", required=True),
    text("note"),
    unique=("grade", "over_mm"),
)
LOAD_CLASSES = table(
    "load_classes",
    text("id", required=True),
    text("zh", required=True),
    text("en", required=True),
    number("test_load_kn", required=True),
    items("variants"),
    text("standard", required=True),
    unique=("id",),
)
CASTING_GRADES = table(
    "casting_grades",
    text("code", required=True),
    text("group_id", references="grade_groups"),
    text("zh", required=True),
    text("en", required=True),
    text("parameter"),
    text("value"),
    text("unit"),
    text("note"),
    text("standard"),
    unique=("code",),
)
CASTINGS = table(
    "castings",
    choice("record_type", "product", "product_standard", "tolerance_standard", "inspection"),
    text("code", required=True),
    text("zh", required=True),
    text("en"),
    text("parameter"),
    text("value"),
    items("variants"),
    text("note"),
    text("standard"),
    unique=("code", "record_type", "zh"),
)
CASTING_PRODUCTS = table(
    "casting_products",
    text("category", required=True, references="categories"),
    text("code", required=True),
    text("zh", required=True),
    text("en", required=True),
    text("parameter", required=True),
    text("parameter_zh", required=True),
    text("unit", references="units"),
    number("minimum", positive=False),
    number("maximum", positive=False),
    items("values"),
    items("grades", references="grade_groups"),
    items("processes", references="casting_processes"),
    text("standard"),
    text("note"),
    unique=("code", "parameter", "parameter_zh", "minimum", "maximum", "values"),
)


@dataclass(frozen=True, slots=True)
class CastingProcess:
    """A casting process with its trade wordings and the sizes it suits."""

    id: str
    zh: str
    en: str
    variants: tuple[str, ...]
    typical_material: str
    size: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class ProcessTolerance:
    """Casting tolerance grades (CT numbers, lower is finer) a process attains in long runs."""

    process: str
    zh: str
    best_grade: int
    worst_grade: int
    standard: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class CastingTolerance:
    """Total tolerance in mm of a CT grade for sizes over *over_mm* up to *up_to_mm*; half lies each side."""

    grade: int
    over_mm: float
    up_to_mm: float
    tolerance_mm: float
    standard: str
    note: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class LoadClass:
    """Load class of manhole covers and gratings; *test_load_kn* in kN, *zh*/*en* say where it may lie."""

    id: str
    zh: str
    en: str
    test_load_kn: float
    variants: tuple[str, ...]
    standard: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class CastingGrade:
    """A mechanical or chemical minimum of a casting grade; *group_id* links it to the grade groups."""

    code: str
    group_id: str
    zh: str
    en: str
    parameter: str
    value: str
    unit: str
    note: str
    standard: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class CastingFact:
    """A note on a casting product, its standard, tolerance standard or inspection."""

    record_type: str
    code: str
    zh: str
    en: str
    parameter: str
    value: str
    variants: tuple[str, ...]
    note: str
    standard: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class CastingProductParameter:
    """One parameter of a casting product: its range (in *unit*) or usual values, grades and processes."""

    category: str
    code: str
    zh: str
    en: str
    parameter: str
    parameter_zh: str
    unit: str
    minimum: float | None
    maximum: float | None
    values: tuple[str, ...]
    grades: tuple[str, ...]
    processes: tuple[str, ...]
    standard: str
    note: str
    source: str
    confidence: Confidence
