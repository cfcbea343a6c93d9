"""Counting: each point is one, equal totals share the place."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.ballots.ballot import Ballot, Choices, Option
from domain.ballots.papers import check_paper


@dataclass(frozen=True, slots=True)
class Counted:
    """The outcome of a ballot.

    Attributes:
        totals: number of each option -> points.
        places: number of each option -> place from 1; ties share it.
        voters: papers with at least one point.
        invalid: papers that break the rules. They were not made by voting but by hand, and
            count for nothing; none of them may keep the others from being counted.
        bundle: SHA-256 over the sorted valid papers, hexadecimal: whoever has the papers
            gets it.
    """

    totals: Mapping[int, int]
    places: Mapping[int, int]
    voters: int
    invalid: int
    bundle: str


def count(ballot: Ballot, papers: Iterable[object]) -> Counted:
    """Count papers: each point is one; equal totals share the place."""
    checked: list[Choices] = []
    invalid = 0
    for one in papers:
        try:
            paper = check_paper(one, ballot)
        except ValueError:
            invalid += 1
        else:
            if paper:
                checked.append(paper)
    totals = {option.number: 0 for option in ballot.options}
    for paper in checked:
        for option, points in paper.items():
            totals[option] += points
    places = {
        option: 1 + sum(other > total for other in totals.values())
        for option, total in totals.items()
    }
    canonical = sorted(json.dumps(sorted(one.items())) for one in checked)
    bundle = hashlib.sha256("\n".join(canonical).encode()).hexdigest()
    return Counted(totals, places, len(checked), invalid, bundle)


def winners(ballot: Ballot) -> tuple[Option, ...]:
    """Return the options in the first place, none when nobody gave a point."""
    return tuple(one for one in ballot.options if one.place == 1 and one.total)


def standings(ballot: Ballot) -> tuple[Option, ...]:
    """Return the options of a closed ballot, most points first."""
    return tuple(sorted(ballot.options, key=lambda one: (one.place or 0, one.number)))


def percent(part: int, whole: int) -> int:
    """Return how many percent of `whole` (at least 1) that is, from 0 to 100, half upwards."""
    return min(100, (200 * part + whole) // (2 * whole))
