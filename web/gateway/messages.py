"""Messages in their three forms: the Bot API's, the stored one, and the browser's view.

The stored form is the Message of the Bot API with what only the web phone needs under one
extra name, `smederij`: the text alternative of a picture, the language of the text, and what
was chosen in a poll.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from aiogram.types import (
    CallbackQuery,
    Chat,
    Document,
    InaccessibleMessage,
    InlineKeyboardMarkup,
    Message,
    MessageEntity,
    PhotoSize,
    Update,
    User,
)
from pydantic import BaseModel

from storage.gateway import Json, Stored
from storage.gateway_files import FileFacts
from web.gateway.shown import in_words, place_in, poll_in

NEIGHBOUR = "Buur"
"""First name of everybody in updates: the Bot API wants one, and we know none."""
EXTRA = "smederij"

_COMMAND = re.compile(r"(?<!\S)/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![A-Za-z0-9_@])")


@dataclass(frozen=True, slots=True)
class Extra:
    """What the web phone knows of a message and the Bot API doesn't.

    Attributes:
        fixed: came with another reply keyboard, so it can't be edited.
        chosen: numbers of the options that the person chose in a poll.
    """

    language: str | None = None
    alt: str | None = None
    fixed: bool = False
    chosen: list[int] | None = None


def as_json(value: BaseModel) -> Json:
    """Return a type of the Bot API as Telegram writes it."""
    return value.model_dump(mode="json", exclude_none=True, by_alias=True)


def chat_of(number: int) -> Chat:
    """Return the private chat with this number."""
    return Chat(id=number, type="private", first_name=NEIGHBOUR)


def neighbour(number: int, language: str | None) -> User:
    """Return the person in chat `number`, as updates show them."""
    return User(id=number, is_bot=False, first_name=NEIGHBOUR, language_code=language)


def photo_of(file: FileFacts) -> list[PhotoSize]:
    """Return the sizes of a picture: we keep one."""
    return [
        PhotoSize(
            file_id=file.id,
            file_unique_id=file.id[:16],
            width=file.width or 1,
            height=file.height or 1,
            file_size=file.size,
        )
    ]


def document_of(file: FileFacts) -> Document:
    """Return a file as a message shows it."""
    return Document(
        file_id=file.id,
        file_unique_id=file.id[:16],
        file_name=file.name,
        mime_type=file.media_type,
        file_size=file.size,
    )


def make_message(
    number: int,
    chat: int,
    sender: User,
    *,
    at: datetime,
    keyboard: InlineKeyboardMarkup | None = None,
    **content: Any,
) -> Json:
    """Return a message of `sender`. `content` are fields of the Bot API's Message."""
    return as_json(
        Message(
            message_id=number,
            date=at,
            chat=chat_of(chat),
            from_user=sender,
            reply_markup=keyboard,
            **content,
        )
    )


def stored(message: Json, extra: Extra) -> Json:
    """Return the form in which a message is kept."""
    more: Json = {
        "language": extra.language,
        "alt": extra.alt,
        "fixed": extra.fixed or None,
        "chosen": extra.chosen,
    }
    return {**message, EXTRA: {name: value for name, value in more.items() if value is not None}}


def for_bot(body: Json) -> Json:
    """Return the form in which the bot gets it."""
    return {name: value for name, value in body.items() if name != EXTRA}


def body_of(message: Stored, chat: int, bot: User) -> Json:
    """Return what is kept of a message of the bot.

    Of a deleted one, or one whose text a crash took, that is no more than its frame.
    """
    if message.body is not None:
        return message.body
    return make_message(message.message_id, chat, bot, at=message.sent_at)


def extra_of(body: Json) -> Extra:
    """Return what `stored` put beside the message."""
    return Extra(**body.get(EXTRA, {}))


def files_in(body: Json | None) -> set[str]:
    """Return the ids of the files that a message shows."""
    if body is None:
        return set()
    shown = [*body.get("photo", ()), *([body["document"]] if "document" in body else ())]
    return {one["file_id"] for one in shown}


def commands_in(text: str) -> list[MessageEntity]:
    """Return where commands stand in `text`, in UTF-16 units as the Bot API counts."""
    return [
        MessageEntity(
            type="bot_command",
            offset=_units(text[: found.start()]),
            length=_units(found.group()),
        )
        for found in _COMMAND.finditer(text)
    ]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


# --- updates: without `update_id`, which the database gives ---------------------------------


def query_id(chat: int, key: str) -> str:
    """Return the number of the callback query that a tap with the browser's `key` makes."""
    return f"{chat}-{key}"


def read_query_id(query: str) -> tuple[int, str]:
    """Return chat and key of a callback query; chat 0, which nobody has, of anything else."""
    chat, _, key = query.partition("-")
    fits = chat.isascii() and chat.isdigit() and len(chat) < 19
    return (int(chat) if fits else 0), key


def said_update(message: Json) -> Json:
    """Return the update for something a person said."""
    return {"message": message}


def tapped_update(query: str, chat: int, person: User, old: Stored, data: str) -> Json:
    """Return the update for a tap. A protected or lost message travels without its contents."""
    if old.protected or old.body is None:
        message: Message | InaccessibleMessage = InaccessibleMessage(
            chat=chat_of(chat), message_id=old.message_id
        )
    else:
        message = Message.model_validate(for_bot(old.body))
    tap = CallbackQuery(
        id=query,
        from_user=person,
        chat_instance=str(chat),
        message=message,
        data=data,
    )
    body = as_json(Update(update_id=0, callback_query=tap))
    del body["update_id"]
    return body


# --- the browser's view ---------------------------------------------------------------------


def view(message: Stored, language: str) -> Json:
    """Return what the page draws (docs/gateway.md); `language` where the message has none."""
    body = message.body or {}
    extra = extra_of(body)
    shown: Json = {
        "id": message.message_id,
        "seq": message.seq,
        "from": "bot" if message.from_bot else "me",
        "at": message.sent_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "edited": "edit_date" in body,
        "text": in_words(body),
        "photo": _photo(body, extra),
        "document": _document(body),
        "poll": poll_in(body, extra.chosen),
        "place": place_in(body),
        "buttons": _buttons(body),
        "card": message.card,
        "language": extra.language or language,
    }
    if not message.from_bot:
        shown["key"] = message.key
    if message.gone:
        shown["gone"] = True
    return shown


def views(messages: Iterable[Stored], language: str) -> Sequence[Json]:
    """Return the view of each."""
    return [view(one, language) for one in messages]


def file_url(file_id: str) -> str:
    """Return where the browser finds a file."""
    return f"/chat/file/{file_id}"


def _photo(body: Json, extra: Extra) -> Json | None:
    if not body.get("photo"):
        return None
    largest = body["photo"][-1]
    return {
        "url": file_url(largest["file_id"]),
        "alt": extra.alt or "",
        "width": largest["width"],
        "height": largest["height"],
    }


def _document(body: Json) -> Json | None:
    if "document" not in body:
        return None
    file = body["document"]
    return {
        "url": file_url(file["file_id"]),
        "name": file.get("file_name") or "",
        "size": file.get("file_size") or 0,
    }


def _buttons(body: Json) -> list[list[Json]]:
    rows = body.get("reply_markup", {}).get("inline_keyboard", [])
    return [[button(one) for one in row] for row in rows]


def button(one: Json) -> Json:
    """Return a button of an inline keyboard in the page's words."""
    if "url" in one:
        return {"text": one["text"], "url": one["url"]}
    return {"text": one["text"], "data": one["callback_data"]}
