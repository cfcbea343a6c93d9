"""Survey rounds: their questions, open sheets, and what may be told of the answers."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
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
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import identity, metadata, moment, unsampled

surveys = Table(
    "surveys",
    metadata,
    Column(
        "id",
        BigInteger,
        primary_key=True,
        autoincrement=False,
        comment="numbered along with ballots: their keys lie in one folder",
    ),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("questions", JSONB, nullable=False, comment="frozen at opening"),
    Column("opened_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("opened_at", nullable=False),
    moment("closes_at", nullable=False),
    moment("closed_at"),
    moment("shredded_at"),
    Column("people", Integer, comment="who handed in; null: open, or too few to be told of"),
    Column("invalid", Integer, comment="sheets that broke the rules and count for nothing"),
    Column("counts", JSONB, comment="question to option to least and most people"),
    Index("ix_surveys_area", "area", "id"),
)
Index(
    "uq_surveys_open",
    surveys.c.area,
    unique=True,
    postgresql_where=text("closed_at IS NULL"),
)

open_survey_sheets = unsampled(
    Table(
        "open_survey_sheets",
        metadata,
        Column("survey_id", ForeignKey("surveys.id", ondelete="CASCADE"), primary_key=True),
        Column("pseudonym", LargeBinary, primary_key=True, comment="HMAC(its key, resident)"),
        Column("answers", JSONB, nullable=False),
        comment="also those that stopped half-way; thrown away at closing",
    )
)

open_survey_roll = unsampled(
    Table(
        "open_survey_roll",
        metadata,
        Column("survey_id", ForeignKey("surveys.id", ondelete="CASCADE"), primary_key=True),
        Column("resident_id", ForeignKey("residents.id", ondelete="CASCADE"), primary_key=True),
        comment="who handed in, so that they aren't reminded; gone at closing",
    )
)

survey_words = Table(
    "survey_words",
    metadata,
    identity(),
    Column("survey_id", ForeignKey("surveys.id", ondelete="CASCADE"), nullable=False),
    Column("question", SmallInteger, nullable=False),
    Column("words", Text, nullable=False),
    Index("ix_survey_words_survey", "survey_id", "id"),
    comment="what people wrote, apart from the rest; written anew at closing, in random order",
)
