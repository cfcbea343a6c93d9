"""What residents say they are good at. Read only by themselves and for matching."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Table, Text
from sqlalchemy.dialects.postgresql import ARRAY

from storage.tables.base import identity, metadata, moment

talents = Table(
    "talents",
    metadata,
    identity(),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), nullable=False),
    Column("text", Text, nullable=False),
    Column("words", ARRAY(Text), nullable=False, comment="what it is about"),
    moment("told_at", nullable=False),
    Index("ix_talents_resident", "resident_id"),
)
