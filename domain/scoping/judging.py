"""Judging the scope of an item: inside its area or beyond it, with a reason from a list.

The neighbourhood team judges the scope, never the content (brochure, chapter 5), so nothing here
takes words. One judgement, one objection of a colleague, one decision of the area director.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.due import Due, DueKind
from domain.ids import AgendaItemId, ResidentId
from domain.notices import STEP, Kind, Notice, Priority, TextKey
from domain.parameters import AdviceFigures, ScopeReason
from domain.people import Resident
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action
from domain.scoping.item_file import ItemFile, Judgement, Said
from domain.scoping.texts import ScopeText, slot_of, to_file


@dataclass(frozen=True, slots=True)
class ScopeFigures:
    """Days that the municipality chose, as they are on one day."""

    scope: int
    objection: int
    alignment: int
    last_reminder: int


def figures_on(figures: AdviceFigures, day: date) -> ScopeFigures:
    """Return the figures in force on `day`."""
    return ScopeFigures(
        scope=figures.scope_days.on(day),
        objection=figures.objection_days.on(day),
        alignment=figures.alignment_days.on(day),
        last_reminder=figures.scope_last_reminder_days.on(day),
    )


def told(
    one: ResidentId,
    file: ItemFile,
    text: TextKey,
    what: str,
    *,
    deadline: datetime | None = None,
    values: dict[str, object] | None = None,
) -> Notice:
    """Return what somebody with a role hears about a file, with the way to it."""
    return Notice(
        to=one,
        text=text,
        values={"thema": file.title, "gebied": file.area_name, **(values or {})},
        buttons=((to_file(file.item, ScopeText.OPEN_FILE),),),
        priority=Priority.REMINDER,
        kind=Kind.ROLE,
        about=f"{slot_of(file.item)}-{what}",
        deadline=deadline,
        once=f"{slot_of(file.item)}-{what}",
    )


# --- asking the team ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Asked:
    """An item that the neighbourhood team gets."""

    item: AgendaItemId
    by: ResidentId
    at: datetime
    due_at: datetime
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def decide_ask(
    resident: Resident,
    file: ItemFile | None,
    team: Sequence[ResidentId],
    at: datetime,
    figures: ScopeFigures,
) -> Asked | Refused:
    """Decide whether the initiative group asks the neighbourhood team about an item, once.

    Args:
        team: who is in the team of the item's area.
    """
    if file is None:
        return refuse(resident, ScopeText.GONE)
    if not resident.may(Action.ASK_TEAM, file.area):
        return forbid(resident, Action.ASK_TEAM, file.area)
    if file.asked_at is not None:
        return refuse(resident, ScopeText.JUST_BEFORE)
    if not team:
        return refuse(resident, ScopeText.NO_TEAM, {"gebied": file.area_name})
    due_at = at + timedelta(days=figures.scope)
    notices = tuple(
        told(one, file, ScopeText.TOLD_TEAM, "team", deadline=due_at, values={"tot": due_at})
        for one in team
    )
    done = Notice(
        to=resident.id,
        text=ScopeText.ASKED,
        values={"thema": file.title, "tot": due_at},
        buttons=((to_file(file.item, ScopeText.TO_FILE),),),
        slot=STEP,
    )
    dues = plan_reminders(file.item, "team", at, due_at, figures)
    return Asked(file.item, resident.id, at, due_at, dues, (done, *notices))


def plan_reminders(
    item: AgendaItemId, phase: str, at: datetime, due_at: datetime, figures: ScopeFigures
) -> tuple[Due, ...]:
    """Return the reminders of a phase: at half time, and some days before its end.

    Args:
        phase: "team" or "partners", as the action of the clock reads it.
    """
    moments = {
        "helft": at + (due_at - at) / 2,
        "laatst": due_at - timedelta(days=figures.last_reminder),
    }
    return tuple(
        Due(
            DueKind.FILE_REMINDER,
            moment,
            f"{slot_of(item)}-{phase}-{name}",
            {"item": item, "phase": phase, "when": name},
        )
        for name, moment in moments.items()
        if at < moment < due_at
    )


# --- judging ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement to add.

    Attributes:
        stands: it can't be objected to; what is beyond goes to the alignment group at once.
    """

    item: AgendaItemId
    judgement: Judgement
    stands: bool
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def can_judge(
    resident: Resident, file: ItemFile | None, said: Said, at: datetime
) -> Refused | ItemFile:
    """Return the file if this judgement can be given now; else why not."""
    if file is None:
        return refuse(resident, ScopeText.GONE)
    action = Action.DECIDE_SCOPE if said is Said.DIRECTOR else Action.JUDGE_SCOPE
    if not resident.may(action, file.area):
        return forbid(resident, action, file.area)
    first, objection = file.said(Said.FIRST), file.said(Said.OBJECTION)
    if file.asked_at is None:
        return refuse(resident, ScopeText.NOT_NOW)
    if file.said(said) is not None:
        return refuse(resident, ScopeText.JUST_BEFORE)
    if said is Said.FIRST:
        return file
    if said is Said.DIRECTOR:
        return file if objection else refuse(resident, ScopeText.NOT_NOW)
    if first is None:
        return refuse(resident, ScopeText.NOT_NOW)
    if first.by == resident.id:
        return refuse(resident, ScopeText.OTHER_EYES)
    if first.until is not None and first.until <= at:
        return refuse(resident, ScopeText.TOO_LATE)
    return file


