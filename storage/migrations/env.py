"""How Alembic reaches the database; `storage.migrate` gives it the connection."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap
from typing import Any, Literal, TypeGuard

from alembic import context
from alembic.autogenerate.api import AutogenContext
from alembic.migration import MigrationContext
from alembic.operations.ops import (
    CreateForeignKeyOp,
    CreateTableOp,
    DropConstraintOp,
    DropTableOp,
    ExecuteSQLOp,
    MigrateOperation,
    MigrationScript,
)
from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import CheckConstraint, ForeignKeyConstraint

from storage.tables import AFTER_CREATE, AFTER_DROP

WIDTH = 80
NEEDED = "CREATE EXTENSION IF NOT EXISTS vector"


def _render(kind: str, thing: Any, autogenerate: AutogenContext) -> str | Literal[False]:
    if kind == "type" and isinstance(thing, HALFVEC):
        autogenerate.imports.add("from pgvector.sqlalchemy import HALFVEC")
        return f"HALFVEC({thing.dim})"
    return False


def _complete(
    _: MigrationContext, revision: str | Iterable[str | None], scripts: list[MigrationScript]
) -> None:
    """Add what Alembic leaves out: checks inside a column, statements beside a table, and
    first of all the extension.

    Undoing the first migration leaves the extension alone.
    """
    tables = context.config.attributes["metadata"].tables
    for script in scripts:
        steps = script.upgrade_ops.ops if script.upgrade_ops else []
        undoing = script.downgrade_ops.ops if script.downgrade_ops else []
        for step in list(undoing):
            if isinstance(step, DropTableOp):
                _put_behind(undoing, step, AFTER_DROP.get(step.table_name, ()))
        for step in list(steps):
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
                _put_behind(steps, step, AFTER_CREATE.get(step.table_name, ()))
        _close_circles(steps, undoing)
        if not revision:
            steps.insert(0, ExecuteSQLOp(NEEDED))


def _close_circles(steps: list[MigrateOperation], undoing: list[MigrateOperation]) -> None:
    """Add foreign keys between tables that refer to each other once both are there.

    Inside `create_table` such a key would be left out when the migration runs.
    """
    for step in list(steps):
        if not isinstance(step, CreateTableOp):
            continue
        late = [one for one in step.columns if _closes_circle(one)]
        step.columns = [one for one in step.columns if not _closes_circle(one)]
        steps += [CreateForeignKeyOp.from_constraint(one) for one in late]
        undoing[:0] = [DropConstraintOp.from_constraint(one) for one in late]


def _closes_circle(one: object) -> TypeGuard[ForeignKeyConstraint]:
    return isinstance(one, ForeignKeyConstraint) and one.use_alter


class _InLines(str):
    """A statement that is written in lines that fit."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "\n".join(repr(one) for one in wrap(self, WIDTH, drop_whitespace=False))


def _put_behind(
    steps: list[MigrateOperation], step: MigrateOperation, statements: Iterable[str]
) -> None:
    place = steps.index(step) + 1
    steps[place:place] = [ExecuteSQLOp(_InLines(one)) for one in statements]


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
