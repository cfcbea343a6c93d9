"""Who votes: where somebody is at home in a ballot, what is open to them, and who hears of it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import text

from domain.ballots.ballot import Ballot, BallotKind
from domain.ids import ResidentId
from storage.ballots import BALLOT_COLUMNS, ballot_of
from storage.session import Session

_HOME_THEN = """
    CASE WHEN EXISTS (SELECT 1 FROM home_areas h WHERE h.resident_id = r.id
                      AND h.since <= b.opened_at AND h.area IS NOT NULL)
    THEN (SELECT h.area FROM home_areas h WHERE h.resident_id = r.id AND h.since <= b.opened_at
          ORDER BY h.since DESC LIMIT 1)
    ELSE (SELECT h.area FROM home_areas h WHERE h.resident_id = r.id AND h.area IS NOT NULL
          ORDER BY h.since LIMIT 1)
    END
"""
"""Where resident `r` votes when ballot `b` is open: in the home area at its opening; who had
none yet, in the first one since."""


async def is_member(session: Session, ballot: Ballot, resident: ResidentId) -> bool:
    """Return whether somebody votes here: home area at the opening, or the first one since."""
    found = await session.execute(_IS_MEMBER, {"resident": resident, "ballot": ballot.id})
    return found.first() is not None


_IS_MEMBER = text(f"""
    SELECT 1 FROM residents r, ballots b
    WHERE r.id = :resident AND b.id = :ballot AND b.area = {_HOME_THEN}
""")  # noqa: S608 - constants


async def open_to(session: Session, resident: ResidentId) -> Sequence[Ballot]:
    """Return the open ballots of any kind in an area where somebody votes, oldest first.

    Who moved may have those of two areas; a text asks for a confirmed member besides.
    """
    rows = await session.execute(_OPEN_TO, {"resident": resident})
    return [ballot_of(row) for row in rows]


_OPEN_TO = text(f"""
    SELECT {BALLOT_COLUMNS} FROM residents r, ballots b JOIN areas a ON a.slug = b.area
    WHERE r.id = :resident AND b.closed_at IS NULL AND b.area = {_HOME_THEN}
    ORDER BY b.id
""")  # noqa: S608 - constants


async def held_votes(session: Session, resident: ResidentId) -> Sequence[Ballot]:
    """Return the open ballots that keep somebody from becoming somebody else until they close.

    Those over themes are all in which they may vote. Texts lie open half of the time, options and
    plans for weeks, so of these only where a paper of theirs is in the box; nobody puts one in
    until this transaction ends.
    """
    await session.execute(_HOLD_OTHERS, {"resident": resident})
    found = await session.execute(_ON_ROLL, {"resident": resident})
    voted = {row.ballot_id for row in found}
    return [
        one
        for one in await open_to(session, resident)
        if (one.kind is BallotKind.DOTS and one.item is None) or one.id in voted
    ]


_HOLD_OTHERS = text(f"""
    SELECT 1 FROM ballots b
    WHERE b.closed_at IS NULL AND (b.kind <> 'dots' OR b.item_id IS NOT NULL)
        AND EXISTS (SELECT 1 FROM residents r WHERE r.id = :resident AND b.area = {_HOME_THEN})
    ORDER BY b.id FOR UPDATE OF b
""")  # noqa: S608 - constants
_ON_ROLL = text("SELECT ballot_id FROM open_roll WHERE resident_id = :resident")


async def audience(session: Session, ballot: Ballot) -> Sequence[ResidentId]:
    """Return who hears the result: members of the area, and who moved away but votes here."""
    found = await session.execute(_AUDIENCE, {"ballot": ballot.id})
    return [ResidentId(row.id) for row in found]


_AUDIENCE = text(f"""
    SELECT r.id FROM residents r, ballots b
    WHERE b.id = :ballot AND (r.area = b.area OR b.area = {_HOME_THEN})
    ORDER BY r.id
""")  # noqa: S608 - constants


async def voters_reached(session: Session, ballot: Ballot) -> Sequence[ResidentId]:
    """Return who votes here, as far as they hear what they did not ask for."""
    found = await session.execute(_VOTERS_REACHED, {"ballot": ballot.id})
    return [ResidentId(row.id) for row in found]


_VOTERS_REACHED = text(f"""
    SELECT r.id FROM residents r, ballots b
    WHERE b.id = :ballot AND b.area = {_HOME_THEN} AND r.stopped_at IS NULL
      AND r.merged_into IS NULL
      AND EXISTS (SELECT 1 FROM doors d WHERE d.resident_id = r.id AND d.closed_at IS NULL)
    ORDER BY r.id
""")  # noqa: S608 - constants
