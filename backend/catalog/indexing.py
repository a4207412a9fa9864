"""What a document of the search index is: the only definition, made from rows and industry packs.

One document per active offering. Its fields: names and other words to search in; ``category`` with all
ancestors; one ``spec_KEY`` field per attribute of the packs (numbers as numbers, codes as keywords); the
terms of the offering; what the firm is. ``stated`` lists the attributes the product states, so that a search
can tell "another facing" from "facing not stated". ``fingerprint`` is a digest of the rest, by which a stale
document is recognised. Rows are loaded in two queries per batch.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from django.db.models import Q
from django.utils import timezone

from backend.catalog.labels import category_label, cluster_label, place_label, value_label
from backend.catalog.models import Certificate, Offering, Product, Supplier
from backend.core.engine import IndexDefinition
from backend.industry import knowledge
from search.analysis import Analyzer
from search.schema import BooleanField, Field, KeywordField, NumberField, Schema, StoredField, TextField

VERSION = 2
"""Raise it when the same rows make other documents although no field changed: the index is then rebuilt."""

_PER_QUERY = 900
_NAMES_OF_A_GRADE = 16
_FACTS = (
    TextField("name_zh", weight=3.0),
    TextField("name_en", weight=3.0),
    TextField("category_text", weight=1.5),
    TextField("specification_text", weight=1.0),
    TextField("supplier_text", weight=2.0),
    KeywordField("category", many=True),
    KeywordField("own_category"),
    KeywordField("supplier"),
    KeywordField("place"),
    KeywordField("cluster"),
    KeywordField("verification"),
    KeywordField("cert", many=True),
    KeywordField("stated", many=True),
    KeywordField("currency"),
    KeywordField("unit"),
    KeywordField("name_key"),
    NumberField("offering_id"),
    NumberField("price"),
    NumberField("lead_time_days"),
    NumberField("minimum_order"),
    NumberField("standing"),
    BooleanField("is_demo"),
    StoredField("fingerprint"),
)


def field_of(key: str) -> str:
    """Return the index field of attribute *key*."""
    return f"spec_{key}"


@lru_cache(maxsize=1)
def index_definition() -> IndexDefinition:
    """Return the schema and the analyzer of the catalogue's index; made once from the packs."""
    known = knowledge()
    fields: list[Field] = list(_FACTS)
    for attribute in known.attributes.values():
        name = field_of(attribute.key)
        if attribute.kind == "number":
            fields.append(NumberField(name, many=True))
        elif attribute.kind == "boolean":
            fields.append(BooleanField(name))
        else:
            fields.append(KeywordField(name, many=True))
    words = {term.text for term in known.terms if term.lang == "zh"}
    words.update(category.zh for category in known.categories.values())
    words.update(place.zh for place in known.places.values())
    return IndexDefinition(Schema("offerings", VERSION, tuple(fields)), Analyzer(vocabulary=sorted(words)))


@lru_cache(maxsize=16_384)
def _words_of_value(key: str, value: Any) -> tuple[str, ...]:
    """The words by which a value may be searched: its labels, and every name of a grade."""
    label = value_label(key, value)
    words = [label.zh, label.en]
    grade = knowledge().grades.get(value) if key == "material" and isinstance(value, str) else None
    if grade is not None:
        names = [one for one in grade.designations if one.relation in ("exact", "alias", "old_name")]
        words.extend(one.designation for one in names[:_NAMES_OF_A_GRADE])
    return tuple(dict.fromkeys(words))


@lru_cache(maxsize=2_048)
def _category_parts(code: str) -> tuple[tuple[str, ...], str]:
    path = knowledge().category_path(code) if code in knowledge().categories else (code,)
    words: list[str] = []
    for step in reversed(path):
        label = category_label(step)
        words += [label.zh, label.en]
    return tuple(path), " ".join(words)


@lru_cache(maxsize=1_024)
def families_of(material: str) -> tuple[str, ...]:
    """Return the values of ``material_family`` that a grade group belongs to."""
    grade = knowledge().grades.get(material)
    family = knowledge().grade_families.get(grade.family) if grade else None
    return family.query_families if family else ()


