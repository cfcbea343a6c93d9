"""Roles, the trail that is only added to, and one-time invitations, on a real PostgreSQL."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from domain.areas import Area, AreaKind
from domain.ids import AreaSlug, ResidentId
from domain.invitations import Invitation
from domain.roles import Action, Role
from domain.trail import Deed
from storage import audit, invitations, people, roles
from storage.session import DatabaseError, Session, Sessions

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")
GROUP = Role.INITIATIVE_GROUP
AREAS = [
    Area(slug=one, name=one.title(), kind=AreaKind.WIJK, started=True, started_in=2007)
    for one in (KRAKEEL, ELIM)
]


async def _somebody(session: Session, chat: int, *, area: AreaSlug = KRAKEEL) -> ResidentId:
    await people.store_areas(session, AREAS)
    made = await people.add(session, "telegram", chat, chat, language="nl", area=area, now=NOW)
    return made.id


async def test_a_role_is_given_once_and_given_again_after_it_was_taken(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna = await _somebody(session, 1)
        given = [
            await roles.grant(session, anna, GROUP, KRAKEEL, by=None, now=NOW) for _ in range(2)
        ]
        gone = await roles.revoke(session, anna, GROUP, None, by=anna, now=NOW)
        again = await roles.grant(session, anna, GROUP, KRAKEEL, by=anna, now=NOW)
        found = await audit.of_area(session, KRAKEEL, limit=9)

    assert (given, gone, again) == ([True, False], [KRAKEEL], True)
    assert [one.deed for one in found] == [Deed.GRANTED, Deed.REVOKED, Deed.GRANTED]
    assert [one.by_municipality for one in found] == [False, False, True]


async def test_a_role_that_holds_everywhere_is_held_once(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna = await _somebody(session, 1)
        given = [
            await roles.grant(session, anna, Role.ALDERMAN, None, by=None, now=NOW)
            for _ in range(2)
        ]
        known = await people.get(session, anna)
        holders = await roles.holders(session, Role.ALDERMAN, ELIM)

    assert given == [True, False]
    assert known is not None
    assert known.roles == {(Role.ALDERMAN, None)}
    assert holders == [anna]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE audit SET who = 0",
        "DELETE FROM audit",
        "TRUNCATE audit",
        "UPDATE audit SET who = 0 WHERE false",
    ],
)
async def test_nobody_changes_the_trail_or_throws_it_away(sessions: Sessions, change: str) -> None:
    async with sessions.begin() as session:
        anna = await _somebody(session, 1)
        await roles.grant(session, anna, GROUP, KRAKEEL, by=None, now=NOW)

    with pytest.raises(DatabaseError, match="audit is only added to"):
        async with sessions.begin() as session:
            await session.execute(text(change))

    async with sessions() as session:
        assert await audit.count_of_area(session, KRAKEEL) == 1


async def test_the_trail_stays_whole_when_somebody_is_erased(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna = await _somebody(session, 1)
        await roles.grant(session, anna, GROUP, KRAKEEL, by=None, now=NOW)
        await session.execute(text("DELETE FROM residents"))

        [line] = await audit.of_area(session, KRAKEEL, limit=9)

    assert (line.deed, line.who, line.who_code) == (Deed.GRANTED, None, None)


async def test_a_refusal_stands_once_an_hour_for_each_person_and_action(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna, bilal = await _somebody(session, 1), await _somebody(session, 2)
        for who, action, minutes in (
            (anna, Action.OPEN_BALLOT, 0),
            (anna, Action.OPEN_BALLOT, 59),
            (anna, Action.OPEN_BALLOT, 60),
            (anna, Action.READ_TRAIL, 1),
            (bilal, Action.OPEN_BALLOT, 1),
        ):
            at = NOW + timedelta(minutes=minutes)
            await audit.note_refusal(session, who, action, KRAKEEL, now=at)

        assert await audit.count_of_area(session, KRAKEEL) == 4


async def test_many_refusals_at_the_same_moment_are_one_line(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna = await _somebody(session, 1)

    async def refuse() -> None:
        async with sessions.begin() as session:
            await audit.note_refusal(session, anna, Action.OPEN_BALLOT, KRAKEEL, now=NOW)

    await asyncio.gather(*(refuse() for _ in range(6)))

    async with sessions() as session:
        assert await audit.count_of_area(session, KRAKEEL) == 1


async def test_who_starts_a_group_counts_while_they_live_there_and_becomes_a_member(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna, bilal = await _somebody(session, 1), await _somebody(session, 2)
        for one in (anna, bilal, anna):
            await roles.put_forward(session, one, KRAKEEL, now=NOW)
        await people.move(session, bilal, ELIM, now=NOW)
        before = await roles.group(session, KRAKEEL, "Krakeel", founders_least=3)
        await roles.grant(session, anna, GROUP, KRAKEEL, by=None, now=NOW)
        after = await roles.group(session, KRAKEEL, "Krakeel", founders_least=3)

    assert [one.id for one in before.founders] == [anna]
    assert not before.counts
    assert [one.id for one in after.members] == [anna]
    assert after.founders == ()


async def test_an_invitation_is_found_as_it_was_made_and_counted_until_it_ends(
    sessions: Sessions,
) -> None:
    until = NOW + timedelta(days=7)
    async with sessions.begin() as session:
        anna, bilal = await _somebody(session, 1), await _somebody(session, 2)
        made = [
            Invitation(await invitations.next_id(session), KRAKEEL, anna, until) for _ in range(3)
        ]
        for one in made:
            await invitations.store(session, one)
        found = await invitations.find(session, made[0].id)
        await invitations.use(session, made[0].id, bilal, now=NOW)
        used = await invitations.lock(session, made[0].id)
        still_open = await invitations.count_open(session, anna, now=NOW)
        later = await invitations.count_open(session, anna, now=until)

    assert found == made[0]
    assert used is not None
    assert (used.used, used.used_by) == (True, bilal)
    assert (still_open, later) == (2, 0)
