"""What partners are asked, and their answers."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Table,
    Text,
    text,
)

from storage.tables.base import identity, metadata, moment

signals = Table(
    "signals",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("partner", Text, nullable=False, comment="key of the partner in content"),
    Column("issue_id", ForeignKey("issues.id", ondelete="CASCADE")),
    Column("text", Text, nullable=False, comment="of a question; empty: that of the issue"),
    Column("asked_by", ForeignKey("residents.id", ondelete="SET NULL")),
    Column("follows", ForeignKey("signals.id"), comment="whose answer made them ask on"),
    moment("asked_at", nullable=False),
    Column("due_on", Date, nullable=False, comment="last calendar day in Europe/Amsterdam"),
    moment("answered_at"),
    CheckConstraint("issue_id IS NOT NULL OR text <> ''", name="about_something"),
    Index("ix_signals_area", "area", "partner", "due_on"),
    Index("ix_signals_issue", "issue_id"),
    Index("ix_signals_asked_by", "asked_by"),
    Index("ix_signals_follows", "follows", postgresql_where=text("follows IS NOT NULL")),
    comment="each has an answer or a day by which it is due",
)
Index(
    "uq_signals_running",
    signals.c.issue_id,
    signals.c.partner,
    unique=True,
    postgresql_where=text("answered_at IS NULL AND issue_id IS NOT NULL"),
)

answers = Table(
    "answers",
    metadata,
    Column("signal_id", ForeignKey("signals.id", ondelete="CASCADE"), primary_key=True),
    Column("by", ForeignKey("residents.id", ondelete="SET NULL")),
    Column("text", Text, nullable=False),
    Column("step", Text, nullable=False, server_default=""),
    Column("step_on", Date, comment="calendar day in Europe/Amsterdam"),
    Column("helps", Text, nullable=False, server_default="", comment="who can help"),
    Column("question", Text, nullable=False, server_default="", comment="asked back"),
    moment("step_done_at"),
    moment("clear_at"),
    CheckConstraint("(step = '') = (step_on IS NULL)", name="step_with_a_day"),
    CheckConstraint("step <> '' OR helps <> '' OR question <> ''", name="goes_on"),
    Index("ix_answers_by", "by"),
    comment="one for each signal; never a bare no",
)
