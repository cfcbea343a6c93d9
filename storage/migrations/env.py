"""How Alembic reaches the database; `storage.migrate` gives it the connection."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from alembic.migration import MigrationContext
from alembic.operations.ops import ExecuteSQLOp, MigrationScript
from pgvector.sqlalchemy import Vector

NEEDED = "CREATE EXTENSION IF NOT EXISTS vector"


def _render(kind: str, thing: Any, autogenerate: AutogenContext) -> str | Literal[False]:
    if kind == "type" and isinstance(thing, Vector):
        autogenerate.imports.add("from pgvector.sqlalchemy import Vector")
        return f"Vector({thing.dim})"
    return False


def _begin_with_vector(
    _: MigrationContext, revision: str | Iterable[str | None], scripts: list[MigrationScript]
) -> None:
    """Let the first migration of all make the extension; undoing it leaves that alone."""
    for script in scripts:
        if not revision and script.upgrade_ops is not None:
            script.upgrade_ops.ops.insert(0, ExecuteSQLOp(NEEDED))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes["metadata"],
    compare_type=True,
    compare_server_default=True,
    render_item=_render,
    process_revision_directives=_begin_with_vector,
)
with context.begin_transaction():
    context.run_migrations()
