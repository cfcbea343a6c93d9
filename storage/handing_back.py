"""Texts that are handed back: proposing, reading, remarks, and the rounds in which they lie.

Whoever asks whether a text counts asks `in_effect` (docs/decisions/0021).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

import orjson
from sqlalchemy import text

from domain.areas import Area
from domain.handing_back.hand_back import HandBack, Proposed, Stand, TextKind, next_version
from domain.handing_back.remarking import Remark, Remarked
from domain.handing_back.rounds import RoundOpened, Waiting, waits
from domain.handing_back.verdict import STANDS, Verdict
from domain.ids import AreaSlug, BallotId, HandBackId, ResidentId, RoundId
from storage import ballots, due, people
from storage.paused_texts import PAUSED
from storage.session import Session


async def propose(session: Session, proposed: Proposed, now: datetime) -> HandBack:
    """Hand a text back: it is the next version of its subject, and waits for its area's round.

    A version that waited is replaced by it.

    Raises:
        LiesOpenError: the newest version lies in a round.
    """
    await ballots.lock_area(session, proposed.area)
    newest = await newest_of(session, proposed.kind, proposed.number)
    version = next_version(newest)
    if newest is not None and newest.stand is Stand.WAITS:
        await session.execute(_REPLACE, {"id": newest.id, "now": now})
    values = {
        "area": proposed.area,
        "kind": proposed.kind.value,
        "number": proposed.number,
        "version": version,
        "title": proposed.title,
        "text": proposed.text,
        "why": proposed.why_changed,
        "by": proposed.by,
        "now": now,
    }
    number = (await session.execute(_PROPOSE, values)).scalar_one()
    await due.plan(session, [waits(proposed.area, now)])
    return await get(session, HandBackId(number))


_REPLACE = text("UPDATE hand_backs SET stand = 'replaced', decided_at = :now WHERE id = :id")
_PROPOSE = text("""
    INSERT INTO hand_backs (area, kind, number, version, title, text, why_changed, by, proposed_at,
                            stand)
    VALUES (:area, :kind, :number, :version, :title, :text, :why, :by, :now, 'waits')
    RETURNING id
""")

_COLUMNS = """
    h.id, h.area, a.name AS area_name, h.kind, h.number, h.version, h.title, h.text, h.why_changed,
    h.by, h.proposed_at, h.stand, last.ballot_id, last.closes_at, coalesce(last.tries, 0) AS tries,
    (SELECT count(*) FROM hand_backs r
     WHERE r.kind = h.kind AND r.number = h.number AND r.version <= h.version
       AND r.stand = 'refused' AND r.version > coalesce((
           SELECT max(y.version) FROM hand_backs y
           WHERE y.kind = h.kind AND y.number = h.number AND y.version < h.version
             AND y.stand = 'accepted'), 0)) AS refusals,
    (SELECT count(*) FROM hand_back_remarks m JOIN hand_backs v ON v.id = m.hand_back_id
     WHERE v.kind = h.kind AND v.number = h.number) AS remarks
"""
_FROM = """
    hand_backs h JOIN areas a ON a.slug = h.area
    LEFT JOIN LATERAL (
        SELECT max(t.ballot_id) AS ballot_id, max(b.closes_at) AS closes_at,
               count(*) FILTER (WHERE t.verdict IS DISTINCT FROM 'paused') AS tries
        FROM hand_back_ballots t JOIN ballots b ON b.id = t.ballot_id
        WHERE t.hand_back_id = h.id
    ) last ON true
