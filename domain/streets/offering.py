"""Offering to be the contact of streets, the answer to that, and giving it up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.ids import AreaSlug, ContactId, ResidentId
from domain.notices import STEP, Button, Kind, Look, Notice, Priority, Rows
from domain.people import Resident
from domain.refusing import Refused, Twice, forbid, refuse
from domain.roles import Action
from domain.streets.contact import (
    CONTACT_PREFIX,
    Contact,
    Figures,
    StreetText,
    list_button,
)
from domain.texts import GeneralText
from domain.way_back import area_button
from domain.ways.way import Piece, WayOfWorking


@dataclass(frozen=True, slots=True)
class Offered:
    """An offer to store; neighbours see nobody before somebody said yes."""

    contact: Contact
    at: datetime
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A yes or a no to an offer; after a no it is over."""

    contact: Contact
    by: ResidentId
    at: datetime
    notices: tuple[Notice, ...]

    @property
    def yes(self) -> bool:
        """Whether this person is the contact now."""
        return self.contact.named


@dataclass(frozen=True, slots=True)
class GivenUp:
    """Somebody is no contact any more, or takes the offer back."""

    contact: ContactId
    at: datetime
    notices: tuple[Notice, ...]


def leave_button() -> Button:
    """Return the way out of the question."""
    return Button(label=GeneralText.GO_OUT, data=f"{CONTACT_PREFIX}:zet:uit", look=Look.QUIET)


def refuse_offer(resident: Resident, way: WayOfWorking, mine: Contact | None) -> Refused | None:
    """Return why somebody can't offer to be a contact now; None when that can be."""
    if not way.uses(Piece.STREET_CONTACTS):
        return refuse(resident, StreetText.OFFER_GONE, slot=STEP)
    if mine is not None:
        there = Button(label=StreetText.TO_MINE, data=f"{CONTACT_PREFIX}:mijn:1")
        told = Notice(
            to=resident.id,
            text=StreetText.OFFERED_ALREADY,
            values=mine.values(),
            buttons=((there,),),
            slot=STEP,
        )
        return Refused((told,))
    return None


def question(resident: Resident, figures: Figures, *, fresh: bool) -> Notice:
    """Return the question of which streets."""
    return Notice(
        to=resident.id,
        text=StreetText.ASK,
        values={"hoogste": figures.streets},
        buttons=((leave_button(),),),
        slot=STEP,
        fresh=fresh,
    )


def check_streets(
    resident: Resident, streets: Sequence[str], figures: Figures, *, listed: bool
) -> Refused | None:
    """Return why these streets can't be offered; None when they can.

    Args:
        listed: the streets of the area are known, so what was typed may be none of them.
    """
    if not streets:
        return refuse(resident, StreetText.NOT_FOUND if listed else StreetText.NOT_READ)
    if len(streets) > figures.streets:
        return refuse(resident, StreetText.TOO_MANY, {"hoogste": figures.streets})
    return None


def check_screen(resident: Resident, area_name: str, streets: Sequence[str]) -> Notice:
    """Return what neighbours will see once somebody said yes, and for whom contact is."""
    return Notice(
        to=resident.id,
        text=StreetText.CHECK,
        values={"gebied": area_name, "straten": ", ".join(streets)},
        buttons=(
            (
                Button(
                    label=StreetText.OLD_ENOUGH, data=f"{CONTACT_PREFIX}:zet:ja", look=Look.MAIN
                ),
                Button(label=StreetText.TOO_YOUNG, data=f"{CONTACT_PREFIX}:zet:jong"),
            ),
            (
                Button(label=StreetText.OTHER_STREETS, data=f"{CONTACT_PREFIX}:zet:anders"),
                leave_button(),
            ),
        ),
        slot=STEP,
        fresh=True,
    )


def too_young(resident: Resident) -> Notice:
    """Return the friendly word to who isn't sixteen; nothing of it is stored."""
    rows: Rows = ((list_button(), area_button()),)
    return Notice(to=resident.id, text=StreetText.YOUNG, buttons=rows, slot=STEP)


