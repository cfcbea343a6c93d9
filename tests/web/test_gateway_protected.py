"""Ballot screens: kept nowhere but in the unlogged table, and there only as they are now."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text

from storage.session import Sessions
from tests.web.people import Browser, Gateway, hears

SCREEN = {
    "protect_content": True,
    "reply_markup": {"inline_keyboard": [[{"text": "Bankje erbij", "callback_data": "t:1"}]]},
    "smederij_card": {
        "blocks": [{"kind": "pot", "text": "Bankje: 2 punten", "given": 2, "of": 3}],
        "buttons": [],
    },
}
CARD = SCREEN["smederij_card"]
KEYBOARD = {"reply_markup": SCREEN["reply_markup"]}


async def everything(sessions: Sessions) -> dict[str, str]:
    """Return all that each table of the gateway holds, as text."""
    tables = ("messages", "protected", "updates", "files", "sessions", "settings")
    kept: dict[str, str] = {}
    async with sessions() as session:
        for name in tables:
            rows = await session.scalars(text(f"SELECT t::text FROM gateway_{name} t"))
            kept[name] = "\n".join(rows.all())
    return kept


def hold(kept: dict[str, str], word: str) -> set[str]:
    return {name for name, rows in kept.items() if word in rows}


@pytest.fixture
async def screen(gateway: Gateway, anna: Browser) -> dict[str, Any]:
    """The place of a ballot screen that Anna sees."""
    said = await gateway.does("sendMessage", chat_id=anna.chat, text="Bankje: 2 punten", **SCREEN)
    assert said["text"] == "Bankje: 2 punten"
    return {"chat_id": anna.chat, "message_id": said["message_id"]}


async def test_a_ballot_screen_is_seen_but_kept_in_no_lasting_table(
    anna: Browser, sessions: Sessions, screen: dict[str, Any]
) -> None:
    view = (await anna.sees())["messages"][-1]

    assert view["text"] == "Bankje: 2 punten"
    assert view["card"] == CARD
    assert view["buttons"] == [[{"text": "Bankje erbij", "data": "t:1"}]]
    assert hold(await everything(sessions), "Bankje") == {"protected"}


async def test_a_tap_on_a_ballot_screen_tells_the_bot_only_which_message(
    gateway: Gateway, anna: Browser, sessions: Sessions, screen: dict[str, Any]
) -> None:
    await anna.taps(screen["message_id"], "t:1")

    (update,) = await gateway.updates()
    assert update["callback_query"]["message"] == {
        "chat": {"id": anna.chat, "type": "private", "first_name": "Buur"},
        "message_id": screen["message_id"],
        "date": 0,
    }
    assert hold(await everything(sessions), "Bankje") == {"protected"}
    await gateway.updates(offset=update["update_id"] + 1)
    assert hold(await everything(sessions), "t:1") == {"protected"}


async def test_an_edit_replaces_the_screen_and_leaves_nothing_of_the_old_one(
    gateway: Gateway, anna: Browser, sessions: Sessions, screen: dict[str, Any]
) -> None:
    await gateway.does("editMessageText", **screen, text="Speeltuin: 1 punt", **KEYBOARD)

    kept = await everything(sessions)
    assert hold(kept, "Speeltuin") == {"protected"}
    assert hold(kept, "2 punten") == set()
    async with anna.listening() as socket:
        event = await hears(socket, "message")
        while event["message"]["id"] != screen["message_id"]:
            event = await hears(socket, "message")
    assert event["message"]["text"] == "Speeltuin: 1 punt"


async def test_an_opened_screen_becomes_an_ordinary_message(
    gateway: Gateway, anna: Browser, sessions: Sessions, screen: dict[str, Any]
) -> None:
    await gateway.does("editMessageText", **screen, text="Je stem zit erin.", smederij_open=True)

    kept = await everything(sessions)
    assert hold(kept, "Je stem zit erin") == {"messages"}
    assert hold(kept, "Bankje") == set()
    assert kept["protected"] == ""
    assert (await anna.sees())["messages"][-1]["text"] == "Je stem zit erin."


async def test_taking_the_buttons_off_a_screen_does_not_open_its_text(
    gateway: Gateway, sessions: Sessions, screen: dict[str, Any]
) -> None:
    await gateway.does("editMessageReplyMarkup", **screen, smederij_open=True)

    assert hold(await everything(sessions), "Bankje") == {"protected"}


async def test_an_ordinary_screen_that_turns_into_a_ballot_is_protected_from_then_on(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    said = await gateway.does("sendMessage", chat_id=anna.chat, text="Welke stemming?")

    await gateway.does(
        "editMessageText",
        chat_id=anna.chat,
        message_id=said["message_id"],
        text="Bankje: 2 punten",
        smederij_open=False,
        smederij_card=CARD,
    )

    assert hold(await everything(sessions), "Bankje") == {"protected"}
    assert (await anna.sees())["messages"][-1]["text"] == "Bankje: 2 punten"


async def test_a_deleted_screen_leaves_nothing(
    gateway: Gateway, anna: Browser, sessions: Sessions, screen: dict[str, Any]
) -> None:
    await gateway.does("deleteMessage", **screen)

    assert hold(await everything(sessions), "Bankje") == set()


async def test_a_screen_sent_twice_under_one_key_is_kept_once(
    gateway: Gateway, anna: Browser
) -> None:
    said = {"chat_id": anna.chat, "text": "Bankje", "smederij_key": "9", **SCREEN}
    first = await gateway.does("sendMessage", **said)

    assert await gateway.does("sendMessage", **said) == first


async def test_a_screen_that_a_crash_took_shows_as_gone_and_can_be_drawn_again(
    gateway: Gateway, anna: Browser, sessions: Sessions, screen: dict[str, Any]
) -> None:
    async with sessions.begin() as session:  # what PostgreSQL does with unlogged tables then
        await session.execute(text("TRUNCATE gateway_protected"))

    lost = (await anna.sees())["messages"][-1]
    assert (lost["gone"], lost["text"], lost["buttons"], lost["card"]) == (True, "", [], None)
    await anna.taps(screen["message_id"], "t:1")
    assert len(await gateway.updates()) == 1

    await gateway.does("editMessageText", **screen, text="Bankje: 2 punten", smederij_card=CARD)

    back = (await anna.sees())["messages"][-1]
    assert "gone" not in back
    assert (back["text"], back["card"]) == ("Bankje: 2 punten", CARD)
    assert hold(await everything(sessions), "Bankje") == {"protected"}
