"""The calls of the supplier graph: partners proposed to a firm, and the graph around it."""

import re
import time
from typing import cast

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts import policies
from backend.core.api.pagination import whole_number
from backend.core.api.parameters import one_of, refuse_unknown
from backend.core.errors import Bilingual, InvalidInput
from backend.matching.api.presentation import graph_answer, matches_answer
from backend.matching.api.serializers import GraphOutput, MatchesOutput
from backend.matching.recall import DIRECTIONS, Direction
from backend.matching.selectors import graph_around, proposals_for

MATCHES_SHOWN = 10
LARGEST_LIMIT = 100
DEEPEST = 3
_SUPPLIER_NODE = re.compile(r"supplier:([0-9]{1,18})", re.ASCII)


class SupplierMatchesView(APIView):
    """``/api/v1/suppliers/{id}/matches``."""

    policy = policies.anyone

    @extend_schema(
        operation_id="supplier_matches",
        parameters=[
            OpenApiParameter(
                "direction",
                OpenApiTypes.STR,
                enum=list(DIRECTIONS),
                default="upstream",
                description="upstream: who could supply this firm; downstream: whom it could supply.",
            ),
            OpenApiParameter(
                "limit",
                {"type": "integer", "minimum": 1, "maximum": LARGEST_LIMIT},
                default=MATCHES_SHOWN,
                description="How many partners at most.",
            ),
        ],
        responses=MatchesOutput,
    )
    def get(self, request: Request, supplier_id: int) -> Response:
        """Return the partners proposed to a firm, best first, each with its reasons."""
        given = request.query_params
        refuse_unknown(given, ("direction", "limit"))
        direction = cast(Direction, one_of("direction", given.get("direction", "upstream"), DIRECTIONS))
        limit = whole_number("limit", given.get("limit", str(MATCHES_SHOWN)), low=1, high=LARGEST_LIMIT)
        started = time.perf_counter()
        proposals = proposals_for(supplier_id, direction, limit)
        took_ms = round((time.perf_counter() - started) * 1000, 2)
        return Response(matches_answer(proposals, took_ms))


def _supplier_of(around: str | None) -> int:
    found = _SUPPLIER_NODE.fullmatch(around or "")
    if found is None:
        reason = Bilingual(
            "应为 supplier:编号，例如 supplier:12。", "expected supplier:ID, for example supplier:12."
        )
        raise InvalidInput.of("around", reason)
    return int(found[1])


class GraphView(APIView):
    """``/api/v1/graph``."""

    policy = policies.anyone

    @extend_schema(
        operation_id="graph_around",
        parameters=[
            OpenApiParameter(
                "around",
                {"type": "string", "pattern": f"^{_SUPPLIER_NODE.pattern}$"},
                required=True,
                description="The firm in the middle, as supplier:ID.",
            ),
            OpenApiParameter(
                "depth",
                {"type": "integer", "minimum": 1, "maximum": DEEPEST},
                default=1,
                description="How many ties away from it to go.",
            ),
        ],
        responses=GraphOutput,
    )
    def get(self, request: Request) -> Response:
        """Return the part of the supplier graph around a firm, small enough to draw."""
        given = request.query_params
        refuse_unknown(given, ("around", "depth"))
        depth = whole_number("depth", given.get("depth", "1"), low=1, high=DEEPEST)
        return Response(graph_answer(graph_around(_supplier_of(given.get("around")), depth)))
