"""The catalogue's views: read parameters, ask a selector or the search, answer plain data."""

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts import policies
from backend.catalog.api import serializers
from backend.catalog.api.filters import SupplierFilters
from backend.catalog.api.parameters import read_question
from backend.catalog.models import Supplier
from backend.catalog.presentation import (
    offering_of_supplier,
    product_in_json,
    supplier_in_json,
    supplier_row,
)
from backend.catalog.search import SORTS, interpretation_of, last_page, search_offerings
from backend.catalog.selectors import (
    offering_counts_by_category,
    offerings_of_supplier,
    product_in_detail,
    supplier_in_detail,
    suppliers_listed,
)
from backend.catalog.suggest import suggestions
from backend.core.api.pagination import NumberedPages, page_beyond_end
from backend.core.api.parameters import refuse_unknown
from backend.core.errors import Bilingual, NotFound
from backend.industry import knowledge

_Q = OpenApiParameter("q", str, description="What is sought, in the trade's own words; Chinese or English.")
_PAGE = OpenApiParameter("page", int, description="Page number, from 1.")
_PAGE_SIZE = OpenApiParameter("page_size", int, description="Rows per page, 25 unless given, at most 100.")


def _attribute_parameters() -> list[OpenApiParameter]:
    kinds: dict[str, Any] = {"number": OpenApiTypes.DOUBLE, "boolean": OpenApiTypes.BOOL}
    described: list[OpenApiParameter] = []
    for key, attribute in knowledge().attributes.items():
        unit = f" ({attribute.unit})" if attribute.unit else ""
        described.append(
            OpenApiParameter(
                key,
                kinds.get(attribute.kind, OpenApiTypes.STR),
                many=True,
                description=f"{attribute.en} {attribute.zh}{unit}",
            )
        )
        if attribute.kind == "number":
            for ending, side in (("min", "at least"), ("max", "at most")):
                described.append(
                    OpenApiParameter(
                        f"{key}_{ending}", OpenApiTypes.DOUBLE, description=f"{attribute.en}, {side}{unit}"
                    )
                )
    return described


_SEARCH_PARAMETERS = [
    _Q,
    _PAGE,
    _PAGE_SIZE,
    OpenApiParameter("sort", str, enum=list(SORTS), description="Order of the results."),
    OpenApiParameter("ignore", str, many=True, description="Chip to leave out: `key` or `key:value`."),
    OpenApiParameter("category", str, many=True, description="Category code of the industry packs."),
    OpenApiParameter("place", str, many=True, description="Place by code or name."),
    OpenApiParameter("supplier", int, many=True, description="Id of a firm."),
    OpenApiParameter("cert", str, many=True, description="Kind of certificate the firm holds, still valid."),
    OpenApiParameter("price_min", OpenApiTypes.DOUBLE, description="Price at least; on request is left out."),
    OpenApiParameter("price_max", OpenApiTypes.DOUBLE, description="Price at most; on request is left out."),
    OpenApiParameter("lead_time_max", OpenApiTypes.DOUBLE, description="Lead time in days, at most."),
]


class SearchProductsView(APIView):
    """``GET search/products``."""

    policy = policies.anyone

    @extend_schema(
        operation_id="search_products",
        parameters=[*_SEARCH_PARAMETERS, *_attribute_parameters()],
        responses=serializers.SearchPage,
    )
    def get(self, request: Request) -> Response:
        """Find offerings: words are understood, parameters choose, and every hit says why it is there."""
        question = read_question(request.query_params)
        answer = search_offerings(request.user, question)
        if question.page > (last := last_page(answer)):
            raise page_beyond_end(question.page, last)
        return Response(answer)


class SuggestView(APIView):
    """``GET search/suggest``."""

    policy = policies.anyone

    @extend_schema(
        operation_id="search_suggest", parameters=[_Q], responses=serializers.Suggestion(many=True)
    )
    def get(self, request: Request) -> Response:
        """Complete what is being typed."""
        refuse_unknown(request.query_params, ["q"])
        return Response(suggestions(request.user, request.query_params.get("q", "")))


class InterpretView(APIView):
    """``GET search/interpret``."""

    policy = policies.anyone

    @extend_schema(operation_id="search_interpret", parameters=[_Q], responses=serializers.Interpretation)
    def get(self, request: Request) -> Response:
        """Say how a query is understood, without searching."""
        refuse_unknown(request.query_params, ["q"])
        return Response(interpretation_of(request.query_params.get("q", "")))


class ProductView(APIView):
    """``GET products/{id}``."""

    policy = policies.anyone

    @extend_schema(operation_id="product", responses=serializers.Product)
    def get(self, request: Request, product_id: int) -> Response:
        """Show a product: specification, drawing, who offers it."""
        product = product_in_detail(request.user, product_id)
        if product is None:
            raise NotFound(Bilingual("没有此产品，或已无人供应。", "There is no such product on offer."))
        return Response(product_in_json(product))


class SuppliersView(APIView):
    """``GET suppliers``."""

    policy = policies.anyone

    @extend_schema(
        operation_id="suppliers",
        parameters=[
            OpenApiParameter("q", str, description="Words of the name or description."),
            OpenApiParameter("place", str, description="Place by code or name."),
            OpenApiParameter("cluster", str, description="Cluster code of the industry packs."),
            OpenApiParameter("category", str, description="Category offered in, with all below it."),
            OpenApiParameter("process", str, description="Process the firm has."),
            OpenApiParameter("cert", str, description="Kind of certificate the firm holds."),
            _PAGE,
            _PAGE_SIZE,
        ],
        responses=serializers.SupplierPage,
    )
    def get(self, request: Request) -> Response:
        """List firms."""
        refuse_unknown(request.query_params, (*SupplierFilters.base_filters, "page", "page_size"))
        found = SupplierFilters(
            request.query_params, suppliers_listed(request.user), request=request._request
        ).qs
        pages = NumberedPages()
        rows = pages.paginate_queryset(found, request, self) or []
        return pages.get_paginated_response([supplier_row(row, _offerings_of(row)) for row in rows])


def _offerings_of(row: Supplier) -> int:
    return int(getattr(row, "active_offerings", 0))


def _no_supplier() -> NotFound:
    return NotFound(Bilingual("没有此企业。", "There is no such supplier."))


class SupplierView(APIView):
    """``GET suppliers/{id}``."""

    policy = policies.anyone

    @extend_schema(operation_id="supplier", responses=serializers.SupplierDetail)
    def get(self, request: Request, supplier_id: int) -> Response:
        """Show a firm."""
        supplier = supplier_in_detail(request.user, supplier_id)
        if supplier is None:
            raise _no_supplier()
        return Response(supplier_in_json(supplier, offering_counts_by_category(request.user, supplier)))


class SupplierOfferingsView(APIView):
    """``GET suppliers/{id}/offerings``."""

    policy = policies.anyone

    @extend_schema(
        operation_id="supplier_offerings",
        parameters=[_PAGE, _PAGE_SIZE],
        responses=serializers.SupplierOfferingPage,
    )
    def get(self, request: Request, supplier_id: int) -> Response:
        """List what a firm offers."""
        refuse_unknown(request.query_params, ["page", "page_size"])
        if supplier_in_detail(request.user, supplier_id) is None:
            raise _no_supplier()
        pages = NumberedPages()
        rows = pages.paginate_queryset(offerings_of_supplier(request.user, supplier_id), request, self) or []
        return pages.get_paginated_response([offering_of_supplier(row) for row in rows])
