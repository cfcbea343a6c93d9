"""The yearly look back of areas: when it is open, with which questions, and what came of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

import orjson
from sqlalchemy import text

from domain.evaluation.closing import Abolished, Closed
from domain.evaluation.evaluation import PROFESSIONALS, Evaluation, opens_key
from domain.evaluation.opening import Before, EvaluationOpened, Invited
from domain.evaluation.picking import Wish
from domain.evaluation.questionnaire import (
    Questionnaire,
    questionnaire_from_json,
    questionnaire_to_json,
)
from domain.ids import AgendaItemId, AreaSlug, EvaluationId, ResidentId
from domain.roles import Role
from storage import ballots, due, ground_rules
from storage.session import Session


async def next_id(session: Session) -> EvaluationId:
    """Give out the number of an evaluation that is about to be stored."""
    return EvaluationId(await ballots.next_id(session))


# --- opening ------------------------------------------------------------------------------


async def keep_questions(session: Session, questions: Questionnaire) -> int:
    """Return under which number these questions are kept, and keep them if they are new."""
    kept = orjson.dumps(questionnaire_to_json(questions), option=orjson.OPT_SORT_KEYS)
    values = {
        "version": questions.version,
        "digest": hashlib.sha256(kept).hexdigest(),
        "questions": kept.decode(),
    }
    await session.execute(_KEEP_QUESTIONS, values)
    return int((await session.execute(_KEPT_QUESTIONS, {"digest": values["digest"]})).scalar_one())


_KEEP_QUESTIONS = text("""
    INSERT INTO questionnaires (version, digest, questions)
    VALUES (:version, :digest, CAST(:questions AS jsonb)) ON CONFLICT (digest) DO NOTHING
""")
_KEPT_QUESTIONS = text("SELECT id FROM questionnaires WHERE digest = :digest")


async def store(session: Session, opened: EvaluationOpened, questions: int) -> None:
    """Store an evaluation that opens, with all that the clock does about it.

    The opening that its area waited for is called off: the next one is planned instead.

    Args:
        questions: as `keep_questions` gave it.
    """
    one = opened.evaluation
    values = {
        "id": one.id,
        "area": one.area,
        "questions": questions,
        "rules": list(one.rules),
        "by": opened.by,
        "opened": one.opened_at,
        "closes": one.closes_at,
    }
    await session.execute(_STORE, values)
    await due.call_off(session, opens_key(one.area), now=one.opened_at)
    await due.plan(session, opened.dues)


_STORE = text("""
    INSERT INTO evaluations (id, area, questionnaire_id, rules, opened_by, opened_at, closes_at)
    VALUES (:id, :area, :questions, :rules, :by, :opened, :closes)
""")


async def before(session: Session, area: AreaSlug) -> Before:
    """Return what an area did before."""
    return Before(await newest_of(session, area), await ground_rules.abolished(session, area))


async def last_openings(session: Session) -> Mapping[AreaSlug, datetime]:
    """Return when each area that ever looked back did so last."""
    found = await session.execute(_LAST_OPENINGS)
    return {AreaSlug(row.area): row.opened_at for row in found}


_LAST_OPENINGS = text("SELECT area, max(opened_at) AS opened_at FROM evaluations GROUP BY area")


async def invited(session: Session, area: AreaSlug) -> Invited:
    """Return who looks back at an area and can be reached: an open chat, no stop."""
    values = {
        "area": area,
        "roles": [one.value for one in PROFESSIONALS],
        "steering": Role.STEERING_GROUP.value,
    }
    rows = (await session.execute(_INVITED, values)).all()
    return Invited(
        [ResidentId(row.id) for row in rows if not row.works],
        [ResidentId(row.id) for row in rows if row.works],
    )


_LOOKS_BACK = """
    SELECT r.id, EXISTS (
        SELECT 1 FROM roles o
        WHERE o.resident_id = r.id AND o.ended_at IS NULL AND (o.area = :area OR o.area IS NULL)
          AND (o.role = ANY(:roles) OR (o.role = :steering AND r.partner IS NOT NULL))) AS works
    FROM residents r
    WHERE r.stopped_at IS NULL
      AND EXISTS (SELECT 1 FROM doors d WHERE d.resident_id = r.id AND d.closed_at IS NULL)
