"""The words of an item: the initiative group changes them, and what it said stays readable."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.agenda.item import AgendaItem
from domain.agenda.texts import AgendaText
from domain.notices import Words
from domain.people import Resident
from domain.refusing import Refused, Twice, forbid, refuse
from domain.roles import Action


@dataclass(frozen=True, slots=True)
class Reworded:
    """An item that says something else from now on."""

    item: AgendaItem
    names: Words
    why: str
    by: Resident
    at: datetime


def decide_reword(
    item: AgendaItem | None,
    resident: Resident,
    at: datetime,
    *,
    title: str | None = None,
    why: str | None = None,
) -> Reworded | Refused | Twice:
    """Decide whether a member of the initiative group changes what an item says.

    Args:
        title, why: checked already; None for what stays.
    """
    if item is None:
        return refuse(resident, AgendaText.GONE)
    if not resident.may(Action.TAKE_UP_ITEM, item.area):
        return forbid(resident, Action.TAKE_UP_ITEM, item.area)
    names = item.names if title is None else Words({"nl": title})
    new = Reworded(item, names, item.why if why is None else why, resident, at)
    if (new.names, new.why) == (item.names, item.why):
        return Twice(AgendaText.SAME_WORDS)
    return new
