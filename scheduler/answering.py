"""Reminding who answers for a partner, what is late, and next steps whose day has come."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from domain.answers.reminding import digest, digest_due, remind
from domain.answers.stepping import ask_step
from domain.calendar import day_of
from domain.due import Due
from domain.ids import AreaSlug, SignalId
from storage import answers, due, outbox
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs


async def remind_partner(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Remind who answers for a partner in an area; none when there is an answer."""
    signal = await answers.lock(session, SignalId(leased.subject["signal"]))
    if signal is None:
        return
    who = await answers.answerers(session, signal.area, signal.partner)
    names = needs.content.partner_names()
    await outbox.put(session, remind(signal, leased.subject["which"], now, names, who), now=now)


def _digest(area: AreaSlug, needs: Needs, now: datetime) -> Due:
    figures, today = needs.content.answers, day_of(now)
    weekday, hour = figures.late_weekday.on(today), figures.answer_hour.on(today)
    return digest_due(area, now, weekday=weekday, hour=hour)


async def note_late(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Plan the week's message to area directors when an answer became late."""
    signal = await answers.lock(session, SignalId(leased.subject["signal"]))
    if signal is not None and signal.stands and signal.late(now):
        await due.plan(session, [_digest(signal.area, needs, now)])


async def tell_directors(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Tell the directors of an area what is late, and again next week while something is."""
    area = AreaSlug(leased.subject["area"])
    late = await answers.late_in(session, area, today=day_of(now))
    if not late:
        return
    notices = digest(
        area,
        needs.content.area(area).name,
        late,
        now,
        needs.content.partner_names(),
        await answers.directors(session, area),
    )
    await outbox.put(session, notices, now=now)
    await due.done(session, leased, now=now)  # its key is free for the next week
    await due.plan(session, [_digest(area, needs, now)])


async def ask_step_done(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Ask who answered whether the next step was done."""
    signal = await answers.lock(session, SignalId(leased.subject["signal"]))
    await outbox.put(session, ask_step(signal, needs.content.partner_names()), now=now)
