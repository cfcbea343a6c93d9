"""Deadlocks with their sides, options and record. Who changes one holds the row of its item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from sqlalchemy import text

from domain.deadlock.change import Change, Entry
from domain.deadlock.deadlock import (
    Deadlock,
    Ending,
    Option,
    Proposal,
    Side,
    SideKind,
    Stage,
    Waits,
)
from domain.ids import AgendaItemId, AreaSlug, BallotId, DeadlockId, HandBackId, ResidentId
from domain.notices import Words
from storage.session import Session


async def next_id(session: Session) -> DeadlockId:
    """Give out the number of a deadlock that is about to be stored."""
    return DeadlockId((await session.execute(_NEXT_ID)).scalar_one())


_NEXT_ID = text("SELECT nextval(pg_get_serial_sequence('deadlocks', 'id'))")


async def hold_item(session: Session, item: AgendaItemId) -> None:
    """Let nobody else call, change or end a deadlock on an item until this transaction ends."""
    await session.execute(_HOLD, {"item": item})


_HOLD = text("SELECT 1 FROM agenda_items WHERE id = :item FOR NO KEY UPDATE")


async def lock(session: Session, deadlock: DeadlockId) -> Deadlock | None:
    """Return a deadlock that nobody else changes until this transaction ends."""
    await session.execute(_LOCK, {"id": deadlock})
    return await find(session, deadlock)


_LOCK = text("""
    SELECT 1 FROM agenda_items WHERE id = (SELECT item_id FROM deadlocks WHERE id = :id)
    FOR NO KEY UPDATE
""")


async def find(session: Session, deadlock: DeadlockId) -> Deadlock | None:
    """Return a deadlock."""
    row = (await session.execute(_FIND, {"id": deadlock})).first()
    return None if row is None else _deadlock(row)


async def open_on(session: Session, item: AgendaItemId) -> Deadlock | None:
    """Return the deadlock that pauses an item; None where nothing does."""
    row = (await session.execute(_OPEN_ON, {"item": item})).first()
    return None if row is None else _deadlock(row)


async def paused_items(session: Session, area: AreaSlug) -> frozenset[AgendaItemId]:
    """Return the items of an area that a deadlock pauses."""
    rows = await session.execute(_PAUSED_ITEMS, {"area": area})
    return frozenset(AgendaItemId(row.item_id) for row in rows)


_PAUSED_ITEMS = text("SELECT item_id FROM deadlocks WHERE area = :area AND ended IS NULL")


async def newest_on(session: Session, item: AgendaItemId) -> Deadlock | None:
    """Return the newest deadlock on an item, open or over."""
    row = (await session.execute(_NEWEST_ON, {"item": item})).first()
    return None if row is None else _deadlock(row)


async def of_area(session: Session, area: AreaSlug) -> Sequence[Deadlock]:
    """Return the deadlocks of an area: those that are open first, then the newest."""
    return [_deadlock(row) for row in await session.execute(_OF_AREA, {"area": area})]


def _proposal(of: Mapping[str, Any] | None) -> Proposal | None:
    if of is None:
        return None
    return Proposal(of["number"], of["text"], of["side"], frozenset(of["yes"]))


def _resident(number: int | None) -> ResidentId | None:
    return None if number is None else ResidentId(number)


def _deadlock(row: Any) -> Deadlock:
    return Deadlock(
        id=DeadlockId(row.id),
        item=AgendaItemId(row.item_id),
        area=AreaSlug(row.area),
        area_name=row.area_name,
        item_names=Words(row.names),
        about=row.about,
        called_at=row.called_at,
        sides=tuple(
            Side(
                number=one["number"],
                kind=SideKind(one["kind"]),
                resident=_resident(one["resident"]),
                name=one["name"],
                group=one["group"],
                partner=one["partner"],
                accepted=one["accepted"],
                view=one["view"],
                view_by=_resident(one["view_by"]),
                view_name=one["view_name"],
            )
            for one in row.sides
        ),
        stage=Stage(row.stage),
        serial=row.serial,
        began_at=row.began_at,
        ends_at=row.ends_at,
        first=Stage(row.first),
        new_facts=row.new_facts,
        after=None if row.after_id is None else DeadlockId(row.after_id),
        options=tuple(
            Option(one["number"], one["text"], _resident(one["by"]), one["name"])
            for one in row.options
        ),
        waits=None if row.waits is None else Waits(row.waits),
        ballot=None if row.ballot_id is None else BallotId(row.ballot_id),
        held=row.held,
        extended=row.extended,
        late=row.late,
        mediator=_resident(row.mediator),
        mediator_name=row.mediator_name,
        sooner=frozenset(row.sooner),
        longer=frozenset(row.longer),
        proposal=_proposal(row.proposal),
        outcome=row.outcome,
        hand_back=None if row.hand_back is None else HandBackId(row.hand_back),
        ended=None if row.ended is None else Ending(row.ended),
        ended_at=row.ended_at,
    )


_DEADLOCKS = """
    SELECT d.*, a.name AS area_name, i.names, m.shown_name AS mediator_name,
           (SELECT jsonb_agg(jsonb_build_object('number', s.number, 'kind', s.kind,
                'resident', s.resident_id, 'name', r.shown_name, 'group', s.group,
                'partner', s.partner, 'accepted', s.accepted, 'view', s.view,
                'view_by', s.view_by, 'view_name', v.shown_name) ORDER BY s.number)
            FROM deadlock_sides s LEFT JOIN residents r ON r.id = s.resident_id
            LEFT JOIN residents v ON v.id = s.view_by WHERE s.deadlock_id = d.id) AS sides,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('number', o.number, 'text', o.text,
                'by', o.by, 'name', r.shown_name) ORDER BY o.number), '[]')
            FROM deadlock_options o LEFT JOIN residents r ON r.id = o.by
            WHERE o.deadlock_id = d.id) AS options
    FROM deadlocks d JOIN areas a ON a.slug = d.area
    JOIN agenda_items i ON i.id = d.item_id
    LEFT JOIN residents m ON m.id = d.mediator
