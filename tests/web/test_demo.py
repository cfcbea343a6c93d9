"""The strip of a demonstration: there with --demo and nowhere else, and guarded as the rest is."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from http.cookies import SimpleCookie

import aiohttp
import pytest

from domain.demo import FURTHEST, Persona
from storage import demo_clock
from storage import gateway as chats
from storage.session import Session, Sessions
from tests.web.people import Browser, Gateway, Serve, Visit, hears

Arrived = list[tuple[int, Persona, str]]


@pytest.fixture
def arrived() -> Arrived:
    """Who came in as a persona: chat, persona, language."""
    return []


@pytest.fixture
async def gateway(serve: Serve, sessions: Sessions, arrived: Arrived) -> Gateway:
    """A gateway of a demonstration; who comes in is written down."""

    async def arrive(
        session: Session, chat: int, persona: Persona, language: str, now: datetime
    ) -> None:
        arrived.append((chat, persona, language))

    async with sessions.begin() as session:
        await demo_clock.begin(session)
    return await serve(arrive=arrive)


@pytest.fixture
async def stranger(gateway: Gateway) -> AsyncIterator[Browser]:
    """A browser that opened the page."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as http:
        browser = Browser(gateway, http)
        await browser.opens()
        yield browser


def _facts(html: str) -> dict[str, object]:
    found = re.search(r'id="phone">(.*?)</script>', html)
    assert found
    facts: dict[str, object] = json.loads(found.group(1))["demo"] or {}
    return facts


async def _looks_as(browser: Browser, persona: str) -> str:
    assert await browser.posts("/chat/demo/persona", {"persona": persona}) == (
        200,
        {"persona": persona},
    )
    return str(_facts(await browser.opens())["persona"])


async def _leaps(browser: Browser, leap: object) -> tuple[int, str]:
    status, answer = await browser.posts("/chat/demo/clock", {"leap": leap})
    return status, str(answer.get("error") or answer.get("until"))


async def _calm(sessions: Sessions, since: str = "1 min") -> None:
    """Let it be so long ago that somebody moved the clock, so that it may be moved again."""
    from sqlalchemy import text

    async with sessions.begin() as session:
        await session.execute(
            text("UPDATE demo_clock SET asked_at = clock_timestamp() - CAST(:since AS interval)"),
            {"since": since},
        )


# --- without a demonstration --------------------------------------------------------------


async def test_without_a_demonstration_there_is_no_strip_no_clock_and_no_persona(
    serve: Serve, sessions: Sessions
) -> None:
    gateway = await serve()
    headers = {"Cookie": "smederij-kijkt-als=begeleider"}
    async with aiohttp.ClientSession(headers=headers) as http:
        for method, path in (
            ("GET", "/chat/demo/clock"),
            ("POST", "/chat/demo/clock"),
            ("POST", "/chat/demo/persona"),
        ):
            origin = {"Origin": gateway.address}
            async with http.request(
                method, gateway.address + path, json={"persona": "bewoner"}, headers=origin
            ) as answer:
                assert answer.status == 404, path
        async with http.get(f"{gateway.address}/chat") as answer:
            page = await answer.text()
            named = set(answer.cookies)
    assert named == {"smederij"}
    assert _facts(page) == {}
    assert "demo-panel" not in page


# --- personas -----------------------------------------------------------------------------


async def test_a_visitor_switches_and_comes_back_to_the_same_chat(
    gateway: Gateway, stranger: Browser, arrived: Arrived
) -> None:
    said = {}
    for persona in ("", "bewoner", "begeleider"):
        assert await _looks_as(stranger, persona) == persona
        await stranger.says(f"ik ben {persona or 'nieuw'}")
    for persona in ("bewoner", "", "begeleider"):
        await _looks_as(stranger, persona)
        said[persona] = [one["text"] for one in (await stranger.sees())["messages"]]

    assert said == {
        "": ["ik ben nieuw"],
        "bewoner": ["ik ben bewoner"],
        "begeleider": ["ik ben begeleider"],
    }
    assert [persona for _, persona, _ in arrived] == [Persona.RESIDENT, Persona.FACILITATOR]


