"""A photo as a page posts it: words first, then bytes that are counted while they come."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from typing import Final

from aiohttp import BodyPartReader, ClientPayloadError, MultipartReader, web

from media.photos import MAX_GIVEN
from storage.gateway import Json
from web.gateway.browser import read_key, refuse
from web.gateway.content import MAX_CAPTION
from web.gateway.parameters import read_json

MAX_ABOUT: Final = 16 * 1024
UPLOAD_SECONDS: Final = 180.0
"""How long a photo may take to come: 20 MiB over a poor line."""

_ALBUM = re.compile(r"[0-9a-f-]{1,36}")


@dataclass(frozen=True, slots=True)
class Posted:
    """A photo as it came, unchecked.

    Attributes:
        text: caption, possibly empty.
        key: UUID of the browser, which says it once.
        album: the same for photos that were sent together; None for one alone.
    """

    text: str
    key: str
    album: str | None
    content: bytes


async def read_photo_posted(request: web.Request) -> Posted:
    """Return what a page posted as `multipart/form-data`, part `about` before part `photo`.

    Raises:
        web.HTTPBadRequest: it has another form, is larger than MAX_GIVEN or comes too slowly.
    """
    if request.content_type != "multipart/form-data":
        raise refuse(400, "bad_request")
    if (request.content_length or 0) > MAX_GIVEN + 2 * MAX_ABOUT:
        raise refuse(400, "too_large")
    try:
        async with asyncio.timeout(UPLOAD_SECONDS):
            reader = await request.multipart()
            about = read_json(await _read_part(reader, "about", MAX_ABOUT))
            if not isinstance(about, dict):
                raise refuse(400, "bad_request")
            text, key, album = _read_about(about)
            content = await _read_part(reader, "photo", MAX_GIVEN)
    except TimeoutError:
        raise refuse(400, "too_slow") from None
    except (ValueError, ClientPayloadError):  # no multipart, no JSON, or it broke off
        raise refuse(400, "bad_request") from None
    if not content:
        raise refuse(400, "empty")
    return Posted(text, key, album, content)


def _read_about(about: Json) -> tuple[str, str, str | None]:
    text, album = about.get("text", ""), about.get("album")
    if not isinstance(text, str):
        raise refuse(400, "bad_request")
    text = text.replace("\r\n", "\n").strip()
    if len(text) > MAX_CAPTION:
        raise refuse(400, "too_long")
    if album is not None and not (isinstance(album, str) and _ALBUM.fullmatch(album)):
        raise refuse(400, "bad_request")
    return text, read_key(about), album


async def _read_part(reader: MultipartReader, name: str, most: int) -> bytes:
    """Return a part's bytes; its file name, whatever path it holds, is not looked at."""
    part = await reader.next()
    if not isinstance(part, BodyPartReader) or part.name != name:
        raise refuse(400, "bad_request")
    content = bytearray()
    while chunk := await part.read_chunk(1 << 16):
        content += chunk
        if len(content) > most:
            raise refuse(400, "too_large")
    return bytes(content)
