"""Short or long blow, and plans of agenda items, a row a version."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
)
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import identity, metadata, moment

blow_judgements = Table(
    "blow_judgements",
    metadata,
    identity(),
    Column("item_id", ForeignKey("agenda_items.id", ondelete="CASCADE"), nullable=False),
    Column("quick", Boolean, nullable=False),
    Column("simple", Boolean, nullable=False),
    Column("cheap", Boolean, nullable=False),
    Column("most_cents", BigInteger, nullable=False, comment="the sum in the third question"),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("at", nullable=False),
    Index("ix_blow_judgements_item", "item_id", "id"),
    comment="only added to; the newest of an item counts",
)

plan_versions = Table(
    "plan_versions",
    metadata,
    Column("item_id", ForeignKey("agenda_items.id", ondelete="CASCADE"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("steps", JSONB, nullable=False, comment="in their order: domain.plans.plan"),
    Column("next_number", Integer, nullable=False),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("at", nullable=False),
    PrimaryKeyConstraint("item_id", "version"),
    CheckConstraint("version > 0", name="version"),
    comment="only added to; taking back a change is a version too",
)

plan_handed = Table(
    "plan_handed",
    metadata,
    Column("item_id", ForeignKey("agenda_items.id", ondelete="CASCADE"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("plan_version", Integer, nullable=False),
    PrimaryKeyConstraint("item_id", "version"),
    comment="which version of a plan a handed-back text holds",
)
