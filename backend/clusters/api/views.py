"""The call of the home page: what is in the market, and its towns."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts import policies
from backend.clusters.api.serializers import MarketOutput
from backend.clusters.selectors import TownInMarket, market
from backend.clusters.towns import LADDER
from backend.core.api.parameters import refuse_unknown
from backend.industry import knowledge


def _town(found: TownInMarket) -> dict[str, Any]:
    town = found.town
    place = knowledge().places[town.place]
    return {
        "code": town.code,
        "name": town.name.zh,
        "name_en": town.name.en,
        "place": {"code": place.code, "zh": place.zh, "en": place.en},
        "cluster": town.code,
        "ladder": {"code": town.ladder, **LADDER[town.ladder].as_dict()},
        "suppliers": found.suppliers,
        "offerings": found.offerings,
        "example_query": town.example_query,
        "facts": [
            {
                "kind": fact.kind,
                "year": fact.year,
                "text": fact.text.as_dict(),
                "source": fact.source,
                "confidence": fact.confidence,
            }
            for fact in town.facts
        ],
    }


class MarketView(APIView):
    """``/api/v1/market``."""

    policy = policies.anyone

    @extend_schema(operation_id="market_read", responses=MarketOutput)
    def get(self, request: Request) -> Response:
        """Return the live figures of the market, its towns and queries worth trying."""
        refuse_unknown(request.query_params, ())
        now = market()
        return Response(
            {
                "offerings": now.offerings,
                "products": now.products,
                "suppliers": now.suppliers,
                "buyers": now.buyers,
                "requirements": now.requirements,
                "gaps": now.gaps,
                "is_demo": now.is_demo,
                "towns": [_town(found) for found in now.towns],
                "examples": [{"q": one.query, **one.text.as_dict()} for one in now.examples],
            }
        )
