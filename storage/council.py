"""What the municipal council decided on plans, and how a plan lies before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from sqlalchemy import text

from domain.agenda.item import AgendaItem
from domain.council.decision import Before, Change, CouncilDecision, Outcome
from domain.council.recording import Recorded
from domain.handing_back.hand_back import HandBack, TextKind
from domain.ids import AgendaItemId, AreaSlug, HandBackId, ResidentId
from domain.notices import Words
from domain.plans.plan import Plan
from domain.roles import TABLE, Action
from storage import handing_back, plans
from storage.session import Session


async def before(session: Session, item: AgendaItem, area_name: str) -> Before:
    """Return how the plan of an item lies before the council."""
    ratified = await handing_back.in_effect(session, TextKind.PLAN, item.id)
    return Before(
        item=item.id,
        area=item.area,
        area_name=area_name,
        names=item.names,
        ratified=ratified,
        newest=await handing_back.newest_of(session, TextKind.PLAN, item.id),
        plan=None if ratified is None else await plan_in(session, item.id, ratified.version),
        decisions=tuple(await of_item(session, item.id)),
    )


async def plan_in(session: Session, item: AgendaItemId, version: int) -> Plan | None:
    """Return the steps that a version of a plan's text holds; None where its words were changed."""
    row = (await session.execute(_HELD, {"item": item, "version": version})).first()
    if row is None:
        return None
    return await plans.find_plan(session, item, version=row.plan_version)


_HELD = text("SELECT plan_version FROM plan_handed WHERE item_id = :item AND version = :version")


def _decision(row: Any) -> CouncilDecision:
    return CouncilDecision(
        id=row.id,
        item=AgendaItemId(row.item_id),
        names=Words(row.names),
        text=HandBackId(row.hand_back_id),
        version=row.version,
        outcome=Outcome(row.outcome),
        reason=row.reason,
        next_step=row.next_step,
        changes=tuple(Change(one["step"], one["words"], one["why"]) for one in row.changes),
        becomes=row.becomes_version,
        at=row.at,
    )


_COLUMNS = """
    SELECT c.id, c.item_id, i.names, c.hand_back_id, h.version, c.outcome, c.reason, c.next_step,
           c.changes, b.version AS becomes_version, c.at
    FROM council_decisions c
    JOIN agenda_items i ON i.id = c.item_id
    JOIN hand_backs h ON h.id = c.hand_back_id
    LEFT JOIN hand_backs b ON b.id = c.becomes
"""


async def of_item(session: Session, item: AgendaItemId) -> Sequence[CouncilDecision]:
    """Return what the council decided on the plan of an item, oldest first."""
    return [_decision(row) for row in await session.execute(_OF_ITEM, {"item": item})]


_OF_ITEM = text(f"{_COLUMNS} WHERE c.item_id = :item ORDER BY c.id")


async def of_area(session: Session, area: AreaSlug) -> Sequence[CouncilDecision]:
    """Return what the council decided on plans of an area, oldest first."""
    return [_decision(row) for row in await session.execute(_OF_AREA, {"area": area})]


_OF_AREA = text(f"{_COLUMNS} WHERE i.area = :area ORDER BY c.id")


async def plans_of_area(session: Session, area: AreaSlug) -> Mapping[int, Plan]:
    """Return number of a decision -> the steps that it was about, where these are known."""
    found = await session.execute(_PLANS_OF_AREA, {"area": area})
    return {row.id: plans.plan_of(AgendaItemId(row.item_id), row) for row in found}


_PLANS_OF_AREA = text("""
    SELECT c.id, c.item_id, p.version, p.steps, p.next_number, p.at, r.shown_name
    FROM council_decisions c
    JOIN agenda_items i ON i.id = c.item_id
    JOIN hand_backs h ON h.id = c.hand_back_id
    JOIN plan_handed held ON held.item_id = c.item_id AND held.version = h.version
    JOIN plan_versions p ON p.item_id = c.item_id AND p.version = held.plan_version
    LEFT JOIN residents r ON r.id = p.by
    WHERE i.area = :area
""")


async def record(session: Session, recorded: Recorded, becomes: HandBack | None) -> int:
    """Store a decision and return its number.

    Args:
        becomes: the version that its changes made of the plan.
    """
    draft = recorded.draft
    changes = [{"step": one.step, "words": one.words, "why": one.why} for one in draft.changes]
    values = {
        "item": draft.item,
        "text": draft.text,
        "outcome": draft.outcome.value,
        "reason": draft.reason,
        "next": draft.next_step,
        "changes": orjson.dumps(changes).decode(),
        "becomes": None if becomes is None else becomes.id,
        "by": recorded.by.id,
        "now": recorded.at,
    }
    return int((await session.execute(_RECORD, values)).scalar_one())


_RECORD = text("""
    INSERT INTO council_decisions (item_id, hand_back_id, outcome, reason, next_step, changes,
                                   becomes, recorded_by, at)
    VALUES (:item, :text, :outcome, :reason, :next, CAST(:changes AS jsonb), :becomes, :by, :now)
    RETURNING id
""")


async def recorders(
    session: Session, area: AreaSlug, municipality: frozenset[str]
) -> Sequence[ResidentId]:
    """Return who records in an area what the council decides.

    Args:
        municipality: keys of the partners that are a municipality.
    """
    keys = {
        "area": area,
        "roles": [one.value for one in sorted(TABLE[Action.RECORD_COUNCIL].roles)],
        "partners": sorted(municipality),
    }
    found = await session.execute(_RECORDERS, keys)
    return [ResidentId(one) for one in found.scalars()]


_RECORDERS = text("""
    SELECT DISTINCT r.id FROM residents r JOIN roles o ON o.resident_id = r.id
    WHERE o.ended_at IS NULL AND o.area = :area AND o.role = ANY(CAST(:roles AS text[]))
      AND r.partner = ANY(CAST(:partners AS text[]))
    ORDER BY r.id
""")
