"""What a vote on a ballot of any kind needs: its key, who may decide, and why not."""

from __future__ import annotations

from domain.ballots.ballot import Ballot, BallotKind, slot_of
from domain.ballots.ratifying import confirm_first
from domain.ballots.resist_screens import confirm_to_weigh
from domain.ballots.voting import NotVoted, closed_screen
from domain.ids import BallotId
from domain.members.record import is_confirmed
from domain.notices import Notice
from handlers.turn import Turn
from storage import outbox, vouching


def key_of(turn: Turn, ballot: BallotId) -> bytes:
    """Return the key of an open ballot.

    Raises:
        LookupError: it isn't here; the person is told that it went wrong, because the vote can't
            be put in the box.
    """
    key = turn.town.keys.get(ballot)
    if key is None:
        raise LookupError("the key of an open ballot is gone")
    return key


async def may_decide(turn: Turn, ballot: Ballot) -> bool:
    """Return whether this person is a confirmed member where the ballot asks for one."""
    if ballot.advisory:
        return True
    records = await vouching.records(turn.session, turn.resident.id)
    needed = turn.content.ballots.member_vouches.on(turn.today)
    return is_confirmed(records, ballot.area, turn.today, needed=needed)


def confirm_screen(turn: Turn, ballot: Ballot) -> Notice:
    """Return why somebody who isn't confirmed can't vote here."""
    if ballot.kind is BallotKind.RESISTANCE or ballot.item is not None:
        return confirm_to_weigh(turn.resident.id, ballot)
    return confirm_first(turn.resident.id, ballot)


async def not_voted(turn: Turn, ballot: Ballot, why: NotVoted) -> None:
    """Say why a tap changed nothing, and put the screen right."""
    turn.toasts(why.toast, why.values)
    if why.closed:
        await turn.says(closed_screen(turn.resident.id, ballot))
    elif why.unconfirmed:
        await turn.says(confirm_screen(turn, ballot))


async def stands_here(turn: Turn, ballot: BallotId) -> bool:
    """Return whether the button stood in the message of this paper, and not in another below."""
    chat, slot = turn.chat, slot_of(ballot)
    return turn.tapped is not None and await outbox.stands_in(
        turn.session, slot, chat.channel, chat.chat, turn.tapped
    )
