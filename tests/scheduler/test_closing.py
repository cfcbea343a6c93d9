"""Closing a ballot: once, at its time, for everybody; and then nothing is left to link."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from structlog.testing import capture_logs

from domain.ballots.ballot import Ballot, slot_of
from domain.ballots.opening import Opened, decide_open
from domain.ballots.papers import BallotKeys, pseudonym
from domain.ballots.voting import show_screen
from domain.due import DueKind
from domain.ids import AreaSlug, BallotId, ResidentId, ThemeId
from domain.notices import Words
from domain.people import Resident
from domain.roles import Role
from domain.theming import ThemeCount
from scheduler import speaking, ticks
from storage import ballot_box, ballots, delivering, due, outbox, people, roles
from storage.ballot_keys import FileBallotKeys
from storage.session import Sessions
from tests.village import hoogeveen

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
CLOSING = datetime(2026, 3, 9, 19, 0, tzinfo=UTC)
"""A week later, at 20.00 uur in Hoogeveen."""
KRAKEEL = AreaSlug("krakeel")
ELIM = AreaSlug("elim")


@dataclass
class Town:
    """Neighbours of Krakeel, and the clock."""

    sessions: Sessions
    needs: ticks.Needs
    keys: FileBallotKeys
    now: datetime = NOW
    residents: dict[str, Resident] = field(default_factory=dict)

    def clock(self) -> datetime:
        return self.now

    async def comes(self, name: str) -> Resident:
        number = len(self.residents) + 1
        async with self.sessions.begin() as session:
            one = await people.add(
                session, "telegram", number, number, language="nl", area=KRAKEEL, now=self.now
            )
        self.residents[name] = one
        return one

    async def opens(self, by: Resident) -> Ballot:
        """Open a ballot of a week over two themes."""
        async with self.sessions.begin() as session:
            await roles.grant(session, by.id, Role.INITIATIVE_GROUP, KRAKEEL, by=None, now=self.now)
            themes = await session.execute(
                text("""
                    INSERT INTO themes (area, names)
                    VALUES ('krakeel', '{"nl": "Licht"}'), ('krakeel', '{"nl": "Spelen"}')
                    RETURNING id
                """)
            )
            known = await people.get(session, by.id)
            assert known is not None
            opened = decide_open(
                known,
                KRAKEEL,
                "Krakeel",
                [ThemeCount(ThemeId(row.id), Words({"nl": "Thema"}), 1, 1) for row in themes],
                await ballots.next_id(session),
                self.now,
                span="week",
                members=await people.reachable(session, KRAKEEL),
                points=3,
                most_options=8,
                inhabitants=None,
                one_is_open=False,
            )
            assert isinstance(opened, Opened)
            self.keys.make(opened.ballot.id)
            await ballots.store(session, opened.ballot, by=by.id)
            await due.plan(session, [opened.due])
            await outbox.put(session, opened.notices, now=self.now)
        return opened.ballot

    async def votes(self, who: Resident, ballot: Ballot, choices: dict[int, int]) -> None:
        key = self.keys.get(ballot.id)
        assert key is not None
        async with self.sessions.begin() as session:
            name = pseudonym(key, who.id)
            await ballot_box.store_paper(session, ballot.id, who.id, name, choices)

    async def ticks(self) -> int:
        """Act on what is due and say what may be said; return how much was due."""
        acted = await ticks.act(self.needs, self.clock)
        await speaking.speak(self.sessions, self.needs.content, self.clock)
        return acted

    async def rows(self, statement: str, **keys: object) -> list[tuple[Any, ...]]:
        async with self.sessions() as session:
            return [tuple(row) for row in await session.execute(text(statement), keys)]

    async def said(self, key: str) -> list[ResidentId]:
        """Return to whom a text was said or will be."""
        found = await self.rows(
            """
            SELECT coalesce(o.resident_id, d.resident_id) FROM outbox o
            LEFT JOIN doors d ON d.channel = o.channel AND d.chat = o.chat
            WHERE o.notice->'text'->>'is' = :key ORDER BY o.id
            """,
            key=key,
        )
        return [ResidentId(row[0]) for row in found]

    async def delivers(self) -> None:
        """Say all that waits, as delivery does; screens stand in their slots afterwards."""
        async with self.sessions.begin() as session:
            await delivering.know_channel(session, "telegram")
        for number in range(100):
            async with self.sessions.begin() as session:
                heads = await delivering.lease(session, "telegram", now=self.now, limit=50)
                for one in heads:
                    await delivering.close(
                        session, [delivering.Said(one, 1000 + number)], now=self.now
                    )
            if not heads:
                return


@asynccontextmanager
async def a_town(sessions: Sessions, folder: Path) -> AsyncIterator[Town]:
    content = hoogeveen()
    keys = FileBallotKeys(folder)
    async with sessions.begin() as session:
        await people.store_areas(session, content.areas)
    yield Town(sessions, ticks.Needs(sessions, content, keys), keys)


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
async def bilal(town: Town) -> Resident:
    """Bilal lives in Krakeel."""
    return await town.comes("Bilal")


@pytest.fixture
async def ballot(town: Town, anna: Resident, bilal: Resident) -> Ballot:
    """Give the ballot that Bilal opened."""
    return await town.opens(bilal)


# --- counting and telling -----------------------------------------------------------------


async def test_a_ballot_closes_at_its_time_and_everybody_hears_the_result_once(
    town: Town, ballot: Ballot, anna: Resident, bilal: Resident
) -> None:
    await town.votes(anna, ballot, {2: 3})

    town.now = CLOSING - timedelta(seconds=1)
    assert await town.ticks() == 0
    town.now = CLOSING
    assert await town.ticks() == 2  # closing and shredding
    assert await town.ticks() == 0

    assert await town.said("uitslag") == [anna.id, bilal.id]
    assert await town.said("uitslag-bevestig") == [bilal.id]
    assert await town.rows("SELECT closed_at, voters, members, invalid FROM ballots") == [
        (CLOSING, 1, 2, 0)
    ]
    assert await town.rows("SELECT total, place FROM ballot_options ORDER BY number") == [
        (0, 2),
        (3, 1),
    ]


async def test_a_program_that_was_away_for_days_closes_once_and_late(
    town: Town, ballot: Ballot, anna: Resident, bilal: Resident
) -> None:
    await town.votes(anna, ballot, {1: 1})
    town.now = CLOSING + timedelta(days=4)

    acted = await asyncio.gather(*(town.ticks() for _ in range(4)))

    assert sum(acted) == 2
    assert await town.said("uitslag") == [anna.id, bilal.id]
    assert await town.rows("SELECT closed_at, voters FROM ballots") == [(town.now, 1)]


async def test_closing_twice_leaves_the_outcome_of_the_first_time(
    town: Town, ballot: Ballot, anna: Resident, bilal: Resident
) -> None:
    await town.votes(anna, ballot, {1: 1})
    town.now = CLOSING
    await town.ticks()
    async with town.sessions.begin() as session:
        await session.execute(text("UPDATE due SET done_at = NULL WHERE kind = 'ballot_closes'"))
    town.now += timedelta(hours=1)

    await town.ticks()

    assert await town.rows("SELECT closed_at, voters FROM ballots") == [(CLOSING, 1)]
    assert await town.rows("SELECT total FROM ballot_options ORDER BY number") == [(1,), (0,)]
    assert await town.said("uitslag") == [anna.id, bilal.id]


async def test_a_ballot_on_which_nobody_voted_says_so_and_asks_nothing(
    town: Town, ballot: Ballot, anna: Resident, bilal: Resident
) -> None:
    town.now = CLOSING

    await town.ticks()

    assert await town.said("uitslag-niemand") == [anna.id, bilal.id]
    assert await town.said("uitslag-bevestig") == []
    assert await town.rows("SELECT 1 FROM outbox WHERE notice ? 'picture'") == []


async def test_a_tie_asks_the_initiative_group_about_both(
    town: Town, ballot: Ballot, anna: Resident, bilal: Resident
) -> None:
    await town.votes(anna, ballot, {1: 2, 2: 1})
    await town.votes(bilal, ballot, {2: 1})
    town.now = CLOSING

    await town.ticks()

    assert await town.said("uitslag-gelijk") == [anna.id, bilal.id]
    assert await town.said("uitslag-bevestig-gelijk") == [bilal.id]


async def test_a_paper_that_somebody_wrote_by_hand_is_logged_recorded_and_not_counted(
    town: Town, ballot: Ballot, anna: Resident
) -> None:
    await town.votes(anna, ballot, {1: 1})
    async with town.sessions.begin() as session:
        await session.execute(
            text("""INSERT INTO open_papers VALUES (:ballot, 'x', '{"2": 1000000000}')"""),
            {"ballot": ballot.id},
        )
    town.now = CLOSING

    with capture_logs() as logs:
        await town.ticks()

    assert {
        "event": "ballots.invalid_papers",
        "ballot": ballot.id,
        "papers": 1,
        "log_level": "error",
    } in logs
    assert await town.rows("SELECT voters, invalid FROM ballots") == [(1, 1)]
    assert await town.rows("SELECT total FROM ballot_options ORDER BY number") == [(1,), (0,)]
    assert await town.said("uitslag") != []


async def test_who_moved_away_hears_the_result_and_who_stopped_does_not(
    town: Town, ballot: Ballot, anna: Resident, bilal: Resident
) -> None:
    chantal = await town.comes("Chantal")
    await town.votes(anna, ballot, {1: 1})
    async with town.sessions.begin() as session:
        await people.move(session, anna.id, ELIM, now=NOW + timedelta(days=1))
        await people.stop(session, chantal.id, now=NOW)
    town.now = CLOSING

    await town.ticks()

    assert await town.said("uitslag") == [anna.id, bilal.id]


async def test_screens_are_closed_in_every_chat_where_they_stand_or_are_on_their_way(
    town: Town, ballot: Ballot, anna: Resident, bilal: Resident
) -> None:
    await town.delivers()
    async with town.sessions.begin() as session:
        await outbox.put(session, [show_screen(anna.id, ballot.id)], now=NOW)
    await town.delivers()
    async with town.sessions.begin() as session:  # now she speaks elsewhere, and in English
        await people.set_language(session, anna.id, "en")
        await session.execute(
            text("INSERT INTO doors VALUES ('gateway', 77, 77, :anna, :at)"),
            {"anna": anna.id, "at": NOW + timedelta(hours=1)},
        )
        await outbox.put(session, [show_screen(anna.id, ballot.id)], now=NOW)
        await outbox.put(session, [show_screen(bilal.id, ballot.id)], now=NOW)
        await delivering.lease(session, "telegram", now=NOW, limit=8)  # being said just now
    town.now = CLOSING

    await town.ticks()

    closed = await town.rows(
        """
        SELECT channel, chat, language, slot FROM outbox
        WHERE notice->'text'->>'is' = 'stemming-gesloten' ORDER BY channel, chat
        """
    )
    slot = slot_of(ballot.id)
    assert closed == [
        ("gateway", 77, "en", slot),
        ("telegram", 1, "en", slot),
        ("telegram", 2, "nl", slot),
    ]


# --- leaving nothing behind ---------------------------------------------------------------


async def test_after_closing_the_key_the_open_papers_and_the_taps_are_gone(
    town: Town, ballot: Ballot, anna: Resident
) -> None:
    await town.votes(anna, ballot, {1: 1})
    async with town.sessions.begin() as session:
        await outbox.put(session, [show_screen(anna.id, ballot.id)], now=NOW)
    await town.delivers()
    town.now = CLOSING

    await town.ticks()
    await town.delivers()
    town.now += timedelta(minutes=1)
    await town.ticks()

    assert town.keys.get(ballot.id) is None
    assert await town.rows("SELECT shredded_at FROM ballots") == [(town.now,)]
    assert await town.rows("SELECT 1 FROM open_papers UNION ALL SELECT 1 FROM open_roll") == []
    assert await town.rows("SELECT pg_relation_size('open_papers')") == [(0,)]
    assert await town.rows("SELECT 1 FROM outbox WHERE slot = :slot", slot=slot_of(ballot.id)) == []
    assert await open_dues(town) == []


async def open_dues(town: Town) -> list[tuple[Any, ...]]:
    return await town.rows("SELECT kind FROM due WHERE done_at IS NULL")


async def test_a_screen_that_was_on_its_way_at_the_closing_is_waited_for(
    town: Town, ballot: Ballot, anna: Resident
) -> None:
    async with town.sessions.begin() as session:
        await outbox.put(session, [show_screen(anna.id, ballot.id)], now=NOW)
    town.now = CLOSING

    await town.ticks()

    assert town.keys.get(ballot.id) is None  # the key waits for nothing
    assert await town.rows("SELECT shredded_at FROM ballots") == [(None,)]
    for _ in range(5):  # longer than any row is tried that fails
        town.now += timedelta(minutes=1)
        assert await town.ticks() == 1
    await town.delivers()
    town.now += timedelta(minutes=1)
    await town.ticks()
    assert await town.rows("SELECT shredded_at FROM ballots") == [(town.now,)]
    assert await town.ticks() == 0


async def test_a_crash_between_closing_and_shredding_is_caught_up(
    town: Town, ballot: Ballot, anna: Resident, tmp_path: Path
) -> None:
    await town.votes(anna, ballot, {1: 1})
    town.now = CLOSING
    assert await ticks.act_on_next(town.needs, town.now) is DueKind.BALLOT_CLOSES
    assert town.keys.get(ballot.id) is not None

    async with a_town(town.sessions, tmp_path / "ballot-keys") as after_the_crash:
        after_the_crash.now = CLOSING + timedelta(hours=9)
        assert await after_the_crash.ticks() == 1

        assert after_the_crash.keys.get(ballot.id) is None
    assert await town.rows("SELECT pg_relation_size('open_papers')") == [(0,)]
    assert await town.rows("SELECT shredded_at IS NOT NULL FROM ballots") == [(True,)]


async def test_shredding_twice_is_harmless(town: Town, ballot: Ballot, anna: Resident) -> None:
    await town.votes(anna, ballot, {1: 1})
    town.now = CLOSING
    await town.ticks()
    async with town.sessions.begin() as session:  # as a crash before its commit leaves it
        await session.execute(text("UPDATE due SET done_at = NULL WHERE kind = 'ballot_shred'"))

    assert await town.ticks() == 1

    assert await town.rows("SELECT count(*) FROM counted_papers") == [(1,)]
    assert await open_dues(town) == []


async def test_a_backup_of_an_hour_postpones_the_shredding_but_never_calls_it_off(
    town: Town, ballot: Ballot, anna: Resident
) -> None:
    await town.votes(anna, ballot, {1: 1})
    town.now = CLOSING
    async with town.sessions.begin() as backup:
        await backup.execute(text("LOCK TABLE open_papers IN ACCESS SHARE MODE"))
        for _ in range(4):  # one more than a row is tried that fails
            await town.ticks()
            town.now += timedelta(minutes=1)
        assert await town.rows("SELECT shredded_at FROM ballots") == [(None,)]
        assert await town.rows("SELECT 1 FROM due WHERE set_aside_at IS NOT NULL") == []

    await town.ticks()

    assert await town.rows("SELECT shredded_at FROM ballots") == [(town.now,)]
    assert await town.rows("SELECT pg_relation_size('open_papers')") == [(0,)]


class StuckKeys:
    """Keys on a disk that refuses to be written to, for a while."""

    def __init__(self, keys: BallotKeys) -> None:
        self.keys = keys
        self.stuck = True

    def make(self, ballot: BallotId) -> bytes:
        return self.keys.make(ballot)

    def get(self, ballot: BallotId) -> bytes | None:
        return self.keys.get(ballot)

    def destroy(self, ballot: BallotId) -> None:
        if self.stuck:
            raise OSError("read-only")
        self.keys.destroy(ballot)


async def test_a_key_that_can_not_be_destroyed_is_tried_again_until_it_can(
    town: Town, ballot: Ballot, anna: Resident
) -> None:
    stuck = StuckKeys(town.keys)
    town.needs = ticks.Needs(town.sessions, town.needs.content, stuck)
    town.now = CLOSING

    with capture_logs() as logs:
        for _ in range(5):
            await town.ticks()
            town.now += timedelta(minutes=1)
    assert "ballots.key_stays" in [one["event"] for one in logs]
    assert await town.rows("SELECT shredded_at FROM ballots") == [(None,)]

    stuck.stuck = False
    await town.ticks()

    assert town.keys.get(ballot.id) is None
    assert await town.rows("SELECT shredded_at FROM ballots") == [(town.now,)]
