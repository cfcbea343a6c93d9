"""How the three questions and a plan look, and a plan as plain text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from domain.ids import AgendaItemId
from domain.notices import (
    STEP,
    Button,
    Euros,
    Line,
    Lines,
    Look,
    Notice,
    Rows,
    Value,
    Values,
    Words,
)
from domain.paging import Page
from domain.people import Resident
from domain.plans.blow import PLAN_OF, Blow, Judgement
from domain.plans.changing import Part, Verb, part_before
from domain.plans.plan import Plan, Step
from domain.plans.texts import PLAN_PREFIX, PlanText
from domain.texts import GeneralText

ON_A_PAGE = 4
"""Steps on a page: with what can be done below them they stay within six rows."""


def to_item(item: AgendaItemId) -> Button:
    """Return the button back to the item of a plan."""
    return Button(label=PlanText.TO_ITEM, data=f"pt:{item}:open", look=Look.QUIET)


def to_plan(item: AgendaItemId, *, look: Look = Look.PLAIN) -> Button:
    """Return the button to the plan of an item."""
    return Button(label=PlanText.TO_PLAN, data=f"{PLAN_PREFIX}:{item}:1", look=look)


# --- a plan -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a screen of a plan tells besides its steps.

    Attributes:
        blow: None while the item isn't judged.
        may: whether the reader makes the plan.
        in_effect: version of the plan that the area said yes to; None for none yet. `waits` while
            one lies before it.
        council: the way to what the municipal council says, where the area works so.
    """

    names: Words
    blow: Blow | None
    may: bool
    in_effect: int | None = None
    waits: bool = False
    council: Button | None = None


def step_line(plan: Plan, step: Step) -> Line:
    """Return a step as one line: place, what, who, when, money."""
    return Line(PlanText.LINE, {"nummer": plan.place(step.number), **_values(step)})


def _values(step: Step) -> Values:
    """Return what a step says; `0` for each part that isn't known yet."""
    when: Value = step.when
    if step.on is not None:
        when = Line(PlanText.ON, {"dag": step.on, "jaar": str(step.on.year)})
    money: Value = ""
    if step.cents is not None:
        money = Euros(step.cents) if step.cents else PlanText.FREE
    return {
        "wat": step.what,
        "wie": step.who,
        "metwie": int(bool(step.who)),
        "wanneer": when,
        "metwanneer": int(bool(step.on or step.when)),
        "bedrag": money,
        "metbedrag": int(step.cents is not None),
    }


def total_line(plan: Plan) -> Line:
    """Return what all steps cost together, and of how many that isn't known."""
    values: Values = {"bedrag": Euros(plan.cents), "onbekend": plan.unknown}
    if plan.unknown == len(plan.steps):
        return Line(PlanText.TOTAL_NOTHING)
    return Line(PlanText.TOTAL_UNKNOWN if plan.unknown else PlanText.TOTAL, values)


def plan_screen(
    resident: Resident,
    plan: Plan,
    page: Page[Step],
    about: Shown,
    *,
    said: Line | None = None,
    fresh: bool = False,
) -> Notice:
    """Return a plan with its steps, to be changed by who may.

    Args:
        said: what was just done with it, which can be taken back.
    """
    if about.blow is None:
        return Notice(
            to=resident.id,
            text=PlanText.NEEDS_BLOW,
            values={"punt": about.names},
            buttons=((to_item(plan.item),),),
            slot=STEP,
            fresh=fresh,
        )
    values: Values = {
        "plan": PLAN_OF[about.blow],
        "punt": about.names,
        "gezegd": said or Line(""),
        "lijst": Lines(tuple(step_line(plan, one) for one in page.items)),
        "samen": total_line(plan) if plan.steps else Line(""),
        "stand": _state_line(plan, about),
        "bladzijde": page.line(),
    }
    empty = PlanText.EMPTY_GROUP if about.may else PlanText.EMPTY
    return Notice(
        to=resident.id,
        text=PlanText.SHOW if plan.steps else empty,
        values=values,
        buttons=_plan_buttons(plan, page, about, undo=said is not None),
        slot=STEP,
        fresh=fresh,
    )


def _state_line(plan: Plan, about: Shown) -> Line:
    """Return whether the area said yes to the plan, or has it before it."""
    if about.waits:
        return Line(PlanText.WAITS)
    if about.in_effect is None:
        return Line(PlanText.NOT_YET) if plan.steps else Line("")
    same = about.in_effect == plan.version
    return Line(PlanText.IN_EFFECT if same else PlanText.IN_EFFECT_BEFORE)


