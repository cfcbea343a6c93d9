"""Who was there counts once and is forgotten; what people say of a report is theirs alone."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import text

from domain.ids import MeetingId, ResidentId
from domain.meetings.attending import Here, decide_here
from domain.meetings.reporting import Reported, Worded
from storage import meeting_reports, meetings, merging
from storage.session import Sessions
from tests.called_meetings import KRAKEEL, NOW, THEN, Krakeel, make_krakeel


@pytest.fixture
async def krakeel(sessions: Sessions) -> Krakeel:
    """Krakeel with Olga and three neighbours."""
    return await make_krakeel(sessions, neighbours=3)


async def scans(krakeel: Krakeel, meeting: MeetingId, who: int) -> bool:
    """Let a neighbour scan the code at the door; return whether they count now."""
    resident = krakeel.neighbours[who]
    async with krakeel.sessions.begin() as session:
        found = await meetings.lock(session, meeting, resident.id)
        here = decide_here(found, resident, THEN.date(), THEN, kept_days=30)
        assert isinstance(here, Here)
        return await meeting_reports.mark_here(session, here)


async def reports(krakeel: Krakeel, meeting: MeetingId, version: int = 1) -> None:
    """Let the facilitator report."""
    reported = Reported(meeting, "We willen een hek.", version, krakeel.olga.id, THEN, ())
    async with krakeel.sessions.begin() as session:
        await meeting_reports.store(session, reported)


async def says(krakeel: Krakeel, meeting: MeetingId, who: int, remark: str, at: int = 0) -> None:
    """Let a neighbour say something of the report."""
    by = krakeel.neighbours[who].id
    worded = Worded(meeting, by, 1, remark, THEN + timedelta(minutes=at), ())
    async with krakeel.sessions.begin() as session:
        await meeting_reports.say(session, worded)


async def rows(krakeel: Krakeel, table: str) -> list[ResidentId]:
    """Return whose rows stand in a table."""
    async with krakeel.sessions() as session:
        found = await session.execute(text(f"SELECT resident_id FROM {table} ORDER BY 1"))
        return list(found.scalars())


async def test_one_who_scans_five_times_at_once_counts_once(krakeel: Krakeel) -> None:
    meeting = await krakeel.calls()

    counted = await asyncio.gather(*(scans(krakeel, meeting, 0) for _ in range(5)))

    assert sorted(counted) == [False, False, False, False, True]
    seen = await krakeel.sees(meeting)
    assert (seen.present, seen.scanned) == (1, 1)


async def test_the_larger_of_what_was_said_and_scanned_is_shown_also_once_it_is_forgotten_who(
    krakeel: Krakeel,
) -> None:
    meeting = await krakeel.calls()
    assert (await krakeel.sees(meeting)).present is None
    for who in (0, 1):
        await scans(krakeel, meeting, who)
    async with krakeel.sessions.begin() as session:
        await session.execute(text("UPDATE meetings SET counted = 1"))
    assert (await krakeel.sees(meeting)).present == 2

    await reports(krakeel, meeting)

    assert await rows(krakeel, "meeting_presence") == []
    seen = await krakeel.sees(meeting)
    assert (seen.present, seen.scanned, seen.report) == (2, 2, 1)


async def test_a_report_is_read_with_what_was_said_of_it_newest_first(krakeel: Krakeel) -> None:
    meeting = await krakeel.calls()
    await reports(krakeel, meeting)
    await says(krakeel, meeting, 0, "")
    await says(krakeel, meeting, 1, "De schommel.", at=1)
    await says(krakeel, meeting, 2, "De bank.", at=2)

    async with krakeel.sessions() as session:
        report = await meeting_reports.find(session, meeting, krakeel.neighbours[1].id)
    assert report is not None
    assert (report.agreed, report.remarks) == (1, ("De bank.", "De schommel."))
    assert report.mine == "De schommel."

    await reports(krakeel, meeting, version=2)
    async with krakeel.sessions() as session:
        corrected = await meeting_reports.find(session, meeting, krakeel.neighbours[1].id)
    assert corrected is not None
    assert (corrected.agreed, corrected.mine) == (0, None)


async def test_two_who_turn_out_to_be_one_count_once_and_say_one_thing(krakeel: Krakeel) -> None:
    meeting = await krakeel.calls()
    goes, into = krakeel.neighbours[0].id, krakeel.neighbours[1].id
    for who in (0, 1):
        await scans(krakeel, meeting, who)
        await says(krakeel, meeting, who, f"Opmerking nummer {who}.")

    async with krakeel.sessions.begin() as session:
        await merging.merge(session, goes, into, now=NOW)

    assert await rows(krakeel, "meeting_presence") == [into]
    assert await rows(krakeel, "meeting_words") == [into]


async def test_what_has_been_is_listed_last_one_first_without_what_was_called_off(
    krakeel: Krakeel,
) -> None:
    first = await krakeel.calls()
    second = await krakeel.calls(at=THEN + timedelta(days=1))
    await krakeel.calls(at=THEN + timedelta(days=30))
    await krakeel.calls_off(await krakeel.calls())

    async with krakeel.sessions() as session:
        past = await meetings.past(
            session, KRAKEEL, ResidentId(0), now=THEN + timedelta(days=2), limit=10
        )

    assert [one.id for one in past] == [second, first]
