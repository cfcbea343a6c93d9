"""Plans beside each other: the end of gathering, the ballot that opens, and the plan that won."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from domain.alternatives.alternative import Alternative, Phase, PlanChoice, opens_due
from domain.alternatives.gathering import gathered_notices
from domain.alternatives.telling import taken_over_notices, tie_notices, why_changed
from domain.ballots.ballot import Ballot
from domain.ballots.choice_opening import PLANS_LEAST
from domain.ballots.choice_result import choice_result, chosen
from domain.ballots.counting import winners
from domain.ballots.opening import closing_of_days
from domain.ballots.resist_opening import as_it_is_words
from domain.calendar import day_of
from domain.handing_back.hand_back import LiesOpenError, Proposed, TextKind
from domain.ids import AgendaItemId, HandBackId
from domain.plans.blow import PLAN_OF
from domain.plans.plan import Plan
from domain.plans.screens import plan_as_text
from domain.roles import Role
from locales import LANGUAGES, say
from locales.sentences import said_line
from storage import (
    agenda,
    deadlocks,
    due,
    handed_texts,
    handing_back,
    outbox,
    plan_choices,
    plans,
    roles,
    voters,
)
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs

DUTCH = "nl"
"""A text is handed back in the language of the municipality; residents' words are in it."""


async def _held(session: Session, leased: Leased) -> PlanChoice | None:
    """Return the choice of a due row, whose item nobody else changes now."""
    item = AgendaItemId(leased.subject["item"])
    await deadlocks.hold_item(session, item)
    found = await plan_choices.newest(session, item)
    return found if found is not None and found.id == leased.subject["choice"] else None


async def end_gathering(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Tell the group that the day for plans is over; with enough of them the area can choose."""
    choice = await _held(session, leased)
    if choice is None or choice.phase(now) is not Phase.GATHERED:
        return
    days = needs.content.ballots.plans_open_days.on(day_of(now))
    opens_at = closing_of_days(choice.until, days)
    group = await roles.holders(session, Role.INITIATIVE_GROUP, choice.area)
    await outbox.put(session, gathered_notices(choice, group, opens_at), now=now)
    if len(choice.plans) >= PLANS_LEAST:
        await due.plan(session, [opens_due(choice, opens_at)])


async def open_by_itself(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Open the ballot over the plans where the group didn't; a paused item waits another week."""
    choice = await _held(session, leased)
    if choice is None or choice.phase(now) is not Phase.GATHERED:
        return
    if len(choice.plans) < PLANS_LEAST:
        return
    figures, today = needs.content.ballots, day_of(now)
    if await deadlocks.open_on(session, choice.item) is not None:
        later = now + timedelta(days=figures.plans_open_days.on(today))
        await due.plan(session, [opens_due(choice, later)])
        return
    means = plan_choices.Means(
        needs.keys, as_it_is_words(say, LANGUAGES), said_line, LANGUAGES, now
    )
    await plan_choices.open_ballot(
        session,
        choice,
        needs.content.area(choice.area),
        means,
        closes_at=closing_of_days(now, figures.dots_days.on(today)),
        by=None,
    )


async def take_result(session: Session, closed: Ballot, needs: Needs, now: datetime) -> None:
    """Tell the area what it chose; the plan that won is the item's, and goes back to the area."""
    hidden_under = needs.content.ballots.hidden_under.on(day_of(now))
    notices = [
        choice_result(one, closed, hidden_under=hidden_under)
        for one in await voters.audience(session, closed)
    ]
    await outbox.put(session, notices, now=now)
    if closed.item is None:
        return
    await deadlocks.hold_item(session, closed.item)
    choice = await plan_choices.newest(session, closed.item)
    if choice is None or choice.ballot != closed.id:
        return
    await plan_choices.end(session, choice.id, now=now)
    group = await roles.holders(session, Role.INITIATIVE_GROUP, closed.area)
    won = chosen(closed)
    plan = None if won is None else choice.plan(won.number)
    if plan is not None:
        handed = await _take_over(session, plan, closed.item, now)
        told = taken_over_notices(choice, plan.title, group, handed)
        await outbox.put(session, told, now=now)
    elif len(winners(closed)) > 1:
        await outbox.put(session, tie_notices(choice, group), now=now)


async def _take_over(
    session: Session, won: Alternative, number: AgendaItemId, now: datetime
) -> HandBackId | None:
    """Let the plan that won be the plan of its item, and hand that back; return under what number.

    None where the group must do so: the three questions aren't answered, neighbours can't agree,
    or an earlier plan lies in a round.
    """
    item = await agenda.find_item(session, number)
    if item is None:
        return None
    before = await plans.find_plan(session, number) or Plan(item=number)
    plan = before.with_only(won.as_step())
    await plans.store_version(session, plan, by=None, now=now)
    judgement = await plans.newest_judgement(session, number)
    if judgement is None or await deadlocks.open_on(session, number) is not None:
        return None
    kind = say(PLAN_OF[judgement.blow], DUTCH)
    title = f"{kind}: {item.names.in_language(DUTCH)}"
    line = plan_as_text(plan, item.names, item.why, judgement)
    newest = await handing_back.newest_of(session, TextKind.PLAN, number)
    why = "" if newest is None else said_line(why_changed(won.title), DUTCH)
    proposed = Proposed(item.area, TextKind.PLAN, number, title, said_line(line, DUTCH), why)
    try:
        stored = await handing_back.propose(session, proposed, now)
    except LiesOpenError:
        return None
    await handed_texts.remember_plan(
        session, number, version=stored.version, plan_version=plan.version
    )
    return stored.id
