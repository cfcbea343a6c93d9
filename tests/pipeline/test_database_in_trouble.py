"""A full disk, all connections taken, a transaction that nobody ends: people wait, no more."""

from __future__ import annotations

import asyncio
import json
import urllib.error
import urllib.request
import uuid
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.clock import system_clock
from bot.intake import take_in_forever
from storage import delivering, inbox, outbox
from storage.inbox import Arrived
from storage.session import (
    DatabaseError,
    Engine,
    Sessions,
    make_engine,
    make_sessions,
    went_away,
)
from storage.speaker import elect
from tests.pipeline.disks import Disk, PretendedDisk, disk
from tests.pipeline.looking import ends, notice, put, rows
from tests.pipeline.neighbours import (
    CHATS,
    IN_FLIGHT,
    NEWCOMERS,
    all_is_done,
    assert_answers_came_in_order,
    assert_each_tap_was_answered_once,
    count,
    newcomers_come_in,
    settings_of,
    store_neighbours,
    tap_all,
)
from tests.pipeline.program import SMALL, ProgramProcess, ServerProcess, running, serving, until
from tests.ports import free_port
from tests.village import START, Person, Village

FEW = 4
PATIENCE = 150.0
PARTS = "intake,lanes,delivery,scheduler,web"


@pytest.fixture
def small_disk() -> Iterator[Disk]:
    """A server whose disk this test may fill."""
    with disk() as made:
        store_neighbours(made.server)
        yield made


@pytest.fixture
def telegram() -> Iterator[ServerProcess]:
    """A Bot API server in a process of its own."""
    with serving() as server:
        yield server


class Visitor:
    """A browser at the web phone of a program in another process."""

    def __init__(self, address: str) -> None:
        self._address = address
        with urllib.request.urlopen(f"{address}/chat", timeout=PATIENCE) as page:
            self._cookie = page.headers["Set-Cookie"].partition(";")[0]

    def says(self, text: str, key: str) -> tuple[int, Any]:
        """Say something; return status and answer."""
        body = json.dumps({"text": text, "key": key}).encode()
        headers = {
            "Content-Type": "application/json",
            "Origin": self._address,
            "Cookie": self._cookie,
        }
        return _asked(urllib.request.Request(f"{self._address}/chat/say", body, headers))


def _asked(request: urllib.request.Request | str) -> tuple[int, Any]:
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as refused:
        return refused.code, json.loads(refused.read())


def test_a_full_disk_lets_all_wait_says_so_and_when_there_is_room_nothing_was_lost(
    telegram: ServerProcess, small_disk: Disk, tmp_path: Path
) -> None:
    server = small_disk.server
    port = str(free_port())
    settings = {**settings_of(telegram, server.url), "SMEDERIJ_HTTP_PORT": port}
    address = f"http://127.0.0.1:{port}"
    program = ProgramProcess(tmp_path, settings, *SMALL, PARTS)
    taps = tap_all(telegram, each=FEW)

    with running(program):
        until(lambda: b"Running" in program.log.read_bytes())
        until(lambda: len(telegram.sent()) >= 30)
        visitor = Visitor(address)
        small_disk.fill()
        until(lambda: _asked(f"{address}/healthz")[1]["parts"]["database"] == "full")
        newcomers_come_in(telegram)
        key = str(uuid.uuid4())
        until(lambda: visitor.says("Er is een lamp kapot", key) == (503, {"error": "away"}))
        assert _asked(f"{address}/healthz")[0] == 503
        small_disk.make_room()

        until(lambda: _asked(f"{address}/healthz")[1]["parts"]["database"] == "ok")
        assert visitor.says("Er is een lamp kapot", key)[0] == 200
        assert visitor.says("Er is een lamp kapot", key)[0] == 200
        until(lambda: all_is_done(server, taps + 4 * NEWCOMERS + 1))

    assert count(server, "joins") == taps
    assert count(server, "residents") == CHATS + 1 + NEWCOMERS
    assert count(server, "inbox WHERE set_aside_at IS NOT NULL") == 0
    assert count(server, "due WHERE set_aside_at IS NOT NULL") == 0
    assert count(server, "outbox WHERE ended NOT IN ('said', 'superseded')") == 0
    assert_each_tap_was_answered_once(telegram, taps=taps, repeats=2 * IN_FLIGHT)
    assert_answers_came_in_order(telegram)