def decide_offer(
    resident: Resident,
    area: AreaSlug,
    area_name: str,
    way: WayOfWorking,
    mine: Contact | None,
    streets: Sequence[str],
    number: ContactId,
    answerers: Sequence[ResidentId],
    at: datetime,
    figures: Figures,
) -> Offered | Refused:
    """Decide whether somebody offers to be the contact of streets; the caller holds the resident.

    Args:
        mine: what runs already of this person.
        answerers: who may say yes: initiative group, community workers, area director.
    """
    refused = refuse_offer(resident, way, mine)
    if refused is None:
        refused = check_streets(resident, streets, figures, listed=False)
    if refused is not None:
        return refused
    contact = Contact(
        id=number,
        area=area,
        by=resident.id,
        code=resident.code,
        shown_name=resident.shown_name,
        streets=tuple(streets),
    )
    asked = [one for one in answerers if one != resident.id]
    own = Notice(
        to=resident.id,
        text=StreetText.OFFERED,
        values={**contact.values(), "mensen": len(asked)},
        buttons=((list_button(), area_button()),),
        slot=STEP,
    )
    told = tuple(
        replace(
            offer_screen(one, contact, area_name),
            slot=offer_slot(number),
            fresh=True,
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            about=offer_slot(number),
            once=offer_slot(number),
        )
        for one in asked
    )
    return Offered(contact, at, (own, *told))


def offer_slot(contact: ContactId) -> str:
    """Return the slot of the question to who may say yes."""
    return f"straat-aanbod-{contact}"


def offer_screen(to: ResidentId, contact: Contact, area_name: str) -> Notice:
    """Return an offer with its two answers."""
    return Notice(
        to=to,
        text=StreetText.OFFER,
        values={**contact.values(), "gebied": area_name, "code": contact.code},
        buttons=(
            (
                contact.button(StreetText.YES, "ja", Look.MAIN),
                contact.button(StreetText.NO, "nee"),
            ),
        ),
    )


def decide_answer(
    resident: Resident, contact: Contact | None, area_name: str, at: datetime, *, yes: bool
) -> Said | Refused:
    """Decide whether somebody answers an offer; the caller holds it."""
    if contact is None or contact.named:
        return refuse(resident, StreetText.OFFER_GONE)
    if not resident.may(Action.NAME_CONTACT, contact.area):
        return forbid(resident, Action.NAME_CONTACT, contact.area)
    if contact.by == resident.id:
        return refuse(resident, StreetText.OFFER_OWN)
    values = {**contact.values(), "gebied": area_name}
    own = Notice(
        to=resident.id,
        text=StreetText.SAID_YES if yes else StreetText.SAID_NO,
        values=values,
        slot=offer_slot(contact.id),
    )
    there = Button(label=StreetText.TO_MINE, data=f"{CONTACT_PREFIX}:mijn:1", look=Look.MAIN)
    told = Notice(
        to=contact.by,
        text=StreetText.YOU_ARE if yes else StreetText.YOU_ARE_NOT,
        values=values,
        buttons=((there if yes else list_button(),),),
        priority=Priority.REMINDER,
        kind=Kind.ROLE,
        about=f"straat-{contact.id}",
        once=f"straat-{contact.id}-gezegd",
    )
    return Said(replace(contact, named=yes), resident.id, at, (own, told))


def ask_stop(resident: Resident, mine: Contact | None) -> Notice | Refused:
    """Return the question whether somebody gives it up."""
    if mine is None:
        return refuse(resident, StreetText.OFFER_GONE, slot=STEP)
    stop = mine.button(StreetText.STOP_YES, "gestopt", Look.MAIN)
    return Notice(
        to=resident.id,
        text=StreetText.STOP_ASK,
        values=mine.values(),
        buttons=((stop, list_button()),),
        slot=STEP,
    )


def decide_stop(
    resident: Resident, contact: Contact | None, at: datetime
) -> GivenUp | Refused | Twice:
    """Decide whether somebody gives up being a contact, or takes the offer back."""
    if contact is None or contact.by != resident.id:
        return refuse(resident, StreetText.OFFER_GONE, slot=STEP)
    own = Notice(
        to=resident.id,
        text=StreetText.STOPPED,
        values=contact.values(),
        buttons=((list_button(), area_button()),),
        slot=STEP,
    )
    return GivenUp(contact.id, at, (own,))