"""
_INVITED = text(f"""
    SELECT id, works FROM ({_LOOKS_BACK}) s
    WHERE works OR EXISTS (SELECT 1 FROM residents h WHERE h.id = s.id AND h.area = :area)
    ORDER BY id
""")  # noqa: S608 - constants


# --- reading ------------------------------------------------------------------------------


def _evaluation(row: Any) -> Evaluation:
    return Evaluation(
        id=EvaluationId(row.id),
        area=AreaSlug(row.area),
        area_name=row.area_name,
        opened_at=row.opened_at,
        closes_at=row.closes_at,
        closed=row.closed_at is not None,
        rules=tuple(row.rules),
        sheets=row.sheets or 0,
        may_go=row.may_go,
    )


_COLUMNS = """
    SELECT e.id, e.area, a.name AS area_name, e.opened_at, e.closes_at, e.closed_at, e.rules,
           e.sheets, e.may_go
    FROM evaluations e JOIN areas a ON a.slug = e.area
"""


async def find(session: Session, number: EvaluationId) -> Evaluation | None:
    """Return an evaluation."""
    row = (await session.execute(_FIND, {"id": number})).first()
    return None if row is None else _evaluation(row)


_FIND = text(f"{_COLUMNS} WHERE e.id = :id")


async def find_to_fill_in(session: Session, number: EvaluationId) -> Evaluation | None:
    """Return an evaluation that can't close until this transaction ends."""
    await session.execute(_SHARE, {"id": number})
    return await find(session, number)


_SHARE = text("SELECT 1 FROM evaluations WHERE id = :id FOR SHARE")


async def lock(session: Session, number: EvaluationId) -> Evaluation | None:
    """Return an evaluation; nobody fills in a sheet or decides about it meanwhile."""
    await session.execute(_LOCK, {"id": number})
    return await find(session, number)


_LOCK = text("SELECT 1 FROM evaluations WHERE id = :id FOR UPDATE")


async def newest_of(session: Session, area: AreaSlug) -> Evaluation | None:
    """Return the newest evaluation of an area."""
    row = (await session.execute(_NEWEST, {"area": area})).first()
    return None if row is None else _evaluation(row)


_NEWEST = text(f"{_COLUMNS} WHERE e.area = :area ORDER BY e.opened_at DESC, e.id DESC LIMIT 1")


async def open_in(session: Session, areas: Sequence[AreaSlug]) -> Sequence[Evaluation]:
    """Return the open evaluations of these areas, in the same order."""
    rows = await session.execute(_OPEN_IN, {"areas": list(areas)})
    return [_evaluation(row) for row in rows]


_OPEN_IN = text(f"""{_COLUMNS}
    WHERE e.area = ANY(CAST(:areas AS text[])) AND e.closed_at IS NULL
    ORDER BY array_position(CAST(:areas AS text[]), e.area)
""")


async def closed_of(session: Session, area: AreaSlug) -> Sequence[Evaluation]:
    """Return the evaluations of an area that are over, newest first."""
    return [_evaluation(row) for row in await session.execute(_CLOSED_OF, {"area": area})]


_CLOSED_OF = text(f"""{_COLUMNS}
    WHERE e.area = :area AND e.closed_at IS NOT NULL ORDER BY e.opened_at DESC, e.id DESC
""")


async def closed_before(session: Session, number: EvaluationId) -> datetime | None:
    """Return when the evaluation before this one closed in its area; None for the first."""
    found: datetime | None = (await session.execute(_CLOSED_BEFORE, {"id": number})).scalar_one()
    return found


_CLOSED_BEFORE = text("""
    SELECT max(b.closed_at) FROM evaluations b JOIN evaluations e ON e.area = b.area
    WHERE e.id = :id AND b.id <> e.id AND b.opened_at < e.opened_at
""")


