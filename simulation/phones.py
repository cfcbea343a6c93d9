"""What people hold in their hands: stands where a Bot API server would."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
KEPT = 12
"""Messages that somebody can still tap on."""


@dataclass(slots=True)
class Seen:
    """A message as it stands in a chat now."""

    id: int
    text: str
    buttons: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Phones:
    """All chats. Takes the calls that delivery makes, and remembers what people see.

    Attributes:
        calls: method in lower case -> how often.
    """

    chats: dict[int, deque[Seen]] = field(default_factory=dict)
    calls: dict[str, int] = field(default_factory=dict)
    newest: int = 0

    async def do_api_request(self, endpoint: str, api_kwargs: Json | None = None) -> Json:
        """Take a call, as python-telegram-bot's bot does."""
        self.calls[endpoint] = self.calls.get(endpoint, 0) + 1
        said = api_kwargs or {}
        chat = self.chats.setdefault(said["chat_id"], deque(maxlen=KEPT))
        if endpoint.startswith("send"):
            return self._shows(chat, said)
        if endpoint == "editmessagetext":
            return self._edits(chat, said)
        if endpoint == "editmessagereplymarkup":
            for one in chat:
                if one.id == said["message_id"]:
                    one.buttons = ()
        return {"message_id": said.get("message_id", 0)}

    def _shows(self, chat: deque[Seen], said: Json) -> Json:
        self.newest += 1
        text = said.get("text") or said.get("caption") or ""
        chat.append(Seen(self.newest, text, _buttons(said)))
        return {"message_id": self.newest}

    def _edits(self, chat: deque[Seen], said: Json) -> Json:
        for one in chat:
            if one.id == said["message_id"]:
                one.text, one.buttons = said["text"], _buttons(said)
        return {"message_id": said["message_id"]}

    def seen(self, chat: int) -> list[Seen]:
        """Return what stands in a chat, oldest first."""
        return list(self.chats.get(chat, ()))


def _buttons(said: Json) -> tuple[tuple[str, str], ...]:
    rows = (said.get("reply_markup") or {}).get("inline_keyboard", [])
    return tuple(
        (one["text"], one["callback_data"]) for row in rows for one in row if "callback_data" in one
    )
