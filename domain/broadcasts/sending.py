"""Writing an official message, sending it now or later, stopping it, and correcting it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.broadcasts.broadcast import (
    LEAST_CHARACTERS,
    MOST_CHARACTERS,
    Broadcast,
    Readability,
    Stage,
)
from domain.broadcasts.texts import WritingText
from domain.calendar import LOCAL, day_of
from domain.due import Due, DueKind
from domain.ids import AreaSlug
from domain.notices import STEP, Notice
from domain.people import Resident
from domain.reading import Level, Reading
from domain.refusing import Refused, Twice, forbid, refuse
from domain.roles import TABLE, Action, Role

COUNT_AFTER = timedelta(seconds=5)
"""How often its sender sees new figures while it is on its way."""
COUNT_SLOWLY = timedelta(minutes=15)
"""The same while nobody but sleepers wait for it."""
COUNTED_FOR = timedelta(days=3)
"""After this its figures stay as they are: whoever still waits for it hears it some day."""


@dataclass(frozen=True, slots=True)
class Written:
    """A text that can go out, with how hard it reads."""

    text: str
    readability: Readability
    personal: bool


def decide_write(resident: Resident, typed: str, reading: Reading) -> Written | Refused:
    """Return the text of an official message, or why it can't be one."""
    words = typed.strip()
    if len(words) < LEAST_CHARACTERS:
        return refuse(resident, WritingText.TOO_SHORT)
    if len(words) > MOST_CHARACTERS:
        values = {"tekens": len(words), "passen": MOST_CHARACTERS}
        return refuse(resident, WritingText.TOO_LONG, values)
    found = reading.difficulty
    if found is None:
        return Written(words, Readability(Level.B1), bool(reading.personal))
    hardest = "" if found.hardest is None else typed[slice(*found.hardest)].strip()
    return Written(words, Readability(found.level, hardest), bool(reading.personal))


def role_for(resident: Resident, areas: Sequence[AreaSlug]) -> Role | None:
    """Return in which role somebody sends to all of `areas`; None for who may not."""
    allowing = TABLE[Action.BROADCAST].roles
    held = [
        {role for role, where in resident.roles if role in allowing and where in (None, area)}
        for area in areas
    ]
    if not held or not all(held):
        return None
    both = set.intersection(*held) or held[0]
    return min(both, key=list(Role).index)


@dataclass(frozen=True, slots=True)
class Sent:
    """It goes out, now or later; a due row begins it."""

    broadcast: Broadcast
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...] = ()


def decide_send(
    resident: Resident, broadcast: Broadcast, at: datetime, *, people: int, later: datetime | None
) -> Sent | Refused | Twice:
    """Decide whether a draft goes out. Why it can't is told below the draft, which stays.

    Args:
        people: how many it would reach.
        later: None for now.
    """
    if broadcast.stage is not Stage.DRAFT:
        return Twice(WritingText.ALREADY_SENT)
    if not broadcast.text:
        return refuse(resident, WritingText.NO_TEXT)
    for area in broadcast.audience.areas:
        if not resident.may(Action.BROADCAST, area):
            return forbid(resident, Action.BROADCAST, area, slot=STEP)
    role = role_for(resident, broadcast.audience.areas)
    if role is None or not resident.shown_name:
        return refuse(resident, WritingText.NAME_FIRST)
    if not people:
        return refuse(resident, WritingText.NOBODY)
    if later is not None and later <= at:
        return refuse(resident, WritingText.MOMENT_PAST)
    sent = replace(
        broadcast,
        by_name=resident.shown_name,
        by_role=role,
        stage=Stage.PLANNED,
        planned_at=later or at,
    )
    return Sent(sent, (sends(sent, later or at),))


def sends(broadcast: Broadcast, at: datetime, *, after: int = 0) -> Due:
    """Return the row that hands it to the next people.

    Args:
        after: the last resident who was handed this version; 0 for nobody yet.
    """
    return Due(
        DueKind.BROADCAST_SENDS,
        at,
        f"{broadcast.slot}-{broadcast.version}-na-{after}",
        {"broadcast": broadcast.id, "area": broadcast.audience.areas[0]},
    )


def counts(broadcast: Broadcast, at: datetime) -> Due:
    """Return the row that tells its sender how far it is."""
    return Due(
        DueKind.BROADCAST_COUNTS,
        at,
        f"{broadcast.slot}-telt-{at.isoformat()}",
        {"broadcast": broadcast.id, "area": broadcast.audience.areas[0]},
    )


@dataclass(frozen=True, slots=True)
class Halted:
    """It goes no further; who has it keeps it."""

    broadcast: Broadcast
    notices: tuple[Notice, ...] = ()


def decide_stop(broadcast: Broadcast) -> Halted | Twice:
    """Decide whether a message is stopped half-way, or before it begins."""
    if broadcast.stage is Stage.PLANNED and broadcast.sent_at is None:
        return Halted(replace(broadcast, stage=Stage.DRAFT, planned_at=None))
    if broadcast.stage in (Stage.SENDING, Stage.SENT):
        return Halted(replace(broadcast, stage=Stage.STOPPED))
    return Twice(WritingText.STOPPED_ALREADY)


@dataclass(frozen=True, slots=True)
class Corrected:
    """Everybody who has it sees the new words; who waits for it gets these."""

    broadcast: Broadcast
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...] = ()


def decide_correct(
    resident: Resident, broadcast: Broadcast, written: Written, at: datetime
) -> Corrected | Refused | Twice:
    """Decide whether a sent message gets other words."""
    if broadcast.stage not in (Stage.SENDING, Stage.SENT, Stage.STOPPED):
        return refuse(resident, WritingText.NOT_SENT, slot=STEP)
    if written.text == broadcast.text:
        return Twice(WritingText.SAME_WORDS)
    corrected = replace(
        broadcast,
        text=written.text,
        readability=written.readability,
        personal=written.personal,
        version=broadcast.version + 1,
        corrected_at=at,
    )
    return Corrected(corrected, (sends(corrected, at),))


def offered_moments(at: datetime) -> tuple[datetime, ...]:
    """Return moments at which a message can go later: tonight and the next two days."""
    day = day_of(at)
    moments = [
        datetime(one.year, one.month, one.day, hour, tzinfo=LOCAL)
        for one, hour in (
            (day, 17),
            (day, 19),
            (day + timedelta(days=1), 9),
            (day + timedelta(days=1), 17),
            (day + timedelta(days=2), 9),
        )
    ]
    return tuple(one for one in moments if one > at)[:4]