"""
_FIND = text(f"{_DEADLOCKS} WHERE d.id = :id")
_OPEN_ON = text(f"{_DEADLOCKS} WHERE d.item_id = :item AND d.ended IS NULL")
_NEWEST_ON = text(f"{_DEADLOCKS} WHERE d.item_id = :item ORDER BY d.id DESC LIMIT 1")
_OF_AREA = text(f"{_DEADLOCKS} WHERE d.area = :area ORDER BY d.ended IS NOT NULL, d.id DESC")


# --- writing ------------------------------------------------------------------------------


async def save(session: Session, change: Change) -> None:
    """Store how a deadlock stands and what is on record of it; the caller holds its item."""
    one = change.after
    offer = one.proposal
    proposal = None
    if offer is not None:
        proposal = orjson.dumps(
            {
                "number": offer.number,
                "text": offer.text,
                "side": offer.by_side,
                "yes": sorted(offer.yes),
            }
        ).decode()
    values = {
        "id": one.id,
        "item": one.item,
        "area": one.area,
        "about": one.about,
        "facts": one.new_facts,
        "after": one.after,
        "called": one.called_at,
        "first": int(one.first),
        "stage": int(one.stage),
        "serial": one.serial,
        "began": one.began_at,
        "ends": one.ends_at,
        "waits": one.waits,
        "ballot": one.ballot,
        "held": one.held,
        "extended": one.extended,
        "late": one.late,
        "mediator": one.mediator,
        "sooner": orjson.dumps(sorted(one.sooner)).decode(),
        "longer": orjson.dumps(sorted(one.longer)).decode(),
        "proposal": proposal,
        "outcome": one.outcome,
        "hand_back": one.hand_back,
        "ended": one.ended,
        "ended_at": one.ended_at,
    }
    await session.execute(_SAVE, values)
    await session.execute(_SAVE_SIDES, {"id": one.id, "sides": _sides(one.sides)})
    await session.execute(_SAVE_OPTIONS, {"id": one.id, "options": _options(one.options)})
    await session.execute(_RECORD, {"id": one.id, "lines": _lines(change.entries)})


_SAVE = text("""
    INSERT INTO deadlocks (id, item_id, area, about, new_facts, after_id, called_at, first, stage,
        serial, began_at, ends_at, waits, ballot_id, held, extended, late, mediator, sooner,
        longer, proposal, outcome, hand_back, ended, ended_at)
    OVERRIDING SYSTEM VALUE
    VALUES (:id, :item, :area, :about, :facts, :after, :called, :first, :stage, :serial, :began,
        :ends, :waits, :ballot, :held, :extended, :late, :mediator, CAST(:sooner AS jsonb),
        CAST(:longer AS jsonb), CAST(:proposal AS jsonb), :outcome, :hand_back, :ended, :ended_at)
    ON CONFLICT (id) DO UPDATE SET stage = excluded.stage, serial = excluded.serial,
        began_at = excluded.began_at, ends_at = excluded.ends_at, waits = excluded.waits,
        ballot_id = excluded.ballot_id, held = excluded.held, extended = excluded.extended,
        late = excluded.late, mediator = excluded.mediator, sooner = excluded.sooner,
        longer = excluded.longer, proposal = excluded.proposal, outcome = excluded.outcome,
        hand_back = excluded.hand_back, ended = excluded.ended, ended_at = excluded.ended_at
