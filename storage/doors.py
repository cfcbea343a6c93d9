"""The doors of a person: linking, unlinking, coming back, and one resident becoming another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import text

from domain.doors.door import Door, Place
from domain.doors.linking import Asked, LinkCode, Request
from domain.ids import AreaSlug, ResidentId
from domain.notices import ChatRef
from domain.recovery import SecondAsked
from domain.roles import Role
from storage import meetings, people, pushes
from storage.codes import code_hash
from storage.gateway import CHANNEL, announce
from storage.session import Session

KEPT = timedelta(days=30)
"""Codes stay this long, with what was asked with them; `door_events` stays."""


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


# --- codes and what is asked with them ----------------------------------------------------


async def store_code(
    session: Session, code: str, door: Place, language: str, *, now: datetime, until: datetime
) -> None:
    """Store the code of a door; the one before it can't be used any more.

    What was asked long ago is forgotten.
    """
    await session.execute(
        _STORE_CODE,
        {
            "hash": code_hash(code),
            "channel": door.channel,
            "chat": door.chat,
            "user": door.user,
            "language": language,
            "now": now,
            "until": until,
            "old": now - KEPT,
        },
    )


_STORE_CODE = text("""
    WITH before AS (
        DELETE FROM door_codes
        WHERE (channel = :channel AND chat = :chat AND asked_at IS NULL) OR made_at < :old
    )
    INSERT INTO door_codes (code_hash, channel, chat, user_id, language, made_at, until)
    VALUES (:hash, :channel, :chat, :user, :language, :now, :until)
""")


async def lock_code(session: Session, code: str, *, now: datetime) -> LinkCode | None:
    """Return a code that can be used, held until this transaction ends; None when used,
    expired or unknown."""
    row = (await session.execute(_LOCK_CODE, {"hash": code_hash(code), "now": now})).first()
    if row is None:
        return None
    giver = Place(row.channel, row.chat, row.user_id)
    resident = await people.who_is(session, row.channel, row.chat)
    return LinkCode(row.id, giver, resident.language if resident else row.language, resident)


_LOCK_CODE = text("""
    SELECT id, channel, chat, user_id, language FROM door_codes
    WHERE code_hash = :hash AND asked_at IS NULL AND until > :now
    FOR UPDATE
""")


async def find_code(session: Session, number: int, *, now: datetime) -> LinkCode | None:
    """Return a code that can still be used, by its number, held as by `lock_code`."""
    row = (await session.execute(_FIND_CODE, {"id": number, "now": now})).first()
    if row is None:
        return None
    giver = Place(row.channel, row.chat, row.user_id)
    resident = await people.who_is(session, row.channel, row.chat)
    return LinkCode(row.id, giver, resident.language if resident else row.language, resident)


_FIND_CODE = text("""
    SELECT id, channel, chat, user_id, language FROM door_codes
    WHERE id = :id AND asked_at IS NULL AND until > :now
    FOR UPDATE
""")


async def store_asked(
    session: Session, asked: Asked | SecondAsked, language: str, *, now: datetime
) -> None:
    """Use a code up: somebody is asked what becomes of the new door.

    Args:
        language: spoken at the new door.
    """
    await session.execute(
        _ASKED,
        {
            "id": asked.code,
            "resident": asked.person if isinstance(asked, SecondAsked) else asked.old,
            "helper": asked.by if isinstance(asked, SecondAsked) else None,
            "channel": asked.new.channel,
            "chat": asked.new.chat,
            "user": asked.new.user,
            "language": language,
            "now": now,
            "until": asked.until,
        },
    )


_ASKED = text("""
    UPDATE door_codes SET resident_id = :resident, helper = :helper, new_channel = :channel,
        new_chat = :chat, new_user_id = :user, new_language = :language,
        asked_at = :now, until = :until
    WHERE id = :id
""")


@dataclass(frozen=True, slots=True)
class Open:
    """What was asked and not answered yet: of the old door, or of a second person.

    Attributes:
        helper: who knows the person; None when the old door was asked.
    """

    request: Request
    helper: ResidentId | None


async def lock_request(session: Session, number: int) -> Open | None:
    """Return what was asked, held until this transaction ends; None when it was answered."""
    row: Any = (await session.execute(_LOCK_REQUEST, {"id": number})).first()
    if row is None:
        return None
    there = await people.who_is(session, row.new_channel, row.new_chat)
    request = Request(
        row.id,
        ResidentId(row.resident_id),
        Place(row.new_channel, row.new_chat, row.new_user_id),
        there.language if there else row.new_language,
        there,
        row.until,
    )
    return Open(request, None if row.helper is None else ResidentId(row.helper))


_LOCK_REQUEST = text("""
    SELECT id, resident_id, new_channel, new_chat, new_user_id, new_language, until, helper
    FROM door_codes WHERE id = :id AND asked_at IS NOT NULL AND ended_at IS NULL
    FOR UPDATE
