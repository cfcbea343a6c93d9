"""Ballots: the open box and its roll, and what is left of them after closing.

An open paper lies under a keyed pseudonym, the roll knows who took part; neither has a moment
or a sequence. At closing both are written anew in random order, because a paper and its roll
entry that were written together could be linked by `xmin` and by their place in the table.
What that leaves in the files of the database is taken out by `sweep`
(docs/decisions/0006-secret-ballots.md).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import orjson
import psycopg
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from domain.ballots.ballot import Ballot, Choices, Option
from domain.ballots.counting import Counted
from domain.ids import AreaSlug, BallotId, ResidentId, ThemeId
from domain.notices import ChatRef, Words
from storage.session import Session


async def next_id(session: Session) -> BallotId:
    """Give out the number of a ballot that is about to be stored."""
    return BallotId((await session.execute(_NEXT_ID)).scalar_one())


_NEXT_ID = text("SELECT nextval(pg_get_serial_sequence('ballots', 'id'))")


async def lock_area(session: Session, area: AreaSlug) -> None:
    """Let nobody open a ballot in the area, or come to live there, until this transaction ends.

    So a newcomer is either among the members who are invited or finds the ballot open.
    """
    await session.execute(_LOCK_AREA, {"area": area})


_LOCK_AREA = text("SELECT 1 FROM areas WHERE slug = :area FOR UPDATE")


async def store(session: Session, ballot: Ballot, *, by: ResidentId) -> None:
    """Store a ballot that opens; its options are frozen from here on."""
    await session.execute(
        _STORE,
        {
            "id": ballot.id,
            "area": ballot.area,
            "points": ballot.points,
            "advisory": ballot.advisory,
            "by": by,
            "opened": ballot.opened_at,
            "closes": ballot.closes_at,
            "inhabitants": ballot.inhabitants,
            "options": orjson.dumps(
                [
                    {
                        "number": one.number,
                        "theme_id": one.theme,
                        "names": dict(one.names.by_language),
                        "supporters": one.supporters,
                    }
                    for one in ballot.options
                ]
            ).decode(),
        },
    )


_STORE = text("""
    WITH new AS (
        INSERT INTO ballots (id, area, kind, points, advisory, opened_by, opened_at, closes_at,
                             inhabitants)
        OVERRIDING SYSTEM VALUE
        VALUES (:id, :area, 'dots', :points, :advisory, :by, :opened, :closes, :inhabitants)
        RETURNING id
    )
    INSERT INTO ballot_options (ballot_id, number, theme_id, names, supporters)
    SELECT new.id, o.number, o.theme_id, o.names, o.supporters
    FROM new, jsonb_to_recordset(CAST(:options AS jsonb))
        AS o(number smallint, theme_id bigint, names jsonb, supporters integer)
""")


def _ballot(row: Any) -> Ballot:
    return Ballot(
        id=BallotId(row.id),
        area=AreaSlug(row.area),
        area_name=row.area_name,
        points=row.points,
        advisory=row.advisory,
        opened_at=row.opened_at,
        closes_at=row.closes_at,
        closed=row.closed_at is not None,
        options=tuple(
            Option(
                one["number"],
                ThemeId(one["theme_id"]),
                Words(one["names"]),
                one["supporters"],
                one["total"],
                one["place"],
            )
            for one in row.options
        ),
        inhabitants=row.inhabitants,
        voters=row.voters,
    )


_BALLOT_COLUMNS = """
    b.id, b.area, a.name AS area_name, b.points, b.advisory, b.opened_at, b.closes_at,
    b.closed_at, b.inhabitants, b.voters,
    (SELECT jsonb_agg(jsonb_build_object('number', o.number, 'theme_id', o.theme_id,
        'names', o.names, 'supporters', o.supporters, 'total', o.total, 'place', o.place)
        ORDER BY o.number) FROM ballot_options o WHERE o.ballot_id = b.id) AS options
