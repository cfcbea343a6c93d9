"""The doors of a person: linking, unlinking, and what came of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text

from domain.doors.door import Door, Place
from domain.ids import AreaSlug, ResidentId
from domain.notices import ChatRef
from domain.roles import Role
from storage import pushes
from storage.gateway import CHANNEL, announce
from storage.session import Session


async def list_doors(session: Session, resident: ResidentId) -> Sequence[Door]:
    """Return somebody's doors, in an order that stays."""
    rows = await session.execute(_LIST, {"id": resident})
    return [Door(row.channel, row.chat, row.last_spoke_at, row.role_waits) for row in rows]


_LIST = text("""
    SELECT d.channel, d.chat, d.last_spoke_at, EXISTS (
        SELECT 1 FROM roles o WHERE o.resident_id = d.resident_id AND o.ended_at IS NULL
          AND o.granted_at <= d.roles_from) AS role_waits
    FROM doors d WHERE d.resident_id = :id ORDER BY d.channel, d.chat
""")


async def role_waits(session: Session, door: ChatRef) -> bool:
    """Return whether a role of whoever's door it is doesn't hold there yet."""
    found = await session.execute(_WAITS, {"channel": door.channel, "chat": door.chat})
    return found.first() is not None


_WAITS = text("""
    SELECT 1 FROM doors d JOIN roles o ON o.resident_id = d.resident_id
    WHERE d.channel = :channel AND d.chat = :chat
      AND o.ended_at IS NULL AND o.granted_at <= d.roles_from
""")


async def who_have(
    session: Session, roles: Iterable[Role], areas: Iterable[AreaSlug] | None
) -> Sequence[ResidentId]:
    """Return who have one of `roles` in one of `areas`; None for any area."""
    values = {
        "roles": sorted(role.value for role in roles),
        "areas": None if areas is None else sorted(areas),
    }
    rows = await session.execute(_WHO_HAVE, values)
    return [ResidentId(row.resident_id) for row in rows]


_WHO_HAVE = text("""
    SELECT DISTINCT resident_id FROM roles
    WHERE role = ANY(CAST(:roles AS text[])) AND ended_at IS NULL
      AND (CAST(:areas AS text[]) IS NULL OR area IS NULL OR area = ANY(CAST(:areas AS text[])))
    ORDER BY resident_id
""")


# --- doors that come and go ---------------------------------------------------------------


async def _tell(
    session: Session,
    resident: ResidentId,
    door: ChatRef,
    what: str,
    *,
    now: datetime,
    by: ResidentId | None = None,
    second: ResidentId | None = None,
) -> None:
    if what != "trusted" and door.channel == CHANNEL:
        await announce(session, door.chat, "whose")  # open pages load anew
    await session.execute(
        _TELL,
        {
            "id": resident,
            "channel": door.channel,
            "chat": door.chat,
            "what": what,
            "by": by,
            "second": second,
            "now": now,
        },
    )


_TELL = text("""
    INSERT INTO door_events (resident_id, channel, chat, what, by, second, at)
    VALUES (:id, :channel, :chat, :what, :by, :second, :now)
""")


async def link(
    session: Session,
    resident: ResidentId,
    door: Place,
    what: str,
    *,
    now: datetime,
    by: ResidentId | None = None,
    second: ResidentId | None = None,
) -> None:
    """Make a chat a door of somebody, on which the roles they have now don't hold.

    A conversation that was going on there ends. What `goes` there as another resident must
    have been merged before.

    Args:
        what: "linked", "by-words" or "by-people", for the record.
    """
    values = {
        "id": resident,
        "channel": door.channel,
        "chat": door.chat,
        "user": door.user,
        "now": now,
    }
    await session.execute(_LINK, values)
    await session.execute(_END_TALK, values)
    await _tell(session, resident, door.ref, what, now=now, by=by, second=second)


_LINK = text("""
    INSERT INTO doors (channel, chat, user_id, resident_id, last_spoke_at, roles_from)
    VALUES (:channel, :chat, :user, :id, :now, :now)
    ON CONFLICT (channel, chat) DO UPDATE SET
        resident_id = excluded.resident_id, roles_from = excluded.roles_from, closed_at = NULL
""")
_END_TALK = text("DELETE FROM conversations WHERE channel = :channel AND chat = :chat")


async def unlink(
    session: Session, resident: ResidentId, doors: Iterable[ChatRef], *, now: datetime
) -> None:
    """Make doors of somebody nobody's: nothing that waits is said there, no talk goes on."""
    for door in doors:
        values = {"id": resident, "channel": door.channel, "chat": door.chat, "now": now}
        await session.execute(_UNLINK, values)
        await session.execute(_END_TALK, values)
        if door.channel == CHANNEL:
            await pushes.unsubscribe(session, door.chat)
        await _tell(session, resident, door, "unlinked", now=now)


_UNLINK = text("""
    WITH gone AS (
        DELETE FROM doors WHERE channel = :channel AND chat = :chat AND resident_id = :id
    )
    UPDATE outbox SET closed_at = :now, ended = 'expired', notice = '{}'
    WHERE channel = :channel AND chat = :chat AND closed_at IS NULL AND leased_until IS NULL
""")


async def trust(
    session: Session, resident: ResidentId, door: ChatRef, by: ResidentId, *, now: datetime
) -> None:
    """Let all roles of somebody hold on a door, because a colleague said so."""
    values = {"id": resident, "channel": door.channel, "chat": door.chat}
    await session.execute(_TRUST, values)
    await _tell(session, resident, door, "trusted", now=now, by=by)


_TRUST = text("""
    UPDATE doors SET roles_from = NULL
    WHERE channel = :channel AND chat = :chat AND resident_id = :id
""")


@dataclass(frozen=True, slots=True)
class Change:
    """The last thing that happened to a door.

    Attributes:
        what: "linked", "by-words", "by-people" (whose it is changed), "unlinked", "trusted".
    """

    what: str
    at: datetime


async def last_change(session: Session, door: ChatRef) -> Change | None:
    """Return when a chat last became somebody's, or stopped to be; None when it never did.

    The gateway gives a browser a new secret after it.
    """
    values = {"channel": door.channel, "chat": door.chat}
    row = (await session.execute(_LAST_CHANGE, values)).first()
    return None if row is None else Change(row.what, row.at)


async def unlinked_since(session: Session, door: ChatRef, since: datetime) -> datetime | None:
    """Return when a chat was last unlinked after `since`; None when it was not."""
    values = {"channel": door.channel, "chat": door.chat, "since": since}
    at: datetime | None = (await session.execute(_UNLINKED_SINCE, values)).scalar_one()
    return at


_UNLINKED_SINCE = text("""
    SELECT max(at) FROM door_events
    WHERE channel = :channel AND chat = :chat AND what = 'unlinked' AND at > :since
""")
_LAST_CHANGE = text("""
    SELECT what, at FROM door_events
    WHERE channel = :channel AND chat = :chat AND what <> 'trusted' ORDER BY id DESC LIMIT 1
""")