async def test_two_visitors_never_share_a_persona(
    gateway: Gateway, visit: Visit, arrived: Arrived
) -> None:
    anna, bilal = await visit(), await visit()
    for one in (anna, bilal):
        await _looks_as(one, "bewoner")
    await anna.says("van Anna")

    assert len({chat for chat, _, _ in arrived}) == 2
    assert (await bilal.sees())["messages"] == []


async def test_the_secret_of_a_persona_is_as_well_kept_as_any(
    serve: Serve, gateway: Gateway, sessions: Sessions
) -> None:
    headers = {"Cookie": "smederij-kijkt-als=bewoner; smederij-bewoner=geraden"}
    async with (
        aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http,
        http.get(f"{gateway.address}/chat", headers=headers) as answer,
    ):
        cookies: SimpleCookie = answer.cookies
    made = cookies["smederij-bewoner"]

    assert set(cookies) == {"smederij-bewoner"}
    assert made.value != "geraden"
    assert len(made.value) == 43
    assert made["httponly"]
    assert (made["samesite"], made["path"]) == ("Lax", "/")
    async with sessions() as session:
        assert await chats.find_session(session, "geraden") is None
        assert await chats.find_session(session, made.value) is not None


@pytest.mark.parametrize("persona", ["wethouder", None, 3, ["bewoner"], "Bewoner"])
async def test_nobody_can_be_who_is_not_in_the_demonstration(
    stranger: Browser, persona: object
) -> None:
    status, answer = await stranger.posts("/chat/demo/persona", {"persona": persona})

    assert (status, answer) == (400, {"error": "bad_request"})


@pytest.mark.parametrize("path", ["/chat/demo/persona", "/chat/demo/clock"])
async def test_another_page_can_neither_switch_nor_move_the_clock(
    stranger: Browser, sessions: Sessions, path: str
) -> None:
    body = {"persona": "bewoner", "leap": "week"}
    for headers in ({"Origin": "https://elsewhere.example"}, {}):
        status, answer = await stranger.posts(path, body, headers=headers)

        assert (status, answer) == (403, {"error": "other_origin"})
    async with sessions() as session:
        ahead = await demo_clock.read(session)
    assert ahead is not None
    assert ahead.wanted == timedelta(0)


# --- the clock ----------------------------------------------------------------------------


async def test_the_clock_goes_forward_a_bit_at_a_time_and_no_further_than_two_years(
    stranger: Browser, sessions: Sessions, gateway: Gateway
) -> None:
    assert await _leaps(stranger, "day") == (202, (gateway.now + timedelta(days=1)).isoformat())
    await _calm(sessions, "-1 min")  # however long this took
    assert await _leaps(stranger, "day") == (429, "too_soon")
    await _calm(sessions)
    status, until = await _leaps(stranger, "morning")
    assert (status, until) == (202, "2026-11-26T07:00:00+00:00")
    for leap in ("year", "", None, -1):
        await _calm(sessions)
        assert await _leaps(stranger, leap) == (400, "bad_request")

    async with sessions.begin() as session:
        await demo_clock.want(session, FURTHEST - timedelta(days=3))
    await _calm(sessions)
    assert await _leaps(stranger, "week") == (400, "too_far")
    await _calm(sessions)
    assert (await _leaps(stranger, "hour"))[0] == 202


async def test_who_has_no_chat_moves_nothing(gateway: Gateway) -> None:
    async with aiohttp.ClientSession() as http:
        status, answer = await Browser(gateway, http).posts("/chat/demo/clock", {"leap": "day"})

    assert (status, answer) == (401, {"error": "no_session"})


async def test_every_open_page_hears_where_the_clock_stands(
    stranger: Browser, sessions: Sessions, gateway: Gateway
) -> None:
    async with stranger.listening() as socket:
        async with sessions.begin() as session:
            await demo_clock.step(session, timedelta(hours=1))

        event = await hears(socket, "clock")

    assert event["at"] == gateway.now.strftime("%Y-%m-%dT%H:%M:%SZ")
