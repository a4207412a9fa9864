"""Reads the market from the database and the packs into the records the supplier graph is built from."""

from datetime import date

from backend.catalog.models import (
    Capability,
    Certificate,
    Offering,
    Product,
    Supplier,
    SupplierActivity,
    SupplyLink,
)
from backend.core.errors import Bilingual
from backend.industry import Knowledge
from backend.matching.graph.records import (
    Category,
    CertificateKind,
    CertificateLevel,
    Credential,
    Firm,
    Good,
    Link,
    MarketRecords,
    Place,
    Process,
    Role,
    Skill,
    Step,
)
from backend.matching.sizes import grades_of_goods, sizes_of_goods, spans_of_capability, texts

MANDATORY = frozenset({"y", "y_underground", "y_for_polluting_units"})
"""What the packs' ``mandatory`` says of certificates without which the goods may not be made or sold here."""


def _level(mandatory: str) -> CertificateLevel:
    if mandatory in MANDATORY:
        return "mandatory"
    return "optional" if mandatory == "optional" else "conditional"


def _goods(knowledge: Knowledge) -> tuple[Good, ...]:
    """Read the active offerings with their products; each product's specification is read once."""
    products = {
        row[0]: (*row[1:4], grades_of_goods(row[4]), sizes_of_goods(knowledge, row[4]))
        for row in Product.objects.values_list(
            "id", "category", "name_zh", "name_en", "specification"
        ).iterator()
    }
    rows = Offering.objects.filter(status=Offering.Status.ACTIVE).order_by("id")
    return tuple(
        Good(offering, firm, *products[product], states_terms=price is not None and days is not None)
        for offering, firm, product, price, days in rows.values_list(
            "id", "supplier_id", "product_id", "price", "lead_time_days"
        ).iterator()
    )


def _skills(knowledge: Knowledge) -> tuple[Skill, ...]:
    skills = []
    for identifier, firm, process, ranges, materials, tonnes in Capability.objects.order_by("id").values_list(
        "id", "supplier_id", "process", "ranges", "materials", "tonnes_per_year"
    ):
        kind = knowledge.process_kinds.get(process)
        skills.append(
            Skill(
                identifier,
                firm,
                process,
                kind.categories if kind else (),
                tuple(sorted(set(texts(materials)))),
                spans_of_capability(ranges) if isinstance(ranges, dict) else (),
                None if tonnes is None else float(tonnes),
            )
        )
    return tuple(skills)


def _firms() -> tuple[Firm, ...]:
    columns = (
        "id",
        "name_zh",
        "name_en",
        "place",
        "cluster",
        "latitude",
        "longitude",
        "verification",
        "is_demo",
    )
    return tuple(Firm(*row) for row in Supplier.objects.order_by("id").values_list(*columns))


def read_market(knowledge: Knowledge, as_of: date) -> MarketRecords:
    """Return the records of the whole market as of *as_of*, in seven queries."""
    activities = SupplierActivity.objects.order_by("id").values_list(
        "id", "supplier_id", "cluster", "activity"
    )
    certificates = Certificate.objects.order_by("id").values_list("id", "supplier_id", "kind", "valid_until")
    links = SupplyLink.objects.order_by("id").values_list("id", "supplier_id", "customer_id", "category")
    return MarketRecords(
        as_of=as_of,
        firms=_firms(),
        goods=_goods(knowledge),
        roles=tuple(Role(*row) for row in activities),
        skills=_skills(knowledge),
        credentials=tuple(Credential(*row) for row in certificates),
        links=tuple(Link(*row) for row in links),
        steps=tuple(
            Step(
                edge.id,
                edge.cluster,
                edge.activity,
                Bilingual(edge.activity_zh, edge.activity_en),
                edge.input,
                edge.output,
                edge.relation,
                edge.source,
                edge.confidence,
            )
            for edge in knowledge.chain
        ),
        categories=tuple(
            Category(one.code, Bilingual(one.zh, one.en), one.parent) for one in knowledge.categories.values()
        ),
        places=tuple(
            Place(one.code, Bilingual(one.zh, one.en), one.latitude, one.longitude)
            for one in knowledge.places.values()
        ),
        certificate_kinds=tuple(
            CertificateKind(one.id, Bilingual(one.zh, one.en), one.applies_to, _level(one.mandatory))
            for one in knowledge.certificates.values()
        ),
        processes=tuple(
            Process(one.code, Bilingual(one.zh, one.en)) for one in knowledge.process_kinds.values()
        ),
        grade_names=tuple((group.id, group.zh) for group in knowledge.grades.values()),
    )
