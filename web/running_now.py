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

from domain.calendar import day_of
from domain.people import Resident
from domain.plain_text import shortened
from storage import agenda, ballots, issues, people
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
    open_now = [one for one in await ballots.open_to(session, resident.id) if one.takes_votes(now)]
    doing = await agenda.tasks_of(session, resident, today=today)
    own = await issues.of_resident(session, resident.id, limit=MOST)
    points = await agenda.items(session, resident.area) if resident.area is not None else []
    return {
        "ballots": [
            {"area": one.area_name, "closes_at": one.closes_at.isoformat()} for one in open_now
        ],
        "tasks": [{"title": one.short, "on": one.on.isoformat()} for one in doing[:MOST]],
        "agenda": [{"title": one.names.in_language(language)} for one in points[:MOST]],
        "issues": [
            {"title": shortened(text, LONGEST), "neighbours": neighbours}
            for text, neighbours in own
        ],
    }
