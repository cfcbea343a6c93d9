"""Reminders of a meeting: each once, in order, never of what is off; and places that came free."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from domain.meetings.attending import AttendingText
from domain.meetings.meeting import Choice, MeetingText
from domain.meetings.report_texts import ReportText
from domain.roles import Role
from scheduler import ticks
from storage import meetings, people, roles
from storage.ballot_keys import FileBallotKeys
from storage.session import Sessions
from tests.called_meetings import KRAKEEL, NOW, THEN, Krakeel, make_krakeel
from tests.village import hoogeveen

WEEK = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)
DAY = datetime(2026, 3, 11, 9, 0, tzinfo=UTC)
"""Ten o'clock in the village, a week and a day before."""


def clock_at(moment: datetime) -> ticks.Clock:
    """Return a clock that stands still."""
    return lambda: moment


@pytest.fixture
def needs(sessions: Sessions, tmp_path: Path) -> ticks.Needs:
    return ticks.Needs(sessions, hoogeveen(), FileBallotKeys(tmp_path))


@pytest.fixture
async def krakeel(sessions: Sessions) -> Krakeel:
    """Krakeel with Olga and four neighbours."""
    return await make_krakeel(sessions, neighbours=4)


async def test_who_comes_or_may_come_is_reminded_once_by_three_clocks(
    krakeel: Krakeel, needs: ticks.Needs
) -> None:
    meeting = await krakeel.calls()
    for who, choice in enumerate(Choice):
        await krakeel.answers(meeting, who, choice)
    await ticks.tick(needs, lambda: WEEK - timedelta(seconds=1))
    assert await krakeel.hears() == []

    await asyncio.gather(*(ticks.tick(needs, lambda: WEEK) for _ in range(3)))
    await ticks.tick(needs, lambda: WEEK + timedelta(hours=1))

    comes, may_come = (krakeel.neighbours[at].id for at in (0, 1))
    week = [
        (comes, MeetingText.WHAT_WHERE_WHEN.value),
        (may_come, MeetingText.FIRST_LINE.value),
    ]
    assert await krakeel.hears() == week
    await ticks.tick(needs, lambda: DAY)
    tomorrow = MeetingText.REMINDER_TOMORROW.value
    assert await krakeel.hears() == [(comes, tomorrow), (may_come, tomorrow)]


async def test_after_a_long_absence_late_reminders_come_in_order_and_say_the_day_right(
    krakeel: Krakeel, needs: ticks.Needs
) -> None:
    sooner = await krakeel.calls()
    later = await krakeel.calls(at=THEN + timedelta(days=5))
    await krakeel.answers(later, 0)
    await krakeel.answers(sooner, 0)

    await ticks.tick(needs, lambda: THEN - timedelta(hours=2))

    said = [words for _, words in await krakeel.hears()]
    assert said == [MeetingText.WHAT_WHERE_WHEN.value, MeetingText.REMINDER_TODAY.value]


async def test_a_clock_that_comes_back_after_the_meeting_says_nothing(
    krakeel: Krakeel, needs: ticks.Needs
) -> None:
    meeting = await krakeel.calls()
    await krakeel.answers(meeting, 0)

    assert await ticks.tick(needs, lambda: THEN) == 2

    assert await krakeel.hears() == []


async def test_what_was_called_off_is_not_reminded_of(krakeel: Krakeel, needs: ticks.Needs) -> None:
    meeting = await krakeel.calls()
    await krakeel.answers(meeting, 0)
    await krakeel.calls_off(meeting)

    await ticks.tick(needs, lambda: DAY)

    assert await krakeel.hears() == []


