"""The short report after a meeting: writing it, correcting it once, saying what is missing."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.ids import MeetingId
from domain.meetings.attending import slot_afterwards
from domain.meetings.meeting import CALL_PREFIX, MEETING_PREFIX, Meeting, MeetingText
from domain.meetings.report_screens import ask_remark, ask_words, check_words, remarks_screen
from domain.meetings.reporting import (
    Report,
    Reported,
    Worded,
    belongs,
    decide_report,
    decide_say,
    read_words,
    refuse_to_report,
    refuse_to_say,
    report_screen,
)
from domain.notices import STEP
from domain.paging import page_of
from domain.refusing import Refused, forbid
from domain.roles import Action
from domain.texts import GeneralText
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import announcements, meeting_reports, meetings

router = Router(name="reporting meetings")

_MAY = {"action": Action.CALL_MEETING}
_SAY = {"action": Action.ANSWER_MEETING}
_READ = {"action": Action.READ_MEETINGS}
_CALLED = rf"{CALL_PREFIX}:(?P<meeting>{NUMBER})"
_MEETING = rf"{MEETING_PREFIX}:(?P<meeting>{NUMBER})"
REMARKS_ON_A_PAGE = 5


class MeetingReport(StatesGroup):
    """Where somebody is who writes a report, or says what is missing in one."""

    words = State()
    check = State()
    remark = State()


async def _find(turn: Turn, number: str | int) -> tuple[Meeting | None, Report | None]:
    meeting = MeetingId(int(number))
    found = await meetings.find(turn.session, meeting, turn.resident.id)
    return found, await meeting_reports.find(turn.session, meeting, turn.resident.id)


# --- reading ------------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{_MEETING}:verslag"), flags=_READ)
async def read_report(query: CallbackQuery, turn: Turn, meeting: str) -> None:
    """Show the report on a meeting, or that there is none yet."""
    found, report = await _find(turn, meeting)
    if found is None:
        await turn.tells(MeetingText.GONE)
    elif not belongs(found, turn.resident):
        await turn.tells(MeetingText.OTHER_AREA)
    else:
        fresh = await turn.below(slot_afterwards(found.id))
        await turn.says(report_screen(turn.resident, found, report, fresh=fresh))


@router.callback_query(Tapped(rf"{_CALLED}:opmerkingen:(?P<page>\d{{1,3}})"), flags=_MAY)
async def read_remarks(query: CallbackQuery, turn: Turn, meeting: str, page: str) -> None:
    """Show what people said is missing, without names."""
    found, report = await _find(turn, meeting)
    if found is None:
        await turn.tells(MeetingText.GONE)
    elif not turn.may(Action.CALL_MEETING, found.area):
        await turn.answers(forbid(turn.resident, Action.CALL_MEETING, found.area))
    else:
        remarks = () if report is None else report.remarks
        shown = page_of(remarks, int(page), size=REMARKS_ON_A_PAGE)
        await turn.says(remarks_screen(turn.resident, found, shown))


# --- writing ------------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{_CALLED}:verslag"), flags=_MAY)
async def begin(query: CallbackQuery, turn: Turn, meeting: str) -> None:
    """Ask for the words of a report, or for better ones."""
    found, report = await _find(turn, meeting)
    refused = refuse_to_report(found, turn.resident, report, turn.now)
    if refused is not None or found is None:
        await turn.answers(refused or Refused(()))
        return
    again = await turn.state.get_state() == MeetingReport.check.state
    if not again:
        await waiting.step_aside(turn)
        await waiting.ask_between(turn, MeetingReport.words)
    await turn.state.set_state(MeetingReport.words)
    await turn.state.update_data({"meeting": found.id, "version": report.version if report else 0})
    most = turn.content.meetings.meeting_report_max_characters.on(turn.today)
    await turn.says(ask_words(turn.resident, found, report, most=most, fresh=not again))


@router.message(MeetingReport.words, F.text, flags=_MAY)
async def take_words(message: Message, turn: Turn) -> None:
    """Take the words of a report, and show what will be sent."""
    number = (await turn.state.get_data()).get("meeting")
    found, report = await _find(turn, number) if isinstance(number, int) else (None, None)
    if found is None:
        await turn.begins_anew()
        return
    refused = refuse_to_report(found, turn.resident, report, turn.now)
    if refused is not None:
        await waiting.end(turn)
        await turn.answers(refused)
        return
    personal = turn.understood().personal
    most = turn.content.meetings.meeting_report_max_characters.on(turn.today)
    words = read_words(turn.resident, turn.words, personal, most=most)
    if isinstance(words, Refused):
        await turn.answers(words)
        return
    await turn.state.set_state(MeetingReport.check)
    await turn.state.update_data({"text": words})
    audience = await meetings.audience(turn.session, found.id)
    hear = sum(one != turn.resident.id for one, _ in audience)
    await turn.says(check_words(turn.resident, found, words, masked=bool(personal), hear=hear))


@router.callback_query(MeetingReport.check, Tapped(rf"{_CALLED}:verslag:stuur"), flags=_MAY)
async def send(query: CallbackQuery, turn: Turn, meeting: str) -> None:
    """Store the report, and tell it to who answered."""
    data = await turn.state.get_data()
    number, words = MeetingId(int(meeting)), data.get("text")
    if data.get("meeting") != number or not isinstance(words, str):
        await turn.begins_anew()
        return
    found = await meetings.lock(turn.session, number, turn.resident.id)
    outcome = decide_report(
        found,
        turn.resident,
        await meeting_reports.find(turn.session, number, turn.resident.id),
        words,
        turn.now,
        version=int(data.get("version", 0)),
        answered=[one for one, _ in await meetings.audience(turn.session, number)],
    )
    if isinstance(outcome, Reported):
        await announcements.take_back(turn.session, slot_afterwards(number), now=turn.now)
        await meeting_reports.store(turn.session, outcome)
    await waiting.end(turn)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{_MEETING}:verslag:weg"), flags=_READ)
async def leave(query: CallbackQuery, turn: Turn, meeting: str) -> None:
    """Leave the question; nothing is kept."""
    state = await turn.state.get_state()
    if state in {one.state for one in MeetingReport.__all_states__}:
        await waiting.end(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


# --- saying something of it ---------------------------------------------------------------


@router.callback_query(Tapped(rf"{_MEETING}:(?P<version>\d{{1,2}}):klopt"), flags=_SAY)
async def agree(query: CallbackQuery, turn: Turn, meeting: str, version: str) -> None:
    """Take that a report is right."""
    await _say(turn, MeetingId(int(meeting)), "", version=int(version))


@router.callback_query(Tapped(rf"{_MEETING}:(?P<version>\d{{1,2}}):mist"), flags=_SAY)
async def ask_what_is_missing(query: CallbackQuery, turn: Turn, meeting: str, version: str) -> None:
    """Ask what is missing in a report."""
    found, report = await _find(turn, meeting)
    refused = refuse_to_say(found, turn.resident, report, int(version))
    if refused is not None or found is None:
        await turn.answers(refused or Refused(()))
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, MeetingReport.remark)
    await turn.state.update_data({"meeting": found.id, "version": int(version)})
    most = turn.content.meetings.meeting_remark_max_characters.on(turn.today)
    await turn.says(ask_remark(turn.resident, found, most=most))


@router.message(MeetingReport.remark, F.text, flags=_SAY)
async def take_remark(message: Message, turn: Turn) -> None:
    """Take what is missing, without personal data."""
    data = await turn.state.get_data()
    number, version = data.get("meeting"), data.get("version")
    if not isinstance(number, int) or not isinstance(version, int):
        await turn.begins_anew()
        return
    most = turn.content.meetings.meeting_remark_max_characters.on(turn.today)
    words = read_words(turn.resident, turn.words, turn.understood().personal, most=most)
    if isinstance(words, Refused):
        await turn.answers(words)
        return
    await waiting.end(turn)
    await _say(turn, MeetingId(number), words, version=version)


async def _say(turn: Turn, number: MeetingId, remark: str, *, version: int) -> None:
    found = await meetings.lock(turn.session, number, turn.resident.id)
    report = await meeting_reports.find(turn.session, number, turn.resident.id)
    outcome = decide_say(found, turn.resident, report, remark, turn.now, version=version)
    if isinstance(outcome, Worded):
        await meeting_reports.say(turn.session, outcome)
    await turn.answers(outcome)
