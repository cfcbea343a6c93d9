"""Reminding an initiative group of an item that stands still; nothing moves by the clock."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from domain.calendar import day_of
from domain.ids import AgendaItemId
from domain.roles import Role
from domain.route import Pace, decide_remind, is_done, look_due
from storage import agenda, due, outbox, roles, route
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs


async def remind_group(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Look whether an item moved; remind its group if not, and plan the next look."""
    number = AgendaItemId(leased.subject["item"])
    item = await agenda.find_item(session, number)
    found = await route.facts_of(session, number, today=day_of(now))
    if item is None or found is None:
        return
    where, facts = found
    figures, today = needs.content.route, day_of(now)
    look = decide_remind(
        where,
        await route.moved_at(session, number),
        now,
        Pace(
            still=timedelta(days=figures.item_still_days.on(today)),
            again=timedelta(days=figures.item_reminder_days.on(today)),
        ),
        done=is_done(facts),
        group=await roles.holders(session, Role.INITIATIVE_GROUP, item.area),
    )
    await outbox.put(session, look.notices, now=now)
    if look.again is not None:
        await due.done(session, leased, now=now)  # the next look has the same key
        await due.plan(session, [look_due(number, look.again)])
