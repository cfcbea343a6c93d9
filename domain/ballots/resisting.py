"""Giving each option a mark for how much one objects to it: what a tap means, and does.

A paper counts once each option has a mark:
leaving one out says nothing, so nothing is taken for it (docs/decisions/0024).
"""

from __future__ import annotations

import hashlib
import hmac
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from domain.ballots.ballot import (
    Ballot,
    BallotText,
    Choices,
)
from domain.ballots.papers import TOKEN_BYTES, is_complete
from domain.ballots.voting import NotVoted, Voted, refuse_vote
from domain.ids import ResidentId

NEXT = 0
"""Place on a paper: the first option without a mark; all of them once each has one."""
ALL = -1
"""Place on a paper: all marks below each other. Another number is that of an option."""


class Weigh(StrEnum):
    """What a tap on a screen of a resistance ballot does."""

    MARK = "mark"
    REST = "rest"
    """Give 0 to all that has no mark."""
    GO = "go"
    """Show an option, NEXT or ALL."""
    AGAIN = "again"
    DONE = "done"


class Tap(NamedTuple):
    """What a button means.

    Attributes:
        option: of MARK the number of the option, of GO the place.
        mark: of MARK.
    """

    move: Weigh
    option: int = 0
    mark: int = 0


def weigh_token(key: bytes, resident: ResidentId, tap: Tap) -> str:
    """Return the opaque word of a button: another for each person, ballot and tap."""
    message = f"weigh:{resident}:{tap.move}:{tap.option}:{tap.mark}".encode()
    return urlsafe_b64encode(hmac.new(key, message, hashlib.sha256).digest()[:TOKEN_BYTES]).decode()


def read_weigh_token(key: bytes, resident: ResidentId, ballot: Ballot, given: str) -> Tap | None:
    """Return what the token of `resident` means on `ballot`; None for a forged or foreign one."""
    for tap in _taps(ballot):
        if hmac.compare_digest(weigh_token(key, resident, tap).encode(), given.encode()):
            return tap
    return None


def _taps(ballot: Ballot) -> Iterator[Tap]:
    yield from (Tap(one) for one in (Weigh.DONE, Weigh.AGAIN, Weigh.REST))
    yield from (Tap(Weigh.GO, place) for place in (NEXT, ALL))
    for option in ballot.options:
        yield Tap(Weigh.GO, option.number)
        yield from (Tap(Weigh.MARK, option.number, mark) for mark in range(ballot.points + 1))


def decide_weigh(
    ballot: Ballot | None,
    choices: Choices,
    tap: Tap | None,
    at: datetime,
    *,
    member: bool,
    confirmed: bool = True,
) -> Voted | NotVoted:
    """Decide what a tap does to somebody's marks.

    Args:
        choices: the paper as it lies in the box; empty when there is none.
        tap: what the button's token means; None for a forged or foreign one.
        member: whether this person votes in this area.
        confirmed: whether this person is a confirmed member there.
    """
    refused = refuse_vote(ballot, at, member=member, confirmed=confirmed)
    if refused is not None or ballot is None:
        return refused or NotVoted(BallotText.GONE)
    if tap is None:
        return NotVoted(BallotText.GONE)
    marks, place = dict(choices), NEXT
    if tap.move is Weigh.MARK:
        marks[tap.option] = tap.mark
    elif tap.move is Weigh.REST:
        marks = {one.number: marks.get(one.number, 0) for one in ballot.options}
    elif tap.move is Weigh.AGAIN:
        marks = {}
    elif tap.move is Weigh.GO:
        place = tap.option
    return Voted(
        ballot.id,
        marks,
        changed=marks != dict(choices),
        done=tap.move is Weigh.DONE,
        place=place,
        counts=is_complete(marks, ballot),
    )
