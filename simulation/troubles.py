"""Neighbours who can't agree, from the call to whatever ends it.

What each does next follows from where the deadlock stands, which is asked of the database; what
they do goes through the conversation like all else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from sqlalchemy import text

from domain.roles import Role
from simulation.acting import Act, Raw, Says, tap
from simulation.crowd import Inhabitant
from simulation.machine import Machine
from storage.rows import Row

CALLS = 0.06
"""Chance that neighbours of an area fall out in a sitting, where there is an item to do it over."""
REACTS = 0.6
"""Chance that somebody does the next thing in a sitting."""
WHY = "Wij willen het anders dan zij, en we praten al weken zonder dat het iets oplevert."


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Everybody, found by area and by number."""

    of_area: Mapping[str, Sequence[Inhabitant]]
    by_id: Mapping[int, Inhabitant]
    with_role: Mapping[Role, Sequence[Inhabitant]]


def neighbours(people: Sequence[Inhabitant]) -> Neighbours:
    """Return everybody in order."""
    of_area: dict[str, list[Inhabitant]] = {}
    with_role: dict[Role, list[Inhabitant]] = {}
    for one in people:
        of_area.setdefault(one.area, []).append(one)
        for role in one.roles:
            with_role.setdefault(role, []).append(one)
    return Neighbours(of_area, {one.id: one for one in people}, with_role)


async def troubles(
    machine: Machine, known: Neighbours, chance: Random
) -> list[tuple[Inhabitant, Act]]:
    """Return what people do in this sitting about what they can't agree on."""
    async with machine.sessions() as session:
        free = list(await session.execute(_FREE))
        open_ones = list(await session.execute(_OPEN))
    acts = [*_called(free, known, chance)]
    for row in open_ones:
        if chance.random() < REACTS:
            acts += _next(row, known, chance)
    first = {one.id: (one, act) for one, act in reversed(acts)}  # one thing at a time
    return list(first.values())


_FREE = text("""
    SELECT area, max(id) AS item FROM agenda_items i
    WHERE NOT EXISTS (SELECT 1 FROM deadlocks d WHERE d.item_id = i.id)
    GROUP BY area ORDER BY area
""")
_OPEN = text("""
    SELECT d.id, d.area, d.item_id, d.stage, d.waits, d.proposal, d.mediator,
           (SELECT array_agg(s.resident_id ORDER BY s.number) FROM deadlock_sides s
            WHERE s.deadlock_id = d.id) AS sides
    FROM deadlocks d WHERE d.ended_at IS NULL ORDER BY d.id
""")


def _called(
    free: Sequence[Row], known: Neighbours, chance: Random
) -> Iterator[tuple[Inhabitant, Act]]:
    for row in free:
        if chance.random() < CALLS:
            one, other = chance.sample(known.of_area[row.area], 2)
            yield one, _calls(row.item, f"P{other.id}")


def _calls(item: int, other: str) -> Act:
    yield Raw(f"pt:{item}:open")
    yield tap("Meld: niet eruit")
    yield Says(WHY)
    yield Says(other)
    yield tap("Ga verder")
    yield tap("Meld het zo")


def _next(row: Row, known: Neighbours, chance: Random) -> list[tuple[Inhabitant, Act]]:
    """Return who does something about one deadlock."""
    sides = [known.by_id[one] for one in row.sides if one is not None]
    here = known.of_area[row.area]
    if row.waits == "ballot":
        return [(one, _weighs(row.id, chance)) for one in chance.sample(here, min(8, len(here)))]
    if row.waits == "round":
        return []
    if row.stage == 0:
        return [(sides[-1], _takes_part(row.id))]
    if row.stage == 3:
        return list(_others(row, known, chance))
    what = chance.random()
    if what < 0.06:
        return [(sides[0], _proposes(row.id))]
    if row.proposal is not None and what < 0.3:
        return [(one, _agrees(row.id)) for one in sides]
    if what < 0.35:
        return [(one, _wants(row.id, "Ga eerder verder")) for one in sides]
    if what < 0.4:
        return [(one, _wants(row.id, "Vraag")) for one in sides]
    if what < 0.42:
        return [(sides[0], _wants(row.id, "Trek het in"))]
    if row.stage == 2 and row.mediator is None:
        return [(one, _mediates(row.id)) for one in here if Role.COMMUNITY_WORKER in one.roles]
    return [(chance.choice(here), _thinks_of(row.id, chance))]


