"""Who takes part in what the area asks of everybody: a ballot, a round, looking back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from sqlalchemy import text

from simulation.acting import Act
from simulation.crowd import Inhabitant, Neighbours
from simulation.habits import ratifies, votes
from simulation.looking_back import looks_back
from simulation.machine import Machine

EAGER: Mapping[str, tuple[Callable[[Random], Act], int]] = {
    "dots": (votes, 1),
    "round": (ratifies, 2),
    "evaluation": (looks_back, 1),
}
"""What is open -> what somebody does about it, and how many people do in a sitting."""


async def invited(
    machine: Machine, known: Neighbours, chance: Random
) -> list[tuple[Inhabitant, Act]]:
    """Return who takes part in this sitting."""
    async with machine.sessions() as session:
        found = list(await session.execute(_OPEN))
    acts = {}
    for row in found:
        act, eager = EAGER[row.what]
        here = [one for one in known.of_area[row.area] if one.confirmed]
        for one in chance.sample(here, min(eager, len(here))):
            acts[one.id] = (one, act(chance))
    return list(acts.values())


_OPEN = text("""
    SELECT 'round' AS what, area FROM hand_back_rounds WHERE closed_at IS NULL
    UNION ALL SELECT 'dots', area FROM ballots WHERE closed_at IS NULL AND kind = 'dots'
        AND item_id IS NULL
    UNION ALL SELECT 'evaluation', area FROM evaluations WHERE closed_at IS NULL
    ORDER BY what, area
""")
