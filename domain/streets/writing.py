"""A neighbour writes the contact of a street, and the contact writes back.

All goes through here: neither sees a number or an address of the other. Personal data is taken
out. Each can end it, and report what the other wrote to the professionals of the area.
Contact is for who says to be sixteen or older; that is asked at the first message, not stored.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.calendar import day_of, end_of
from domain.due import Due, DueKind
from domain.ids import ResidentId, TalkId
from domain.notices import STEP, Button, Kind, Look, Notice, Priority, Rows, Value, Values
from domain.people import Resident, shown
from domain.personal import mask
from domain.plain_text import one_line
from domain.reading import PersonalSpan
from domain.refusing import Refused, refuse
from domain.streets.contact import TALK_PREFIX, Contact, Figures, StreetText, list_button
from domain.texts import GeneralText
from domain.ways.way import Piece, WayOfWorking


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """Words between a contact and one neighbour; only the last of each are kept.

    Attributes:
        neighbour: who writes the contact; code: how organisers know this person.
        theirs, answer: the last words of the neighbour and of the contact; empty for none.
        sent: messages so far, of both.
        in_a_row: of these, the last ones of one of the two; by_contact: of which.
        ended: one of the two wants no more of it, or reported it.
    """

    id: TalkId
    contact: Contact
    area_name: str
    neighbour: ResidentId
    code: str
    shown_name: str | None
    theirs: str = ""
    answer: str = ""
    sent: int = 0
    in_a_row: int = 0
    by_contact: bool = False
    ended: bool = False

    def is_of(self, resident: ResidentId) -> bool:
        """Return whether somebody is one of the two."""
        return resident in (self.neighbour, self.contact.by)

    def is_contact(self, resident: ResidentId) -> bool:
        """Return whether somebody is the contact of the two."""
        return resident == self.contact.by

    def other(self, resident: ResidentId) -> tuple[ResidentId, Value, str, str]:
        """Return who the other one is: number, name, code, and their last words."""
        if self.is_contact(resident):
            return self.neighbour, shown(self.shown_name), self.code, self.theirs
        return self.contact.by, self.contact.name, self.contact.code, self.answer

    def values(self, resident: ResidentId) -> Values:
        """Return what a sentence to one of the two can tell."""
        _, name, _, words = self.other(resident)
        streets = ", ".join(self.contact.streets)
        return {"naam": name, "straten": streets, "tekst": words, "gebied": self.area_name}

    def button(self, label: StreetText, verb: str, look: Look = Look.PLAIN) -> Button:
        """Return a button about it."""
        return Button(label=label, data=f"{TALK_PREFIX}:{self.id}:{verb}", look=look)


def talk_slot(talk: TalkId) -> str:
    """Return the slot of the newest message of a talk, in the chat of each."""
    return f"straat-gesprek-{talk}"


def words_key(talk: TalkId) -> str:
    """Return the key under which throwing the words away is planned."""
    return f"straat-gesprek-{talk}-weg"


@dataclass(frozen=True, slots=True)
class Sent:
    """A message to store and pass on."""

    talk: Talk
    at: datetime
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Over:
    """A talk that one of the two ends; reported: with a report."""

    talk: TalkId
    at: datetime
    reported: bool
    notices: tuple[Notice, ...]


def gone(resident: Resident) -> Refused:
    """Return what is said when there is nobody to write, for whatever reason."""
    told = Notice(to=resident.id, text=StreetText.GONE, buttons=((list_button(),),), slot=STEP)
    return Refused((told,))


def refuse_write(
    resident: Resident,
    contact: Contact | None,
    talk: Talk | None,
    way: WayOfWorking,
    figures: Figures,
) -> Refused | None:
    """Return why somebody can't write now; None when that can be.

    Args:
        talk: what the two wrote before; the contact only writes back.
    """
    if contact is None or not contact.named or not way.uses(Piece.STREET_CONTACTS):
        return gone(resident)
    if resident.area != contact.area:
        return gone(resident)
    own = contact.by == resident.id
    if (talk is None and own) or (talk is not None and not talk.is_of(resident.id)):
        return gone(resident)
    if talk is not None and talk.ended:
        return refuse(resident, StreetText.TALK_OVER, {"naam": talk.other(resident.id)[1]})
    if talk is not None and talk.by_contact is own and talk.in_a_row >= figures.row:
        values: Values = {"naam": talk.other(resident.id)[1], "hoogste": figures.row}
        return refuse(resident, StreetText.ENOUGH, values)
    return None


def leave_button() -> Button:
    """Return the way out of the question."""
    return Button(label=GeneralText.GO_OUT, data=f"{TALK_PREFIX}:zet:uit", look=Look.QUIET)


def question(resident: Resident, contact: Contact, talk: Talk | None, figures: Figures) -> Notice:
    """Return the question what to write."""
    back = talk is not None and talk.is_contact(resident.id)
    values: Values = contact.values() if talk is None else talk.values(resident.id)
    return Notice(
        to=resident.id,
        text=StreetText.ANSWER if back else StreetText.WRITE,
        values={**values, "passen": figures.characters},
        buttons=((leave_button(),),),
        slot=STEP,
        fresh=True,
    )


def read_words(
    resident: Resident, typed: str, personal: Sequence[PersonalSpan], figures: Figures
) -> str | Refused:
    """Return the words as the other reads them, personal data taken out; or why they can't be."""
    text = one_line(mask(typed, personal))
    if not any(one.isalpha() for one in text):
        return refuse(resident, StreetText.EMPTY)
    if len(text) > figures.characters:
        return refuse(resident, StreetText.TOO_LONG, {"passen": figures.characters})
    return text


