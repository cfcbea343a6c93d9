"""The heartbeat: acts on due rows, each exactly once, and tidies up."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

import structlog

from domain.ballots.papers import BallotKeys
from domain.due import DueKind
from domain.links import Links
from domain.parameters import Content
from scheduler import (
    agreements,
    answering,
    ballots,
    broadcasting,
    connecting,
    deadlocks,
    doors,
    evaluating,
    exchange,
    handing_back,
    joining,
    kitchen_table,
    meetings,
    plan_choices,
    polls,
    reminding_of_items,
    scoping,
    speaking,
    steps,
    streets,
    surveying,
    tasks,
    theming,
    ways,
)
from storage import (
    announcements,
    broadcasts,
    due,
    gateway_pruning,
    gateway_updates,
    inbox,
    outbox,
    photos,
)
from storage.due import Leased
from storage.keeping import Kept
from storage.session import Begins, Session, Sessions, got_in_the_way, went_away

Clock = Callable[[], datetime]
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Needs:
    """What actions take besides their row.

    Attributes:
        make_clusters: finds themes in words; None where nothing does.
        links: to pages for everybody; None where nobody serves them.
        kept: a connection for one transaction after the other; None: one of the pool for each.
    """

    sessions: Sessions
    content: Content
    keys: BallotKeys
    make_clusters: theming.MakeClusters | None = None
    links: Links | None = None
    kept: Kept | None = None

    @property
    def begins(self) -> Begins:
        """What begins the transaction of a row."""
        return self.kept or self.sessions


Action = Callable[[Session, Leased, Needs, datetime], Awaitable[None]]

ACTIONS: Mapping[DueKind, Action] = {
    DueKind.BALLOT_CLOSES: ballots.close_ballot,
    DueKind.BALLOT_SHRED: ballots.shred_ballot,
    DueKind.PLANS_GATHERED: plan_choices.end_gathering,
    DueKind.PLANS_OPEN: plan_choices.open_by_itself,
    DueKind.DEADLOCK_BALLOT: deadlocks.take_ballot,
    DueKind.DEADLOCK_STAGE: deadlocks.end_stage,
    DueKind.DEADLOCK_REMINDER: deadlocks.remind_sides,
    DueKind.JOIN_DIGEST: joining.tell_owner,
    DueKind.TASK_REMINDER: tasks.remind_volunteers,
    DueKind.PHRASE_HIDES: doors.hide_phrase,
    DueKind.MEETING_REMINDER: meetings.remind_guests,
    DueKind.MEETING_PLACE_FREE: meetings.give_places_away,
    DueKind.MEETING_COUNT: meetings.ask_how_many,
    DueKind.MEETING_REPORT: meetings.ask_for_report,
    DueKind.MEETING_PRESENCE_GOES: meetings.forget_presence,
    DueKind.PROGRAMME_PREPARES: meetings.remind_to_prepare,
    DueKind.THEMES_GATHER: theming.want_heaps,
    DueKind.THEME_MOVED: theming.tell_owners,
    DueKind.CONNECTION_ASKS: connecting.ask_two,
    DueKind.CONNECTION_AGAIN: connecting.ask_once_more,
    DueKind.CONNECTION_MEETS: connecting.let_meet,
    DueKind.CONNECTION_ENDS: connecting.end,
    DueKind.TASK_ASKS: tasks.ask_done,
    DueKind.ITEM_STILL: reminding_of_items.remind_group,
    DueKind.HAND_BACK_WAITS: handing_back.plan_round,
    DueKind.HAND_BACK_ROUND: handing_back.open_at_its_moment,
    DueKind.HAND_BACK_HALF: handing_back.remind_half_way,
    DueKind.HAND_BACK_CLOSES: handing_back.close,
    DueKind.ANSWER_REMINDER: answering.remind_partner,
    DueKind.ANSWER_LATE: answering.note_late,
    DueKind.ANSWERS_LATE: answering.tell_directors,
    DueKind.ANSWER_STEP: answering.ask_step_done,
    DueKind.STEPS_TOLD: steps.tell_behind,
    DueKind.AGREEMENT_ASKS: agreements.ask_both,
    DueKind.SCOPE_STANDS: scoping.let_stand,
    DueKind.FILE_REMINDER: scoping.remind,
    DueKind.ALIGNMENT_ENDS: scoping.end_alignment,
    DueKind.EVALUATION_OPENS: evaluating.open_by_itself,
    DueKind.EVALUATION_REMINDER: evaluating.remind,
    DueKind.EVALUATION_CLOSES: evaluating.close,
    DueKind.EVALUATION_SHRED: evaluating.shred,
    DueKind.SURVEY_REMINDER: surveying.remind,
    DueKind.SURVEY_CLOSES: surveying.close,
    DueKind.SURVEY_SHRED: surveying.shred,
    DueKind.EXCHANGE_STILL: exchange.ask_whether_still,
    DueKind.EXCHANGE_LAPSES: exchange.let_lapse,
    DueKind.STREET_WORDS_GO: streets.forget_words,
    DueKind.KITCHEN_DIGEST: kitchen_table.tell_group,
    DueKind.WAY_YEARLY: ways.begin_round,
    DueKind.WAY_PLAN: ways.look_for_plan,
    DueKind.FORWARD_LATE: ways.tell_undecided,
    DueKind.CAMPAIGN_ENDS: ways.end_campaign,
    DueKind.BROADCAST_SENDS: broadcasting.send_on,
    DueKind.BROADCAST_COUNTS: broadcasting.count,
    DueKind.POLL_CLOSES: polls.close,
    DueKind.POLL_COUNTS: polls.count,
}


async def tick(
    needs: Needs, clock: Clock, *, told: Callable[[str, str], None] | None = None
) -> int:
    """Act on what is due, then say what may be said now; return how much there was to do.

    Args:
        told: gets "acted" or "aside" with the kind of the row, for the figures.
    """
    acted = await act(needs, clock, told=told)
    return acted + await speaking.speak(needs.begins, needs.content, clock)


async def act(needs: Needs, clock: Clock, *, told: Callable[[str, str], None] | None = None) -> int:
    """Act on every row whose moment has come; return how many.

    A row's effect and its `done_at` are one transaction, so two processes and a crash in
    the middle change nothing: each row acts once, late ones in order.
    """
    acted = 0
    while await act_on_next(needs, clock(), told=told) is not None:
        acted += 1
    return acted


async def act_on_next(
    needs: Needs, now: datetime, *, told: Callable[[str, str], None] | None = None
) -> DueKind | None:
    """Act on the earliest row whose moment has come; return its kind, None when there is none."""
    async with needs.begins.begin() as session:
        leased = await due.claim_next(session, now=now)
        if leased is None:
            return None
        try:
            async with session.begin_nested():
                await ACTIONS[leased.kind](session, leased, needs, now)
        except Exception as broken:  # the one place: this row can't, others can
            if went_away(broken) or got_in_the_way(broken):
                raise  # nobody's fault, nothing is counted
            await _count(session, leased, broken, now, told)
        else:
            await due.done(session, leased, now=now)
            if told:
                told("acted", leased.kind)
    return leased.kind


async def _count(
    session: Session,
    leased: Leased,
    broken: Exception,
    now: datetime,
    told: Callable[[str, str], None] | None,
) -> None:
    code = type(broken).__name__
    aside = await due.count_failure(session, leased, code=code, now=now)
    log.error("ticks.failed", due=leased.id, kind=leased.kind, error=code, aside=aside)
    if aside and told:
        told("aside", leased.kind)


async def tidy(needs: Needs, clock: Clock) -> None:
    """Delete emptied and closed rows that are old enough, and photos that were never placed."""
    async with needs.sessions.begin() as session:
        await inbox.prune(session, now=clock())
        await inbox.prune_paces(session, now=clock())
        await outbox.prune(session, now=clock())
        await announcements.prune(session, before=clock() - speaking.KEPT)
        await broadcasts.forget_recipients(session, before=clock() - speaking.KEPT)
        await photos.prune(session, now=clock())
        await gateway_updates.prune_updates(session, now=clock())
        await gateway_pruning.prune_gateway(session, now=clock())
