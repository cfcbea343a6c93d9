"""Leaving: no more messages, a blocked bot, and coming back; and chats that aren't ours."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text

from tests.village import Message, Person, TelegramPhone, Village

ISSUE = "Het fietspad langs de vaart is 's avonds pikdonker"


async def failed(village: Village) -> int:
    """Return how many updates could not be handled at the first try."""
    async with village.sessions() as session:
        query = text("SELECT count(*) FROM inbox WHERE attempts > 0 OR done_at IS NULL")
        return int((await session.execute(query)).scalar_one())


def news(person: Person) -> list[Message]:
    """Return what our side said since this person last did something."""
    return [one for one in person.seen[person.heard :] if not one.mine]


def chat_of(person: Person) -> int:
    """Return the number of somebody's chat."""
    assert isinstance(person.phone, TelegramPhone)
    return person.phone.chat


async def _joined(anna: Person, bilal: Person) -> None:
    """Let Bilal join an issue of Anna, of which she hears later."""
    await anna.brings_up(ISSUE)
    await bilal.says("Het is veel te donker op het fietspad, de lampen zijn kapot")
    await bilal.taps("Meedoen")


# --- no more messages ---------------------------------------------------------------------


async def test_stopping_takes_one_tap_and_is_undone_by_writing(
    village: Village, anna: Person
) -> None:
    await anna.says("/stop")
    anna.sees_last("Wil je geen berichten meer van De Smederij?")
    await anna.taps("Ja, geen berichten")
    anna.sees("Je krijgt geen berichten meer.")
    anna.sees_no_button("Nee, ga door")

    await anna.says("hoi")

    assert [one.text.split(".")[0] for one in news(anna)] == [
        "Fijn dat je er weer bent",
        "Hallo! Vertel gerust wat er speelt in je buurt",
    ]
    await anna.says("hoi")
    assert len(news(anna)) == 1


async def test_nothing_unasked_is_said_between_stopping_and_writing_again(
    village: Village, anna: Person, bilal: Person
) -> None:
    await _joined(anna, bilal)
    await anna.says("/stop")
    await anna.taps("Ja, geen berichten")

    await village.waits(hours=30)
    anna.never_sees("doet mee met")
    await anna.says("hoi")
    await village.waits(hours=30)

    anna.never_sees("doet mee met")  # what was missed isn't thrown at her afterwards


async def test_what_was_on_its_way_is_not_said_after_stopping(
    village: Village, anna: Person, bilal: Person
) -> None:
    await _joined(anna, bilal)
    async with village.sessions.begin() as session:
        await session.execute(
            text("UPDATE channels SET quiet_since = '-infinity', quiet_until = 'infinity'")
        )
    await village.waits(hours=38)
    async with village.sessions.begin() as session:
        waiting = await session.execute(
            text("SELECT count(*) FROM outbox WHERE closed_at IS NULL AND priority > 0")
        )
        assert waiting.scalar_one() == 1
    village.api.user_says(chat_of(anna), "/stop", name="Anna")
    await village.settle()
    village.api.user_taps(chat_of(anna), anna.seen[-1].id, "mn:stop")
    await village.settle()

    async with village.sessions.begin() as session:
        await session.execute(text("UPDATE channels SET quiet_until = NULL"))
    await village.settle()

    anna.sees("Je krijgt geen berichten meer.")
    anna.never_sees("doet mee met")


async def test_a_double_tap_does_not_undo_stopping(village: Village, anna: Person) -> None:
    await anna.says("/stop")
    message, data = anna.button("Ja, geen berichten")
    for _ in range(3):
        await anna.phone.tap(message, data)
    await village.settle()

    anna.sees("Je krijgt geen berichten meer.")
    anna.never_sees("Fijn dat je er weer bent")
    assert await _is_stopped(village, anna)


