"""Asked last: buttons that nobody knows any more, and blocked chats."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, ChatMemberUpdated

from domain.ids import MessageId
from domain.menu import left
from domain.notices import ChatRef, Notice
from domain.people import Resident
from domain.texts import GeneralText
from handlers.tapping import TapAnswer
from storage import outbox, people
from storage.fsm import Conversation
from storage.session import Session

router = Router(name="stale")
blocking = Router(name="blocking")

CLOSED = frozenset({"kicked", "left"})


@router.callback_query()
async def explain_old_button(
    query: CallbackQuery,
    resident: Resident,
    chat: ChatRef,
    session: Session,
    conversation: Conversation,
    tap: TapAnswer,
    now: datetime,
) -> None:
    """Say what can be done now.

    A second tap on a screen that has gone on already gets a short line only; the message of
    an old screen is replaced, and with it its buttons. Who was in a question that we know no
    longer is back in the menu.
    """
    if conversation.outdated:
        await outbox.put(session, [left(resident, GeneralText.LOST)], now=now)
        return
    message = MessageId(query.message.message_id) if query.message else None
    if message is None or await outbox.stands(session, chat.channel, chat.chat, message):
        tap.says(GeneralText.ALREADY_DONE, resident.language)
        return
    notice = Notice(to=resident.id, text=GeneralText.BUTTON_OLD, edits=message)
    await outbox.put(session, [notice], now=now)


@blocking.my_chat_member()
async def see_blocking(
    event: ChatMemberUpdated, chat: ChatRef, session: Session, now: datetime
) -> None:
    """Say nothing unasked where our bot was blocked; a word of that person opens it again."""
    if event.new_chat_member.status in CLOSED:
        await people.close_door(session, chat.channel, chat.chat, now=now)
