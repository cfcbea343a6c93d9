"""What a meeting tells of its format: in the invitation, and in the check before it."""

from __future__ import annotations

from domain.formats.format import FORMAT_PREFIX
from domain.formats.texts import FormatText, how_long
from domain.formats.used import UsedFormat
from domain.notices import Button, Line, Look, Values


def about_meeting(used: UsedFormat | None, minutes: int | None) -> list[Line]:
    """Return what neighbours read: what kind of meeting it is, and how long it takes."""
    lines = []
    if used is not None:
        values: Values = {"werkvorm": used.names, "kern": used.essence}
        lines.append(Line(FormatText.IN_MEETING, values))
    if minutes is not None:
        days = 1 if used is None else used.days
        lines.append(Line(FormatText.LASTS, {"duur": how_long(minutes, days)}))
    return lines


def in_check(used: UsedFormat | None, minutes: int | None) -> list[Line]:
    """Return the same in short, for whoever checks an invitation."""
    if used is None or minutes is None:
        return []
    return [
        Line(FormatText.IN_CHECK, {"werkvorm": used.names, "duur": how_long(minutes, used.days)})
    ]


def how_button(used: UsedFormat) -> Button:
    """Return the button under a meeting that shows how its format goes."""
    return Button(label=FormatText.HOW, data=f"{FORMAT_PREFIX}:open:{used.key}", look=Look.QUIET)
