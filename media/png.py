"""A drawing of few colours as a small PNG; the same drawing gives equal bytes."""

from __future__ import annotations

import struct
import zlib

from PIL import Image


def palette(colors: tuple[str, ...], shades: int) -> bytes:
    """Return the paper, which is the first, and `shades` steps from it to each other, as RGB."""
    paper, *others = (bytes.fromhex(color[1:]) for color in colors)
    steps = [paper]
    for other in others:
        for step in range(1, shades + 1):
            pairs = zip(paper, other, strict=True)
            steps.append(bytes(round(a + (b - a) * step / shades) for a, b in pairs))
    return b"".join(steps)


def pack(image: Image.Image, palette: bytes) -> bytes:
    """Return `image` as a PNG with a palette.

    Pillow's own is a quarter larger: it compresses in short pieces.
    """
    holder = Image.new("P", (1, 1))
    holder.putpalette(palette)
    dots = image.quantize(palette=holder, dither=Image.Dither.NONE).tobytes()
    width, height = image.size
    lines = b"".join(b"\0" + dots[at : at + width] for at in range(0, len(dots), width))
    packer = zlib.compressobj(level=9, memLevel=9)
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", palette),
            _chunk(b"IDAT", packer.compress(lines) + packer.flush()),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
