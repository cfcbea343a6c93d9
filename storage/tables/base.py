"""Columns and constraints. Moments are `timestamptz` in UTC, days are `date`."""

from __future__ import annotations

from sqlalchemy import (
    DDL,
    BigInteger,
    Column,
    DateTime,
    Identity,
    MetaData,
    Table,
    event,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def moment(name: str, *, nullable: bool = True) -> Column[object]:
    return Column(name, DateTime(timezone=True), nullable=nullable)


AFTER_CREATE: dict[str, tuple[str, ...]] = {}
AFTER_DROP: dict[str, tuple[str, ...]] = {}
"""Table -> statements beside its own, which the migration that makes it has too."""


def append_only(table: Table) -> Table:
    """Let no row of `table` be changed or thrown away: triggers refuse it, whoever asks."""
    name, stays = table.name, f"{table.name}_stays"
    refuse = f"BEGIN RAISE EXCEPTION '{name} is only added to'; END"
    AFTER_CREATE[name] = (
        f"CREATE FUNCTION {stays}() RETURNS trigger LANGUAGE plpgsql AS '{_quoted(refuse)}'",
        f"CREATE TRIGGER {stays} BEFORE UPDATE OR DELETE OR TRUNCATE ON {name}"
        f" EXECUTE FUNCTION {stays}()",
    )
    AFTER_DROP[name] = (f"DROP FUNCTION {stays}()",)
    for statement in AFTER_CREATE[name]:
        event.listen(table, "after_create", DDL(statement))  # type: ignore[no-untyped-call]
    for statement in AFTER_DROP[name]:
        event.listen(table, "after_drop", DDL(statement))  # type: ignore[no-untyped-call]
    return table


def unsampled(table: Table) -> Table:
    """Let PostgreSQL keep no values of `table` for its planner.

    ANALYZE, which autovacuum runs by itself, copies some hundred values of each column into a
    table of its own. They would stay there when the rows are gone.
    """
    columns = ", ".join(f"ALTER COLUMN {one.name} SET STATISTICS 0" for one in table.columns)
    statement = f"ALTER TABLE {table.name} {columns}"
    AFTER_CREATE[table.name] = (*AFTER_CREATE.get(table.name, ()), statement)
    event.listen(table, "after_create", DDL(statement))  # type: ignore[no-untyped-call]
    return table


def _quoted(statement: str) -> str:
    return statement.replace("'", "''")


def identity() -> Column[int]:
    return Column("id", BigInteger, Identity(), primary_key=True)
