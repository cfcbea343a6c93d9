"""The one secret of an installation, and what is derived from it."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from pathlib import Path

GATEWAY_BOT = 1
"""User id of our bot on the gateway."""


def installation_secret(given: str, data_dir: Path) -> bytes:
    """Return the secret: the given one, else the one in the data folder, made once.

    Raises:
        OSError: the data folder can't be used.
    """
    if given:
        return given.encode()
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = data_dir / "secret"
    try:
        descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return file.read_bytes().strip()
    with os.fdopen(descriptor, "w") as opened:
        opened.write(secrets.token_urlsafe(48))
    return file.read_bytes().strip()


def derived(secret: bytes, purpose: str) -> bytes:
    """Return 32 bytes for one purpose, from which the secret can't be told."""
    return hmac.new(secret, purpose.encode(), hashlib.sha256).digest()


def gateway_token(secret: bytes) -> str:
    """Return the token of our bot on the gateway."""
    return f"{GATEWAY_BOT}:{derived(secret, 'gateway token').hex()}"
