"""Answering the question, and what becomes of two answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from domain.calendar import LOCAL, day_of, end_of
from domain.connections.asking import Figures, choices, ends_due, later_at, values_for
from domain.connections.connection import (
    Answer,
    Connection,
    ConnectionText,
    Side,
    last_day,
    slot_of,
)
from domain.due import Due, DueKind
from domain.ids import ConnectionId, ResidentId
from domain.notices import Kind, Look, Notice, Priority, Rows, Values
from domain.people import Resident
from domain.refusing import Refused


@dataclass(frozen=True, slots=True)
class Answered:
    """What somebody said, to be stored."""

    connection: ConnectionId
    by: ResidentId
    answer: Answer
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def decide_answer(
    connection: Connection | None,
    resident: Resident,
    said: Answer,
    at: datetime,
    figures: Figures,
    *,
    fresh: bool = False,
) -> Answered | Refused:
    """Decide what an answer does; the caller holds the connection.

    What this person sees depends on nothing that the other did: not on an answer, nor on an issue
    that is gone. An answer can be changed until both have met, or the time is over.

    Args:
        fresh: say it in a new message, because the button stood in another one.
    """
    mine = None if connection is None else connection.mine(resident.id)
    if connection is None or mine is None or connection.over(at) or not mine.stands:
        return over(resident, connection, fresh=fresh)
    if connection.met:
        if mine.answer is Answer.NO or connection.exchanged:
            return over(resident, connection, fresh=fresh)
        return Refused((met_screen(connection, mine, fresh),))
    again = later_at(at, connection.until, figures) if said is Answer.LATER else None
    notice = _answered(connection, mine, said, figures, asked_again=again is not None, fresh=fresh)
    dues: list[Due] = []
    if again is not None:
        key = f"verbinding-{connection.id}-later-{resident.id}"
        subject = {"connection": connection.id, "resident": resident.id}
        dues.append(Due(DueKind.CONNECTION_AGAIN, again, key, subject))
    other = connection.other(resident.id)
    if said is Answer.YES and other is not None and other.answer is Answer.YES:
        moment = next_hour(at, figures.hour)
        if moment < connection.until:  # else it is looked at when the time is over
            key = f"verbinding-{connection.id}-samen"
            dues.append(Due(DueKind.CONNECTION_MEETS, moment, key, {"connection": connection.id}))
    return Answered(connection.id, resident.id, said, tuple(dues), (notice,))


def over(resident: Resident, connection: Connection | None, *, fresh: bool = False) -> Refused:
    """Return what is said about a question that is over, for whatever reason."""
    slot = None if connection is None else slot_of(connection.id)
    return Refused(
        (Notice(to=resident.id, text=ConnectionText.OVER, slot=slot, fresh=fresh and bool(slot)),)
    )


def _answered(
    connection: Connection,
    mine: Side,
    said: Answer,
    figures: Figures,
    *,
    asked_again: bool,
    fresh: bool,
) -> Notice:
    undo, redo = ConnectionText.NOT_AFTER_ALL, ConnectionText.AFTER_ALL
    match said:
        case Answer.YES:
            text = ConnectionText.SAID_YES
            rows: Rows = ((connection.button(undo, Answer.NO, Look.QUIET),),)
        case Answer.NO:
            text, rows = ConnectionText.SAID_NO, ((connection.button(redo, Answer.YES),),)
        case Answer.LATER:
            text = ConnectionText.SAID_LATER if asked_again else ConnectionText.ASK_AGAIN
            rows = choices(connection.id, later=False)
    return Notice(
        to=mine.resident,
        text=text,
        values=values_for(mine, connection.until, figures),
        buttons=rows,
        slot=slot_of(connection.id),
        fresh=fresh,
    )


def next_hour(at: datetime, hour: int) -> datetime:
    """Return when it is `hour` o'clock in Europe/Amsterdam for the first time after `at`."""
    day = day_of(at)
    moment = datetime.combine(day, time(hour), LOCAL)
    if moment <= at:
        moment = datetime.combine(day + timedelta(days=1), time(hour), LOCAL)
    return moment


# --- both said yes ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Met:
    """Two people who both said yes: they hear each other's names."""

    connection: ConnectionId
    at: datetime
    until: datetime
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def decide_meet(connection: Connection | None, at: datetime, figures: Figures) -> Met | None:
    """Decide whether two people hear that both said yes.

    Not when one of them took that back, can't be reached, or has no issue there any more: then
    nobody hears anything.
    """
    if connection is None or connection.met or connection.ended or len(connection.sides) != 2:
        return None
    if not all(one.answer is Answer.YES and one.stands and one.hears for one in connection.sides):
        return None
    until = end_of(day_of(at) + timedelta(days=figures.exchange_days))
    now = replace(connection, met=True, until=until)
    notices = tuple(
        replace(
            met_screen(now, one, fresh=True),
            priority=Priority.REMINDER,
            kind=Kind.ISSUES,
            about=slot_of(connection.id),
            deadline=until,
            once=f"verbinding-{connection.id}-samen",
        )
        for one in connection.sides
    )
    return Met(connection.id, at, until, (ends_due(connection.id, until),), notices)


def met_values(connection: Connection, mine: Side) -> Values:
    """Return what a sentence can tell of two who met."""
    other = connection.other(mine.resident)
    return {
        "naam": other.name if other else "",
        "hun": other.title if other else "",
        "mijn": mine.title,
        "tot": last_day(connection.until),
        "titel": connection.about,
    }


def met_screen(connection: Connection, mine: Side, fresh: bool) -> Notice:
    """Return what somebody sees of a connection once both said yes."""
    values = met_values(connection, mine)
    if mine.line:
        text = ConnectionText.GIVEN
        rows = _stop_row(connection)
        values = {**values, "regel": mine.line}
    else:
        write = connection.button(ConnectionText.WRITE_LINE, "regel", Look.MAIN)
        text = ConnectionText.EXCHANGE_MET if connection.about else ConnectionText.MET
        rows = ((write,), *_stop_row(connection))
    return Notice(
        to=mine.resident,
        text=text,
        values=values,
        buttons=rows,
        slot=slot_of(connection.id),
        fresh=fresh,
    )


def _stop_row(connection: Connection) -> Rows:
    return ((connection.button(ConnectionText.NOT_AFTER_ALL, "stop", Look.QUIET),),)
