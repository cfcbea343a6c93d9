"""The gateway brings updates itself: in order, once, and never where it should not knock."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import ThreadedResolver, web

from tests.web.people import PATIENCE, Browser, Gateway, Json, Serve, Visit, polls
from web.gateway import webhooks
from web.gateway.targets import GuardedResolver, NotAllowedError, check_target

HEADER = "X-Telegram-Bot-Api-Secret-Token"
SECRET = "a-secret_of-the-bot"
PUBLIC = "https://smederij.example"

Answer = Callable[[Json], web.StreamResponse]


@dataclass
class Receiver:
    """A bot on this machine that has its updates posted."""

    url: str = ""
    posts: list[Json] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    answer: Answer = lambda update: web.Response()
    arrived: asyncio.Event = field(default_factory=asyncio.Event)

    async def take(self, request: web.Request) -> web.StreamResponse:
        """Take an update."""
        update = await request.json()
        self.posts.append(update)
        self.secrets.append(request.headers.get(HEADER))
        self.arrived.set()
        return self.answer(update)

    async def wander(self, request: web.Request) -> web.StreamResponse:
        """Notice who comes by way of a redirect."""
        self.elsewhere.append(request.method)
        return web.Response()

    async def has(self, count: int) -> list[str]:
        """Wait until so many posts arrived; return the texts of all."""
        async with asyncio.timeout(PATIENCE):
            while len(self.posts) < count:
                self.arrived.clear()
                await self.arrived.wait()
        return [one.get("message", {}).get("text", "") for one in self.posts]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """Listen on a free port of loopback."""
    made = Receiver()
    app = web.Application()
    app.add_routes([web.post("/hook", made.take), web.route("*", "/hook/elsewhere", made.wander)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield made
    await runner.cleanup()


async def until(fits: Callable[[], Awaitable[bool]]) -> None:
    """Ask again until it fits."""
    async with asyncio.timeout(PATIENCE):
        while not await fits():
            continue


async def nothing_waits(gateway: Gateway) -> None:
    async def fits() -> bool:
        return bool((await info(gateway))["pending_update_count"] == 0)

    await until(fits)


async def info(gateway: Gateway) -> Json:
    found: Json = await gateway.does("getWebhookInfo")
    return found


async def test_what_people_say_is_posted_in_order_with_the_secret_and_then_forgotten(
    gateway: Gateway, anna: Browser, receiver: Receiver
) -> None:
    await anna.says("eerder")

    await gateway.does("setWebhook", url=receiver.url, secret_token=SECRET)
    for number in range(5):
        await anna.says(f"{number}")

    assert await receiver.has(6) == ["eerder", "0", "1", "2", "3", "4"]
    assert receiver.secrets == [SECRET] * 6
    ids = [one["update_id"] for one in receiver.posts]
    assert ids == sorted(set(ids))
    await nothing_waits(gateway)
    assert await info(gateway) == {
        "url": receiver.url,
        "has_custom_certificate": False,
        "pending_update_count": 0,
        "max_connections": 40,
    }


async def test_two_web_processes_post_each_update_once(
    gateway: Gateway, serve: Serve, visit: Visit, anna: Browser, receiver: Receiver
) -> None:
    other = await serve()
    bilal = await visit(at=other)

    await other.does("setWebhook", url=receiver.url)
    for number in range(8):
        await (anna, bilal)[number % 2].says(f"{number}")

    assert await receiver.has(8) == [f"{number}" for number in range(8)]
    await nothing_waits(gateway)
    assert len(receiver.posts) == 8


async def test_another_web_process_goes_on_posting_when_one_stops(
    gateway: Gateway,
    serve: Serve,
    anna: Browser,
    receiver: Receiver,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(webhooks, "LOOK_AGAIN", 0.05)
    other = await serve()
    await other.does("setWebhook", url=receiver.url)
    await anna.says("een")
    await receiver.has(1)
    await nothing_waits(gateway)

    await other.stop()
    await anna.says("twee")

    assert await receiver.has(2) == ["een", "twee"]


async def test_what_the_bot_does_not_take_comes_again_before_anything_newer(
    gateway: Gateway, anna: Browser, receiver: Receiver
) -> None:
    receiver.answer = lambda _: web.Response(status=200 if len(receiver.posts) > 1 else 500)

    await gateway.does("setWebhook", url=receiver.url)
    await anna.says("een")
    await anna.says("twee")

    assert await receiver.has(3) == ["een", "een", "twee"]
    told = await info(gateway)
    assert told["last_error_message"] == (
        "Wrong response from the webhook: 500 Internal Server Error"
    )
    assert told["last_error_date"] == int(gateway.now.timestamp())
    await gateway.does("setWebhook", url=receiver.url)
    assert "last_error_message" not in await info(gateway)


async def test_an_update_that_the_bot_refuses_for_more_than_a_day_is_given_up(
    gateway: Gateway, anna: Browser, receiver: Receiver
) -> None:
    receiver.answer = lambda update: web.Response(
        status=500 if update["message"]["text"] == "kapot" else 200
    )
    await anna.says("kapot")
    gateway.now += timedelta(days=1, seconds=1)
    await anna.says("heel")

    await gateway.does("setWebhook", url=receiver.url)

    assert await receiver.has(2) == ["kapot", "heel"]


async def test_a_bot_that_is_not_there_loses_nothing(
    gateway: Gateway, anna: Browser, receiver: Receiver, unused_tcp_port: int
) -> None:
    await anna.says("een")
    gateway.now += timedelta(days=3)

    await gateway.does("setWebhook", url=f"http://127.0.0.1:{unused_tcp_port}/")

    async def failed() -> bool:
        return (await info(gateway)).get("last_error_message") == "Connection failed"

    await until(failed)
    assert (await info(gateway))["pending_update_count"] == 1
    await gateway.does("setWebhook", url=receiver.url)
    assert await receiver.has(1) == ["een"]


async def test_a_redirect_is_not_followed(
    gateway: Gateway, anna: Browser, receiver: Receiver
) -> None:
    elsewhere = web.Response(status=307, headers={"Location": f"{receiver.url}/elsewhere"})
    receiver.answer = lambda _: elsewhere
    await anna.says("een")

    await gateway.does("setWebhook", url=receiver.url)

    async def failed() -> bool:
        return "last_error_message" in await info(gateway)

    await until(failed)
    assert "307" in (await info(gateway))["last_error_message"]
    assert receiver.elsewhere == []


async def test_a_method_in_the_answer_of_the_bot_is_carried_out(
    gateway: Gateway, anna: Browser, receiver: Receiver
) -> None:
    def reply(update: Json) -> web.StreamResponse:
        chat = update["message"]["chat"]["id"]
        return web.json_response({"method": "sendMessage", "chat_id": chat, "text": "Dag!"})

    receiver.answer = reply
    await gateway.does("setWebhook", url=receiver.url)

    await anna.says("dag")

    await receiver.has(1)
    await nothing_waits(gateway)
    assert [one["text"] for one in (await anna.sees())["messages"][-2:]] == ["dag", "Dag!"]


@pytest.mark.parametrize(
    "body", [b"no json", b"[]", b'{"method": 1}', b'{"method": "nonsense"}', b" " * 70_000]
)
async def test_an_answer_that_asks_nothing_we_know_is_as_good_as_none(
    gateway: Gateway, anna: Browser, receiver: Receiver, body: bytes
) -> None:
    receiver.answer = lambda _: web.Response(body=body)
    await anna.says("een")

    await gateway.does("setWebhook", url=receiver.url)

    await receiver.has(1)
    await nothing_waits(gateway)


async def test_only_the_kinds_that_the_bot_allowed_are_posted(
    gateway: Gateway, anna: Browser, receiver: Receiver
) -> None:
    buttons = {"inline_keyboard": [[{"text": "Meedoen", "callback_data": "mee:4"}]]}
    said = await gateway.does("sendMessage", chat_id=anna.chat, text="?", reply_markup=buttons)
    await anna.says("een")
    await anna.taps(said["message_id"], "mee:4")

    await gateway.does("setWebhook", url=receiver.url, allowed_updates=["callback_query"])

    await receiver.has(1)
    await nothing_waits(gateway)
    assert [list(one) for one in receiver.posts] == [["update_id", "callback_query"]]
    assert (await info(gateway))["allowed_updates"] == ["callback_query"]


async def test_get_updates_is_a_conflict_until_the_webhook_is_taken_away(
    gateway: Gateway, anna: Browser, receiver: Receiver
) -> None:
    receiver.answer = lambda _: web.Response(status=503)
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(gateway.answers("getUpdates", timeout=20))
        await polls(gateway)
        await gateway.does("setWebhook", url=receiver.url)
        ended = await waiting

    assert ended["description"] == "Conflict: terminated by setWebhook request"
    refusal = await gateway.answers("getUpdates", offset=1000)
    assert refusal["error_code"] == 409
    assert "can't use getUpdates" in refusal["description"]

    await anna.says("een")
    await receiver.has(1)
    await gateway.does("setWebhook", url="")
    assert (await info(gateway))["url"] == ""
    assert [one["message"]["text"] for one in await gateway.updates()] == ["een"]


async def test_a_webhook_starts_with_nothing_when_the_bot_wants_that(
    gateway: Gateway, anna: Browser, receiver: Receiver
) -> None:
    receiver.answer = lambda _: web.Response(status=503)
    await anna.says("oud")

    await gateway.does("setWebhook", url=receiver.url, drop_pending_updates=True)
    await gateway.does("deleteWebhook", drop_pending_updates=True)

    assert await gateway.updates() == []


async def test_a_secret_that_no_header_can_hold_and_a_certificate_are_refused(
    gateway: Gateway, receiver: Receiver
) -> None:
    more: Any
    for more in ({"secret_token": "a b\r\n"}, {"secret_token": "a" * 257}, {"ip_address": "::1"}):
        await gateway.refuses("setWebhook", url=receiver.url, **more)

    assert (await info(gateway))["url"] == ""


# --- where it may knock ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    [
        "http://169.254.169.254/latest/meta-data",
        "http://[fd00:ec2::254]/",
        "http://10.0.0.1/",
        "http://192.168.1.1:8080/",
        "http://172.16.0.1/",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://[::]/",
        "http://[::ffff:10.0.0.1]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://127.1/",
        "https://example.org/hook",
        "http://smederij.example/hook",
        "https://smederij.example:8443/hook",
        "https://smederij.example.evil.example/",
        "https://localhost.evil.example/",
        "https://smederij.example@evil.example/",
        "https://name:word@smederij.example/",
        "https://smederij.example\\@evil.example/",
        "https://smederij.example\n.evil.example/",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "//127.0.0.1/",
        "127.0.0.1",
        "http://",
        "http://127.0.0.1:99999/",
        "http://127.0.0.1:5432/",
        "http://[::1]:6379/",
        "http://localhost:8080/healthz",
        "http://127.0.0.1/" + "a" * 2048,
    ],
)
def test_a_webhook_elsewhere_is_refused(url: str) -> None:
    with pytest.raises(NotAllowedError):
        check_target(url, PUBLIC)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8443/hook",
        "http://127.9.8.7/",
        "http://[::1]:80/",
        "http://[::ffff:127.0.0.1]/",
        "http://localhost/",
        "https://smederij.example/hook?x=1",
        "https://SMEDERIJ.example:443/",
    ],
)
def test_this_machine_and_our_public_address_may_be_called(url: str) -> None:
    check_target(url, PUBLIC)


def test_a_public_address_on_this_machine_may_be_called_at_its_port() -> None:
    check_target("http://127.0.0.1:8095/hook", "http://127.0.0.1:8095")


async def test_a_bot_can_not_let_the_gateway_knock_on_any_port_of_this_machine(
    serve: Serve,
) -> None:
    gateway = await serve(webhook_ports=(8443,))

    why = await gateway.refuses("setWebhook", url="http://127.0.0.1:5432/")

    assert why == "Bad Request: bad webhook: this port of this machine can't be called; 8443 can"
    await gateway.does("setWebhook", url="http://127.0.0.1:8443/")


def test_a_public_address_in_a_private_network_may_not_be_called() -> None:
    with pytest.raises(NotAllowedError):
        check_target("http://10.0.0.1:8095/", "http://10.0.0.1:8095")


async def test_the_gateway_refuses_an_address_elsewhere_in_telegrams_form(
    gateway: Gateway,
) -> None:
    for url in ("http://169.254.169.254/", "https://example.org/", "nonsense"):
        assert "bad webhook" in await gateway.refuses("setWebhook", url=url)

    assert (await info(gateway))["url"] == ""


@pytest.mark.parametrize(
    ("name", "found", "allowed"),
    [
        ("smederij.example", ["10.0.0.1"], []),
        ("smederij.example", ["169.254.169.254", "fe80::1"], []),
        ("smederij.example", ["1.1.1.1", "192.168.1.1"], ["1.1.1.1"]),
        ("smederij.example", ["127.0.0.1"], ["127.0.0.1"]),
        ("localhost", ["1.1.1.1", "::1"], ["::1"]),
    ],
)
async def test_a_name_is_called_only_at_addresses_that_are_not_private(
    name: str, found: list[str], allowed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def resolve(*_: object) -> list[Json]:
        return [{"host": one} for one in found]

    monkeypatch.setattr(ThreadedResolver, "resolve", resolve)
    resolver = GuardedResolver()

    if allowed:
        assert [one["host"] for one in await resolver.resolve(name)] == allowed
    else:
        with pytest.raises(OSError, match="none of its addresses"):
            await resolver.resolve(name)