"""


async def find(session: Session, ballot: BallotId) -> Ballot | None:
    """Return a ballot."""
    row = (await session.execute(_FIND, {"id": ballot})).first()
    return None if row is None else _ballot(row)


_FIND = text(f"""
    SELECT {_BALLOT_COLUMNS} FROM ballots b JOIN areas a ON a.slug = b.area WHERE b.id = :id
""")  # noqa: S608 - constants


async def find_to_vote(session: Session, ballot: BallotId) -> Ballot | None:
    """Return a ballot that can't be closed until this transaction ends; many may vote at once."""
    await session.execute(_SHARE, {"id": ballot})
    return await find(session, ballot)


async def lock_to_close(session: Session, ballot: BallotId) -> Ballot | None:
    """Return a ballot on which nobody can vote until this transaction ends."""
    await session.execute(_LOCK, {"id": ballot})
    return await find(session, ballot)


_SHARE = text("SELECT 1 FROM ballots WHERE id = :id FOR SHARE")
_LOCK = text("SELECT 1 FROM ballots WHERE id = :id FOR UPDATE")


async def newest_of(session: Session, area: AreaSlug) -> Ballot | None:
    """Return the open ballot of an area, else the last one that closed."""
    row = (await session.execute(_NEWEST, {"area": area})).first()
    return None if row is None else _ballot(row)


_NEWEST = text(f"""
    SELECT {_BALLOT_COLUMNS} FROM ballots b JOIN areas a ON a.slug = b.area
    WHERE b.area = :area ORDER BY b.closed_at IS NOT NULL, b.id DESC LIMIT 1
""")  # noqa: S608 - constants


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
    """Return the open ballots that somebody votes in, oldest first; who moved may have two."""
    rows = await session.execute(_OPEN_TO, {"resident": resident})
    return [_ballot(row) for row in rows]


_OPEN_TO = text(f"""
    SELECT {_BALLOT_COLUMNS} FROM residents r, ballots b JOIN areas a ON a.slug = b.area
    WHERE r.id = :resident AND b.closed_at IS NULL AND b.area = {_HOME_THEN}
    ORDER BY b.id
""")  # noqa: S608 - constants


async def audience(session: Session, ballot: Ballot) -> Sequence[ResidentId]:
    """Return who hears the result: members of the area, and who moved away but votes here."""
    found = await session.execute(_AUDIENCE, {"ballot": ballot.id})
    return [ResidentId(row.id) for row in found]


_AUDIENCE = text(f"""
    SELECT r.id FROM residents r, ballots b
    WHERE b.id = :ballot AND (r.area = b.area OR b.area = {_HOME_THEN})
    ORDER BY r.id
""")  # noqa: S608 - constants


# --- the open box -------------------------------------------------------------------------


async def read_paper(session: Session, ballot: BallotId, pseudonym: bytes) -> object:
    """Return what lies in the box under `pseudonym`, as `read_paper` of the domain takes it."""
    row = (await session.execute(_READ_PAPER, {"ballot": ballot, "pseudonym": pseudonym})).first()
    return {} if row is None else _parsed(row.choices)


async def lock_paper(session: Session, ballot: BallotId, pseudonym: bytes) -> object:
    """Return what lies under `pseudonym`; nobody else changes it until this transaction ends.

    There may be no row to lock yet, so the lock is on its name.
    """
    await session.execute(_LOCK_NAME, {"name": int.from_bytes(pseudonym[:8], signed=True)})
    return await read_paper(session, ballot, pseudonym)


def _parsed(choices: str) -> object:
    """Return JSON as Python has it; None for numbers and nestings that no paper of ours has."""
    try:
        return json.loads(choices)
    except (ValueError, RecursionError):
        return None


_READ_PAPER = text("""
    SELECT choices::text AS choices FROM open_papers
    WHERE ballot_id = :ballot AND pseudonym = :pseudonym
""")
_LOCK_NAME = text("SELECT pg_advisory_xact_lock(:name)")


