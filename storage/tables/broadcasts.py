"""Official messages, and to whom each goes."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    SmallInteger,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from storage.tables.base import identity, metadata, moment
from storage.tables.queues import outbox

broadcasts = Table(
    "broadcasts",
    metadata,
    identity(),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL"), index=True),
    Column("by_name", Text, nullable=False),
    Column("by_role", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("level", Text, nullable=False, comment="how hard it reads, as an estimate"),
    Column("hardest", Text, nullable=False, comment="the hardest sentence; may be empty"),
    Column("personal", Boolean, nullable=False, comment="personal data was read in it"),
    Column("areas", ARRAY(Text), nullable=False),
    Column("audience", Text, nullable=False),
    Column("role", Text),
    Column("number", BigInteger, comment="of the theme or the agenda item"),
    Column("called", Text, nullable=False, comment="name of that theme or item"),
    Column(
        "stage",
        Text,
        CheckConstraint(
            "stage IN ('draft', 'planned', 'sending', 'stopped', 'sent')", name="known"
        ),
        nullable=False,
    ),
    Column("version", SmallInteger, nullable=False),
    moment("made_at", nullable=False),
    moment("planned_at"),
    moment("sent_at"),
    moment("corrected_at"),
    Column("figures", JSONB, comment="the last count"),
    moment("counted_at"),
)

broadcast_recipients = Table(
    "broadcast_recipients",
    metadata,
    Column("broadcast_id", ForeignKey("broadcasts.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    Column(
        "handed", SmallInteger, nullable=False, comment="version that was handed on; 0: none yet"
    ),
    Index("ix_broadcast_recipients_resident", "resident_id"),
    Index("ix_broadcast_recipients_handed", "broadcast_id", "handed", "resident_id"),
    comment="each once, whatever overlaps; gone when its figures no longer change",
)

Index(
    "ix_outbox_broadcast",
    outbox.c.slot,
    outbox.c.resident_id,
    outbox.c.id,
    postgresql_where=text("starts_with(slot, 'uitzending-')"),
)
