"""The yearly look back and its clock: once, late after a long absence, and then nobody's."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from domain.clustering import Cluster, Loose
from domain.due import DueKind
from domain.evaluation.draft import Draft, pseudonym
from domain.evaluation.evaluation import key_of
from domain.evaluation.questionnaire import places
from domain.evaluation.sheet import Side
from domain.ids import AreaSlug, EvaluationId, ResidentId
from scheduler import evaluating, ticks
from storage import delivering, evaluations, merging, people, sheets
from storage.ballot_keys import FileBallotKeys
from storage.session import Sessions
from tests.village import hoogeveen

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
YEAR = timedelta(days=365)
PUBLISHED = "SELECT 1 FROM evaluation_reports WHERE area = 'krakeel'"
KRAKEEL = AreaSlug("krakeel")


class Town:
    """Neighbours of Krakeel, with a clock that is moved by hand."""

    def __init__(self, sessions: Sessions, folder: Path) -> None:
        self.sessions = sessions
        self.keys = FileBallotKeys(folder / "ballot-keys")
        self.needs = ticks.Needs(sessions, hoogeveen(), self.keys)
        self.now = NOW

    async def begins(self, neighbours: int) -> list[ResidentId]:
        async with self.sessions.begin() as session:
            await people.store_areas(session, hoogeveen().areas)
            await delivering.know_channel(session, "telegram", username="smederij_bot")
            found = [
                await people.add(
                    session, "telegram", one, one, language="nl", area=KRAKEEL, now=self.now
                )
                for one in range(1, neighbours + 1)
            ]
            await evaluating.keep_clocks(session, hoogeveen(), self.now)
        return [one.id for one in found]

    async def later(self, **span: float) -> int:
        self.now += timedelta(**span)
        return await ticks.act(self.needs, lambda: self.now)

    async def rows(self, statement: str, **keys: object) -> list[tuple[Any, ...]]:
        async with self.sessions() as session:
            return [tuple(row) for row in await session.execute(text(statement), keys)]

    async def counts(self, statement: str) -> dict[str, int]:
        return {str(one): int(count) for one, count in await self.rows(statement)}

    async def of_krakeel(self) -> EvaluationId:
        async with self.sessions() as session:
            found = await evaluations.newest_of(session, KRAKEEL)
        assert found is not None
        return found.id

    async def hands_in(self, who: ResidentId, *, score: str = "4", goes: str = "0") -> None:
        number = await self.of_krakeel()
        key = self.keys.get(key_of(number))
        assert key is not None
        picks = {one.key: one.choices[-1] for one in places(range(1, 16))}
        sheet = Draft(
            Side.RESIDENT, {**picks, "r1": score, "weg": goes}, {1: f"Wens {who}"}, handed_in=True
        )
        async with self.sessions.begin() as session:
            await sheets.store(session, number, who, pseudonym(key, who), sheet)


@pytest.fixture
def town(sessions: Sessions, tmp_path: Path) -> Town:
    return Town(sessions, tmp_path)


SAID = """
    SELECT notice -> 'said' -> 'text' ->> 'is', count(*) FROM announcements GROUP BY 1 ORDER BY 1
