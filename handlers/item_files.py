"""What handlers about files of items share: finding one, names, stepping out of a question."""

from __future__ import annotations

from aiogram.fsm.state import State, StatesGroup

from domain.ids import AgendaItemId
from domain.notices import STEP
from domain.refusing import Refused
from domain.scoping.item_file import ItemFile
from domain.scoping.reading import read_words
from domain.scoping.screens import Names
from domain.scoping.texts import ScopeText
from handlers import waiting
from handlers.turn import Turn
from storage import item_files, outbox

OF_FILES: set[str | None] = set()
"""Questions that belong to a file; who opens another screen of it leaves them."""


def belongs(group: type[StatesGroup]) -> None:
    """Let the questions of `group` be left by opening a screen of the file."""
    OF_FILES.update(state.state for state in group.__all_states__)


def names_of(turn: Turn) -> Names:
    """Return what content calls partners and reasons."""
    return Names(
        {one.key: one.name for one in turn.content.partners},
        {one.key: one for one in turn.content.scope_reasons},
    )


def partners_of(turn: Turn) -> list[str]:
    """Return the keys of all partners."""
    return [one.key for one in turn.content.partners]


async def step_out(turn: Turn) -> None:
    """Leave a question of a file that somebody was in; its words are not kept."""
    if await turn.state.get_state() in OF_FILES:
        await waiting.end(turn)


async def ask(turn: Turn, state: State, **data: object) -> None:
    """Go to a question of a file that is answered by typing."""
    if await turn.state.get_state() not in OF_FILES:
        await waiting.step_aside(turn)
        await waiting.ask_between(turn, state)
    else:
        await turn.state.set_state(state)
    await turn.state.update_data(data)


async def elsewhere(turn: Turn) -> bool:
    """Return whether a screen belongs below: something was typed, or tapped in another message."""
    chat = turn.chat
    return turn.tapped is None or not await outbox.stands_in(
        turn.session, STEP, chat.channel, chat.chat, turn.tapped
    )


async def readable(turn: Turn, item: str) -> ItemFile | None:
    """Return a file that this person may read; say why not otherwise."""
    found = await item_files.find(turn.session, AgendaItemId(int(item)))
    if found is None:
        await turn.tells(ScopeText.GONE)
        return None
    if not found.reads(turn.resident):
        await turn.tells(ScopeText.NOT_YOURS)
        return None
    return found


async def held(turn: Turn, item: str | int) -> ItemFile | None:
    """Return a file that nobody else decides about until the turn is over."""
    return await item_files.lock(turn.session, AgendaItemId(int(item)))


def read_typed(turn: Turn, *, least: int, most: int) -> str | Refused:
    """Return what was typed, fit for a public file; or why it isn't."""
    personal = turn.reading.personal if turn.reading is not None else ()
    return read_words(turn.resident, turn.words, personal, least=least, most=most)
