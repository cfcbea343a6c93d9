"""What handlers of deadlocks share: figures, what carrying out takes, and a meeting on record."""

from __future__ import annotations

from domain.advice.steering_screens import decision_as_text
from domain.ballots.resist_opening import as_it_is_words
from domain.deadlock import clock, moves
from domain.deadlock.deadlock import Figures, figures_on
from domain.ids import DeadlockId
from domain.scoping.item_file import Decision, ItemFile
from handlers.turn import Turn
from locales import LANGUAGES, STAYS, read_on, say
from locales.sentences import said_line
from storage import deadlocks
from storage.deadlock_steps import DUTCH, Means, carry_out


def figures_of(turn: Turn) -> Figures:
    """Return the figures in force."""
    return figures_on(turn.content.deadlock, turn.today)


def means_of(turn: Turn) -> Means:
    """Return what carrying out takes."""
    return Means(turn.content, turn.town.keys, as_it_is_words(say, LANGUAGES), turn.now)


def partners_of(turn: Turn) -> dict[str, str]:
    """Return key of each partner -> its name."""
    return {one.key: one.name for one in turn.content.partners}


async def note_decision(turn: Turn, file: ItemFile, decision: Decision) -> None:
    """End a deadlock with what the steering group decided; all of it goes back to the area.

    Its area hears of the decision by this.
    """
    await deadlocks.hold_item(turn.session, file.item)
    found = await deadlocks.open_on(turn.session, file.item)
    if found is None:
        return
    change = clock.take_decision(found, decision.motivation, turn.now)
    if change is not None:
        with read_on(STAYS):
            text = said_line(decision_as_text(file, decision, partners_of(turn)), DUTCH)
        await carry_out(turn.session, found, change, means_of(turn), text=text)


async def note_meeting(turn: Turn, number: DeadlockId, title: str) -> None:
    """Put on record that a meeting was called about a deadlock."""
    found = await deadlocks.lock(turn.session, number)
    if found is None:
        return
    change = moves.note_meeting(found, turn.resident.id, title, turn.now)
    if change is not None:
        await carry_out(turn.session, found, change, means_of(turn))
