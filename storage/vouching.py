"""The record of confirmed members, and the codes of facilitators.

The record is only added to. Who turned out to be somebody else (`merged_into`) counts as that
person in every line, so one person never counts as two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from sqlalchemy import text

from domain.calendar import LOCAL, day_of
from domain.ids import AreaSlug, ResidentId
from domain.members.codes import CodeMade, ConfirmingCode
from domain.members.record import How, Record
from domain.people import Resident
from storage import people
from storage.codes import code_hash
from storage.session import Session


async def records(session: Session, whom: ResidentId) -> Sequence[Record]:
    """Return all lines about somebody, oldest first."""
    rows = await session.execute(_RECORDS, {"whom": whom})
    return [
        Record(ResidentId(row.whom), ResidentId(row.by), AreaSlug(row.area), How(row.how), row.at)
        for row in rows
    ]


_RECORDS = text("""
    SELECT :whom AS whom, coalesce(b.merged_into, c.by) AS by, c.area, c.how, c.at
    FROM confirmations c
    LEFT JOIN residents b ON b.id = c.by
    WHERE c.whom = :whom OR c.whom IN (SELECT id FROM residents WHERE merged_into = :whom)
    ORDER BY c.at, c.id
""")


async def records_of_many(
    session: Session, people: Sequence[ResidentId]
) -> Mapping[ResidentId, Sequence[Record]]:
    """Return all lines about each of several people, oldest first."""
    found: dict[ResidentId, list[Record]] = {one: [] for one in people}
    for row in await session.execute(_RECORDS_OF_MANY, {"people": list(people)}):
        whom = ResidentId(row.whom)
        by, area = ResidentId(row.by), AreaSlug(row.area)
        found[whom].append(Record(whom, by, area, How(row.how), row.at))
    return found


_RECORDS_OF_MANY = text("""
    SELECT w.id AS whom, coalesce(b.merged_into, c.by) AS by, c.area, c.how, c.at
    FROM unnest(CAST(:people AS bigint[])) AS w(id)
    JOIN LATERAL (
        SELECT * FROM confirmations o WHERE o.whom = w.id
        UNION ALL
        SELECT o.* FROM confirmations o JOIN residents m ON m.id = o.whom
        WHERE m.merged_into = w.id
    ) c ON true
    LEFT JOIN residents b ON b.id = c.by
    ORDER BY c.at, c.id
""")


async def add(session: Session, record: Record) -> None:
    """Add a line.

    Raises:
        IntegrityError: this person stands there already in this way, in this area.
    """
    await session.execute(
        _ADD,
        {
            "whom": record.whom,
            "by": record.by,
            "area": record.area,
            "how": record.how.value,
            "at": record.at,
        },
    )


_ADD = text("""
    INSERT INTO confirmations (whom, by, area, how, at) VALUES (:whom, :by, :area, :how, :at)
""")


def _year(day: date) -> datetime:
    return datetime.combine(day.replace(month=1, day=1), time(), LOCAL)


async def vouched_in_year(session: Session, by: ResidentId, *, now: datetime) -> int:
    """Return for how many people a member vouched in this calendar year, taken back or not."""
    values = {"by": by, "how": How.VOUCH.value, "from": _year(day_of(now))}
    return int((await session.execute(_IN_YEAR, values)).scalar_one())


_IN_YEAR = text("""
    SELECT count(*) FROM confirmations c
    WHERE (c.by = :by OR c.by IN (SELECT id FROM residents WHERE merged_into = :by))
      AND c.how = :how AND c.at >= :from
""")


async def given_in_year(session: Session, by: ResidentId, *, now: datetime) -> int:
    """Return how many people a facilitator confirmed in this calendar year, with the codes that
    can still be used."""
    values = {"by": by, "how": How.CODE.value, "from": _year(day_of(now))}
    used = int((await session.execute(_IN_YEAR, values)).scalar_one())
    waiting = int((await session.execute(_OPEN_CODES, {"by": by, "now": now})).scalar_one())
    return used + waiting


_OPEN_CODES = text("""
    SELECT count(*) FROM confirming_codes c
    WHERE (c.by = :by OR c.by IN (SELECT id FROM residents WHERE merged_into = :by))
      AND c.used_at IS NULL AND c.until > :now
""")


async def vouched_for(session: Session, by: ResidentId) -> Sequence[Resident]:
    """Return for whom a member vouches and did not take it back, newest first."""
    found = await session.execute(_VOUCHED_FOR, {"by": by})
    several = [await people.get(session, ResidentId(row.whom)) for row in found]
    return [one for one in several if one is not None]


_VOUCHED_FOR = text("""
    SELECT coalesce(r.merged_into, r.id) AS whom FROM confirmations c
    JOIN residents r ON r.id = c.whom
    WHERE c.by = :by AND c.how = 'vouch' AND NOT EXISTS (
        SELECT 1 FROM confirmations w
        WHERE w.whom = c.whom AND w.by = c.by AND w.area = c.area AND w.how = 'withdrawn')
    ORDER BY c.id DESC LIMIT 50
""")


# --- codes --------------------------------------------------------------------------------


async def store_code(session: Session, made: CodeMade, code: str) -> None:
    """Store a code of a facilitator, by its hash."""
    await session.execute(
        _STORE_CODE,
        {
            "hash": code_hash(code),
            "by": made.by,
            "area": made.area,
            "at": made.at,
            "until": made.until,
        },
    )


_STORE_CODE = text("""
    INSERT INTO confirming_codes (code_hash, by, area, made_at, until)
    VALUES (:hash, :by, :area, :at, :until)
""")


async def lock_code(session: Session, code: str, *, now: datetime) -> ConfirmingCode | None:
    """Return a code that can be used, held until this transaction ends; None when used,
    expired or unknown."""
    row = (await session.execute(_LOCK_CODE, {"hash": code_hash(code), "now": now})).first()
    if row is None:
        return None
    return ConfirmingCode(row.id, ResidentId(row.by), AreaSlug(row.area), row.area_name)


_LOCK_CODE = text("""
    SELECT c.id, coalesce(b.merged_into, b.id) AS by, c.area, a.name AS area_name
    FROM confirming_codes c
    JOIN residents b ON b.id = c.by
    JOIN areas a ON a.slug = c.area
    WHERE c.code_hash = :hash AND c.used_at IS NULL AND c.until > :now
    FOR UPDATE OF c
""")


async def use_code(session: Session, code: int, *, now: datetime) -> None:
    """Mark a code as used: it can't be used again."""
    await session.execute(_USE_CODE, {"id": code, "now": now})


_USE_CODE = text("UPDATE confirming_codes SET used_at = :now WHERE id = :id")
