"""What waits for somebody who just came in: a link, words said at the door, an open ballot."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from domain.ballots import choice_opening, resist_opening
from domain.ballots.ballot import BallotKind
from domain.ballots.opening import invitation
from domain.ids import IssueId
from domain.issues.issue import IssueText
from domain.links import Thing
from domain.notices import Notice, answering
from domain.reading import reading_from_json
from domain.survey import opening as survey_opening
from domain.texts import GeneralText
from domain.theming import issue_screen
from handlers import (
    agenda,
    attending_meetings,
    ballots,
    drafting,
    inviting,
    meetings,
    polls,
    tasks,
    themes,
)
from handlers.turn import Turn
from handlers.waiting import wait_for_area
from storage import issues, surveys, voters


async def after_coming_in(turn: Turn, data: Mapping[str, Any], name: str) -> None:
    """Open the link somebody came by, invite to an open ballot, take up the first words.

    Args:
        data: what was known at the door: `start` (a link), `said` (words).
        name: the first name to propose.
    """
    if "start" in data:
        await open_link(turn, str(data["start"]))
    await invite_if_open(turn)
    if "said" in data:
        await take_up_or_wait(turn, data["said"], name)


async def take_up_or_wait(turn: Turn, said: Mapping[str, Any], name: str) -> None:
    """Make an issue of words; those of somebody without a home area wait for it."""
    if turn.resident.area is None:
        await wait_for_area(turn, said, name)
    else:
        await take_up(turn, said, name)


async def take_up(turn: Turn, said: Mapping[str, Any], name: str) -> None:
    """Make an issue of words that waited, as `handlers.waiting.said` kept them."""
    reading, vector = reading_from_json(said["reading"])
    await drafting.begin(turn, str(said["words"]), reading, vector, name)


async def open_link(turn: Turn, payload: str) -> None:
    """Open what a link points to; a forged or foreign one gets a friendly sentence."""
    if await inviting.open_invitation(turn, payload):
        return
    if await attending_meetings.mark_here(turn, payload):
        return
    read = turn.town.links.read(payload)
    if read is None:
        await turn.says(Notice(to=turn.resident.id, text=GeneralText.LINK_UNKNOWN, doors=True))
        return
    thing, number = read
    await _OPENS[thing](turn, number)


async def _open_issue(turn: Turn, number: int) -> None:
    issue = await issues.find(turn.session, IssueId(number))
    if issue is not None and not issue.withdrawn:
        await turn.says(issue_screen(turn.resident, issue))
        return
    await turn.says(Notice(to=turn.resident.id, text=IssueText.GONE, doors=True))


_OPENS: Mapping[Thing, Callable[[Turn, int], Awaitable[None]]] = {
    Thing.ISSUE: _open_issue,
    Thing.BALLOT: ballots.open_linked,
    Thing.MEETING: meetings.open_linked,
    Thing.ITEM: agenda.open_linked,
    Thing.THEME: themes.open_linked,
    Thing.TASK: tasks.open_linked,
    Thing.POLL: polls.open_linked,
}


async def invite_if_open(turn: Turn) -> None:
    """Invite somebody who came to live here to the ballots and survey that are open."""
    if turn.resident.area is None:
        return
    for ballot in await voters.open_to(turn.session, turn.resident.id):
        if ballot.area != turn.resident.area or not ballot.takes_votes(turn.now):
            continue
        if ballot.item is not None:
            await turn.says(answering(choice_opening.invitation(turn.resident.id, ballot)))
        elif ballot.kind is BallotKind.DOTS:
            await turn.says(answering(invitation(turn.resident.id, ballot)))
        elif ballot.kind is BallotKind.RESISTANCE:
            await turn.says(answering(resist_opening.invitation(turn.resident.id, ballot)))
    asked = await surveys.newest_of(turn.session, turn.resident.area)
    if asked is not None and asked.takes_answers(turn.now):
        await turn.says(answering(survey_opening.invitation(turn.resident.id, asked)))
