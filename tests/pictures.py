"""Pictures for tests: as a camera makes them, and as somebody makes them who means no good."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image
from PIL.PngImagePlugin import PngInfo

SECRET = b"Zuiderweg 12"
"""What a camera wrote into each photo here, next to where it was taken."""
GPS = 0x8825


def a_camera_photo(
    color: str = "green", size: tuple[int, int] = (60, 40), kind: str = "JPEG"
) -> bytes:
    """Return a photo that lies on its side, with place, camera and a comment in it."""
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()  # what it is a picture of
    exif[0x0110] = f"Camera of {SECRET.decode()}"
    exif[0x0112] = 6  # turned a quarter
    gps = exif.get_ifd(GPS)
    gps[1], gps[2] = "N", (52.0, 43.0, 21.0)
    gps[3], gps[4] = "E", (6.0, 28.0, 35.0)
    out = io.BytesIO()
    more = {"comment": SECRET} if kind == "JPEG" else {}
    Image.new("RGB", size, color).save(out, kind, exif=exif, **more)
    return out.getvalue()


def a_bomb() -> bytes:
    """Return a small PNG that unfolds to eighty megabytes of text."""
    hidden = PngInfo()
    hidden.add_text("Comment", "a" * 80_000_000, zip=True)
    out = io.BytesIO()
    Image.new("RGB", (30, 20), "green").save(out, "PNG", pnginfo=hidden)
    return out.getvalue()


def a_png_that_says(width: int, height: int) -> bytes:
    """Return a PNG of a few bytes that says it is that large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + pixels + chunk(b"IEND", b"")


def metadata_in(content: bytes) -> list[str]:
    """Return all that stands in a JPEG beside its pixels: names of segments, and what PIL finds."""
    found = []
    at = 2
    while content[at] == 0xFF and content[at + 1] != 0xDA:
        marker = content[at + 1]
        if 0xE1 <= marker <= 0xEF or marker == 0xFE:  # APP1 to APP15, comment
            found.append(f"{marker:02X}")
        at += 2 + int.from_bytes(content[at + 2 : at + 4])
    with Image.open(io.BytesIO(content)) as kept:
        found += [str(tag) for tag in kept.getexif()]
        found += [str(name) for name in kept.info if not str(name).startswith(("jfif", "dpi"))]
    return found
