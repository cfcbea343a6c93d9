"""Who did the quadrant test and may be counted along: sums, and nobody's answers."""

from __future__ import annotations

from collections.abc import Sequence

import orjson
from sqlalchemy import text

from domain.evaluation.home_test import LINES, Others
from domain.evaluation.sheet import Letter
from domain.ids import AreaSlug, ResidentId
from storage.session import Session


def _once(area: AreaSlug | None, year: int) -> str:
    return f"kwadrant-{area or 'alles'}-{year}"


async def count(
    session: Session,
    resident: ResidentId,
    area: AreaSlug | None,
    year: int,
    chosen: Sequence[Letter],
) -> bool:
    """Count somebody's choices along, once a year for each place; return whether that is new.

    Args:
        area: None for the whole municipality.
        chosen: one for each line, in their order.
    """
    rows = [
        {"line": line.value, "letter": letter.value}
        for line, letter in zip(LINES, chosen, strict=True)
    ]
    values = {
        "resident": resident,
        "key": _once(area, year),
        "place": area or "",
        "year": year,
        "rows": orjson.dumps(rows).decode(),
    }
    return bool((await session.execute(_COUNT, values)).scalar_one())


_COUNT = text("""
    WITH first_time AS (
        INSERT INTO said_once (resident_id, key) VALUES (:resident, :key)
        ON CONFLICT DO NOTHING RETURNING 1
    ), counted AS (
        INSERT INTO quadrant_tests AS t (place, year, line, letter, people)
        SELECT :place, :year, n.line, n.letter, 1
        FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS n(line text, letter text), first_time
        ON CONFLICT (place, year, line, letter) DO UPDATE SET people = t.people + 1
    )
    SELECT count(*) FROM first_time
""")


async def is_counted(
    session: Session, resident: ResidentId, area: AreaSlug | None, year: int
) -> bool:
    """Return whether somebody was counted along this year."""
    values = {"resident": resident, "key": _once(area, year)}
    return (await session.execute(_IS_COUNTED, values)).first() is not None


_IS_COUNTED = text("SELECT 1 FROM said_once WHERE resident_id = :resident AND key = :key")


async def others(
    session: Session, area: AreaSlug | None, year: int, *, hidden_under: int
) -> Others:
    """Return what was counted this year; nothing of fewer people than `hidden_under`."""
    rows = (await session.execute(_OTHERS, {"place": area or "", "year": year})).all()
    people = sum(row.people for row in rows) // len(LINES)
    if people < hidden_under:
        return Others()
    return Others(people, {Letter(row.letter): row.people for row in rows})


_OTHERS = text("""
    SELECT letter, sum(people)::integer AS people FROM quadrant_tests
    WHERE place = :place AND year = :year GROUP BY letter ORDER BY letter
""")
