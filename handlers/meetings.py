"""Meetings of the own area: which come, saying whether one comes, a file for the own calendar."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import MeetingId
from domain.meetings.answering import Answered, decide_answer, decide_need
from domain.meetings.feed import FEED, feed_notice
from domain.meetings.lists import PAST_PREFIX, meetings_screen, past_screen
from domain.meetings.meeting import MEETING_PREFIX, Choice, Meeting, MeetingText, slot_of
from domain.meetings.need import NEEDS, Need
from domain.meetings.screens import (
    calendar_notice,
    meeting_screen,
    people_screen,
)
from domain.paging import page_of
from domain.roles import Action
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import meeting_feeds, meetings, outbox

router = Router(name="meetings")

MEETING = rf"{MEETING_PREFIX}:(?P<meeting>{NUMBER})"
MOST_PAST = 100
"""Meetings in the list of what was: two years of one a week."""
VERSION = r"(?P<version>\d{1,6})"


async def show_meetings(turn: Turn, *, page: int = 1) -> None:
    """Show the meetings to come, of the own area and of those where this person invites."""
    me = turn.resident
    areas = {*me.areas_for(Action.CALL_MEETING), *([me.area] if me.area else ())}
    found = await meetings.to_come(turn.session, areas, me.id, now=turn.now)
    if not found and await turn.home() is None:
        return
    shown = page_of(found, page, size=turn.page_size)
    await turn.says(meetings_screen(me, turn.area_name, shown, fresh=turn.typed))


@router.callback_query(
    Tapped(rf"{MEETING_PREFIX}:(?P<page>\d{{1,4}})"), flags={"action": Action.READ_MEETINGS}
)
async def leaf_through_meetings(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show a page of meetings."""
    await show_meetings(turn, page=int(page))


