"""Tasks out of trits answers, who does them, and what came of them."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    SmallInteger,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY

from storage.tables.base import identity, metadata, moment

tasks = Table(
    "tasks",
    metadata,
    identity(),
    Column("item_id", ForeignKey("agenda_items.id", ondelete="CASCADE"), nullable=False),
    Column("answer_id", ForeignKey("trits_answers.id"), nullable=False, unique=True),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("title", Text, nullable=False),
    Column("kind", Text, nullable=False, server_default="own", comment="own, help, others"),
    Column("party", Text, nullable=False, server_default="", comment="whose help; who does it"),
    Column("words", ARRAY(Text), nullable=False, server_default="{}", comment="what it is about"),
    Column("hands", SmallInteger, nullable=False),
    Column("on", Date, comment="calendar day in Europe/Amsterdam; null: others do it"),
    Column("created_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("created_at", nullable=False),
    moment("done_at"),
    CheckConstraint("hands BETWEEN 0 AND 99", name="hands"),
    CheckConstraint("kind IN ('own', 'help', 'others')", name="kind"),
    CheckConstraint(
        "(kind = 'others') = (\"on\" IS NULL) AND (kind = 'others') = (hands = 0)",
        name="by_others",
    ),
    Index("ix_tasks_area", "area", "id"),
    Index("ix_tasks_item", "item_id", "id"),
)

volunteers = Table(
    "volunteers",
    metadata,
    Column("task_id", ForeignKey("tasks.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    moment("since", nullable=False),
    Column("handing_over", Boolean, nullable=False, server_default=text("false")),
    Index("ix_volunteers_resident", "resident_id"),
)

task_reports = Table(
    "task_reports",
    metadata,
    Column("task_id", ForeignKey("tasks.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    Column("on", Date, primary_key=True, comment="the day that the task had"),
    Column("said", Text, nullable=False, comment="done, later, not"),
    Column("half_hours", SmallInteger, comment="null: not told"),
    moment("at", nullable=False),
    CheckConstraint("said IN ('done', 'later', 'not')", name="said"),
    CheckConstraint("half_hours BETWEEN 1 AND 200", name="half_hours"),
    Index("ix_task_reports_resident", "resident_id"),
)
