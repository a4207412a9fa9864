"""Talking to the server: time limits, retries with back-off, and errors in this library's words."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import TypeVar

from elastic_transport import ConnectionError as NoConnection
from elastic_transport import NodeConfig, TransportError
from elastic_transport.client_utils import url_to_node_config
from elasticsearch import ApiError, Elasticsearch, NotFoundError, UnsupportedProductError

from search.engines.elastic.breaker import Breaker
from search.errors import EngineUnavailable, IndexMissing, InvalidQuery, SearchError

Answer = TypeVar("Answer")
Call = Callable[[Elasticsearch], Answer]

SEARCH_TIMEOUT_S = 1.5
"""A search that the server has not answered by then is given up, so that a page knows within two seconds."""
WRITE_TIMEOUT_S = 30.0
_RETRYING_S = 0.45
_ATTEMPTS = 4
_FIRST_PAUSE_S = 0.05
_CONNECTIONS = 32

_OVERLOADED = frozenset({429, 502, 503, 504})


class Connection:
    """The server (or servers, separated by commas) at *urls*, `http://user:password@host:9200`.

    Opens no connection before the first call. Safe to share between threads, not over a fork.
    """

    def __init__(self, urls: str, search_timeout_s: float = SEARCH_TIMEOUT_S) -> None:
        try:
            nodes = [
                url_to_node_config(url.strip(), use_default_ports_for_scheme=True) for url in urls.split(",")
            ]
        except ValueError as error:
            raise EngineUnavailable(
                f"This is no address of an Elasticsearch server: {error}. Expected http://host:9200.",
                f"不是 Elasticsearch 服务器的地址：{error}。应形如 http://host:9200。",
            ) from error
        self.place = ", ".join(f"{node.scheme}://{node.host}:{node.port}{node.path_prefix}" for node in nodes)
        self._breaker = Breaker()
        self._asking = _client(nodes, search_timeout_s)
        self._telling = _client(nodes, WRITE_TIMEOUT_S)

    def ask(self, call: Call[Answer]) -> Answer:
        """Return what *call* does with a client for reading; answers or refuses within two seconds."""
        return self._repeat(call, self._asking)

    def tell(self, call: Call[Answer]) -> Answer:
        """Return what *call* does with a client for writing. It may be made more than once."""
        return self._repeat(call, self._telling)

    def close(self) -> None:
        """Close all connections."""
        self._asking.close()
        self._telling.close()

    def unavailable(self, reason: object) -> EngineUnavailable:
        """The error that says that the server does not answer."""
        return EngineUnavailable(
            f"Elasticsearch at {self.place} does not answer: {str(reason)[:300]}. Search is degraded; try "
            "again in a moment.",
            f"{self.place} 的 Elasticsearch 无法使用：{str(reason)[:300]}。搜索暂时受限，请稍后再试。",
        )

    def no_index(self, reason: object) -> IndexMissing:
        """The error that says that the server has no index for this schema and analyzer."""
        return IndexMissing(
            f"Elasticsearch at {self.place} has no index of this version ({reason}); a writer has to build "
            "it.",
            f"{self.place} 的 Elasticsearch 中没有本版本的索引（{reason}）；需要先由写入进程建立。",
        )

    def _repeat(self, call: Call[Answer], client: Elasticsearch) -> Answer:
        if not self._breaker.may_try():
            raise self.unavailable("several calls in a row have failed")
        started = time.monotonic()
        for attempt in range(_ATTEMPTS):
            try:
                answer = call(client)
            except (TransportError, ApiError, UnsupportedProductError) as error:
                pause = _FIRST_PAUSE_S * 2**attempt * random.uniform(0.5, 1.0)
                over = attempt + 1 == _ATTEMPTS or time.monotonic() + pause - started > _RETRYING_S
                if over or not _is_worth_repeating(error):
                    raise self._translated(error) from error
                time.sleep(pause)
            else:
                self._breaker.succeeded()
                return answer
        raise AssertionError("the last attempt returns or raises")

    def _translated(self, error: Exception) -> SearchError:
        """*error* in this library's words; only those that say nothing about the server spare the breaker."""
        if isinstance(error, ApiError) and error.meta.status < 500 and error.meta.status != 429:
            self._breaker.succeeded()
            reason = _reason(error)
            if isinstance(error, NotFoundError):
                return self.no_index(reason)
            if error.meta.status == 400:
                return InvalidQuery(
                    f"Elasticsearch cannot answer this: {reason}.",
                    f"Elasticsearch 无法处理此请求：{reason}。",
                )
            return self.unavailable(reason)
        self._breaker.failed()
        return self.unavailable(_reason(error) if isinstance(error, ApiError) else error)


def _client(nodes: list[NodeConfig], timeout_s: float) -> Elasticsearch:
    # The limit on a node's configuration holds for connecting and answering together.
    limited = [node.replace(request_timeout=timeout_s, connections_per_node=_CONNECTIONS) for node in nodes]
    return Elasticsearch(limited, max_retries=0, retry_on_timeout=False)


def _is_worth_repeating(error: Exception) -> bool:
    """A lost connection or an overloaded server may do better soon; a slow one would be slow again."""
    if isinstance(error, ApiError):
        return error.meta.status in _OVERLOADED or isinstance(error, NotFoundError)
    return isinstance(error, NoConnection)


def _reason(error: ApiError) -> str:
    body = error.body
    if isinstance(body, dict) and isinstance(body.get("error"), dict):
        cause = body["error"]
        roots = cause.get("root_cause") or [cause]
        return f"{roots[0].get('type')}: {roots[0].get('reason')}"[:300]
    return f"status {error.meta.status}"
