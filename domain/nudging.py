"""Calling somebody back who has something unread and looks nowhere: by push, or else by mail.

A nudge says that there is news and never what. It belongs to a message that was said already, so
it uses up no budget; it keeps to the quiet hours. The brochure says nothing of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, TypeAlias

from domain.speaking import QuietHours

MOST_TRIES: Final = 6
"""Tries of one nudge by one way; after that it is left, until its person looked again."""
FIRST_PAUSE: Final = timedelta(minutes=1)
LONGEST_PAUSE: Final = timedelta(hours=4)


class Way(StrEnum):
    """How somebody can be called back."""

    PUSH = "push"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Unread:
    """How it stands with somebody.

    Attributes:
        since: when the oldest message was said that stands unread where we speak to them now;
            None when there is none, or when they wish no messages.
        ways: those that they want and that work.
        pushed_at, mailed_at: when they were called by it since they last looked.
        retry_at: not before this, after a try that failed.
    """

    since: datetime | None
    ways: frozenset[Way]
    pushed_at: datetime | None = None
    mailed_at: datetime | None = None
    retry_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Timing:
    """When somebody is called back, as the municipality chose.

    Attributes:
        after: how long something stands unread before the first way.
        mail_after: and, after the push, before the mail.
    """

    after: timedelta
    mail_after: timedelta
    quiet: QuietHours


@dataclass(frozen=True, slots=True)
class Nudge:
    """Call them now."""

    way: Way


@dataclass(frozen=True, slots=True)
class Wait:
    """Look again at `until`; None: when something new is said."""

    until: datetime | None


@dataclass(frozen=True, slots=True)
class Over:
    """Nothing is unread."""


Decision: TypeAlias = Nudge | Wait | Over


def decide_nudge(unread: Unread, at: datetime, timing: Timing) -> Decision:
    """Decide whether somebody is called at `at`: by each way once, until they look.

    Push goes first. Mail goes when there is no push, or when nobody looked after it.
    """
    if unread.since is None:
        return Over()
    moments = _moments(unread, unread.since, timing)
    if not moments:
        return Wait(None)
    when, way = min(moments, key=lambda one: one[0])
    if unread.retry_at is not None:
        when = max(when, unread.retry_at)
    if timing.quiet.any and timing.quiet.hold(max(when, at)):
        return Wait(timing.quiet.next_end(max(when, at)))
    return Nudge(way) if when <= at else Wait(when)


def _moments(unread: Unread, since: datetime, timing: Timing) -> list[tuple[datetime, Way]]:
    """Return when each way comes that somebody was not called by yet."""
    first = since + timing.after
    push = Way.PUSH in unread.ways
    found = []
    if push and unread.pushed_at is None:
        found.append((first, Way.PUSH))
    if Way.MAIL in unread.ways and unread.mailed_at is None:
        second = (unread.pushed_at or first) + timing.mail_after
        found.append((second if push or unread.pushed_at else first, Way.MAIL))
    return found


def pause_after(failed: int, asked: timedelta | None = None) -> timedelta:
    """Return how long to wait after so many failed tries: 1, 4, 16 ... minutes, 4 hours at most.

    Args:
        asked: what the other side asked for, if it did.
    """
    pause = FIRST_PAUSE * (1 << 2 * min(failed - 1, MOST_TRIES))
    return min(max(pause, asked or pause), LONGEST_PAUSE)
