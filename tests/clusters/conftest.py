"""Each test sees its own market: the snapshot of the one before must not outlive it."""

import pytest

from backend.matching.snapshot import MARKET


@pytest.fixture(autouse=True)
def _fresh_snapshot() -> None:
    MARKET.expire()
