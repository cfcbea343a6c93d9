"""An agreement, and its screens: who may expect what from whom, by when, and a contact.

Source: brochure, ground rule 6 (real expectations).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.ids import AgendaItemId, AgreementId, AreaSlug, ResidentId
from domain.notices import STEP, Button, Line, Lines, Look, Notice, TextKey, Value, Values, Words
from domain.paging import Page
from domain.people import Resident, shown
from domain.plain_text import shortened
from domain.roles import Action
from domain.way_back import area_button

AGREEMENT_PREFIX = "sp"
"""`sp:l:<area>:<page>` the list, `sp:n:<area>` a new one, `sp:<agreement>:<verb>` about one,
`sp:s:<verb>` and `sp:p:<item>` in the questions."""
TITLE_LENGTH = 60


class AgreementText(TextKey):
    """Sentences of agreements."""

    LIST = "afspraken-lijst"
    LIST_EMPTY = "afspraken-leeg"
    LINE = "afspraken-regel"
    WAITS = "afspraken-wacht"
    AGREED = "afspraken-staat"
    REFUSED = "afspraken-nee"
    KEPT = "afspraken-nagekomen"
    BROKEN = "afspraken-niet-nagekomen"
    SCREEN = "afspraak"
    WITH_ITEM = "afspraak-agendapunt"
    OUTSIDE = "afspraak-buiten"
    EARLIER = "afspraak-eerder"
    SAID_KEPT = "afspraak-zei-gehouden"
    SAID_NOT_YET = "afspraak-zei-nog-niet"
    SAID_BROKEN = "afspraak-zei-niet"
    GONE = "afspraak-weg"
    OVER = "afspraak-voorbij"
    NAME_FIRST = "afspraak-eerst-naam"

    ASK_WHO = "afspraak-vraag-wie"
    ASK_WHAT = "afspraak-vraag-wat"
    ASK_WITH = "afspraak-vraag-van-wie"
    ASK_DAY = "afspraak-vraag-dag"
    ASK_CONTACT = "afspraak-vraag-contact"
    ASK_ITEM = "afspraak-vraag-agendapunt"
    CHECK = "afspraak-kijk-na"
    CHECK_ASKED = "afspraak-vraagt-ja"
    CHECK_OUTSIDE = "afspraak-zonder-ja"
    NOT_SELF = "afspraak-niet-jezelf"
    MADE = "afspraak-gevraagd"
    MADE_OUTSIDE = "afspraak-vastgelegd"
    QUESTION = "afspraak-klopt-dit"
    SAID_YES = "afspraak-ja-gezegd"
    SAID_NO = "afspraak-nee-gezegd"
    HEARD_YES = "afspraak-ja-gehoord"
    HEARD_NO = "afspraak-nee-gehoord"
    KEPT_ASK = "afspraak-nagekomen-vraag"
    ASK_WHY = "afspraak-waarom"

    ALL = "knop-afspraken"
    NEW = "knop-nieuwe-afspraak"
    OPEN = "knop-afspraak-open"
    CHANGE = "knop-afspraak-wijzig"
    NO_ITEM = "knop-geen-agendapunt"
    THIS_ITEM = "knop-dit-agendapunt"
    EDIT_WHAT = "knop-afspraak-wat"
    EDIT_DAY = "knop-afspraak-dag"
    EDIT_CONTACT = "knop-afspraak-contact"
    MAKE = "knop-afspraak-leg-vast"
    YES = "knop-afspraak-ja"
    NO = "knop-afspraak-nee"
    IS_KEPT = "knop-afspraak-gehouden"
    NOT_YET = "knop-afspraak-nog-niet"
    IS_BROKEN = "knop-afspraak-gebroken"


class Said(StrEnum):
    """What a side says of an agreement; also the verb on its button."""

    KEPT = "gehouden"
    NOT_YET = "nogniet"
    BROKEN = "gebroken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The text of an agreement.

    Attributes:
        who: who may expect it.
        by_on: calendar day in Europe/Amsterdam.
        contact: a role or an organisation, never a private number.
    """

    who: str
    what: str
    by_on: date
    contact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What one side said of it last."""

    by: ResidentId
    name: str | None
    said: Said
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """An agreement between who made it, for others, and who promises.

    Attributes:
        promises: the resident who promises; None for a party outside, or somebody who is gone.
        outside: name of a party that isn't here; it can't say yes itself.
        earlier: texts that went before, newest first.
        settled: Said.KEPT or Said.BROKEN once that is clear.
    """

    id: AgreementId
    area: AreaSlug
    area_name: str
    terms: Terms
    version: int
    made_by: ResidentId | None
    promises: ResidentId | None
    promises_name: str | None
    outside: str = ""
    item: AgendaItemId | None = None
    item_names: Words | None = None
    agreed: bool = False
    refused: bool = False
    settled: Said | None = None
    earlier: tuple[Terms, ...] = ()
    words: tuple[Word, ...] = ()

    @property
    def title(self) -> str:
        """What is agreed where it stands in a sentence."""
        return shortened(self.terms.what, TITLE_LENGTH)

    @property
    def whom(self) -> Value:
        """Who promises."""
        return self.outside or shown(self.promises_name)

    @property
    def sides(self) -> tuple[ResidentId, ...]:
        """Who are asked whether it was kept."""
        return tuple(dict.fromkeys(one for one in (self.made_by, self.promises) if one is not None))

    @property
    def stand(self) -> AgreementText:
        """Where it stands, in a few words."""
        if self.settled is not None:
            return AgreementText.KEPT if self.settled is Said.KEPT else AgreementText.BROKEN
        if self.refused:
            return AgreementText.REFUSED
        return AgreementText.AGREED if self.agreed else AgreementText.WAITS

    def values(self) -> Values:
        """Return what sentences about it tell."""
        return {
            "gebied": self.area_name,
            "titel": self.title,
            "wie": self.terms.who,
            "wat": self.terms.what,
            "van": self.whom,
            "dag": self.terms.by_on,
            "contact": self.terms.contact,
            "stand": self.stand,
        }


def slot_of(agreement: AgreementId) -> str:
    """Return the slot of an agreement's own message."""
    return f"afspraak-{agreement}"


