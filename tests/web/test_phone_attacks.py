"""Pages that aren't ours, planted cookies, and readers that never read: the web phone."""

from __future__ import annotations

import asyncio
import logging
import re
import socket
import uuid
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest
from sqlalchemy import text
from yarl import URL

from domain.ids import ResidentId
from domain.notices import ChatRef
from storage import doors
from storage.session import Sessions
from tests.web.people import PATIENCE, TOKEN, Browser, Gateway, Serve, hears
from web.gateway.hub import MAX_SOCKETS

POSTS = ("/chat/say", "/chat/tap", "/chat/photo", "/chat/vote")
FOREIGN = [None, "null", "", "https://evil.example", "http://gateway.test.evil.example"]


def secret_of(browser: Browser) -> str:
    """Return the secret in the cookie of a browser."""
    cookies = browser.http.cookie_jar.filter_cookies(URL(browser.gateway.address))
    return cookies["smederij"].value


# --- where it comes from ----------------------------------------------------------------------


@pytest.mark.parametrize("origin", FOREIGN)
async def test_a_page_elsewhere_posts_nothing_in_annas_name(
    gateway: Gateway, anna: Browser, origin: str | None
) -> None:
    headers = {"Sec-Fetch-Site": "cross-site"} | ({} if origin is None else {"Origin": origin})
    for path in POSTS:
        form = aiohttp.FormData({"about": '{"text": "x"}', "text": "x"})
        form.add_field("photo", b"x", filename="x.jpg")
        url = gateway.address + path
        async with anna.http.post(url, data=form, headers=headers) as posted:
            assert (posted.status, await posted.json()) == (403, {"error": "other_origin"}), path

    assert await gateway.updates() == []


@pytest.mark.parametrize("origin", FOREIGN)
async def test_a_socket_that_another_page_opens_is_refused(
    gateway: Gateway, anna: Browser, origin: str | None
) -> None:
    headers = {} if origin is None else {"Origin": origin}

    with pytest.raises(aiohttp.WSServerHandshakeError) as refusal:
        await anna.http.ws_connect(f"{gateway.address}/chat/socket", headers=headers)

    assert refusal.value.status == 403


async def test_a_form_that_a_page_elsewhere_sends_has_no_form_of_ours(
    gateway: Gateway, anna: Browser
) -> None:
    """Also where a browser would send our own Origin along."""
    headers = {"Origin": gateway.address}
    for path in ("/chat/say", "/chat/tap", "/chat/vote"):
        async with anna.http.post(gateway.address + path, data={"text": "x"}, headers=headers) as r:
            assert r.status == 400

    assert await gateway.updates() == []


# --- the cookie -------------------------------------------------------------------------------


async def test_a_cookie_that_somebody_put_there_before_the_first_visit_is_not_taken_up(
    gateway: Gateway,
) -> None:
    planted = "a" * 43
    async with aiohttp.ClientSession(headers={"Cookie": f"smederij={planted}"}) as http:
        async with http.get(f"{gateway.address}/chat") as page:
            given = page.cookies["smederij"].value
        async with http.get(f"{gateway.address}/chat/history") as history:
            assert history.status == 401

    assert given != planted
    assert len(given) == 43


async def test_over_https_only_a_cookie_that_this_host_set_itself_is_read(
    serve: Serve, sessions: Sessions
) -> None:
    gateway = await serve(public_url="https://smederij.example")
    async with gateway.http.get(f"{gateway.address}/chat") as page:
        cookie = page.cookies["__Host-smederij"]

    assert (cookie["secure"], cookie["httponly"], cookie["path"]) == (True, True, "/")
    assert (cookie["samesite"], cookie["domain"]) == ("Lax", "")
    for name, status in (("smederij", 401), ("__Host-smederij", 200)):
        history = f"{gateway.address}/chat/history"
        headers = {"Cookie": f"{name}={cookie.value}"}
        async with gateway.http.get(history, headers=headers) as answer:
            assert answer.status == status, name


