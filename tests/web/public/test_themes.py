"""The page with the themes of an area: for everybody, counts only, and the same as a table."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from bot.content import load
from storage import people
from storage.session import Sessions
from tests.village import CONTENT
from tests.web.people import Gateway
from tests.web.public.reading import page, rows

NOVEMBER, OCTOBER = datetime(2026, 11, 3, 12, tzinfo=UTC), datetime(2026, 10, 5, 12, tzinfo=UTC)


async def fill(sessions: Sessions, name: str = "Licht") -> None:
    """Let Krakeel have a theme with three issues in October and four in November."""
    async with sessions.begin() as session:
        await people.store_areas(session, load(CONTENT).areas)
        await session.execute(
            text("""
                WITH made AS (
                    INSERT INTO themes (area, seed, names)
                    VALUES ('krakeel', 'licht', jsonb_build_object('nl', CAST(:name AS text),
                                                                   'en', 'Light'))
                    RETURNING id
                )
                INSERT INTO issues (area, shown_name, text, language, theme_id, guesses,
                                    brought_up_at)
                SELECT 'krakeel', 'Wubbechien', 'De lamp is stuk', 'nl', id, '[]', at
                FROM made, unnest(CAST(:at AS timestamptz[])) AS at
            """),
            {"name": name, "at": [OCTOBER] * 3 + [NOVEMBER] * 4},
        )


async def test_everybody_reads_how_many_things_there_were_each_month(
    served: Gateway, sessions: Sessions
) -> None:
    await fill(sessions)

    html = await page(served, "/gebied/krakeel/themas")

    assert "<h1>Thema’s in Krakeel</h1>" in html
    assert rows(html) == [["Licht", "0", "0", "0", "0", "3", "4", "7"]]
    assert "Licht: jun 0, jul 0, aug 0, sep 0, okt 3, nov 4, samen 7." in html
    assert "De laatste maand is nog niet om." in html


async def test_nobodys_words_or_name_stand_on_it(served: Gateway, sessions: Sessions) -> None:
    await fill(sessions)

    html = await page(served, "/gebied/krakeel/themas")

    assert "Wubbechien" not in html
    assert "lamp" not in html


async def test_it_needs_no_script_and_nothing_from_elsewhere(
    served: Gateway, sessions: Sessions
) -> None:
    await fill(sessions)

    html = await page(served, "/gebied/krakeel/themas")

    assert "<script" not in html
    assert "style=" not in html
    assert re.findall(r'(?:src|href)="(?!/|\?)', html) == []


async def test_a_name_that_people_gave_a_theme_is_text_and_no_markup(
    served: Gateway, sessions: Sessions
) -> None:
    await fill(sessions, '<b>"Licht"</b>')

    html = await page(served, "/gebied/krakeel/themas")

    assert "<b>" not in html
    assert "&lt;b&gt;&#34;Licht&#34;&lt;/b&gt;" in html


async def test_it_speaks_english_to_who_asks_for_it(served: Gateway, sessions: Sessions) -> None:
    await fill(sessions)

    for path, language in (
        ("/gebied/krakeel/themas?taal=en", "nl"),
        ("/gebied/krakeel/themas", "en-GB"),
    ):
        html = await page(served, path, language=language)
        assert '<html lang="en">' in html
        assert "Light: Jun 0" in html
    dutch = await page(served, "/gebied/krakeel/themas?taal=zz", language="tr")
    assert '<html lang="nl">' in dutch


async def test_an_area_with_little_says_so_instead_of_an_empty_picture(served: Gateway) -> None:
    html = await page(served, "/gebied/elim/themas")

    assert "In Elim is nog te weinig gezegd voor een plaatje." in html
    assert "<svg" not in html
    assert "<table" not in html


@pytest.mark.parametrize("area", ["nergens", "%3Cscript%3E", "krakeel%27--", "a" * 500])
async def test_an_area_that_is_not_there_is_not_found(served: Gateway, area: str) -> None:
    html = await page(served, f"/gebied/{area}/themas", status=404)

    assert "Dit gebied kennen we niet." in html


async def test_it_is_counted_once_a_minute_however_many_look(
    served: Gateway, sessions: Sessions
) -> None:
    await page(served, "/gebied/krakeel/themas")
    await fill(sessions)

    assert "<table" not in await page(served, "/gebied/krakeel/themas")
    served.now += timedelta(minutes=1)
    assert "<table" in await page(served, "/gebied/krakeel/themas")
