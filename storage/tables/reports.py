"""Reports of yearly look backs, as they were published: they name and betray nobody."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, Table
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import append_only, metadata, moment

evaluation_reports = append_only(
    Table(
        "evaluation_reports",
        metadata,
        Column("evaluation_id", BigInteger, primary_key=True, autoincrement=False),
        Column("area", ForeignKey("areas.slug"), nullable=False),
        Column("year", Integer, nullable=False, comment="that it is called by"),
        Column("report", JSONB, nullable=False, comment="merged: domain/evaluation/report_json.py"),
        moment("published_at", nullable=False),
        Index("ix_evaluation_reports_area", "area", "year"),
        Index("ix_evaluation_reports_year", "year"),
    )
)
