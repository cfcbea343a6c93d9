"""What residents read about ways of working."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.exchange.entry import list_button
from domain.firms.offer import list_button as firms_button
from domain.ids import AreaSlug
from domain.kitchen_table.talk import kitchen_button
from domain.notices import STEP, Button, Line, Lines, Look, Notice
from domain.people import Resident
from domain.streets.contact import list_button as contacts_button
from domain.survey.survey import survey_button
from domain.way_back import area_button
from domain.ways.choosing import side_of
from domain.ways.clocks import lines_of, plan_day
from domain.ways.way import (
    TO_COME,
    WAY_PREFIX,
    Group,
    Piece,
    PieceText,
    Proposal,
    Side,
    WayOfWorking,
    WayText,
    way_data,
)

ELSEWHERE_MOST = 4
"""Other areas with a button: a keyboard has room for two rows of them."""


def now_screen(
    resident: Resident,
    area: AreaSlug,
    area_name: str,
    way: WayOfWorking,
    asked: WayOfWorking | None,
    waits: Proposal | None,
    elsewhere: Mapping[AreaSlug, str],
    *,
    since: datetime | None,
    fresh: bool,
) -> Notice:
    """Return how an area works now, and what is proposed for it.

    Args:
        since: when it chose this way; None for the first one.
        elsewhere: other areas where this person chooses too, with their names.
    """
    waiting = (
        Line("")
        if asked is None or waits is None
        else Line(WayText.ASKED_BY, {"werkwijze": asked.names, "wie": _who(waits)})
    )
    own = _own_buttons(way)
    others = Button(label=WayText.OTHERS, data=f"{WAY_PREFIX}:{area}:lijst:1", look=Look.QUIET)
    there = tuple(
        Button(
            label=WayText.ELSEWHERE,
            data=f"{WAY_PREFIX}:{slug}:nu",
            values={"gebied": name},
            look=Look.QUIET,
        )
        for slug, name in list(elsewhere.items())[:ELSEWHERE_MOST]
    )
    return Notice(
        to=resident.id,
        text=WayText.SCREEN if asked is None else WayText.SCREEN_ASKED,
        values={
            "gebied": area_name,
            "werkwijze": way.names,
            "kern": way.essence,
            "lijst": _gets(way, since),
            "voorstel": waiting,
        },
        buttons=(
            *(((_show(area, asked),),) if asked is not None else ()),
            *((own,) if own and resident.area == area else ()),
            *(((survey_button(area),),) if way.uses(Piece.SURVEY_ROUND) else ()),
            (others, area_button()),
            *(there[at : at + 2] for at in range(0, len(there), 2)),
        ),
        slot=STEP,
        fresh=fresh,
    )


def _own_buttons(way: WayOfWorking) -> tuple[Button, ...]:
    """Return the ways to what an area has because it works so."""
    leads = {
        Piece.EXCHANGE: list_button,
        Piece.STREET_CONTACTS: contacts_button,
        Piece.FIRMS: firms_button,
        Piece.KITCHEN_TABLE: kitchen_button,
    }
    return tuple(button() for piece, button in leads.items() if way.uses(piece))


def _who(waits: Proposal) -> WayText:
    return WayText.BY_GROUP if waits.side is Side.GROUP else WayText.BY_DIRECTOR


def _gets(way: WayOfWorking, since: datetime | None = None) -> Lines:
    """Return what an area gets by a way: what works now, its clocks, and what comes later.

    Args:
        since: when the area chose it, so that the end of a clock can be named.
    """
    built = [one for one in way.pieces if one not in TO_COME]
    later = [one for one in way.pieces if one in TO_COME]
    clocks, clocks_later = lines_of(way, to_come=False), lines_of(way, to_come=True)
    last = None if since is None else plan_day(way, since)
    if last is not None:
        clocks = (*clocks, Line(WayText.PLAN_BY, {"tot": last}))
    lines = [_piece(one) for one in built]
    lines += [Line(""), Line(WayText.CLOCKS), *clocks] if clocks else []
    if later or clocks_later:
        lines += [Line(""), Line(WayText.LATER), *(_piece(one) for one in later), *clocks_later]
    return Lines(tuple(lines))


def _piece(one: Piece) -> Line:
    return Line(WayText.PIECE, {"onderdeel": PieceText[one.name]})


def _show(area: AreaSlug, way: WayOfWorking) -> Button:
    return Button(
        label=WayText.SHOW, data=way_data(area, way.key, "toon"), values={"werkwijze": way.names}
    )


_GROUPS: Mapping[Group, tuple[WayText, WayText]] = {
    Group.PLAN: (WayText.GROUP_PLAN, WayText.TO_GROUP_PLAN),
    Group.CHOOSE: (WayText.GROUP_CHOOSE, WayText.TO_GROUP_CHOOSE),
    Group.DO: (WayText.GROUP_DO, WayText.TO_GROUP_DO),
}
"""Group -> what it has in common, and the button to it. They are numbered from 1."""
MOST_IN_GROUP = 8
"""Four rows of two, with the other groups and the way back below."""


def list_screen(
    resident: Resident, area: AreaSlug, ways: Sequence[WayOfWorking], number: int
) -> Notice:
    """Return the ways of one of the three groups, with a button each and to the other groups.

    Args:
        number: of the group, from 1; one that isn't there becomes the nearest.
    """
    groups = list(_GROUPS)
    group = groups[min(max(1, number), len(groups)) - 1]
    mine = [one for one in ways if one.group is group][:MOST_IN_GROUP]
    lines = tuple(
        Line(WayText.LIST_LINE, {"werkwijze": one.names, "kort": one.short}) for one in mine
    )
    shows = [_show(area, one) for one in mine]
    others = tuple(
        Button(label=_GROUPS[one][1], data=f"{WAY_PREFIX}:{area}:lijst:{place}", look=Look.QUIET)
        for place, one in enumerate(groups, start=1)
        if one is not group
    )
    back = Button(label=WayText.TO_LIST, data=f"{WAY_PREFIX}:{area}:nu", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=WayText.LIST,
        values={"groep": _GROUPS[group][0], "lijst": Lines(lines)},
        buttons=(*(tuple(shows[at : at + 2]) for at in range(0, len(shows), 2)), others, (back,)),
        slot=STEP,
    )


def one_screen(
    resident: Resident,
    area: AreaSlug,
    area_name: str,
    way: WayOfWorking,
    now_way: str,
    waits: Proposal | None,
) -> Notice:
    """Return one way, with what this person may do about it."""
    side = side_of(resident, area)
    buttons: tuple[Button, ...] = ()
    if side is not None and way.key != now_way:
        buttons = _choices(resident, area, way, side, waits)
    place = list(_GROUPS).index(way.group) + 1
    back = Button(label=WayText.OTHERS, data=f"{WAY_PREFIX}:{area}:lijst:{place}", look=Look.QUIET)
    numbers = ", ".join(str(one) for one in way.steps)
    steps = Line(WayText.STEPS, {"stappen": numbers, "aantal": len(way.steps)})
    return Notice(
        to=resident.id,
        text=WayText.ONE_NOW if way.key == now_way else WayText.ONE,
        values={
            "gebied": area_name,
            "werkwijze": way.names,
            "kern": way.essence,
            "stappen": steps,
            "lijst": _gets(way),
        },
        buttons=(*((buttons,) if buttons else ()), (back,)),
        slot=STEP,
    )


def _choices(
    resident: Resident, area: AreaSlug, way: WayOfWorking, side: Side, waits: Proposal | None
) -> tuple[Button, ...]:
    def tap(label: WayText, verb: str, look: Look = Look.PLAIN) -> Button:
        return Button(label=label, data=way_data(area, way.key, verb), look=look)

    if waits is None:
        return (tap(WayText.PROPOSE, "stel", Look.MAIN),)
    if waits.way != way.key:
        return ()
    if waits.by == resident.id:
        return (tap(WayText.TAKE_BACK, "terug"),)
    if waits.side is side:
        return ()
    return (tap(WayText.YES, "ja", Look.MAIN), tap(WayText.NO, "nee"))
