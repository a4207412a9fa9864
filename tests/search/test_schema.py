"""What a schema refuses, and when two indexes are the same."""

import pytest

from search.errors import InvalidSchema, UnknownField
from search.schema import Field, KeywordField, NumberField, Schema, TextField, index_identity


@pytest.mark.parametrize(
    "fields",
    [
        (TextField("a"), KeywordField("a")),
        (TextField("id"),),
        (TextField("9lives"),),
        (TextField("a.b"),),
        (TextField("a__units"),),
        (TextField(""),),
        (TextField("a", weight=-1),),
        (TextField("a", weight=float("nan")),),
    ],
)
def test_a_schema_that_contradicts_itself_is_refused(fields: tuple[Field, ...]) -> None:
    with pytest.raises(InvalidSchema) as caught:
        Schema("goods", 1, fields)
    assert not caught.value.message_zh.isascii()


def test_unknown_field_names_the_known_ones() -> None:
    with pytest.raises(UnknownField, match="title, size"):
        Schema("goods", 1, (TextField("title"), NumberField("size"))).field("colour")


def test_identity_follows_what_decides_the_index_and_nothing_else() -> None:
    base = Schema("Goods", 1, (TextField("title"), KeywordField("kind")))
    same = Schema("Goods", 1, (TextField("title", weight=5), KeywordField("kind")))
    identity = index_identity(base, "a")
    assert index_identity(same, "a") == identity
    assert identity == identity.lower()
    for other in (
        Schema("Goods", 2, base.fields),
        Schema("Other", 1, base.fields),
        Schema("Goods", 1, (TextField("title"), KeywordField("kind", many=True))),
        Schema("Goods", 1, base.fields[:1]),
    ):
        assert index_identity(other, "a") != identity
    assert index_identity(base, "b") != identity
