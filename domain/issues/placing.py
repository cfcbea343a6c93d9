"""Placing an issue, and taking it back while that can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.answers.signal import ask_button
from domain.calendar import clock_of
from domain.cards import Block, Card, Fact, Paragraph, Quote
from domain.ids import AreaSlug, IssueId, PhotoId, ResidentId
from domain.issues.draft import Draft
from domain.issues.issue import (
    OWN_PREFIX,
    TITLE_LENGTH,
    Issue,
    IssueText,
    refuse_own,
    share_button,
    slot_of,
)
from domain.issues.photos import see_button
from domain.notices import STEP, Button, Kind, Line, Look, Notice, Priority, Values, Words
from domain.people import Resident, shown
from domain.plain_text import shortened
from domain.refusing import Refused, Twice
from domain.texts import GeneralText


@dataclass(frozen=True, slots=True)
class BroughtUp:
    """An issue to store, with what its owner hears; `by` is None for one out of a file."""

    id: IssueId
    area: AreaSlug
    by: ResidentId | None
    shown_name: str
    text: str
    language: str
    vector: str
    guesses: tuple[str, ...]
    at: datetime
    notices: tuple[Notice, ...]
    photos: tuple[PhotoId, ...] = ()


def decide_bring_up(
    draft: Draft,
    resident: Resident,
    area: AreaSlug,
    issue: IssueId,
    at: datetime,
    *,
    theme: Words | None,
    undo: timedelta,
    photos: tuple[PhotoId, ...] = (),
) -> BroughtUp:
    """Bring up `draft` as issue number `issue`.

    Args:
        issue: given out by storage, because the buttons carry it.
        at: timezone-aware.
        undo: how long it can be undone.
        photos: of the draft, in order.
    """
    placed = Issue(
        id=issue,
        area=area,
        submitter=resident.id,
        shown_name=resident.shown_name or "",
        text=draft.public_text,
        theme=None,
        theme_name=theme,
        brought_up_at=at,
        withdrawn=False,
        neighbours=1,
        photos=photos,
    )
    notice = posted_screen(resident, placed, at, because=draft.because, undo=undo, takes=STEP)
    return BroughtUp(
        id=issue,
        area=area,
        by=resident.id,
        shown_name=placed.shown_name,
        text=placed.text,
        language=draft.language,
        vector=draft.vector,
        guesses=draft.guesses,
        at=at,
        notices=(notice,),
        photos=photos,
    )


def posted_screen(
    resident: Resident,
    issue: Issue,
    at: datetime,
    *,
    because: Sequence[str] = (),
    undo: timedelta,
    takes: str | None = None,
) -> Notice:
    """Return the owner's own message of an issue: its theme, share, and undo while that can be."""
    until = issue.brought_up_at + undo
    undo_line = Line(IssueText.UNDO_UNTIL, {"tot": clock_of(until)}) if at < until else Line("")
    values: Values = {
        "tekst": issue.text,
        "thema": issue.theme_name or IssueText.NO_THEME,
        "woorden": ", ".join(because),
        "ongedaan": undo_line,
    }
    text = IssueText.POSTED if issue.theme_name else IssueText.POSTED_NO_THEME
    own = f"{OWN_PREFIX}:{issue.id}"
    first = [
        Button(
            label=IssueText.NOT_THIS_THEME if issue.theme_name else IssueText.PICK_THEME,
            data=f"{own}:thema",
        )
    ]
    if at < until:
        first.append(Button(label=IssueText.UNDO, data=f"{own}:weg"))
    seen = (see_button(issue.id, len(issue.photos)),) if issue.photos else ()
    theme_line = (
        Line(IssueText.BECAUSE, values)
        if because and issue.theme_name
        else Line(IssueText.ONE_OF_MANY, {"tekst": values["thema"]})
    )
    blocks: list[Block] = [
        Paragraph(Line(IssueText.POSTED_HEAD)),
        Quote(issue.text, Line(IssueText.BY, {"naam": shown(issue.shown_name)})),
        Fact(Line(IssueText.THEME_FACT), theme_line),
    ]
    if at < until:
        blocks.append(Paragraph(undo_line, small=True))
    return Notice(
        to=resident.id,
        text=text,
        values=values,
        buttons=(tuple(first), (share_button(issue.id), *seen), (ask_button(issue.id),)),
        card=Card(tuple(blocks)),
        slot=slot_of(issue.id),
        takes=takes,
    )


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """An issue that its owner took back: it goes away, text and all."""

    id: IssueId
    at: datetime
    notices: tuple[Notice, ...]


def with_its_task(outcome: Withdrawn, resident: Resident, *, stays: bool) -> Withdrawn:
    """Return an undoing that says what becomes of the task that was made of the issue at once.

    Args:
        stays: somebody took it up already.
    """
    text = IssueText.TASK_STAYS if stays else IssueText.TASK_GONE
    told = Notice(to=resident.id, text=text)
    return replace(outcome, notices=(*outcome.notices, told))


def decide_withdraw(
    issue: Issue | None, resident: Resident, at: datetime, *, undo: timedelta
) -> Withdrawn | Twice | Refused:
    """Decide whether its owner can still take `issue` back.

    Args:
        undo: how long that can be; the instant itself is too late.
    """
    if issue is not None and issue.withdrawn and issue.submitter == resident.id:
        return Twice(GeneralText.ALREADY_DONE)
    refused = refuse_own(issue, resident)
    if refused is not None or issue is None:
        return refused or Refused(())
    if at >= issue.brought_up_at + undo:
        values = {"minuten": int(undo.total_seconds() // 60)}
        without_undo = posted_screen(resident, issue, at, undo=undo)
        too_late = Notice(to=resident.id, text=IssueText.UNDO_TOO_LATE, values=values)
        return Refused((without_undo, too_late))
    told = tuple(
        Notice(
            to=one,
            text=IssueText.WITHDRAWN_FOR_JOINERS,
            values={"titel": shortened(issue.text, TITLE_LENGTH)},
            priority=Priority.REMINDER,
            kind=Kind.ISSUES,
            about=f"vraagstuk-{issue.id}",
            once=f"ingetrokken-{issue.id}",
        )
        for one in sorted(issue.joined)
    )
    again = Button(label=IssueText.TELL_AGAIN, data=f"{OWN_PREFIX}:nieuw", look=Look.QUIET)
    gone = Notice(
        to=resident.id,
        text=IssueText.WITHDRAWN,
        values={"tekst": issue.text},
        buttons=((again,),),
        slot=slot_of(issue.id),
    )
    return Withdrawn(issue.id, at, (gone, *told))