def _product_part(product: Product) -> dict[str, Any]:
    path, category_text = _category_parts(product.category)
    words: dict[str, None] = {}
    part: dict[str, Any] = {
        "name_zh": product.name_zh,
        "name_en": product.name_en,
        "name_key": product.name_zh,
        "category": path,
        "own_category": product.category,
        "category_text": category_text,
    }
    attributes = knowledge().attributes
    stated: list[str] = []
    for key, value in product.specification.items():
        attribute = attributes.get(key)
        if attribute is None:
            continue
        members = value if isinstance(value, list) else [value]
        part[field_of(key)] = members[0] if attribute.kind == "boolean" else members
        stated.append(key)
        for member in members:
            if not isinstance(member, bool):
                words.update(dict.fromkeys(_words_of_value(key, member)))
    if "material_family" not in product.specification and "material" in product.specification:
        material = product.specification["material"]
        grades = material if isinstance(material, list) else [material]
        part[field_of("material_family")] = sorted({one for grade in grades for one in families_of(grade)})
    part["stated"] = stated
    part["specification_text"] = " ".join(words)
    return part


def _supplier_part(supplier: Supplier, certificates: Sequence[str]) -> dict[str, Any]:
    place, cluster = place_label(supplier.place), cluster_label(supplier.cluster)
    return {
        "supplier": str(supplier.pk),
        "supplier_text": " ".join(
            (supplier.name_zh, supplier.name_en, place.zh, place.en, cluster.zh, cluster.en)
        ),
        "place": supplier.place,
        "cluster": supplier.cluster,
        "verification": supplier.verification,
        "cert": certificates,
    }


def _standing(offering: Offering) -> float:
    """The order among offerings that fit equally well: stated prices first, then a fixed lot by id.

    No two are equal, so an engine sorts by it without having to settle ties; nobody can move up by being
    older or by paying.
    """
    lot = int.from_bytes(hashlib.blake2b(str(offering.pk).encode(), digest_size=6).digest(), "big")
    return (offering.price is not None) + lot / 2**48


def _fingerprint(document: dict[str, Any]) -> str:
    plain = json.dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.blake2b(plain.encode(), digest_size=12).hexdigest()


def _valid_certificates(supplier_ids: Iterable[int]) -> dict[int, list[str]]:
    today = timezone.localdate()
    held: dict[int, list[str]] = {}
    rows = (
        Certificate.objects.filter(supplier_id__in=set(supplier_ids))
        .filter(Q(valid_until=None) | Q(valid_until__gte=today))
        .order_by("kind")
        .values_list("supplier_id", "kind")
        .distinct()
    )
    for supplier_id, kind in rows:
        held.setdefault(supplier_id, []).append(kind)
    return held


def documents_of(offering_ids: Sequence[int]) -> list[dict[str, Any]]:
    """Return the documents of those of *offering_ids* that are on sale, by id; two queries per 900."""
    documents: list[dict[str, Any]] = []
    wanted = sorted(offering_ids)
    products: dict[int, dict[str, Any]] = {}
    suppliers: dict[int, dict[str, Any]] = {}
    for start in range(0, len(wanted), _PER_QUERY):
        offerings = list(
            Offering.objects.filter(id__in=wanted[start : start + _PER_QUERY], status=Offering.Status.ACTIVE)
            .select_related("product", "supplier")
            .order_by("id")
        )
        certificates = _valid_certificates(
            offering.supplier_id for offering in offerings if offering.supplier_id not in suppliers
        )
        for offering in offerings:
            if offering.product_id not in products:
                products[offering.product_id] = _product_part(offering.product)
            if offering.supplier_id not in suppliers:
                held = certificates.get(offering.supplier_id, [])
                suppliers[offering.supplier_id] = _supplier_part(offering.supplier, held)
            documents.append(
                _document(offering, products[offering.product_id], suppliers[offering.supplier_id])
            )
    return documents


def document_of(offering: Offering) -> dict[str, Any]:
    """Return the document of one offering, whatever its status."""
    certificates = _valid_certificates([offering.supplier_id])
    return _document(
        offering,
        _product_part(offering.product),
        _supplier_part(offering.supplier, certificates.get(offering.supplier_id, [])),
    )


def _document(offering: Offering, product: dict[str, Any], supplier: dict[str, Any]) -> dict[str, Any]:
    document: dict[str, Any] = {
        "id": str(offering.pk),
        "offering_id": offering.pk,
        **product,
        **supplier,
        "currency": offering.currency,
        "unit": offering.unit,
        "is_demo": offering.is_demo,
    }
    if offering.price is not None:
        document["price"] = float(offering.price)
    if offering.lead_time_days is not None:
        document["lead_time_days"] = offering.lead_time_days
    if offering.minimum_order is not None:
        document["minimum_order"] = float(offering.minimum_order)
    document["standing"] = _standing(offering)
    document["fingerprint"] = _fingerprint(document)
    return document
