"""What waits for somebody who just came in: a link, words said at the door, an open ballot."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext

from domain.ballots.opening import invitation
from domain.issues.issue import IssueText
from domain.notices import Notice
from domain.people import Resident
from domain.reading import reading_from_json
from domain.texts import GeneralText
from domain.theming import issue_screen
from handlers import issues as bringing_up
from handlers.context import Town
from handlers.waiting import wait_for_area
from storage import ballots, issues, outbox
from storage.session import Session


async def after_coming_in(
    session: Session,
    resident: Resident,
    data: Mapping[str, Any],
    state: FSMContext,
    town: Town,
    *,
    first_name: str,
    now: datetime,
) -> None:
    """Open the link somebody came by, invite to an open ballot, take up the first words."""
    if "start" in data:
        await open_link(session, resident, str(data["start"]), town, now=now)
    await invite_if_open(session, resident, now=now)
    if "said" not in data:
        return
    if resident.area is None:
        await wait_for_area(resident, data["said"], first_name, state, session, now=now)
    else:
        await take_up(session, resident, data["said"], first_name, state, town, now=now)


async def take_up(
    session: Session,
    resident: Resident,
    said: Mapping[str, Any],
    first_name: str,
    state: FSMContext,
    town: Town,
    *,
    now: datetime,
) -> None:
    """Make an issue of words that waited, as `handlers.waiting.said` kept them."""
    reading, vector = reading_from_json(said["reading"])
    await bringing_up.begin(
        session,
        resident,
        str(said["words"]),
        reading,
        vector,
        state,
        town,
        now=now,
        first_name=first_name,
    )


async def open_link(
    session: Session, resident: Resident, payload: str, town: Town, *, now: datetime
) -> None:
    """Open what a link points to; a forged or foreign one gets a friendly sentence."""
    number = town.links.read_issue(payload)
    issue = None if number is None else await issues.find(session, number)
    if number is None:
        notice = Notice(to=resident.id, text=GeneralText.LINK_UNKNOWN, doors=True)
    elif issue is None or issue.withdrawn:
        notice = Notice(to=resident.id, text=IssueText.GONE, doors=True)
    else:
        notice = issue_screen(resident, issue)
    await outbox.put(session, [notice], now=now)


async def invite_if_open(session: Session, resident: Resident, *, now: datetime) -> None:
    """Invite somebody who came to live here to the ballot that is open, once."""
    if resident.area is None:
        return
    ballot = await ballots.newest_of(session, resident.area)
    if ballot is None or not ballot.takes_votes(now):
        return
    if await ballots.is_member(session, ballot, resident.id):
        await outbox.put(session, [invitation(resident.id, ballot)], now=now)
