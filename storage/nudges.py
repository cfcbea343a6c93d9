"""Who has something unread in the web phone, and how they were called back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text

from domain.ids import ResidentId
from domain.nudging import MOST_TRIES, Unread, Way
from storage.gateway import CHANNEL
from storage.session import Session

AT_ONCE = 50
"""People who are decided about in one transaction."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """Where a browser can be pushed to, with the keys that it gave for it."""

    chat: int
    endpoint: str
    p256dh: str
    auth: str


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody with a row that is ours until the transaction ends.

    Attributes:
        pushes, mails: tries that failed since they last looked.
    """

    id: ResidentId
    language: str
    unread: Unread
    subscription: Subscription | None
    address: str | None
    pushes: int
    mails: int


async def expect(session: Session, residents: Collection[int], *, now: datetime) -> None:
    """Look at people to whom something was just said in the web phone.

    Who has given no way to be called is left out.
    """
    if residents:
        await session.execute(_EXPECT, {"residents": sorted(set(residents)), "now": now})


_EXPECT = text("""
    INSERT INTO nudges (resident_id, since, look_at)
    SELECT r.id, :now, :now FROM unnest(CAST(:residents AS bigint[])) AS r(id)
    WHERE EXISTS (SELECT 1 FROM gateway_pushes p WHERE p.resident_id = r.id)
       OR EXISTS (SELECT 1 FROM mail_addresses m
                  WHERE m.resident_id = r.id AND m.confirmed_at IS NOT NULL)
    ORDER BY r.id
    ON CONFLICT (resident_id) DO UPDATE SET look_at = least(nudges.look_at, excluded.look_at)
""")


async def claim(session: Session, *, now: datetime, mail: bool) -> Sequence[Reader]:
    """Take people whose moment to be looked at has come, oldest first.

    What happened before they last looked counts no longer.

    Args:
        mail: whether we can send mail at all.
    """
    ids = list((await session.execute(_CLAIM, {"now": now, "limit": AT_ONCE})).scalars())
    if not ids:
        return []
    await session.execute(_LOOKED, {"ids": ids, "channel": CHANNEL})
    found = await session.execute(_READERS, {"ids": ids, "channel": CHANNEL})
    return [
        Reader(
            ResidentId(row.resident_id),
            row.language,
            Unread(
                row.since,
                _ways(row.endpoint, row.pushes, row.address if mail else None, row.mails),
                row.pushed_at,
                row.mailed_at,
                row.retry_at,
            ),
            row.endpoint and Subscription(row.chat, row.endpoint, row.p256dh, row.auth),
            row.address,
            row.pushes,
            row.mails,
        )
        for row in found
    ]


def _ways(endpoint: str | None, pushes: int, address: str | None, mails: int) -> frozenset[Way]:
    ways = set()
    if endpoint is not None and pushes < MOST_TRIES:
        ways.add(Way.PUSH)
    if address is not None and mails < MOST_TRIES:
        ways.add(Way.MAIL)
    return frozenset(ways)


