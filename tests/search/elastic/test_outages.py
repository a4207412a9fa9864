"""What is promised while servers die, hang, come back or lose a neighbour; on servers of their own."""

import json
import socket
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from search.engines.elastic import ElasticEngine
from search.errors import EngineUnavailable
from search.query import SearchRequest, Sort, TermsFacet, Text
from tests.elasticsearch_server import Node
from tests.search.child import SCHEMA, document
from tests.services import MissingService, elasticsearch, required

BATCH = 100
BATCHES = 100


@contextmanager
def servers(nodes: int) -> Iterator[list[Node]]:
    """Run servers, or skip where there can be none."""
    try:
        with elasticsearch(nodes=nodes) as cluster:
            yield cluster
    except MissingService as missing:
        if required():
            raise
        pytest.skip(f"no real Elasticsearch: {missing}")


def patiently(engine: ElasticEngine, start: int) -> int:
    """Write one batch, again and again until it is acknowledged; return how often it was refused."""
    refused = 0
    while True:
        try:
            numbers = range(start, start + BATCH)
            engine.write(map(document, numbers), versions={f"d{number}": number for number in numbers})
            return refused
        except EngineUnavailable:
            refused += 1


def test_a_server_killed_during_ten_thousand_writes_loses_none_that_was_acknowledged() -> None:
    with servers(1) as (node,):
        engine = ElasticEngine(node.url, SCHEMA)
        engine.prepare()
        restarting: threading.Thread | None = None
        refused = 0
        for number in range(BATCHES):
            if number == BATCHES // 2:
                restarting = threading.Thread(target=node.restart_after_power_cut)
                restarting.start()
            refused += patiently(engine, number * BATCH)
        assert restarting is not None
        restarting.join()
        assert refused > 0
        assert engine.count() == BATCH * BATCHES
        results = engine.search(SearchRequest(sort=(Sort("size"),), limit=1_000, offset=9_000))
        assert [hit.stored["size"] for hit in results.hits] == list(range(9_000, 10_000))
        node.kill()
        with pytest.raises(EngineUnavailable):
            engine.search(SearchRequest())
        engine.close()


def test_a_cluster_goes_on_answering_when_it_loses_a_node() -> None:
    with servers(3) as cluster:
        engine = ElasticEngine(",".join(node.url for node in cluster), SCHEMA)
        engine.prepare()
        with engine.rebuild() as building:
            building.write(document(number) for number in range(500))
        cluster[0].wait_until_whole(3)
        request = SearchRequest(Text("法兰"), facets=(TermsFacet("kind"),))
        wrong: list[object] = []
        answered = threading.Semaphore(0)
        ended = threading.Event()

        def keep_asking() -> None:
            while not ended.is_set():
                try:
                    results = engine.search(request)
                except EngineUnavailable as refusal:
                    wrong.append(refusal)
                    continue
                if (results.total, sum(b.count for b in results.facets["kind"].buckets)) != (500, 500):
                    wrong.append(results)
                answered.release()

        asking = threading.Thread(target=keep_asking)
        asking.start()
        for _ in range(20):
            answered.acquire()
        primary = _holder_of_the_primary(engine, cluster)
        primary.kill()
        for _ in range(100):
            answered.acquire()
        ended.set()
        asking.join()
        assert wrong == []
        patiently(engine, 500)
        assert engine.count() == 500 + BATCH
        engine.close()


def _holder_of_the_primary(engine: ElasticEngine, cluster: list[Node]) -> Node:
    with urllib.request.urlopen(f"{cluster[0].url}/_cat/shards/{engine.alias}?format=json") as answer:
        (name,) = [shard["node"] for shard in json.load(answer) if shard["prirep"] == "p"]
    return next(node for node in cluster if node.name == name)


def test_no_server_is_a_refusal_in_two_languages() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        engine = ElasticEngine(f"http://user:secret@127.0.0.1:{closed.getsockname()[1]}", SCHEMA)
        for act in (engine.prepare, engine.count, lambda: engine.write([document(1)])):
            with pytest.raises(EngineUnavailable) as caught:
                act()
            assert "secret" not in caught.value.message
            assert not caught.value.message_zh.isascii()
        engine.close()


def test_a_server_that_hangs_is_given_up_and_then_left_alone() -> None:
    """The server takes connections and never answers: whatever returns here was given up."""
    with socket.create_server(("127.0.0.1", 0), backlog=16) as hanging:
        engine = ElasticEngine(f"http://127.0.0.1:{hanging.getsockname()[1]}", SCHEMA)
        for _ in range(3):
            with pytest.raises(EngineUnavailable):
                engine.search(SearchRequest())
        taken = _connections(hanging)
        assert taken > 0
        with pytest.raises(EngineUnavailable, match="in a row"):
            engine.search(SearchRequest())
        assert _connections(hanging) == 0
        engine.close()


def _connections(server: socket.socket) -> int:
    """Take the connections that wait at *server*; return how many did."""
    server.setblocking(False)
    taken = 0
    try:
        while True:
            connection, _ = server.accept()
            connection.close()
            taken += 1
    except BlockingIOError:
        return taken


@pytest.mark.parametrize("address", ["", "localhost", "http://", "http://host:port", "ftp//x"])
def test_a_malformed_address_is_named(address: str) -> None:
    with pytest.raises(EngineUnavailable, match="http://host:9200"):
        ElasticEngine(address, SCHEMA)
