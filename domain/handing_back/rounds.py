"""The monthly round: when it opens in an area, what lies in it, and who is invited.

Source: brochure, ground rule 4 (nothing counts before the area said yes). It gives no rhythm: one
round a month, and how long it lies open, are ours (content `ballots.toml`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.areas import Area
from domain.ballots.ballot import Answer, Ballot, BallotKind, Option, Text
from domain.ballots.opening import CLOSING_HOUR
from domain.calendar import LOCAL, day_of
from domain.due import Due, DueKind
from domain.handing_back.hand_back import HandBack
from domain.handing_back.reminding import half_way
from domain.handing_back.texts import HAND_BACK_PREFIX, HandBackText
from domain.ids import AreaSlug, BallotId, ResidentId, RoundId
from domain.notices import STEP, Button, Kind, Line, Lines, Look, Notice, Priority, Words
from domain.parameters import BallotFigures
from domain.people import Resident
from domain.plain_text import shortened
from domain.refusing import Refused, Twice, forbid, refuse
from domain.roles import Action
from domain.texts import GeneralText
from domain.trits.hearing import Hearing, HearingText, asking_row, hearing_lines, sides_of_next

LISTED = 5
"""Titles in an invitation; more are counted."""
TITLE_LENGTH = 80
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When rounds open, and who must take part.

    Attributes:
        months: one round in so many calendar months.
        day, hour: of the first of these months, in Europe/Amsterdam.
        days: how long it lies open, to CLOSING_HOUR of the last day.
        least_people, least_percent: the higher of the two must take part.
    """

    months: int
    day: int
    hour: int
    days: int
    least_people: int
    least_percent: int


def rhythm_on(figures: BallotFigures, day: date) -> Rhythm:
    """Return the rhythm of `day` (Europe/Amsterdam)."""
    return Rhythm(
        figures.ratify_round_months.on(day),
        figures.ratify_round_day.on(day),
        figures.ratify_round_hour.on(day),
        figures.ratify_round_days.on(day),
        figures.ratify_least_people.on(day),
        figures.ratify_least_percent.on(day),
    )


def period_of(day: date, months: int) -> date:
    """Return the first day of the months that have one round together, `day` among them."""
    count = day.year * MONTHS + day.month - 1
    year, month = divmod(count - count % months, MONTHS)
    return date(year, month + 1, 1)


def next_opening(at: datetime, last: date | None, rhythm: Rhythm) -> datetime:
    """Return when the next round opens by itself: later than `at`, in months without one.

    Args:
        at: timezone-aware.
        last: period of the last round of the area (`period_of`); None when there was none.
    """
    period = period_of(day_of(at), rhythm.months)
    while True:
        opens = datetime.combine(period.replace(day=rhythm.day), time(rhythm.hour), LOCAL)
        if opens > at and (last is None or period > last):
            return opens.astimezone(at.tzinfo)
        period = period_of(period + timedelta(days=31 * rhythm.months), rhythm.months)


def closing_of(at: datetime, days: int) -> datetime:
    """Return when a round closes that opens at `at`: CLOSING_HOUR in Europe/Amsterdam."""
    return datetime.combine(
        day_of(at) + timedelta(days=days), time(CLOSING_HOUR), LOCAL
    ).astimezone(at.tzinfo)


