"""Writing a talk down, and sending it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from domain.calendar import LOCAL, clock_of, day_of
from domain.due import Due, DueKind
from domain.ids import AreaSlug, IssueId, ResidentId, TableTalkId
from domain.issues.draft import Draft
from domain.issues.issue import IssueText
from domain.issues.placing import BroughtUp
from domain.kitchen_table.talk import (
    CONSENT_VERSION,
    KITCHEN_PREFIX,
    Figures,
    KitchenText,
    TableDraft,
    TableTalk,
    kitchen_button,
)
from domain.members.standing import CONFIRMING_PREFIX
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Words
from domain.people import Resident
from domain.refusing import Refused, refuse
from domain.texts import GeneralText


@dataclass(frozen=True, slots=True)
class Recorded:
    """A talk to store, with the issues that count as the neighbour's.

    Attributes:
        until: when the code on the note ends.
    """

    talk: TableTalk
    key: str
    street: str
    consent_version: int
    consented_at: datetime
    until: datetime
    issues: tuple[BroughtUp, ...]
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def refuse_begin(
    resident: Resident, recorded: int, figures: Figures, *, confirmed: bool
) -> Refused | None:
    """Return why somebody can't write a talk down now; None when that can be.

    Args:
        recorded: talks of this person in the last 24 hours.
        confirmed: a confirmed member of the home area.
    """
    if not confirmed:
        how = Button(label=KitchenText.CONFIRM, data=f"{CONFIRMING_PREFIX}:ik", look=Look.MAIN)
        no = Notice(
            to=resident.id,
            text=KitchenText.NOT_CONFIRMED,
            buttons=((how, kitchen_button()),),
            slot=STEP,
        )
        return Refused((no,))
    if recorded >= figures.talks:
        return refuse(resident, KitchenText.ENOUGH, {"hoogste": figures.talks}, slot=STEP)
    return None


def consent_screen(resident: Resident) -> Notice:
    """Return what is asked of the neighbour before a word is written down."""
    yes = Button(label=KitchenText.AGREED, data=f"{KITCHEN_PREFIX}:zet:ja", look=Look.MAIN)
    no = Button(label=KitchenText.REFUSED, data=f"{KITCHEN_PREFIX}:zet:nee")
    return Notice(to=resident.id, text=KitchenText.CONSENT, buttons=((yes,), (no,)), slot=STEP)


def not_agreed(resident: Resident) -> Notice:
    """Return what is said when the neighbour doesn't want it; nothing was stored."""
    return Notice(
        to=resident.id, text=KitchenText.NOT_AGREED, buttons=((kitchen_button(),),), slot=STEP
    )


def leave_button() -> Button:
    """Return the way out; nothing is stored."""
    return Button(label=GeneralText.GO_OUT, data=f"{KITCHEN_PREFIX}:zet:uit", look=Look.QUIET)


def street_question(resident: Resident) -> Notice:
    """Return the question for the street."""
    return Notice(
        to=resident.id, text=KitchenText.ASK_STREET, buttons=((leave_button(),),), slot=STEP
    )


def words_question(resident: Resident, draft: TableDraft, figures: Figures) -> Notice:
    """Return the question for what the neighbour says."""
    return Notice(
        to=resident.id,
        text=KitchenText.ASK_WORDS,
        values={"straat": draft.street, "hoogste": figures.issues},
        buttons=((leave_button(),),),
        slot=STEP,
        fresh=True,
    )


def add_words(
    resident: Resident, table: TableDraft, one: Draft, figures: Figures, *, least: int
) -> TableDraft | Refused:
    """Return the talk with what was typed, all personal data hidden; or why that can't be.

    Args:
        least: letters and digits of an issue.
    """
    hidden = one.hiding(*one.kinds)
    if sum(each.isalnum() for each in hidden.public_text) < least:
        return refuse(resident, KitchenText.ONLY_PERSONAL)
    more = table.with_issue(hidden)
    if len(more.issues) > figures.issues:
        return refuse(resident, KitchenText.FULL, {"hoogste": figures.issues})
    return more


