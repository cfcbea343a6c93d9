"""Filling in a ballot screen at the last moment, so that no choice stands in the outbox."""

from __future__ import annotations

from dataclasses import dataclass

from domain.ballots import BallotKeys, BallotText, closed_screen, pseudonym, screen
from domain.notices import BallotScreen, Notice
from storage import ballots
from storage.session import Sessions


@dataclass(frozen=True, slots=True)
class Screens:
    """Reads somebody's paper with the ballot's key and makes the screen of it."""

    sessions: Sessions
    keys: BallotKeys

    async def fill(self, reference: BallotScreen) -> Notice:
        """Return the screen as the paper is now; that it is closed once it is."""
        async with self.sessions() as session:
            ballot = await ballots.find(session, reference.ballot)
            key = self.keys.get(reference.ballot)
            if ballot is None:
                return Notice(to=reference.resident, text=BallotText.GONE)
            if ballot.closed or key is None:
                return closed_screen(reference.resident, ballot)
            paper = await ballots.read_paper(session, ballot.id, pseudonym(key, reference.resident))
        return screen(ballot, reference.resident, paper, key)
