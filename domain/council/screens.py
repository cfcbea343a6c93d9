"""What residents read of a plan and the council, and the way to record a decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.calendar import day_of
from domain.council.decision import Before, Change, CouncilDecision, Draft, Outcome, With
from domain.council.texts import COUNCIL_PREFIX, CouncilText
from domain.ids import AgendaItemId
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Rows, TextKey, Values
from domain.paging import Page
from domain.people import Resident
from domain.plain_text import shortened
from domain.plans.plan import Plan
from domain.plans.screens import to_plan
from domain.texts import GeneralText

WHAT_LENGTH = 80
STEPS_ON_A_PAGE = 4

_STANDS: Mapping[With, CouncilText] = {
    With.AREA_FIRST: CouncilText.AREA_FIRST,
    With.LIES: CouncilText.LIES,
    With.ADOPTED: CouncilText.IS_ADOPTED,
    With.BACK: CouncilText.BACK,
    With.NOT: CouncilText.IS_NOT,
}
_LINES: Mapping[Outcome, CouncilText] = {
    Outcome.ADOPTED: CouncilText.LINE_ADOPTED,
    Outcome.CHANGED: CouncilText.LINE_CHANGED,
    Outcome.NOT: CouncilText.LINE_NOT,
}


def to_council(item: AgendaItemId, *, look: Look = Look.PLAIN) -> Button:
    """Return the way to what the council says about the plan of an item."""
    return Button(label=CouncilText.OPEN, data=f"{COUNCIL_PREFIX}:{item}:toon", look=look)


def change_lines(changes: Sequence[Change], plan: Plan | None) -> tuple[Line, ...]:
    """Return what the council changes, each with why.

    Args:
        plan: as it was before; None where it isn't known any more.
    """
    lines = []
    for one in changes:
        step = plan.step(one.step) if plan is not None and one.step else None
        values: Values = {
            "was": shortened(step.what, WHAT_LENGTH) if step else str(one.step),
            "wat": one.words,
            "waarom": one.why,
        }
        key = CouncilText.CHANGE_NEW
        if one.step:
            key = CouncilText.CHANGE_WORDS if one.words else CouncilText.CHANGE_OUT
        lines.append(Line(key, values))
    return tuple(lines)


def decision_lines(decision: CouncilDecision, plan: Plan | None) -> tuple[Line, ...]:
    """Return a decision as everybody reads it: what, when, why; nobody's name."""
    values: Values = {
        "versie": decision.version,
        "op": day_of(decision.at),
        "reden": decision.reason,
        "vervolg": decision.next_step,
        "aantal": len(decision.changes),
    }
    return (Line(_LINES[decision.outcome], values), *change_lines(decision.changes, plan))


def council_screen(
    resident: Resident,
    plan: Before,
    plans: Mapping[int, Plan | None],
    *,
    records: bool,
    fresh: bool,
) -> Notice:
    """Return where a plan stands with the council, with all that it decided, newest first.

    Args:
        plans: number of a decision -> the plan that it was about.
        records: this person can record a decision now.
    """
    lines: list[Line] = []
    for one in reversed(plan.decisions):
        lines += decision_lines(one, plans.get(one.id))
    record = Button(
        label=CouncilText.RECORD, data=f"{COUNCIL_PREFIX}:{plan.item}:leg", look=Look.MAIN
    )
    return Notice(
        to=resident.id,
        text=CouncilText.SCREEN,
        values={
            "punt": plan.names,
            "gebied": plan.area_name,
            "stand": Line(_STANDS[plan.stand]),
            "lijst": Lines(tuple(lines) or (Line(CouncilText.NONE),)),
        },
        buttons=(*(((record,),) if records else ()), (to_plan(plan.item),)),
        slot=STEP,
        fresh=fresh,
    )


# --- recording ----------------------------------------------------------------------------


def _tap(plan: Before, what: str, label: TextKey, look: Look = Look.PLAIN) -> Button:
    return Button(label=label, data=f"{COUNCIL_PREFIX}:{plan.item}:{what}", look=look)


def _out(plan: Before) -> Button:
    return _tap(plan, "uit", GeneralText.GO_OUT, Look.QUIET)


