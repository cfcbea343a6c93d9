"""Texts, pictures and documents that a message can show, read out of a call and checked."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from typing import Any

from media.pictures import look_at
from storage import gateway_files as files
from storage.gateway_files import FileFacts
from storage.session import Session
from web.gateway.gateway import Gateway
from web.gateway.messages import document_of, photo_of
from web.gateway.parameters import Parameters, Upload, refused

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_PHOTO = 10 * 1024 * 1024
MAX_FILE = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class File:
    """A file to be shown: new with its content, a copy of `source`, or one of this chat."""

    facts: FileFacts
    content: bytes | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """Fields of a Message, and the file they show."""

    fields: dict[str, Any] = field(default_factory=dict)
    file: File | None = None
    alt: str | None = None


def read_text(parameters: Parameters) -> str:
    text = parameters.text("text").strip()
    refuse_parse_mode(parameters)
    if not text:
        raise refused("message text is empty")
    if len(text) > MAX_TEXT:
        raise refused("message is too long")
    return text


def read_caption(parameters: Parameters) -> str | None:
    refuse_parse_mode(parameters)
    return within(parameters.text("caption"))


def within(caption: str | None) -> str | None:
    if caption is not None and len(caption) > MAX_CAPTION:
        raise refused("message caption is too long")
    return caption or None


def refuse_parse_mode(parameters: Parameters, name: str = "parse_mode") -> None:
    """Refuse markup rather than show its signs to people."""
    if parameters.text(name):
        raise refused("can't parse entities: texts here are plain, without parse_mode")


def show_photo(parameters: Parameters, file: File, caption: str | None) -> Content:
    fields = {"photo": photo_of(file.facts), "caption": caption}
    return Content(fields, file, parameters.text("smederij_alt") or None)


def show_document(file: File, caption: str | None) -> Content:
    return Content({"document": document_of(file.facts), "caption": caption}, file)


async def read_photo(gateway: Gateway, chat: int, given: Upload | str) -> File:
    if isinstance(given, str):
        return await _again(gateway, chat, given, picture=True)
    picture = look_at(given.content)
    if picture is None:
        raise refused("IMAGE_PROCESS_FAILED")
    if len(given.content) > MAX_PHOTO:
        raise refused("file is too big")
    facts = FileFacts(
        id=_file_id(),
        chat=chat,
        media_type=picture.media_type,
        name=None,
        width=picture.width,
        height=picture.height,
        size=len(given.content),
    )
    return File(facts, given.content)


async def read_document(gateway: Gateway, chat: int, given: Upload | str) -> File:
    if isinstance(given, str):
        return await _again(gateway, chat, given, picture=False)
    if not given.content:
        raise refused("file must be non-empty")
    if len(given.content) > MAX_FILE:
        raise refused("file is too big")
    facts = FileFacts(
        id=_file_id(),
        chat=chat,
        media_type=given.media_type,
        name=given.name,
        width=None,
        height=None,
        size=len(given.content),
    )
    return File(facts, given.content)


async def _again(gateway: Gateway, chat: int, file_id: str, *, picture: bool) -> File:
    """Return a file that was sent before, in this chat or another."""
    if not file_id:
        raise refused(f"there is no {'photo' if picture else 'document'} in the request")
    async with gateway.sessions() as session:
        facts = await files.find_file(session, file_id)
    if facts is None:
        raise refused("wrong file identifier/HTTP URL specified")
    if picture and facts.width is None:
        raise refused("can't use file of type Document as Photo")
    if facts.chat == chat:
        return File(facts)
    return File(replace(facts, id=_file_id(), chat=chat), source=facts.id)


def _file_id() -> str:
    return secrets.token_urlsafe(24)


async def keep_file(session: Session, gateway: Gateway, chat: int, file: File | None) -> None:
    if file is None:
        return
    if file.content is not None:
        await files.add_file(session, file.facts, file.content, now=gateway.clock())
    elif file.source is not None:
        await files.copy_file(session, file.source, file.facts, now=gateway.clock())
