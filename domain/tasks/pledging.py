"""Hands promised as a condition for money, where a fund asks that (Breda in the brochure)."""

from __future__ import annotations

from collections.abc import Iterable

from domain.tasks.task import Task


def pledged(tasks: Iterable[Task]) -> int:
    """Return how many hands residents promised for tasks, of each no more than it wants."""
    return sum(min(len(one.people), one.hands) for one in tasks)
