"""Conversations: aiogram's FSM storage on the transaction of the lane.

The lane loads the conversation of its update, handlers read and write it in memory, and the
lane writes it back before it commits. So a state can't be stored without its effect.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson
from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from sqlalchemy import text

from storage.session import Session

VERSION = 1
"""Raise it when states or their data change shape: older ones then end in the menu."""


@dataclass(slots=True)
class Conversation:
    """Where somebody is in a chat.

    Attributes:
        outdated: it was stored by another version and has been cleared.
    """

    channel: str
    chat: int
    user: int
    state: str | None = None
    data: dict[str, Any] = field(default_factory=dict)
    outdated: bool = False
    changed: bool = False

    def clear(self) -> None:
        """Leave the conversation."""
        self.state, self.data, self.changed = None, {}, True


current: ContextVar[Conversation] = ContextVar("conversation")
"""The conversation of the update that is being handled."""


async def load(session: Session, channel: str, chat: int, user: int) -> Conversation:
    """Return the conversation of `user` in `chat`; an unknown version comes back cleared."""
    row = (await session.execute(_LOAD, {"channel": channel, "chat": chat, "user": user})).first()
    conversation = Conversation(channel, chat, user)
    if row is None or row.state is None:
        return conversation
    if row.version != VERSION:
        conversation.outdated = conversation.changed = True
        return conversation
    conversation.state, conversation.data = row.state, row.data
    return conversation


async def store(session: Session, conversation: Conversation, *, now: datetime) -> None:
    """Write the conversation back, if it changed; one without a state is deleted."""
    if not conversation.changed:
        return
    keys = {
        "channel": conversation.channel,
        "chat": conversation.chat,
        "user": conversation.user,
    }
    if conversation.state is None and not conversation.data:
        await session.execute(_DELETE, keys)
        return
    await session.execute(
        _STORE,
        {
            **keys,
            "version": VERSION,
            "state": conversation.state,
            "data": orjson.dumps(conversation.data).decode(),
            "now": now,
        },
    )


_LOAD = text("""
    SELECT version, state, data FROM conversations
    WHERE channel = :channel AND chat = :chat AND user_id = :user
""")
_DELETE = text("""
    DELETE FROM conversations WHERE channel = :channel AND chat = :chat AND user_id = :user
""")
_STORE = text("""
    INSERT INTO conversations (channel, chat, user_id, version, state, data, updated_at)
    VALUES (:channel, :chat, :user, :version, :state, CAST(:data AS jsonb), :now)
    ON CONFLICT (channel, chat, user_id) DO UPDATE SET
        version = excluded.version, state = excluded.state, data = excluded.data,
        updated_at = excluded.updated_at
""")


class LaneStorage(BaseStorage):
    """Gives aiogram the conversation that the lane loaded.

    Raises:
        LookupError: used outside a lane, or for another chat than the update's.
    """

    @staticmethod
    def _of(key: StorageKey) -> Conversation:
        conversation = current.get()
        if (key.chat_id, key.user_id) != (conversation.chat, conversation.user):
            raise LookupError("a handler may only touch the conversation of its own update")
        return conversation

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """Move the conversation to `state`."""
        conversation = self._of(key)
        conversation.state = state.state if isinstance(state, State) else state
        conversation.changed = True

    async def get_state(self, key: StorageKey) -> str | None:
        """Return where the conversation is."""
        return self._of(key).state

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Replace what the conversation knows."""
        conversation = self._of(key)
        conversation.data = dict(data)
        conversation.changed = True

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """Return what the conversation knows."""
        return dict(self._of(key).data)

    async def close(self) -> None:
        """Nothing to close: the lane owns the session."""
