"""Recording what the council decided: the decision, the changed plan, and whom it is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.council.decision import (
    Before,
    CouncilDecision,
    Draft,
    Limits,
    Outcome,
    With,
    can_record,
    change_plan,
    check_draft,
    stands,
)
from domain.council.screens import change_lines, to_council
from domain.council.texts import CouncilText
from domain.handing_back.hand_back import HandBack, to
from domain.ids import AgendaItemId, HandBackId, ResidentId
from domain.notices import (
    STEP,
    Button,
    Kind,
    Line,
    Lines,
    Look,
    Notice,
    Priority,
    TextKey,
    Values,
    Words,
)
from domain.people import Resident
from domain.plain_text import shortened
from domain.plans.changing import Planned
from domain.plans.plan import Plan
from domain.plans.screens import to_plan
from domain.plans.texts import PlanText
from domain.refusing import Refused
from domain.ways.way import WayOfWorking


@dataclass(frozen=True, slots=True)
class Recorded:
    """A decision to store.

    Attributes:
        planned: the plan as the council wants it, as its next version; None without changes.
        by: who recorded it.
    """

    draft: Draft
    planned: Planned | None
    by: Resident
    at: datetime
    notices: tuple[Notice, ...]


def decide_record(
    resident: Resident,
    plan: Before | None,
    way: WayOfWorking,
    draft: Draft,
    newest_plan: int,
    at: datetime,
    limits: Limits,
    municipality: frozenset[str],
) -> Recorded | Refused:
    """Decide whether a decision of the council is stored; the caller holds the item.

    Args:
        newest_plan: version of the plan as it stands; the changed one comes after it.
    """
    can = can_record(resident, plan, way, municipality)
    if isinstance(can, Refused):
        return can
    refused = check_draft(resident, can, draft, limits)
    if refused is not None:
        return refused
    planned = None
    if draft.outcome is Outcome.CHANGED and can.plan is not None:
        planned = Planned(
            _next(change_plan(can.plan, draft.changes), newest_plan),
            resident,
            PlanText.STEP_CHANGED,
            None,
        )
    done = Notice(
        to=resident.id,
        text=CouncilText.RECORDED,
        values={"punt": can.names, "gebied": can.area_name},
        buttons=((to_council(can.item), to_plan(can.item)),),
        slot=STEP,
        fresh=True,
    )
    return Recorded(draft, planned, resident, at, (done,))


def _next(plan: Plan, newest: int) -> Plan:
    return Plan(
        item=plan.item,
        version=newest + 1,
        steps=plan.steps,
        next_number=plan.next_number,
    )


def why_changed(draft: Draft, plan: Plan) -> Line:
    """Return why there is another version, for who reads the difference.

    Args:
        plan: as it was before the changes.
    """
    return Line(CouncilText.WHY_VERSION, {"lijst": Lines(change_lines(draft.changes, plan))})


_TOLD = {
    Outcome.ADOPTED: CouncilText.TOLD_ADOPTED,
    Outcome.CHANGED: CouncilText.TOLD_CHANGED,
    Outcome.NOT: CouncilText.TOLD_NOT,
}


def tell_area(
    plan: Before,
    draft: Draft,
    number: int,
    changed: HandBackId | None,
    people: Iterable[ResidentId],
) -> tuple[Notice, ...]:
    """Return what everybody in the area hears of a decision.

    Args:
        number: of the decision.
        changed: the version that its changes made; it lies before the area.
    """
    values: Values = {
        "punt": plan.names,
        "gebied": plan.area_name,
        "reden": shortened(draft.reason, 160),
        "vervolg": shortened(draft.next_step, 160),
        "aantal": len(draft.changes),
    }
    buttons: tuple[Button, ...] = (to_council(plan.item, look=Look.MAIN),)
    if changed is not None:
        buttons = (*buttons, to(changed, "verschil:1", CouncilText.DIFFERENCE))
    return _told(people, _TOLD[draft.outcome], values, buttons, f"raad-{number}")


def tell_ratified(
    text: HandBack,
    names: Words,
    decisions: Sequence[CouncilDecision],
    recorders: Iterable[ResidentId],
    members: Iterable[ResidentId],
) -> tuple[Notice, ...]:
    """Return what follows when an area said yes to a plan that is for the council.

    With the council's own changes in it, it is adopted, and the area hears that. Otherwise who
    records the decision hears that it lies ready.
    """
    values: Values = {"punt": names, "gebied": text.area_name}
    item_button = to_council(AgendaItemId(text.number), look=Look.MAIN)
    once = f"raad-ja-{text.id}"
    if stands(text, decisions) is With.ADOPTED:
        return _told(members, CouncilText.TOLD_AGREED, values, (item_button,), once)
    return _told(recorders, CouncilText.TOLD_LIES, values, (item_button,), once, kind=Kind.ROLE)


def _told(
    people: Iterable[ResidentId],
    key: TextKey,
    values: Values,
    buttons: tuple[Button, ...],
    once: str,
    *,
    kind: Kind = Kind.DECISIONS,
) -> tuple[Notice, ...]:
    return tuple(
        Notice(
            to=one,
            text=key,
            values=values,
            buttons=(buttons,),
            priority=Priority.BROADCAST,
            kind=kind,
            about=once,
            once=once,
        )
        for one in people
    )
