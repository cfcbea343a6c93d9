"""Where neighbours can't agree: reading it, and what sides, neighbours and mediators do."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.agenda.item import reads
from domain.deadlock.change import Change
from domain.deadlock.deadlock import Deadlock, Side
from domain.deadlock.screens import (
    LIST_PAGE,
    Seen,
    deadlock_screen,
    elsewhere_screen,
    list_screen,
)
from domain.deadlock.side_screens import (
    OPTIONS_PAGE,
    RECORD_PAGE,
    VIEWS_PAGE,
    options_screen,
    ours_screen,
    record_screen,
    views_screen,
)
from domain.deadlock.texts import DEADLOCK_PREFIX, DeadlockText, all_button
from domain.ids import AreaSlug, DeadlockId
from domain.notices import Button, Line, TextKey
from domain.paging import page_of
from domain.refusing import refuse
from domain.roles import Action
from handlers import waiting
from handlers.agenda import stands_elsewhere
from handlers.context import NUMBER, Tapped
from handlers.deadlock_means import figures_of, means_of, partners_of
from handlers.turn import Turn
from storage import deadlock_record, deadlocks
from storage.deadlock_steps import carry_out, voiceless

router = Router(name="deadlocks")

ONE = rf"{DEADLOCK_PREFIX}:(?P<number>{NUMBER})"
_PAGE = r"(?P<page>\d{1,4})"
_READ = {"action": Action.READ_DEADLOCK}
_SPEAK = {"action": Action.SPEAK_IN_DEADLOCK}
_OPTION = {"action": Action.PUT_UP_OPTION}
_MEDIATE = {"action": Action.MEDIATE}


QUESTIONS: set[str | None] = set()
"""Questions that opening a screen of a deadlock leaves; those who ask add theirs."""


async def step_out(turn: Turn) -> None:
    """Leave what somebody was typing about a deadlock."""
    if await turn.state.get_state() in QUESTIONS:
        await waiting.step_aside(turn)


async def _seen(turn: Turn, at: Deadlock, note: TextKey | None = None) -> Seen:
    return Seen(
        voiceless=await voiceless(turn.session, at),
        names=partners_of(turn),
        figures=figures_of(turn),
        note=Line("") if note is None else Line(note),
        fresh=await stands_elsewhere(turn),
    )


async def readable(turn: Turn, number: str | int, *, lock: bool = False) -> Deadlock | None:
    """Return a deadlock that this person may read; say why not otherwise."""
    find = deadlocks.lock if lock else deadlocks.find
    found = await find(turn.session, DeadlockId(int(number)))
    if found is not None and (reads(turn.resident, found.area) or found.sides_of(turn.resident)):
        return found
    if found is None:
        await turn.tells(DeadlockText.GONE)
    else:
        await _reads_elsewhere(turn, found.area)
    return None


async def _reads_elsewhere(turn: Turn, area: AreaSlug) -> None:
    """Say where everybody can read it: the record is for all, the chat for who takes part."""
    name, url = turn.town.area_name(area), turn.town.links.deadlocks_url(area)
    fresh = await stands_elsewhere(turn)
    await turn.says(elsewhere_screen(turn.resident, name, url, fresh=fresh))


async def as_side(turn: Turn, number: str | int) -> tuple[Deadlock, Side] | None:
    """Return a deadlock, held, with the side that somebody speaks for; say why not otherwise."""
    found = await readable(turn, number, lock=True)
    if found is None:
        return None
    sides = found.sides_of(turn.resident)
    if not sides:
        await turn.answers(refuse(turn.resident, DeadlockText.NOT_A_SIDE))
        return None
    return found, sides[0]


async def desk_buttons(turn: Turn, area: AreaSlug) -> list[Button]:
    """Return the button of the desk of an area to what isn't settled there, where there is any."""
    found = await deadlocks.of_area(turn.session, area)
    return [all_button(area)] if any(not one.over for one in found) else []


# --- reading ------------------------------------------------------------------------------


async def show(turn: Turn, at: Deadlock, note: TextKey | None = None) -> None:
    """Show a deadlock as it stands."""
    seen = await _seen(turn, at, note)
    await turn.says(deadlock_screen(turn.resident, at, seen))