async def test_tapping_old_buttons_and_stop_again_leave_it_stopped(
    village: Village, anna: Person
) -> None:
    await anna.says("/mijn")
    message, data = anna.button("Ander gebied")
    await anna.says("/stop")
    await anna.taps("Ja, geen berichten")

    await anna.taps_raw(data, message)
    assert await _is_stopped(village, anna)
    await anna.says("/Stop@smederij_bot")

    anna.never_sees("Fijn dat je er weer bent")
    assert await _is_stopped(village, anna)
    await anna.taps("Nee, ga door")
    assert not await _is_stopped(village, anna)


async def _is_stopped(village: Village, person: Person) -> bool:
    async with village.sessions() as session:
        query = text("""
            SELECT r.stopped_at IS NOT NULL FROM residents r
            JOIN doors d ON d.resident_id = r.id WHERE d.chat = :chat
        """)
        return bool((await session.execute(query, {"chat": chat_of(person)})).scalar_one())


# --- a blocked bot ------------------------------------------------------------------------


async def test_who_blocked_us_hears_nothing_until_they_write_again(
    village: Village, anna: Person, bilal: Person
) -> None:
    await _joined(anna, bilal)
    village.api.user_blocks(chat_of(anna))
    await village.settle()
    before = len(village.api.refused)

    await village.waits(hours=30)
    assert len(village.api.refused) == before  # nobody even tried
    await anna.says("hoi")

    assert [one.text.split(".")[0] for one in news(anna)] == [
        "Hallo! Vertel gerust wat er speelt in je buurt"
    ]
    assert await failed(village) == 0


async def test_unblocking_alone_says_nothing(village: Village, anna: Person) -> None:
    anna.heard = len(anna.seen)
    village.api.user_blocks(chat_of(anna))
    village.api.user_unblocks(chat_of(anna))

    await village.settle()

    assert news(anna) == []
    assert await failed(village) == 0


async def test_a_stranger_who_blocks_us_leaves_nothing_behind(village: Village) -> None:
    dirk = village.person("Dirk")
    village.api.user_blocks(chat_of(dirk))
    village.api.user_unblocks(chat_of(dirk))

    await village.settle()

    assert dirk.seen == []
    async with village.sessions() as session:
        for table in ("doors", "conversations", "residents", "outbox"):
            rows = await session.execute(text(f"SELECT count(*) FROM {table}"))
            assert rows.scalar_one() == 0, table


# --- other than words ---------------------------------------------------------------------

FILE = {"file_id": "f", "file_unique_id": "u", "file_size": 9}
THINGS: dict[str, dict[str, Any]] = {
    "voice": {"voice": {**FILE, "duration": 3}},
    "video": {"video": {**FILE, "width": 9, "height": 9, "duration": 3}},
    "sticker": {
        "sticker": {
            **FILE,
            "type": "regular",
            "width": 9,
            "height": 9,
            "is_animated": False,
            "is_video": False,
        }
    },
    "place": {"location": {"latitude": 52.7, "longitude": 6.5}},
    "contact": {"contact": {"phone_number": "0612345678", "first_name": "Bo"}},
    "dice": {"dice": {"emoji": "🎲", "value": 3}},
    "something new": {"hologram": {"size": 3}},
}


def _message(village: Village, chat: dict[str, Any], **parts: Any) -> dict[str, Any]:
    number = int(chat["id"])
    sender = {"id": abs(number), "is_bot": False, "first_name": "Anna"}
    date = village.api._chats.date()
    return {"message_id": 900, "date": date, "chat": chat, "from": sender, **parts}


def _private(person: Person) -> dict[str, Any]:
    return {"id": chat_of(person), "type": "private", "first_name": person.name}


async def test_what_has_no_words_gets_one_sentence(village: Village, anna: Person) -> None:
    for kind, parts in THINGS.items():
        anna.heard = len(anna.seen)
        village.api.put({"message": _message(village, _private(anna), **parts)})
        await village.settle()

        assert [one.text.split(".")[0] for one in news(anna)] == [
            "Dit kunnen we niet lezen of bekijken"
        ], kind
    assert await failed(village) == 0


