"""Neighbours who can't agree, from the call to whatever ends it.

What each does next follows from where the deadlock stands, which is asked of the database; what
they do goes through the conversation like all else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from sqlalchemy import text

from domain.deadlock.deadlock import Stage
from domain.ids import AgendaItemId
from domain.roles import Role
from simulation.acting import Act, Raw, Says, tap
from simulation.crowd import Inhabitant, Neighbours
from simulation.machine import Machine
from simulation.others import others
from storage import item_files
from storage.rows import Row

CALLS = 0.12
"""Chance that neighbours of an area fall out in a sitting, where there is an item to do it over."""
REACTS = 0.6
"""Chance that somebody does the next thing in a sitting."""
OTHERS = Stage.OTHERS.value
WHY = "Wij willen het anders dan zij, en we praten al weken zonder dat het iets oplevert."


async def troubles(
    machine: Machine, known: Neighbours, chance: Random
) -> list[tuple[Inhabitant, Act]]:
    """Return what people do in this sitting about what they can't agree on."""
    async with machine.sessions() as session:
        free = list(await session.execute(_FREE))
        open_ones = list(await session.execute(_OPEN))
        above = [AgendaItemId(row.item_id) for row in open_ones if row.stage == OTHERS]
        files = {one.item: one for one in await item_files.read(session, above)}
    acts = [*_called(free, known, chance)]
    for row in open_ones:
        if chance.random() >= REACTS:
            continue
        if row.stage == OTHERS:
            file = files[AgendaItemId(row.item_id)]
            acts += others(file, bool(row.refused), known, machine.now, chance)
        else:
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
           (SELECT h.stand IN ('refused', 'lapsed') FROM hand_backs h
            JOIN coalition_areas a ON a.id = h.number AND a.item_id = d.item_id AND a.area = d.area
            WHERE h.kind = 'advice' AND h.area = d.area
            ORDER BY h.version DESC LIMIT 1) AS refused,
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
