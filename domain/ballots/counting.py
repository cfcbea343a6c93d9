"""Counting: each point is one, equal totals share the place; of resistance the least is first."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from domain.ballots.ballot import Ballot, BallotKind, Choices, Option
from domain.ballots.papers import check_paper, is_complete, read_words


@dataclass(frozen=True, slots=True)
class Counted:
    """The outcome of a ballot.

    Attributes:
        totals: number of each option -> points.
        places: number of each option -> place from 1; ties share it.
        voters: papers with at least one point, or of a resistance ballot a mark everywhere. One
            that was never filled in counts for nothing, and isn't invalid.
        invalid: papers that break the rules. They were not made by voting but by hand, and
            count for nothing; none of them may keep the others from being counted.
        bundle: SHA-256 over the sorted valid papers without their words, hexadecimal: whoever
            has the papers gets it. Of a resistance ballot, over `marks_of` them, which is what
            is published.
        words: on the valid papers, in an order that means nothing; apart from the choices.
        highest: of a resistance ballot, number of each option -> the highest single mark.
        tens: of a resistance ballot, number of each option -> how often it got the highest mark
            there is.
    """

    totals: Mapping[int, int]
    places: Mapping[int, int]
    voters: int
    invalid: int
    bundle: str
    words: tuple[str, ...] = ()
    highest: Mapping[int, int] = field(default_factory=dict)
    tens: Mapping[int, int] = field(default_factory=dict)


def count(ballot: Ballot, papers: Iterable[object]) -> Counted:
    """Count papers: each point is one; equal totals share the place.

    Of a resistance ballot the least total comes first, then the lower highest mark, then fewer
    marks as high as can be; what is equal in all three shares the place.
    """
    checked: list[Choices] = []
    words: list[str] = []
    invalid = 0
    for one in papers:
        try:
            paper = check_paper(one, ballot)
        except ValueError:
            invalid += 1
        else:
            if is_complete(paper, ballot):
                checked.append(paper)
                words.append(read_words(one, ballot))
    totals = {option.number: 0 for option in ballot.options}
    for paper in checked:
        for option, points in paper.items():
            totals[option] += points
    highest: dict[int, int] = {}
    tens: dict[int, int] = {}
    if ballot.kind is BallotKind.RESISTANCE:
        for option in totals:
            marks = [paper[option] for paper in checked]
            highest[option] = max(marks, default=0)
            tens[option] = marks.count(ballot.points)
        ranks = {one: (total, highest[one], tens[one]) for one, total in totals.items()}
    else:
        ranks = {one: (-total, 0, 0) for one, total in totals.items()}
    places = {one: 1 + sum(other < rank for other in ranks.values()) for one, rank in ranks.items()}
    canonical = sorted(json.dumps(sorted(one.items())) for one in checked)
    if ballot.kind is BallotKind.RESISTANCE:
        canonical = [json.dumps([one, times]) for one, times in marks_of(ballot, checked).items()]
    bundle = hashlib.sha256("\n".join(canonical).encode()).hexdigest()
    said = tuple(sorted(filter(None, words)))
    return Counted(totals, places, len(checked), invalid, bundle, said, highest, tens)


def marks_of(ballot: Ballot, papers: Sequence[Choices]) -> Mapping[int, Sequence[int]]:
    """Return how often each option got each mark, from 0 to the highest there is.

    Args:
        papers: valid and filled in, of a resistance ballot.
    """
    table = {}
    for option in ballot.options:
        marks = [paper[option.number] for paper in papers]
        table[option.number] = [marks.count(mark) for mark in range(ballot.points + 1)]
    return table


def winners(ballot: Ballot) -> tuple[Option, ...]:
    """Return the options in the first place, none when nobody gave a point."""
    return tuple(one for one in ballot.options if one.place == 1 and one.total)


def standings(ballot: Ballot) -> tuple[Option, ...]:
    """Return the options of a closed ballot, most points first."""
    return tuple(sorted(ballot.options, key=lambda one: (one.place or 0, one.number)))


def percent(part: int, whole: int) -> int:
    """Return how many percent of `whole` (at least 1) that is, from 0 to 100, half upwards."""
    return min(100, (200 * part + whole) // (2 * whole))
