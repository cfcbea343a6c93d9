"""A mail address: read as people type it, and shown so that it isn't told to who looks along."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MOST: Final = 254
MOST_LOCAL: Final = 64

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*", re.ASCII)
_LABEL = r"(?!-)[a-z0-9-]{1,63}(?<!-)"
_DOMAIN = re.compile(rf"(?:{_LABEL}\.)+(?=[a-z0-9-]*[a-z]){_LABEL}", re.ASCII)


def read_address(typed: str) -> str | None:
    """Return the address that somebody typed; None when it can't be one that we can mail.

    What stands around it goes: `mailto:`, angle brackets, a full stop. A domain in other letters
    becomes its plain form; a name before the @ in other letters can't be mailed everywhere.
    So no address holds a line end, a comma or a quote.
    """
    found = unicodedata.normalize("NFC", typed).strip().rstrip(".")
    if found.lower().startswith("mailto:"):
        found = found[len("mailto:") :]
    found = found.strip("<> ")
    local, at, name = found.rpartition("@")
    try:
        domain = name.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    address = f"{local}@{domain}"
    if not at or len(address) > MOST or len(local) > MOST_LOCAL:
        return None
    if not _LOCAL.fullmatch(local) or not _DOMAIN.fullmatch(domain):
        return None
    return address


def masked(address: str) -> str:
    """Return an address so that only its owner knows it again: "a…@v….nl"."""
    local, _, domain = address.rpartition("@")
    name, _, top = domain.rpartition(".")
    return f"{local[:1]}…@{name[:1]}….{top}"
