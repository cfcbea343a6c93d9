"""The browser's side: the page, what is said and tapped, and who may do that."""

from __future__ import annotations

import asyncio
import json
import re
import uuid
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from sqlalchemy import text
from structlog.testing import capture_logs

from storage.session import Sessions
from tests.web.people import Browser, Gateway, Serve, Visit

KEY = "5f1c1f0e-6a52-4f0e-9f43-0a6b0a3c9d11"
BUTTON = {"inline_keyboard": [[{"text": "Meedoen", "callback_data": "mee:4"}]]}


# --- the page and its session ---------------------------------------------------------------


async def test_the_first_visit_makes_a_session_and_the_next_one_keeps_it(
    gateway: Gateway, sessions: Sessions
) -> None:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as http:
        async with http.get(f"{gateway.address}/chat") as response:
            cookie = response.cookies["smederij"]
        async with http.get(f"{gateway.address}/chat") as response:
            again = response.cookies["smederij"]

    assert len(cookie.value) == 43
    assert cookie["httponly"]
    assert (cookie["samesite"], cookie["path"]) == ("Lax", "/")
    assert int(cookie["max-age"]) == 400 * 24 * 3600
    assert not cookie["secure"]
    assert again.value == cookie.value
    async with sessions() as session:
        (row,) = (await session.execute(text("SELECT secret_hash FROM gateway_sessions"))).all()
    assert len(row.secret_hash) == 32
    assert cookie.value.encode() not in bytes(row.secret_hash)


async def test_the_cookie_is_secure_when_the_public_address_is(serve: Serve) -> None:
    gateway = await serve(public_url="https://smederij.example")
    async with gateway.http.get(f"{gateway.address}/chat") as response:
        assert response.cookies["__Host-smederij"]["secure"]


async def test_the_page_allows_no_script_or_style_inside_it(gateway: Gateway) -> None:
    async with gateway.http.get(f"{gateway.address}/chat") as response:
        policy = response.headers["Content-Security-Policy"]
        html = await response.text()

    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert response.headers["Cache-Control"] == "no-store"
    for tag in re.findall(r"<script[^>]*>", html):
        assert "src=" in tag or 'type="application/json"' in tag
    assert not re.search(r"<style|\son[a-z]+=|\sstyle=", html)


