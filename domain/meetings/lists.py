"""Lists of meetings: what comes, and where somebody goes."""

from __future__ import annotations

from domain.cards import Block, Card, Paragraph, Title
from domain.formats.screens import list_button as formats_button
from domain.meetings.feed import feed_button
from domain.meetings.meeting import (
    CALL_PREFIX,
    MEETING_PREFIX,
    Choice,
    Meeting,
    MeetingText,
    of_meeting,
)
from domain.meetings.report_texts import ReportText
from domain.meetings.screens import day_of_meeting
from domain.notices import STEP, Button, Line, Lines, Look, Notice, TextKey
from domain.paging import Page
from domain.people import Resident
from domain.roles import Action


class ListText(TextKey):
    """Sentences of the list of what was."""

    PAST = "bijeenkomsten-geweest"
    PAST_TITLE = "bijeenkomsten-geweest-kop"
    PAST_EMPTY = "bijeenkomsten-geweest-leeg"
    PAST_LINE = "bijeenkomsten-geweest-regel"
    HAS_REPORT = "bijeenkomst-stand-verslag"
    NO_REPORT = "bijeenkomst-stand-geen-verslag"
    PRESENT_AND = "bijeenkomst-stand-waren-er"


PAST_PREFIX = f"{MEETING_PREFIX}:geweest"
"""`bk:geweest:<page>`: what was."""


def meetings_screen(
    resident: Resident, area_name: str, page: Page[Meeting], *, fresh: bool
) -> Notice:
    """Return the meetings to come, with the name of the area for those elsewhere."""
    rows: list[tuple[Button, ...]] = []
    lines: list[Line] = []
    blocks: list[Block] = [Title(Line(MeetingText.LIST_TITLE))]
    for number, one in enumerate(page.items, start=1):
        elsewhere = one.area != resident.area
        values = {**of_meeting(one), "nummer": number, "stand": state_line(one)}
        text = MeetingText.LINE_ELSEWHERE if elsewhere else MeetingText.LINE
        lines.append(Line(text, {**values, "gebied": one.area_name}))
        look = Button(
            label=MeetingText.OPEN_THIS,
            data=f"{MEETING_PREFIX}:{one.id}:open",
            values={"nummer": number},
        )
        rows.append((look,))
        blocks.append(day_of_meeting(one, look, elsewhere=elsewhere))
        blocks.append(Paragraph(state_line(one), small=True))
    if not lines:
        blocks.append(Paragraph(Line(MeetingText.LIST_EMPTY, {"gebied": area_name})))
    pairs = [
        tuple(one for row in rows[at : at + 2] for one in row) for at in range(0, len(rows), 2)
    ]
    if turn := page.buttons(MEETING_PREFIX):
        pairs.append(turn)
    past = Button(label=ReportText.PAST, data=f"{PAST_PREFIX}:1", look=Look.QUIET)
    feed = () if resident.area is None else (feed_button(),)
    pairs.append((past, *feed))
    if resident.may_somewhere(Action.CALL_MEETING):
        call = Button(label=MeetingText.INVITE, data=f"{CALL_PREFIX}:begin")
        pairs.append((call, formats_button()))
    return Notice(
        to=resident.id,
        text=MeetingText.LIST if lines else MeetingText.LIST_EMPTY,
        values=(
            {"lijst": Lines(tuple(lines)), "bladzijde": page.line()}
            if lines
            else {"gebied": area_name}
        ),
        buttons=tuple(pairs),
        card=Card(tuple(blocks)),
        slot=STEP,
        fresh=fresh,
    )


def state_line(meeting: Meeting) -> Line:
    """Return how somebody stands to a meeting, in a few words."""
    mine = meeting.mine
    if mine is None:
        return Line(MeetingText.STATE_OPEN, {"mensen": meeting.coming})
    if mine.choice is Choice.COMING:
        text = MeetingText.STATE_WAITING if mine.waiting else MeetingText.STATE_COMING
        return Line(text, {"mensen": mine.people})
    return Line(MeetingText.STATE_MAYBE if mine.choice is Choice.MAYBE else MeetingText.STATE_NOT)


def mine_line(meeting: Meeting) -> Line:
    """Return a line of "where you go" on `/mijn`."""
    return Line(MeetingText.MINE_LINE, {**of_meeting(meeting), "stand": state_line(meeting)})


def past_screen(resident: Resident, area_name: str, page: Page[Meeting], *, fresh: bool) -> Notice:
    """Return the meetings of an area that were, the last one first, each with its report."""
    lines: list[Line] = []
    buttons: list[Button] = []
    blocks: list[Block] = [Title(Line(ListText.PAST_TITLE))]
    for number, one in enumerate(page.items, start=1):
        state = _past_state(one)
        lines.append(
            Line(ListText.PAST_LINE, {**of_meeting(one), "nummer": number, "stand": state})
        )
        look = Button(
            label=MeetingText.OPEN_THIS,
            data=f"{MEETING_PREFIX}:{one.id}:verslag",
            values={"nummer": number},
        )
        buttons.append(look)
        blocks += [day_of_meeting(one, look), Paragraph(state, small=True)]
    if not lines:
        blocks.append(Paragraph(Line(ListText.PAST_EMPTY, {"gebied": area_name})))
    turn = page.buttons(PAST_PREFIX)
    back = Button(label=MeetingText.ALL_MEETINGS, data=f"{MEETING_PREFIX}:1", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=ListText.PAST if lines else ListText.PAST_EMPTY,
        values={"lijst": Lines(tuple(lines)), "bladzijde": page.line(), "gebied": area_name},
        buttons=(
            *(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)),
            *((turn,) if turn else ()),
            (back,),
        ),
        card=Card(tuple(blocks)),
        slot=STEP,
        fresh=fresh,
    )


def _past_state(meeting: Meeting) -> Line:
    report = ListText.HAS_REPORT if meeting.report else ListText.NO_REPORT
    if meeting.present is None:
        return Line(report)
    return Line(ListText.PRESENT_AND, {"mensen": meeting.present, "verslag": report})
