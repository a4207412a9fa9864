"""Is the process up, and are the parts it stands on?"""

from typing import Any

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from redis.exceptions import RedisError

from backend.core.engine import engine_health


def _database() -> dict[str, Any]:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as fault:
        return {"ok": False, "kind": connection.vendor, "reason": type(fault).__name__}
    return {"ok": True, "kind": connection.vendor}


def _channel_layer() -> dict[str, Any]:
    layer = get_channel_layer()
    kind = type(layer).__name__
    if layer is None:
        return {"ok": False, "kind": "none", "reason": "not configured"}
    try:
        channel = async_to_sync(layer.new_channel)()
        async_to_sync(layer.send)(channel, {"type": "ready.check"})
        async_to_sync(layer.receive)(channel)
    except (RedisError, OSError) as fault:
        return {"ok": False, "kind": kind, "reason": type(fault).__name__}
    return {"ok": True, "kind": kind}


@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """Answer that the process serves requests; asks nothing of its parts."""
    return JsonResponse({"ok": True})


@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """Answer whether database, search engine and channel layer work, each named; 503 if one does not."""
    parts = {"database": _database(), "engine": engine_health(), "channel_layer": _channel_layer()}
    ready = all(part["ok"] for part in parts.values())
    return JsonResponse({"ok": ready, "parts": parts}, status=200 if ready else 503)
