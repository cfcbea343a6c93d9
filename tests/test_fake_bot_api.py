"""The fake is trusted by all journeys, so it has to do what it says."""

from __future__ import annotations

import asyncio
import json
import struct
import sys
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup
from telegram import error as ptb
from telegram.ext import ExtBot

from tests.fake_bot_api import Break, FakeBotApi
from tests.fake_chats import Upload

ANNA, BILAL = 7, 8
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 1080, 1400) + b"rest of a picture"
KEYBOARD = {"inline_keyboard": [[{"text": "Meedoen", "callback_data": "mee:4"}]]}


@pytest.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    async with FakeBotApi() as api:
        yield api


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as http:
        yield http


@pytest.fixture
async def speaker(api: FakeBotApi) -> AsyncIterator[ExtBot[None]]:
    async with ExtBot(api.token, base_url=f"{api.url}/bot") as speaker:
        yield speaker


async def call(api: FakeBotApi, http: aiohttp.ClientSession, method: str, **params: Any) -> Any:
    async with http.post(f"{api.url}/bot{api.token}/{method}", json=params) as response:
        answer = await response.json()
        assert answer["ok"] is (response.status == 200)
        return answer.get("result", answer)


async def test_python_telegram_bot_speaks_to_it(api: FakeBotApi, speaker: ExtBot[None]) -> None:
    sent = await speaker.send_message(ANNA, "Doe je mee?", reply_markup=KEYBOARD)  # type: ignore[arg-type]  # a plain dict is what it makes of its own types
    await speaker.edit_message_text("Je doet mee.", ANNA, sent.message_id)
    await speaker.send_photo(ANNA, PNG, caption="De uitslag", filename="uitslag.png")

    text, photo = api.shown(ANNA)
    assert (text.text, text.edited, text.buttons) == ("Je doet mee.", True, ())
    assert photo.text == "De uitslag"
    assert photo.upload == Upload("uitslag.png", "image/png", len(PNG), PNG[:32])
    assert [one.message_id for one in api.ledger if one.chat_id == ANNA] == [1, 1, 2]


