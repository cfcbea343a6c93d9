"""Polls of the Bot API: sent, answered by the one person in the chat, and stopped."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from aiogram.types import Message, Poll, PollAnswer, PollOption, User

from storage import gateway as chats
from storage import gateway_updates as queue
from storage.gateway import Json, Stored
from storage.session import Session
from web.gateway.content import Content, refuse_parse_mode
from web.gateway.gateway import Gateway
from web.gateway.keyboards import read_markup
from web.gateway.messages import Extra, as_json, body_of, extra_of, stored
from web.gateway.parameters import Parameters, no_chat, refused

MAX_QUESTION: Final = 300
MAX_OPTION: Final = 100
MAX_OPTIONS: Final = 12
MAX_EXPLANATION: Final = 200
OPEN_SECONDS: Final = (5, 2_628_000)
"""Shortest and longest time after which a poll may close by itself."""


class NoVote(Exception):  # noqa: N818 - an answer, not a failure
    """This can't be chosen here: no poll, a closed one, or options it doesn't have."""


# --- what the bot does ----------------------------------------------------------------------


def read_poll(parameters: Parameters, *, now: datetime) -> Content:
    """Return the poll that `sendPoll` asks for.

    Raises:
        ApiError: question, options or times are not as Telegram wants them.
    """
    for name in ("question_parse_mode", "explanation_parse_mode"):
        refuse_parse_mode(parameters, name)
    question = parameters.text("question").strip()
    if not 0 < len(question) <= MAX_QUESTION:
        raise refused(f"poll question must have 1 to {MAX_QUESTION} characters")
    options = _read_options(parameters)
    quiz = parameters.text("type") == "quiz"
    again = parameters.yes("allows_revoting") if "allows_revoting" in parameters else not quiz
    poll = Poll(
        id=str(secrets.randbelow(2**62)),
        question=question,
        options=[
            PollOption(persistent_id=str(number), text=text, voter_count=0)
            for number, text in enumerate(options)
        ],
        total_voter_count=0,
        is_closed=parameters.yes("is_closed"),
        is_anonymous="is_anonymous" not in parameters or parameters.yes("is_anonymous"),
        type="quiz" if quiz else "regular",
        allows_multiple_answers=parameters.yes("allows_multiple_answers"),
        allows_revoting=again,
        members_only=False,
        correct_option_ids=_read_correct(parameters, len(options)) if quiz else None,
        explanation=_read_explanation(parameters) if quiz else None,
        **_read_end(parameters, now),
    )
    return Content({"poll": poll})


def _read_options(parameters: Parameters) -> list[str]:
    given = parameters.nested("options")
    if not isinstance(given, list) or not 1 <= len(given) <= MAX_OPTIONS:
        raise refused(f"poll must have from 1 to {MAX_OPTIONS} options")
    texts = [one.get("text") if isinstance(one, dict) else one for one in given]
    options = [one.strip() for one in texts if isinstance(one, str)]
    if len(options) < len(given) or not all(0 < len(one) <= MAX_OPTION for one in options):
        raise refused(f"poll options must have 1 to {MAX_OPTION} characters")
    return options


def _read_correct(parameters: Parameters, options: int) -> list[int]:
    """Return the right answers of a quiz, by the name of now or by the one of before."""
    given = parameters.nested("correct_option_ids")
    correct = given if given is not None else [parameters.number("correct_option_id")]
    if not isinstance(correct, list) or not correct or not _fits(correct, options):
        raise refused("wrong correct option ID specified")
    return sorted(correct)


def _read_explanation(parameters: Parameters) -> str | None:
    text = parameters.text("explanation").strip()
    if len(text) > MAX_EXPLANATION:
        raise refused("poll explanation is too long")
    return text or None


def _read_end(parameters: Parameters, now: datetime) -> dict[str, Any]:
    seconds, moment = parameters.number("open_period"), parameters.number("close_date")
    if seconds is None and moment is None:
        return {}
    left = seconds if seconds is not None else (moment or 0) - int(now.timestamp())
    if not OPEN_SECONDS[0] <= left <= OPEN_SECONDS[1]:
        raise refused("poll must close between 5 and 2628000 seconds from now")
    return {"open_period": seconds, "close_date": now + timedelta(seconds=left)}


async def stop_poll(gateway: Gateway, parameters: Parameters) -> Json:
    """`stopPoll`: nobody can answer any more; its keyboard goes unless another comes."""
    chat, message_id = parameters.chat(), parameters.number("message_id", 0)
    markup, now = read_markup(parameters), gateway.clock()
    async with gateway.sessions.begin() as session:
        turn = await chats.take_turn(session, chat)
        if turn is None:
            raise no_chat()
        old = await chats.find_message(session, chat, message_id)
        if old is None:
            raise refused("message with poll to stop not found")
        was = body_of(old, chat, gateway.bot)
        if not old.from_bot or "poll" not in was:
            raise refused("message is not a poll")
        if was["poll"]["is_closed"]:
            raise refused("poll has already been closed")
        poll = {**was["poll"], "is_closed": True}
        message = _with(was, poll, edit_date=int(now.timestamp()))
        if markup.keyboard is None:
            message.pop("reply_markup", None)
        else:
            message["reply_markup"] = as_json(markup.keyboard)
        await _keep(session, chat, old, message, turn.seq, extra_of(was))
        key = f"stopped {message_id} {turn.seq}"
        await queue.store_update(session, chat, key=key, body={"poll": poll}, now=now)
    return poll


# --- what the person does -------------------------------------------------------------------


async def choose(
    gateway: Gateway, chat: int, person: User, message_id: int, chosen: Sequence[int], *, key: str
) -> Stored:
    """Choose options of a poll and tell the bot; none of them takes the answer back.

    Args:
        chosen: numbers of options, from 0.
        key: of the browser; a repeat changes nothing.

    Returns:
        The message as it is now.

    Raises:
        NoVote: there is no such poll, it is closed, or this can't be chosen in it.
    """
    now = gateway.clock()
    async with gateway.sessions() as session:
        turn = await chats.take_turn(session, chat)
        message = await chats.find_message(session, chat, message_id)
        if turn is None or message is None or message.body is None:
            raise NoVote
        if await queue.has_update(session, chat, key):
            return message
        body = message.body
        before = extra_of(body).chosen
        if "poll" not in body or not message.from_bot or closed(body["poll"], now):
            raise NoVote
        if sorted(chosen) == (before or []):
            return message
        poll = _answered(body["poll"], chosen, before)
        changed = _with(body, poll)
        extra = _with_choice(extra_of(body), chosen)
        await _keep(session, chat, message, changed, turn.seq, extra)
        await queue.store_update(session, chat, key=key, body={"poll": poll}, now=now)
        if not poll["is_anonymous"]:
            answer = _answer(poll, person, chosen)
            await queue.store_update(session, chat, key=f"{key} answer", body=answer, now=now)
        kept = await chats.find_message(session, chat, message_id)
        await session.commit()
    assert kept is not None  # noqa: S101 - the row of its chat is locked
    return kept


def closed(poll: Json, now: datetime) -> bool:
    """Return whether a poll takes no answers any more: stopped, or its time is over."""
    return bool(poll["is_closed"]) or now.timestamp() >= poll.get("close_date", float("inf"))


def _answered(poll: Json, chosen: Sequence[int], before: list[int] | None) -> Json:
    """Return the poll with another answer of the one person who can give any.

    Raises:
        NoVote: it has no such options, or not so many at once, or none can be taken back.
    """
    most = len(poll["options"]) if poll["allows_multiple_answers"] else 1
    if not _fits(chosen, len(poll["options"])) or len(chosen) > most:
        raise NoVote
    if before and not poll["allows_revoting"]:
        raise NoVote
    options = [
        {**one, "voter_count": int(number in chosen)} for number, one in enumerate(poll["options"])
    ]
    return {**poll, "options": options, "total_voter_count": int(bool(chosen))}


def _fits(numbers: Sequence[Any], options: int) -> bool:
    """Return whether these are numbers of options, none of them twice."""
    return all(type(one) is int and 0 <= one < options for one in numbers) and len(
        set(numbers)
    ) == len(numbers)


def _answer(poll: Json, person: User, chosen: Sequence[int]) -> Json:
    ids = sorted(chosen)
    answer = PollAnswer(
        poll_id=poll["id"],
        user=person,
        option_ids=ids,
        option_persistent_ids=[poll["options"][one]["persistent_id"] for one in ids],
    )
    return {"poll_answer": as_json(answer)}


def _with(body: Json, poll: Json, **more: Any) -> Json:
    return as_json(Message.model_validate({**body, "poll": poll, **more}))


def _with_choice(extra: Extra, chosen: Sequence[int]) -> Extra:
    return Extra(extra.language, extra.alt, extra.fixed, sorted(chosen) or None)


async def _keep(
    session: Session, chat: int, old: Stored, message: Json, seq: int, extra: Extra
) -> None:
    await chats.replace_message(
        session,
        chat,
        old,
        seq=seq,
        body=stored(message, extra),
        card=old.card,
        protected=old.protected,
    )
    await chats.announce(session, chat, "message", seq=seq)
