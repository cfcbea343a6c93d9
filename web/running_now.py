"""What runs now for one person: the side list of the web phone on a wide screen.

The gateway itself knows no ballots and no issues. This asks storage for what the commands
behind the rows show, so nothing stands here that its reader couldn't ask for in the chat.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from aiohttp import web

from domain.ballots.ballot import BallotKind
from domain.calendar import day_of
from domain.meetings.meeting import Choice
from domain.people import Resident
from domain.plain_text import shortened
from storage import agenda, issues, meetings, people, tasks, voters
from storage.gateway import CHANNEL, Json
from storage.session import Session
from web.gateway.browser import answer, own_chat
from web.gateway.gateway import Gateway

MOST: Final = 3
"""Rows of one kind; the command behind them shows the rest."""
LONGEST: Final = 70


@dataclass(frozen=True, slots=True)
class RunningNow:
    """Answers `/chat/now`."""

    gateway: Gateway

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the route to mount."""
        return [web.get("/chat/now", self._show)]

    async def _show(self, request: web.Request) -> web.Response:
        async with self.gateway.sessions() as session:
            chat = await own_chat(session, request)
            resident = await people.who_is(session, CHANNEL, chat.id)
            if resident is None:
                return answer(None)
            return answer(await running_now(session, resident, now=self.gateway.clock()))


async def running_now(session: Session, resident: Resident, *, now: datetime) -> Json:
    """Return what runs for somebody (docs/gateway.md). Moments in UTC, days of Amsterdam."""
    today, language = day_of(now), resident.language
    open_now = [
        one
        for one in await voters.open_to(session, resident.id)
        if one.takes_votes(now) and one.kind is not BallotKind.RATIFICATION
    ]
    doing = await tasks.tasks_of(session, resident, today=today)
    own = await issues.of_resident(session, resident.id, limit=MOST)
    areas = [resident.area] if resident.area is not None else []
    to_come = [
        one
        for one in await meetings.to_come(session, areas, resident.id, now=now)
        if one.mine is None or one.mine.choice is not Choice.NOT
    ]
    points = await agenda.items(session, resident.area) if resident.area is not None else []
    return {
        "ballots": [
            {"area": one.area_name, "closes_at": one.closes_at.isoformat()} for one in open_now
        ],
        "meetings": [
            {"title": one.details.title, "starts_at": one.details.starts_at.isoformat()}
            for one in to_come[:MOST]
        ],
        "tasks": [{"title": one.short, "on": one.on.isoformat()} for one in doing[:MOST]],
        "agenda": [{"title": one.names.in_language(language)} for one in points[:MOST]],
        "issues": [
            {"title": shortened(text, LONGEST), "neighbours": neighbours}
            for text, neighbours in own
        ],
    }