""")


def _sides(sides: Sequence[Side]) -> str:
    return orjson.dumps(
        [
            {
                "number": one.number,
                "kind": one.kind,
                "resident": one.resident,
                "group": one.group,
                "partner": one.partner,
                "accepted": one.accepted,
                "view": one.view,
                "view_by": one.view_by,
            }
            for one in sides
        ]
    ).decode()


_SAVE_SIDES = text("""
    INSERT INTO deadlock_sides (deadlock_id, number, kind, resident_id, "group", partner, accepted,
                                view, view_by)
    SELECT :id, number, kind, resident, "group", partner, accepted, view, view_by
    FROM jsonb_to_recordset(CAST(:sides AS jsonb)) AS s(number smallint, kind text,
        resident bigint, "group" text, partner text, accepted boolean, view text, view_by bigint)
    ON CONFLICT (deadlock_id, number) DO UPDATE SET resident_id = excluded.resident_id,
        accepted = excluded.accepted, view = excluded.view, view_by = excluded.view_by
""")


def _options(options: Sequence[Option]) -> str:
    rows = [{"number": one.number, "text": one.text, "by": one.by} for one in options]
    return orjson.dumps(rows).decode()


_SAVE_OPTIONS = text("""
    INSERT INTO deadlock_options (deadlock_id, number, text, by)
    SELECT :id, number, text, by
    FROM jsonb_to_recordset(CAST(:options AS jsonb)) AS o(number smallint, text text, by bigint)
    ON CONFLICT (deadlock_id, number) DO NOTHING
""")


def _lines(entries: Sequence[Entry]) -> str:
    return orjson.dumps(
        [
            {
                "place": place,
                "at": one.at.isoformat(),
                "stage": int(one.stage),
                "what": one.what,
                "why": one.why,
                "side": one.side,
                "by": one.by,
                "text": one.text,
                "number": one.number,
            }
            for place, one in enumerate(entries)
        ]
    ).decode()


_RECORD = text("""
    INSERT INTO deadlock_record (deadlock_id, at, stage, what, why, side, by, text, number)
    SELECT :id, at, stage, what, why, side, by, text, number
    FROM jsonb_to_recordset(CAST(:lines AS jsonb)) AS l(place int, at timestamptz, stage smallint,
        what text, why text, side smallint, by bigint, text text, number int)
    ORDER BY place
""")