"""


def _hand_back(row: Any) -> HandBack:
    return HandBack(
        id=HandBackId(row.id),
        area=AreaSlug(row.area),
        area_name=row.area_name,
        kind=TextKind(row.kind),
        number=row.number,
        version=row.version,
        title=row.title,
        text=row.text,
        why_changed=row.why_changed,
        by=None if row.by is None else ResidentId(row.by),
        proposed_at=row.proposed_at,
        stand=Stand(row.stand),
        tries=row.tries,
        refusals=row.refusals,
        ballot=None if row.ballot_id is None else BallotId(row.ballot_id),
        closes_at=row.closes_at,
        remarks=row.remarks,
    )


async def find(session: Session, number: HandBackId) -> HandBack | None:
    """Return a version of a text."""
    row = (await session.execute(_FIND, {"id": number})).first()
    return None if row is None else _hand_back(row)


async def get(session: Session, number: HandBackId) -> HandBack:
    """Return a version of a text that must be there.

    Raises:
        LookupError: there is none with this number.
    """
    found = await find(session, number)
    if found is None:
        raise LookupError("no such handed-back text")
    return found


_FIND = text(f"SELECT {_COLUMNS} FROM {_FROM} WHERE h.id = :id")  # noqa: S608 - constants


async def newest_of(session: Session, kind: TextKind, number: int) -> HandBack | None:
    """Return the newest version of a text, wherever it stands."""
    row = (await session.execute(_NEWEST, {"kind": kind.value, "number": number})).first()
    return None if row is None else _hand_back(row)


_NEWEST = text(f"""
    SELECT {_COLUMNS} FROM {_FROM} WHERE h.kind = :kind AND h.number = :number
    ORDER BY h.version DESC LIMIT 1
""")  # noqa: S608 - constants


async def in_effect(session: Session, kind: TextKind, number: int) -> HandBack | None:
    """Return the newest version that its area said yes to; None when nothing counts yet."""
    row = (await session.execute(_IN_EFFECT, {"kind": kind.value, "number": number})).first()
    return None if row is None else _hand_back(row)


_IN_EFFECT = text(f"""
    SELECT {_COLUMNS} FROM {_FROM}
    WHERE h.kind = :kind AND h.number = :number AND h.stand = 'accepted'
    ORDER BY h.version DESC LIMIT 1
""")  # noqa: S608 - constants


async def versions(session: Session, of: HandBack) -> Sequence[HandBack]:
    """Return all versions of a text, newest first."""
    rows = await session.execute(_VERSIONS, {"kind": of.kind.value, "number": of.number})
    return [_hand_back(row) for row in rows]


_VERSIONS = text(f"""
    SELECT {_COLUMNS} FROM {_FROM} WHERE h.kind = :kind AND h.number = :number
    ORDER BY h.version DESC
""")  # noqa: S608 - constants


async def before(session: Session, of: HandBack) -> HandBack | None:
    """Return the version that readers knew before this one: the last that lay in a round, else
    the one that was replaced by it; None for the first."""
    keys = {"kind": of.kind.value, "number": of.number, "version": of.version}
    row = (await session.execute(_BEFORE, keys)).first()
    return None if row is None else _hand_back(row)


_BEFORE = text(f"""
    SELECT {_COLUMNS} FROM {_FROM}
    WHERE h.kind = :kind AND h.number = :number AND h.version < :version
    ORDER BY coalesce(last.tries, 0) > 0 DESC, h.version DESC LIMIT 1
""")  # noqa: S608 - constants


async def of_areas(session: Session, areas: Collection[AreaSlug]) -> Sequence[HandBack]:
    """Return the newest version of each text of these areas, and what counts beside it.

    Those in a round come first, then those that wait, then what counts, then the others; in each
    the newest first.
    """
    rows = await session.execute(_OF_AREAS, {"areas": sorted(areas)})
    return [_hand_back(row) for row in rows]


_OF_AREAS = text(f"""
    SELECT {_COLUMNS} FROM {_FROM}
    WHERE h.area = ANY(:areas) AND (
        h.version = (SELECT max(n.version) FROM hand_backs n
                     WHERE n.kind = h.kind AND n.number = h.number)
        OR (h.stand = 'accepted' AND h.version = (
                SELECT max(n.version) FROM hand_backs n
                WHERE n.kind = h.kind AND n.number = h.number AND n.stand = 'accepted')))
    ORDER BY array_position(ARRAY['open', 'waits', 'accepted'], h.stand), h.id DESC
