"""A push service on loopback: checks each push as a real one does, and opens it as a browser does.

async with serve_push_service(clock, key) as service:
    subscription = service.subscription("anna")
"""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import http_ece
from aiohttp import web
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

Json = dict[str, Any]


@dataclass
class Device:
    """A browser that subscribed: what only it knows."""

    name: str
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    auth: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    got: list[Json] = field(default_factory=list)
    """What it was pushed, opened."""
    raw: list[bytes] = field(default_factory=list)


@dataclass
class PushService:
    """Devices by the last part of their address.

    Attributes:
        key: public key of who may push here, as it was given when subscribing.
        answers: statuses to answer with before all is well again.
        claims: those of all signatures that held.
        asked: pushes that came, taken or not.
    """

    clock: Callable[[], datetime]
    key: str
    address: str = ""
    devices: dict[str, Device] = field(default_factory=dict)
    answers: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    claims: list[Json] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    asked: int = 0

    def subscription(self, name: str) -> Json:
        """Let a browser subscribe; return what its page would send to us."""
        device = self.devices.setdefault(name, Device(name))
        point = device.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return {
            "endpoint": f"{self.address}/push/{name}",
            "expirationTime": None,
            "keys": {"p256dh": _base64url(point), "auth": _base64url(device.auth)},
        }

    async def take(self, request: web.Request) -> web.Response:
        """Take a push, as RFC 8030 says."""
        self.asked += 1
        if self.answers:
            status, headers = self.answers.pop(0)
            return web.Response(status=status, headers=headers)
        device = self.devices.get(request.match_info["name"])
        if device is None:
            return web.Response(status=410)
        if not self._is_signed(request.headers.get("Authorization", "")):
            return web.Response(status=403)
        if request.headers.get("Content-Encoding") != "aes128gcm" or "TTL" not in request.headers:
            return web.Response(status=400)
        body = await request.read()
        opened = http_ece.decrypt(
            body, private_key=device.key, auth_secret=device.auth, version="aes128gcm"
        )
        device.got.append(json.loads(opened))
        device.raw.append(opened)
        self.headers.append(dict(request.headers))
        return web.Response(status=201)

    def _is_signed(self, authorization: str) -> bool:
        """Return whether the signature is of our key, for this origin, and holds now (RFC 8292)."""
        scheme, _, rest = authorization.partition(" ")
        parts = dict(one.strip().split("=", 1) for one in rest.split(","))
        head, claims, signature = parts["t"].split(".")
        if scheme != "vapid" or parts["k"].rstrip("=") != self.key:
            return False
        point = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _bytes(self.key))
        both = _bytes(signature)
        made = encode_dss_signature(int.from_bytes(both[:32]), int.from_bytes(both[32:]))
        point.verify(made, f"{head}.{claims}".encode(), ec.ECDSA(hashes.SHA256()))
        said = json.loads(_bytes(claims))
        until = datetime.fromtimestamp(said["exp"], self.clock().tzinfo)
        holds = self.clock() < until <= self.clock() + timedelta(hours=24)
        if json.loads(_bytes(head))["alg"] != "ES256" or said["aud"] != self.address or not holds:
            return False
        self.claims.append(said)
        return True


def _base64url(given: bytes) -> str:
    return base64.urlsafe_b64encode(given).rstrip(b"=").decode()


def _bytes(given: str) -> bytes:
    return base64.urlsafe_b64decode(given + "=" * (-len(given) % 4))


@asynccontextmanager
async def serve_push_service(clock: Callable[[], datetime], key: str) -> AsyncIterator[PushService]:
    """Serve one on a free port, until the test is over."""
    service = PushService(clock, key)
    app = web.Application()
    app.router.add_post("/push/{name}", service.take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        service.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield service
    finally:
        await runner.cleanup()
