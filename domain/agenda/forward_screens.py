"""How putting forward looks: its questions, the check, the list, and one of them."""

from __future__ import annotations

from collections.abc import Mapping

from domain.agenda.forward import Forward, Stand
from domain.agenda.item import Origin, agenda_button, item_button, origin_line
from domain.agenda.texts import FORWARD_PREFIX, ForwardText
from domain.ids import AreaSlug
from domain.notices import STEP, Button, Line, Lines, Look, Notice, TextKey, Value, Values
from domain.paging import Page
from domain.people import Resident, shown
from domain.plain_text import shortened
from domain.roles import Action
from domain.tending.changing import Theme
from domain.texts import GeneralText

ON_A_PAGE = 4
LABEL = 24


def where_from(resident: Resident, area: AreaSlug) -> Notice:
    """Ask a member of the initiative group: out of a theme, or in own words."""
    return Notice(
        to=resident.id,
        text=ForwardText.FROM_WHERE,
        buttons=(
            (
                Button(label=ForwardText.FROM_A_THEME, data=f"{FORWARD_PREFIX}:{area}:thema:1"),
                Button(label=ForwardText.OWN_WORDS, data=f"{FORWARD_PREFIX}:{area}:woorden"),
            ),
            (agenda_button(resident, area),),
        ),
        slot=STEP,
    )


def themes_screen(resident: Resident, area: AreaSlug, area_name: str, page: Page[Theme]) -> Notice:
    """Return the themes of an area that don't stand on its agenda yet."""
    chooses = [
        (
            Button(
                label=ForwardText.THIS_THEME,
                data=f"{FORWARD_PREFIX}:t:{one.id}",
                values={"thema": one.names},
            ),
        )
        for one in page.items
    ]
    turn = page.buttons(f"{FORWARD_PREFIX}:{area}:thema")
    return Notice(
        to=resident.id,
        text=ForwardText.THEMES if chooses else ForwardText.NO_THEMES,
        values={"gebied": area_name, "bladzijde": page.line()},
        buttons=(*chooses, *((turn,) if turn else ()), (agenda_button(resident, area),)),
        slot=STEP,
    )


def _out(area: AreaSlug) -> Button:
    return Button(label=GeneralText.GO_OUT, data=f"{FORWARD_PREFIX}:{area}:uit", look=Look.QUIET)


def ask_title(resident: Resident, area: AreaSlug, area_name: str, *, fresh: bool) -> Notice:
    """Ask what should come on the agenda, in a few words."""
    return Notice(
        to=resident.id,
        text=ForwardText.TITLE_ASK,
        values={"gebied": area_name},
        buttons=((_out(area),),),
        slot=STEP,
        fresh=fresh,
    )


def ask_why(resident: Resident, area: AreaSlug, title: str, *, fresh: bool) -> Notice:
    """Ask why it matters."""
    back = Button(label=GeneralText.GO_BACK, data=f"{FORWARD_PREFIX}:{area}:titel", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=ForwardText.WHY_ASK,
        values={"titel": title},
        buttons=((back, _out(area)),),
        slot=STEP,
        fresh=fresh,
    )


def check_screen(
    resident: Resident,
    area: AreaSlug,
    title: str,
    why: str,
    origin: Origin,
    partners: Mapping[str, str],
    *,
    fresh: bool,
) -> Notice:
    """Return what is put forward, who reads it, and under which name."""
    return Notice(
        to=resident.id,
        text=ForwardText.CHECK,
        values={
            "titel": title,
            "waarom": why,
            "naam": shown(resident.shown_name),
            "herkomst": origin_line(origin, resident.partner, partners),
        },
        buttons=(
            (
                Button(label=ForwardText.SEND, data=f"{FORWARD_PREFIX}:{area}:ja", look=Look.MAIN),
                Button(label=ForwardText.AGAIN, data=f"{FORWARD_PREFIX}:{area}:titel"),
            ),
            (_out(area),),
        ),
        slot=STEP,
        fresh=fresh,
    )


_STANDS: Mapping[Stand, TextKey] = {
    Stand.OPEN: ForwardText.STAND_OPEN,
    Stand.TAKEN: ForwardText.STAND_TAKEN,
    Stand.DECLINED: ForwardText.STAND_DECLINED,
}


def list_screen(resident: Resident, area: AreaSlug, area_name: str, page: Page[Forward]) -> Notice:
    """Return what was put forward: for the initiative group what waits, for others their own."""
    opens = [
        (
            Button(
                label=ForwardText.OPEN,
                data=f"{FORWARD_PREFIX}:{one.id}:open",
                values={"titel": shortened(one.title, LABEL)},
            ),
        )
        for one in page.items
    ]
    lines = tuple(
        Line(ForwardText.LINE, {"titel": one.title, "stand": _STANDS[one.stand]})
        for one in page.items
    )
    turn = page.buttons(f"{FORWARD_PREFIX}:{area}")
    return Notice(
        to=resident.id,
        text=ForwardText.LIST if lines else ForwardText.LIST_EMPTY,
        values={"gebied": area_name, "lijst": Lines(lines), "bladzijde": page.line()},
        buttons=(*opens, *((turn,) if turn else ()), (agenda_button(resident, area),)),
        slot=STEP,
    )


def _stand(forward: Forward) -> Value:
    """Return how it stands; with the moment up to which the group decides, where it has one."""
    if forward.stand is Stand.OPEN and forward.decide_by is not None:
        return Line(ForwardText.STAND_OPEN_BY, {"tot": forward.decide_by})
    return _STANDS[forward.stand]


def forward_screen(resident: Resident, forward: Forward, partners: Mapping[str, str]) -> Notice:
    """Return one thing that was put forward, with what became of it."""
    values: Values = {
        "titel": forward.title,
        "waarom": forward.why,
        "herkomst": origin_line(forward.origin, forward.partner, partners),
        "naam": shown(forward.by_name),
        "op": forward.at,
        "stand": _stand(forward),
        "reden": forward.reason,
    }
    rows: list[tuple[Button, ...]] = []
    decides = resident.may(Action.TAKE_UP_ITEM, forward.area)
    if decides and forward.stand is Stand.OPEN:
        own = f"{FORWARD_PREFIX}:{forward.id}"
        rows.append(
            (
                Button(label=ForwardText.TAKE_UP, data=f"{own}:ja", look=Look.MAIN),
                Button(label=ForwardText.DECLINE, data=f"{own}:nee"),
            )
        )
    if forward.item is not None:
        rows.append((item_button(forward.item),))
    rows.append(
        (
            Button(
                label=GeneralText.GO_BACK,
                data=f"{FORWARD_PREFIX}:{forward.area}:1",
                look=Look.QUIET,
            ),
        )
    )
    return Notice(
        to=resident.id, text=ForwardText.ONE, values=values, buttons=tuple(rows), slot=STEP
    )


def ask_reason(resident: Resident, forward: Forward, *, least: int) -> Notice:
    """Ask why it isn't taken up now; its proposer reads it as it is."""
    out = Button(
        label=GeneralText.GO_OUT, data=f"{FORWARD_PREFIX}:{forward.id}:open", look=Look.QUIET
    )
    return Notice(
        to=resident.id,
        text=ForwardText.REASON_ASK,
        values={"titel": forward.title, "tekens": least, "naam": shown(forward.by_name)},
        buttons=((out,),),
        slot=STEP,
    )
