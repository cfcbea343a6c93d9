"""Settings: environment or `.env`, checked once at the start."""

from __future__ import annotations

import os
import re
import socket
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, ip_address
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from dotenv.parser import parse_stream
from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from domain.mail_address import read_address

PREFIX = "SMEDERIJ_"
NOT_OURS = frozenset({"SMEDERIJ_REQUIRE_CHROMIUM"})
"""Names under the prefix that the tests read, not the program."""
ROOT = Path(__file__).resolve().parent.parent
EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - what somebody may have set
"""Hosts that mean "all addresses of this machine", and the one by which it reaches itself."""
WEBHOOK_PORTS = (443, 80, 88, 8443)
"""Where Telegram calls; behind https."""
_WEB = re.compile(r"https?://[^/?#\s]+(?:/[^?#\s]*)?", re.IGNORECASE)
_HOST = re.compile(r"[A-Za-z0-9._:-]+")
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")


class SettingsError(ValueError):
    """A setting is unknown or can't be used; it names settings, never values."""


class Settings(BaseSettings):
    """Each has a line in `.env.example` with its unit and meaning. An empty one is not set."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        str_strip_whitespace=True,
    )

    data_dir: Path = Path(".smederij")
    database_url: SecretStr = SecretStr("")
    http_host: str = "127.0.0.1"
    http_port: int = Field(default=8080, ge=0, le=65535)
    public_url: str = ""
    telegram_token: SecretStr = SecretStr("")
    telegram_api: str = "https://api.telegram.org"
    telegram_webhook: bool = False
    municipality: Path = Path("content/hoogeveen")
    secret: SecretStr = SecretStr("")
    smtp_sender: str = ""
    smtp_host: str = ""
    smtp_port: int = Field(default=587, ge=1, le=65535)
    smtp_security: Literal["starttls", "tls", "none"] = "starttls"
    smtp_user: str = ""
    smtp_password: SecretStr = SecretStr("")

    @field_validator("database_url")
    @classmethod
    def _driver(cls, given: SecretStr) -> SecretStr:
        url = given.get_secret_value().strip()
        if url and not (url.startswith("postgresql+psycopg://") and _can_be_read(url)):
            raise ValueError(
                "must look like postgresql+psycopg://user:password@host:5432/name, with %40 for "
                "an @ in the password, and so on"
            )
        return SecretStr(url)

    @field_validator("telegram_api", "public_url")
    @classmethod
    def _address(cls, given: str) -> str:
        if given and not (_can_be_read(given) and _WEB.fullmatch(given)):
            raise ValueError("must look like https://host or http://host:port")
        if "@" in urlsplit(given).netloc:
            raise ValueError("must not hold a name or password: addresses are shown and logged")
        host = _as_number(given)
        if host is not None and host.is_link_local:
            raise ValueError("must not be a link-local address (169.254... or fe80...)")
        return given.rstrip("/")

    @field_validator("telegram_webhook")
    @classmethod
    def _callable(cls, on: bool, info: ValidationInfo) -> bool:
        url = info.data.get("public_url")
        if not on or url is None:  # what is wrong with the address is told by its own name
            return on
        split = urlsplit(url)
        host = _as_number(url)
        if split.scheme.lower() != "https" or (split.port or 443) not in WEBHOOK_PORTS:
            raise ValueError(
                "needs SMEDERIJ_PUBLIC_URL with https, on port 443, 80, 88 or 8443: "
                "that is where Telegram calls"
            )
        if split.hostname == "localhost" or (host is not None and not host.is_global):
            raise ValueError("needs a SMEDERIJ_PUBLIC_URL that can be reached from the internet")
        return on

    @field_validator("telegram_token")
    @classmethod
    def _token(cls, given: SecretStr) -> SecretStr:
        token = given.get_secret_value().strip()
        if token and not _TOKEN.fullmatch(token):
            raise ValueError("must look like 123456:letters, as @BotFather gives it")
        return SecretStr(token)

    @field_validator("smtp_sender")
    @classmethod
    def _sender(cls, given: str) -> str:
        if given and read_address(given) != given:
            raise ValueError("must be a mail address, such as smederij@example.nl")
        return given

    @field_validator("smtp_host")
    @classmethod
    def _mails_as_somebody(cls, given: str, info: ValidationInfo) -> str:
        if given and not _HOST.fullmatch(given):
            raise ValueError("must be the name or IP address of a mail server, without a port")
        if given and info.data.get("smtp_sender") == "":
            raise ValueError("needs SMEDERIJ_SMTP_SENDER: from whom mail is")
        return given

    @field_validator("smtp_password")
    @classmethod
    def _password_of_somebody(cls, given: SecretStr, info: ValidationInfo) -> SecretStr:
        if bool(given.get_secret_value()) != bool(info.data.get("smtp_user", given)):
            raise ValueError("goes together with SMEDERIJ_SMTP_USER: set both or none")
        if given.get_secret_value() and info.data.get("smtp_security") == "none":
            raise ValueError("is not sent without encryption: set SMEDERIJ_SMTP_SECURITY")
        return given

    def municipality_folder(self) -> Path:
        """Return the folder of the municipality: as seen from here, or else beside the program."""
        beside = ROOT / self.municipality
        return beside if not self.municipality.is_dir() and beside.is_dir() else self.municipality

    def has_real_token(self) -> bool:
        """Return whether real people can be reached: a token, and Telegram's own server."""
        return bool(self.telegram_token.get_secret_value()) and (
            "api.telegram.org" in self.telegram_api
        )

    def own_url(self) -> str:
        """Return the address by which this machine reaches its own web server."""
        host = EVERYWHERE.get(self.http_host, self.http_host)
        return (
            f"http://[{host}]:{self.http_port}"
            if ":" in host
            else f"http://{host}:{self.http_port}"
        )

    def base_url(self) -> str:
        """Return the address where people reach the web phone, without a slash at the end."""
        return self.public_url or self.own_url()


