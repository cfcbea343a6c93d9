"""What the tables themselves refuse about scope, advice and decisions, whoever asks."""

from __future__ import annotations

import itertools
import json
import random
from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from bot.content import load
from storage import people
from storage.session import Session, Sessions
from tests.village import CONTENT

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
ITEM = """
    WITH theme AS (INSERT INTO themes (area, names) VALUES ('krakeel', '{"nl": "Licht"}')
                   RETURNING id),
    ballot AS (INSERT INTO ballots (area, kind, points, advisory, opened_at, closes_at, closed_at,
                                    voters)
               VALUES ('krakeel', 'dots', 3, true, :now, :now, :now, 4) RETURNING id)
    INSERT INTO agenda_items (area, theme_id, ballot_id, names, confirmed_at)
    SELECT 'krakeel', theme.id, ballot.id, '{"nl": "Licht"}', :now FROM theme, ballot
    RETURNING id
"""
VERSION = """
    INSERT INTO advice_versions (item_id, side, version, points, by, at)
    VALUES (:item, :side, 1, CAST(:points AS jsonb), 5, :now) RETURNING id
"""
DECISION = """
    INSERT INTO steering_decisions (item_id, version_id, motivation, points, answers_least, by, at)
    VALUES (:item, :version, 'Daarom besluiten wij zo.', CAST(:points AS jsonb), 200, 5, :now)
    RETURNING id
"""


async def number(session: Session, statement: str, **values: object) -> int:
    return int((await session.execute(text(statement), {"now": NOW, **values})).scalar_one())


async def advised(session: Session, points: int = 3, side: str = "residents") -> tuple[int, int]:
    """Store an item with an advice; return both numbers."""
    await people.store_areas(session, load(CONTENT).areas)
    item = await number(session, ITEM)
    said = [{"number": at, "text": "Hang een lamp op."} for at in range(1, points + 1)]
    return item, await number(session, VERSION, item=item, side=side, points=json.dumps(said))


def rulings(*said: tuple[int, bool | None, str]) -> str:
    return json.dumps(
        [dict(zip(("number", "departs", "answer"), one, strict=True)) for one in said]
    )


async def decides(sessions: Sessions, item: int, version: int, points: str) -> bool:
    """Return whether the tables let a decision in; it is taken back at once."""
    async with sessions() as session:
        try:
            await number(session, DECISION, item=item, version=version, points=points)
        except DBAPIError:
            return False
        finally:
            await session.rollback()
    return True


async def test_the_table_takes_a_decision_only_if_it_answers_what_it_departs_from(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        item, version = await advised(session)
    answers = ("", " \n", "a", "b" * 99, " " + "c" * 101 + "\n", "d" * 199, "e" * 200)
    words = [(False, ""), *((True, one) for one in answers)]
    some = random.Random(7).sample(list(itertools.product(words, repeat=3)), 60)

    for said in some:
        departed = [one.strip() for departs, one in said if departs]
        enough = all(departed) and (not departed or sum(map(len, departed)) >= 200)
        points = rulings(*((at, departs, one) for at, (departs, one) in enumerate(said, start=1)))
        assert await decides(sessions, item, version, points) is enough, said


async def test_a_decision_says_something_of_each_point_and_of_no_other(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        item, version = await advised(session)
        other, theirs = await advised(session)
        _, groups = await advised(session, side="alignment")

    follows = [(at, False, "") for at in (1, 2, 3)]
    assert await decides(sessions, item, version, rulings(*follows))
    assert not await decides(sessions, item, version, rulings(*follows[:2]))
    assert not await decides(sessions, item, version, rulings(*follows, (4, False, "")))
    assert not await decides(sessions, item, version, rulings(*follows[:2], (2, False, "")))
    assert not await decides(sessions, item, version, rulings(*follows[:2], (3, None, "")))
    assert not await decides(sessions, item, version, "[]")
    assert not await decides(sessions, item, theirs, rulings(*follows))
    assert not await decides(sessions, other, groups, rulings(*follows))


async def test_what_was_decided_and_judged_can_not_be_changed(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        item, version = await advised(session, points=1)
        decision = await number(
            session, DECISION, item=item, version=version, points=rulings((1, False, ""))
        )
        await session.execute(
            text("""INSERT INTO scope_judgements (item_id, kind, beyond, reason, by, at)
                    VALUES (:item, 'first', true, 'meer-geld', 5, :now)"""),
            {"item": item, "now": NOW},
        )
    for statement in (
        "UPDATE steering_decisions SET motivation = 'Anders'",
        "DELETE FROM steering_decisions",
        "UPDATE scope_judgements SET beyond = false",
        "UPDATE advice_versions SET points = '[]'",
        "TRUNCATE steering_answers",
    ):
        async with sessions() as session:
            with pytest.raises(DBAPIError, match="is only added to"):
                await session.execute(text(statement))
    assert decision


async def test_nobody_confirms_their_own_and_nothing_is_added_afterwards(
    sessions: Sessions,
) -> None:
    answer = (
        "INSERT INTO steering_answers (decision_id, agrees, by, at) VALUES (:of, :yes, :by, :now)"
    )
    money = """INSERT INTO decision_investments (decision_id, partner, what, cents, year)
               VALUES (:of, 'domesta', 'Drempels', 100, 2027)"""
    async with sessions.begin() as session:
        item, version = await advised(session, points=1)
        of = await number(
            session, DECISION, item=item, version=version, points=rulings((1, False, ""))
        )
        await session.execute(text(money), {"of": of})
    async with sessions() as session:
        with pytest.raises(DBAPIError, match="by another member"):
            await session.execute(text(answer), {"of": of, "yes": True, "by": 5, "now": NOW})
    async with sessions.begin() as session:
        await session.execute(text(answer), {"of": of, "yes": True, "by": 6, "now": NOW})
    async with sessions() as session:
        with pytest.raises(DBAPIError, match="no more investments"):
            await session.execute(text(money), {"of": of})
    async with sessions() as session:
        with pytest.raises(IntegrityError):
            await session.execute(text(answer), {"of": of, "yes": False, "by": 7, "now": NOW})


async def test_a_reason_is_a_key_and_never_words(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        item, _ = await advised(session)
    for reason in ("Dit is een slecht plan", "SLECHT", "", "x" * 25):
        async with sessions() as session:
            with pytest.raises(IntegrityError):
                await session.execute(
                    text("""INSERT INTO scope_judgements (item_id, kind, beyond, reason, by, at)
                            VALUES (:item, 'first', true, :reason, 5, :now)"""),
                    {"item": item, "reason": reason, "now": NOW},
                )
