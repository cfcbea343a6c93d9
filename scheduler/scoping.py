"""Letting a judgement of scope stand, reminding who was asked, and ending the partners' time."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from domain.advice.aligning import open_alignment, remind_partners, time_is_up
from domain.calendar import day_of
from domain.ids import AgendaItemId
from domain.roles import Role
from domain.scoping.item_file import ItemFile
from domain.scoping.judging import figures_on, remind_team
from storage import deadlocks, item_files, outbox, roles, scoping
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs


async def _held(session: Session, leased: Leased) -> ItemFile | None:
    return await item_files.lock(session, AgendaItemId(leased.subject["item"]))


async def let_stand(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Give what goes beyond its area to the alignment group, when nobody objected in time."""
    file = await _held(session, leased)
    if file is None or not file.stands(now):
        return
    if await deadlocks.open_on(session, file.item) is not None:
        return  # it is planned again when that ends
    members = [one for one, _ in await scoping.with_partner(session, Role.ALIGNMENT_GROUP)]
    figures = figures_on(needs.content.advice, day_of(now))
    opened = open_alignment(file, members, now, figures)
    if opened is not None:
        await scoping.open_alignment(session, opened)
        await outbox.put(session, opened.notices, now=now)


async def remind(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Remind who was asked and hasn't answered: the team, or the people of a partner."""
    file = await _held(session, leased)
    if file is None:
        return
    when = str(leased.subject["when"])
    if leased.subject["phase"] == "team":
        team = await roles.holders(session, Role.NEIGHBOURHOOD_TEAM, file.area)
        notices = remind_team(file, team, when)
    else:
        members = await scoping.with_partner(session, Role.ALIGNMENT_GROUP)
        partners = [one.key for one in needs.content.partners]
        notices = remind_partners(file, members, partners, when)
    await outbox.put(session, notices, now=now)


async def end_alignment(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Tell those who write the group's advice that the partners' time is up, and who is missing."""
    file = await _held(session, leased)
    if file is None:
        return
    missing = file.missing([one.key for one in needs.content.partners])
    if missing:  # with all answers there, they heard it already
        notices = time_is_up(file, await scoping.advice_writers(session, file.area), len(missing))
        await outbox.put(session, notices, now=now)
