"""One-time invitations into the initiative group of an area: a link, also as a picture to scan.

A link carries a number, the moment at which it ends and our signature over both; the first
neighbour of the area who says yes uses it up.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.charts import Code
from domain.granting import Granted, PutForward, join
from domain.ids import AreaSlug, InvitationId, ResidentId
from domain.initiative_group import Group
from domain.notices import (
    STEP,
    Button,
    Kind,
    Look,
    Notice,
    Priority,
    Rows,
    TextKey,
    Values,
    answering,
)
from domain.people import Resident, shown
from domain.refusing import Refused, forbid, refuse
from domain.role_texts import RoleText
from domain.roles import Action
from domain.texts import GeneralText

INVITATION_PREFIX = "ui"
"""`ui:<payload of the link>` says yes; `ui:nee` says no."""
INVITED = "uitnodiging"
"""The slot of the question: it stays while its reader looks at something else."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """A one-time invitation.

    Attributes:
        by: who sent it; None when they were erased.
        used_by: who said yes; None while `used` is False, or when they were erased.
    """

    id: InvitationId
    area: AreaSlug
    by: ResidentId | None
    expires_at: datetime
    used: bool = False
    used_by: ResidentId | None = None


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation to store."""

    invitation: Invitation
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Accepted:
    """An invitation that is used up, and what became of who used it."""

    invitation: InvitationId
    joined: Granted | PutForward
    notices: tuple[Notice, ...]


def ends_at(at: datetime, *, days: int) -> datetime:
    """Return when an invitation of `at` ends, in whole minutes: the link says the same."""
    return (at + timedelta(days=days)).replace(second=0, microsecond=0)


def decide_invite(
    resident: Resident,
    group: Group,
    number: InvitationId,
    address: str,
    until: datetime,
    *,
    still_open: int,
    most: int,
) -> Invited | Refused:
    """Decide whether `resident` invites somebody into the group of an area.

    Args:
        number: given out by storage, because the link carries it.
        address: the link.
        until: when it ends (`ends_at`); the link says the same.
        still_open: other invitations of this person that can be used.
        most: the figure `invitations_open`.
    """
    if not resident.may(Action.INVITE_MEMBER, group.area):
        return forbid(resident, Action.INVITE_MEMBER, group.area)
    if still_open >= most:
        return refuse(resident, RoleText.TOO_MANY, {"aantal": still_open}, slot=STEP)
    made = Invitation(number, group.area, resident.id, until)
    link = Notice(
        to=resident.id,
        text=RoleText.INVITATION,
        values={"gebied": group.area_name, "link": address, "tot": made.expires_at},
        picture=Code(address, RoleText.INVITATION_PICTURE, {"gebied": group.area_name}),
    )
    return Invited(made, (link,))


def refuse_invited(
    resident: Resident,
    invitation: Invitation | None,
    inviter: Resident | None,
    group: Group | None,
    at: datetime,
) -> Refused | None:
    """Return why an invitation brings `resident` nothing; None when it can be said yes to.

    Args:
        invitation: None for one that we did not make, or threw away.
        inviter: who sent it, as they are now; None when they were erased.
        group: of the area it is for.
    """
    if invitation is None or group is None:
        return _refuse(resident, GeneralText.LINK_UNKNOWN)
    values: Values = {"gebied": group.area_name}
    if invitation.used:
        mine = invitation.used_by == resident.id
        return _refuse(resident, RoleText.USED_BY_YOU if mine else RoleText.USED, values)
    if at >= invitation.expires_at:
        return _refuse(resident, RoleText.EXPIRED, values)
    if inviter is None or not inviter.may(Action.INVITE_MEMBER, invitation.area):
        return _refuse(resident, RoleText.WITHDRAWN, values)
    if inviter.id == resident.id:
        return _refuse(resident, RoleText.OWN, values)
    if resident.area != invitation.area:
        return _refuse(resident, RoleText.OTHER_AREA, values)
    if group.has(resident.id) or (not group.counts and group.is_started_by(resident.id)):
        return _refuse(resident, RoleText.STARTED_ALREADY, values)
    return None


def _refuse(resident: Resident, text: TextKey, values: Values | None = None) -> Refused:
    return refuse(resident, text, values, slot=STEP)


def invited_screen(resident: Resident, group: Group, inviter: Resident, payload: str) -> Notice:
    """Return the question to who opened an invitation: are you in?"""
    rows: Rows = (
        (
            Button(label=RoleText.ACCEPT, data=f"{INVITATION_PREFIX}:{payload}", look=Look.MAIN),
            Button(label=RoleText.DECLINE, data=f"{INVITATION_PREFIX}:nee", look=Look.QUIET),
        ),
    )
    return Notice(
        to=resident.id,
        text=RoleText.INVITED,
        values={"naam": shown(inviter.shown_name), "gebied": group.area_name},
        buttons=rows,
        slot=INVITED,
        fresh=True,
    )


def declined(resident: Resident) -> Notice:
    """Return the answer to "no": the invitation stays what it was."""
    return Notice(to=resident.id, text=RoleText.DECLINED, slot=INVITED)


def decide_accept(
    resident: Resident,
    invitation: Invitation | None,
    inviter: Resident | None,
    group: Group | None,
    at: datetime,
    *,
    directors: Iterable[ResidentId],
) -> Accepted | Refused:
    """Decide whether `resident` comes into the group by an invitation, and uses it up.

    The arguments are those of `refuse_invited`.

    Args:
        directors: of the area, told when there are enough for a first group.
    """
    refused = refuse_invited(resident, invitation, inviter, group, at)
    if refused is not None:
        return refused
    if invitation is None or inviter is None or group is None:
        return _refuse(resident, GeneralText.LINK_UNKNOWN)
    joined = join(group, resident, at, by=inviter.id, directors=directors)
    member = isinstance(joined, Granted)
    own = tuple(answering(one) for one in joined.notices if one.to == resident.id)
    others = tuple(one for one in joined.notices if one.to != resident.id)
    yes = Notice(
        to=resident.id,
        text=RoleText.ACCEPTED if member else RoleText.ACCEPTED_STARTING,
        values={"gebied": group.area_name},
        slot=INVITED,
    )
    told = Notice(
        to=inviter.id,
        text=RoleText.TOLD_INVITER,
        values={"naam": shown(resident.shown_name), "gebied": group.area_name},
        priority=Priority.REMINDER,
        kind=Kind.ROLE,
        once=f"uitnodiging-{invitation.id}",
    )
    return Accepted(invitation.id, joined, (yes, *own, *others, told))
