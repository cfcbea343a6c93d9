"""Telegram calls us: only Telegram, nothing lost or doubled, and back to asking without a gap."""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from multidict import CIMultiDict

from bot.channels import TELEGRAM, Channel
from bot.clock import system_clock
from bot.health import Pulse, Reach
from bot.intake import KINDS, ChannelError, take_in, take_in_forever
from bot.webhook import MAX_BODY, PATH, SECRET_HEADER, Webhook, poll
from storage.session import Sessions, make_engine, make_sessions
from storage.wake import INBOX, Waker
from tests.fake_bot_api import FakeBotApi
from tests.pipeline.looking import rows
from tests.pipeline.neighbours import settings_of
from tests.pipeline.program import SMALL, ProgramProcess, running, serving, until
from tests.ports import free_port
from web.app import make_runner

PUBLIC = "https://smederij.example.nl"
INSTALLATION = b"een geheim van deze installatie"
PATIENCE = 120.0

Json = dict[str, Any]


@dataclass(slots=True)
class Served:
    """A webhook that listens on loopback; what stands in front of it in real life is left out."""

    webhook: Webhook
    address: str
    http: aiohttp.ClientSession

    async def called(
        self, body: bytes | Json, headers: Mapping[str, str] | None = None
    ) -> tuple[int, bytes]:
        """Call as Telegram does, or with other headers; return status and body of the answer."""
        shown = {SECRET_HEADER: self.webhook.secret} if headers is None else headers
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        async with self.http.post(f"{self.address}{PATH}", data=data, headers=shown) as answer:
            return answer.status, await answer.read()


@pytest.fixture
async def telegram() -> AsyncIterator[FakeBotApi]:
    """A Bot API server that stands in for Telegram; it calls nobody by itself."""
    async with FakeBotApi() as api:
        yield api


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    """What calls are made with."""
    async with aiohttp.ClientSession() as session:
        yield session


def _channel(api: FakeBotApi) -> Channel:
    return Channel(TELEGRAM, api.url, api.token)


def _webhook(api: FakeBotApi, sessions: Sessions) -> Webhook:
    return Webhook(_channel(api), PUBLIC, INSTALLATION, sessions, Waker(""), system_clock)


async def _serve(webhook: Webhook) -> web.AppRunner:
    app = web.Application()
    app.add_routes(webhook.routes())
    runner = make_runner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner


@pytest.fixture
async def served(
    telegram: FakeBotApi, sessions: Sessions, http: aiohttp.ClientSession
) -> AsyncIterator[Served]:
    """The webhook on the database of this test."""
    webhook = _webhook(telegram, sessions)
    runner = await _serve(webhook)
    yield Served(webhook, f"http://127.0.0.1:{runner.addresses[0][1]}", http)
    await runner.cleanup()


def _update(number: int, *, chat: int = 7) -> Json:
    person = {"id": chat, "is_bot": False, "first_name": "Anna"}
    return {
        "update_id": number,
        "message": {
            "message_id": number,
            "date": 1,
            "from": person,
            "chat": {"id": chat, "type": "private", "first_name": "Anna"},
            "text": "/start",
        },
    }


async def _stored(sessions: Sessions) -> list[int]:
    found = await rows(sessions, "SELECT update_id FROM inbox ORDER BY id")
    return [row.update_id for row in found]


# --- being called -----------------------------------------------------------------------------


async def test_telegram_is_told_where_we_are_and_brings_what_waited(
    telegram: FakeBotApi, sessions: Sessions, http: aiohttp.ClientSession
) -> None:
    webhook = _webhook(telegram, sessions)

    await webhook.keep(http, webhook.channel, sessions, system_clock, wait=0)

    (told,) = telegram.calls("setWebhook")
    assert told.params["url"] == "https://smederij.example.nl/telegram"
    assert told.params["secret_token"] == webhook.secret
    assert set(told.params["allowed_updates"]) == set(KINDS)
    assert told.params["drop_pending_updates"] is False
    assert len(webhook.secret) == 64
    assert webhook.secret not in told.params["url"]
    assert webhook.secret not in repr(webhook)
    assert telegram.token not in repr(webhook)