def decide_judge(
    resident: Resident,
    file: ItemFile | None,
    said: Said,
    reason: ScopeReason | None,
    at: datetime,
    figures: ScopeFigures,
    *,
    directors: Iterable[ResidentId],
    group: Iterable[ResidentId],
) -> Judged | Refused:
    """Decide whether a judgement counts; the caller holds the file.

    Args:
        said: what the button was for. A first judgement never becomes an objection because a
            colleague was faster.
        reason: from the list; it says inside or beyond too. None for one that content lost.
        directors, group: who hears of an objection, and of the outcome.
    """
    can = can_judge(resident, file, said, at)
    if isinstance(can, Refused):
        return can
    if reason is None:
        return refuse(resident, ScopeText.NOT_NOW)
    first = can.said(Said.FIRST)
    if said is Said.OBJECTION and first is not None and first.beyond is reason.beyond:
        return refuse(resident, ScopeText.SAME_JUDGEMENT)
    until = at + timedelta(days=figures.objection) if said is Said.FIRST else None
    judgement = Judgement(
        said, reason.beyond, reason.key, resident.id, resident.shown_name, at, until
    )
    values: dict[str, object] = {"oordeel": word_of(reason.beyond), "reden": reason.why}
    dues: tuple[Due, ...] = ()
    if until is not None:
        key = f"{slot_of(can.item)}-staat"
        dues = (Due(DueKind.SCOPE_STANDS, until, key, {"item": can.item}),)
    if said is Said.OBJECTION:
        heard = [told(one, can, ScopeText.TOLD_OBJECTION, "bezwaar") for one in directors]
    else:
        what = "oordeel" if said is Said.FIRST else "regisseur"
        heard = [told(one, can, ScopeText.TOLD_GROUP, what, values=values) for one in group]
    done = Notice(
        to=resident.id,
        text=ScopeText.JUDGED,
        values={"thema": can.title, **values},
        buttons=((to_file(can.item, ScopeText.TO_FILE),),),
        slot=STEP,
    )
    notices = (done, *(one for one in heard if one.to != resident.id))
    return Judged(can.item, judgement, said is Said.DIRECTOR, dues, notices)


def word_of(beyond: bool) -> ScopeText:
    """Return how a judgement is called inside a sentence."""
    return ScopeText.BEYOND_WORD if beyond else ScopeText.INSIDE_WORD


def remind_team(file: ItemFile, team: Iterable[ResidentId], when: str) -> tuple[Notice, ...]:
    """Return the reminder for a team that hasn't judged yet; nothing once it did."""
    if file.judgements or file.due_at is None:
        return ()
    return tuple(
        told(
            one,
            file,
            ScopeText.REMIND_TEAM,
            f"team-{when}",
            deadline=file.due_at,
            values={"tot": file.due_at},
        )
        for one in team
    )


# --- remarks ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Remarked:
    """A remark of the sounding board, to add."""

    item: AgendaItemId
    by: ResidentId
    text: str
    at: datetime


def decide_remark(
    resident: Resident, file: ItemFile | None, text: str, at: datetime
) -> Remarked | Refused:
    """Decide whether a council member's remark counts: on everything, deciding nothing."""
    if file is None:
        return refuse(resident, ScopeText.GONE)
    if not resident.may(Action.REMARK, file.area):
        return forbid(resident, Action.REMARK, file.area)
    return Remarked(file.item, resident.id, text, at)
