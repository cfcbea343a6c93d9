"""A meeting: what, where, when, who comes; and how it stands in a sentence.

Source: brochure, chapter 5: participation formats, with an invitation as their beginning; ground
rule 2 ("met zoveel mogelijk mensen"). Places and waiting are ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from domain.calendar import clock_of
from domain.formats.used import UsedFormat
from domain.ids import AreaSlug, MeetingId, ProgrammeId, ResidentId
from domain.meetings.need import Need
from domain.notices import Button, Look, Opening, TextKey, Values
from domain.plain_text import shortened
from domain.roles import Role

MEETING_PREFIX = "bk"
"""`bk:<page>` the list, `bk:<meeting>:<verb>` one, `bk:<meeting>:<version>:<answer>` answers."""
CALL_PREFIX = "bm"
"""Calling a meeting, changing it, calling it off (`domain.meetings.calling`)."""

SHORT = 14
"""Characters of a title that fit on a button."""


class MeetingText(TextKey):
    """Sentences of who is invited."""

    INVITATION = "bijeenkomst"
    FIRST_LINE = "bijeenkomst-eerste-regel"
    WHAT_WHERE_WHEN = "bijeenkomst-wat-waar-wanneer"
    WHAT = "bijeenkomst-wat"
    TIME_AND_PLACE = "bijeenkomst-tijd-en-plaats"
    TIME_PLACE_AND_AREA = "bijeenkomst-tijd-plaats-gebied"
    FROM = "bijeenkomst-van"
    BRING = "bijeenkomst-meenemen"
    COMING = "bijeenkomst-komen"
    PLACES_LEFT = "bijeenkomst-plekken"
    FULL = "bijeenkomst-vol"
    QUEUED = "bijeenkomst-wachten"
    JOIN_THE_LIST = "bijeenkomst-kom-op-de-lijst"
    YOU_COME = "bijeenkomst-je-komt"
    YOU_MAY_COME = "bijeenkomst-je-komt-misschien"
    YOU_DO_NOT = "bijeenkomst-je-komt-niet"
    YOU_WAIT = "bijeenkomst-je-wacht"
    NEW_VERSION = "bijeenkomst-veranderd-kijk"
    HOW_MANY = "bijeenkomst-met-hoeveel"
    HOW_MANY_SHORT = "bijeenkomst-met-hoeveel-kort"
    TOO_FEW_PLACES = "bijeenkomst-te-weinig-plek"
    NUMBERS = "bijeenkomst-aantallen"

    MOVED_UP = "bijeenkomst-toch-plek"
    CHANGED = "bijeenkomst-veranderd"
    WAS = "bijeenkomst-was"
    CANCELLED = "bijeenkomst-afgezegd"
    REMINDER_TODAY = "bijeenkomst-herinnering-vandaag"
    REMINDER_TOMORROW = "bijeenkomst-herinnering-morgen"

    HEAD_MOVED_UP = "bijeenkomst-kop-toch-plek"
    HEAD_CHANGED = "bijeenkomst-kop-veranderd"
    HEAD_NEW_VERSION = "bijeenkomst-kop-veranderd-kijk"
    HEAD_CANCELLED = "bijeenkomst-kop-afgezegd"
    HEAD_TODAY = "bijeenkomst-kop-vandaag"
    HEAD_TOMORROW = "bijeenkomst-kop-morgen"

    GONE = "bijeenkomst-weg"
    IS_CANCELLED = "bijeenkomst-gaat-niet-door"
    OVER = "bijeenkomst-voorbij"
    OTHER_AREA = "bijeenkomst-ander-gebied"
    ALREADY = "bijeenkomst-dat-wisten-we"
    TOO_MANY_PEOPLE = "bijeenkomst-te-veel-mensen"

    LIST = "bijeenkomsten"
    LIST_TITLE = "bijeenkomsten-kop"
    LIST_EMPTY = "bijeenkomsten-leeg"
    LINE = "bijeenkomsten-regel"
    LINE_ELSEWHERE = "bijeenkomsten-regel-elders"
    AREA_LINE = "buurt-bijeenkomsten"
    MINE_TITLE = "mijn-bijeenkomsten"
    MINE_LINE = "mijn-bijeenkomst-regel"
    STATE_COMING = "bijeenkomst-stand-komt"
    STATE_MAYBE = "bijeenkomst-stand-misschien"
    STATE_WAITING = "bijeenkomst-stand-wacht"
    STATE_NOT = "bijeenkomst-stand-niet"
    STATE_OPEN = "bijeenkomst-stand-open"
    IN_CALENDAR = "bijeenkomst-agendabestand"
    OUT_OF_CALENDAR = "bijeenkomst-agendabestand-weg"
    FILE_NAME = "bijeenkomst-agendabestand-naam"

    I_COME = "knop-ik-kom"
    MAYBE = "knop-misschien"
    I_DO_NOT = "knop-ik-kom-niet"
    I_WAIT = "knop-zet-me-op-de-lijst"
    I_COME_TO = "knop-ik-kom-bij"
    I_WAIT_FOR = "knop-op-de-lijst-van"
    WITH_HOW_MANY = "knop-met-hoeveel"
    HOW_MANY_AT = "knop-met-hoeveel-bij"
    THIS_MANY = "knop-met-zoveel"
    TO_CALENDAR = "knop-in-mijn-agenda"
    FROM_CALENDAR = "knop-uit-mijn-agenda"
    OPEN_THIS = "knop-bekijk-bijeenkomst"
    ALL_MEETINGS = "knop-bijeenkomsten"
    CHANGE = "knop-wijzig-bijeenkomst"
    CALL_OFF = "knop-zeg-bijeenkomst-af"
    INVITE = "knop-nodig-buren-uit"
    ON_MAP = "knop-op-de-kaart"


class Choice(StrEnum):
    """What somebody says to an invitation; the value stands on the button."""

    COMING = "ja"
    MAYBE = "misschien"
    NOT = "nee"


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody said.

    Attributes:
        people: who come along, the person counted; 1 unless they said otherwise.
        waiting: comes as soon as there is a place.
        version: of the meeting, that they answered.
        needs: what they asked for of what is offered; only of who has a place.
    """

    choice: Choice
    people: int = 1
    waiting: bool = False
    version: int = 1
    needs: frozenset[Need] = frozenset()

    @property
    def has_place(self) -> bool:
        """Whether places are kept for this person."""
        return self.choice is Choice.COMING and not self.waiting


