"""The shapes of the catalogue's answers, as the API's schema states them.

Answers are built as plain data by :mod:`backend.catalog.presentation` and :mod:`backend.catalog.search`; a
test holds every answer against this schema. Running each of a page's 25 rows through a serializer would
cost more than the search itself.
"""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.catalog.models import Supplier
from backend.core.api.bilingual import BilingualText, NamedCode

_SCALAR: dict[str, Any] = {"type": ["string", "number", "boolean"]}
_ANY: dict[str, Any] = {}
_OBJECT: dict[str, Any] = {"type": "object", "additionalProperties": {}}


@extend_schema_field(_SCALAR)
class ScalarField(serializers.Field[Any, Any, Any, Any]):
    """A number, a text or true/false."""


@extend_schema_field(_ANY)
class AnyValueField(serializers.Field[Any, Any, Any, Any]):
    """A value of any JSON form."""


@extend_schema_field(_OBJECT)
class ObjectField(serializers.Field[Any, Any, Any, Any]):
    """An object whose keys depend on the goods."""


class SupplierSummary(serializers.Serializer[Any]):
    """A firm as it stands beside what it offers."""

    id = serializers.IntegerField()
    name = serializers.CharField()
    name_en = serializers.CharField()
    place = NamedCode()
    verification = serializers.ChoiceField(choices=Supplier.Verification.values)
    is_demo = serializers.BooleanField()


class Price(serializers.Serializer[Any]):
    """A price per unit; the amount is a decimal written as text."""

    amount = serializers.CharField()
    currency = serializers.CharField()
    unit = serializers.CharField()


class Moq(serializers.Serializer[Any]):
    """The smallest quantity sold."""

    quantity = serializers.FloatField()
    unit = serializers.CharField()


class Column(serializers.Serializer[Any]):
    """One attribute of a product as a labelled column."""

    key = serializers.CharField()
    label = BilingualText()  # type: ignore[assignment]  # a field of the answer, not of the serializer
    display = BilingualText()


class Why(serializers.Serializer[Any]):
    """One reason for a hit."""

    kind = serializers.ChoiceField(choices=["exact", "not_stated", "differs", "text", "terms"])
    key = serializers.CharField()
    text = BilingualText()


class Segment(serializers.Serializer[Any]):
    """A stretch of a text; ``hit`` where the query matched."""

    text = serializers.CharField(trim_whitespace=False)
    hit = serializers.BooleanField()


class SearchHit(serializers.Serializer[Any]):
    """A product at a supplier."""

    id = serializers.IntegerField(help_text="Id of the product.")
    offering_id = serializers.IntegerField()
    name = serializers.CharField()
    name_en = serializers.CharField()
    supplier = SupplierSummary()
    category = serializers.CharField()
    category_label = BilingualText()
    specs = ObjectField()
    columns = Column(many=True)
    relevance = serializers.FloatField()
    why = Why(many=True)
    highlights = serializers.DictField(child=Segment(many=True))
    price = Price(allow_null=True)
    moq = Moq(allow_null=True)
    lead_time_days = serializers.IntegerField(allow_null=True)
    is_demo = serializers.BooleanField()


class FacetValue(serializers.Serializer[Any]):
    """A value of a facet with the offerings one gets by choosing it."""

    value = ScalarField()
    label = BilingualText()  # type: ignore[assignment]  # a field of the answer, not of the serializer
    count = serializers.IntegerField()
    selected = serializers.BooleanField()


class FacetAttribute(serializers.Serializer[Any]):
    """A facet, in order of display."""

    key = serializers.CharField()
    label = BilingualText()  # type: ignore[assignment]  # a field of the answer, not of the serializer
    unit = serializers.CharField(allow_null=True)
    kind = serializers.ChoiceField(choices=["number", "text", "boolean"])


class Token(serializers.Serializer[Any]):
    """A stretch of the query and what it was taken for; offsets are code points."""

    text = serializers.CharField(trim_whitespace=False)
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    value = AnyValueField()

    def get_fields(self) -> dict[str, Any]:
        """Add ``as``, which Python keeps for itself."""
        return {**super().get_fields(), "as": serializers.CharField()}


class Understanding(serializers.Serializer[Any]):
    """How the query was read."""

    query = serializers.CharField(trim_whitespace=False)
    tokens = Token(many=True)
    free_text = serializers.CharField(trim_whitespace=False)
    unsure = serializers.ListField(child=ObjectField())


class Interpretation(Understanding):
    """The contract's object of *Understanding a query*."""

    interpretation = ObjectField()


