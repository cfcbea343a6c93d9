"""The short report after a meeting: written by who called it, and handed back to who answered.

Whoever reads it says that it is right, or what is missing; who wrote it can correct it once.
Source: brochure, handing back (terugleggen): what was said is read again by who said it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.ids import MeetingId, ResidentId
from domain.meetings.afterwards import present_lines, read_button, write_button
from domain.meetings.attending import about_line, refuse_to_count, slot_afterwards
from domain.meetings.meeting import CALL_PREFIX, MEETING_PREFIX, Meeting, MeetingText, of_meeting
from domain.meetings.report_texts import ReportText
from domain.notices import Button, Kind, Line, Lines, Look, Notice, Priority
from domain.people import Resident
from domain.personal import mask
from domain.plain_text import tidy
from domain.reading import PersonalSpan
from domain.refusing import Refused, Twice, refuse
from domain.roles import Action

LEAST = 10
"""Letters of a report, and of a remark, at least."""
VERSIONS = 2
"""The first report, and one correction."""


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a meeting.

    Attributes:
        version: 1, and 2 once it was corrected.
        agreed: how many said that this version is right.
        remarks: what people said is missing, newest first.
        mine: what the reader said of it: a remark, empty for "it is right", None for nothing.
    """

    text: str
    version: int
    agreed: int = 0
    remarks: tuple[str, ...] = ()
    mine: str | None = None


@dataclass(frozen=True, slots=True)
class Reported:
    """A report, or its correction, to be stored and told."""

    meeting: MeetingId
    text: str
    version: int
    by: ResidentId
    at: datetime
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Worded:
    """What somebody says of a report; an empty remark says that it is right."""

    meeting: MeetingId
    by: ResidentId
    version: int
    remark: str
    at: datetime
    notices: tuple[Notice, ...]


def read_words(
    resident: Resident, typed: str, personal: Sequence[PersonalSpan], *, most: int
) -> str | Refused:
    """Return words without personal data; or why they can't be taken."""
    words = tidy(mask(typed, personal))
    if len(words) > most:
        return refuse(resident, ReportText.TOO_LONG, {"tekens": len(words), "passen": most})
    if sum(one.isalpha() for one in words) < LEAST:
        return refuse(resident, ReportText.TOO_SHORT)
    return words


# --- writing ------------------------------------------------------------------------------


def refuse_to_report(
    meeting: Meeting | None, resident: Resident, report: Report | None, at: datetime
) -> Refused | None:
    """Return why somebody can't write or correct a report; None when they can."""
    refused = refuse_to_count(meeting, resident, at)
    if refused is not None:
        return refused
    if report is not None and report.version >= VERSIONS:
        return refuse(resident, ReportText.CORRECTED_ALREADY)
    return None


def decide_report(
    meeting: Meeting | None,
    resident: Resident,
    before: Report | None,
    words: str,
    at: datetime,
    *,
    version: int,
    answered: Iterable[ResidentId],
) -> Reported | Refused:
    """Decide whether a report is stored and told; the caller holds the meeting.

    Args:
        words: as `read_words` gave them.
        version: that the writer saw before, 0 for none: another may have been quicker.
        answered: who said anything to the invitation.
    """
    refused = refuse_to_report(meeting, resident, before, at)
    if refused is not None or meeting is None:
        return refused or refuse(resident, MeetingText.GONE)
    if version != (before.version if before else 0):
        return refuse(resident, ReportText.MEANWHILE)
    report = Report(words, version + 1)
    others = [one for one in answered if one != resident.id]
    done = Notice(
        to=resident.id,
        text=ReportText.SENT,
        values={"mensen": len(others)},
        buttons=((read_button(meeting),),),
        slot=slot_afterwards(meeting.id),
        fresh=True,
    )
    return Reported(
        meeting.id,
        words,
        report.version,
        resident.id,
        at,
        (done, *(_told(one, meeting, report) for one in others)),
    )


def _told(to: ResidentId, meeting: Meeting, report: Report) -> Notice:
    again = report.version > 1
    return Notice(
        to=to,
        text=ReportText.TOLD,
        values={
            "kop": Line(ReportText.HEAD_AGAIN if again else ReportText.HEAD, of_meeting(meeting)),
            "verslag": report.text,
            "lijst": Lines((*present_lines(meeting), Line(ReportText.IS_IT_RIGHT))),
        },
        buttons=(_saying(meeting, report),),
        slot=slot_afterwards(meeting.id),
        fresh=True,
        priority=Priority.BROADCAST,
        kind=Kind.MEETINGS,
        about=slot_afterwards(meeting.id),
        once=f"bijeenkomst-{meeting.id}-verslag-{report.version}",
    )