@dataclass(frozen=True, slots=True)
class Details:
    """What whoever calls a meeting decides.

    Attributes:
        place: in words: "dorpshuis".
        starts_at: timezone-aware.
        places: people that fit; None for no limit.
        bring: what to bring along; may be empty.
        minutes: how long it takes; None for nothing said.
        offers: what there is for who needs it to come.
    """

    title: str
    place: str
    starts_at: datetime
    places: int | None = None
    bring: str = ""
    minutes: int | None = None
    offers: frozenset[Need] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting, as one reader sees it.

    Attributes:
        on_map: how a map knows the area (`domain.areas.Area`); empty for nothing known.
        by: who called it; None when they left.
        by_name, by_role: as neighbours see them; the role at that moment.
        version: 1, and one more with each change, calling off included.
        uid: under which calendars know it.
        coming: people who have a place.
        maybe, declined: answers.
        waiting: who wait for a place, with how many, in the order in which they came.
        mine: what the reader answered; None for nothing yet.
        format: the participation format; None for a meeting without one.
        wanted: how many of those who come asked for what is offered.
        present: people who were there, as far as they were counted; None for not counted.
        scanned: how many scanned the code at the door.
        report: version of the report on it; 0 for none yet.
        programme: that it is a part of; None for a meeting by itself.
    """

    id: MeetingId
    area: AreaSlug
    area_name: str
    on_map: str
    details: Details
    by: ResidentId | None
    by_name: str
    by_role: Role
    version: int
    cancelled: bool
    uid: str
    coming: int = 0
    maybe: int = 0
    declined: int = 0
    waiting: tuple[tuple[ResidentId, int], ...] = ()
    mine: Answer | None = field(default=None)
    format: UsedFormat | None = None
    wanted: Mapping[Need, int] = field(default_factory=dict)
    present: int | None = None
    scanned: int = 0
    report: int = 0
    programme: ProgrammeId | None = None

    @property
    def free(self) -> int | None:
        """Places left, never below 0; None for no limit."""
        places = self.details.places
        return None if places is None else max(0, places - self.coming)

    @property
    def queue(self) -> int:
        """People who wait, those they bring counted."""
        return sum(people for _, people in self.waiting)

    def begun(self, at: datetime) -> bool:
        """Return whether it began at `at` or before: then nothing changes any more."""
        return at >= self.details.starts_at

    def fits(self, people: int) -> bool:
        """Return whether so many more have a place."""
        return self.free is None or people <= self.free

    def of(self, mine: Answer | None) -> Meeting:
        """Return it as somebody sees it who answered `mine`."""
        return replace(self, mine=mine)


def slot_of(meeting: MeetingId) -> str:
    """Return the slot of a meeting in somebody's chat."""
    return f"bijeenkomst-{meeting}"


def of_meeting(meeting: Meeting) -> Values:
    """Return what sentences about a meeting have holes for."""
    return of_details(meeting.details)


def of_details(details: Details) -> Values:
    """Return the same before it is called; `zin` is what it is about, as a whole sentence."""
    title = details.title
    return {
        "titel": title,
        "zin": title if title[-1:] in "?!" else f"{title}.",
        "waar": details.place,
        "wanneer": Opening(details.starts_at),
        "moment": details.starts_at,
        "klok": clock_of(details.starts_at),
    }


def of_short(meeting: Meeting) -> Values:
    """Return what a button has a hole for, that must say of which meeting it is."""
    return {"kort": shortened(meeting.details.title, SHORT)}


def answer_button(meeting: Meeting, choice: Choice, *, look: Look = Look.PLAIN) -> Button:
    """Return the button of an answer to this version of a meeting."""
    labels = {
        Choice.COMING: MeetingText.I_COME if meeting.fits(1) else MeetingText.I_WAIT,
        Choice.MAYBE: MeetingText.MAYBE,
        Choice.NOT: MeetingText.I_DO_NOT,
    }
    among = None
    if choice is Choice.COMING:
        among = MeetingText.I_COME_TO if meeting.fits(1) else MeetingText.I_WAIT_FOR
    return Button(
        label=labels[choice],
        data=f"{MEETING_PREFIX}:{meeting.id}:{meeting.version}:{choice}",
        values=of_short(meeting) if among else {},
        look=look,
        among=among,
    )


def calendar_button(meeting: Meeting) -> Button:
    """Return the button of the file for somebody's own calendar."""
    return Button(
        label=MeetingText.FROM_CALENDAR if meeting.cancelled else MeetingText.TO_CALENDAR,
        data=f"{MEETING_PREFIX}:{meeting.id}:agenda",
        look=Look.QUIET,
    )
