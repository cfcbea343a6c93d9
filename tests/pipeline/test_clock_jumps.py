"""The clock is put back an hour, or jumps a day ahead: nobody waits for it, nothing comes twice."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, Self

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from structlog.testing import capture_logs

from bot.running import keep_ticking
from domain.notices import Kind, Priority
from storage import delivering, inbox, outbox
from storage.inbox import Arrived
from tests.fake_bot_api import Break
from tests.pipeline.looking import CHAT, heard, notice, put, rows
from tests.two_phones import code_of
from tests.village import Person, Village

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def _put_back(village: Village, span: timedelta = HOUR) -> None:
    village.clock.moment -= span


# --- put back an hour -------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [Break.FLOOD, Break.SERVER_ERROR, Break.DROP])
async def test_what_waited_for_another_try_does_not_wait_an_hour(
    village: Village, kind: Break
) -> None:
    village.api.break_calls(kind, method="sendMessage", seconds=30)
    await put(village, notice("A"))
    await village.deliver()
    said = len(heard(village))

    _put_back(village)
    await village.deliver()

    assert len(heard(village)) == said + 1


async def test_a_channel_that_asks_for_patience_after_the_jump_gets_it(village: Village) -> None:
    village.api.break_calls(Break.FLOOD, method="sendMessage", seconds=30)
    await put(village, notice("A"))
    await village.deliver()
    _put_back(village)
    village.api.break_calls(Break.FLOOD, method="sendMessage", seconds=30)
    await village.deliver()

    await village.waits(seconds=29)
    assert heard(village) == []
    await village.waits(seconds=2)

    assert heard(village) == ["A"]


async def test_what_a_dead_speaker_had_taken_is_said_after_the_jump(village: Village) -> None:
    await put(village, notice("A"), notice("B"))
    async with village.sessions.begin() as session:
        assert await delivering.lease(session, "telegram", now=village.clock(), limit=8)

    _put_back(village)
    await village.deliver()

    assert heard(village) == ["A", "B"]


async def test_what_is_on_its_way_while_the_clock_is_put_back_is_said_once(
    village: Village,
) -> None:
    village.api.delay = 0.3
    await put(village, notice("A"))
    async with asyncio.TaskGroup() as group:
        first = group.create_task(village.deliver())
        await asyncio.sleep(0.1)
        _put_back(village)
        await first
    await village.deliver()

    assert heard(village) == ["A"]


async def test_an_update_that_failed_once_is_tried_again_after_the_jump(
    village: Village, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed = type(village.lanes)._feed

    async def fails_once(lanes: Any, *_: Any) -> None:
        monkeypatch.setattr(type(village.lanes), "_feed", feed)
        raise RuntimeError("on purpose")

    monkeypatch.setattr(type(village.lanes), "_feed", fails_once)
    await anna.says("/hulp")
    assert anna.seen[-1].mine

    _put_back(village)
    await village.settle()

    anna.sees_last("/annuleer")


async def test_nobody_is_slowed_down_for_what_was_sent_before_the_jump(
    village: Village, anna: Person
) -> None:
    pace = village.content.pace.of_a_chat(village.clock().date())
    village.channel = replace(village.channel, pace=pace)
    await village.waits(minutes=5)
    for _ in range(pace.at_once + 5):
        await anna.phone.say("/hulp")
    await village.settle()
    _put_back(village)

    await village.settle()
    await anna.says("/taal")

    assert anna.counts("/annuleer") == pace.at_once + 5
    anna.sees_last("In welke taal")


async def test_what_is_due_comes_once_however_the_clock_jumps(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up("Er is geen bankje bij de speeltuin")
    await bilal.taps_raw("mee:1", 1)
    await village.waits(minutes=40)
    assert anna.counts("Een buur doet mee") == 1

    for jump in (-HOUR, HOUR, DAY, -DAY, DAY):
        village.clock.moment += jump
        await village.settle()

    assert anna.counts("Een buur doet mee") == 1
    assert not await rows(village.sessions, "SELECT 1 FROM due WHERE done_at IS NULL")


async def test_what_waits_for_the_morning_is_not_a_day_late_after_a_day_that_was_not(
    village: Village, anna: Person
) -> None:
    """At night, on a clock that is a day ahead, it is put off until that day's morning."""
    await village.waits(hours=4)
    village.clock.moment += DAY
    late = notice("A", chat=CHAT, priority=Priority.REMINDER, kind=Kind.TASKS, once="proef")
    resident = (await rows(village.sessions, "SELECT id FROM residents"))[0].id
    async with village.sessions.begin() as session:
        await outbox.put(session, [replace(late, to=resident)], now=village.clock())
    await village.settle()
    anna.never_sees("Geef dan deze code door: A")
    village.clock.moment -= DAY
    await village.settle()

    await village.waits(hours=10)

    anna.sees("Geef dan deze code door: A")


