"""Coming back after a lost phone or cookie: by words shown once, or by two people.

The words are kept as a slow hash only. Two people: a facilitator who knows the person asks,
a second one who knows them says yes, and both are on record. Whichever it is, the doors from
before are told and unlinked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.doors.door import DOOR_PREFIX, Door, Here, Place, on_channel
from domain.doors.linking import linked_here
from domain.ids import ResidentId
from domain.notices import STEP, Button, ChatRef, Look, Notice, TextKey, Values
from domain.people import Resident
from domain.plain_text import bare
from domain.recovery_words import WORDS
from domain.refusing import Refused
from domain.texts import GeneralText
from domain.way_back import back_to_mine

PHRASE_PREFIX = "hw"
PHRASE_SLOT = "herstelwoorden"
"""The slot of the message with the words: it is replaced when they were written down."""
PHRASE_LENGTH = 6
"""Words of a phrase: with this list, 60 bits. The first one is used to find the person."""

_KNOWN = frozenset(WORDS)


class RecoveryText(TextKey):
    """Sentences of coming back."""

    ABOUT = "herstelwoorden"
    ABOUT_AGAIN = "herstelwoorden-opnieuw"
    PHRASE = "herstelwoorden-nieuw"
    SHOWN_BELOW = "herstelwoorden-hieronder"
    HIDDEN = "herstelwoorden-weg"
    ASK = "terugkomen-vraag"
    NOT_SO_MANY = "terugkomen-aantal"
    NOT_A_WORD = "terugkomen-geen-woord"
    UNKNOWN = "terugkomen-onbekend"
    LEFT = "terugkomen-niet"
    BALLOT_OPEN = "terugkomen-stemming"
    HAS_ROLE = "terugkomen-taak"
    BACK = "terug"
    BACK_BY_PEOPLE = "terug-door-mensen"
    OLD_DOOR = "terug-oude-plek"
    ALREADY = "terug-al"

    HELP_DOOR = "terughelpen-plek"
    HELP_WHOM = "terughelpen-wie"
    HELP_UNKNOWN = "terughelpen-onbekend"
    HELP_OWN = "terughelpen-jezelf"
    HELP_NOBODY = "terughelpen-geen-tweede"
    HELP_ASKED = "terughelpen-gevraagd"
    HELP_SECOND = "terughelpen-tweede"
    HELP_DONE = "terughelpen-gelukt"
    HELP_SAID_NO = "terughelpen-nee"
    HELP_NO_THERE = "terughelpen-nee-daar"
    HELP_OVER = "terughelpen-al-klaar"
    HELP_CANT = "terughelpen-kan-niet"
    HELP_WAIT = "terughelpen-wacht"

    TO_WORDS = "knop-herstelwoorden"
    SHOW = "knop-laat-woorden-zien"
    WRITTEN = "knop-ik-heb-ze"
    LOST = "knop-oude-plek-kwijt"
    HELP = "knop-help-iemand-terug"
    YES_HELP = "knop-ja-ik-weet-het"
    NO_HELP = "knop-nee-of-weet-niet"


# --- the words ----------------------------------------------------------------------------


def words_button() -> Button:
    """Return the way to the words, from the list of doors."""
    return Button(label=RecoveryText.TO_WORDS, data=f"{PHRASE_PREFIX}:uitleg")


def lost_button() -> Button:
    """Return the way back for who can't reach their old door."""
    return Button(label=RecoveryText.LOST, data=f"{PHRASE_PREFIX}:kwijt", look=Look.QUIET)


def about_words(resident: Resident, *, has_some: bool) -> Notice:
    """Return what the words are for; those from before stop working when new ones are shown."""
    show = Button(label=RecoveryText.SHOW, data=f"{PHRASE_PREFIX}:toon", look=Look.MAIN)
    back = Button(label=GeneralText.GO_BACK, data=f"{DOOR_PREFIX}:lijst", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=RecoveryText.ABOUT_AGAIN if has_some else RecoveryText.ABOUT,
        values={"aantal": PHRASE_LENGTH},
        buttons=((show, back),),
        slot=STEP,
        fresh=True,
    )