def _can_be_read(url: str) -> bool:
    """Return whether host and port can be told; what is wrong with them stays unsaid."""
    try:
        split = urlsplit(url)
        return split.port is None or split.port > 0
    except ValueError:
        return False


def _as_number(url: str) -> IPv4Address | IPv6Address | None:
    """Return the host of an address as a number, however it is written; None for a name."""
    host = (urlsplit(url).hostname or "").partition("%")[0].rstrip(".")
    with suppress(ValueError):
        found = ip_address(host)
        return getattr(found, "ipv4_mapped", None) or found
    with suppress(OSError):
        return IPv4Address(socket.inet_aton(host))  # 2852039166 and 0xA9FEA9FE are numbers too
    return None


def load_settings(env_file: Path | None, /, **given: object) -> Settings:
    """Return the settings of the environment, then of `.env`.

    Args:
        env_file: None for `.env` in the working directory; there need not be one.
        given: settings of the command line, which go first.

    Raises:
        SettingsError: a name under the prefix that doesn't exist, a value of another kind, or a
            file that can't be read. It never quotes a value.
    """
    file = env_file or Path(".env")
    in_file = _read(file) if file.is_file() else {}
    in_environment = {name.upper() for name, value in os.environ.items() if value}
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields} | NOT_OURS
    unknown = sorted(
        name
        for name in {*os.environ, *in_file}
        if name.upper().startswith(PREFIX) and name.upper() not in known
    )
    if unknown:
        raise SettingsError(
            f"unknown settings: {', '.join(unknown)}. "
            f"Known are: {', '.join(sorted(known - NOT_OURS))}."
        )
    from_file = {
        name.upper().removeprefix(PREFIX).lower(): value
        for name, value in in_file.items()
        if value and name.upper() in known - NOT_OURS - in_environment
    }
    try:
        return Settings(**{**from_file, **given})  # type: ignore[arg-type] # pydantic looks itself
    except ValidationError as wrong:
        lines = [
            f"{PREFIX}{str(one['loc'][0]).upper()}: {one['msg'].removeprefix('Value error, ')}"
            for one in wrong.errors(include_input=False, include_url=False)
        ]
        raise SettingsError("; ".join(lines)) from None


def _read(file: Path) -> dict[str, str | None]:
    """Return what stands in `file`, as it stands there: a `$` in a password is a `$`."""
    try:
        with file.open(encoding="utf-8-sig") as opened:
            lines = list(parse_stream(opened))
    except (OSError, UnicodeDecodeError) as broken:
        raise SettingsError(
            f"{file} can't be read ({type(broken).__name__}). Save it as UTF-8."
        ) from None
    for one in lines:
        if one.error:
            raise SettingsError(f"line {one.original.line} of {file} is not of the form NAME=value")
    return {one.key: one.value for one in lines if one.key is not None}
