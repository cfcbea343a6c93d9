"""Calling somebody back: push, mail, nudges."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    ForeignKey,
    Index,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    text,
)

from storage.tables.base import identity, metadata, moment

gateway_pushes = Table(
    "gateway_pushes",
    metadata,
    Column("chat", ForeignKey("gateway_sessions.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), nullable=False),
    Column("endpoint", Text, unique=True, comment="null: the push service knows it no longer"),
    Column("p256dh", Text, comment="public key of the browser, base64url"),
    Column("auth", Text, comment="secret of the browser, base64url"),
    moment("since", nullable=False),
    Index("ix_gateway_pushes_resident", "resident_id"),
    comment="browsers whose person wants to know that there is news",
)

mail_addresses = Table(
    "mail_addresses",
    metadata,
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    Column("address", Text, nullable=False),
    moment("given_at", nullable=False),
    moment("confirmed_at"),
    moment("send_at"),
    Column("sends", SmallInteger, nullable=False, server_default="0", comment="that failed"),
    Column("code_hash", LargeBinary, comment="SHA-256; null: no code is on its way"),
    moment("code_until"),
    Column("tries", SmallInteger, nullable=False, server_default="0", comment="wrong codes"),
    Index("ix_mail_addresses_send", "send_at", postgresql_where=text("send_at IS NOT NULL")),
    comment="gone with a word of their owner; nowhere else stands an address",
)

mail_counts = Table(
    "mail_counts",
    metadata,
    identity(),
    Column("address_hash", LargeBinary, nullable=False, comment="HMAC; names no address"),
    Column("resident_id", BigInteger, nullable=False),
    moment("at", nullable=False),
    Index("ix_mail_counts_at", "at"),
    comment="mails with a code that were asked for; kept for a day",
)

nudges = Table(
    "nudges",
    metadata,
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    moment("since", nullable=False),
    Column("look_at", DateTime(timezone=True), comment="null: until something new is said"),
    moment("retry_at"),
    moment("pushed_at"),
    moment("mailed_at"),
    Column("pushes", SmallInteger, nullable=False, server_default="0", comment="that failed"),
    Column("mails", SmallInteger, nullable=False, server_default="0", comment="that failed"),
    Index("ix_nudges_look", "look_at", postgresql_where=text("look_at IS NOT NULL")),
    comment="who has something unread in the web phone, and how they were called",
)
