"""Where we may connect to on somebody's word: this machine, our public address, push services.

Who could name any address would make our server knock on doors behind its firewall.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Container
from typing import Final, TypeAlias
from urllib.parse import SplitResult, urlsplit

from aiohttp import ThreadedResolver
from aiohttp.abc import AbstractResolver, ResolveResult

MAX_URL: Final = 2048
PORTS: Final = (80, 88, 443, 8443)
"""Of this machine, that may be called: those that Telegram calls. Behind others there
are databases, and services that trust whoever is on the same machine."""

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address


class NotAllowedError(Exception):
    """This address is none of those that may be called. Its text says why, without it."""


def check_target(url: str, public_url: str, ports: Container[int] = PORTS) -> None:
    """Return when `url` is on this machine or at the origin of `public_url`.

    A name other than localhost is not looked up here: `GuardedResolver` does that at each
    connection, so that it can't be another one by then.

    Args:
        ports: of this machine, that may be called.

    Raises:
        NotAllowedError: it is elsewhere, or can't be read.
    """
    target = _split(url)
    address = _address(target.hostname or "")
    if target.hostname == "localhost" or (address is not None and address.is_loopback):
        if _origin(target)[2] in ports or _origin(target) == _origin(_split(public_url)):
            return
        raise NotAllowedError("this port of this machine can't be called; 8443 can")
    if address is not None and not address.is_global:
        raise NotAllowedError("this IP address is reserved")
    if _origin(target) != _origin(_split(public_url)):
        raise NotAllowedError(
            "only this machine and the public address of this installation can be called"
        )


def check_push_service(url: str, *, loopback: bool = False) -> str:
    """Return the origin of an address that a browser gave to be pushed to.

    It is https on port 443 of a public address. A name is not looked up here: `PublicResolver`
    does that at each connection.

    Args:
        loopback: also allow this machine, by http too; for tests alone.

    Raises:
        NotAllowedError: it is elsewhere, or can't be read.
    """
    target = _split(url)
    host = target.hostname or ""
    address = _address(host)
    scheme, _, port = _origin(target)
    name = f"[{host}]" if ":" in host else host
    origin = f"{scheme}://{name}" + ("" if port == 443 else f":{port}")
    if loopback and address is not None and address.is_loopback:
        return origin
    if scheme != "https" or port != 443:
        raise NotAllowedError("a push service is called by https on port 443")
    if address is None and ("." not in host.rstrip(".") or host.rstrip(".").endswith(".localhost")):
        raise NotAllowedError("this is no public name")
    if address is not None and not is_public(address):
        raise NotAllowedError("this IP address is reserved")
    return origin


def is_public(address: Address) -> bool:
    """Return whether anybody on the internet could reach this address, through no other one."""
    if isinstance(address, ipaddress.IPv6Address) and any(
        address in network for network in _LEADS_ELSEWHERE
    ):
        return False
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_unspecified
    )


_LEADS_ELSEWHERE: Final = tuple(
    ipaddress.IPv6Network(one)
    for one in (
        "::/96",
        "::ffff:0:0/96",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "2001::/32",
        "2002::/16",
    )
)
"""IPv6 networks whose addresses stand for IPv4 ones: a private one may be inside."""


def _split(url: str) -> SplitResult:
    try:
        split = urlsplit(url)
        port = split.port
    except ValueError:
        raise NotAllowedError("the URL can't be read") from None
    if (
        split.scheme not in ("http", "https")
        or not split.hostname
        or port == 0
        or len(url) > MAX_URL
        or not url.isascii()
        or not url.isprintable()
        or any(one in url for one in " \\")
    ):
        raise NotAllowedError("an HTTP or HTTPS URL must be provided")
    if split.username is not None or split.password is not None:
        raise NotAllowedError("the URL must not hold a name or password")
    return split


def _origin(split: SplitResult) -> tuple[str, str | None, int]:
    return split.scheme, split.hostname, split.port or (443 if split.scheme == "https" else 80)


def _address(host: str) -> Address | None:
    """Return an IP address, the inner one of an IPv4 address written as IPv6; None for a name."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


class GuardedResolver(AbstractResolver):
    """Looks up names and leaves out the addresses of private and reserved networks."""

    def __init__(self) -> None:
        self._inner = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return the addresses of `host` that may be called.

        Raises:
            OSError: there is none.
        """
        found = await self._inner.resolve(host, port, family)
        allowed = [one for one in found if _may_be_called(host, one["host"])]
        if not allowed:
            raise OSError(None, "none of its addresses may be called")
        return allowed

    async def close(self) -> None:
        """End the look-ups."""
        await self._inner.close()


def _may_be_called(host: str, found: str) -> bool:
    address = _address(found)
    if address is None:
        return False
    return address.is_loopback or (address.is_global and host != "localhost")


class PublicResolver(GuardedResolver):
    """Looks up names and leaves out all addresses that are not public."""

    def __init__(self, *, loopback: bool = False) -> None:
        super().__init__()
        self._loopback = loopback

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return the public addresses of `host`.

        Raises:
            OSError: there is none.
        """
        found = await self._inner.resolve(host, port, family)
        allowed = [one for one in found if self._may_be_called(one["host"])]
        if not allowed:
            raise OSError(None, "none of its addresses may be called")
        return allowed

    def _may_be_called(self, found: str) -> bool:
        address = _address(found)
        if address is None:
            return False
        return is_public(address) or (self._loopback and address.is_loopback)
