"""Pictures that people send: checked, drawn anew without what a camera adds, and kept.

A picture says more than it shows: place, moment and camera stand in it (EXIF). So nothing of the
given file is kept but its pixels.
"""

from __future__ import annotations

import asyncio
import io
import secrets
import struct
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

from storage import gateway as chats
from storage import gateway_files as files
from storage import gateway_updates as queue
from storage.gateway import Stored
from storage.gateway_files import FileFacts
from web.gateway.content import MAX_CAPTION
from web.gateway.gateway import Gateway
from web.gateway.messages import make_message, neighbour, photo_of, said_update
from web.gateway.pictures import look_at

MAX_GIVEN: Final = 20 * 1024 * 1024
"""Bytes of a picture as it comes from a camera."""
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
        code: "too_large" (bytes or pixels), "no_picture" (another kind, or broken), or
            "too_long" (what was written below it).
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


async def say_photo(
    gateway: Gateway,
    chat: int,
    content: bytes,
    *,
    caption: str = "",
    key: str,
    album: str | None = None,
    language: str | None = None,
) -> Stored:
    """Let a person say a picture: the bot gets it as a photo message, the page as a view.

    Args:
        content: the file as the browser sent it; stop reading after MAX_GIVEN bytes and a bit.
        caption: at most MAX_CAPTION characters, cleaned as a text is.
        key: of the browser, a UUID; a repeat says nothing twice and returns the first message.
        album: the same for pictures that were sent together (`media_group_id`).
        language: of the browser, such as "nl".

    Raises:
        PhotoRefused: it isn't shown; its code is for the page.
        LookupError: there is no such chat.
    """
    if len(caption) > MAX_CAPTION:
        raise PhotoRefused("too_long")
    photo = await draw(content)
    now = gateway.clock()
    facts = FileFacts(
        id=secrets.token_urlsafe(24),
        chat=chat,
        media_type="image/jpeg",
        name=None,
        width=photo.width,
        height=photo.height,
        size=len(photo.content),
    )
    async with gateway.sessions() as session:
        try:
            place = await chats.take_place(session, chat, seen_at=now)
            if place is None:
                raise LookupError(f"there is no chat {chat}")
            message = make_message(
                place.message_id,
                chat,
                neighbour(chat, language),
                at=now,
                photo=photo_of(facts),
                caption=caption.strip() or None,
                media_group_id=album,
            )
            said = await chats.store_message(
                session, chat, place, from_bot=False, body=message, key=key, now=now
            )
            await files.add_file(session, facts, photo.content, now=now)
            if not await queue.store_update(
                session, chat, key=key, body=said_update(message), now=now
            ):
                raise chats.Repeated
            await chats.announce(session, chat, "message", seq=place.seq)
            await session.commit()
        except chats.Repeated:
            await session.rollback()
            first = await chats.find_by_key(session, chat, key, from_bot=False)
            if first is None:  # the key was that of a tap
                raise PhotoRefused("no_picture") from None
            return first
    return said


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
