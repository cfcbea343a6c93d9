"""Roles, and how one gets them."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Index, Table, Text, text

from storage.tables.base import append_only, identity, metadata, moment

roles = Table(
    "roles",
    metadata,
    identity(),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), nullable=False),
    Column("role", Text, nullable=False),
    Column("area", ForeignKey("areas.slug")),
    moment("granted_at", nullable=False),
    moment("ended_at"),
)
Index(
    "uq_roles_held",
    roles.c.resident_id,
    roles.c.role,
    roles.c.area,
    unique=True,
    postgresql_where=text("ended_at IS NULL"),
    postgresql_nulls_not_distinct=True,
)
Index("ix_roles_area", roles.c.area, roles.c.role, postgresql_where=text("ended_at IS NULL"))

founders = Table(
    "founders",
    metadata,
    Column("area", ForeignKey("areas.slug"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    moment("since", nullable=False),
    comment="who wants to be the first initiative group of an area, until it is confirmed",
)

invitations = Table(
    "invitations",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("invited_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("expires_at", nullable=False),
    Column("used_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("used_at"),
    Index("ix_invitations_invited_by", "invited_by"),
    comment="into the initiative group, each used once",
)

audit = append_only(
    Table(
        "audit",
        metadata,
        identity(),
        Column(
            "what",
            Text,
            CheckConstraint("what IN ('granted', 'revoked', 'refused')", name="known"),
            nullable=False,
        ),
        Column("who", BigInteger, nullable=False, comment="resident; stays when they are erased"),
        Column("by", BigInteger, comment="resident; null: the municipality, on the command line"),
        Column("role", Text, comment="that was granted or revoked"),
        Column("action", Text, comment="that was refused"),
        Column("area", Text, comment="null: everywhere"),
        moment("at", nullable=False),
        moment("hour"),
        Index("ix_audit_area", "area", "id"),
        comment="who got and lost which role, and was refused what; no words of people",
    )
)
Index(
    "uq_audit_refused",
    audit.c.who,
    audit.c.action,
    audit.c.hour,
    unique=True,
    postgresql_where=text("what = 'refused'"),
)
