"""What anybody of an area can take part in now, for its front page."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import text

from domain.ballots.ballot import BallotKind
from domain.ids import AreaSlug
from domain.public_pages import OpenBallot, OpenNow
from storage.session import Session


async def of_area(session: Session, area: AreaSlug, *, today: date, now: datetime) -> OpenNow:
    """Return what is open in an area, in two queries."""
    keys = {"area": area, "today": today, "now": now}
    found = await session.execute(_BALLOTS, keys)
    ballots = [
        OpenBallot(BallotKind(row.kind), row.title, row.closes_at, row.ballots) for row in found
    ]
    row = (await session.execute(_REST, keys)).one()
    return OpenNow(ballots, row.looks_back_until, row.meetings, row.tasks)


_BALLOTS = text("""
    SELECT kind, title, closes_at, count(*) AS ballots FROM ballots
    WHERE area = :area AND closed_at IS NULL AND closes_at > :now
    GROUP BY kind, title, closes_at ORDER BY closes_at, kind, title
""")
_REST = text("""
    SELECT
      (SELECT max(closes_at) FROM evaluations
       WHERE area = :area AND closed_at IS NULL AND closes_at > :now) AS looks_back_until,
      (SELECT count(*) FROM meetings
       WHERE area = :area AND starts_at > :now AND cancelled_at IS NULL) AS meetings,
      (SELECT count(*) FROM tasks t WHERE t.area = :area AND t."on" >= :today
          AND t.hands > (SELECT count(*) FROM volunteers v WHERE v.task_id = t.id)) AS tasks
""")