async def store_paper(
    session: Session,
    ballot: BallotId,
    resident: ResidentId,
    pseudonym: bytes,
    choices: Choices,
) -> None:
    """Put a paper in the box and its voter on the roll; an empty paper takes both away."""
    keys: Mapping[str, object] = {
        "ballot": ballot,
        "resident": resident,
        "pseudonym": pseudonym,
        "choices": orjson.dumps({str(one): points for one, points in choices.items()}).decode(),
    }
    await session.execute(_PUT_PAPER if choices else _TAKE_PAPER, keys)
    await session.execute(_PUT_ROLL if choices else _TAKE_ROLL, keys)


_PUT_PAPER = text("""
    INSERT INTO open_papers (ballot_id, pseudonym, choices)
    VALUES (:ballot, :pseudonym, CAST(:choices AS jsonb))
    ON CONFLICT (ballot_id, pseudonym) DO UPDATE SET choices = excluded.choices
""")
_TAKE_PAPER = text("""
    DELETE FROM open_papers WHERE ballot_id = :ballot AND pseudonym = :pseudonym
""")
_PUT_ROLL = text("""
    INSERT INTO open_roll (ballot_id, resident_id) VALUES (:ballot, :resident)
    ON CONFLICT DO NOTHING
""")
_TAKE_ROLL = text("""
    DELETE FROM open_roll WHERE ballot_id = :ballot AND resident_id = :resident
""")


async def papers(session: Session, ballot: BallotId) -> Sequence[object]:
    """Return all that lies in the open box, in no order that means anything.

    Somebody may have put things there by hand, so each can be any value of JSON.
    """
    found = await session.execute(_PAPERS, {"ballot": ballot})
    return [_parsed(row.choices) for row in found]


_PAPERS = text("""
    SELECT choices::text AS choices FROM open_papers
    WHERE ballot_id = :ballot ORDER BY gen_random_uuid()
""")


# --- closing ------------------------------------------------------------------------------


async def close(session: Session, ballot: BallotId, counted: Counted, *, now: datetime) -> None:
    """Close a ballot: the outcome stays, papers and roll are written anew in random order.

    One statement writes each, so all rows of it share one `xmin` and lie in shuffled places
    (PostgreSQL draws `gen_random_uuid` from the system's secure source). The open rows go.
    """
    outcome = [
        {"number": one, "total": total, "place": counted.places[one]}
        for one, total in counted.totals.items()
    ]
    keys = {"ballot": ballot}
    await session.execute(_SEAL, keys)
    await session.execute(_FINISH_ROLL, keys)
    await session.execute(_EMPTY_BOX, keys)
    await session.execute(_EMPTY_ROLL, keys)
    await session.execute(
        _CLOSE,
        {
            **keys,
            "now": now,
            "voters": counted.voters,
            "invalid": counted.invalid,
            "bundle": counted.bundle,
        },
    )
    await session.execute(_OUTCOME, {**keys, "outcome": orjson.dumps(outcome).decode()})


_SEAL = text("""
    INSERT INTO counted_papers (ballot_id, choices)
    SELECT ballot_id, choices FROM open_papers
    WHERE ballot_id = :ballot ORDER BY gen_random_uuid()
""")
_FINISH_ROLL = text("""
    INSERT INTO finished_rolls (ballot_id, resident_id)
    SELECT ballot_id, resident_id FROM open_roll
    WHERE ballot_id = :ballot ORDER BY gen_random_uuid()
""")
_EMPTY_BOX = text("DELETE FROM open_papers WHERE ballot_id = :ballot")
_EMPTY_ROLL = text("DELETE FROM open_roll WHERE ballot_id = :ballot")
_CLOSE = text("""
    UPDATE ballots SET closed_at = :now, voters = :voters, invalid = :invalid, bundle = :bundle,
        members = (SELECT count(*) FROM residents r WHERE r.area = ballots.area)
    WHERE id = :ballot
""")
_OUTCOME = text("""
    UPDATE ballot_options o SET total = n.total, place = n.place
    FROM jsonb_to_recordset(CAST(:outcome AS jsonb))
        AS n(number smallint, total integer, place smallint)
    WHERE o.ballot_id = :ballot AND o.number = n.number
""")


async def screens_shown(session: Session, slot: str) -> Sequence[tuple[ChatRef, str]]:
    """Return the chats where a ballot screen stands or is on its way, with their language."""
    found = await session.execute(_SHOWN, {"slot": slot})
    return [(ChatRef(row.channel, row.chat), row.language) for row in found]


