"""One person, several doors: Telegram, the web phone, a second device.

A one-time code of one door is typed at the other. The door that is somebody's already (the
old one) is asked and says yes by a tap; then the other one (the new one) is theirs too. What
is promised, and why, stands in docs/decisions/0008-one-person-several-doors.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.doors.door import DOOR_PREFIX, DoorText, Here, Place, on_channel
from domain.ids import ResidentId
from domain.menu import MenuText
from domain.notices import STEP, Button, Look, Notice, TextKey, Values
from domain.people import Resident, shown
from domain.refusing import Refused

ASKED_SLOT = "koppelen"
"""The slot of "is that you?": it doesn't touch the screen that somebody is in."""


def code_screen(here: Here, code: str, *, minutes: int, lost: Button) -> Notice:
    """Return the code of this door.

    Args:
        lost: the way for who can't reach their old door.
    """
    another = here.resident is not None
    return Notice(
        to=here.place.ref,
        text=DoorText.CODE if another else DoorText.CODE_AT_THE_DOOR,
        values={"code": code, "minuten": minutes},
        buttons=() if another else ((lost,),),
        slot=STEP,
        fresh=True,
        language=here.language,
    )


@dataclass(frozen=True, slots=True)
class LinkCode:
    """A code that can be used, with the door that gave it.

    Attributes:
        resident: whose door it is now; None for somebody before consent.
    """

    id: int
    giver: Place
    language: str
    resident: Resident | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A code that is used up: the old door is asked."""

    code: int
    old: ResidentId
    asked: Place
    new: Place
    until: datetime
    notices: tuple[Notice, ...]


def decide_ask(
    here: Here,
    code: LinkCode,
    at: datetime,
    *,
    minutes: int,
    sure: bool = False,
    votes_until: datetime | None = None,
) -> Asked | Notice | Refused:
    """Decide whether the old door is asked if it wants to be one person with the new one.

    Who gave the code and is a resident stays who they are, and who typed it becomes that
    person. A newcomer who gave the code becomes the person who typed it.

    Args:
        here: who typed the code.
        sure: who would go was asked whether that other door is theirs, and said yes. Until then
            that question is returned: a code may come from somebody who wants to be them.
        votes_until: closing of an open ballot in which the person votes who would go;
            None without one, or when nobody goes.
    """
    if code.giver.ref == here.place.ref:
        return here.refuses(DoorText.CODE_OWN)
    me, giver = here.resident, code.resident
    stays = giver or me
    if stays is None:
        return here.refuses(DoorText.NOBODY)
    if me is not None and giver is not None:
        if me.id == giver.id:
            return here.refuses(DoorText.ONE_ALREADY)
        refused = _refuse_merge(me, votes_until)
        if refused is not None:
            return here.refuses(*refused)
    asked, new = (code.giver, here.place) if giver else (here.place, code.giver)
    merging = me is not None and giver is not None
    if merging and not sure:
        return _ask_sure(here, asked)
    until = at + timedelta(minutes=minutes)
    question = _is_that_you(stays, asked, new, code.id, merging=merging)
    waits = here.says(
        DoorText.ASKED_MERGING if merging else DoorText.ASKED,
        {"kanaal": on_channel(asked.channel)},
    )
    notices = (waits, question) if giver else (question,)
    return Asked(code.id, stays.id, asked, new, until, notices)


def _ask_sure(here: Here, asked: Place) -> Notice:
    yes = Button(label=DoorText.YES_MINE, data=f"{DOOR_PREFIX}:samen:ja", look=Look.MAIN)
    no = Button(label=DoorText.NO_NOT_MINE, data=f"{DOOR_PREFIX}:samen:nee")
    return Notice(
        to=here.place.ref,
        text=DoorText.MERGE_SURE,
        values={"kanaal": on_channel(asked.channel)},
        buttons=((yes,), (no,)),
        slot=STEP,
        fresh=True,
        language=here.language,
    )


def _is_that_you(
    stays: Resident, asked: Place, new: Place, number: int, *, merging: bool
) -> Notice:
    yes = Button(label=DoorText.YES_LINK, data=f"{DOOR_PREFIX}:{number}:ja", look=Look.MAIN)
    no = Button(label=DoorText.NO_LINK, data=f"{DOOR_PREFIX}:{number}:nee")
    return Notice(
        to=asked.ref,
        text=DoorText.IS_THAT_YOU_MERGING if merging else DoorText.IS_THAT_YOU,
        values={"kanaal": on_channel(new.channel)},
        buttons=((yes,), (no,)),
        slot=ASKED_SLOT,
        fresh=True,
        language=stays.language,
    )


def _refuse_merge(goes: Resident, votes_until: datetime | None) -> tuple[TextKey, Values] | None:
    """Return why somebody can't become another person now."""
    if goes.roles:
        return DoorText.HAS_ROLE, {}
    if votes_until is not None:
        return DoorText.BALLOT_OPEN, {"moment": votes_until}
    return None


