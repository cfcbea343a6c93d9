"""How fast an update goes from the Bot API server to its answers: `python -m benchmarks.pipeline`.

A tap is one transaction (who speaks, conversation, an effect), a reply and an edit. 2,000 of them
wait at the fake Bot API server, a process of its own on loopback; then 50 a second come in. The
same is done by bare aiogram, which keeps no inbox and no outbox, in the same run. CPU is that of
this process alone. Telegram's limits are off: with them, a bot says 25 messages a second.
"""

from __future__ import annotations

import argparse
import asyncio
import cProfile
import gc
import json
import logging
import resource
import tempfile
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg
import structlog
import uvloop
from aiogram import Dispatcher, Router
from aiogram.types import CallbackQuery
from sqlalchemy import text

from bot.channels import Channel
from bot.clock import system_clock
from bot.delivery import Delivery
from bot.intake import take_in_forever
from bot.lanes import Lanes
from bot.middlewares import WhoSpeaks
from bot.running import WORKERS, make_listener
from bot.screens import Screens
from domain.ids import MessageId
from domain.notices import Notice
from domain.people import Resident
from domain.texts import GeneralText
from locales import say
from media.worker import ChartWorker
from storage import migrate, outbox
from storage.ballot_keys import FileBallotKeys
from storage.embedded_throwaway import throwaway
from storage.fsm import LaneStorage
from storage.session import Session, make_engine, make_sessions
from storage.wake import Waker
from tests.pipeline.program import ServerProcess, serving
from tests.pipeline.small_program import QuickReader

CHATS = 200
RATE = 50
RATE_SECONDS = 10
PATIENCE_SECONDS = 300.0

CALLS = 3
"""For each tap: the end of its spinner, a reply, an edit."""

Json = dict[str, Any]
Way = Callable[[ServerProcess, str], Coroutine[Any, Any, None]]
_EFFECT = text("UPDATE bench SET taps = taps + 1 WHERE chat = :chat")


@dataclass(slots=True)
class Figures:
    """What one way of doing it costs."""

    seconds: float
    cpu_ms: float
    p50_ms: float
    p99_ms: float

    def row(self, name: str, taps: int) -> str:
        """Return a line of the table."""
        return (
            f"{name:16}{self.seconds:9.2f}{taps / self.seconds:12.0f}"
            f"{self.cpu_ms:10.2f}{self.p50_ms:10.1f}{self.p99_ms:10.1f}"
        )


