"""What partners are asked and answer; who of them has a role where; what is late."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import text

from domain.answers.answering import Answered
from domain.answers.asking import Asked, due_keys
from domain.answers.counting import Counted
from domain.answers.screens import LateOf
from domain.answers.signal import Answer, Signal
from domain.answers.stepping import StepTold
from domain.ids import AreaSlug, IssueId, ResidentId, SignalId
from domain.roles import EVERYWHERE, TABLE, Action, Role
from storage import due
from storage.session import Session


async def next_id(session: Session) -> SignalId:
    """Give out the number of a signal that is about to be stored."""
    return SignalId((await session.execute(_NEXT_ID)).scalar_one())


_NEXT_ID = text("SELECT nextval(pg_get_serial_sequence('signals', 'id'))")


async def lock_running(
    session: Session, partner: str, *, issue: IssueId | None, follows: SignalId | None
) -> bool:
    """Return whether a partner has a question about the same issue before it.

    Nobody else asks about that issue until this transaction ends.

    Args:
        follows: the signal that somebody asks on about; its issue counts.
    """
    keys = {"issue": issue, "follows": follows, "partner": partner}
    await session.execute(_HOLD, keys)
    return (await session.execute(_RUNNING, keys)).first() is not None


_ABOUT = """
    coalesce(CAST(:issue AS bigint),
             (SELECT issue_id FROM signals WHERE id = CAST(:follows AS bigint)))
"""
_HOLD = text(f"SELECT 1 FROM issues WHERE id = {_ABOUT} FOR UPDATE")  # noqa: S608 - constants
_RUNNING = text(f"""
    SELECT 1 FROM signals
    WHERE partner = :partner AND answered_at IS NULL
      AND (issue_id = {_ABOUT} OR follows = CAST(:follows AS bigint))
""")  # noqa: S608 - constants


async def store(session: Session, asked: Asked) -> None:
    """Store a signal with its reminders."""
    question = asked.question
    values = {
        "id": asked.id,
        "area": question.area,
        "partner": asked.partner,
        "issue": question.issue.id if question.issue else None,
        "text": "" if question.issue else question.text,
        "by": asked.by,
        "follows": question.follows,
        "at": asked.at,
        "due": asked.due_on,
    }
    await session.execute(_STORE, values)
    await due.plan(session, asked.dues)


_STORE = text(f"""
    INSERT INTO signals (id, area, partner, issue_id, text, asked_by, follows, asked_at, due_on)
    OVERRIDING SYSTEM VALUE
    VALUES (:id, :area, :partner, {_ABOUT}, :text, :by, CAST(:follows AS bigint), :at, :due)
