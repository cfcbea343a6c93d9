"""What residents give and ask, and who wants it."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY

from storage.tables.base import identity, metadata, moment

exchange_entries = Table(
    "exchange_entries",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), nullable=False),
    Column(
        "kind", Text, CheckConstraint("kind IN ('geef', 'vraag')", name="known"), nullable=False
    ),
    Column("text", Text, nullable=False, comment="empty once it ended: nobody reads it any more"),
    Column("words", ARRAY(Text), nullable=False, comment="what it is about"),
    moment("put_at", nullable=False),
    moment("until", nullable=False),
    moment("ended_at"),
    Column(
        "ended",
        Text,
        CheckConstraint("ended IN ('done', 'taken-back', 'lapsed')", name="ended_known"),
    ),
    Index("ix_exchange_entries_resident", "resident_id"),
)
Index(
    "ix_exchange_entries_open",
    exchange_entries.c.area,
    postgresql_where=text("ended_at IS NULL"),
)

exchange_wants = Table(
    "exchange_wants",
    metadata,
    identity(),
    Column("entry_id", ForeignKey("exchange_entries.id", ondelete="CASCADE"), nullable=False),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), nullable=False),
    Column("answered", Boolean, nullable=False, server_default=text("false")),
    Column("taken_back", Boolean, nullable=False, server_default=text("false")),
    UniqueConstraint("entry_id", "resident_id"),
    Index("ix_exchange_wants_resident", "resident_id"),
    comment="a yes and a no leave the same; it stays, so that nobody is asked twice",
)
