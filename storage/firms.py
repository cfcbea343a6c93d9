"""Firms that help free of charge: what they offer, for which tasks they were asked, and thanks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import text

from domain.firms.asking import Asked, FirmAsk, Helped, Said
from domain.firms.offer import Ended, FirmOffer, Offered
from domain.ids import AreaSlug, FirmAskId, FirmOfferId, ResidentId, TaskId
from storage import tasks
from storage.session import Session


async def next_offer(session: Session) -> FirmOfferId:
    """Give out the number of an offer that is about to be stored."""
    return FirmOfferId((await session.execute(_NEXT_OFFER)).scalar_one())


_NEXT_OFFER = text("SELECT nextval(pg_get_serial_sequence('firm_offers', 'id'))")


async def next_ask(session: Session) -> FirmAskId:
    """Give out the number of a question that is about to be stored."""
    return FirmAskId((await session.execute(_NEXT_ASK)).scalar_one())


_NEXT_ASK = text("SELECT nextval(pg_get_serial_sequence('firm_asks', 'id'))")


def _offer(row: Any) -> FirmOffer:
    return FirmOffer(
        id=FirmOfferId(row.id),
        area=AreaSlug(row.area),
        by=ResidentId(row.resident_id),
        firm=row.firm,
        what=row.what,
        words=tuple(row.words),
        times=row.times,
        until=row.until,
        helped=row.helped,
    )


_OFFERS = """
    SELECT o.id, o.area, o.resident_id, o.firm, o.what, o.words, o.times, o.until,
           (SELECT count(*) FROM firm_asks a JOIN tasks t ON t.id = a.task_id
            WHERE a.offer_id = o.id AND a.said
              AND extract(year FROM t."on") = extract(year FROM CAST(:today AS date))) AS helped
    FROM firm_offers o JOIN residents r ON r.id = o.resident_id
    WHERE o.ended_at IS NULL AND o.until >= :today
"""
"""What stands; helped counts for the calendar year of the task's day."""


async def of_area(session: Session, area: AreaSlug, today: date) -> Sequence[FirmOffer]:
    """Return what firms offer in an area, by their name."""
    return [_offer(row) for row in await session.execute(_OF_AREA, {"area": area, "today": today})]


_OF_AREA = text(f"{_OFFERS} AND o.area = :area AND r.stopped_at IS NULL ORDER BY o.firm, o.id")


async def count_of(session: Session, resident: ResidentId, today: date) -> int:
    """Return how many offers of somebody stand."""
    found = await session.execute(_COUNT_OF, {"resident": resident, "today": today})
    return int(found.scalar_one())


_COUNT_OF = text("""
    SELECT count(*) FROM firm_offers
    WHERE resident_id = :resident AND ended_at IS NULL AND until >= :today
""")


async def lock(session: Session, offer: FirmOfferId, day: date) -> FirmOffer | None:
    """Return an offer that stands, held until this transaction ends.

    Args:
        day: in whose calendar year it is counted how often the firm helped.
    """
    await session.execute(_LOCK, {"id": offer})
    row = (await session.execute(_FIND, {"id": offer, "today": day})).first()
    return None if row is None else _offer(row)


_LOCK = text("SELECT 1 FROM firm_offers WHERE id = :id FOR UPDATE")
_FIND = text(f"{_OFFERS} AND o.id = :id")


async def offer(session: Session, offered: Offered) -> None:
    """Store what a firm offers."""
    one = offered.offer
    values = {
        "id": one.id,
        "area": one.area,
        "by": one.by,
        "firm": one.firm,
        "what": one.what,
        "words": list(one.words),
        "times": one.times,
        "until": one.until,
        "now": offered.at,
    }
    await session.execute(_OFFER, values)


_OFFER = text("""
    INSERT INTO firm_offers (id, area, resident_id, firm, what, words, times, until, offered_at)
    OVERRIDING SYSTEM VALUE
    VALUES (:id, :area, :by, :firm, :what, CAST(:words AS text[]), :times, :until, :now)
""")