def about(agreement: AgreementId, label: TextKey, verb: str, look: Look = Look.PLAIN) -> Button:
    """Return a button about an agreement."""
    return Button(label=label, data=f"{AGREEMENT_PREFIX}:{agreement}:{verb}", look=look)


def all_button(area: AreaSlug) -> Button:
    """Return the button to the agreements of an area."""
    return Button(label=AgreementText.ALL, data=f"{AGREEMENT_PREFIX}:l:{area}:1", look=Look.QUIET)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many agreements were kept and broken."""

    kept: int
    broken: int


def list_screen(
    resident: Resident,
    area: AreaSlug,
    area_name: str,
    page: Page[Agreement],
    tally: Tally,
    *,
    fresh: bool,
) -> Notice:
    """Return the agreements of an area, newest first, with how many were kept."""
    lines = tuple(
        Line(AgreementText.LINE, {"nummer": number, **one.values()})
        for number, one in enumerate(page.items, start=1)
    )
    opens = [
        Button(
            label=AgreementText.OPEN,
            data=f"{AGREEMENT_PREFIX}:{one.id}:open",
            values={"nummer": number},
        )
        for number, one in enumerate(page.items, start=1)
    ]
    rows = [tuple(opens[at : at + 2]) for at in range(0, len(opens), 2)]
    if resident.may(Action.MAKE_AGREEMENT, area):
        new = Button(label=AgreementText.NEW, data=f"{AGREEMENT_PREFIX}:n:{area}", look=Look.MAIN)
        rows.append((new,))
    leaf = page.buttons(f"{AGREEMENT_PREFIX}:l:{area}")
    return Notice(
        to=resident.id,
        text=AgreementText.LIST if page.items else AgreementText.LIST_EMPTY,
        values={
            "gebied": area_name,
            "lijst": Lines(lines),
            "gehouden": tally.kept,
            "gebroken": tally.broken,
            "bladzijde": page.line(),
        },
        buttons=(*rows, *((leaf,) if leaf else ()), (area_button(),)),
        slot=STEP,
        fresh=fresh,
    )


_SAID = {
    Said.KEPT: AgreementText.SAID_KEPT,
    Said.NOT_YET: AgreementText.SAID_NOT_YET,
    Said.BROKEN: AgreementText.SAID_BROKEN,
}


def agreement_screen(resident: Resident, agreement: Agreement, *, fresh: bool = True) -> Notice:
    """Return an agreement as a whole: its text, what went before, and what was said of it."""
    values: Values = {
        **agreement.values(),
        "agendapunt": _item_line(agreement.item_names),
        "buiten": Line(AgreementText.OUTSIDE) if agreement.outside else Line(""),
        "woorden": Lines(
            tuple(
                Line(_SAID[one.said], {"naam": shown(one.name), "waarom": one.why})
                for one in agreement.words
            )
        ),
        "eerder": Lines(
            tuple(
                Line(AgreementText.EARLIER, {"wat": one.what, "dag": one.by_on})
                for one in agreement.earlier
            )
        ),
    }
    rows: list[tuple[Button, ...]] = []
    asked = not agreement.agreed and not agreement.refused and agreement.settled is None
    if asked and resident.id == agreement.promises:
        rows.append(yes_or_no(agreement.id))
    if agreement.settled is None and resident.may(Action.MAKE_AGREEMENT, agreement.area):
        rows.append((about(agreement.id, AgreementText.CHANGE, "wijzig"),))
    rows.append((all_button(agreement.area),))
    return Notice(
        to=resident.id,
        text=AgreementText.SCREEN,
        values=values,
        buttons=tuple(rows),
        slot=slot_of(agreement.id),
        fresh=fresh,
    )


def _item_line(names: Words | None) -> Line:
    return Line("") if names is None else Line(AgreementText.WITH_ITEM, {"thema": names})


def yes_or_no(agreement: AgreementId) -> tuple[Button, ...]:
    """Return the buttons of who is asked whether an agreement is right."""
    return (
        about(agreement, AgreementText.YES, "ja", Look.MAIN),
        about(agreement, AgreementText.NO, "nee"),
    )


def which_item(resident: Resident, items: Sequence[tuple[AgendaItemId, Words]]) -> Notice:
    """Return the question about which agenda item an agreement is, if any."""
    rows = tuple(
        (
            Button(
                label=AgreementText.THIS_ITEM,
                data=f"{AGREEMENT_PREFIX}:p:{number}",
                values={"thema": names},
            ),
        )
        for number, names in items[:5]
    )
    none = Button(label=AgreementText.NO_ITEM, data=f"{AGREEMENT_PREFIX}:p:0", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=AgreementText.ASK_ITEM,
        buttons=(*rows, (none,)),
        slot=STEP,
        fresh=True,
    )
