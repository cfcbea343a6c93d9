"""Judgements of the blow, versions of plans, and partners' tests of items."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import text

from domain.agenda.policy import PolicyTest, PolicyTested, Verdict
from domain.ids import AgendaItemId, ResidentId
from domain.plans.blow import Judged, Judgement, Question
from domain.plans.changing import Planned
from domain.plans.plan import Plan, step_from_data, step_to_data
from storage.session import Session

# --- short or long blow -------------------------------------------------------------------


async def judge(session: Session, judged: Judged) -> None:
    """Store an answer to the three questions. The caller holds the item."""
    await session.execute(
        _JUDGE,
        {
            "item": judged.item,
            **{one.value: one not in judged.no for one in Question},
            "most": judged.most_cents,
            "by": judged.by.id,
            "now": judged.at,
        },
    )


_JUDGE = text("""
    INSERT INTO blow_judgements (item_id, quick, simple, cheap, most_cents, by, at)
    VALUES (:item, :quick, :simple, :cheap, :most, :by, :now)
""")


async def newest_judgement(session: Session, item: AgendaItemId) -> Judgement | None:
    """Return the judgement of an item that counts."""
    row = (await session.execute(_NEWEST, {"item": item})).first()
    if row is None:
        return None
    return Judgement(
        id=row.id,
        no=frozenset(one for one in Question if not getattr(row, one.value)),
        most_cents=row.most_cents,
        by_name=row.shown_name,
        at=row.at,
    )


_NEWEST = text("""
    SELECT j.id, j.quick, j.simple, j.cheap, j.most_cents, j.at, r.shown_name
    FROM blow_judgements j LEFT JOIN residents r ON r.id = j.by
    WHERE j.item_id = :item ORDER BY j.id DESC LIMIT 1
""")


# --- plans --------------------------------------------------------------------------------


async def find_plan(
    session: Session, item: AgendaItemId, *, version: int | None = None
) -> Plan | None:
    """Return the newest version of a plan, or that one; None for a version that isn't there.

    An item without a plan has an empty one.
    """
    row = (await session.execute(_FIND_PLAN, {"item": item, "version": version})).first()
    if row is None:
        return Plan(item=item) if version is None or version == 0 else None
    return plan_of(item, row)


def plan_of(item: AgendaItemId, row: Any) -> Plan:
    """Return the version of a plan that a row holds."""
    return Plan(
        item=item,
        version=row.version,
        steps=tuple(step_from_data(one) for one in row.steps),
        next_number=row.next_number,
        by_name=row.shown_name,
        changed_at=row.at,
    )


_FIND_PLAN = text("""
    SELECT p.version, p.steps, p.next_number, p.at, r.shown_name
    FROM plan_versions p LEFT JOIN residents r ON r.id = p.by
    WHERE p.item_id = :item
      AND (CAST(:version AS integer) IS NULL OR p.version = :version)
    ORDER BY p.version DESC LIMIT 1
""")


async def store_plan(session: Session, planned: Planned, *, now: datetime) -> None:
    """Store the next version of a plan. The caller holds the item."""
    await store_version(session, planned.plan, by=planned.by.id, now=now)


async def store_version(
    session: Session, plan: Plan, *, by: ResidentId | None, now: datetime
) -> None:
    """Store a version of a plan. The caller holds the item.

    Args:
        by: None where the area chose it.
    """
    await session.execute(
        _STORE_PLAN,
        {
            "item": plan.item,
            "version": plan.version,
            "steps": orjson.dumps([step_to_data(one) for one in plan.steps]).decode(),
            "next": plan.next_number,
            "by": by,
            "now": now,
        },
    )


_STORE_PLAN = text("""
    INSERT INTO plan_versions (item_id, version, steps, next_number, by, at)
    VALUES (:item, :version, CAST(:steps AS jsonb), :next, :by, :now)
""")


# --- partners' tests ----------------------------------------------------------------------


async def store_test(session: Session, tested: PolicyTested) -> None:
    """Store what a partner says of an item."""
    test = tested.test
    await session.execute(
        _STORE_TEST,
        {
            "item": tested.item,
            "partner": test.partner,
            "verdict": test.verdict,
            "next": test.next_step,
            "helper": test.helper,
            "by": tested.by.id,
            "now": test.at,
        },
    )


_STORE_TEST = text("""
    INSERT INTO policy_tests (item_id, partner, verdict, next_step, helper, by, at)
    VALUES (:item, :partner, :verdict, :next, :helper, :by, :now)
""")


async def tests(session: Session, item: AgendaItemId) -> Sequence[PolicyTest]:
    """Return what partners say of an item, of each partner the newest, newest first."""
    rows = await session.execute(_TESTS, {"item": item})
    return [
        PolicyTest(row.partner, Verdict(row.verdict), row.next_step, row.helper, row.at)
        for row in rows
    ]


_TESTS = text("""
    SELECT * FROM (
        SELECT DISTINCT ON (partner) id, partner, verdict, next_step, helper, at
        FROM policy_tests WHERE item_id = :item ORDER BY partner, id DESC) AS newest
    ORDER BY id DESC
""")