async def show_deadlocks(turn: Turn, area: AreaSlug | None = None, page: int = 1) -> None:
    """Show the deadlocks of an area, by default of somebody's own."""
    where = area or await turn.home()
    if where is None:
        return
    found = await deadlocks.of_area(turn.session, where)
    ended = await deadlock_record.ended_by_stage(turn.session, where)
    screen = list_screen(
        turn.resident,
        where,
        turn.town.area_name(where),
        page_of(found, page, size=LIST_PAGE),
        ended,
        fresh=await stands_elsewhere(turn),
    )
    await turn.says(screen)


@router.callback_query(
    Tapped(rf"{DEADLOCK_PREFIX}:l:(?P<area>[a-z0-9-]{{1,24}}):{_PAGE}"), flags=_READ
)
async def leaf_through(query: CallbackQuery, turn: Turn, area: str, page: str) -> None:
    """Show a page of the deadlocks of an area."""
    await step_out(turn)
    where = AreaSlug(area)
    if turn.town.area(where) is None:
        await turn.tells(DeadlockText.GONE)
        return
    if not reads(turn.resident, where):
        await _reads_elsewhere(turn, where)
        return
    await show_deadlocks(turn, where, int(page))


@router.callback_query(Tapped(rf"{ONE}:open"), flags=_READ)
async def open_deadlock(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Show where it stands; who was typing something about it leaves that."""
    await step_out(turn)
    found = await readable(turn, number)
    if found is not None:
        await show(turn, found)


@router.callback_query(Tapped(rf"{ONE}:kanten:{_PAGE}"), flags=_READ)
async def show_views(query: CallbackQuery, turn: Turn, number: str, page: str) -> None:
    """Show all sides, three at a time."""
    found = await readable(turn, number)
    if found is not None:
        shown = page_of(found.sides, int(page), size=VIEWS_PAGE)
        await turn.says(views_screen(turn.resident, found, shown, await _seen(turn, found)))


@router.callback_query(Tapped(rf"{ONE}:opties:{_PAGE}"), flags=_READ)
async def show_options(query: CallbackQuery, turn: Turn, number: str, page: str) -> None:
    """Show the ways out."""
    found = await readable(turn, number)
    if found is not None:
        await show_options_of(turn, found, int(page))


async def show_options_of(
    turn: Turn, at: Deadlock, page: int = 1, note: TextKey | None = None
) -> None:
    """Show the ways out, with what was just done on top."""
    shown = page_of(at.options, page, size=OPTIONS_PAGE)
    seen = await _seen(turn, at, note)
    await turn.says(options_screen(turn.resident, at, shown, seen))


@router.callback_query(Tapped(rf"{ONE}:verslag:{_PAGE}"), flags=_READ)
async def show_record(query: CallbackQuery, turn: Turn, number: str, page: str) -> None:
    """Show all that happened, the newest first."""
    found = await readable(turn, number)
    if found is not None:
        lines = [
            (one.entry, one.name) for one in await deadlock_record.record(turn.session, found.id)
        ]
        shown = page_of(lines[::-1], int(page), size=RECORD_PAGE)
        await turn.says(record_screen(turn.resident, found, shown, await _seen(turn, found)))


@router.callback_query(Tapped(rf"{ONE}:wij"), flags=_SPEAK)
async def show_ours(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Show what somebody's own side can do."""
    await step_out(turn)
    held = await as_side(turn, number)
    if held is not None:
        await show_ours_of(turn, *held)


async def show_ours_of(turn: Turn, at: Deadlock, side: Side, note: TextKey | None = None) -> None:
    """Show what a side can do, with what was just done on top."""
    if at.over:
        await show(turn, at, note)
        return
    seen = await _seen(turn, at, note)
    mine = at.side(side.number) or side
    await turn.says(ours_screen(turn.resident, at, mine, seen))


# --- changing where it stands ---------------------------------------------------------------


async def cannot(turn: Turn, at: Deadlock, text: TextKey) -> None:
    """Say why something can't be done now, on the screen as it stands."""
    if at.over:
        text = DeadlockText.OVER
    elif at.clock_ran_out(turn.now):
        text = DeadlockText.IN_BETWEEN
    await show(turn, at, text)


async def do(
    turn: Turn, before: Deadlock, change: Change | None, otherwise: TextKey
) -> Deadlock | None:
    """Carry out a change; say why there is none otherwise.

    While the clock has still to end a stage that is past, nothing is done in it.
    """
    if change is None or before.clock_ran_out(turn.now):
        await cannot(turn, before, otherwise)
        return None
    return await carry_out(turn.session, before, change, means_of(turn))
