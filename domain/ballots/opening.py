"""Opening a ballot: over which themes, until when, and the invitation of each member."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from domain.ballots.ballot import (
    OPEN_PREFIX,
    Ballot,
    BallotText,
    Option,
    of_ballot,
    slot_of,
    vote_button,
)
from domain.calendar import LOCAL, day_of
from domain.due import Due, DueKind
from domain.ids import AreaSlug, BallotId, ResidentId
from domain.notices import STEP, Button, Kind, Line, Lines, Look, Notice, Priority, Rows
from domain.people import Resident
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action
from domain.texts import GeneralText
from domain.theming import ThemeCount
from domain.trits.hearing import (
    Hearing,
    HearingText,
    asking_row,
    hearing_lines,
    sides_of_ballot,
    sides_of_next,
)

CLOSING_HOUR = 20
"""Ballots of days close at this hour of the day in Europe/Amsterdam."""
SPANS: Mapping[str, timedelta] = {
    "zaal": timedelta(minutes=15),
    "week": timedelta(days=7),
    "twee": timedelta(days=14),
    "drie": timedelta(days=21),
}
"""How long a ballot can be open: in the hall, or one, two or three weeks."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A ballot to store, its closing, and an invitation for each member of the area."""

    ballot: Ballot
    due: Due
    notices: tuple[Notice, ...]


def closing_moment(at: datetime, span: str) -> datetime:
    """Return when a ballot closes that opens at `at` for `span` (a key of SPANS).

    Weeks end at CLOSING_HOUR on the clock of Europe/Amsterdam, whatever summer time does;
    minutes end on a whole minute.

    Raises:
        KeyError: no such span.
    """
    length = SPANS[span]
    if length < timedelta(days=1):
        return (at + length).replace(second=0, microsecond=0) + timedelta(minutes=1)
    return closing_of_days(at, length.days)


def closing_of_days(at: datetime, days: int) -> datetime:
    """Return CLOSING_HOUR in Europe/Amsterdam, so many days after that of `at`."""
    day = day_of(at) + timedelta(days=days)
    return datetime.combine(day, time(CLOSING_HOUR), LOCAL).astimezone(at.tzinfo)


def decide_open(
    resident: Resident,
    area: AreaSlug,
    area_name: str,
    themes: Sequence[ThemeCount],
    ballot: BallotId,
    at: datetime,
    *,
    span: str,
    members: Sequence[ResidentId],
    points: int,
    most_options: int,
    inhabitants: int | None,
    one_is_open: bool,
) -> Opened | Refused:
    """Decide whether `resident` opens a dots ballot over the themes of an area.

    Args:
        ballot: given out by storage, because the buttons carry it.
        themes: most neighbours first; the first `most_options` with a name get on it.
        span: a key of SPANS.
        members: residents of the area who can be reached now; each is invited once.
    """
    refused = refuse_open(resident, area, themes, one_is_open=one_is_open)
    if refused is not None:
        return refused
    named = [one for one in themes if one.names is not None][:most_options]
    options = tuple(
        Option(number, one.id, one.names, one.neighbours)
        for number, one in enumerate(named, start=1)
        if one.names is not None
    )
    opened = Ballot(
        id=ballot,
        area=area,
        area_name=area_name,
        points=points,
        advisory=True,
        opened_at=at,
        closes_at=closing_moment(at, span),
        closed=False,
        options=options,
        inhabitants=inhabitants,
    )
    done = Notice(
        to=resident.id,
        text=BallotText.OPENED,
        values={"mensen": len(members), "tot": opened.closes_at},
        slot=STEP,
    )
    due = Due(
        DueKind.BALLOT_CLOSES, opened.closes_at, f"stemming-{ballot}-sluit", {"ballot": ballot}
    )
    invites = tuple(invitation(one, opened) for one in members)
    return Opened(opened, due, (done, *invites))


