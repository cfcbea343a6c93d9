"""What an update is: whose it is, where it was said, and whether anybody answers it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from aiogram import Bot
from aiogram.types import Update

from domain.reading import Reader, Reading
from handlers.commands import posted_talk, words_to_read
from handlers.tapping import TapAnswer
from storage.inbox import Received

HEARD = frozenset({"message", "callback_query", "my_chat_member"})
"""Kinds of update that somebody answers; of the others not even the shape matters."""

Json = dict[str, Any]


@dataclass(slots=True)
class Heard:
    """An update that is being handled.

    Attributes:
        update: None for an edit, or a kind of update that we don't know: silence.
    """

    received: Received
    tap: TapAnswer = field(default_factory=TapAnswer)
    update: Update | None = None

    def understand(self, listener: Bot) -> None:
        """Read the shape of the update.

        Raises:
            ValueError: it has none that we know.
        """
        if HEARD & self.received.body.keys():
            body = self.received.body
            self.update = Update.model_validate(body, context={"bot": listener})

    def place(self) -> tuple[int, int]:
        """Return chat and person of the conversation that it belongs to."""
        update = self.update
        event = update and (update.message or update.callback_query or update.my_chat_member)
        chat = self.received.chat
        return chat, event.from_user.id if event and event.from_user else chat


def private_chat(body: Json) -> int | None:
    """Return the chat of one person that an update belongs to; None for any other."""
    query = body.get("callback_query")
    message = query.get("message") if isinstance(query, dict) else None
    for event in (body.get("message"), body.get("my_chat_member"), message):
        if not isinstance(event, dict):
            continue
        chat, sender = event.get("chat"), event.get("from")
        if event is not message and isinstance(sender, dict) and sender.get("is_bot"):
            return None  # two bots would talk for ever
        if not isinstance(chat, dict) or chat.get("type") != "private":
            return None
        number = chat.get("id")
        return number if isinstance(number, int) else None
    return None


def is_spoken(body: Json) -> bool:
    """Return whether a person said or tapped this in a chat of their own."""
    return "my_chat_member" not in body and private_chat(body) is not None


@dataclass(frozen=True, slots=True)
class SentPicture:
    """A picture that somebody sent, as the channel tells of it.

    Attributes:
        sender: number of the person.
        size: in bytes; 0 where the channel doesn't say.
        pixels: width times height; 0 where the channel doesn't say.
    """

    sender: int
    file_id: str
    size: int
    pixels: int


def picture_in(body: Json) -> SentPicture | None:
    """Return the picture that a person sent in a chat of their own, in its largest size.

    A file that is a picture counts; an animation doesn't. Whatever has another shape is none.
    """
    message = body.get("message")
    if not isinstance(message, dict):
        return None
    sender, chat = message.get("from"), message.get("chat")
    if not isinstance(sender, dict) or not isinstance(chat, dict):
        return None
    if chat.get("type") != "private" or sender.get("is_bot") or not _number(sender.get("id")):
        return None
    sizes, file = message.get("photo"), message.get("document")
    found = [one for one in sizes if isinstance(one, dict)] if isinstance(sizes, list) else []
    if not found and isinstance(file, dict) and "animation" not in message:
        found = [file] if str(file.get("mime_type")).startswith("image/") else []
    if not found:
        return None
    largest = max(found, key=_pixels)
    name = largest.get("file_id")
    if not isinstance(name, str):
        return None
    return SentPicture(sender["id"], name, _number(largest.get("file_size")), _pixels(largest))


def _pixels(size: Json) -> int:
    return _number(size.get("width")) * _number(size.get("height"))


def _number(value: object) -> int:
    return value if isinstance(value, int) and value > 0 else 0


def plain_text(body: Json) -> str | None:
    """Return the text that a person typed, if it isn't a command; also what stands behind one.

    Of a picture that is what was written below it.
    """
    message = body.get("message")
    if not isinstance(message, dict):
        return None
    words = message.get("caption") if picture_in(body) else message.get("text")
    return words_to_read(words) or None if isinstance(words, str) else None


def read_whole(reader: Reader, body: Json) -> Reading:
    """Read what a person typed; a talk at a kitchen table also thing by thing. Blocking."""
    reading = reader.read(plain_text(body) or "")
    message = body.get("message")
    words = message.get("text") if isinstance(message, dict) else None
    posted = posted_talk(words) if isinstance(words, str) else None
    if posted is None:
        return reading
    return replace(reading, parts=tuple(reader.read(one) for one in posted.said))
