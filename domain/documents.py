"""Files as data; `media/` writes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFile:
    """A meeting for somebody's own calendar (RFC 5545).

    Attributes:
        uid: the same in every version, so that a later one takes the place of an earlier.
        sequence: 0 for the first version, higher for each that follows.
        cancelled: takes the meeting out of the calendar.
        starts_at, ends_at, written_at: timezone-aware.
        bring: what to bring along; may be empty.
    """

    uid: str
    sequence: int
    cancelled: bool
    title: str
    place: str
    bring: str
    starts_at: datetime
    ends_at: datetime
    written_at: datetime