# --- a day ahead ------------------------------------------------------------------------------


async def test_a_link_code_is_over_after_a_jump_ahead_and_says_no_more_than_an_unknown_one(
    village: Village, anna: Person
) -> None:
    await anna.says("/koppel")
    code = code_of(anna)
    second = village.person("Anna")
    village.clock.moment += DAY

    await second.says(f"/koppel {code}")

    second.sees_last("Deze code kennen we niet.")


async def test_updates_are_neither_lost_nor_heard_twice_when_the_clock_jumps_between_them(
    village: Village, anna: Person
) -> None:
    for jump in (DAY, -DAY, -HOUR, 8 * DAY, -8 * DAY):
        await anna.says("/hulp")
        village.clock.moment += jump
    await anna.says("/hulp")

    assert anna.counts("/annuleer") == 6


async def test_who_stores_on_a_clock_a_second_behind_does_not_hurry_a_failed_update(
    village: Village,
) -> None:
    """Two machines never agree wholly; that is no jump."""
    now = village.clock()
    async with village.sessions.begin() as session:
        await inbox.store(session, "telegram", [Arrived(1, 700, "{}")], now=now)
    async with village.sessions.begin() as session:
        (one,) = await inbox.claim_heads(session, "telegram", now=now, limit=1)
        await inbox.count_failure(session, one, code="X", now=now)

    async with village.sessions.begin() as session:
        behind = now - timedelta(seconds=5)
        assert not await inbox.claim_heads(session, "telegram", now=behind, limit=1)


# --- the heartbeat ----------------------------------------------------------------------------


class _Moved(datetime):
    """The clock of the machine, as far as the scheduler reads it."""

    by = timedelta(0)

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        moment: Any = datetime.now(tz) + cls.by  # noqa: TID251 - it is this clock that moves
        return moment  # type: ignore[no-any-return] # a datetime as well as any


async def test_the_heartbeat_goes_on_when_the_clock_is_put_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("apscheduler.schedulers.base.datetime", _Moved)
    monkeypatch.setattr("apscheduler.triggers.interval.datetime", _Moved)
    monkeypatch.setattr("bot.running.TICK_SECONDS", 0.1)
    monkeypatch.setattr(_Moved, "by", timedelta(0))
    beats = asyncio.Semaphore(0)

    async def beat() -> None:
        beats.release()

    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(
        beat, "interval", seconds=0.1, coalesce=True, max_instances=1, misfire_grace_time=None
    )
    scheduler.start()
    with capture_logs() as logs:
        async with asyncio.TaskGroup() as group, asyncio.timeout(90):
            keeping = group.create_task(keep_ticking(scheduler, lambda: _Moved.now(UTC)))
            await beats.acquire()
            await asyncio.sleep(0.3)
            _Moved.by = -HOUR
            await asyncio.sleep(0.3)
            while not beats.locked():
                await beats.acquire()
            for _ in range(3):
                await beats.acquire()
            keeping.cancel()
    scheduler.shutdown(wait=False)

    assert [one["event"] for one in logs] == ["scheduler.clock_put_back"]