"""


async def test_all_areas_wait_for_their_own_year_and_a_restart_changes_nothing(town: Town) -> None:
    await town.begins(1)
    waits = "SELECT min(due_at), max(due_at), count(*) FROM due WHERE done_at IS NULL"
    before = await town.rows(waits)
    async with town.sessions.begin() as session:
        await evaluating.keep_clocks(session, hoogeveen(), NOW + timedelta(days=100))

    assert before == [(NOW + YEAR, NOW + YEAR, 35)]
    assert await town.rows(waits) == before


async def test_three_processes_open_each_area_once(town: Town) -> None:
    await town.begins(2)
    town.now += YEAR

    await asyncio.gather(*(ticks.act(town.needs, lambda: town.now) for _ in range(3)))

    assert await town.rows("SELECT count(*), count(DISTINCT area) FROM evaluations") == [(35, 35)]
    assert await town.rows(SAID) == [("evaluatie-nodigt-uit", 2)]
    kinds = "SELECT kind, count(*) FROM due WHERE done_at IS NULL GROUP BY kind ORDER BY kind"
    assert await town.counts(kinds) == {
        DueKind.EVALUATION_CLOSES: 35,
        DueKind.EVALUATION_OPENS: 35,
        DueKind.EVALUATION_REMINDER: 70,
    }


async def test_after_thirty_days_of_absence_it_opens_late_for_all_its_days(town: Town) -> None:
    await town.begins(1)
    await town.later(days=365 + 30)

    opened = "SELECT opened_at, closes_at FROM evaluations WHERE area = 'krakeel'"
    ((at, closes),) = await town.rows(opened)
    assert at == NOW + YEAR + timedelta(days=30)
    assert isinstance(closes, datetime)
    assert (closes - town.now).days >= 20
    assert await town.rows(SAID) == [("evaluatie-nodigt-uit", 1)]


async def test_reminders_that_were_missed_are_dropped_and_the_closing_is_not(town: Town) -> None:
    await town.begins(1)
    await town.later(days=365)
    await town.later(days=30)  # away over both reminders and the closing

    said = await town.counts(SAID)
    assert "evaluatie-herinnert" not in said
    assert said["evaluatie-gesloten-weinig"] == 1
    closed = "SELECT count(*) FROM evaluations WHERE closed_at IS NOT NULL"
    assert await town.rows(closed) == [(35,)]
    waits = "SELECT count(*) FROM hand_backs WHERE kind = 'report' AND stand = 'waits'"
    assert await town.rows(waits) == [(35,)]


async def test_of_two_reminders_missed_the_later_one_is_said_alone(town: Town) -> None:
    await town.begins(1)
    await town.later(days=365)
    await town.later(days=19)

    assert (await town.counts(SAID))["evaluatie-herinnert"] == 1


async def test_only_who_handed_in_nothing_is_reminded(town: Town) -> None:
    first, *_ = await town.begins(3)
    await town.later(days=365)
    await town.hands_in(first)
    await town.later(days=7)

    reminded = """
        SELECT resident_id FROM said_once WHERE key LIKE 'evaluatie-%-herinnert-1' ORDER BY 1
    """
    assert [one for (one,) in await town.rows(reminded)] == [first + 1, first + 2]


async def test_after_the_closing_there_is_no_key_no_sheet_and_no_roll(town: Town) -> None:
    neighbours = await town.begins(8)
    await town.later(days=365)
    number = await town.of_krakeel()
    for one in neighbours:
        await town.hands_in(one, goes="9")
    await town.later(days=22)
    await town.later(minutes=5)

    assert town.keys.get(key_of(number)) is None
    for table in ("open_sheets", "open_sheet_roll"):
        assert await town.rows(f"SELECT count(*) FROM {table}") == [(0,)]
        assert await town.rows(f"SELECT pg_relation_size('{table}')") == [(0,)]
    found = "SELECT sheets, may_go, shredded_at IS NOT NULL FROM evaluations WHERE id = :id"
    assert await town.rows(found, id=number) == [(8, 9, True)]
    words = "SELECT count(*), count(DISTINCT words) FROM sheet_words"
    assert await town.rows(words) == [(8, 8)]
    one_moment = "SELECT count(DISTINCT xmin::text) FROM sheet_words"
    assert await town.rows(one_moment) == [(1,)]


async def test_what_stopped_half_way_is_thrown_away_and_a_row_by_hand_stops_nothing(
    town: Town,
) -> None:
    first, second, *_ = await town.begins(7)
    await town.later(days=365)
    number = await town.of_krakeel()
    await town.hands_in(first)
    async with town.sessions.begin() as session:
        key = town.keys.get(key_of(number))
        assert key is not None
        half = Draft(Side.RESIDENT, {"r1": "1"}, {1: "Half"})
        await sheets.store(session, number, second, pseudonym(key, second), half)
        await session.execute(
            text("INSERT INTO open_sheets VALUES (:id, '\\x00', '{\"picks\": 3}')"), {"id": number}
        )
    await town.later(days=22)

    found = "SELECT sheets, invalid FROM evaluations WHERE id = :id"
    assert await town.rows(found, id=number) == [(1, 1)]
    assert await town.rows("SELECT words FROM sheet_words") == []


async def test_nothing_that_is_due_waits_for_themes_and_the_report_has_them(town: Town) -> None:
    neighbours = await town.begins(8)
    await town.later(days=365)
    for one in neighbours:
        await town.hands_in(one)
    waits = 0

    async def clusters(heap: Sequence[Loose]) -> Sequence[Cluster]:
        nonlocal waits
        locked = "SELECT count(*) FROM pg_locks WHERE locktype = 'tuple' OR NOT granted"
        assert await town.rows(locked) == [(0,)]
        waits += await ticks.act(town.needs, lambda: town.now)  # the clock goes on meanwhile
        return [Cluster(tuple(range(len(heap))), ("wens",))]

    town.needs = replace(town.needs, make_clusters=clusters)
    await town.later(days=22)
    assert await town.rows(PUBLISHED) == []
    assert await evaluating.gather_next(town.needs, clusters, lambda: town.now)
    assert not await evaluating.gather_next(town.needs, clusters, lambda: town.now)
    assert await town.rows(PUBLISHED) == []
    await town.later(seconds=5)
    themes = "SELECT report ->> 'themes' FROM evaluation_reports WHERE area = 'krakeel'"
    assert await town.rows(themes) == [('[["wens"]]',)]
    await town.later(hours=2)
    closed = "SELECT count(*) FROM hand_backs WHERE kind = 'report' AND area = 'krakeel'"
    assert await town.rows(closed) == [(1,)]


async def test_a_report_whose_themes_nobody_finds_goes_out_within_an_hour(town: Town) -> None:
    neighbours = await town.begins(8)
    await town.later(days=365)
    for one in neighbours:
        await town.hands_in(one)

    async def breaks(heap: Sequence[Loose]) -> Sequence[Cluster]:
        raise AssertionError("the clock clusters nothing")

    town.needs = replace(town.needs, make_clusters=breaks)
    await town.later(days=22)
    await town.later(minutes=59)
    assert await town.rows(PUBLISHED) == []
    await town.later(minutes=1)
    assert await town.rows(
        "SELECT report ->> 'themes' FROM evaluation_reports WHERE area = 'krakeel'"
    ) == [("[]",)]
    assert not await evaluating.gather_next(town.needs, breaks, lambda: town.now)


async def test_one_person_with_two_sheets_counts_once(town: Town) -> None:
    first, second, third, *_ = await town.begins(7)
    await town.later(days=365)
    for one in (first, second):
        await town.hands_in(one, goes=str(one))
    async with town.sessions.begin() as session:
        for goes, into in ((first, second), (second, third)):
            await sheets.merge(session, town.keys, goes, into, now=town.now)
            await merging.merge(session, goes, into, now=town.now)

    assert await town.rows("SELECT resident_id FROM open_sheet_roll") == [(third,)]
    kept = "SELECT answers -> 'picks' ->> 'weg' FROM open_sheets"
    assert await town.rows(kept) == [(str(second),)]
    await town.later(days=22)
    assert await town.rows("SELECT sheets FROM evaluations WHERE area = 'krakeel'") == [(1,)]


async def test_without_its_key_a_sheet_stays_where_it_is(town: Town) -> None:
    first, second, *_ = await town.begins(7)
    await town.later(days=365)
    await town.hands_in(first)
    town.keys.destroy(key_of(await town.of_krakeel()))
    async with town.sessions.begin() as session:
        await sheets.merge(session, town.keys, first, second, now=town.now)
    assert await town.rows("SELECT count(*) FROM open_sheets") == [(1,)]


async def test_an_evaluation_keeps_the_questions_that_it_opened_with(town: Town) -> None:
    await town.begins(1)
    await town.later(days=365)
    number = await town.of_krakeel()

    async with town.sessions() as session:
        kept = await evaluations.questions_of(session, number)
    assert kept == hoogeveen().questionnaire
    assert await town.rows("SELECT count(*) FROM questionnaires") == [(1,)]
