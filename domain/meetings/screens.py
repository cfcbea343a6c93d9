"""How a meeting looks to who is invited: the invitation, the own answer, the list of what comes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from domain.cards import Badge, Block, Card, Day, Paragraph, Title
from domain.formats.telling import about_meeting, how_button
from domain.ids import ResidentId
from domain.meetings.afterwards import after_rows, code_button, on_its_day, present_lines
from domain.meetings.feed import calendar_file
from domain.meetings.helping import asked_lines, need_buttons, offered_lines, own_need_lines
from domain.meetings.meeting import (
    CALL_PREFIX,
    MEETING_PREFIX,
    Choice,
    Meeting,
    MeetingText,
    answer_button,
    calendar_button,
    of_meeting,
    of_short,
    slot_of,
)
from domain.meetings.on_map import map_button
from domain.meetings.programme_texts import PROGRAMME_PREFIX, ProgrammeText
from domain.notices import (
    Button,
    Kind,
    Line,
    Lines,
    Look,
    Notice,
    Priority,
    Rows,
    TextKey,
    Values,
)
from domain.people import Resident, shown
from domain.role_texts import NAMES
from domain.roles import Action
from domain.texts import GeneralText


def invitation(member: ResidentId, meeting: Meeting) -> Notice:
    """Return the one invitation of a member of the area to this version of a meeting."""
    return replace(
        message(member, meeting, Line(MeetingText.FIRST_LINE, of_meeting(meeting))),
        priority=Priority.BROADCAST,
        kind=Kind.MEETINGS,
        about=slot_of(meeting.id),
        once=f"bijeenkomst-{meeting.id}-{meeting.version}",
    )


def meeting_screen(resident: Resident, meeting: Meeting, at: datetime, *, fresh: bool) -> Notice:
    """Return a meeting as somebody sees it who asks for it or just answered."""
    open_still = not (meeting.cancelled or meeting.begun(at))
    first = Line(MeetingText.WHAT_WHERE_WHEN, of_meeting(meeting))
    if meeting.cancelled:
        first = Line(MeetingText.IS_CANCELLED, of_meeting(meeting))
    elif open_still and meeting.mine is None:
        first = Line(MeetingText.FIRST_LINE, of_meeting(meeting))
    calls = not meeting.cancelled and resident.may(Action.CALL_MEETING, meeting.area)
    return message(resident.id, meeting, first, at, calls=calls, fresh=fresh)


def message(
    to: ResidentId,
    meeting: Meeting,
    first: Line,
    at: datetime | None = None,
    *,
    calls: bool = False,
    fresh: bool = True,
    more: Sequence[Line] = (),
) -> Notice:
    """Return a meeting below a first line, which is what one reads on a locked screen.

    Args:
        at: None while it is known to be still to come.
        calls: whether this person may change it, and sees how many said what.
        more: lines that come before all others.
    """
    over = at is not None and meeting.begun(at)
    extra = _for_caller(meeting, at) if calls and at else ()
    lines = [*more, *_lines(meeting, over=over)]
    if calls and not over:
        lines += [Line(MeetingText.NUMBERS, _numbers(meeting)), *asked_lines(meeting)]
    return Notice(
        to=to,
        text=MeetingText.INVITATION,
        values={"regel": first, "lijst": Lines(tuple(lines))},
        buttons=after_rows(meeting, at, calls=calls) if over and at else _buttons(meeting, extra),
        card=_card(meeting, first, lines),
        slot=slot_of(meeting.id),
        fresh=fresh,
    )


def _lines(meeting: Meeting, *, over: bool) -> list[Line]:
    lines = [Line(MeetingText.FROM, _from(meeting))]
    if meeting.cancelled:
        return lines
    if meeting.details.bring:
        lines.append(Line(MeetingText.BRING, {"meenemen": meeting.details.bring}))
    lines += offered_lines(meeting.details.offers)
    lines += about_meeting(meeting.format, meeting.details.minutes)
    if over:
        return [*lines, *present_lines(meeting), Line(MeetingText.OVER, of_meeting(meeting))]
    lines.append(Line(MeetingText.COMING, {"mensen": meeting.coming}))
    if meeting.free is not None:
        lines += _places(meeting, meeting.free)
    own = own_line(meeting)
    return [*lines, own, *own_need_lines(meeting)] if own else lines


def _places(meeting: Meeting, free: int) -> list[Line]:
    values = {"plekken": meeting.details.places or 0}
    if free:
        return [Line(MeetingText.PLACES_LEFT, {**values, "vrij": free})]
    full = Line(MeetingText.FULL, values)
    if meeting.queue:
        return [full, Line(MeetingText.QUEUED, {"wachten": meeting.queue})]
    has_place = meeting.mine is not None and meeting.mine.has_place
    return [full] if has_place else [full, Line(MeetingText.JOIN_THE_LIST)]


def own_line(meeting: Meeting) -> Line | None:
    """Return what the reader answered, in a sentence; None for nothing yet."""
    mine = meeting.mine
    if mine is None:
        return None
    if mine.choice is Choice.MAYBE:
        return Line(MeetingText.YOU_MAY_COME)
    if mine.choice is Choice.NOT:
        return Line(MeetingText.YOU_DO_NOT)
    text = MeetingText.YOU_WAIT if mine.waiting else MeetingText.YOU_COME
    return Line(text, {"mensen": mine.people})


def _from(meeting: Meeting) -> Values:
    return {
        "naam": shown(meeting.by_name),
        "rol": NAMES[meeting.by_role],
        "gebied": meeting.area_name,
    }


def _numbers(meeting: Meeting) -> Values:
    return {
        "komen": meeting.coming,
        "misschien": meeting.maybe,
        "niet": meeting.declined,
        "wachten": meeting.queue,
    }


def _buttons(meeting: Meeting, for_caller: tuple[Button, ...]) -> Rows:
    if meeting.cancelled:
        return ((calendar_button(meeting),),) if meeting.mine else ()
    mine = meeting.mine
    come = answer_button(meeting, Choice.COMING, look=Look.MAIN)
    maybe = answer_button(meeting, Choice.MAYBE)
    decline = answer_button(meeting, Choice.NOT, look=Look.QUIET)
    how_many = Button(
        label=MeetingText.WITH_HOW_MANY,
        data=f"{MEETING_PREFIX}:{meeting.id}:hoeveel",
        values=of_short(meeting),
        among=MeetingText.HOW_MANY_AT,
    )
    calendar, look = calendar_button(meeting), map_button(meeting)
    on_map = () if look is None else (look,)
    rows: Rows = ((come, maybe), (decline, *on_map))
    if mine is not None and mine.choice is Choice.COMING:
        rows = ((how_many, *on_map), (maybe, decline))
        if not mine.waiting:
            rows = ((how_many, calendar), (maybe, decline), need_buttons(meeting), on_map)
    elif mine is not None and mine.choice is Choice.MAYBE:
        rows = ((come, decline), (calendar, *on_map))
    elif mine is not None:
        rows = ((come, maybe),)
    how = () if meeting.format is None else (how_button(meeting.format),)
    if meeting.programme is not None:
        whole = f"{PROGRAMME_PREFIX}:{meeting.programme}"
        how = (Button(label=ProgrammeText.OPEN, data=whole, look=Look.QUIET),)
    rows = (*rows, for_caller[:2], (*for_caller[2:], *how))
    return tuple(row for row in rows if row)


def _for_caller(meeting: Meeting, at: datetime) -> tuple[Button, ...]:
    """Return what who calls a meeting can do with it; the code for the door on its day."""
    data = f"{CALL_PREFIX}:{meeting.id}"
    change = Button(label=MeetingText.CHANGE, data=f"{data}:wijzig", look=Look.QUIET)
    call_off = Button(label=MeetingText.CALL_OFF, data=f"{data}:af", look=Look.QUIET)
    code = (code_button(meeting),) if on_its_day(meeting, at) else ()
    return (change, call_off, *code)


_HEADS: Mapping[TextKey | str, MeetingText] = {
    MeetingText.MOVED_UP: MeetingText.HEAD_MOVED_UP,
    MeetingText.CHANGED: MeetingText.HEAD_CHANGED,
    MeetingText.NEW_VERSION: MeetingText.HEAD_NEW_VERSION,
    MeetingText.CANCELLED: MeetingText.HEAD_CANCELLED,
    MeetingText.IS_CANCELLED: MeetingText.HEAD_CANCELLED,
    MeetingText.REMINDER_TODAY: MeetingText.HEAD_TODAY,
    MeetingText.REMINDER_TOMORROW: MeetingText.HEAD_TOMORROW,
}
"""A first line that tells news -> the same above the leaf of the calendar, which says the rest."""


def _card(meeting: Meeting, first: Line, lines: Sequence[Line]) -> Card:
    """Return the card: what is asked or new on top, then the leaf of the calendar."""
    head = _HEADS.get(first.text)
    blocks: list[Block] = [] if head is None else [Title(Line(head))]
    blocks.append(day_of_meeting(meeting))
    for one in lines:
        if one == own_line(meeting) and meeting.mine and meeting.mine.has_place:
            blocks.append(Badge(one, decided=True))
        else:
            blocks.append(Paragraph(one, small=one.text is MeetingText.FROM))
    return Card(tuple(blocks))


def day_of_meeting(
    meeting: Meeting, button: Button | None = None, *, elsewhere: bool = False
) -> Day:
    """Return the leaf of the calendar with what and where."""
    values = {**of_meeting(meeting), "gebied": meeting.area_name}
    below = MeetingText.TIME_PLACE_AND_AREA if elsewhere else MeetingText.TIME_AND_PLACE
    return Day(
        meeting.details.starts_at, Line(MeetingText.WHAT, values), Line(below, values), button
    )


def people_screen(resident: Resident, meeting: Meeting, *, most: int) -> Notice:
    """Return the question with how many somebody comes."""
    counts = [
        Button(
            label=MeetingText.THIS_MANY,
            data=f"{MEETING_PREFIX}:{meeting.id}:{meeting.version}:met{count}",
            values={"mensen": count},
        )
        for count in range(1, most + 1)
    ]
    back = Button(
        label=GeneralText.GO_BACK, data=f"{MEETING_PREFIX}:{meeting.id}:toon", look=Look.QUIET
    )
    choices = [*counts, back]
    return Notice(
        to=resident.id,
        text=MeetingText.HOW_MANY,
        values=of_meeting(meeting),
        buttons=tuple(tuple(choices[at : at + 2]) for at in range(0, len(choices), 2)),
        card=Card((day_of_meeting(meeting), Paragraph(Line(MeetingText.HOW_MANY_SHORT)))),
        slot=slot_of(meeting.id),
    )


def calendar_notice(resident: Resident, meeting: Meeting, at: datetime, *, minutes: int) -> Notice:
    """Return the file that puts a meeting into somebody's calendar, or takes it out again.

    Args:
        minutes: how long a meeting takes of which nothing is said.
    """
    return Notice(
        to=resident.id,
        text=MeetingText.OUT_OF_CALENDAR if meeting.cancelled else MeetingText.IN_CALENDAR,
        values=of_meeting(meeting),
        document=calendar_file(meeting, at, minutes=minutes),
    )
