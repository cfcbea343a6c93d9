"""Telling the initiative group of talks at the kitchen table, those of a day together."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from domain.calendar import day_of
from domain.ids import AreaSlug
from domain.kitchen_table.after import digest
from domain.kitchen_table.recording import digest_due
from domain.kitchen_table.screens import share_line
from domain.kitchen_table.talk import figures_on
from domain.roles import Role
from storage import due, kitchen_table, outbox, roles
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs


async def tell_group(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Tell the group of an area how many talks there were that can't be undone any more.

    Talks of the last minutes wait for the next time.
    """
    area, today = AreaSlug(leased.subject["area"]), day_of(now)
    figures = figures_on(needs.content.kitchen, today)
    undo = timedelta(minutes=needs.content.issues.undo_minutes.on(today))
    talks, said = await kitchen_table.take_untold(session, area, before=now - undo, now=now)
    if talks:
        there = next((one for one in needs.content.areas if one.slug == area), None)
        people = await kitchen_table.taking_part(session, area)
        members = await roles.holders(session, Role.INITIATIVE_GROUP, area)
        share = share_line(there, people, figures)
        name = there.name if there is not None else str(area)
        await outbox.put(session, digest(members, area, name, talks, said, share, now), now=now)
    if await kitchen_table.waits_to_be_told(session, area):
        await due.done(session, leased, now=now)  # its key is free for the next one
        await due.plan(session, [digest_due(area, now + undo, hour=figures.hour)])
