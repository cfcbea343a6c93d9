"""Which task fits whose talents: by the words that both have.

No score and no model: the words that matched are shown, so that anybody can see why.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from domain.ids import ResidentId
from domain.notices import Button, Kind, Line, Look, Notice, Priority
from domain.plain_text import bare
from domain.talents.talent import Talent, TalentText
from domain.tasks.task import TASK_PREFIX, Task, of_task

LEAST_LETTERS = 4
"""A shorter word counts only when it is the same."""
SAME_BEGINNING = 6
"""Letters from which words with one beginning are about one thing: timmeren, timmerwerk."""


def alike(one: str, other: str) -> bool:
    """Return whether two words say the same: equal, one begins with the other, or as good as."""
    first, second = bare(one), bare(other)
    if not first or not second:
        return False
    short, long = sorted((first, second), key=len)
    if short == long:
        return True
    if len(short) >= LEAST_LETTERS and long.startswith(short):
        return True
    return short[:SAME_BEGINNING] == long[:SAME_BEGINNING] and len(short) >= SAME_BEGINNING


def matching(talents: Iterable[Talent], words: Sequence[str]) -> tuple[str, ...]:
    """Return the words of somebody's talents that a task is about too, as they wrote them."""
    found = [
        mine for one in talents for mine in one.words if any(alike(mine, word) for word in words)
    ]
    return tuple(dict.fromkeys(found))


Talented = Mapping[ResidentId, Sequence[Talent]]


def fitting(people: Talented, task: Task) -> Mapping[ResidentId, tuple[str, ...]]:
    """Return whose talents fit a task, with the words that matched; best first."""
    found = {one: matching(talents, task.words) for one, talents in people.items()}
    best = sorted(
        ((one, words) for one, words in found.items() if words),
        key=lambda each: (-len(each[1]), each[0]),
    )
    return dict(best)


def because(words: Sequence[str]) -> Line:
    """Return "because you wrote: ..."."""
    return Line(TalentText.BECAUSE, {"woorden": ", ".join(words)})


def bring(task: Task, people: Talented, *, but: ResidentId) -> tuple[Notice, ...]:
    """Return a task to those whose talents fit it, once each.

    Args:
        but: who made it: this person knows of it.
    """
    return tuple(
        Notice(
            to=one,
            text=TalentText.FITS_YOU,
            values={**of_task(task), "omdat": because(words)},
            buttons=(
                (
                    Button(
                        label=TalentText.I_DO_IT,
                        data=f"{TASK_PREFIX}:{task.id}:doe",
                        look=Look.MAIN,
                    ),
                    Button(label=TalentText.ALL_TASKS, data=f"{TASK_PREFIX}:1", look=Look.QUIET),
                ),
            ),
            priority=Priority.BROADCAST,
            kind=Kind.TASKS,
            about=f"taak-{task.id}",
            once=f"taak-{task.id}-past",
        )
        for one, words in fitting(people, task).items()
        if one != but and not task.has(one)
    )
