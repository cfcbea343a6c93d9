"""Polls and places: what the bot sends, what a person chooses, and what the page gets of it."""

from __future__ import annotations

import asyncio
import uuid
from datetime import timedelta
from typing import Any

import pytest

from tests.web.people import Browser, Gateway, Json, hears

OPTIONS = ["Bankje", "Boom", "Fontein 🌊"]
KEY = "6f1c2f52-7a1e-4a0b-9a53-0d2c1c3b4a5e"


async def asks(gateway: Gateway, chat: int, **more: Any) -> Json:
    """Send a poll and return the message."""
    poll = {"question": "Wat komt er?", "options": OPTIONS, "is_anonymous": False, **more}
    message: Json = await gateway.does("sendPoll", chat_id=chat, **poll)
    return message


async def votes(
    person: Browser, message: Json, *options: object, key: str | None = None
) -> tuple[int, Json]:
    body = {
        "message_id": message["message_id"],
        "options": options,
        "key": key or str(uuid.uuid4()),
    }
    return await person.posts("/chat/vote", body)


async def test_a_poll_comes_back_as_telegram_writes_it_and_shows_on_the_page(
    gateway: Gateway, anna: Browser
) -> None:
    message = await asks(gateway, anna.chat)

    poll = message["poll"]
    assert poll == {
        "id": poll["id"],
        "question": "Wat komt er?",
        "options": [
            {"persistent_id": f"{number}", "text": text, "voter_count": 0}
            for number, text in enumerate(OPTIONS)
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": False,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": True,
        "members_only": False,
    }
    view = (await anna.sees())["messages"][-1]
    assert view["text"] == "Wat komt er?\n• Bankje\n• Boom\n• Fontein 🌊"
    assert view["poll"] == {
        "question": "Wat komt er?",
        "options": [{"text": one, "votes": 0, "mine": False} for one in OPTIONS],
        "multiple": False,
        "changeable": True,
        "anonymous": False,
        "closed": False,
        "closes_at": None,
        "correct": None,
        "explanation": "",
    }


async def test_a_choice_is_told_to_the_bot_and_to_the_page(
    gateway: Gateway, anna: Browser, bilal: Browser
) -> None:
    message = await asks(gateway, anna.chat)

    async with anna.listening((await anna.sees())["seq"]) as socket:
        status, answer = await votes(anna, message, 1)
        heard = await hears(socket, "message")

    assert status == 200
    assert heard["message"] == answer["message"]
    assert [one["mine"] for one in answer["message"]["poll"]["options"]] == [False, True, False]
    poll, chosen = await gateway.updates()
    assert [one["voter_count"] for one in poll["poll"]["options"]] == [0, 1, 0]
    assert poll["poll"]["total_voter_count"] == 1
    assert chosen["poll_answer"]["poll_id"] == message["poll"]["id"]
    assert chosen["poll_answer"]["option_ids"] == [1]
    assert chosen["poll_answer"]["option_persistent_ids"] == ["1"]
    assert chosen["poll_answer"]["user"]["id"] == anna.chat
    assert await votes(bilal, message, 1) == (400, {"error": "no_vote"})


async def test_a_choice_can_be_changed_and_taken_back(gateway: Gateway, anna: Browser) -> None:
    message = await asks(gateway, anna.chat)
    await votes(anna, message, 0)
    await votes(anna, message, 2)
    _, answer = await votes(anna, message)

    assert all(not one["mine"] for one in answer["message"]["poll"]["options"])
    answers = [one["poll_answer"] for one in await gateway.updates() if "poll_answer" in one]
    assert [one["option_ids"] for one in answers] == [[0], [2], []]


async def test_an_anonymous_poll_does_not_tell_who(gateway: Gateway, anna: Browser) -> None:
    message = await asks(gateway, anna.chat, is_anonymous=True)

    await votes(anna, message, 0)

    (update,) = await gateway.updates()
    assert list(update) == ["update_id", "poll"]
    assert "user" not in str(update)


async def test_a_choice_sent_twice_or_ten_times_at_once_counts_once(
    gateway: Gateway, anna: Browser
) -> None:
    message = await asks(gateway, anna.chat)

    answers = await asyncio.gather(*(votes(anna, message, 1, key=KEY) for _ in range(10)))
    again = await votes(anna, message, 1)

    assert all(one == answers[0] for one in [*answers, again])
    assert len(await gateway.updates()) == 2


async def test_several_can_be_chosen_only_where_the_poll_says_so(
    gateway: Gateway, anna: Browser
) -> None:
    one = await asks(gateway, anna.chat)
    many = await asks(gateway, anna.chat, allows_multiple_answers=True)

    assert await votes(anna, one, 0, 1) == (400, {"error": "no_vote"})
    status, answer = await votes(anna, many, 2, 0)
    assert status == 200
    assert [one["votes"] for one in answer["message"]["poll"]["options"]] == [1, 0, 1]


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ((3,), "no_vote"),
        ((-1,), "no_vote"),
        ((0, 0), "no_vote"),
        ((True,), "no_vote"),
        ((10**30,), "bad_request"),
        (("0",), "bad_request"),
        ((0.5,), "bad_request"),
        (([],), "bad_request"),
    ],
)
async def test_options_that_are_not_there_can_not_be_chosen(
    gateway: Gateway, anna: Browser, options: tuple[object, ...], error: str
) -> None:
    message = await asks(gateway, anna.chat, allows_multiple_answers=True)

    assert await votes(anna, message, *options) == (400, {"error": error})
    assert await gateway.updates() == []


