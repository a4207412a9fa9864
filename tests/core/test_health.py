"""``healthz`` speaks for the process, ``readyz`` for each part by name."""

import pytest
from rest_framework.test import APIClient


@pytest.mark.parametrize("address", ["/healthz", "/api/v1/healthz"])
def test_healthz_asks_nothing_of_the_parts(api: APIClient, address: str) -> None:
    assert api.get(address).json() == {"ok": True}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/readyz", "/api/v1/readyz"])
def test_readyz_names_each_part(api: APIClient, address: str) -> None:
    answer = api.get(address)
    parts = answer.json()["parts"]
    assert set(parts) == {"database", "engine", "channel_layer"}
    assert parts["database"]["ok"]
    assert parts["channel_layer"]["ok"]
    assert answer.status_code == (200 if all(part["ok"] for part in parts.values()) else 503)
