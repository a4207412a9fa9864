"""Whatever is typed is read: pieces of the trade put together in any way never stop the reader."""

from hypothesis import example, given
from hypothesis import strategies as st

from backend.industry import knowledge, understand

_SIGNS = list("0123456789./-×*xX\"'#~ ，,()（）Φφ寸分公斤磅℃度个片吨元非不要除至到½—“”")
_WORDS = [term.text for term in knowledge().terms]
_pieces = (
    st.sampled_from(_SIGNS)
    | st.sampled_from(_WORDS)
    | st.sampled_from(["DN", "PN", "NPS", "CL", "MPa", "kW"])
)
_texts = st.lists(_pieces, max_size=24).map("".join)


@given(_texts)
@example("DN100/.")
@example("DN100/.5")
@example("BRW400/.flywheel")
@example("½~.—")
def test_tokens_stand_where_they_say_in_any_text_of_the_trade(text: str) -> None:
    read = understand(text)
    for token in read.tokens:
        assert text[token.start : token.end] == token.text


@given(_texts)
def test_reading_twice_reads_the_same(text: str) -> None:
    assert understand(text).as_dict() == understand(text).as_dict()
