"""Campaigns before a ballot, and what people say in them about their ideas."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import text

from domain.ids import AreaSlug, IssueId, ResidentId
from domain.notices import Words
from domain.ways.campaign import Begun, Campaign, CampaignId
from domain.ways.campaign_lines import Spoken, Written
from storage import due
from storage.session import Session


async def next_id(session: Session) -> CampaignId:
    """Give out the number of a campaign that is about to begin."""
    return CampaignId((await session.execute(_NEXT_ID)).scalar_one())


_NEXT_ID = text("SELECT nextval(pg_get_serial_sequence('campaigns', 'id'))")


async def newest(session: Session, area: AreaSlug) -> Campaign | None:
    """Return the newest campaign of an area."""
    row = (await session.execute(_NEWEST, {"area": area})).first()
    return None if row is None else Campaign(CampaignId(row.id), area, row.until)


_NEWEST = text("SELECT id, until FROM campaigns WHERE area = :area ORDER BY id DESC LIMIT 1")


async def store(session: Session, begun: Begun) -> None:
    """Store a campaign with its end."""
    one = begun.campaign
    values = {"id": one.id, "area": one.area, "by": begun.by, "at": begun.at, "until": one.until}
    await session.execute(_STORE, values)
    await due.plan(session, begun.dues)


_STORE = text("""
    INSERT INTO campaigns (id, area, begun_by, begun_at, until) OVERRIDING SYSTEM VALUE
    VALUES (:id, :area, :by, :at, :until)
""")


async def write(session: Session, written: Written) -> None:
    """Store a line, in the place of the one that stood there for the same idea."""
    values = {
        "campaign": written.campaign,
        "issue": written.issue,
        "line": written.line,
        "at": written.at,
    }
    await session.execute(_WRITE, values)


_WRITE = text("""
    INSERT INTO campaign_lines (campaign_id, issue_id, line, written_at)
    VALUES (:campaign, :issue, :line, :at)
    ON CONFLICT (campaign_id, issue_id)
    DO UPDATE SET line = excluded.line, written_at = excluded.written_at
""")


async def lines(session: Session, campaign: CampaignId) -> Sequence[Spoken]:
    """Return what is said in a campaign, by theme; not of ideas that are gone."""
    return [
        Spoken(IssueId(row.id), Words(row.names), row.text, row.line, row.shown_name)
        for row in await session.execute(_LINES, {"campaign": campaign})
    ]


_LINES = text("""
    SELECT i.id, t.names, i.text, l.line, i.shown_name
    FROM campaign_lines l
    JOIN issues i ON i.id = l.issue_id
    JOIN themes t ON t.id = i.theme_id
    WHERE l.campaign_id = :campaign AND i.withdrawn_at IS NULL AND t.names IS NOT NULL
    ORDER BY t.id, i.id
""")


async def ideas_of(
    session: Session, resident: ResidentId, area: AreaSlug
) -> Sequence[tuple[IssueId, str]]:
    """Return somebody's own ideas that stand under a theme in an area, newest first."""
    found = await session.execute(_IDEAS, {"resident": resident, "area": area})
    return [(IssueId(row.id), row.text) for row in found]


_IDEAS = text("""
    SELECT id, text FROM issues
    WHERE submitter = :resident AND area = :area AND theme_id IS NOT NULL AND withdrawn_at IS NULL
    ORDER BY id DESC LIMIT 8
""")
