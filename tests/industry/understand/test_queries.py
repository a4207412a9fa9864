"""Every public query and every query written for a rule of the query schema is understood exactly."""

import pytest

from backend.industry import understand
from tests.industry.understand.queries import AUTHORED, EXAMINED, PUBLIC, Query, canonical, read


def named(query: Query) -> str:
    return f"{query.id} {query.text}"


@pytest.mark.parametrize("query", read(PUBLIC), ids=named)
def test_public_query_is_understood_exactly(query: Query) -> None:
    assert canonical(understand(query.text).interpretation) == canonical(query.expected)


@pytest.mark.parametrize("query", read(AUTHORED), ids=named)
def test_authored_query_is_understood_exactly(query: Query) -> None:
    assert canonical(understand(query.text).interpretation) == canonical(query.expected)


@pytest.mark.parametrize("query", read(EXAMINED), ids=named)
def test_query_written_without_sight_of_the_code_is_understood_exactly(query: Query) -> None:
    assert canonical(understand(query.text).interpretation) == canonical(query.expected)
