"""What every handler is given besides what the lane gives: who speaks, and from which chat."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import TelegramObject, Update

from domain.menu import menu
from domain.notices import ChatRef
from domain.texts import GeneralText
from handlers.commands import read_command
from storage import outbox, people

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class WhoSpeaks(BaseMiddleware):
    """Finds the resident of a private chat; other chats and kinds are left alone for now."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Go on with `resident`, `chat`; or end here in silence."""
        if not isinstance(event, Update):
            return await handler(event, data)
        chat_id = _private_chat(event)
        if chat_id is None:
            return UNHANDLED
        session, now, channel = data["session"], data["now"], data["channel"]
        chat = ChatRef(channel, chat_id)
        data["chat"] = chat
        if event.my_chat_member is not None:
            data["resident"] = None
            return await handler(event, data)
        resident = await people.who_spoke(session, channel, chat_id, now=now)
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


def _private_chat(update: Update) -> int | None:
    if update.message is not None:
        chat, sender = update.message.chat, update.message.from_user
        if sender is not None and sender.is_bot:
            return None  # two bots would talk for ever
        return chat.id if chat.type == "private" else None
    if update.my_chat_member is not None:
        chat = update.my_chat_member.chat
        return chat.id if chat.type == "private" else None
    query = update.callback_query
    if query is not None and query.message is not None:
        chat = query.message.chat
        return chat.id if chat.type == "private" else None
    return None


class OnlyResidents(BaseMiddleware):
    """Lets only residents, or only people before consent, through to a router."""

    def __init__(self, *, residents: bool) -> None:
        self._residents = residents

    def on(self, router: Router) -> Router:
        """Guard `router` and return it."""
        router.message.outer_middleware(self)
        router.callback_query.outer_middleware(self)
        return router

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Go on for those this router is for."""
        if (data["resident"] is not None) is not self._residents:
            return UNHANDLED
        return await handler(event, data)


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
