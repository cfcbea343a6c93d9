"""Quick polls: what is asked, and what was chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import text

from domain.ids import AreaSlug, PollId, ResidentId
from domain.polls.poll import LISTED_AFTER, MOST_DEVICES, Poll
from storage.session import Session

_POLL = """
    SELECT p.id, p.area, p.by, p.question, p.right_option, p.opened_at, p.closes_at, p.closed_at,
           o.options, o.counts
    FROM polls p CROSS JOIN LATERAL (
        SELECT array_agg(o.text ORDER BY o.number) AS options,
               array_agg(coalesce(o.chosen, (
                   SELECT count(*) FROM poll_choices c
                   WHERE c.poll_id = o.poll_id AND c.option = o.number
               )) ORDER BY o.number) AS counts
        FROM poll_options o WHERE o.poll_id = p.id
    ) AS o
"""


def _poll(row: Any) -> Poll:
    return Poll(
        id=PollId(row.id),
        area=AreaSlug(row.area),
        by=None if row.by is None else ResidentId(row.by),
        question=row.question,
        options=tuple(row.options),
        right=row.right_option,
        opened_at=row.opened_at,
        closes_at=row.closes_at,
        closed_at=row.closed_at,
        counts=tuple(int(one) for one in row.counts),
    )


async def next_id(session: Session) -> PollId:
    """Give out the number of a poll that is about to be stored."""
    return PollId((await session.execute(_NEXT_ID)).scalar_one())


_NEXT_ID = text("SELECT nextval(pg_get_serial_sequence('polls', 'id'))")


async def store(session: Session, poll: Poll, reading: Mapping[str, object]) -> None:
    """Store a poll that opens, with how its question was read."""
    await session.execute(
        _STORE,
        {
            "id": poll.id,
            "area": poll.area,
            "by": poll.by,
            "question": poll.question,
            "reading": orjson.dumps(reading).decode(),
            "right": poll.right,
            "opened_at": poll.opened_at,
            "closes_at": poll.closes_at,
        },
    )
    await session.execute(_STORE_OPTIONS, {"poll": poll.id, "options": list(poll.options)})


_STORE = text("""
    INSERT INTO polls (id, area, by, question, reading, right_option, opened_at, closes_at)
    OVERRIDING SYSTEM VALUE
    VALUES (:id, :area, :by, :question, CAST(:reading AS jsonb), :right, :opened_at, :closes_at)
""")
_STORE_OPTIONS = text("""
    INSERT INTO poll_options (poll_id, number, text)
    SELECT :poll, number, option
    FROM unnest(CAST(:options AS text[])) WITH ORDINALITY AS new(option, number)
""")


async def find(session: Session, poll: PollId) -> Poll | None:
    """Return a poll as it is now."""
    row = (await session.execute(_FIND, {"id": poll})).first()
    return None if row is None else _poll(row)


_FIND = text(f"{_POLL} WHERE p.id = :id")


async def hold(session: Session, poll: PollId) -> Poll | None:
    """Return a poll; it stays open until this transaction ends, and others choose meanwhile."""
    await session.execute(_HOLD, {"id": poll})
    return await find(session, poll)


_HOLD = text("SELECT id FROM polls WHERE id = :id FOR SHARE")


async def lock(session: Session, poll: PollId) -> Poll | None:
    """Return a poll; nobody chooses in it or closes it until this transaction ends."""
    await session.execute(_LOCK, {"id": poll})
    return await find(session, poll)


_LOCK = text("SELECT id FROM polls WHERE id = :id FOR UPDATE")


async def reading_of(session: Session, poll: PollId) -> Mapping[str, Any]:
    """Return how the question was read, as `domain.reading.reading_to_json` gave it."""
    found: Mapping[str, Any] = (await session.execute(_READING, {"id": poll})).scalar_one()
    return found


_READING = text("SELECT reading FROM polls WHERE id = :id")


async def listed(
    session: Session, area: AreaSlug | None, maker: ResidentId, *, now: datetime, limit: int
) -> Sequence[Poll]:
    """Return the polls of an area, those of the last weeks too, and whoever made, newest first."""
    keys = {"area": area, "maker": maker, "since": now - LISTED_AFTER, "limit": limit}
    return [_poll(row) for row in await session.execute(_LISTED, keys)]


_LISTED = text(f"""{_POLL}
    WHERE (p.area = :area AND p.closes_at > :since) OR p.by = :maker
    ORDER BY p.id DESC LIMIT :limit
""")


async def choose(session: Session, poll: PollId, resident: ResidentId, option: int) -> None:
    """Store what a resident chose, in place of what it was. The caller holds the poll."""
    await session.execute(_CHOOSE, {"poll": poll, "resident": resident, "option": option})


_CHOOSE = text("""
    INSERT INTO poll_choices (poll_id, resident_id, option) VALUES (:poll, :resident, :option)
    ON CONFLICT (poll_id, resident_id) WHERE resident_id IS NOT NULL
    DO UPDATE SET option = excluded.option
""")


async def choice_of(session: Session, poll: PollId, device: bytes) -> int | None:
    """Return the number of what a device chose in an open poll; None for nothing."""
    found: int | None = (
        await session.execute(_CHOICE, {"poll": poll, "device": device})
    ).scalar_one_or_none()
    return found


_CHOICE = text("SELECT option FROM poll_choices WHERE poll_id = :poll AND device = :device")


async def has_room(session: Session, poll: PollId) -> bool:
    """Return whether one more device is counted."""
    found = (await session.execute(_DEVICES, {"poll": poll})).scalar_one()
    return int(found) < MOST_DEVICES


_DEVICES = text("SELECT count(*) FROM poll_choices WHERE poll_id = :poll AND device IS NOT NULL")


async def choose_by_device(session: Session, poll: PollId, device: bytes, option: int) -> None:
    """Store what a device chose, in place of what it was. The caller holds the poll."""
    await session.execute(_CHOOSE_BY_DEVICE, {"poll": poll, "device": device, "option": option})


_CHOOSE_BY_DEVICE = text("""
    INSERT INTO poll_choices (poll_id, device, option) VALUES (:poll, :device, :option)
    ON CONFLICT (poll_id, device) WHERE device IS NOT NULL
    DO UPDATE SET option = excluded.option
""")


async def voters(session: Session, poll: PollId) -> Sequence[ResidentId]:
    """Return who chose in the chat, while the poll is open."""
    return [ResidentId(row.resident_id) for row in await session.execute(_VOTERS, {"poll": poll})]


_VOTERS = text("""
    SELECT resident_id FROM poll_choices WHERE poll_id = :poll AND resident_id IS NOT NULL
    ORDER BY resident_id
""")


async def close(session: Session, poll: Poll) -> None:
    """Store that a poll is closed: its counts stay, who chose what is thrown away."""
    await session.execute(_CLOSE, {"id": poll.id, "closed_at": poll.closed_at})
    await session.execute(_COUNTS, {"id": poll.id, "counts": list(poll.counts)})
    await session.execute(_FORGET, {"id": poll.id})


_CLOSE = text("UPDATE polls SET closed_at = :closed_at WHERE id = :id")
_COUNTS = text("""
    UPDATE poll_options o SET chosen = new.chosen
    FROM unnest(CAST(:counts AS integer[])) WITH ORDINALITY AS new(chosen, number)
    WHERE o.poll_id = :id AND o.number = new.number
""")
_FORGET = text("DELETE FROM poll_choices WHERE poll_id = :id")
