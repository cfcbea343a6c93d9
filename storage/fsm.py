"""Conversations: aiogram's FSM storage on the transaction of the lane.

The lane loads the conversations of its updates, handlers read and write them in memory, and the
lane writes them back before it commits. So a state can't be stored without its effect.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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


def conversation(
    channel: str, place: tuple[int, int], stored: Iterable[tuple[int, int, str | None, Any]]
) -> Conversation:
    """Return the conversation of a chat and user; one of an unknown version comes cleared.

    Args:
        stored: of that chat: user, version, state, data.
    """
    found = Conversation(channel, *place)
    for user, version, state, data in stored:
        if user != found.user or state is None:
            continue
        if version != VERSION:
            found.outdated = found.changed = True
        else:
            found.state, found.data = state, data
    return found


async def store(
    session: Session, channel: str, conversations: Iterable[Conversation], *, now: datetime
) -> None:
    """Write back the conversations that changed; one without a state is deleted."""
    changed = [one for one in conversations if one.changed]
    ended = [one for one in changed if one.state is None and not one.data]
    if ended:
        keys = {"chats": [one.chat for one in ended], "users": [one.user for one in ended]}
        await session.execute(_DELETE, {"channel": channel, **keys})
    rows = [
        {"chat": one.chat, "user_id": one.user, "state": one.state, "data": one.data}
        for one in changed
        if one.state is not None or one.data
    ]
    if rows:
        values = {"channel": channel, "version": VERSION, "now": now}
        await session.execute(_STORE, {**values, "rows": orjson.dumps(rows).decode()})


_DELETE = text("""
    DELETE FROM conversations c
    USING unnest(CAST(:chats AS bigint[]), CAST(:users AS bigint[])) AS ended(chat, user_id)
    WHERE c.channel = :channel AND c.chat = ended.chat AND c.user_id = ended.user_id
""")
_STORE = text("""
    INSERT INTO conversations (channel, chat, user_id, version, state, data, updated_at)
    SELECT :channel, chat, user_id, :version, state, data, :now
    FROM jsonb_to_recordset(CAST(:rows AS jsonb))
        AS changed(chat bigint, user_id bigint, state text, data jsonb)
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
