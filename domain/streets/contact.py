"""The contact of a street, or of several: who it is, and which issues name these streets.

Source: brochure, the neighbouring system of Deventer (street contacts).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from domain.areas import Area
from domain.ids import AreaSlug, ContactId, ResidentId
from domain.notices import Button, Look, TextKey, Value, Values
from domain.parameters import ContactFigures
from domain.people import shown
from domain.places import find_places
from domain.plain_text import bare, one_line
from domain.trits.sides import names_street

CONTACT_PREFIX = "sk"
"""`sk:lijst:<page>`, `sk:zonder:<page>`, `sk:mijn:<page>`, `sk:wacht`, `sk:aan`, `sk:zet:<verb>`,
`sk:<contact>:<verb>`."""
TALK_PREFIX = "sg"
"""`sg:zet:<verb>`, `sg:<talk>:<verb>`: words between a contact and a neighbour."""
LEAST = 3
"""Letters of the name of a street that no list has."""
MOST_NAME = 40
"""Characters of such a name."""


class StreetText(TextKey):
    """Sentences of street contacts."""

    ELSEWHERE = "straat-andere-werkwijze"
    LIST = "straat"
    LIST_EMPTY = "straat-leeg"
    LINE = "straat-regel"
    LINE_MINE = "straat-regel-jij"
    WITHOUT = "straat-zonder-aantal"
    MISSING = "straat-zonder"
    MISSING_NONE = "straat-zonder-geen"
    MISSING_UNKNOWN = "straat-zonder-lijst"
    STREET = "straat-naam"

    ASK = "straat-aanbod-vraag"
    NOT_FOUND = "straat-niet-gevonden"
    NOT_READ = "straat-niet-gelezen"
    TOO_MANY = "straat-te-veel"
    CHECK = "straat-aanbod-controle"
    YOUNG = "straat-nog-geen-16"
    OFFERED = "straat-aangeboden"
    OFFERED_ALREADY = "straat-al-aangeboden"
    OFFER = "straat-aanbod"
    OFFER_GONE = "straat-aanbod-weg"
    OFFER_OWN = "straat-aanbod-eigen"
    OFFERS_NONE = "straat-aanbod-geen"
    SAID_YES = "straat-ja-gezegd"
    SAID_NO = "straat-nee-gezegd"
    YOU_ARE = "straat-jij-bent"
    YOU_ARE_NOT = "straat-nu-niet"
    STOP_ASK = "straat-stop-vraag"
    STOPPED = "straat-gestopt"

    MINE = "straat-mijn"
    MINE_WAITS = "straat-mijn-wacht"
    MINE_ISSUE = "straat-mijn-vraagstuk"
    MINE_NO_ISSUES = "straat-mijn-geen-vraagstuk"

    WRITE = "straat-schrijf"
    ANSWER = "straat-schrijf-terug"
    EMPTY = "straat-bericht-leeg"
    TOO_LONG = "straat-bericht-te-lang"
    ENOUGH = "straat-bericht-genoeg"
    CHECK_WORDS = "straat-bericht-controle"
    CHECK_FIRST = "straat-bericht-controle-eerst"
    SENT = "straat-bericht-gegeven"
    TOLD = "straat-bericht"
    TOLD_BACK = "straat-bericht-terug"
    GONE = "straat-weg"
    TALK_OVER = "straat-gesprek-voorbij"
    TALK_STOPPED = "straat-gesprek-gestopt"
    ASK_REPORT = "straat-meld-vraag"
    REPORTED = "straat-gemeld"
    REPORTED_TO_NOBODY = "straat-gemeld-aan-niemand"
    REPORT = "straat-melding"

    LOOK = "knop-straat-bekijk"
    TO_MINE = "knop-straat-mijn"
    TO_MISSING = "knop-straat-zonder"
    BE_ONE = "knop-straat-word"
    TO_OFFERS = "knop-straat-aanbod"
    OLD_ENOUGH = "knop-straat-16"
    TOO_YOUNG = "knop-straat-geen-16"
    OTHER_STREETS = "knop-straat-anders"
    YES = "knop-straat-ja"
    NO = "knop-straat-nee"
    STOP = "knop-straat-stop"
    STOP_YES = "knop-straat-stop-ja"
    TAKE_BACK = "knop-straat-neem-terug"
    WRITE_TO = "knop-straat-schrijf"
    WRITE_BACK = "knop-straat-antwoord"
    SEND = "knop-straat-verstuur"
    OTHER_WORDS = "knop-straat-andere-woorden"
    NO_MORE = "knop-straat-geen-bericht"
    REPORT_THIS = "knop-straat-meld"
    REPORT_YES = "knop-straat-meld-ja"
    BACK_TO_WORDS = "knop-straat-meld-niet"


@dataclass(frozen=True, slots=True)
class Figures:
    """What the municipality chose, as it is on one day.

    Attributes:
        row: messages that one of two writes before the other answers.
        days: how long the last words are kept.
    """

    streets: int
    characters: int
    row: int
    days: int


def figures_on(figures: ContactFigures, day: date) -> Figures:
    """Return the figures in force on `day`."""
    return Figures(
        streets=figures.street_contact_streets_max.on(day),
        characters=figures.street_message_max_characters.on(day),
        row=figures.street_messages_in_a_row.on(day),
        days=figures.street_words_days.on(day),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody who offered to be the contact of streets of their own area.

    Attributes:
        by: who it is; code: how organisers know this person.
        streets: as on the signs where a list is known, else as typed; never none.
        named: somebody said yes to it; neighbours see nobody before that.
    """

    id: ContactId
    area: AreaSlug
    by: ResidentId
    code: str
    shown_name: str | None
    streets: tuple[str, ...]
    named: bool = False

    @property
    def name(self) -> Value:
        """The chosen name."""
        return shown(self.shown_name)

    def values(self) -> Values:
        """Return what a sentence can tell of it."""
        return {"naam": self.name, "straten": ", ".join(self.streets)}

    def button(self, label: StreetText, verb: str, look: Look = Look.PLAIN) -> Button:
        """Return a button about it, which may name who it is."""
        data = f"{CONTACT_PREFIX}:{self.id}:{verb}"
        return Button(label=label, data=data, values={"naam": self.name}, look=look)


