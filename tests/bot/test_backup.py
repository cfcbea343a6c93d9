"""A backup brings everything back, but for what could tell who votes what."""

from __future__ import annotations

import importlib.util
import os
import subprocess
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from bot.settings import ROOT
from storage.embedded_place import PACKAGE, VERSION

CHOICE = "Speeltuin: 3 punten"
KEY = b"sleutel van een open stemming"


@pytest.fixture
def environment(database_url: str) -> dict[str, str]:
    """What the programs of PostgreSQL need to know of the database of this test."""
    found = importlib.util.find_spec(PACKAGE)
    assert found is not None
    (package,) = found.submodule_search_locations or []
    where = conninfo_to_dict(database_url.replace("+psycopg", "", 1))
    return {
        "PATH": f"{package}/pginstall{VERSION}/bin:{os.environ['PATH']}",
        "PGHOST": str(where["host"]),
        "PGPORT": str(where["port"]),
        "PGUSER": str(where["user"]),
        "PGDATABASE": str(where["dbname"]),
    }


def test_a_backup_holds_all_but_ballot_keys_and_the_screens_of_open_ballots(
    tmp_path: Path, database_url: str, environment: dict[str, str]
) -> None:
    data = tmp_path / "data"
    (data / "ballot-keys").mkdir(parents=True)
    (data / "ballot-keys" / "1.key").write_bytes(KEY)
    (data / "secret").write_text("geheim")
    (tmp_path / ".env").write_text(f"SMEDERIJ_DATA_DIR={data}\n")
    to = tmp_path / "backups"
    to.mkdir()
    old, fresh, other = to / "smederij-1.dump", to / "smederij-2.dump", to / "brief.txt"
    for file, days in ((old, 20), (fresh, 2), (other, 20)):
        file.touch()
        moment = file.stat().st_mtime - days * 24 * 3600
        os.utime(file, (moment, moment))
    with psycopg.connect(database_url.replace("+psycopg", "", 1)) as connection:
        connection.execute("INSERT INTO areas VALUES ('krakeel', 'Krakeel')")
        connection.execute(
            "CREATE UNLOGGED TABLE screens_of_now AS SELECT %s::text AS shown", (CHOICE,)
        )

    subprocess.run(
        [ROOT / "deploy" / "backup.sh", to, "14"], cwd=tmp_path, env=environment, check=True
    )

    assert not old.exists()
    assert fresh.exists()
    assert other.exists()
    (dump,) = [one for one in to.glob("*.dump") if one != fresh]
    assert dump.stat().st_mode & 0o077 == 0
    assert dump.with_suffix(".secret").read_text() == "geheim"
    assert not [one for one in to.iterdir() if KEY in one.read_bytes()]
    written = subprocess.run(
        ["pg_restore", "--file=-", dump],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert "krakeel\tKrakeel" in written
    assert "CREATE UNLOGGED TABLE public.gateway_protected" in written
    assert "COPY public.gateway_protected" not in written
    assert CHOICE not in written


def test_a_backup_that_fails_says_so_and_leaves_the_old_ones(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    (tmp_path / ".env").touch()
    to = tmp_path / "backups"
    to.mkdir()
    old = to / "smederij-1.dump"
    old.touch()
    os.utime(old, (0, 0))

    done = subprocess.run(
        [ROOT / "deploy" / "backup.sh", to],
        cwd=tmp_path,
        env={**environment, "PGDATABASE": "nergens"},
        capture_output=True,
        check=False,
    )

    assert done.returncode != 0
    assert old.exists()
    assert [one.name for one in to.iterdir() if one.suffix == ".dump"] == ["smederij-1.dump"]