async def test_a_choice_from_another_page_or_without_a_session_is_refused(
    gateway: Gateway, anna: Browser
) -> None:
    message = await asks(gateway, anna.chat)
    body = {"message_id": message["message_id"], "options": [0], "key": KEY}

    status, _ = await anna.posts("/chat/vote", body, headers={"Origin": "http://evil.test"})
    assert status == 403
    anna.http.cookie_jar.clear()
    assert await anna.posts("/chat/vote", body) == (401, {"error": "no_session"})


async def test_a_quiz_keeps_its_answer_until_somebody_chose_and_that_stays(
    gateway: Gateway, anna: Browser
) -> None:
    quiz = {"type": "quiz", "correct_option_id": 2, "explanation": "Water is leuk"}
    message = await asks(gateway, anna.chat, **quiz)
    before = (await anna.sees())["messages"][-1]["poll"]

    _, answer = await votes(anna, message, 0)

    assert (before["correct"], before["explanation"]) == (None, "")
    after = answer["message"]["poll"]
    assert (after["correct"], after["explanation"]) == ([2], "Water is leuk")
    assert await votes(anna, message, 2) == (400, {"error": "no_vote"})


async def test_a_stopped_poll_tells_the_result_and_takes_no_more(
    gateway: Gateway, anna: Browser
) -> None:
    buttons = {"inline_keyboard": [[{"text": "Stop", "callback_data": "stop"}]]}
    message = await asks(gateway, anna.chat, reply_markup=buttons)
    await votes(anna, message, 0)
    where = {"chat_id": anna.chat, "message_id": message["message_id"]}

    poll = await gateway.does("stopPoll", **where)

    assert (poll["is_closed"], poll["total_voter_count"]) == (True, 1)
    assert (await gateway.updates())[-1]["poll"] == poll
    view = (await anna.sees())["messages"][-1]
    assert (view["poll"]["closed"], view["buttons"]) == (True, [])
    assert await votes(anna, message, 1) == (400, {"error": "no_vote"})
    assert "already been closed" in await gateway.refuses("stopPoll", **where)
    text = await gateway.does("sendMessage", chat_id=anna.chat, text="dag")
    assert "not a poll" in await gateway.refuses(
        "stopPoll", chat_id=anna.chat, message_id=text["message_id"]
    )
    assert "not found" in await gateway.refuses("stopPoll", chat_id=anna.chat, message_id=999)


async def test_a_poll_takes_no_choice_after_its_time(gateway: Gateway, anna: Browser) -> None:
    message = await asks(gateway, anna.chat, open_period=60)
    assert (await anna.sees())["messages"][-1]["poll"]["closes_at"] == "2026-11-24T20:15:00Z"

    gateway.now += timedelta(seconds=60)

    assert await votes(anna, message, 1) == (400, {"error": "no_vote"})


