"""What an update is: whose it is, where it was said, and whether anybody answers it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot
from aiogram.types import Update

from handlers.commands import words_to_read
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

    def speaks(self) -> int | None:
        """Return the chat of a person who said or tapped something in it; None for any other."""
        if self.update is None or self.update.my_chat_member is not None:
            return None
        return private_chat(self.update)


def private_chat(update: Update) -> int | None:
    """Return the chat of one person that an update belongs to; None for any other."""
    if update.message is not None:
        chat, sender = update.message.chat, update.message.from_user
        if sender is not None and sender.is_bot:
            return None  # two bots would talk for ever
        return chat.id if chat.type == "private" else None
    if update.my_chat_member is not None:
        chat = update.my_chat_member.chat
        return chat.id if chat.type == "private" else None
    query = update.callback_query
    if query is not None and query.message is not None:
        chat = query.message.chat
        return chat.id if chat.type == "private" else None
    return None


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
