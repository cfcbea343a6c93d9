"""Asking whether what stands in an exchange is still true, and ending what nobody confirms."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from domain.calendar import day_of
from domain.exchange.entry import figures_on
from domain.exchange.standing import ask_still, decide_lapse
from domain.ids import EntryId
from storage import exchange, outbox
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs


async def ask_whether_still(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Ask who put something up whether it is still true, and plan its end."""
    content, day = needs.content, day_of(now)
    meet_days = content.connections.connection_exchange_days.on(day)
    figures = figures_on(content.exchange, meet_days, day)
    entry = await exchange.lock_for_clock(session, EntryId(int(leased.subject["entry"])))
    asked = ask_still(entry, now, figures)
    if asked is not None:
        await exchange.stay(session, asked)
        await outbox.put(session, asked.notices, now=now)


async def let_lapse(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """End something whose owner said nothing."""
    entry = await exchange.lock_for_clock(session, EntryId(int(leased.subject["entry"])))
    over = decide_lapse(entry, now)
    if over is not None:
        await exchange.end(session, over)
        await outbox.put(session, over.notices, now=now)
