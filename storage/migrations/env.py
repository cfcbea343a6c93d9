"""How Alembic reaches the database; `storage.migrate` gives it the connection."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from alembic.migration import MigrationContext
from alembic.operations.ops import CreateTableOp, ExecuteSQLOp, MigrationScript
from pgvector.sqlalchemy import Vector
from sqlalchemy import CheckConstraint

NEEDED = "CREATE EXTENSION IF NOT EXISTS vector"


def _render(kind: str, thing: Any, autogenerate: AutogenContext) -> str | Literal[False]:
    if kind == "type" and isinstance(thing, Vector):
        autogenerate.imports.add("from pgvector.sqlalchemy import Vector")
        return f"Vector({thing.dim})"
    return False


def _complete(
    _: MigrationContext, revision: str | Iterable[str | None], scripts: list[MigrationScript]
) -> None:
    """Add what Alembic leaves out: checks inside a column, and first of all the extension.

    Undoing the first migration leaves the extension alone.
    """
    tables = context.config.attributes["metadata"].tables
    for script in scripts:
        steps = script.upgrade_ops.ops if script.upgrade_ops else []
        for step in steps:
            if isinstance(step, CreateTableOp):
                step.columns = [
                    *step.columns,
                    *(
                        CheckConstraint(check.sqltext, name=check.name)
                        for column in tables[step.table_name].columns
                        for check in column.constraints
                        if isinstance(check, CheckConstraint)
                    ),
                ]
        if not revision:
            steps.insert(0, ExecuteSQLOp(NEEDED))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes["metadata"],
    compare_type=True,
    compare_server_default=True,
    render_item=_render,
    process_revision_directives=_complete,
)
with context.begin_transaction():
    context.run_migrations()