async def test_telegram_is_told_once_and_again_when_somebody_took_it_away(
    telegram: FakeBotApi, sessions: Sessions, http: aiohttp.ClientSession
) -> None:
    webhook = _webhook(telegram, sessions)
    for _ in range(2):
        await webhook.keep(http, webhook.channel, sessions, system_clock, wait=0)
    assert len(telegram.calls("setWebhook")) == 1
    async with http.post(webhook.channel.url("deleteWebhook")) as answer:
        assert answer.status == 200

    await webhook.keep(http, webhook.channel, sessions, system_clock, wait=0)

    assert len(telegram.calls("setWebhook")) == 2


async def test_what_telegram_brings_is_in_the_inbox_when_it_is_answered(
    served: Served, sessions: Sessions
) -> None:
    woken = served.webhook.waker.event(INBOX)

    assert await served.called(_update(41)) == (200, b"")

    (row,) = await rows(sessions, "SELECT channel, chat, body FROM inbox")
    assert (row.channel, row.chat) == (TELEGRAM, 7)
    assert row.body == _update(41)
    assert woken.is_set()


WRONG: Mapping[str, Callable[[str], Mapping[str, str]]] = {
    "none": lambda _: {},
    "empty": lambda _: {SECRET_HEADER: ""},
    "another": lambda _: {SECRET_HEADER: "hamerslag"},
    "half of it": lambda right: {SECRET_HEADER: right[:32]},
    "more than it": lambda right: {SECRET_HEADER: right + "0"},
    "in capitals": lambda right: {SECRET_HEADER: right.upper()},
    "no ASCII": lambda _: {SECRET_HEADER: "hamerslagë"},
    "both": lambda right: CIMultiDict([(SECRET_HEADER, right), (SECRET_HEADER, "hamerslag")]),
    "elsewhere": lambda right: {"Authorization": right},
}


@pytest.mark.parametrize("how", WRONG)
async def test_a_stranger_who_calls_is_refused_without_a_word_and_changes_nothing(
    served: Served, sessions: Sessions, how: str
) -> None:
    status, body = await served.called(_update(41), WRONG[how](served.webhook.secret))

    assert (status, body) == (403, b"")
    assert await _stored(sessions) == []


async def test_a_secret_is_compared_in_constant_time(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[tuple[bytes, bytes]] = []
    really = hmac.compare_digest

    def compare(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return really(one, other)

    monkeypatch.setattr("bot.webhook.hmac.compare_digest", compare)

    await served.called(_update(41), {SECRET_HEADER: "hamerslag"})
    await served.called(_update(41), {})

    right = served.webhook.secret.encode()
    assert compared == [(b"hamerslag", right), (b"", right)]


async def test_a_bot_that_we_had_before_is_a_stranger(
    served: Served, telegram: FakeBotApi, sessions: Sessions
) -> None:
    former = Webhook(
        Channel(TELEGRAM, telegram.url, "4242:former"),
        PUBLIC,
        INSTALLATION,
        sessions,
        Waker(""),
        system_clock,
    )

    status, _ = await served.called(_update(41), {SECRET_HEADER: former.secret})

    assert status == 403


async def test_the_same_update_twice_at_the_same_time_is_stored_once(
    served: Served, sessions: Sessions
) -> None:
    answers = await asyncio.gather(*(served.called(_update(41)) for _ in range(5)))

    assert {status for status, _ in answers} == {200}
    assert await _stored(sessions) == [41]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"update_id=41", 400),
        (b'{"update_id": 41', 400),
        (b"[" * 200_000, 400),
        (b"\xff\xfe", 400),
        (b"[]", 200),
        (b'"41"', 200),
        (b'{"message": {}}', 200),
        (b'{"update_id": "41"}', 200),
        (b'{"update_id": 1e999}', 200),
        (b'{"update_id": 99999999999999999999}', 200),
    ],
    ids=range(11),
)
async def test_nonsense_is_answered_and_not_stored(
    served: Served, sessions: Sessions, body: bytes, status: int
) -> None:
    assert await served.called(body) == (status, b"")
    assert await _stored(sessions) == []


