"""Photos that people send: checked, and drawn anew without what a camera adds.

A photo says more than it shows: place, moment and camera stand in it (EXIF). So nothing of the
given file is kept but its pixels.
"""

from __future__ import annotations

import asyncio
import io
import struct
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

from media.pictures import look_at

MAX_GIVEN: Final = 20 * 1024 * 1024
"""Bytes of a picture as it comes from a camera; Telegram gives a bot no larger file."""
MAX_PIXELS: Final = 50_000_000
"""Cameras of today make at most so many; drawing them takes 150 MB for a moment."""
LONGEST_SIDE: Final = 2048
QUALITY: Final = 85

_FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF")
_BROKEN: Final = (
    OSError,
    ValueError,
    TypeError,
    SyntaxError,
    EOFError,
    ArithmeticError,
    LookupError,
    RuntimeError,
    struct.error,
)
"""What the decoders raise when a file isn't what it says."""
# One at a time: so the memory it takes doesn't grow with the number of people.
_WORKER: Final = ThreadPoolExecutor(max_workers=1, thread_name_prefix="photos")


class PhotoRefused(Exception):  # noqa: N818 - an answer, not a failure
    """This can't be shown as a picture.

    Attributes:
        code: "too_large" (bytes or pixels), "no_picture" (another kind, or broken), "too_long"
            (what was written below it), or "lost" (its bytes could not be fetched).
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Photo:
    """A JPEG without metadata, upright, no side longer than LONGEST_SIDE pixels."""

    content: bytes
    width: int
    height: int


async def draw(content: bytes) -> Photo:
    """Return a picture drawn anew, in a thread.

    Raises:
        PhotoRefused: it is too large, or no picture.
    """
    if len(content) > MAX_GIVEN:
        raise PhotoRefused("too_large")
    seen = look_at(content)
    if seen is None:
        raise PhotoRefused("no_picture")
    if seen.width * seen.height > MAX_PIXELS:
        raise PhotoRefused("too_large")
    return await asyncio.get_running_loop().run_in_executor(_WORKER, _draw, content)


def _draw(content: bytes) -> Photo:
    # Late: it takes a moment and some memory, and many people never send a picture.
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as given:
            if given.width * given.height > MAX_PIXELS:  # where it says so differently twice
                raise PhotoRefused("too_large")
            given.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a JPEG is read smaller
            upright = ImageOps.exif_transpose(given)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            seen = upright.convert("RGBA")
        flat = Image.new("RGB", seen.size, "white")
        flat.paste(seen, mask=seen.getchannel("A"))
        out = io.BytesIO()
        flat.save(out, "JPEG", quality=QUALITY, optimize=True)
    except (Image.DecompressionBombError, MemoryError):
        raise PhotoRefused("too_large") from None
    except _BROKEN:
        raise PhotoRefused("no_picture") from None
    return Photo(out.getvalue(), flat.width, flat.height)