def refuse_open(
    resident: Resident, area: AreaSlug, themes: Sequence[ThemeCount], *, one_is_open: bool
) -> Refused | None:
    """Return why `resident` can't open a ballot here and now; None when that can be."""
    if not resident.may(Action.OPEN_BALLOT, area):
        return forbid(resident, Action.OPEN_BALLOT, area, slot=STEP)
    if one_is_open:
        return refuse(resident, BallotText.ONE_IS_OPEN, slot=STEP)
    if sum(one.names is not None for one in themes) < 2:
        return refuse(resident, BallotText.TOO_FEW_THEMES, slot=STEP)
    return None


def invitation(member: ResidentId, ballot: Ballot) -> Notice:
    """Return the one invitation of a member of the area."""
    return Notice(
        to=member,
        text=BallotText.INVITE,
        values=of_ballot(ballot),
        buttons=((vote_button(ballot.id), sides_of_ballot(ballot.id)),),
        priority=Priority.BROADCAST,
        kind=Kind.BALLOTS,
        about=slot_of(ballot.id),
        once=f"stemming-{ballot.id}",
    )


def length_screen(resident: Resident, area_name: str, themes: Sequence[ThemeCount]) -> Notice:
    """Return the first step of opening: over which themes, and until when?"""
    spans = (
        (BallotText.ONE_WEEK, "week", Look.PLAIN),
        (BallotText.TWO_WEEKS, "twee", Look.MAIN),
        (BallotText.THREE_WEEKS, "drie", Look.PLAIN),
        (BallotText.IN_THE_HALL, "zaal", Look.PLAIN),
    )
    choices = [
        Button(label=label, data=f"{OPEN_PREFIX}:{span}", look=look) for label, span, look in spans
    ]
    rows: Rows = ((choices[0], choices[1]), (choices[2], choices[3]), (_dont_open(),))
    return Notice(
        to=resident.id,
        text=BallotText.LENGTH,
        values={"gebied": area_name, "lijst": _theme_lines(themes)},
        buttons=rows,
        slot=STEP,
    )


def _dont_open() -> Button:
    return Button(label=BallotText.DONT_OPEN, data=f"{OPEN_PREFIX}:niet", look=Look.QUIET)


def _theme_lines(themes: Sequence[ThemeCount]) -> Lines:
    return Lines(
        tuple(
            Line(BallotText.THEME_LINE, {"thema": one.name, "buren": one.neighbours})
            for one in themes
        )
    )


def check_screen(
    resident: Resident,
    area_name: str,
    themes: Sequence[ThemeCount],
    hearing: Hearing,
    *,
    span: str,
    at: datetime,
    members: int,
    points: int,
    again: int,
) -> Notice:
    """Return the second step: who was heard and who wasn't, who hears it, until when.

    Args:
        hearing: without topics nothing is said of it.
        again: days until the same area can be asked once more.
    """
    told = hearing_lines(hearing, at, again=again) if hearing.topics else ()
    label = HearingText.OPEN_BALLOT_ANYWAY if hearing.lacks else BallotText.OPEN_NOW
    open_now = Button(label=label, data=f"{OPEN_PREFIX}:ja-{span}", look=Look.MAIN)
    back = Button(label=GeneralText.GO_BACK, data=f"{OPEN_PREFIX}:begin", look=Look.QUIET)
    asks = asking_row(hearing, f"{OPEN_PREFIX}:vraag-{span}-", at, again=again)
    return Notice(
        to=resident.id,
        text=BallotText.CHECK,
        values={
            "gebied": area_name,
            "lijst": _theme_lines(themes),
            "gehoord": Lines(told),
            "tot": closing_moment(at, span),
            "mensen": members,
            "punten": points,
        },
        buttons=((open_now, _dont_open()), *asks, (sides_of_next(), back)),
        slot=STEP,
    )


def check_again(span: str) -> Button:
    """Return the button back to what is seen before a ballot is opened for `span`."""
    return Button(label=HearingText.BACK, data=f"{OPEN_PREFIX}:{span}", look=Look.QUIET)
