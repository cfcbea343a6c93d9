"""Helping somebody back: one who knows them asks, a second one says yes, and both are on record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.doors.door import Door, Here, Place
from domain.doors.linking import LinkCode
from domain.ids import MessageId, ResidentId
from domain.notices import STEP, Button, Kind, Look, Notice, Priority, TextKey, Values
from domain.people import Resident, shown
from domain.recovery import Recovered, RecoveryText, bring_back, refuse_back
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action
from domain.texts import GeneralText

HELPING_PREFIX = "ht"


def help_question(helper: Resident, text: RecoveryText = RecoveryText.HELP_DOOR) -> Notice:
    """Return the question for the code of the new door (HELP_DOOR), or whose it is (HELP_WHOM)."""
    out = Button(label=GeneralText.GO_OUT, data=f"{HELPING_PREFIX}:weg", look=Look.QUIET)
    return Notice(to=helper.id, text=text, buttons=((out,),), slot=STEP, fresh=True)


def help_button() -> Button:
    """Return the way in for who may help somebody back."""
    return Button(label=RecoveryText.HELP, data=f"{HELPING_PREFIX}:begin")


@dataclass(frozen=True, slots=True)
class SecondAsked:
    """A facilitator knows somebody; a second person is asked."""

    code: int
    person: ResidentId
    new: Place
    by: ResidentId
    until: datetime
    notices: tuple[Notice, ...]


def helps(helper: Resident, person: Resident) -> bool:
    """Return whether `helper` may help `person` back: a facilitator of where that one lives."""
    return person.area is not None and helper.may(Action.HELP_RECOVER, person.area)


def decide_ask_second(
    helper: Resident,
    code: LinkCode | None,
    person: Resident | None,
    others: Iterable[ResidentId],
    at: datetime,
    *,
    area_name: str,
    hours: int,
) -> SecondAsked | Refused:
    """Decide whether a second person is asked to help somebody back.

    Args:
        code: of the new door; None when it is unknown, used or expired.
        person: whom the facilitator knows; None when nobody has that code.
        others: who may say yes in the area of that person; helper and person don't count.
    """
    if code is None or person is None or not helps(helper, person):  # alike: a code tells no area
        return refuse(helper, RecoveryText.HELP_UNKNOWN)
    there = code.resident.id if code.resident else None
    if helper.id in (person.id, there):
        return refuse(helper, RecoveryText.HELP_OWN)
    if there == person.id:
        return refuse(helper, RecoveryText.ALREADY)
    asked = [one for one in others if one not in (helper.id, person.id, there)]
    if not asked:
        return refuse(helper, RecoveryText.HELP_NOBODY, {"gebied": area_name})
    rows = (
        (
            Button(
                label=RecoveryText.YES_HELP,
                data=f"{HELPING_PREFIX}:{code.id}:ja",
                look=Look.MAIN,
            ),
        ),
        (Button(label=RecoveryText.NO_HELP, data=f"{HELPING_PREFIX}:{code.id}:nee"),),
    )
    values: Values = {
        "helper": shown(helper.shown_name),
        "naam": shown(person.shown_name),
        "code": person.code,
        "gebied": area_name,
    }
    own = Notice(
        to=helper.id,
        text=RecoveryText.HELP_ASKED,
        values={**values, "aantal": len(asked)},
        slot=STEP,
        fresh=True,
    )
    wait = Notice(to=code.giver.ref, text=RecoveryText.HELP_WAIT, language=code.language)
    questions = tuple(
        Notice(
            to=one,
            text=RecoveryText.HELP_SECOND,
            values=values,
            buttons=rows,
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            once=f"terughelpen-{code.id}",
        )
        for one in asked
    )
    until = at + timedelta(hours=hours)
    return SecondAsked(code.id, person.id, code.giver, helper.id, until, (own, wait, *questions))


@dataclass(frozen=True, slots=True)
class HelpRequest:
    """A facilitator's word for somebody, which waits for a second person.

    Attributes:
        new: the new door, with who is there now.
    """

    id: int
    person: Resident
    new: Here
    by: Resident
    until: datetime


@dataclass(frozen=True, slots=True)
class HelpEnded:
    """A second person said no, or it can't be done any more: nothing changes."""

    request: int
    notices: tuple[Notice, ...]


def decide_second(
    second: Resident,
    request: HelpRequest | None,
    doors: Iterable[Door],
    at: datetime,
    *,
    yes: bool,
    area_name: str,
    tapped: MessageId | None,
    votes_until: datetime | None = None,
) -> Recovered | HelpEnded | Refused:
    """Decide what the answer of the second person does.

    Two different people, neither of them the one who comes back, and both facilitators of
    the area at this moment.

    Args:
        request: None when it was answered already, or is unknown.
        doors: of the person who comes back.
        tapped: the question, which is replaced.
    """

    def told(text: TextKey, values: Values | None = None) -> Notice:
        return Notice(to=second.id, text=text, values=values or {}, edits=tapped)

    if request is None or request.until <= at:
        return Refused((told(RecoveryText.HELP_OVER),))
    person, there = request.person, request.new.resident
    if not helps(second, person):
        return forbid(second, Action.HELP_RECOVER, person.area, edits=tapped)
    if not helps(request.by, person):
        own = told(RecoveryText.HELP_OVER)
        return HelpEnded(request.id, (own, request.new.says(RecoveryText.HELP_NO_THERE)))
    if second.id in (request.by.id, person.id, there.id if there else None):
        return Refused((told(RecoveryText.HELP_OWN),))
    name: Values = {"naam": shown(person.shown_name)}
    once = f"terughelpen-klaar-{request.id}"
    if not yes:
        no = Notice(
            to=request.by.id,
            text=RecoveryText.HELP_SAID_NO,
            values=name,
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            once=once,
        )
        own = told(RecoveryText.HELP_SAID_NO, name)
        return HelpEnded(request.id, (own, no, request.new.says(RecoveryText.HELP_NO_THERE)))
    refused = refuse_back(there, person, votes_until)
    if refused is not None:
        own = told(RecoveryText.HELP_CANT, name)
        return HelpEnded(request.id, (own, request.new.says(*refused)))
    done = Notice(
        to=request.by.id,
        text=RecoveryText.HELP_DONE,
        values=name,
        priority=Priority.REMINDER,
        kind=Kind.ROLE,
        once=once,
    )
    back = bring_back(
        request.new, person, doors, area_name=area_name, by=request.by.id, second=second.id
    )
    own = told(RecoveryText.HELP_DONE, name)
    return Recovered(
        back.resident,
        back.new,
        back.goes,
        back.unlinked,
        back.by,
        back.second,
        (own, done, *back.notices),
    )
