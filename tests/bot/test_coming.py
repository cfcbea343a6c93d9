"""`smederij due`: what the clock will do, as an operator reads it."""

from __future__ import annotations

from datetime import timedelta

import psycopg
import pytest

from bot.clock import system_clock
from bot.commands.coming import WHAT
from domain.due import DueKind
from storage.coming import SUBJECTS
from tests.typed import Smederij

PLACES = """
    INSERT INTO areas (slug, name) VALUES ('krakeel', 'Krakeel'), ('elim', 'Elim');
    INSERT INTO ballots (area, kind, points, advisory, opened_at, closes_at)
    VALUES ('elim', 'dots', 3, true, now(), now())
"""
PLAN = "INSERT INTO due (kind, key, due_at, subject) VALUES (%s, %s, %s, %s)"


@pytest.fixture
def plan(database_url: str) -> object:
    """Plan a thing so many days from now."""
    connection = psycopg.connect(database_url.replace("+psycopg", "", 1), autocommit=True)
    connection.execute(PLACES)

    def one(kind: DueKind, days: float, subject: str) -> None:
        at = system_clock() + timedelta(days=days)
        connection.execute(PLAN, (kind.value, f"{kind}-{days}", at, subject))

    yield one
    connection.close()


def test_what_comes_is_listed_per_area_earliest_first(
    smederij: Smederij, database_url: str, plan: object
) -> None:
    assert callable(plan)
    plan(DueKind.HAND_BACK_ROUND, 9, '{"area": "krakeel"}')
    plan(DueKind.THEMES_GATHER, 2, '{"area": "krakeel"}')
    plan(DueKind.BALLOT_CLOSES, 3, '{"ballot": 1}')
    plan(DueKind.PHRASE_HIDES, 1, '{"phrase": 1}')
    plan(DueKind.ANSWERS_LATE, 40, '{"area": "krakeel"}')

    said = smederij("due", DATABASE_URL=database_url).said

    order = [
        said.index(one)
        for one in (
            "Elim", "a ballot closes", "Krakeel", "themes are looked for", "a round opens",
            "About no area", "recovery words are hidden",
        )
    ]  # fmt: skip
    assert order == sorted(order)
    assert "late answers" not in said
    assert "overdue" not in said


def test_an_area_by_itself_shows_nothing_of_others(
    smederij: Smederij, database_url: str, plan: object
) -> None:
    assert callable(plan)
    plan(DueKind.THEMES_GATHER, 2, '{"area": "krakeel"}')
    plan(DueKind.BALLOT_CLOSES, 3, '{"ballot": 1}')

    elim = smederij("due", "--area", "Elim", DATABASE_URL=database_url).said
    soon = smederij("due", "--area", "elim", "--days", "1", DATABASE_URL=database_url).said

    assert "a ballot closes" in elim
    assert "themes" not in elim
    assert soon == "Nothing is due in the next 1 days in Elim.\n"


def test_what_is_overdue_or_failed_is_marked(
    smederij: Smederij, database_url: str, plan: object
) -> None:
    assert callable(plan)
    plan(DueKind.THEMES_GATHER, -2, '{"area": "krakeel"}')
    plan(DueKind.BALLOT_CLOSES, 90, '{"ballot": 1}')
    with psycopg.connect(database_url.replace("+psycopg", "", 1)) as connection:
        connection.execute(
            "UPDATE due SET set_aside_at = now(), error_code = 'KeyError' WHERE kind = %s",
            (DueKind.BALLOT_CLOSES.value,),
        )

    said = smederij("due", "--days", "0", DATABASE_URL=database_url).said

    assert "overdue" in said
    assert "set aside: failed (KeyError)" in said


def test_an_area_that_nobody_knows_is_one_sentence(smederij: Smederij, database_url: str) -> None:
    answer = smederij("due", "--area", "atlantis", DATABASE_URL=database_url)

    assert answer.code == 1
    assert "There is no area 'atlantis'" in answer.complained


def test_each_kind_has_words() -> None:
    assert set(WHAT) == set(DueKind)


def test_each_thing_that_is_planned_leads_to_an_area(database_url: str) -> None:
    with psycopg.connect(database_url.replace("+psycopg", "", 1)) as connection:
        for table in SUBJECTS.values():
            connection.execute(f"SELECT area FROM {table}".encode())
