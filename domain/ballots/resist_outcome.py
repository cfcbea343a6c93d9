"""What a counted resistance ballot says: the order, the winner, and what decided it.

The least total wins; a tie goes to the lower highest single mark, then to fewer marks as high as
can be. What is equal in all three stays a tie: there is no winner (docs/decisions/0024).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.ballots.ballot import Ballot, BallotKind, Option
from domain.ballots.counting import standings
from domain.ids import BallotId


class Decided(StrEnum):
    """What decided a resistance ballot."""

    TOTAL = "total"
    HIGHEST = "highest"
    """Equal totals; the highest single mark against the winner is lower."""
    TENS = "tens"
    """These are equal too; fewer people gave the winner the highest mark there is."""
    TIE = "tie"
    """Several are equal in all of it: nobody wins."""
    NOBODY = "nobody"
    """No paper was filled in: nobody wins."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a closed resistance ballot.

    Attributes:
        options: least resistance first, each with total, place, highest and tens.
        winner: None with a tie or without papers.
        beaten: with the winner's total (HIGHEST) or that and its highest mark (TENS): whom the tie
            rule decided against; the next ones in `options`.
        tied: in the first place together, when there is no winner.
        voters: people whose paper was filled in.
        as_it_is: whether "leave it as it is" won.
    """

    ballot: BallotId
    decided: Decided
    options: tuple[Option, ...]
    winner: Option | None
    beaten: tuple[Option, ...]
    tied: tuple[Option, ...]
    voters: int
    as_it_is: bool


def as_it_is(ballot: Ballot) -> Option:
    """Return the option to leave everything as it is: the last one of a resistance ballot."""
    return ballot.options[-1]


def outcome_of(ballot: Ballot) -> Outcome:
    """Return what came of `ballot`.

    Raises:
        ValueError: it isn't closed, or no resistance ballot.
    """
    if ballot.kind is not BallotKind.RESISTANCE or not ballot.closed:
        raise ValueError("only a closed resistance ballot has such an outcome")
    options, voters = standings(ballot), ballot.voters or 0
    first = tuple(one for one in options if one.place == 1) if voters else ()
    winner = first[0] if len(first) == 1 else None
    decided = Decided.TOTAL
    beaten: tuple[Option, ...] = ()
    if winner is None:
        decided = Decided.TIE if first else Decided.NOBODY
    else:
        equal = tuple(one for one in options if one.total == winner.total and one is not winner)
        same = tuple(one for one in equal if one.highest == winner.highest)
        if same:
            decided, beaten = Decided.TENS, same
        elif equal:
            decided, beaten = Decided.HIGHEST, equal
    return Outcome(
        ballot=ballot.id,
        decided=decided,
        options=options,
        winner=winner,
        beaten=beaten,
        tied=first if winner is None else (),
        voters=voters,
        as_it_is=winner is not None and winner.number == as_it_is(ballot).number,
    )
