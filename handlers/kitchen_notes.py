"""After a talk at the kitchen table: taking it back, and the code on the neighbour's note."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import TableTalkId
from domain.issues.issue import Issue
from domain.kitchen_table.after import Undone, decide_undo
from domain.kitchen_table.claiming import Claimed, decide_claim
from domain.kitchen_table.talk import KITCHEN_PREFIX, TableTalk
from domain.roles import Action
from handlers.context import NUMBER, Tapped
from handlers.drafting import undo_span
from handlers.turn import Turn
from storage import issues, kitchen_table, merging, people

router = Router(name="notes of the kitchen table")

_TABLE = {"action": Action.KITCHEN_TABLE}


@router.callback_query(Tapped(rf"{KITCHEN_PREFIX}:(?P<talk>{NUMBER}):weg"), flags=_TABLE)
async def undo(query: CallbackQuery, turn: Turn, talk: str) -> None:
    """Take a talk back while that can be."""
    found = await kitchen_table.lock(turn.session, TableTalkId(int(talk)))
    said: list[Issue] = []
    if found is not None and found.neighbour is not None:
        numbers = await kitchen_table.issues_of(turn.session, found.neighbour)
        locked = [await issues.lock(turn.session, one) for one in numbers]
        said = [one for one in locked if one is not None]
    outcome = decide_undo(turn.resident, found, said, turn.now, undo=undo_span(turn))
    if isinstance(outcome, Undone):
        await kitchen_table.undo(turn.session, outcome)
    await turn.answers(outcome)


# --- the note -----------------------------------------------------------------------------


async def claim(turn: Turn, talk: TableTalk) -> None:
    """Make what somebody said at a kitchen table theirs; the caller holds the talk."""
    texts: list[str] = []
    if talk.neighbour is not None:
        await people.lock(turn.session, [turn.resident.id, talk.neighbour])
        found = [
            await issues.find(turn.session, one)
            for one in await kitchen_table.issues_of(turn.session, talk.neighbour)
        ]
        texts = [one.text for one in found if one is not None]
    outcome = decide_claim(turn.resident, talk, texts, turn.now)
    if isinstance(outcome, Claimed):
        await kitchen_table.claim(turn.session, outcome)
        await merging.merge(turn.session, outcome.goes, outcome.into, now=turn.now)
    await turn.answers(outcome)