async def end(session: Session, ended: Ended) -> None:
    """Store that an offer is taken back; what the firm said yes to stands."""
    await session.execute(_END, {"id": ended.offer, "now": ended.at})


_END = text("UPDATE firm_offers SET ended_at = :now WHERE id = :id")


# --- asking -------------------------------------------------------------------------------


async def asked_of(session: Session, area: AreaSlug) -> Mapping[int, Sequence[int]]:
    """Return task -> the offers that were asked for it, in an area."""
    found: dict[int, list[int]] = {}
    for row in await session.execute(_ASKED_OF, {"area": area}):
        found.setdefault(row.task_id, []).append(row.offer_id)
    return found


_ASKED_OF = text("""
    SELECT a.task_id, a.offer_id FROM firm_asks a JOIN firm_offers o ON o.id = a.offer_id
    WHERE o.area = :area
""")


async def makers(session: Session, area: AreaSlug) -> Mapping[int, ResidentId]:
    """Return task -> who made it, in an area."""
    found = await session.execute(_MAKERS, {"area": area})
    return {row.id: ResidentId(row.created_by) for row in found}


_MAKERS = text("SELECT id, created_by FROM tasks WHERE area = :area AND created_by IS NOT NULL")


async def helpless(session: Session, area: AreaSlug) -> Sequence[tuple[str, Sequence[str]]]:
    """Return answers to "with whose help" of which no task was made yet: text and words."""
    found = await session.execute(_HELPLESS, {"area": area})
    return [(row.text, [*row.words, row.party]) for row in found]


_HELPLESS = text("""
    SELECT a.text, a.words, a.party FROM trits_answers a
    JOIN agenda_items i ON i.id = a.item_id
    WHERE i.area = :area AND a.series = 'd' AND a.question = 2
      AND NOT EXISTS (SELECT 1 FROM tasks t WHERE t.answer_id = a.id)
    ORDER BY a.id DESC
""")


async def ask(session: Session, asked: Asked) -> None:
    """Store that a firm is asked for a task."""
    values = {
        "id": asked.id,
        "offer": asked.offer.id,
        "task": asked.task,
        "by": asked.by,
        "now": asked.at,
    }
    await session.execute(_ASK, values)


_ASK = text("""
    INSERT INTO firm_asks (id, offer_id, task_id, asked_by, asked_at) OVERRIDING SYSTEM VALUE
    VALUES (:id, :offer, :task, :by, :now)
""")


async def lock_ask(session: Session, number: FirmAskId) -> FirmAsk | None:
    """Return a question with its offer, held; None without who asked, or who speaks for it."""
    row = (await session.execute(_FIND_ASK, {"id": number})).first()
    if row is None or row.asked_by is None:
        return None
    task = await tasks.lock_task(session, TaskId(row.task_id))
    if task is None:
        return None
    held = await lock(session, FirmOfferId(row.offer_id), task.on)
    again = (await session.execute(_FIND_ASK, {"id": number})).one()
    if held is None:
        return None
    return FirmAsk(number, held, task, ResidentId(row.asked_by), again.said)


_FIND_ASK = text("SELECT offer_id, task_id, asked_by, said FROM firm_asks WHERE id = :id")


async def answer(session: Session, said: Said) -> None:
    """Store what a firm said."""
    await session.execute(_ANSWER, {"id": said.ask, "said": said.yes, "now": said.at})


_ANSWER = text("UPDATE firm_asks SET said = :said, said_at = :now WHERE id = :id")


async def helped(session: Session, area: AreaSlug) -> Helped:
    """Return how often firms helped with what is done in an area, and which, most first."""
    rows = (await session.execute(_HELPED, {"area": area})).all()
    return Helped(sum(row.times for row in rows), [str(row.firm) for row in rows])


_HELPED = text("""
    SELECT o.firm, count(*) AS times
    FROM firm_asks a JOIN firm_offers o ON o.id = a.offer_id JOIN tasks t ON t.id = a.task_id
    WHERE o.area = :area AND a.said AND t.done_at IS NOT NULL
    GROUP BY o.firm ORDER BY times DESC, o.firm
""")
