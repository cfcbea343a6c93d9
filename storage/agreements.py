"""Agreements with their texts and what both sides said; how many were kept and broken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import text

from domain.agreements.agreement import Agreement, Said, Tally, Terms, Word
from domain.agreements.making import Answered, Made, Spoken, asking_key
from domain.ids import AgendaItemId, AgreementId, AreaSlug, ResidentId
from domain.notices import Words
from storage import due
from storage.session import Session


async def next_id(session: Session) -> AgreementId:
    """Give out the number of an agreement that is about to be stored."""
    return AgreementId((await session.execute(_NEXT_ID)).scalar_one())


_NEXT_ID = text("SELECT nextval(pg_get_serial_sequence('agreements', 'id'))")


async def store(session: Session, made: Made) -> None:
    """Store an agreement, or a new text of one; what was said of the text before is gone."""
    one = made.agreement
    values = {
        "id": one.id,
        "area": one.area,
        "item": one.item,
        "by": one.made_by,
        "promises": one.promises,
        "outside": one.outside,
        "version": one.version,
        "agreed": made.at if one.agreed else None,
        "who": one.terms.who,
        "what": one.terms.what,
        "by_on": one.terms.by_on,
        "contact": one.terms.contact,
        "writer": made.by,
        "now": made.at,
    }
    await session.execute(_STORE, values)
    await session.execute(_STORE_TEXT, values)
    await session.execute(_FORGET_WORDS, values)
    await due.call_off(session, asking_key(one.id), now=made.at)
    await due.plan(session, made.dues)


_STORE = text("""
    INSERT INTO agreements (id, area, item_id, made_by, promises, outside, version, agreed_at)
    OVERRIDING SYSTEM VALUE
    VALUES (:id, :area, :item, :by, :promises, :outside, :version, :agreed)
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, agreed_at = excluded.agreed_at,
        refused_at = NULL
""")
_STORE_TEXT = text("""
    INSERT INTO agreement_texts (agreement_id, version, who, what, by_on, contact, written_by,
                                 written_at)
    VALUES (:id, :version, :who, :what, :by_on, :contact, :writer, :now)
""")
_FORGET_WORDS = text("DELETE FROM agreement_words WHERE agreement_id = :id")


async def lock(session: Session, agreement: AgreementId) -> Agreement | None:
    """Return an agreement; nobody else changes or answers it until this transaction ends."""
    await session.execute(_LOCK, {"id": agreement})
    return await find(session, agreement)


_LOCK = text("SELECT 1 FROM agreements WHERE id = :id FOR UPDATE")


async def find(session: Session, agreement: AgreementId) -> Agreement | None:
    """Return an agreement with its earlier texts and what was said."""
    row = (await session.execute(_FIND, {"id": agreement})).first()
    return None if row is None else _agreement(row)


async def of_area(session: Session, area: AreaSlug) -> Sequence[Agreement]:
    """Return the agreements of an area, newest first."""
    return [_agreement(row) for row in await session.execute(_OF_AREA, {"area": area})]


def _terms(one: dict[str, Any]) -> Terms:
    day = date.fromisoformat(one["by_on"])
    return Terms(who=one["who"], what=one["what"], by_on=day, contact=one["contact"])


def _agreement(row: Any) -> Agreement:
    newest, *earlier = [_terms(one) for one in row.texts]
    return Agreement(
        id=AgreementId(row.id),
        area=AreaSlug(row.area),
        area_name=row.area_name,
        terms=newest,
        version=row.version,
        made_by=None if row.made_by is None else ResidentId(row.made_by),
        promises=None if row.promises is None else ResidentId(row.promises),
        promises_name=row.promises_name,
        outside=row.outside,
        item=None if row.item_id is None else AgendaItemId(row.item_id),
        item_names=None if row.names is None else Words(row.names),
        agreed=row.agreed_at is not None,
        refused=row.refused_at is not None,
        settled=None if row.settled is None else Said(row.settled),
        earlier=tuple(earlier),
        words=tuple(
            Word(
                by=ResidentId(one["by"]),
                name=one["name"],
                said=Said(one["said"]),
                why=one["why"],
            )
            for one in row.words
        ),
    )


_AGREEMENTS = """
    SELECT g.id, g.area, a.name AS area_name, g.version, g.made_by, g.promises,
           p.shown_name AS promises_name, g.outside, g.item_id, i.names, g.agreed_at,
           g.refused_at, g.settled,
           (SELECT jsonb_agg(to_jsonb(t) ORDER BY t.version DESC) FROM agreement_texts t
            WHERE t.agreement_id = g.id) AS texts,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('by', w.resident_id, 'said', w.said,
                'why', w.why, 'name', r.shown_name) ORDER BY w.said_at), '[]')
            FROM agreement_words w JOIN residents r ON r.id = w.resident_id
            WHERE w.agreement_id = g.id) AS words
    FROM agreements g
    JOIN areas a ON a.slug = g.area
    LEFT JOIN residents p ON p.id = g.promises
    LEFT JOIN agenda_items i ON i.id = g.item_id
