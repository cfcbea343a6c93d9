"""Once both said yes: each writes one line, and both see the other's only when both did.

We give nobody's address or number; what is passed on is what somebody typed for this one person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.connections.answering import met_screen, met_values, over
from domain.connections.connection import (
    CONNECT_PREFIX,
    Answer,
    Connection,
    ConnectionText,
    Side,
    slot_of,
)
from domain.ids import ConnectionId, ResidentId
from domain.notices import STEP, Button, Kind, Look, Notice, Priority, Rows
from domain.people import Resident
from domain.plain_text import one_line
from domain.refusing import Refused, Twice, refuse

LEAVE = f"{CONNECT_PREFIX}:weg"
"""Data of the button that leaves the question for a line."""


def writes(
    connection: Connection | None, resident: Resident, at: datetime
) -> tuple[Connection, Side] | Refused:
    """Return the connection and the side of somebody who can write a line now, or why not."""
    mine = None if connection is None else connection.mine(resident.id)
    if connection is None or mine is None or connection.over(at) or not connection.met:
        return over(resident, connection, fresh=True)
    if connection.exchanged or mine.answer is not Answer.YES:
        return over(resident, connection, fresh=True)
    return connection, mine


def line_question(
    connection: Connection, mine: Side, text: ConnectionText, *, characters: int, fresh: bool
) -> Notice:
    """Return the question for one line."""
    leave = Button(label=ConnectionText.NOT_NOW, data=LEAVE, look=Look.QUIET)
    return Notice(
        to=mine.resident,
        text=text,
        values={**met_values(connection, mine), "tekens": characters},
        buttons=((leave,),),
        slot=STEP,
        fresh=fresh,
    )


def read_line(typed: str, *, characters: int) -> str | ConnectionText:
    """Return the line as the other will see it, or why it can't be."""
    line = one_line(typed)
    if not any(one.isalnum() for one in line):
        return ConnectionText.LINE_EMPTY
    return line if len(line) <= characters else ConnectionText.LINE_TOO_LONG


def check_line(connection: Connection, mine: Side, line: str) -> Notice:
    """Return the line as the other will see it, before it is passed on."""
    give = connection.button(ConnectionText.GIVE_LINE, "geef", Look.MAIN)
    again = connection.button(ConnectionText.WRITE_AGAIN, "regel")
    leave = Button(label=ConnectionText.NOT_NOW, data=LEAVE, look=Look.QUIET)
    return Notice(
        to=mine.resident,
        text=ConnectionText.CHECK_LINE,
        values={**met_values(connection, mine), "regel": line},
        buttons=((give, again), (leave,)),
        slot=STEP,
        fresh=True,
    )


@dataclass(frozen=True, slots=True)
class Given:
    """A line to store; `exchanged` when both gave one, and both see the other's now."""

    connection: ConnectionId
    by: ResidentId
    line: str
    exchanged: bool
    at: datetime
    notices: tuple[Notice, ...]


def decide_give(
    connection: Connection | None, resident: Resident, line: str, at: datetime
) -> Given | Refused:
    """Decide what becomes of a line; the caller holds the connection.

    Where the other one stopped, is gone, or hears nothing any more, it looks as if that person
    wrote nothing yet.
    """
    can = writes(connection, resident, at)
    if isinstance(can, Refused):
        return can
    connection, mine = can
    given, other = replace(mine, line=line), connection.other(resident.id)
    kept = Notice(to=resident.id, text=ConnectionText.PASSED_ON, slot=STEP)
    both = other is not None and other.answer is Answer.YES and other.hears and bool(other.line)
    if other is None or not both:
        screen = met_screen(connection, given, fresh=True)
        return Given(connection.id, resident.id, line, False, at, (kept, screen))
    own = _exchanged(connection, given, other)
    theirs = replace(
        _exchanged(connection, other, given),
        priority=Priority.REMINDER,
        kind=Kind.ISSUES,
        about=slot_of(connection.id),
        deadline=connection.until,
        once=f"verbinding-{connection.id}-gevonden",
    )
    return Given(connection.id, resident.id, line, True, at, (kept, own, theirs))


