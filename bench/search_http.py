"""Searching over HTTP: what a browser waits for, one request after the other on one connection.

The queries are of the kinds the market knows (all four industries, facets chosen, pages turned, words nobody
has, texts that relax); every run asks the same ones in the same order.
"""

import itertools
import time
from collections.abc import Iterable, Mapping

import httpx

from bench.rows import Row, quantile

ROUNDS = 20
QUERIES: tuple[Mapping[str, str | int], ...] = (
    {"q": "4寸 150磅 对焊法兰 316L"},
    {"q": "DN100 PN16 WN RF 06Cr19Ni10"},
    {"q": "法兰盘 DN200 1.6MPa 平焊 20#"},
    {"q": '6" 300LB blind flange A105'},
    {"q": "DN50-DN200 PN16 法兰 各20片"},
    {"q": "法兰"},
    {"q": "法兰", "page": 7, "sort": "price"},
    {"q": "法兰", "dn": 100, "pn": 16},
    {"q": "法兰 不要碳钢 DN80", "facing": "RF"},
    {"q": "HG/T20592 DN50 PN40 MFM 带颈对焊 20# 30天交货 定襄"},
    {"q": "半甜黄酒 500ml"},
    {"q": "代州黄酒 干型 5年陈 500ml*6"},
    {"q": "刮板输送机 SGZ764/630"},
    {"q": "托辊 108×380 100个"},
    {"q": "煤安证 液压支架 立柱"},
    {"q": "井盖 D400 700"},
    {"q": "HT250 皮带轮"},
    {"q": "消失模 HT200 床身 3吨"},
    {"q": "锻造有限公司"},
    {"q": "DN100 PN16 对焊法兰 哈氏合金 鑫旺牌"},
    {"q": "DN125 PN160 活套法兰 2205"},
    {"category": "casting", "place": "fanshi"},
    {"q": "welding neck flange 8 inch class 300 raised face"},
    {"q": ""},
)
TYPED = ("法", "对焊", "DN100 P", "falan", "dh", "6寸 300磅 ", "SGZ", "半甜", "flan", "定襄")


def _wait(
    client: httpx.Client, path: str, parameters: Mapping[str, str | int]
) -> tuple[float, httpx.Response]:
    start = time.perf_counter()
    response = client.get(path, params=dict(parameters))
    waited = (time.perf_counter() - start) * 1000
    response.raise_for_status()
    return waited, response


def _rows(figure: str, waits: Iterable[float], median: str, slowest: str, note: str) -> list[Row]:
    measured = list(waits)
    return [
        Row("search", f"{figure}, p50", quantile(measured, 0.50), "ms", median, note),
        Row("search", f"{figure}, p99", quantile(measured, 0.99), "ms", slowest),
    ]


def run(url: str) -> list[Row]:
    """Measure the server at *url*, after one round that warms it."""
    searches: list[float] = []
    inside: list[float] = []
    sizes: list[int] = []
    typing: list[float] = []
    with httpx.Client(base_url=f"{url}/api/v1/", timeout=30) as client:
        for query in QUERIES:
            _wait(client, "search/products", query)
        for _, query in itertools.product(range(ROUNDS), QUERIES):
            waited, response = _wait(client, "search/products", query)
            searches.append(waited)
            inside.append(float(response.json()["took_ms"]))
            sizes.append(len(response.content))
        for _, typed in itertools.product(range(ROUNDS), TYPED):
            typing.append(_wait(client, "search/suggest", {"q": typed})[0])
    return [
        *_rows("HTTP", searches, "≤ 15 ms", "≤ 50 ms", f"{len(QUERIES)} queries × {ROUNDS}, one connection"),
        *_rows("within the server (took_ms)", inside, "", "", ""),
        Row("search", "answer, median size", quantile(sizes, 0.50) / 1024, "KiB"),
        *_rows("suggestions over HTTP", typing, "", "≤ 20 ms", f"{len(TYPED)} beginnings × {ROUNDS}"),
    ]
