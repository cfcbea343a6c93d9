"""How the bot hears what people do: getUpdates."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from storage import gateway_updates as queue
from storage.session import Sessions
from tests.web.people import PATIENCE, Browser, Gateway, Serve, Visit, polls


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [one["message"]["text"] for one in updates]


async def test_what_a_person_says_arrives_as_telegram_would_tell_it(
    gateway: Gateway, anna: Browser
) -> None:
    view = await anna.says("/start@smederij_test_bot 😀 /Stem")

    (update,) = await gateway.updates()

    assert update == {
        "update_id": update["update_id"],
        "message": {
            "message_id": view["id"],
            "date": int(gateway.now.timestamp()),
            "chat": {"id": anna.chat, "type": "private", "first_name": "Buur"},
            "from": {
                "id": anna.chat,
                "is_bot": False,
                "first_name": "Buur",
                "language_code": "nl",
            },
            "text": "/start@smederij_test_bot 😀 /Stem",
            "entities": [
                {"type": "bot_command", "offset": 0, "length": 24},
                {"type": "bot_command", "offset": 28, "length": 5},
            ],
        },
    }


async def test_a_tap_brings_the_message_as_it_is_now(gateway: Gateway, anna: Browser) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Meedoen", "callback_data": "mee:4"}]]}
    said = await gateway.does("sendMessage", chat_id=anna.chat, text="een", reply_markup=keyboard)
    edited = await gateway.does(
        "editMessageText",
        chat_id=anna.chat,
        message_id=said["message_id"],
        text="twee",
        reply_markup=keyboard,
    )

    query = await anna.taps(said["message_id"], "mee:4")

    (update,) = await gateway.updates()
    assert update["callback_query"] == {
        "id": query,
        "from": update["callback_query"]["from"],
        "chat_instance": str(anna.chat),
        "message": edited,
        "data": "mee:4",
    }
    assert update["callback_query"]["from"]["id"] == anna.chat


async def test_an_update_comes_until_the_offset_acknowledges_it_and_its_text_goes_then(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    await anna.says("een")
    await anna.says("twee")
    first, second = await gateway.updates()
    assert await gateway.updates(offset=first["update_id"]) == [first, second]

    assert await gateway.updates(offset=second["update_id"]) == [second]

    assert await gateway.updates() == [second]
    async with sessions() as session:
        rows = (await session.execute(text("SELECT body::text AS body FROM gateway_updates"))).all()
    assert not any("een" in (row.body or "") for row in rows)


async def test_a_negative_offset_leaves_only_the_last(gateway: Gateway, anna: Browser) -> None:
    for word in ("een", "twee", "drie"):
        await anna.says(word)

    assert texts(await gateway.updates(limit=2)) == ["een", "twee"]
    assert texts(await gateway.updates(offset=-1)) == ["drie"]
    assert texts(await gateway.updates()) == ["drie"]
    await gateway.does("deleteWebhook", drop_pending_updates=True)
    assert await gateway.updates() == []


async def test_a_waiting_poll_hears_a_text_at_once(gateway: Gateway, anna: Browser) -> None:
    waiting = asyncio.ensure_future(gateway.updates(timeout=50))

    await anna.says("dag")

    assert texts(await asyncio.wait_for(waiting, PATIENCE)) == ["dag"]


async def test_a_waiting_poll_hears_what_another_web_process_took_in(
    gateway: Gateway, serve: Serve, visit: Visit
) -> None:
    other = await serve()
    bilal = await visit(at=other)
    waiting = asyncio.ensure_future(gateway.updates(timeout=50))

    await bilal.says("dag")

    assert texts(await asyncio.wait_for(waiting, PATIENCE)) == ["dag"]


@pytest.mark.parametrize("elsewhere", [False, True])
async def test_a_second_poll_ends_the_first_with_a_conflict(
    gateway: Gateway, serve: Serve, elsewhere: bool
) -> None:
    other = await serve() if elsewhere else gateway
    first = asyncio.ensure_future(gateway.answers("getUpdates", timeout=50))
    await polls(gateway)
    await polls(other)

    second = asyncio.ensure_future(other.answers("getUpdates", timeout=50))

    answer = await asyncio.wait_for(first, PATIENCE)
    second.cancel()
    assert answer["error_code"] == 409
    assert answer["description"].startswith("Conflict: terminated by other getUpdates request")


async def test_nothing_is_lost_when_many_speak_while_the_bot_acknowledges(
    gateway: Gateway, anna: Browser, bilal: Browser
) -> None:
    said = [f"{name} {number}" for number in range(40) for name in ("anna", "bilal")]

    async def talk(person: Browser, name: str) -> None:
        for number in range(0, 40, 4):
            await asyncio.gather(*(person.says(f"{name} {number + i}") for i in range(4)))

    heard: list[str] = []

    async def listen() -> None:
        offset = 0
        while len(heard) < len(said):
            for update in await gateway.updates(offset=offset, timeout=50, limit=7):
                heard.append(update["message"]["text"])
                offset = update["update_id"] + 1

    await asyncio.wait_for(
        asyncio.gather(talk(anna, "anna"), talk(bilal, "bilal"), listen()), 4 * PATIENCE
    )

    assert sorted(heard) == sorted(said)


async def test_a_number_given_out_but_not_committed_holds_up_the_reader(
    sessions: Sessions, gateway: Gateway, anna: Browser
) -> None:
    async with sessions() as slow:
        await queue.store_update(slow, anna.chat, key="slow", body={"slow": 1}, now=gateway.now)
        saying = asyncio.ensure_future(anna.says("snel"))
        reading = asyncio.ensure_future(gateway.updates())
        done, _ = await asyncio.wait([reading], timeout=0.5)
        assert not done
        await slow.commit()

    await saying
    assert "slow" in (await asyncio.wait_for(reading, PATIENCE))[0]


async def test_keys_are_remembered_a_day_and_what_waits_is_never_dropped(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    await anna.says("wacht")
    async with sessions.begin() as session:
        early = await queue.prune_updates(session, now=gateway.now + timedelta(hours=23))
        late = await queue.prune_updates(session, now=gateway.now + timedelta(hours=25))

    assert (early, late) == (0, 1)
    assert texts(await gateway.updates()) == ["wacht"]