async def test_the_cookie_of_an_erased_session_opens_nothing_and_a_visit_begins_anew(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    old = secret_of(anna)
    async with anna.listening() as listening:
        await hears(listening, "message")
        async with sessions.begin() as session:
            await session.execute(
                text("DELETE FROM gateway_sessions WHERE id = :id"), {"id": anna.chat}
            )
        status, _ = await anna.posts("/chat/say", {"text": "dag", "key": str(uuid.uuid4())})

    assert status == 401
    assert await gateway.updates() == []
    await anna.opens()
    assert secret_of(anna) != old
    assert (await anna.sees())["messages"] == []


async def _becomes(sessions: Sessions, browser: Browser, what: str, at: datetime) -> None:
    """Let a browser become somebody's door, or nobody's, as the bot records it."""
    async with sessions.begin() as session:
        await session.execute(
            text("""INSERT INTO door_events (resident_id, channel, chat, what, at)
                    VALUES (1, 'gateway', :chat, :what, :at)"""),
            {"chat": browser.chat, "what": what, "at": at},
        )


async def test_after_linking_the_old_cookie_opens_nothing_and_the_page_gets_a_new_one(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    old = secret_of(anna)
    ahead = gateway.now + timedelta(minutes=1)  # the clock of the process that linked
    await _becomes(sessions, anna, "linked", ahead)

    status, said = await anna.posts("/chat/say", {"text": "dag", "key": str(uuid.uuid4())})
    assert (status, said) == (401, {"error": "no_session"})
    await anna.opens()

    assert secret_of(anna) != old
    assert [one["text"] for one in (await anna.sees())["messages"]] == ["hallo"]
    headers = {"Cookie": f"smederij={old}"}
    async with gateway.http.get(f"{gateway.address}/chat/history", headers=headers) as answer:
        assert answer.status == 401


async def test_an_open_page_of_a_linked_browser_is_told_to_load_anew(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    gateway.now += timedelta(minutes=1)
    await _becomes(sessions, anna, "by-words", gateway.now)

    headers = {"Origin": gateway.address}
    async with anna.http.ws_connect(f"{gateway.address}/chat/socket", headers=headers) as socket:
        await socket.receive(timeout=PATIENCE)

        assert socket.close_code == 4401


async def test_after_unlinking_the_page_shows_nothing_from_before(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    keyboard = {"keyboard": [[{"text": "Mijn bureau"}]]}
    await gateway.does(
        "sendMessage", chat_id=anna.chat, text="Voor Anna alleen", reply_markup=keyboard
    )
    gateway.now += timedelta(minutes=1)
    await _becomes(sessions, anna, "unlinked", gateway.now)
    await gateway.does("sendMessage", chat_id=anna.chat, text="Deze plek is ontkoppeld")
    old = secret_of(anna)

    await anna.opens()

    assert secret_of(anna) != old
    seen = await anna.sees()
    assert [one["text"] for one in seen["messages"]] == ["Deze plek is ontkoppeld"]
    assert seen["doors"] is None


async def test_an_open_page_shows_nothing_more_once_the_browser_is_unlinked(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    gateway.now += timedelta(minutes=1)
    async with anna.listening() as listening:
        await hears(listening, "message")

        async with sessions.begin() as session:
            door = ChatRef("gateway", anna.chat)
            await doors.unlink(session, ResidentId(1), (door,), now=gateway.now)

        async with asyncio.timeout(PATIENCE):
            async for _ in listening:
                pass
        assert listening.close_code == 4401


async def test_two_tabs_that_load_anew_at_once_stay_the_same_person(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    old = {"Cookie": f"smederij={secret_of(anna)}"}
    gateway.now += timedelta(minutes=1)
    await _becomes(sessions, anna, "linked", gateway.now)

    async def load() -> str:
        async with gateway.http.get(f"{gateway.address}/chat", headers=old) as answer:
            return answer.cookies["smederij"].value

    one, other = await asyncio.gather(load(), load())
    third = await load()

    assert one == other == third
    gateway.now += timedelta(minutes=1)
    assert await load() not in (one, secret_of(anna))
    headers = {"Cookie": f"smederij={one}"}
    async with gateway.http.get(f"{gateway.address}/chat/history", headers=headers) as answer:
        assert [view["text"] for view in (await answer.json())["messages"]] == ["hallo"]


async def test_a_tab_of_who_was_here_before_says_nothing_for_who_came_after(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    before = _who_in(await anna.opens())
    assert before == _who_in(await anna.opens())
    gateway.now += timedelta(minutes=1)
    await _becomes(sessions, anna, "unlinked", gateway.now)
    after = _who_in(await anna.opens())

    body = {"text": "Dit was voor Anna", "key": str(uuid.uuid4())}
    headers = {"Origin": gateway.address, "Smederij-Who": before}
    status, said = await anna.posts("/chat/say", body, headers=headers)

    assert after != before
    assert (status, said) == (401, {"error": "no_session"})
    address = f"{gateway.address}/chat/socket?who="
    async with anna.http.ws_connect(address + before, origin=gateway.address) as listening:
        await listening.receive(timeout=PATIENCE)
        assert listening.close_code == 4401
    async with anna.http.ws_connect(address + after, origin=gateway.address) as listening:
        await gateway.does("sendMessage", chat_id=anna.chat, text="Voor wie er nu is")
        assert (await hears(listening, "message"))["message"]["text"] == "Voor wie er nu is"


async def test_a_browser_that_was_unlinked_and_linked_again_shows_nothing_from_before(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    await gateway.does("sendMessage", chat_id=anna.chat, text="Voor Anna alleen")
    gateway.now += timedelta(minutes=1)
    await _becomes(sessions, anna, "unlinked", gateway.now)
    gateway.now += timedelta(minutes=1)
    await _becomes(sessions, anna, "linked", gateway.now)

    await anna.opens()

    assert (await anna.sees())["messages"] == []


def _who_in(page: str) -> str:
    found = re.search(r'"who": "([0-9a-f]{12})"', page)
    assert found is not None
    return found.group(1)


async def test_a_browser_whose_roles_are_trusted_keeps_its_cookie(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    old = secret_of(anna)
    await _becomes(sessions, anna, "trusted", gateway.now + timedelta(minutes=1))

    await anna.opens()

    assert secret_of(anna) == old


# --- many sockets -----------------------------------------------------------------------------


async def test_a_hundred_sockets_and_a_reader_that_never_reads_keep_nobody_from_hearing(
    gateway: Gateway, anna: Browser, bilal: Browser
) -> None:
    deaf, seq = await _open_and_never_read(gateway, bilal), (await bilal.sees())["seq"]
    async with AsyncExitStack() as opened, anna.listening((await anna.sees())["seq"]) as hers:
        his = [await opened.enter_async_context(bilal.listening(seq)) for _ in range(100)]
        await gateway.does("sendMessage", chat_id=bilal.chat, text="voor bilal")
        await gateway.does("sendMessage", chat_id=anna.chat, text="voor anna")

        heard = await hears(hers, "message")
        ends = await asyncio.gather(*(_end_or_news(one) for one in his))

        assert heard["message"]["text"] == "voor anna"
        assert ends.count("gone") == 100 - MAX_SOCKETS
        assert ends[-MAX_SOCKETS:] == ["news"] * MAX_SOCKETS
    deaf.close()


async def _end_or_news(one: aiohttp.ClientWebSocketResponse) -> str:
    while (message := await one.receive(timeout=PATIENCE)).type is aiohttp.WSMsgType.TEXT:
        if message.json()["type"] == "message":
            return "news"
    return "gone" if message.data == 4429 else str(message)


async def _open_and_never_read(gateway: Gateway, browser: Browser) -> socket.socket:
    address = urlsplit(gateway.address)
    deaf = socket.socket()
    deaf.setblocking(False)
    loop = asyncio.get_running_loop()
    await loop.sock_connect(deaf, (address.hostname, address.port))
    await loop.sock_sendall(
        deaf,
        f"GET /chat/socket HTTP/1.1\r\nHost: {address.netloc}\r\nOrigin: {gateway.address}\r\n"
        f"Cookie: smederij={secret_of(browser)}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n".encode(),
    )
    return deaf


# --- secrets ----------------------------------------------------------------------------------


async def test_no_secret_stands_in_an_address_a_referer_a_page_or_a_log_line(
    gateway: Gateway, anna: Browser, caplog: pytest.LogCaptureFixture, capsys: Any
) -> None:
    caplog.set_level(logging.INFO)
    page = await anna.opens("?start=geheim_12")
    shell = await _get(anna, "/chat/shell")
    await anna.says("woorden van anna")
    await anna.sees()
    await gateway.does("sendMessage", chat_id=anna.chat, text="woorden van de bot")
    await gateway.answers("sendMessage", chat_id=0, text="woorden van de bot")
    async with anna.http.get(f"{gateway.address}/chat/file/nergens") as missing:
        assert missing.status == 404

    logged = "\n".join([caplog.text, *capsys.readouterr()])

    for secret in (secret_of(anna), TOKEN, "geheim_12", "woorden van"):
        assert secret not in logged, secret
    assert secret_of(anna) not in page
    assert "geheim_12" not in shell
    async with anna.http.get(f"{gateway.address}/chat") as answer:
        assert answer.headers["Referrer-Policy"] == "same-origin"
        assert SimpleCookie(answer.headers["Set-Cookie"])["smederij"]["httponly"]


async def _get(browser: Browser, path: str) -> str:
    async with browser.http.get(browser.gateway.address + path) as response:
        assert response.status == 200
        return await response.text()


# --- files ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        "/chat/file/../../etc/passwd",
        "/chat/file/..%2f..%2fetc%2fpasswd",
        "/chat/file/%2e%2e/%2e%2e/pyproject.toml",
        "/chat/file/....//....//pyproject.toml",
        "/chat/file/%00",
        "/chat/file/%ff%fe",
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2fapp.py",
        "/static/%2fetc/passwd",
        "/static/..\\app.py",
    ],
)
async def test_a_path_that_climbs_out_of_its_folder_finds_nothing(
    gateway: Gateway, anna: Browser, path: str
) -> None:
    async with anna.http.get(URL(gateway.address + path, encoded=True)) as response:
        answer = await response.text()

    assert response.status in (403, 404)
    assert "root:" not in answer
    assert "import" not in answer


async def test_a_visitor_from_nowhere_gets_no_list_of_files(gateway: Gateway) -> None:
    async with gateway.http.get(f"{gateway.address}/static/") as response:
        assert response.status in (403, 404)