def quorum_of(inhabitants: int | None, rhythm: Rhythm) -> int:
    """Return how many people must take part; without a source for inhabitants, the least people.

    A percentage that is no whole number of people is the next whole number.
    """
    share = -(-(inhabitants or 0) * rhythm.least_percent // 100)
    return max(rhythm.least_people, share)


@dataclass(frozen=True, slots=True)
class Waiting:
    """What lies ready in an area, read under its lock.

    Attributes:
        texts: that wait, oldest first.
        last: period of the last round; None when there was none.
        members: residents who can be reached now.
    """

    area: Area
    texts: Sequence[HandBack]
    last: date | None
    members: Sequence[ResidentId]


@dataclass(frozen=True, slots=True)
class Round:
    """A round of an area.

    Attributes:
        period: first day of the months that it is the one round of.
        by: who opened it; None when it opened by itself.
    """

    id: RoundId
    area: AreaSlug
    period: date
    opened_at: datetime
    closes_at: datetime
    by: ResidentId | None


@dataclass(frozen=True, slots=True)
class RoundOpened:
    """A round to store, a ballot for each of its texts, its half-way and closing, invitations."""

    round: Round
    ballots: tuple[Ballot, ...]
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def open_round(
    waiting: Waiting,
    number: RoundId,
    ballots: Sequence[BallotId],
    at: datetime,
    rhythm: Rhythm,
    names: Mapping[Answer, Words],
    *,
    by: Resident | None = None,
    heard: Sequence[Line] = (),
) -> RoundOpened | None:
    """Open the round of an area; None when nothing waits, or these months had theirs.

    Args:
        ballots: numbers given out by storage, one for each text that waits.
        names: the words of the answers, frozen on the ballots.
        by: who opens it sooner; None for the clock.
        heard: which groups weren't heard yet about the texts, and who was asked; for who is
            invited.
    """
    period = period_of(day_of(at), rhythm.months)
    if not waiting.texts or (waiting.last is not None and waiting.last >= period):
        return None
    area = waiting.area
    closes = closing_of(at, rhythm.days)
    new = Round(number, area.slug, period, at, closes, None if by is None else by.id)
    made = tuple(
        Ballot(
            id=ballot,
            area=area.slug,
            area_name=area.name,
            points=1,
            advisory=False,
            opened_at=at,
            closes_at=closes,
            closed=False,
            options=tuple(Option(one.value, None, names[one], 0) for one in Answer),
            inhabitants=area.inhabitants,
            kind=BallotKind.RATIFICATION,
            quorum=quorum_of(area.inhabitants, rhythm),
            about=Text(text.id, text.version, text.title, text.kind),
        )
        for ballot, text in zip(ballots, waiting.texts, strict=True)
    )
    ends = Due(DueKind.HAND_BACK_CLOSES, closes, f"terugleggen-sluit-{number}", {"round": number})
    dues = (half_way(number, at, closes), ends)
    notices = [_invitation(one, new, area.name, waiting.texts, heard) for one in waiting.members]
    if by is not None:
        said = {"teksten": len(made), "tot": closes, "mensen": len(waiting.members)}
        notices.insert(0, Notice(to=by.id, text=HandBackText.ROUND_OPENED, values=said, slot=STEP))
    return RoundOpened(new, made, dues, tuple(notices))


def refuse_round(
    resident: Resident, area: AreaSlug, waiting: Waiting, at: datetime, rhythm: Rhythm
) -> Refused | Twice | None:
    """Return why `resident` can't open the round of an area now; None when that can be."""
    if not resident.may(Action.OPEN_ROUND, area):
        return forbid(resident, Action.OPEN_ROUND, area, slot=STEP)
    had_one = waiting.last is not None and waiting.last >= period_of(day_of(at), rhythm.months)
    if not waiting.texts:
        if had_one:  # a second tap: what was opened stands on the screen
            return Twice(GeneralText.ALREADY_DONE)
        return refuse(resident, HandBackText.ROUND_NOTHING, slot=STEP)
    if had_one:
        opens = next_opening(at, waiting.last, rhythm)
        return refuse(resident, HandBackText.ROUND_THIS_MONTH, {"opent": opens}, slot=STEP)
    return None


def check_round(
    resident: Resident,
    waiting: Waiting,
    at: datetime,
    rhythm: Rhythm,
    hearing: Hearing,
    *,
    again: int,
) -> Notice:
    """Return what is seen before a round is opened sooner: what, who was heard, who hears it.

    Args:
        hearing: about the items in the texts; without topics nothing is said of it.
        again: days until the same area can be asked once more.
    """
    area = waiting.area
    data = f"{HAND_BACK_PREFIX}:ronde:{area.slug}"
    told = hearing_lines(hearing, at, again=again) if hearing.topics else ()
    lacks = hearing.topics and hearing.lacks
    label = HearingText.OPEN_ROUND_ANYWAY if lacks else HandBackText.OPEN_ROUND_NOW
    now = Button(label=label, data=f"{data}:ja", look=Look.MAIN)
    back = Button(label=HandBackText.BACK, data=f"{HAND_BACK_PREFIX}:1", look=Look.QUIET)
    asks = asking_row(hearing, f"{data}:vraag-", at, again=again) if told else ()
    return Notice(
        to=resident.id,
        text=HandBackText.ROUND_CHECK,
        values={
            "gebied": area.name,
            "lijst": _titles(waiting.texts),
            "gehoord": Lines(told),
            "tot": closing_of(at, rhythm.days),
            "mensen": len(waiting.members),
            "opent": next_opening(at, waiting.last, rhythm),
        },
        buttons=((now, back), *asks),
        slot=STEP,
    )


def check_round_again(area: AreaSlug) -> Button:
    """Return the button back to what is seen before a round is opened."""
    data = f"{HAND_BACK_PREFIX}:ronde:{area}"
    return Button(label=HearingText.BACK, data=data, look=Look.QUIET)


def _titles(texts: Sequence[HandBack]) -> Lines:
    lines = [
        Line(
            HandBackText.INVITE_LINE_AGAIN if one.tries else HandBackText.INVITE_LINE,
            {"titel": shortened(one.title, TITLE_LENGTH), "versie": one.version},
        )
        for one in texts[:LISTED]
    ]
    if len(texts) > LISTED:
        lines.append(Line(HandBackText.INVITE_MORE, {"meer": len(texts) - LISTED}))
    return Lines(tuple(lines))


def _invitation(
    member: ResidentId,
    new: Round,
    area_name: str,
    texts: Sequence[HandBack],
    heard: Sequence[Line],
) -> Notice:
    """Return the one invitation of a member to all texts of a round."""
    see = Button(label=HandBackText.SEE_TEXTS, data=f"{HAND_BACK_PREFIX}:1", look=Look.MAIN)
    return Notice(
        to=member,
        text=HandBackText.INVITE,
        values={
            "gebied": area_name,
            "teksten": len(texts),
            "tot": new.closes_at,
            "lijst": _titles(texts),
            "gehoord": Lines(tuple(heard)),
        },
        buttons=((see, sides_of_next()),),
        priority=Priority.BROADCAST,
        kind=Kind.BALLOTS,
        about=f"ronde-{new.id}",
        once=f"terugleggen-ronde-{new.id}",
    )


def waits(area: AreaSlug, at: datetime) -> Due:
    """Return what lets the clock look when the round of an area opens, now that a text waits."""
    return Due(
        DueKind.HAND_BACK_WAITS, at, f"terugleggen-wacht-{area}-{at.isoformat()}", {"area": area}
    )


def opening(area: AreaSlug, opens_at: datetime) -> Due:
    """Return the opening of the round of an area at its moment."""
    key = f"terugleggen-ronde-{area}-{day_of(opens_at).isoformat()}"
    return Due(DueKind.HAND_BACK_ROUND, opens_at, key, {"area": area})
