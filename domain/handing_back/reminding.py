"""Half-way a round, and for who may decide in it since today: a word to who may vote.

Who voted is known to nobody while a round lies open (docs/decisions/0006), so all who may vote
read the same words.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.ballots.ballot import Ballot, BallotKind
from domain.due import Due, DueKind
from domain.handing_back.texts import HAND_BACK_PREFIX, HandBackText
from domain.ids import ResidentId, RoundId
from domain.notices import Button, Kind, Look, Notice, Priority, Values
from domain.trits.hearing import sides_of_next


def half_way(number: RoundId, opened_at: datetime, closes_at: datetime) -> Due:
    """Return the moment half-way a round."""
    at = opened_at + (closes_at - opened_at) / 2
    return Due(DueKind.HAND_BACK_HALF, at, f"terugleggen-half-{number}", {"round": number})


def did_you_already(member: ResidentId, number: RoundId, ballots: Sequence[Ballot]) -> Notice:
    """Return what everybody who may vote reads half-way: alike for who did and who didn't.

    Args:
        ballots: of the round, at least one.
    """
    return Notice(
        to=member,
        text=HandBackText.HALF_WAY,
        values=_values(ballots),
        buttons=((_see(), sides_of_next()),),
        priority=Priority.REMINDER,
        kind=Kind.BALLOTS,
        about=f"ronde-{number}",
        once=f"terugleggen-half-{number}",
    )


def may_decide_now(member: ResidentId, open_now: Sequence[Ballot], at: datetime) -> Notice | None:
    """Return the invitation of who was confirmed while a round lies open; None without a round.

    Args:
        open_now: ballots in which this person votes, of any kind; those of texts in an area where
            they are confirmed now.
    """
    texts = [one for one in open_now if one.kind is BallotKind.RATIFICATION and one.takes_votes(at)]
    if not texts:
        return None
    first = texts[0].id
    return Notice(
        to=member,
        text=HandBackText.MAY_NOW,
        values=_values(texts),
        buttons=((_see(), sides_of_next()),),
        priority=Priority.BROADCAST,
        kind=Kind.BALLOTS,
        about=f"ronde-bevestigd-{first}",
        once=f"ronde-bevestigd-{first}",
    )


def _values(ballots: Sequence[Ballot]) -> Values:
    one = ballots[0]
    return {"gebied": one.area_name, "teksten": len(ballots), "tot": one.closes_at}


def _see() -> Button:
    return Button(label=HandBackText.SEE_TEXTS, data=f"{HAND_BACK_PREFIX}:1", look=Look.MAIN)
