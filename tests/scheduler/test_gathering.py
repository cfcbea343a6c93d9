"""Looking through heaps of issues, with several processes, crashes and the clock in between."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.content import load
from domain.clustering import Cluster, Loose
from domain.due import Due, DueKind
from domain.ids import AreaSlug, IssueId
from domain.issues.placing import BroughtUp
from scheduler import theming, ticks
from storage import due, issues, people, proposals
from storage.ballot_keys import FileBallotKeys
from storage.proposals import LEASE, TRIES
from storage.session import Sessions
from tests.small_clusterer import make_clusters
from tests.village import CONTENT

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
REIGERS = tuple(f"Reigers bij ons, al {number} keer gezien" for number in range(2, 7))


@pytest.fixture
async def needs(sessions: Sessions, tmp_path: Path) -> ticks.Needs:
    content = load(CONTENT)
    async with sessions.begin() as session:
        await people.store_areas(session, content.areas)
    return ticks.Needs(sessions, content, FileBallotKeys(tmp_path))


async def bring_up(sessions: Sessions, *texts: str) -> list[IssueId]:
    """Store loose issues of nobody, and plan that they are looked through."""
    numbers = []
    async with sessions.begin() as session:
        for one in texts:
            number = await issues.next_id(session)
            issue = BroughtUp(number, KRAKEEL, None, "", one, "nl", "", (), NOW, ())
            await issues.store(session, issue, None)
            numbers.append(number)
        await due.plan(
            session, [Due(DueKind.THEMES_GATHER, NOW, "themas-krakeel", {"area": KRAKEEL})]
        )
    return numbers


async def gather(needs: ticks.Needs, make: theming.MakeClusters = make_clusters) -> bool:
    await ticks.act(needs, lambda: NOW)
    return await theming.gather_next(needs, make, lambda: NOW)


async def states(sessions: Sessions) -> list[tuple[int, str, int]]:
    """Return number, state and size of each proposal."""
    async with sessions.begin() as session:
        rows = await session.execute(
            text("""
                SELECT p.id, p.state, (SELECT count(*) FROM proposal_issues i
                                       WHERE i.proposal_id = p.id) AS size
                FROM theme_proposals p ORDER BY p.id
            """)
        )
        return [(row.id, row.state, row.size) for row in rows]


async def test_enough_that_is_new_is_looked_through_once(
    sessions: Sessions, needs: ticks.Needs
) -> None:
    await bring_up(sessions, *REIGERS[:3])
    assert not await gather(needs)
    await bring_up(sessions, *REIGERS[3:])

    assert await gather(needs)
    assert not await gather(needs)

    assert await states(sessions) == [(1, "open", 5)]


async def test_a_proposal_grows_and_keeps_its_number(
    sessions: Sessions, needs: ticks.Needs
) -> None:
    await bring_up(sessions, *REIGERS)
    await gather(needs)
    await bring_up(sessions, *(f"Weer reigers op nummer {number}" for number in range(4)))

    await gather(needs)

    assert await states(sessions) == [(1, "open", 9)]


async def test_two_processes_look_a_heap_through_once(
    sessions: Sessions, needs: ticks.Needs
) -> None:
    await bring_up(sessions, *REIGERS)
    await ticks.act(needs, lambda: NOW)

    done = await asyncio.gather(
        *(theming.gather_next(needs, make_clusters, lambda: NOW) for _ in range(2))
    )

    assert sorted(done) == [False, True]
    assert await states(sessions) == [(1, "open", 5)]


async def test_a_heap_of_a_process_that_died_is_looked_through_by_another_later(
    sessions: Sessions, needs: ticks.Needs
) -> None:
    await bring_up(sessions, *REIGERS)
    await ticks.act(needs, lambda: NOW)
    async with sessions.begin() as session:
        assert await proposals.lease_heap(session, now=NOW)

    assert not await theming.gather_next(needs, make_clusters, lambda: NOW)
    assert await theming.gather_next(needs, make_clusters, lambda: NOW + LEASE)

    assert await states(sessions) == [(1, "open", 5)]


async def test_a_heap_that_fails_is_tried_again_and_then_left(
    sessions: Sessions, needs: ticks.Needs
) -> None:
    async def fails(heap: Sequence[Loose]) -> Sequence[Cluster]:
        raise theming.ClusteringFailedError("the process ended with 1")

    await bring_up(sessions, *REIGERS)
    await ticks.act(needs, lambda: NOW)

    tries = 0
    while await theming.gather_next(needs, fails, lambda: NOW):
        tries += 1

    assert tries == TRIES
    await bring_up(sessions, *(f"Weer reigers op nummer {number}" for number in range(4)))
    assert await gather(needs)
    assert await states(sessions) == [(1, "open", 9)]


async def test_what_left_the_heap_meanwhile_is_in_no_proposal(
    sessions: Sessions, needs: ticks.Needs
) -> None:
    numbers = await bring_up(sessions, *REIGERS)

    async def slowly(heap: Sequence[Loose]) -> Sequence[Cluster]:
        async with sessions.begin() as session:
            await issues.withdraw(session, numbers[0], now=NOW)
        return await make_clusters(heap)

    await gather(needs, slowly)

    assert await states(sessions) == [(1, "open", 4)]


async def test_a_theme_that_grew_too_broad_is_looked_through_for_parts(
    sessions: Sessions, needs: ticks.Needs
) -> None:
    broad = needs.content.issues.theme_broad_issues.on(NOW.date())
    async with sessions.begin() as session:
        await session.execute(
            text("""
                WITH made AS (
                    INSERT INTO themes (area, seed, names)
                    VALUES ('krakeel', 'groen', '{"nl": "Groen"}') RETURNING id
                )
                INSERT INTO issues (area, shown_name, text, language, theme_id, guesses,
                                    brought_up_at)
                SELECT 'krakeel', '', CASE WHEN n % 4 = 0 THEN 'Reigers nummer ' ELSE 'Blad ' END
                       || n, 'nl', id, '[]', :now
                FROM made, generate_series(1, :many) AS n
            """),
            {"now": NOW, "many": broad},
        )
        await due.plan(
            session, [Due(DueKind.THEMES_GATHER, NOW, "themas-krakeel", {"area": KRAKEEL})]
        )

    assert await gather(needs)

    assert await states(sessions) == [(1, "open", broad // 4)]
    assert not await gather(needs)


async def test_a_clock_that_was_away_for_a_week_looks_once(
    sessions: Sessions, needs: ticks.Needs
) -> None:
    await bring_up(sessions, *REIGERS)
    late = NOW + timedelta(days=7)
    await ticks.act(needs, lambda: late)

    assert await theming.gather_next(needs, make_clusters, lambda: late)
    assert not await theming.gather_next(needs, make_clusters, lambda: late)
