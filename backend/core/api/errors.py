"""The one error shape: ``{"error": {"code", "message", "message_zh", "fields"}}`` (CONTRACTS, HTTP)."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, JsonResponse
from rest_framework import exceptions, status
from rest_framework.response import Response
from rest_framework.views import set_rollback

from backend.core.errors import ApplicationError, Bilingual

_SENTENCES: dict[int, tuple[str, Bilingual]] = {
    400: (
        "invalid",
        Bilingual("请求有误，请检查标出的字段。", "The request is not valid; check the named fields."),
    ),
    401: ("not_signed_in", Bilingual("请先登录。", "Please sign in first.")),
    403: ("not_allowed", Bilingual("您没有权限这样做。", "You are not allowed to do this.")),
    404: ("not_found", Bilingual("没有找到。请检查地址。", "Not found. Check the address.")),
    405: (
        "method_not_allowed",
        Bilingual("此地址不支持该方法。", "This address does not support that method."),
    ),
    406: ("not_acceptable", Bilingual("只提供 JSON。", "Only JSON is served here.")),
    409: ("conflict", Bilingual("内容已变化，请刷新后重试。", "It changed meanwhile; reload and try again.")),
    413: ("too_large", Bilingual("请求内容过大。", "The request is too large.")),
    415: ("unsupported_media_type", Bilingual("请发送 application/json。", "Send application/json.")),
    429: (
        "too_many_requests",
        Bilingual("请求过于频繁，请稍后再试。", "Too many requests; try again later."),
    ),
    503: (
        "unavailable",
        Bilingual("服务暂不可用，请稍后再试。", "Temporarily unavailable; try again later."),
    ),
}


def error_body(
    http_status: int,
    *,
    code: str | None = None,
    message: Bilingual | None = None,
    fields: dict[str, list[str]] | None = None,
) -> dict[str, Any]:
    """Return the error shape for *http_status*; what is not given takes the status's own words."""
    known_code, known = _SENTENCES.get(
        http_status, ("error", Bilingual("请求未能完成。", "The request failed."))
    )
    said = message or known
    return {
        "error": {
            "code": code or known_code,
            "message": said.en,
            "message_zh": said.zh,
            "fields": fields or {},
        }
    }


def error_response(http_status: int, **details: Any) -> JsonResponse:
    """Return the error shape as a plain Django response, for what never reaches a view of the API."""
    return JsonResponse(
        error_body(http_status, **details), status=http_status, json_dumps_params={"ensure_ascii": False}
    )


def _field_messages(detail: Any) -> dict[str, list[str]]:
    """Flatten REST framework's nested detail into ``{"lines.0.dn": ["…"]}``."""
    found: dict[str, list[str]] = {}

    def walk(path: str, value: Any) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                walk(f"{path}.{key}" if path else str(key), inner)
        elif isinstance(value, list) and any(isinstance(inner, dict | list) for inner in value):
            for index, inner in enumerate(value):
                walk(f"{path}.{index}" if path else str(index), inner)
        elif isinstance(value, list):
            found.setdefault(path or "request", []).extend(str(inner) for inner in value)
        else:
            found.setdefault(path or "request", []).append(str(value))

    walk("", detail)
    return found


def answer_exception(exception: Exception, context: dict[str, Any]) -> Response | None:
    """Turn what a view raised into the error shape; ``None`` lets a programming error surface."""
    headers: dict[str, str] = {}
    if isinstance(exception, ApplicationError):
        body = error_body(
            exception.status,
            code=exception.code,
            message=exception.message,
            fields={name: [one.both() for one in reasons] for name, reasons in exception.fields.items()},
        )
        http_status = exception.status
    elif isinstance(exception, Http404):
        http_status = status.HTTP_404_NOT_FOUND
        body = error_body(http_status)
    elif isinstance(exception, PermissionDenied):
        http_status = status.HTTP_403_FORBIDDEN
        body = error_body(http_status)
    elif isinstance(exception, exceptions.APIException):
        http_status = exception.status_code
        fields: dict[str, list[str]] = {}
        if isinstance(exception, exceptions.ValidationError):
            fields = _field_messages(exception.detail)
        elif isinstance(exception, exceptions.ParseError):
            fields = {"request": [str(exception.detail)]}
        wait = getattr(exception, "wait", None)
        if isinstance(exception, exceptions.Throttled) and wait is not None:
            headers["Retry-After"] = str(int(wait) + 1)
        body = error_body(http_status, fields=fields)
    else:
        return None
    set_rollback()
    return Response(body, status=http_status, headers=headers)