""")


async def end_request(session: Session, number: int, *, now: datetime) -> None:
    """Mark what was asked as answered."""
    await session.execute(_END_REQUEST, {"id": number, "now": now})


_END_REQUEST = text("UPDATE door_codes SET ended_at = :now WHERE id = :id")


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


# --- one resident becomes another ---------------------------------------------------------


async def merge(session: Session, goes: ResidentId, into: ResidentId, *, now: datetime) -> None:
    """Give all that somebody did here as one resident to another, who they are as well.

    Issues, joins, tasks, agenda items, answers, finished rolls and doors go over; of what both
    have, one stays. What is left is a resident without area, doors and name, whose code still
    finds the person. The caller holds both rows, and has made sure that `goes` votes in no open
    ballot and has no role.
    """
    values = {"goes": goes, "into": into, "now": now}
    await meetings.merge(session, goes, into, now=now)
    for statement in _MERGE:
        await session.execute(statement, values)
    await people.move(session, goes, None, now=now)


_MERGE = tuple(
    text(statement)
    for statement in (
        "UPDATE issues SET submitter = :into WHERE submitter = :goes",
        "UPDATE issue_photos SET resident_id = :into WHERE resident_id = :goes",
        """DELETE FROM joins j WHERE j.resident_id = :goes AND EXISTS (
               SELECT 1 FROM joins o WHERE o.issue_id = j.issue_id AND o.resident_id = :into)""",
        "UPDATE joins SET resident_id = :into WHERE resident_id = :goes",
        """DELETE FROM joins j USING issues i
           WHERE i.id = j.issue_id AND j.resident_id = :into AND i.submitter = :into""",
        """DELETE FROM volunteers v WHERE v.resident_id = :goes AND EXISTS (
               SELECT 1 FROM volunteers o WHERE o.task_id = v.task_id AND o.resident_id = :into)""",
        "UPDATE volunteers SET resident_id = :into WHERE resident_id = :goes",
        "UPDATE agenda_items SET confirmed_by = :into WHERE confirmed_by = :goes",
        "UPDATE trits_answers SET by = :into WHERE by = :goes",
        "UPDATE tasks SET created_by = :into WHERE created_by = :goes",
        "UPDATE ballots SET opened_by = :into WHERE opened_by = :goes",
        """INSERT INTO finished_rolls (ballot_id, resident_id)
           SELECT ballot_id, :into FROM finished_rolls WHERE resident_id = :goes
           ON CONFLICT DO NOTHING""",
        "DELETE FROM finished_rolls WHERE resident_id = :goes",
        """INSERT INTO said_once (resident_id, key)
           SELECT :into, key FROM said_once WHERE resident_id = :goes ON CONFLICT DO NOTHING""",
        "DELETE FROM said_once WHERE resident_id = :goes",
        """UPDATE announcements SET resident_id = :into
           WHERE resident_id = :goes AND ended_at IS NULL""",
        "UPDATE outbox SET resident_id = :into WHERE resident_id = :goes AND closed_at IS NULL",
        """INSERT INTO founders (area, resident_id, since)
           SELECT area, :into, since FROM founders WHERE resident_id = :goes
           ON CONFLICT DO NOTHING""",
        "DELETE FROM founders WHERE resident_id = :goes",
        "UPDATE invitations SET invited_by = :into WHERE invited_by = :goes",
        "UPDATE invitations SET used_by = :into WHERE used_by = :goes",
        "DELETE FROM recovery_phrases WHERE resident_id = :goes",
        "UPDATE gateway_pushes SET resident_id = :into WHERE resident_id = :goes",
        "DELETE FROM mail_addresses WHERE resident_id = :goes",
        "DELETE FROM nudges WHERE resident_id = :goes",
        """UPDATE doors SET resident_id = :into, roles_from = :now WHERE resident_id = :goes""",
        "UPDATE residents SET merged_into = :into WHERE merged_into = :goes",
        "UPDATE residents SET merged_into = :into, shown_name = NULL WHERE id = :goes",
    )
)