async def test_half_an_emoji_and_a_nul_come_in_as_they_are(
    served: Served, sessions: Sessions
) -> None:
    odd = json.dumps(_update(41)).replace("/start", r"\ud83d\u0000").encode()

    assert await served.called(odd) == (200, b"")
    assert await _stored(sessions) == [41]


async def test_a_body_that_is_too_long_is_refused(served: Served, sessions: Sessions) -> None:
    long = json.dumps(_update(41) | {"more": "x" * MAX_BODY}).encode()

    assert await served.called(long) == (413, b"")
    assert await _stored(sessions) == []


async def test_a_stranger_is_refused_before_the_body_is_there(served: Served) -> None:
    host, port = served.address.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(f"POST {PATH} HTTP/1.1\r\nHost: x\r\nContent-Length: 99999\r\n\r\n".encode())

    answer = await asyncio.wait_for(reader.readuntil(b"\r\n"), PATIENCE)

    assert b" 403 " in answer
    writer.close()


async def test_while_the_database_is_away_telegram_is_told_to_call_again(
    telegram: FakeBotApi, http: aiohttp.ClientSession
) -> None:
    engine = make_engine("postgresql+psycopg://s:hamerslag@127.0.0.1:1/s")
    webhook = _webhook(telegram, make_sessions(engine))
    runner = await _serve(webhook)
    away = Served(webhook, f"http://127.0.0.1:{runner.addresses[0][1]}", http)

    assert await away.called(_update(41)) == (503, b"")

    await runner.cleanup()
    await engine.dispose()


class Unable(FakeBotApi):
    """A Telegram that can't reach us, and says so."""

    failed_at: datetime | None = None

    def _act(self, method: str, params: Json) -> tuple[int | None, object]:
        number, result = super()._act(method, params)
        if method == "getWebhookInfo" and isinstance(result, dict) and self.failed_at:
            result["last_error_date"] = int(self.failed_at.timestamp())
            result["last_error_message"] = "Connection refused"
        return number, result


@pytest.mark.parametrize(
    ("ago", "waits", "reached"),
    [
        (timedelta(seconds=5), True, Reach.UNREACHABLE),
        (timedelta(seconds=5), False, Reach.OK),
        (timedelta(minutes=10), True, Reach.OK),
    ],
)
async def test_it_is_told_when_telegram_cannot_reach_us(
    sessions: Sessions, ago: timedelta, waits: bool, reached: Reach
) -> None:
    now = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
    async with Unable() as api, asyncio.TaskGroup() as group:
        api.failed_at = now - ago
        if waits:
            api.user_says(7, "/start")
        webhook = _webhook(api, sessions)
        pulse = Pulse(lambda: now)
        listening = group.create_task(
            take_in_forever(
                webhook.channel,
                sessions,
                webhook.waker,
                lambda: now,
                wait=1,
                pause=0.05,
                by=webhook.keep,
                pulse=pulse,
            )
        )
        await api.until(lambda: len(api.calls("getWebhookInfo")) > 1, seconds=PATIENCE)

        assert pulse.reached[TELEGRAM] is reached
        assert len(api.calls("setWebhook")) == 1
        assert api.polls == []
        listening.cancel()


# --- and back to asking -----------------------------------------------------------------------


async def test_who_goes_back_to_asking_loses_nothing_that_telegram_could_not_bring(
    served: Served, telegram: FakeBotApi, sessions: Sessions, http: aiohttp.ClientSession
) -> None:
    channel = served.webhook.channel
    await served.webhook.keep(http, channel, sessions, system_clock, wait=0)
    await served.called(_update(105))
    for number in (104, 105, 106):  # 104 failed; the answer to 105 got lost
        telegram.put(_update(number, chat=number))

    stored = await poll(http, channel, sessions, system_clock, wait=0)

    assert stored == 2
    assert await _stored(sessions) == [105, 104, 106]
    assert telegram.calls("deleteWebhook")[0].params == {"drop_pending_updates": False}
    assert telegram.waiting == 0
    telegram.put(_update(107))
    assert await poll(http, channel, sessions, system_clock, wait=1) == 1
    assert await _stored(sessions) == [105, 104, 106, 107]


