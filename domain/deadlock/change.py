"""What comes of a command or of the clock in a deadlock, and what is on record of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.deadlock.deadlock import Deadlock, Stage
from domain.ids import ResidentId


class What(StrEnum):
    """What happened: each is a line on the record."""

    CALLED = "called"
    REOPENED = "reopened"
    ACCEPTED = "accepted"
    VIEW = "view"
    SPEAKS = "speaks"
    SILENT = "silent"
    STAGE = "stage"
    OPTION = "option"
    BALLOT = "ballot"
    RESULT = "result"
    HANDED_BACK = "handed-back"
    AREA_YES = "area-yes"
    AREA_NO = "area-no"
    MEDIATOR = "mediator"
    MEETING = "meeting"
    SOONER = "sooner"
    LONGER = "longer"
    EXTENDED = "extended"
    PROPOSED = "proposed"
    YES = "yes"
    AGREED = "agreed"
    WITHDRAWN = "withdrawn"
    LATE = "late"
    DECIDED = "decided"


class Why(StrEnum):
    """Why a stage began."""

    ALL_HEARD = "all-heard"
    TIME = "time"
    ALL_YES = "all-yes"
    NO_OPTION = "no-option"
    UNDECIDED = "undecided"
    """The ballot had no outcome: nobody voted, or it was even to the last."""
    REFUSED = "refused"
    """The area didn't say yes to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the record; it is never changed.

    Attributes:
        at: when it happened; of what the clock does, when that was due.
        stage: in which stage; of `What.STAGE` the one that began.
        side: whose, by number.
        by: who did it; None for the clock or the area.
        text: in somebody's own words.
        number: of an option, a ballot, a proposal.
    """

    at: datetime
    stage: Stage
    what: What
    why: Why | None = None
    side: int | None = None
    by: ResidentId | None = None
    text: str = ""
    number: int | None = None


class Effect(StrEnum):
    """What else has to be done, which others keep."""

    OPEN_BALLOT = "open-ballot"
    END_BALLOT = "end-ballot"
    HAND_BACK = "hand-back"
    OPEN_FILE = "open-file"
    """The alignment group and the steering group get the item."""
    SET_FREE = "set-free"
    """Decisions on the item go on."""


@dataclass(frozen=True, slots=True)
class Change:
    """What came of a command or the clock: how it stands now, and what is on record of it."""

    after: Deadlock
    entries: tuple[Entry, ...]
    effects: frozenset[Effect] = frozenset()
