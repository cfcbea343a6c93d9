"""A meeting on its way: what is known of it, what is asked next, and what was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from domain.calendar import day_of
from domain.formats.used import UsedFormat, used_from_data, used_to_data
from domain.ids import AreaSlug, DeadlockId, MeetingId
from domain.meetings.meeting import Details, Meeting
from domain.meetings.need import Need, in_order
from domain.meetings.typed import NO_LIMIT, read_moment, read_places
from domain.notices import TextKey, Values
from domain.people import Resident
from domain.plain_text import one_line
from domain.refusing import Refused, refuse

LEAST_CHARACTERS = 3


class DraftText(TextKey):
    """Sentences of calling a meeting."""

    NAME_FIRST = "uitnodigen-eerst-naam"
    WHICH_AREA = "uitnodigen-welk-gebied"
    QUESTION = "uitnodigen-vraag"
    WHAT = "uitnodigen-wat"
    WHERE = "uitnodigen-waar"
    WHEN = "uitnodigen-wanneer"
    PLACES = "uitnodigen-plekken"
    BRING = "uitnodigen-meenemen"
    IS_NOW = "uitnodigen-nu"
    NO_LIMIT = "uitnodigen-geen-maximum"
    NOTHING = "uitnodigen-niets"
    TOO_LONG = "uitnodigen-te-lang"
    TOO_SHORT = "uitnodigen-te-kort"
    WHEN_NOT_READ = "uitnodigen-wanneer-niet-gelezen"
    WHEN_PAST = "uitnodigen-wanneer-voorbij"
    WHEN_FAR = "uitnodigen-wanneer-te-ver"
    PLACES_NOT_READ = "uitnodigen-plekken-niet-gelezen"
    PLACES_TAKEN = "uitnodigen-plekken-bezet"
    CHECK = "uitnodigen-kijk-na"
    AS_THEY_READ_IT = "uitnodigen-zo-lezen-ze-het"
    AS_IT_BECOMES = "uitnodigen-zo-wordt-het"
    WHO_GETS_IT = "uitnodigen-wie-krijgt-dit"
    WHO_HEARS_IT = "uitnodigen-wie-hoort-dit"
    HOW_PLACES = "uitnodigen-regel-plekken"
    HOW_BRING = "uitnodigen-regel-meenemen"
    SENT = "uitnodigen-verstuurd"
    CHANGE_SENT = "uitnodigen-wijziging-verstuurd"
    NOTHING_CHANGED = "uitnodigen-niets-veranderd"
    CHANGED_MEANWHILE = "uitnodigen-al-veranderd"
    CALL_OFF_ASK = "uitnodigen-afzeggen-vraag"
    CALLED_OFF = "uitnodigen-afgezegd"

    CHOOSE_NAME = "knop-kies-een-naam"
    THIS_AREA = "knop-uitnodigen-gebied"
    KEEP = "knop-houd-zo"
    THIS_PLACES = "knop-zoveel-plekken"
    ANY_PLACES = "knop-geen-maximum"
    SKIP = "knop-niets-nodig"
    SEND = "knop-verstuur-uitnodiging"
    SEND_CHANGE = "knop-verstuur-wijziging"
    EDIT_WHAT = "knop-wijzig-wat"
    EDIT_WHERE = "knop-wijzig-waar"
    EDIT_WHEN = "knop-wijzig-wanneer"
    EDIT_PLACES = "knop-wijzig-plekken"
    EDIT_BRING = "knop-wijzig-meenemen"
    CALL_OFF_YES = "knop-ja-zeg-af"
    CALL_OFF_NO = "knop-nee-laat-staan"


class Step(StrEnum):
    """What is asked, in this order; the value stands on buttons."""

    WHAT = "wat"
    WHERE = "waar"
    WHEN = "wanneer"
    PLACES = "plekken"
    BRING = "mee"
    CHECK = "check"


QUESTIONS = (Step.WHAT, Step.WHERE, Step.WHEN, Step.PLACES, Step.BRING)


@dataclass(frozen=True, slots=True)
class Limits:
    """What the municipality allows, on the day of calling."""

    characters: int
    places: int
    days_ahead: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is known of a meeting on its way; None for what was not asked yet.

    Attributes:
        places: NO_LIMIT (0) when anybody can come.
        changes: the meeting that is being changed, and the version it had.
        deadlock: the one that it is called about; None for none.
        minutes: how long it takes; None for nothing said.
        format: the participation format that it was begun with; None for none.
        offers: what there is for who needs it to come; chosen at the check.
    """

    area: AreaSlug
    title: str | None = None
    place: str | None = None
    starts_at: datetime | None = None
    places: int | None = None
    bring: str | None = None
    changes: MeetingId | None = None
    version: int = 1
    deadlock: DeadlockId | None = None
    minutes: int | None = None
    format: UsedFormat | None = None
    offers: frozenset[Need] = frozenset()

    def known(self, step: Step) -> bool:
        """Return whether a question was answered."""
        values = (self.title, self.place, self.starts_at, self.places, self.bring)
        return step is Step.CHECK or values[QUESTIONS.index(step)] is not None

    @property
    def next(self) -> Step:
        """The first question without an answer; the check when all have one."""
        return next((one for one in QUESTIONS if not self.known(one)), Step.CHECK)

    @property
    def details(self) -> Details | None:
        """All of it; None as long as something is missing."""
        if self.title is None or self.place is None or self.starts_at is None:
            return None
        if self.places is None or self.bring is None:
            return None
        places = None if self.places == NO_LIMIT else self.places
        return Details(
            self.title,
            self.place,
            self.starts_at,
            places,
            self.bring,
            self.minutes,
            self.offers,
        )


