"""What the municipal council decided on plans."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import identity, metadata, moment

council_decisions = Table(
    "council_decisions",
    metadata,
    identity(),
    Column("item_id", ForeignKey("agenda_items.id", ondelete="CASCADE"), nullable=False),
    Column("hand_back_id", ForeignKey("hand_backs.id"), nullable=False, comment="what it is about"),
    Column(
        "outcome",
        Text,
        CheckConstraint("outcome IN ('adopted', 'changed', 'not')", name="known"),
        nullable=False,
    ),
    Column("reason", Text, nullable=False),
    Column("next_step", Text, nullable=False),
    Column("changes", JSONB, nullable=False),
    Column("becomes", ForeignKey("hand_backs.id"), comment="the version with its changes"),
    Column("recorded_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("at", nullable=False),
    Index("ix_council_decisions_item", "item_id"),
    CheckConstraint("(outcome = 'changed') = (becomes IS NOT NULL)", name="changed_becomes"),
)
