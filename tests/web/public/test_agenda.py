"""The page with the agenda of an area: for everybody, where each item stands, and no names."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from sqlalchemy import text

from bot.content import load
from storage import people
from storage.session import Sessions
from tests.village import CONTENT
from tests.web.people import Gateway
from tests.web.public.reading import page

NOW = datetime(2026, 11, 3, 12, tzinfo=UTC)
HOSTILE = "<script>alert(1)</script>"


async def fill(sessions: Sessions) -> None:
    """Let Krakeel have an item of Domesta that is a long blow, and one of a resident."""
    async with sessions.begin() as session:
        await people.store_areas(session, load(CONTENT).areas)
        for statement in (
            """INSERT INTO channels (name) VALUES ('x') ON CONFLICT DO NOTHING""",
            """INSERT INTO residents (code, shown_name, language, area, consent_version,
                                      consented_at)
               VALUES ('A1B2', 'Wubbechien', 'nl', 'krakeel', 1, now())""",
            """INSERT INTO agenda_items (area, names, why, origin, partner, confirmed_by,
                                         confirmed_at)
               SELECT 'krakeel', '{"nl": "Een dorpshuis"}', 'Er is geen plek', 'partner',
                      'domesta', id, now() FROM residents""",
            """INSERT INTO agenda_items (area, names, why, origin, confirmed_at)
               VALUES ('krakeel', jsonb_build_object('nl', CAST(:hostile AS text)), '',
                       'resident', now())""",
            """INSERT INTO blow_judgements (item_id, quick, simple, cheap, most_cents, by, at)
               SELECT i.id, true, false, true, 300000, r.id, now()
               FROM agenda_items i, residents r WHERE i.partner = 'domesta'""",
        ):
            await session.execute(text(statement), {"hostile": HOSTILE})


async def test_everybody_sees_where_each_item_stands_and_nobody_is_named(
    served: Gateway, sessions: Sessions
) -> None:
    await fill(sessions)

    html = await page(served, "/gebied/krakeel/agenda")

    assert "De agenda van Krakeel" in html
    assert "Stap 2: de agenda groeit, 2 punten." in html
    assert "Een dorpshuis" in html
    assert "Komt van: Domesta" in html
    assert "Stand: lange klap: het plan begint" in html
    assert "Komt van: een bewoner" in html
    assert "Wubbechien" not in html
    assert 'href="/gebied/krakeel/themas"' in html


async def test_the_page_of_themes_leads_to_it(served: Gateway, sessions: Sessions) -> None:
    await fill(sessions)

    assert '<a href="/gebied/krakeel/agenda">De agenda van Krakeel</a>' in await page(
        served, "/gebied/krakeel/themas"
    )


async def test_words_of_people_are_words_and_nothing_more(
    served: Gateway, sessions: Sessions
) -> None:
    await fill(sessions)

    html = await page(served, "/gebied/krakeel/agenda")

    assert HOSTILE not in html
    assert "&lt;script&gt;" in html


async def test_it_is_in_english_for_who_reads_that(served: Gateway, sessions: Sessions) -> None:
    await fill(sessions)

    html = await page(served, "/gebied/krakeel/agenda", language="en")

    assert '<html lang="en">' in html
    assert "Where it stands: long blow: the plan begins" in html


async def test_an_area_without_items_invites(served: Gateway, sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await people.store_areas(session, load(CONTENT).areas)

    html = await page(served, "/gebied/elim/agenda")

    assert "Nog niet begonnen." in html
    assert "Op de agenda van Elim staat nog niets." in html


async def test_an_area_that_is_not_there_is_not_found(served: Gateway) -> None:
    assert "De agenda" not in await page(served, "/gebied/nergens/agenda", status=404)


async def test_each_row_has_one_full_tile_where_it_stands(
    served: Gateway, sessions: Sessions
) -> None:
    await fill(sessions)

    html = await page(served, "/gebied/krakeel/agenda")

    tracks = html.split("<svg")[1:]
    assert [re.findall(r"<text[^>]*>(\d)<", track) for track in tracks] == [["2"], ["4"], ["2"]]