""")  # noqa: S608 - constants


async def all_of_area(session: Session, area: AreaSlug) -> Sequence[HandBack]:
    """Return all versions of all texts of an area."""
    return [_hand_back(row) for row in await session.execute(_ALL_OF_AREA, {"area": area})]


_ALL_OF_AREA = text(f"""
    SELECT {_COLUMNS} FROM {_FROM} WHERE h.area = :area ORDER BY h.id
""")  # noqa: S608 - constants


# --- remarks ------------------------------------------------------------------------------


async def share(session: Session, number: HandBackId) -> HandBack | None:
    """Return a version whose round can't open until this transaction ends."""
    await session.execute(_SHARE, {"id": number})
    return await find(session, number)


_SHARE = text("SELECT 1 FROM hand_backs WHERE id = :id FOR SHARE")


async def add_remark(session: Session, remarked: Remarked, *, now: datetime) -> None:
    """Store a remark."""
    values = {"on": remarked.on, "by": remarked.by, "text": remarked.text, "now": now}
    await session.execute(_REMARK, values)


_REMARK = text("""
    INSERT INTO hand_back_remarks (hand_back_id, resident_id, text, at)
    VALUES (:on, :by, :text, :now)
""")


async def remarks(session: Session, of: HandBack) -> Sequence[Remark]:
    """Return the remarks on all versions of a text, newest first."""
    rows = await session.execute(_REMARKS, {"kind": of.kind.value, "number": of.number})
    return [Remark(row.version, row.name, row.text) for row in rows]


_REMARKS = text("""
    SELECT h.version, r.shown_name AS name, m.text
    FROM hand_back_remarks m JOIN hand_backs h ON h.id = m.hand_back_id
    LEFT JOIN residents r ON r.id = m.resident_id
    WHERE h.kind = :kind AND h.number = :number
    ORDER BY m.id DESC
""")


# --- rounds -------------------------------------------------------------------------------


async def lock_waiting(session: Session, area: Area) -> Waiting:
    """Return what lies ready in an area; nothing is handed back or opened there until this
    transaction ends."""
    await ballots.lock_area(session, area.slug)
    await session.execute(_LOCK_WAITING, {"area": area.slug})
    rows = await session.execute(_WAITING, {"area": area.slug})
    return Waiting(
        area,
        [_hand_back(row) for row in rows],
        await last_period(session, area.slug),
        await people.reachable(session, area.slug),
    )


_LOCK_WAITING = text(f"""
    SELECT 1 FROM hand_backs h WHERE h.area = :area AND h.stand = 'waits' AND NOT {PAUSED}
    ORDER BY h.id FOR UPDATE
""")  # noqa: S608 - constants
_WAITING = text(f"""
    SELECT {_COLUMNS} FROM {_FROM}
    WHERE h.area = :area AND h.stand = 'waits' AND NOT {PAUSED} ORDER BY h.id
""")  # noqa: S608 - constants


async def last_period(session: Session, area: AreaSlug) -> date | None:
    """Return the period of the last round of an area."""
    found: date | None = (await session.execute(_LAST_PERIOD, {"area": area})).scalar_one()
    return found


_LAST_PERIOD = text("SELECT max(period) FROM hand_back_rounds WHERE area = :area")


async def next_round(session: Session) -> RoundId:
    """Give out the number of a round that is about to be stored."""
    return RoundId((await session.execute(_NEXT_ROUND)).scalar_one())


_NEXT_ROUND = text("SELECT nextval(pg_get_serial_sequence('hand_back_rounds', 'id'))")


