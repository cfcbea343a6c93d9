"""A mail address to be called back by: giving one, typing the code, changing it, taking it away."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.mail_address import read_address
from domain.mailing import (
    MAIL_PREFIX,
    MailText,
    address_screen,
    ask_address,
    ask_code,
    read_mail_code,
    says,
)
from domain.notices import STEP
from domain.roles import Action
from domain.texts import GeneralText
from handlers import waiting
from handlers.commands import read_command
from handlers.context import Tapped
from handlers.turn import Turn
from storage import mails

commands = Router(name="mail command")
router = Router(name="mail")

_OWN = {"action": Action.SETTLE}


class Mailing(StatesGroup):
    """Where somebody is who gives a mail address."""

    address = State()


async def is_mail(message: Message) -> bool:
    """Match `/mail`, with or without an address behind it."""
    command = read_command(message.text or "")
    return command is not None and command.word == "mail"


async def is_mail_code(message: Message) -> bool:
    """Match what can be a code of a mail and nothing else."""
    return read_mail_code(message.text or "") is not None


@commands.message(is_mail, flags=_OWN)
async def type_mail(message: Message, turn: Turn) -> None:
    """Show how it stands, or take the address behind the command."""
    await waiting.step_aside(turn)
    command = read_command(turn.words)
    if command is not None and command.rest:
        await _take(turn, command.rest)
    else:
        await show_mail(turn)


@router.callback_query(Tapped(rf"{MAIL_PREFIX}:\?"), flags=_OWN)
async def tap_mail(query: CallbackQuery, turn: Turn) -> None:
    """Show how it stands with somebody's address, and ask for what is missing."""
    await show_mail(turn)


async def show_mail(turn: Turn) -> None:
    """Show the address, ask for the code of one that isn't confirmed, or ask for an address."""
    me, known = turn.resident, await mails.find(turn.session, turn.resident.id)
    if turn.town.mail_key is None:
        await turn.says(says(me, MailText.NOT_HERE, fresh=turn.typed))
    elif known is None:
        await _ask(turn)
    elif known.confirmed:
        await turn.says(address_screen(me, known.address, fresh=turn.typed))
    else:
        await _ask_code(turn, known.address)


async def _ask(turn: Turn, text: MailText = MailText.ABOUT) -> None:
    await waiting.ask_between(turn, Mailing.address)
    await turn.says(ask_address(turn.resident, text, fresh=turn.typed))


async def _ask_code(turn: Turn, address: str, text: MailText = MailText.ASK_CODE) -> None:
    minutes = turn.content.messages.mail_code_minutes.on(turn.today)
    await turn.says(ask_code(turn.resident, address, minutes=minutes, text=text, fresh=turn.typed))


@router.message(Mailing.address, F.text, flags=_OWN)
async def type_address(message: Message, turn: Turn) -> None:
    """Take an address; a sentence that tells something is no address and goes on."""
    if turn.tells_issue() and "@" not in turn.words:
        await waiting.end(turn)
        raise SkipHandler
    await _take(turn, turn.words)


async def _take(turn: Turn, typed: str) -> None:
    """Store an address and let a code be mailed to it."""
    if turn.town.mail_key is None:
        await turn.says(says(turn.resident, MailText.NOT_HERE, fresh=True))
        return
    address = read_address(typed)
    if address is None:
        await _ask(turn, MailText.NO_ADDRESS)
        return
    known = await mails.find(turn.session, turn.resident.id)
    if known is not None and known.confirmed and known.address == address:
        await waiting.end(turn)
        await turn.says(address_screen(turn.resident, address, fresh=turn.typed))
        return
    await _send_code(turn, address, turn.town.mail_key)


async def _send_code(turn: Turn, address: str, key: bytes) -> None:
    counted = mails.counted(key, address)
    asked = await mails.asked(turn.session, turn.resident.id, counted, now=turn.now)
    figures, day = turn.content.messages, turn.today
    await waiting.end(turn)
    if asked.too_many(
        address=figures.mail_codes_address.on(day),
        person=figures.mail_codes_person.on(day),
        everybody=figures.mail_codes_everybody.on(day),
    ):
        await turn.says(says(turn.resident, MailText.TOO_MANY, fresh=turn.typed))
        return
    await mails.give(turn.session, turn.resident.id, address, counted, now=turn.now)
    await _ask_code(turn, address)


@router.message(is_mail_code, flags=_OWN)
async def type_code(message: Message, turn: Turn) -> None:
    """Take a code, whatever was asked meanwhile; without an address that waits it isn't one."""
    known = await mails.find(turn.session, turn.resident.id)
    code = read_mail_code(turn.words)
    if known is None or known.confirmed or code is None:
        raise SkipHandler
    most = turn.content.messages.mail_code_tries.on(turn.today)
    if not known.takes_code(turn.now, most_tries=most):
        await _ask_code(turn, known.address, MailText.SPENT_CODE)
    elif await mails.confirm(turn.session, turn.resident.id, code, now=turn.now):
        await turn.says(
            address_screen(turn.resident, known.address, MailText.CONFIRMED, fresh=True)
        )
    else:
        await _ask_code(turn, known.address, MailText.WRONG_CODE)


@router.callback_query(Tapped(rf"{MAIL_PREFIX}:opnieuw"), flags=_OWN)
async def send_again(query: CallbackQuery, turn: Turn) -> None:
    """Mail another code to the address that waits."""
    known = await mails.find(turn.session, turn.resident.id)
    if known is None or known.confirmed or turn.town.mail_key is None:
        await show_mail(turn)
    else:
        await _send_code(turn, known.address, turn.town.mail_key)


@router.callback_query(Tapped(rf"{MAIL_PREFIX}:ander"), flags=_OWN)
async def change_address(query: CallbackQuery, turn: Turn) -> None:
    """Ask for another address; the one before stays until that is typed."""
    if turn.town.mail_key is None:
        await show_mail(turn)
    else:
        await _ask(turn)


@router.callback_query(Tapped(rf"{MAIL_PREFIX}:weg"), flags=_OWN)
async def forget_address(query: CallbackQuery, turn: Turn) -> None:
    """Keep nothing of the address, at once."""
    was = await mails.forget(turn.session, turn.resident.id)
    await turn.says(says(turn.resident, MailText.GONE if was else MailText.NONE))


@router.callback_query(Tapped(rf"{MAIL_PREFIX}:niet"), flags=_OWN)
async def leave_question(query: CallbackQuery, turn: Turn) -> None:
    """Leave the question; nothing changes."""
    await waiting.end(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)
