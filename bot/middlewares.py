"""What every handler is given: the turn of whoever speaks, resident or newcomer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import fields, replace
from typing import Any

from aiogram import BaseMiddleware, Dispatcher, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import TelegramObject, Update

from domain.menu import menu
from domain.notices import ChatRef
from domain.roles import TABLE, may_at_the_door
from domain.texts import GeneralText
from handlers.asking import action_of
from handlers.commands import read_command
from handlers.newcomer import Newcomer
from handlers.turn import AnyTurn, Turn
from storage import outbox, people

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class WhoSpeaks(BaseMiddleware):
    """Finds the resident of a private chat; other chats and kinds are left alone for now."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Go on with `resident`, `chat`; or end here in silence."""
        if not isinstance(event, Update):
            return await handler(event, data)
        chat_id = data["private"]
        if chat_id is None:
            return UNHANDLED
        session, now = data["session"], data["now"]
        data["chat"] = ChatRef(data["channel"], chat_id)
        resident = data["speakers"].get(chat_id) if event.my_chat_member is None else None
        data["resident"] = resident
        if resident is None:
            return await handler(event, data)
        data["tap"].language = resident.language
        if resident.stopped and _undoes_stop(event):
            await people.go_on(session, resident.id)
            back = menu(resident, GeneralText.BACK_AGAIN)
            await outbox.put(session, [back], now=now)
        return await handler(event, data)


def _undoes_stop(update: Update) -> bool:
    """Return whether somebody wrote: a tap on an old button doesn't count, nor `/stop` again."""
    if update.message is None:
        return False
    command = read_command(update.message.text or "")
    return command is None or command.word != "stop"


class ResidentsOnly(BaseMiddleware):
    """Lets only residents through to a router, whose handlers get `turn`."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Go on for a resident."""
        if data["resident"] is None:
            return UNHANDLED
        data["turn"] = Turn(**_known(Turn, event, data))
        return await handler(event, data)


class NewcomersOnly(BaseMiddleware):
    """Lets only people before consent through to a router, whose handlers get `newcomer`."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Go on for somebody who is no resident yet."""
        if data["resident"] is not None:
            return UNHANDLED
        known = await data["state"].get_data()
        data["newcomer"] = Newcomer(data=known, **_known(AnyTurn, event, data))
        return await handler(event, data)


class AsksTheTable(BaseMiddleware):
    """Asks, before any handler runs, whether whoever speaks may do what it is about.

    Which area or whose thing it is, only the decision knows; it asks again.
    """

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Go on, or refuse in words; a refusal goes on the trail.

        Raises:
            LookupError: the handler doesn't say which action it is about.
        """
        action = action_of(data["handler"].flags, data)
        if data["resident"] is None:
            return await handler(event, data) if may_at_the_door(action) else UNHANDLED
        turn: Turn = data["turn"]
        if TABLE[action].roles:
            turn = data["turn"] = await _as_roles_are_now(turn)
        if turn.resident.may_somewhere(action):
            return await handler(event, data)
        return await turn.forbids(action)


async def _as_roles_are_now(turn: Turn) -> Turn:
    """Return the turn with the roles of this moment.

    Those that it came with were read for all chats of a transaction, and one of the others may
    have taken them away.
    """
    now = await people.who_is(turn.session, turn.chat.channel, turn.chat.chat)
    return turn if now is None else replace(turn, resident=now)


def ask_the_table(dispatcher: Dispatcher) -> None:
    """Ask the table before each handler of `dispatcher`, whatever router it is in."""
    for observer in (dispatcher.message, dispatcher.callback_query, dispatcher.my_chat_member):
        observer.middleware(AsksTheTable())


def guard(router: Router, guardian: BaseMiddleware) -> None:
    """Let `guardian` decide whose messages and taps a router hears."""
    router.message.outer_middleware(guardian)
    router.callback_query.outer_middleware(guardian)


def _known(turn: type[AnyTurn], event: TelegramObject, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a turn: the lane and the middlewares know them by the same names."""
    known = {**data, "event": event}
    return {one.name: known[one.name] for one in fields(turn)}


class KnownStates(BaseMiddleware):
    """Ends a conversation whose state no handler knows, in the menu with a sentence."""

    def __init__(self, known: frozenset[str]) -> None:
        self._known = known

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Clear what is unknown, then go on."""
        conversation = data["conversation"]
        if conversation.state is not None and conversation.state not in self._known:
            conversation.clear()
            conversation.outdated = True
        return await handler(event, data)
