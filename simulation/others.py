"""The third stage of a deadlock: those around the item's file do what it waits for.

Partners say what they can, the alignment group and the residents advise, the area says yes to its
own advice in a round, a member of the steering group enters a decision and another confirms it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from random import Random

from domain.roles import Role
from domain.scoping.item_file import ItemFile, Side
from simulation.acting import Act, Raw, Says, tap
from simulation.crowd import Inhabitant, Neighbours

DEPARTS = 0.25
"""Chance that the steering group departs from a point of the residents' advice."""
ADVICE = (
    "Begin klein, met een proef van drie maanden voor de hele buurt.",
    "Vraag na de zomer aan alle bewoners hoe het ging.",
)
WHY = "Wij volgen de bewoners: eerst een proef van drie maanden, en dan kijken we weer."
ANSWER = "Hier rijdt de ambulance langs, en die moet er altijd door kunnen, ook in de winter. " * 3


def others(
    file: ItemFile, refused: bool, known: Neighbours, at: datetime, chance: Random
) -> Iterator[tuple[Inhabitant, Act]]:
    """Return who does what the file waits for now.

    Args:
        refused: whether the area did not say yes to its newest advice.
    """
    missing = set(file.missing(list(known.partners)))
    if not file.aligned:
        for one in known.with_role.get(Role.ALIGNMENT_GROUP, ()):
            if one.partner in missing and chance.random() < 0.5:
                yield one, _says_feasible(file.item)
        if file.can_be_advised(list(known.partners), at):
            for one in known.with_role.get(Role.AREA_DIRECTOR, ()):
                yield one, _advises(file.item)
    group = [one for one in known.of_area[file.area] if Role.INITIATIVE_GROUP in one.roles]
    if group and (refused or file.newest(Side.RESIDENTS) is None):
        yield chance.choice(group), _writes_own(file.item, again=refused)
    seats = [
        *known.with_role.get(Role.STEERING_GROUP, ()), *known.with_role.get(Role.ALDERMAN, ()),
    ]  # fmt: skip
    advice = file.ratified
    if advice is None or not file.aligned or not seats:
        return
    one = chance.choice(seats)
    if file.waiting is None:
        yield one, _decides(file.item, len(advice.points), chance)
    elif one.id != file.waiting.by:
        yield one, _confirms(file.item)


def _says_feasible(item: int) -> Act:
    yield Raw(f"rw:{item}:open")
    if (yield tap("Zeg wat jullie kunnen")):
        yield tap("Het kan als")
        yield Says("Als de raad in mei geld vrijmaakt, beginnen wij na de zomer.")


def _advises(item: int) -> Act:
    yield Raw(f"rw:{item}:open")
    if (yield tap("Schrijf het advies")):
        yield tap("Punt erbij")
        yield Says(ADVICE[0])
        yield tap("Naar de stuurgroep")


def _writes_own(item: int, *, again: bool) -> Act:
    yield Raw(f"rw:{item}:open")
    if (yield tap("Schrijf ons advies")):
        yield tap("Punt erbij")
        yield Says(ADVICE[again])
        yield tap("Leg het voor")
        if again:
            yield Says("Er staat nu ook in wanneer we samen terugkijken.")


def _decides(item: int, points: int, chance: Random) -> Act:
    yield Raw(f"rw:{item}:open")
    if (yield tap("Leg een besluit vast")):
        for number in range(1, points + 1):
            yield tap(f"Punt {number}")
            if chance.random() < DEPARTS:
                yield tap("Wijkt af")
                yield Says(ANSWER)
            else:
                yield tap("Volgt")
        yield tap("Motivatie")
        yield Says(WHY)
        yield tap("Leg het vast")


def _confirms(item: int) -> Act:
    yield Raw(f"rw:{item}:open")
    if (yield tap("Bekijk het besluit")):
        yield tap("Bevestig het besluit")
