"""Where a meeting is, on a map."""

from __future__ import annotations

import re
from urllib.parse import urlencode

from domain.meetings.meeting import Meeting, MeetingText
from domain.notices import Button, Look

MAP = "https://www.openstreetmap.org/search"
"""A map that asks for no account and follows nobody."""
_ADDRESS = re.compile(r"[^\W\d][\w .'’-]* \d{1,4} ?[a-zA-Z]?")
"""A street and a number."""


def map_button(meeting: Meeting) -> Button | None:
    """Return the button that looks for the place on a map, where we know in what town.

    The link holds the place as neighbours read it, and nothing of who taps it.
    """
    if not meeting.on_map:
        return None
    looked_for = f"{address_in(meeting.details.place)}, {meeting.on_map}"
    link = f"{MAP}?{urlencode({'query': looked_for})}"
    return Button(label=MeetingText.ON_MAP, url=link, look=Look.QUIET)


def address_in(place: str) -> str:
    """Return what a map finds: the part with a number, as "Dorpsstraat 1", or else all of it."""
    parts = [one.strip() for one in place.split(",")]
    return next((one for one in parts if _ADDRESS.fullmatch(one)), place)
