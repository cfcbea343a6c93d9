"""While neighbours can't agree about an item, nothing is decided about it; who tries hears why."""

from __future__ import annotations

from domain.deadlock.deadlock import Stage
from domain.deadlock.pausing import paused_screen
from domain.ids import AgendaItemId
from handlers.turn import Turn
from storage import deadlocks


async def is_paused(turn: Turn, item: str | int, *, but_others: bool = False) -> bool:
    """Return whether decisions about an item wait, and say so with the way to the record.

    The row of the item is held, so that nobody calls a deadlock meanwhile.

    Args:
        but_others: not in the last stage, in which others decide about it.
    """
    number = AgendaItemId(int(item))
    await deadlocks.hold_item(turn.session, number)
    found = await deadlocks.open_on(turn.session, number)
    if found is None or (but_others and found.stage is Stage.OTHERS):
        return False
    await turn.says(paused_screen(turn.resident, found))
    return True
