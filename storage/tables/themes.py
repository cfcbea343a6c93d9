"""How themes came about and change."""

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

from storage.tables.base import identity, metadata, moment

theme_heaps = Table(
    "theme_heaps",
    metadata,
    Column("area", ForeignKey("areas.slug"), primary_key=True),
    Column("theme", BigInteger, primary_key=True, comment="to split; 0: issues without a theme"),
    moment("wanted_at"),
    Column("wanted_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("leased_until"),
    Column("tries", SmallInteger, nullable=False, server_default=text("0")),
    Column("gathered_up_to", BigInteger, nullable=False, server_default=text("0")),
    comment="heaps of issues to look for themes in; gathered_up_to is the newest seen",
)

theme_proposals = Table(
    "theme_proposals",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("out_of", ForeignKey("themes.id"), comment="the theme it is a part of; null: of none"),
    Column("keywords", JSONB, nullable=False, comment="best first"),
    moment("found_at", nullable=False),
    Column("state", Text, nullable=False, server_default="open"),
    Column("became", ForeignKey("themes.id"), comment="of one that was confirmed or joined"),
    Column("decided_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("decided_at"),
    Index("ix_theme_proposals_area", "area", "id"),
)

proposal_issues = Table(
    "proposal_issues",
    metadata,
    Column("proposal_id", ForeignKey("theme_proposals.id", ondelete="CASCADE"), primary_key=True),
    Column("issue_id", ForeignKey("issues.id", ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, nullable=False, comment="from 0, the most telling first"),
    Column("taken_out", Boolean, nullable=False, server_default=text("false")),
    Index("ix_proposal_issues_issue", "issue_id"),
)

theme_changes = Table(
    "theme_changes",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("what", Text, nullable=False, comment="confirmed, joined, refused, merged, renamed"),
    Column("theme_id", ForeignKey("themes.id"), comment="the one that went on"),
    Column("other_id", ForeignKey("themes.id"), comment="the one that it was taken from"),
    Column("proposal_id", ForeignKey("theme_proposals.id", ondelete="CASCADE")),
    Column("details", JSONB, comment="the name before, or themes that went along"),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("at", nullable=False),
    moment("undone_at"),
    comment="what the initiative group did with themes, so that it can be told and undone",
)

moved_issues = Table(
    "moved_issues",
    metadata,
    Column("change_id", ForeignKey("theme_changes.id", ondelete="CASCADE"), primary_key=True),
    Column("issue_id", ForeignKey("issues.id", ondelete="CASCADE"), primary_key=True),
    Column("was", ForeignKey("themes.id")),
    Column("was_placed", Text, nullable=False),
    Index("ix_moved_issues_issue", "issue_id"),
)

connections = Table(
    "connections",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    moment("asked_at", nullable=False),
    moment("until", nullable=False),
    moment("met_at"),
    moment("exchanged_at"),
    moment("reported_at"),
    moment("ended_at"),
    Column(
        "about",
        Text,
        nullable=False,
        server_default="",
        comment="what two neighbours exchange; forgotten when the connection ends",
    ),
    comment="two people who may meet: their issues are near, or they exchange something",
)

connection_sides = Table(
    "connection_sides",
    metadata,
    Column("connection_id", ForeignKey("connections.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    Column("issue_id", ForeignKey("issues.id", ondelete="CASCADE"), comment="null: an exchange"),
    Column(
        "answer",
        Text,
        CheckConstraint("answer IN ('ja', 'nee', 'later')", name="known"),
        comment="forgotten when the connection ends",
    ),
    Column(
        "line",
        Text,
        nullable=False,
        server_default="",
        comment="how the other finds this person; forgotten when the connection ends",
    ),
    Index("ix_connection_sides_resident", "resident_id"),
    Index("ix_connection_sides_issue", "issue_id"),
    comment="without moments: nothing shows who was first",
)