def list_button() -> Button:
    """Return the way to who is the contact of which street."""
    return Button(label=StreetText.LOOK, data=f"{CONTACT_PREFIX}:lijst:1", look=Look.QUIET)


def read_streets(area: Area, typed: str) -> tuple[str, ...]:
    """Return the streets that somebody typed, in their order, each once.

    Where a list of the area's streets is known, only streets of that; a slip of the keys is
    forgiven (`domain.places`). Elsewhere they are taken as they were typed, between commas.
    """
    parts = [one_line(one) for one in re.split(r"[,;\n]|\s+(?:en|and)\s+", typed)]
    if not area.streets:
        fits = [one for one in parts if sum(each.isalpha() for each in one) >= LEAST]
        return tuple(dict.fromkeys(one for one in fits if len(one) <= MOST_NAME))
    by_letters = {bare(one): one for one in area.streets}
    found: list[str] = []
    for part in parts:
        whole = by_letters.get(bare(part))
        names = [whole] if whole else [one.name for one in find_places((area,), part)]
        found += [one for one in names if one in area.streets]
    return tuple(dict.fromkeys(found))


def named_in(area: Area | None, streets: Iterable[str], text: str) -> tuple[str, ...]:
    """Return which of `streets` a text names."""
    wanted = tuple(streets)
    if area is None or not area.streets:
        return tuple(one for one in wanted if names_street(one, (text,)))
    there = {one.name for one in find_places((area,), text)}
    return tuple(one for one in wanted if one in there or names_street(one, (text,)))


def without_contact(area: Area | None, contacts: Sequence[Contact]) -> tuple[str, ...]:
    """Return the streets of the area's list that have no contact; none where no list is known."""
    have = {bare(street) for one in contacts for street in one.streets}
    return tuple(one for one in (area.streets if area else ()) if bare(one) not in have)
