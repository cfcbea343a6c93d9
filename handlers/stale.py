"""Asked last: buttons that nobody knows any more, and blocked chats."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, ChatMemberUpdated

from domain.menu import left
from domain.notices import ChatRef
from domain.roles import Action
from domain.texts import GeneralText
from handlers.turn import Turn
from storage import outbox, people
from storage.session import Session

router = Router(name="stale")
blocking = Router(name="blocking")

CLOSED = frozenset({"kicked", "left"})


@router.callback_query(flags={"action": Action.USE_MENU})
async def explain_old_button(query: CallbackQuery, turn: Turn) -> None:
    """Say what can be done now.

    A second tap on a screen that has gone on already gets a short line only; the message of
    an old screen is replaced, and with it its buttons. Who was in a question that we know no
    longer is back in the menu.
    """
    if turn.lost:
        await turn.says(left(turn.resident, GeneralText.LOST))
        return
    chat, tapped = turn.chat, turn.tapped
    if tapped is None or await outbox.stands(turn.session, chat.channel, chat.chat, tapped):
        turn.toasts(GeneralText.ALREADY_DONE)
        return
    await turn.tells(GeneralText.BUTTON_OLD, edits=tapped)


@blocking.my_chat_member(flags={"action": Action.BLOCK})
async def see_blocking(
    event: ChatMemberUpdated, chat: ChatRef, session: Session, now: datetime
) -> None:
    """Say nothing unasked where our bot was blocked; a word of that person opens it again.

    It is nobody's turn: the channel says it.
    """
    if event.new_chat_member.status in CLOSED:
        await people.close_door(session, chat.channel, chat.chat, now=now)
