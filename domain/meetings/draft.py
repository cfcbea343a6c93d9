"""A meeting on its way: what is known of it, what is asked next, and what was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from domain import cards
from domain.calendar import day_of
from domain.cards import Block, Card, Paragraph
from domain.ids import AreaSlug, MeetingId
from domain.meetings.meeting import CALL_PREFIX, Details, Meeting, of_details
from domain.meetings.typed import NO_LIMIT, read_moment, read_places
from domain.notices import STEP, Button, Line, Look, Notice, TextKey, Values
from domain.people import Resident
from domain.plain_text import one_line
from domain.refusing import Refused, refuse
from domain.texts import GeneralText

LEAST_CHARACTERS = 3
OFFERED_PLACES = (10, 20, 40)


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
    CHECK_CHANGE = "uitnodigen-kijk-wijziging-na"
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
    """

    area: AreaSlug
    title: str | None = None
    place: str | None = None
    starts_at: datetime | None = None
    places: int | None = None
    bring: str | None = None
    changes: MeetingId | None = None
    version: int = 1

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
        return Details(self.title, self.place, self.starts_at, places, self.bring)


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
    }


def from_data(data: Mapping[str, Any]) -> Draft | None:
    """Return the draft of a conversation; None for data of another shape."""
    try:
        at = data["starts_at"]
        number = data["changes"]
        return Draft(
            area=AreaSlug(str(data["area"])),
            title=data["title"],
            place=data["place"],
            starts_at=datetime.fromisoformat(at) if at else None,
            places=data["places"],
            bring=data["bring"],
            changes=MeetingId(int(number)) if number is not None else None,
            version=int(data["version"]),
        )
    except (KeyError, TypeError, ValueError):
        return None


# --- questions ----------------------------------------------------------------------------

_ASK = {
    Step.WHAT: DraftText.WHAT,
    Step.WHERE: DraftText.WHERE,
    Step.WHEN: DraftText.WHEN,
    Step.PLACES: DraftText.PLACES,
    Step.BRING: DraftText.BRING,
}


def question(resident: Resident, draft: Draft, step: Step, *, fresh: bool) -> Notice:
    """Return one of the questions; what was answered before is shown and can be kept.

    Args:
        step: not the check.
    """
    buttons: list[Button] = []
    if draft.known(step):
        buttons.append(_button(DraftText.KEEP, f"houd:{step}", look=Look.MAIN))
    if step is Step.PLACES:
        buttons += [
            Button(
                label=DraftText.THIS_PLACES,
                data=f"{CALL_PREFIX}:p:{count}",
                values={"plekken": count},
            )
            for count in OFFERED_PLACES
        ]
        buttons.append(_button(DraftText.ANY_PLACES, f"p:{NO_LIMIT}"))
    if step is Step.BRING and not draft.bring:
        buttons.append(_button(DraftText.SKIP, "niets"))
    back = [] if step is Step.WHAT else [_button(GeneralText.GO_BACK, f"terug:{step}", Look.QUIET)]
    ends = (*back, _button(GeneralText.GO_OUT, "weg", Look.QUIET))
    pairs = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    now = _now(draft, step)
    number, of = QUESTIONS.index(step) + 1, len(QUESTIONS)
    stands = Line(DraftText.IS_NOW, {"antwoord": now}) if now else None
    blocks: list[Block] = [cards.Step(number, of), Paragraph(Line(_ASK[step]))]
    if stands:
        blocks.append(Paragraph(stands))
    return Notice(
        to=resident.id,
        text=DraftText.QUESTION,
        values={
            "stap": Line(GeneralText.STEP, {"nu": number, "van": of}),
            "vraag": _ASK[step],
            "nu": stands or "",
        },
        buttons=(*pairs, ends),
        card=Card(tuple(blocks)),
        slot=STEP,
        fresh=fresh,
    )


def _button(label: TextKey, verb: str, look: Look = Look.PLAIN) -> Button:
    return Button(label=label, data=f"{CALL_PREFIX}:{verb}", look=look)


def _now(draft: Draft, step: Step) -> Any:
    """Return what stands behind a question now, to be said; None for nothing."""
    if not draft.known(step):
        return None
    if step is Step.PLACES:
        if draft.places == NO_LIMIT:
            return DraftText.NO_LIMIT
        return Line(DraftText.THIS_PLACES, {"plekken": draft.places or 0})
    if step is Step.BRING:
        return draft.bring or DraftText.NOTHING
    return {Step.WHAT: draft.title, Step.WHERE: draft.place, Step.WHEN: draft.starts_at}[step]


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


def check_screen(
    resident: Resident, draft: Draft, details: Details, area_name: str, *, hear: int, fresh: bool
) -> Notice:
    """Return what will be sent, to how many, with a way to each question.

    Args:
        hear: neighbours of the area for a new meeting; who answered, for a change.
    """
    changes = draft.changes is not None
    places = Line(DraftText.HOW_PLACES, {"plekken": _now(draft, Step.PLACES)})
    bring = Line(DraftText.HOW_BRING, {"meenemen": _now(draft, Step.BRING)})
    edits = (
        (DraftText.EDIT_WHAT, Step.WHAT),
        (DraftText.EDIT_WHERE, Step.WHERE),
        (DraftText.EDIT_WHEN, Step.WHEN),
        (DraftText.EDIT_PLACES, Step.PLACES),
        (DraftText.EDIT_BRING, Step.BRING),
    )
    buttons = [
        _button(DraftText.SEND_CHANGE if changes else DraftText.SEND, "stuur", Look.MAIN),
        _button(GeneralText.GO_OUT, "weg", Look.QUIET),
        *(_button(label, f"w:{step}", Look.QUIET) for label, step in edits),
        _button(GeneralText.GO_BACK, f"terug:{Step.CHECK}", Look.QUIET),
    ]
    return Notice(
        to=resident.id,
        text=DraftText.CHECK_CHANGE if changes else DraftText.CHECK,
        values={
            **of_details(details),
            "plekken": places,
            "meenemen": bring,
            "gebied": area_name,
            "mensen": hear,
        },
        buttons=tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)),
        slot=STEP,
        fresh=fresh,
    )
