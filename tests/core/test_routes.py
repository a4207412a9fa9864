"""Every route declares who may use it, and answers in the one error shape."""

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from rest_framework.test import APIClient
from rest_framework.views import APIView

from backend.core.api.policies import Policy

# Plain Django views: health answers anyone, pages and the API's description are public.
WITHOUT_POLICY = {"healthz", "readyz", "interface", "SpectacularAPIView", "SpectacularSwaggerView"}


def _routes(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from _routes(entry, prefix + str(entry.pattern))
        else:
            yield prefix + str(entry.pattern), entry


ROUTES = list(_routes(get_resolver()))


@pytest.mark.parametrize(("address", "entry"), ROUTES, ids=[address for address, _ in ROUTES])
def test_every_route_declares_its_policy(address: str, entry: URLPattern) -> None:
    view = getattr(entry.callback, "view_class", getattr(entry.callback, "cls", None))
    if view is None or not issubclass(view, APIView) or view.__name__ in WITHOUT_POLICY:
        name = view.__name__ if view else getattr(entry.callback, "__name__", "")
        assert name in WITHOUT_POLICY, f"{address}: {name} declares no policy"
        return
    by_method = getattr(view, "policies", {})
    methods = {name.upper() for name in view.http_method_names if hasattr(view, name)} - {"OPTIONS", "HEAD"}
    for method in methods:
        assert isinstance(by_method.get(method, getattr(view, "policy", None)), Policy), (address, method)


def test_an_unknown_api_address_answers_in_the_error_shape(api: APIClient) -> None:
    answer = api.get("/api/v1/nothing-here")
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "not_found"
    assert answer.json()["error"]["message_zh"]


@pytest.mark.django_db
def test_a_method_that_is_not_offered_answers_in_the_error_shape(api: APIClient) -> None:
    answer = api.put("/api/v1/session", {}, format="json")
    assert answer.status_code == 405
    assert answer.json()["error"]["code"] == "method_not_allowed"