@pytest.mark.parametrize(
    "wrong",
    [
        {"question": ""},
        {"question": "a" * 301},
        {"options": []},
        {"options": ["a"] * 13},
        {"options": ["a", ""]},
        {"options": ["a", 3]},
        {"options": "nonsense"},
        {"type": "quiz"},
        {"type": "quiz", "correct_option_id": 3},
        {"type": "quiz", "correct_option_ids": [0, 0]},
        {"open_period": 4},
        {"close_date": 1},
        {"question_parse_mode": "HTML"},
    ],
)
async def test_a_poll_that_nobody_could_answer_is_refused(
    gateway: Gateway, anna: Browser, wrong: Json
) -> None:
    poll = {"question": "Wat?", "options": [{"text": "a"}, {"text": "b"}], **wrong}

    await gateway.refuses("sendPoll", chat_id=anna.chat, **poll)


async def test_a_poll_keeps_what_was_chosen_when_only_its_buttons_change(
    gateway: Gateway, anna: Browser
) -> None:
    message = await asks(gateway, anna.chat)
    await votes(anna, message, 1)
    where = {"chat_id": anna.chat, "message_id": message["message_id"]}
    buttons = {"inline_keyboard": [[{"text": "Klaar", "callback_data": "klaar"}]]}

    await gateway.does("editMessageReplyMarkup", **where, reply_markup=buttons)

    view = (await anna.sees())["messages"][-1]
    assert view["poll"]["options"][1]["mine"] is True
    assert view["buttons"] == [[{"text": "Klaar", "data": "klaar"}]]
    assert "no text" in await gateway.refuses("editMessageText", **where, text="dag")
    assert "no caption" in await gateway.refuses("editMessageCaption", **where, caption="dag")


async def test_the_words_of_a_protected_poll_are_kept_apart_with_the_choice(
    gateway: Gateway, anna: Browser
) -> None:
    message = await asks(gateway, anna.chat, protect_content=True)

    _, answer = await votes(anna, message, 1)

    assert answer["message"]["poll"]["options"][1]["mine"] is True
    assert (await anna.sees())["messages"][-1] == answer["message"]


async def test_a_place_is_shown_with_its_name_or_without(gateway: Gateway, anna: Browser) -> None:
    at = {"chat_id": anna.chat, "latitude": 52.7225, "longitude": 6.4764}

    spot = await gateway.does("sendLocation", **at)
    named = await gateway.does("sendVenue", **at, title="Buurthuis", address="Zuideinde 1")

    assert spot["location"] == {"latitude": 52.7225, "longitude": 6.4764}
    assert named["venue"] == {
        "location": spot["location"],
        "title": "Buurthuis",
        "address": "Zuideinde 1",
    }
    plain, titled = (await anna.sees())["messages"][-2:]
    where = {"latitude": 52.7225, "longitude": 6.4764}
    assert plain["place"] == {**where, "title": "", "address": ""}
    assert titled["place"] == {**where, "title": "Buurthuis", "address": "Zuideinde 1"}
    assert (plain["text"], titled["text"]) == ("52.7225, 6.4764", "Buurthuis\nZuideinde 1")


@pytest.mark.parametrize(
    ("method", "wrong"),
    [
        ("sendLocation", {"latitude": 91}),
        ("sendLocation", {"longitude": -181}),
        ("sendLocation", {"latitude": "NaN"}),
        ("sendLocation", {"latitude": None}),
        ("sendLocation", {"live_period": 60}),
        ("sendVenue", {"title": ""}),
        ("sendVenue", {"address": " "}),
        ("sendVenue", {"title": "a" * 257}),
    ],
)
async def test_a_place_that_is_nowhere_is_refused(
    gateway: Gateway, anna: Browser, method: str, wrong: Json
) -> None:
    place = {"latitude": 52.7, "longitude": 6.5, "title": "Buurthuis", "address": "Plein", **wrong}

    await gateway.refuses(method, chat_id=anna.chat, **place)
