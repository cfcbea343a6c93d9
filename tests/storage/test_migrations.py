"""The migrations make exactly the tables of `storage.tables`, and can be undone."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, Connection, MetaData, NullPool, Text, create_engine, text

from storage import migrate
from storage.tables import metadata
from tests.database import Databases

VERSIONS = sorted((migrate.FOLDER / "versions").glob("[0-9]*.py"))

# Everything that a person could see of a table by \d+, and whether it is UNLOGGED.
SEEN = """
    SELECT 'table', c.relname, c.relpersistence::text, obj_description(c.oid, 'pg_class'), NULL
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    UNION ALL
    SELECT 'column', a.attrelid::regclass::text || '.' || a.attname,
           format_type(a.atttypid, a.atttypmod) || a.attnotnull || a.attidentity::text,
           col_description(a.attrelid, a.attnum), pg_get_expr(d.adbin, d.adrelid)
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT 'constraint', conrelid::regclass::text || '.' || conname,
           pg_get_constraintdef(oid), NULL, NULL
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL
    SELECT 'index', indexname, indexdef, NULL, NULL FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL
    SELECT 'trigger', tgname, pg_get_triggerdef(t.oid), pg_get_functiondef(tgfoid), NULL
    FROM pg_trigger t WHERE NOT tgisinternal
    UNION ALL
    SELECT 'function', proname, NULL, NULL, NULL
    FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND NOT EXISTS (
        SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
"""


@pytest.fixture
def blank_url(databases: Databases) -> Iterator[str]:
    """A database with the extension and nothing else."""
    with databases.fresh("template1") as url:
        yield url


def connect(url: str) -> Connection:
    return create_engine(url, poolclass=NullPool).connect()


def look(connection: Connection) -> set[tuple[str | None, ...]]:
    """What is in the database, but for Alembic's own table."""
    rows = {tuple(row) for row in connection.execute(text(SEEN))}
    return {row for row in rows if "alembic_version" not in f"{row[1]} {row[2]}"}


def test_the_migrations_build_exactly_the_tables_of_the_program(
    databases: Databases, database_url: str
) -> None:
    with databases.fresh("template1") as declared, connect(declared) as connection:
        metadata.create_all(connection)
        expected = look(connection)

    with connect(database_url) as connection:
        found = look(connection)

    assert found == expected
    assert {name for kind, name, *_ in found if kind == "table"} == set(metadata.tables)


def test_there_is_nothing_left_to_migrate(database_url: str) -> None:
    with connect(database_url) as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )

        assert compare_metadata(context, metadata) == []


def test_ballot_screens_of_the_web_phone_are_in_no_log_of_the_database(database_url: str) -> None:
    with connect(database_url) as connection:
        unlogged = connection.scalars(
            text("SELECT relname FROM pg_class WHERE relpersistence = 'u' AND relkind = 'r'")
        ).all()

    assert "gateway_protected" in unlogged


def test_each_migration_goes_up_down_and_up_again(blank_url: str) -> None:
    seen: list[set[tuple[str | None, ...]]] = []
    with connect(blank_url) as connection:
        seen.append(look(connection))
    for path in VERSIONS:
        number = path.name[:4]
        before = f"{int(number) - 1:04}" if int(number) > 1 else "base"
        migrate.upgrade(blank_url, to=number)
        with connect(blank_url) as connection:
            up = look(connection)

        migrate.downgrade(blank_url, before)

        with connect(blank_url) as connection:
            assert look(connection) == seen[-1]
        migrate.upgrade(blank_url, to=number)
        with connect(blank_url) as connection:
            assert look(connection) == up
        seen.append(up)

    assert migrate.current(blank_url) == migrate.newest()


def test_a_second_upgrade_changes_nothing_and_keeps_what_is_there(database_url: str) -> None:
    with connect(database_url) as connection:
        connection.execute(text("INSERT INTO channels (name) VALUES ('web')"))
        connection.commit()

    migrate.upgrade(database_url)

    with connect(database_url) as connection:
        assert connection.scalars(text("SELECT name FROM channels")).all() == ["web"]


PROGRAM = """
import sys
sys.path.insert(0, sys.argv[2])
from storage import migrate
print("ready", flush=True)
sys.stdin.readline()
migrate.upgrade(sys.argv[1])
"""


def test_programs_that_start_at_once_migrate_once(blank_url: str) -> None:
    command = [sys.executable, "-c", PROGRAM, blank_url, str(Path(__file__).parents[2])]
    programs = [
        subprocess.Popen(command, stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True) for _ in range(3)
    ]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"

    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()

    said = [program.communicate()[1] for program in programs]
    assert [program.returncode for program in programs] == [0, 0, 0], said
    assert migrate.current(blank_url) == migrate.newest()


def test_a_database_without_tables_has_no_revision(blank_url: str) -> None:
    assert migrate.current(blank_url) is None


def test_a_database_that_doesnt_answer_is_named_without_its_password() -> None:
    url = "postgresql+psycopg://anna:geheim@/smederij?host=/tmp/nowhere"

    with pytest.raises(migrate.MigrationError, match="/tmp/nowhere") as raised:
        migrate.upgrade(url, patience=0)

    assert "SMEDERIJ_DATABASE_URL" in str(raised.value)
    assert "geheim" not in str(raised.value)


def test_a_database_of_a_newer_program_is_left_alone(database_url: str) -> None:
    with connect(database_url) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        connection.commit()

    with pytest.raises(migrate.MigrationError, match="newest version"):
        migrate.upgrade(database_url)

    assert migrate.current(database_url) == "9999"


def test_who_may_not_make_the_extension_reads_who_can(databases: Databases) -> None:
    with (
        databases.fresh("template0") as url,
        pytest.raises(migrate.MigrationError, match="administrator"),
    ):
        migrate.upgrade(url)


def test_a_step_that_fails_leaves_nothing_of_the_others(blank_url: str) -> None:
    with connect(blank_url) as connection:
        connection.execute(text("CREATE TABLE residents (id int)"))
        connection.commit()
        before = look(connection)

    with pytest.raises(Exception, match="already exists"):
        migrate.upgrade(blank_url)

    with connect(blank_url) as connection:
        assert look(connection) == before


@pytest.mark.parametrize("path", VERSIONS, ids=lambda path: path.stem)
def test_a_migration_says_what_it_risks_and_knows_nothing_of_todays_code(path: Path) -> None:
    source = path.read_text()
    risk = r"Safe on a running system: (yes|no)\b.*\. Undo loses data: (yes|no)\b"
    imported = {
        name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else _names(node))
    }

    assert re.search(risk, "\n".join(source.splitlines()[:5]))
    assert {name.partition(".")[0] for name in imported} <= {
        "__future__",
        "alembic",
        "pgvector",
        "sqlalchemy",
    }


def _names(node: ast.Import) -> list[str]:
    return [alias.name for alias in node.names]


def test_the_next_migration_holds_what_changed_and_asks_for_a_judgement(
    blank_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "migrations"
    shutil.copytree(migrate.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(migrate, "FOLDER", folder)
    changed = MetaData(naming_convention=metadata.naming_convention)
    for table in metadata.sorted_tables:
        copy = table.to_metadata(changed)
        if table.name == "channels":
            copy.append_column(Column("colour", Text))

    path = migrate.write_migration(blank_url, "a colour for channels", changed)

    assert path.name == f"{len(VERSIONS) + 1:04}_a_colour_for_channels.py"
    assert 'add_column("channels"' in path.read_text().replace("'", '"')
    assert "Safe on a running system: ?" in path.read_text()
