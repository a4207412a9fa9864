"""The catalogue over HTTP: answers as the schema says, errors that name what was wrong."""

import shutil
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rest_framework.test import APIClient

from backend.catalog import services
from backend.catalog.api.parameters import search_parameters
from tests.builders import build_capability, build_certificate
from tests.catalog.market import Market
from tests.catalog.schema import check_answer


def _get(api: APIClient, path: str, **parameters: Any) -> Any:
    response = api.get(f"/api/v1/{path}", parameters)
    assert response.status_code == 200, response.content.decode()
    return response.json()


def _error(api: APIClient, address: str, status: int) -> dict[str, Any]:
    response = api.get(f"/api/v1/{address}")
    assert response.status_code == status, response.content.decode()
    error = response.json()["error"]
    assert error["message"]
    assert error["message_zh"]
    return dict(error)


@pytest.mark.parametrize(
    "parameters",
    [
        {"q": "4寸 150磅 对焊法兰 316L"},
        {"q": "法兰 RF 鑫旺", "sort": "price", "page_size": 2},
        {"q": ""},
        {"q": "苹果手机"},
        {"q": "DN100 PN16 对焊法兰 316L"},
        {"q": "半甜黄酒", "ignore": "sugar_class"},
        {"dn": [50, 100], "price_max": 300},
        {"q": "20bar 300℃ 蒸汽 DN100"},
        {"q": "10bar 200℃ DN50 法兰 316L"},
        {"q": "DN50 法兰 工作压力1.6MPa"},
        {"q": "DN50 PN40 板式平焊法兰 RF"},
    ],
)
def test_search_answers_as_the_schema_says(
    api: APIClient, market: Market, parameters: dict[str, Any]
) -> None:
    check_answer(_get(api, "search/products", **parameters), "/api/v1/search/products")


def test_a_contract_query_by_parameters_finds_the_goods(api: APIClient, market: Market) -> None:
    answer = _get(api, "search/products", dn=100, **{"class": 150}, type="WN", material="316L")
    assert answer["count"] == 3
    first = answer["results"][0]
    assert {"id", "name", "supplier", "category", "specs", "relevance", "why"} <= first.keys()
    assert {"id", "name"} <= first["supplier"].keys()


def test_values_are_read_as_people_write_them(api: APIClient, market: Market) -> None:
    assert _get(api, "search/products", type="对焊", dn=100, pn=16)["count"] == 1
    assert _get(api, "search/products", facing="rf", dn=50)["count"] == 1
    assert _get(api, "search/products", place="定襄")["count"] == 3


def test_repeated_parameters_widen(api: APIClient, market: Market) -> None:
    response = api.get("/api/v1/search/products?dn=50&dn=80")
    assert response.json()["count"] == 2


def test_pages_follow_each_other_without_overlap(api: APIClient, market: Market) -> None:
    seen: list[int] = []
    for page in (1, 2, 3):
        answer = _get(api, "search/products", page=page, page_size=3)
        seen += [row["offering_id"] for row in answer["results"]]
        assert answer["count"] == 8
    assert len(seen) == len(set(seen)) == 8


def test_suggestions_answer_as_the_schema_says(api: APIClient, market: Market) -> None:
    for text in (
        "法",
        "falan",
        "flange",
        "DN100 P",
        "恒通",
        "hengtong",
        "DN100 150磅 法兰 ",
        "ht",
        "%_\\",
        "",
    ):
        check_answer(_get(api, "search/suggest", q=text), "/api/v1/search/suggest")


def test_specifications_in_stock_are_suggested(api: APIClient, market: Market) -> None:
    found = _get(api, "search/suggest", q="DN100 P")
    assert [one["query"] for one in found if one["kind"] == "spec"] == ["DN100 PN16"]


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("恒通", "supplier", "定襄恒通锻造"),
        ("hengtong", "supplier", "定襄恒通锻造"),
        ("dxht", "supplier", "定襄恒通锻造"),
        ("Ruida", "supplier", "原平瑞达法兰"),
        ("法", "category", "法兰"),
        ("falan", "category", "法兰"),
        ("flange", "category", "法兰"),
        ("法蘭", "category", "法兰"),
        ("半甜黄酒", "product", "半甜黄酒 500ml"),
    ],
)
def test_names_are_suggested_by_characters_pinyin_initials_and_english(
    api: APIClient, market: Market, typed: str, kind: str, text: str
) -> None:
    found = _get(api, "search/suggest", q=typed)
    assert (kind, text) in {(one["kind"], one["text"]) for one in found}


def test_interpretation_is_the_contracts_object(api: APIClient) -> None:
    answer = _get(api, "search/interpret", q="DN100 PN16 WN RF 06Cr19Ni10")
    check_answer(answer, "/api/v1/search/interpret")
    assert answer["interpretation"] == {
        "category": "flange",
        "dn": [100],
        "pn": [16],
        "type": ["WN"],
        "facing": ["RF"],
        "material": ["SS-304"],
    }