def _saying(meeting: Meeting, report: Report) -> tuple[Button, ...]:
    data = f"{MEETING_PREFIX}:{meeting.id}:{report.version}"
    return (
        Button(label=ReportText.RIGHT, data=f"{data}:klopt", look=Look.MAIN),
        Button(label=ReportText.MISSING, data=f"{data}:mist"),
    )


# --- saying something of it ---------------------------------------------------------------


def belongs(meeting: Meeting, resident: Resident) -> bool:
    """Return whether a meeting is somebody's: of the own area, answered, or called there."""
    return (
        meeting.area == resident.area
        or meeting.mine is not None
        or resident.may(Action.CALL_MEETING, meeting.area)
    )


def refuse_to_say(
    meeting: Meeting | None, resident: Resident, report: Report | None, version: int
) -> Refused | None:
    """Return why somebody can't say something of this version of a report; None when they can."""
    if meeting is None or report is None:
        return refuse(resident, MeetingText.GONE)
    if not belongs(meeting, resident):
        return refuse(resident, MeetingText.OTHER_AREA)
    if version != report.version:
        return refuse(resident, ReportText.MEANWHILE)
    return None


def decide_say(
    meeting: Meeting | None,
    resident: Resident,
    report: Report | None,
    remark: str,
    at: datetime,
    *,
    version: int,
) -> Worded | Refused | Twice:
    """Decide what somebody says of a report: that it is right, or what is missing.

    Who called the meeting hears of a remark, without a name.

    Args:
        remark: as `read_words` gave it; empty for "it is right".
    """
    refused = refuse_to_say(meeting, resident, report, version)
    if refused is not None or meeting is None or report is None:
        return refused or refuse(resident, MeetingText.GONE)
    if report.mine == remark:
        return Twice(MeetingText.ALREADY)
    thanks = Notice(
        to=resident.id,
        text=ReportText.THANKS_REMARK if remark else ReportText.THANKS,
        buttons=((read_button(meeting),),),
        slot=slot_afterwards(meeting.id),
        fresh=bool(remark),
    )
    told: tuple[Notice, ...] = ()
    if remark and meeting.by is not None and meeting.by != resident.id:
        told = (
            Notice(
                to=meeting.by,
                text=ReportText.REMARKED,
                values={**of_meeting(meeting), "opmerking": remark},
                buttons=((read_button(meeting),),),
                priority=Priority.REMINDER,
                kind=Kind.ROLE,
                about=f"{slot_afterwards(meeting.id)}-opmerking",
                once=f"bijeenkomst-{meeting.id}-opmerking-{resident.id}-{at.isoformat()}",
            ),
        )
    return Worded(meeting.id, resident.id, version, remark, at, (thanks, *told))


# --- reading ------------------------------------------------------------------------------


def report_screen(
    resident: Resident, meeting: Meeting, report: Report | None, *, fresh: bool
) -> Notice:
    """Return a report as somebody reads it; who may call meetings sees what was said of it."""
    calls = resident.may(Action.CALL_MEETING, meeting.area) and not meeting.cancelled
    data = f"{CALL_PREFIX}:{meeting.id}"
    back = Button(label=ReportText.PAST, data=f"{MEETING_PREFIX}:geweest:1", look=Look.QUIET)
    write = write_button(meeting, Look.MAIN)
    if report is None:
        return Notice(
            to=resident.id,
            text=ReportText.NONE_YET,
            values={"regel": about_line(meeting), "lijst": Lines(tuple(present_lines(meeting)))},
            buttons=((write, back),) if calls else ((back,),),
            slot=slot_afterwards(meeting.id),
            fresh=fresh,
        )
    lines = [*present_lines(meeting), *_mine(report)]
    rows = [(back,)] if report.mine == "" else [_saying(meeting, report), (back,)]
    if calls:
        said = {"eens": report.agreed, "opmerkingen": len(report.remarks)}
        lines.append(Line(ReportText.SAID, said))
        remarks = Button(label=ReportText.REMARKS, data=f"{data}:opmerkingen:1")
        correct = Button(label=ReportText.CORRECT, data=f"{data}:verslag")
        rows.insert(
            len(rows) - 1,
            (
                *((remarks,) if report.remarks else ()),
                *((correct,) if report.version < VERSIONS else ()),
            ),
        )
    again = report.version > 1
    return Notice(
        to=resident.id,
        text=ReportText.TOLD,
        values={
            "kop": Line(ReportText.HEAD_AGAIN if again else ReportText.HEAD, of_meeting(meeting)),
            "verslag": report.text,
            "lijst": Lines(tuple(lines)),
        },
        buttons=tuple(row for row in rows if row),
        slot=slot_afterwards(meeting.id),
        fresh=fresh,
    )


def _mine(report: Report) -> list[Line]:
    if report.mine is None:
        return [Line(ReportText.IS_IT_RIGHT)]
    if not report.mine:
        return [Line(ReportText.YOU_AGREE)]
    return [Line(ReportText.YOU_REMARKED, {"opmerking": report.mine})]