async def test_more_than_one_answer_holds_comes_in_when_asking_begins(
    telegram: FakeBotApi, sessions: Sessions, http: aiohttp.ClientSession
) -> None:
    channel = _channel(telegram)
    for number in range(230):
        telegram.put(_update(1000 + number))

    assert await poll(http, channel, sessions, system_clock, wait=0) == 230

    assert telegram.waiting == 0
    assert await _stored(sessions) == list(range(1000, 1230))


async def test_updates_without_a_number_are_not_asked_for_again_and_again(
    sessions: Sessions, http: aiohttp.ClientSession
) -> None:
    async def answers(request: web.Request) -> web.Response:
        asks = request.path.endswith("getUpdates")
        return web.json_response({"ok": True, "result": [{"message": {}}] if asks else True})

    async with _server(answers) as address:
        channel = Channel(TELEGRAM, address, "42:T")
        with pytest.raises(ChannelError):
            await poll(http, channel, sessions, system_clock, wait=0)


class _server:  # noqa: N801 - used like a function
    """Something on loopback that answers all calls in one way."""

    def __init__(self, answers: Callable[[web.Request], Awaitable[web.Response]]) -> None:
        app = web.Application()
        app.router.add_route("*", "/{any:.*}", answers)
        self._runner = make_runner(app)

    async def __aenter__(self) -> str:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_of_the_bot_api_server_leads_nowhere(
    sessions: Sessions, http: aiohttp.ClientSession, status: int
) -> None:
    visited: list[str] = []

    async def visit(request: web.Request) -> web.Response:
        visited.append(request.path)
        return web.json_response({"ok": True, "result": []})

    async with _server(visit) as inside:

        async def send_on(_: web.Request) -> web.Response:
            return web.Response(status=status, headers={"Location": f"{inside}/latest/meta-data"})

        async with _server(send_on) as address:
            channel = Channel(TELEGRAM, address, "42:T")
            with pytest.raises(ChannelError):
                await take_in(http, channel, sessions, system_clock, wait=0)

    assert visited == []


# --- the whole program ------------------------------------------------------------------------


def test_the_program_is_called_and_answers_and_goes_back_to_asking(
    tmp_path: Path, database_url: str
) -> None:
    port = free_port()
    parts = "intake,lanes,delivery,web"
    with serving() as telegram:
        settings = {
            **settings_of(telegram, database_url),
            "SMEDERIJ_PUBLIC_URL": PUBLIC,
            "SMEDERIJ_HTTP_PORT": str(port),
            "SMEDERIJ_SECRET": "een geheim van dit dorp",
        }
        called = {**settings, "SMEDERIJ_TELEGRAM_WEBHOOK": "true"}
        with running(ProgramProcess(tmp_path, called, *SMALL, parts)):

            def told() -> Json | None:
                found = [one for one in telegram.calls() if one["method"] == "setWebhook"]
                return found[-1]["params"] if found else None

            until(told)
            params = told()
            assert params is not None

            assert _post(port, params["secret_token"], _update(41)) == 200

            until(lambda: any(one["chat_id"] == 7 for one in telegram.sent()))
            assert _post(port, "hamerslag", _update(42)) == 403
        telegram.control("says", chat=8, text="/start", name="Bilal")

        with running(ProgramProcess(tmp_path, settings, *SMALL, parts)):
            until(lambda: any(one["chat_id"] == 8 for one in telegram.sent()))
            assert telegram.control("state")["waiting"] == 0
            assert _post(port, params["secret_token"], _update(43)) == 404

    log = (tmp_path / "log.jsonl").read_text()
    assert params["secret_token"] not in log
    assert telegram.token not in log


def _post(port: int, secret: str, update: Json) -> int:
    from urllib.error import HTTPError
    from urllib.request import Request, urlopen

    headers = {SECRET_HEADER: secret, "Content-Type": "application/json"}
    address = f"http://127.0.0.1:{port}{PATH}"
    try:
        with urlopen(
            Request(address, json.dumps(update).encode(), headers), timeout=PATIENCE
        ) as answer:
            status: int = answer.status
            return status
    except HTTPError as refused:
        return refused.code