def main() -> None:
    """Measure both and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--taps", type=int, default=2000)
    parser.add_argument("--only", choices=("pipeline", "aiogram"))
    parser.add_argument("--profile", type=Path, help="write a profile of the pipeline here")
    parser.add_argument("--json", action="store_true", help="figures as one line of JSON")
    chosen = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    ways: dict[str, Way] = {
        "pipeline": run_pipeline,
        "aiogram": run_bare_aiogram,
    }
    found: dict[str, Figures] = {}
    for name, way in ways.items():
        if chosen.only in (None, name):
            profile = chosen.profile if name == "pipeline" else None
            found[name] = _measure(way, chosen.taps, profile)
    if chosen.json:
        print(
            json.dumps(
                {
                    f"{name}_{field}": round(getattr(one, field), 2)
                    for name, one in found.items()
                    for field in ("seconds", "cpu_ms", "p50_ms", "p99_ms")
                }
            )
        )
        return
    print(f"{'':16}{'seconds':>9}{'taps/s':>12}{'CPU ms':>10}{'p50 ms':>10}{'p99 ms':>10}")
    for name, one in found.items():
        print(one.row(name, chosen.taps))


def _measure(way: Way, taps: int, profile: Path | None) -> Figures:
    with throwaway() as database, serving() as server:
        migrate.upgrade(database.url)
        _store_people(database.url, server)
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            return runner.run(_time(way, server, database.url, taps, profile))


def _store_people(url: str, server: ServerProcess) -> None:
    with psycopg.connect(url.replace("+psycopg", "", 1), autocommit=True) as connection:
        connection.execute(
            """INSERT INTO residents (code, language, consent_version, consented_at)
               SELECT 'P' || n, 'nl', 1, now() FROM generate_series(1, %s) AS n""",
            (CHATS,),
        )
        connection.execute(
            """INSERT INTO doors (channel, chat, user_id, resident_id, last_spoke_at)
               SELECT 'telegram', 1000 + id, 1000 + id, id, now() FROM residents"""
        )
        connection.execute("CREATE TABLE bench (chat bigint PRIMARY KEY, taps int DEFAULT 0)")
        connection.execute("INSERT INTO bench SELECT chat FROM doors")
    for chat in range(1001, 1001 + CHATS):
        server.call("sendMessage", chat_id=chat, text="begin")


async def _time(
    way: Way, server: ServerProcess, url: str, taps: int, profile: Path | None
) -> Figures:
    before = len(server.calls())
    for number in range(taps):
        server.control("taps", **_tap(number))
    profiler = cProfile.Profile() if profile else None
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    cpu, begin = _cpu(), time.monotonic()
    running = asyncio.ensure_future(way(server, url))
    if profiler:
        profiler.enable()
    await _until_accepted(server, running, before + CALLS * taps)
    cpu = _cpu() - cpu
    if profiler:
        profiler.disable()
        profiler.dump_stats(str(profile))
    end = max(one["seconds"] for one in server.calls()[before:])
    await asyncio.sleep(1)
    latencies = await _latencies_at_a_rate(server, running, taps, before)
    running.cancel()
    await asyncio.wait([running])
    return Figures(
        seconds=end - begin,
        cpu_ms=cpu / taps * 1000,
        p50_ms=latencies[len(latencies) // 2] * 1000,
        p99_ms=latencies[int(len(latencies) * 0.99)] * 1000,
    )


def _tap(number: int) -> Json:
    return {"chat": 1001 + number % CHATS, "message_id": 1, "data": f"tel:{number}"}


async def _until_accepted(server: ServerProcess, running: asyncio.Future[None], calls: int) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while (await asyncio.to_thread(server.control, "state"))["accepted"] < calls:
        if running.done() or time.monotonic() > until:
            raise RuntimeError("it stopped, or takes for ever") from (
                running.exception() if running.done() else None
            )
        await asyncio.sleep(0.1)


async def _latencies_at_a_rate(
    server: ServerProcess, running: asyncio.Future[None], taps: int, before: int
) -> list[float]:
    """Return seconds from each tap to its reply, ascending."""
    put: dict[str, float] = {}
    begin = time.monotonic()
    for number in range(taps, taps + RATE * RATE_SECONDS):
        await asyncio.sleep(max(0.0, begin + (number - taps) / RATE - time.monotonic()))
        put[f"T{number}"] = time.monotonic()
        await asyncio.to_thread(server.control, "taps", **_tap(number))
    await _until_accepted(server, running, before + CALLS * (taps + len(put)))
    replied = {
        code: one["seconds"]
        for one in server.calls()
        if one["method"] == "sendMessage"
        and (code := one["params"]["text"].rpartition(": ")[2].rstrip(".")) in put
    }
    return sorted(replied[code] - at for code, at in put.items())


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


# --- the pipeline ---------------------------------------------------------------------------

router = Router()


@router.callback_query()
async def count_tap(
    query: CallbackQuery, resident: Resident, session: Session, now: datetime
) -> None:
    """Store an effect, put a reply and an edit in the outbox."""
    await session.execute(_EFFECT, {"chat": query.from_user.id})
    values = {"code": _code(query)}
    reply = Notice(to=resident.id, text=GeneralText.BROKE, values=values)
    edit = Notice(to=resident.id, text=GeneralText.BROKE, values=values, edits=MessageId(1))
    await outbox.put(session, [reply, edit], now=now)


def _code(query: CallbackQuery) -> str:
    return "T" + (query.data or "").removeprefix("tel:")


async def run_pipeline(server: ServerProcess, url: str) -> None:
    """Run intake, lanes and delivery as the program does, with one handler."""
    engine = make_engine(url)
    sessions, waker = make_sessions(engine), Waker(url)
    channel = Channel("telegram", server.url, server.token, limited=False)
    listener = make_listener(channel)
    dispatcher = Dispatcher(storage=LaneStorage())
    dispatcher.update.outer_middleware(WhoSpeaks())
    dispatcher.include_router(router)
    lanes = Lanes(channel, listener, dispatcher, sessions, QuickReader(), waker, system_clock, {})
    keys = FileBallotKeys(Path(tempfile.gettempdir()))
    charts = ChartWorker()
    delivery = Delivery(channel, sessions, Screens(sessions, keys), charts, waker, system_clock)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(waker.run())
            group.create_task(take_in_forever(channel, sessions, waker, system_clock))
            for _ in range(WORKERS):
                group.create_task(lanes.work_forever())
            group.create_task(delivery.speak_forever())
    finally:
        await charts.close()
        await listener.session.close()
        await engine.dispose()


# --- bare aiogram ---------------------------------------------------------------------------


async def run_bare_aiogram(server: ServerProcess, url: str) -> None:
    """Do the same as aiogram's documentation does it: acknowledged before it is handled."""
    engine = make_engine(url)
    sessions = make_sessions(engine)
    bot = make_listener(Channel("telegram", server.url, server.token))
    dispatcher = Dispatcher()

    @dispatcher.callback_query()
    async def count(query: CallbackQuery) -> None:
        async with sessions.begin() as session:
            await session.execute(_EFFECT, {"chat": query.from_user.id})
        words = say(GeneralText.BROKE, "nl", {"code": _code(query)})
        await query.answer()
        await bot.send_message(query.from_user.id, words)
        await bot.edit_message_text(words, chat_id=query.from_user.id, message_id=1)

    try:
        await dispatcher.start_polling(bot, handle_signals=False, tasks_concurrency_limit=16)
    finally:
        await engine.dispose()


if __name__ == "__main__":
    main()