@pytest.mark.parametrize(
    ("query", "start"),
    [
        ("?start=v-12_a", "v-12_a"),
        ("", ""),
        ("?start=</script><b>", ""),
        ("?start=" + "a" * 65, ""),
    ],
)
async def test_a_deep_link_is_handed_to_the_page_only_in_telegrams_form(
    anna: Browser, query: str, start: str
) -> None:
    html = await anna.opens(query)

    found = re.search(r'id="phone">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    assert json.loads(found.group(1))["start"] == start


async def test_the_page_speaks_the_language_of_the_browser_and_then_of_the_bot(
    gateway: Gateway, visit: Visit
) -> None:
    john = await visit(language="en-GB,en;q=0.8,nl;q=0.5")
    turkish = await visit(language="tr")

    assert '<html lang="en">' in await john.opens()
    assert '<html lang="nl">' in await turkish.opens()
    await gateway.does("sendMessage", chat_id=john.chat, text="Dag!", smederij_language="nl")
    assert '<html lang="nl">' in await john.opens()
    assert (await john.sees())["language"] == "nl"


async def test_static_files_are_asked_for_again_and_say_when_they_did_not_change(
    gateway: Gateway,
) -> None:
    url = f"{gateway.address}/static/favicon.svg"
    async with gateway.http.get(url) as response:
        assert response.status == 200
        assert response.headers["Cache-Control"] == "no-cache"
        tag = response.headers["ETag"]
    async with gateway.http.get(url, headers={"If-None-Match": tag}) as response:
        assert response.status == 304


async def test_nothing_is_told_to_who_has_no_session(gateway: Gateway, anna: Browser) -> None:
    origin = {"Origin": gateway.address}
    for cookie in (None, "smederij=guessed", "smederij="):
        headers = origin if cookie is None else {**origin, "Cookie": cookie}
        async with aiohttp.ClientSession(headers=headers) as http:
            async with http.get(f"{gateway.address}/chat/history") as response:
                assert response.status == 401
                assert await response.json() == {"error": "no_session"}
            for path, body in (
                ("say", {"text": "dag", "key": KEY}),
                ("tap", {"message_id": 1, "data": "a", "key": KEY}),
            ):
                async with http.post(f"{gateway.address}/chat/{path}", json=body) as response:
                    assert response.status == 401
            async with http.ws_connect(f"{gateway.address}/chat/socket") as socket:
                assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
                assert socket.close_code == 4401


async def test_another_persons_picture_is_not_found(
    gateway: Gateway, anna: Browser, bilal: Browser
) -> None:
    form = aiohttp.FormData({"chat_id": str(anna.chat)})
    form.add_field("document", b"brief", filename="brief.txt")
    async with gateway.http.post(f"{gateway.bot}/sendDocument", data=form) as response:
        assert response.status == 200
    url = gateway.address + (await anna.sees())["messages"][-1]["document"]["url"]

    async with anna.http.get(url) as hers, bilal.http.get(url) as his:
        assert (hers.status, his.status) == (200, 404)


# --- where a request comes from --------------------------------------------------------------


@pytest.mark.parametrize(
    "origin",
    [None, "null", "https://evil.example", "http://gateway.test.evil.example", "http://", ""],
)
async def test_another_page_can_not_speak_for_anna(
    gateway: Gateway, anna: Browser, origin: str | None
) -> None:
    headers = {} if origin is None else {"Origin": origin}
    status, answer = await anna.posts("/chat/say", {"text": "x", "key": KEY}, headers=headers)
    tapped, _ = await anna.posts(
        "/chat/tap", {"message_id": 1, "data": "a", "key": KEY}, headers=headers
    )
    with pytest.raises(aiohttp.WSServerHandshakeError) as refusal:
        await anna.http.ws_connect(f"{gateway.address}/chat/socket", headers=headers)

    assert (status, answer) == (403, {"error": "other_origin"})
    assert tapped == 403
    assert refusal.value.status == 403
    assert await gateway.updates() == []


async def test_the_public_address_is_an_origin_of_ours(gateway: Gateway, anna: Browser) -> None:
    status, _ = await anna.posts(
        "/chat/say", {"text": "dag", "key": KEY}, headers={"Origin": "http://gateway.test"}
    )

    assert status == 200


# --- saying ----------------------------------------------------------------------------------


async def test_what_anna_says_comes_back_as_her_own_message(
    gateway: Gateway, anna: Browser
) -> None:
    view = await anna.says("  Er is geen bankje.\r\nJammer.  ", KEY)

    assert view == {
        "id": view["id"],
        "seq": view["seq"],
        "from": "me",
        "at": "2026-11-24T20:14:00Z",
        "edited": False,
        "text": "Er is geen bankje.\nJammer.",
        "photo": None,
        "document": None,
        "poll": None,
        "place": None,
        "buttons": [],
        "card": None,
        "key": KEY,
        "language": "nl",
    }
    assert (await anna.sees())["messages"][-1] == view


async def test_a_text_said_twice_under_one_key_is_said_once(
    gateway: Gateway, anna: Browser
) -> None:
    first = await anna.says("dag", KEY)

    again = await anna.says("dag", KEY)

    assert again == first
    assert len(await gateway.updates()) == 1


async def test_ten_tries_at_once_say_a_text_once(gateway: Gateway, anna: Browser) -> None:
    views = await asyncio.gather(*(anna.says("dag", KEY) for _ in range(10)))

    assert all(view == views[0] for view in views)
    assert len(await gateway.updates()) == 1
    assert [one["text"] for one in (await anna.sees())["messages"]] == ["hallo", "dag"]


async def test_two_people_may_use_the_same_key(
    gateway: Gateway, anna: Browser, bilal: Browser
) -> None:
    await anna.says("van anna", KEY)
    await bilal.says("van bilal", KEY)

    assert len(await gateway.updates()) == 2


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ({"text": "", "key": KEY}, "empty"),
        ({"text": " \n\0 ", "key": KEY}, "empty"),
        ({"text": "é" * 4097, "key": KEY}, "too_long"),
        ({"text": "a" * 70_000, "key": KEY}, "too_long"),
        ({"text": 5, "key": KEY}, "bad_request"),
        ({"text": "dag"}, "bad_request"),
        ({"text": "dag", "key": "1"}, "bad_request"),
        ({"text": "dag", "key": None}, "bad_request"),
        (["dag"], "bad_request"),
        ("dag", "bad_request"),
    ],
)
async def test_what_can_not_be_said_is_refused_with_the_reason(
    gateway: Gateway, anna: Browser, body: object, error: str
) -> None:
    assert await anna.posts("/chat/say", body) == (400, {"error": error})
    assert await gateway.updates() == []


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        ("application/json", b"{"),
        ("application/json", b""),
        ("application/json", b"\xff\xfe\x00"),
        ("application/json", b"[" * 60_000),
        ("application/json", b'{"text": "a", "key": ' + b"9" * 6000 + b"}"),
        ("text/plain", json.dumps({"text": "dag", "key": KEY}).encode()),
        ("application/x-www-form-urlencoded", b"text=dag&key=" + KEY.encode()),
    ],
)
async def test_a_body_that_is_no_json_of_ours_is_a_bad_request(
    gateway: Gateway, anna: Browser, kind: str, raw: bytes
) -> None:
    headers = {"Origin": gateway.address, "Content-Type": kind}
    async with anna.http.post(f"{gateway.address}/chat/say", data=raw, headers=headers) as response:
        assert response.status == 400
        assert await response.json() == {"error": "bad_request"}


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("a\\u0000b", "ab"),
        ("bankje \\ud83d", "bankje �"),
        ("\\ude00 bankje", "� bankje"),
        ("\\ud83d\\ude00", "😀"),
    ],
)
async def test_characters_that_can_not_be_kept_cost_no_message(
    gateway: Gateway, anna: Browser, sent: str, kept: str
) -> None:
    headers = {"Origin": gateway.address, "Content-Type": "application/json"}
    raw = f'{{"text": "{sent}", "key": "{KEY}"}}'.encode()
    async with anna.http.post(f"{gateway.address}/chat/say", data=raw, headers=headers) as response:
        assert (await response.json())["message"]["text"] == kept

    (update,) = await gateway.updates()
    assert update["message"]["text"] == kept
    assert (await anna.sees())["messages"][-1]["text"] == kept


