"""Who was heard before a choice and who wasn't, and when an area was asked what it thinks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import text

from domain.areas import Area
from domain.ground_rules import HEARING_ALL_SIDES
from domain.ids import AreaSlug, ResidentId
from domain.notices import Line
from domain.trits.hearing import Asked, AskedBefore, NotHeard, Whom, invited_lines
from domain.trits.sides import Group, Sides, sides_missing
from domain.trits.topic import Topic
from storage import ground_rules
from storage.session import Session

_BEHIND = """
    topics AS (
        SELECT kind, number FROM unnest(CAST(:kinds AS text[]), CAST(:numbers AS bigint[]))
            AS o(kind, number)
    ), items AS (
        SELECT a.id, coalesce(t.merged_into, t.id) AS theme
        FROM agenda_items a LEFT JOIN themes t ON t.id = a.theme_id
        WHERE a.id IN (SELECT number FROM topics WHERE kind = 'item')
    ), about AS (
        SELECT number AS theme FROM topics WHERE kind = 'theme'
        UNION SELECT theme FROM items WHERE theme IS NOT NULL
    ), behind AS (
        SELECT i.id, i.submitter, i.text FROM issues i
        WHERE i.theme_id IN (SELECT theme FROM about) AND i.withdrawn_at IS NULL
    ), early AS (
        SELECT v.resident_id, v.side || ' ' || v.text AS text
        FROM theme_views v JOIN themes t ON t.id = v.theme_id
        WHERE coalesce(t.merged_into, t.id) IN (SELECT theme FROM about)
    )
"""
_PART = """
    part AS (
        SELECT submitter AS id FROM behind
        UNION SELECT j.resident_id FROM joins j JOIN behind b ON b.id = j.issue_id
        UNION SELECT by FROM trits_answers WHERE item_id IN (SELECT id FROM items)
        UNION SELECT s.resident_id FROM trits_supports s
              JOIN trits_answers a ON a.id = s.answer_id
              WHERE a.item_id IN (SELECT id FROM items)
        UNION SELECT resident_id FROM item_views WHERE item_id IN (SELECT id FROM items)
        UNION SELECT resident_id FROM early
    )
"""


def _keys(area: AreaSlug, topics: Sequence[Topic]) -> dict[str, object]:
    return {
        "area": area,
        "kinds": [one.kind.value for one in topics],
        "numbers": [one.number for one in topics],
    }


async def sides(
    session: Session, area: Area, topics: Sequence[Topic], *, hidden_under: int
) -> Sides:
    """Return who of an area was heard about these and who wasn't.

    Args:
        hidden_under: of fewer people than this no number is told.
    """
    return sides_missing(
        area.streets,
        await texts(session, area.slug, topics),
        await languages(session, area.slug, topics),
        hidden_under=hidden_under,
    )


async def invited_lines_of(
    session: Session, area: Area, topics: Sequence[Topic], *, hidden_under: int
) -> tuple[Line, ...]:
    """Return, for who chooses about these, who wasn't heard yet and who was asked.

    Nothing where the area abolished the rule that asks for it (0032).
    """
    if not topics or not await ground_rules.counts(session, area.slug, HEARING_ALL_SIDES):
        return ()
    found = await sides(session, area, topics, hidden_under=hidden_under)
    return invited_lines(found, await last_asked(session, area.slug))


async def texts(session: Session, area: AreaSlug, topics: Sequence[Topic]) -> Sequence[str]:
    """Return all that people wrote about these: issues behind them, answers, views."""
    return [row.text for row in await session.execute(_TEXTS, _keys(area, topics))]


_TEXTS = text(f"""
    WITH {_BEHIND}
    SELECT text FROM behind
    UNION ALL SELECT text FROM trits_answers WHERE item_id IN (SELECT id FROM items)
    UNION ALL SELECT side || ' ' || text FROM item_views WHERE item_id IN (SELECT id FROM items)
    UNION ALL SELECT text FROM early
""")  # noqa: S608 - constants


async def languages(
    session: Session, area: AreaSlug, topics: Sequence[Topic]
) -> Mapping[str, Group]:
    """Return by language how many members an area has, and how many took part in these.

    Who took part brought up or joined an issue behind one, answered or supported an answer, or
    wrote a view.
    """
    found = await session.execute(_LANGUAGES, _keys(area, topics))
    return {row.language: Group(row.members, row.took_part) for row in found}


_LANGUAGES = text(f"""
    WITH {_BEHIND}, {_PART}
    SELECT r.language, count(*) AS members,
           count(*) FILTER (WHERE r.id IN (SELECT id FROM part)) AS took_part
    FROM residents r WHERE r.area = :area
    GROUP BY r.language ORDER BY members DESC, r.language
""")  # noqa: S608 - constants


async def not_heard(
    session: Session, area: AreaSlug, topics: Sequence[Topic]
) -> Sequence[NotHeard]:
    """Return who can be reached in an area and took no part yet, with what they wrote there."""
    found = await session.execute(_NOT_HEARD, _keys(area, topics))
    return [NotHeard(ResidentId(row.id), row.language, tuple(row.texts)) for row in found]


_NOT_HEARD = text(f"""
    WITH {_BEHIND}, {_PART}
    SELECT r.id, r.language, ARRAY(
        SELECT i.text FROM issues i
        WHERE i.submitter = r.id AND i.area = :area AND i.withdrawn_at IS NULL ORDER BY i.id
    ) AS texts
    FROM residents r
    WHERE r.area = :area AND r.stopped_at IS NULL
      AND EXISTS (SELECT 1 FROM doors d WHERE d.resident_id = r.id AND d.closed_at IS NULL)
      AND r.id NOT IN (SELECT id FROM part WHERE id IS NOT NULL)
    ORDER BY r.id
""")  # noqa: S608 - constants


async def next_asked(session: Session) -> int:
    """Give out the number of a question to an area that is about to be stored."""
    return int((await session.execute(_NEXT_ASKED)).scalar_one())


_NEXT_ASKED = text("SELECT nextval(pg_get_serial_sequence('views_asked', 'id'))")


async def last_asked(session: Session, area: AreaSlug) -> AskedBefore | None:
    """Return when an area was last asked what it thinks, and whom of it."""
    row = (await session.execute(_LAST_ASKED, {"area": area})).first()
    return None if row is None else AskedBefore(Whom(row.whom), row.people, row.at)


_LAST_ASKED = text("""
    SELECT whom, people, at FROM views_asked WHERE area = :area ORDER BY id DESC LIMIT 1
""")


async def put_on_record(session: Session, asked: Asked) -> None:
    """Store that an area, or who is missing of it, was asked what it thinks."""
    await session.execute(
        _ASKED,
        {
            "id": asked.number,
            "area": asked.area,
            "whom": asked.whom.value,
            "people": asked.people,
            "by": asked.by,
            "at": asked.at,
        },
    )


_ASKED = text("""
    INSERT INTO views_asked (id, area, whom, people, asked_by, at)
    OVERRIDING SYSTEM VALUE VALUES (:id, :area, :whom, :people, :by, :at)
""")
