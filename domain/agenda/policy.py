"""A partner tests an item against its policy, afterwards: an answer with a next step, no veto.

Source: brochure, spark 1 ("vanzelfsprekend toetsen de instellingen achteraf de plannen wel aan
hun beleidskaders") and ground rule 14: an item stays where it is, whatever a test says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.agenda.item import AgendaItem, item_button
from domain.agenda.telling import to_group
from domain.agenda.texts import AgendaText, PolicyText
from domain.ids import AgendaItemId, ResidentId
from domain.notices import Notice, Values
from domain.people import Resident
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action


class Verdict(StrEnum):
    """How an item lies in a partner's policy."""

    FITS = "past"
    PARTLY = "deels"
    NOT_YET = "nogniet"


VERDICTS: Mapping[Verdict, PolicyText] = {
    Verdict.FITS: PolicyText.FITS,
    Verdict.PARTLY: PolicyText.PARTLY,
    Verdict.NOT_YET: PolicyText.NOT_YET,
}


@dataclass(frozen=True, slots=True)
class PolicyTest:
    """What a partner said of an item; of several of one partner the newest counts.

    Attributes:
        next_step: what happens now, in words; never empty.
        helper: who can help with it.
    """

    partner: str
    verdict: Verdict
    next_step: str
    helper: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PolicyTested:
    """A test to store."""

    item: AgendaItemId
    by: Resident
    test: PolicyTest
    notices: tuple[Notice, ...]


def refuse_test(item: AgendaItem | None, resident: Resident) -> Refused | None:
    """Return why somebody can't test an item; None if they can."""
    if item is None:
        return refuse(resident, AgendaText.GONE)
    if not resident.may(Action.TEST_ITEM, item.area):
        return forbid(resident, Action.TEST_ITEM, item.area)
    if resident.partner is None:
        return refuse(resident, PolicyText.NO_PARTNER)
    return None


def may_test(resident: Resident, item: AgendaItem) -> bool:
    """Return whether somebody works for a partner and has a role in the area of an item."""
    return refuse_test(item, resident) is None


def decide_test(
    item: AgendaItem | None,
    resident: Resident,
    verdict: Verdict,
    next_step: str,
    helper: str,
    at: datetime,
    *,
    partners: Mapping[str, str],
    group: Sequence[ResidentId],
) -> PolicyTested | Refused:
    """Decide whether a partner's test is stored; the item stays where it is.

    Args:
        next_step, helper: checked already; without both there is no test.
        group: the initiative group of the area, who hear of it.
    """
    refused = refuse_test(item, resident)
    if refused is not None or item is None or resident.partner is None:
        return refused or Refused(())
    test = PolicyTest(resident.partner, verdict, next_step, helper, at)
    values: Values = {**test_values(test, partners), "punt": item.names}
    done = Notice(
        to=resident.id,
        text=PolicyText.TESTED,
        values=values,
        buttons=((item_button(item.id),),),
    )
    about = f"toets-{item.id}-{resident.partner}"
    told = to_group(
        group,
        PolicyText.TOLD_GROUP,
        values,
        item_button(item.id),
        about=about,
        once=f"{about}-{at:%Y%m%d%H%M%S}",
        but=resident.id,
    )
    return PolicyTested(item.id, resident, test, (done, *told))


def test_values(test: PolicyTest, partners: Mapping[str, str]) -> Values:
    """Return what sentences about a test have holes for."""
    return {
        "partner": partners.get(test.partner, test.partner),
        "oordeel": VERDICTS[test.verdict],
        "stap": test.next_step,
        "hulp": test.helper,
    }
