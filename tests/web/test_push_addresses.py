"""The address that a browser gives to be pushed to is looked at before anything is called."""

from __future__ import annotations

import asyncio
import base64

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from sqlalchemy import text

from storage import people
from storage.gateway import CHANNEL
from storage.session import Sessions
from tests.web.people import NOW, PATIENCE, Browser, Json, Serve, Visit
from web.gateway.targets import NotAllowedError, PublicResolver, check_push_service
from web.pushing import PushOffer

GOOD = "https://push.example.org/wpush/v2/gAAAA"
POINT = (
    ec.generate_private_key(ec.SECP256R1())
    .public_key()
    .public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
)


def _base64url(given: bytes) -> str:
    return base64.urlsafe_b64encode(given).rstrip(b"=").decode()


def subscription(endpoint: object = GOOD, **keys: object) -> Json:
    given = {"p256dh": _base64url(POINT), "auth": _base64url(b"a" * 16), **keys}
    return {"endpoint": endpoint, "keys": given}


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://push.example.org/a",
        "https://push.example.org:8443/a",
        "https://localhost/a",
        "https://smederij.localhost/a",
        "https://database/a",
        "https://127.0.0.1/a",
        "https://10.0.0.1/a",
        "https://169.254.169.254/latest/meta-data",
        "https://224.0.0.1/a",
        "https://[::1]/a",
        "https://[::ffff:10.0.0.1]/a",
        "https://[64:ff9b::a9fe:a9fe]/a",
        "https://[2002:7f00:1::]/a",
        "https://[fe80::1]/a",
        "https://0.0.0.0/a",
        "https://anna:geheim@push.example.org/a",
        "https://push.example.org\\@10.0.0.1/a",
        "https://push.example.org/a\nHost: x",
        "ftp://push.example.org/a",
        "/a",
        "",
    ],
)
def test_what_is_no_public_address_of_https_is_not_called(endpoint: str) -> None:
    with pytest.raises(NotAllowedError):
        check_push_service(endpoint)


def test_the_origin_of_a_push_service_is_told_as_a_signature_needs_it() -> None:
    assert check_push_service("https://Push.Example.org:443/a") == "https://push.example.org"
    assert check_push_service("http://127.0.0.1:8000/a", loopback=True) == "http://127.0.0.1:8000"


@pytest.mark.parametrize("name", ["127.0.0.1", "2130706433", "0x7f.1", "localhost"])
async def test_a_name_that_leads_to_this_machine_is_not_called(name: str) -> None:
    resolver = PublicResolver()
    try:
        with pytest.raises(OSError, match="none of its addresses"):
            await resolver.resolve(name, 443)
    finally:
        await resolver.close()


async def lives_here(sessions: Sessions, browser: Browser) -> None:
    async with sessions.begin() as session:
        await people.add(
            session, CHANNEL, browser.chat, browser.chat, language="nl", area=None, now=NOW
        )


@pytest.fixture
async def resident(serve: Serve, visit: Visit, sessions: Sessions) -> Browser:
    """Somebody with a browser, at a gateway that offers it."""
    browser = await visit(await serve(push=PushOffer("a-key")))
    await lives_here(sessions, browser)
    return browser


@pytest.mark.parametrize(
    "body",
    [
        subscription("https://10.0.0.1/a"),
        subscription("https://push.example.org/" + "a" * 1024),
        subscription(5),
        subscription(p256dh=_base64url(b"\x04" + b"x" * 64)),
        subscription(p256dh=_base64url(POINT[:33])),
        subscription(p256dh="é"),
        subscription(auth=_base64url(b"short")),
        subscription(auth=None),
        {"endpoint": GOOD},
        {"keys": {}},
        {},
    ],
)
async def test_a_subscription_of_another_form_is_refused_and_nothing_is_kept(
    resident: Browser, sessions: Sessions, body: Json
) -> None:
    status, said = await resident.posts("/chat/push", body)

    assert (status, said) == (400, {"error": "bad_request"})
    async with sessions() as session:
        assert await session.scalar(text("SELECT count(*) FROM gateway_pushes")) == 0


async def test_a_subscription_is_kept_for_its_own_page_alone(
    resident: Browser, visit: Visit, sessions: Sessions
) -> None:
    assert await resident.posts("/chat/push", subscription()) == (200, {"wanted": True})

    other = await visit(resident.gateway)
    await lives_here(sessions, other)

    assert (await other.asks("/chat/push"))["wanted"] is False
    assert (await resident.asks("/chat/push"))["wanted"] is True
    await other.posts("/chat/push/off", {})
    assert (await resident.asks("/chat/push"))["wanted"] is True
    await resident.posts("/chat/push/off", {})
    assert (await resident.asks("/chat/push"))["wanted"] is False


@pytest.mark.parametrize("path", ["/chat/push", "/chat/push/off"])
async def test_another_page_can_not_subscribe_or_unsubscribe_somebody(
    resident: Browser, path: str
) -> None:
    await resident.posts("/chat/push", subscription())
    headers = {"Origin": "https://evil.example"}

    status, said = await resident.posts(path, subscription(GOOD + "evil"), headers=headers)

    assert (status, said["error"]) == (403, "other_origin")
    assert (await resident.asks("/chat/push"))["wanted"] is True


async def test_who_did_not_come_in_yet_is_offered_nothing(serve: Serve, visit: Visit) -> None:
    stranger = await visit(await serve(push=PushOffer("a-key")))

    assert await stranger.asks("/chat/push") == {"key": None, "wanted": False, "ask": False}
    assert await stranger.posts("/chat/push", subscription()) == (200, {"wanted": False})


async def test_what_the_page_says_over_the_socket_is_what_was_seen_and_nothing_else(
    resident: Browser, sessions: Sessions
) -> None:
    gateway = resident.gateway
    said = await gateway.does("sendMessage", chat_id=resident.chat, text="Hoi")
    async with resident.listening() as socket:
        for frame in ("wat?", "[]", '{"seen": true}', '{"seen": -1}', '{"seen": "1"}', "{"):
            await socket.send_str(frame)
        await socket.send_json({"seen": said["message_id"] + 1000})
        seen = 0
        for _ in range(PATIENCE * 20):
            async with sessions() as session:
                row = await session.execute(
                    text("SELECT seen_message FROM gateway_sessions WHERE id = :id"),
                    {"id": resident.chat},
                )
                seen = row.scalar_one()
            if seen:
                break
            await asyncio.sleep(0.05)
    assert seen == said["message_id"], "no further than what was said"