async def opens_at(session: Session, area: AreaSlug) -> datetime | None:
    """Return when the next evaluation of an area opens at the latest; None: nobody knows yet."""
    row = (await session.execute(_OPENS_AT, {"key": opens_key(area)})).first()
    return None if row is None else row.due_at


_OPENS_AT = text("""
    SELECT due_at FROM due WHERE key = :key AND done_at IS NULL AND set_aside_at IS NULL
""")


async def questions_of(session: Session, number: EvaluationId) -> Questionnaire:
    """Return the questions that an evaluation opened with."""
    row = (await session.execute(_QUESTIONS_OF, {"id": number})).one()
    return _read_questions(row.questions)


@lru_cache(maxsize=16)
def _read_questions(kept: str) -> Questionnaire:
    """Read what is the same for everybody who looks back, once."""
    return questionnaire_from_json(orjson.loads(kept))


_QUESTIONS_OF = text("""
    SELECT q.questions::text AS questions
    FROM evaluations e JOIN questionnaires q ON q.id = e.questionnaire_id
    WHERE e.id = :id
""")


# --- what came of it ----------------------------------------------------------------------


async def close(
    session: Session, number: EvaluationId, closed: Closed, *, invalid: int, now: datetime
) -> None:
    """Record that an evaluation is over, with its counts."""
    values = {
        "id": number,
        "sheets": len(closed.sheets),
        "invalid": invalid,
        "may_go": closed.may_go,
        "now": now,
    }
    await session.execute(_CLOSE, values)


_CLOSE = text("""
    UPDATE evaluations SET closed_at = :now, sheets = :sheets, may_go = :may_go,
        invalid = :invalid
    WHERE id = :id
""")


async def mark_shredded(session: Session, number: EvaluationId, *, now: datetime) -> None:
    """Record that nothing of the open sheets is left: no key, no sheet under a pseudonym."""
    await session.execute(_SHREDDED, {"id": number, "now": now})


_SHREDDED = text("UPDATE evaluations SET shredded_at = :now WHERE id = :id")


async def abolish(session: Session, abolished: Abolished) -> None:
    """Store that a ground rule counts no longer in an area, and its reward."""
    values = {
        "area": abolished.evaluation.area,
        "rule": abolished.rule,
        "evaluation": abolished.evaluation.id,
        "reward": abolished.reward,
        "at": abolished.at,
    }
    await session.execute(_ABOLISH, values)


_ABOLISH = text("""
    INSERT INTO abolished_rules (area, rule, evaluation_id, reward_cents, at)
    VALUES (:area, :rule, :evaluation, :reward, :at) ON CONFLICT DO NOTHING
""")


async def wishes(session: Session, number: EvaluationId) -> Sequence[Wish]:
    """Return what people said should change, in an order that means nothing."""
    rows = await session.execute(_WISHES, {"id": number})
    return [_wish(row) for row in rows]


def _wish(row: Any) -> Wish:
    item = None if row.item_id is None else AgendaItemId(row.item_id)
    return Wish(row.id, row.rule, row.words, item)


_WISHES = text("""
    SELECT id, rule, words, item_id FROM sheet_words WHERE evaluation_id = :id
    ORDER BY rule, id
""")


async def lock_wish(session: Session, number: EvaluationId, wish: int) -> Wish | None:
    """Return words of an evaluation; nobody else picks them until this transaction ends."""
    row = (await session.execute(_LOCK_WISH, {"id": number, "wish": wish})).first()
    return None if row is None else _wish(row)


_LOCK_WISH = text("""
    SELECT id, rule, words, item_id FROM sheet_words
    WHERE evaluation_id = :id AND id = :wish FOR UPDATE
""")


async def take_wish(session: Session, wish: Wish, item: AgendaItemId) -> None:
    """Store which item words became."""
    await session.execute(_TAKE_WISH, {"wish": wish.number, "item": item})


_TAKE_WISH = text("UPDATE sheet_words SET item_id = :item WHERE id = :wish")