_SHOWN = text("""
    SELECT d.channel, d.chat, r.language
    FROM (SELECT channel, chat FROM slots WHERE slot = :slot
          UNION
          SELECT channel, chat FROM outbox WHERE slot = :slot AND closed_at IS NULL) AS shown
    JOIN doors d ON d.channel = shown.channel AND d.chat = shown.chat
    JOIN residents r ON r.id = d.resident_id
    ORDER BY d.channel, d.chat
""")


# --- leaving nothing behind ---------------------------------------------------------------

_LOCK_WAIT = "500ms"
"""Less than the second after which PostgreSQL looks for a deadlock, and short for who votes."""


async def sweep(session: Session, slot: str) -> bool:
    """Take out of the files what closing left in them; return False when somebody is reading.

    Deleted rows stay in the file of their table, and VACUUM only forgets where they are. So
    what still belongs there (papers of other ballots) is set aside, the files are thrown away,
    and it is written into new ones. That needs each table for itself for a moment: a backup
    that runs keeps it away, and then it is for a later try.

    Args:
        slot: of the screens of the closed ballot; the gateway forgets them too.
    """
    try:
        async with session.begin_nested():
            await session.execute(_WAIT_BRIEFLY)
            await session.execute(_ALONE)
            await session.execute(_FORGET_SCREENS, {"slot": slot})
            for table in _SWEPT:
                await _rewrite(session, table)
            await session.execute(_WAIT_AS_EVER)
    except DBAPIError as broken:
        if isinstance(broken.orig, psycopg.errors.LockNotAvailable):
            return False
        raise
    return True


async def _rewrite(session: Session, table: str) -> None:
    # Names are ours. A new order too: the old one would tell who voted after whom.
    await session.execute(
        text(
            f"CREATE TEMP TABLE kept ON COMMIT DROP AS SELECT * FROM {table}"  # noqa: S608
            " ORDER BY gen_random_uuid()"
        )
    )
    await session.execute(text(f"TRUNCATE {table}"))
    await session.execute(text(f"INSERT INTO {table} SELECT * FROM kept"))  # noqa: S608
    await session.execute(text("DROP TABLE kept"))


_SWEPT = ("open_papers", "open_roll", "gateway_protected")
"""In the order in which voting takes them, so that nobody waits in a circle."""
_WAIT_BRIEFLY = text(f"SET LOCAL lock_timeout = '{_LOCK_WAIT}'")
_WAIT_AS_EVER = text("SET LOCAL lock_timeout TO DEFAULT")
_ALONE = text(f"LOCK TABLE {', '.join(_SWEPT)} IN ACCESS EXCLUSIVE MODE")
_FORGET_SCREENS = text("""
    DELETE FROM gateway_protected p USING slots s
    WHERE s.slot = :slot AND s.channel = 'gateway'
      AND s.chat = p.chat AND s.message_id = p.message_id
""")


async def screens_on_their_way(session: Session, slot: str) -> bool:
    """Return whether something of a ballot still waits to be said or is being said."""
    return (await session.execute(_ON_THEIR_WAY, {"slot": slot})).first() is not None


_ON_THEIR_WAY = text("""
    SELECT 1 FROM outbox WHERE slot = :slot AND closed_at IS NULL LIMIT 1
""")


async def forget_taps(session: Session, slot: str) -> None:
    """Forget when, and how often, somebody's screen of a closed ballot was drawn."""
    await session.execute(_FORGET_TAPS, {"slot": slot})


_FORGET_TAPS = text("DELETE FROM outbox WHERE slot = :slot AND closed_at IS NOT NULL")


async def mark_shredded(session: Session, ballot: BallotId, *, now: datetime) -> None:
    """Record that nothing of an open ballot is left: no key, no paper under a pseudonym."""
    await session.execute(_SHREDDED, {"ballot": ballot, "now": now})


_SHREDDED = text("UPDATE ballots SET shredded_at = :now WHERE id = :ballot")