async def test_a_meeting_that_moved_is_reminded_of_at_its_new_moments_again(
    krakeel: Krakeel, needs: ticks.Needs
) -> None:
    meeting = await krakeel.calls()
    await krakeel.answers(meeting, 0)
    await ticks.tick(needs, lambda: WEEK)
    assert len(await krakeel.hears()) == 1
    await krakeel.moves(meeting, THEN + timedelta(days=7), at=WEEK)

    await ticks.tick(needs, lambda: DAY)
    assert await krakeel.hears() == []
    for at in (WEEK, DAY):
        await ticks.tick(needs, clock_at(at + timedelta(days=7)))
        assert len(await krakeel.hears()) == 1


async def test_who_stopped_the_messages_is_not_reminded(
    krakeel: Krakeel, needs: ticks.Needs
) -> None:
    meeting = await krakeel.calls()
    await krakeel.answers(meeting, 0)
    async with krakeel.sessions.begin() as session:
        await people.stop(session, krakeel.neighbours[0].id, now=NOW)

    await ticks.tick(needs, lambda: WEEK)

    assert await krakeel.hears() == []


async def test_the_places_of_somebody_who_is_gone_go_to_who_waits_once(
    krakeel: Krakeel, needs: ticks.Needs
) -> None:
    noon = NOW - timedelta(hours=7)
    meeting = await krakeel.calls(places=2)
    await krakeel.answers(meeting, 0, people_along=2)
    for who in (1, 2, 3):
        await krakeel.answers(meeting, who, at=NOW + timedelta(seconds=who))
    async with krakeel.sessions.begin() as session:
        await meetings.forget_answers(session, krakeel.neighbours[0].id, now=noon)

    await asyncio.gather(*(ticks.tick(needs, lambda: NOW) for _ in range(3)))

    up = MeetingText.MOVED_UP.value
    assert await krakeel.hears() == [(krakeel.neighbours[at].id, up) for at in (1, 2)]
    seen = await krakeel.sees(meeting)
    assert (seen.coming, seen.queue) == (2, 1)


# --- once it began ------------------------------------------------------------------------

HALF_AN_HOUR_IN = THEN + timedelta(minutes=30)
NEXT_MORNING = datetime(2026, 3, 13, 9, 0, tzinfo=UTC)


async def asked(krakeel: Krakeel) -> list[str]:
    """Return what who called the meeting is asked, in order."""
    async with krakeel.sessions.begin() as session:
        found = await session.execute(
            text("""SELECT notice #>> '{text,is}' FROM outbox
                    WHERE resident_id = :olga ORDER BY id"""),
            {"olga": krakeel.olga.id},
        )
        return list(found.scalars())


async def test_who_called_it_is_asked_for_a_number_and_the_next_day_for_a_report_once(
    krakeel: Krakeel, needs: ticks.Needs
) -> None:
    await krakeel.calls()

    for moment in (HALF_AN_HOUR_IN, NEXT_MORNING):
        await asyncio.gather(*(ticks.tick(needs, clock_at(moment)) for _ in range(3)))
        await ticks.tick(needs, clock_at(moment + timedelta(hours=1)))

    assert await asked(krakeel) == [
        AttendingText.HOW_MANY.value,
        ReportText.ASK_DUE.value,
    ]


async def test_a_clock_that_comes_back_days_later_asks_for_the_report_only(
    krakeel: Krakeel, needs: ticks.Needs
) -> None:
    await krakeel.calls()

    await ticks.tick(needs, clock_at(NEXT_MORNING + timedelta(days=3)))

    assert await asked(krakeel) == [ReportText.ASK_DUE.value]


async def test_nobody_is_asked_about_what_was_called_off_or_who_has_that_role_no_longer(
    krakeel: Krakeel, needs: ticks.Needs
) -> None:
    off = await krakeel.calls()
    await krakeel.calls_off(off)
    await krakeel.calls()
    async with krakeel.sessions.begin() as session:
        await roles.revoke(
            session, krakeel.olga.id, Role.INITIATIVE_GROUP, [KRAKEEL], by=None, now=NOW
        )

    for moment in (HALF_AN_HOUR_IN, NEXT_MORNING):
        await ticks.tick(needs, clock_at(moment))

    assert await asked(krakeel) == []
