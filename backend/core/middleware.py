"""Gives the API's own error shape to what fails before or outside a view."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from backend.core.api.errors import error_response

_PREFIXES = ("/api/", "/ws/")


class ErrorShapeMiddleware:
    """Answer Django's HTML errors below ``/api/`` (unknown route, CSRF, size, bad host) as JSON."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on; replace an error that is not the API's own."""
        response = self.get_response(request)
        if (
            response.status_code >= HTTPStatus.BAD_REQUEST
            and request.path.startswith(_PREFIXES)
            and not response.headers.get("Content-Type", "").startswith("application/")
        ):
            return error_response(response.status_code)
        return response