async def test_python_telegram_bot_reads_each_refusal_as_its_kind(
    api: FakeBotApi, speaker: ExtBot[None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # as `bot` does
    api.user_blocks(ANNA)
    api.missing.add(BILAL)

    with pytest.raises(ptb.Forbidden):
        await speaker.send_message(ANNA, "Hallo")
    with pytest.raises(ptb.BadRequest, match="Chat not found"):
        await speaker.send_message(BILAL, "Hallo")
    with pytest.raises(ptb.BadRequest, match="Message to edit not found"):
        await speaker.edit_message_text("Anders", 9, 41)
    api.break_calls(Break.FLOOD, seconds=3)
    with pytest.raises(ptb.RetryAfter, match="Retry in 0:00:03"):
        await speaker.send_message(9, "Hallo")
    assert [one.error for one in api.refused] == [403, 400, 400, 429]
    assert api.calls("sendMessage") == []


async def test_aiogram_listens_and_answers_a_tap(api: FakeBotApi) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(api.url))
    async with Bot(api.token, session=session) as bot:
        button = InlineKeyboardButton(text="Meedoen", callback_data="mee:4")
        markup = InlineKeyboardMarkup(inline_keyboard=[[button]])
        await bot.send_message(ANNA, "Doe je mee?", reply_markup=markup)
        message_id, data = api.find_button(ANNA, "Meedoen")
        api.user_taps(ANNA, message_id, data)
        api.user_says(ANNA, "/vraagstuk Bankje", name="Anna")
        api.user_blocks(ANNA)

        tap, said, blocked = await bot.get_updates(timeout=1)

        assert tap.callback_query is not None
        assert tap.callback_query.message is not None
        assert tap.callback_query.message.model_dump()["text"] == "Doe je mee?"
        assert said.message is not None
        assert said.message.from_user is not None
        assert (said.message.text, said.message.from_user.first_name) == (
            "/vraagstuk Bankje",
            "Anna",
        )
        assert blocked.my_chat_member is not None
        assert blocked.my_chat_member.new_chat_member.status == "kicked"
        api.user_unblocks(ANNA)
        assert await bot.answer_callback_query(tap.callback_query.id, text="Gelukt")
        assert api.ledger[-1].chat_id == ANNA
        markup_of_doors = ReplyKeyboardMarkup(keyboard=[[]])
        await bot.send_message(ANNA, "Het menu", reply_markup=markup_of_doors)
        with pytest.raises(TelegramBadRequest, match="can't be edited"):
            await bot.edit_message_text(text="Iets anders", chat_id=ANNA, message_id=3)


@pytest.mark.parametrize(
    ("verb", "method", "how"),
    [
        ("POST", "sendMessage", {"json": {"chat_id": ANNA, "text": "1", "reply_markup": KEYBOARD}}),
        ("POST", "SENDMESSAGE", {"form": "plain"}),
        ("GET", "sendmessage", {"form": "plain"}),
        ("POST", "sendMessage", {"form": "multipart"}),
        ("GET", "sendMessage", {"form": "query"}),
    ],
)
async def test_a_call_means_the_same_in_whatever_form_it_comes(
    api: FakeBotApi, http: aiohttp.ClientSession, verb: str, method: str, how: dict[str, Any]
) -> None:
    fields = {"chat_id": str(ANNA), "text": "1", "reply_markup": json.dumps(KEYBOARD)}
    if how.get("form") == "query":
        how = {"params": fields}
    elif how.get("form") == "multipart":
        form = aiohttp.FormData(fields, default_to_multipart=True)
        how = {"data": form}
    elif how.get("form") == "plain":
        how = {"data": aiohttp.FormData(fields)}

    async with http.request(verb, f"{api.url}/bot{api.token}/{method}", **how) as response:
        assert (await response.json())["ok"]

    (made,) = api.ledger
    assert made.method == "sendMessage"
    assert made.params == {"chat_id": ANNA, "text": "1", "reply_markup": KEYBOARD}


async def test_updates_stay_until_the_offset_moves_past_them(
    api: FakeBotApi, http: aiohttp.ClientSession
) -> None:
    first, second = api.user_says(ANNA, "een"), api.user_says(ANNA, "twee")

    async def numbers(**params: Any) -> list[int]:
        return [one["update_id"] for one in await call(api, http, "getUpdates", **params)]

    assert await numbers() == [first, second]
    assert await numbers(limit=1) == [first]
    assert await numbers(offset=first + 1) == [second]
    assert await numbers() == [second]
    assert api.waiting == 1


async def test_a_long_poll_ends_when_somebody_speaks_and_a_second_one_ends_the_first(
    api: FakeBotApi, http: aiohttp.ClientSession
) -> None:
    async with asyncio.TaskGroup() as group:
        first = group.create_task(call(api, http, "getUpdates", timeout=50))
        await api.until(lambda: len(api.polls) == 1)
        second = group.create_task(call(api, http, "getUpdates", timeout=50))
        await api.until(lambda: len(api.polls) == 2)
        api.user_says(ANNA, "hallo")

    assert first.result()["error_code"] == 409
    assert second.result()[0]["message"]["text"] == "hallo"


async def test_a_second_edit_with_the_same_text_is_refused_and_an_edit_takes_buttons_away(
    api: FakeBotApi, http: aiohttp.ClientSession
) -> None:
    await call(api, http, "sendMessage", chat_id=ANNA, text="Vol", reply_markup=KEYBOARD)

    edit = {"chat_id": ANNA, "message_id": 1, "text": "Vol"}
    assert (await call(api, http, "editMessageText", **edit))["text"] == "Vol"
    again = await call(api, http, "editMessageText", **edit)

    assert again["error_code"] == 400
    assert again["description"].startswith("Bad Request: message is not modified")
    assert api.shown(ANNA)[0].buttons == ()


@pytest.mark.parametrize("kind", [Break.DROP, Break.GARBLE, Break.HANG])
async def test_an_answer_that_is_lost_leaves_the_message_in_the_chat(
    api: FakeBotApi, http: aiohttp.ClientSession, kind: Break
) -> None:
    api.break_calls(kind, method="sendMessage", times=1)

    with pytest.raises((aiohttp.ServerDisconnectedError, json.JSONDecodeError)):
        await call(api, http, "sendMessage", chat_id=ANNA, text="Hallo")
    await call(api, http, "sendMessage", chat_id=ANNA, text="Hallo")

    assert [one.text for one in api.shown(ANNA)] == ["Hallo", "Hallo"]


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (Break.SERVER_ERROR, 500),
        (Break.FLOOD, 429),
        (Break.BLOCKED, 403),
        (Break.NO_CHAT, 400),
    ],
)
async def test_a_refusal_hits_its_method_as_often_as_asked_and_changes_nothing(
    api: FakeBotApi, http: aiohttp.ClientSession, kind: Break, code: int
) -> None:
    api.break_calls(kind, method="sendMessage", times=2)

    said = [await call(api, http, "sendMessage", chat_id=ANNA, text="Hallo") for _ in range(2)]
    typing = await call(api, http, "sendChatAction", chat_id=ANNA, action="typing")
    third = await call(api, http, "sendMessage", chat_id=ANNA, text="Hallo")

    assert [one["error_code"] for one in said] == [code, code]
    assert typing is True
    assert third["message_id"] == 1