"""
_FIND = text(f"{_AGREEMENTS} WHERE g.id = :id")
_OF_AREA = text(f"{_AGREEMENTS} WHERE g.area = :area ORDER BY g.id DESC")


async def items(
    session: Session, area: AreaSlug, *, limit: int
) -> Sequence[tuple[AgendaItemId, Words]]:
    """Return the newest agenda items of an area, to choose one that an agreement is about."""
    found = await session.execute(_ITEMS, {"area": area, "limit": limit})
    return [(AgendaItemId(row.id), Words(row.names)) for row in found]


_ITEMS = text("""
    SELECT id, names FROM agenda_items WHERE area = :area ORDER BY id DESC LIMIT :limit
""")


async def answer(session: Session, answered: Answered, *, now: datetime) -> None:
    """Store the yes or no of the other side; the caller holds the agreement."""
    await session.execute(_YES if answered.yes else _NO, {"id": answered.agreement, "now": now})
    await due.plan(session, answered.dues)


_YES = text("UPDATE agreements SET agreed_at = :now WHERE id = :id")
_NO = text("UPDATE agreements SET refused_at = :now WHERE id = :id")


async def say(session: Session, spoken: Spoken, *, now: datetime) -> None:
    """Store what a side says, and that it is settled when it is; the caller holds it."""
    values = {
        "id": spoken.agreement,
        "by": spoken.by,
        "said": spoken.said.value,
        "why": spoken.why,
        "now": now,
    }
    await session.execute(_SAY, values)
    if spoken.settled is not None:
        settled = {"id": spoken.agreement, "settled": spoken.settled.value, "now": now}
        await session.execute(_SETTLE, settled)
        await due.call_off(session, asking_key(spoken.agreement), now=now)
    await due.plan(session, spoken.dues)


_SAY = text("""
    INSERT INTO agreement_words (agreement_id, resident_id, said, why, said_at)
    VALUES (:id, :by, :said, :why, :now)
    ON CONFLICT (agreement_id, resident_id)
    DO UPDATE SET said = excluded.said, why = excluded.why, said_at = excluded.said_at
""")
_SETTLE = text("UPDATE agreements SET settled = :settled, settled_at = :now WHERE id = :id")


async def kept_and_broken(session: Session, area: AreaSlug, since: datetime | None = None) -> Tally:
    """Return how many agreements of an area were kept and broken, for the yearly evaluation.

    Args:
        since: from this moment on, in it; None for ever.
    """
    row = (await session.execute(_TALLY, {"area": area, "since": since})).one()
    return Tally(row.kept, row.broken)


_TALLY = text("""
    SELECT count(*) FILTER (WHERE settled = 'gehouden') AS kept,
           count(*) FILTER (WHERE settled = 'gebroken') AS broken
    FROM agreements
    WHERE area = :area
      AND (CAST(:since AS timestamptz) IS NULL OR settled_at >= CAST(:since AS timestamptz))
""")
