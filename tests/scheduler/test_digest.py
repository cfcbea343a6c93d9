"""What an owner hears of joins, when several clocks tick and people come and go meanwhile."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from domain.ids import AreaSlug, IssueId
from domain.issues.placing import BroughtUp
from domain.joining import Joined, JoiningText, decide_join
from domain.people import Resident
from scheduler import ticks
from storage import delivering, issues, people
from storage.ballot_keys import FileBallotKeys
from storage.session import Sessions
from tests.village import hoogeveen

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
AFTER = timedelta(minutes=30)
KRAKEEL = AreaSlug("krakeel")
ISSUE = IssueId(1)


@pytest.fixture
def needs(sessions: Sessions, tmp_path: Path) -> ticks.Needs:
    return ticks.Needs(sessions, hoogeveen(), FileBallotKeys(tmp_path))


@pytest.fixture
async def residents(sessions: Sessions) -> list[Resident]:
    """Give Anna, who brought something up, and eight neighbours."""
    async with sessions.begin() as session:
        await session.execute(text("INSERT INTO areas (slug, name) VALUES ('krakeel', 'Krakeel')"))
        await delivering.know_channel(session, "web")
        made = [
            await people.add(session, "web", chat, chat, language="nl", area=KRAKEEL, now=NOW)
            for chat in range(1, 10)
        ]
        number = await issues.next_id(session)
        issue = BroughtUp(
            number, KRAKEEL, made[0].id, "Anna", "Het is donker", "nl", "", (), NOW, ()
        )
        await issues.store(session, issue, None)
    return made


async def join(sessions: Sessions, by: Resident, at: datetime = NOW) -> None:
    async with sessions.begin() as session:
        found = await issues.lock(session, ISSUE)
        outcome = decide_join(found, by, at, area_name="Krakeel", digest_after=AFTER)
        assert isinstance(outcome, Joined)
        await issues.store_join(session, outcome)


def stopped_at(moment: datetime) -> ticks.Clock:
    return lambda: moment


async def heard(sessions: Sessions) -> list[dict[str, Any]]:
    async with sessions.begin() as session:
        found = await session.execute(
            text("""SELECT notice->'values' AS said FROM outbox
                    WHERE notice->'text'->>'is' = :key ORDER BY id"""),
            {"key": JoiningText.DIGEST.value},
        )
        return [{key: row.said[key] for key in ("nieuw", "aantal")} for row in found]


async def test_joins_of_eight_at_once_are_told_in_one_sentence_by_two_clocks(
    sessions: Sessions, residents: list[Resident], needs: ticks.Needs
) -> None:
    await asyncio.gather(*(join(sessions, one) for one in residents[1:]))

    await asyncio.gather(*(ticks.tick(needs, lambda: NOW + AFTER) for _ in range(2)))

    assert await heard(sessions) == [{"nieuw": 8, "aantal": 9}]


async def test_a_join_while_the_clock_tells_is_in_this_digest_or_in_the_next(
    sessions: Sessions, residents: list[Resident], needs: ticks.Needs
) -> None:
    await join(sessions, residents[1])

    await asyncio.gather(
        ticks.tick(needs, lambda: NOW + AFTER),
        *(join(sessions, one, NOW + AFTER) for one in residents[2:]),
    )
    await ticks.tick(needs, lambda: NOW + 2 * AFTER)

    said = await heard(sessions)
    assert sum(one["nieuw"] for one in said) == 8
    assert said[-1]["aantal"] == 9


async def test_a_clock_that_was_away_for_a_week_tells_once(
    sessions: Sessions, residents: list[Resident], needs: ticks.Needs
) -> None:
    for days, one in enumerate(residents[1:4]):
        await join(sessions, one, NOW + timedelta(days=days))

    await ticks.tick(needs, lambda: NOW + timedelta(days=7))
    await ticks.tick(needs, lambda: NOW + timedelta(days=8))

    assert await heard(sessions) == [{"nieuw": 3, "aantal": 4}]


async def test_one_who_comes_and_goes_all_day_is_told_of_once(
    sessions: Sessions, residents: list[Resident], needs: ticks.Needs
) -> None:
    at = NOW
    for _ in range(4):
        await join(sessions, residents[1], at)
        at += AFTER
        await ticks.tick(needs, stopped_at(at))
        async with sessions.begin() as session:
            await issues.delete_join(session, ISSUE, residents[1].id)

    assert await heard(sessions) == [{"nieuw": 1, "aantal": 2}]


async def test_an_issue_that_was_taken_back_is_told_of_no_more(
    sessions: Sessions, residents: list[Resident], needs: ticks.Needs
) -> None:
    await join(sessions, residents[1])
    async with sessions.begin() as session:
        await issues.withdraw(session, ISSUE, now=NOW)

    assert await ticks.tick(needs, lambda: NOW + AFTER) == 1

    assert await heard(sessions) == []
