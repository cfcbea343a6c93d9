"""Who comes to a meeting is counted once, also when many answer in the same moment."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import text

from domain.meetings.meeting import Answer, Choice
from storage import meetings, merging
from storage.session import Sessions
from tests.called_meetings import KRAKEEL, NOW, SECOND, THEN, Krakeel, make_krakeel


@pytest.fixture
async def krakeel(sessions: Sessions) -> Krakeel:
    """Krakeel with Olga and six neighbours."""
    return await make_krakeel(sessions, neighbours=6)


async def due_keys(sessions: Sessions) -> dict[str, str]:
    """Return what is planned: key to moment."""
    async with sessions() as session:
        found = await session.execute(
            text("""SELECT key, to_char(due_at AT TIME ZONE 'UTC', 'MM-DD HH24:MI') AS at
                    FROM due WHERE done_at IS NULL ORDER BY due_at""")
        )
        return {row.key: row.at for row in found}


async def test_of_two_who_want_the_last_place_the_second_waits_until_the_first_is_stored(
    krakeel: Krakeel,
) -> None:
    meeting = await krakeel.calls(places=1)
    async with krakeel.sessions.begin() as first:
        got = await krakeel.answers_in(first, meeting, 0)
        second = asyncio.create_task(  # noqa: TID251 - another process, in the same moment
            krakeel.answers(meeting, 1)
        )
        await asyncio.sleep(0.2)
        assert not second.done()

    late = await second

    assert got.answer.has_place
    assert late.answer.waiting
    seen = await krakeel.sees(meeting)
    assert (seen.coming, seen.queue) == (1, 1)


async def test_six_at_once_for_three_places_fill_them_and_three_wait(krakeel: Krakeel) -> None:
    meeting = await krakeel.calls(places=3)

    await asyncio.gather(*(krakeel.answers(meeting, who) for who in range(6)))

    seen = await krakeel.sees(meeting)
    assert (seen.coming, seen.queue) == (3, 3)


async def test_who_waits_keeps_the_turn_whatever_they_change_but_not_after_saying_no(
    krakeel: Krakeel,
) -> None:
    meeting = await krakeel.calls(places=1)
    one, two, three = (krakeel.neighbours[at].id for at in (1, 2, 3))
    await krakeel.answers(meeting, 0)
    for at in (1, 2, 3):
        await krakeel.answers(meeting, at, at=NOW + at * SECOND)

    await krakeel.answers(meeting, 1, people_along=2, at=NOW + 10 * SECOND)
    assert (await krakeel.sees(meeting)).waiting == ((one, 2), (two, 1), (three, 1))

    await krakeel.answers(meeting, 2, Choice.NOT, at=NOW + 11 * SECOND)
    await krakeel.answers(meeting, 2, at=NOW + 12 * SECOND)
    assert (await krakeel.sees(meeting)).waiting == ((one, 2), (three, 1), (two, 1))


async def test_each_sees_the_own_answer_and_the_same_counts(krakeel: Krakeel) -> None:
    meeting = await krakeel.calls(places=3)
    await krakeel.answers(meeting, 0, people_along=2)
    await krakeel.answers(meeting, 1, Choice.MAYBE)
    await krakeel.answers(meeting, 2, Choice.NOT)

    mine = await krakeel.sees(meeting, krakeel.neighbours[0].id)

    assert mine.mine == Answer(Choice.COMING, 2)
    assert (mine.coming, mine.maybe, mine.declined, mine.free) == (2, 1, 1, 1)
    assert (await krakeel.sees(meeting, krakeel.neighbours[3].id)).mine is None


async def test_what_comes_is_listed_soonest_first_without_what_is_over_or_off(
    krakeel: Krakeel,
) -> None:
    later = await krakeel.calls(at=THEN + 3600 * SECOND)
    sooner = await krakeel.calls()
    off = await krakeel.calls()
    await krakeel.calls_off(off)
    me = krakeel.neighbours[0].id
    await krakeel.answers(later, 0, Choice.MAYBE)
    await krakeel.answers(sooner, 0, Choice.NOT)

    async with krakeel.sessions() as session:
        coming = await meetings.to_come(session, [KRAKEEL], me, now=NOW)
        elsewhere = await meetings.to_come(session, [], me, now=NOW)
        going = await meetings.going_to(session, me, now=NOW, limit=10)
        over = await meetings.to_come(session, [KRAKEEL], me, now=THEN)

    assert [one.id for one in coming] == [sooner, later]
    assert [one.id for one in elsewhere] == [later]
    assert [one.id for one in going] == [later]
    assert [one.id for one in over] == [later]


async def test_a_meeting_that_moves_takes_its_reminders_along(krakeel: Krakeel) -> None:
    meeting = await krakeel.calls()
    keys = [f"bijeenkomst-{meeting}-herinnering-{days}" for days in (7, 1)]
    keys += [f"bijeenkomst-{meeting}-{after}" for after in ("tellen", "verslag")]
    assert await due_keys(krakeel.sessions) == dict(
        zip(keys, ("03-05 09:00", "03-11 09:00", "03-12 19:00", "03-13 09:00"), strict=True)
    )

    await krakeel.moves(meeting, THEN + 7 * 86400 * SECOND)

    assert await due_keys(krakeel.sessions) == dict(
        zip(keys, ("03-12 09:00", "03-18 09:00", "03-19 19:00", "03-20 09:00"), strict=True)
    )
    await krakeel.calls_off(meeting)
    assert await due_keys(krakeel.sessions) == {}


async def test_a_resident_who_is_deleted_leaves_no_answer_and_the_meeting_stays(
    krakeel: Krakeel,
) -> None:
    meeting = await krakeel.calls()
    await krakeel.answers(meeting, 0)

    async with krakeel.sessions.begin() as session:
        for who in (krakeel.neighbours[0].id, krakeel.olga.id):
            await session.execute(text("DELETE FROM residents WHERE id = :id"), {"id": who})

    seen = await krakeel.sees(meeting)
    assert (seen.coming, seen.by, seen.by_name) == (0, None, "Olga")


async def test_two_who_turn_out_to_be_one_keep_one_answer_and_free_the_other_place(
    krakeel: Krakeel,
) -> None:
    both, only = await krakeel.calls(places=2), await krakeel.calls()
    goes, into = krakeel.neighbours[0].id, krakeel.neighbours[1].id
    await krakeel.answers(both, 0)
    await krakeel.answers(both, 1, people_along=1)
    await krakeel.answers(only, 0)

    async with krakeel.sessions.begin() as session:
        await merging.merge(session, goes, into, now=NOW)

    assert (await krakeel.sees(both)).coming == 1
    assert (await krakeel.sees(only, into)).mine == Answer(Choice.COMING)
    assert f"bijeenkomst-{both}-plek" in await due_keys(krakeel.sessions)


async def test_the_questions_that_are_asked_often_find_their_rows_by_an_index(
    krakeel: Krakeel,
) -> None:
    meeting = await krakeel.calls()
    await krakeel.answers(meeting, 0)
    keys = {"areas": [KRAKEEL], "reader": 1, "now": NOW, "limit": 10}

    async with krakeel.sessions.begin() as session:
        await session.execute(text("SET LOCAL enable_seqscan = off"))
        plans = [
            "\n".join((await session.execute(text(f"EXPLAIN {one.text}"), keys)).scalars())
            for one in (meetings._TO_COME, meetings._GOING_TO)
        ]

    for plan in plans:
        assert "Seq Scan on meeting" not in plan
        assert "meetings" in plan