def _screen(
    resident: Resident, plan: Before, text: TextKey, values: Values, rows: Rows, *, fresh: bool
) -> Notice:
    return Notice(
        to=resident.id,
        text=text,
        values={"punt": plan.names, "gebied": plan.area_name, **values},
        buttons=rows,
        slot=STEP,
        fresh=fresh,
    )


def which_screen(resident: Resident, plan: Before) -> Notice:
    """Return the question what the council decided."""
    rows: Rows = (
        (_tap(plan, "vast", CouncilText.IS_YES),),
        (_tap(plan, "anders", CouncilText.IS_CHANGED),),
        (_tap(plan, "niet", CouncilText.IS_NO),),
        (_out(plan),),
    )
    return _screen(resident, plan, CouncilText.WHICH, {}, rows, fresh=False)


def check_screen(resident: Resident, plan: Before, draft: Draft, *, fresh: bool) -> Notice:
    """Return a decision without changes, before it is recorded and told."""
    yes = _tap(plan, "ja", CouncilText.YES_RECORD, Look.MAIN)
    no = draft.outcome is Outcome.NOT
    values: Values = {"reden": draft.reason, "vervolg": draft.next_step} if no else {}
    text = CouncilText.CHECK_NOT if no else CouncilText.CHECK_ADOPTED
    return _screen(resident, plan, text, values, ((yes, _out(plan)),), fresh=fresh)


def draft_screen(
    resident: Resident, plan: Before, steps: Plan, draft: Draft, page: Page[int], *, fresh: bool
) -> Notice:
    """Return the steps of a plan with what the council changes; each can be opened.

    Args:
        page: numbers of steps.
    """
    lines = []
    for one in steps.steps:
        change = draft.of(one.number)
        values: Values = {
            "nummer": steps.place(one.number),
            "wat": shortened(one.what, WHAT_LENGTH),
            "nieuw": change.words if change else "",
        }
        key = CouncilText.DRAFT_LINE
        if change is not None:
            key = CouncilText.DRAFT_CHANGED if change.words else CouncilText.DRAFT_OUT
        lines.append(Line(key, values))
    lines += [
        Line(CouncilText.DRAFT_NEW, {"nieuw": one.words}) for one in draft.changes if not one.step
    ]
    opens = [
        Button(
            label=CouncilText.STEP_NUMBER,
            data=f"{COUNCIL_PREFIX}:{plan.item}:{number}:stap",
            values={"nummer": steps.place(number)},
        )
        for number in page.items
    ]
    turn = page.buttons(f"{COUNCIL_PREFIX}:{plan.item}:blad")
    ready = (_tap(plan, "ja", CouncilText.READY, Look.MAIN),) if draft.changes else ()
    rows: Rows = (
        *(tuple(opens[at : at + 2]) for at in range(0, len(opens), 2)),
        *((turn,) if turn else ()),
        (_tap(plan, "erbij", CouncilText.NEW_STEP), *ready),
        (_out(plan),),
    )
    values_of_all: Values = {"lijst": Lines(tuple(lines)), "aantal": len(draft.changes)}
    return _screen(resident, plan, CouncilText.DRAFT, values_of_all, rows, fresh=fresh)


def step_screen(resident: Resident, plan: Before, steps: Plan, number: int) -> Notice:
    """Return one step: does it get other words, or go out?"""
    step = steps.step(number)
    rows: Rows = (
        (
            _tap(plan, f"{number}:woorden", CouncilText.OTHER_WORDS, Look.MAIN),
            _tap(plan, f"{number}:eruit", CouncilText.TAKE_OUT),
        ),
        (_tap(plan, "blad:1", GeneralText.GO_BACK, Look.QUIET),),
    )
    values: Values = {"nummer": steps.place(number), "wat": step.what if step else ""}
    return _screen(resident, plan, CouncilText.STEP, values, rows, fresh=False)


def ask(
    resident: Resident, plan: Before, text: CouncilText, *, least: int, most: int, fresh: bool
) -> Notice:
    """Return a question to be answered by typing."""
    values: Values = {"nodig": least, "passen": most}
    return _screen(resident, plan, text, values, ((_out(plan),),), fresh=fresh)
