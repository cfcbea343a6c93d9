"""What people think of an item, or of a theme before it stands on an agenda."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import TextClause, text

from domain.ids import AreaSlug, ResidentId, ThemeId
from domain.notices import Words
from domain.trits.topic import Topic, TopicKind
from domain.trits.views import View, Written
from storage.session import Session


async def find_topic(session: Session, kind: TopicKind, number: int) -> Topic | None:
    """Return what views are about; a theme that stands on the agenda by now is its item.

    A theme that went over into another is that one.
    """
    keys = {"number": number}
    row = (await session.execute(_TOPIC[kind], keys)).first()
    if row is None:
        return None
    kind = TopicKind.ITEM if row.on_agenda else TopicKind.THEME
    return Topic(kind, row.number, AreaSlug(row.area), Words(row.names))


_TOPIC = {
    TopicKind.ITEM: text("""
        SELECT true AS on_agenda, id AS number, area, names FROM agenda_items WHERE id = :number
    """),
    TopicKind.THEME: text("""
        SELECT i.id IS NOT NULL AS on_agenda, coalesce(i.id, t.id) AS number, t.area,
               coalesce(i.names, t.names) AS names
        FROM themes asked JOIN themes t ON t.id = coalesce(asked.merged_into, asked.id)
        LEFT JOIN LATERAL (
            SELECT a.id, a.names FROM agenda_items a JOIN themes o ON o.id = a.theme_id
            WHERE a.area = t.area AND coalesce(o.merged_into, o.id) = t.id
            ORDER BY a.id DESC LIMIT 1) i ON true
        WHERE asked.id = :number
    """),
}


async def of_themes(session: Session, area: AreaSlug, themes: Sequence[ThemeId]) -> Sequence[Topic]:
    """Return themes as what views are about, in their order; who stands on the agenda as item."""
    found = await session.execute(_OF_THEMES, {"area": area, "themes": list(themes)})
    return [
        Topic(
            TopicKind.ITEM if row.on_agenda else TopicKind.THEME,
            row.number,
            area,
            Words(row.names),
        )
        for row in found
    ]


_OF_THEMES = text("""
    SELECT i.id IS NOT NULL AS on_agenda, coalesce(i.id, t.id) AS number,
           coalesce(i.names, t.names) AS names
    FROM unnest(CAST(:themes AS bigint[])) WITH ORDINALITY AS asked(id, place)
    JOIN themes o ON o.id = asked.id JOIN themes t ON t.id = coalesce(o.merged_into, o.id)
    LEFT JOIN (
        SELECT DISTINCT ON (coalesce(w.merged_into, w.id)) a.id, a.names,
               coalesce(w.merged_into, w.id) AS theme
        FROM agenda_items a JOIN themes w ON w.id = a.theme_id WHERE a.area = :area
        ORDER BY coalesce(w.merged_into, w.id), a.id DESC
    ) i ON i.theme = t.id
    ORDER BY asked.place
""")


async def views(session: Session, topic: Topic) -> Sequence[View]:
    """Return what people think of something, in the order they were written.

    Of an item also what was written of its theme before it stood on the agenda.
    """
    return [
        View(ResidentId(row.resident_id), row.shown_name, row.side, row.text)
        for row in await session.execute(_VIEWS[topic.kind], {"number": topic.number})
    ]


_OF_THEME = """
    SELECT DISTINCT ON (v.resident_id) v.resident_id, v.side, v.text, v.written_at
    FROM theme_views v JOIN themes t ON t.id = v.theme_id
    WHERE coalesce(t.merged_into, t.id) = {0}
    ORDER BY v.resident_id, coalesce(v.changed_at, v.written_at) DESC
"""
_ITS_THEME = """(
    SELECT coalesce(t.merged_into, t.id) FROM agenda_items a JOIN themes t ON t.id = a.theme_id
    WHERE a.id = :number)
