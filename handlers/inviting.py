"""Inviting into the initiative group: making a one-time invitation, opening and answering it."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.initiative_group import (
    ROLE_PREFIX,
    Group,
)
from domain.invitations import (
    INVITATION_PREFIX,
    Accepted,
    Invitation,
    Invited,
    decide_accept,
    decide_invite,
    declined,
    ends_at,
    invited_screen,
    refuse_invited,
)
from domain.people import Resident
from domain.refusing import refuse
from domain.roles import Action
from domain.texts import GeneralText
from handlers.context import Tapped
from handlers.roles import AREA, answer_in_place, directors_of, locked_group, store_joined
from handlers.turn import Turn
from storage import channels, invitations, people

router = Router(name="inviting")

_HERE = rf"{ROLE_PREFIX}:{AREA}"


@router.callback_query(Tapped(rf"{_HERE}:uit"), flags={"action": Action.INVITE_MEMBER})
async def invite(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Make a one-time invitation, as a link and as a picture to scan."""
    group = await locked_group(turn, area)
    if group is None:
        return
    channel, me = turn.chat.channel, turn.resident
    bot = await channels.username(turn.session, channel) if channel == "telegram" else None
    number, figures = await invitations.next_id(turn.session), turn.content.organisation
    until = ends_at(turn.now, days=figures.invitation_days.on(turn.today))
    outcome = decide_invite(
        me,
        group,
        number,
        turn.town.links.invitation_url(number, until, bot=bot),
        until,
        still_open=await invitations.count_open(turn.session, me.id, now=turn.now),
        most=figures.invitations_open.on(turn.today),
    )
    if isinstance(outcome, Invited):
        await invitations.store(turn.session, outcome.invitation)
    await answer_in_place(turn, outcome)


async def open_invitation(turn: Turn, payload: str) -> bool:
    """Ask who opened an invitation whether they are in; return whether it is one of ours."""
    read = turn.town.links.read_invitation(payload)
    if read is None:
        return False
    found = await invitations.find(turn.session, read[0])
    inviter, group = await _inviter(turn, found)
    refused = refuse_invited(turn.resident, found, inviter, group, turn.now)
    if refused is not None or inviter is None or group is None:
        await answer_in_place(turn, refused or refuse(turn.resident, GeneralText.LINK_UNKNOWN))
    else:
        await turn.says(invited_screen(turn.resident, group, inviter, payload))
    return True


async def _inviter(turn: Turn, found: Invitation | None) -> tuple[Resident | None, Group | None]:
    """Return who sent an invitation, and the group that it is for."""
    if found is None:
        return None, None
    inviter = None if found.by is None else await people.get(turn.session, found.by)
    return inviter, await locked_group(turn, found.area)


@router.callback_query(
    Tapped(rf"{INVITATION_PREFIX}:nee"), flags={"action": Action.ANSWER_INVITATION}
)
async def decline(query: CallbackQuery, turn: Turn) -> None:
    """Leave an invitation as it is."""
    await turn.says(declined(turn.resident))


@router.callback_query(
    Tapped(rf"{INVITATION_PREFIX}:(?P<payload>u[A-Za-z0-9_-]{{1,60}})"),
    flags={"action": Action.ANSWER_INVITATION},
)
async def accept(query: CallbackQuery, turn: Turn, payload: str) -> None:
    """Come into the group by an invitation, and use it up."""
    read = turn.town.links.read_invitation(payload)
    found = None if read is None else await invitations.lock(turn.session, read[0])
    inviter, group = await _inviter(turn, found)
    outcome = decide_accept(
        turn.resident,
        found,
        inviter,
        group,
        turn.now,
        directors=await directors_of(turn, group),
    )
    if isinstance(outcome, Accepted):
        await invitations.use(turn.session, outcome.invitation, turn.resident.id, now=turn.now)
        await store_joined(turn, outcome.joined)
    await answer_in_place(turn, outcome)
