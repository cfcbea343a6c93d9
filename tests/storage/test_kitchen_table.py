"""Talks at the kitchen table in the database: who counts, and what stays of whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from domain.ids import IssueId, ResidentId
from domain.kitchen_table.after import Undone
from domain.kitchen_table.claiming import Claimed
from domain.kitchen_table.recording import Recorded, record
from domain.people import Resident
from storage import issues, kitchen_table, merging, people
from storage.session import Session, Sessions
from tests.locales.kitchen_stories import CODE, FIGURES, KRAKEEL, NOW, TABLE, UNDO

TYPED = CODE.replace("-", "")


@pytest.fixture(autouse=True)
async def areas(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await session.execute(
            text("INSERT INTO areas (slug, name) VALUES ('krakeel', 'Krakeel'), ('elim', 'Elim')")
        )
        await session.execute(text("INSERT INTO channels (name) VALUES ('web')"))


async def arrives(session: Session, chat: int) -> Resident:
    return await people.add(session, "web", chat, chat, language="nl", area=KRAKEEL, now=NOW)


async def stores(session: Session, by: Resident, *, key: str = TABLE.key) -> Recorded:
    """Store a talk with two issues that somebody wrote down."""
    outcome = record(
        by,
        KRAKEEL,
        replace(TABLE, key=key),
        await kitchen_table.next_id(session),
        await kitchen_table.add_neighbour(session, KRAKEEL, "nl", now=NOW),
        [await issues.next_id(session) for _ in TABLE.issues],
        CODE,
        NOW,
        FIGURES,
        undo=UNDO,
    )
    for one in outcome.issues:
        await issues.store(session, one, None, origin="kitchen-table")
    await kitchen_table.store(session, outcome, TYPED)
    return outcome


def neighbour_of(stored: Recorded) -> ResidentId:
    assert stored.talk.neighbour is not None
    return stored.talk.neighbour


async def test_who_spoke_takes_part_once_whatever_they_said(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna = await arrives(session, 1)
        assert await kitchen_table.taking_part(session, KRAKEEL) == 0
        await stores(session, anna)

        assert await kitchen_table.taking_part(session, KRAKEEL) == 1
        assert await kitchen_table.talks_by_street(session, KRAKEEL) == {"Sterrenlaan": 1}


async def test_who_comes_in_later_is_the_one_who_spoke_and_no_second_person(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna, truus = await arrives(session, 1), await arrives(session, 2)
        stored = await stores(session, anna)
        found = await kitchen_table.lock_code(session, TYPED, now=NOW + timedelta(days=9))
        assert found == stored.talk
        goes = neighbour_of(stored)
        await kitchen_table.claim(session, Claimed(stored.talk, goes, truus.id, NOW, ()))
        await merging.merge(session, goes, truus.id, now=NOW)

        assert await kitchen_table.taking_part(session, KRAKEEL) == 1
        assert len(await issues.of_resident(session, truus.id, limit=9)) == 2
        assert await kitchen_table.lock_code(session, TYPED, now=NOW) is None
        assert await kitchen_table.talks_by_street(session, KRAKEEL) == {"Sterrenlaan": 1}


async def test_a_note_is_over_after_its_last_day(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        stored = await stores(session, await arrives(session, 1))

        assert await kitchen_table.lock_code(session, TYPED, now=stored.until) is None
        before = stored.until - timedelta(seconds=1)
        assert await kitchen_table.lock_code(session, TYPED, now=before) is not None


async def test_of_a_talk_that_was_taken_back_only_its_key_stays(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna = await arrives(session, 1)
        stored = await stores(session, anna)
        numbers = tuple(one.id for one in stored.issues)
        assert await kitchen_table.issues_of(session, neighbour_of(stored)) == list(numbers)
        await kitchen_table.undo(session, Undone(stored.talk, numbers, NOW, ()))

        assert await kitchen_table.is_stored(session, TABLE.key)
        assert await people.get(session, neighbour_of(stored)) is None
        assert await kitchen_table.taking_part(session, KRAKEEL) == 0
        assert await kitchen_table.talks_by_street(session, KRAKEEL) == {}
        since = NOW - timedelta(hours=1)
        assert await kitchen_table.recorded_since(session, anna.id, since=since) == 1
        found = await issues.find(session, IssueId(numbers[0]))
        assert found is not None
        assert (found.text, found.submitter, found.withdrawn) == ("", None, True)


async def test_what_somebody_wrote_down_goes_along_when_they_turn_out_to_be_another(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        first, second = await arrives(session, 1), await arrives(session, 2)
        stored = await stores(session, first)
        await merging.merge(session, first.id, second.id, now=NOW)

        found = await kitchen_table.lock(session, stored.talk.id)
        assert found is not None
        assert found.by == second.id


async def test_the_group_hears_of_each_talk_once_and_not_before_it_stands(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna = await arrives(session, 1)
        await stores(session, anna)
        soon, later = NOW - timedelta(minutes=1), NOW + timedelta(minutes=1)

        assert await kitchen_table.take_untold(session, KRAKEEL, before=soon, now=NOW) == (0, 0)
        assert await kitchen_table.waits_to_be_told(session, KRAKEEL)
        assert await kitchen_table.take_untold(session, KRAKEEL, before=later, now=NOW) == (1, 2)
        assert await kitchen_table.take_untold(session, KRAKEEL, before=later, now=NOW) == (0, 0)
        assert not await kitchen_table.waits_to_be_told(session, KRAKEEL)
