"""The days of a year: who does what on each, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from pathlib import Path
from random import Random

from bot.content import load
from domain.calendar import LOCAL, day_of
from domain.due import Due
from domain.evaluation.evaluation import opens_due
from domain.ids import AreaSlug
from domain.roles import Role
from simulation import habits
from simulation.acting import Act, Habit, play
from simulation.crowd import Inhabitant, Neighbours, crowd, move_in, neighbours
from simulation.invited import invited
from simulation.machine import Machine, machine
from simulation.promises import Outcome, look
from simulation.quick_reader import QuickReader
from simulation.troubles import troubles
from simulation.wishing import Notebook, wishes
from storage import due

CONTENT = Path(__file__).resolve().parent.parent / "content" / "hoogeveen"
SITTING = time(19, 40)
APART = 3
"""When people take their phones, local time, and after how many days again: many side by side,
which is what is hardest, and quickest to live through."""
BUSY = 0.004
"""Share of the residents who do something in a sitting."""
RESTART_EVERY = 9
"""Days; besides, it is started again now and then while updates wait: `Settings.cut_off`."""
A_MOMENT = timedelta(minutes=1)
"""After a sitting: what is said then was said after all that people did in it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What year it is to be.

    Attributes:
        busy: how many times as much as usual people do.
        cut_off: chance that the program is started again while what people just said waits.
    """

    seed: int
    areas: int
    residents: int
    days: int
    start: datetime
    busy: float = 1.0
    cut_off: float = 0.02


Habits = Sequence[tuple[Habit, int]]
"""What somebody does, and how often beside the rest."""
RESIDENT: Habits = (
    (habits.brings_up, 4), (habits.joins, 4), (habits.looks_around, 3), (habits.puts_forward, 1),
)  # fmt: skip
WITH_TASK: Mapping[Role, Habits] = {
    Role.INITIATIVE_GROUP: (
        (habits.opens_ballot, 2), (habits.confirms_winner, 3), (habits.takes_up, 4),
        (habits.hands_agenda_back, 2), (habits.makes_plan, 5), (habits.looks_around, 2),
    ),
}  # fmt: skip
PROFESSIONAL: Habits = (
    (habits.answers_partner, 3),
    (habits.looks_around, 2),
    (habits.puts_forward, 1),
)
BUSY_WITH_TASK = 0.04


async def live(
    settings: Settings, url: str, folder: Path, progress: Callable[[str], None]
) -> Outcome:
    """Live that year and return what came of it."""
    chance = Random(settings.seed)
    content = load(CONTENT)
    areas = [one.slug for one in content.areas][: settings.areas]
    people = crowd(content, areas, settings.residents, chance)
    known = neighbours(people, content)
    reader, notebook = QuickReader([one.key for one in content.themes]), Notebook()
    async with machine(url, folder, content, reader, settings.start) as program:
        async with program.sessions.begin() as session:
            await move_in(session, people, chance, settings.start)
            await due.plan(session, _looks_back(areas, settings))
        for number in range(0, settings.days, APART):
            progress(f"day {number + 1} of {settings.days}, {program.updates} updates")
            at = settings.start + timedelta(days=number)
            await _day(program, people, known, notebook, at, chance, settings)
            if number % RESTART_EVERY == 0:
                await program.restart()
        await program.goes_to(program.now + timedelta(days=1))
        async with program.sessions() as session:
            outcome = await look(session, program.now, notebook.asked)
    calls = sum(program.phones.calls.values())
    own = {
        "days": settings.days, "areas": len(areas), "updates": program.updates,
        "calls of the channel": calls, "restarts": program.restarts,
        "restarts while something waited": program.cut_off,
    }  # fmt: skip
    return replace(outcome, figures={**own, **outcome.figures})


def _looks_back(areas: Sequence[AreaSlug], settings: Settings) -> list[Due]:
    """Return when each area looks back, spread over the year: areas began on different days."""
    apart = timedelta(days=settings.days) * 0.8 / len(areas)
    return [
        opens_due(area, settings.start + apart * (number + 1)) for number, area in enumerate(areas)
    ]


async def _day(
    program: Machine,
    people: list[Inhabitant],
    known: Neighbours,
    notebook: Notebook,
    at: datetime,
    chance: Random,
    settings: Settings,
) -> None:
    await program.goes_to(datetime.combine(day_of(at), SITTING, LOCAL))
    acts = [
        *_acts(people, chance, settings.busy),
        *await invited(program, known, chance),
        *await troubles(program, known, chance),
    ]
    silent = notebook.silent
    acts = [(one, act) for one, act in acts if one.id not in silent]
    acts += wishes(program, people, notebook, chance, settings.busy)
    one_each = list({one.id: (one, act) for one, act in acts}.values())
    await play(program, one_each, chance, settings.cut_off)
    await program.goes_to(program.now + A_MOMENT)


def _acts(
    people: list[Inhabitant], chance: Random, busy: float
) -> Iterator[tuple[Inhabitant, Act]]:
    for one in people:
        habits_of = RESIDENT
        if one.roles:
            if chance.random() >= BUSY_WITH_TASK * busy:
                continue
            habits_of = next(
                (WITH_TASK[role] for role in one.roles if role in WITH_TASK), PROFESSIONAL
            )
        elif chance.random() >= BUSY * busy:
            continue
        (habit,) = chance.choices(
            [one for one, _ in habits_of], [weight for _, weight in habits_of]
        )
        yield one, habit(chance)
