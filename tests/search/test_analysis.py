"""How text is cut: what must come out for known spellings, and what holds for any string."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import MAX_CHARACTERS, PAIR_KINDS, Analyzer
from search.chunks import MAX_TOKEN
from search.folding import fold

ANALYZER = Analyzer()
ALPHABET = st.text(
    st.sampled_from("法蘭兰盲4寸ＤＮ１００dnpn16ab./-,'\"*×½（） \u3000\n\x00\ud800é🍷#+&_°")
    | st.characters(),
    max_size=60,
)


def texts(text: str, analyzer: Analyzer = ANALYZER) -> set[str]:
    return {token.text for token in analyzer.tokens(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SGZ764/630", {"sgz764/630", "sgz764", "sgz", "764", "630"}),
        ('1-1/4"', {"1-1/4", "1-1/4in"}),
        ("6061-T6", {"6061t6", "6061", "t6"}),
        ("06Cr19Ni10", {"06cr19ni10", "06", "cr19", "ni10"}),
        ("DN100", {"dn100", "dn", "100"}),
        ("DIN340", {"din340", "din", "340"}),
        ("5,5", {"5.5"}),
        ("1,000", {"1000"}),
        ("1.4301", {"1.4301"}),
        ("1.6MPa", {"1.6mpa", "1.6", "mpa"}),
        ("GB/T9124.1", {"gb/t9124.1", "gb", "t9124.1", "9124.1", "9124"}),
        ("50,65,80", {"50,65,80", "50", "65", "80"}),
        ("S.T. Screen", {"st", "screen", "st_screen"}),
        ("QT450-10", {"qt450-10", "qt450", "qt", "450", "10"}),
        ("500ml*6", {"500ml*6", "500ml", "500", "ml", "6"}),
        ("4寸", {"4", "寸", "4寸"}),
        ("法兰盖", {"法", "兰", "盖", "法兰", "兰盖"}),
        ("women's T-shirts", {"women", "t", "shirt", "tshirt", "women_t", "t_shirt"}),
    ],
)
def test_codes_are_kept_whole_and_in_parts(text: str, expected: set[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("ＤＮ１００", "DN100", "dn100"),
        ("DN 100", "DN100", "dn100"),
        ("6061 T6", "6061-T6", "6061t6"),
        ("ST Screen", "S.T. Screen", "st_screen"),
        ("5.5 kW", "5,5kw", "5.5kw"),
        ("1 1/4", "1-1/4", "1-1/4"),
        ("1¼", "1-1/4", "1-1/4"),
        ('1/2"', "1/2in", "1/2in"),
        ("500ml×6", "500ML*6", "500ml*6"),
        ("flanges", "Flange", "flang"),
        ("鑄鋼閥門", "铸钢阀门", "阀门"),
        ("黃酒", "黄酒", "黄酒"),
        ("Φ108", "ø108", "φ108"),
        ("Café", "CAFE", "cafe"),
        ("stainless-steel", "stainless steel", "stainless_steel"),
        ("‘T–shirt’", "t-shirt", "tshirt"),
    ],
)
def test_spellings_meet(one: str, other: str, shared: str) -> None:
    assert shared in texts(one)
    assert shared in texts(other)


def test_vocabulary_words_are_kept_beside_their_characters() -> None:
    analyzer = Analyzer(["對焊法蘭", "黄酒", "x", "DN100"])
    assert texts("对焊法兰", analyzer) == texts("对焊法兰") | {"对焊法兰"}
    assert texts("對焊法蘭", analyzer) == texts("对焊法兰", analyzer)


def test_version_names_the_vocabulary() -> None:
    assert Analyzer(["黄酒"]).version == Analyzer(["黃酒", "黄酒"]).version
    assert Analyzer(["黄酒"]).version != Analyzer(["法兰"]).version
    assert Analyzer(["黄酒"]).version != ANALYZER.version


@given(ALPHABET)
def test_offsets_are_valid_and_starts_never_decrease(text: str) -> None:
    tokens = ANALYZER.tokens(text)
    starts = [token.start for token in tokens]
    assert starts == sorted(starts)
    for token in tokens:
        assert 0 <= token.start < token.end <= len(text)


@given(ALPHABET)
def test_tokens_are_short_folded_and_without_white_space(text: str) -> None:
    for token in ANALYZER.tokens(text):
        assert 0 < len(token.text) <= MAX_TOKEN
        assert token.text.split() == [token.text]
        assert token.text.isprintable()
        token.text.encode()


@given(ALPHABET)
def test_what_a_token_covers_reads_like_it(text: str) -> None:
    """Where a character or pair is said to stand, there it stands."""
    for token in ANALYZER.tokens(text):
        if token.kind == "char" or (
            token.kind == "pair" and not token.text.isascii() and "_" not in token.text
        ):
            covered = fold(text[token.start : token.end])[0]
            assert token.text[0] in covered
            assert token.text[-1] in covered


@given(ALPHABET)
def test_streams_are_the_tokens_without_their_places(text: str) -> None:
    for analyzer in (ANALYZER, Analyzer(["法兰盲", "盲寸", "兰兰兰兰"])):
        tokens = analyzer.tokens(text)
        units, pairs = analyzer.streams(text)
        assert sorted(pairs) == sorted(token.text for token in tokens if token.kind in PAIR_KINDS)
        assert sorted(units) == sorted(token.text for token in tokens if token.kind not in PAIR_KINDS)


@given(ALPHABET)
def test_folding_twice_changes_nothing(text: str) -> None:
    folded, origins = fold(text)
    assert fold(folded)[0] == folded
    assert origins is None or origins == sorted(origins)
    assert len(folded) == len(text) if origins is None else len(folded) == len(origins)


@given(st.text(st.sampled_from("ABCdef019 -/.,法兰#%+*"), max_size=40))
def test_full_width_and_half_width_are_the_same(text: str) -> None:
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text).replace(" ", "\u3000")
    assert [(t.text, t.start, t.end, t.kind) for t in ANALYZER.tokens(wide)] == [
        (t.text, t.start, t.end, t.kind) for t in ANALYZER.tokens(text)
    ]


@given(ALPHABET, ALPHABET)
def test_tokens_of_a_line_do_not_depend_on_other_lines(first: str, second: str) -> None:
    both = ANALYZER.tokens(f"{first}\n(\n{second}")
    alone = [*ANALYZER.tokens(first), *ANALYZER.tokens(second)]
    assert sorted(t.text for t in both) == sorted(t.text for t in alone)


def test_every_code_point_can_be_folded_and_stays_folded() -> None:
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        folded, _ = fold(character)
        assert fold(folded)[0] == folded, unicodedata.name(character, hex(code))


@pytest.mark.parametrize(
    "unit", ["(", "a", "1", "1/", "-a", "1,", "法", "é", "\ud800", "½", "a1", "'s ", '4" ', "🍷", "\x00", "ﷺ"]
)
def test_any_length_is_cut_with_bounded_tokens(unit: str) -> None:
    text = unit * (MAX_CHARACTERS // len(unit) + 500)
    tokens = ANALYZER.tokens(text)
    assert len(tokens) <= 4 * MAX_CHARACTERS
    assert all(token.end <= MAX_CHARACTERS for token in tokens)