async def test_the_history_comes_in_pages_of_forty_without_a_gap(
    gateway: Gateway, anna: Browser
) -> None:
    for number in range(50):
        await gateway.does("sendMessage", chat_id=anna.chat, text=f"bericht {number}")

    last = await anna.sees()
    first = await anna.sees(before=last["messages"][0]["id"])

    assert (last["more"], first["more"]) == (True, False)
    assert len(last["messages"]) == 40
    assert [one["text"] for one in first["messages"] + last["messages"]] == [
        "hallo",
        *(f"bericht {number}" for number in range(50)),
    ]


async def test_an_odd_number_in_the_address_is_a_bad_request(
    gateway: Gateway, anna: Browser
) -> None:
    for before in ("-1", "x", "²", "9" * 19, "9" * 30, ""):
        async with anna.http.get(
            f"{gateway.address}/chat/history", params={"before": before}
        ) as response:
            assert response.status == 400


# --- tapping ---------------------------------------------------------------------------------


async def test_a_tap_repeated_under_one_key_is_one_tap(gateway: Gateway, anna: Browser) -> None:
    said = await gateway.does("sendMessage", chat_id=anna.chat, text="?", reply_markup=BUTTON)

    queries = await asyncio.gather(*(anna.taps(said["message_id"], "mee:4", KEY) for _ in range(5)))

    assert len(set(queries)) == 1
    assert len(await gateway.updates()) == 1


async def test_a_tap_repeated_after_its_message_went_away_is_still_the_same_tap(
    gateway: Gateway, anna: Browser
) -> None:
    said = await gateway.does("sendMessage", chat_id=anna.chat, text="?", reply_markup=BUTTON)
    query = await anna.taps(said["message_id"], "mee:4", KEY)
    await gateway.does("deleteMessage", chat_id=anna.chat, message_id=said["message_id"])

    assert await anna.taps(said["message_id"], "mee:4", KEY) == query


async def test_a_forged_tap_reaches_nobody(gateway: Gateway, anna: Browser, bilal: Browser) -> None:
    for _ in range(3):
        said = await gateway.does("sendMessage", chat_id=bilal.chat, text="?", reply_markup=BUTTON)
    own = (await anna.says("dag"))["id"]
    await gateway.updates(offset=-1)
    (waiting,) = await gateway.updates()

    good: dict[str, Any] = {"message_id": said["message_id"], "data": "mee:4", "key": KEY}
    for forged in (
        good,  # a number that only Bilal's chat has
        {**good, "message_id": own},
        {**good, "message_id": 2**62},
        {**good, "message_id": 2**80},
        {**good, "message_id": -1},
        {**good, "message_id": True},
        {**good, "message_id": "1"},
        {**good, "data": "é" * 33},
        {**good, "data": ""},
        {**good, "data": None},
        {**good, "key": "x"},
    ):
        assert await anna.posts("/chat/tap", forged) == (400, {"error": "bad_request"})

    assert await gateway.updates() == [waiting]


async def test_the_key_of_a_tap_says_nothing_again(gateway: Gateway, anna: Browser) -> None:
    said = await gateway.does("sendMessage", chat_id=anna.chat, text="?", reply_markup=BUTTON)
    await anna.taps(said["message_id"], "mee:4", KEY)

    status, _ = await anna.posts("/chat/say", {"text": "dag", "key": KEY})

    assert status == 400
    assert [one["text"] for one in (await anna.sees())["messages"]] == ["hallo", "?"]


async def test_who_is_gone_before_the_answer_is_no_defect_of_ours(serve: Serve) -> None:
    async def answer(_: web.Request) -> web.StreamResponse:
        raise ConnectionResetError("Connection lost")

    gateway = await serve(extra_routes=[web.get("/gone", answer)])

    with capture_logs() as logs:
        async with gateway.http.get(f"{gateway.address}/gone") as response:
            assert response.status == 499

    assert logs == []


async def test_what_breaks_is_answered_and_logged_without_words_or_token(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    async with sessions.begin() as session:
        await session.execute(text("ALTER TABLE gateway_messages RENAME TO gone"))

    with capture_logs() as logs:
        said, _ = await anna.posts("/chat/say", {"text": "geheim", "key": str(uuid.uuid4())})
        sent = await gateway.answers("sendMessage", chat_id=anna.chat, text="geheim")

    assert said == 500
    assert (sent["error_code"], sent["description"]) == (500, "Internal Server Error")
    assert [one["event"] for one in logs] == ["web.failed", "web.failed"]
    assert "geheim" not in str(logs)
    assert "a-secret-of-the-tests" not in str(logs)
