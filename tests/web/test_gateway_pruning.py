"""What the gateway forgets: sessions, messages and files that are old enough."""

from __future__ import annotations

import uuid
from datetime import timedelta

import aiohttp
from sqlalchemy import text

from storage.gateway_pruning import KEPT_MESSAGES, KEPT_SESSIONS, KEPT_UNUSED, prune_gateway
from storage.session import Sessions
from tests.web.people import Browser, Gateway
from tests.web.test_gateway_bot_api import PIXEL, upload

TABLES = (
    "gateway_sessions",
    "gateway_messages",
    "gateway_protected",
    "gateway_files",
)


async def _prune(sessions: Sessions, gateway: Gateway, later: timedelta) -> int:
    async with sessions.begin() as session:
        return await prune_gateway(session, now=gateway.now + later)


async def _rows(sessions: Sessions) -> list[int]:
    async with sessions() as session:
        return [
            await session.scalar(text(f"SELECT count(*) FROM {one}")) or 0  # our own names
            for one in TABLES
        ]


async def _gets_something_of_each_kind(gateway: Gateway, person: Browser) -> None:
    await upload(gateway, "sendPhoto", chat_id=person.chat, photo=PIXEL)
    await gateway.does("sendMessage", chat_id=person.chat, text="stil", protect_content=True)


async def test_a_conversation_is_whole_until_its_messages_are_old(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    await _gets_something_of_each_kind(gateway, anna)

    early = await _prune(sessions, gateway, KEPT_MESSAGES)

    assert early == 0
    assert await _rows(sessions) == [1, 3, 1, 1]


async def test_old_messages_go_with_their_files_and_the_person_stays_known(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    await _gets_something_of_each_kind(gateway, anna)
    gateway.now += timedelta(days=1)
    await gateway.does("sendMessage", chat_id=anna.chat, text="nieuw")

    await _prune(sessions, gateway, KEPT_MESSAGES - timedelta(hours=1))

    assert await _rows(sessions) == [1, 1, 0, 0]
    assert [one["text"] for one in (await anna.sees())["messages"]] == ["nieuw"]
    assert (await anna.says("ik ben er nog"))["id"] > 4


async def test_a_session_as_old_as_its_cookie_goes_with_all_that_is_in_it(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    gateway.now += KEPT_SESSIONS
    await _gets_something_of_each_kind(gateway, anna)

    await _prune(sessions, gateway, timedelta(seconds=1))

    assert await _rows(sessions) == [0, 0, 0, 0]
    status, _ = await anna.posts("/chat/say", {"text": "hallo", "key": str(uuid.uuid4())})
    assert status == 401


async def test_a_page_that_was_only_looked_at_is_forgotten_after_a_day(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    async with aiohttp.ClientSession() as http, http.get(f"{gateway.address}/chat") as page:
        assert page.status == 200

    early = await _prune(sessions, gateway, KEPT_UNUSED)
    late = await _prune(sessions, gateway, KEPT_UNUSED + timedelta(seconds=1))

    assert (early, late) == (0, 1)
    assert [one["text"] for one in (await anna.sees())["messages"]] == ["hallo"]
