"""What residents read about street contacts: who there is, and which streets have nobody."""

from __future__ import annotations

from domain.ids import AreaSlug
from domain.issues.issue import TITLE_LENGTH
from domain.notices import STEP, Button, Line, Lines, Look, Notice
from domain.paging import Page
from domain.people import Resident
from domain.plain_text import shortened
from domain.roles import Action
from domain.streets.contact import CONTACT_PREFIX, Contact, StreetText, list_button
from domain.texts import GeneralText
from domain.way_back import area_button
from domain.ways.way import WAY_PREFIX, WayText

ON_A_PAGE = 4
"""Two rows of buttons, with room for offering, what is missing, the pages and the way back."""
STREETS_ON_A_PAGE = 12


def _mine_button() -> Button:
    return Button(label=StreetText.TO_MINE, data=f"{CONTACT_PREFIX}:mijn:1")


def elsewhere_screen(
    resident: Resident, area: AreaSlug, area_name: str, mine: Contact | None, *, fresh: bool
) -> Notice:
    """Return that the area works otherwise; what one offered there can still be taken back."""
    how = Button(label=WayText.TO_LIST, data=f"{WAY_PREFIX}:{area}:nu")
    stop = () if mine is None else ((mine.button(StreetText.STOP, "stop", Look.QUIET),),)
    return Notice(
        to=resident.id,
        text=StreetText.ELSEWHERE,
        values={"gebied": area_name},
        buttons=(*stop, (how, area_button())),
        slot=STEP,
        fresh=fresh,
    )


def list_screen(
    resident: Resident,
    area_name: str,
    page: Page[Contact],
    mine: Contact | None,
    without: int,
    offers: int,
    *,
    fresh: bool,
) -> Notice:
    """Return who is the contact of which streets.

    Args:
        without: streets of the area's list that have no contact.
        offers: that wait for an answer; said to who may give it.
    """
    lines = tuple(
        Line(
            StreetText.LINE_MINE if one.by == resident.id else StreetText.LINE,
            one.values(),
        )
        for one in page.items
    )
    writes = [
        one.button(StreetText.WRITE_TO, "schrijf") for one in page.items if one.by != resident.id
    ]
    be_one = Button(label=StreetText.BE_ONE, data=f"{CONTACT_PREFIX}:aan", look=Look.MAIN)
    middle = [be_one if mine is None else _mine_button()]
    may = resident.area is not None and resident.may(Action.NAME_CONTACT, resident.area)
    if may and offers:
        wait = f"{CONTACT_PREFIX}:wacht"
        middle.append(Button(label=StreetText.TO_OFFERS, data=wait, values={"aantal": offers}))
    if may:
        middle.append(Button(label=StreetText.TO_MISSING, data=f"{CONTACT_PREFIX}:zonder:1"))
    rows = [tuple(some[at : at + 2]) for some in (writes, middle) for at in range(0, len(some), 2)]
    last = (*page.buttons(f"{CONTACT_PREFIX}:lijst"),)
    if last:
        rows.append(last)
    count = Line(StreetText.WITHOUT, {"aantal": without}) if without else Line("")
    return Notice(
        to=resident.id,
        text=StreetText.LIST if lines else StreetText.LIST_EMPTY,
        values={
            "gebied": area_name,
            "lijst": Lines(lines),
            "bladzijde": page.line(),
            "zonder": count,
        },
        buttons=(*rows, (area_button(),)),
        slot=STEP,
        fresh=fresh,
    )


def missing_screen(resident: Resident, area_name: str, page: Page[str], *, listed: bool) -> Notice:
    """Return the streets that have no contact yet.

    Args:
        listed: the streets of the area are known.
    """
    lines = tuple(Line(StreetText.STREET, {"straat": one}) for one in page.items)
    none = StreetText.MISSING_NONE if listed else StreetText.MISSING_UNKNOWN
    turn = page.buttons(f"{CONTACT_PREFIX}:zonder")
    return Notice(
        to=resident.id,
        text=StreetText.MISSING if lines else none,
        values={"gebied": area_name, "lijst": Lines(lines), "bladzijde": page.line()},
        buttons=(*((turn,) if turn else ()), (list_button(), area_button())),
        slot=STEP,
    )


def mine_screen(
    resident: Resident, mine: Contact, page: Page[tuple[tuple[str, ...], str]], *, fresh: bool
) -> Notice:
    """Return what somebody is the contact of, with the issues that name these streets.

    Args:
        page: of issues: which of the streets each names, and its text.
    """
    if not mine.named:
        back = mine.button(StreetText.TAKE_BACK, "gestopt", Look.QUIET)
        return Notice(
            to=resident.id,
            text=StreetText.MINE_WAITS,
            values=mine.values(),
            buttons=((back, list_button()),),
            slot=STEP,
            fresh=fresh,
        )
    lines = tuple(
        Line(
            StreetText.MINE_ISSUE,
            {"straten": ", ".join(streets), "titel": shortened(text, TITLE_LENGTH)},
        )
        for streets, text in page.items
    )
    turn = page.buttons(f"{CONTACT_PREFIX}:mijn")
    stop = mine.button(StreetText.STOP, "stop", Look.QUIET)
    return Notice(
        to=resident.id,
        text=StreetText.MINE,
        values={
            **mine.values(),
            "lijst": Lines(lines or (Line(StreetText.MINE_NO_ISSUES),)),
            "bladzijde": page.line(),
        },
        buttons=(*((turn,) if turn else ()), (stop, list_button())),
        slot=STEP,
        fresh=fresh,
    )


def no_offers(resident: Resident) -> Notice:
    """Return that nobody's offer waits."""
    back = Button(label=GeneralText.GO_BACK, data=f"{CONTACT_PREFIX}:lijst:1", look=Look.QUIET)
    return Notice(to=resident.id, text=StreetText.OFFERS_NONE, buttons=((back,),), slot=STEP)
