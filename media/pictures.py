"""What kind of picture some bytes are, and how large, from their first bytes alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """`media_type` of a picture that browsers show, and its size in pixels."""

    media_type: str
    width: int
    height: int


def look_at(content: bytes) -> Picture | None:
    """Return what picture this is: PNG, JPEG, GIF or WebP; None for anything else.

    SVG is not among them on purpose: it can carry script, and would run on our own address.
    """
    if content.startswith(b"\x89PNG\r\n\x1a\n") and content[12:16] == b"IHDR":
        return _picture("image/png", content[16:20], content[20:24])
    if content.startswith((b"GIF87a", b"GIF89a")):
        return _picture("image/gif", content[6:8][::-1], content[8:10][::-1])
    if content.startswith(b"\xff\xd8\xff"):
        return _jpeg(content)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return _webp(content)
    return None


def _picture(media_type: str, width: bytes, height: bytes) -> Picture | None:
    """Both numbers big-endian."""
    return _sized(media_type, int.from_bytes(width), int.from_bytes(height))


def _sized(media_type: str, width: int, height: int) -> Picture | None:
    return Picture(media_type, width, height) if width and height else None


def _jpeg(content: bytes) -> Picture | None:
    """Walk the segments up to the frame header (SOF0 to SOF15), which holds the size."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF:  # padding
            at += 1
        elif 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return _picture("image/jpeg", content[at + 7 : at + 9], content[at + 5 : at + 7])
        else:
            at += 2 + int.from_bytes(content[at + 2 : at + 4])
    return None


def _webp(content: bytes) -> Picture | None:
    kind, data = content[12:16], content[20:30]
    if len(data) < 10:
        return None
    if kind == b"VP8X":
        width, height = (int.from_bytes(data[i : i + 3], "little") + 1 for i in (4, 7))
    elif kind == b"VP8L":
        bits = int.from_bytes(data[1:5], "little")
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    elif kind == b"VP8 ":
        width, height = (int.from_bytes(data[i : i + 2], "little") & 0x3FFF for i in (6, 8))
    else:
        return None
    return _sized("image/webp", width, height)
