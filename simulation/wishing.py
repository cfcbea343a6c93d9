"""Who wants to hear less: some mute a kind of message, some stop all, and some come back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from random import Random

from domain.menu import MENU_PREFIX
from domain.message_wishes import MESSAGES_PREFIX, group_of
from domain.notices import Kind
from simulation.acting import Act, Says, Taps
from simulation.crowd import Inhabitant
from simulation.machine import Machine

MUTES, STOPS, COMES_BACK = 0.0008, 0.0004, 0.02
"""Chance in a sitting that somebody without a task mutes a kind of message, or stops all; and
that one of those who stopped comes back. In a year one in eleven mutes, one in twenty stops."""
KINDS = tuple(one for one in Kind if one is not Kind.ROLE)


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asked of messages.

    Attributes:
        kind: what they want to hear no more; None for anything.
        until: when they came back; None for not yet.
    """

    resident: int
    kind: Kind | None
    since: datetime
    until: datetime | None = None


@dataclass(slots=True)
class Notebook:
    """What people asked, as the simulation remembers it; the program has to do so by itself."""

    asked: list[Asked] = field(default_factory=list)

    @property
    def silent(self) -> Collection[int]:
        """Who wants to hear nothing now: they do nothing either, until they come back."""
        return {one.resident for one in self.asked if one.kind is None and one.until is None}

    def comes_back(self, resident: int, at: datetime) -> None:
        """Note that somebody who stopped spoke again."""
        self.asked = [
            replace(one, until=at)
            if one.resident == resident and one.kind is None and one.until is None
            else one
            for one in self.asked
        ]


def wishes(
    machine: Machine,
    people: Sequence[Inhabitant],
    notebook: Notebook,
    chance: Random,
    busy: float,
) -> Iterator[tuple[Inhabitant, Act]]:
    """Return who changes in this sitting what they want to hear.

    Args:
        busy: how many times as often as usual.
    """
    silent = notebook.silent
    muted = {one.resident for one in notebook.asked if one.kind is not None}
    for one in people:
        if one.roles:
            continue
        what = chance.random() / busy
        if one.id in silent:
            if what < COMES_BACK:
                yield one, _comes_back(machine, one, notebook)
        elif what < STOPS:
            yield one, _stops(machine, one, notebook)
        elif what < STOPS + MUTES and one.id not in muted:
            yield one, _mutes(machine, one, notebook, chance.choice(KINDS))


def _mutes(machine: Machine, one: Inhabitant, notebook: Notebook, kind: Kind) -> Act:
    yield Says("/mijn")
    yield Taps(data=f"{MESSAGES_PREFIX}:?")
    group = group_of(kind)
    if group is not None:
        yield Taps(data=f"{MESSAGES_PREFIX}:g:{group}")
    if (yield Taps(data=f"{MESSAGES_PREFIX}:{kind}")):
        notebook.asked.append(Asked(one.id, kind, machine.now))


def _stops(machine: Machine, one: Inhabitant, notebook: Notebook) -> Act:
    yield Says("/stop")
    if (yield Taps(data=f"{MENU_PREFIX}:stop")):
        notebook.asked.append(Asked(one.id, None, machine.now))


def _comes_back(machine: Machine, one: Inhabitant, notebook: Notebook) -> Act:
    notebook.comes_back(one.id, machine.now)
    yield Says("/mijn")