def test_a_disk_that_only_seems_full_refuses_as_a_full_one_does() -> None:
    """Where a test may not mount, this stands in for it."""
    with disk() as made:
        pretended = PretendedDisk(made.server)
        url = made.server.url.replace("+psycopg", "", 1)
        pretended.fill()
        with psycopg.connect(url, autocommit=True) as connection:
            for statement in (
                "INSERT INTO areas VALUES ('elim', 'Elim')",
                "CREATE TEMPORARY TABLE x (y text)",
            ):
                with pytest.raises(psycopg.errors.DiskFull):
                    connection.execute(statement)
            pretended.make_room()
            connection.execute("INSERT INTO areas VALUES ('elim', 'Elim')")


async def _until(condition: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE):
        while True:
            if await condition():
                return
            await asyncio.sleep(0.05)


async def _are_said(village: Village, how_many: int) -> bool:
    return await ends(village) == ["said"] * how_many


def _refused(why: type[psycopg.Error] = psycopg.errors.DiskFull) -> Exception:
    return DBAPIError.instance("INSERT", None, why("no"), psycopg.Error, hide_parameters=True)


@pytest.mark.parametrize("why", [psycopg.errors.DiskFull, psycopg.errors.DeadlockDetected])
async def test_an_update_that_met_a_full_disk_is_tried_as_often_as_it_takes(
    village: Village, anna: Person, monkeypatch: pytest.MonkeyPatch, why: type[psycopg.Error]
) -> None:
    """And so is one that lost a deadlock."""
    put_once = outbox.put

    async def refuse(*_: Any, **__: Any) -> int:
        raise _refused(why)

    monkeypatch.setattr(outbox, "put", refuse)
    await anna.phone.say("/hulp")
    for _ in range(5):
        with pytest.raises(DatabaseError):
            await village.settle()
    monkeypatch.setattr(outbox, "put", put_once)
    await village.settle()

    anna.sees_last("/vraagstuk")
    assert not await rows(village.sessions, "SELECT 1 FROM inbox WHERE attempts > 0")


@pytest.mark.parametrize("why", [psycopg.errors.DiskFull, psycopg.errors.DeadlockDetected])
async def test_what_is_due_and_met_a_full_disk_is_tried_as_often_as_it_takes(
    village: Village,
    anna: Person,
    bilal: Person,
    monkeypatch: pytest.MonkeyPatch,
    why: type[psycopg.Error],
) -> None:
    await anna.brings_up("Er is geen bankje bij de speeltuin")
    await bilal.taps_raw("mee:1", 1)

    async def refuse(*_: Any, **__: Any) -> int:
        raise _refused(why)

    with monkeypatch.context() as patch:
        patch.setattr(outbox, "put", refuse)
        for minutes in (40, 10, 10, 10):
            with pytest.raises(DatabaseError):
                await village.waits(minutes=minutes)
    await village.waits(seconds=1)

    anna.sees("Een buur doet mee")
    assert not await rows(village.sessions, "SELECT 1 FROM due WHERE attempts > 0")


