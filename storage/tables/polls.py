"""Quick polls: their options, and who chose what while one is open."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import identity, metadata, moment, unsampled

polls = Table(
    "polls",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL"), index=True),
    Column("question", Text, nullable=False),
    Column("reading", JSONB, nullable=False, comment="of the question, for an issue made of it"),
    Column("right_option", SmallInteger, comment="of a quiz"),
    moment("opened_at", nullable=False),
    moment("closes_at", nullable=False),
    moment("closed_at"),
    Index("ix_polls_area", "area", "closes_at"),
)

poll_options = Table(
    "poll_options",
    metadata,
    Column("poll_id", ForeignKey("polls.id", ondelete="CASCADE"), primary_key=True),
    Column("number", SmallInteger, primary_key=True, comment="from 1"),
    Column("text", Text, nullable=False),
    Column("chosen", Integer, comment="how often; null while the poll is open"),
)

poll_choices = unsampled(
    Table(
        "poll_choices",
        metadata,
        identity(),
        Column("poll_id", ForeignKey("polls.id", ondelete="CASCADE"), nullable=False),
        Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), index=True),
        Column("device", LargeBinary, comment="HMAC of the poll and the secret of a browser"),
        Column("option", SmallInteger, nullable=False),
        CheckConstraint("(resident_id IS NULL) <> (device IS NULL)", name="one_of_two"),
        comment="of open polls; thrown away at closing",
    )
)
Index(
    "uq_poll_choices_resident",
    poll_choices.c.poll_id,
    poll_choices.c.resident_id,
    unique=True,
    postgresql_where=text("resident_id IS NOT NULL"),
)
Index(
    "uq_poll_choices_device",
    poll_choices.c.poll_id,
    poll_choices.c.device,
    unique=True,
    postgresql_where=text("device IS NOT NULL"),
)
