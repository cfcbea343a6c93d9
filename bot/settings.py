"""Settings: environment or `.env`, checked once at the start."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlparse

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "SMEDERIJ_"
NOT_OURS = frozenset({"SMEDERIJ_REQUIRE_CHROMIUM"})
"""Names under the prefix that the tests read, not the program."""
ROOT = Path(__file__).resolve().parent.parent


class SettingsError(ValueError):
    """A setting is unknown or can't be used; it names settings, never values."""


class Settings(BaseSettings):
    """Each has a line in `.env.example` with its unit and meaning."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, extra="forbid", hide_input_in_errors=True, frozen=True
    )

    data_dir: Path = Path(".smederij")
    database_url: SecretStr = SecretStr("")
    http_host: str = "127.0.0.1"
    http_port: int = Field(default=8080, ge=0, le=65535)
    public_url: str = ""
    telegram_token: SecretStr = SecretStr("")
    telegram_api: str = "https://api.telegram.org"
    municipality: Path = Path("content/hoogeveen")
    secret: SecretStr = SecretStr("")

    @field_validator("database_url")
    @classmethod
    def _driver(cls, given: SecretStr) -> SecretStr:
        url = given.get_secret_value()
        if url and not url.startswith("postgresql+psycopg://"):
            raise ValueError("must begin with postgresql+psycopg://")
        return given

    @field_validator("telegram_api", "public_url")
    @classmethod
    def _address(cls, given: str) -> str:
        if given and urlparse(given).scheme not in ("http", "https"):
            raise ValueError("must begin with http:// or https://")
        return given.rstrip("/")

    @field_validator("telegram_token")
    @classmethod
    def _token(cls, given: SecretStr) -> SecretStr:
        token = given.get_secret_value()
        if token and (":" not in token or not token.split(":")[0].isdigit()):
            raise ValueError("must look like 123456:letters, as @BotFather gives it")
        return given

    def base_url(self) -> str:
        """Return the address where people reach the web phone, without a slash at the end."""
        return self.public_url or f"http://{self.http_host}:{self.http_port}"


def load_settings(env_file: Path | None, /, **given: object) -> Settings:
    """Return the settings of the environment, then of `.env`.

    Args:
        given: settings of the command line, which go first.

    Raises:
        SettingsError: a name under the prefix that doesn't exist, or a value of another kind.
    """
    file = env_file or Path(".env")
    in_file = {name.upper() for name in dotenv_values(file)} if file.is_file() else set()
    named = {name for name in (*os.environ, *in_file) if name.upper().startswith(PREFIX)}
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields} | NOT_OURS
    unknown = sorted(name for name in named if name.upper() not in known)
    if unknown:
        raise SettingsError(
            f"unknown settings: {', '.join(unknown)}. "
            f"Known are: {', '.join(sorted(known - NOT_OURS))}."
        )
    try:
        return Settings(_env_file=file if file.is_file() else None, **given)  # type: ignore[arg-type] # as pydantic takes them
    except ValidationError as wrong:
        lines = [
            f"{PREFIX}{str(one['loc'][0]).upper()}: {one['msg'].removeprefix('Value error, ')}"
            for one in wrong.errors(include_input=False, include_url=False)
        ]
        raise SettingsError("; ".join(lines)) from None
