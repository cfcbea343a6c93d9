"""What the gateway keeps of chats: sessions, messages, and protected messages apart.

A chat is a session: its number is chat id and user id of the Bot API. Whoever writes in a
chat takes a place first (`take_place`, `take_turn`), which locks the row of the session until
the commit. So within a chat the order of `seq` is the order in which things became visible,
and who reads everything after a `seq` misses nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

import orjson
from sqlalchemy import (
    CursorResult,
    Select,
    and_,
    case,
    delete,
    exists,
    false,
    func,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.session import Session
from storage.tables.doors import door_events
from storage.tables.gateway import gateway_messages, gateway_protected, gateway_sessions
from storage.wake import EVENTS, notify

CHANNEL = "gateway"
"""Name of the channel whose chats are the sessions here."""

Json: TypeAlias = dict[str, Any]
Doors: TypeAlias = list[list[str]]


class Repeated(Exception):  # noqa: N818 - an answer, not a failure
    """This key was said before: roll back, and answer with what `find_by_key` gives."""


@dataclass(frozen=True, slots=True)
class Chat:
    """A session of the web phone.

    Attributes:
        seq: number of the last change in this chat.
        language: of the last message of the bot; None before the first.
        doors: the reply keyboard that stands now.
        renew: whether its secret is from before it became somebody's door, or nobody's: that
            secret is good for nothing but getting a new one.
        unlinked: number of the event by which it last became nobody's.
    """

    id: int
    seq: int
    language: str | None
    doors: Doors | None
    last_seen_at: datetime
    renew: bool = False
    unlinked: int | None = None

    @property
    def who(self) -> str:
        """By what a page knows whose words it keeps: 12 characters, other ones after unlinking."""
        return hashlib.sha256(f"{self.id} {self.unlinked or 0}".encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Place:
    """The next number in a chat. `message_id` is the last one given out."""

    seq: int
    message_id: int
    language: str | None


@dataclass(frozen=True, slots=True)
class Stored:
    """A message as it is now.

    Attributes:
        body: Message of the Bot API; None when it was deleted, or when it was protected
            and PostgreSQL emptied the unlogged table after a crash.
        key: of the outbox, or of the browser.
    """

    message_id: int
    seq: int
    from_bot: bool
    body: Json | None
    card: Json | None
    protected: bool
    key: str | None
    deleted: bool
    sent_at: datetime

    @property
    def gone(self) -> bool:
        """Whether a crash took the text of a protected message."""
        return self.protected and self.body is None and not self.deleted


# --- sessions -----------------------------------------------------------------------------


def hash_of(secret: str) -> bytes:
    """Return what is kept of the secret of a session."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()


async def add_session(session: Session, secret: str, *, now: datetime) -> Chat:
    """Store a new session known by `secret` and return it."""
    added = await session.execute(
        insert(gateway_sessions)
        .values(secret_hash=hash_of(secret), secret_since=now, created_at=now, last_seen_at=now)
        .returning(gateway_sessions.c.id)
    )
    return Chat(id=added.scalar_one(), seq=0, language=None, doors=None, last_seen_at=now)


async def find_session(session: Session, secret: str) -> Chat | None:
    """Return the session that `secret` opens."""
    return await _find_chat(session, gateway_sessions.c.secret_hash == hash_of(secret))


async def find_chat(session: Session, chat: int) -> Chat | None:
    """Return the session with this number."""
    return await _find_chat(session, gateway_sessions.c.id == chat)


_CHANGED = exists().where(
    door_events.c.channel == CHANNEL,
    door_events.c.chat == gateway_sessions.c.id,
    door_events.c.what != "trusted",
    door_events.c.at > gateway_sessions.c.secret_since,
)


_UNLINKED = (
    select(func.max(door_events.c.id))
    .where(
        door_events.c.channel == CHANNEL,
        door_events.c.chat == gateway_sessions.c.id,
        door_events.c.what == "unlinked",
    )
    .scalar_subquery()
)


