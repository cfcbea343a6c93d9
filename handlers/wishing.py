"""Words out of the blue that seem to want something else than to bring something up.

The words wait in the conversation, so that one tap makes an issue of them after all.
"""

from __future__ import annotations

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery

from domain.menu import help_for
from domain.reading import Wish
from domain.roles import Action
from domain.texts import GeneralText
from domain.wishing import WISH_PREFIX, wish_answer
from handlers import ballots, entering, meetings, waiting
from handlers.context import Tapped
from handlers.naming import first_name
from handlers.turn import Turn

router = Router(name="wishing")


class Wishing(StatesGroup):
    """Where somebody is whose words were taken for something else than an issue."""

    answered = State()


async def answer_wish(turn: Turn, wish: Wish) -> None:
    """Give what somebody seems to want, and keep the words for if that was wrong."""
    words = turn.words
    said = waiting.said(words, turn.understood())
    await leave(turn)
    await waiting.ask_between(turn, Wishing.answered)
    await turn.state.update_data({"said": said, "first_name": first_name(turn)})
    match wish:
        case Wish.VOTE:
            await ballots.show_voting(turn)
        case Wish.MEETING:
            await meetings.show_meetings(turn)
        case Wish.HELP:
            await turn.says(help_for(turn.resident))
        case _:
            pass  # the answer itself is all there is
    await turn.says(wish_answer(turn.resident, wish))


async def leave(turn: Turn) -> None:
    """Go back to what waited before the words that were answered, if that is where we are."""
    if await turn.state.get_state() == Wishing.answered.state:
        await waiting.end(turn)


@router.callback_query(Tapped(rf"{WISH_PREFIX}:toch"), flags={"action": Action.BRING_UP})
async def bring_up_after_all(query: CallbackQuery, turn: Turn) -> None:
    """Make an issue of words that were taken for something else."""
    data = await turn.state.get_data()
    if await turn.state.get_state() != Wishing.answered.state or "said" not in data:
        await turn.tells(GeneralText.BUTTON_OLD, edits=turn.tapped)
        return
    await waiting.end(turn)
    await entering.take_up_or_wait(turn, data["said"], str(data.get("first_name", "")))


@router.callback_query(Tapped(rf"{WISH_PREFIX}:uitleg"), flags={"action": Action.USE_MENU})
async def explain(query: CallbackQuery, turn: Turn) -> None:
    """List what can be done here; the words go on waiting."""
    await turn.says(help_for(turn.resident))
