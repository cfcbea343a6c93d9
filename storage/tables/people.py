"""Areas, residents, and the doors they come through."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from storage.tables.base import identity, metadata, moment

areas = Table(
    "areas",
    metadata,
    Column("slug", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("on_map", Text, nullable=False, server_default="", comment="empty: not known there"),
)

residents = Table(
    "residents",
    metadata,
    identity(),
    Column("code", Text, nullable=False, unique=True, comment="as /mijn shows it"),
    Column("shown_name", Text, comment="null: not chosen yet; empty: 'a neighbour'"),
    Column("language", Text, nullable=False),
    Column("area", ForeignKey("areas.slug"), comment="null: none of these"),
    Column("consent_version", Integer, nullable=False),
    moment("consented_at", nullable=False),
    moment("stopped_at"),
    Column(
        "merged_into",
        ForeignKey("residents.id"),
        comment="who this turned out to be; nothing is left here but the code",
    ),
    Column(
        "budget",
        Text,
        nullable=False,
        server_default="3",
        comment="messages a day that were not asked for: 1, 3, all",
    ),
    Column("partner", Text, comment="key of the partner this person works for; null: none"),
    Column("muted", ARRAY(Text), nullable=False, server_default="{}", comment="kinds of those"),
    Index("ix_residents_area", "area"),
)

announcements = Table(
    "announcements",
    metadata,
    identity(),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False, comment="the thing; of several the newest is said"),
    moment("deadline"),
    Column("slot", Text),
    Column("notice", JSONB, nullable=False, comment="emptied when it ended"),
    moment("since", nullable=False),
    moment("look_at", nullable=False),
    moment("ended_at"),
    Column("ended", Text, comment="said, together, dropped, superseded"),
    Column("heard_on", Date, comment="one message of that day's budget; local calendar day"),
    comment="what nobody asked for, until it suits its reader",
)
Index(
    "ix_announcements_open",
    announcements.c.look_at,
    postgresql_where=text("ended_at IS NULL"),
)
Index(
    "ix_announcements_waiting",
    announcements.c.resident_id,
    postgresql_where=text("ended_at IS NULL"),
)
Index(
    "ix_announcements_heard",
    announcements.c.resident_id,
    announcements.c.heard_on,
    postgresql_where=text("heard_on IS NOT NULL"),
)
Index(
    "ix_announcements_about",
    announcements.c.about,
    postgresql_where=text("ended_at IS NULL"),
)
Index("ix_announcements_ended", announcements.c.ended_at)

home_areas = Table(
    "home_areas",
    metadata,
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    Column("since", DateTime(timezone=True), primary_key=True),
    Column("area", ForeignKey("areas.slug")),
    comment="who changes area after the opening of a ballot votes in the old one",
)

doors = Table(
    "doors",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("chat", BigInteger, primary_key=True),
    Column("user_id", BigInteger, nullable=False),
    Column(
        "resident_id", ForeignKey("residents.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    moment("last_spoke_at", nullable=False),
    moment("closed_at"),
    Column(
        "roles_from",
        DateTime(timezone=True),
        comment="roles that were given before don't hold on this door; null: all hold",
    ),
)

border_signals = Table(
    "border_signals",
    metadata,
    identity(),
    Column("typed", Text, nullable=False),
    Column("offered", JSONB, nullable=False, comment="slugs that were offered"),
    moment("at", nullable=False),
    comment="none of these, or the border is wrong; without the person",
)
