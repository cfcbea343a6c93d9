"""Photos that people send from the page: drawn anew, said to the bot, and kept."""

from __future__ import annotations

import secrets

from media.photos import PhotoRefused, draw
from storage import gateway as chats
from storage import gateway_files as files
from storage import gateway_updates as queue
from storage.gateway import Stored
from storage.gateway_files import FileFacts
from web.gateway.content import MAX_CAPTION
from web.gateway.gateway import Gateway
from web.gateway.messages import make_message, neighbour, photo_of, said_update


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
