"""Joining a quick poll without an account: one tap, one choice a device, and the big screen."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import aiohttp
import pytest
from sqlalchemy import text

from bot.content import load
from domain.ids import AreaSlug, PollId
from domain.links import Links, Thing
from domain.polls.closing import PollClosed, decide_close
from domain.polls.poll import Poll
from storage import people, polls
from storage.session import Sessions
from tests.village import CONTENT
from tests.web.people import NOW, Gateway, Serve
from web.poll_frame import PollOffer

LINKS = Links(b"a secret of this test", "http://gateway.test")
KRAKEEL = AreaSlug("krakeel")
POLL = Poll(
    id=PollId(1),
    area=KRAKEEL,
    by=None,
    question="Waar komt de <bank>?",
    options=("Bij het plein", "Bij de school", "Nergens"),
    right=2,
    opened_at=NOW,
    closes_at=NOW + timedelta(hours=1),
)
PAGE = f"/peiling/{LINKS.payload(Thing.POLL, 1)}"


@pytest.fixture
async def served(serve: Serve, sessions: Sessions) -> Gateway:
    """The pages of a program with one poll that is open."""
    async with sessions.begin() as session:
        await people.store_areas(session, load(CONTENT).areas)
        number = await polls.next_id(session)
        await polls.store(session, replace(POLL, id=number), {})
        assert number == POLL.id
    return await serve(content=load(CONTENT), poll_offer=PollOffer(LINKS, b"a key of this test"))


@asynccontextmanager
async def phone(*, cookies: bool = True) -> AsyncIterator[aiohttp.ClientSession]:
    """Give a browser that nobody used yet."""
    jar = aiohttp.CookieJar(unsafe=True) if cookies else aiohttp.DummyCookieJar()
    async with aiohttp.ClientSession(cookie_jar=jar, headers={"Accept-Language": "nl"}) as http:
        yield http


async def looks(
    http: aiohttp.ClientSession, at: Gateway, path: str = PAGE, status: int = 200
) -> str:
    """Return a page, which runs no script and nothing from elsewhere."""
    async with http.get(f"{at.address}{path}") as answer:
        assert answer.status == status
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["Cache-Control"] == "no-store"
        found = await answer.text()
        assert "<script" not in found
        assert "style=" not in found
        return found


async def chooses(
    http: aiohttp.ClientSession,
    at: Gateway,
    option: object,
    *,
    path: str = PAGE,
    status: int = 200,
    origin: str | None = "",
    forwarded: str = "",
) -> str:
    """Tap an option, as the form of the page does; return the page that comes of it."""
    headers = {} if origin is None else {"Origin": origin or at.address}
    if forwarded:
        headers["X-Forwarded-For"] = forwarded
    async with http.post(
        f"{at.address}{path}", data={"keuze": str(option)}, headers=headers
    ) as answer:
        assert answer.status == status, await answer.text()
        return await answer.text()


async def chosen(sessions: Sessions) -> list[int]:
    """Return how often each option was chosen."""
    async with sessions() as session:
        found = await polls.find(session, POLL.id)
    assert found is not None
    return list(found.counts)


async def closes(sessions: Sessions) -> None:
    """Close the poll, as its moment does."""
    async with sessions.begin() as session:
        found = await polls.lock(session, POLL.id)
        assert found is not None
        outcome = decide_close(found, [], NOW)
        assert isinstance(outcome, PollClosed)
        await polls.close(session, outcome.poll)


async def test_a_device_chooses_with_one_tap_changes_it_and_counts_once(
    served: Gateway, sessions: Sessions
) -> None:
    async with phone() as http:
        page = await looks(http, served)
        assert "Waar komt de &lt;bank&gt;?" in page
        assert "Een peiling, geen stemming." in page
        assert "Het scherm laat meteen zien hoeveel mensen wat kozen." in page
        assert re.findall(r"<input", page) == []
        page = await chooses(http, served, 1)
        assert "Je keuze telt mee: Bij het plein." in page
        await chooses(http, served, 1)
        assert await chosen(sessions) == [1, 0, 0]
        page = await chooses(http, served, 3)
        assert "Je keuze telt mee: Nergens." in page

    assert await chosen(sessions) == [0, 0, 1]


async def test_a_second_device_counts_beside_the_first(served: Gateway, sessions: Sessions) -> None:
    for option in (1, 2):
        async with phone() as http:
            assert "Je keuze telt mee" not in await looks(http, served)
            await chooses(http, served, option)

    assert await chosen(sessions) == [1, 1, 0]


async def test_many_taps_of_one_device_at_once_are_one_choice(
    served: Gateway, sessions: Sessions
) -> None:
    async with phone() as http:
        await looks(http, served)
        await asyncio.gather(*(chooses(http, served, 1 + at % 3) for at in range(12)))

    assert sum(await chosen(sessions)) == 1


async def test_the_cookie_can_not_be_read_by_scripts_or_sent_by_another_page(
    served: Gateway, sessions: Sessions
) -> None:
    async with phone() as http, http.get(f"{served.address}{PAGE}") as answer:
        (cookie,) = answer.cookies.values()
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"
        secret = cookie.value
        await chooses(http, served, 1)
    async with sessions() as session:
        device = (await session.execute(text("SELECT device FROM poll_choices"))).scalar_one()

    assert len(device) == 32
    assert secret.encode() not in bytes(device)


async def test_over_https_no_other_host_can_put_a_cookie_in_its_place(
    serve: Serve, served: Gateway
) -> None:
    links = Links(b"a secret of this test", "https://gateway.test")
    safe = await serve(content=load(CONTENT), poll_offer=PollOffer(links, b"k"))
    async with phone() as http, http.get(f"{safe.address}{PAGE}") as answer:
        (cookie,) = answer.cookies.values()

    assert cookie.key == "__Host-smederij-peiling"
    assert cookie["secure"]


async def test_a_browser_without_cookies_is_told_why_it_is_not_counted(
    served: Gateway, sessions: Sessions
) -> None:
    async with phone(cookies=False) as http:
        await looks(http, served)
        page = await chooses(http, served, 1, status=400)

    assert "Je keuze telt nog niet" in page
    assert "Je browser bewaarde geen cookie" in page
    assert f'href="{PAGE}"' in page
    assert await chosen(sessions) == [0, 0, 0]


@pytest.mark.parametrize("origin", ["https://elders.example", "null", None])
async def test_another_page_can_not_let_somebody_choose(
    served: Gateway, sessions: Sessions, origin: str | None
) -> None:
    async with phone() as http:
        await looks(http, served)
        page = await chooses(http, served, 1, status=403, origin=origin)

    assert "Je keuze kwam niet van deze pagina." in page
    assert await chosen(sessions) == [0, 0, 0]


@pytest.mark.parametrize("option", ["4", "0", "-1", "een", "1" * 2000, ""])
async def test_what_is_no_option_is_not_counted(
    served: Gateway, sessions: Sessions, option: str
) -> None:
    async with phone() as http:
        await looks(http, served)
        page = await chooses(http, served, option, status=400)

    assert "We lazen geen keuze." in page
    assert await chosen(sessions) == [0, 0, 0]


@pytest.mark.parametrize(
    "payload",
    [
        LINKS.payload(Thing.POLL, 1)[:-1] + "!",
        LINKS.payload(Thing.POLL, 1).replace("q1", "q2"),
        LINKS.payload(Thing.BALLOT, 1),
        LINKS.payload(Thing.POLL, 99),
        "x" * 64,
    ],
)
async def test_a_forged_or_unknown_link_gets_a_friendly_page(served: Gateway, payload: str) -> None:
    async with phone() as http:
        for path in (f"/peiling/{payload}", f"/peiling/{payload}/scherm"):
            assert "Deze peiling kennen we niet" in await looks(http, served, path, status=404)
        await looks(http, served)
        page = await chooses(http, served, 1, path=f"/peiling/{payload}", status=404)

    assert "Scan de code opnieuw" in page


async def test_when_it_is_closed_nobody_chooses_and_no_device_is_known_any_more(
    served: Gateway, sessions: Sessions
) -> None:
    async with phone() as http:
        await looks(http, served)
        await chooses(http, served, 2)
        await closes(sessions)
        page = await looks(http, served)
        assert "De peiling is gesloten." in page
        assert "<button" not in page
        assert "De peiling is gesloten." in await chooses(http, served, 1, status=410)
        screen = await looks(http, served, f"{PAGE}/scherm")

    assert "goed antwoord" in screen
    assert 'http-equiv="refresh"' not in screen
    assert await chosen(sessions) == [0, 1, 0]
    async with sessions() as session:
        left = await session.scalar(text("SELECT count(*) FROM poll_choices"))
    assert left == 0


async def test_after_its_moment_nobody_chooses_though_the_clock_did_not_act_yet(
    served: Gateway, sessions: Sessions
) -> None:
    async with phone() as http:
        await looks(http, served)
        served.now += timedelta(hours=1)
        assert "De peiling is gesloten." in await chooses(http, served, 1, status=410)

    assert await chosen(sessions) == [0, 0, 0]


async def test_the_big_screen_shows_counts_in_a_table_with_the_code_to_join(
    served: Gateway,
) -> None:
    async with phone() as http:
        await looks(http, served)
        await chooses(http, served, 2)
        screen = await looks(http, served, f"{PAGE}/scherm")
        assert '<meta http-equiv="refresh" content="4">' in screen
        cells = re.findall(r"<td>(\d+)</td>", screen)
        assert cells == ["0", "1", "0"]
        assert re.findall(r'class="part" width="(\d+)"', screen) == ["0", "100", "0"]
        assert "goed antwoord" not in screen
        assert "Een peiling, geen stemming." in screen
        still = await looks(http, served, f"{PAGE}/scherm?stil=1")
        assert 'http-equiv="refresh"' not in still
        async with http.get(f"{served.address}{PAGE}/code.png") as picture:
            assert picture.content_type == "image/png"
            assert (await picture.read()).startswith(b"\x89PNG")


async def test_it_is_read_in_english_by_who_asks_for_that(served: Gateway) -> None:
    async with phone() as http:
        assert "A poll, not a vote." in await looks(http, served, f"{PAGE}?taal=en")
        page = await chooses(http, served, 1, path=f"{PAGE}?taal=en")

    assert "Your choice counts: Bij het plein." in page


async def test_a_script_behind_one_address_is_slowed_down_and_others_are_not(
    served: Gateway, sessions: Sessions
) -> None:
    async def new_device(address: str) -> int:
        headers = {
            "Cookie": f"smederij-peiling={next(secrets):032d}",
            "Origin": served.address,
            "X-Forwarded-For": address,
        }
        async with http.post(
            f"{served.address}{PAGE}",
            data={"keuze": "1"},
            headers=headers,
            allow_redirects=False,
        ) as answer:
            return answer.status

    secrets = iter(range(1000))
    async with phone(cookies=False) as http:
        came = [await new_device("203.0.113.7") for _ in range(260)]
        assert came[:250] == [303] * 250
        assert came[-1] == 429
        assert await new_device("203.0.113.8") == 303

    assert (await chosen(sessions))[0] == came.count(303) + 1
