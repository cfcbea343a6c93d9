"""Survey rounds of areas, the open sheets of them, and what may be told of the answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import text

from domain.ballots.papers import BallotKeys
from domain.ids import AreaSlug, ResidentId, SurveyId
from domain.survey.opening import SurveyOpened
from domain.survey.result import Result, counts_from_data, counts_to_data
from domain.survey.survey import Survey, key_of, places, questions_from_data, questions_to_data
from storage import ballots, due
from storage.session import Session
from storage.sheet_box import SheetBox

BOX = SheetBox("open_survey_sheets", "open_survey_roll", "survey_id")


async def next_id(session: Session) -> SurveyId:
    """Give out the number of a survey that is about to be stored."""
    return SurveyId(await ballots.next_id(session))


async def store(session: Session, opened: SurveyOpened) -> None:
    """Store a survey that opens, with what the clock does about it. The caller holds the area."""
    one = opened.survey
    values = {
        "id": one.id,
        "area": one.area,
        "questions": orjson.dumps(questions_to_data(one.questions)).decode(),
        "by": opened.by,
        "opened": one.opened_at,
        "closes": one.closes_at,
    }
    await session.execute(_STORE, values)
    await due.plan(session, opened.dues)


_STORE = text("""
    INSERT INTO surveys (id, area, questions, opened_by, opened_at, closes_at)
    VALUES (:id, :area, CAST(:questions AS jsonb), :by, :opened, :closes)
""")


def _survey(row: Any) -> Survey:
    return Survey(
        id=SurveyId(row.id),
        area=AreaSlug(row.area),
        area_name=row.name,
        questions=questions_from_data(row.questions),
        opened_at=row.opened_at,
        closes_at=row.closes_at,
        closed=row.closed_at is not None,
        people=row.people,
    )


_SURVEY = """
    SELECT s.id, s.area, a.name, s.questions, s.opened_at, s.closes_at, s.closed_at, s.people
    FROM surveys s JOIN areas a ON a.slug = s.area
"""


async def find(session: Session, survey: SurveyId) -> Survey | None:
    """Return a survey."""
    row = (await session.execute(_FIND, {"id": survey})).first()
    return None if row is None else _survey(row)


_FIND = text(f"{_SURVEY} WHERE s.id = :id")


async def find_to_answer(session: Session, survey: SurveyId) -> Survey | None:
    """Return a survey that can't be closed until this transaction ends; many answer at once."""
    await session.execute(_SHARE, {"id": survey})
    return await find(session, survey)


async def lock(session: Session, survey: SurveyId) -> Survey | None:
    """Return a survey that nobody can answer until this transaction ends."""
    await session.execute(_LOCK, {"id": survey})
    return await find(session, survey)


_SHARE = text("SELECT 1 FROM surveys WHERE id = :id FOR SHARE")
_LOCK = text("SELECT 1 FROM surveys WHERE id = :id FOR UPDATE")


async def newest_of(session: Session, area: AreaSlug) -> Survey | None:
    """Return the newest survey of an area."""
    row = (await session.execute(_NEWEST, {"area": area})).first()
    return None if row is None else _survey(row)


_NEWEST = text(f"{_SURVEY} WHERE s.area = :area ORDER BY s.id DESC LIMIT 1")


async def newest_result(session: Session, area: AreaSlug) -> tuple[Survey, Result] | None:
    """Return the survey of an area that closed last, with what may be told; None without."""
    row = (await session.execute(_NEWEST_CLOSED, {"area": area})).first()
    if row is None:
        return None
    found = _survey(row)
    return found, await result_of(session, found)


_NEWEST_CLOSED = text(f"""
    {_SURVEY} WHERE s.area = :area AND s.closed_at IS NOT NULL ORDER BY s.id DESC LIMIT 1
""")


# --- closing ------------------------------------------------------------------------------


async def close(
    session: Session, survey: SurveyId, result: Result, *, invalid: int, now: datetime
) -> None:
    """Keep what may be told, and throw all else away.

    Words are written in one statement and in random order, so all rows share one `xmin`.
    """
    values = {
        "id": survey,
        "now": now,
        "people": result.people,
        "invalid": invalid,
        "counts": orjson.dumps(counts_to_data(result)).decode(),
    }
    await session.execute(_CLOSE, values)
    said = [
        {"question": number, "words": words}
        for number, heap in result.words.items()
        for words in heap
    ]
    await session.execute(_WORDS, {"id": survey, "said": orjson.dumps(said).decode()})
    await BOX.empty(session, survey)


_CLOSE = text("""
    UPDATE surveys SET closed_at = :now, people = :people, invalid = :invalid,
        counts = CAST(:counts AS jsonb)
    WHERE id = :id
""")
_WORDS = text("""
    INSERT INTO survey_words (survey_id, question, words)
    SELECT :id, question, words
    FROM jsonb_to_recordset(CAST(:said AS jsonb)) AS s(question smallint, words text)
    ORDER BY gen_random_uuid()
""")


async def result_of(session: Session, survey: Survey) -> Result:
    """Return what may be told of a closed survey."""
    row = (await session.execute(_COUNTS, {"id": survey.id})).one()
    words: dict[int, list[str]] = {}
    for one in await session.execute(_SAID, {"id": survey.id}):
        words.setdefault(one.question, []).append(one.words)
    counts: Mapping[str, Any] = row.counts or {}
    return Result(survey.people, counts_from_data(counts), words)


_COUNTS = text("SELECT counts FROM surveys WHERE id = :id")
_SAID = text("SELECT question, words FROM survey_words WHERE survey_id = :id ORDER BY id")


async def mark_shredded(session: Session, survey: SurveyId, *, now: datetime) -> None:
    """Record that nothing of an open survey is left: no key, no sheet under a pseudonym."""
    await session.execute(_SHREDDED, {"id": survey, "now": now})


_SHREDDED = text("UPDATE surveys SET shredded_at = :now WHERE id = :id")


# --- one resident who turns out to be another ---------------------------------------------


async def merge(
    session: Session, keys: BallotKeys, goes: ResidentId, into: ResidentId, *, now: datetime
) -> None:
    """Let who turns out to be another have one sheet in each survey that is open.

    Without the key of a survey nothing of it can be found, so nothing of it changes.
    """
    for row in (await session.execute(_TAKE_SHEETS, {"now": now})).all():
        key = keys.get(key_of(SurveyId(row.id)))
        if key is not None:
            asked = places(questions_from_data(row.questions))
            await BOX.merge(session, row.id, asked, key, goes, into)


_TAKE_SHEETS = text("""
    SELECT id, questions FROM surveys WHERE closed_at IS NULL AND closes_at > :now
    ORDER BY id FOR SHARE
""")
