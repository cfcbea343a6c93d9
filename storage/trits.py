"""Answers to trits questions, who supports them, and where the questions stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import text

from domain.ids import AgendaItemId, AreaSlug, ResidentId
from domain.trits.answer import ANSWERS_SHOWN, Answer, AnswerId, Heard
from domain.trits.answering import Answered
from domain.trits.changing import Changed
from domain.trits.order import Course, Question, Series, Turned
from domain.trits.screens import Given
from domain.trits.supporting import Standing, Supported
from storage.session import Session


async def heard(session: Session, item: AgendaItemId) -> Heard:
    """Return the newest answers to the first question of an item, and how many there are."""
    row = (await session.execute(_HEARD, {"id": item, "shown": ANSWERS_SHOWN})).one()
    newest = tuple(Answer(one["name"], one["text"]) for one in row.answers)
    return Heard(newest, row.answered)


_HEARD = text("""
    WITH said AS (
        SELECT * FROM trits_answers WHERE item_id = :id AND series = 'd' AND question = 1
    )
    SELECT (SELECT count(*) FROM said) AS answered,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('text', a.text,
                'name', coalesce(r.shown_name, '')) ORDER BY a.id), '[]')
            FROM (SELECT * FROM said ORDER BY id DESC LIMIT :shown) a
            LEFT JOIN residents r ON r.id = a.by) AS answers
""")


async def course(session: Session, item: AgendaItemId, series: Series) -> Course | None:
    """Return where the three questions of a series stand; None for an item that is gone."""
    row = (await session.execute(_COURSE, {"item": item, "series": series})).first()
    if row is None:
        return None
    return Course(
        item=item,
        area=AreaSlug(row.area),
        series=series,
        closed={int(number): why for number, why in row.closed.items()},
        answers={int(number): count for number, count in row.answers.items()},
    )


_COURSE = text("""
    SELECT i.area,
        (SELECT coalesce(jsonb_object_agg(t.question, t.because), '{}')
         FROM (SELECT DISTINCT ON (question) question, closes, because FROM trits_turns
               WHERE item_id = i.id AND series = :series ORDER BY question, id DESC) t
         WHERE t.closes) AS closed,
        (SELECT coalesce(jsonb_object_agg(a.question, a.count), '{}')
         FROM (SELECT question, count(*) FROM trits_answers
               WHERE item_id = i.id AND series = :series GROUP BY question) a) AS answers
    FROM agenda_items i WHERE i.id = :item
""")


async def lock_course(session: Session, item: AgendaItemId, series: Series) -> Course | None:
    """Return where the questions stand; nobody else answers or closes one until this ends."""
    await session.execute(_LOCK, {"item": item})
    return await course(session, item, series)


_LOCK = text("SELECT 1 FROM agenda_items WHERE id = :item FOR NO KEY UPDATE")


async def turn_question(session: Session, turned: Turned) -> None:
    """Put on record that a question is closed, or open again."""
    await session.execute(
        _TURN,
        {
            "item": turned.item,
            "series": turned.question.series,
            "question": turned.question.number,
            "closes": turned.closes,
            "because": turned.because,
            "by": turned.by,
            "at": turned.at,
        },
    )


_TURN = text("""
    INSERT INTO trits_turns (item_id, series, question, closes, because, by, at)
    VALUES (:item, :series, :question, :closes, :because, :by, :at)
""")


async def store_answer(session: Session, answered: Answered) -> AnswerId:
    """Store an answer."""
    return AnswerId(
        (
            await session.execute(
                _STORE,
                {
                    "item": answered.item,
                    "series": answered.question.series,
                    "question": answered.question.number,
                    "by": answered.by.id,
                    "text": answered.text,
                    "party": answered.party,
                    "words": list(answered.words),
                    "now": answered.at,
                },
            )
        ).scalar_one()
    )


_STORE = text("""
    INSERT INTO trits_answers (item_id, series, question, by, text, party, words, answered_at)
    VALUES (:item, :series, :question, :by, :text, :party, CAST(:words AS text[]), :now)
    RETURNING id
