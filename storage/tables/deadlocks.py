"""Deadlocks: where each stands, its sides and options, and the record that is only added to."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import append_only, identity, metadata, moment

deadlocks = Table(
    "deadlocks",
    metadata,
    identity(),
    Column("item_id", ForeignKey("agenda_items.id"), nullable=False, index=True),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("about", Text, nullable=False),
    Column("new_facts", Text, nullable=False, server_default=""),
    Column("after_id", ForeignKey("deadlocks.id"), index=True, comment="the one it opens again"),
    moment("called_at", nullable=False),
    Column("first", SmallInteger, nullable=False, comment="the stage after the hearing"),
    Column("stage", SmallInteger, nullable=False, comment="0 hearing, 1 to 3"),
    Column("serial", Integer, nullable=False, comment="stages that began; rows of the clock too"),
    moment("began_at", nullable=False),
    moment("ends_at", nullable=False),
    Column("waits", Text, comment="ballot, round"),
    Column("ballot_id", ForeignKey("ballots.id", ondelete="SET NULL"), index=True),
    Column("held", Boolean, nullable=False, comment="the area voted in this stage"),
    Column("extended", SmallInteger, nullable=False),
    Column("late", Boolean, nullable=False),
    Column("mediator", ForeignKey("residents.id", ondelete="SET NULL"), index=True),
    Column("sooner", JSONB, nullable=False, comment="numbers of sides"),
    Column("longer", JSONB, nullable=False, comment="numbers of sides"),
    Column("proposal", JSONB, comment="number, text, side, yes: words to agree on"),
    Column("outcome", Text, nullable=False, server_default=""),
    Column("hand_back", ForeignKey("hand_backs.id"), index=True),
    Column("ended", Text),
    moment("ended_at"),
    CheckConstraint("stage BETWEEN 0 AND 3", name="stage"),
    CheckConstraint("waits IN ('ballot', 'round')", name="waits"),
    CheckConstraint("ended IN ('agreed', 'ratified', 'decided', 'withdrawn')", name="ended"),
    CheckConstraint("(ended IS NULL) = (ended_at IS NULL)", name="ended_then"),
    Index("ix_deadlocks_area", "area", "id"),
    comment="who changes one holds the row of its item",
)
Index(
    "uq_deadlocks_open",
    deadlocks.c.item_id,
    unique=True,
    postgresql_where=text("ended IS NULL"),
)

deadlock_sides = Table(
    "deadlock_sides",
    metadata,
    Column("deadlock_id", ForeignKey("deadlocks.id", ondelete="CASCADE"), primary_key=True),
    Column("number", SmallInteger, primary_key=True, comment="1 called it"),
    Column(
        "kind",
        Text,
        CheckConstraint("kind IN ('member', 'group', 'partner', 'initiative-group')", name="known"),
        nullable=False,
    ),
    Column("resident_id", ForeignKey("residents.id", ondelete="SET NULL"), index=True),
    Column("group", Text, nullable=False, server_default=""),
    Column("partner", Text, nullable=False, server_default=""),
    Column("accepted", Boolean, nullable=False),
    Column("view", Text, nullable=False, server_default="", comment="as it stands; see the record"),
    Column("view_by", ForeignKey("residents.id", ondelete="SET NULL"), index=True),
)

deadlock_options = Table(
    "deadlock_options",
    metadata,
    Column("deadlock_id", ForeignKey("deadlocks.id", ondelete="CASCADE"), primary_key=True),
    Column("number", SmallInteger, primary_key=True),
    Column("text", Text, nullable=False),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL"), index=True),
)

deadlock_record = append_only(
    Table(
        "deadlock_record",
        metadata,
        identity(),
        Column("deadlock_id", ForeignKey("deadlocks.id"), nullable=False),
        moment("at", nullable=False),
        Column("stage", SmallInteger, nullable=False),
        Column("what", Text, nullable=False),
        Column("why", Text),
        Column("side", SmallInteger),
        Column("by", BigInteger, comment="resident; stays when they are erased"),
        Column("text", Text, nullable=False, comment="in somebody's own words"),
        Column("number", Integer, comment="of an option, a ballot, a proposal"),
        Index("ix_deadlock_record_deadlock", "deadlock_id", "id"),
        comment="stage, what, when, why of every step",
    )
)