"""
_VIEWS = {
    TopicKind.ITEM: text(f"""
        SELECT v.resident_id, coalesce(r.shown_name, '') AS shown_name, v.side, v.text
        FROM (
            SELECT resident_id, side, text, written_at FROM item_views WHERE item_id = :number
            UNION ALL
            SELECT e.* FROM ({_OF_THEME.format(_ITS_THEME)}) e
            WHERE NOT EXISTS (SELECT 1 FROM item_views o
                              WHERE o.item_id = :number AND o.resident_id = e.resident_id)
        ) v JOIN residents r ON r.id = v.resident_id ORDER BY v.written_at, v.resident_id
    """),  # noqa: S608 - constants
    TopicKind.THEME: text(f"""
        SELECT v.resident_id, coalesce(r.shown_name, '') AS shown_name, v.side, v.text
        FROM ({_OF_THEME.format(":number")}) v JOIN residents r ON r.id = v.resident_id
        ORDER BY v.written_at, v.resident_id
    """),  # noqa: S608 - constants
}


async def write(session: Session, written: Written) -> None:
    """Store somebody's view, in place of the one before."""
    await session.execute(
        _WRITE[written.topic.kind],
        {
            "number": written.topic.number,
            "by": written.by,
            "side": written.side,
            "text": written.text,
            "at": written.at,
        },
    )


def _write(table: str, column: str) -> TextClause:
    return text(f"""
        INSERT INTO {table} ({column}, resident_id, side, text, written_at)
        VALUES (:number, :by, :side, :text, :at)
        ON CONFLICT ({column}, resident_id) DO UPDATE
        SET side = excluded.side, text = excluded.text, changed_at = excluded.written_at
    """)  # noqa: S608 - constants


_WRITE = {
    TopicKind.ITEM: _write("item_views", "item_id"),
    TopicKind.THEME: _write("theme_views", "theme_id"),
}


async def take_out(session: Session, topic: Topic, by: ResidentId) -> bool:
    """Delete somebody's view; return whether there was one. Nothing older of it comes back."""
    gone = await session.execute(_TAKE_OUT[topic.kind], {"number": topic.number, "by": by})
    return gone.first() is not None


_GONE_THEME = """
    DELETE FROM theme_views v USING themes t
    WHERE t.id = v.theme_id AND coalesce(t.merged_into, t.id) = {0} AND v.resident_id = :by
    RETURNING v.id
"""
_TAKE_OUT = {
    TopicKind.ITEM: text(f"""
        WITH one AS (
            DELETE FROM item_views WHERE item_id = :number AND resident_id = :by RETURNING id
        ), other AS ({_GONE_THEME.format(_ITS_THEME)})
        SELECT id FROM one UNION ALL SELECT id FROM other
    """),  # noqa: S608 - constants
    TopicKind.THEME: text(_GONE_THEME.format(":number")),
}


async def count_views(session: Session, topics: Sequence[Topic]) -> Sequence[int]:
    """Return how many people wrote what they think of each of these."""
    keys = {
        "kinds": [one.kind.value for one in topics],
        "numbers": [one.number for one in topics],
    }
    return [row.views for row in await session.execute(_COUNT_VIEWS, keys)]


_COUNT_VIEWS = text("""
    SELECT (SELECT count(DISTINCT v.resident_id) FROM (
               SELECT resident_id FROM item_views
               WHERE o.kind = 'item' AND item_id = o.number
               UNION ALL
               SELECT w.resident_id FROM theme_views w JOIN themes t ON t.id = w.theme_id
               WHERE coalesce(t.merged_into, t.id) = CASE WHEN o.kind = 'theme' THEN o.number
                   ELSE (SELECT coalesce(x.merged_into, x.id) FROM agenda_items a
                         JOIN themes x ON x.id = a.theme_id WHERE a.id = o.number) END
           ) v) AS views
    FROM unnest(CAST(:kinds AS text[]), CAST(:numbers AS bigint[])) WITH ORDINALITY
        AS o(kind, number, place)
    ORDER BY o.place
""")
