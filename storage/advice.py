"""Storing advices that are written and handed over, and decisions. Callers hold the file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

import orjson
from sqlalchemy import text

from domain.advice.steering import Answered, Entered, Seat
from domain.advice.writing import Handed, numbered
from domain.ids import AgendaItemId, ResidentId
from domain.roles import Role
from domain.scoping.item_file import ItemFile, Side
from storage import ratified_advice
from storage.session import Session

# --- points -------------------------------------------------------------------------------


async def add_point(
    session: Session, item: AgendaItemId, side: Side, words: str, *, by: ResidentId, now: datetime
) -> None:
    """Add a point behind the others."""
    values = {"item": item, "side": side.value, "text": words, "by": by, "now": now}
    await session.execute(_ADD, values)


_ADD = text("""
    INSERT INTO advice_points (item_id, side, place, text, by, at)
    SELECT :item, :side, coalesce(max(place), 0) + 1, :text, :by, :now
    FROM advice_points WHERE item_id = :item AND side = :side
""")


async def change_point(
    session: Session, point: int, words: str, *, by: ResidentId, now: datetime
) -> None:
    """Give a point other words."""
    values = {"point": point, "text": words, "by": by, "now": now}
    await session.execute(_CHANGE, values)


_CHANGE = text("UPDATE advice_points SET text = :text, by = :by, at = :now WHERE id = :point")


async def order_points(session: Session, order: Iterable[int]) -> None:
    """Put points in an order."""
    await session.execute(_ORDER, {"order": list(order)})


_ORDER = text("""
    UPDATE advice_points p SET place = o.place
    FROM unnest(CAST(:order AS bigint[])) WITH ORDINALITY AS o(id, place) WHERE p.id = o.id
""")


async def take_out(session: Session, point: int, *, now: datetime | None) -> None:
    """Take a point out, or put it back (`now` None)."""
    await session.execute(_TAKE_OUT, {"point": point, "now": now})


_TAKE_OUT = text("UPDATE advice_points SET taken_out_at = :now WHERE id = :point")


async def taken_out(session: Session, point: int) -> tuple[AgendaItemId, Side] | None:
    """Return of which advice a point was taken out; None for one that stands, or never was."""
    row = (await session.execute(_TAKEN_OUT, {"point": point})).first()
    return None if row is None else (AgendaItemId(row.item_id), Side(row.side))


_TAKEN_OUT = text("""
    SELECT item_id, side FROM advice_points WHERE id = :point AND taken_out_at IS NOT NULL
""")


# --- handing over -------------------------------------------------------------------------


async def hand_over(
    session: Session, handed: Handed, file: ItemFile, *, title: str, why_changed: str
) -> None:
    """Store an advice as it is handed over, and put the residents' to each of its areas."""
    version = file.newest(handed.side)
    if version is not None and version.number == handed.number:
        number = version.id
    else:
        points = [{"number": at, "text": one} for at, one in enumerate(handed.points, start=1)]
        values = {
            "item": handed.item,
            "side": handed.side.value,
            "version": handed.number,
            "points": orjson.dumps(points).decode(),
            "by": handed.by,
            "at": handed.at,
        }
        number = (await session.execute(_HAND, values)).scalar_one()
    for one in handed.areas:
        hand_back = await ratified_advice.put_to_area(
            session,
            one.id,
            one.area,
            title,
            numbered(handed.points),
            why_changed=why_changed if one.handed else "",
            now=handed.at,
        )
        put = {"side": one.id, "version": number, "hand_back": hand_back, "at": handed.at}
        await session.execute(_PUT, put)


_HAND = text("""
    INSERT INTO advice_versions (item_id, side, version, points, by, at)
    VALUES (:item, :side, :version, CAST(:points AS jsonb), :by, :at) RETURNING id
""")
_PUT = text("""
    INSERT INTO advice_handings (coalition_area_id, version_id, hand_back, at)
    VALUES (:side, :version, :hand_back, :at)
""")


# --- deciding -----------------------------------------------------------------------------


async def seats(session: Session) -> Sequence[Seat]:
    """Return who is in the steering group."""
    roles = [Role.STEERING_GROUP.value, Role.ALDERMAN.value]
    found = await session.execute(_SEATS, {"roles": roles})
    return [Seat(ResidentId(row.id), Role(row.role), row.partner) for row in found]


_SEATS = text("""
    SELECT r.id, o.role, r.partner FROM roles o JOIN residents r ON r.id = o.resident_id
    WHERE o.role = ANY(CAST(:roles AS text[])) AND o.ended_at IS NULL ORDER BY r.id, o.role
""")


async def enter(session: Session, entered: Entered) -> int:
    """Store a decision that waits for another member; return its number.

    Raises:
        DBAPIError: it departs from the advice without answering; the tables refuse that too.
    """
    draft = entered.draft
    points = [
        {"number": one.number, "departs": one.departs, "answer": one.answer if one.departs else ""}
        for one in draft.rulings
    ]
    values = {
        "item": draft.item,
        "version": draft.version,
        "motivation": draft.motivation,
        "points": orjson.dumps(points).decode(),
        "least": entered.answers_least,
        "by": entered.by,
        "at": entered.at,
        "after": entered.after,
    }
    number = int((await session.execute(_ENTER, values)).scalar_one())
    lines = [
        {"partner": one.partner, "what": one.what, "cents": one.cents, "year": one.year}
        for one in draft.investments
    ]
    await session.execute(_INVEST, {"decision": number, "lines": orjson.dumps(lines).decode()})
    return number


_ENTER = text("""
    INSERT INTO steering_decisions
        (item_id, version_id, motivation, points, answers_least, by, at, after_id)
    VALUES (:item, :version, :motivation, CAST(:points AS jsonb), :least, :by, :at, :after)
    RETURNING id
""")
_INVEST = text("""
    INSERT INTO decision_investments (decision_id, partner, what, cents, year)
    SELECT :decision, partner, what, cents, year
    FROM jsonb_to_recordset(CAST(:lines AS jsonb))
        AS line(partner text, what text, cents bigint, year smallint)
""")


async def answer(session: Session, answered: Answered) -> None:
    """Store that another member agrees with a decision, or that it was taken back."""
    values = {
        "decision": answered.decision,
        "agrees": answered.agrees,
        "by": answered.by,
        "at": answered.at,
    }
    await session.execute(_ANSWER, values)


_ANSWER = text("""
    INSERT INTO steering_answers (decision_id, agrees, by, at)
    VALUES (:decision, :agrees, :by, :at)
""")
