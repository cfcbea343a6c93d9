"""A quick poll: a question with a few options, until when, and what was chosen so far.

It gives a picture of who is there; nothing is decided by it (docs/decisions/0035). Who may make
one is in `domain.roles`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from domain.calendar import LOCAL, day_of
from domain.due import Due, DueKind
from domain.ids import AreaSlug, PollId, ResidentId

QUESTION_CHARACTERS = 150
"""Two or three lines of a phone, and still large on a big screen."""
OPTION_CHARACTERS = 40
OPTIONS_LEAST = 2
OPTIONS_MOST = 12
MOST_DEVICES = 3000
"""So many devices without an account are counted in one poll: more than any hall holds."""
COUNT_EVERY = 5
"""Seconds between two new figures for the maker, while choices come in."""
AN_HOUR = timedelta(hours=1)
EVENING = time(22)
SOON = timedelta(minutes=10)
"""A poll that would be open shorter than this isn't offered."""
LISTED_AFTER = timedelta(days=14)
"""So long a closed poll stays on the list of its area."""


class Span(StrEnum):
    """How long a poll is open; the value stands on buttons."""

    HOUR = "uur"
    EVENING = "avond"
    WEEK = "week"


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """A quick poll.

    Attributes:
        by: who made it; None when that person is gone.
        options: in the order in which they were typed, numbered from 1 everywhere.
        right: number of the right option of a quiz; None for a poll without one.
        counts: choices for each option, of people in the chat and devices together.
    """

    id: PollId
    area: AreaSlug
    by: ResidentId | None
    question: str
    options: tuple[str, ...]
    right: int | None
    opened_at: datetime
    closes_at: datetime
    closed_at: datetime | None = None
    counts: tuple[int, ...] = ()

    @property
    def slot(self) -> str:
        """The place in each chat where somebody chooses, and reads the result."""
        return f"peiling-{self.id}"

    @property
    def figures_slot(self) -> str:
        """The place in the chat of its maker where the figures stand."""
        return f"peilingstand-{self.id}"

    @property
    def choices(self) -> int:
        """How many choices were counted."""
        return sum(self.counts)

    def takes_choices(self, at: datetime) -> bool:
        """Return whether somebody can choose at `at`."""
        return self.closed_at is None and at < self.closes_at

    def has(self, number: int) -> bool:
        """Return whether there is an option with that number."""
        return 1 <= number <= len(self.options)

    @property
    def winners(self) -> tuple[str, ...]:
        """The options that were chosen most, in their order; none while nobody chose."""
        most = max(self.counts, default=0)
        if not most:
            return ()
        return tuple(
            option for option, count in zip(self.options, self.counts, strict=True) if count == most
        )


def end_of_span(at: datetime, span: Span) -> datetime | None:
    """Return when a poll that opens at `at` closes; None for a span that isn't offered then."""
    if span is Span.HOUR:
        return at + AN_HOUR
    if span is Span.WEEK:
        return at + timedelta(days=7)
    evening = datetime.combine(day_of(at), EVENING, LOCAL)
    return evening if evening - at >= SOON else None


def closing_key(poll: PollId) -> str:
    """Return the key of the row that closes it."""
    return f"peiling-{poll}-sluit"


def closes(poll: Poll) -> Due:
    """Return the row that closes it."""
    return Due(DueKind.POLL_CLOSES, poll.closes_at, closing_key(poll.id), {"poll": poll.id})


def counts(poll: PollId, at: datetime) -> Due:
    """Return the row that shows its maker new figures: one for all choices of some seconds."""
    period = int(at.timestamp()) // COUNT_EVERY + 1
    moment = datetime.fromtimestamp(period * COUNT_EVERY, at.tzinfo) + timedelta(seconds=1)
    return Due(DueKind.POLL_COUNTS, moment, f"peiling-{poll}-telt-{period}", {"poll": poll})
