"""What the pages for everybody share: links to each other, and one look-up a minute."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from storage.session import Sessions
from tests.web.people import NOW, Gateway
from tests.web.public.reading import page
from web.public.frame import OnceAMinute
from web.public.pages import LINKS


@pytest.mark.parametrize("part", [part for part, _ in LINKS])
async def test_each_page_leads_to_the_others_and_not_to_itself(
    served: Gateway, sessions: Sessions, part: str
) -> None:
    html = await page(served, f"/gebied/krakeel/{part}")

    for other, _ in LINKS:
        assert (f'href="/gebied/krakeel/{other}"' in html) == (other != part)
    assert 'href="/chat"' in html


@pytest.mark.parametrize("part", [part for part, _ in LINKS])
async def test_each_page_may_be_kept_for_a_minute_and_differs_by_language(
    served: Gateway, part: str
) -> None:
    async with served.http.get(f"{served.address}/gebied/krakeel/{part}") as answer:
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
