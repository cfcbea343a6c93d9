"""Texts that are handed back: versions, remarks on them, rounds, and the ballots in a round."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.tables.base import identity, metadata, moment

hand_backs = Table(
    "hand_backs",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("number", Integer, nullable=False, comment="of what it is about, among its kind"),
    Column("version", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("why_changed", Text, nullable=False),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL"), index=True),
    moment("proposed_at", nullable=False),
    Column("stand", Text, nullable=False),
    moment("decided_at"),
    UniqueConstraint("kind", "number", "version"),
    Index("ix_hand_backs_area", "area", "id"),
    comment="a version never changes but in where it stands",
)
Index(
    "uq_hand_backs_undecided",
    hand_backs.c.kind,
    hand_backs.c.number,
    unique=True,
    postgresql_where=text("stand IN ('waits', 'open')"),
)

hand_back_remarks = Table(
    "hand_back_remarks",
    metadata,
    identity(),
    Column("hand_back_id", ForeignKey("hand_backs.id"), nullable=False, index=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="SET NULL"), index=True),
    Column("text", Text, nullable=False),
    moment("at", nullable=False),
)

hand_back_rounds = Table(
    "hand_back_rounds",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("period", Date, nullable=False, comment="first day of the months it is the round of"),
    Column("opened_by", ForeignKey("residents.id", ondelete="SET NULL"), index=True),
    moment("opened_at", nullable=False),
    moment("closes_at", nullable=False),
    moment("closed_at"),
    UniqueConstraint("area", "period"),
)

hand_back_ballots = Table(
    "hand_back_ballots",
    metadata,
    Column("ballot_id", ForeignKey("ballots.id", ondelete="CASCADE"), primary_key=True),
    Column("hand_back_id", ForeignKey("hand_backs.id"), nullable=False, index=True),
    Column("round_id", ForeignKey("hand_back_rounds.id"), nullable=False, index=True),
    Column("verdict", Text, comment="what came of it, known at closing"),
)
