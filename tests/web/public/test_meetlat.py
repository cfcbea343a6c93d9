"""The Meetlat of an area on a page for everybody: items beside plans, and nobody's name."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import text

from bot.content import load
from domain.agenda.item import AgendaItem
from domain.ids import AgendaItemId, AreaSlug
from domain.meetlat.line import LineId, PartnerLine
from domain.meetlat.page import lay_side_by_side
from domain.notices import Words
from storage import people
from storage.session import Sessions
from tests.village import CONTENT
from tests.web.people import Gateway
from tests.web.public.reading import page

NOW = datetime(2026, 11, 3, 12, tzinfo=UTC)
HOSTILE = "<script>alert(1)</script>"
KRAKEEL = AreaSlug("krakeel")


def item(number: int) -> AgendaItem:
    return AgendaItem(id=AgendaItemId(number), area=KRAKEEL, names=Words({"nl": f"Punt {number}"}))


def line(number: int, partner: str, *beside: int) -> PartnerLine:
    laid = tuple(AgendaItemId(one) for one in beside)
    return PartnerLine(LineId(number), KRAKEEL, partner, f"plan {number}", "", laid)


def test_a_plan_stands_with_each_item_it_lies_beside_and_else_at_the_end() -> None:
    lines = [line(1, "domesta", 4, 5), line(2, "domesta"), line(3, "sww", 4), line(4, "sww", 99)]

    laid = lay_side_by_side([item(4), item(5), item(6)], lines)

    beside = [
        [(partner, [one.id for one in found]) for partner, found in row.plans] for row in laid.rows
    ]
    assert beside == [[("domesta", [1]), ("sww", [3])], [("domesta", [1])], []]
    assert [(partner, [one.id for one in found]) for partner, found in laid.loose] == [
        ("domesta", [2]),
        ("sww", [4]),
    ]


async def fill(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await people.store_areas(session, load(CONTENT).areas)
        for statement in (
            """INSERT INTO agenda_items (area, names, why, origin, confirmed_at)
               VALUES ('krakeel', '{"nl": "Veilig oversteken"}', 'De <b>bus</b> rijdt hard',
                       'resident', now()),
                      ('krakeel', '{"nl": "Groen"}', '', 'resident', now())""",
            """INSERT INTO partner_lines (area, partner, what, when_words, written_at)
               VALUES ('krakeel', 'gemeente', 'Drempels op de Sterrenlaan', 'voorjaar 2027',
                       now()),
                      ('krakeel', 'domesta', CAST(:hostile AS text), '', now())""",
            """INSERT INTO partner_lines (area, partner, what, written_at, taken_out_at)
               VALUES ('krakeel', 'domesta', 'Weg ermee', now(), now())""",
            """INSERT INTO lines_beside (line_id, item_id)
               SELECT l.id, i.id FROM partner_lines l, agenda_items i
               WHERE l.partner = 'gemeente' AND i.names ->> 'nl' LIKE 'Veilig%'""",
        ):
            await session.execute(text(statement), {"hostile": HOSTILE})


async def test_everybody_sees_item_by_item_what_partners_plan_beside_it(
    served: Gateway, sessions: Sessions
) -> None:
    await fill(sessions)

    html = await page(served, "/gebied/krakeel/meetlat")

    assert "<h1>De Meetlat van Krakeel</h1>" in html
    assert "De &lt;b&gt;bus&lt;/b&gt; rijdt hard" in html
    assert html.index("Veilig oversteken") < html.index("Drempels op de Sterrenlaan")
    assert html.index("Drempels op de Sterrenlaan") < html.index(">Groen<")
    assert "(voorjaar 2027)" in html
    assert "Gemeente Hoogeveen" in html
    assert html.count("Hier ligt nog geen plan van een partner naast.") == 1
    assert html.index("nog nergens naast liggen") < html.index("&lt;script&gt;")
    assert HOSTILE not in html
    assert "Weg ermee" not in html
    assert 'href="/gebied/krakeel/teruggelegd"' in html
    assert 'href="/gebied/krakeel/meetlat"' not in html


async def test_an_area_without_plans_and_one_that_is_not_there_say_so(served: Gateway) -> None:
    assert "staat nog niets naast elkaar" in await page(served, "/gebied/krakeel/meetlat")
    async with served.http.get(f"{served.address}/gebied/nergens/meetlat") as answer:
        assert answer.status == 404
