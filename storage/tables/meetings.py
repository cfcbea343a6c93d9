"""Meetings and who comes."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import identity, metadata, moment

meeting_programmes = Table(
    "meeting_programmes",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("format", Text, nullable=False, comment="key of the format that it was made by"),
    Column("names", JSONB, nullable=False, comment="of the format, as they were"),
    Column("first_on", Date, nullable=False),
    Column("called_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("called_at", nullable=False),
)

meetings = Table(
    "meetings",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("title", Text, nullable=False),
    Column("place", Text, nullable=False),
    moment("starts_at", nullable=False),
    Column("places", SmallInteger, comment="people; null: no limit"),
    Column("bring", Text, nullable=False, comment="what to bring along; may be empty"),
    Column("minutes", SmallInteger, comment="how long; null: nothing said"),
    Column("child_care", Boolean, nullable=False, server_default=text("false")),
    Column("language_help", Boolean, nullable=False, server_default=text("false")),
    Column("format", JSONB, comment="key, names and essence of the format, as it was"),
    Column("called_by", ForeignKey("residents.id", ondelete="SET NULL")),
    Column("by_name", Text, nullable=False, comment="as neighbours saw it; empty: 'a neighbour'"),
    Column("by_role", Text, nullable=False),
    moment("called_at", nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("uid", Uuid, nullable=False, server_default=text("gen_random_uuid()")),
    moment("cancelled_at"),
    Column("programme_id", ForeignKey("meeting_programmes.id", ondelete="SET NULL")),
    Column("counted", SmallInteger, comment="people there, as somebody said; null: not said"),
    Column("scanned", SmallInteger, comment="who scanned, once it is forgotten who they were"),
    CheckConstraint("places BETWEEN 1 AND 999", name="places"),
    CheckConstraint("minutes BETWEEN 1 AND 600", name="minutes"),
    Index("ix_meetings_area", "area", "starts_at"),
    Index("ix_meetings_programme", "programme_id"),
)

meeting_answers = Table(
    "meeting_answers",
    metadata,
    Column("meeting_id", ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    Column(
        "choice",
        Text,
        CheckConstraint("choice IN ('ja', 'misschien', 'nee')", name="known"),
        nullable=False,
    ),
    Column("people", SmallInteger, nullable=False),
    Column("version", Integer, nullable=False, comment="of the meeting, that was answered"),
    Column("child_care", Boolean, nullable=False, server_default=text("false")),
    Column("language_help", Boolean, nullable=False, server_default=text("false")),
    moment("waiting_since"),
    moment("answered_at", nullable=False),
    CheckConstraint("people BETWEEN 1 AND 9", name="people"),
    CheckConstraint("waiting_since IS NULL OR choice = 'ja'", name="waits"),
    CheckConstraint(
        "(choice = 'ja' AND waiting_since IS NULL) OR NOT (child_care OR language_help)",
        name="needs",
    ),
    Index("ix_meeting_answers_resident", "resident_id"),
)

meeting_presence = Table(
    "meeting_presence",
    metadata,
    Column("meeting_id", ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    Index("ix_meeting_presence_resident", "resident_id"),
    comment="who scanned at the door, so that each counts once; goes with the report",
)

meeting_reports = Table(
    "meeting_reports",
    metadata,
    Column("meeting_id", ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True),
    Column("text", Text, nullable=False),
    Column("version", SmallInteger, nullable=False),
    Column("written_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("written_at", nullable=False),
    CheckConstraint("version BETWEEN 1 AND 2", name="version"),
)

meeting_words = Table(
    "meeting_words",
    metadata,
    Column("meeting_id", ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    Column("version", SmallInteger, nullable=False, comment="of the report, that it is about"),
    Column("remark", Text, nullable=False, comment="what is missing; empty: it is right"),
    moment("said_at", nullable=False),
    Index("ix_meeting_words_resident", "resident_id"),
)
