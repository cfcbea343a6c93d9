"""What can be joined by a link or by a picture to scan, and the notice that gives it."""

from __future__ import annotations

from dataclasses import dataclass

from domain.ballots.ballot import BallotKind
from domain.charts import Code
from domain.ids import AreaSlug
from domain.links import SHARE_PREFIX, Thing
from domain.notices import STEP, Button, Line, Lines, Notice, Opening, TextKey, Value
from domain.paging import Page
from domain.people import Resident
from domain.way_back import area_button


class SharingText(TextKey):
    """Sentences of sharing."""

    LIST = "delen-lijst"
    LIST_EMPTY = "delen-leeg"
    LINE = "delen-regel"
    TO_LIST = "knop-delen-lijst"
    GIVE = "knop-delen-link"
    SHARE_THIS = "delen-dit"
    PICTURE = "delen-plaatje"
    GONE = "delen-weg"

    ISSUE = "delen-soort-vraagstuk"
    BALLOT = "delen-soort-stemming"
    MEETING = "delen-soort-bijeenkomst"
    ITEM = "delen-soort-punt"
    THEME = "delen-soort-thema"
    TASK = "delen-soort-taak"
    POLL = "delen-soort-peiling"

    DOTS = "delen-stemming-themas"
    RATIFICATION = "delen-stemming-tekst"
    RESISTANCE = "delen-stemming-oplossing"


KINDS = {one: SharingText[one.name] for one in Thing}
BALLOTS = {one: SharingText[one.name] for one in BallotKind}


@dataclass(frozen=True, slots=True)
class Joinable:
    """A thing of an area that can be joined now.

    Attributes:
        name: as neighbours know it.
    """

    thing: Thing
    number: int
    area: AreaSlug
    name: Value


def list_screen(
    resident: Resident, area_name: str, shown: Page[Joinable], *, fresh: bool
) -> Notice:
    """Return what can be joined in an area, each with a button for its link."""
    lines = [
        Line(
            SharingText.LINE,
            {"nummer": number, "soort": Opening(KINDS[one.thing]), "naam": one.name},
        )
        for number, one in enumerate(shown.items, start=1)
    ]
    buttons = [
        Button(
            label=SharingText.GIVE,
            data=f"{SHARE_PREFIX}:{one.thing}:{one.number}",
            values={"nummer": number},
        )
        for number, one in enumerate(shown.items, start=1)
    ]
    leaf = shown.buttons(f"{SHARE_PREFIX}:lijst")
    return Notice(
        to=resident.id,
        text=SharingText.LIST if lines else SharingText.LIST_EMPTY,
        values={"gebied": area_name, "lijst": Lines(tuple(lines)), "bladzijde": shown.line()},
        buttons=(
            *(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)),
            *((leaf,) if leaf else ()),
            (area_button(),),
        ),
        slot=STEP,
        fresh=fresh,
    )


def shared(resident: Resident, one: Joinable, address: str) -> Notice:
    """Return the link of a thing, to send on, and a picture of it to hang on a wall."""
    values = {"soort": Opening(KINDS[one.thing]), "naam": one.name, "adres": address}
    return Notice(
        to=resident.id,
        text=SharingText.SHARE_THIS,
        values=values,
        picture=Code(address, SharingText.PICTURE, {"soort": KINDS[one.thing], "naam": one.name}),
    )
