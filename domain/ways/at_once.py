"""A small idea done at once: who brings something up makes a task of it, with no procedure.

Source: brochure, the neighbouring system Kan Wel!. It holds where an area works so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.agenda.item import AgendaItem
from domain.agenda.texts import AGENDA_PREFIX
from domain.answers.signal import ask_button
from domain.ids import AgendaItemId, AreaSlug, IssueId
from domain.issues.issue import Issue, refuse_own
from domain.notices import STEP, Button, Look, Notice, TextKey, Words
from domain.people import Resident
from domain.reading import PersonalSpan
from domain.refusing import Refused, refuse
from domain.texts import GeneralText
from domain.trits.answering import Answered, decide_answer
from domain.ways.way import Piece, WayOfWorking

AT_ONCE_PREFIX = "ko"
"""`ko:<issue>:ja` or `nee`: whether its owner does something about it now."""


class AtOnceText(TextKey):
    """Sentences of small ideas."""

    OFFER = "meteen-aanbod"
    OFFER_MATERIAL = "meteen-aanbod-materiaal"
    ASK = "meteen-vraag"
    NOT_NOW = "meteen-niet"
    ALREADY = "meteen-al"
    NOT_SO = "meteen-andere-werkwijze"
    GONE = "meteen-weg"
    YES = "knop-meteen-ja"
    NO = "knop-meteen-nee"
    TO_ITEM = "knop-meteen-punt"
    MATERIAL = "knop-meteen-materiaal"


@dataclass(frozen=True, slots=True)
class AtOnce:
    """What somebody does about an issue of theirs; it becomes an item with its first task."""

    issue: IssueId
    area: AreaSlug
    by: Resident
    text: str
    at: datetime


def slot_of(issue: IssueId) -> str:
    """Return the slot of the offer."""
    return f"meteen-{issue}"


def offer(resident: Resident, issue: IssueId, area_name: str, *, material: bool = False) -> Notice:
    """Return the question whether somebody does something about it now.

    Args:
        material: the area helps a street with material; a partner is asked for it.
    """
    yes = Button(label=AtOnceText.YES, data=f"{AT_ONCE_PREFIX}:{issue}:ja", look=Look.MAIN)
    no = Button(label=AtOnceText.NO, data=f"{AT_ONCE_PREFIX}:{issue}:nee", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=AtOnceText.OFFER_MATERIAL if material else AtOnceText.OFFER,
        values={"gebied": area_name},
        buttons=((yes, no), *(((_material(issue),),) if material else ())),
        slot=slot_of(issue),
        fresh=True,
    )


def _material(issue: IssueId) -> Button:
    return replace(ask_button(issue), label=AtOnceText.MATERIAL)


def not_now(resident: Resident, issue: IssueId) -> Notice:
    """Return what stands in place of the offer that somebody let go."""
    return Notice(to=resident.id, text=AtOnceText.NOT_NOW, slot=slot_of(issue))


def refuse_at_once(
    resident: Resident, issue: Issue | None, way: WayOfWorking, already: AgendaItemId | None
) -> Refused | None:
    """Return why somebody can't begin with their issue now; None when that can be.

    Args:
        already: the item that came of it before.
    """
    if refuse_own(issue, resident) or issue is None or issue.area != resident.area:
        return refuse(resident, AtOnceText.GONE)
    if already is not None:
        there = Button(label=AtOnceText.TO_ITEM, data=f"{AGENDA_PREFIX}:{already}:open")
        told = Notice(to=resident.id, text=AtOnceText.ALREADY, buttons=((there,),), slot=STEP)
        return Refused((told,))
    if not way.uses(Piece.AT_ONCE):
        return refuse(resident, AtOnceText.NOT_SO)
    return None


def ask(resident: Resident, issue: IssueId) -> Notice:
    """Return the question what they will do."""
    out = Button(label=GeneralText.GO_OUT, data=f"{AT_ONCE_PREFIX}:{issue}:nee", look=Look.QUIET)
    return Notice(
        to=resident.id, text=AtOnceText.ASK, buttons=((out,),), slot=slot_of(issue), fresh=True
    )


def decide_at_once(
    resident: Resident,
    issue: Issue | None,
    way: WayOfWorking,
    already: AgendaItemId | None,
    typed: str,
    at: datetime,
    *,
    personal: Sequence[PersonalSpan] = (),
) -> AtOnce | Refused:
    """Decide whether what somebody typed is what they do about their issue."""
    refused = refuse_at_once(resident, issue, way, already)
    if refused is not None or issue is None:
        return refused or refuse(resident, AtOnceText.GONE)
    draft = AgendaItem(id=AgendaItemId(0), area=issue.area, names=Words({"nl": typed}))
    answered = decide_answer(resident, draft, typed, at, personal=personal)
    if not isinstance(answered, Answered):
        return answered
    return AtOnce(issue.id, issue.area, resident, answered.text, at)