async def _find_chat(session: Session, which: Any) -> Chat | None:
    table = gateway_sessions.c
    row = (
        await session.execute(
            select(
                table.id,
                table.seq,
                table.language,
                table.doors,
                table.last_seen_at,
                _CHANGED,
                _UNLINKED,
            ).where(which)
        )
    ).one_or_none()
    return None if row is None else Chat(*row)


async def touch_session(session: Session, chat: int, *, now: datetime) -> None:
    """Remember that this person was here at `now`."""
    await session.execute(
        update(gateway_sessions).where(gateway_sessions.c.id == chat).values(last_seen_at=now)
    )


async def take_place(
    session: Session, chat: int, *, seen_at: datetime | None = None, language: str | None = None
) -> Place | None:
    """Give out the next message number of a chat and lock the chat until the commit.

    Args:
        seen_at: moment at which the person was here; None when the bot speaks.
        language: language of the chat from now on; None leaves it.

    Returns:
        None when there is no such chat.
    """
    return await _next(session, chat, 1, seen_at, language)


async def take_turn(session: Session, chat: int, *, language: str | None = None) -> Place | None:
    """Like `take_place`, for a change of a message that is there already."""
    return await _next(session, chat, 0, None, language)


async def _next(
    session: Session, chat: int, messages: int, seen_at: datetime | None, language: str | None
) -> Place | None:
    table = gateway_sessions.c
    values: dict[str, Any] = {"seq": table.seq + 1}
    if messages:
        values["last_message_id"] = table.last_message_id + messages
    if seen_at is not None:
        values["last_seen_at"] = seen_at
    if language is not None:
        values["language"] = language
    row = (
        await session.execute(
            update(gateway_sessions)
            .where(table.id == chat)
            .values(values)
            .returning(table.seq, table.last_message_id, table.language)
        )
    ).one_or_none()
    return None if row is None else Place(*row)


async def set_doors(session: Session, chat: int, doors: Doors | None) -> bool:
    """Put up another reply keyboard; return whether it differs from the one that stood."""
    same = gateway_sessions.c.doors.is_not_distinct_from(
        literal(doors, gateway_sessions.c.doors.type)
    )
    done = await session.execute(
        update(gateway_sessions).where(gateway_sessions.c.id == chat, ~same).values(doors=doors)
    )
    return count_rows(done) > 0


# --- messages -----------------------------------------------------------------------------


async def store_message(
    session: Session,
    chat: int,
    place: Place,
    *,
    from_bot: bool,
    body: Json,
    card: Json | None = None,
    protected: bool = False,
    key: str | None = None,
    now: datetime,
) -> Stored:
    """Store a new message at `place`. Text and card of a protected one stand apart.

    Raises:
        Repeated: this side of the chat said something under `key` before.
    """
    stored = await session.scalar(
        upsert(gateway_messages)
        .values(
            chat=chat,
            message_id=place.message_id,
            seq=place.seq,
            from_bot=from_bot,
            body=None if protected else body,
            card=None if protected else card,
            protected=protected,
            key=key,
            sent_at=now,
        )
        .on_conflict_do_nothing(index_elements=["chat", "from_bot", "key"])
        .returning(gateway_messages.c.message_id)
    )
    if stored is None:
        raise Repeated
    if protected:
        await _store_protected(session, chat, place.message_id, body, card)
    return Stored(
        message_id=place.message_id,
        seq=place.seq,
        from_bot=from_bot,
        body=body,
        card=card,
        protected=protected,
        key=key,
        deleted=False,
        sent_at=now,
    )


async def _store_protected(
    session: Session, chat: int, message_id: int, body: Json, card: Json | None
) -> None:
    statement = upsert(gateway_protected).values(
        chat=chat, message_id=message_id, body=body, card=card
    )
    await session.execute(
        statement.on_conflict_do_update(
            index_elements=["chat", "message_id"],
            set_={"body": statement.excluded.body, "card": statement.excluded.card},
        )
    )


