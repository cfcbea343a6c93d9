"""Inbox, outbox, what is due, and where a conversation is."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import identity, metadata, moment

channels = Table(
    "channels",
    metadata,
    Column("name", Text, primary_key=True),
    Column("username", Text, comment="of our bot there; for links into the chat"),
    moment("quiet_until"),
    moment("quiet_since"),
)

inbox = Table(
    "inbox",
    metadata,
    identity(),
    Column("channel", Text, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    Column("chat", BigInteger, nullable=False, comment="0 without a chat, and when handled"),
    Column("body", JSON(none_as_null=True), comment="as it came; emptied when handled"),
    Column(
        "spoken",
        Boolean,
        nullable=False,
        server_default=text("false"),
        comment="a person said or tapped it in a chat of their own",
    ),
    Column(
        "tap",
        Boolean,
        nullable=False,
        server_default=text("false"),
        comment="a tap on a button: nothing has to be read or fetched before it is handled",
    ),
    moment("received_at", nullable=False),
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    moment("retry_at"),
    moment("done_at"),
    moment("set_aside_at"),
    Column("error_code", Text),
    UniqueConstraint("channel", "update_id"),
)
Index(
    "ix_inbox_open",
    inbox.c.channel,
    inbox.c.chat,
    inbox.c.id,
    postgresql_where=text("done_at IS NULL AND set_aside_at IS NULL"),
)
Index("ix_inbox_received", inbox.c.received_at)

paces = Table(
    "paces",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    moment("start_at", nullable=False),
    moment("free_at", nullable=False),
    Column("told", SmallInteger, nullable=False, comment="0 nothing, 1 slowed down, 2 let go"),
    prefixes=["UNLOGGED"],
    comment="how far ahead a chat is; after a crash everybody begins anew",
)

outbox = Table(
    "outbox",
    metadata,
    identity(),
    Column("channel", Text, nullable=False),
    Column("chat", BigInteger, nullable=False),
    Column("resident_id", BigInteger, ForeignKey("residents.id", ondelete="CASCADE")),
    Column("language", Text, comment="for a chat without a resident"),
    Column("priority", SmallInteger, nullable=False),
    Column("notice", JSONB, nullable=False, comment="never a voter's choices; emptied when closed"),
    Column("slot", Text),
    Column("fresh", Boolean, nullable=False, server_default=text("false")),
    Column("takes", Text, comment="slot whose message this one takes over"),
    Column("edits", BigInteger),
    moment("created_at", nullable=False),
    moment("not_before"),
    moment("leased_until"),
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    moment("unknown_at"),
    moment("closed_at"),
    Column(
        "ended",
        Text,
        CheckConstraint(
            "ended IN ('said', 'superseded', 'blocked', 'failed', 'unknown', 'expired')",
            name="known",
        ),
    ),
    Column("message_id", BigInteger),
)
Index(
    "ix_outbox_open",
    outbox.c.channel,
    outbox.c.priority,
    outbox.c.id,
    postgresql_where=text("closed_at IS NULL"),
)
Index(
    "ix_outbox_head",
    outbox.c.channel,
    outbox.c.chat,
    outbox.c.priority,
    outbox.c.id,
    postgresql_where=text("closed_at IS NULL"),
)
Index("ix_outbox_closed", outbox.c.closed_at)
Index(
    "ix_outbox_strangers",
    outbox.c.channel,
    outbox.c.chat,
    postgresql_where=text("resident_id IS NULL"),
)

slots = Table(
    "slots",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("chat", BigInteger, primary_key=True),
    Column("slot", Text, primary_key=True),
    Column("message_id", BigInteger, nullable=False),
    Column("buttons", Boolean, nullable=False),
    Index("ix_slots_slot", "slot"),
)

said_once = Table(
    "said_once",
    metadata,
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    Column("key", Text, primary_key=True),
)

due = Table(
    "due",
    metadata,
    identity(),
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False),
    moment("due_at", nullable=False),
    Column("subject", JSONB, nullable=False),
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    moment("retry_at"),
    moment("done_at"),
    moment("set_aside_at"),
    Column("error_code", Text),
)
Index(
    "uq_due_open_key",
    due.c.key,
    unique=True,
    postgresql_where=text("done_at IS NULL AND set_aside_at IS NULL"),
)
Index(
    "ix_due_open",
    due.c.due_at,
    postgresql_where=text("done_at IS NULL AND set_aside_at IS NULL"),
)

conversations = Table(
    "conversations",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("chat", BigInteger, primary_key=True),
    Column("user_id", BigInteger, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("state", Text),
    Column("data", JSONB, nullable=False, server_default=text("'{}'")),
    moment("updated_at", nullable=False),
)