async def test_what_has_no_words_is_asked_for_consent_at_the_door(village: Village) -> None:
    dirk = village.person("Dirk")
    for kind, parts in THINGS.items():
        dirk.heard = len(dirk.seen)
        village.api.put({"message": _message(village, _private(dirk), **parts)})
        await village.settle()

        assert len(news(dirk)) == 1, kind
        dirk.sees_last("Mogen we bewaren wat je hier vertelt?")
    assert await failed(village) == 0


async def test_an_album_of_videos_gets_one_sentence(village: Village, anna: Person) -> None:
    anna.heard = len(anna.seen)
    for _ in range(10):
        parts = {**THINGS["video"], "media_group_id": "77"}
        village.api.put({"message": _message(village, _private(anna), **parts)})

    await village.settle()

    assert len(news(anna)) == 1


SILENT = (
    "edited",
    "group",
    "edited in a group",
    "group became a supergroup",
    "channel post",
    "another bot",
    "nobody",
    "inline query",
    "poll answer",
    "tap without a message",
    "tap in a group",
    "added to a group",
    "an unknown kind",
    "nothing at all",
)


def _silent(village: Village, person: Person, kind: str) -> dict[str, Any]:
    private, group = _private(person), {"id": -55, "type": "supergroup", "title": "Buurt"}
    user = {"id": chat_of(person), "is_bot": False, "first_name": "Anna"}
    bot = {**user, "is_bot": True}
    in_private = _message(village, private, text=ISSUE)
    in_group = _message(village, group, text="/start@smederij_bot")
    tap = {"id": "1", "from": user, "chat_instance": "1", "data": "mn:stop"}
    match kind:
        case "edited":
            return {"edited_message": {**in_private, "edit_date": in_private["date"]}}
        case "group":
            return {"message": in_group}
        case "edited in a group":
            return {"edited_message": {**in_group, "edit_date": in_group["date"]}}
        case "group became a supergroup":
            return {"message": _message(village, group, migrate_to_chat_id=-56)}
        case "channel post":
            channel = {"id": -77, "type": "channel", "title": "Nieuws"}
            return {"channel_post": _message(village, channel, text=ISSUE)}
        case "another bot":
            return {"message": {**in_private, "from": bot}}
        case "nobody":
            nobody = _message(village, group, text=ISSUE, sender_chat=group)
            del nobody["from"]
            return {"message": nobody}
        case "inline query":
            return {"inline_query": {"id": "1", "from": user, "query": "", "offset": ""}}
        case "poll answer":
            return {"poll_answer": {"poll_id": "1", "user": user, "option_ids": [0]}}
        case "tap without a message":
            return {"callback_query": {**tap, "inline_message_id": "9"}}
        case "tap in a group":
            return {"callback_query": {**tap, "message": in_group}}
        case "added to a group":
            me = {"id": 123456, "is_bot": True, "first_name": "Smederij"}
            old, new = {"user": me, "status": "left"}, {"user": me, "status": "member"}
            event = {"chat": group, "from": user, "date": in_group["date"]}
            return {
                "my_chat_member": {**event, "old_chat_member": old, "new_chat_member": new},
            }
        case "an unknown kind":
            return {"hologram_query": {"id": "1", "from": user}}
        case _:
            return {}


@pytest.mark.parametrize("who", ["a resident", "a stranger"])
async def test_what_is_not_for_us_is_met_with_silence(village: Village, who: str) -> None:
    person = village.person("Anna")
    if who == "a resident":
        await person.comes_in()
    said = len(village.api.ledger)
    for kind in SILENT:
        village.api.put(_silent(village, person, kind))

    await village.settle()

    calls = village.api.ledger[said:] + village.api.refused
    assert [one.method for one in calls if one.method != "answerCallbackQuery"] == []
    assert await failed(village) == 0
