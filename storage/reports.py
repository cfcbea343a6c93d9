"""Published reports of yearly look backs, and what the record tells of the same year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

import orjson
from sqlalchemy import text

from domain.evaluation.report import Figures, Report
from domain.evaluation.report_json import from_json, to_json
from domain.ids import AreaSlug, EvaluationId
from storage import agreements
from storage.session import Session


async def store_report(
    session: Session, evaluation: EvaluationId, report: Report, *, now: datetime
) -> Report:
    """Keep a report for good; return what is kept: the first one that was stored for it.

    Raises:
        ValueError: a report of no area.
    """
    if report.area is None:
        raise ValueError("only the reports of areas are kept; a municipality's is added up")
    values = {
        "id": evaluation,
        "area": report.area,
        "year": report.year,
        "report": orjson.dumps(to_json(report)).decode(),
        "now": now,
    }
    await session.execute(_STORE, values)
    kept = (await session.execute(_GET, {"id": evaluation})).scalar_one()
    return from_json(kept)


_STORE = text("""
    INSERT INTO evaluation_reports (evaluation_id, area, year, report, published_at)
    VALUES (:id, :area, :year, CAST(:report AS jsonb), :now)
    ON CONFLICT (evaluation_id) DO NOTHING
""")
_GET = text("SELECT report FROM evaluation_reports WHERE evaluation_id = :id")


async def report_of(session: Session, area: AreaSlug, year: int | None = None) -> Report | None:
    """Return the newest report of an area, or the last one that is called by `year`."""
    kept = await session.execute(_OF_AREA, {"area": area, "year": year})
    row = kept.first()
    return None if row is None else from_json(row.report)


_OF_AREA = text("""
    SELECT report FROM evaluation_reports
    WHERE area = :area AND (CAST(:year AS integer) IS NULL OR year = :year)
    ORDER BY year DESC, evaluation_id DESC LIMIT 1
""")


async def report_before(session: Session, area: AreaSlug, year: int) -> Report | None:
    """Return the last report of an area of before `year`."""
    row = (await session.execute(_BEFORE, {"area": area, "year": year})).first()
    return None if row is None else from_json(row.report)


_BEFORE = text("""
    SELECT report FROM evaluation_reports WHERE area = :area AND year < :year
    ORDER BY year DESC, evaluation_id DESC LIMIT 1
""")


async def years_of(session: Session, area: AreaSlug | None) -> Sequence[int]:
    """Return the years of which an area has a report, newest first; None: any area."""
    return list((await session.execute(_YEARS, {"area": area})).scalars())


_YEARS = text("""
    SELECT DISTINCT year FROM evaluation_reports
    WHERE CAST(:area AS text) IS NULL OR area = :area ORDER BY year DESC
""")


async def reports_of_year(session: Session, year: int) -> Sequence[Report]:
    """Return the last report of each area of a year."""
    found = await session.execute(_OF_YEAR, {"year": year})
    return [from_json(row.report) for row in found]


_OF_YEAR = text("""
    SELECT DISTINCT ON (area) report FROM evaluation_reports WHERE year = :year
    ORDER BY area, evaluation_id DESC
""")


async def figures_of(
    session: Session,
    area: AreaSlug,
    *,
    since: datetime | None,
    today: date,
    least: int,
    deadlocks: Mapping[int, int],
) -> Figures:
    """Return what the record of an area tells.

    Args:
        since: from this moment on, that of the closing before; None for ever.
        today: answers whose last day lies before it are late or in time.
        least: of fewer answers nothing is told, as elsewhere.
        deadlocks: stage -> how many ended there.
    """
    tally = await agreements.kept_and_broken(session, area, since)
    answers = (
        await session.execute(_ANSWERS, {"area": area, "since": since, "today": today})
    ).one()
    told = answers.in_time + answers.late >= least
    return Figures(
        kept=tally.kept,
        broken=tally.broken,
        in_time=answers.in_time if told else 0,
        late=answers.late if told else 0,
        deadlocks=deadlocks,
    )


_ANSWERED_ON = "(s.answered_at AT TIME ZONE 'Europe/Amsterdam')::date"
_ANSWERS = text(f"""
    SELECT count(*) FILTER (WHERE {_ANSWERED_ON} <= s.due_on) AS in_time,
           count(*) FILTER (WHERE s.answered_at IS NULL OR {_ANSWERED_ON} > s.due_on) AS late
    FROM signals s LEFT JOIN issues i ON i.id = s.issue_id
    WHERE s.area = :area AND s.due_on < :today AND (s.issue_id IS NULL OR i.withdrawn_at IS NULL)
      AND (CAST(:since AS timestamptz) IS NULL
           OR s.due_on >= (CAST(:since AS timestamptz) AT TIME ZONE 'Europe/Amsterdam')::date)
""")  # noqa: S608 - constants
