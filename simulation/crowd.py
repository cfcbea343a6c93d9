"""Who lives in the municipality of a simulated year, and who has which task there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
DIRECTORS, RESIDENTS_WHO_STEER = 2, 4
CONFIRMED = 0.4
BUDGETS = ((Budget.ONE, 0.2), (Budget.THREE, 0.7), (Budget.ALL, 0.1))
NAMES = ("Anna", "Bilal", "Chantal", "Dewi", "Erik", "Femke", "Gijs", "Hanna", "Ivo", "Jet")


@dataclass(frozen=True, slots=True)
class Inhabitant:
    """Somebody who lives there.

    Attributes:
        id: number of the resident; `chat` is theirs.
        roles: what they have besides.
        partner: for whom they work (key), None for a neighbour among neighbours.
    """

    id: int
    chat: int
    area: AreaSlug
    confirmed: bool
    roles: frozenset[Role] = frozenset()
    partner: str | None = None


def crowd(
    content: Content, areas: Sequence[AreaSlug], size: int, chance: Random
) -> list[Inhabitant]:
    """Return everybody, spread over the areas, with the tasks that each area needs."""
    partners = [one.key for one in content.partners]
    tasks: list[Task] = [
        (role, partners[(turn + at) % len(partners)] if role in PROFESSIONAL else None)
        for turn, role in enumerate(_of_area())
        for at in range(len(areas))
    ]
    tasks += _above(partners)
    made = []
    for number in range(size):
        role, partner = tasks[number] if number < len(tasks) else (None, None)
        made.append(
            Inhabitant(
                number + 1,
                FIRST_CHAT + number,
                areas[number % len(areas)],
                role is not None or chance.random() < CONFIRMED,
                frozenset() if role is None else frozenset({role}),
                partner,
            )
        )
    return made


Task = tuple[Role, str | None]
"""A role, and the partner (key) that somebody has it for."""
PROFESSIONAL = frozenset({Role.COMMUNITY_WORKER, Role.NEIGHBOURHOOD_TEAM})


def _of_area() -> list[Role]:
    """Return the tasks that each area has its own people for."""
    return [
        *[Role.INITIATIVE_GROUP] * GROUP,
        *[Role.COMMUNITY_WORKER] * WORKERS,
        *[Role.NEIGHBOURHOOD_TEAM] * TEAM,
    ]


def _above(partners: Sequence[str]) -> list[Task]:
    """Return the tasks that one has for many areas; the steering group is complete."""
    return [
        (Role.ALDERMAN, None),
        *[(Role.STEERING_GROUP, None)] * RESIDENTS_WHO_STEER,
        *[(Role.STEERING_GROUP, one) for one in partners],
        *[(Role.ALIGNMENT_GROUP, one) for one in partners],
        *[(Role.AREA_DIRECTOR, partners[0])] * DIRECTORS,
    ]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Everybody, found by area, by number and by task.

    Attributes:
        partners: key of each.
    """

    of_area: Mapping[str, Sequence[Inhabitant]]
    by_id: Mapping[int, Inhabitant]
    with_role: Mapping[Role, Sequence[Inhabitant]]
    partners: Sequence[str]


def neighbours(people: Sequence[Inhabitant], content: Content) -> Neighbours:
    """Return everybody in order."""
    of_area: dict[str, list[Inhabitant]] = {}
    with_role: dict[Role, list[Inhabitant]] = {}
    for one in people:
        of_area.setdefault(one.area, []).append(one)
        for role in one.roles:
            with_role.setdefault(role, []).append(one)
    partners = [one.key for one in content.partners]
    return Neighbours(of_area, {one.id: one for one in people}, with_role, partners)


async def move_in(
    session: Session, people: Sequence[Inhabitant], chance: Random, now: datetime
) -> None:
    """Store everybody as if they came in long ago."""
    areas = sorted({one.area for one in people})
    budgets, weights = [one for one, _ in BUDGETS], [share for _, share in BUDGETS]
    rows = [
        {
            "id": one.id,
            "chat": one.chat,
            "area": one.area,
            "name": chance.choice(NAMES),
            "language": "en" if chance.random() < 0.05 else "nl",
            "budget": chance.choices(budgets, weights)[0].value,
            "partner": one.partner,
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
