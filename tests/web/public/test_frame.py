"""What the pages for everybody share: links to each other, and one look-up a minute."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.content import load
from tests.village import CONTENT
from tests.web.people import NOW, Gateway
from tests.web.public.reading import page
from web.public.frame import OnceAMinute, address_of
from web.public.pages import LINKS

PAGES = [address_of("krakeel", one.part) for one in LINKS]


@pytest.mark.parametrize("here", PAGES)
async def test_each_page_leads_to_the_others_and_not_to_itself(served: Gateway, here: str) -> None:
    html = await page(served, here)

    for other in PAGES:
        assert (f'href="{other}"' in html) == (other != here)
    assert 'href="/gebieden"' in html
    assert html.count('href="/chat"') == 1


@pytest.mark.parametrize("here", [*PAGES, "/gebieden", "/evaluatie"])
async def test_each_page_may_be_kept_for_a_minute_and_differs_by_language(
    served: Gateway, here: str
) -> None:
    async with served.http.get(served.address + here) as answer:
        assert answer.headers["Cache-Control"] == "public, max-age=60"
        assert answer.headers["Vary"] == "Accept-Language"
        assert answer.headers["Referrer-Policy"] == "same-origin"


async def test_of_many_who_ask_at_once_only_the_first_looks() -> None:
    looked: list[datetime] = []
    known = OnceAMinute[int](lambda: NOW)

    async def look(now: datetime) -> int:
        looked.append(now)
        await asyncio.sleep(0)
        return len(looked)

    assert await asyncio.gather(*(known.get("krakeel", look) for _ in range(5))) == [1] * 5
    assert looked == [NOW]


async def test_a_look_that_failed_is_tried_again_by_the_next() -> None:
    known = OnceAMinute[str](lambda: NOW)

    async def fail(_: datetime) -> str:
        raise ConnectionError

    async def succeed(_: datetime) -> str:
        return "found"

    with pytest.raises(ConnectionError):
        await known.get("krakeel", fail)
    assert await known.get("krakeel", succeed) == "found"


async def test_what_was_looked_up_before_the_clock_went_back_is_looked_up_again() -> None:
    moments = [NOW, NOW - timedelta(hours=1)]
    known = OnceAMinute[datetime](lambda: moments[0])

    async def look(now: datetime) -> datetime:
        return now

    assert await known.get("krakeel", look) == moments.pop(0)
    assert await known.get("krakeel", look) == moments[0]


async def test_who_asks_for_an_area_that_is_not_there_is_shown_all_areas(served: Gateway) -> None:
    html = await page(served, "/gebied/nergens", status=404)

    assert "Dit gebied kennen we niet." in html
    assert '<a href="/gebieden">Alle gebieden</a>' in html


async def test_the_list_of_areas_leads_to_the_front_page_of_each(served: Gateway) -> None:
    html = await page(served, "/gebieden")

    areas = load(CONTENT).areas
    assert "<h1>Gebieden in de gemeente Hoogeveen</h1>" in html
    assert [f'<a href="/gebied/{one.slug}">{one.name}</a>' in html for one in areas] == [True] * 35
    assert html.index(">Alteveer<") < html.index(">Krakeel<") < html.index(">Zwartschaap<")
