"""How people answer at the yearly look back: some of it, all of it, or on another day."""

from __future__ import annotations

from random import Random

from simulation.acting import Act, Says, tap

RULES = 15
LINES = 6


def looks_back(chance: Random) -> Act:
    """Fill in a sheet; one in four stops half-way."""
    yield Says("/evaluatie")
    if not (yield tap("Kijk terug", "Ga verder:")):
        return
    yield tap("Begin bij vraag 1")
    last = RULES + LINES + 1 if chance.random() < 0.75 else chance.randint(1, RULES)
    likes = chance.randint(1, 5)
    for question in range(1, last + 1):
        if question <= RULES:
            score = min(5, max(1, likes + chance.randint(-1, 1)))
            if chance.random() < 0.05:
                yield tap("Zeg wat anders moet")
                yield Says("Meer tijd om een plan te lezen, en wat kortere brieven")
            yield tap(f"Geef een {score}")
        elif question <= RULES + LINES:
            yield tap(f"Kies {chance.choice('ABCD')}")
        else:
            yield tap("Schrap niets" if chance.random() < 0.7 else "Schrap 15", "Schrap niets")
    yield tap("Lever zo in")
