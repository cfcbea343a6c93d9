"""Firms that help free of charge, and for which tasks they were asked."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import ARRAY

from storage.tables.base import identity, metadata, moment

firm_offers = Table(
    "firm_offers",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column(
        "resident_id",
        ForeignKey("residents.id", ondelete="SET NULL"),
        comment="who speaks for the firm; without one it isn't asked any more",
    ),
    Column("firm", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("words", ARRAY(Text), nullable=False, comment="what it is about"),
    Column("times", SmallInteger, nullable=False, comment="a calendar year"),
    Column("until", Date, nullable=False, comment="the last day"),
    moment("offered_at", nullable=False),
    moment("ended_at"),
    CheckConstraint("times BETWEEN 1 AND 99", name="times"),
    Index("ix_firm_offers_area", "area"),
    Index("ix_firm_offers_resident", "resident_id"),
)

firm_asks = Table(
    "firm_asks",
    metadata,
    identity(),
    Column("offer_id", ForeignKey("firm_offers.id", ondelete="CASCADE"), nullable=False),
    Column("task_id", ForeignKey("tasks.id", ondelete="CASCADE"), nullable=False),
    Column("asked_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("asked_at", nullable=False),
    Column("said", Boolean, comment="null: it waits"),
    moment("said_at"),
    UniqueConstraint("offer_id", "task_id"),
    Index("ix_firm_asks_task", "task_id"),
)
