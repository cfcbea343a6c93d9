"""The page with how partners answer in an area: counts only, and no small groups."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import text

from bot.content import load
from domain.calendar import end_of
from storage import people
from storage.session import Sessions
from tests.village import CONTENT
from tests.web.people import Gateway
from tests.web.public.reading import page, rows

CONTENT_OF_HOOGEVEEN = load(CONTENT)


async def ask(
    sessions: Sessions, partner: str, due_on: date, answered: list[datetime | None]
) -> None:
    """Let a partner be asked things in Krakeel, each answered then or not."""
    async with sessions.begin() as session:
        await people.store_areas(session, CONTENT_OF_HOOGEVEEN.areas)
        await session.execute(
            text("""
                INSERT INTO signals (area, partner, text, asked_at, due_on, answered_at)
                SELECT 'krakeel', :partner, 'Wanneer maait Wubbechien?', :asked, :due, at
                FROM unnest(CAST(:answered AS timestamptz[])) AS at
            """),
            {
                "partner": partner,
                "asked": datetime.combine(due_on, datetime.min.time(), UTC) - timedelta(days=14),
                "due": due_on,
                "answered": answered,
            },
        )


async def test_everybody_reads_what_was_in_time_late_and_runs(
    served: Gateway, sessions: Sessions
) -> None:
    today = served.now.date()
    day = today - timedelta(days=20)
    last_minute = end_of(day) - timedelta(minutes=1)
    await ask(sessions, "gemeente", day, [last_minute, last_minute, end_of(day), None])
    await ask(sessions, "gemeente", today + timedelta(days=3), [served.now, None])
    await ask(sessions, "sww", today + timedelta(days=3), [None, None])

    html = await page(served, "/gebied/krakeel/antwoorden")

    assert '<h1 id="title">Antwoorden van partners in Krakeel</h1>' in html
    assert rows(html) == [["Gemeente Hoogeveen", "3", "2", "1"]]
    assert "Partners met minder dan 5 vragen staan er niet bij." in html


async def test_nobodys_words_stand_on_it(served: Gateway, sessions: Sessions) -> None:
    await ask(sessions, "gemeente", served.now.date(), [None] * 6)

    html = await page(served, "/gebied/krakeel/antwoorden")

    assert "Wubbechien" not in html
    assert "<script" not in html


async def test_what_is_too_late_is_told_of_each_partner_however_few_it_is(
    served: Gateway, sessions: Sessions
) -> None:
    yesterday = served.now.date() - timedelta(days=1)
    await ask(sessions, "domesta", yesterday, [None])
    await ask(sessions, "sww", served.now.date(), [None])

    html = await page(served, "/gebied/krakeel/antwoorden")

    assert "<h2>Nu te laat</h2>" in html
    assert "<li>Domesta: 1 antwoord</li>" in html
    assert "SWW" not in html


async def test_an_area_with_few_questions_shows_no_counts(
    served: Gateway, sessions: Sessions
) -> None:
    await ask(sessions, "gemeente", served.now.date(), [None] * 4)

    html = await page(served, "/gebied/krakeel/antwoorden")

    assert "<table" not in html
    assert "Vanaf 5 vragen tellen we." in html
    assert "Dit gebied kennen we niet." in await page(
        served, "/gebied/nergens/antwoorden", status=404
    )
