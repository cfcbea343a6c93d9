"""What comes after a talk: taking it back for a while, and what the initiative group hears."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.ids import AreaSlug, IssueId, ResidentId
from domain.issues.issue import TITLE_LENGTH, Issue, IssueText
from domain.kitchen_table.recording import note_slot, talk_slot
from domain.kitchen_table.talk import KitchenText, TableTalk, kitchen_button
from domain.notices import Kind, Line, Notice, Priority
from domain.people import Resident
from domain.plain_text import shortened
from domain.refusing import Refused, Twice, refuse
from domain.texts import GeneralText


@dataclass(frozen=True, slots=True)
class Undone:
    """A talk that is taken back, with all its issues."""

    talk: TableTalk
    issues: tuple[IssueId, ...]
    at: datetime
    notices: tuple[Notice, ...]


def decide_undo(
    resident: Resident,
    talk: TableTalk | None,
    issues: Sequence[Issue],
    at: datetime,
    *,
    undo: timedelta,
) -> Undone | Twice | Refused:
    """Decide whether who wrote a talk down can take it back.

    Args:
        issues: of the talk, with who joined each; neighbours who did are told.
        undo: how long that can be; the instant itself is too late.
    """
    if talk is None or talk.by != resident.id:
        return refuse(resident, KitchenText.GONE)
    if talk.undone:
        return Twice(GeneralText.ALREADY_DONE)
    if talk.claimed:
        return refuse(resident, KitchenText.TAKEN_ALREADY)
    if at >= talk.recorded_at + undo:
        return refuse(resident, KitchenText.TOO_LATE, {"minuten": int(undo.total_seconds() // 60)})
    mine = (
        Notice(
            to=resident.id,
            text=KitchenText.UNDONE,
            buttons=((kitchen_button(),),),
            slot=talk_slot(talk.id),
        ),
        Notice(to=resident.id, text=KitchenText.NOTE_OVER, slot=note_slot(talk.id)),
    )
    others = tuple(
        Notice(
            to=one,
            text=IssueText.WITHDRAWN_FOR_JOINERS,
            values={"titel": shortened(issue.text, TITLE_LENGTH)},
            priority=Priority.REMINDER,
            kind=Kind.ISSUES,
            about=f"vraagstuk-{issue.id}",
            once=f"ingetrokken-{issue.id}",
        )
        for issue in issues
        for one in sorted(issue.joined)
    )
    return Undone(talk, tuple(one.id for one in issues), at, (*mine, *others))


def digest(
    members: Sequence[ResidentId],
    area: AreaSlug,
    area_name: str,
    talks: int,
    issues: int,
    share: Line,
    at: datetime,
) -> tuple[Notice, ...]:
    """Return what the initiative group hears of new talks.

    Args:
        talks, issues: that were not told of before.
        share: how many people take part, as `domain.kitchen_table.screens.share_line` gives it.
    """
    return tuple(
        Notice(
            to=one,
            text=KitchenText.DIGEST,
            values={
                "gebied": area_name,
                "gesprekken": talks,
                "vraagstukken": issues,
                "deelname": share,
            },
            buttons=((kitchen_button(),),),
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            about=f"keukentafel-{area}",
            once=f"keukentafel-{area}-{at.isoformat()}",
        )
        for one in members
    )
