"""Hands every page address to the built interface; the browser routes from there."""

from functools import cache

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe


@cache
def _index_page() -> bytes | None:
    page = settings.FRONTEND_DIST / "index.html"
    return page.read_bytes() if page.is_file() else None


@require_safe
@ensure_csrf_cookie
def interface(request: HttpRequest) -> HttpResponse:
    """Answer the interface's one page, or say how to build it; an API address is never a page."""
    if request.path.startswith(("/api/", "/static/", "/ws/")):
        raise Http404
    page = _index_page()
    if page is None:
        return HttpResponse(
            "The interface is not built yet: run `make run`. 界面尚未构建：请运行 make run。\n",
            status=503,
            content_type="text/plain; charset=utf-8",
        )
    return HttpResponse(page, headers={"Cache-Control": "no-cache"})