class Chip(serializers.Serializer[Any]):
    """One thing understood, removable by ``ignore=key:value``; without a place where it was implied."""

    key = serializers.CharField()
    value = AnyValueField()
    label = BilingualText()  # type: ignore[assignment]  # a field of the answer, not of the serializer
    text = serializers.CharField(trim_whitespace=False)
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    sure = serializers.BooleanField()
    ignored = serializers.BooleanField()


class Relaxed(serializers.Serializer[Any]):
    """Something asked that was given up because nothing met everything, and the sentence that says so."""

    key = serializers.CharField()
    value = AnyValueField()
    text = BilingualText()


class ServiceRow(serializers.Serializer[Any]):
    """The lowest rating of a material group whose tabled pressure suffices; pressures in bar."""

    system = serializers.ChoiceField(choices=["PN", "Class"])
    rating = serializers.FloatField()
    standard = serializers.CharField()
    material_group = serializers.CharField()
    grades = NamedCode(many=True)
    allowed_bar = serializers.FloatField()
    confidence = serializers.ChoiceField(choices=["high", "medium", "low"])
    source = serializers.CharField()  # type: ignore[assignment]  # a field of the answer, not of the serializer
    text = BilingualText()


class Service(serializers.Serializer[Any]):
    """The service conditions read from the query; without a temperature no table answers."""

    pressure_bar = serializers.FloatField()
    temp_c = serializers.FloatField(allow_null=True)
    medium = BilingualText(allow_null=True)
    text = BilingualText()
    rows = ServiceRow(many=True)


class InterchangeReason(serializers.Serializer[Any]):
    """A fact behind a verdict; ``source`` names the table row or rule."""

    text = BilingualText()
    source = serializers.CharField()  # type: ignore[assignment]  # a field of the answer, not of the serializer


class NearMiss(SearchHit):
    """An offering that is not what was asked, with what it is to it; only *identical* replaces it."""

    verdict = serializers.ChoiceField(
        choices=["identical", "mates", "same_rating_only", "not_interchangeable", "unknown"]
    )
    reasons = InterchangeReason(many=True)
    section = BilingualText(help_text="Heading under which such near-misses stand.")


class SearchPage(serializers.Serializer[Any]):
    """One page of offerings found."""

    count = serializers.IntegerField()
    page = serializers.IntegerField()
    page_size = serializers.IntegerField()
    results = SearchHit(many=True)
    facets = serializers.DictField(child=FacetValue(many=True))
    facet_attributes = FacetAttribute(many=True)
    interpretation = ObjectField()
    understanding = Understanding()
    chips = Chip(many=True)
    relaxed = Relaxed(many=True)
    near_misses = NearMiss(many=True)
    service = Service(allow_null=True)
    took_ms = serializers.FloatField()


class Suggestion(serializers.Serializer[Any]):
    """A completion: a query or specification to search, or a category, product or supplier to open."""

    kind = serializers.ChoiceField(choices=["query", "product", "category", "supplier", "spec"])
    text = serializers.CharField()
    text_en = serializers.CharField()
    detail = BilingualText()
    query = serializers.CharField(allow_null=True)
    id = serializers.IntegerField(allow_null=True)
    code = serializers.CharField(allow_null=True)


class Equivalent(serializers.Serializer[Any]):
    """Another name of a grade, and how it relates: only *exact* and *alias* are the same grade."""

    designation = serializers.CharField()
    system = serializers.CharField()
    standard = serializers.CharField()
    relation = serializers.CharField()
    source = serializers.CharField()  # type: ignore[assignment]  # a field of the answer, not of the serializer
    confidence = serializers.CharField()


class SpecificationRow(serializers.Serializer[Any]):
    """One line of a specification table."""

    key = serializers.CharField()
    label = BilingualText()  # type: ignore[assignment]  # a field of the answer, not of the serializer
    value = AnyValueField()
    display = BilingualText()
    unit = serializers.CharField(allow_null=True)
    equivalents = Equivalent(many=True)
    source = serializers.CharField(allow_null=True)  # type: ignore[assignment]  # a field of the answer, not of the serializer
    confidence = serializers.CharField(allow_null=True)


class DrawingValues(serializers.Serializer[Any]):
    """Figures of a flange in mm; ``null`` where no table states it. ``bolt_thread`` as tabulated."""

    flange_od_mm = serializers.FloatField(allow_null=True)
    bolt_circle_mm = serializers.FloatField(allow_null=True)
    bolt_holes = serializers.IntegerField(allow_null=True)
    bolt_hole_dia_mm = serializers.FloatField(allow_null=True)
    bolt_thread = serializers.CharField(allow_null=True)
    thickness_mm = serializers.FloatField(allow_null=True)
    raised_face_dia_mm = serializers.FloatField(allow_null=True)
    raised_face_height_mm = serializers.FloatField(allow_null=True)
    hub_dia_mm = serializers.FloatField(allow_null=True)
    total_length_mm = serializers.FloatField(allow_null=True)
    pipe_od_mm = serializers.FloatField(allow_null=True)


