"""Filling in a ballot screen at the last moment, so that no choice stands in the outbox."""

from __future__ import annotations

from dataclasses import dataclass

from domain.ballots.ballot import BallotText
from domain.ballots.papers import BallotKeys, pseudonym, read_paper
from domain.ballots.voting import closed_screen, screen
from domain.notices import BallotScreen, Notice
from storage import ballots
from storage.session import Sessions


@dataclass(frozen=True, slots=True)
class Screens:
    """Reads somebody's paper with the ballot's key and makes the screen of it."""

    sessions: Sessions
    keys: BallotKeys

    async def fill(self, reference: BallotScreen) -> Notice:
        """Return the screen as the paper is now; that it is closed once it is.

        Raises:
            LookupError: the ballot is open and its key isn't here, so nobody's paper can be
                found. Delivery tries again.
        """
        async with self.sessions() as session:
            ballot = await ballots.find(session, reference.ballot)
            if ballot is None:
                return Notice(to=reference.resident, text=BallotText.GONE)
            if ballot.closed:
                return closed_screen(reference.resident, ballot)
            key = self.keys.get(reference.ballot)
            if key is None:
                raise LookupError("the key of an open ballot is gone")
            name = pseudonym(key, reference.resident)
            paper = read_paper(await ballots.read_paper(session, ballot.id, name), ballot)
        return screen(ballot, reference.resident, paper, key)
