"""How a partner's test is asked: how it lies in the policy, what comes next, who can help."""

from __future__ import annotations

from collections.abc import Mapping

from domain.agenda.item import AgendaItem, item_button
from domain.agenda.policy import VERDICTS, Verdict
from domain.agenda.texts import POLICY_PREFIX, PolicyText
from domain.notices import STEP, Button, Notice
from domain.people import Resident

_BUTTONS: Mapping[Verdict, PolicyText] = {
    Verdict.FITS: PolicyText.FITS_BUTTON,
    Verdict.PARTLY: PolicyText.PARTLY_BUTTON,
    Verdict.NOT_YET: PolicyText.NOT_YET_BUTTON,
}


def ask_verdict(resident: Resident, item: AgendaItem, partner_name: str) -> Notice:
    """Ask how an item lies in the policy of the partner that somebody works for."""
    own = f"{POLICY_PREFIX}:{item.id}"
    return Notice(
        to=resident.id,
        text=PolicyText.ASK,
        values={"punt": item.names, "partner": partner_name},
        buttons=(
            *((Button(label=label, data=f"{own}:{one}"),) for one, label in _BUTTONS.items()),
            (item_button(item.id),),
        ),
        slot=STEP,
    )


def ask_next_step(resident: Resident, item: AgendaItem, verdict: Verdict, *, least: int) -> Notice:
    """Ask what happens now, whatever the verdict; there is no test without it."""
    return Notice(
        to=resident.id,
        text=PolicyText.NEXT_STEP_ASK,
        values={"punt": item.names, "oordeel": VERDICTS[verdict], "tekens": least},
        buttons=((item_button(item.id),),),
        slot=STEP,
    )


def ask_helper(resident: Resident, item: AgendaItem, next_step: str) -> Notice:
    """Ask who can help with the next step."""
    return Notice(
        to=resident.id,
        text=PolicyText.HELPER_ASK,
        values={"punt": item.names, "stap": next_step},
        buttons=((item_button(item.id),),),
        slot=STEP,
        fresh=True,
    )
