"""An address as a picture that a phone can scan."""

from __future__ import annotations

from io import BytesIO, StringIO
from pathlib import Path

import segno

DOT = 12
"""Pixels of a dot: a code of fifty dots fills a phone, and is sharp on paper of 5 cm."""
MARGIN = 4
"""Dots of white around it, as the standard (ISO/IEC 18004) asks."""


def draw_code(address: str) -> bytes:
    """Return a QR code of `address` as PNG, readable with a seventh of it dirty or torn.

    Raises:
        segno.DataOverflowError: the address is longer than a code can hold.
    """
    drawn = BytesIO()
    segno.make_qr(address, error="m").save(drawn, kind="png", scale=DOT, border=MARGIN)
    return drawn.getvalue()


KINDS = (".png", ".svg", ".pdf")
"""Endings of files that a code can be written to."""


def write_code(address: str, path: Path) -> None:
    """Write a QR code of `address`, of the kind that the ending of `path` (in KINDS) says.

    Raises:
        OSError: it can't be written there.
    """
    kind = path.suffix.casefold().removeprefix(".")
    segno.make_qr(address, error="m").save(str(path), kind=kind, scale=DOT, border=MARGIN)


def draw_for_terminal(address: str) -> str:
    """Return a QR code of `address` as text, two dots a letter."""
    drawn = StringIO()
    segno.make_qr(address, error="m").terminal(drawn, border=2, compact=True)
    return drawn.getvalue()