""")


async def answers(
    session: Session, item: AgendaItemId, question: Question, reader: ResidentId
) -> Sequence[Given]:
    """Return the answers to a question: the most supported first, of as many the newest."""
    keys = {
        "item": item,
        "series": question.series,
        "question": question.number,
        "reader": reader,
    }
    return [_given(row) for row in await session.execute(_ANSWERS, keys)]


def _given(row: Any) -> Given:
    return Given(
        id=AnswerId(row.id),
        text=row.text,
        shown_name=row.shown_name,
        party=row.party,
        supports=row.supports,
        mine=row.mine,
        own=row.own,
        has_task=row.has_task,
    )


_ANSWERS = text("""
    SELECT a.id, a.text, a.party, coalesce(r.shown_name, '') AS shown_name,
           coalesce(s.supports, 0) AS supports, coalesce(s.mine, false) AS mine,
           coalesce(a.by = :reader, false) AS own, t.id IS NOT NULL AS has_task
    FROM trits_answers a
    LEFT JOIN residents r ON r.id = a.by
    LEFT JOIN tasks t ON t.answer_id = a.id
    LEFT JOIN (
        SELECT answer_id, count(*) AS supports, bool_or(resident_id = :reader) AS mine
        FROM trits_supports GROUP BY answer_id
    ) s ON s.answer_id = a.id
    WHERE a.item_id = :item AND a.series = :series AND a.question = :question
    ORDER BY supports DESC, a.id DESC
""")


async def lock_answer(session: Session, answer: AnswerId, reader: ResidentId) -> Standing | None:
    """Return an answer that somebody tapped on; it stays as it is until this ends."""
    await session.execute(_LOCK_ANSWER, {"id": answer})
    row = (await session.execute(_ANSWER, {"id": answer, "reader": reader})).first()
    if row is None:
        return None
    return Standing(
        id=answer,
        item=AgendaItemId(row.item_id),
        area=AreaSlug(row.area),
        question=Question(Series(row.series), row.question),
        text=row.text,
        party=row.party,
        own=row.own,
        mine=row.mine,
        has_task=row.has_task,
    )


_LOCK_ANSWER = text("SELECT 1 FROM trits_answers WHERE id = :id FOR NO KEY UPDATE")
_ANSWER = text("""
    SELECT a.item_id, i.area, a.series, a.question, a.text, a.party,
           coalesce(a.by = :reader, false) AS own,
           EXISTS (SELECT 1 FROM trits_supports s
                   WHERE s.answer_id = a.id AND s.resident_id = :reader) AS mine,
           EXISTS (SELECT 1 FROM tasks t WHERE t.answer_id = a.id) AS has_task
    FROM trits_answers a JOIN agenda_items i ON i.id = a.item_id WHERE a.id = :id
""")


async def count_supports(session: Session, answer: AnswerId) -> int:
    """Return how many neighbours support an answer."""
    return int((await session.execute(_COUNT_SUPPORTS, {"answer": answer})).scalar_one())


_COUNT_SUPPORTS = text("SELECT count(*) FROM trits_supports WHERE answer_id = :answer")


async def change_answer(session: Session, changed: Changed) -> None:
    """Give an answer other words; support for the old ones ends."""
    keys = {"answer": changed.answer, "text": changed.text, "words": list(changed.words)}
    await session.execute(_CHANGE_ANSWER, keys)


_CHANGE_ANSWER = text("""
    WITH ended AS (DELETE FROM trits_supports WHERE answer_id = :answer)
    UPDATE trits_answers SET text = :text, words = CAST(:words AS text[]) WHERE id = :answer
""")


async def support(session: Session, supported: Supported) -> None:
    """Store that somebody supports an answer, or no longer does."""
    keys = {"answer": supported.answer, "by": supported.by}
    if supported.supports:
        await session.execute(_SUPPORT, {**keys, "now": supported.at})
    else:
        await session.execute(_SUPPORT_NOT, keys)


_SUPPORT = text("""
    INSERT INTO trits_supports (answer_id, resident_id, since) VALUES (:answer, :by, :now)
    ON CONFLICT DO NOTHING
""")
_SUPPORT_NOT = text("DELETE FROM trits_supports WHERE answer_id = :answer AND resident_id = :by")
