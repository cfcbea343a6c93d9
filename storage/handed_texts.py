"""Which agendas and plans lie before their area, and which it said yes to.

This is the one place where the route meets `hand_backs` (docs/decisions/0021).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import text

from domain.handing_back.hand_back import TextKind
from domain.ids import AgendaItemId, AreaSlug, HandBackId
from domain.notices import Words
from domain.trits.topic import Topic, TopicKind
from storage.session import Session


@dataclass(frozen=True, slots=True)
class Texts:
    """What an area said yes to, and what lies before it.

    Attributes:
        items: numbers of the items in the version of the agenda that counts.
        plans_in_effect: number of an item -> version of its plan that counts.
        plans_waiting: numbers of items whose plan lies before the area.
    """

    agenda_in_effect: bool = False
    agenda_waits: bool = False
    items: frozenset[int] = field(default_factory=frozenset)
    plans_in_effect: Mapping[int, int] = field(default_factory=dict)
    plans_waiting: frozenset[int] = field(default_factory=frozenset)


async def of_area(session: Session, area: AreaSlug) -> Texts:
    """Return what became of the texts of an area: of each the newest version that counts."""
    found = (await session.execute(_OF_AREA, {"area": area})).all()
    agendas = [row for row in found if row.kind == TextKind.AGENDA and row.counts]
    return Texts(
        agenda_in_effect=bool(agendas),
        agenda_waits=any(row.kind == TextKind.AGENDA and row.waits for row in found),
        items=frozenset(one for row in agendas for one in row.item_ids or ()),
        plans_in_effect={
            row.number: row.plan_version or 0
            for row in found
            if row.kind == TextKind.PLAN and row.counts
        },
        plans_waiting=frozenset(
            row.number for row in found if row.kind == TextKind.PLAN and row.waits
        ),
    )


_OF_AREA = text("""
    SELECT h.kind, h.number, h.counts, h.waits, a.item_ids, p.plan_version
    FROM (
        SELECT kind, number, version, stand IN ('waits', 'open') AS waits,
               version = max(version) FILTER (WHERE stand = 'accepted')
                   OVER (PARTITION BY kind, number) AS counts
        FROM hand_backs WHERE area = :area AND kind IN ('agenda', 'plan')
    ) h
    LEFT JOIN LATERAL (
        SELECT item_ids FROM agenda_handed
        WHERE h.kind = 'agenda' AND agenda_id = h.number AND version <= h.version
        ORDER BY version DESC LIMIT 1) a ON true
    LEFT JOIN plan_handed p
        ON h.kind = 'plan' AND p.item_id = h.number AND p.version = h.version
    WHERE h.counts OR h.waits
""")


"""Words of an agenda may be changed once more where they lie; its items stay the same then. A
plan whose words were changed there says something else than its steps, so it matches none."""


async def remember_plan(
    session: Session, item: AgendaItemId, *, version: int, plan_version: int
) -> None:
    """Store which version of a plan a handed-back text holds."""
    keys = {"item": item, "version": version, "plan_version": plan_version}
    await session.execute(_PLAN_HANDED, keys)


_PLAN_HANDED = text("""
    INSERT INTO plan_handed (item_id, version, plan_version)
    VALUES (:item, :version, :plan_version)
""")


async def remember_agenda(
    session: Session, number: int, *, version: int, items: Sequence[AgendaItemId]
) -> None:
    """Store which items stand in a version of an agenda that was handed back."""
    keys = {"agenda": number, "version": version, "items": list(items)}
    await session.execute(_AGENDA_HANDED, keys)


_AGENDA_HANDED = text("""
    INSERT INTO agenda_handed (agenda_id, version, item_ids)
    VALUES (:agenda, :version, CAST(:items AS bigint[]))
""")


async def items_of(session: Session, texts: Sequence[HandBackId]) -> Sequence[Topic]:
    """Return the agenda items that handed-back texts are about, in the order of the agenda."""
    found = await session.execute(_ITEMS_OF, {"texts": list(texts)})
    return [Topic(TopicKind.ITEM, row.id, AreaSlug(row.area), Words(row.names)) for row in found]


_ITEMS_OF = text("""
    SELECT i.id, i.area, i.names FROM agenda_items i WHERE i.id IN (
        SELECT h.number FROM hand_backs h WHERE h.id = ANY(:texts) AND h.kind = 'plan'
        UNION ALL
        SELECT unnest(a.item_ids) FROM hand_backs h
        JOIN LATERAL (
            SELECT item_ids FROM agenda_handed
            WHERE agenda_id = h.number AND version <= h.version
            ORDER BY version DESC LIMIT 1) a ON true
        WHERE h.id = ANY(:texts) AND h.kind = 'agenda'
    ) ORDER BY i.place NULLS LAST, i.id
""")


async def undecided(session: Session, area: AreaSlug) -> Sequence[HandBackId]:
    """Return the texts of an area that wait for a round or lie in one."""
    found = await session.execute(_UNDECIDED, {"area": area})
    return [HandBackId(row.id) for row in found]


_UNDECIDED = text("""
    SELECT id FROM hand_backs WHERE area = :area AND stand IN ('waits', 'open') ORDER BY id
""")
