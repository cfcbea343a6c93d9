"""Asking two people whether they want to meet: whom, and when not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.calendar import day_of, end_of
from domain.connections.connection import (
    Answer,
    Connection,
    ConnectionText,
    Side,
    button,
    slot_of,
    values_of,
)
from domain.due import Due, DueKind
from domain.ids import AreaSlug, ConnectionId, IssueId, ResidentId
from domain.notices import Kind, Look, Notice, Priority, Rows, Values
from domain.parameters import ConnectionFigures


@dataclass(frozen=True, slots=True)
class Figures:
    """What the municipality chose, as it is on one day.

    Attributes:
        least: percent of likeness from which on two issues are near.
        open_most: questions that somebody has before them at a time.
        days, exchange_days: how long both can answer, and go on once they met.
        later_days: after how long somebody who said "later" is asked once more.
        hour: in Europe/Amsterdam, at which both hear that both said yes.
        characters: of the line that is passed on.
    """

    least: int
    open_most: int
    days: int
    later_days: int
    hour: int
    exchange_days: int
    characters: int


def figures_on(figures: ConnectionFigures, day: date) -> Figures:
    """Return the figures in force on `day`."""
    return Figures(
        least=figures.connection_least_percent.on(day),
        open_most=figures.connection_open_most.on(day),
        days=figures.connection_days.on(day),
        later_days=figures.connection_later_days.on(day),
        hour=figures.connection_hour.on(day),
        exchange_days=figures.connection_exchange_days.on(day),
        characters=figures.connection_line_max_characters.on(day),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitter:
    """Somebody with an issue, who may be asked.

    Attributes:
        open: questions of this kind before this person; the answer of the other side doesn't
            matter for it, or it would tell what that is.
    """

    side: Side
    open: int

    def can_be_asked(self, most: int) -> bool:
        """Return whether this person hears a question, and has not too many already."""
        return self.side.stands and self.side.hears and self.open < most


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """Somebody else's issue beside the new one.

    Attributes:
        percent: how alike the two are.
        joined: one of the two takes part in the other's issue: they stand together already.
        asked_before: these two people were asked about each other once.
    """

    submitter: Submitter
    percent: float
    joined: bool
    asked_before: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """Two people who are asked, to be stored."""

    id: ConnectionId
    area: AreaSlug
    sides: tuple[Side, Side]
    at: datetime
    until: datetime
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def asking_due(issue: IssueId, near: Sequence[int], at: datetime) -> tuple[Due, ...]:
    """Return that somebody may be asked about `issue` at `at`; nothing where none is near.

    Args:
        near: the issues that were found alike when it was brought up, best first.
        at: when it can't be undone any more.
    """
    if not near:
        return ()
    subject = {"issue": issue, **{f"near{place}": one for place, one in enumerate(near, start=1)}}
    return (Due(DueKind.CONNECTION_ASKS, at, f"vraagstuk-{issue}-kennismaken", subject),)


def decide_ask(
    own: Submitter,
    near: Iterable[Near],
    area: AreaSlug,
    number: ConnectionId,
    at: datetime,
    figures: Figures,
) -> Asked | None:
    """Decide whether the submitter of a new issue and one other are asked to meet.

    At most one question comes of an issue: to the two who are nearest of those that may be asked.
    Both are asked in the same moment, in the same words.

    Args:
        near: other people's issues of the same area.
        number: given out by storage, because the buttons carry it.
    """
    if not own.can_be_asked(figures.open_most):
        return None
    fitting = [
        one
        for one in near
        if one.percent >= figures.least
        and not one.joined
        and not one.asked_before
        and one.submitter.side.resident != own.side.resident
        and one.submitter.can_be_asked(figures.open_most)
    ]
    if not fitting:
        return None
    best = max(fitting, key=lambda one: (one.percent, -(one.submitter.side.issue or 0)))
    sides = (own.side, best.submitter.side)
    until = end_of(day_of(at) + timedelta(days=figures.days))
    notices = tuple(_question(number, one, at, until, figures, again=False) for one in sides)
    return Asked(number, area, sides, at, until, (ends_due(number, until),), notices)


def ends_due(connection: ConnectionId, until: datetime) -> Due:
    """Return what must happen when a connection is over."""
    return Due(DueKind.CONNECTION_ENDS, until, ends_key(connection), {"connection": connection})


def ends_key(connection: ConnectionId) -> str:
    """Return the key under which the end is planned."""
    return f"verbinding-{connection}-einde"


def ask_again(
    connection: Connection | None, resident: ResidentId, at: datetime, figures: Figures
) -> tuple[Notice, ...]:
    """Return the question for somebody who said "later"; nothing for who chose meanwhile."""
    mine = None if connection is None else connection.mine(resident)
    if connection is None or mine is None or connection.met or connection.over(at):
        return ()
    if mine.answer is not Answer.LATER or not mine.stands:
        return ()
    return (_question(connection.id, mine, at, connection.until, figures, again=True),)


def _question(
    number: ConnectionId,
    side: Side,
    at: datetime,
    until: datetime,
    figures: Figures,
    *,
    again: bool,
) -> Notice:
    return Notice(
        to=side.resident,
        text=ConnectionText.ASK_AGAIN if again else ConnectionText.ASK,
        values=values_of(side, until),
        buttons=choices(number, later=not again),
        slot=slot_of(number),
        fresh=True,
        priority=Priority.REMINDER,
        kind=Kind.ISSUES,
        about=slot_of(number),
        once=f"verbinding-{number}-opnieuw" if again else f"verbinding-{number}-vraag",
    )


def choices(number: ConnectionId, *, later: bool) -> Rows:
    """Return the buttons of the question."""
    yes = button(number, ConnectionText.YES, Answer.YES, Look.MAIN)
    no = button(number, ConnectionText.NO, Answer.NO)
    if not later:
        return ((yes, no),)
    return ((yes, no), (button(number, ConnectionText.LATER, Answer.LATER, Look.QUIET),))


def later_at(at: datetime, until: datetime, figures: Figures) -> datetime | None:
    """Return when somebody who says "later" is asked again; None when it is too late for that."""
    moment = at + timedelta(days=figures.later_days)
    return moment if moment < until else None


def values_for(side: Side, until: datetime, figures: Figures) -> Values:
    """Return what a sentence before meeting can tell, with the figures in it."""
    return {**values_of(side, until), "dagen": figures.later_days, "uur": figures.hour}