def check_screen(
    resident: Resident,
    draft: TableDraft,
    themes: Sequence[Words | None],
    figures: Figures,
    *,
    fresh: bool,
) -> Notice:
    """Return all that was written down, as neighbours will read it.

    Args:
        themes: name of the theme of each issue, in order; None for none.
    """
    lines = tuple(
        Line(KitchenText.LINE, {"tekst": one.public_text, "thema": theme or IssueText.NO_THEME})
        for one, theme in zip(draft.issues, themes, strict=True)
    )
    send = Button(
        label=KitchenText.SEND, data=f"{KITCHEN_PREFIX}:stuur:{draft.key}", look=Look.MAIN
    )
    less = Button(label=KitchenText.TAKE_LAST, data=f"{KITCHEN_PREFIX}:zet:minder")
    return Notice(
        to=resident.id,
        text=KitchenText.CHECK,
        values={
            "straat": draft.street,
            "lijst": Lines(lines),
            "over": max(figures.issues - len(draft.issues), 0),
        },
        buttons=((send,), (less, leave_button())),
        slot=STEP,
        fresh=fresh,
    )


def record(
    resident: Resident,
    area: AreaSlug,
    draft: TableDraft,
    talk: TableTalkId,
    neighbour: ResidentId,
    numbers: Sequence[IssueId],
    code: str,
    at: datetime,
    figures: Figures,
    *,
    undo: timedelta,
    below: bool = False,
) -> Recorded:
    """Record a talk: its issues are the neighbour's, and nobody else's.

    Args:
        talk, neighbour, numbers: given out by storage; a number for each issue.
        code: on the note, as it is shown.
        undo: how long it can be taken back.
        below: what came of it is a new message, not in place of the screen before.
    """
    stored = TableTalk(id=talk, area=area, by=resident.id, neighbour=neighbour, recorded_at=at)
    brought_up = tuple(
        BroughtUp(
            id=number,
            area=area,
            by=neighbour,
            shown_name="",
            text=one.public_text,
            language=one.language,
            vector=one.vector,
            guesses=one.guesses,
            at=at,
            notices=(),
        )
        for number, one in zip(numbers, draft.issues, strict=True)
    )
    until = at + timedelta(days=figures.note_days)
    back = Button(label=KitchenText.UNDO, data=f"{KITCHEN_PREFIX}:{talk}:weg", look=Look.QUIET)
    sent = Notice(
        to=resident.id,
        text=KitchenText.SENT,
        values={"aantal": len(brought_up), "tot": clock_of(at + undo)},
        buttons=((kitchen_button(), back),),
        slot=talk_slot(talk),
        takes=None if below else STEP,
    )
    note = Notice(
        to=resident.id,
        text=KitchenText.NOTE,
        values={"code": code, "dag": day_of(until)},
        slot=note_slot(talk),
    )
    return Recorded(
        talk=stored,
        key=draft.key,
        street=draft.street,
        consent_version=CONSENT_VERSION,
        consented_at=datetime.fromisoformat(draft.consented_at),
        until=until,
        issues=brought_up,
        dues=(digest_due(area, at + undo, hour=figures.hour),),
        notices=(sent, note),
    )


def talk_slot(talk: TableTalkId) -> str:
    """Return the slot of what came of a talk, in the chat of who wrote it down."""
    return f"keukentafel-{talk}"


def note_slot(talk: TableTalkId) -> str:
    """Return the slot of the note for the neighbour."""
    return f"keukentafel-briefje-{talk}"


def digest_due(area: AreaSlug, at: datetime, *, hour: int) -> Due:
    """Return when the initiative group hears of talks from `at` on; planned again it stays."""
    day = day_of(at)
    if clock_of(at) >= time(hour):
        day += timedelta(days=1)
    moment = datetime.combine(day, time(hour), LOCAL)
    return Due(DueKind.KITCHEN_DIGEST, moment, f"keukentafel-{area}", {"area": area})
