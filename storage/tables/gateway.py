"""What our own gateway keeps."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import identity, metadata, moment, unsampled

gateway_sessions = Table(
    "gateway_sessions",
    metadata,
    identity(),  # also user id and chat id of the Bot API
    Column("secret_hash", LargeBinary, nullable=False, unique=True, comment="SHA-256"),
    moment("secret_since", nullable=False),
    Column("seq", BigInteger, nullable=False, server_default="0", comment="last event"),
    Column("last_message_id", BigInteger, nullable=False, server_default="0"),
    Column("language", Text, comment="of the last message of the bot; for the page's own words"),
    Column("doors", JSONB(none_as_null=True), comment="the reply keyboard that stands now"),
    moment("created_at", nullable=False),
    moment("last_seen_at", nullable=False),
    Column(
        "seen_message",
        BigInteger,
        nullable=False,
        server_default="0",
        comment="the newest message that stood on a page in sight",
    ),
    moment("seen_at"),
)

gateway_messages = Table(
    "gateway_messages",
    metadata,
    Column("chat", ForeignKey("gateway_sessions.id", ondelete="CASCADE"), primary_key=True),
    Column("message_id", BigInteger, primary_key=True),
    Column("seq", BigInteger, nullable=False, comment="of its last change, for reconnecting"),
    Column("from_bot", Boolean, nullable=False),
    Column(
        "body",
        JSONB(none_as_null=True),
        comment="Message of the Bot API; null for a protected one",
    ),
    Column("card", JSONB(none_as_null=True)),
    Column("protected", Boolean, nullable=False, server_default=text("false")),
    Column("key", Text, comment="outbox id or client id: a repeat is recognised"),
    Column("deleted", Boolean, nullable=False, server_default=text("false")),
    moment("sent_at", nullable=False),
    Index("ix_gateway_messages_seq", "chat", "seq"),
    UniqueConstraint("chat", "from_bot", "key"),
)

gateway_protected = unsampled(
    Table(
        "gateway_protected",
        metadata,
        Column("chat", BigInteger, primary_key=True),
        Column("message_id", BigInteger, primary_key=True),
        Column("body", JSONB, nullable=False),
        Column("card", JSONB(none_as_null=True)),
        prefixes=["UNLOGGED"],
        comment="the current text of ballot screens: in no archive, log or backup",
    )
)

gateway_updates = Table(
    "gateway_updates",
    metadata,
    Column("update_id", BigInteger, Identity(), primary_key=True),
    Column("chat", BigInteger, nullable=False),
    Column("key", Text, comment="the browser's own id of a tap or text, against doubles"),
    Column("body", JSONB(none_as_null=True), comment="null once acknowledged"),
    moment("at", nullable=False),
    UniqueConstraint("chat", "key"),
)
Index(
    "ix_gateway_updates_open",
    gateway_updates.c.update_id,
    postgresql_where=text("body IS NOT NULL"),
)

gateway_files = Table(
    "gateway_files",
    metadata,
    Column("id", Text, primary_key=True),
    Column("chat", ForeignKey("gateway_sessions.id", ondelete="CASCADE"), nullable=False),
    Column("media_type", Text, nullable=False),
    Column("name", Text),
    Column("width", Integer),
    Column("height", Integer),
    Column("content", LargeBinary, nullable=False),
    moment("at", nullable=False),
    Index("ix_gateway_files_chat", "chat"),
)

gateway_settings = Table(
    "gateway_settings",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", JSONB, nullable=False),
    comment="commands, names and webhook that the bot set",
)
