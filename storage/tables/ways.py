"""How areas work, and what is proposed."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text

from storage.tables.base import append_only, identity, metadata, moment

area_ways = append_only(
    Table(
        "area_ways",
        metadata,
        identity(),
        Column("area", ForeignKey("areas.slug"), nullable=False),
        Column("way", Text, nullable=False),
        moment("since", nullable=False),
        Index("ix_area_ways_area", "area", "id"),
        comment="the newest of an area is how it works; without one as content says first",
    )
)

campaigns = Table(
    "campaigns",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("begun_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("begun_at", nullable=False),
    moment("until", nullable=False),
    Index("ix_campaigns_area", "area", "id"),
    comment="the newest of an area is the one before its next ballot over themes",
)

campaign_lines = Table(
    "campaign_lines",
    metadata,
    Column("campaign_id", ForeignKey("campaigns.id", ondelete="CASCADE"), primary_key=True),
    Column("issue_id", ForeignKey("issues.id", ondelete="CASCADE"), primary_key=True),
    Column("line", Text, nullable=False, comment="of the submitter; personal data taken out"),
    moment("written_at", nullable=False),
    Index("ix_campaign_lines_issue", "issue_id"),
)

way_proposals = Table(
    "way_proposals",
    metadata,
    Column("area", ForeignKey("areas.slug"), primary_key=True),
    Column("way", Text, nullable=False),
    Column(
        "side",
        Text,
        CheckConstraint("side IN ('group', 'director')", name="known"),
        nullable=False,
    ),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("at", nullable=False),
    comment="one at a time in an area, until it is answered",
)
