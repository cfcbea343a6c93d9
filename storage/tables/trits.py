"""Trits of agenda items: answers, who supports them, where the questions stand, the right."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import ARRAY

from storage.tables.base import identity, metadata, moment

trits_answers = Table(
    "trits_answers",
    metadata,
    identity(),
    Column("item_id", ForeignKey("agenda_items.id", ondelete="CASCADE"), nullable=False),
    Column("series", Text, nullable=False, server_default="d", comment="d: doing; z: deciding"),
    Column("question", SmallInteger, nullable=False),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL")),
    Column("text", Text, nullable=False),
    Column("party", Text, nullable=False, server_default="", comment="whose help; who does it"),
    Column("words", ARRAY(Text), nullable=False, server_default="{}", comment="what it is about"),
    moment("answered_at", nullable=False),
    CheckConstraint("question BETWEEN 1 AND 3", name="question"),
    CheckConstraint("series IN ('d', 'z')", name="series"),
    Index("ix_trits_answers_item", "item_id", "id"),
)

trits_supports = Table(
    "trits_supports",
    metadata,
    Column("answer_id", ForeignKey("trits_answers.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    moment("since", nullable=False),
    Index("ix_trits_supports_resident", "resident_id"),
)

trits_turns = Table(
    "trits_turns",
    metadata,
    identity(),
    Column("item_id", ForeignKey("agenda_items.id", ondelete="CASCADE"), nullable=False),
    Column("series", Text, nullable=False),
    Column("question", SmallInteger, nullable=False),
    Column("closes", Boolean, nullable=False),
    Column("because", Text, nullable=False, server_default="", comment="why there is nothing"),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("at", nullable=False),
    CheckConstraint("question BETWEEN 1 AND 3", name="question"),
    CheckConstraint("series IN ('d', 'z')", name="series"),
    Index("ix_trits_turns_item", "item_id", "id"),
    comment="the newest row of a question says where it stands; rows are only added",
)

item_rights = Table(
    "item_rights",
    metadata,
    identity(),
    Column("item_id", ForeignKey("agenda_items.id", ondelete="CASCADE"), nullable=False),
    Column("right", Text, nullable=False),
    Column(
        "asks_hands",
        SmallInteger,
        comment="hands that must be promised before there is money; null: none are asked",
    ),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("at", nullable=False),
    CheckConstraint("\"right\" IN ('spending', 'earmarked', 'advisory')", name="right"),
    Index("ix_item_rights_item", "item_id", "id"),
    comment="the newest row holds; rows are only added",
)

item_views = Table(
    "item_views",
    metadata,
    identity(),
    Column("item_id", ForeignKey("agenda_items.id", ondelete="CASCADE"), nullable=False),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), nullable=False),
    Column("side", Text, nullable=False),
    Column("text", Text, nullable=False),
    moment("written_at", nullable=False),
    moment("changed_at"),
    UniqueConstraint("item_id", "resident_id"),
    Index("ix_item_views_resident", "resident_id"),
)

theme_views = Table(
    "theme_views",
    metadata,
    identity(),
    Column("theme_id", ForeignKey("themes.id", ondelete="CASCADE"), nullable=False),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), nullable=False),
    Column("side", Text, nullable=False),
    Column("text", Text, nullable=False),
    moment("written_at", nullable=False),
    moment("changed_at"),
    UniqueConstraint("theme_id", "resident_id"),
    Index("ix_theme_views_resident", "resident_id"),
    comment="before the theme stands on an agenda; its item shows them too",
)

views_asked = Table(
    "views_asked",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("whom", Text, nullable=False),
    Column("people", Integer, nullable=False, comment="who were asked"),
    Column("asked_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("at", nullable=False),
    CheckConstraint("whom IN ('area', 'missing')", name="whom"),
    Index("ix_views_asked_area", "area", "id"),
)
