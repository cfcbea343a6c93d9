"""Choosing between plans: opening the ballot over them, and leafing through the paper."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.agenda.item import AgendaItem
from domain.alternatives.alternative import ALTERNATIVES_PREFIX, PlanChoice
from domain.alternatives.opening import back_to_open, opened_notice, refuse_open
from domain.alternatives.screens import open_screen
from domain.ballots.ballot import VOTE_PREFIX
from domain.ballots.choice_paper import SCREEN
from domain.ballots.opening import closing_of_days
from domain.ballots.resist_opening import as_it_is_words
from domain.ballots.voting import not_a_member, show_screen
from domain.ids import BallotId
from domain.refusing import Refused
from domain.roles import Action
from domain.trits.topic import about_item
from handlers import hearing
from handlers.alternatives import answer_here, hold_plans, say_here
from handlers.ballots import show_paper
from handlers.context import NUMBER, Tapped
from handlers.pausing import is_paused
from handlers.turn import Turn
from locales import LANGUAGES, say
from locales.sentences import said_line
from storage import ballots, people, plan_choices, voters

router = Router(name="choosing plans")

_CHOOSE = {"action": Action.CHOOSE_PLANS}
_ITEM = rf"{ALTERNATIVES_PREFIX}:(?P<item>{NUMBER})"


async def _to_open(turn: Turn, item: str) -> tuple[AgendaItem, PlanChoice] | None:
    """Return an item with the plans that can be chosen between now; say why not otherwise."""
    held = await hold_plans(turn, item)
    if held is None:
        return None
    found, choice = held
    refused = refuse_open(turn.resident, found, choice, turn.now)
    if refused is not None or choice is None:
        await answer_here(turn, refused or Refused(()))
        return None
    return None if await is_paused(turn, found.id) else (found, choice)


@router.callback_query(Tapped(rf"{_ITEM}:open"), flags=_CHOOSE)
async def check_open(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Show who was heard and who wasn't, before the area chooses."""
    found = await _to_open(turn, item)
    if found is None:
        return
    one, choice = found
    figures = turn.content.ballots
    await say_here(
        turn,
        open_screen(
            turn.resident,
            choice,
            await hearing.hearing_of(turn, one.area, [about_item(one)]),
            turn.now,
            closes_at=closing_of_days(turn.now, figures.dots_days.on(turn.today)),
            members=len(await people.reachable(turn.session, one.area)),
            again=hearing.again_days(turn),
        ),
    )


@router.callback_query(Tapped(rf"{_ITEM}:vraag-(?P<whom>area|missing)"), flags=_CHOOSE)
async def ask_first(query: CallbackQuery, turn: Turn, item: str, whom: str) -> None:
    """Ask neighbours what they think, before the area chooses."""
    found = await _to_open(turn, item)
    if found is None:
        return
    one, choice = found
    await ballots.lock_area(turn.session, one.area)
    known = await hearing.hearing_of(turn, one.area, [about_item(one)])
    back = back_to_open(choice)
    await hearing.ask(turn, Action.CHOOSE_PLANS, one.area, known, whom, back=back)


@router.callback_query(Tapped(rf"{_ITEM}:ja"), flags=_CHOOSE)
async def open_ballot(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Let the area choose between the plans, from now on."""
    found = await _to_open(turn, item)
    area = None if found is None else turn.town.area(found[0].area)
    if found is None or area is None:
        return
    means = plan_choices.Means(
        turn.town.keys, as_it_is_words(say, LANGUAGES), said_line, LANGUAGES, turn.now
    )
    ballot = await plan_choices.open_ballot(
        turn.session,
        found[1],
        area,
        means,
        closes_at=closing_of_days(turn.now, turn.content.ballots.dots_days.on(turn.today)),
        by=turn.resident.id,
    )
    await say_here(turn, opened_notice(turn.resident, ballot))


# --- the paper ----------------------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{VOTE_PREFIX}:(?P<ballot>{NUMBER}):{SCREEN}:(?P<page>\d{{1,4}})"),
    flags={"action": Action.VOTE},
)
async def leaf_through_plans(query: CallbackQuery, turn: Turn, ballot: str, page: str) -> None:
    """Show other plans of somebody's own paper; it may say that the ballot is closed."""
    found = await ballots.find(turn.session, BallotId(int(ballot)))
    if found is None or found.item is None or not found.takes_votes(turn.now):
        await show_paper(query, turn, ballot)
    elif await voters.is_member(turn.session, found, turn.resident.id):
        await turn.says(show_screen(turn.resident.id, found.id, place=int(page)))
    else:
        await turn.says(not_a_member(turn.resident.id, found))
