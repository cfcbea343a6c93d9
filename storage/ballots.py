"""Ballots: the open box and its roll, and what is left of them after closing.

An open paper lies under a keyed pseudonym, the roll knows who took part; neither has a moment
or a sequence. At closing both are written anew in random order, because a paper and its roll
entry that were written together could be linked by `xmin` and by their place in the table.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import text

from domain.ballots import Ballot, Choices, Counted, Option
from domain.ids import AreaSlug, BallotId, ResidentId, ThemeId
from domain.notices import Words
from storage.session import Session, Sessions

_RANDOM = secrets.SystemRandom()


async def next_id(session: Session) -> BallotId:
    """Give out the number of a ballot that is about to be stored."""
    return BallotId((await session.execute(_NEXT_ID)).scalar_one())


_NEXT_ID = text("SELECT nextval(pg_get_serial_sequence('ballots', 'id'))")


async def lock_area(session: Session, area: AreaSlug) -> None:
    """Let nobody else open a ballot in the area until this transaction ends."""
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


async def is_member(session: Session, ballot: Ballot, resident: ResidentId) -> bool:
    """Return whether somebody votes here: home area at the opening, or the first one since."""
    area = (
        await session.execute(_AREA_THEN, {"resident": resident, "at": ballot.opened_at})
    ).scalar()
    return area == ballot.area


_AREA_THEN = text("""
    SELECT area FROM home_areas WHERE resident_id = :resident
    ORDER BY since <= :at DESC, CASE WHEN since <= :at THEN since END DESC, since LIMIT 1
""")


async def read_paper(session: Session, ballot: BallotId, pseudonym: bytes) -> Choices:
    """Return the paper that lies under `pseudonym`; empty when there is none."""
    row = (await session.execute(_READ_PAPER, {"ballot": ballot, "pseudonym": pseudonym})).first()
    return {} if row is None else {int(number): points for number, points in row.choices.items()}


async def lock_paper(session: Session, ballot: BallotId, pseudonym: bytes) -> Choices:
    """Return the paper under `pseudonym`, which nobody else changes until this transaction ends.

    There may be no row to lock yet, so the lock is on its name.
    """
    await session.execute(_LOCK_NAME, {"name": int.from_bytes(pseudonym[:8], signed=True)})
    return await read_paper(session, ballot, pseudonym)


_READ_PAPER = text("""
    SELECT choices FROM open_papers WHERE ballot_id = :ballot AND pseudonym = :pseudonym
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


async def papers(session: Session, ballot: BallotId) -> Sequence[Choices]:
    """Return all papers in the open box, in no order that means anything."""
    found = await session.execute(_PAPERS, {"ballot": ballot})
    return [{int(one): points for one, points in row.choices.items()} for row in found]


_PAPERS = text("SELECT choices FROM open_papers WHERE ballot_id = :ballot")


async def close(
    session: Session,
    ballot: Ballot,
    counted: Counted,
    papers_found: Sequence[Choices],
    *,
    now: datetime,
) -> None:
    """Close a ballot: the outcome stays, papers and roll are written anew in random order.

    One statement writes each, so all rows of it share one `xmin` and lie in shuffled places;
    the open rows go. The space they leave is freed by `forget`, after the commit.
    """
    voters = [row.resident_id for row in await session.execute(_ROLL, {"ballot": ballot.id})]
    shuffled = [{str(one): points for one, points in paper.items()} for paper in papers_found]
    _RANDOM.shuffle(shuffled)
    _RANDOM.shuffle(voters)
    keys = {"ballot": ballot.id}
    await session.execute(_SEAL, {**keys, "papers": orjson.dumps(shuffled).decode()})
    await session.execute(_FINISH_ROLL, {**keys, "voters": voters})
    await session.execute(_EMPTY_BOX, keys)
    await session.execute(_EMPTY_ROLL, keys)
    await session.execute(
        _CLOSE,
        {
            **keys,
            "now": now,
            "voters": counted.voters,
            "bundle": counted.bundle,
        },
    )
    outcome = [
        {"number": one, "total": total, "place": counted.places[one]}
        for one, total in counted.totals.items()
    ]
    await session.execute(_OUTCOME, {**keys, "outcome": orjson.dumps(outcome).decode()})


_ROLL = text("SELECT resident_id FROM open_roll WHERE ballot_id = :ballot")
_SEAL = text("""
    INSERT INTO counted_papers (ballot_id, choices)
    SELECT :ballot, choices FROM jsonb_array_elements(CAST(:papers AS jsonb)) AS p(choices)
""")
_FINISH_ROLL = text("""
    INSERT INTO finished_rolls (ballot_id, resident_id)
    SELECT :ballot, resident_id FROM unnest(CAST(:voters AS bigint[])) AS v(resident_id)
""")
_EMPTY_BOX = text("DELETE FROM open_papers WHERE ballot_id = :ballot")
_EMPTY_ROLL = text("DELETE FROM open_roll WHERE ballot_id = :ballot")
_CLOSE = text("""
    UPDATE ballots SET closed_at = :now, voters = :voters, bundle = :bundle,
        members = (SELECT count(*) FROM residents r WHERE r.area = ballots.area)
    WHERE id = :ballot
""")
_OUTCOME = text("""
    UPDATE ballot_options o SET total = n.total, place = n.place
    FROM jsonb_to_recordset(CAST(:outcome AS jsonb))
        AS n(number smallint, total integer, place smallint)
    WHERE o.ballot_id = :ballot AND o.number = n.number
""")

_FREED = ("open_papers", "open_roll", "gateway_protected", "gateway_updates", "inbox", "outbox")
"""Tables where a choice, or who voted when, may still lie in the space of deleted rows."""


async def forget(sessions: Sessions) -> None:
    """Free the space of deleted rows, so that no old version of a paper is left in it.

    VACUUM takes no part in transactions; it is harmless to repeat.
    """
    async with sessions() as session:
        connection = await session.connection(execution_options={"isolation_level": "AUTOCOMMIT"})
        for table in _FREED:
            await connection.execute(text(f"VACUUM {table}"))


async def mark_shredded(session: Session, ballot: BallotId, *, now: datetime) -> None:
    """Record that the key of a ballot is gone."""
    await session.execute(_SHREDDED, {"ballot": ballot, "now": now})


_SHREDDED = text("UPDATE ballots SET shredded_at = :now WHERE id = :ballot")


async def screens_shown(session: Session, slot: str) -> Sequence[ResidentId]:
    """Return in whose chats a ballot screen stands, voter or not."""
    found = await session.execute(_SHOWN, {"slot": slot})
    return [ResidentId(row.resident_id) for row in found]


_SHOWN = text("""
    SELECT DISTINCT d.resident_id FROM slots s
    JOIN doors d ON d.channel = s.channel AND d.chat = s.chat
    WHERE s.slot = :slot ORDER BY d.resident_id
""")
