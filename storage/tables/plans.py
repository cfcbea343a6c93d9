"""Short or long blow, plans of agenda items, a row a version, and plans beside each other."""

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
    Text,
    text,
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

plan_choices = Table(
    "plan_choices",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("item_id", ForeignKey("agenda_items.id", ondelete="CASCADE"), nullable=False),
    Column("begun_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("begun_at", nullable=False),
    moment("until", nullable=False),
    Column("ballot_id", ForeignKey("ballots.id"), unique=True, comment="over the plans"),
    moment("ended_at"),
    Index("ix_plan_choices_item", "item_id", "id"),
    comment="plans put beside each other for an item, until the area chose one",
)
Index(
    "uq_plan_choices_open",
    plan_choices.c.item_id,
    unique=True,
    postgresql_where=text("ended_at IS NULL"),
)

alternatives = Table(
    "alternatives",
    metadata,
    identity(),
    Column("choice_id", ForeignKey("plan_choices.id", ondelete="CASCADE"), nullable=False),
    Column("title", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("who", Text, nullable=False, server_default="", comment="empty: not known yet"),
    Column("cost", Text, nullable=False, server_default="", comment="in words; nothing is booked"),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("at", nullable=False),
    moment("withdrawn_at"),
    Index("ix_alternatives_choice", "choice_id", "id"),
    comment="one plan beside the others; frozen once its day is over",
)
