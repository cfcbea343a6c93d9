"""What handlers of deadlocks share: figures, what carrying out takes, and a meeting on record."""

from __future__ import annotations

from domain.ballots.resist_opening import as_it_is_words
from domain.deadlock import clock, moves
from domain.deadlock.deadlock import Figures, figures_on
from domain.ids import AgendaItemId, DeadlockId
from handlers.turn import Turn
from locales import LANGUAGES, say
from storage import deadlocks
from storage.deadlock_steps import Means, carry_out


def figures_of(turn: Turn) -> Figures:
    """Return the figures in force."""
    return figures_on(turn.content.deadlock, turn.today)


def means_of(turn: Turn) -> Means:
    """Return what carrying out takes."""
    return Means(turn.content, turn.town.keys, as_it_is_words(say, LANGUAGES), turn.now)


def partners_of(turn: Turn) -> dict[str, str]:
    """Return key of each partner -> its name."""
    return {one.key: one.name for one in turn.content.partners}


async def note_decision(turn: Turn, item: AgendaItemId, motivation: str) -> None:
    """End a deadlock with what the steering group decided; that goes back to the area.

    Its area hears of the decision by this.
    """
    await deadlocks.hold_item(turn.session, item)
    found = await deadlocks.open_on(turn.session, item)
    change = None if found is None else clock.take_decision(found, motivation, turn.now)
    if found is not None and change is not None:
        await carry_out(turn.session, found, change, means_of(turn))


async def note_meeting(turn: Turn, number: DeadlockId, title: str) -> None:
    """Put on record that a meeting was called about a deadlock."""
    found = await deadlocks.lock(turn.session, number)
    if found is None:
        return
    change = moves.note_meeting(found, turn.resident.id, title, turn.now)
    if change is not None:
        await carry_out(turn.session, found, change, means_of(turn))
