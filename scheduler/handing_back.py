"""The monthly round of an area: planned when a text waits, opened at its moment, closed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from domain.ballots.ratifying import answer_names
from domain.calendar import day_of
from domain.handing_back.hand_back import TextKind
from domain.handing_back.reminding import did_you_already
from domain.handing_back.rounds import next_opening, open_round, opening, rhythm_on
from domain.handing_back.verdict import Told, Verdict, back_on_table, decide_verdict, results
from domain.ids import AreaSlug, BallotId, RoundId
from domain.members.record import is_confirmed
from domain.notices import Notice
from locales import LANGUAGES, say
from scheduler import council, deadlocks, evaluating
from scheduler.ballots import seal
from storage import (
    ballot_box,
    ballots,
    due,
    handed_texts,
    handing_back,
    hearing,
    outbox,
    paused_texts,
    voters,
    vouching,
)
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs


async def plan_round(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Plan the opening of an area's next round, now that a text waits for it."""
    await _plan(session, AreaSlug(leased.subject["area"]), needs, now)


async def _plan(session: Session, area: AreaSlug, needs: Needs, now: datetime) -> None:
    rhythm = rhythm_on(needs.content.ballots, day_of(now))
    last = await handing_back.last_period(session, area)
    await due.plan(session, [opening(area, next_opening(now, last, rhythm))])


async def open_at_its_moment(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Open the round of an area over all texts that wait there.

    Whoever is invited reads which groups weren't heard yet, and who was asked (0023).
    These months may have had theirs, because somebody opened it sooner: then what waits is for
    the next. However late it is, one round opens.
    """
    area = needs.content.area(AreaSlug(leased.subject["area"]))
    waiting = await handing_back.lock_waiting(session, area)
    topics = await handed_texts.items_of(session, [one.id for one in waiting.texts])
    few = needs.content.ballots.hidden_under.on(day_of(now))
    opened = open_round(
        waiting,
        await handing_back.next_round(session),
        [await ballots.next_id(session) for _ in waiting.texts],
        now,
        rhythm_on(needs.content.ballots, day_of(now)),
        answer_names(say, LANGUAGES),
        heard=await hearing.invited_lines_of(session, area, topics, hidden_under=few),
    )
    if opened is not None:
        for one in opened.ballots:
            needs.keys.make(one.id)
        await handing_back.store_round(session, opened)
        await outbox.put(session, opened.notices, now=now)
    elif waiting.texts:
        await _plan(session, area.slug, needs, now)


async def remind_half_way(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Ask all who may vote in a round whether they did already; who did isn't looked at."""
    number = RoundId(leased.subject["round"])
    open_now = [one for one in await ballots.of_round(session, number) if one.takes_votes(now)]
    if not open_now:
        return
    first, day = open_now[0], day_of(now)
    audience = await voters.voters_reached(session, first)
    records = await vouching.records_of_many(session, audience)
    needed = needs.content.ballots.member_vouches.on(day)
    await outbox.put(
        session,
        [
            did_you_already(one, number, open_now)
            for one in audience
            if is_confirmed(records[one], first.area, day, needed=needed)
        ],
        now=now,
    )


async def close(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Count all texts of a round, say which of them count now, and tell the area in one message."""
    number = RoundId(leased.subject["round"])
    figures, today = needs.content.ballots, day_of(now)
    told: list[Told] = []
    followed: list[Notice] = []
    for text, ballot_id in await handing_back.lock_round(session, number):
        ballot = await ballots.lock_to_close(session, ballot_id)
        if ballot is None or ballot.closed:
            raise LookupError("a ballot of a round that is open is gone or closed")
        closed = await seal(session, ballot, now)
        verdict = decide_verdict(
            {one.number: one.total or 0 for one in closed.options},
            quorum=closed.quorum,
            tries=text.tries,
            most_tries=figures.ratify_tries.on(today),
        )
        if await paused_texts.was_paused(session, ballot_id):
            verdict = Verdict.PAUSED
        await handing_back.decide(session, text, ballot_id, verdict, now=now)
        if text.kind is TextKind.PLAN and verdict is Verdict.ACCEPTED:
            followed += await council.ratified(session, text.id, needs)
        if text.kind is TextKind.REPORT and verdict is Verdict.ACCEPTED:
            followed += await evaluating.adopted(session, text, needs, now)
        await deadlocks.take_verdict(session, text, verdict, needs, now)
        told.append(
            Told(
                text=await handing_back.get(session, text.id),
                ballot=closed,
                verdict=verdict,
                words=await ballot_box.words_of(session, BallotId(ballot_id)),
                hidden_under=figures.hidden_under.on(today),
            )
        )
    if not told:
        return
    await handing_back.close_round(session, number, now=now)
    notices = [results(one, number, told) for one in await voters.audience(session, told[0].ballot)]
    notices += [back for one in told if (back := back_on_table(one)) is not None]
    notices += followed
    await outbox.put(session, notices, now=now)
