"""A ballot closes once, however the clock jumps around its closing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.ballots.ballot import Ballot
from domain.people import Resident
from storage import ballots
from storage.session import Sessions
from tests.scheduler.test_closing import CLOSING, NOW, Town, a_town

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@pytest.fixture
async def town(sessions: Sessions, tmp_path: Path) -> AsyncIterator[Town]:
    """Give a town where nobody lives yet."""
    async with a_town(sessions, tmp_path / "ballot-keys") as made:
        yield made


@pytest.fixture
async def anna(town: Town) -> Resident:
    """Anna lives in Krakeel."""
    return await town.comes("Anna")


@pytest.fixture
async def ballot(town: Town, anna: Resident) -> Ballot:
    """Give the ballot that Bilal opened, in which Anna voted."""
    made = await town.opens(await town.comes("Bilal"))
    await town.votes(anna, made, {1: 3})
    return made


async def test_a_ballot_closes_once_when_the_clock_is_put_back_just_after(
    town: Town, ballot: Ballot
) -> None:
    for moment in (CLOSING, CLOSING - HOUR, CLOSING, CLOSING + DAY, CLOSING - DAY, CLOSING):
        town.now = moment
        await town.ticks()

    assert await town.rows("SELECT closed_at, voters FROM ballots") == [(CLOSING, 1)]
    assert len(await town.said("uitslag")) == 2
    assert await town.rows("SELECT count(*) FROM counted_papers") == [(1,)]


async def test_a_closed_ballot_takes_no_vote_in_the_hour_that_comes_again(
    town: Town, ballot: Ballot
) -> None:
    town.now = CLOSING
    await town.ticks()
    town.now = CLOSING - HOUR

    async with town.sessions.begin() as session:
        known = await ballots.find(session, ballot.id)

    assert known is not None
    assert not known.takes_votes(town.now)
    assert town.keys.get(ballot.id) is None


async def test_a_ballot_still_closes_when_the_clock_was_put_back_before_it(
    town: Town, ballot: Ballot
) -> None:
    town.now = CLOSING - timedelta(minutes=5)
    assert await town.ticks() == 0
    town.now -= HOUR
    assert await town.ticks() == 0
    town.now = CLOSING

    assert await town.ticks() == 2


async def test_what_was_planned_on_a_clock_a_day_ahead_is_not_skipped(
    town: Town, anna: Resident
) -> None:
    """Its closing was planned a week after a moment that had not come yet."""
    town.now = NOW + DAY
    made = await town.opens(anna)
    town.now = NOW
    assert await town.ticks() == 0

    town.now = made.closes_at
    await town.ticks()

    assert await town.rows("SELECT closed_at FROM ballots") == [(made.closes_at,)]