def _takes_part(number: int) -> Act:
    yield Raw(f"vl:{number}:wij")
    yield tap("Wij doen mee")


def _thinks_of(number: int, chance: Random) -> Act:
    yield Raw(f"vl:{number}:open")
    yield tap("Bekijk oplossingen")
    yield tap("Bedenk een oplossing")
    yield Says(f"We proberen het {chance.randint(2, 12)} weken op de andere plek")


def _weighs(number: int, chance: Random) -> Act:
    yield Raw(f"vl:{number}:open")
    yield tap("Stem")
    for _ in range(8):
        mark = chance.randint(0, 10)
        if not (yield tap({0: "0: geen", 10: "10: dit"}.get(mark, str(mark)))):
            return


def _proposes(number: int) -> Act:
    yield Raw(f"vl:{number}:wij")
    yield tap("Stel een afspraak voor")
    yield Says("We doen het om en om, en praten over een half jaar verder.")


def _agrees(number: int) -> Act:
    yield Raw(f"vl:{number}:wij")
    yield tap("Zeg ja tegen voorstel")


def _wants(number: int, what: str) -> Act:
    yield Raw(f"vl:{number}:wij")
    yield tap(what)


def _mediates(number: int) -> Act:
    yield Raw(f"vl:{number}:help")


# --- others decide ------------------------------------------------------------------------


def _others(row: Row, known: Neighbours, chance: Random) -> Iterator[tuple[Inhabitant, Act]]:
    """Return what brings the item to its decision, as far as anybody can do it today."""
    for one in known.with_role.get(Role.ALIGNMENT_GROUP, ()):
        if chance.random() < 0.5:
            yield one, _says_feasible(row.item_id)
    for one in known.with_role.get(Role.AREA_DIRECTOR, ()):
        yield one, _advises(row.item_id, "Schrijf het advies", "Naar de stuurgroep")
    group = [one for one in known.of_area[row.area] if Role.INITIATIVE_GROUP in one.roles]
    if group:
        yield group[0], _advises(row.item_id, "Schrijf ons advies", "Leg het voor")
    seats = known.with_role.get(Role.STEERING_GROUP, ())
    if seats:
        yield chance.choice(seats), _decides(row.item_id)
    for one in known.with_role.get(Role.ALDERMAN, ()):
        yield one, _confirms(row.item_id)


def _says_feasible(item: int) -> Act:
    yield Raw(f"rw:{item}:open")
    if (yield tap("Zeg wat jullie kunnen")):
        yield tap("Het kan als")
        yield Says("Als de raad in mei geld vrijmaakt, beginnen wij na de zomer.")


def _advises(item: int, begins: str, hands_in: str) -> Act:
    yield Raw(f"rw:{item}:open")
    if (yield tap(begins)):
        yield tap("Punt erbij")
        yield Says("Begin klein, met een proef van drie maanden voor de hele buurt.")
        yield tap(hands_in)


def _decides(item: int) -> Act:
    yield Raw(f"rw:{item}:open")
    if (yield tap("Leg een besluit vast")):
        yield tap("Punt 1")
        yield tap("Volgt")
        yield tap("Motivatie")
        yield Says(
            "Wij volgen de bewoners: eerst een proef van drie maanden, en dan kijken we weer."
        )
        yield tap("Leg het vast")


def _confirms(item: int) -> Act:
    yield Raw(f"rw:{item}:open")
    if (yield tap("Bekijk het besluit")):
        yield tap("Bevestig het besluit")
