"""What every test may ask for: the personas and a client that speaks JSON."""

import pytest
from django.core.cache import cache
from rest_framework.test import APIClient

from backend.accounts.models import User
from tests import personas


@pytest.fixture(autouse=True)
def _fresh_cache() -> None:
    """Throttles and cached answers of one test never reach the next."""
    cache.clear()


@pytest.fixture
def api() -> APIClient:
    """Return a visitor's client of the HTTP API."""
    return APIClient()


@pytest.fixture
def alice(db: None) -> User:
    """Return the buyer of a mine."""
    return personas.alice()


@pytest.fixture
def bob(db: None) -> User:
    """Return the clerk of a flange forge."""
    return personas.bob()


@pytest.fixture
def carol(db: None) -> User:
    """Return the platform's broker."""
    return personas.carol()
