"""What the environment may say, read once and checked at start.

Everything is optional: with nothing set the product runs in its embedded shape (SQLite, embedded search
engine, in-process channels) below ``DATA_DIR``. A wrong value stops the start with the variable's name.
"""

import secrets
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PROJECT_ROOT = Path(__file__).resolve().parents[2]


class Environment(BaseSettings):
    """The settings of one process; names are the environment's variables."""

    model_config = SettingsConfigDict(env_prefix="", extra="ignore", env_ignore_empty=True)

    deployment: Literal["demonstration", "production"] = "demonstration"
    database_url: str = ""
    elasticsearch_url: str = ""
    redis_url: str = ""
    port: int = Field(default=8000, ge=1, le=65535)
    data_dir: Path = PROJECT_ROOT / "var"
    secret_key: SecretStr = SecretStr("")
    allowed_hosts: str = ""
    csrf_trusted_origins: str = ""
    num_proxies: int = Field(default=0, ge=0)

    @field_validator("data_dir")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        return value if value.is_absolute() else PROJECT_ROOT / value

    @field_validator("redis_url")
    @classmethod
    def _redis_scheme(cls, value: str) -> str:
        if value and not value.startswith(("redis://", "rediss://", "unix://")):
            raise ValueError("expected redis://host:port/number, rediss://… or unix://…")
        return value

    @field_validator("elasticsearch_url")
    @classmethod
    def _elasticsearch_scheme(cls, value: str) -> str:
        if value and not value.startswith(("http://", "https://")):
            raise ValueError("expected http://host:9200 or https://…")
        return value

    @model_validator(mode="after")
    def _production_is_complete(self) -> "Environment":
        if self.deployment == "production":
            missing = [
                name.upper()
                for name, value in (
                    ("secret_key", self.secret_key.get_secret_value()),
                    ("allowed_hosts", self.allowed_hosts),
                    ("database_url", self.database_url),
                )
                if not value
            ]
            if missing:
                raise ValueError(f"DEPLOYMENT=production needs {', '.join(missing)} to be set")
            if len(self.secret_key.get_secret_value()) < 32:
                raise ValueError("SECRET_KEY must have at least 32 characters in production")
        return self

    @property
    def is_production(self) -> bool:
        """Whether this process serves real firms: no demonstration users, no generated secret."""
        return self.deployment == "production"

    def secret(self) -> str:
        """Return the signing secret; outside production one is made once and kept below ``DATA_DIR``."""
        given = self.secret_key.get_secret_value()
        if given:
            return given
        path = self.data_dir / "secret-key"
        self.data_dir.mkdir(parents=True, exist_ok=True)
        try:
            with path.open("x", encoding="ascii") as file:
                path.chmod(0o600)
                file.write(secrets.token_urlsafe(48))
        except FileExistsError:
            pass
        return path.read_text(encoding="ascii").strip()

    def hosts(self) -> list[str]:
        """Return the host names answered to; loopback only unless ``ALLOWED_HOSTS`` says otherwise."""
        given = [host.strip() for host in self.allowed_hosts.split(",") if host.strip()]
        return given or ["127.0.0.1", "localhost", "[::1]", "testserver"]

    def origins(self) -> list[str]:
        """Return the origins whose unsafe requests are accepted beside the site's own."""
        return [origin.strip() for origin in self.csrf_trusted_origins.split(",") if origin.strip()]
