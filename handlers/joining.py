"""Joining a neighbour's issue, and taking that back."""

from __future__ import annotations

from datetime import timedelta

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import IssueId
from domain.issues.draft import DRAFT_PREFIX, DraftStep
from domain.issues.issue import IssueText
from domain.joining import JOIN_PREFIX, LEAVE_PREFIX, Joined, LeftIssue, decide_join, decide_leave
from domain.notices import STEP, Button, Look, Notice
from domain.roles import Action
from handlers.context import NUMBER, Tapped
from handlers.drafting import BringUp, draft_of
from handlers.turn import Turn
from storage import issues

router = Router(name="joining")


@router.callback_query(
    Tapped(rf"{JOIN_PREFIX}:(?P<issue>{NUMBER})(?P<again>:weer)?"),
    flags={"action": Action.JOIN_ISSUE},
)
async def join_issue(query: CallbackQuery, turn: Turn, issue: str, again: str | None) -> None:
    """Let the resident who tapped take part."""
    found = await issues.lock(turn.session, IssueId(int(issue)))
    minutes = turn.content.issues.join_digest_minutes.on(turn.today)
    outcome = decide_join(
        found,
        turn.resident,
        turn.now,
        area_name=turn.town.area_name(found.area if found else None),
        digest_after=timedelta(minutes=minutes),
        again=again is not None,
    )
    if isinstance(outcome, Joined):
        await issues.store_join(turn.session, outcome)
        await _offer_own_words(turn)
    await turn.answers(outcome)


async def _offer_own_words(turn: Turn) -> None:
    """Keep what somebody was about to bring up, who joined a similar one instead."""
    if await turn.state.get_state() != BringUp.drafting.state:
        return
    draft = await draft_of(turn)
    if draft is None or draft.step is not DraftStep.SIMILAR:
        return
    done = Button(label=IssueText.DONE, data=f"{DRAFT_PREFIX}:weg", look=Look.MAIN)
    post = Button(label=IssueText.STILL_POST, data=f"{DRAFT_PREFIX}:toch")
    await turn.says(
        Notice(
            to=turn.resident.id,
            text=IssueText.JOINED_INSTEAD,
            buttons=((done, post),),
            slot=STEP,
        )
    )


@router.callback_query(
    Tapped(rf"{LEAVE_PREFIX}:(?P<issue>{NUMBER})(?P<elsewhere>:los)?"),
    flags={"action": Action.LEAVE_ISSUE},
)
async def leave_issue(query: CallbackQuery, turn: Turn, issue: str, elsewhere: str | None) -> None:
    """Let the resident who tapped take part no longer."""
    found = await issues.lock(turn.session, IssueId(int(issue)))
    outcome = decide_leave(found, turn.resident, elsewhere=elsewhere is not None)
    if isinstance(outcome, LeftIssue):
        await issues.delete_join(turn.session, outcome.issue, outcome.by)
    await turn.answers(outcome)