""")  # noqa: S608 - constants


async def lock(session: Session, signal: SignalId) -> Signal | None:
    """Return a signal; nobody else answers it until this transaction ends."""
    await session.execute(_LOCK, {"id": signal})
    return await find(session, signal)


_LOCK = text("SELECT 1 FROM signals WHERE id = :id FOR UPDATE")


async def find(session: Session, signal: SignalId) -> Signal | None:
    """Return a signal with its answer."""
    row = (await session.execute(_FIND, {"id": signal})).first()
    return None if row is None else _signal(row)


def _signal(row: Any) -> Signal:
    return Signal(
        id=SignalId(row.id),
        area=AreaSlug(row.area),
        area_name=row.area_name,
        partner=row.partner,
        issue=None if row.issue_id is None else IssueId(row.issue_id),
        text=row.text,
        asked_by=None if row.asked_by is None else ResidentId(row.asked_by),
        asked_name=row.asked_name,
        asked_at=row.asked_at,
        due_on=row.due_on,
        stands=row.stands,
        answer=_answer(row) if row.answered_at is not None else None,
        hears=tuple(ResidentId(one) for one in row.hears),
    )


def _answer(row: Any) -> Answer:
    return Answer(
        by=None if row.by is None else ResidentId(row.by),
        by_name=row.by_name,
        text=row.answer,
        at=row.answered_at,
        step=row.step,
        step_on=row.step_on,
        helps=row.helps,
        question=row.question,
        step_done=row.step_done_at is not None,
        clear=row.clear_at is not None,
    )


_SIGNALS = """
    SELECT s.id, s.area, ar.name AS area_name, s.partner, s.issue_id,
           coalesce(nullif(s.text, ''), i.text, '') AS text, s.asked_by,
           CASE WHEN s.asked_by = i.submitter THEN i.shown_name ELSE q.shown_name END AS asked_name,
           s.asked_at, s.due_on, i.withdrawn_at IS NULL AS stands, s.answered_at,
           a.by, r.shown_name AS by_name, a.text AS answer, a.step, a.step_on, a.helps,
           a.question, a.step_done_at, a.clear_at,
           ARRAY(SELECT i.submitter WHERE i.submitter IS NOT NULL
                 UNION SELECT j.resident_id FROM joins j WHERE j.issue_id = s.issue_id) AS hears
    FROM signals s
    JOIN areas ar ON ar.slug = s.area
    LEFT JOIN issues i ON i.id = s.issue_id
    LEFT JOIN residents q ON q.id = s.asked_by
    LEFT JOIN answers a ON a.signal_id = s.id
    LEFT JOIN residents r ON r.id = a.by
"""
_FIND = text(f"{_SIGNALS} WHERE s.id = :id")


async def due_of(session: Session, partner: str, areas: Collection[str] | None) -> list[Signal]:
    """Return what a partner has to answer in some areas (None: in all), soonest first."""
    keys = {"partner": partner, "areas": None if areas is None else sorted(areas)}
    return [_signal(row) for row in await session.execute(_DUE_OF, keys)]


_WAITS = "s.answered_at IS NULL AND (s.issue_id IS NULL OR i.withdrawn_at IS NULL)"
_DUE_OF = text(f"""
    {_SIGNALS}
    WHERE s.partner = :partner AND {_WAITS}
      AND (CAST(:areas AS text[]) IS NULL OR s.area = ANY(CAST(:areas AS text[])))
    ORDER BY s.due_on, s.id
""")


async def asked_by(session: Session, resident: ResidentId) -> list[Signal]:
    """Return what somebody asked partners by itself, newest first; what is about an issue isn't."""
    return [_signal(row) for row in await session.execute(_ASKED_BY, {"resident": resident})]


_ASKED_BY = text(f"""
    {_SIGNALS} WHERE s.asked_by = :resident AND s.issue_id IS NULL ORDER BY s.id DESC
""")


async def answer(session: Session, answered: Answered, *, now: datetime) -> None:
    """Store an answer; what would still remind of it is called off. The caller holds the signal."""
    one = answered.answer
    values = {
        "id": answered.signal,
        "by": one.by,
        "text": one.text,
        "step": one.step,
        "step_on": one.step_on,
        "helps": one.helps,
        "question": one.question,
        "at": one.at,
    }
    await session.execute(_ANSWER, values)
    for key in due_keys(answered.signal):
        await due.call_off(session, key, now=now)
    await due.plan(session, answered.dues)


_ANSWER = text("""
    WITH answered AS (UPDATE signals SET answered_at = :at WHERE id = :id)
    INSERT INTO answers (signal_id, by, text, step, step_on, helps, question)
    VALUES (:id, :by, :text, :step, :step_on, :helps, :question)
""")


async def clear(session: Session, signal: SignalId, *, now: datetime) -> None:
    """Store that an answer is clear to who asked."""
    await session.execute(_CLEAR, {"id": signal, "now": now})


_CLEAR = text("UPDATE answers SET clear_at = :now WHERE signal_id = :id")


