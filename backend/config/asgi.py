"""The ASGI application: HTTP through Django, and the life of its background work tied to the server's.

Django's views are synchronous. Served by ``a2wsgi``'s threads, which live as long as the server, a request
costs a third of what Django's own ASGI handler takes, because that starts a thread and opens a database
connection for every request (docs/decisions/0007).
"""

import os
from typing import Any, cast

from a2wsgi import WSGIMiddleware
from asgiref.sync import sync_to_async
from asgiref.typing import ASGIReceiveCallable, ASGISendCallable, Scope
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
# Django's handler types its environment and answer more narrowly than the WSGI protocol.
_http = WSGIMiddleware(cast(Any, get_wsgi_application()), workers=8)

from backend.catalog.worker import IndexWorker  # noqa: E402  (models exist only after Django's set-up)
from backend.config.warming import warm_up  # noqa: E402

_worker = IndexWorker()


async def _lifespan(receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            _worker.start()
            await sync_to_async(warm_up)()
            await send({"type": "lifespan.startup.complete"})
        elif message["type"] == "lifespan.shutdown":
            await sync_to_async(_worker.stop)()
            await send({"type": "lifespan.shutdown.complete"})
            return


async def application(scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
    """Serve one connection, or the server's start and stop."""
    if scope["type"] == "lifespan":
        await _lifespan(receive, send)
    elif scope["type"] == "http":
        await _http(scope, receive, send)  # type: ignore[arg-type]  # a2wsgi has ASGI types of its own
    else:
        await send({"type": "websocket.close", "code": 4404, "reason": None})
