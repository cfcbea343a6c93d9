"""Holding a round of an area that is over in the demonstration, over all texts that wait there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.demo.stage import Stage, StageError, so
from domain.areas import Area
from domain.ballots.ballot import Answer
from domain.ballots.papers import Move, pseudonym
from domain.ballots.ratifying import answer_names
from domain.ballots.voting import Voted, decide_vote
from domain.calendar import day_of
from domain.due import DueKind
from domain.handing_back.rounds import open_round, rhythm_on
from domain.ids import ResidentId
from locales import LANGUAGES, say
from scheduler import handing_back
from scheduler.ticks import Needs
from storage import ballot_box, ballots
from storage import handing_back as texts
from storage.due import Leased


async def hold_round(
    stage: Stage, needs: Needs, area: Area, at: datetime, voters: Sequence[ResidentId]
) -> None:
    """Open the round at `at`, let these neighbours say yes to all in it, and close it in time.

    Raises:
        StageError: no round can open then, or it isn't over by now.
    """
    session = stage.session
    waiting = await texts.lock_waiting(session, area)
    opened = open_round(
        waiting,
        await texts.next_round(session),
        [await ballots.next_id(session) for _ in waiting.texts],
        at,
        rhythm_on(needs.content.ballots, day_of(at)),
        answer_names(say, LANGUAGES),
    )
    if opened is None or opened.round.closes_at > stage.now:
        raise StageError(f"no round of {area.slug} was over by now")
    await texts.store_round(session, opened)
    for ballot in opened.ballots:
        key = needs.keys.make(ballot.id)
        for voter in voters:
            voted = decide_vote(ballot, {}, (Move.PLUS, Answer.YES.value), at, member=True)
            name, choices = pseudonym(key, voter), so(voted, Voted).choices
            await ballot_box.store_paper(session, ballot.id, voter, name, choices)
    ends = opened.round.closes_at
    row = Leased(0, DueKind.HAND_BACK_CLOSES, ends, {"round": opened.round.id}, 0)
    await handing_back.close(session, row, needs, ends)
