"""A tap on somebody's own paper of marks, and the result when it has closed."""

from __future__ import annotations

from domain.ballots.ballot import Ballot, Choices
from domain.ballots.papers import pseudonym, read_paper
from domain.ballots.resist_result import resistance_result
from domain.ballots.resist_screens import weigh_receipt
from domain.ballots.resisting import Tap, decide_weigh, read_weigh_token
from domain.ballots.voting import NotVoted, show_screen
from domain.notices import answering
from handlers.own_paper import key_of, may_decide, not_voted
from handlers.turn import Turn
from storage import ballot_box, voters


async def weigh(turn: Turn, ballot: Ballot, token: str) -> None:
    """Put a tap on the paper; the screen is made at delivery, so no mark lies about.

    Args:
        ballot: that can't be closed until this transaction ends.

    Raises:
        LookupError: the ballot is open and its key isn't here.
    """
    me, name = turn.resident.id, b""
    choices: Choices = {}
    tap: Tap | None = None
    member = confirmed = False
    if ballot.takes_votes(turn.now):  # afterwards the key may be gone, and so may the papers
        key = key_of(turn, ballot.id)
        name = pseudonym(key, me)
        choices = read_paper(await ballot_box.lock_paper(turn.session, ballot.id, name), ballot)
        tap = read_weigh_token(key, me, ballot, token)
        member = await voters.is_member(turn.session, ballot, me)
        confirmed = await may_decide(turn, ballot)
    outcome = decide_weigh(ballot, choices, tap, turn.now, member=member, confirmed=confirmed)
    if isinstance(outcome, NotVoted):
        await not_voted(turn, ballot, outcome)
        return
    if outcome.changed:
        await ballot_box.store_paper(
            turn.session, ballot.id, me, name, outcome.choices, counts=outcome.counts
        )
    if outcome.done:
        await turn.says(weigh_receipt(me, ballot, outcome.choices))
    else:
        await turn.says(show_screen(me, ballot.id, place=outcome.place))


async def show_result(turn: Turn, ballot: Ballot) -> None:
    """Show what came of a closed ballot."""
    few = turn.content.ballots.hidden_under.on(turn.today)
    await turn.says(answering(resistance_result(turn.resident.id, ballot, hidden_under=few)))