def draft_of(meeting: Meeting) -> Draft:
    """Return a meeting to be changed."""
    details = meeting.details
    return Draft(
        area=meeting.area,
        title=details.title,
        place=details.place,
        starts_at=details.starts_at,
        places=details.places or NO_LIMIT,
        bring=details.bring,
        changes=meeting.id,
        version=meeting.version,
        minutes=details.minutes,
        format=meeting.format,
        offers=details.offers,
    )


def to_data(draft: Draft) -> dict[str, Any]:
    """Return a draft as a conversation keeps it."""
    at = draft.starts_at
    return {
        "area": draft.area,
        "title": draft.title,
        "place": draft.place,
        "starts_at": at.isoformat() if at else None,
        "places": draft.places,
        "bring": draft.bring,
        "changes": draft.changes,
        "version": draft.version,
        "deadlock": draft.deadlock,
        "minutes": draft.minutes,
        "format": used_to_data(draft.format),
        "offers": [one.value for one in in_order(draft.offers)],
    }


def from_data(data: Mapping[str, Any]) -> Draft | None:
    """Return the draft of a conversation; None for data of another shape."""
    try:
        at = data["starts_at"]
        number = data["changes"]
        about = data.get("deadlock")
        return Draft(
            area=AreaSlug(str(data["area"])),
            title=data["title"],
            place=data["place"],
            starts_at=datetime.fromisoformat(at) if at else None,
            places=data["places"],
            bring=data["bring"],
            changes=MeetingId(int(number)) if number is not None else None,
            version=int(data["version"]),
            deadlock=None if about is None else DeadlockId(int(about)),
            minutes=data.get("minutes"),
            format=used_from_data(data.get("format")),
            offers=frozenset(Need(one) for one in data.get("offers", ())),
        )
    except (KeyError, TypeError, ValueError):
        return None


def before(step: Step) -> Step:
    """Return the question before this one; the first one for the first."""
    order = (*QUESTIONS, Step.CHECK)
    return order[max(0, order.index(step) - 1)]


def decide_take(
    resident: Resident, draft: Draft, step: Step, typed: str, at: datetime, limits: Limits
) -> Draft | Refused:
    """Return the draft with the answer to a question, or why it can't be taken."""
    if step is Step.WHEN:
        moment = read_moment(typed, at)
        refused = refuse_moment(resident, moment, at, most=limits.days_ahead)
        return refused if refused is not None else replace(draft, starts_at=moment)
    if step is Step.PLACES:
        places = read_places(typed, most=limits.places)
        if places is None:
            return refuse(resident, DraftText.PLACES_NOT_READ, {"hoogste": limits.places})
        return replace(draft, places=places)
    words = one_line(typed)
    if len(words) > limits.characters:
        values: Values = {"tekens": len(words), "passen": limits.characters}
        return refuse(resident, DraftText.TOO_LONG, values)
    if len(words) < LEAST_CHARACTERS:
        return refuse(resident, DraftText.TOO_SHORT)
    words = words.rstrip(" .,;:")
    if step is Step.BRING:
        return replace(draft, bring=words)
    return replace(draft, title=words) if step is Step.WHAT else replace(draft, place=words)


def refuse_moment(
    resident: Resident, moment: datetime | None, at: datetime, *, most: int
) -> Refused | None:
    """Return why a meeting can't be at `moment`; None when it can.

    Args:
        most: days ahead.
    """
    if moment is None:
        return refuse(resident, DraftText.WHEN_NOT_READ)
    if moment <= at:
        return refuse(resident, DraftText.WHEN_PAST, {"moment": moment})
    if day_of(moment) > day_of(at) + timedelta(days=most):
        return refuse(resident, DraftText.WHEN_FAR, {"moment": moment})
    return None
