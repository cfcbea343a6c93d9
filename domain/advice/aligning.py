"""The alignment group: what each partner can do, and when its advice can be written.

Source: brochure, chapter 5, "Ideeën en haalbaarheid" 3. A bare no can't be given: what can't be
done now says why, and what would make it possible (ground rule 14). The days are ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.advice.texts import AdviceText
from domain.due import Due, DueKind
from domain.ids import AgendaItemId, ResidentId
from domain.notices import STEP, Notice
from domain.people import Resident
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action
from domain.scoping.item_file import Feasibility, Feasible, ItemFile
from domain.scoping.judging import ScopeFigures, plan_reminders, told
from domain.scoping.texts import ScopeText, slot_of, to_file


@dataclass(frozen=True, slots=True)
class Opened:
    """An item that the alignment group gets."""

    item: AgendaItemId
    at: datetime
    due_at: datetime
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def open_alignment(
    file: ItemFile | None, members: Iterable[ResidentId], at: datetime, figures: ScopeFigures
) -> Opened | None:
    """Return what happens once it stands that an item goes beyond; nothing if it doesn't."""
    if file is None or not file.beyond or file.alignment_opened_at is not None:
        return None
    due_at = at + timedelta(days=figures.alignment)
    ends = Due(DueKind.ALIGNMENT_ENDS, due_at, f"{slot_of(file.item)}-om", {"item": file.item})
    notices = tuple(
        told(
            one,
            file,
            AdviceText.TOLD_PARTNERS,
            "partners",
            deadline=due_at,
            values={"tot": due_at},
        )
        for one in members
    )
    dues = (ends, *plan_reminders(file.item, "partners", at, due_at, figures))
    return Opened(file.item, at, due_at, dues, notices)


def remind_partners(
    file: ItemFile,
    members: Iterable[tuple[ResidentId, str | None]],
    partners: Sequence[str],
    when: str,
) -> tuple[Notice, ...]:
    """Return the reminder for who works for a partner that hasn't answered.

    Args:
        members: of the alignment group, each with the partner they work for.
    """
    missing, due_at = file.missing(partners), file.alignment_due_at
    if due_at is None or file.aligned:
        return ()
    return tuple(
        told(
            one,
            file,
            AdviceText.REMIND_PARTNERS,
            f"partners-{when}",
            deadline=due_at,
            values={"tot": due_at},
        )
        for one, partner in members
        if partner in missing
    )


def time_is_up(file: ItemFile, writers: Iterable[ResidentId], missing: int) -> tuple[Notice, ...]:
    """Return what those hear who write the group's advice, when the partners' time is up."""
    if file.aligned:
        return ()
    return tuple(
        told(one, file, AdviceText.TOLD_TIME_UP, "om", values={"aantal": missing})
        for one in writers
    )


@dataclass(frozen=True, slots=True)
class Given:
    """What a partner says, to add."""

    item: AgendaItemId
    by: ResidentId
    feasibility: Feasibility
    at: datetime
    notices: tuple[Notice, ...]


def can_say(
    resident: Resident, file: ItemFile | None, partners: Sequence[str]
) -> Refused | tuple[ItemFile, str]:
    """Return the file and the partner that somebody may answer for; else why not."""
    if file is None:
        return refuse(resident, ScopeText.GONE)
    if not resident.may(Action.SAY_FEASIBILITY, file.area):
        return forbid(resident, Action.SAY_FEASIBILITY, file.area)
    if resident.partner not in partners:
        return refuse(resident, AdviceText.NO_PARTNER)
    if file.alignment_opened_at is None or file.aligned:
        return refuse(resident, AdviceText.NOT_OPEN)
    if resident.partner not in file.missing(partners):
        return refuse(resident, AdviceText.GIVEN_ALREADY)
    return file, resident.partner


def decide_feasibility(
    resident: Resident,
    file: ItemFile | None,
    answer: Feasible,
    why: str,
    next_step: str,
    at: datetime,
    *,
    partners: Sequence[str],
    least: int,
    writers: Iterable[ResidentId] = (),
) -> Given | Refused:
    """Decide whether a partner's answer counts; each partner gives one. The caller holds the file.

    Args:
        partners: keys of all partners.
        least: characters of a next step.
        writers: hear it when this was the last partner.
    """
    can = can_say(resident, file, partners)
    if isinstance(can, Refused):
        return can
    held, partner = can
    if len(next_step.strip()) < least:
        return refuse(resident, AdviceText.NEXT_TOO_SHORT, {"nodig": least})
    if answer is Feasible.NOT_NOW and not why.strip():
        return refuse(resident, AdviceText.NEXT_TOO_SHORT, {"nodig": least})
    done = Notice(
        to=resident.id,
        text=AdviceText.GIVEN,
        values={"thema": held.title},
        buttons=((to_file(held.item, ScopeText.TO_FILE),),),
        slot=STEP,
    )
    last = held.missing(partners) == [partner]
    heard = tuple(
        told(one, held, AdviceText.TOLD_TIME_UP, "compleet", values={"aantal": 0})
        for one in writers
        if last
    )
    feasibility = Feasibility(partner, answer, why, next_step)
    return Given(held.item, resident.id, feasibility, at, (done, *heard))
