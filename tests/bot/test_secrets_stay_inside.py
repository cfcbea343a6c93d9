"""A token, a code or a cookie stays out of logs, errors and the addresses that others see."""

from __future__ import annotations

import io
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import aiohttp
import httpx
import pytest
import structlog
from aiohttp import web
from telegram.error import NetworkError, TelegramError

from bot.channels import TELEGRAM, Channel
from bot.clock import system_clock
from bot.delivery import make_telegram
from bot.intake import ChannelError, take_in
from bot.logging import set_up_logging
from storage.session import Sessions, make_engine, make_sessions
from storage.wake import Waker
from tests.fake_bot_api import Break, FakeBotApi
from web.app import Page, make_app, make_runner
from web.gateway.browser import COOKIE

TOKEN = "4242:hamerslag-en-aambeeld"
CODE = "uitnodiging-van-Chantal"
SECRET = "een-koekje-van-eigen-deeg"


@pytest.fixture
def logged() -> Iterator[Callable[[], str]]:
    """Give what returns all that was logged, by us and by libraries, at the most talkative."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    written = io.StringIO()
    set_up_logging(level=logging.DEBUG, to=written)
    structlog.configure(cache_logger_on_first_use=False)  # or it would last for ever
    yield written.getvalue
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


async def _served(sessions: Sessions) -> AsyncIterator[str]:
    app = make_app(
        sessions=sessions,
        waker=Waker(""),
        clock=system_clock,
        token=TOKEN,
        username="smederij_bot",
        public_url="https://smederij.example.nl",
        page=Page(title="De Smederij", words={"nl": {}, "en": {}}),
    )
    runner = make_runner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@pytest.fixture
async def address(sessions: Sessions) -> AsyncIterator[str]:
    """Where our web server listens."""
    async for one in _served(sessions):
        yield one


@pytest.fixture
async def without_database() -> AsyncIterator[str]:
    """Where our web server listens while its database is away."""
    engine = make_engine("postgresql+psycopg://s:hamerslag@127.0.0.1:1/s")
    async for one in _served(make_sessions(engine)):
        yield one
    await engine.dispose()


async def _visit(address: str) -> list[tuple[int, str]]:
    """Make every kind of visit with something secret in it; return status and all that came."""
    visits = [
        ("GET", f"/chat?start={CODE}"),
        ("GET", "/chat/history"),
        ("GET", "/chat/history?before=hamerslag"),
        ("POST", "/chat/say"),
        ("GET", f"/chat/file/{CODE}"),
        ("GET", "/chat/socket"),
        ("POST", f"/bot{TOKEN}/getMe"),
        ("POST", f"/bot{TOKEN}/sendMessage"),
        ("POST", f"/bot{TOKEN}x/getMe"),
        ("GET", f"/file/bot{TOKEN}/documents/hamerslag"),
        ("GET", f"/nergens/{CODE}"),
    ]
    found = []
    headers = {
        "Cookie": f"{COOKIE}={SECRET}",
        "Referer": f"https://smederij.example.nl/chat?start={CODE}",
    }
    async with aiohttp.ClientSession(headers=headers) as http:
        for method, path in visits:
            async with http.request(method, f"{address}{path}", data=b"{") as answer:
                found.append((answer.status, f"{answer.headers} {await answer.text()}"))
    return found


async def test_no_visit_leaves_an_address_a_cookie_or_a_token_in_the_log(
    address: str, logged: Callable[[], str]
) -> None:
    answers = await _visit(address)

    assert {status for status, _ in answers} >= {200, 401, 404}
    for secret in (CODE, SECRET, "hamerslag", "/chat/history"):
        assert secret not in logged()


async def test_a_visit_that_breaks_is_logged_and_answered_without_what_was_secret_in_it(
    without_database: str, logged: Callable[[], str]
) -> None:
    answers = await _visit(without_database)

    assert any(status >= 500 for status, _ in answers)
    assert "web.failed" in logged() or "web.database" in logged()
    for secret in (CODE, SECRET, "hamerslag"):
        assert secret not in logged()
        assert not [body for _, body in answers if secret in body]


async def test_the_page_tells_no_other_site_its_address_and_sets_its_cookie_for_the_server_only(
    address: str,
) -> None:
    async with aiohttp.ClientSession() as http, http.get(f"{address}/chat?start={CODE}") as page:
        assert page.headers["Referrer-Policy"] == "same-origin"
        (cookie,) = page.headers.getall("Set-Cookie")
        text = await page.text()

    assert "HttpOnly" in cookie
    assert "Secure" in cookie
    assert "SameSite=Lax" in cookie
    assert cookie.partition(";")[0].partition("=")[2] not in text
    assert TOKEN not in text


# --- what calls the Bot API -------------------------------------------------------------------


@pytest.mark.parametrize("kind", [Break.DROP, Break.GARBLE, Break.SERVER_ERROR, Break.FLOOD])
async def test_an_error_of_speaking_holds_no_token(kind: Break, logged: Callable[[], str]) -> None:
    async with FakeBotApi(token=TOKEN) as api:
        api.break_calls(kind, seconds=1)
        await _fails_to_speak(api.url)

    assert "hamerslag" not in logged()


async def test_an_error_of_a_server_that_is_not_there_holds_no_token(
    logged: Callable[[], str],
) -> None:
    await _fails_to_speak("http://127.0.0.1:1")

    assert "hamerslag" not in logged()


async def test_a_redirect_takes_the_token_nowhere(logged: Callable[[], str]) -> None:
    visited: list[str] = []

    async def answers(request: web.Request) -> web.Response:
        visited.append(request.path)
        return web.Response(status=307, headers={"Location": f"/elders{request.path}"})

    app = web.Application()
    app.router.add_route("*", "/{any:.*}", answers)
    runner = make_runner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()

    await _fails_to_speak(f"http://127.0.0.1:{runner.addresses[0][1]}")

    await runner.cleanup()
    assert visited == [f"/bot{TOKEN}/sendMessage"]
    assert "hamerslag" not in logged()


async def _fails_to_speak(api: str) -> None:
    telegram = make_telegram(Channel(TELEGRAM, api, TOKEN))
    await telegram.request.initialize()
    with pytest.raises(TelegramError) as failed:
        await telegram.send_message(7, "Dag")
    await telegram.request.shutdown()
    logging.getLogger("telegram").error("it broke", exc_info=failed.value)
    assert "hamerslag" not in f"{failed.value!r} {failed.value}"
    assert failed.value.__cause__ is None or "hamerslag" not in repr(failed.value.__cause__)


async def test_an_error_of_listening_holds_no_token(
    sessions: Sessions, logged: Callable[[], str]
) -> None:
    async with FakeBotApi(token=f"{TOKEN}-en-meer") as api, aiohttp.ClientSession() as http:
        channel = Channel(TELEGRAM, api.url, TOKEN)
        with pytest.raises(ChannelError) as refused:
            await take_in(http, channel, sessions, system_clock, wait=0)

    assert str(refused.value) == "status 401"
    assert "hamerslag" not in f"{refused.value!r} {channel!r} {logged()}"


async def test_lines_of_httpx_stay_out_of_the_log_even_at_its_most_talkative(
    logged: Callable[[], str],
) -> None:
    """httpx logs each address, and python-telegram-bot brings it along."""
    async with FakeBotApi(token=TOKEN) as api, httpx.AsyncClient() as http:
        answer = await http.post(f"{api.url}/bot{TOKEN}/getMe")

    assert answer.status_code == 200
    assert "HTTP Request" not in logged()
    assert "hamerslag" not in logged()


def test_a_token_in_the_text_of_somebody_elses_error_does_not_reach_the_log(
    logged: Callable[[], str],
) -> None:
    broken: Any = NetworkError(f"can't reach https://api.telegram.org/bot{TOKEN}/getMe")

    logging.getLogger("somelibrary").error(f"failed: {broken}", exc_info=broken)
    structlog.get_logger("x").error("failed", error=str(broken))

    assert "failed" in logged()
    assert "hamerslag" not in logged()
