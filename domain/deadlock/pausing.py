"""What a deadlock pauses: decisions on its item, and on nothing else."""

from __future__ import annotations

from domain.agenda.item import item_button
from domain.deadlock.deadlock import Deadlock
from domain.deadlock.screens import clock_line, stand_line
from domain.deadlock.texts import DeadlockText, open_button
from domain.notices import STEP, Line, Notice
from domain.people import Resident


def paused_line(at: Deadlock) -> Line:
    """Return, for the screen of an item, that it is paused and where it stands."""
    return Line(DeadlockText.ITEM_PAUSED, {"stand": stand_line(at)})


def paused_screen(resident: Resident, at: Deadlock) -> Notice:
    """Return that nothing is decided about an item now, why, and the way to the record."""
    return Notice(
        to=resident.id,
        text=DeadlockText.PAUSED_WHY,
        values={"thema": at.item_names, "stand": stand_line(at), "tot": clock_line(at)},
        buttons=((open_button(at.id), item_button(at.item)),),
        slot=STEP,
    )
