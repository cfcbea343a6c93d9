"""Ballots. These tables carry no moments and no sequence on purpose: nothing may show in
which order people voted (docs/decisions/0006)."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
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

ballots = Table(
    "ballots",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("points", SmallInteger, nullable=False),
    Column(
        "quorum", Integer, nullable=False, server_default="0", comment="people who must take part"
    ),
    Column("advisory", Boolean, nullable=False),
    Column("opened_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("opened_at", nullable=False),
    moment("closes_at", nullable=False),
    moment("closed_at"),
    moment("shredded_at"),
    Column("members", Integer, comment="members of the area at closing"),
    Column("inhabitants", Integer, comment="frozen at opening; null without a source"),
    Column(
        "title",
        Text,
        nullable=False,
        server_default="",
        comment="of a resistance ballot, or one over plans",
    ),
    Column(
        "deadlock",
        ForeignKey("deadlocks.id", use_alter=True),
        comment="that asked for it; each of the two tables refers to the other",
    ),
    Column("item_id", BigInteger, comment="of an agenda item whose plans it is over; null: none"),
    Column("voters", Integer, comment="known at closing"),
    Column("invalid", Integer, comment="papers that broke the rules and count for nothing"),
    Column("bundle", Text, comment="SHA-256 of the sealed bundle of papers, hexadecimal"),
    Index("ix_ballots_area", "area", "id"),
)
Index(
    "uq_ballots_open",
    ballots.c.area,
    ballots.c.kind,
    unique=True,
    postgresql_where=text("closed_at IS NULL AND kind = 'dots' AND item_id IS NULL"),
)
Index(
    "uq_ballots_deadlock_open",
    ballots.c.deadlock,
    unique=True,
    postgresql_where=text("closed_at IS NULL AND deadlock IS NOT NULL"),
)
Index(
    "uq_ballots_item_open",
    ballots.c.item_id,
    unique=True,
    postgresql_where=text("closed_at IS NULL AND item_id IS NOT NULL"),
)
Index(
    "ix_ballots_deadlock",
    ballots.c.deadlock,
    ballots.c.id,
    postgresql_where=text("deadlock IS NOT NULL"),
)

ballot_options = Table(
    "ballot_options",
    metadata,
    Column("ballot_id", ForeignKey("ballots.id", ondelete="CASCADE"), primary_key=True),
    Column("number", SmallInteger, primary_key=True),
    Column("theme_id", ForeignKey("themes.id"), comment="null for an answer or plain words"),
    Column("names", JSONB, nullable=False, comment="frozen at opening"),
    Column("supporters", Integer, nullable=False, comment="neighbours behind it at opening"),
    Column("explanation", JSONB, comment="of an option in plain words"),
    Column("total", Integer, comment="points, known at closing"),
    Column("place", SmallInteger, comment="ties share the place; known at closing"),
    Column("highest", SmallInteger, comment="of a resistance ballot, the highest single mark"),
    Column("tens", Integer, comment="of a resistance ballot, marks as high as can be"),
)

open_papers = unsampled(
    Table(
        "open_papers",
        metadata,
        Column("ballot_id", ForeignKey("ballots.id", ondelete="CASCADE"), primary_key=True),
        Column("pseudonym", LargeBinary, primary_key=True, comment="HMAC(ballot key, resident)"),
        Column("choices", JSONB, nullable=False, comment="option number to points, and words"),
    )
)

open_roll = unsampled(
    Table(
        "open_roll",
        metadata,
        Column("ballot_id", ForeignKey("ballots.id", ondelete="CASCADE"), primary_key=True),
        Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    )
)

counted_papers = Table(
    "counted_papers",
    metadata,
    Column("ballot_id", ForeignKey("ballots.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("choices", JSONB, nullable=False),
    comment="written anew at closing, in random order, without a key",
)

counted_words = Table(
    "counted_words",
    metadata,
    Column("ballot_id", ForeignKey("ballots.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("words", Text, nullable=False),
    comment="what was said with an answer, apart from it; written anew at closing",
)

finished_rolls = Table(
    "finished_rolls",
    metadata,
    Column("ballot_id", ForeignKey("ballots.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
)