def check_words(resident: Resident, contact: Contact, talk: Talk | None, text: str) -> Notice:
    """Return the words as the other reads them; at the first ones, for whom contact is."""
    first = talk is None
    name = contact.name if talk is None else talk.other(resident.id)[1]
    yes = StreetText.OLD_ENOUGH if first else StreetText.SEND
    young = Button(label=StreetText.TOO_YOUNG, data=f"{TALK_PREFIX}:zet:jong")
    other = Button(label=StreetText.OTHER_WORDS, data=f"{TALK_PREFIX}:zet:anders")
    send = Button(label=yes, data=f"{TALK_PREFIX}:zet:ja", look=Look.MAIN)
    rows: Rows = ((send, other), (leave_button(),))
    if first:
        rows = ((send, young), (other, leave_button()))
    return Notice(
        to=resident.id,
        text=StreetText.CHECK_FIRST if first else StreetText.CHECK_WORDS,
        values={"naam": name, "tekst": text},
        buttons=rows,
        slot=STEP,
        fresh=True,
    )


def decide_send(
    resident: Resident,
    contact: Contact | None,
    talk: Talk | None,
    way: WayOfWorking,
    text: str,
    number: TalkId,
    area_name: str,
    at: datetime,
    figures: Figures,
) -> Sent | Refused:
    """Decide whether words are passed on; the caller holds the contact.

    Args:
        number: of the talk if this begins one, given out by storage.
    """
    refused = refuse_write(resident, contact, talk, way, figures)
    if refused is not None or contact is None:
        return refused or gone(resident)
    own = contact.by == resident.id
    before = talk or Talk(
        id=number,
        contact=contact,
        area_name=area_name,
        neighbour=resident.id,
        code=resident.code,
        shown_name=resident.shown_name,
    )
    now = replace(
        before,
        theirs=before.theirs if own else text,
        answer=text if own else before.answer,
        sent=before.sent + 1,
        in_a_row=before.in_a_row + 1 if before.by_contact is own else 1,
        by_contact=own,
    )
    to, name, _, _ = now.other(resident.id)
    mine = Notice(
        to=resident.id,
        text=StreetText.SENT,
        values={"naam": name, "tekst": text},
        buttons=((list_button(),),),
        slot=STEP,
    )
    told = replace(
        message_screen(now, to),
        fresh=True,
        priority=Priority.REMINDER,
        kind=Kind.ANSWERS if own else Kind.ROLE,
        about=f"{talk_slot(now.id)}-{now.sent}",
        once=f"{talk_slot(now.id)}-{now.sent}",
    )
    until = end_of(day_of(at) + timedelta(days=figures.days))
    ends = Due(DueKind.STREET_WORDS_GO, until, words_key(now.id), {"talk": now.id})
    return Sent(now, at, (ends,), (mine, told))


def message_screen(talk: Talk, to: ResidentId) -> Notice:
    """Return the last words of the other, with what can be done about them."""
    back = talk.is_contact(to)
    return Notice(
        to=to,
        text=StreetText.TOLD if back else StreetText.TOLD_BACK,
        values=talk.values(to),
        buttons=(
            (
                talk.button(StreetText.WRITE_BACK, "schrijf", Look.MAIN),
                talk.button(StreetText.REPORT_THIS, "meld", Look.QUIET),
            ),
            (talk.button(StreetText.NO_MORE, "stop", Look.QUIET),),
        ),
        slot=talk_slot(talk.id),
    )


def decide_end(resident: Resident, talk: Talk | None, at: datetime) -> Over | Refused:
    """Decide whether one of the two wants no more messages of the other; who isn't told so."""
    if talk is None or talk.ended or not talk.is_of(resident.id):
        return gone(resident)
    mine = Notice(
        to=resident.id,
        text=StreetText.TALK_STOPPED,
        values=talk.values(resident.id),
        slot=talk_slot(talk.id),
    )
    return Over(talk.id, at, False, (mine,))
