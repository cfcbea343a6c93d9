"""Issues and joins are counted by theme and month, in one statement."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text

from bot.content import load
from domain.ids import AreaSlug
from domain.theme_trends import months_until
from storage import people, theme_trends
from storage.session import Session, Sessions
from tests.village import CONTENT

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
MONTHS = months_until(date(2026, 3, 2))


async def _issue(
    session: Session, theme: int | None, at: datetime, *, area: str = "krakeel", gone: bool = False
) -> int:
    row = await session.execute(
        text("""
            INSERT INTO issues (area, shown_name, text, language, theme_id, guesses,
                                brought_up_at, withdrawn_at)
            VALUES (:area, '', 'x', 'nl', :theme, '[]', :at, :gone) RETURNING id
        """),
        {"area": area, "theme": theme, "at": at, "gone": NOW if gone else None},
    )
    return int(row.scalar_one())


async def _theme(session: Session, name: str, area: str = "krakeel") -> int:
    row = await session.execute(
        text("""INSERT INTO themes (area, seed, names)
                VALUES (:area, :name, jsonb_build_object('nl', CAST(:name AS text)))
                RETURNING id"""),
        {"area": area, "name": name},
    )
    return int(row.scalar_one())


async def _counted(session: Session) -> list[tuple[str, date, int]]:
    return [
        (one.names.in_language("nl") if one.names else "", one.month, one.count)
        for one in await theme_trends.count_by_month(session, KRAKEEL, MONTHS)
    ]


async def test_issues_and_joins_are_counted_in_the_month_in_which_they_came(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        await people.store_areas(session, load(CONTENT).areas)
        light = await _theme(session, "licht")
        elsewhere = await _theme(session, "elders", "elim")
        anna = await people.add(session, "web", 7, 7, language="nl", area=KRAKEEL, now=NOW)
        january = datetime(2026, 1, 15, 12, tzinfo=UTC)
        first = await _issue(session, light, january)
        await _issue(session, light, datetime(2025, 9, 30, 21, 59, tzinfo=UTC))  # too long ago
        await _issue(session, light, NOW, gone=True)
        await _issue(session, None, NOW)
        await _issue(session, elsewhere, NOW, area="elim")
        await session.execute(
            text("INSERT INTO joins (issue_id, resident_id, joined_at) VALUES (:i, :r, :at)"),
            {"i": first, "r": anna.id, "at": NOW},
        )

        assert await _counted(session) == [
            ("", date(2026, 3, 1), 1),
            ("licht", date(2026, 1, 1), 1),
            ("licht", date(2026, 3, 1), 1),
        ]


async def test_a_month_begins_at_midnight_in_hoogeveen(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await people.store_areas(session, load(CONTENT).areas)
        light = await _theme(session, "licht")
        await _issue(session, light, datetime(2025, 9, 30, 22, 0, tzinfo=UTC))  # 0.00 uur there
        await _issue(session, light, datetime(2026, 1, 31, 22, 59, tzinfo=UTC))
        await _issue(session, light, datetime(2026, 1, 31, 23, 0, tzinfo=UTC))

        assert await _counted(session) == [
            ("licht", date(2025, 10, 1), 1),
            ("licht", date(2026, 1, 1), 1),
            ("licht", date(2026, 2, 1), 1),
        ]


async def test_however_many_themes_there_are_one_statement_counts_them(
    sessions: Sessions, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    execute = Session.execute

    async def count(self: Session, *statement: object, **options: object) -> object:
        asked.append(statement)
        return await execute(self, *statement, **options)

    async with sessions.begin() as session:
        await people.store_areas(session, load(CONTENT).areas)
        for number in range(12):
            await _issue(session, await _theme(session, f"thema {number}"), NOW)
        monkeypatch.setattr(Session, "execute", count)

        assert len(await _counted(session)) == 12
        assert len(asked) == 1
