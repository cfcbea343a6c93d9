"""What residents read of the exchange: the list, one entry, and what is their own."""

from __future__ import annotations

from collections.abc import Sequence

from domain.exchange.entry import (
    EXCHANGE_PREFIX,
    Entry,
    EntryKind,
    ExchangeText,
    Fits,
    list_button,
    mine_button,
)
from domain.exchange.wanting import answers
from domain.ids import AreaSlug, ResidentId
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Rows
from domain.paging import Page
from domain.people import Resident
from domain.way_back import area_button
from domain.ways.way import WAY_PREFIX, WayText

ANSWERED_AT_ONCE = 3
"""Neighbours with buttons on one screen: a keyboard has six rows."""


def elsewhere_screen(
    resident: Resident, area: AreaSlug, area_name: str, *, own: bool, fresh: bool
) -> Notice:
    """Return what `/ruil` says in an area that works otherwise.

    Args:
        own: something of this person stands there from before.
    """
    way = Button(label=WayText.TO_LIST, data=f"{WAY_PREFIX}:{area}:nu")
    return Notice(
        to=resident.id,
        text=ExchangeText.ELSEWHERE,
        values={"gebied": area_name},
        buttons=((way, area_button()), *(((mine_button(),),) if own else ())),
        slot=STEP,
        fresh=fresh,
    )


def list_screen(
    resident: Resident,
    area_name: str,
    page: Page[Entry],
    fits: Fits,
    *,
    before: int,
    fresh: bool,
) -> Notice:
    """Return a page of what neighbours give and ask; what fits one's own comes first.

    Args:
        before: entries on the pages before this one.
    """
    lines = tuple(
        _line(resident.id, one, number, fits)
        for number, one in enumerate(page.items, start=before + 1)
    )
    looks = [_look(one, number) for number, one in enumerate(page.items, start=before + 1)]
    turn = page.buttons(f"{EXCHANGE_PREFIX}:lijst")
    return Notice(
        to=resident.id,
        text=ExchangeText.LIST if lines else ExchangeText.LIST_EMPTY,
        values={"gebied": area_name, "lijst": Lines(lines), "bladzijde": page.line()},
        buttons=(
            _begin(),
            *(tuple(looks[at : at + 2]) for at in range(0, len(looks), 2)),
            *((turn,) if turn else ()),
            (mine_button(), area_button()),
        ),
        slot=STEP,
        fresh=fresh,
    )


def _begin() -> tuple[Button, Button]:
    return (
        Button(
            label=ExchangeText.GIVE_BUTTON,
            data=f"{EXCHANGE_PREFIX}:zeg:{EntryKind.GIVE}",
            look=Look.MAIN,
        ),
        Button(
            label=ExchangeText.ASK_BUTTON,
            data=f"{EXCHANGE_PREFIX}:zeg:{EntryKind.ASK}",
            look=Look.MAIN,
        ),
    )


def _line(me: ResidentId, entry: Entry, number: int, fits: Fits) -> Line:
    values = {**entry.values(), "nummer": number}
    if entry.by == me:
        return Line(ExchangeText.LINE_MINE, values)
    if entry.wanted_by(me):
        return Line(ExchangeText.LINE_WANTED, values)
    words = fits.get(entry.id, ())
    if words:
        return Line(ExchangeText.LINE_FITS, {**values, "woorden": ", ".join(words)})
    return Line(ExchangeText.LINE, values)


def _look(entry: Entry, number: int) -> Button:
    return Button(
        label=ExchangeText.LOOK,
        data=f"{EXCHANGE_PREFIX}:{entry.id}:open",
        values={"nummer": number},
    )


def one_screen(resident: Resident, entry: Entry, words: Sequence[str], *, fresh: bool) -> Notice:
    """Return one entry with what this person can do about it.

    Args:
        words: of it that fit something of one's own.
    """
    if entry.by == resident.id:
        return own_screen(entry, fresh=fresh)
    if entry.wanted_by(resident.id):
        text = ExchangeText.ONE_WANTED
        row: tuple[Button, ...] = (
            entry.button(ExchangeText.NOT_AFTER_ALL, "toch-niet", Look.QUIET),
        )
    else:
        text = ExchangeText.ONE_FITS if words else ExchangeText.ONE
        give = entry.kind is EntryKind.GIVE
        label = ExchangeText.I_WANT if give else ExchangeText.I_CAN
        row = (entry.button(label, "wil", Look.MAIN),)
    return Notice(
        to=resident.id,
        text=text,
        values={**entry.values(), "woorden": ", ".join(words)},
        buttons=((*row, list_button()),),
        slot=STEP,
        fresh=fresh,
    )


def own_screen(entry: Entry, *, fresh: bool) -> Notice:
    """Return an own entry: who waits for an answer, and what can become of it."""
    shown = entry.waiting[:ANSWERED_AT_ONCE]
    rows: Rows = tuple(answers(one.id, number) for number, one in enumerate(shown, start=1))
    return Notice(
        to=entry.by,
        text=ExchangeText.OWN_WANTED if entry.waiting else ExchangeText.OWN,
        values={**entry.values(), "aantal": len(entry.waiting)},
        buttons=(
            *rows,
            (
                entry.button(ExchangeText.DONE_BUTTON, "klaar"),
                entry.button(ExchangeText.TAKE_BACK, "weg", Look.QUIET),
            ),
            (mine_button(), list_button()),
        ),
        slot=STEP,
        fresh=fresh,
    )


def mine_screen(resident: Resident, entries: Sequence[Entry], *, fresh: bool) -> Notice:
    """Return what somebody gives and asks."""
    lines = tuple(
        Line(
            ExchangeText.MINE_LINE,
            {**one.values(), "nummer": number, "aantal": len(one.waiting)},
        )
        for number, one in enumerate(entries, start=1)
    )
    looks = [_look(one, number) for number, one in enumerate(entries, start=1)]
    return Notice(
        to=resident.id,
        text=ExchangeText.MINE if lines else ExchangeText.MINE_EMPTY,
        values={"lijst": Lines(lines)},
        buttons=(
            *(tuple(looks[at : at + 2]) for at in range(0, len(looks), 2)),
            (list_button(),),
        ),
        slot=STEP,
        fresh=fresh,
    )