def test_a_product_shows_its_specification_drawing_and_offers(api: APIClient, market: Market) -> None:
    answer = _get(api, f"products/{market.stainless.product_id}")
    check_answer(answer, "/api/v1/products/{product_id}")
    assert [one["code"] for one in answer["category"]["path"]] == ["flange", "flange.pipe"]
    assert {one["supplier"]["id"] for one in answer["offerings"]} == {market.hengtong.pk, market.ruida.pk}
    material = next(row for row in answer["specification"] if row["key"] == "material")
    assert any(one["relation"] == "exact" and one["source"] for one in material["equivalents"])
    values = answer["drawing"]["values"]
    assert (values["flange_od_mm"], values["bolt_circle_mm"], values["bolt_holes"]) == (230, 190.5, 8)
    assert values["pipe_od_mm"] == 114.3
    assert answer["drawing"]["source"]


def test_goods_without_a_table_have_no_drawing(api: APIClient, market: Market) -> None:
    assert _get(api, f"products/{market.semi_sweet.product_id}")["drawing"] is None


def test_a_supplier_shows_what_it_can_make_and_holds(api: APIClient, market: Market) -> None:
    build_capability(supplier=market.hengtong)
    build_certificate(supplier=market.hengtong, kind="TS_PIPE")
    answer = _get(api, f"suppliers/{market.hengtong.pk}")
    check_answer(answer, "/api/v1/suppliers/{supplier_id}")
    assert answer["offerings_count"] == 3
    assert answer["categories"] == [
        {"code": "flange.pipe", "zh": "管道法兰", "en": "pipe flange", "count": 3}
    ]
    standing = {one["kind"]["code"]: one["status"] for one in answer["certificates"]}
    assert standing == {"ISO9001": "valid", "MA": "expired", "TS_PIPE": "valid"}
    (capability,) = answer["capabilities"]
    assert capability["process"]["zh"]
    assert capability["ranges"][0]["unit"] == "t"


def test_suppliers_are_listed_and_filtered(api: APIClient, market: Market) -> None:
    everyone = _get(api, "suppliers")
    check_answer(everyone, "/api/v1/suppliers")
    assert everyone["count"] == 3
    assert [row["offerings_count"] for row in everyone["results"]] == [3, 3, 2]
    for parameters, expected in (
        ({"place": "原平"}, [market.ruida.pk]),
        ({"cluster": "daizhou_yellow_wine"}, [market.daizhou.pk]),
        ({"category": "flange"}, [market.hengtong.pk, market.ruida.pk]),
        ({"cert": "ISO9001"}, [market.hengtong.pk]),
        ({"q": "Ruida"}, [market.ruida.pk]),
        ({"q": "恒通 flange 没有"}, []),
    ):
        found = _get(api, "suppliers", **parameters)
        assert [row["id"] for row in found["results"]] == expected, parameters


def test_a_suppliers_offerings_leave_out_withdrawn_ones(api: APIClient, market: Market) -> None:
    services.withdraw_offering(offering=market.plate)
    answer = _get(api, f"suppliers/{market.hengtong.pk}/offerings")
    check_answer(answer, "/api/v1/suppliers/{supplier_id}/offerings")
    assert {row["id"] for row in answer["results"]} == {market.stainless.pk, market.stainless_304.pk}


@pytest.mark.parametrize(
    ("address", "status", "field"),
    [
        ("search/products?dn=abc", 400, "dn"),
        ("search/products?dn=1e999", 400, "dn"),
        ("search/products?dn=nan", 400, "dn"),
        ("search/products?dn_min=x", 400, "dn_min"),
        ("search/products?price_max=cheap", 400, "price_max"),
        ("search/products?colour_of_sky=blue", 400, "colour_of_sky"),
        ("search/products?type_min=3", 400, "type_min"),
        ("search/products?type=QQQ", 400, "type"),
        ("search/products?material=unobtainium", 400, "material"),
        ("search/products?category=unicorn", 400, "category"),
        ("search/products?place=atlantis", 400, "place"),
        ("search/products?cert=NOPE", 400, "cert"),
        ("search/products?supplier=me", 400, "supplier"),
        ("search/products?lock=maybe", 400, "lock"),
        ("search/products?sort=random", 400, "sort"),
        ("search/products?page=0", 400, "page"),
        ("search/products?page=two", 400, "page"),
        ("search/products?page=-1", 400, "page"),
        ("search/products?page=99999999999999999999", 400, "page"),
        ("search/products?page_size=0", 400, "page_size"),
        ("search/products?page_size=101", 400, "page_size"),
        ("search/products?page=2", 404, "page"),
        ("search/products?page=999999999", 404, "page"),
        ("search/suggest?limit=3", 400, "limit"),
        ("search/interpret?query=x", 400, "query"),
        ("suppliers?place=atlantis", 400, "place"),
        ("suppliers?cluster=x", 400, "cluster"),
        ("suppliers?process=x", 400, "process"),
        ("suppliers?cert=x", 400, "cert"),
        ("suppliers?category=x", 400, "category"),
        ("suppliers?town=x", 400, "town"),
        ("suppliers?page=9", 404, "page"),
    ],
)
def test_what_is_wrong_is_named(
    api: APIClient, market: Market, address: str, status: int, field: str
) -> None:
    error = _error(api, address, status)
    assert list(error["fields"]) == [field]
    assert error["fields"][field]