def _plan_buttons(plan: Plan, page: Page[Step], about: Shown, *, undo: bool) -> Rows:
    turn = page.buttons(f"{PLAN_PREFIX}:{plan.item}")
    council = () if about.council is None else (about.council,)
    if not about.may:
        return tuple(row for row in (turn, council, (to_item(plan.item),)) if row)
    add = Button(label=PlanText.ADD, data=f"{PLAN_PREFIX}:{plan.item}:erbij", look=Look.MAIN)
    first: tuple[Button, ...] = (add,)
    if undo:
        data = f"{PLAN_PREFIX}:{plan.item}:{plan.version}:herstel"
        first = (add, Button(label=PlanText.UNDO, data=data))
    steps = [
        Button(
            label=PlanText.SEE_STEP,
            data=f"{PLAN_PREFIX}:{plan.item}:{one.number}:stap",
            values={"nummer": plan.place(one.number)},
        )
        for one in page.items
    ]
    hand_back = Button(label=PlanText.HAND_BACK, data=f"{PLAN_PREFIX}:{plan.item}:leg")
    last = (hand_back, to_item(plan.item)) if plan.steps else (to_item(plan.item),)
    rows = (
        first,
        *(tuple(steps[at : at + 2]) for at in range(0, len(steps), 2)),
        turn,
        council,
        last,
    )
    return tuple(row for row in rows if row)


def step_screen(resident: Resident, plan: Plan, step: Step) -> Notice:
    """Return one step with all that can be done with it."""
    own = f"{PLAN_PREFIX}:{plan.item}:{step.number}"
    done = f"{PLAN_PREFIX}:{plan.item}:{plan.version}:{step.number}"
    parts = [Button(label=_PART_BUTTONS[part], data=f"{own}:{part}") for part in Part]
    place = plan.place(step.number)
    move = [
        Button(label=label, data=f"{done}:{verb}")
        for verb, label, can in (
            (Verb.UP, PlanText.UP, place > 1),
            (Verb.DOWN, PlanText.DOWN, place < len(plan.steps)),
        )
        if can
    ]
    out = Button(label=PlanText.REMOVE, data=f"{done}:{Verb.REMOVE}")
    rows: Rows = (
        tuple(parts[:2]),
        tuple(parts[2:]),
        tuple(move),
        (out, to_plan(plan.item, look=Look.QUIET)),
    )
    return Notice(
        to=resident.id,
        text=PlanText.STEP,
        values={"nummer": place, "stap": step_line(plan, step)},
        buttons=tuple(row for row in rows if row),
        slot=STEP,
    )


_PART_BUTTONS: Mapping[Part, PlanText] = {
    Part.WHAT: PlanText.WHAT,
    Part.WHO: PlanText.WHO_BUTTON,
    Part.WHEN: PlanText.WHEN_BUTTON,
    Part.MONEY: PlanText.MONEY_BUTTON,
}
_PART_QUESTIONS: Mapping[Part, PlanText] = {
    Part.WHAT: PlanText.ASK_WHAT,
    Part.WHO: PlanText.ASK_WHO,
    Part.WHEN: PlanText.ASK_WHEN,
    Part.MONEY: PlanText.ASK_MONEY,
}


def part_screen(
    resident: Resident,
    item: AgendaItemId,
    names: Words,
    step: Step,
    part: Part,
    *,
    fresh: bool,
) -> Notice:
    """Return the question for one part of a step; number 0 is a step on its way.

    Args:
        fresh: below what was typed.
    """
    new = step.number == 0
    rows: list[tuple[Button, ...]] = []
    if part is not Part.WHAT:
        skip = [Button(label=PlanText.NOT_KNOWN, data=f"{PLAN_PREFIX}:{item}:{part}:later")]
        if part is Part.MONEY:
            skip.append(Button(label=PlanText.NOTHING, data=f"{PLAN_PREFIX}:{item}:{part}:niets"))
        rows.append(tuple(skip))
    out = Button(label=GeneralText.GO_OUT, data=f"{PLAN_PREFIX}:{item}:uit", look=Look.QUIET)
    before = part_before(part) if new else None
    back = Button(
        label=GeneralText.GO_BACK, data=f"{PLAN_PREFIX}:{item}:{before}:terug", look=Look.QUIET
    )
    rows.append((back, out) if before else (out,))
    known = _known(step)
    return Notice(
        to=resident.id,
        text=_PART_QUESTIONS[part],
        values={"punt": names, "tot": Line(PlanText.NOW, {"stap": known}) if known else Line("")},
        buttons=tuple(rows),
        slot=STEP,
        fresh=fresh,
    )


def _known(step: Step) -> Line | None:
    """Return what a step says so far; None before it says anything."""
    return Line(PlanText.SO_FAR, _values(step)) if step.what else None


# --- as text ------------------------------------------------------------------------------


def plan_as_text(plan: Plan, names: Words, why: str, judgement: Judgement) -> Line:
    """Return the whole plan as residents read it, to be handed back to the area."""
    return Line(
        PlanText.AS_TEXT,
        {
            "plan": PLAN_OF[judgement.blow],
            "punt": names,
            "waarom": why,
            "lijst": Lines(tuple(step_line(plan, one) for one in plan.steps)),
            "samen": total_line(plan),
        },
    )
