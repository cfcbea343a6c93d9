"""Issues in the database: what is alike, what is counted, and at what price."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import pytest
from sqlalchemy import text

from domain.ids import AreaSlug, IssueId, ResidentId, ThemeId
from domain.issues.placing import BroughtUp
from domain.joining import Joined, decide_join
from domain.notices import Words
from domain.people import Resident
from domain.reading import SENTENCES, VECTOR_SIZE, WORDS, Reading, Wish
from domain.theming import NO_THEME, Moved
from storage import issues, people, similar, vectors
from storage.session import DatabaseError, Session, Sessions
from storage.vectors import pack_vector

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")
LIGHT, GREEN = Words({"nl": "Licht"}), Words({"nl": "Groen"})


@pytest.fixture(autouse=True)
async def areas(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await session.execute(
            text("INSERT INTO areas (slug, name) VALUES ('krakeel', 'Krakeel'), ('elim', 'Elim')")
        )


async def arrives(session: Session, chat: int, area: AreaSlug = KRAKEEL) -> Resident:
    await session.execute(text("INSERT INTO channels (name) VALUES ('web') ON CONFLICT DO NOTHING"))
    return await people.add(session, "web", chat, chat, language="nl", area=area, now=NOW)


def vector(*numbers: float) -> tuple[float, ...]:
    whole = np.zeros(VECTOR_SIZE)
    whole[: len(numbers)] = numbers
    return tuple((whole / np.linalg.norm(whole)).tolist())


def packed(*numbers: float, embedder: str = SENTENCES) -> str:
    reading = Reading("nl", vector(*numbers), (), (), (), Wish.ISSUE, embedder)
    return pack_vector(reading)


async def brings_up(
    session: Session,
    by: ResidentId | None,
    text_: str,
    *,
    area: AreaSlug = KRAKEEL,
    at: Sequence[float] = (1.0,),
    theme: ThemeId | None = None,
    embedder: str = SENTENCES,
) -> IssueId:
    number = await issues.next_id(session)
    await issues.store(
        session,
        BroughtUp(
            number,
            area,
            by,
            "Anna",
            text_,
            "nl",
            packed(*at, embedder=embedder),
            ("licht",),
            NOW,
            (),
        ),
        theme,
    )
    return number


async def joins(session: Session, resident: Resident, issue: IssueId) -> None:
    outcome = decide_join(
        await issues.lock(session, issue),
        resident,
        NOW,
        area_name="Krakeel",
        digest_after=timedelta(minutes=30),
    )
    assert isinstance(outcome, Joined)
    await issues.store_join(session, outcome)


async def alike(
    session: Session,
    to: ResidentId,
    *,
    theme: str = "",
    words: str = "",
    most: int = 3,
    embedder: str = SENTENCES,
    within: timedelta = similar.MOST_TIME,
    to_vector: Sequence[float] = (1.0,),
) -> list[int]:
    found = await similar.find_similar(
        session,
        KRAKEEL,
        packed(*to_vector, embedder=embedder),
        theme,
        words,
        but_not_of=to,
        most=most,
        least=0.42,
        same_theme=0.15,
        same_word=0.08,
        within=within,
    )
    return [one.id for one in found]


async def test_three_at_most_are_alike_best_first_and_only_of_this_area(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna = await arrives(session, 1)
        bilal = await arrives(session, 2)
        far = await brings_up(session, anna.id, "Anders", at=(0.1, 1.0))
        near = await brings_up(session, anna.id, "Bijna", at=(1.0, 0.5))
        same = await brings_up(session, anna.id, "Zelfde")
        nearer = await brings_up(session, anna.id, "Dichtbij", at=(1.0, 0.2))
        fourth = await brings_up(session, anna.id, "Vierde", at=(1.0, 0.9))
        await brings_up(session, anna.id, "Elders", area=ELIM)

        found = await alike(session, bilal.id)
        all_of_them = await alike(session, bilal.id, most=10)

    assert found == [same, nearer, near]
    assert all_of_them == [same, nearer, near, fourth]
    assert far not in all_of_them


async def test_own_joined_and_withdrawn_ones_are_never_shown_as_alike(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna = await arrives(session, 1)
        bilal = await arrives(session, 2)
        await brings_up(session, bilal.id, "Van mij")
        joined = await brings_up(session, anna.id, "Waar ik aan meedoe")
        gone = await brings_up(session, anna.id, "Teruggenomen")
        example = await brings_up(session, None, "Van niemand")
        await joins(session, bilal, joined)
        await issues.withdraw(session, gone, now=NOW)

        assert await alike(session, bilal.id) == [example]
        again = await similar.similar_by_ids(session, [gone, joined, example], but_not_of=bilal.id)
        assert [one.id for one in again] == [example]


async def test_the_same_theme_and_common_words_bring_issues_nearer(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna = await arrives(session, 1)
        bilal = await arrives(session, 2)
        light = await issues.theme_of_seed(session, KRAKEEL, "licht", LIGHT)
        just_too_far = (0.4, np.sqrt(1 - 0.16))
        plain = await brings_up(session, anna.id, "Iets over bomen", at=just_too_far)
        themed = await brings_up(session, anna.id, "Iets", at=just_too_far, theme=light)

        assert await alike(session, bilal.id) == []
        assert await alike(session, bilal.id, theme="licht") == [themed]
        assert await alike(session, bilal.id, words="De boom is ziek") == [plain]


async def test_among_many_issues_those_most_alike_are_the_ones_that_comparing_all_would_find(
    sessions: Sessions,
) -> None:
    random = np.random.default_rng(11)
    about = random.normal(size=(40, VECTOR_SIZE))[random.integers(0, 40, size=1500)]
    rows = about + random.normal(size=(1500, VECTOR_SIZE))
    rows /= np.linalg.norm(rows, axis=1)[:, None]
    async with sessions.begin() as session:
        anna, bilal = await arrives(session, 1), await arrives(session, 2)
        numbers = [
            await brings_up(session, anna.id, f"Iets over {one}", at=row)
            for one, row in enumerate(rows.tolist())
        ]
        for new in rows[:20]:
            exactly = np.argsort(-(rows @ new))[:3]
            assert len(rows) > 5 * similar.BY_SIGNS
            assert await alike(session, bilal.id, to_vector=new.tolist()) == [
                numbers[one] for one in exactly
            ]


async def test_without_a_vector_nothing_is_alike_and_strange_words_break_nothing(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna = await arrives(session, 1)
        bilal = await arrives(session, 2)
        await brings_up(session, anna.id, "Zelfde")

        assert len(await alike(session, bilal.id, words="' & | ! :* \\ <-> 🔥")) == 1
        nothing = await similar.find_similar(
            session,
            KRAKEEL,
            "",
            "",
            "",
            but_not_of=bilal.id,
            most=3,
            least=0,
            same_theme=0,
            same_word=0,
        )
        assert nothing == []


async def test_texts_that_were_read_in_different_ways_are_never_compared(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna = await arrives(session, 1)
        bilal = await arrives(session, 2)
        by_sentence = await brings_up(session, anna.id, "Zelfde")
        by_words = await brings_up(session, anna.id, "Zelfde", embedder=WORDS)

        assert await alike(session, bilal.id) == [by_sentence]
        assert await alike(session, bilal.id, embedder=WORDS) == [by_words]


async def test_a_search_that_takes_too_long_finds_nothing_and_the_rest_is_stored(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna = await arrives(session, 1)
        bilal = await arrives(session, 2)
        there = await brings_up(session, anna.id, "Zelfde")
    async with sessions.begin() as busy:
        await busy.execute(text("LOCK TABLE joins"))
        async with sessions.begin() as session:
            assert await alike(session, bilal.id, within=timedelta(milliseconds=50)) == []
            await session.execute(text("SELECT pg_sleep(0.1)"))  # has all the time it wants
            after = await brings_up(session, anna.id, "Daarna")

    async with sessions.begin() as session:
        assert await alike(session, bilal.id) == [there, after]


async def test_a_search_that_fails_finds_nothing_and_a_database_that_went_away_is_told(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna = await arrives(session, 1)
        await brings_up(session, anna.id, "Zelfde")
    async with sessions.begin() as session:
        await session.execute(text("ALTER TABLE joins RENAME TO gone"))
        assert await alike(session, ResidentId(0)) == []
        await session.execute(text("ALTER TABLE gone RENAME TO joins"))
        assert len(await alike(session, ResidentId(0))) == 1

    async with sessions() as session:
        await session.execute(text("SET LOCAL idle_in_transaction_session_timeout = 1"))
        await asyncio.sleep(0.2)
        with pytest.raises(DatabaseError):
            await alike(session, ResidentId(0))
        await session.invalidate()


async def test_vectors_of_another_embedder_are_made_anew_and_what_was_withdrawn_stays_empty(
    sessions: Sessions,
) -> None:
    reading = Reading("nl", vector(1.0), (), (), (), Wish.ISSUE, SENTENCES)
    async with sessions.begin() as session:
        anna = await arrives(session, 1)
        first, gone, last = [
            await brings_up(session, anna.id, each, embedder=WORDS) for each in "abc"
        ]
        await brings_up(session, anna.id, "d")

        found = await vectors.made_otherwise(session, SENTENCES, before=None, most=9)
        assert [(one.id, one.text) for one in found] == [(last, "c"), (gone, "b"), (first, "a")]
        page = await vectors.made_otherwise(session, SENTENCES, before=last, most=1)
        assert [one.id for one in page] == [gone]
        await issues.withdraw(session, gone, now=NOW)
        await vectors.make_anew(session, [(one.id, reading) for one in found])

        assert await vectors.made_otherwise(session, SENTENCES, before=None, most=9) == []
        assert await alike(session, ResidentId(0), most=9) == [first, last, last + 1]
        kept = await session.execute(text("SELECT vector FROM issues WHERE id = :id"), {"id": gone})
        assert kept.scalar_one() is None


async def test_each_neighbour_counts_once_behind_a_theme(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna, bilal, dora = [await arrives(session, chat) for chat in (1, 2, 3)]
        light = await issues.theme_of_seed(session, KRAKEEL, "licht", LIGHT)
        green = await issues.theme_of_seed(session, KRAKEEL, "groen", GREEN)
        assert await issues.theme_of_seed(session, KRAKEEL, "licht", LIGHT) == light
        first = await brings_up(session, anna.id, "Lamp", theme=light)
        second = await brings_up(session, anna.id, "Nog een lamp", theme=light)
        for issue in (first, second):
            await joins(session, bilal, issue)
        await brings_up(session, dora.id, "Boom", theme=green)
        await brings_up(session, None, "Nog een boom", theme=green)
        await brings_up(session, None, "Struik", theme=green)
        loose = await brings_up(session, dora.id, "Los")
        gone = await brings_up(session, dora.id, "Weg", theme=light)
        await issues.withdraw(session, gone, now=NOW)

        counted = await issues.count_themes(session, KRAKEEL)

        assert [(one.id, one.issues, one.neighbours) for one in counted] == [
            (light, 2, 2),
            (green, 3, 1),
            (NO_THEME, 1, 1),
        ]
        for one in counted:
            assert (await issues.count_theme(session, KRAKEEL, one.id)).issues == one.issues
            listed = await issues.of_theme(session, KRAKEEL, one.id, limit=9)
            assert len(listed) == one.issues
        assert await issues.behind_theme(session, light) == [anna.id, bilal.id]
        assert (await issues.count_theme(session, ELIM, light)).issues == 0
        assert await issues.of_theme(session, ELIM, light, limit=9) == []
        assert [
            one.id for one in await issues.of_theme(session, KRAKEEL, ThemeId(NO_THEME), limit=1)
        ] == [loose]


async def test_a_theme_is_read_in_pages_newest_first(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        light = await issues.theme_of_seed(session, KRAKEEL, "licht", LIGHT)
        made = [await brings_up(session, None, f"Lamp {at}", theme=light) for at in range(7)]

        pages = [
            [one.id for one in await issues.of_theme(session, KRAKEEL, light, limit=3, offset=at)]
            for at in (0, 3, 6, 9)
        ]

    assert pages == [made[:3:-1], made[3:0:-1], made[:1], []]


async def test_the_owner_is_told_of_each_neighbour_once_however_often_they_come_and_go(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna, bilal, dora = [await arrives(session, chat) for chat in (1, 2, 3)]
        issue = await brings_up(session, anna.id, "Lamp")
        await joins(session, bilal, issue)
        assert await issues.take_untold(session, issue) == 1
        assert await issues.take_untold(session, issue) == 0

        await issues.delete_join(session, issue, bilal.id)
        await joins(session, bilal, issue)
        await joins(session, dora, issue)

        assert await issues.take_untold(session, issue) == 1


async def test_moving_is_kept_as_a_correction_and_moving_to_the_same_is_not(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna = await arrives(session, 1)
        light = await issues.theme_of_seed(session, KRAKEEL, "licht", LIGHT)
        green = await issues.theme_of_seed(session, KRAKEEL, "groen", GREEN)
        issue = await brings_up(session, anna.id, "Boom", theme=light)

        for target in (green, green, None):
            await issues.move(session, Moved(issue, anna.id, "x"), target, now=NOW)

        kept = await session.execute(text("SELECT was, became FROM theme_corrections ORDER BY id"))
        assert [tuple(one) for one in kept] == [(light, green), (green, None)]
        found = await issues.find(session, issue)
        assert found is not None
        assert found.theme is None


async def test_what_was_taken_back_leaves_no_words(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna = await arrives(session, 1)
        issue = await brings_up(session, anna.id, "Iets persoonlijks")

        await issues.withdraw(session, issue, now=NOW)

        row = (await session.execute(text("SELECT text, shown_name, vector FROM issues"))).one()
        assert tuple(row) == ("", "", None)
        assert await issues.of_resident(session, anna.id, limit=9) == []


# --- at what price ------------------------------------------------------------------------


async def _fill(session: Session, count: int) -> None:
    await session.execute(
        text("""
            WITH made AS (
                INSERT INTO themes (area, seed, names)
                SELECT 'krakeel', 'thema-' || n, '{"nl": "x"}' FROM generate_series(1, 20) n
                RETURNING id
            ), ids AS (SELECT array_agg(id) AS ids FROM made)
            INSERT INTO issues (area, shown_name, text, language, theme_id, guesses, brought_up_at)
            SELECT CASE WHEN n % 10 = 0 THEN 'elim' ELSE 'krakeel' END, '', 'Tekst ' || n, 'nl',
                   CASE WHEN n % 10 <> 0 THEN ids[1 + n % 20] END, '[]', :now
            FROM generate_series(1, :count) n, ids
        """),
        {"count": count, "now": NOW},
    )
    await session.execute(text("ANALYZE issues"))


async def _scanned(session: Session, statement: Any, keys: dict[str, object]) -> str:
    plan = await session.execute(text(f"EXPLAIN {statement.text}"), keys)
    return "\n".join(row[0] for row in plan)


async def test_a_page_of_a_theme_and_what_is_behind_it_are_found_by_index(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        await _fill(session, 5000)
        keys = {"area": "krakeel", "theme": 7, "limit": 5, "offset": 0}

        plans = [
            await _scanned(session, issues._OF_THEME, keys),
            await _scanned(session, issues._COUNT_THEME, {"area": "krakeel", "theme": 7}),
            await _scanned(session, issues._BEHIND, {"theme": 7}),
            await _scanned(session, issues._FIND, {"id": 7}),
            await _scanned(session, issues._OF_RESIDENT, {"resident": 1, "limit": 10}),
        ]

    for plan in plans:
        assert "Seq Scan on issues" not in plan, plan
        assert "Index" in plan or "Bitmap" in plan


async def test_a_list_costs_the_same_number_of_questions_however_long_it_is(
    sessions: Sessions, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    async with sessions.begin() as session:
        await _fill(session, 100)
        execute = session.execute

        async def counting(statement: Any, *rest: Any, **named: Any) -> Any:
            asked.append(str(statement))
            return await execute(statement, *rest, **named)

        monkeypatch.setattr(session, "execute", counting)
        await issues.count_themes(session, KRAKEEL)
        await issues.of_theme(session, KRAKEEL, ThemeId(7), limit=5)
        await similar.similar_by_ids(session, [1, 2, 3], but_not_of=ResidentId(1))
        await alike(session, ResidentId(1))

    assert len(asked) == 3 + 3  # similar ones: a time limit, the search, the limit away
