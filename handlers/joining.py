"""Joining a neighbour's issue, and taking that back."""

from __future__ import annotations

from datetime import datetime, timedelta

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from domain.calendar import day_of
from domain.ids import IssueId
from domain.issues.draft import DRAFT_PREFIX, DraftStep
from domain.issues.issue import IssueText
from domain.joining import JOIN_PREFIX, LEAVE_PREFIX, Joined, LeftIssue, decide_join, decide_leave
from domain.notices import STEP, Button, Look, Notice
from domain.people import Resident
from domain.refusing import Twice
from handlers.context import NUMBER, Tapped, Town
from handlers.issues import BringUp, draft_of
from handlers.tapping import TapAnswer
from storage import due, issues, outbox
from storage.session import Session

router = Router(name="joining")


@router.callback_query(Tapped(rf"{JOIN_PREFIX}:(?P<issue>{NUMBER})(?P<again>:weer)?"))
async def join_issue(
    query: CallbackQuery,
    issue: str,
    again: str | None,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    tap: TapAnswer,
    now: datetime,
) -> None:
    """Let the resident who tapped take part."""
    found = await issues.lock(session, IssueId(int(issue)))
    minutes = town.content.issues.join_digest_minutes.on(day_of(now))
    outcome = decide_join(
        found,
        resident,
        now,
        area_name=town.area_name(found.area if found else None),
        digest_after=timedelta(minutes=minutes),
        again=again is not None,
    )
    if isinstance(outcome, Twice):
        tap.says(outcome.toast, resident.language, outcome.values)
        return
    if isinstance(outcome, Joined):
        await issues.store_join(session, outcome)
        await due.plan(session, [outcome.due])
        await _offer_own_words(resident, state, session, now)
    await outbox.put(session, outcome.notices, now=now)


async def _offer_own_words(
    resident: Resident, state: FSMContext, session: Session, now: datetime
) -> None:
    """Keep what somebody was about to bring up, who joined a similar one instead."""
    if await state.get_state() != BringUp.drafting.state:
        return
    draft = await draft_of(state)
    if draft is None or draft.step is not DraftStep.SIMILAR:
        return
    rows = (
        (
            Button(label=IssueText.DONE, data=f"{DRAFT_PREFIX}:weg", look=Look.MAIN),
            Button(label=IssueText.STILL_POST, data=f"{DRAFT_PREFIX}:toch"),
        ),
    )
    notice = Notice(to=resident.id, text=IssueText.JOINED_INSTEAD, buttons=rows, slot=STEP)
    await outbox.put(session, [notice], now=now)


@router.callback_query(Tapped(rf"{LEAVE_PREFIX}:(?P<issue>{NUMBER})(?P<elsewhere>:los)?"))
async def leave_issue(
    query: CallbackQuery,
    issue: str,
    elsewhere: str | None,
    resident: Resident,
    session: Session,
    tap: TapAnswer,
    now: datetime,
) -> None:
    """Let the resident who tapped take part no longer."""
    found = await issues.lock(session, IssueId(int(issue)))
    outcome = decide_leave(found, resident, elsewhere=elsewhere is not None)
    if isinstance(outcome, Twice):
        tap.says(outcome.toast, resident.language, outcome.values)
        return
    if isinstance(outcome, LeftIssue):
        await issues.delete_join(session, outcome.issue, outcome.by)
    await outbox.put(session, outcome.notices, now=now)
