"""One-time codes, wherever they are typed: behind a command, at a question, or out of the blue.

What a code is for is known from the code: linking a door, being confirmed, or what one said at
the kitchen table.
"""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import Message

from domain.codes import CodeText, is_code, read_code
from domain.members.standing import ConfirmText
from domain.roles import Action
from handlers import kitchen_notes, linking, recovering, vouching, waiting
from handlers.commands import Command, read_command
from handlers.newcomer import Newcomer
from handlers.turn import AnyTurn, Turn
from handlers.vouching import Confirming
from handlers.waiting import step_aside
from storage import codes, door_codes
from storage import kitchen_table as talks
from storage import vouching as confirming

outside = Router(name="codes at the door")
commands = Router(name="codes")
"""Asked before all other commands; it takes only its own."""
router = Router(name="codes out of the blue")

_LINK = {"action": Action.LINK_DOOR}


async def is_link(message: Message) -> bool:
    """Match `/koppel`, with or without something behind it."""
    return _command(message.text or "").word == "koppel"


async def is_confirm(message: Message) -> bool:
    """Match `/bevestig`, with or without something behind it."""
    return _command(message.text or "").word == "bevestig"


def _command(text: str) -> Command:
    return read_command(text) or Command("")


async def is_bare_code(message: Message) -> bool:
    """Match a one-time code and nothing else."""
    return is_code(message.text or "")


# --- at the door --------------------------------------------------------------------------


@outside.message(is_link, flags=_LINK)
async def link_from_the_door(message: Message, newcomer: Newcomer) -> None:
    """Link a chat before consent: its person gave that at another door."""
    await _link(newcomer)


@outside.message(is_bare_code, flags=_LINK)
async def hear_code_at_the_door(message: Message, newcomer: Newcomer) -> None:
    """Take a code that somebody typed before consent."""
    await take_code(newcomer, newcomer.words)


# --- inside -------------------------------------------------------------------------------


@commands.message(is_link, flags=_LINK)
async def link(message: Message, turn: Turn) -> None:
    """Give the code of this door, or take that of another."""
    await step_aside(turn)
    await _link(turn)


@commands.message(is_confirm, flags={"action": Action.BE_CONFIRMED})
async def confirm(message: Message, turn: Turn) -> None:
    """Show where somebody stands; take a code, or the code of whom they vouch for."""
    await step_aside(turn)
    rest = _command(turn.words).rest
    if read_code(rest) is not None:
        await take_code(turn, rest)
    elif rest:
        await vouching.name_whom(turn, rest)
    else:
        await vouching.show_standing(turn)


@router.message(is_bare_code, flags=_LINK)
async def hear_code(message: Message, turn: Turn) -> None:
    """Take a code that was typed out of the blue."""
    await take_code(turn, turn.words)


@router.message(Confirming.code, F.text, flags={"action": Action.BE_CONFIRMED})
async def type_code(message: Message, turn: Turn) -> None:
    """Take a code, or an issue of who left the question."""
    if not await vouching.tell_instead(turn):
        await take_code(turn, turn.words)


async def _link(turn: AnyTurn) -> None:
    rest = _command(turn.words).rest
    if not rest:
        await linking.give_code(turn)
    elif read_code(rest) is None and len(rest.split()) > 2:
        await recovering.take_words(turn, rest)
    else:
        await take_code(turn, rest)


async def take_code(turn: AnyTurn, typed: str) -> None:
    """Do what a code is for. Unknown, used and expired ones are told alike, and counted."""
    here, kind = await linking.here_of(turn), codes.Kind.CODE
    me = here.resident.id if here.resident else None
    if await recovering.are_spent(turn, kind, me):
        await turn.says(here.says(CodeText.TOO_MANY))
        return
    code = read_code(typed)
    door = await door_codes.lock_code(turn.session, code, now=turn.now) if code else None
    member = await confirming.lock_code(turn.session, code, now=turn.now) if code else None
    member = await vouching.usable(turn, member)
    talk = await talks.lock_code(turn.session, code, now=turn.now) if code else None
    if isinstance(turn, Turn) and (door or member or talk):
        await waiting.end(turn)
    if door is not None:
        await linking.ask_old_door(turn, door)
    elif member is not None:
        if isinstance(turn, Turn):
            await vouching.be_confirmed(turn, member)
        else:
            await turn.says(here.says(ConfirmText.COME_IN_FIRST))
    elif talk is not None:
        if isinstance(turn, Turn):
            await kitchen_notes.claim(turn, talk)
        else:
            await turn.says(here.says(ConfirmText.COME_IN_FIRST))
    else:
        if code:
            await codes.count_wrong(turn.session, kind, turn.chat, me, now=turn.now)
        await turn.says(here.says(CodeText.UNKNOWN))
