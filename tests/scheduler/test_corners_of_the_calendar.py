"""The corners of the calendar: what is due there acts once, in order, and never too early."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from domain.calendar import LOCAL
from domain.due import Due, DueKind
from scheduler import ticks
from storage import due
from storage.ballot_keys import FileBallotKeys
from storage.due import Leased
from storage.session import Session, Sessions
from tests.village import hoogeveen

CORNERS = {
    "the hour that is not there in spring": datetime(2026, 3, 29, 1, 0, tzinfo=UTC),
    "the hour that comes twice in autumn": datetime(2026, 10, 25, 1, 0, tzinfo=UTC),
    "New Year": datetime(2026, 12, 31, 23, 0, tzinfo=UTC),
    "the leap day": datetime(2028, 2, 28, 23, 0, tzinfo=UTC),
    "the day after the leap day": datetime(2028, 2, 29, 23, 0, tzinfo=UTC),
}
"""Moments at which a local day or hour begins or ends in an unusual way."""
QUARTER = timedelta(minutes=15)
HOUR = timedelta(hours=1)
AROUND = [number * QUARTER for number in range(-12, 13)]
"""From three hours before until three hours after."""
Acted = list[tuple[datetime, datetime]]
"""When each was due, and when it acted."""


@pytest.fixture
def acted(monkeypatch: pytest.MonkeyPatch) -> Acted:
    """Write down what acts, in place of doing it."""
    found: Acted = []

    async def note(session: Session, leased: Leased, needs: ticks.Needs, now: datetime) -> None:
        found.append((leased.due_at.astimezone(UTC), now))

    monkeypatch.setattr(ticks, "ACTIONS", {DueKind.JOIN_DIGEST: note})
    return found


@pytest.fixture
def needs(sessions: Sessions, tmp_path: Path) -> ticks.Needs:
    return ticks.Needs(sessions, hoogeveen(), FileBallotKeys(tmp_path))


async def _plan(sessions: Sessions, moments: Sequence[datetime]) -> None:
    async with sessions.begin() as session:
        await due.plan(
            session,
            [
                Due(DueKind.JOIN_DIGEST, moment, f"hoek-{number}", {"issue": number})
                for number, moment in enumerate(moments)
            ],
        )


@pytest.mark.parametrize("corner", CORNERS.values(), ids=CORNERS)
async def test_each_quarter_around_it_acts_once_at_its_own_moment(
    corner: datetime, sessions: Sessions, needs: ticks.Needs, acted: Acted
) -> None:
    moments = [corner + span for span in AROUND]
    await _plan(sessions, moments)

    for moment in moments:
        await ticks.act(needs, lambda moment=moment: moment - timedelta(seconds=1))  # type: ignore[misc]
        await ticks.act(needs, lambda moment=moment: moment)  # type: ignore[misc]

    assert acted == [(moment, moment) for moment in moments]


@pytest.mark.parametrize("corner", CORNERS.values(), ids=CORNERS)
async def test_a_system_clock_that_jumps_back_an_hour_there_doubles_and_skips_nothing(
    corner: datetime, sessions: Sessions, needs: ticks.Needs, acted: Acted
) -> None:
    moments = [corner + span for span in AROUND]
    await _plan(sessions, moments)

    for moment in [*moments[:13], *(one - HOUR for one in moments[13:17]), *moments[13:]]:
        await ticks.act(needs, lambda moment=moment: moment)  # type: ignore[misc]

    assert [due_at for due_at, _ in acted] == moments
    assert all(due_at <= at for due_at, at in acted)


async def test_after_thirty_days_away_all_that_is_late_acts_once_in_its_order(
    sessions: Sessions, needs: ticks.Needs, acted: Acted
) -> None:
    begin = datetime(2026, 10, 10, 8, 0, tzinfo=UTC)
    moments = [begin + timedelta(days=number * 7 % 30, hours=number % 5) for number in range(60)]
    await _plan(sessions, moments)
    back = begin + timedelta(days=30, hours=6)

    await ticks.act(needs, lambda: back)
    await ticks.act(needs, lambda: back)

    assert [due_at for due_at, _ in acted] == sorted(moments)


@pytest.mark.parametrize(
    ("fold", "stored"), [(0, "2026-10-25 00:30:00+00"), (1, "2026-10-25 01:30:00+00")]
)
async def test_half_past_two_that_comes_twice_is_stored_as_the_one_that_is_meant(
    fold: int, stored: str, sessions: Sessions
) -> None:
    await _plan(sessions, [datetime(2026, 10, 25, 2, 30, tzinfo=LOCAL, fold=fold)])

    async with sessions.begin() as session:
        await session.execute(text("SET LOCAL TimeZone = 'UTC'"))
        found = (await session.execute(text("SELECT due_at::text FROM due"))).scalars()

    assert list(found) == [stored]
