"""The questions of who writes a report or a remark, and the list of remarks."""

from __future__ import annotations

from datetime import datetime

from domain.meetings.afterwards import count_button, write_button
from domain.meetings.attending import slot_afterwards
from domain.meetings.meeting import CALL_PREFIX, MEETING_PREFIX, Meeting, of_meeting
from domain.meetings.report_texts import ReportText
from domain.meetings.reporting import Report
from domain.notices import STEP, Button, Kind, Line, Lines, Look, Notice, Priority
from domain.paging import Page
from domain.people import Resident
from domain.roles import Action
from domain.texts import GeneralText


def ask_for_report(meeting: Meeting, caller: Resident, at: datetime) -> tuple[Notice, ...]:
    """Return the question, the day after, to who called a meeting; nothing without sense."""
    done = meeting.cancelled or meeting.report > 0 or not meeting.begun(at)
    if done or not caller.may(Action.CALL_MEETING, meeting.area):
        return ()
    count = () if meeting.present is not None else (count_button(meeting),)
    return (
        Notice(
            to=caller.id,
            text=ReportText.ASK_DUE,
            values=of_meeting(meeting),
            buttons=((write_button(meeting, Look.MAIN), *count),),
            slot=slot_afterwards(meeting.id),
            fresh=True,
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            about=slot_afterwards(meeting.id),
            once=f"bijeenkomst-{meeting.id}-verslag-gevraagd",
        ),
    )


def _out(meeting: Meeting) -> Button:
    data = f"{MEETING_PREFIX}:{meeting.id}:verslag:weg"
    return Button(label=GeneralText.GO_OUT, data=data, look=Look.QUIET)


def ask_words(
    resident: Resident, meeting: Meeting, report: Report | None, *, most: int, fresh: bool
) -> Notice:
    """Return the question for the words of a report, or for better ones."""
    return Notice(
        to=resident.id,
        text=ReportText.ASK if report is None else ReportText.ASK_AGAIN,
        values={
            **of_meeting(meeting),
            "passen": most,
            "verslag": "" if report is None else report.text,
        },
        buttons=((_out(meeting),),),
        slot=STEP,
        fresh=fresh,
    )


def check_words(
    resident: Resident, meeting: Meeting, words: str, *, masked: bool, hear: int
) -> Notice:
    """Return what a report will be, and how many get it.

    Args:
        masked: whether personal data was taken out of it.
    """
    data = f"{CALL_PREFIX}:{meeting.id}:verslag"
    send = Button(label=ReportText.SEND, data=f"{data}:stuur", look=Look.MAIN)
    again = Button(label=ReportText.AGAIN, data=data)
    hidden = (Line(ReportText.MASKED),) if masked else ()
    return Notice(
        to=resident.id,
        text=ReportText.CHECK,
        values={"verslag": words, "mensen": hear, "lijst": Lines(hidden)},
        buttons=((send, again), (_out(meeting),)),
        slot=STEP,
        fresh=True,
    )


def ask_remark(resident: Resident, meeting: Meeting, *, most: int) -> Notice:
    """Return the question what is missing in a report."""
    return Notice(
        to=resident.id,
        text=ReportText.ASK_REMARK,
        values={**of_meeting(meeting), "passen": most},
        buttons=((_out(meeting),),),
        slot=STEP,
        fresh=True,
    )


def remarks_screen(resident: Resident, meeting: Meeting, page: Page[str]) -> Notice:
    """Return what people said is missing, without names."""
    data = f"{CALL_PREFIX}:{meeting.id}:opmerkingen"
    back = Button(
        label=GeneralText.GO_BACK, data=f"{MEETING_PREFIX}:{meeting.id}:verslag", look=Look.QUIET
    )
    turn = page.buttons(data)
    lines = tuple(Line(ReportText.REMARK_LINE, {"opmerking": one}) for one in page.items)
    return Notice(
        to=resident.id,
        text=ReportText.REMARKS_LIST if lines else ReportText.REMARKS_NONE,
        values={**of_meeting(meeting), "lijst": Lines(lines), "bladzijde": page.line()},
        buttons=(*((turn,) if turn else ()), (back,)),
        slot=slot_afterwards(meeting.id),
    )
