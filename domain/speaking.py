"""Speaking kindly: what nobody asked for comes by day, a few times at most, the rest together.

A notice that answers what somebody just did is said at once. All others wait here for the
moment that suits their reader. Quiet hours and budget are ours; the brochure asks for short and
clear procedures (ground rule 10) and says nothing of messages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from domain.calendar import LOCAL, clock_of, day_of
from domain.ids import ResidentId
from domain.notices import (
    Button,
    Headline,
    Kind,
    Line,
    Lines,
    Look,
    Notice,
    Priority,
    TextKey,
)

LISTED = 6
"""Items in one message; a longer one nobody reads."""


class Budget(StrEnum):
    """How many messages a day somebody wants that they did not ask for."""

    ONE = "1"
    THREE = "3"
    ALL = "all"

    @property
    def most(self) -> int | None:
        """The number; None for no limit."""
        return None if self is Budget.ALL else int(self.value)


class SpeakingText(TextKey):
    """Sentences of messages that come together."""

    TOGETHER = "samen"
    ITEM = "samen-regel"
    MORE = "samen-en-meer"


@dataclass(frozen=True, slots=True)
class QuietHours:
    """When nobody wants to be woken, on the clock of Europe/Amsterdam.

    Attributes:
        begin, end: the end isn't in it; equal ones are no quiet at all.
    """

    begin: time
    end: time

    @staticmethod
    def of(begin: int, end: int) -> QuietHours:
        """Return the hours from `begin` to `end`, 0 to 23 each."""
        return QuietHours(time(begin), time(end))

    @property
    def any(self) -> bool:
        """Whether there are quiet hours at all."""
        return self.begin != self.end

    def hold(self, at: datetime) -> bool:
        """Return whether it is quiet at `at` (timezone-aware)."""
        clock = clock_of(at)
        if self.begin <= self.end:
            return self.begin <= clock < self.end
        return clock >= self.begin or clock < self.end

    def next_end(self, at: datetime) -> datetime:
        """Return when they end that hold at `at` or come next, in the time zone of `at`."""
        day = day_of(at)
        if clock_of(at) >= self.end:
            day += timedelta(days=1)
        return datetime.combine(day, self.end, LOCAL).astimezone(at.tzinfo)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody told us about messages."""

    budget: Budget = Budget.THREE
    muted: frozenset[Kind] = frozenset()

    def toggled(self, kind: Kind) -> Wishes:
        """Return the wishes with `kind` muted if it was heard, heard if it was muted."""
        return replace(self, muted=self.muted ^ {kind})


@dataclass(frozen=True, slots=True)
class Waiting:
    """A notice that nobody asked for and that was not said yet.

    Attributes:
        about: the thing it is about, such as "stemming-3"; of each the newest is said.
        since: when it was put there.
        deadline: what it asks ends then, in a procedure that its reader takes part in.
        whole: it can't be a line in a message about several things: its picture would be lost.
    """

    id: int
    kind: Kind
    about: str
    since: datetime
    deadline: datetime | None = None
    whole: bool = False

    @property
    def counts(self) -> bool:
        """Whether it uses up the budget: work that came with a role doesn't."""
        return self.kind is not Kind.ROLE


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of the notices that wait for somebody.

    Attributes:
        say: ids to say one by one, in this order.
        together: ids to say in one message, newest first; none or at least two.
        drop: ids that won't be said: muted, too late, or replaced by a newer one.
        look_again: when to decide about the others; None when there are none.
    """

    say: tuple[int, ...] = ()
    together: tuple[int, ...] = ()
    drop: tuple[int, ...] = ()
    look_again: datetime | None = None


def decide_when(
    waiting: Iterable[Waiting],
    wishes: Wishes,
    at: datetime,
    *,
    heard_today: int,
    quiet: QuietHours,
) -> Plan:
    """Decide what somebody hears at `at` of what waits for them.

    A deadline comes through the budget and through muting, and at night only when it ends
    before the morning; work that came with a role comes through the budget too. Of the rest,
    more than the budget leaves is said in one message, the last of the day, but for what has a
    picture; what comes after that waits for the next morning.

    Args:
        heard_today: messages since midnight that count, deadlines included.
    """
    newest, replaced = _newest(waiting)
    drop = [
        *replaced,
        *(one.id for one in newest if one.deadline is not None and one.deadline <= at),
        *(one.id for one in newest if one.deadline is None and one.kind in wishes.muted),
    ]
    left = [one for one in newest if one.id not in drop]
    morning = quiet.next_end(at)
    if quiet.hold(at):
        now = [one for one in left if one.deadline is not None and one.deadline <= morning]
        later = len(left) > len(now)
        return Plan(_ids(now), (), tuple(drop), morning if later else None)
    others = [one for one in left if one.deadline is None and one.counts]
    heard = heard_today + sum(one.counts for one in left if one.deadline is not None)
    room = _room(wishes, heard, len(others))
    whole = [one for one in others if one.whole][:room]
    lines = [one for one in others if not one.whole]
    room -= len(whole)
    single, together = lines, lines[:0]
    if room < len(lines):
        cut = room - 1 if room else len(lines)
        single, together = lines[: max(0, room - 1)], lines[cut:]
    said = {one.id for one in [*whole, *single]}
    now = [one for one in left if one.id in said or one not in others]
    later = len(now) + len(together) < len(left)
    return Plan(_ids(now), _ids(reversed(together)), tuple(drop), morning if later else None)


def _newest(waiting: Iterable[Waiting]) -> tuple[list[Waiting], list[int]]:
    """Return the newest of each thing, oldest first, and the ids of those that it replaces."""
    ordered = sorted(waiting, key=lambda one: one.id)  # not by a clock that may be put back
    last = {one.about: one.id for one in ordered}
    kept = [one for one in ordered if last[one.about] == one.id]
    return kept, [one.id for one in ordered if last[one.about] != one.id]


def _room(wishes: Wishes, heard: int, wanted: int) -> int:
    most = wishes.budget.most
    return wanted if most is None else max(0, most - heard)


def _ids(waiting: Iterable[Waiting]) -> tuple[int, ...]:
    return tuple(one.id for one in waiting)


def together(to: ResidentId, notices: Sequence[Notice], *, once: str) -> Notice:
    """Return one message for several notices, newest first: a line and the main verb of each.

    Args:
        notices: at least two, each with a text.
    """
    shown, more = notices[:LISTED], len(notices) - LISTED
    lines = [
        Line(SpeakingText.ITEM, {"zin": Headline(one.text, one.values)})
        for one in shown
        if one.text is not None
    ]
    if more > 0:
        lines.append(Line(SpeakingText.MORE, {"aantal": more}))
    verbs = [button for one in shown if (button := _main(one)) is not None]
    return Notice(
        to=to,
        text=SpeakingText.TOGETHER,
        values={"aantal": len(notices), "lijst": Lines(tuple(lines))},
        buttons=tuple((one,) for one in verbs),
        kind=notices[0].kind,
        priority=min((one.priority for one in notices), default=Priority.REMINDER),
        once=once,
    )


def _main(notice: Notice) -> Button | None:
    """Return the verb of a notice that matters most: a main one, or else the first."""
    buttons = [button for row in notice.buttons for button in row]
    main = next((one for one in buttons if one.look is Look.MAIN), None)
    first = main or next(iter(buttons), None)
    if first is None:
        return None
    return replace(first, label=first.among or first.label, among=None, look=Look.PLAIN)
