"""The yearly look back. Sheets carry no moments and no sequence on purpose: nothing may show
who filled in which (docs/decisions/0026)."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from storage.tables.base import identity, metadata, moment

questionnaires = Table(
    "questionnaires",
    metadata,
    identity(),
    Column("version", SmallInteger, nullable=False, comment="as content numbers them"),
    Column("digest", Text, nullable=False, unique=True, comment="SHA-256 of the questions"),
    Column("questions", JSONB, nullable=False),
    comment="an evaluation keeps the questions that it opened with",
)

evaluations = Table(
    "evaluations",
    metadata,
    Column(
        "id",
        BigInteger,
        primary_key=True,
        autoincrement=False,
        comment="numbered along with ballots: their keys lie in one folder",
    ),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("questionnaire_id", ForeignKey("questionnaires.id"), nullable=False),
    Column("rules", ARRAY(SmallInteger), nullable=False, comment="that counted at the opening"),
    Column("opened_by", ForeignKey("residents.id", ondelete="SET NULL"), comment="null: the clock"),
    moment("opened_at", nullable=False),
    moment("closes_at", nullable=False),
    moment("closed_at"),
    moment("shredded_at"),
    Column("sheets", Integer, comment="handed in; known at closing"),
    Column("invalid", Integer, comment="sheets that broke the rules and count for nothing"),
    Column("may_go", SmallInteger, comment="ground rule that most want to be rid of"),
    moment("themes_wanted_at"),  # its sheets change no more, and the report waits for themes
    moment("themes_leased_until"),
    Column("themes", JSONB, comment="key words that may be published"),
    Index("ix_evaluations_area", "area", "opened_at"),
)
Index(
    "uq_evaluations_open",
    evaluations.c.area,
    unique=True,
    postgresql_where=text("closed_at IS NULL"),
)

Index(
    "ix_evaluations_themes",
    evaluations.c.themes_wanted_at,
    postgresql_where=text("closed_at IS NULL AND themes IS NULL"),
)

open_sheets = Table(
    "open_sheets",
    metadata,
    Column("evaluation_id", ForeignKey("evaluations.id", ondelete="CASCADE"), primary_key=True),
    Column("pseudonym", LargeBinary, primary_key=True, comment="HMAC(its key, resident)"),
    Column("answers", JSONB, nullable=False),
    comment="also those that stopped half-way; thrown away at closing, merged into a report",
)

open_sheet_roll = Table(
    "open_sheet_roll",
    metadata,
    Column("evaluation_id", ForeignKey("evaluations.id", ondelete="CASCADE"), primary_key=True),
    Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
    comment="who handed in a sheet, so that they aren't reminded; gone at closing",
)

sheet_words = Table(
    "sheet_words",
    metadata,
    identity(),
    Column("evaluation_id", ForeignKey("evaluations.id", ondelete="CASCADE"), nullable=False),
    Column("rule", SmallInteger, comment="null: so few wrote about it that it isn't told"),
    Column("words", Text, nullable=False),
    Column("item_id", ForeignKey("agenda_items.id", ondelete="SET NULL"), comment="it became"),
    Index("ix_sheet_words_evaluation", "evaluation_id", "id"),
    comment="what should change, apart from the rest; written anew at closing, in random order",
)

abolished_rules = Table(
    "abolished_rules",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("rule", SmallInteger, nullable=False),
    Column("evaluation_id", ForeignKey("evaluations.id"), nullable=False, unique=True),
    Column("reward_cents", BigInteger, nullable=False),
    moment("at", nullable=False),
    Column("booked", Boolean, nullable=False, server_default="false"),
    Index("uq_abolished_rules_area", "area", "rule", unique=True),
    comment="ground rules that count no longer in an area, and the reward for it",
)

quadrant_tests = Table(
    "quadrant_tests",
    metadata,
    Column("place", Text, primary_key=True, comment="slug of an area; empty: all of it"),
    Column("year", SmallInteger, primary_key=True),
    Column("line", Text, primary_key=True),
    Column("letter", Text, primary_key=True),
    Column("people", Integer, nullable=False),
    comment="of who did the test and said that it may be counted: sums, nobody's answers",
)
