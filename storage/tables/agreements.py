"""Agreements, their texts, and what both sides said of them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, SmallInteger, Table, Text

from storage.tables.base import identity, metadata, moment

agreements = Table(
    "agreements",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("item_id", ForeignKey("agenda_items.id", ondelete="SET NULL"), index=True),
    Column("made_by", ForeignKey("residents.id", ondelete="SET NULL"), index=True),
    Column("promises", ForeignKey("residents.id", ondelete="SET NULL"), index=True),
    Column("outside", Text, nullable=False, server_default="", comment="a party that isn't here"),
    Column("version", SmallInteger, nullable=False),
    moment("agreed_at"),
    moment("refused_at"),
    Column(
        "settled",
        Text,
        CheckConstraint("settled IN ('gehouden', 'gebroken')", name="settled"),
    ),
    moment("settled_at"),
    CheckConstraint("(settled IS NULL) = (settled_at IS NULL)", name="settled_then"),
    Index("ix_agreements_area", "area", "id"),
)

agreement_texts = Table(
    "agreement_texts",
    metadata,
    Column("agreement_id", ForeignKey("agreements.id", ondelete="CASCADE"), primary_key=True),
    Column("version", SmallInteger, primary_key=True),
    Column("who", Text, nullable=False, comment="may expect it"),
    Column("what", Text, nullable=False),
    Column("by_on", Date, nullable=False, comment="calendar day in Europe/Amsterdam"),
    Column("contact", Text, nullable=False, comment="a role or an organisation"),
    Column("written_by", ForeignKey("residents.id", ondelete="SET NULL"), index=True),
    moment("written_at", nullable=False),
    comment="only added to: an earlier text stays readable",
)

agreement_words = Table(
    "agreement_words",
    metadata,
    Column("agreement_id", ForeignKey("agreements.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    Column(
        "said",
        Text,
        CheckConstraint("said IN ('gehouden', 'nogniet', 'gebroken')", name="known"),
        nullable=False,
    ),
    Column("why", Text, nullable=False, server_default=""),
    moment("said_at", nullable=False),
    Index("ix_agreement_words_resident", "resident_id"),
)
