"""Who lives in the municipality of a simulated year, and who has which task there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

import orjson
from sqlalchemy import text

from bot.channels import TELEGRAM
from domain.ids import AreaSlug
from domain.parameters import Content
from domain.people import CONSENT_VERSION
from domain.roles import Role
from domain.speaking import Budget
from storage.session import Session

FIRST_CHAT = 1001
GROUP, WORKERS, TEAM = 4, 1, 2
"""Members of an initiative group, community workers and members of a neighbourhood team: each
area's own."""
CONFIRMED = 0.4
BUDGETS = ((Budget.ONE, 0.2), (Budget.THREE, 0.7), (Budget.ALL, 0.1))
NAMES = ("Anna", "Bilal", "Chantal", "Dewi", "Erik", "Femke", "Gijs", "Hanna", "Ivo", "Jet")


@dataclass(frozen=True, slots=True)
class Inhabitant:
    """Somebody who lives there.

    Attributes:
        id: number of the resident; `chat` is theirs.
        roles: what they have besides.
    """

    id: int
    chat: int
    area: AreaSlug
    confirmed: bool
    roles: frozenset[Role] = frozenset()


def crowd(
    content: Content, areas: Sequence[AreaSlug], size: int, chance: Random
) -> list[Inhabitant]:
    """Return everybody, spread over the areas, with the tasks that each area needs."""
    made = []
    own = {
        Role.INITIATIVE_GROUP: GROUP,
        Role.COMMUNITY_WORKER: WORKERS,
        Role.NEIGHBOURHOOD_TEAM: TEAM,
    }
    of_area = [role for role, so_many in own.items() for _ in range(so_many)]
    above = _above(content)
    for number in range(size):
        area, turn = areas[number % len(areas)], number // len(areas)
        role = of_area[turn] if turn < len(of_area) else None
        if role is None and above and turn >= len(of_area):
            role = above.pop()
        made.append(
            Inhabitant(
                number + 1,
                FIRST_CHAT + number,
                area,
                role is not None or chance.random() < CONFIRMED,
                frozenset() if role is None else frozenset({role}),
            )
        )
    return made


def _above(content: Content) -> list[Role]:
    """Return the tasks that one has for many areas."""
    partners = len(content.partners)
    return [
        *[Role.AREA_DIRECTOR] * 2,
        *[Role.ALIGNMENT_GROUP] * partners,
        *[Role.STEERING_GROUP] * (partners + 4),
        Role.ALDERMAN,
    ]


async def move_in(
    session: Session, content: Content, people: Sequence[Inhabitant], chance: Random, now: datetime
) -> None:
    """Store everybody as if they came in long ago."""
    areas = sorted({one.area for one in people})
    partners = [one.key for one in content.partners]
    budgets, weights = [one for one, _ in BUDGETS], [share for _, share in BUDGETS]
    rows = [
        {
            "id": one.id,
            "chat": one.chat,
            "area": one.area,
            "name": chance.choice(NAMES),
            "language": "en" if chance.random() < 0.05 else "nl",
            "budget": chance.choices(budgets, weights)[0].value,
            "partner": partners[one.id % len(partners)] if _professional(one) else None,
            "confirmed": one.confirmed,
        }
        for one in people
    ]
    roles = [
        {"id": one.id, "role": role.value, "area": area}
        for one in people
        for role in one.roles
        for area in _where(role, one, areas)
    ]
    keys = {"now": now, "consent": CONSENT_VERSION, "channel": TELEGRAM}
    await session.execute(_PEOPLE, {"people": orjson.dumps(rows).decode(), **keys})
    await session.execute(_ROLES, {"roles": orjson.dumps(roles).decode(), "now": now})


def _professional(one: Inhabitant) -> bool:
    return bool(one.roles - {Role.INITIATIVE_GROUP})


def _where(role: Role, one: Inhabitant, areas: Sequence[AreaSlug]) -> list[AreaSlug | None]:
    if role is Role.AREA_DIRECTOR:
        return list(areas[one.id % 2 :: 2])
    if role in (Role.ALIGNMENT_GROUP, Role.STEERING_GROUP, Role.ALDERMAN):
        return [None]
    return [one.area]


_PEOPLE = text("""
    WITH new AS (
        SELECT * FROM jsonb_to_recordset(CAST(:people AS jsonb)) AS n(
            id bigint, chat bigint, area text, name text, language text, budget text,
            partner text, confirmed boolean)
    ), lives AS (
        INSERT INTO residents (code, shown_name, language, area, consent_version, consented_at,
                               budget, partner)
        SELECT 'P' || id, name, language, area, :consent, :now, budget, partner
        FROM new ORDER BY id
        RETURNING id
    ), doors AS (
        INSERT INTO doors (channel, chat, user_id, resident_id, last_spoke_at)
        SELECT :channel, chat, chat, new.id, :now FROM new JOIN lives USING (id)
    ), homes AS (
        INSERT INTO home_areas (resident_id, since, area)
        SELECT id, CAST(:now AS timestamptz) - interval '1 day', area FROM new JOIN lives USING (id)
    )
    INSERT INTO confirmations (whom, by, area, how, at)
    SELECT id, 1, area, 'code', :now FROM new WHERE confirmed
""")
_ROLES = text("""
    INSERT INTO roles (resident_id, role, area, granted_at)
    SELECT id, role, area, :now
    FROM jsonb_to_recordset(CAST(:roles AS jsonb)) AS n(id bigint, role text, area text)
    ON CONFLICT DO NOTHING
""")
