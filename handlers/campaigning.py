"""A campaign before the final ballot: beginning one, reading it, a line for one's own idea."""

from __future__ import annotations

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.ids import AreaSlug, IssueId
from domain.issues.issue import TITLE_LENGTH
from domain.notices import STEP, Notice
from domain.paging import page_of
from domain.plain_text import shortened
from domain.refusing import Refused
from domain.roles import Action
from domain.texts import GeneralText
from domain.ways.campaign import CAMPAIGN_PREFIX, Begun, before_ballot, decide_begin
from domain.ways.campaign_lines import (
    Written,
    check_screen,
    decide_line,
    list_screen,
    own_screen,
    question,
    read_first,
    read_line,
    refuse_line,
)
from handlers import waiting, ways
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import ballots, campaigns, issues, people

router = Router(name="campaigning")

_CAMPAIGN = {"action": Action.CAMPAIGN}
ON_A_PAGE = 5


class Campaigning(StatesGroup):
    """Where somebody is who writes a line for their `issue`; then the `line`."""

    line = State()
    check = State()


async def campaign_first(turn: Turn, area: AreaSlug, opened: datetime | None) -> Notice | None:
    """Return what stands before a ballot over themes; None where it can open.

    Args:
        opened: when the newest one opened.
    """
    days = (await ways.way_of(turn, area)).clocks.campaign_days
    if days is None:
        return None
    campaign = await campaigns.newest(turn.session, area)
    return before_ballot(turn.resident, turn.town.area_name(area), campaign, opened, turn.now, days)


async def beside_ballot(turn: Turn, area: AreaSlug) -> tuple[Notice, ...]:
    """Return the way to the campaign, where something was said in one."""
    campaign = await campaigns.newest(turn.session, area)
    if campaign is None or not await campaigns.lines(turn.session, campaign.id):
        return ()
    return (read_first(turn.resident),)


@router.callback_query(Tapped(rf"{CAMPAIGN_PREFIX}:begin"), flags={"action": Action.OPEN_BALLOT})
async def begin(query: CallbackQuery, turn: Turn) -> None:
    """Begin a campaign, and let the area hear of it."""
    area = await turn.home()
    if area is None:
        return
    await ballots.lock_area(turn.session, area)
    days = (await ways.way_of(turn, area)).clocks.campaign_days
    if days is None:
        await turn.tells(GeneralText.BUTTON_OLD, slot=STEP)
        return
    newest = await ballots.newest_of(turn.session, area)
    outcome = decide_begin(
        turn.resident,
        area,
        turn.area_name,
        await campaigns.next_id(turn.session),
        await campaigns.newest(turn.session, area),
        None if newest is None else newest.opened_at,
        turn.now,
        days=days,
        ballot_open=newest is not None and not newest.closed,
        members=await people.reachable(turn.session, area),
    )
    if isinstance(outcome, Begun):
        await campaigns.store(turn.session, outcome)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{CAMPAIGN_PREFIX}:lijst:(?P<page>\d{{1,4}})"), flags=_CAMPAIGN)
async def show_lines(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show what neighbours say about their ideas."""
    area = await turn.home()
    if area is None:
        return
    await _step_out(turn)
    campaign = await campaigns.newest(turn.session, area)
    said = [] if campaign is None else await campaigns.lines(turn.session, campaign.id)
    shown = page_of(said, int(page), size=ON_A_PAGE)
    fresh = await turn.below()
    await turn.says(
        list_screen(turn.resident, turn.area_name, campaign, shown, turn.now, fresh=fresh)
    )


async def _step_out(turn: Turn) -> None:
    if (await turn.state.get_state() or "").startswith(f"{Campaigning.__name__}:"):
        await waiting.end(turn)


@router.callback_query(Tapped(rf"{CAMPAIGN_PREFIX}:mijn"), flags=_CAMPAIGN)
async def choose_own(query: CallbackQuery, turn: Turn) -> None:
    """Ask for which own idea a line is; with one alone, ask for the line."""
    area = await turn.home()
    if area is None:
        return
    own = await campaigns.ideas_of(turn.session, turn.resident.id, area)
    if len(own) == 1:
        await _ask(turn, own[0][0])
    else:
        await turn.says(own_screen(turn.resident, own))


@router.callback_query(Tapped(rf"{CAMPAIGN_PREFIX}:(?P<issue>{NUMBER}):schrijf"), flags=_CAMPAIGN)
async def ask_line(query: CallbackQuery, turn: Turn, issue: str) -> None:
    """Ask why neighbours choose it."""
    await _ask(turn, IssueId(int(issue)))


async def _ask(turn: Turn, number: IssueId) -> None:
    area = await turn.home()
    if area is None:
        return
    issue = await issues.find(turn.session, number)
    campaign = await campaigns.newest(turn.session, area)
    refused = refuse_line(turn.resident, issue, campaign, turn.now)
    if refused is not None or issue is None:
        await turn.answers(refused or Refused(()))
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Campaigning.line)
    await turn.state.update_data({"issue": number})
    await turn.says(question(turn.resident, issue.text, fresh=await turn.below()))


@router.message(StateFilter(Campaigning), F.text, flags=_CAMPAIGN)
async def take_line(message: Message, turn: Turn) -> None:
    """Show the line as neighbours will read it; nothing stands there yet."""
    issue = await issues.find(turn.session, IssueId((await turn.state.get_data())["issue"]))
    line = read_line(turn.resident, turn.words, turn.understood().personal)
    if isinstance(line, Refused) or issue is None:
        await turn.answers(line if isinstance(line, Refused) else Refused(()))
        return
    await turn.state.set_state(Campaigning.check)
    await turn.state.update_data({"line": line})
    await turn.says(check_screen(turn.resident, issue, line))


@router.callback_query(
    StateFilter(Campaigning), Tapped(rf"{CAMPAIGN_PREFIX}:zet:anders"), flags=_CAMPAIGN
)
async def say_again(query: CallbackQuery, turn: Turn) -> None:
    """Ask for another line."""
    issue = await issues.find(turn.session, IssueId((await turn.state.get_data())["issue"]))
    await turn.state.set_state(Campaigning.line)
    idea = "" if issue is None else shortened(issue.text, TITLE_LENGTH)
    await turn.says(question(turn.resident, idea, fresh=False))


@router.callback_query(Campaigning.check, Tapped(rf"{CAMPAIGN_PREFIX}:zet:ja"), flags=_CAMPAIGN)
async def put_line(query: CallbackQuery, turn: Turn) -> None:
    """Let the line stand beside the idea."""
    area = await turn.home()
    if area is None:
        return
    data = await turn.state.get_data()
    outcome = decide_line(
        turn.resident,
        await issues.lock(turn.session, IssueId(data["issue"])),
        await campaigns.newest(turn.session, area),
        str(data["line"]),
        turn.now,
    )
    await waiting.end(turn)
    if isinstance(outcome, Written):
        await campaigns.write(turn.session, outcome)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{CAMPAIGN_PREFIX}:zet:uit"), flags=_CAMPAIGN)
async def leave(query: CallbackQuery, turn: Turn) -> None:
    """Leave the question; nothing stands there."""
    await _step_out(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)
