"""The chain of activities: what each activity of a cluster takes in and gives out."""

from dataclasses import dataclass

from backend.industry.tables import Confidence, choice, table, text

CROSS_CLUSTER = "cross_cluster"
CHAIN = table(
    "chain",
    text("id", required=True),
    text("cluster", required=True, references="clusters", also=(CROSS_CLUSTER,)),
    choice("stage", "upstream", "midstream", "downstream"),
    text("activity", required=True),
    text("activity_zh", required=True),
    text("activity_en", required=True),
    text("input", required=True, references="categories"),
    text("output", required=True, references="categories"),
    choice(
        "relation",
        "material_input",
        "component",
        "equipment",
        "service",
        "energy_input",
        "byproduct",
        "complement",
        "product_output",
        "demand",
    ),
    text("note"),
    unique=("id",),
)


@dataclass(frozen=True, slots=True)
class ChainEdge:
    """In *cluster*, *activity* turns category *input* into category *output*; *relation* says in what sense.

    *cluster* is `cross_cluster` for edges between two towns.
    """

    id: str
    cluster: str
    stage: str
    activity: str
    activity_zh: str
    activity_en: str
    input: str
    output: str
    relation: str
    note: str
    source: str
    confidence: Confidence
