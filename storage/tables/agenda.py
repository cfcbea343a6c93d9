"""The future agenda: its items, what they said before, what was put forward, partners' tests."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from storage.tables.base import identity, metadata, moment

_SIDES = "'resident', 'partner', 'facilitator', 'evaluation'"

agenda_items = Table(
    "agenda_items",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("theme_id", ForeignKey("themes.id"), comment="null: put forward in own words"),
    Column("ballot_id", ForeignKey("ballots.id"), comment="that the theme won; null: none"),
    Column(
        "issue_id",
        ForeignKey("issues.id", ondelete="SET NULL"),
        unique=True,
        comment="that its owner does something about at once; null: none",
    ),
    Column("names", JSONB, nullable=False),
    Column("why", Text, nullable=False, server_default=""),
    Column("origin", Text, nullable=False, server_default="ballot"),
    Column("partner", Text, comment="key of the partner it came from"),
    Column("place", SmallInteger, comment="in the order of the agenda; null: behind the others"),
    Column("confirmed_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("confirmed_at", nullable=False),
    UniqueConstraint("ballot_id", "theme_id"),
    CheckConstraint(f"origin IN ('ballot', 'theme', {_SIDES})", name="origin"),
    Index("ix_agenda_items_area", "area", "id"),
    comment="where an item stands is found, not stored: docs/decisions/0021-route.md",
)

agenda_wordings = Table(
    "agenda_wordings",
    metadata,
    identity(),
    Column("item_id", ForeignKey("agenda_items.id", ondelete="CASCADE"), nullable=False),
    Column("names", JSONB, nullable=False),
    Column("why", Text, nullable=False),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL"), comment="who changed it"),
    moment("until", nullable=False),
    Index("ix_agenda_wordings_item", "item_id", "id"),
    comment="what an item said before",
)

agenda_forwards = Table(
    "agenda_forwards",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("title", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("partner", Text),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL"), index=True),
    moment("at", nullable=False),
    moment("decide_by"),
    Column("decided_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("decided_at"),
    Column("reason", Text, nullable=False, server_default="", comment="why not now"),
    Column("item_id", ForeignKey("agenda_items.id", ondelete="SET NULL"), comment="it became"),
    CheckConstraint(f"origin IN ({_SIDES})", name="origin"),
    CheckConstraint(
        "decided_at IS NULL OR item_id IS NOT NULL OR reason <> ''", name="never_silent"
    ),
    Index("ix_agenda_forwards_area", "area", "id"),
    comment="put forward from any side; the initiative group takes it up, or says why not",
)

agendas = Table(
    "agendas",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False, unique=True),
    Column("from_year", SmallInteger, nullable=False),
    Column("to_year", SmallInteger, nullable=False),
    Column("set_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("set_at", nullable=False),
    CheckConstraint("from_year < to_year", name="years"),
    comment="by whose number the agenda of an area is handed back",
)

agenda_handed = Table(
    "agenda_handed",
    metadata,
    Column("agenda_id", ForeignKey("agendas.id", ondelete="CASCADE"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("item_ids", ARRAY(BigInteger), nullable=False),
    PrimaryKeyConstraint("agenda_id", "version"),
    comment="which items stand in a version of an agenda that was handed back",
)

policy_tests = Table(
    "policy_tests",
    metadata,
    identity(),
    Column("item_id", ForeignKey("agenda_items.id", ondelete="CASCADE"), nullable=False),
    Column("partner", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("next_step", Text, nullable=False),
    Column("helper", Text, nullable=False),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("at", nullable=False),
    CheckConstraint("verdict IN ('past', 'deels', 'nogniet')", name="verdict"),
    CheckConstraint("next_step <> '' AND helper <> ''", name="an_answer"),
    Index("ix_policy_tests_item", "item_id", "id"),
    comment="only added to; of a partner the newest counts",
)
