"""What stands in the chats of the fake Bot API, and what its methods do to it.

Everything here is plain memory; `tests.fake_bot_api` puts it on the network.
"""

from __future__ import annotations

import struct
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

Json = dict[str, Any]
Clock = Callable[[], datetime]

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_DATA_BYTES = 64
MAX_DOWNLOAD = 20 * 1024 * 1024
CHAT_METHODS = (
    "sendMessage",
    "sendPhoto",
    "sendDocument",
    "editMessageText",
    "editMessageCaption",
    "editMessageMedia",
    "editMessageReplyMarkup",
    "deleteMessage",
    "getChat",
)
KEPT_BYTES = 32
"""What is remembered of an uploaded file, next to its size: enough to tell its kind."""

IMAGE_MAGIC = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"RIFF")

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)


class RefusedError(Exception):
    """The call is answered with an error in Telegram's form.

    Attributes:
        code: of HTTP and of the answer.
        retry_after: seconds to stay quiet, with 429.
    """

    def __init__(self, code: int, description: str, *, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    @property
    def body(self) -> Json:
        """The answer as JSON."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad(why: str) -> RefusedError:
    """Return the refusal of what makes no sense, as Telegram words it."""
    return RefusedError(400, f"Bad Request: {why}")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came along.

    Attributes:
        size: bytes.
        head: the first KEPT_BYTES bytes; the rest is forgotten.
    """

    name: str
    media_type: str
    size: int
    head: bytes


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as it stands in the chat now.

    Attributes:
        text: the caption of a picture or document.
        buttons: rows of the inline keyboard, each button as the bot gave it.
        upload: the picture or document; None for a text.
    """

    message_id: int
    from_bot: bool
    text: str
    buttons: tuple[tuple[Mapping[str, str], ...], ...]
    upload: Upload | None
    edited: bool
    protected: bool


@dataclass(slots=True)
class _Chat:
    messages: dict[int, Json] = field(default_factory=dict)
    fixed: set[int] = field(default_factory=set)
    """Messages that Telegram lets nobody edit, because they brought a reply keyboard."""
    last_id: int = 0
    doors: list[list[str]] = field(default_factory=list)


def length_of(text: str) -> int:
    """Return how long Telegram finds `text`: it counts UTF-16 units, an emoji is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class Chats:
    """All chats of one bot.

    Args:
        me: the bot, as getMe tells.
        clock: gives dates to messages, timezone-aware.
    """

    def __init__(self, me: Json, clock: Clock) -> None:
        self._me = me
        self._clock = clock
        self._chats: defaultdict[int, _Chat] = defaultdict(_Chat)
        self._names: dict[int, str] = {}
        self._uploads: dict[str, Upload] = {}
        self._files: dict[str, tuple[str, bytes]] = {}
        """File id -> path and content, of what people sent."""
        self.path: str | None = None
        """What `getFile` gives out instead of the path of a file."""

    # --- what stands there ----------------------------------------------------------------

    def shown(self, number: int) -> list[Shown]:
        """Return what stands in the chat now, from top to bottom."""
        return [self._show(message) for message in self._chats[number].messages.values()]

    def doors(self, number: int) -> list[list[str]]:
        """Return the reply keyboard that stands in the chat now: rows of texts."""
        return self._chats[number].doors

    def message(self, number: int, message_id: int) -> Json:
        """Return a message as Telegram gives it along with a tap: inaccessible when gone."""
        return self._chats[number].messages.get(message_id) or {
            "chat": self.chat_of(number),
            "message_id": message_id,
            "date": 0,
        }

    def person(self, number: int, name: str | None = None) -> Json:
        """Return a person, who is called `name` from now on."""
        if name is not None:
            self._names[number] = name
        first_name = self._names.get(number, "Iemand")
        return {"id": number, "is_bot": False, "first_name": first_name, "language_code": "nl"}

    def chat_of(self, number: int) -> Json:
        """Return the chat: a group below zero, otherwise a person's own."""
        if number < 0:
            return {"id": number, "type": "supergroup", "title": f"Groep {-number}"}
        return {"id": number, "type": "private", "first_name": self.person(number)["first_name"]}

    def date(self) -> int:
        """Return this moment in whole seconds since 1970."""
        return int(self._clock().timestamp())

    def say(self, number: int, sender: Json, text: str) -> Json:
        """Put what a person says in the chat and return the message."""
        message = self._new_message(number, sender)
        message["text"] = text
        command = text.split(maxsplit=1)[0] if text.startswith("/") else ""
        if len(command) > 1:
            entity = {"type": "bot_command", "offset": 0, "length": length_of(command)}
            message["entities"] = [entity]
        return message

    def show(
        self,
        number: int,
        sender: Json,
        content: bytes,
        *,
        caption: str,
        album: str | None,
        file: Json | None,
        size: tuple[int, int],
        says_bytes: int | None,
    ) -> Json:
        """Put a photo or file that a person sends in the chat and return the message."""
        message = self._new_message(number, sender)
        file_id = f"given-{len(self._files) + 1}"
        folder = "documents" if file else "photos"
        self._files[file_id] = (f"{folder}/file_{len(self._files) + 1}", content)
        name, kind = (file["file_name"], file["mime_type"]) if file else ("", "image/jpeg")
        self._uploads[file_id] = Upload(name, kind, len(content), content[:KEPT_BYTES])
        length = len(content) if says_bytes is None else says_bytes
        what: Json = {"file_id": file_id, "file_unique_id": f"u-{file_id}", "file_size": length}
        if file:
            message["document"] = {**what, **file}
        else:
            width, height = size
            small = {**what, "file_id": f"{file_id}-small", "width": 90, "height": 60}
            message["photo"] = [small, {**what, "width": width, "height": height}]
        if caption:
            message["caption"] = caption
        if album:
            message["media_group_id"] = album
        return message

    def file(self, file_id: str) -> Json:
        """Return what `getFile` tells of a file that a person sent.

        Raises:
            RefusedError: there is none, or it is larger than a bot may read.
        """
        if file_id not in self._files:
            raise bad("invalid file_id")
        path, content = self._files[file_id]
        if len(content) > MAX_DOWNLOAD:
            raise bad("file is too big")
        return {
            "file_id": file_id,
            "file_unique_id": f"u-{file_id}",
            "file_size": len(content),
            "file_path": self.path or path,
        }

    def content_at(self, path: str) -> bytes | None:
        """Return the bytes of the file at `path`; None for none."""
        return next((content for where, content in self._files.values() if where == path), None)

    # --- what the methods do --------------------------------------------------------------

    def act(self, method: str, params: Json) -> tuple[int | None, object]:
        """Do what the bot asks, and return the message made or changed, and the result.

        Args:
            method: one of CHAT_METHODS.

        Raises:
            RefusedError: Telegram would not do it either; nothing has changed.
        """
        number = params.get("chat_id")
        if number is None:
            raise bad("chat_id is empty")
        if not isinstance(number, int):
            raise bad("chat not found")
        if method == "getChat":
            return None, {**self.chat_of(number), "accent_color_id": 0, "max_reaction_count": 11}
        if method == "deleteMessage":
            message_id = int(params.get("message_id", 0))
            if self._chats[number].messages.pop(message_id, None) is None:
                raise bad("message to delete not found")
            return message_id, True
        change = self._send if method.startswith("send") else self._edit
        message = change(method, number, params)
        return message["message_id"], message

    def _send(self, method: str, number: int, params: Json) -> Json:
        content = self._content(method, params)
        markup = _markup(params)
        chat = self._chats[number]
        message = self._new_message(number, self._me)
        message |= content
        if params.get("protect_content"):
            message["has_protected_content"] = True
        if "inline_keyboard" in markup:
            message["reply_markup"] = markup
        elif markup:
            chat.fixed.add(message["message_id"])
            if "keyboard" in markup or markup.get("remove_keyboard"):
                chat.doors = [
                    [key if isinstance(key, str) else key["text"] for key in row]
                    for row in markup.get("keyboard", ())
                ]
        return message

    def _content(self, method: str, params: Json) -> Json:
        if method == "sendMessage":
            return {"text": _text(params)}
        kind = "photo" if method == "sendPhoto" else "document"
        return self._media(kind, params.get(kind), params) | _caption(params)

    def _media(self, kind: str, given: object, params: Json) -> Json:
        """Return the field of the message that holds the file `given`."""
        if isinstance(given, str) and given.startswith("attach://"):
            given = params.get(given.removeprefix("attach://"))
        if isinstance(given, str) and given in self._uploads:
            file_id, upload = given, self._uploads[given]
        elif isinstance(given, Upload):
            file_id, upload = f"file-{len(self._uploads) + 1}", given
        else:
            raise bad(f"there is no {kind} in the request")
        if upload.size == 0:
            raise bad("file must be non-empty")
        file = {"file_id": file_id, "file_unique_id": f"u-{file_id}", "file_size": upload.size}
        if kind == "photo":
            if not upload.head.startswith(IMAGE_MAGIC):
                raise bad("IMAGE_PROCESS_FAILED")
            width, height = 1280, 720
            if upload.head.startswith(IMAGE_MAGIC[0]) and len(upload.head) >= 24:
                width, height = struct.unpack(">II", upload.head[16:24])
            value: object = [{**file, "width": width, "height": height}]
        else:
            value = {**file, "file_name": upload.name, "mime_type": upload.media_type}
        self._uploads[file_id] = upload
        return {kind: value}

    def _edit(self, method: str, number: int, params: Json) -> Json:
        chat = self._chats[number]
        message = chat.messages.get(int(params.get("message_id", 0)))
        if message is None:
            raise bad("message to edit not found")
        if message["message_id"] in chat.fixed or not message["from"]["is_bot"]:
            raise bad("message can't be edited")
        changed = dict(message)
        if method == "editMessageText":
            if "text" not in message:
                raise bad("there is no text in the message to edit")
            changed["text"] = _text(params)
        elif method == "editMessageCaption":
            if "text" in message:
                raise bad("there is no caption in the message to edit")
            changed.pop("caption", None)
            changed |= _caption(params)
        elif method == "editMessageMedia":
            media = params.get("media")
            if "text" in message or not isinstance(media, dict):
                raise bad("there is no media in the message to edit")
            for name in ("photo", "document", "caption"):
                changed.pop(name, None)
            changed |= self._media(media["type"], media.get("media"), params) | _caption(media)
        changed.pop("reply_markup", None)  # an edit without a keyboard takes it away
        markup = _markup(params)
        if markup.get("inline_keyboard"):
            changed["reply_markup"] = markup
        if changed == message:
            raise bad(NOT_MODIFIED)
        changed["edit_date"] = self.date()
        chat.messages[message["message_id"]] = changed
        return changed

    # --- parts of a message ---------------------------------------------------------------

    def _new_message(self, number: int, sender: Json) -> Json:
        """Make a message. Numbers count per chat, so they are the same in many chats."""
        chat = self._chats[number]
        chat.last_id += 1
        message = {
            "message_id": chat.last_id,
            "from": sender,
            "chat": self.chat_of(number),
            "date": self.date(),
        }
        chat.messages[chat.last_id] = message
        return message

    def _show(self, message: Json) -> Shown:
        file = (message.get("photo") or [message.get("document")])[-1]
        rows = message.get("reply_markup", {}).get("inline_keyboard", ())
        return Shown(
            message_id=message["message_id"],
            from_bot=message["from"]["is_bot"],
            text=message.get("text") or message.get("caption", ""),
            buttons=tuple(tuple(row) for row in rows),
            upload=self._uploads[file["file_id"]] if file else None,
            edited="edit_date" in message,
            protected=message.get("has_protected_content", False),
        )


def _text(params: Json) -> str:
    text = str(params.get("text") or "").strip()
    if not text:
        raise bad("message text is empty")
    if length_of(text) > MAX_TEXT:
        raise bad("message is too long")
    return text


def _caption(params: Json) -> Json:
    caption = str(params.get("caption") or "").strip()
    if length_of(caption) > MAX_CAPTION:
        raise bad("message caption is too long")
    return {"caption": caption} if caption else {}


def _markup(params: Json) -> Json:
    markup = params.get("reply_markup") or {}
    if not isinstance(markup, dict):
        raise bad("can't parse reply keyboard markup JSON object")
    for button in (button for row in markup.get("inline_keyboard", ()) for button in row):
        if "url" in button:
            if "." not in (urlsplit(button["url"]).hostname or ""):
                url = button["url"]
                raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
        elif not 0 < len(str(button.get("callback_data", "")).encode()) <= MAX_DATA_BYTES:
            raise bad("BUTTON_DATA_INVALID")
    return markup