async def test_silence_comes_after_the_message_and_delay_before_it(
    api: FakeBotApi, http: aiohttp.ClientSession
) -> None:
    async with asyncio.TaskGroup() as group:
        api.break_calls(Break.HANG, seconds=600)
        silent = group.create_task(call(api, http, "sendMessage", chat_id=ANNA, text="stilte"))
        while not api.shown(ANNA):  # noqa: ASYNC110 - its server makes it so
            await asyncio.sleep(0.01)
        api.delay = 600
        late = group.create_task(call(api, http, "sendMessage", chat_id=ANNA, text="later"))
        answered, _ = await asyncio.wait([silent, late], timeout=0.3)
        silent.cancel()
        late.cancel()

    assert not answered
    assert [one.text for one in api.shown(ANNA)] == ["stilte"]


async def test_no_more_messages_than_the_limit_fit_in_any_second(
    http: aiohttp.ClientSession,
) -> None:
    now = 100.0
    async with FakeBotApi(per_second=2, per_chat=1, monotonic=lambda: now) as api:

        async def say(chat: int, at: float) -> Any:
            nonlocal now
            now = at
            answer = await call(api, http, "sendMessage", chat_id=chat, text="Hallo")
            return answer.get("parameters") or answer["message_id"]

        assert await say(1, 100.0) == 1
        assert await say(1, 100.5) == {"retry_after": 1}, "the second in one chat"
        assert await say(2, 100.9) == 1
        assert await say(3, 100.95) == {"retry_after": 1}, "the third in a second"
        assert await say(3, 101.0) == 1
        assert await say(4, 101.85) == {"retry_after": 1}, "the window slides, it doesn't jump"


async def test_who_refuses_drops_open_connections_and_comes_back_on_the_same_port(
    api: FakeBotApi, http: aiohttp.ClientSession
) -> None:
    port = api.port
    await call(api, http, "getMe")

    await api.refuse()
    with pytest.raises(aiohttp.ClientConnectionError):  # the kept connection, if unnoticed yet
        await call(api, http, "getMe")
    with pytest.raises(aiohttp.ClientConnectorError):
        await call(api, http, "getMe")
    await api.listen()

    assert (await call(api, http, "getMe"))["is_bot"] is True
    assert api.port == port


async def test_a_text_with_half_an_emoji_reaches_the_bot_as_it_was_said(
    api: FakeBotApi, http: aiohttp.ClientSession
) -> None:
    api.user_says(ANNA, "half \ud83d en nul \0")

    (update,) = await call(api, http, "getUpdates")

    assert update["message"]["text"] == "half \ud83d en nul \0"


async def test_a_process_of_its_own_is_steered_by_its_control_address(
    http: aiohttp.ClientSession,
) -> None:
    command = [sys.executable, "-m", "tests.fake_bot_api", "--queue", "3", "--chats", "2"]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    try:
        assert process.stdout is not None
        ready = json.loads(await process.stdout.readline())
        bot = f"{ready['url']}/bot{ready['token']}"

        async def control(action: str, **wish: Any) -> Any:
            async with http.post(f"{ready['url']}/control/{action}", json=wish) as response:
                return await response.json()

        async def until_refused() -> None:
            while not back.done():
                try:
                    await http.post(f"{bot}/getMe")
                except aiohttp.ClientConnectorError:
                    raise
                except aiohttp.ClientConnectionError:  # a kept connection that was dropped
                    pass

        await control("says", chat=1001, text="Nog iets", name="Bilal")
        await control("break", kind="drop", method="sendMessage", times=1)
        with pytest.raises(aiohttp.ServerDisconnectedError):
            await http.post(f"{bot}/sendMessage", json={"chat_id": 1001, "text": "Dank je"})
        async with asyncio.TaskGroup() as group:
            back = group.create_task(control("refuse", seconds=0.5))
            with pytest.raises(aiohttp.ClientConnectorError):
                await until_refused()
        assert back.result() == {}

        assert (await control("state"))["waiting"] == 4
        ledger = (await control("ledger"))["ledger"]
        (made,) = (one for one in ledger if one["method"] == "sendMessage")
        assert (made["chat_id"], made["message_id"]) == (1001, 3)
        assert (await control("shown", chat=1001))["shown"][-1]["text"] == "Dank je"
        assert (await control("wat"))["error"] == "KeyError: 'wat'"
    finally:
        process.terminate()
        assert await process.wait() == 0
