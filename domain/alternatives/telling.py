"""What the initiative group hears once the area chose between plans."""

from __future__ import annotations

from collections.abc import Sequence

from domain.alternatives.alternative import AlternativeText, PlanChoice, to_plans
from domain.handing_back.texts import HAND_BACK_PREFIX
from domain.ids import HandBackId, ResidentId
from domain.notices import Button, Kind, Line, Look, Notice, Priority
from domain.plans.screens import to_plan
from domain.plans.texts import PlanText


def taken_over_notices(
    choice: PlanChoice, title: str, group: Sequence[ResidentId], handed: HandBackId | None
) -> tuple[Notice, ...]:
    """Return that the chosen plan is the plan of the item now.

    Args:
        title: of the plan.
        handed: under which number it was handed back; None where the group does that itself.
    """
    if handed is None:
        text, button = AlternativeText.TAKEN_OVER_WAITS, to_plan(choice.item, look=Look.MAIN)
    else:
        text = AlternativeText.TAKEN_OVER
        data = f"{HAND_BACK_PREFIX}:{handed}:open"
        button = Button(label=PlanText.SEE_HANDED, data=data, look=Look.MAIN)
    return tuple(_told(one, choice, text, title, button) for one in group)


def tie_notices(choice: PlanChoice, group: Sequence[ResidentId]) -> tuple[Notice, ...]:
    """Return that no plan was chosen, because several came out first."""
    button = to_plans(choice.item, look=Look.MAIN)
    return tuple(_told(one, choice, AlternativeText.TIE_TOLD, "", button) for one in group)


def why_changed(title: str) -> Line:
    """Return why there is another version of a plan: the area chose it."""
    return Line(AlternativeText.WHY_CHANGED, {"titel": title})


def _told(
    to: ResidentId, choice: PlanChoice, text: AlternativeText, title: str, button: Button
) -> Notice:
    return Notice(
        to=to,
        text=text,
        values={"punt": choice.names, "titel": title},
        buttons=((button,),),
        priority=Priority.BROADCAST,  # as the result, which comes first
        kind=Kind.ROLE,
        about=f"plannen-{choice.id}-gekozen",
        once=f"plannen-{choice.id}-gekozen",
    )