def _exchanged(connection: Connection, mine: Side, other: Side) -> Notice:
    report = connection.button(ConnectionText.REPORT_THIS, "meld", Look.QUIET)
    return Notice(
        to=mine.resident,
        text=ConnectionText.EXCHANGED,
        values={**met_values(connection, mine), "regel": other.line},
        buttons=((report,),),
        slot=slot_of(connection.id),
        fresh=True,
    )


@dataclass(frozen=True, slots=True)
class Stopped:
    """Somebody who doesn't want to go on; the other hears nothing of it."""

    connection: ConnectionId
    by: ResidentId
    notices: tuple[Notice, ...]


def decide_stop(
    connection: Connection | None, resident: Resident, at: datetime
) -> Stopped | Refused:
    """Decide whether somebody stops after both met; what they wrote is thrown away."""
    can = writes(connection, resident, at)
    if isinstance(can, Refused):
        return can
    connection, mine = can
    notice = Notice(
        to=resident.id,
        text=ConnectionText.STOPPED,
        values=met_values(connection, mine),
        slot=slot_of(connection.id),
    )
    return Stopped(connection.id, resident.id, (notice,))


# --- when something isn't right -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reported:
    """A line that somebody reports."""

    connection: ConnectionId
    at: datetime
    notices: tuple[Notice, ...]


def ask_report(
    connection: Connection | None, resident: Resident, at: datetime
) -> tuple[Notice, ...]:
    """Return the question whether to report what the other wrote, and who will read it then."""
    found = _reports(connection, resident, at)
    if isinstance(found, Refused):
        return found.notices
    connection, mine, _ = found
    rows: Rows = (
        (
            connection.button(ConnectionText.REPORT_YES, "meldja", Look.MAIN),
            connection.button(ConnectionText.NOT_AFTER_ALL, "terug", Look.QUIET),
        ),
    )
    return (
        Notice(
            to=resident.id,
            text=ConnectionText.ASK_REPORT,
            values={**met_values(connection, mine), "gebied": connection.area_name},
            buttons=rows,
            slot=slot_of(connection.id),
        ),
    )


def shown_again(
    connection: Connection | None, resident: Resident, at: datetime
) -> tuple[Notice, ...]:
    """Return what the other wrote, for who doesn't report it after all."""
    found = _reports(connection, resident, at)
    if isinstance(found, Refused):
        return found.notices
    connection, mine, other = found
    return (replace(_exchanged(connection, mine, other), fresh=False),)


def decide_report(
    connection: Connection | None,
    resident: Resident,
    at: datetime,
    *,
    facilitators: Sequence[ResidentId],
) -> Reported | Twice | Refused:
    """Decide on a report; it goes to professionals of the area, never to neighbours.

    Args:
        facilitators: community workers and area directors of the area.
    """
    found = _reports(connection, resident, at)
    if isinstance(found, Refused):
        return found
    connection, mine, other = found
    if connection.reported:
        return Twice(ConnectionText.TWICE)
    readers = sorted(set(facilitators) - {mine.resident, other.resident})
    if not readers:
        return refuse(resident, ConnectionText.REPORTED_TO_NOBODY, {"gebied": connection.area_name})
    own = Notice(
        to=resident.id,
        text=ConnectionText.REPORTED,
        values={"gebied": connection.area_name, "aantal": len(readers), "naam": other.name},
        slot=slot_of(connection.id),
    )
    told = tuple(
        Notice(
            to=one,
            text=ConnectionText.REPORT,
            values={
                "gebied": connection.area_name,
                "naam": other.name,
                "code": other.code,
                "regel": other.line,
                "melder": mine.name,
                "meldercode": mine.code,
            },
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            once=f"verbinding-{connection.id}-gemeld",
        )
        for one in readers
    )
    return Reported(connection.id, at, (own, *told))


def _reports(
    connection: Connection | None, resident: Resident, at: datetime
) -> tuple[Connection, Side, Side] | Refused:
    """Return a connection whose line can be reported, as long as we keep it."""
    mine = None if connection is None else connection.mine(resident.id)
    other = None if connection is None else connection.other(resident.id)
    if connection is None or mine is None or connection.over(at) or not connection.exchanged:
        return over(resident, connection)
    if other is None or not other.line:
        return over(resident, connection)
    return connection, mine, other