class Drawing(serializers.Serializer[Any]):
    """What a dimension drawing shows, with the tables behind it."""

    kind = serializers.ChoiceField(choices=["flange"])
    type = serializers.CharField()
    values = DrawingValues()
    source = serializers.CharField()  # type: ignore[assignment]  # a field of the answer
    confidence = serializers.CharField()
    note = serializers.CharField(allow_null=True)


class ProductOffering(serializers.Serializer[Any]):
    """Who offers a product, at which terms."""

    id = serializers.IntegerField()
    supplier = SupplierSummary()
    price = Price(allow_null=True)
    moq = Moq(allow_null=True)
    lead_time_days = serializers.IntegerField(allow_null=True)
    capacity_per_month = serializers.FloatField(allow_null=True)
    capacity_unit = serializers.CharField(allow_null=True)
    is_demo = serializers.BooleanField()


class CategoryDetail(NamedCode):
    """A category with the way to it from the root."""

    path = NamedCode(many=True)


class Product(serializers.Serializer[Any]):
    """A kind of good, its specification table, its drawing and who offers it."""

    id = serializers.IntegerField()
    name = serializers.CharField()
    name_en = serializers.CharField()
    category = CategoryDetail()
    specs = ObjectField()
    specification = SpecificationRow(many=True)
    drawing = Drawing(allow_null=True)
    offerings = ProductOffering(many=True)
    is_demo = serializers.BooleanField()


class SupplierRow(SupplierSummary):
    """A firm as one row of a list."""

    cluster = NamedCode()
    tier = serializers.ChoiceField(choices=Supplier.Tier.values)
    offerings_count = serializers.IntegerField()


class SupplierPage(serializers.Serializer[Any]):
    """One page of firms."""

    count = serializers.IntegerField()
    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = SupplierRow(many=True)


class CapabilityRange(serializers.Serializer[Any]):
    """A figure of a capability beside the range typical of the trade (which is no limit)."""

    name = serializers.CharField()
    label = BilingualText()  # type: ignore[assignment]  # a field of the answer, not of the serializer
    unit = serializers.CharField()
    low = serializers.FloatField(allow_null=True)
    high = serializers.FloatField(allow_null=True)
    typical_low = serializers.FloatField(allow_null=True)
    typical_high = serializers.FloatField(allow_null=True)


class Capability(serializers.Serializer[Any]):
    """What a firm's equipment can do."""

    id = serializers.IntegerField()
    process = NamedCode()
    ranges = CapabilityRange(many=True)
    materials = NamedCode(many=True)
    tonnes_per_year = serializers.FloatField(allow_null=True)
    is_demo = serializers.BooleanField()


class Certificate(serializers.Serializer[Any]):
    """A certificate with its standing today."""

    id = serializers.IntegerField()
    kind = NamedCode()
    number = serializers.CharField()
    issuer = serializers.CharField()
    issued_on = serializers.DateField(allow_null=True)
    valid_until = serializers.DateField(allow_null=True)
    status = serializers.ChoiceField(choices=["valid", "expiring", "expired"])
    is_demo = serializers.BooleanField()


class SupplierCategory(NamedCode):
    """A category a firm offers in, with how many offerings."""

    count = serializers.IntegerField()


class SupplierDetail(SupplierRow):
    """A firm: who it is, what it can make, what it holds, what it offers."""

    description = BilingualText()
    founded_year = serializers.IntegerField(allow_null=True)
    employees = serializers.IntegerField(allow_null=True)
    activities = NamedCode(many=True)
    capabilities = Capability(many=True)
    certificates = Certificate(many=True)
    categories = SupplierCategory(many=True)


class OfferedProduct(serializers.Serializer[Any]):
    """A product as a supplier's list shows it."""

    id = serializers.IntegerField()
    name = serializers.CharField()
    name_en = serializers.CharField()
    category = NamedCode()
    columns = Column(many=True)


class SupplierOffering(serializers.Serializer[Any]):
    """One offering of a firm."""

    id = serializers.IntegerField()
    product = OfferedProduct()
    price = Price(allow_null=True)
    moq = Moq(allow_null=True)
    lead_time_days = serializers.IntegerField(allow_null=True)
    is_demo = serializers.BooleanField()


class SupplierOfferingPage(serializers.Serializer[Any]):
    """One page of a firm's offerings."""

    count = serializers.IntegerField()
    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = SupplierOffering(many=True)