def test_an_unknown_parameter_is_answered_with_what_is_close(api: APIClient, market: Market) -> None:
    error = _error(api, "search/products?materiel=316L", 400)
    assert "material" in error["fields"]["materiel"][0]


def test_a_page_beyond_the_end_names_the_last_one(api: APIClient, market: Market) -> None:
    error = _error(api, "search/products?page=9&page_size=3", 404)
    assert "3" in error["message"]


@pytest.mark.parametrize("path", ["products", "suppliers"])
@pytest.mark.parametrize("number", ["0", "999999", str(2**63), str(10**30), "1" * 400])
def test_an_id_that_is_nowhere_is_not_found(api: APIClient, market: Market, path: str, number: str) -> None:
    _error(api, f"{path}/{number}", 404)
    if path == "suppliers":
        _error(api, f"suppliers/{number}/offerings", 404)


@pytest.mark.parametrize("path", ["products/abc", "suppliers/-1", "products/1.5", "suppliers/1/offerings/2"])
def test_an_address_that_is_none_is_not_found(api: APIClient, db: None, path: str) -> None:
    _error(api, path, 404)


ODD_TEXTS = [
    "x" * 10_000,
    "法兰" * 5_000,
    "DN100 " * 2_000,
    "(" * 3_000,
    '"法兰',
    "法兰'\"`",
    "\x00\x01\x02 法兰",
    "法兰\u202e\u200b\ufeff316L",
    "😀🔩 DN100 👍🏽",
    "ＤＮ１００　ＰＮ１６",
    "AND OR NOT +-*/:^~",
    "dn:[1 TO 5] AND *",
    "'; DROP TABLE catalog_offering; --",
    "%" * 50,
    "\\" * 50,
    "1/0 9**9**9 10 pcs",
    "\ud83d".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
    "\n\t\r",
    "不要",
    "DN0 PN0",
    "DN99999999999999999999",
    "-1寸 0磅",
    "1" * 500,
]


@pytest.mark.parametrize("text", ODD_TEXTS, ids=range(len(ODD_TEXTS)))
def test_no_text_is_an_error(api: APIClient, market: Market, text: str) -> None:
    for path in ("search/products", "search/suggest", "search/interpret", "suppliers"):
        response = api.get(f"/api/v1/{path}?q={quote(text)}")
        assert response.status_code == 200, (path, response.content.decode())


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(max_size=60)
    | st.lists(
        st.sampled_from(
            ["DN", "100", "PN16", "法兰", "不要", "316L", "寸", "~", "以内", '"', "×", "-", ".", "/"]
        )
    ).map("".join),
    name=st.sampled_from([*search_parameters(), "nonsense"]),
    value=st.text(max_size=12) | st.integers().map(str) | st.floats().map(str),
)
def test_any_text_with_any_parameter_gets_an_answer_in_shape(
    api: APIClient, market: Market, text: str, name: str, value: str
) -> None:
    response = api.get("/api/v1/search/products", {"q": text, name: value})
    assert response.status_code in (200, 400, 404), response.content.decode()
    if response.status_code == 200:
        check_answer(response.json(), "/api/v1/search/products")
    else:
        assert response.json()["error"]["fields"]


def test_bytes_that_are_no_utf8_are_no_error(api: APIClient, market: Market) -> None:
    assert api.get("/api/v1/search/products?q=%ff%fe%00%c3").status_code == 200


def test_a_long_query_says_that_its_end_was_not_read(api: APIClient, market: Market) -> None:
    answer = _get(api, "search/products", q="DN50 法兰 " + "x" * 10_000)
    assert any(one["start"] == 1_000 for one in answer["understanding"]["unsure"])


def test_without_an_index_search_says_it_is_being_built(
    api: APIClient, db: None, index_folder: object
) -> None:
    error = _error(api, "search/products?q=法兰", 503)
    assert error["code"] == "unavailable"


def test_an_index_deleted_beneath_the_reader_is_no_failure_of_the_server(
    api: APIClient, market: Market, index_folder: Path
) -> None:
    assert _get(api, "search/products", q="法兰")["count"] == 6
    shutil.rmtree(index_folder)
    for path in ("search/products", "search/suggest"):
        assert _error(api, f"{path}?q=法兰", 503)["code"] == "unavailable"
