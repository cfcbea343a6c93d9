"""Who asks the web phone without end is asked for patience; others notice nothing."""

from __future__ import annotations

import uuid
from collections import Counter
from dataclasses import dataclass

import aiohttp
import pytest
from aiohttp.test_utils import make_mocked_request
from sqlalchemy import text

from storage.session import Sessions
from tests.web.people import Browser, Gateway, Serve, Visit
from web.gateway.hurry import NEW_SESSION, REMEMBERED, Allowed, Hurry, address_of

MUCH = Allowed(100_000, 1000)
LITTLE = Allowed(20, 1)


@dataclass
class Stopwatch:
    """A clock that stands still until it is told to go on."""

    seconds: float = 1000.0

    def __call__(self) -> float:
        return self.seconds


async def _says(browser: Browser, times: int, **headers: str) -> Counter[int]:
    """Say something so often; return how often each status came."""
    counted: Counter[int] = Counter()
    for _ in range(times):
        body = {"text": "dag", "key": str(uuid.uuid4())}
        sent = {"Origin": browser.gateway.address, **headers}
        status, _answer = await browser.posts("/chat/say", body, headers=sent)
        counted[status] += 1
    return counted


async def test_a_browser_that_asks_without_end_waits_and_another_one_does_not(
    serve: Serve, visit: Visit
) -> None:
    watch = Stopwatch()
    gateway = await serve(hurry=Hurry(LITTLE, MUCH, clock=watch))
    anna, bilal = await visit(gateway), await visit(gateway)
    watch.seconds += 60

    said = await _says(anna, 30)
    body = {"text": "dag", "key": str(uuid.uuid4())}
    headers = {"Origin": gateway.address}
    async with anna.http.post(f"{gateway.address}/chat/say", json=body, headers=headers) as answer:
        assert answer.status == 429
        assert answer.headers["Retry-After"] == "1"
        assert await answer.json() == {"error": "too_fast", "after": 1}

    assert said == {200: 20, 429: 10}
    assert await _says(bilal, 5) == {200: 5}
    assert len(await gateway.updates()) == 25
    watch.seconds += 3
    assert await _says(anna, 5) == {200: 3, 429: 2}


async def test_what_waited_is_said_once_when_the_page_sends_it_again(
    serve: Serve, visit: Visit
) -> None:
    watch = Stopwatch()
    gateway = await serve(hurry=Hurry(LITTLE, MUCH, clock=watch))
    anna = await visit(gateway)
    await _says(anna, 25)
    body = {"text": "dit moet aankomen", "key": str(uuid.uuid4())}
    assert (await anna.posts("/chat/say", body))[0] == 429
    watch.seconds += 2

    assert (await anna.posts("/chat/say", body))[0] == 200
    assert (await anna.posts("/chat/say", body))[0] == 200

    said = [one["message"]["text"] for one in await gateway.updates()]
    assert said.count("dit moet aankomen") == 1


@pytest.mark.parametrize("path", ["/chat/tap", "/chat/photo", "/chat/vote"])
async def test_taps_photos_and_votes_are_counted_too(serve: Serve, visit: Visit, path: str) -> None:
    gateway = await serve(hurry=Hurry(LITTLE, MUCH, clock=Stopwatch()))
    anna = await visit(gateway)

    answers = [(await anna.posts(path, {}))[0] for _ in range(25)]

    assert answers[0] == 400
    assert answers[-1] == 429
    assert await gateway.updates() == []


async def test_a_socket_is_refused_before_it_opens(serve: Serve, visit: Visit) -> None:
    gateway = await serve(hurry=Hurry(LITTLE, MUCH, clock=Stopwatch()))
    anna = await visit(gateway)
    await _says(anna, 25)

    with pytest.raises(aiohttp.WSServerHandshakeError) as refusal:
        async with anna.listening():
            pass

    assert refusal.value.status == 429


async def test_a_new_cookie_for_each_question_does_not_help_behind_one_address(
    serve: Serve, sessions: Sessions
) -> None:
    gateway = await serve(hurry=Hurry(MUCH, Allowed(100, 1), clock=Stopwatch()))
    there = {"X-Forwarded-For": "10.0.0.1, 203.0.113.9", "Accept": "text/html"}
    elsewhere = {"X-Forwarded-For": "203.0.113.9, 198.51.100.4"}
    page = f"{gateway.address}/chat"
    statuses: Counter[int] = Counter()
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http:
        for _ in range(40):
            async with http.get(page, headers=there) as answer:
                statuses[answer.status] += 1
                words = await answer.text()
        async with http.get(page, headers=elsewhere) as other:
            assert other.status == 200
        forged = {**there, "Cookie": "smederij=een-koekje-van-eigen-deeg"}
        async with http.get(f"{gateway.address}/chat/history", headers=forged) as answer:
            assert answer.status == 429

    assert statuses == {200: 100 // NEW_SESSION, 429: 30}
    assert "Deze pagina probeert het vanzelf opnieuw" in words
    assert '<meta http-equiv="refresh"' in words
    async with sessions.begin() as session:
        made = await session.execute(text("SELECT count(*) FROM gateway_sessions"))
    assert made.scalar_one() == 11


async def test_a_proxy_that_tells_no_address_lets_no_village_wait_together(
    serve: Serve, visit: Visit
) -> None:
    gateway = await serve(hurry=Hurry(MUCH, Allowed(1, 0.01), clock=Stopwatch()))

    anna, bilal = await visit(gateway), await visit(gateway)

    assert await _says(anna, 10) == {200: 10}
    assert await _says(bilal, 10) == {200: 10}


async def test_the_bot_itself_never_waits(serve: Serve, visit: Visit) -> None:
    gateway = await serve(hurry=Hurry(LITTLE, LITTLE, clock=Stopwatch()))
    anna = await visit(gateway)

    for _ in range(50):
        await gateway.does("sendMessage", chat_id=anna.chat, text="dag")


@pytest.mark.parametrize(
    ("peer", "told", "found"),
    [
        ("145.18.0.9", None, "145.18.0.9"),
        ("145.18.0.9", "198.51.100.4", "145.18.0.9"),  # says who isn't our proxy
        ("127.0.0.1", "1.2.3.4, 198.51.100.4", "198.51.100.4"),
        ("172.18.0.1", "198.51.100.4", "198.51.100.4"),
        ("127.0.0.1", None, None),
        ("127.0.0.1", "unknown", None),
        ("::1", "2001:db8:1:2:3:4:5:6", "2001:0db8:0001:0002"),
        ("2606:4700:1:2:3:4:5:6", None, "2606:4700:0001:0002"),
        ("127.0.0.1", "::ffff:198.51.100.4", "198.51.100.4"),
    ],
)
def test_only_our_own_proxy_is_believed_about_an_address(
    peer: str, told: str | None, found: str | None
) -> None:
    headers = {} if told is None else {"X-Forwarded-For": told}
    request = make_mocked_request("GET", "/chat", headers=headers).clone(remote=peer)

    assert address_of(request) == found


async def test_a_million_browsers_take_no_more_memory_than_twenty_thousand(
    serve: Serve, visit: Visit
) -> None:
    hurry = Hurry(LITTLE, MUCH, clock=Stopwatch())
    gateway: Gateway = await serve(hurry=hurry)
    await visit(gateway)

    for number in range(REMEMBERED + 500):
        hurry._count(str(number).encode(), LITTLE, 1)

    assert hurry.remembered == REMEMBERED
