"""How a meeting shows what it offers, and who may ask for that: numbers only for who calls it."""

from __future__ import annotations

from domain.meetings.meeting import MEETING_PREFIX, Meeting
from domain.meetings.need import ASK, ASK_NOT, ASKED, MINE, OFFERED, Need, in_order
from domain.notices import Button, Line, Look


def offered_lines(offers: frozenset[Need]) -> list[Line]:
    """Return what an invitation says of what is offered."""
    return [Line(OFFERED[one]) for one in in_order(offers)]


def own_need_lines(meeting: Meeting) -> list[Line]:
    """Return what the reader asked for."""
    mine = meeting.mine
    if mine is None or not mine.has_place:
        return []
    return [Line(MINE[one]) for one in in_order(mine.needs & meeting.details.offers)]


def asked_lines(meeting: Meeting) -> list[Line]:
    """Return for who calls it how many of those who come asked for something."""
    return [
        Line(ASKED[one], {"keer": meeting.wanted.get(one, 0)})
        for one in in_order(meeting.details.offers)
    ]


def need_buttons(meeting: Meeting) -> tuple[Button, ...]:
    """Return the buttons with which who comes asks for what is offered, or no longer."""
    mine = meeting.mine
    if mine is None or not mine.has_place:
        return ()
    return tuple(
        Button(
            label=(ASK_NOT if one in mine.needs else ASK)[one],
            data=f"{MEETING_PREFIX}:{meeting.id}:{meeting.version}:{one}",
            look=Look.QUIET,
        )
        for one in in_order(meeting.details.offers)
    )