async def replace_message(
    session: Session,
    chat: int,
    old: Stored,
    *,
    seq: int,
    body: Json,
    card: Json | None,
    protected: bool,
) -> None:
    """Put `body` in the place of `old`, which was read after `take_turn`."""
    await session.execute(
        update(gateway_messages)
        .where(gateway_messages.c.chat == chat, gateway_messages.c.message_id == old.message_id)
        .values(
            seq=seq,
            body=None if protected else body,
            card=None if protected else card,
            protected=protected,
        )
    )
    if protected:
        await _store_protected(session, chat, old.message_id, body, card)
    elif old.protected:
        await _forget_protected(session, chat, old.message_id)


async def delete_message(session: Session, chat: int, old: Stored, *, seq: int) -> None:
    """Empty a message; its row stays, to tell browsers that come back."""
    await session.execute(
        update(gateway_messages)
        .where(gateway_messages.c.chat == chat, gateway_messages.c.message_id == old.message_id)
        .values(seq=seq, body=None, card=None, deleted=True)
    )
    if old.protected:
        await _forget_protected(session, chat, old.message_id)


async def _forget_protected(session: Session, chat: int, message_id: int) -> None:
    await session.execute(
        delete(gateway_protected).where(
            gateway_protected.c.chat == chat, gateway_protected.c.message_id == message_id
        )
    )


async def find_message(session: Session, chat: int, message_id: int) -> Stored | None:
    """Return a message that was not deleted."""
    return await _find_one(
        session,
        chat,
        and_(gateway_messages.c.message_id == message_id, gateway_messages.c.deleted == false()),
    )


async def find_by_key(session: Session, chat: int, key: str, *, from_bot: bool) -> Stored | None:
    """Return what was said under `key`, deleted or not."""
    table = gateway_messages.c
    return await _find_one(session, chat, and_(table.from_bot == from_bot, table.key == key))


async def list_before(
    session: Session, chat: int, before: int | None, *, limit: int
) -> Sequence[Stored]:
    """Return the last `limit` messages under number `before`, newest first."""
    table = gateway_messages.c
    statement = _messages(chat).where(table.deleted == false())
    if before is not None:
        statement = statement.where(table.message_id < before)
    rows = await session.execute(statement.order_by(table.message_id.desc()).limit(limit))
    return [Stored(*row) for row in rows]


async def list_after(session: Session, chat: int, after: int, *, limit: int) -> Sequence[Stored]:
    """Return the first `limit` messages that changed after `after`, by `seq`, deleted ones too."""
    table = gateway_messages.c
    rows = await session.execute(
        _messages(chat).where(table.seq > after).order_by(table.seq).limit(limit)
    )
    return [Stored(*row) for row in rows]


async def _find_one(session: Session, chat: int, which: Any) -> Stored | None:
    row = (await session.execute(_messages(chat).where(which))).one_or_none()
    return None if row is None else Stored(*row)


def _messages(chat: int) -> Select[Any]:
    table, apart = gateway_messages.c, gateway_protected.c
    return (
        select(
            table.message_id,
            table.seq,
            table.from_bot,
            case((table.protected, apart.body), else_=table.body),
            case((table.protected, apart.card), else_=table.card),
            table.protected,
            table.key,
            table.deleted,
            table.sent_at,
        )
        .select_from(gateway_messages)
        .outerjoin(
            gateway_protected,
            and_(
                table.protected,
                apart.chat == table.chat,
                apart.message_id == table.message_id,
            ),
        )
        .where(table.chat == chat)
    )


async def announce(session: Session, chat: int, kind: str, **more: object) -> None:
    """Tell all web processes, once this is committed, that something happened in a chat.

    `more` is small: ids and the answer to a tap, never a message. NOTIFY takes 8,000 bytes.
    """
    payload = orjson.dumps({"chat": chat, "kind": kind, **more}).decode()
    await notify(session, EVENTS, payload)


def count_rows(result: object) -> int:
    """Return how many rows an update or delete changed; of an insert nobody knows."""
    return result.rowcount if isinstance(result, CursorResult) else 0
