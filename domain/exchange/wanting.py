"""Wanting what a neighbour gives, or being able to do what one asks; and the answer to that.

Who put it up hears that a neighbour wants it, without a name. A no and silence look alike to
who wants it. Once both agreed they meet as two with near ideas do (`domain.connections`): each
writes one line, and both see the other's only when both did. Contact is for who says to be
sixteen or older; that is asked each time and never stored.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.calendar import day_of, end_of
from domain.connections.answering import met_screen
from domain.connections.asking import ends_due
from domain.connections.connection import Answer, Connection, slot_of
from domain.due import Due
from domain.exchange.entry import (
    WANT_PREFIX,
    Entry,
    EntryKind,
    ExchangeText,
    Figures,
    Two,
    is_gone,
    list_button,
    mine_button,
)
from domain.ids import ConnectionId, EntryId, ResidentId, WantId
from domain.notices import STEP, Button, Kind, Look, Notice, Priority
from domain.people import Resident
from domain.refusing import Refused, Twice, refuse
from domain.ways.way import Piece, WayOfWorking


@dataclass(frozen=True, slots=True)
class Wanted:
    """A want to store, or one that was taken back and holds again."""

    id: WantId
    entry: EntryId
    by: ResidentId
    at: datetime
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Unwanted:
    """A want that is taken back; who put it up isn't told."""

    entry: EntryId
    by: ResidentId
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Agreed:
    """Two who both agreed: a connection to store, in which they met already."""

    want: WantId
    connection: Connection
    at: datetime
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Declined:
    """A want that gets a no; nobody is told."""

    want: WantId
    notices: tuple[Notice, ...]


def gone(resident: Resident) -> Refused:
    """Return what is said of something that stands there no longer, for whatever reason."""
    told = Notice(to=resident.id, text=ExchangeText.GONE, buttons=((list_button(),),), slot=STEP)
    return Refused((told,))


def refuse_want(
    resident: Resident, entry: Entry | None, way: WayOfWorking, wants: int, figures: Figures
) -> Refused | Twice | None:
    """Return why somebody can't say "I want this" now; None when that can be.

    Args:
        wants: of this person that wait for an answer.
    """
    if entry is None or is_gone(entry, resident) or not way.uses(Piece.EXCHANGE):
        return gone(resident)
    if entry.by == resident.id:
        return gone(resident)
    if entry.wanted_by(resident.id):
        return Twice(ExchangeText.WANT_TWICE)
    if wants >= figures.wants:
        return refuse(resident, ExchangeText.WANTS_TOO_MANY, {"hoogste": figures.wants})
    return None


def check_want(resident: Resident, entry: Entry) -> Notice:
    """Return what saying it does, before it is said."""
    return Notice(
        to=resident.id,
        text=ExchangeText.WANT_CHECK,
        values=entry.values(),
        buttons=(
            (
                entry.button(ExchangeText.OLD_ENOUGH, "wilja", Look.MAIN),
                entry.button(ExchangeText.TOO_YOUNG, "jong"),
            ),
            (list_button(),),
        ),
        slot=STEP,
    )


def decide_want(
    resident: Resident,
    entry: Entry | None,
    way: WayOfWorking,
    number: WantId,
    at: datetime,
    figures: Figures,
    *,
    wants: int,
) -> Wanted | Refused | Twice:
    """Decide whether somebody said that they want it; the caller holds the entry.

    Args:
        number: given out by storage, because buttons carry it.
    """
    refused = refuse_want(resident, entry, way, wants, figures)
    if refused is not None or entry is None:
        return refused or gone(resident)
    mine = Notice(
        to=resident.id,
        text=ExchangeText.WANTED,
        values=entry.values(),
        buttons=(
            (list_button(), entry.button(ExchangeText.NOT_AFTER_ALL, "toch-niet", Look.QUIET)),
        ),
        slot=STEP,
    )
    before = entry.want_of(resident.id)
    if before is not None and before.answered:  # asked once is enough, and this looks the same
        return Wanted(before.id, entry.id, resident.id, at, (mine,))
    number = number if before is None else before.id
    give = entry.kind is EntryKind.GIVE
    theirs = Notice(
        to=entry.by,
        text=ExchangeText.SOMEBODY_WANTS if give else ExchangeText.SOMEBODY_CAN,
        values=entry.values(),
        buttons=((*answers(number),),),
        slot=want_slot(number),
        fresh=True,
        priority=Priority.REMINDER,
        kind=Kind.TASKS,
        about=want_slot(number),
        deadline=entry.until,
        once=f"ruil-wil-{number}",
    )
    return Wanted(number, entry.id, resident.id, at, (mine, theirs))


def answers(want: WantId, number: int = 0) -> tuple[Button, Button]:
    """Return the two answers to a neighbour who wants it.

    Args:
        number: in a list of several; 0 for one alone.
    """
    return (
        Button(
            label=ExchangeText.YES,
            data=f"{WANT_PREFIX}:{want}:ja",
            values={"nummer": number},
            look=Look.MAIN,
        ),
        Button(label=ExchangeText.NO, data=f"{WANT_PREFIX}:{want}:nee", values={"nummer": number}),
    )


def want_slot(want: WantId) -> str:
    """Return the slot of the question to who put it up."""
    return f"ruil-wil-{want}"


def decide_unwant(resident: Resident, entry: Entry | None) -> Unwanted | Refused:
    """Decide whether somebody takes back that they want it."""
    if entry is None or not entry.wanted_by(resident.id):
        return gone(resident)
    mine = Notice(
        to=resident.id,
        text=ExchangeText.UNWANTED,
        values=entry.values(),
        buttons=((list_button(),),),
        slot=STEP,
    )
    return Unwanted(entry.id, resident.id, (mine,))


def decide_answer(
    resident: Resident,
    two: Two | None,
    number: ConnectionId,
    at: datetime,
    figures: Figures,
    *,
    yes: bool,
) -> Agreed | Declined | Refused:
    """Decide what the answer of who put it up comes to; the caller holds the want.

    Args:
        two: None when the want was taken back or answered, or one of the two can't be reached
            any more: that all looks alike.
        number: of the connection, given out by storage.
    """
    if two is None or two.entry.by != resident.id or not two.entry.open:
        return refuse(resident, ExchangeText.WANT_OVER)
    slot = want_slot(two.want)
    if not yes:
        mine = Notice(
            to=resident.id,
            text=ExchangeText.DECLINED,
            values=two.entry.values(),
            buttons=((mine_button(),),),
            slot=slot,
        )
        return Declined(two.want, (mine,))
    until = end_of(day_of(at) + timedelta(days=figures.meet_days))
    one, other = (replace(side, answer=Answer.YES) for side in two.sides)
    connection = Connection(
        id=number,
        area=two.entry.area,
        area_name=two.area_name,
        until=until,
        met=True,
        exchanged=False,
        reported=False,
        ended=False,
        sides=(one, other),
        about=two.entry.text,
    )
    told = replace(
        met_screen(connection, other, fresh=True),
        priority=Priority.REMINDER,
        kind=Kind.TASKS,
        about=slot_of(number),
        deadline=until,
        once=f"verbinding-{number}-samen",
    )
    mine = replace(met_screen(connection, one, fresh=True), takes=slot)
    return Agreed(two.want, connection, at, (ends_due(number, until),), (mine, told))
