"""Saying what nobody asked for, when it suits its readers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from domain.calendar import day_of
from domain.notices import Notice
from domain.parameters import Content
from domain.speaking import Plan, QuietHours, decide_when, together
from storage import announcements, outbox
from storage.announcements import Reader
from storage.session import Begins

KEPT = timedelta(days=30)


async def speak(sessions: Begins, content: Content, clock: Callable[[], datetime]) -> int:
    """Decide about all that waits and whose moment has come; return for how many people.

    A hundred people a transaction: what is said and that it was said are stored together.
    """
    decided = 0
    while True:
        now = clock()
        async with sessions.begin() as session:
            readers = await announcements.claim(session, now=now)
            if not readers:
                return decided
            quiet = _quiet_hours(content, now)
            plans = [(one, _plan(one, quiet, now)) for one in readers]
            said = [notice for one, plan in plans for notice in _said(one, plan)]
            await announcements.carry_out(session, plans, now=now)
            await outbox.say(session, said, now=now)
        decided += len(readers)


def _quiet_hours(content: Content, now: datetime) -> QuietHours:
    figures, day = content.messages, day_of(now)
    return QuietHours.of(figures.quiet_from_hour.on(day), figures.quiet_until_hour.on(day))


def _plan(reader: Reader, quiet: QuietHours, now: datetime) -> Plan:
    waiting = [about for about, _ in reader.waiting]
    if not reader.reachable:
        return Plan(drop=tuple(one.id for one in waiting))
    return decide_when(waiting, reader.wishes, now, heard_today=reader.heard_today, quiet=quiet)


def _said(reader: Reader, plan: Plan) -> list[Notice]:
    notices = {about.id: notice for about, notice in reader.waiting}
    said = [notices[one] for one in plan.say]
    if plan.together:
        several = [notices[one] for one in plan.together]
        said.append(together(reader.id, several, once=f"samen-{plan.together[0]}"))
    return said