@dataclass(frozen=True, slots=True)
class Request:
    """What the old door was asked, and still can answer.

    Attributes:
        new_language: in which the new door is spoken to.
        new_resident: whose the new door is by now; None for somebody before consent.
    """

    id: int
    old: ResidentId
    new: Place
    new_language: str
    new_resident: Resident | None
    until: datetime


@dataclass(frozen=True, slots=True)
class Linked:
    """A door that is somebody's from now on.

    Attributes:
        goes: who was there before as another resident, and is this person from now on.
    """

    request: int
    resident: ResidentId
    new: Place
    goes: ResidentId | None
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Declined:
    """The old door said no."""

    request: int
    notices: tuple[Notice, ...]


def decide_answer(
    here: Here,
    request: Request | None,
    at: datetime,
    *,
    yes: bool,
    area_name: str,
    votes_until: datetime | None = None,
) -> Linked | Declined | Refused:
    """Decide what the tap of the old door does.

    Args:
        here: the door that tapped.
        request: None when it was answered already, or is unknown.
        area_name: of the home area of who tapped; empty without one.
        votes_until: as for `decide_ask`; a ballot may have opened meanwhile.
    """
    me = here.resident
    if me is None or request is None or request.old != me.id or request.until <= at:
        return Refused((here.says(DoorText.TOO_LATE, slot=ASKED_SLOT),))
    there = Here(request.new, request.new_language, request.new_resident)
    if not yes:
        own = here.says(DoorText.SAID_NO, slot=ASKED_SLOT)
        return Declined(request.id, (own, there.says(DoorText.SAID_NO_THERE)))
    goes = request.new_resident
    if goes is not None and goes.id == me.id:
        return Refused((here.says(DoorText.ONE_ALREADY, slot=ASKED_SLOT),))
    refused = _refuse_merge(goes, votes_until) if goes is not None else None
    if refused is not None:
        own = here.says(DoorText.LINKED_CANT_NOW, slot=ASKED_SLOT)
        return Declined(request.id, (own, there.says(*refused)))
    own = here.says(DoorText.LINKED, {"kanaal": on_channel(request.new.channel)}, slot=ASKED_SLOT)
    goes_id = goes.id if goes is not None else None
    return Linked(
        request.id, me.id, request.new, goes_id, (own, linked_here(me, request.new, area_name))
    )


def linked_here(resident: Resident, new: Place, area_name: str) -> Notice:
    """Return what a door hears that is somebody's from now on, with the menu."""
    return Notice(
        to=new.ref,
        text=DoorText.LINKED_HERE_ROLE if resident.roles else DoorText.LINKED_HERE,
        values={"naam": shown(resident.shown_name), "gebied": area_name or MenuText.ME_NO_AREA},
        doors=True,
        language=resident.language,
    )