_CLAIM = text("""
    SELECT resident_id FROM nudges WHERE look_at <= :now
    ORDER BY look_at, resident_id LIMIT :limit FOR UPDATE SKIP LOCKED
""")
_LOOKED = text("""
    UPDATE nudges n SET since = looked.at, pushed_at = NULL, mailed_at = NULL, retry_at = NULL,
                        pushes = 0, mails = 0
    FROM (
        SELECT d.resident_id, max(greatest(s.last_seen_at, s.seen_at)) AS at
        FROM doors d JOIN gateway_sessions s ON d.channel = :channel AND s.id = d.chat
        WHERE d.resident_id = ANY(CAST(:ids AS bigint[])) GROUP BY d.resident_id
    ) looked
    WHERE n.resident_id = looked.resident_id AND looked.at > n.since
""")
# We speak to somebody at the door where they spoke last (`storage.outbox`). When that is not
# the web phone, nothing is unread there that they were not told elsewhere since.
_READERS = text("""
    SELECT n.resident_id, n.pushed_at, n.mailed_at, n.retry_at, n.pushes, n.mails, r.language,
           unread.since, door.chat, p.endpoint, p.p256dh, p.auth, m.address
    FROM nudges n JOIN residents r ON r.id = n.resident_id
    LEFT JOIN LATERAL (
        SELECT d.channel, d.chat FROM doors d
        WHERE d.resident_id = r.id AND d.closed_at IS NULL
        ORDER BY d.last_spoke_at DESC LIMIT 1
    ) door ON r.stopped_at IS NULL
    LEFT JOIN gateway_sessions s ON door.channel = :channel AND s.id = door.chat
    LEFT JOIN LATERAL (
        SELECT min(g.sent_at) AS since FROM gateway_messages g
        WHERE g.chat = s.id AND g.message_id > s.seen_message AND g.from_bot AND NOT g.deleted
          AND g.sent_at >= greatest(s.last_seen_at, s.seen_at)
    ) unread ON true
    LEFT JOIN gateway_pushes p ON p.chat = s.id AND p.resident_id = r.id
    LEFT JOIN mail_addresses m ON m.resident_id = r.id AND m.confirmed_at IS NOT NULL
    WHERE n.resident_id = ANY(CAST(:ids AS bigint[]))
    ORDER BY n.look_at, n.resident_id
""")


async def over(session: Session, resident: ResidentId) -> None:
    """Forget a row: nothing is unread."""
    await session.execute(_OVER, {"id": resident})


_OVER = text("DELETE FROM nudges WHERE resident_id = :id")


async def wait(session: Session, resident: ResidentId, until: datetime | None) -> None:
    """Look again at `until`; None: when something new is said."""
    await session.execute(_WAIT, {"id": resident, "until": until})


_WAIT = text("UPDATE nudges SET look_at = :until WHERE resident_id = :id")


async def begin(session: Session, resident: ResidentId, way: Way, *, now: datetime) -> None:
    """Record that somebody is called, before it is done: so nobody is called twice."""
    await session.execute(_BEGIN[way], {"id": resident, "now": now})


_BEGIN = {
    Way.PUSH: text("UPDATE nudges SET pushed_at = :now, look_at = :now WHERE resident_id = :id"),
    Way.MAIL: text("UPDATE nudges SET mailed_at = :now, look_at = :now WHERE resident_id = :id"),
}


async def fail(
    session: Session, resident: ResidentId, way: Way, *, begun: datetime, again: datetime
) -> None:
    """Take back a call that was begun at `begun` and failed; try again at `again`."""
    await session.execute(_FAIL[way], {"id": resident, "begun": begun, "again": again})


_FAIL = {
    Way.PUSH: text("""
        UPDATE nudges SET pushed_at = NULL, pushes = pushes + 1, retry_at = :again,
                          look_at = :again
        WHERE resident_id = :id AND pushed_at = :begun
    """),
    Way.MAIL: text("""
        UPDATE nudges SET mailed_at = NULL, mails = mails + 1, retry_at = :again,
                          look_at = :again
        WHERE resident_id = :id AND mailed_at = :begun
    """),
}


async def give_up(
    session: Session, resident: ResidentId, way: Way, *, begun: datetime, now: datetime
) -> None:
    """Take back a call that can't succeed by this way; another one may."""
    values = {"id": resident, "begun": begun, "now": now, "most": MOST_TRIES}
    await session.execute(_GIVE_UP[way], values)


_GIVE_UP = {
    Way.PUSH: text("""
        UPDATE nudges SET pushed_at = NULL, pushes = :most, look_at = :now
        WHERE resident_id = :id AND pushed_at = :begun
    """),
    Way.MAIL: text("""
        UPDATE nudges SET mailed_at = NULL, mails = :most, look_at = :now
        WHERE resident_id = :id AND mailed_at = :begun
    """),
}
