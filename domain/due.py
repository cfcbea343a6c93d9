"""What must happen later, as data: a row that the clock acts on once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class DueKind(StrEnum):
    """Each kind has one action in `scheduler.ticks`."""

    BALLOT_CLOSES = "ballot_closes"
    BALLOT_SHRED = "ballot_shred"
    JOIN_DIGEST = "join_digest"
    TASK_REMINDER = "task_reminder"
    PHRASE_HIDES = "phrase_hides"
    MEETING_REMINDER = "meeting_reminder"
    MEETING_PLACE_FREE = "meeting_place_free"


@dataclass(frozen=True, slots=True)
class Due:
    """One thing at one moment.

    Attributes:
        at: timezone-aware.
        key: what makes it unique while it is open: planning it again changes nothing.
        subject: ids only, as JSON numbers and short strings.
    """

    kind: DueKind
    at: datetime
    key: str
    subject: Mapping[str, int | str] = field(default_factory=dict)
