"""How plans beside each other look, before and after the area chose, and opening the ballot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.agenda.item import AgendaItem, item_button
from domain.alternatives.alternative import (
    ALTERNATIVES_PREFIX,
    Alternative,
    AlternativeText,
    Phase,
    PlanChoice,
    to_plans,
)
from domain.alternatives.gathering import add_button, longer_button, open_button
from domain.ballots.ballot import Ballot, vote_button
from domain.ballots.choice_opening import PLANS_LEAST, PLANS_MOST, details
from domain.ballots.choice_paper import apart
from domain.ballots.choice_result import chosen
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Rows, Values
from domain.paging import page_of
from domain.people import Resident, shown
from domain.plans.texts import PLAN_PREFIX, PlanText
from domain.roles import Action
from domain.trits.hearing import Hearing, asking_row, hearing_lines

ON_A_SCREEN = 3
"""Plans on a screen of a phone: more can't be compared there."""


@dataclass(frozen=True, slots=True)
class Votes:
    """What a counted ballot said of the plans.

    Attributes:
        of: number of a plan -> votes; None where fewer people voted than may be told of.
        won: number of the plan that was chosen; None where none of them was.
    """

    of: Mapping[int, int] | None
    won: int | None


def votes_of(ballot: Ballot | None, *, hidden_under: int) -> Votes | None:
    """Return what a ballot over plans said; None while it isn't counted.

    Args:
        hidden_under: of fewer voters no figures are told.
    """
    if ballot is None or not ballot.closed:
        return None
    told = (ballot.voters or 0) >= hidden_under
    won = chosen(ballot)
    return Votes(
        {one.number: one.total or 0 for one in ballot.options} if told else None,
        None if won is None else won.number,
    )


def plans_screen(
    resident: Resident,
    item: AgendaItem,
    choice: PlanChoice | None,
    page: int,
    at: datetime,
    *,
    votes: Votes | None = None,
    fresh: bool,
) -> Notice:
    """Return the plans for an item beside each other, with what can be done now.

    Args:
        page: from 1; one that isn't there becomes the nearest.
        votes: None while the area hasn't chosen.
    """
    group = resident.may(Action.CHOOSE_PLANS, item.area)
    own = f"{ALTERNATIVES_PREFIX}:{item.id}"
    begin = Button(label=AlternativeText.BEGIN, data=f"{own}:begin", look=Look.MAIN)
    if choice is None:
        return Notice(
            to=resident.id,
            text=AlternativeText.NONE_GROUP if group else AlternativeText.NONE,
            values={"punt": item.names},
            buttons=((begin, item_button(item.id)),) if group else ((item_button(item.id),),),
            slot=STEP,
            fresh=fresh,
        )
    shown_now = page_of(choice.plans, page, size=ON_A_SCREEN)
    turn = shown_now.buttons(own)
    mine = [one for one in shown_now.items if one.by == resident.id]
    takes_back = tuple(
        Button(
            label=AlternativeText.TAKE_BACK,
            data=f"{own}:{one.id}:weg",
            values={"nummer": one.number},
            look=Look.QUIET,
        )
        for one in mine[:2]
    )
    phase = choice.phase(at)
    rows: list[tuple[Button, ...]] = [_first(resident, choice, phase, group=group)]
    if phase is Phase.GATHERS:
        rows.append(takes_back)
    if phase is Phase.OVER and group:
        rows.append((begin,))
    to_plan = Button(label=PlanText.TO_PLAN, data=f"{PLAN_PREFIX}:{item.id}:1")
    last = (to_plan, item_button(item.id)) if phase is Phase.OVER else (item_button(item.id),)
    rows += [turn, last]
    buttons: Rows = tuple(row for row in rows if row)
    return Notice(
        to=resident.id,
        text=AlternativeText.SCREEN if choice.plans else AlternativeText.SCREEN_EMPTY,
        values={
            "punt": item.names,
            "stand": _state(choice, phase),
            "lijst": Lines(apart([_line(one, votes) for one in shown_now.items])),
            "bladzijde": shown_now.line(),
        },
        buttons=buttons,
        slot=STEP,
        fresh=fresh,
    )


def _first(
    resident: Resident, choice: PlanChoice, phase: Phase, *, group: bool
) -> tuple[Button, ...]:
    """Return what is done first with the plans, by whom it may be done."""
    home = resident.area == choice.area
    if phase is Phase.GATHERS and home and len(choice.plans) < PLANS_MOST:
        return (add_button(choice),)
    if phase is Phase.GATHERED and group:
        enough = len(choice.plans) >= PLANS_LEAST
        return (open_button(choice) if enough else longer_button(choice),)
    if phase is Phase.BALLOT and choice.ballot is not None and home:
        return (vote_button(choice.ballot),)
    return ()


def _state(choice: PlanChoice, phase: Phase) -> Line:
    values: Values = {"tot": choice.until, "meest": PLANS_MOST}
    if phase is Phase.GATHERS:
        return Line(AlternativeText.GATHERS, values)
    if phase is Phase.BALLOT:
        return Line(AlternativeText.BALLOT_RUNS)
    if phase is Phase.OVER:
        return Line(AlternativeText.CHOSEN)
    enough = len(choice.plans) >= PLANS_LEAST
    return Line(AlternativeText.GATHERED if enough else AlternativeText.TOO_FEW, values)


def _line(one: Alternative, votes: Votes | None) -> Line:
    values: Values = {
        "nummer": one.number,
        "titel": one.title,
        "wat": one.what,
        "meer": details(one.who, one.cost),
        "naam": Line(AlternativeText.BY, {"naam": shown(one.by_name)}),
        "stemmen": 0,
    }
    if votes is None:
        return Line(AlternativeText.PLAN, values)
    won = votes.won == one.number
    if votes.of is None:
        return Line(AlternativeText.PLAN_WON if won else AlternativeText.PLAN, values)
    told = {**values, "stemmen": votes.of.get(one.number, 0), "gekozen": int(won)}
    return Line(AlternativeText.PLAN_COUNTED, told)


def open_screen(
    resident: Resident,
    choice: PlanChoice,
    hearing: Hearing,
    at: datetime,
    *,
    closes_at: datetime,
    members: int,
    again: int,
) -> Notice:
    """Return what the group sees before the ballot opens: who was heard, and until when.

    Args:
        again: days until the same area can be asked once more.
    """
    own = f"{ALTERNATIVES_PREFIX}:{choice.item}"
    label = AlternativeText.OPEN_ANYWAY if hearing.lacks else AlternativeText.OPEN_NOW
    opens = Button(label=label, data=f"{own}:ja", look=Look.MAIN)
    lines = tuple(Line(f"{one.number}. {one.title}") for one in choice.plans)
    return Notice(
        to=resident.id,
        text=AlternativeText.OPEN_ASK,
        values={
            "punt": choice.names,
            "lijst": Lines(lines),
            "gehoord": Lines(hearing_lines(hearing, at, again=again)),
            "tot": closes_at,
            "mensen": members,
        },
        buttons=(
            (opens,),
            *asking_row(hearing, f"{own}:vraag-", at, again=again),
            (to_plans(choice.item, look=Look.QUIET),),
        ),
        slot=STEP,
    )
