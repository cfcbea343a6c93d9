"""A few days of three areas: the promises hold, and a broken one is seen."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from domain.notices import Kind
from simulation.promises import PROMISES, look
from simulation.wishing import Asked
from simulation.year import Settings, live
from storage.session import Sessions

NOW = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
LONG_AGO = datetime(2025, 11, 3, 8, 0, tzinfo=UTC)
ASKED = (Asked(1, Kind.TASKS, LONG_AGO), Asked(2, None, LONG_AGO))
"""P1 muted tasks, P2 said stop."""
BREAKS = {
    "an update was set aside": """
        INSERT INTO inbox (channel, update_id, chat, received_at, set_aside_at)
        VALUES ('telegram', 1, 1, now(), now())""",
    "an update was never handled": """
        INSERT INTO inbox (channel, update_id, chat, body, received_at)
        VALUES ('telegram', 1, 1, '{}', now())""",
    "a due row was forgotten": """
        INSERT INTO due (kind, key, due_at, subject)
        VALUES ('themes_gather', 'x', '2026-01-01', '{}')""",
    "somebody heard more than they want in a day": """
        INSERT INTO announcements (resident_id, kind, about, notice, since, look_at, ended_at,
                                   ended, heard_on)
        SELECT 1, 'issues', n::text, '{}', now(), now(), '2026-01-04 12:00+01', 'said', '2026-01-04'
        FROM generate_series(1, 4) AS n""",
    "somebody heard of what they had muted": """
        INSERT INTO announcements (resident_id, kind, about, notice, since, look_at, ended_at,
                                   ended)
        VALUES (1, 'tasks', 'x', '{}', now(), now(), '2026-01-04 12:00+01', 'together')""",
    "somebody heard something after they said stop": """
        INSERT INTO outbox (channel, chat, resident_id, priority, notice, created_at, closed_at,
                            ended)
        VALUES ('telegram', 2, 2, 1, '{}', now(), '2026-01-04 12:00+01', 'said')""",
    "what somebody asked of messages was forgotten": """
        UPDATE residents SET stopped_at = NULL WHERE code = 'P2'""",
    "somebody was called at night": """
        INSERT INTO announcements (resident_id, kind, about, notice, since, look_at, ended_at,
                                   ended)
        VALUES (1, 'issues', 'x', '{}', now(), now(), '2026-01-04 23:00+01', 'said')""",
    "a paper was counted without its voter, or a voter without a paper": """
        WITH one AS (
            INSERT INTO ballots (area, kind, points, advisory, opened_at, closes_at, closed_at,
                                 voters)
            VALUES ('krakeel', 'dots', 3, true, '2026-01-01', '2026-01-02', '2026-01-03', 1)
            RETURNING id)
        INSERT INTO counted_papers (ballot_id, choices) SELECT id, '{"1": 1}' FROM one""",
    "a text counts that its area did not say yes to": """
        INSERT INTO hand_backs (area, kind, number, version, title, text, why_changed, proposed_at,
                                stand)
        VALUES ('krakeel', 'plan', 1, 1, 'x', 'x', '', now(), 'accepted')""",
}
"""Promise -> a statement that breaks it."""


async def test_in_a_short_year_of_three_areas_people_do_things_and_every_promise_holds(
    database_url: str, tmp_path: Path
) -> None:
    told: list[str] = []

    settings = Settings(7, 3, 90, 12, NOW, busy=15, cut_off=0.2)

    outcome = await live(settings, database_url, tmp_path, told.append)

    assert outcome.broken == ()
    assert outcome.figures["restarts"] >= 1
    assert outcome.figures["updates"] > 100
    assert outcome.figures["restarts while something waited"] >= 1
    assert outcome.figures["issues"] > 0
    hear_less = ("people who mute a kind of message", "people who hear nothing any more")
    assert sum(outcome.figures[one] for one in hear_less) > 0
    assert len(told) == 4


@pytest.mark.parametrize("promise", BREAKS)
async def test_a_broken_promise_is_seen(promise: str, sessions: Sessions) -> None:
    assert promise in PROMISES
    async with sessions.begin() as session:
        await session.execute(text("INSERT INTO areas (slug, name) VALUES ('krakeel', 'Krakeel')"))
        await session.execute(
            text("""INSERT INTO residents (code, language, area, consent_version, consented_at,
                                           muted, stopped_at)
                    VALUES ('P1', 'nl', 'krakeel', 1, now(), '{tasks}', NULL),
                           ('P2', 'nl', 'krakeel', 1, now(), '{}', '2025-11-03')""")
        )
        assert (await look(session, NOW, ASKED)).broken == ()
        await session.execute(text(BREAKS[promise]))

        assert (await look(session, NOW, ASKED)).broken == (f"{promise}: 1 times",)


async def test_what_has_a_deadline_comes_through_muting_and_who_came_back_hears_again(
    sessions: Sessions,
) -> None:
    back = datetime(2026, 1, 2, 19, 0, tzinfo=UTC)
    asked = (Asked(1, Kind.TASKS, LONG_AGO), Asked(1, None, LONG_AGO, until=back))
    async with sessions.begin() as session:
        await session.execute(text("INSERT INTO areas (slug, name) VALUES ('krakeel', 'Krakeel')"))
        await session.execute(
            text("""INSERT INTO residents (code, language, area, consent_version, consented_at,
                                           muted)
                    VALUES ('P1', 'nl', 'krakeel', 1, now(), '{tasks}')""")
        )
        await session.execute(
            text("""INSERT INTO announcements (resident_id, kind, about, notice, since, look_at,
                                               deadline, ended_at, ended)
                    VALUES (1, 'tasks', 'x', '{}', now(), now(), '2026-01-05', '2026-01-04', 'said')
                 """)
        )
        await session.execute(
            text("""INSERT INTO outbox (channel, chat, resident_id, priority, notice, created_at,
                                        closed_at, ended)
                    VALUES ('telegram', 1, 1, 1, '{}', now(), '2026-01-04 12:00+01', 'said')""")
        )

        assert (await look(session, NOW, asked)).broken == ()
