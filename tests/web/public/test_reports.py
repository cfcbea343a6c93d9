"""What came out of looking back, for everybody: pages, pictures and a PDF."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.content import load
from domain.evaluation.report import Report
from domain.ids import AreaSlug, EvaluationId
from storage import people, reports
from storage.session import Sessions
from tests.evaluation_reports import report_of
from tests.village import CONTENT
from tests.web.people import Gateway
from tests.web.public.reading import page

CONTENT_OF_HOOGEVEEN = load(CONTENT)


async def keep(sessions: Sessions, served: Gateway, *kept: Report) -> None:
    async with sessions.begin() as session:
        await people.store_areas(session, CONTENT_OF_HOOGEVEEN.areas)
        for number, one in enumerate(kept, 1):
            await reports.store_report(session, EvaluationId(number), one, now=served.now)


async def test_everybody_reads_the_newest_report_of_an_area(
    served: Gateway, sessions: Sessions
) -> None:
    await keep(sessions, served, report_of(2026), report_of(2027))

    html = await page(served, "/gebied/krakeel/evaluatie")

    assert "<h1>Zo gaat het samen in Krakeel, 2027</h1>" in html
    assert "40 bewoners en 12 professionals deden mee." in html
    assert 'href="/gebied/krakeel/evaluatie/2027/verslag.pdf?taal=nl"' in html
    assert 'src="/gebied/krakeel/evaluatie/2027/kwadrant.png?taal=nl" alt="Plaatje: wie' in html
    assert '<th scope="rowgroup" colspan="5">14. De ja-code</th>' in html
    assert '<a href="/gebied/krakeel/evaluatie/2026">Terugkijken op 2026</a>' in html
    assert "Kom eerder terug" not in html


async def test_the_pictures_and_the_pdf_of_a_year_are_drawn(
    served: Gateway, sessions: Sessions
) -> None:
    await keep(sessions, served, report_of(2026), report_of(2027))
    start = f"{served.address}/gebied/krakeel/evaluatie/2027"

    for file, kind, begins in (
        ("kwadrant.png", "image/png", b"\x89PNG"),
        ("speelregels.png", "image/png", b"\x89PNG"),
        ("verslag.pdf", "application/pdf", b"%PDF"),
    ):
        async with served.http.get(f"{start}/{file}") as answer:
            assert answer.status == 200
            assert answer.content_type == kind
            assert (await answer.read()).startswith(begins)


async def test_a_municipality_is_added_up_from_the_reports_of_its_areas(
    served: Gateway, sessions: Sessions
) -> None:
    elim = replace(report_of(2027, residents=9, professionals=0), area=AreaSlug("elim"))
    small = replace(report_of(2027, residents=3, professionals=0), area=AreaSlug("tiendeveen"))
    await keep(sessions, served, report_of(2027), elim, small)

    html = await page(served, "/evaluatie")

    assert "<h1>Zo gaat het samen in heel Hoogeveen, 2027</h1>" in html
    assert "49 bewoners en 12 professionals deden mee." in html
    assert "Dit is opgeteld uit de verslagen van 3 gebieden." in html


async def test_an_area_that_never_looked_back_says_so(served: Gateway, sessions: Sessions) -> None:
    await keep(sessions, served)

    html = await page(served, "/gebied/krakeel/evaluatie")

    assert "Krakeel heeft nog geen verslag." in html
    assert "<img" not in html.partition("<main")[2]


@pytest.mark.parametrize(
    "address",
    [
        "/gebied/nergens/evaluatie",
        "/gebied/krakeel/evaluatie/2019",
        "/gebied/krakeel/evaluatie/2027/kwadrant.png",
        "/gebied/nergens/evaluatie/2027/verslag.pdf",
        "/evaluatie/2019",
    ],
)
async def test_what_isnt_there_is_not_found(
    served: Gateway, sessions: Sessions, address: str
) -> None:
    await keep(sessions, served, report_of(2026))

    async with served.http.get(served.address + address) as answer:
        assert answer.status == 404
