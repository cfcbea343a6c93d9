"""Planning a programme of several days at once, and reading one."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.formats.format import Format, find_format
from domain.formats.texts import FormatText
from domain.ids import AreaSlug, ProgrammeId
from domain.initiative_group import which_area
from domain.meetings.calling import name_first
from domain.meetings.draft import Draft as MeetingDraft
from domain.meetings.draft import Limits, Step, decide_take
from domain.meetings.meeting import MeetingText
from domain.meetings.programme import (
    Planned,
    ProgrammeDraft,
    decide_programme,
    from_data,
    programme_screen,
    refuse_first,
    to_data,
)
from domain.meetings.programme_screens import ask_day, ask_place, check_screen
from domain.meetings.programme_texts import PROGRAMME_PREFIX, ProgrammeText
from domain.meetings.reminding import reminders_on
from domain.notices import STEP
from domain.paging import page_of
from domain.refusing import Refused, forbid
from domain.roles import Action
from domain.tasks.typed import read_day
from domain.texts import GeneralText
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import meeting_programmes, meetings, people

router = Router(name="planning programmes")

_PLAN = {"action": Action.CALL_MEETING}
_FORMAT = rf"{PROGRAMME_PREFIX}:plan:(?P<key>[a-z0-9-]{{1,24}})"
DRAFT = "programme"


class Programming(StatesGroup):
    """Which question somebody is asked who plans a programme."""

    place = State()
    day = State()
    check = State()


# --- beginning ----------------------------------------------------------------------------


async def _format(turn: Turn, key: str) -> Format | None:
    found = find_format(turn.content.formats, key)
    if found is None or found.programme is None:
        await turn.tells(FormatText.GONE)
        return None
    return found


@router.callback_query(Tapped(rf"{_FORMAT}(?::(?P<page>\d{{1,4}}))?"), flags=_PLAN)
async def begin(query: CallbackQuery, turn: Turn, key: str, page: str | None) -> None:
    """Ask where it is; who invites in more areas says first in which."""
    areas = turn.resident.areas_for(Action.CALL_MEETING)
    if not areas:
        await turn.forbids(Action.CALL_MEETING)
    elif len(areas) == 1:
        await _begin_in(turn, key, areas[0])
    else:
        named = [(one, turn.town.area_name(one)) for one in areas]
        await turn.says(
            which_area(
                turn.resident,
                page_of(named, int(page or 1), size=turn.page_size),
                fresh=await turn.below(),
                text=ProgrammeText.WHICH_AREA,
                prefix=f"{PROGRAMME_PREFIX}:plan:{key}",
            )
        )


@router.callback_query(Tapped(rf"{_FORMAT}:(?P<area>[a-z0-9-]{{1,24}}):kies"), flags=_PLAN)
async def choose_area(query: CallbackQuery, turn: Turn, key: str, area: str) -> None:
    """Take the area that people are invited of."""
    await _begin_in(turn, key, AreaSlug(area))


async def _begin_in(turn: Turn, key: str, area: AreaSlug) -> None:
    if turn.town.area(area) is None or not turn.may(Action.CALL_MEETING, area):
        await turn.answers(forbid(turn.resident, Action.CALL_MEETING, area, edits=turn.tapped))
        return
    found = await _format(turn, key)
    if found is None:
        return
    if not turn.resident.shown_name:
        await turn.says(name_first(turn.resident))
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Programming.place)
    await turn.state.update_data({DRAFT: to_data(ProgrammeDraft(area, key))})
    await turn.says(ask_place(turn.resident, found, fresh=await turn.below()))


async def _draft(turn: Turn) -> tuple[ProgrammeDraft, Format] | None:
    """Return the programme on its way with its format; who has none begins anew."""
    draft = from_data((await turn.state.get_data()).get(DRAFT) or {})
    if draft is None:
        await turn.begins_anew()
        return None
    found = await _format(turn, draft.key)
    if found is None:
        await waiting.end(turn)
        return None
    return draft, found


# --- questions ----------------------------------------------------------------------------


@router.message(Programming.place, F.text, flags=_PLAN)
async def type_place(message: Message, turn: Turn) -> None:
    """Take where it is, and ask when it begins."""
    known = await _draft(turn)
    if known is None:
        return
    draft, found = known
    figures, today = turn.content.meetings, turn.today
    limits = Limits(
        characters=figures.meeting_text_max_characters.on(today),
        places=figures.places_max.on(today),
        days_ahead=figures.meeting_days_ahead_max.on(today),
    )
    taken = decide_take(
        turn.resident, MeetingDraft(area=draft.area), Step.WHERE, turn.words, turn.now, limits
    )
    if isinstance(taken, Refused):
        await turn.answers(taken)
        return
    placed = ProgrammeDraft(draft.area, draft.key, taken.place, draft.first)
    await turn.state.update_data({DRAFT: to_data(placed)})
    await turn.state.set_state(Programming.day)
    await turn.says(ask_day(turn.resident, found, today, fresh=True))


@router.message(Programming.day, F.text, flags=_PLAN)
async def type_day(message: Message, turn: Turn) -> None:
    """Take on which day it begins, and show all that will be sent."""
    known = await _draft(turn)
    if known is None or known[1].programme is None:
        return
    draft, found = known
    first = read_day(turn.words, turn.today)
    most = turn.content.meetings.meeting_days_ahead_max.on(turn.today)
    refused = refuse_first(turn.resident, known[1].programme, first, turn.now, most_days=most)
    if refused is not None:
        await turn.answers(refused)
        return
    whole = ProgrammeDraft(draft.area, draft.key, draft.place, first)
    await turn.state.update_data({DRAFT: to_data(whole)})
    await turn.state.set_state(Programming.check)
    members = await people.reachable(turn.session, draft.area)
    hear = sum(one != turn.resident.id for one in members)
    name = turn.town.area_name(draft.area)
    await turn.says(check_screen(turn.resident, found, whole, name, turn.today, hear=hear))


@router.callback_query(Programming.check, Tapped(rf"{PROGRAMME_PREFIX}:dag"), flags=_PLAN)
async def other_day(query: CallbackQuery, turn: Turn) -> None:
    """Ask for another first day."""
    known = await _draft(turn)
    if known is not None:
        await turn.state.set_state(Programming.day)
        await turn.says(ask_day(turn.resident, known[1], turn.today, fresh=False))


@router.callback_query(Tapped(rf"{PROGRAMME_PREFIX}:weg"), flags=_PLAN)
async def leave(query: CallbackQuery, turn: Turn) -> None:
    """Leave the questions; nothing was sent."""
    state = await turn.state.get_state()
    if state in {one.state for one in Programming.__all_states__}:
        await waiting.end(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


@router.callback_query(Programming.check, Tapped(rf"{PROGRAMME_PREFIX}:stuur"), flags=_PLAN)
async def send(query: CallbackQuery, turn: Turn) -> None:
    """Call all meetings, with one invitation for each neighbour."""
    known = await _draft(turn)
    if known is None or known[1].programme is None:
        return
    draft, found = known
    outcome = decide_programme(
        turn.resident,
        draft,
        found,
        await meeting_programmes.next_id(turn.session),
        [await meetings.next_id(turn.session) for _ in known[1].programme.parts],
        turn.now,
        area_name=turn.town.area_name(draft.area),
        on_map=turn.town.on_map(draft.area),
        members=await people.reachable(turn.session, draft.area),
        reminders=reminders_on(turn.content.meetings, turn.today),
        most_days=turn.content.meetings.meeting_days_ahead_max.on(turn.today),
    )
    if isinstance(outcome, Planned):
        await meeting_programmes.store(turn.session, outcome)
    await waiting.end(turn)
    await turn.answers(outcome)


# --- reading ------------------------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{PROGRAMME_PREFIX}:(?P<programme>{NUMBER})"),
    flags={"action": Action.READ_MEETINGS},
)
async def show_programme(query: CallbackQuery, turn: Turn, programme: str) -> None:
    """Show the meetings of a programme."""
    number = ProgrammeId(int(programme))
    found = await meeting_programmes.find(turn.session, number)
    if found is None:
        await turn.tells(ProgrammeText.GONE)
        return
    parts = await meetings.of_programme(turn.session, number, turn.resident.id)
    goes = any(one.mine is not None for one in parts)
    home = found.area == turn.resident.area
    if not (home or goes or turn.may(Action.CALL_MEETING, found.area)):
        await turn.tells(MeetingText.OTHER_AREA)
        return
    fresh = await turn.below(f"programma-{number}")
    await turn.says(programme_screen(turn.resident, found, parts, fresh=fresh))
