"""The environment is read once; what is wrong in it stops the start by its name."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from backend.config.environment import Environment


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    for name in ("DATABASE_URL", "REDIS_URL", "ELASTICSEARCH_URL", "SECRET_KEY", "DEPLOYMENT", "PORT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    return monkeypatch


def test_nothing_set_is_the_embedded_shape(bare: pytest.MonkeyPatch) -> None:
    environment = Environment()
    assert not environment.is_production
    assert (environment.database_url, environment.redis_url, environment.elasticsearch_url) == ("", "", "")


def test_the_generated_secret_is_kept_and_readable_by_its_owner_only(
    bare: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    first = Environment().secret()
    assert Environment().secret() == first
    assert len(first) >= 50
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"])
def test_production_names_what_it_lacks(bare: pytest.MonkeyPatch, missing: str) -> None:
    complete = {
        "SECRET_KEY": "k" * 40,
        "ALLOWED_HOSTS": "xinlian.example",
        "DATABASE_URL": "postgresql://h/d",
    }
    bare.setenv("DEPLOYMENT", "production")
    for name, value in complete.items():
        bare.setenv(name, "" if name == missing else value)
    with pytest.raises(ValidationError, match=missing):
        Environment()


def test_production_refuses_a_short_secret(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("DEPLOYMENT", "production")
    bare.setenv("SECRET_KEY", "short")
    bare.setenv("ALLOWED_HOSTS", "xinlian.example")
    bare.setenv("DATABASE_URL", "postgresql://h/d")
    with pytest.raises(ValidationError, match="at least 32"):
        Environment()


@pytest.mark.parametrize(
    ("name", "value"),
    [("PORT", "http"), ("PORT", "70000"), ("REDIS_URL", "localhost:6379"), ("ELASTICSEARCH_URL", "es:9200")],
)
def test_a_wrong_value_is_named(bare: pytest.MonkeyPatch, name: str, value: str) -> None:
    bare.setenv(name, value)
    with pytest.raises(ValidationError, match=name.lower()):
        Environment()
