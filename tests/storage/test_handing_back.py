"""Answers with words, and every place in the database where they could be linked to a voter.

The box is that of the ballot over themes; here each voter's words are their own.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from domain.ballots.ballot import Answer, Ballot, slot_of
from domain.ballots.counting import count
from domain.ballots.papers import pseudonym
from domain.handing_back.hand_back import HandBack, LiesOpenError, Proposed, Stand, TextKind
from domain.handing_back.rounds import Rhythm, RoundOpened, open_round
from domain.handing_back.verdict import Verdict
from domain.ids import AreaSlug, BallotId, ResidentId
from storage import ballot_box, ballots, handing_back, people, shredding
from storage.session import Session, Sessions
from tests.locales.hand_back_stories import ANSWERS
from tests.storage.test_ballots import ELSEWHERE, Files, an_area, rows

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
AREA = AreaSlug("krakeel")
VOTERS = 100
LUCK = 12
"""Of 100 voters who are matched at random one is right on average."""
RHYTHM = Rhythm(months=1, day=10, hour=19, days=14, least_people=5, least_percent=2)


def a_text(number: int = 1, *, area: AreaSlug = AREA, text: str = "Wij planten bomen.") -> Proposed:
    return Proposed(area, TextKind.AGENDA, number, "De agenda", text)


async def opens(
    session: Session, area: AreaSlug = AREA, *, at: datetime = NOW
) -> RoundOpened | None:
    waiting = await handing_back.lock_waiting(session, an_area(area))
    opened = open_round(
        waiting,
        await handing_back.next_round(session),
        [await ballots.next_id(session) for _ in waiting.texts],
        at,
        RHYTHM,
        ANSWERS,
    )
    if opened is not None:
        await handing_back.store_round(session, opened)
    return opened


async def proposes(sessions: Sessions, proposed: Proposed) -> HandBack:
    async with sessions.begin() as session:
        return await handing_back.propose(session, proposed, NOW)


@pytest.fixture(autouse=True)
async def areas(sessions: Sessions) -> None:
    """Krakeel and Elim."""
    async with sessions.begin() as session:
        await people.store_areas(session, [an_area(AREA), an_area(ELSEWHERE)])


# --- versions -----------------------------------------------------------------------------


async def test_a_new_text_about_the_same_replaces_the_one_that_waits(sessions: Sessions) -> None:
    first = await proposes(sessions, a_text())
    second = await proposes(sessions, a_text(text="Wij planten heggen."))
    other = await proposes(sessions, a_text(2))

    assert (first.version, second.version, other.version) == (1, 2, 1)
    async with sessions() as session:
        known = await handing_back.get(session, first.id)
        found = await handing_back.versions(session, second)
        assert await handing_back.in_effect(session, TextKind.AGENDA, 1) is None
    assert known.stand is Stand.REPLACED
    assert [one.version for one in found] == [2, 1]


async def test_two_who_hand_back_the_same_at_once_get_a_version_each(sessions: Sessions) -> None:
    made = await asyncio.gather(
        *(proposes(sessions, a_text(text=f"Tekst {number}")) for number in range(4))
    )

    assert sorted(one.version for one in made) == [1, 2, 3, 4]
    found = await rows(sessions, "SELECT count(*) FROM hand_backs WHERE stand = 'waits'")
    assert found == [(1,)]


async def test_what_is_in_effect_is_the_newest_accepted_version_also_while_a_later_one_lies_open(
    sessions: Sessions,
) -> None:
    for number, verdict in enumerate(
        (Verdict.ACCEPTED, Verdict.REFUSED, Verdict.ACCEPTED, Verdict.LAPSED), start=1
    ):
        made = await proposes(sessions, a_text(text=f"Versie {number}"))
        async with sessions.begin() as session:
            opened = await opens(session, at=NOW + timedelta(days=31 * number))
            assert opened is not None
            with pytest.raises(LiesOpenError):
                await handing_back.propose(session, a_text(), NOW)
            await handing_back.decide(session, made, opened.ballots[0].id, verdict, now=NOW)

    async with sessions() as session:
        found = await handing_back.in_effect(session, TextKind.AGENDA, 1)
        before = await handing_back.before(session, made)
    assert found is not None
    assert (found.version, found.text) == (3, "Versie 3")
    assert before is not None
    assert before.version == 3


async def test_no_two_rounds_of_the_same_months_can_be_stored(sessions: Sessions) -> None:
    await proposes(sessions, a_text())
    async with sessions.begin() as session:
        opened = await opens(session)
    assert opened is not None

    with pytest.raises(IntegrityError):
        async with sessions.begin() as session:
            await handing_back.store_round(session, opened)


async def test_three_who_open_a_round_at_once_open_one(sessions: Sessions) -> None:
    await proposes(sessions, a_text())

    async def opening() -> bool:
        async with sessions.begin() as session:
            return await opens(session) is not None

    assert sorted(await asyncio.gather(opening(), opening(), opening())) == [False, False, True]
    assert await rows(sessions, "SELECT count(*) FROM ballots") == [(1,)]


async def test_a_round_opens_only_over_what_waits_in_its_area(sessions: Sessions) -> None:
    here, there = (
        await proposes(sessions, a_text()),
        await proposes(sessions, a_text(2, area=ELSEWHERE)),
    )

    async with sessions.begin() as session:
        await opens(session)

    async with sessions() as session:
        assert (await handing_back.get(session, here.id)).stand is Stand.OPEN
        assert (await handing_back.get(session, there.id)).stand is Stand.WAITS


# --- linking by storage -------------------------------------------------------------------


@dataclass(frozen=True)
class Box:
    """An open ballot over a text with its key and its voters, each with words of their own."""

    ballot: Ballot
    key: bytes
    voters: Sequence[ResidentId]

    def answer_of(self, voter: ResidentId) -> Answer:
        return Answer(1 + self.voters.index(voter) % 3)

    def words_of(self, voter: ResidentId) -> str:
        return f"woorden-van-buur-{self.voters.index(voter):03d}-hierover"


@pytest.fixture
async def box(sessions: Sessions) -> Box:
    """A box with a hundred papers, of which the neighbours came in the order of their numbers."""
    async with sessions.begin() as session:
        found = [
            (await people.add(session, "web", number, number, language="nl", area=AREA, now=NOW)).id
            for number in range(1, VOTERS + 1)
        ]
    await proposes(sessions, a_text())
    async with sessions.begin() as session:
        opened = await opens(session)
    assert opened is not None
    made = Box(opened.ballots[0], b"k" * 32, found)
    for one in found:
        async with sessions.begin() as session:
            name = pseudonym(made.key, one)
            await ballots.find_to_vote(session, made.ballot.id)
            await ballot_box.lock_paper(session, made.ballot.id, name)
            await ballot_box.store_paper(
                session, made.ballot.id, one, name, {made.answer_of(one): 1}, made.words_of(one)
            )
    return made


async def close(sessions: Sessions, ballot: BallotId) -> None:
    async with sessions.begin() as session:
        found = await ballots.lock_to_close(session, ballot)
        assert found is not None
        counted = count(found, await ballot_box.papers(session, ballot))
        await ballot_box.close(session, ballot, counted, now=NOW)


async def test_a_paper_with_words_could_be_linked_while_the_box_is_open(
    sessions: Sessions, box: Box
) -> None:
    """What closing must undo, and the proof that this attack finds something."""
    found = await rows(
        sessions,
        """
        SELECT r.resident_id, p.choices->>'words' FROM open_roll r JOIN open_papers p
            ON p.xmin::text = r.xmin::text
        """,
    )

    hits = [box.words_of(ResidentId(int(str(who)))) == said for who, said in found]
    assert sum(hits) == VOTERS


async def test_after_closing_words_are_apart_from_answers_and_from_who_took_part(
    sessions: Sessions, box: Box
) -> None:
    await close(sessions, box.ballot.id)
    async with sessions.begin() as session:
        assert await shredding.sweep(session, slot_of(box.ballot.id))

    assert await rows(sessions, "SELECT 1 FROM counted_papers WHERE choices ? 'words'") == []
    for table in ("counted_papers", "counted_words", "finished_rolls"):
        found = await rows(sessions, f"SELECT DISTINCT xmin::text, cmin::text FROM {table}")
        assert len(found) == 1, table
    words = [
        one[0] for one in await rows(sessions, "SELECT words FROM counted_words ORDER BY ctid")
    ]
    roll = [
        ResidentId(int(str(one[0])))
        for one in await rows(sessions, "SELECT resident_id FROM finished_rolls ORDER BY ctid")
    ]
    papers = [
        one[0] for one in await rows(sessions, "SELECT choices FROM counted_papers ORDER BY ctid")
    ]
    assert sorted(map(str, words)) == sorted(box.words_of(one) for one in box.voters)
    assert sum(box.words_of(who) == said for who, said in zip(roll, words, strict=True)) < LUCK
    came = sum(box.words_of(who) == said for who, said in zip(box.voters, words, strict=True))
    assert came < LUCK
    by_words = {box.words_of(one): {str(int(box.answer_of(one))): 1} for one in box.voters}
    # With three answers a third is right by chance.
    alike = sum(by_words[str(said)] == paper for said, paper in zip(words, papers, strict=True))
    assert alike < VOTERS * 0.55


async def test_no_file_of_the_papers_holds_words_beside_a_pseudonym_after_the_sweep(
    sessions: Sessions, box: Box, files: Files
) -> None:
    names = [pseudonym(box.key, one) for one in box.voters]
    assert files.hold(names) == VOTERS
    await close(sessions, box.ballot.id)

    async with sessions.begin() as session:
        assert await shredding.sweep(session, slot_of(box.ballot.id))

    assert files.hold(names) == 0
    assert files.hold([f'"words": "{box.words_of(one)}"'.encode() for one in box.voters]) == 0
    found = await rows(sessions, "SELECT pg_relation_size('open_papers')")
    assert found == [(0,)]


@pytest.fixture
async def files(database_url: str) -> AsyncIterator[Files]:
    """The files below the database of this test."""
    made = Files(database_url)
    yield made
    made.close()


async def test_the_tables_of_words_have_no_moment_and_no_number_that_counts_up(
    sessions: Sessions,
) -> None:
    found = await rows(
        sessions,
        """
        SELECT column_name, data_type, is_identity, column_default
        FROM information_schema.columns WHERE table_name = 'counted_words'
        ORDER BY column_name
        """,
    )

    assert found == [("ballot_id", "bigint", "NO", None), ("words", "text", "NO", None)]