@router.callback_query(
    Tapped(rf"{PAST_PREFIX}:(?P<page>\d{{1,4}})"), flags={"action": Action.READ_MEETINGS}
)
async def show_past(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show the meetings of the home area that were, with their reports."""
    area = await turn.home()
    if area is None:
        return
    found = await meetings.past(turn.session, area, turn.resident.id, now=turn.now, limit=MOST_PAST)
    shown = page_of(found, int(page), size=turn.page_size)
    fresh = await turn.below()
    await turn.says(past_screen(turn.resident, turn.area_name, shown, fresh=fresh))


@router.callback_query(
    Tapped(rf"{MEETING}:(?P<how>open|toon)"), flags={"action": Action.READ_MEETINGS}
)
async def open_meeting(query: CallbackQuery, turn: Turn, meeting: str, how: str) -> None:
    """Show a meeting: from the list in a message of its own, or back from a question."""
    found = await _own(turn, meeting)
    if found is not None:
        fresh = how == "open" or not await _stands_here(turn, found)
        await turn.says(meeting_screen(turn.resident, found, turn.now, fresh=fresh))


async def open_linked(turn: Turn, number: int) -> None:
    """Show the meeting that a link leads to."""
    found = await _own(turn, str(number))
    if found is not None:
        await turn.says(meeting_screen(turn.resident, found, turn.now, fresh=True))


async def _own(turn: Turn, number: str) -> Meeting | None:
    """Return a meeting that this person may see; say why not otherwise."""
    found = await meetings.find(turn.session, MeetingId(int(number)), turn.resident.id)
    if found is None:
        await turn.tells(MeetingText.GONE)
        return None
    if (
        found.area == turn.resident.area
        or found.mine is not None
        or turn.may(Action.CALL_MEETING, found.area)
    ):
        return found
    await turn.tells(MeetingText.OTHER_AREA)
    return None


async def _stands_here(turn: Turn, meeting: Meeting) -> bool:
    """Return whether the button stood in the message of this meeting, and not in another."""
    chat, slot = turn.chat, slot_of(meeting.id)
    return turn.tapped is not None and await outbox.stands_in(
        turn.session, slot, chat.channel, chat.chat, turn.tapped
    )


# --- answering ----------------------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{MEETING}:{VERSION}:(?P<choice>{'|'.join(Choice)})"),
    flags={"action": Action.ANSWER_MEETING},
)
async def answer(query: CallbackQuery, turn: Turn, meeting: str, version: str, choice: str) -> None:
    """Take what somebody says to an invitation."""
    await _answer(turn, meeting, Choice(choice), version=int(version))


@router.callback_query(
    Tapped(rf"{MEETING}:{VERSION}:met(?P<people>[1-9])"),
    flags={"action": Action.ANSWER_MEETING},
)
async def bring_people(
    query: CallbackQuery, turn: Turn, meeting: str, version: str, people: str
) -> None:
    """Take with how many somebody comes."""
    await _answer(turn, meeting, Choice.COMING, version=int(version), people=int(people))


async def _answer(
    turn: Turn, number: str, choice: Choice, *, version: int, people: int | None = None
) -> None:
    found = await meetings.lock(turn.session, MeetingId(int(number)), turn.resident.id)
    outcome = decide_answer(
        found,
        turn.resident,
        choice,
        turn.now,
        version=version,
        most=turn.content.meetings.people_max.on(turn.today),
        people=people,
        fresh=found is not None and not await _stands_here(turn, found),
    )
    if isinstance(outcome, Answered):
        await meetings.answer(turn.session, outcome)
    await turn.answers(outcome)


@router.callback_query(
    Tapped(rf"{MEETING}:{VERSION}:(?P<need>{NEEDS})"), flags={"action": Action.ANSWER_MEETING}
)
async def ask_for_help(
    query: CallbackQuery, turn: Turn, meeting: str, version: str, need: str
) -> None:
    """Take that who comes needs what is offered, or no longer does."""
    found = await meetings.lock(turn.session, MeetingId(int(meeting)), turn.resident.id)
    outcome = decide_need(
        found,
        turn.resident,
        Need(need),
        turn.now,
        version=int(version),
        fresh=found is not None and not await _stands_here(turn, found),
    )
    if isinstance(outcome, Answered):
        await meetings.answer(turn.session, outcome)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{MEETING}:hoeveel"), flags={"action": Action.ANSWER_MEETING})
async def ask_how_many(query: CallbackQuery, turn: Turn, meeting: str) -> None:
    """Ask with how many somebody comes."""
    found = await _own(turn, meeting)
    if found is None:
        return
    if found.cancelled or found.begun(turn.now):
        await turn.says(meeting_screen(turn.resident, found, turn.now, fresh=False))
        return
    most = turn.content.meetings.people_max.on(turn.today)
    await turn.says(people_screen(turn.resident, found, most=most))


@router.callback_query(Tapped(rf"{MEETING}:agenda"), flags={"action": Action.READ_MEETINGS})
async def send_calendar_file(query: CallbackQuery, turn: Turn, meeting: str) -> None:
    """Send the file for somebody's own calendar."""
    found = await _own(turn, meeting)
    if found is not None:
        minutes = turn.content.meetings.meeting_minutes.on(turn.today)
        await turn.says(calendar_notice(turn.resident, found, turn.now, minutes=minutes))


@router.callback_query(Tapped(FEED), flags={"action": Action.READ_MEETINGS})
async def give_feed(query: CallbackQuery, turn: Turn) -> None:
    """Give the address of the calendar of the home area, which holds while one lives there."""
    if await turn.home() is None:
        return
    me = turn.resident
    home = await meeting_feeds.home_of(turn.session, me.id)
    if home is None:
        await turn.begins_anew()
        return
    address = turn.town.links.feed_url(home[0], me.id, home[1], language=me.language)
    fresh = await turn.below()
    await turn.says(feed_notice(me, turn.area_name, address, fresh=fresh))
