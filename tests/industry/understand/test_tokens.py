"""An interpretation shows its words: offsets are those of the query as given, whatever the spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.industry import understand
from tests.industry.understand.queries import AUTHORED, PUBLIC, read

QUERIES = [query.text for query in (*read(PUBLIC), *read(AUTHORED))]


@pytest.mark.parametrize("query", QUERIES)
def test_token_text_is_the_stretch_of_the_query_it_names(query: str) -> None:
    for token in understand(query).tokens:
        assert query[token.start : token.end] == token.text
        assert token.text


def test_offsets_hold_where_folding_lengthens_the_text() -> None:
    query = "1½″ 300＃ ㎜ 對焊法蘭 ３１６Ｌ"
    found = {token.as_: token.text for token in understand(query).tokens}
    assert found["type"] == "對焊法蘭"
    assert found["material"] == "３１６Ｌ"
    assert found["dn"].startswith("1½")


def test_contract_object_has_exactly_the_keys_of_the_contract() -> None:
    answer = understand("4寸 150磅 对焊法兰 316L").as_dict()
    assert list(answer) == ["query", "interpretation", "tokens", "free_text", "unsure"]
    assert list(answer["tokens"][0]) == ["text", "start", "end", "as", "value"]


def test_bare_slip_on_is_both_types_and_asks_a_person() -> None:
    found = understand("平焊法兰 DN100 PN16")
    assert found.interpretation["type"] == ["PL", "SO"]
    (doubt,) = found.unsure
    assert doubt["text"] == "平焊法兰"
    assert doubt["reason"]["zh"]
    assert doubt["reason"]["en"]
    assert [item["type"] for item in doubt["alternatives"]] == [["PL"], ["SO"]]


def test_what_nothing_explains_becomes_free_text() -> None:
    assert "蒸汽" in understand("蒸汽 DN100 PN16 法兰").free_text


@given(st.text(max_size=200))
def test_any_text_is_answered_with_offsets_inside_it(text: str) -> None:
    answer = understand(text)
    for token in answer.tokens:
        assert 0 <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00\x01\x02",
        "🔩🔧" * 50,
        '"' * 100,
        "((((",
        "DN" * 200,
        "9" * 400,
        "1/2/" * 100,
        "一" * 300,
        "DN99999999999999999999",
        "φφφφ",
        "-----",
        "不要" * 50,
        "除" * 50,
        "‮DN100‬",
        "PN",
        "#",
        "1-1/2-1/2-1/2",
        "\ud800",
        "0",
        "DN0",
        "PN0.0",
        "½",
        "①②③",
        "非",
        "4''''",
        "5000" * 30,
        "MG",
        "SGZ/",
        "GB/T",
        "EN-",
    ],
)
def test_hostile_text_never_raises(text: str) -> None:
    understand(text)


def test_ten_thousand_characters_are_answered() -> None:
    answer = understand("对焊法兰 DN100 PN16 " * 700)
    assert answer.interpretation["type"] == ["WN"]