async def step(session: Session, told: StepTold, *, now: datetime) -> None:
    """Store what became of a next step; the caller holds the signal."""
    done_at = now if told.done else None
    await session.execute(_STEP, {"id": told.signal, "done": done_at, "on": told.on})
    await due.call_off(session, f"antwoord-{told.signal}-stap", now=now)
    await due.plan(session, told.dues)


_STEP = text("UPDATE answers SET step_done_at = :done, step_on = :on WHERE signal_id = :id")


# --- who hears ----------------------------------------------------------------------------


_ANSWERING = sorted(TABLE[Action.ANSWER_SIGNAL].roles)
_OVER_ALL = sorted(set(_ANSWERING) & EVERYWHERE)


async def answerers(session: Session, area: AreaSlug, partner: str) -> list[ResidentId]:
    """Return who works for a partner and has a role in an area to answer with."""
    keys = {
        "area": area,
        "partner": partner,
        "roles": [one.value for one in _ANSWERING],
        "everywhere": [one.value for one in _OVER_ALL],
    }
    return [ResidentId(one) for one in (await session.execute(_ANSWERERS, keys)).scalars()]


_ANSWERERS = text("""
    SELECT DISTINCT r.id FROM residents r JOIN roles o ON o.resident_id = r.id
    WHERE r.partner = :partner AND o.ended_at IS NULL
      AND ((o.area = :area AND o.role = ANY(CAST(:roles AS text[])))
           OR o.role = ANY(CAST(:everywhere AS text[])))
    ORDER BY r.id
""")


async def directors(session: Session, area: AreaSlug) -> list[ResidentId]:
    """Return the area directors of an area."""
    keys = {"area": area, "role": Role.AREA_DIRECTOR.value}
    return [ResidentId(one) for one in (await session.execute(_DIRECTORS, keys)).scalars()]


_DIRECTORS = text("""
    SELECT resident_id FROM roles WHERE area = :area AND role = :role AND ended_at IS NULL
    ORDER BY resident_id
""")


# --- what is late, and counts -------------------------------------------------------------


async def late_in(session: Session, area: AreaSlug, *, today: date) -> list[LateOf]:
    """Return how many answers are late in an area, a row a partner, the longest late first."""
    found = await session.execute(_LATE, {"area": area, "today": today})
    return [LateOf(row.partner, row.count, row.since) for row in found]


_LATE = text(f"""
    SELECT s.partner, count(*) AS count, min(s.due_on) AS since
    FROM signals s LEFT JOIN issues i ON i.id = s.issue_id
    WHERE s.area = :area AND s.due_on < :today AND {_WAITS}
    GROUP BY s.partner ORDER BY since, s.partner
""")  # noqa: S608 - constants


async def count_by_partner(session: Session, area: AreaSlug, *, today: date) -> Sequence[Counted]:
    """Return for each partner that was asked in an area how many were answered in time.

    An answer on the last calendar day in Europe/Amsterdam is in time; what has none by then is
    late, whether it came afterwards or not.
    """
    found = await session.execute(_COUNTS, {"area": area, "today": today})
    return [Counted(row.partner, row.in_time, row.late, row.waiting) for row in found]


_ANSWERED_ON = "(s.answered_at AT TIME ZONE 'Europe/Amsterdam')::date"
_COUNTS = text(f"""
    SELECT s.partner,
           count(*) FILTER (WHERE {_ANSWERED_ON} <= s.due_on) AS in_time,
           count(*) FILTER (WHERE {_ANSWERED_ON} > s.due_on
                               OR (s.answered_at IS NULL AND s.due_on < :today)) AS late,
           count(*) FILTER (WHERE s.answered_at IS NULL AND s.due_on >= :today) AS waiting
    FROM signals s LEFT JOIN issues i ON i.id = s.issue_id
    WHERE s.area = :area AND (s.issue_id IS NULL OR i.withdrawn_at IS NULL)
    GROUP BY s.partner ORDER BY s.partner
""")  # noqa: S608 - constants