def phrase_screen(to: ChatRef, language: str, words: Sequence[str], *, minutes: int) -> Notice:
    """Return the words, once, in the chat that asked for them."""
    written = Button(label=RecoveryText.WRITTEN, data=f"{PHRASE_PREFIX}:klaar", look=Look.MAIN)
    return Notice(
        to=to,
        text=RecoveryText.PHRASE,
        values={"woorden": "\n".join(words), "minuten": minutes},
        buttons=((written,),),
        slot=PHRASE_SLOT,
        fresh=True,
        language=language,
    )


def phrase_hidden(to: ChatRef, language: str) -> Notice:
    """Return what stands in the place of the words once they are written down, or late."""
    return Notice(
        to=to,
        text=RecoveryText.HIDDEN,
        buttons=((back_to_mine(),),),
        slot=PHRASE_SLOT,
        language=language,
    )


def ask_words(here: Here) -> Notice:
    """Return the question for the words, at a new door."""
    out = Button(label=GeneralText.GO_OUT, data=f"{PHRASE_PREFIX}:niet", look=Look.QUIET)
    return Notice(
        to=here.place.ref,
        text=RecoveryText.ASK,
        values={"aantal": PHRASE_LENGTH},
        buttons=((out,),),
        slot=STEP,
        fresh=True,  # the code above it stays: a facilitator may ask for it
        language=here.language,
    )


def read_phrase(here: Here, typed: str) -> tuple[str, ...] | Refused:
    """Return the words that somebody typed, in small letters, or why they can't be theirs.

    Everybody may know which words there are, so a word that isn't one is told by name and
    costs no try.
    """
    words = tuple(word for word in bare(typed).split() if not word.isdigit())
    if len(words) != PHRASE_LENGTH:
        return here.refuses(
            RecoveryText.NOT_SO_MANY, {"aantal": len(words), "nodig": PHRASE_LENGTH}
        )
    strange = next((word for word in words if word not in _KNOWN), None)
    if strange is not None:
        return here.refuses(RecoveryText.NOT_A_WORD, {"woord": strange})
    return words


# --- coming back --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Recovered:
    """Somebody who is back at a new door; those from before are nobody's any more.

    Attributes:
        goes: who was there before as another resident, and is this person from now on.
        by, second: who said so; None for the words.
    """

    resident: ResidentId
    new: Place
    goes: ResidentId | None
    unlinked: tuple[ChatRef, ...]
    by: ResidentId | None
    second: ResidentId | None
    notices: tuple[Notice, ...]


def decide_recover(
    here: Here,
    person: Resident | None,
    doors: Iterable[Door],
    *,
    area_name: str,
    votes_until: datetime | None = None,
) -> Recovered | Refused:
    """Decide whether the words bring somebody back.

    Args:
        here: the new door.
        person: whose words they are; None when nobody's.
        doors: of that person.
        area_name: of that person's home area; empty without one.
        votes_until: closing of an open ballot in which the resident votes who is here now.
    """
    if person is None:
        return here.refuses(RecoveryText.UNKNOWN)
    refused = refuse_back(here.resident, person, votes_until)
    if refused is not None:
        return here.refuses(*refused)
    return bring_back(here, person, doors, area_name=area_name)


def refuse_back(
    here: Resident | None, person: Resident, votes_until: datetime | None
) -> tuple[TextKey, Values] | None:
    if here is None:
        return None
    if here.id == person.id:
        return RecoveryText.ALREADY, {}
    if here.roles:
        return RecoveryText.HAS_ROLE, {}
    if votes_until is not None:
        return RecoveryText.BALLOT_OPEN, {"moment": votes_until}
    return None


def bring_back(
    new: Here,
    person: Resident,
    doors: Iterable[Door],
    *,
    area_name: str,
    by: ResidentId | None = None,
    second: ResidentId | None = None,
) -> Recovered:
    old = tuple(one.ref for one in doors if one.ref != new.place.ref)
    told = tuple(
        Notice(
            to=one,
            text=RecoveryText.OLD_DOOR,
            values={"kanaal": on_channel(new.place.channel)},
            language=person.language,
        )
        for one in old
    )
    back = Notice(
        to=new.place.ref,
        text=RecoveryText.BACK if by is None else RecoveryText.BACK_BY_PEOPLE,
        buttons=((words_button(),),),
        language=person.language,
        slot=STEP,
        fresh=True,
    )
    return Recovered(
        person.id,
        new.place,
        new.resident.id if new.resident else None,
        old,
        by,
        second,
        (*told, linked_here(person, new.place, area_name), back),
    )
