"""Handing official messages on to their people, and telling the sender how far they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from domain.broadcasts.broadcast import Broadcast, Stage, message
from domain.broadcasts.screens import figures_screen
from domain.broadcasts.sending import (
    COUNT_AFTER,
    COUNT_SLOWLY,
    COUNTED_FOR,
    counts,
    role_for,
    sends,
)
from domain.broadcasts.texts import WritingText
from domain.calendar import day_of
from domain.ids import BroadcastId
from domain.notices import STEP, Notice
from domain.parameters import Content
from domain.speaking import QuietHours
from storage import announcements, broadcasts, due, outbox, people
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs

AT_ONCE = 500
"""People to whom a message is handed on in one transaction: replies are not kept waiting."""


async def send_on(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Hand a message on to the next people, beginning with choosing them."""
    found = await broadcasts.lock(session, BroadcastId(leased.subject["broadcast"]))
    if found is None or found.stage is Stage.DRAFT:
        return
    if found.stage is Stage.STOPPED and found.corrected_at is None:
        return
    if found.stage is Stage.PLANNED:
        begun = await _begin(session, found, now)
        if begun is None:
            return
        found = begun
    names = area_names(needs.content, found)
    page = "" if needs.links is None else needs.links.speakers_url(found.audience.areas[0])

    new, has = await broadcasts.take_next(session, found.id, found.version, limit=AT_ONCE, now=now)
    if found.stage is not Stage.STOPPED:
        await announcements.add(session, [message(found, one, names, page) for one in new], now=now)
    await outbox.say(session, [message(found, one, names, page) for one in has], now=now)
    if await broadcasts.left_to_hand(session, found.id, found.version):
        last = max([*new, *has], default=0)
        await due.plan(session, [sends(found, now, after=last)])
    else:
        if found.stage is Stage.SENDING:
            found = replace(found, stage=Stage.SENT)
            await broadcasts.store(session, found, now=now)
        await due.plan(session, [counts(found, now + COUNT_AFTER)])


async def _begin(session: Session, planned: Broadcast, now: datetime) -> Broadcast | None:
    """Choose to whom it goes; None when its sender may not send it any more."""
    sender = None if planned.by is None else await people.get(session, planned.by)
    if sender is None:
        return None
    if role_for(sender, planned.audience.areas) is None:
        draft = replace(planned, stage=Stage.DRAFT, planned_at=None)
        await broadcasts.store(session, draft, now=now)
        told = Notice(to=sender.id, text=WritingText.ROLE_GONE, slot=STEP, fresh=True)
        await outbox.say(session, [told], now=now)
        return None
    begun = replace(planned, stage=Stage.SENDING, sent_at=now)
    await broadcasts.store(session, begun, now=now)
    await broadcasts.choose_recipients(session, begun)
    figures = await broadcasts.count(session, begun, now=now)
    await outbox.say(session, [figures_screen(begun, figures, fresh=True)], now=now)
    await due.plan(session, [counts(begun, now + COUNT_AFTER)])
    return begun


async def count(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Show its sender new figures, and look again as long as somebody waits for it."""
    found = await broadcasts.lock(session, BroadcastId(leased.subject["broadcast"]))
    if found is None or found.sent_at is None:
        return
    before = await broadcasts.counted(session, found.id)
    figures = await broadcasts.count(session, found, now=now)
    if figures != before and found.by is not None:
        await outbox.say(session, [figures_screen(found, figures)], now=now)
    late = now - (found.corrected_at or found.sent_at) > COUNTED_FOR
    if late or figures.over:
        return
    soon = figures.moving and not quiet_hours(needs.content, now).hold(now)
    await due.plan(session, [counts(found, now + (COUNT_AFTER if soon else COUNT_SLOWLY))])


def area_names(content: Content, broadcast: Broadcast) -> list[str]:
    """Return the names of the areas that a message goes to, in their order."""
    names = {one.slug: one.name for one in content.areas}
    return [names.get(one, str(one)) for one in broadcast.audience.areas]


def quiet_hours(content: Content, now: datetime) -> QuietHours:
    """Return when nobody is woken."""
    figures, day = content.messages, day_of(now)
    return QuietHours.of(figures.quiet_from_hour.on(day), figures.quiet_until_hour.on(day))
