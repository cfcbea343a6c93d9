"""The stages of a deadlock: how one begins and ends, and what the clock does in between.

However late a row of the clock comes, stages follow each other in order and each begins when the
one before it should have ended. While the area votes, or a text lies before it for a yes, the
clock of the stage stands still: the round over texts comes once a month, and a stage can't end
while its outcome lies there.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from domain.deadlock.change import Change, Effect, Entry, What, Why
from domain.deadlock.deadlock import Deadlock, Ending, Figures, Stage, Waits
from domain.due import Due, DueKind
from domain.ids import BallotId

VOTED_IN = (Stage.OURSELVES, Stage.WITH_HELP)
"""Stages in which options are put up and the area votes."""


# --- beginning and ending -----------------------------------------------------------------


def begin(deadlock: Deadlock, stage: Stage, at: datetime, figures: Figures, why: Why) -> Change:
    """Begin a stage."""
    after = replace(
        deadlock,
        stage=stage,
        serial=deadlock.serial + 1,
        began_at=at,
        ends_at=at + timedelta(days=figures.days(stage)),
        waits=None,
        ballot=None,
        held=False,
        late=False,
        sooner=frozenset(),
        longer=frozenset(),
    )
    effects = frozenset({Effect.OPEN_FILE}) if stage is Stage.OTHERS else frozenset[Effect]()
    return Change(after, (Entry(at=at, stage=stage, what=What.STAGE, why=why),), effects)


def next_stage(deadlock: Deadlock) -> Stage | None:
    """Return what comes after this stage; None after the last."""
    if deadlock.stage is Stage.HEARING:
        return deadlock.first
    return None if deadlock.stage is Stage.OTHERS else Stage(deadlock.stage + 1)


def go_on(deadlock: Deadlock, at: datetime, figures: Figures, why: Why) -> Change:
    """Begin the stage that comes next.

    Raises:
        ValueError: there is none after the last.
    """
    stage = next_stage(deadlock)
    if stage is None:
        raise ValueError("after the last stage there is a decision, and no stage")
    return begin(deadlock, stage, at, figures, why)


def joined(first: tuple[Entry, ...], change: Change) -> Change:
    """Return a change with lines that go before its own."""
    return replace(change, entries=(*first, *change.entries))


def end(deadlock: Deadlock, ending: Ending, entry: Entry, *, outcome: str | None = None) -> Change:
    """End it; what it paused is free again.

    Args:
        outcome: the text that is handed back to the area now; None for none.
    """
    effects = {Effect.SET_FREE}
    if deadlock.waits is Waits.BALLOT:
        effects.add(Effect.END_BALLOT)
    if outcome is not None:
        effects.add(Effect.HAND_BACK)
    after = replace(
        deadlock,
        ended=ending,
        ended_at=entry.at,
        waits=None,
        outcome=deadlock.outcome if outcome is None else outcome,
    )
    return Change(after, (entry,), frozenset(effects))


# --- the clock ----------------------------------------------------------------------------


class Moment(StrEnum):
    """Moments of a stage besides its end."""

    HALF = "half"
    LAST = "last"


def moment_of(deadlock: Deadlock, moment: Moment, figures: Figures) -> datetime:
    """Return when a moment of the stage is."""
    if moment is Moment.HALF:
        return deadlock.began_at + (deadlock.ends_at - deadlock.began_at) / 2
    return deadlock.ends_at - timedelta(days=figures.last_reminder)


def plan(deadlock: Deadlock, figures: Figures, *, since: datetime | None = None) -> tuple[Due, ...]:
    """Return the rows of the clock for the stage that stands.

    Args:
        since: where a stage got more time, moments before this one are past; None for a stage
            that began.
    """
    own = f"geschil-{deadlock.id}-{deadlock.serial}"
    subject = {"deadlock": deadlock.id, "serial": deadlock.serial}
    until = deadlock.ends_at.isoformat()
    rows = [Due(DueKind.DEADLOCK_STAGE, deadlock.ends_at, f"{own}-eind-{until}", subject)]
    for moment in Moment:
        at = moment_of(deadlock, moment, figures)
        if since is None or at > since:
            about = {**subject, "when": moment.value}
            key = f"{own}-{moment}-{until}"
            rows.append(Due(DueKind.DEADLOCK_REMINDER, at, key, about))
    return tuple(rows)


def take_end(deadlock: Deadlock, serial: int, now: datetime, figures: Figures) -> Change | None:
    """Let the clock end a stage; None where it has nothing to say any more.

    A stage with options doesn't end before the area weighed them.
    """
    if deadlock.serial != serial or not deadlock.clock_ran_out(now):
        return None
    at = deadlock.ends_at
    if deadlock.stage is Stage.HEARING:
        silent = tuple(
            Entry(at=at, stage=Stage.HEARING, what=What.SILENT, side=one.number)
            for one in deadlock.silent()
        )
        return joined(silent, go_on(deadlock, at, figures, Why.TIME))
    if deadlock.stage is Stage.OTHERS:
        late = Entry(at=at, stage=Stage.OTHERS, what=What.LATE)
        return Change(replace(deadlock, late=True), (late,))
    if deadlock.options and not deadlock.held:
        return _open(deadlock, now)
    why = Why.TIME if deadlock.options else Why.NO_OPTION
    return go_on(deadlock, at, figures, why)


def is_due(
    deadlock: Deadlock, serial: int, moment: Moment, due_at: datetime, figures: Figures
) -> bool:
    """Return whether a row is still about a moment of this stage, which may have got more time."""
    return (
        not deadlock.over
        and deadlock.serial == serial
        and due_at == moment_of(deadlock, moment, figures)
    )


def has_sense(deadlock: Deadlock, moment: Moment, now: datetime, figures: Figures) -> bool:
    """Return whether a reminder still says something: not while it waits, nor once it is past."""
    if deadlock.over or deadlock.waits is not None or deadlock.late:
        return False
    if moment is Moment.HALF:
        return now < moment_of(deadlock, Moment.LAST, figures)
    return now < deadlock.ends_at


def take_half(deadlock: Deadlock, serial: int, now: datetime) -> Change | None:
    """Open the ballot of a stage at half time; None where there is nothing to weigh yet."""
    if deadlock.serial != serial or not can_open(deadlock):
        return None
    return _open(deadlock, now)


# --- the ballot, and the area's yes -------------------------------------------------------


def can_open(deadlock: Deadlock) -> bool:
    """Return whether the area can weigh the options of this stage now."""
    return (
        not deadlock.over
        and deadlock.stage in VOTED_IN
        and deadlock.waits is None
        and bool(deadlock.options)
        and not deadlock.held
    )


def _open(deadlock: Deadlock, at: datetime) -> Change:
    entry = Entry(at=at, stage=deadlock.stage, what=What.BALLOT, number=len(deadlock.options))
    after = replace(deadlock, waits=Waits.BALLOT, held=True)
    return Change(after, (entry,), frozenset({Effect.OPEN_BALLOT}))


def closing_of(deadlock: Deadlock, at: datetime, figures: Figures) -> datetime:
    """Return when a ballot closes that opens at `at`: with its stage, or later for late ones."""
    return max(deadlock.ends_at, at + timedelta(days=figures.ballot_least))


def open_ballot(deadlock: Deadlock, at: datetime) -> Change | None:
    """Open the ballot before half time, or after it when the first option came late."""
    return _open(deadlock, at) if can_open(deadlock) else None


def take_result(
    deadlock: Deadlock,
    ballot: BallotId,
    winner: tuple[int, str] | None,
    at: datetime,
    figures: Figures,
) -> Change | None:
    """Take what the area could live with best; None for a ballot that is not waited for.

    Args:
        winner: number on the paper and text of the option with the least resistance, which may be
            to leave it as it is; None when nobody voted or it was even.
    """
    if deadlock.over or deadlock.waits is not Waits.BALLOT or deadlock.ballot != ballot:
        return None
    stage = deadlock.stage
    if winner is None:
        none = Entry(at=at, stage=stage, what=What.RESULT, why=Why.UNDECIDED)
        return joined((none,), go_on(deadlock, at, figures, Why.UNDECIDED))
    number, text = winner
    won = Entry(at=at, stage=stage, what=What.RESULT, text=text, number=number)
    handed = Entry(at=at, stage=stage, what=What.HANDED_BACK)
    after = replace(deadlock, waits=Waits.ROUND, outcome=text)
    return Change(after, (won, handed), frozenset({Effect.HAND_BACK}))


def take_verdict(
    deadlock: Deadlock, at: datetime, figures: Figures, *, accepted: bool
) -> Change | None:
    """Take whether the area said yes to the text; None for a text that isn't waited for."""
    if deadlock.over or deadlock.waits is not Waits.ROUND:
        return None
    stage = deadlock.stage
    if accepted:
        return end(deadlock, Ending.RATIFIED, Entry(at=at, stage=stage, what=What.AREA_YES))
    refused = Entry(at=at, stage=stage, what=What.AREA_NO)
    return joined((refused,), go_on(deadlock, at, figures, Why.REFUSED))


def take_decision(deadlock: Deadlock, text: str, at: datetime) -> Change | None:
    """Take the steering group's decision with its motivation, which goes back to the area."""
    if deadlock.over or deadlock.stage is not Stage.OTHERS:
        return None
    entry = Entry(at=at, stage=Stage.OTHERS, what=What.DECIDED, text=text)
    return end(deadlock, Ending.DECIDED, entry, outcome=text)
