"""What somebody wants of messages that they did not ask for."""

from __future__ import annotations

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.mailing import mail_button
from domain.menu import stop_question
from domain.message_wishes import (
    MESSAGES_PREFIX,
    Group,
    group_of,
    group_screen,
    wishes_screen,
)
from domain.notices import Kind, Notice
from domain.roles import Action
from domain.speaking import Budget, QuietHours, Wishes
from handlers.context import Tapped
from handlers.turn import Turn
from storage import announcements

router = Router(name="messages")


def _quiet(turn: Turn) -> QuietHours:
    figures = turn.content.messages
    return QuietHours.of(
        figures.quiet_from_hour.on(turn.today), figures.quiet_until_hour.on(turn.today)
    )


def _screen(turn: Turn, wishes: Wishes) -> Notice:
    mail = None if turn.town.mail_key is None else mail_button()
    return wishes_screen(turn.resident, wishes, _quiet(turn), mail=mail)


@router.callback_query(Tapped(rf"{MESSAGES_PREFIX}:\?"), flags={"action": Action.SETTLE})
async def show_wishes(query: CallbackQuery, turn: Turn) -> None:
    """Show what somebody wants."""
    wishes = await announcements.wishes_of(turn.session, turn.resident.id)
    await turn.says(_screen(turn, wishes))


@router.callback_query(
    Tapped(rf"{MESSAGES_PREFIX}:(?P<budget>1|3|all)"), flags={"action": Action.SETTLE}
)
async def set_budget(query: CallbackQuery, turn: Turn, budget: str) -> None:
    """Take how many messages a day somebody wants."""
    wishes = await announcements.wishes_of(turn.session, turn.resident.id)
    wanted = replace(wishes, budget=Budget(budget))
    await announcements.set_wishes(turn.session, turn.resident.id, wanted, now=turn.now)
    await turn.says(_screen(turn, wanted))


@router.callback_query(
    Tapped(rf"{MESSAGES_PREFIX}:(?P<kind>{'|'.join(Kind)})"), flags={"action": Action.SETTLE}
)
async def toggle_kind(query: CallbackQuery, turn: Turn, kind: str) -> None:
    """Mute one kind of message, or hear it again."""
    wishes = await announcements.wishes_of(turn.session, turn.resident.id)
    wanted = wishes.toggled(Kind(kind))
    await announcements.set_wishes(turn.session, turn.resident.id, wanted, now=turn.now)
    group = group_of(Kind(kind))
    await turn.says(
        _screen(turn, wanted) if group is None else group_screen(turn.resident, wanted, group)
    )


@router.callback_query(
    Tapped(rf"{MESSAGES_PREFIX}:g:(?P<group>{'|'.join(Group)})"), flags={"action": Action.SETTLE}
)
async def show_group(query: CallbackQuery, turn: Turn, group: str) -> None:
    """Show what somebody hears of kinds that belong together."""
    wishes = await announcements.wishes_of(turn.session, turn.resident.id)
    await turn.says(group_screen(turn.resident, wishes, Group(group)))


@router.callback_query(Tapped(rf"{MESSAGES_PREFIX}:stop"), flags={"action": Action.STOP_MESSAGES})
async def ask_stop(query: CallbackQuery, turn: Turn) -> None:
    """Ask whether somebody wants no messages at all, as /stop does."""
    await turn.says(stop_question(turn.resident))
