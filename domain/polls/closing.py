"""When a quick poll is over: only the counts stay, and an issue can be made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.ids import ResidentId
from domain.notices import Notice
from domain.people import Resident
from domain.polls.poll import Poll
from domain.polls.screens import result_screen
from domain.polls.texts import PollText
from domain.refusing import Refused, Twice, refuse


@dataclass(frozen=True, slots=True)
class PollClosed:
    """From here on only the counts are there; who chose what is thrown away."""

    poll: Poll
    notices: tuple[Notice, ...]


def decide_close(poll: Poll, voters: Sequence[ResidentId], at: datetime) -> PollClosed | Twice:
    """Decide whether a poll closes; it does so once.

    Who chose in the chat reads the result where the buttons stood, and its maker where the
    figures stand.

    Args:
        voters: who chose in the chat, each once.
    """
    if poll.closed_at is not None:
        return Twice(PollText.CLOSED_ALREADY)
    closed = replace(poll, closed_at=at)
    notices = [result_screen(one, closed) for one in voters]
    if poll.by is not None:
        notices.append(result_screen(poll.by, closed, slot=poll.figures_slot))
    return PollClosed(closed, tuple(notices))


def can_close(resident: Resident, poll: Poll) -> Refused | None:
    """Return why somebody can't see the figures and close it; None for its maker."""
    return None if poll.by == resident.id else refuse(resident, PollText.NOT_YOURS)


def words_for_issue(resident: Resident, poll: Poll) -> str | Refused:
    """Return the words of an issue out of a closed poll: its question, and what won.

    For who lives in its area. Where several options won, all of them are named.
    """
    if resident.area != poll.area:
        return refuse(resident, PollText.ISSUE_ELSEWHERE)
    if poll.closed_at is None:
        return refuse(resident, PollText.STILL_OPEN)
    if not poll.winners:
        return refuse(resident, PollText.NOTHING_CHOSEN)
    return f"{poll.question} {', '.join(poll.winners)}"
