"""The one secret of an installation, and what is derived from it."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec

P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""Of the curve P-256: a private key is a number from 1 to one less (SEC 2, 2.4.2)."""
GATEWAY_BOT = 1
"""User id of our bot on the gateway."""


class SecretError(RuntimeError):
    """There is no secret to use; the text says what to do."""


def installation_secret(given: str, data_dir: Path) -> bytes:
    """Return the secret: the given one, else the one in the data folder, made once.

    Processes that start at the same moment get the same one, and none reads half of it.

    Raises:
        SecretError: the data folder can't be used; the text says what to do.
    """
    if given:
        return given.encode()
    file = data_dir / "secret"
    try:
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not file.exists():
            _make(file)
        secret = file.read_bytes().strip()
    except OSError as broken:
        raise SecretError(
            f"The secret in {data_dir} can't be read or made ({broken.strerror}). "
            "Start Smederij as the user that started it first, or set SMEDERIJ_SECRET."
        ) from broken
    if not secret:
        raise SecretError(
            f"{file} is empty. Put back the one of a backup, or remove it: links that were "
            "sent before then end in a friendly sentence."
        )
    return secret


def _make(file: Path) -> None:
    descriptor, beside = tempfile.mkstemp(dir=file.parent, prefix="secret.")
    try:
        with os.fdopen(descriptor, "w") as opened:
            opened.write(secrets.token_urlsafe(48))
            opened.flush()
            os.fsync(opened.fileno())
        with suppress(FileExistsError):  # another process was first: its secret counts
            os.link(beside, file)
    finally:
        os.unlink(beside)


def derived(secret: bytes, purpose: str) -> bytes:
    """Return 32 bytes for one purpose, from which the secret can't be told."""
    return hmac.new(secret, purpose.encode(), hashlib.sha256).digest()


def gateway_token(secret: bytes) -> str:
    """Return the token of our bot on the gateway."""
    return f"{GATEWAY_BOT}:{derived(secret, 'gateway token').hex()}"


def push_key(secret: bytes) -> ec.EllipticCurvePrivateKey:
    """Return the key by which push services know us (VAPID, RFC 8292). It is kept nowhere."""
    number = int.from_bytes(derived(secret, "push key"))
    return ec.derive_private_key(number % (P256_ORDER - 1) + 1, ec.SECP256R1())
