"""The clock of a demonstration."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, CheckConstraint, Column, Table, text

from storage.tables.base import metadata, moment

demo_clock = Table(
    "demo_clock",
    metadata,
    Column("one", Boolean, primary_key=True, server_default=text("true")),
    Column("ahead", BigInteger, nullable=False, comment="seconds before the machine's clock"),
    Column("wanted", BigInteger, nullable=False, comment="where it is on its way to"),
    moment("asked_at"),
    CheckConstraint("one", name="one"),
    CheckConstraint("0 <= ahead AND ahead <= wanted", name="forward"),
    comment="one row, in a database that a demonstration ran on",
)
