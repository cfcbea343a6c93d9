"""My area: what goes on there, and what else there is to read of it."""

from __future__ import annotations

from dataclasses import dataclass

from domain.agreements.agreement import all_button
from domain.cards import Card, Paragraph, Title
from domain.deadlock.texts import DEADLOCK_PREFIX, DeadlockButton
from domain.evaluation.texts import EVALUATION_PREFIX, EvaluationText
from domain.exchange.entry import list_button
from domain.firms.asking import NOTHING_HELPED, Helped
from domain.firms.offer import list_button as firms_button
from domain.firms.screens import helped_line
from domain.formats.screens import list_button as formats_button
from domain.handing_back.texts import HAND_BACK_PREFIX, HandBackText
from domain.ids import AreaSlug
from domain.kitchen_table.talk import kitchen_button
from domain.links import SHARE_PREFIX
from domain.meetings.meeting import MEETING_PREFIX, MeetingText
from domain.meetlat.line import MEETLAT_PREFIX, MeetlatText
from domain.menu import MENU_PREFIX, MenuText
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Values
from domain.people import Resident
from domain.role_texts import RoleText
from domain.sharing import SharingText
from domain.streets.contact import list_button as contacts_button
from domain.tasks.finishing import NOTHING_GIVEN, Hands
from domain.way_back import area_button
from domain.ways.way import WAY_PREFIX, WayText


@dataclass(frozen=True, slots=True)
class AreaNow:
    """What is going on in an area, as counts."""

    issues: int
    neighbours: int
    ballot_open: bool
    agenda_items: int
    tasks_open: int
    meetings: int = 0
    given: Hands = NOTHING_GIVEN
    looks_back: bool = False
    exchanges: bool = False
    """Whether the area works by exchange."""
    contacts: bool = False
    """Whether its streets have contacts."""
    firms: bool = False
    """Whether firms help there free of charge."""
    helped: Helped = NOTHING_HELPED
    at_the_table: bool = False
    """Whether neighbours are asked at the kitchen table."""


def area_screen(resident: Resident, area_name: str, now: AreaNow) -> Notice:
    """Return "my area": what is going on, and where to look."""
    values: Values = {
        "gebied": area_name,
        "vraagstukken": now.issues,
        "buren": now.neighbours,
        "punten": now.agenda_items,
        "taken": now.tasks_open,
    }
    lines = (
        Line(MenuText.AREA_ISSUES, values),
        Line(MenuText.AREA_BALLOT_OPEN if now.ballot_open else MenuText.AREA_NO_BALLOT),
        Line(MenuText.AREA_AGENDA, values),
        Line(MenuText.AREA_TASKS, values),
        Line(MeetingText.AREA_LINE, {"bijeenkomsten": now.meetings}),
        *((Line(EvaluationText.AREA_LINE),) if now.looks_back else ()),
        *((now.given.line(),) if now.given.hands else ()),
        *((helped_line(now.helped),) if now.helped.times else ()),
    )
    buttons: list[Button] = []
    if now.ballot_open:
        buttons.append(Button(label=MenuText.VOTE, data=f"{MENU_PREFIX}:stem", look=Look.MAIN))
    if now.looks_back:
        look = Look.PLAIN if now.ballot_open else Look.MAIN
        buttons.append(_look_back(look))
    buttons += [
        Button(label=MenuText.THEMES, data="tm:1"),
        Button(label=MenuText.AGENDA, data="pt:1"),
        Button(label=MenuText.TASKS, data="dn:1"),
        Button(label=MeetingText.ALL_MEETINGS, data=f"{MEETING_PREFIX}:1"),
        Button(label=HandBackText.LIST_BUTTON, data=f"{HAND_BACK_PREFIX}:1"),
    ]
    if now.exchanges:
        buttons.append(list_button())
    if now.contacts:
        buttons.append(contacts_button())
    if now.firms:
        buttons.append(firms_button())
    if now.at_the_table:
        buttons.append(kitchen_button())
    buttons.append(Button(label=MenuText.MORE, data=f"{MENU_PREFIX}:meer", look=Look.QUIET))
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Notice(
        to=resident.id,
        text=MenuText.AREA,
        values={**values, "lijst": Lines(lines)},
        buttons=rows,
        card=Card((Title(Line(area_name)), *(Paragraph(one) for one in lines))),
        slot=STEP,
        fresh=True,
    )


def _look_back(look: Look = Look.PLAIN) -> Button:
    return Button(label=EvaluationText.TO_LIST, data=f"{EVALUATION_PREFIX}:1", look=look)


def more_screen(resident: Resident, area: AreaSlug, area_name: str) -> Notice:
    """Return what is behind "my area" and read less often: how it works, and what was agreed."""
    buttons = (
        Button(label=RoleText.WHO_DOES_WHAT, data=f"rl:{area}:kies"),
        Button(label=WayText.TO_LIST, data=f"{WAY_PREFIX}:{area}:nu"),
        all_button(area),
        Button(label=MeetlatText.BACK, data=f"{MEETLAT_PREFIX}:{area}:1"),
        _look_back(),
        Button(label=DeadlockButton.RECORD_OF, data=f"{DEADLOCK_PREFIX}:l:{area}:1"),
        Button(label=SharingText.TO_LIST, data=f"{SHARE_PREFIX}:lijst:1"),
        formats_button(),
    )
    return Notice(
        to=resident.id,
        text=MenuText.MORE_SCREEN,
        values={"gebied": area_name},
        buttons=(*(buttons[at : at + 2] for at in range(0, len(buttons), 2)), (area_button(),)),
        slot=STEP,
    )
