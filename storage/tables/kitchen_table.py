"""Talks at the kitchen table: in which street, by whom, and for which row they count."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from storage.tables.base import identity, metadata, moment

kitchen_talks = Table(
    "kitchen_talks",
    metadata,
    identity(),
    Column(
        "key",
        Text,
        nullable=False,
        unique=True,
        comment="made where it was written down: posted twice it is stored once",
    ),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("street", Text, nullable=False, comment="without a house number"),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL"), comment="who wrote it down"),
    Column(
        "neighbour",
        ForeignKey("residents.id", ondelete="SET NULL"),
        comment="the row that counts for who spoke; null: undone, or taken along by the code",
    ),
    Column("issues", Integer, nullable=False, comment="how many were said"),
    Column("consent_version", Integer, nullable=False, comment="of the question to the neighbour"),
    moment("consented_at", nullable=False),
    moment("recorded_at", nullable=False),
    Column("code_hash", LargeBinary, unique=True, comment="of the note; null: used, or undone"),
    moment("code_until", nullable=False),
    moment("claimed_at"),
    moment("undone_at"),
    moment("told_at"),
    Index("ix_kitchen_talks_area", "area"),
    Index("ix_kitchen_talks_by", "by", "recorded_at"),
    Index("ix_kitchen_talks_neighbour", "neighbour"),
)
