"""Partners' own agendas, and what lies beside what."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from storage.tables.base import identity, metadata, moment

partner_lines = Table(
    "partner_lines",
    metadata,
    identity(),
    Column("area", ForeignKey("areas.slug"), nullable=False),
    Column("partner", Text, nullable=False, comment="its key"),
    Column("what", Text, nullable=False),
    Column("when_words", Text, nullable=False, server_default=""),
    Column("written_by", ForeignKey("residents.id", ondelete="SET NULL")),
    moment("written_at", nullable=False),
    moment("taken_out_at"),
    Index("ix_partner_lines_area", "area", "id"),
)

lines_beside = Table(
    "lines_beside",
    metadata,
    Column("line_id", ForeignKey("partner_lines.id", ondelete="CASCADE"), primary_key=True),
    Column("item_id", ForeignKey("agenda_items.id", ondelete="CASCADE"), primary_key=True),
    Column("laid_by", ForeignKey("residents.id", ondelete="SET NULL")),
    Index("ix_lines_beside_item", "item_id"),
)
