"""The clocks of ways of working: yearly rounds, and the plan that should lie before an area."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from domain.agenda.forward import late_notices
from domain.agreements.agreement import Tally
from domain.calendar import day_of
from domain.ids import AreaSlug, ForwardId
from domain.roles import Role
from domain.ways.campaign import over_notices
from domain.ways.clocks import Yearly, month_of, plan_day, yearly_due
from domain.ways.rounds import Hearers, plan_notices, yearly_notices
from domain.ways.way import WayOfWorking, find_way
from storage import agreements, campaigns, due, forwards, handed_texts, outbox, people, roles, ways
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs

A_YEAR = timedelta(days=366)


async def _works_as(
    session: Session, needs: Needs, area: AreaSlug
) -> tuple[WayOfWorking, datetime] | None:
    standing = await ways.standing(session, area)
    if standing is None:
        return None
    way = find_way(needs.content.ways, standing[0])
    return None if way is None else (way, standing[1])


async def begin_round(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Begin a yearly round, and plan the next; nothing where the area works otherwise now."""
    area, what = AreaSlug(str(leased.subject["area"])), Yearly(str(leased.subject["what"]))
    found = await _works_as(session, needs, area)
    if found is None or month_of(found[0], what) is None:
        return
    await due.done(session, leased, now=now)  # else its key is taken for the next one
    await due.plan(session, yearly_due(area, found[0], what, now))
    hearers, tally = Hearers(), Tally(0, 0)
    if what is Yearly.PROGRAMME:
        hearers = Hearers(partners=await ways.people_of_partners(session, area))
    else:
        hearers = Hearers(members=await people.reachable(session, area))
    if what is Yearly.ACCOUNT:
        tally = await agreements.kept_and_broken(session, area, now - A_YEAR)
    name = needs.content.area(area).name
    notices = yearly_notices(what, area, name, day_of(now).year, hearers, tally)
    await outbox.put(session, notices, now=now)


async def look_for_plan(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Tell the group when no agenda or plan lies before the area, and its time is nearly over."""
    area = AreaSlug(str(leased.subject["area"]))
    found = await _works_as(session, needs, area)
    if found is None or found[0].key != leased.subject["way"]:
        return
    way, since = found
    last = plan_day(way, since)
    texts = await handed_texts.of_area(session, area)
    lies = texts.agenda_in_effect or texts.agenda_waits
    if last is None or lies or texts.plans_in_effect or texts.plans_waiting:
        return
    part = str(leased.subject["part"])
    values = {
        "gebied": needs.content.area(area).name,
        "werkwijze": way.names,
        "tot": last,
        "aantal": way.clocks.plan_months,
    }
    notices = plan_notices(
        await roles.holders(session, Role.INITIATIVE_GROUP, area),
        area,
        values,
        f"werkwijze-{area}-plan-{part}-{last.isoformat()}",
        over=part == "eind",
    )
    await outbox.put(session, notices, now=now)


async def tell_undecided(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Tell the group and who put something forward that there is no decision in time."""
    forward = await forwards.lock(session, ForwardId(int(leased.subject["forward"])))
    if forward is not None:
        group = await roles.holders(session, Role.INITIATIVE_GROUP, forward.area)
        await outbox.put(session, late_notices(forward, group), now=now)


async def end_campaign(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Tell the initiative group that a campaign is over, and that the ballot can open."""
    area = AreaSlug(str(leased.subject["area"]))
    campaign = await campaigns.newest(session, area)
    if campaign is None or campaign.id != leased.subject["id"]:
        return
    group = await roles.holders(session, Role.INITIATIVE_GROUP, area)
    notices = over_notices(campaign, needs.content.area(area).name, group)
    await outbox.put(session, notices, now=now)