async def test_what_was_said_is_not_said_again_when_it_cannot_be_closed_at_once(
    village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    await put(village, *(notice("A", chat=chat) for chat in range(700, 703)))
    close, tries = delivering.close, 0

    async def refuse(*arguments: Any, **named: Any) -> None:
        nonlocal tries
        if arguments[1]:
            tries += 1
            if tries <= 3:
                raise _refused()
        await close(*arguments, **named)

    monkeypatch.setattr(delivering, "close", refuse)
    monkeypatch.setattr("bot.delivery.PAUSE_SECONDS", 0.02)
    async with asyncio.TaskGroup() as group:
        speaking = group.create_task(village.delivery.speak_forever())
        await _until(lambda: _are_said(village, 3))
        speaking.cancel()

    assert tries > 3
    assert len(village.api.calls("sendMessage")) == 3


async def test_intake_lanes_clock_and_delivery_outlive_that_all_connections_are_taken(
    database_url: str, village: Village, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = make_engine(database_url, size=4)
    few = make_sessions(engine)
    engine.pool._timeout = 0.2  # type: ignore[attr-defined] # seconds of waiting for one
    lanes = replace(village.lanes, sessions=few, clock=system_clock)
    delivery = replace(village.delivery, sessions=few, clock=system_clock, held=set(), said=[])
    for module in ("bot.lanes", "bot.delivery"):
        monkeypatch.setattr(f"{module}.PAUSE_SECONDS", 0.05)
    async with asyncio.TaskGroup() as group, AsyncExitStack() as taken:
        tasks = [
            group.create_task(work)
            for work in (
                take_in_forever(
                    village.channel, few, lanes.waker, system_clock, wait=0, pause=0.05, ask=0.02
                ),
                lanes.work_forever(),
                delivery.speak_forever(),
            )
        ]
        await village.api.until(lambda: len(village.api.polls) > 2, seconds=PATIENCE)
        await rows(village.sessions, _END_OTHERS)  # so that all are free to be taken
        while engine.pool.checkedout() < 8:  # type: ignore[attr-defined] # of its queue
            with suppress(*DatabaseError):
                session = await taken.enter_async_context(few())
                await session.execute(text("SELECT 1"))
        await anna.phone.say("/hulp")
        await asyncio.sleep(1)
        assert village.api.shown(anna.phone.chat)[-1].text == "/hulp"
        await taken.aclose()

        await village.api.until(
            lambda: "/annuleer" in village.api.shown(anna.phone.chat)[-1].text, seconds=PATIENCE
        )
        for one in tasks:
            one.cancel()
    await engine.dispose()
    assert not await rows(village.sessions, "SELECT 1 FROM inbox WHERE attempts > 0")


_END_OTHERS = """
    SELECT pg_terminate_backend(l.pid) FROM pg_locks l WHERE l.locktype = 'advisory'
      AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


async def test_a_transaction_that_a_paused_process_leaves_open_holds_its_chat_for_a_while_only(
    database_url: str, sessions: Sessions
) -> None:
    engine = make_engine(database_url, size=1)
    updates = [Arrived(1, 700, "{}"), Arrived(2, 701, "{}")]
    async with sessions.begin() as session:
        await inbox.store(session, "telegram", updates, now=START)

    async def claims(limit: int) -> list[int]:
        async with sessions.begin() as session:
            found = await inbox.claim_heads(session, "telegram", now=START, limit=limit)
            return [one.chat for one in found]

    async with make_sessions(engine)() as paused:
        held = await inbox.claim_heads(paused, "telegram", now=START, limit=1)
        assert [one.chat for one in held] == [700]
        assert await claims(5) == [701]

        async def is_free() -> bool:
            return await claims(5) == [700, 701]

        await paused.execute(text("SET LOCAL idle_in_transaction_session_timeout = '10ms'"))
        await _until(is_free)

        with pytest.raises(DatabaseError) as woken:
            await inbox.done(paused, held, now=START)
    assert went_away(woken.value)
    await engine.dispose()


async def test_every_connection_of_ours_ends_a_transaction_that_idles(sessions: Sessions) -> None:
    found = await rows(sessions, "SHOW idle_in_transaction_session_timeout")

    assert found[0][0] == "1min"


async def test_a_paused_speaker_makes_place_and_hears_of_it_when_it_wakes_up(
    sessions: Sessions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.speaker._NOT_FOR_EVER", text("SET idle_session_timeout = '3s'"))
    async with elect(sessions, "telegram") as paused:
        assert paused is not None
        async with asyncio.timeout(PATIENCE):
            while True:
                async with elect(sessions, "telegram") as other:
                    if other is not None:
                        break
                await asyncio.sleep(0.1)

        with pytest.raises(DatabaseError):
            await paused.still_elected()


async def test_who_was_elected_leaves_no_connection_that_ends_by_itself(engine: Engine) -> None:
    sessions = make_sessions(engine)
    async with elect(sessions, "telegram"):
        pass

    async with engine.connect() as connection:
        said = await connection.execute(text("SHOW idle_session_timeout"))
        assert said.scalar_one() == "0"
