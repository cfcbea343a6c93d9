"""A quick poll closes once, whoever looks at the clock; its maker sees new figures meanwhile."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from domain.ids import AreaSlug, PollId
from domain.links import Links
from domain.people import Resident
from domain.polls.poll import Poll, closes, counts
from domain.polls.texts import PollText
from scheduler import ticks
from storage import delivering, due, people, polls
from storage.ballot_keys import FileBallotKeys
from storage.session import Sessions
from tests.village import hoogeveen

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
END = NOW + timedelta(hours=1)
KRAKEEL = AreaSlug("krakeel")


@pytest.fixture
def needs(sessions: Sessions, tmp_path: Path) -> ticks.Needs:
    links = Links(b"a secret", "https://smederij.example")
    return ticks.Needs(sessions, hoogeveen(), FileBallotKeys(tmp_path), links=links)


@pytest.fixture
async def residents(sessions: Sessions) -> list[Resident]:
    """Give three people of Krakeel; the first made a poll in which the others chose."""
    async with sessions.begin() as session:
        await people.store_areas(session, hoogeveen().areas)
        await delivering.know_channel(session, "web")
        made = [
            await people.add(session, "web", chat, chat, language="nl", area=KRAKEEL, now=NOW)
            for chat in (1, 2, 3)
        ]
        poll = Poll(
            id=await polls.next_id(session),
            area=KRAKEEL,
            by=made[0].id,
            question="Waar komt de bank?",
            options=("Plein", "School"),
            right=None,
            opened_at=NOW,
            closes_at=END,
        )
        await polls.store(session, poll, {})
        await due.plan(session, [closes(poll), counts(poll.id, NOW)])
        for one in made[1:]:
            await polls.choose(session, poll.id, one.id, 1)
        await polls.choose_by_device(session, poll.id, b"d" * 32, 2)
    return made


async def told(sessions: Sessions, key: PollText) -> list[int]:
    """Return who is told something, in order."""
    async with sessions() as session:
        found = await session.execute(
            text("""SELECT resident_id FROM outbox WHERE notice->'text'->>'is' = :key
                    ORDER BY resident_id"""),
            {"key": key.value},
        )
        return [row.resident_id for row in found]


async def state(sessions: Sessions) -> tuple[Poll | None, int]:
    """Return the poll, and how many choices are still stored."""
    async with sessions() as session:
        left = await session.scalar(text("SELECT count(*) FROM poll_choices"))
        return await polls.find(session, PollId(1)), int(left or 0)


async def test_nothing_closes_a_second_too_early(
    sessions: Sessions, residents: list[Resident], needs: ticks.Needs
) -> None:
    await ticks.tick(needs, lambda: END - timedelta(seconds=1))

    poll, left = await state(sessions)
    assert poll is not None
    assert poll.closed_at is None
    assert left == 3
    assert await told(sessions, PollText.FIGURES) == [residents[0].id]


async def test_two_clocks_close_it_once_and_only_the_counts_stay(
    sessions: Sessions, residents: list[Resident], needs: ticks.Needs
) -> None:
    await asyncio.gather(*(ticks.tick(needs, lambda: END) for _ in range(2)))
    await ticks.tick(needs, lambda: END + timedelta(days=1))

    poll, left = await state(sessions)
    assert poll is not None
    assert (poll.closed_at, poll.counts, left) == (END, (2, 1), 0)
    assert await told(sessions, PollText.SCREEN_CLOSED) == [one.id for one in residents]


async def test_a_row_that_acts_again_changes_and_says_nothing(
    sessions: Sessions, residents: list[Resident], needs: ticks.Needs
) -> None:
    await ticks.tick(needs, lambda: END)
    async with sessions.begin() as session:
        await session.execute(text("UPDATE due SET done_at = NULL"))
    await ticks.tick(needs, lambda: END + timedelta(hours=1))

    poll, _ = await state(sessions)
    assert poll is not None
    assert (poll.closed_at, poll.counts) == (END, (2, 1))
    assert await told(sessions, PollText.SCREEN_CLOSED) == [one.id for one in residents]
