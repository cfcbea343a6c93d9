"""Handing an agenda or a plan back to its area: what is shown before, asked, and said after.

What comes of it is decided elsewhere (`domain.handing_back`); this only brings the text there.
"""

from __future__ import annotations

from dataclasses import dataclass

from domain.agenda.texts import DRAWING_PREFIX, DrawingText
from domain.handing_back.hand_back import HandBack, Stand
from domain.handing_back.leaves import leaves
from domain.handing_back.texts import HAND_BACK_PREFIX
from domain.ids import AgendaItemId, AreaSlug, HandBackId
from domain.notices import STEP, Button, Look, Notice, Values
from domain.people import Resident
from domain.plans.texts import PLAN_PREFIX, PlanText
from domain.refusing import Refused, refuse
from domain.texts import GeneralText


@dataclass(frozen=True, slots=True)
class Whole:
    """A text on its way to its area.

    Attributes:
        item: whose plan it is; None for the agenda of an area.
        title, text: as residents read them.
        items: of an agenda.
    """

    area: AreaSlug
    area_name: str
    item: AgendaItemId | None
    title: str
    text: str
    items: int = 0


def refuse_give_back(resident: Resident, whole: Whole, newest: HandBack | None) -> Refused | None:
    """Return why a text can't be handed back now; None if it can.

    A text doesn't change under people who vote, and the same text isn't asked about twice in a
    row; one in which too few took part may be.
    """
    if newest is None:
        return None
    if newest.stand is Stand.OPEN:
        return refuse(resident, PlanText.LIES_OPEN)
    if newest.text == whole.text and newest.stand is not Stand.LAPSED:
        return refuse(resident, PlanText.HANDED_ALREADY)
    return None


def check_screen(resident: Resident, whole: Whole, *, again: bool) -> Notice:
    """Return what is handed back, to be said yes to; a later version is asked why it is new.

    Args:
        again: whether the area saw a version of it before.
    """
    if whole.item is None:
        own = f"{DRAWING_PREFIX}:{whole.area}"
        return _check(
            resident,
            DrawingText.HAND_BACK_WHY if again else DrawingText.HAND_BACK_ASK,
            {"gebied": whole.area_name, "punten": whole.items},
            Button(label=DrawingText.HAND_BACK_YES, data=f"{own}:leg:ja", look=Look.MAIN),
            f"{own}:toon:1",
            again=again,
        )
    own = f"{PLAN_PREFIX}:{whole.item}"
    first, *others = leaves(whole.text)
    return _check(
        resident,
        PlanText.HAND_BACK_WHY if again else PlanText.HAND_BACK_ASK,
        {"tekst": f"{first} …" if others else first},
        Button(label=PlanText.HAND_BACK_YES, data=f"{own}:leg:ja", look=Look.MAIN),
        f"{own}:1",
        again=again,
    )


def _check(
    resident: Resident,
    text: PlanText | DrawingText,
    values: Values,
    yes: Button,
    back: str,
    *,
    again: bool,
) -> Notice:
    out = Button(label=GeneralText.GO_BACK, data=back, look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=text,
        values=values,
        buttons=((out,),) if again else ((yes, out),),
        slot=STEP,
    )


def given_back(resident: Resident, whole: Whole, number: HandBackId) -> Notice:
    """Return what is read by who handed a text back."""
    see = Button(label=PlanText.SEE_HANDED, data=f"{HAND_BACK_PREFIX}:{number}:open")
    text = DrawingText.HANDED_BACK if whole.item is None else PlanText.HANDED_BACK
    return Notice(to=resident.id, text=text, buttons=((see,),), slot=STEP)
