"""Papers in the box: under which name they lie, which tap changes them, which of them count.

Source: DESIGN "Ballots": the roll and the papers apart, and a key outside the database.
"""

from __future__ import annotations

import hashlib
import hmac
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

from domain.ballots.ballot import Ballot, BallotKind, Choices
from domain.ids import BallotId, ResidentId

TOKEN_BYTES = 12
WORDS = "words"
"""Where somebody's words stand on a paper, beside the numbers of options."""
WORDS_MOST = 300
"""Characters of the words on a paper: what a neighbour reads to the end."""


class BallotKeys(Protocol):
    """Keeps one secret key a ballot outside the database. Small files: quick, blocking."""

    def make(self, ballot: BallotId) -> bytes:
        """Make the key of a ballot that opens, 32 bytes, and return it; the same if it is there."""
        ...

    def get(self, ballot: BallotId) -> bytes | None:
        """Return the key; None when it was destroyed."""
        ...

    def destroy(self, ballot: BallotId) -> None:
        """Destroy the key, for good; doing it twice changes nothing."""
        ...


def pseudonym(key: bytes, resident: ResidentId) -> bytes:
    """Return under which name a paper lies in the box: 32 bytes that mean nothing without `key`."""
    return hmac.new(key, f"paper:{resident}".encode(), hashlib.sha256).digest()


class Move(StrEnum):
    """What a tap on a ballot screen does."""

    PLUS = "plus"
    MINUS = "minus"
    AGAIN = "again"
    DONE = "done"
    WORDS = "words"
    """Say something with one's answer."""


def token(key: bytes, resident: ResidentId, move: Move, option: int = 0) -> str:
    """Return the opaque word of a button: another for each person, ballot, option and move."""
    message = f"tap:{resident}:{move}:{option}".encode()
    return urlsafe_b64encode(hmac.new(key, message, hashlib.sha256).digest()[:TOKEN_BYTES]).decode()


def read_token(
    key: bytes, resident: ResidentId, ballot: Ballot, given: str
) -> tuple[Move, int] | None:
    """Return what the token of `resident` means on `ballot`; None for a forged or foreign one."""
    for move in (Move.AGAIN, Move.DONE, Move.WORDS):
        if hmac.compare_digest(token(key, resident, move), given):
            return move, 0
    for option in ballot.options:
        for move in (Move.PLUS, Move.MINUS):
            if hmac.compare_digest(token(key, resident, move, option.number), given):
                return move, option.number
    return None


def check_paper(paper: object, ballot: Ballot) -> Choices:
    """Return the choices of a paper, whoever wrote it down.

    Args:
        paper: numbers of options, or the same as text, with their points; or anything
            that somebody put in the box by hand.

    Raises:
        ValueError: no such thing; an option that isn't on the ballot or stands there twice;
            points that are no whole number from 1 (a mark: from 0), or more of them than there
            are; words where none belong, without an answer, or too many.
    """
    if not isinstance(paper, Mapping):
        raise ValueError("not a paper")
    known = {one.number for one in ballot.options}
    by_text = {str(number): number for number in known}
    least = 0 if ballot.kind is BallotKind.RESISTANCE else 1
    checked: dict[int, int] = {}
    for option, points in paper.items():
        if option == WORDS and ballot.kind is BallotKind.RATIFICATION:
            if not isinstance(points, str) or not 1 <= len(points) <= WORDS_MOST:
                raise ValueError("words are a text of some length")
            continue
        number = by_text.get(option) if isinstance(option, str) else option
        if type(number) is not int or number not in known:
            raise ValueError("an option that is not on this ballot")
        if type(points) is not int or not least <= points <= ballot.points:
            raise ValueError("points are whole numbers in their bounds")
        if number in checked:
            raise ValueError("an option that stands twice on the paper")
        checked[number] = points
    if ballot.kind is not BallotKind.RESISTANCE and sum(checked.values()) > ballot.points:
        raise ValueError("more points than there are")
    if WORDS in paper and not checked:
        raise ValueError("words without an answer")
    return checked


def is_complete(choices: Choices, ballot: Ballot) -> bool:
    """Return whether a paper counts: any choice will do, resistance asks a mark for each option."""
    if ballot.kind is BallotKind.RESISTANCE:
        return len(choices) == len(ballot.options)
    return bool(choices)


def read_paper(paper: object, ballot: Ballot) -> Choices:
    """Return what a paper in the box says to its owner: nothing when it breaks the rules.

    So whoever finds points gone can give them anew, and the next tap writes a paper that counts.
    """
    try:
        return check_paper(paper, ballot)
    except ValueError:
        return {}


def read_words(paper: object, ballot: Ballot) -> str:
    """Return the words on a paper in the box; empty when there are none, or it breaks the rules."""
    found = paper.get(WORDS) if isinstance(paper, Mapping) and read_paper(paper, ballot) else None
    return found if isinstance(found, str) else ""
