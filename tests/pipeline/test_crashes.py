"""Nothing is lost and nothing done twice, whatever is killed."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import migrate
from storage.embedded import Embedded
from storage.embedded_throwaway import throwaway
from tests.pipeline.neighbours import (
    CHATS,
    EACH,
    IN_FLIGHT,
    NEWCOMERS,
    all_is_done,
    assert_answers_came_in_order,
    assert_each_tap_was_answered_once,
    connect,
    count,
    newcomers_come_in,
    settings_of,
    store_neighbours,
    tap_all,
)
from tests.pipeline.program import (
    SMALL,
    SMEDERIJ_RUN,
    ProgramProcess,
    ServerProcess,
    TickingProcess,
    running,
    serving,
    until,
)

FEW = 4
"""Taps of each neighbour where 400 would only take longer."""


@pytest.fixture
def database() -> Iterator[Embedded]:
    """A server of PostgreSQL that this test may kill."""
    with throwaway() as server:
        migrate.upgrade(server.url)
        store_neighbours(server)
        yield server


@pytest.fixture
def telegram() -> Iterator[ServerProcess]:
    """A Bot API server in a process of its own."""
    with serving() as server:
        yield server


def _program(
    telegram: ServerProcess, database: Embedded, folder: Path, parts: str
) -> ProgramProcess:
    folder.mkdir(exist_ok=True)
    return ProgramProcess(folder, settings_of(telegram, database.url), *SMALL, parts)


def test_three_kills_while_400_updates_wait_lose_nothing_and_do_nothing_twice(
    telegram: ServerProcess, database: Embedded, tmp_path: Path
) -> None:
    taps = tap_all(telegram)
    newcomers_come_in(telegram)
    program = _program(telegram, database, tmp_path, "intake,lanes,delivery,scheduler")

    with running(program):
        for said in (20, 120, 220):
            until(lambda said=said: len(telegram.sent()) >= said)  # type: ignore[misc]
            program.kill()
            program.start()
        until(lambda: all_is_done(database, taps + 4 * NEWCOMERS))

    assert count(database, "joins") == taps
    assert count(database, "residents") == CHATS + 1 + NEWCOMERS
    assert count(database, "doors") == CHATS + 1 + NEWCOMERS
    assert count(database, "inbox WHERE set_aside_at IS NOT NULL") == 0
    assert count(database, "inbox WHERE body IS NOT NULL") == 0
    assert count(database, "outbox WHERE ended NOT IN ('said', 'superseded')") == 0
    assert_each_tap_was_answered_once(telegram, taps=taps, repeats=3 * IN_FLIGHT)
    assert_answers_came_in_order(telegram)


def test_postgresql_is_killed_once_and_all_goes_on_by_itself(
    telegram: ServerProcess, database: Embedded, tmp_path: Path
) -> None:
    taps = tap_all(telegram, each=FEW)
    program = _program(telegram, database, tmp_path, "intake,lanes,delivery,scheduler")

    with running(program):
        until(lambda: len(telegram.sent()) >= 30)
        assert database.pid is not None
        os.kill(database.pid, signal.SIGKILL)
        until(lambda: not database.alive())
        database.restart()
        until(lambda: all_is_done(database, taps))

    assert count(database, "joins") == taps
    assert count(database, "inbox WHERE set_aside_at IS NOT NULL") == 0
    assert_each_tap_was_answered_once(telegram, taps=taps, repeats=IN_FLIGHT)
    assert_answers_came_in_order(telegram)


def test_two_processes_share_the_work_and_one_goes_on_when_the_other_is_killed(
    telegram: ServerProcess, database: Embedded, tmp_path: Path
) -> None:
    taps = tap_all(telegram, each=FEW)
    first = _program(telegram, database, tmp_path / "first", "lanes,delivery")
    second = _program(telegram, database, tmp_path / "second", "intake,lanes,delivery")

    with running(first):
        until(lambda: b"Running" in first.log.read_bytes())
        with running(second):
            until(lambda: len(telegram.sent()) >= 30)
            first.kill()
            until(lambda: all_is_done(database, taps))

    assert count(database, "joins") == taps
    assert_each_tap_was_answered_once(telegram, taps=taps, repeats=IN_FLIGHT)
    assert_answers_came_in_order(telegram)


def test_of_two_whole_programs_one_listens_and_the_other_takes_over_when_it_is_killed(
    telegram: ServerProcess, database: Embedded, tmp_path: Path
) -> None:
    parts = "intake,lanes,delivery,scheduler"
    first = _program(telegram, database, tmp_path / "first", parts)
    second = _program(telegram, database, tmp_path / "second", parts)

    with running(first):
        until(lambda: telegram.control("state")["polls"] > 0)
        with running(second):
            until(lambda: b"Running" in second.log.read_bytes())
            taps = tap_all(telegram, each=FEW)
            until(lambda: len(telegram.sent()) >= 30)
            refused = telegram.control("ledger")["refused"]
            first.kill()
            newcomers_come_in(telegram)
            until(lambda: all_is_done(database, taps + 4 * NEWCOMERS))

    assert count(database, "joins") == taps
    assert count(database, "residents") == CHATS + 1 + NEWCOMERS
    assert_each_tap_was_answered_once(telegram, taps=taps, repeats=IN_FLIGHT)
    assert_answers_came_in_order(telegram)
    assert [one for one in refused if one["method"] == "getUpdates"] == []


def test_no_token_reaches_the_log_however_the_channel_breaks(
    telegram: ServerProcess, database: Embedded, tmp_path: Path
) -> None:
    tap_all(telegram, each=FEW)
    program = _program(telegram, database, tmp_path, "intake,lanes,delivery")
    for method in ("sendMessage", "answerCallbackQuery", "getUpdates"):
        for kind in ("drop", "garble", "server_error", "flood", "blocked", "no_chat"):
            if method != "getUpdates" or kind in ("drop", "garble"):
                telegram.control("break", kind=kind, method=method, seconds=1)

    with running(program):
        until(lambda: len(telegram.sent()) >= 30)
        telegram.control("refuse", seconds=1)
        heard = len(telegram.sent())
        until(lambda: len(telegram.sent()) > heard)

    log = program.log.read_text()
    assert "intake.unreachable" in log
    assert "delivery.unknown" in log
    assert telegram.token.partition(":")[2] not in log


def test_three_schedulers_act_once_on_each_of_400_rows_when_one_is_killed_half_way(
    database: Embedded, tmp_path: Path
) -> None:
    with connect(database) as connection:
        connection.execute(
            """INSERT INTO issues (area, submitter, shown_name, text, language, guesses,
                                   brought_up_at)
               SELECT 'krakeel', 1, '', 'Vraagstuk ' || n, 'nl', '[]', now()
               FROM generate_series(1, 400) AS n"""
        )
        connection.execute(
            """INSERT INTO joins (issue_id, resident_id, joined_at)
               SELECT id, 2, now() FROM issues"""
        )
        connection.execute(
            """INSERT INTO due (kind, key, due_at, subject)
               SELECT 'join_digest', 'proef-' || id, now(), jsonb_build_object('issue', id)
               FROM issues"""
        )

    processes = [TickingProcess(database.url) for _ in range(3)]
    try:
        until(lambda: count(database, "due WHERE done_at IS NOT NULL") >= 200)
        processes[0].kill()
        until(lambda: count(database, "due WHERE done_at IS NULL") == 0)
    finally:
        for one in processes:
            one.kill()

    assert count(database, "announcements") == count(database, "issues") == 400 + EACH
    assert count(database, "due WHERE set_aside_at IS NOT NULL") == 0


def test_the_program_starts_its_killed_postgresql_again(tmp_path: Path) -> None:
    content = str(Path(__file__).parents[2] / "content" / "hoogeveen")
    program = ProgramProcess(
        tmp_path, {"SMEDERIJ_MUNICIPALITY": content}, *SMEDERIJ_RUN, "--port", "0"
    )

    with running(program):
        until(lambda: b"is open" in program.log.read_bytes())
        pid = _postmaster(tmp_path / ".smederij")
        os.kill(pid, signal.SIGKILL)
        until(lambda: b"database.restarted" in program.log.read_bytes())

        assert _postmaster(tmp_path / ".smederij") != pid


def _postmaster(data_dir: Path) -> int:
    file = next(data_dir.glob("postgres*/**/postmaster.pid"), None)
    file = file or (data_dir / "postgres").resolve() / "postmaster.pid"
    return int(file.read_text().splitlines()[0])
