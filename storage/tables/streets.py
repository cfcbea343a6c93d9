"""Contacts of streets, and the last words between one and a neighbour."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY

from storage.tables.base import identity, metadata, moment

street_contacts = Table(
    "street_contacts",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), nullable=False),
    Column("streets", ARRAY(Text), nullable=False),
    moment("offered_at", nullable=False),
    moment("named_at"),
    Column(
        "answered_by",
        ForeignKey("residents.id", ondelete="SET NULL"),
        comment="who said yes or no",
    ),
    moment("ended_at"),
)
Index(
    "uq_street_contacts_running",
    street_contacts.c.resident_id,
    unique=True,
    postgresql_where=text("ended_at IS NULL"),
)
Index(
    "ix_street_contacts_area",
    street_contacts.c.area,
    postgresql_where=text("ended_at IS NULL"),
)

street_talks = Table(
    "street_talks",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("contact_id", ForeignKey("street_contacts.id", ondelete="CASCADE"), nullable=False),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), nullable=False),
    Column("theirs", Text, nullable=False, comment="last words of the neighbour; empty once gone"),
    Column("answer", Text, nullable=False, comment="last words of the contact; empty once gone"),
    Column("sent", Integer, nullable=False),
    Column("in_a_row", Integer, nullable=False),
    Column("by_contact", Boolean, nullable=False),
    moment("written_at", nullable=False),
    moment("ended_at"),
    moment("reported_at"),
    UniqueConstraint("contact_id", "resident_id"),
    Index("ix_street_talks_resident", "resident_id"),
)
