"""The clock of deadlocks: ends of stages, half time, reminders, and what a ballot came to."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from domain.ballots.resist_opening import as_it_is_words
from domain.deadlock import clock
from domain.deadlock.change import Change
from domain.deadlock.clock import Moment
from domain.deadlock.deadlock import Deadlock
from domain.deadlock.telling import remind
from domain.handing_back.hand_back import HandBack, TextKind
from domain.handing_back.verdict import Verdict
from domain.ids import BallotId, DeadlockId
from locales import LANGUAGES, say
from storage import deadlocks, outbox, paused_texts, resistance
from storage.deadlock_steps import Means, audience, carry_out, hand_back
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs


def _means(needs: Needs, now: datetime) -> Means:
    return Means(needs.content, needs.keys, as_it_is_words(say, LANGUAGES), now)


async def _held(session: Session, leased: Leased) -> Deadlock | None:
    return await deadlocks.lock(session, DeadlockId(leased.subject["deadlock"]))


async def end_stage(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Let a stage end by the clock; one that ended already, or waits, isn't touched."""
    at, means = await _held(session, leased), _means(needs, now)
    if at is None:
        return
    change = clock.take_end(at, int(leased.subject["serial"]), now, means.figures)
    if change is not None:
        await carry_out(session, at, change, means)


async def remind_sides(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Remind the sides while that has sense; at half time let the area weigh the options."""
    at, means = await _held(session, leased), _means(needs, now)
    serial, moment = int(leased.subject["serial"]), Moment(str(leased.subject["when"]))
    if at is None or not clock.is_due(at, serial, moment, leased.due_at, means.figures):
        return
    if clock.has_sense(at, moment, now, means.figures):
        heard = await audience(session, at, needs.content)
        await outbox.put(session, remind(at, moment, now, heard), now=now)
    change = clock.take_half(at, serial, now) if moment is Moment.HALF else None
    if change is not None:
        await carry_out(session, at, change, means)


async def take_ballot(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Go on with what the area could live with best."""
    at, means = await _held(session, leased), _means(needs, now)
    ballot = BallotId(leased.subject["ballot"])
    outcome = await resistance.outcome(session, ballot)
    if at is None or outcome is None:
        return
    won = outcome.winner
    winner = None
    if won is not None:
        own = next((one.text for one in at.options if one.number == won.number), None)
        winner = (won.number, own or won.names.in_language("nl"))
    change = clock.take_result(at, ballot, winner, now, means.figures)
    if change is not None:
        await carry_out(session, at, change, means)


async def take_verdict(
    session: Session, text: HandBack, verdict: Verdict, needs: Needs, now: datetime
) -> None:
    """Go on with a deadlock whose outcome lay before the area; too few voters: once more.

    What sides agreed on or others decided while another text lay in the round is handed back
    now, in place of one that would lie in a round once more.
    """
    if text.kind is not TextKind.WAY_OUT:
        return
    at, means = await deadlocks.lock(session, DeadlockId(text.number)), _means(needs, now)
    if at is None:
        return
    if verdict is Verdict.PAUSED:
        await paused_texts.let_go_overtaken(session, at.item, now=now)
        return
    if at.over and at.hand_back is None and at.outcome:
        after = await hand_back(session, at, means)
        await deadlocks.save(session, Change(after, ()))
        return
    if verdict is Verdict.AGAIN:
        return
    accepted = verdict is Verdict.ACCEPTED
    change = clock.take_verdict(at, now, means.figures, accepted=accepted)
    if change is not None:
        await carry_out(session, at, change, means)
