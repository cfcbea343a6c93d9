"""The front page of an area: what is open and until when, and nothing of a person."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.content import load
from domain.ballots.ballot import BallotKind
from storage import people
from storage.session import Session, Sessions
from tests.village import CONTENT
from tests.web.people import NOW, Gateway
from tests.web.public.reading import page
from web.public.frame import FRESH

HOSTILE = "<script>alert(1)</script>"
SOON = NOW + timedelta(days=2)


@pytest.fixture(autouse=True)
async def areas(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await people.store_areas(session, load(CONTENT).areas)


async def tell(sessions: Sessions, *statements: str, **values: object) -> None:
    async with sessions.begin() as session:
        for statement in statements:
            await session.execute(text(statement), {"now": NOW, "soon": SOON, **values})


async def put_on_agenda(sessions: Sessions, *titles: str) -> None:
    await tell(
        sessions,
        """INSERT INTO agenda_items (area, names, why, origin, confirmed_at)
           SELECT 'krakeel', jsonb_build_object('nl', title), 'Daarom', 'resident', :now
           FROM unnest(CAST(:titles AS text[])) AS title""",
        titles=list(titles),
    )


async def open_ballot(sessions: Sessions, kind: BallotKind, title: str = "") -> None:
    await tell(
        sessions,
        """INSERT INTO ballots (area, kind, points, advisory, opened_at, closes_at, title)
           VALUES ('krakeel', :kind, 3, false, :now, :soon, :title)""",
        kind=kind.value,
        title=title,
    )


async def test_an_area_where_nothing_began_invites(served: Gateway) -> None:
    html = await page(served, "/gebied/krakeel")

    assert "<h1>Krakeel</h1>" in html
    assert "Nog niet begonnen." in html
    assert "Er staat nu niets open." in html
    assert "Op de agenda van Krakeel staat nog niets." in html
    assert "Waar het over gaat" not in html
    assert '<a class="key main" href="/chat">Praat mee</a>' in html


async def test_it_says_what_is_open_until_when_and_how_one_takes_part(
    served: Gateway, sessions: Sessions
) -> None:
    await open_ballot(sessions, BallotKind.DOTS)
    await open_ballot(sessions, BallotKind.RESISTANCE, f"Drempels of niet? {HOSTILE}")
    for _ in range(2):
        await open_ballot(sessions, BallotKind.RATIFICATION)

    html = (await page(served, "/gebied/krakeel")).replace("\u00a0", " ")

    until = "do 26 november, 21.14 uur"
    assert f"Stemmen kan tot {until}: waar beginnen we in Krakeel? Typ /stem in de chat." in html
    assert f"Stemmen kan tot {until}: Drempels of niet?" in html
    assert f"Tot {until} liggen er 2 teksten voor." in html
    assert HOSTILE not in html
    assert "Er staat nu niets open." not in html


async def test_what_closed_is_open_no_more(served: Gateway, sessions: Sessions) -> None:
    await open_ballot(sessions, BallotKind.DOTS)
    served.now = SOON

    assert "Er staat nu niets open." in await page(served, "/gebied/krakeel")


async def test_that_neighbours_meet_is_for_everybody_but_not_where_and_with_whom(
    served: Gateway, sessions: Sessions
) -> None:
    await tell(
        sessions,
        """INSERT INTO meetings (area, title, place, starts_at, bring, by_name, by_role, called_at)
           VALUES ('krakeel', 'Koffie bij Wubbechien', 'Kerkstraat 5', :soon, '', 'Wubbechien',
                   'initiative-group', :now)""",
    )

    html = await page(served, "/gebied/krakeel")

    assert "Er komt 1 bijeenkomst. Waar en wanneer? Typ /bijeenkomst in de chat." in html
    assert "Wubbechien" not in html
    assert "Kerkstraat" not in html


async def test_of_a_long_agenda_the_first_items_stand_on_it_with_the_way_to_the_rest(
    served: Gateway, sessions: Sessions
) -> None:
    await put_on_agenda(sessions, "Licht", "Groen", "Rust", "Wonen", "Water", "Bus", HOSTILE)

    html = await page(served, "/gebied/krakeel")

    assert re.findall(r"<h3>([^<]*)</h3>", html) == ["Licht", "Groen", "Rust", "Wonen", "Water"]
    assert "Stand: staat op de agenda in wording" in html
    assert '<a href="/gebied/krakeel/agenda">En nog 2 punten</a>' in html


@pytest.mark.parametrize("path", ["/gebied/krakeel", "/gebied/krakeel/agenda"])
async def test_an_item_that_neighbours_can_not_agree_about_says_so_with_the_way_to_all_sides(
    served: Gateway, sessions: Sessions, path: str
) -> None:
    await put_on_agenda(sessions, "Drempels", "Licht", "Groen")
    await tell(
        sessions,
        """INSERT INTO deadlocks (item_id, area, about, called_at, first, stage, serial, began_at,
                                  ends_at, held, extended, late, sooner, longer, ended, ended_at)
           SELECT id, area, 'Komen ze er?', :now, 1, 1, 1, :now, :soon, false, 0, false, '[]',
                  '[]', ended, CASE WHEN ended IS NOT NULL THEN CAST(:now AS timestamptz) END
           FROM agenda_items JOIN (VALUES ('Drempels', NULL), ('Licht', 'agreed'))
               AS stuck(title, ended) ON stuck.title = names ->> 'nl'""",
    )

    html = await page(served, path)

    assert html.count("Buren komen er niet uit, dus beslissen wacht.") == 1
    paused = html.partition("<h3>Drempels</h3>")[2].partition("</li>")[0]
    assert '<a href="/gebied/krakeel/eruit">Lees alle kanten</a>' in paused


async def test_the_biggest_themes_stand_on_it_as_counts(
    served: Gateway, sessions: Sessions
) -> None:
    await tell(
        sessions,
        """WITH made AS (
               INSERT INTO themes (area, seed, names)
               SELECT 'krakeel', 'thema-' || n, jsonb_build_object('nl', 'Thema ' || n)
               FROM generate_series(1, 7) AS n RETURNING id, seed
           )
           INSERT INTO issues (area, shown_name, text, language, theme_id, guesses, brought_up_at)
           SELECT 'krakeel', 'Wubbechien', 'De lamp is stuk', 'nl', id, '[]',
                  CAST(:now AS timestamptz) - k * interval '20 days'
           FROM made, generate_series(1, substr(seed, 7)::int) AS k""",
    )

    html = await page(served, "/gebied/krakeel")

    counts = re.findall(r"<li><span>([^<]*)</span> <b>(\d+)</b></li>", html)
    assert [name for name, _ in counts] == [f"Thema {n}" for n in (7, 6, 5, 4, 3)]
    assert "Wubbechien" not in html
    assert "lamp" not in html


async def test_a_long_agenda_costs_as_many_queries_as_a_short_one_and_all_once_a_minute(
    served: Gateway, sessions: Sessions, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    execute = Session.execute

    async def count(self: Session, statement: object, *of: object, **more: object) -> object:
        asked.append(statement)
        return await execute(self, statement, *of, **more)

    monkeypatch.setattr(Session, "execute", count)
    costs = []
    for titles in (["Licht"], [f"Punt {n}" for n in range(30)]):
        await put_on_agenda(sessions, *titles)
        served.now += FRESH
        asked.clear()
        for _ in range(3):
            await page(served, "/gebied/krakeel")
        costs.append(len(asked))

    assert costs[0] == costs[1] <= 8
