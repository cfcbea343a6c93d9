"""What residents read of the Meetlat, and what is asked of who fills it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.agenda.item import AgendaItem
from domain.ids import AreaSlug
from domain.meetlat.line import MEETLAT_PREFIX, Beside, MeetlatText, PartnerLine
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Values
from domain.paging import Page
from domain.people import Resident
from domain.plain_text import shortened
from domain.roles import Action
from domain.way_back import area_button

ITEMS_SHOWN = 3
"""Side by side on a phone."""
PICKED = 4
LABEL = 22


def list_screen(
    resident: Resident,
    area: AreaSlug,
    area_name: str,
    page: Page[Beside | PartnerLine],
    partners: Mapping[str, str],
    *,
    fresh: bool,
) -> Notice:
    """Return a page: items with what lies beside them, then what lies beside nothing."""
    turn = page.buttons(f"{MEETLAT_PREFIX}:{area}")
    does: list[Button] = []
    if resident.partner is not None and resident.may(Action.OPEN_AGENDA, area):
        new = f"{MEETLAT_PREFIX}:{area}:nieuw"
        does.append(Button(label=MeetlatText.NEW, data=new, look=Look.MAIN))
        does.append(Button(label=MeetlatText.OWN, data=f"{MEETLAT_PREFIX}:{area}:eigen:1"))
    if resident.may(Action.LAY_BESIDE, area):
        does.append(Button(label=MeetlatText.LAY, data=f"{MEETLAT_PREFIX}:{area}:leg:1"))
    lines: list[Line] = []
    loose = False
    for one in page.items:
        if lines and not loose:
            lines.append(Line(""))
        if isinstance(one, Beside):
            lines += _beside(one, partners)
        else:
            lines += [] if loose else [Line(MeetlatText.LOOSE)]
            loose = True
            lines.append(Line(MeetlatText.LOOSE_LINE, _values(one, partners)))
    return Notice(
        to=resident.id,
        text=MeetlatText.LIST if lines else MeetlatText.LIST_EMPTY,
        values={"gebied": area_name, "lijst": Lines(tuple(lines)), "bladzijde": page.line()},
        buttons=(
            *((turn,) if turn else ()),
            *(tuple(does[at : at + 2]) for at in range(0, len(does), 2)),
            (area_button(),),
        ),
        slot=STEP,
        fresh=fresh,
    )


def _beside(one: Beside, partners: Mapping[str, str]) -> list[Line]:
    head = Line(MeetlatText.ITEM, {"thema": one.names})
    if not one.lines:
        return [head, Line(MeetlatText.NOTHING_BESIDE)]
    return [head, *(Line(MeetlatText.BESIDE, _values(line, partners)) for line in one.lines)]


def _values(line: PartnerLine, partners: Mapping[str, str]) -> Values:
    when = f" ({line.when})" if line.when else ""
    return {"partner": partners.get(line.partner, ""), "tekst": line.what, "wanneer": when}


def ask_what(resident: Resident, area: AreaSlug, area_name: str) -> Notice:
    """Return the question what the partner plans there."""
    return Notice(
        to=resident.id,
        text=MeetlatText.ASK_WHAT,
        values={"gebied": area_name},
        buttons=((_back(area),),),
        slot=STEP,
        fresh=True,
    )


def ask_when(resident: Resident, area: AreaSlug, what: str) -> Notice:
    """Return the question when."""
    unknown = Button(label=MeetlatText.NOT_KNOWN, data=f"{MEETLAT_PREFIX}:{area}:onbekend")
    return Notice(
        to=resident.id,
        text=MeetlatText.ASK_WHEN,
        values={"tekst": what},
        buttons=((unknown, _back(area)),),
        slot=STEP,
        fresh=True,
    )


def written(resident: Resident, line: PartnerLine, *, fresh: bool = True) -> Notice:
    """Return that it lies open, with the way to take it out again."""
    out = Button(label=MeetlatText.TAKE_OUT, data=f"{MEETLAT_PREFIX}:{line.id}:weg")
    return Notice(
        to=resident.id,
        text=MeetlatText.WRITTEN,
        values={"tekst": line.what},
        buttons=((out, _back(line.area)),),
        slot=STEP,
        fresh=fresh,
    )


def _back(area: AreaSlug) -> Button:
    return Button(label=MeetlatText.BACK, data=f"{MEETLAT_PREFIX}:{area}:1", look=Look.QUIET)


def pick_line(resident: Resident, area: AreaSlug, page: Page[PartnerLine]) -> Notice:
    """Return the lines, a button each, to lay one beside an item."""
    text = MeetlatText.PICK_LINE if page.items else MeetlatText.PICK_LINE_NONE
    return _pick(resident, area, page, text, "bij:1", f"{MEETLAT_PREFIX}:{area}:leg")


def pick_own(resident: Resident, area: AreaSlug, page: Page[PartnerLine]) -> Notice:
    """Return the lines of one's own partner, a button each, to take one out."""
    text = MeetlatText.OWN_LINES if page.items else MeetlatText.OWN_NONE
    return _pick(resident, area, page, text, "een", f"{MEETLAT_PREFIX}:{area}:eigen")


def _pick(
    resident: Resident,
    area: AreaSlug,
    page: Page[PartnerLine],
    text: MeetlatText,
    verb: str,
    leaf: str,
) -> Notice:
    rows = tuple(
        (
            Button(
                label=MeetlatText.ONE,
                data=f"{MEETLAT_PREFIX}:{one.id}:{verb}",
                values={"tekst": shortened(one.what, LABEL)},
            ),
        )
        for one in page.items
    )
    turn = page.buttons(leaf)
    return Notice(
        to=resident.id,
        text=text,
        buttons=(*rows, *((turn,) if turn else ()), (_back(area),)),
        slot=STEP,
    )


def pick_item(resident: Resident, line: PartnerLine, page: Page[AgendaItem]) -> Notice:
    """Return the items, a button each, beside which a line can lie."""
    rows = tuple(
        (
            Button(
                label=MeetlatText.ITEM,
                data=f"{MEETLAT_PREFIX}:{line.id}:op:{one.id}",
                values={"thema": one.names},
            ),
        )
        for one in page.items
    )
    turn = page.buttons(f"{MEETLAT_PREFIX}:{line.id}:bij")
    return Notice(
        to=resident.id,
        text=MeetlatText.PICK_ITEM,
        values={"tekst": line.what},
        buttons=(*rows, *((turn,) if turn else ()), (_back(line.area),)),
        slot=STEP,
    )


def laid(resident: Resident, line: PartnerLine, item: AgendaItem, text: MeetlatText) -> Notice:
    """Return that a line lies beside an item, did already, or was lifted off."""
    buttons: Sequence[Button] = (_back(line.area),)
    if text is not MeetlatText.LIFTED:
        off = f"{MEETLAT_PREFIX}:{line.id}:af:{item.id}"
        buttons = (Button(label=MeetlatText.LIFT, data=off), *buttons)
    return Notice(
        to=resident.id,
        text=text,
        values={"tekst": line.what, "thema": item.names},
        buttons=(tuple(buttons),),
        slot=STEP,
    )
