"""Ways of working: reading how an area works, proposing another, and answering that."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import AreaSlug
from domain.roles import Action
from domain.ways.choosing import (
    Agreed,
    Ended,
    Proposed,
    decide_answer,
    decide_propose,
    decide_take_back,
)
from domain.ways.screens import list_screen, now_screen, one_screen
from domain.ways.way import WAY_PREFIX, WayOfWorking, WayText, find_way
from handlers.context import Tapped
from handlers.turn import Turn
from storage import ways

router = Router(name="ways of working")

AREA = rf"{WAY_PREFIX}:(?P<area>[a-z0-9-]{{1,24}})"
WAY = rf"{AREA}:(?P<way>[a-z0-9-]{{1,24}})"
_READ = {"action": Action.READ_WAY}
_CHOOSE = {"action": Action.CHOOSE_WAY}


async def show_way(turn: Turn, *, area: AreaSlug | None = None) -> None:
    """Show how an area works: somebody's own, or the first where they choose."""
    chosen = turn.resident.areas_for(Action.CHOOSE_WAY)
    where = area or turn.resident.area or next(iter(chosen), None) or await turn.home()
    if where is None:
        return
    waits = await ways.waiting(turn.session, where)
    way, since = await _standing(turn, where)
    elsewhere = {one: turn.town.area_name(one) for one in chosen if one != where}
    await turn.says(
        now_screen(
            turn.resident,
            where,
            turn.town.area_name(where),
            way,
            None if waits is None else find_way(turn.content.ways, waits.way),
            waits,
            elsewhere,
            since=since,
            fresh=turn.typed,
        )
    )


async def way_of(turn: Turn, area: AreaSlug) -> WayOfWorking:
    """Return how an area works; one that chose nothing, or what isn't there now, as the first."""
    return (await _standing(turn, area))[0]


async def _standing(turn: Turn, area: AreaSlug) -> tuple[WayOfWorking, datetime | None]:
    found = await ways.standing(turn.session, area)
    way = None if found is None else find_way(turn.content.ways, found[0])
    if way is None or found is None:
        return turn.content.ways[0], None
    return way, found[1]


async def _reads(turn: Turn, area: str) -> AreaSlug | None:
    """Return an area whose way this person may read; say why not otherwise."""
    slug = AreaSlug(area)
    known = turn.town.area(slug) is not None
    if known and (turn.may(Action.READ_WAY, slug) or turn.may(Action.CHOOSE_WAY, slug)):
        return slug
    await turn.tells(WayText.GONE, edits=turn.tapped)
    return None


async def _found(turn: Turn, area: str, key: str) -> tuple[AreaSlug, WayOfWorking] | None:
    slug = await _reads(turn, area)
    if slug is None:
        return None
    way = find_way(turn.content.ways, key)
    if way is None:
        await turn.tells(WayText.GONE, edits=turn.tapped)
        return None
    return slug, way


@router.callback_query(Tapped(rf"{AREA}:nu"), flags=_READ)
async def show_now(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Show how an area works now."""
    slug = await _reads(turn, area)
    if slug is not None:
        await show_way(turn, area=slug)


@router.callback_query(Tapped(rf"{AREA}:lijst:(?P<page>\d{{1,4}})"), flags=_READ)
async def list_ways(query: CallbackQuery, turn: Turn, area: str, page: str) -> None:
    """Show one of the three groups of ways."""
    slug = await _reads(turn, area)
    if slug is not None:
        await turn.says(list_screen(turn.resident, slug, turn.content.ways, int(page)))


@router.callback_query(Tapped(rf"{WAY}:toon"), flags=_READ)
async def show_one(query: CallbackQuery, turn: Turn, area: str, way: str) -> None:
    """Show one way."""
    found = await _found(turn, area, way)
    if found is not None:
        slug, wanted = found
        now = await way_of(turn, slug)
        waits = await ways.waiting(turn.session, slug)
        name = turn.town.area_name(slug)
        await turn.says(one_screen(turn.resident, slug, name, wanted, now.key, waits))


@router.callback_query(Tapped(rf"{WAY}:stel"), flags=_CHOOSE)
async def propose(query: CallbackQuery, turn: Turn, area: str, way: str) -> None:
    """Propose a way to the other side."""
    found = await _found(turn, area, way)
    if found is None:
        return
    slug, wanted = found
    waits = await ways.waiting(turn.session, slug, lock=True)
    outcome = decide_propose(
        turn.resident,
        slug,
        turn.town.area_name(slug),
        wanted,
        (await way_of(turn, slug)).key,
        waits,
        await ways.people(turn.session, slug),
        turn.now,
    )
    if isinstance(outcome, Proposed):
        await ways.propose(turn.session, outcome.proposal)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{WAY}:(?P<said>ja|nee)"), flags=_CHOOSE)
async def answer(query: CallbackQuery, turn: Turn, area: str, way: str, said: str) -> None:
    """Say yes or no for the other side."""
    found = await _found(turn, area, way)
    if found is None:
        return
    slug, wanted = found
    outcome = decide_answer(
        turn.resident,
        slug,
        turn.town.area_name(slug),
        wanted,
        await ways.waiting(turn.session, slug, lock=True),
        await ways.people(turn.session, slug),
        turn.now,
        yes=said == "ja",
    )
    if isinstance(outcome, Agreed):
        await ways.agree(turn.session, outcome, now=turn.now)
    elif isinstance(outcome, Ended):
        await ways.end(turn.session, slug)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{WAY}:terug"), flags=_CHOOSE)
async def take_back(query: CallbackQuery, turn: Turn, area: str, way: str) -> None:
    """Take one's own proposal back."""
    found = await _found(turn, area, way)
    if found is None:
        return
    slug, wanted = found
    waits = await ways.waiting(turn.session, slug, lock=True)
    there = await ways.people(turn.session, slug)
    others = () if waits is None else there.others(waits.side, turn.resident.id)
    outcome = decide_take_back(turn.resident, wanted, waits, others)
    if isinstance(outcome, Ended):
        await ways.end(turn.session, slug)
    await turn.answers(outcome)