async def store_round(session: Session, opened: RoundOpened) -> None:
    """Store a round with its ballots; its texts can't be changed from here on.

    Raises:
        IntegrityError: these months have a round already.
    """
    one = opened.round
    values = {
        "id": one.id,
        "area": one.area,
        "period": one.period,
        "by": one.by,
        "opened": one.opened_at,
        "closes": one.closes_at,
    }
    await session.execute(_STORE_ROUND, values)
    for ballot in opened.ballots:
        await ballots.store(session, ballot, by=one.by)
    lies = [
        {"ballot": ballot.id, "text": ballot.about.id}
        for ballot in opened.ballots
        if ballot.about is not None
    ]
    await session.execute(_LIES, {"round": one.id, "lies": orjson.dumps(lies).decode()})
    await due.plan(session, opened.dues)


_STORE_ROUND = text("""
    INSERT INTO hand_back_rounds (id, area, period, opened_by, opened_at, closes_at)
    OVERRIDING SYSTEM VALUE VALUES (:id, :area, :period, :by, :opened, :closes)
""")
_LIES = text("""
    WITH lies AS (
        SELECT ballot, text FROM jsonb_to_recordset(CAST(:lies AS jsonb))
            AS l(ballot bigint, text bigint)
    ), opened AS (
        UPDATE hand_backs h SET stand = 'open' FROM lies l WHERE h.id = l.text
    )
    INSERT INTO hand_back_ballots (ballot_id, hand_back_id, round_id)
    SELECT ballot, text, :round FROM lies
""")


async def lock_round(session: Session, number: RoundId) -> Sequence[tuple[HandBack, BallotId]]:
    """Return the texts of a round that hasn't closed, with their ballots; nobody else closes it.

    None are left of one that did.
    """
    if (await session.execute(_LOCK_ROUND, {"id": number})).first() is None:
        return []
    rows = await session.execute(_LIE_IN, {"id": number})
    return [(_hand_back(row), BallotId(row.of_round)) for row in rows]


_LOCK_ROUND = text("""
    SELECT 1 FROM hand_back_rounds WHERE id = :id AND closed_at IS NULL FOR UPDATE
""")
_LIE_IN = text(f"""
    SELECT {_COLUMNS}, t.ballot_id AS of_round
    FROM {_FROM} JOIN hand_back_ballots t ON t.hand_back_id = h.id
    WHERE t.round_id = :id ORDER BY t.ballot_id
""")  # noqa: S608 - constants


async def decide(
    session: Session, of: HandBack, ballot: BallotId, verdict: Verdict, *, now: datetime
) -> None:
    """Store what came of a text; one that lies in the next round once more waits for it."""
    values = {
        "id": of.id,
        "ballot": ballot,
        "stand": STANDS[verdict].value,
        "verdict": verdict.value,
        "now": now,
    }
    await session.execute(_DECIDE, values)
    if verdict in (Verdict.AGAIN, Verdict.PAUSED):
        await due.plan(session, [waits(of.area, now)])


_DECIDE = text("""
    WITH said AS (
        UPDATE hand_back_ballots SET verdict = :verdict WHERE ballot_id = :ballot
    )
    UPDATE hand_backs SET stand = :stand, decided_at = :now WHERE id = :id
""")


async def close_round(session: Session, number: RoundId, *, now: datetime) -> None:
    """Record that a round is over."""
    await session.execute(_CLOSE_ROUND, {"id": number, "now": now})


_CLOSE_ROUND = text("UPDATE hand_back_rounds SET closed_at = :now WHERE id = :id")


async def last_result(session: Session, of: HandBack) -> tuple[BallotId, Verdict] | None:
    """Return the last ballot over a version that closed, and what came of it."""
    row = (await session.execute(_LAST_RESULT, {"id": of.id})).first()
    return None if row is None else (BallotId(row.ballot_id), Verdict(row.verdict))


_LAST_RESULT = text("""
    SELECT ballot_id, verdict FROM hand_back_ballots
    WHERE hand_back_id = :id AND verdict IS NOT NULL ORDER BY ballot_id DESC LIMIT 1
""")
